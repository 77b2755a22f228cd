import type { Span } from '../../text/span.ts'
import type { ReadChange, ReadProvision } from '../machine-reading.ts'

/** Words that set the older number behind the newer: "to 4% from 7.5%", "two weeks ahead rather than four". */
const BEHIND = /,?\s(?:rather than|instead of|(?:up|down) from|from|compared (?:with|to)|against)\s/g

/**
 * The number that a change arrives at is a clause of the newer draft: "trims the duty to 4% from 7.5%" tells what the new
 * text holds. Only where nothing of the clause was told of any draft yet: what the older draft held may be told in the same
 * words. Of wordings the text says too seldom where they end, and what was removed is told of the older draft or of none.
 */
export function fromChanges(
  text: string,
  provisions: readonly ReadProvision[],
  changes: readonly ReadChange[],
): readonly ReadProvision[] {
  const added: ReadProvision[] = []
  let next = 0 // the first provision that may still meet a change; both stand in the order of the text
  const ends: number[] = []
  for (const p of provisions) ends.push(Math.max(ends.at(-1) ?? 0, p.span.end))
  for (const c of changes) {
    if (c.change !== 'quantity-changed' || c.to === null || c.after === null) continue
    while (next < provisions.length && ends[next]! <= c.span.start) next++
    const span = newer(text, c)
    let told = false
    for (let k = next; k < provisions.length && provisions[k]!.span.start < c.span.end && !told; k++)
      told = overlap(provisions[k]!.span, c.span) > 0.5 || overlap(provisions[k]!.span, span) > 0.5
    if (told) continue
    added.push({
      id: '',
      draft: c.to,
      issue: c.issue,
      summary: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      label: null,
      quantity: c.quantity,
      span,
      mentions: [],
      reportedBy: c.reportedBy,
      within: c.within,
      confidence: 0.5, // as for clauses that go on about a text told before
      reason: 'where a changed number arrived',
    })
  }
  if (added.length === 0) return provisions
  return [...provisions, ...added]
    .sort((x, y) => x.span.start - y.span.start)
    .map((p, i) => ({ ...p, id: `p${i + 1}` }))
}

/** The clause without the older number, where that stands behind the newer one. */
function newer(text: string, c: ReadChange): Span {
  const said = text.slice(c.span.start, c.span.end)
  const to = said.indexOf(c.after!)
  if (to < 0 || c.before === null) return c.span
  for (const m of said.matchAll(BEHIND))
    if (m.index >= to + c.after!.length && said.indexOf(c.before, m.index) >= 0)
      return { start: c.span.start, end: c.span.start + m.index }
  return c.span
}

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.min(a.end - a.start, b.end - b.start)
