import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import type { Predication } from '../grammar/predications.ts'
import { lastDraft, listAfter, type Piece } from './pieces.ts'

/** Nouns of a text that all at the table stand behind. */
const SHARED =
  /\b(?:agreement|deal|accord|pact|treaty|contract|settlement|convention|compromise|paper|memorandum|protocol|communique|communiqué|declaration)$/i

/** "The three parties agreed to build two dams and to lower the fee": what a table agrees on stands in its text. */
export function agreedOn(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || a.tokens[g.head]!.lemma !== 'agree' || g.negated || g.form !== 'finite' || g.modal !== null)
      continue
    // "agreed in the accord to …"
    const stands = mentionsWithin(d, g.to, g.to + 8).find(
      (m) => m.from === g.to + 1 && /^(in|under)$/.test(a.tokens[g.to]!.lower),
    )
    const at = stands ? stands.to : g.to
    const next = a.tokens[at]?.lower ?? ''
    if (!/^(to|that|on)$/.test(next) || a.tokens[g.head]!.quote >= 0) continue
    const head = a.tokens[subject.head]!.lower
    const joint = a.tokens.slice(subject.from, subject.to).some((t) => t.lower === 'and')
    if (
      !joint &&
      !/^(parties|sides|they|negotiators|delegations|governments|countries|partners|leaders|ministers|powers|states)$/.test(
        head,
      )
    )
      continue
    const near = lastDraft(a, d, g.to, 3)
    const m = stands ?? mentionsWithin(d, subject.from, subject.to)[0] ?? near
    const draft = d.drafts.find((x) => x.id === m?.draft)
    if (!draft || !SHARED.test(draft.name)) continue
    out.push(...listAfter(a, next === 'on' ? at + 1 : at, draft.id, null, 0.5, 'agreed by the whole table'))
  }
  return out
}
