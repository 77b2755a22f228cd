import type { Article } from './article.ts'
import { nounPhraseEnd } from './grammar/phrases.ts'
import type { Predication } from './grammar/predications.ts'
import { tokenFrom } from './grammar/stretches.ts'
import type { ReadStatement } from './machine-reading.ts'
import type { Sides } from './sides.ts'

/** Whose words a token is part of. */
export interface Voice {
  /** The party for which the speaker speaks; null for reporters, critics and people without a side. */
  readonly party: string | null
  /** Several where they speak jointly; empty where `party` is null. */
  readonly parties: readonly string[]
  readonly speaker: string | null
  /** Id of the statement, when the words were read as one. */
  readonly statement: string | null
}

export interface Voices {
  at(token: number): Voice | null
}

const SAYS = new Set(
  'say tell add warn note write announce confirm claim argue insist reply answer explain state declare acknowledge concede stress emphasize emphasise reiterate repeat caution vow maintain hint respond remark tweet post comment urge continue go signal indicate suggest demand'.split(
    ' ',
  ),
)

/** Voices by the statements that were read. */
export function voicesOf(
  a: Article,
  statements: readonly ReadStatement[],
  partyOf: (speaker: string) => string | null,
): Voices {
  const owner = new Int32Array(a.tokens.length).fill(-1)
  statements.forEach((s, n) => {
    for (const c of s.contentParts ?? [s.content]) {
      let k = tokenFrom(a, c.start)
      for (; k < a.tokens.length && a.tokens[k]!.start < c.end; k++) {
        // The shortest statement that holds a token is the one it belongs to.
        const at = owner[k]!
        const held = at < 0 ? Number.POSITIVE_INFINITY : lengthOf(statements[at]!)
        if (lengthOf(s) < held) owner[k] = n
      }
    }
  })
  return {
    at(token) {
      const n = owner[token] ?? -1
      if (n < 0) return null
      const s = statements[n]!
      const party = s.onBehalfOf ?? partyOf(s.speaker)
      const joint = (s.speakers ?? []).map((x) => partyOf(x) ?? x)
      return {
        party,
        parties: joint.length > 1 ? joint : party === null ? [] : [party],
        speaker: s.speaker,
        statement: s.id,
      }
    },
  }
}

const lengthOf = (s: ReadStatement): number => s.content.end - s.content.start

/**
 * Voices from the verbs of saying alone, where no statements were read: all of a sentence but the speaker and the verb
 * is what is said, and a quotation without a verb of its own belongs to the nearest one of its paragraph.
 */
export function voicesByVerbs(a: Article, sides: Sides, verbs: readonly Predication[]): Voices {
  const bySentence = new Map<
    number,
    { from: number; to: number; party: string | null; parties: readonly string[]; speaker: string; post: boolean }[]
  >()
  for (const v of verbs) {
    const { group: g } = v
    if (g.passive || !SAYS.has(a.tokens[g.head]!.lemma) || a.tokens[g.head]!.quote >= 0) continue
    let subject = v.subject ? { from: v.subject.from, to: v.subject.to } : null
    const prev = a.tokens[g.first - 1]
    const inverted = prev !== undefined && prev.sentence === v.sentence && /^[,"“”’?!]$/.test(prev.text)
    const limit = a.first[v.sentence + 1]!
    if (inverted || !subject) {
      const end = nounPhraseEnd(a, g.to, limit)
      if (end > g.to && a.tokens[g.to]!.pos !== 'DET' && !/^(that|it|they)$/.test(a.tokens[g.to]!.lower))
        subject = { from: g.to, to: end }
      else if (end > g.to && inverted) subject = { from: g.to, to: end }
    }
    if (!subject) continue
    const parties = sides.each(subject)
    const party = parties[0] ?? sides.of(subject)
    const list = bySentence.get(v.sentence) ?? []
    const first = a.first[v.sentence]!
    list.push({
      from: subject.from,
      to: Math.max(g.to, subject.to),
      party,
      parties: party === null ? [] : parties.length > 0 ? parties : [party],
      speaker: a.text.slice(a.tokens[subject.from]!.start, a.tokens[subject.to - 1]!.end),
      // Nothing to speak of follows the verb: what is said stands before it.
      post: Math.min(subject.from, g.first) > first && limit - Math.max(g.to, subject.to) <= 3,
    })
    bySentence.set(v.sentence, list)
  }
  const near = (sentence: number): { party: string | null; parties: readonly string[]; speaker: string } | null => {
    for (const d of [-1, 1, -2]) {
      const s = sentence + d
      if (
        s < 0 ||
        s >= a.sentences.length ||
        Math.abs(a.paragraphOf[s]! - a.paragraphOf[sentence]!) > (d === -1 ? 1 : 0)
      )
        continue
      const list = bySentence.get(s)
      if (list) return list.at(d < 0 ? -1 : 0)!
    }
    return null
  }
  return {
    at(token) {
      const t = a.tokens[token]
      if (!t) return null
      const list = bySentence.get(t.sentence)
      if (list) {
        // The last verb of saying before the token, else the first after it.
        const before = list.filter((x) => x.to <= token && !x.post).at(-1)
        const found = before ?? list.find((x) => x.from > token)
        if (found) return { party: found.party, parties: found.parties, speaker: found.speaker, statement: null }
      }
      if (t.quote < 0) return null
      const found = near(t.sentence)
      return found && { party: found.party, parties: found.parties, speaker: found.speaker, statement: null }
    },
  }
}

/**
 * The first reading of voices, with the party filled in from the second where the first knows the speaker but no party:
 * "a union spokesman" speaks for the union. People without a side stay without.
 */
export const withSides = (first: Voices, second: Voices): Voices => ({
  at(token) {
    const v = first.at(token)
    if (v === null || v.party !== null) return v
    if (
      /\b(?:critics?|analysts?|experts?|observers?|reporters?|journalists?|economists?|historians?|professors?|lawyers?)\b/i.test(
        v.speaker ?? '',
      )
    )
      return v
    const other = second.at(token)
    return other?.party ? { ...v, party: other.party, parties: other.parties } : v
  },
})
