// What a verb borrows from its sentence: its subject, its object, the auxiliary of the verb before "and".

import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { type Clause, clauseOf, type Parsed } from './clauses.ts'
import { isTimeWord, type NounPhrase, nounPhraseAt, nounPhraseStart } from './phrases.ts'
import { type Standing, standingOf } from './tense.ts'
import { DRAFT_NOUNS, INSTRUMENTS } from './words.ts'

/** "had hoped to see the accord signed in June", "wants the text published": done only in the wish. */
export function wished(p: Parsed, g: VerbGroup, c: Clause): Standing | null {
  if (g.form !== 'participle') return null
  const { first } = p.article
  for (let k = c.start - 1; k >= first[g.sentence]! && k > c.start - 3; k--) {
    const o = p.at[k]
    if (!o) continue
    if (/^(?:want|like|need|expect|prefer|wish)$/.test(o.lemma) && !o.negated)
      return { status: 'expected', tense: 'future', why: `"${o.lemma}"` }
    if (/^(?:see|have|get)$/.test(o.lemma) && (o.form === 'infinitive' || o.modal !== null))
      return standingOf(p, o, clauseOf(p, o).opener)
    return null
  }
  return null
}

/**
 * "was drawn up by the envoy and circulated on Monday", "the accord, signed in May and published in June": the passive
 * before "and" whose subject and auxiliary a bare participle shares; null when it acts itself.
 */
export function passiveBefore(p: Parsed, g: VerbGroup): VerbGroup | null {
  if (g.to - g.first !== 1 || g.tense !== 'past' || g.passive || g.perfect || g.modal !== null) return null
  const { tokens, first } = p.article
  const from = first[g.sentence]!
  const after = tokens[g.to]
  if (
    after &&
    !/^(?:ADP|ADV|PUNCT)$/.test(after.pos) &&
    !isTimeWord(after) &&
    !/^(?:to|last|this|late|early|earlier)$/.test(after.lower)
  )
    return null
  let k = g.first - 1
  while (k >= from && tokens[k]!.pos === 'ADV') k--
  if (k < from || !/^(?:and|or|but|then)$/.test(tokens[k]!.lower)) return null
  for (k--; k >= from && k > g.first - 30; k--) {
    const o = p.at[k]
    if (!o) continue
    if (o.form === 'ing' || o.form === 'infinitive') return null
    if (o.passive) return o
    return o.form === 'participle' || o.lemma === 'date' || reducedRelative(p, o) ? { ...o, form: 'participle' } : null
  }
  return null
}

export const lenderClause = (p: Parsed, g: VerbGroup): Clause =>
  g.form === 'participle' && p.article.tokens[g.first - 1]?.text !== ',' ? reducedClause(p, g) : clauseOf(p, g)

/** "the plan leaked last week", "a new draft expected on Monday": a text and what was done to it, with no verb "to be". */
export function reducedRelative(p: Parsed, g: VerbGroup): boolean {
  if (
    !/^(?:leak|publish|release|expect|unveil|circulate|submit|table|sign|present|issue|negotiate|reject|approve|hand|send|file|deliver|transmit|forward|convey|initial|adopt|endorse|put|lodge)$/.test(
      g.lemma,
    )
  )
    return false
  if ((g.form !== 'finite' && g.form !== 'participle') || g.tense !== 'past' || g.to - g.first !== 1) return false
  const { tokens } = p.article
  const before = tokens[g.first - 1]
  const after = tokens[g.to]
  if (before?.pos !== 'NOUN' || !DRAFT_NOUNS.has(lemmaOf(before)) || !after) return false
  return (
    after.pos === 'ADP' ||
    after.pos === 'ADV' ||
    after.lower === 'to' ||
    after.text === ',' ||
    isTimeWord(after) ||
    /^(?:last|this|early|late|earlier)$/.test(after.lower)
  )
}

export function reducedClause(p: Parsed, g: VerbGroup): Clause {
  const c = clauseOf(p, g)
  const from = p.article.first[g.sentence]!
  const start = nounPhraseStart(p, g.first - 1, from)
  return { ...c, start, subjectStart: start, subjectEnd: g.first, opener: null }
}

