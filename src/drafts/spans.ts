import { endAt, printed, startAt } from './hunks.ts'
import type { Compared, TypedChange } from './typed-change.ts'

/** Words and offsets of a pair of stretches; -1 for a side that has none. */
export function spans(
  c: Compared,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Omit<TypedChange, 'kind' | 'way'> {
  const hasA = fromA >= 0 && toA > fromA
  const hasB = fromB >= 0 && toB > fromB
  return {
    before: hasA ? printed(c.a, fromA, toA) : null,
    after: hasB ? printed(c.b, fromB, toB) : null,
    beforeSpan: hasA ? { start: startAt(c.a, fromA), end: endAt(c.a, toA - 1) } : null,
    afterSpan: hasB ? { start: startAt(c.b, fromB), end: endAt(c.b, toB - 1) } : null,
  }
}
