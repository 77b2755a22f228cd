import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { mainQuantity } from '../grammar/quantities.ts'
import type { Stretch } from '../grammar/stretches.ts'
import { clausesFrom } from './around-mentions.ts'
import { headsOf, listAfter, type Piece } from './pieces.ts'
import { wideSubject } from './wide-subject.ts'

const ADDS = /^(add|insert|introduce|include|attach|restore|reinstate|append)$/
const ALTERS =
  /^(stretch|narrow|cut|raise|lower|reduce|trim|extend|shorten|increase|widen|broaden|tighten|cap|set|fix|limit|restrict|halve|double|triple|bring|scale|lengthen|confine|expand|lift|push|move|postpone|put)$/
const DROPS = /^(drop|remove|delete|strike|scrap|omit|strip|abandon|excise|axe|shelve|jettison|sacrifice)$/
const GOES = /^(vanish|disappear|go)$/
const ABSENT = /^(gone|out|missing|absent)$/

/** Nouns that name a place in the text, not what stands there: "a paragraph on fish" says nothing of what it lays down. */
const PLACES =
  /^(paragraph|clause|article|section|chapter|provision|passage|sentence|point|line|annex|footnote|wording|language|part|item|text|draft|version|offer|idea|talk|talks|meeting|session|deadline|hope|hopes|date|mention|reference|term|terms|word|words|page|demand|threat)s?$/

/** Appointments, which are moved and scrapped beside a text and stand in none. */
const DATES =
  /^(congress|summit|trilogue|round|hearing|ceremony|signing|trip|plenary|sitting|briefing|consultation|negotiation|ministerial)(?:e?s)?$/

/**
 * What is said to have been put in, altered or taken out while a text is spoken of: a thing added or set anew is a clause
 * of that text, a thing taken out is one of the text it rests on. `themes` gives for each sentence the text spoken of.
 */
export function reworked(
  a: Article,
  d: DraftReading,
  themes: readonly (string | null)[],
  verbs: readonly Predication[],
): Piece[] {
  const out: Piece[] = []
  const own = headsOf(d)
  for (const v of verbs) {
    const { group: g } = v
    const theme = themes[v.sentence] ?? null
    if (theme === null || g.negated || g.form !== 'finite') continue
    if (a.tokens[g.head]!.quote >= 0 || (g.modal !== null && g.modal !== 'will')) continue
    const lemma = a.tokens[g.head]!.lemma
    // "is set at 50" is told by the text itself; "was set", "has been set" by who compares two
    if (g.passive && !g.perfect && !/^(was|were)$/.test(a.tokens[g.first]!.lower)) continue
    if (!g.passive && !GOES.test(lemma) && lemma !== 'be') continue
    const subject = wideSubject(a, g)
    if (subject === null) continue
    const head = a.tokens[subject.head]!
    if (DATES.test(head.lower)) continue
    if (head.pos === 'PRON' || (head.pos === 'PROPN' && subject.to - subject.from < 3)) continue
    const next = a.tokens[g.to]?.lower ?? ''
    const { from } = subject
    const piece = (stretch: Stretch, draft: string, confidence: number, reason: string): void => {
      out.push({ stretch, draft, label: null, confidence, reason })
    }
    if (g.passive && (ADDS.test(lemma) || (/^(put|write|slip|work)$/.test(lemma) && /^(in|into)$/.test(next)))) {
      // "One thing was put in: a commission of seven"
      let k = g.to
      while (/^(in|to|into)$/.test(a.tokens[k]?.lower ?? '')) k++
      if (a.tokens[k]?.text === ':') out.push(...listAfter(a, k + 1, theme, null, 0.6, 'said to have been put in'))
      else if (!PLACES.test(head.lower) && !own.has(subject.head))
        piece({ from, to: subject.to }, theme, 0.6, 'said to have been put in')
      continue
    }
    if (g.passive && ALTERS.test(lemma) && !PLACES.test(head.lower)) {
      const to = rightEdge(a, g.to)
      const told =
        mainQuantity(a, g.to, to) !== null ||
        /^(halve|double|triple)$/.test(lemma) ||
        (/^to$/.test(next) && to > g.to + 1) ||
        /^(narrow|confine|limit|restrict|extend|widen|broaden)$/.test(lemma)
      if (told && to > g.to) piece({ from, to }, theme, 0.55, 'said to have been set anew')
      continue
    }
    const lost =
      (g.passive && (DROPS.test(lemma) || (/^(take|leave)$/.test(lemma) && next === 'out'))) ||
      (!g.passive &&
        GOES.test(lemma) &&
        (g.perfect || lemma !== 'go') &&
        !/^(to|up|down|on|into|from|through|back)$/.test(next)) ||
      (lemma === 'be' && ABSENT.test(next))
    if (!lost) continue
    const basis = d.drafts.find((x) => x.id === theme)?.basedOn ?? null
    const stretch = { from, to: subject.to }
    if (basis === null || !substance(a, subject, stretch)) continue
    piece(stretch, basis, 0.55, 'said to be gone from the text that rests on it')
  }
  out.push(...turnedRound(a, themes, (id) => d.drafts.find((x) => x.id === id)?.basedOn ?? null))
  return out
}