/** "a deal that the presidents could sign": the noun before the pronoun is the object. */
export function relativeObject(p: Parsed, g: VerbGroup, c: Clause): NounPhrase | null {
  if (c.opener !== 'that' && c.opener !== 'which') return null
  const { tokens, first } = p.article
  for (let k = c.start - 2; k >= first[g.sentence]! && k > c.start - 8; k--) {
    if (p.at[k]) return null
    if (tokens[k]!.pos === 'NOUN' && INSTRUMENTS.has(lemmaOf(tokens[k]!)))
      return { first: k, end: k + 1, head: k, lemma: lemmaOf(tokens[k]!) }
  }
  return null
}

/** The subject's noun phrase: the first before the verb that no preposition governs and that is no time. */
export function subjectOf(p: Parsed, c: Clause, g: VerbGroup): NounPhrase | null {
  const { tokens } = p.article
  let best: NounPhrase | null = null
  for (let i = Math.max(0, c.subjectStart); i < Math.min(c.subjectEnd, g.first); ) {
    const np = nounPhraseAt(p, i, Math.min(c.subjectEnd, g.first))
    if (!np) {
      i++
      continue
    }
    const before = tokens[np.first - 1]
    const governed = before !== undefined && np.first > c.subjectStart && before.pos === 'ADP'
    const leading = np.first > 0 && np.first === c.subjectStart + 1 && tokens[c.subjectStart]!.pos === 'ADP'
    if (
      !governed &&
      !leading &&
      !best &&
      !isTimeWord(tokens[np.head]!) &&
      !/^(?:hour|day|week|minute|month)$/.test(np.lemma)
    )
      best = np
    i = Math.max(np.end, i + 1)
  }
  return best
}

/** "The agreement, 61 pages long, was presented on Tuesday": the subject over the aside that parts it from its verb. */
export function overAside(p: Parsed, c: Clause): NounPhrase | null {
  const { tokens, first } = p.article
  const from = first[tokens[c.start]!.sentence]!
  if (c.subjectEnd > c.subjectStart && c.start <= from) return null
  const np = nounPhraseAt(p, from, c.start)
  if (!np || tokens[np.end]?.text !== ',' || isTimeWord(tokens[np.head]!)) return null
  for (let k = np.end; k < c.start; k++) if (p.at[k]) return null
  return np
}

/** Subject of the verb that a joined or non-finite verb shares. */
export function lentSubject(p: Parsed, g: VerbGroup): [number, number][] {
  const from = p.article.first[g.sentence]!
  for (let i = g.first - 1; i >= from && i > g.first - 40; i--) {
    const o = p.at[i]
    if (o && o.form === 'finite') {
      const c = clauseOf(p, o)
      if (c.subjectEnd > c.subjectStart) return [[c.subjectStart, c.subjectEnd]]
      i = o.first
    }
  }
  if (g.form === 'ing')
    for (let i = g.to; i < p.article.first[g.sentence + 1]! && i < g.to + 40; i++) {
      const o = p.at[i]
      if (o?.form === 'finite') {
        const c = clauseOf(p, o)
        return [[c.subjectStart, c.subjectEnd]]
      }
    }
  return []
}

const HEARSAY = /^(?:claims?|rumou?rs?|allegations?|suggestions?|reports?|stor(?:y|ies)|assertions?)$/
const DISOWNED =
  /^(?:nonsense|denied|denies|dismissed|dismisses|rejected|rejects|false|untrue|fiction|gossip|invented|fabricated|baseless|unfounded)$/

/** "The claim that a deal had been signed was called nonsense": told only to be denied. */
export function disowned(p: Parsed, g: VerbGroup, c: Clause): boolean {
  if (c.opener !== 'that') return false
  const { tokens, first } = p.article
  const from = first[g.sentence]!
  let hearsay = false
  for (let k = c.start - 1; k >= from && k > c.start - 10; k--) hearsay ||= HEARSAY.test(tokens[k]!.lower)
  if (!hearsay) return false
  const to = Math.min(first[g.sentence + 1]!, c.end + 12)
  for (let k = Math.max(from, c.start - 14); k < to; k++)
    if ((k < c.start || k >= c.end) && DISOWNED.test(tokens[k]!.lower)) return true
  return false
}
