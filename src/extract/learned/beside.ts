import type { Span } from '../../text/span.ts'

/** Whether a clause lies for its greater part in one of the spans, or one of them in it. */
export const overlapping = (spans: readonly Span[], c: Span): boolean =>
  spans.some(
    (s) => Math.min(s.end, c.end) - Math.max(s.start, c.start) > Math.min(s.end - s.start, c.end - c.start) / 2,
  )
