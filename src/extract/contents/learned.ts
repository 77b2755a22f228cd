import type { Span } from '../../text/span.ts'
import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { mended } from '../grammar/mended.ts'
import { mainQuantity } from '../grammar/quantities.ts'
import { spanOf } from '../grammar/stretches.ts'
import type { IssueBook } from '../issues.ts'
import { LEAST_ALONE, overlapping } from '../learned/beside.ts'
import type { Clause } from '../learned/clauses.ts'
import type { ReadProvision } from '../machine-reading.ts'
import { labelAt, lastDraft, mainDraft } from './pieces.ts'

interface Tellers {
  readonly reporter: (s: Span) => string | null
  readonly within: (s: Span) => string | null
}

/**
 * Contents as the trained reader finds them, with what the rules know of each; where the rules found a clause that it did
 * not, theirs stays.
 */
export function withLearned(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  ruled: readonly ReadProvision[],
  clauses: readonly Clause[],
  tellers: Tellers,
): readonly ReadProvision[] {
  const a = mended(given)
  const out: ReadProvision[] = []
  const taken = new Set<ReadProvision>()
  const lastIn = new Map<number, string>() // by paragraph, the draft whose contents it told last
  for (const c of clauses) {
    const span = spanOf(a, c)
    if (!span) continue
    const known = ruled.filter((p) => overlapping([p.span, ...p.mentions], span))
    if (known.length === 0 && c.confidence < LEAST_ALONE) continue
    // One clause each: where the rules part what it takes in one, they are right.
    if (known.filter((p) => within(p.span, span)).length > 1) continue
    for (const p of known) taken.add(p)
    const paragraph = a.paragraphOf[a.tokens[c.from]!.sentence]!
    const draft: string | null = known[0]?.draft ?? draftOf(a, drafts, c.from, lastIn.get(paragraph) ?? null)
    if (draft === null) continue
    lastIn.set(paragraph, draft)
    const sure = Math.max(c.confidence, ...known.map((p) => p.confidence))
    // The rules name the matter of a clause from more than its words: a bare number takes it from its neighbour.
    const named = known.length === 1 && sameSize(known[0]!.span, span) ? known[0]! : null
    out.push({
      id: '',
      draft,
      issue: named?.issue ?? issues.nameFor(span, a.sentences[a.tokens[c.from]!.sentence]),
      summary: a.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      label: named?.label ?? labelAt(a, c),
      quantity: mainQuantity(a, c.from, c.to) ?? named?.quantity ?? null,
      span,
      mentions: named?.mentions ?? [],
      reportedBy: tellers.reporter(span),
      within: tellers.within(span),
      confidence: sure,
      reason: known[0]
        ? `${known[0].reason}; the trained reader agrees`
        : 'the trained reader takes it for a clause of the text',
    })
  }
  return [...out, ...ruled.filter((p) => !taken.has(p))]
    .sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end)
    .map((p, n) => ({ ...p, id: `p${n + 1}` }))
}

const within = (inner: Span, outer: Span): boolean =>
  2 * (Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start)) > inner.end - inner.start

const sameSize = (x: Span, y: Span): boolean => {
  const [a, b] = [x.end - x.start, y.end - y.start]
  return Math.min(a, b) > Math.max(a, b) / 2
}

/** The text whose clause begins at token `i`: named before it in its sentence, told of just before, or the one the report is about. */
function draftOf(a: Article, d: DraftReading, i: number, before: string | null): string | null {
  const own = lastDraft(a, d, i, 0)
  if (own) return own.draft
  const { sentence } = a.tokens[i]!
  const later = d.mentions.find((m) => m.from >= i && a.tokens[m.head]!.sentence === sentence)
  return later?.draft ?? before ?? lastDraft(a, d, i, PARAGRAPH)?.draft ?? mainDraft(d)
}

const PARAGRAPH = 3 // sentences: a text named farther back has had its say