/** Whether the words name what was laid down: an own noun, or a part of the text with a clause on it. */
function substance(a: Article, subject: { from: number; head: number }, s: Stretch): boolean {
  const first = a.tokens[s.from]!.lower
  if (/^(any|all|no|that|this|these|those|much|most|some|many|one|other)$/.test(first)) return false
  if (s.to - s.from < 3) return false
  if (!PLACES.test(a.tokens[subject.head]!.lower)) return true
  for (let k = subject.head + 1; k < s.to; k++) {
    const t = a.tokens[k]!
    if (t.pos === 'VERB' || t.pos === 'AUX') return true
  }
  return false
}

/** "What remains is a footnote that …", "New in this version is a safeguard", "Also in it are two loans": the verb comes first. */
function turnedRound(
  a: Article,
  themes: readonly (string | null)[],
  basisOf: (draft: string) => string | null,
): Piece[] {
  const out: Piece[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    const theme = themes[s] ?? null
    const from = a.first[s]!
    const to = a.first[s + 1]!
    if (theme === null || to - from < 6 || a.tokens[from]!.quote >= 0) continue
    if (a.tokens.slice(Math.max(from, to - 2), to).some((t) => t.text === '?')) continue // "What was your first plan?" asks
    const first = a.tokens[from]!.lower
    const left =
      first === 'what' && /^(remains|survives|stays|stayed|remained|survived|is|was)$/.test(a.tokens[from + 1]!.lower)
    const lost =
      /^(missing|gone|absent|dropped|deleted|removed)$/.test(first) && /^(is|are|,)$/.test(a.tokens[from + 1]!.lower)
    const fresh =
      /^(new|also|unchanged|added|included)$/.test(first) && /^(in|to|is|are|,)$/.test(a.tokens[from + 1]!.lower)
    if (!left && !fresh && !lost) continue
    let k = from + 1
    while (k < Math.min(to, from + 9) && !/^(is|are|was|were)$/.test(a.tokens[k]!.lower)) k++
    if (/^(new|left|in|added)$/.test(a.tokens[k + 1]?.lower ?? '') && left) k += 2
    if (left && a.tokens[from + 1]!.lower === 'is' && k === from + 1) continue
    if (k >= to - 1 || !/^(is|are|was|were|new|left|in|added)$/.test(a.tokens[k]!.lower)) continue
    if (
      nounPhraseEnd(a, k + 1, to) <= k + 1 ||
      (!lost && /^(the|it|that|this|how|whether|that)$/.test(a.tokens[k + 1]!.lower))
    )
      continue
    const draft = lost ? (basisOf(theme) ?? null) : theme
    if (draft !== null)
      out.push(
        ...listAfter(
          a,
          k + 1,
          draft,
          null,
          0.55,
          lost ? 'said to be gone from the text that rests on it' : 'said to stand in the text',
        ),
      )
  }
  return out
}

/** "It is believed to restore the pledge", "the offer is said to run for three years": what a text is thought to hold. */
export function heldTo(
  a: Article,
  d: DraftReading,
  verbs: readonly Predication[],
  standsFor: (v: Predication) => string | null,
): Piece[] {
  const out: Piece[] = []
  const own = headsOf(d)
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || !g.passive || g.form !== 'finite' || g.negated || g.modal !== null) continue
    if (!/^(believe|understand|think|say|report|rumour|rumor|know)$/.test(a.tokens[g.head]!.lemma)) continue
    if (a.tokens[g.to]?.lower !== 'to' || /^(be|have)$/.test(a.tokens[g.to + 1]?.lower ?? '')) continue
    const draft = own.get(subject.head)?.draft ?? standsFor(v)
    if (draft === null) continue
    out.push(...clausesOrOne(a, g.to + 1, draft))
  }
  return out
}

function clausesOrOne(a: Article, k: number, draft: string): Piece[] {
  const reason = 'what the text is thought to hold'
  if (clauseAt(a, k, a.first[a.tokens[k]!.sentence + 1]!)) return clausesFrom(a, k, draft, reason)
  return listAfter(a, k, draft, null, 0.55, reason)
}
