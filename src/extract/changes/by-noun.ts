import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import { quantities } from '../grammar/quantities.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import type { ReadChange } from '../machine-reading.ts'
import { type Altered, altered } from './altered.ts'
import { NO_CLAUSE } from './matter.ts'
import { becameOf } from './moved-numbers.ts'
import { mentionNear } from './passages.ts'

type Kind = ReadChange['change']

/** Nouns made of the verbs by which a text changes. */
const OF_CHANGE: readonly (readonly [RegExp, Kind])[] = [
  [
    /^(?:deletion|removal|disappearance|omission|scrapping|abolition|elimination|dropping|loss|suppression|excision)$/,
    'removed',
  ],
  [/^(?:addition|inclusion|insertion|introduction|appearance|restoration|reinstatement|reappearance)$/, 'added'],
  [
    /^(?:softening|weakening|dilution|watering-down|tightening|strengthening|rewording|rewriting|redrafting|narrowing|broadening|widening|hardening|toughening|simplification|merger|merging|shortening)$/,
    'reworded',
  ],
  [
    /^(?:doubling|halving|tripling|trebling|reduction|increase|lowering|raising|rise|cut|extension|lengthening|cutting|shortening)$/,
    'quantity-changed',
  ],
]

const OF_TEXT =
  /^(?:language|wording|words?|text|clauses?|paragraphs?|articles?|points?|passages?|provisions?|sections?|chapters?|annex(?:es)?|sentences?|references?|preamble|recitals?|requirements?|commitments?|obligations?|rules?|terms?|conditions?|definitions?|safeguards?|pledges?)$/

/** What is only wished, feared or refused has not changed. */
const WISHED =
  /\b(?:demand\p{L}*|want\p{L}*|call(?:s|ed|ing)? for|ask(?:s|ed|ing)?|request\p{L}*|insist\p{L}*|propos\p{L}+|suggest\p{L}*|seek\p{L}*|sought|push\p{L}*|press\p{L}*|oppos\p{L}+|reject\p{L}*|refus\p{L}+|resist\p{L}*|against|without|if|unless|would|could|might|should|favou?r\p{L}*|urg\p{L}+|hop\p{L}+|prevent\p{L}*|avoid\p{L}*|discuss\p{L}*|consider\p{L}*|offer\p{L}*|want|end of|not)\b/iu

/**
 * "regretted the deletion of the paragraph on reparations", "a doubling of the number of inspectors, to 80": changes told
 * by nouns, in a passage that compares. A bare rise or cut needs its number, for prices rise too.
 */
export function byNoun(a: Article, d: DraftReading, within: (sentence: number) => boolean): Altered[] {
  const out: Altered[] = []
  for (let i = 1; i + 2 < a.tokens.length; i++) {
    const t = a.tokens[i]!
    if (t.pos !== 'NOUN' && t.pos !== 'VERB') continue
    const kind = OF_CHANGE.find(([re]) => re.test(t.lower))?.[1]
    if (!kind || !/^(?:of|in)$/.test(a.tokens[i + 1]!.lower) || !within(t.sentence)) continue
    const { from: floor, to } = sentenceOf(a, i)
    if (/^\?/.test(a.tokens[to - 1]!.text)) continue
    const start =
      t.pos === 'NOUN' ? nounPhraseStart(a, i, floor) : /^(?:an?|the|its)$/.test(a.tokens[i - 1]!.lower) ? i - 1 : i
    if (start === i && t.pos === 'VERB') continue
    // Eight tokens before it hold whatever governs it.
    const lead = Math.max(floor, start - 8)
    if (lead < start && WISHED.test(a.text.slice(a.tokens[lead]!.start, a.tokens[start - 1]!.end))) continue
    const end = nounPhraseEnd(a, i + 2, to)
    if (end === i + 2 || NO_CLAUSE.test(a.tokens[end - 1]!.lower)) continue
    // A text is softened in its words; what becomes of men and prices is told by the same nouns.
    const textual = a.tokens.slice(i + 2, end).some((x) => OF_TEXT.test(x.lower))
    if (kind === 'reworded' && !textual) continue
    const edge = rightEdge(a, end)
    const tail = Math.min(to, edge + 5) // ", to 80" may follow the comma
    const moved = kind === 'quantity-changed' ? becameOf(a, end, tail) : null
    const times = /^(?:doubling|halving|tripling|trebling)$/.test(t.lower)
    if (kind === 'quantity-changed' && !moved && !times && quantities(a, end, edge).length === 0) continue
    const object = { from: i + 2, to: edge }
    out.push(
      altered(a, {
        stretch: { from: start, to: edge },
        kind,
        object,
        mention: mentionNear(d, a, i),
        confidence: 0.5,
        reason: `told by the noun “${t.text}”`,
        ...moved,
      }),
    )
  }
  return out
}
