import type { Span } from '../../text/span.ts'

/** Whether a clause lies for its greater part in one of the spans, or one of them in it. */
export const overlapping = (spans: readonly Span[], c: Span): boolean =>
  spans.some(
    (s) => Math.min(s.end, c.end) - Math.max(s.start, c.start) > Math.min(s.end - s.start, c.end - c.start) / 2,
  )

/**
 * A clause that no rule found is given out from this confidence on: what is likelier to be wrong is not worth a look. Against
 * 0.4 it costs less than a hundredth of F1 on reports kept apart, and leaves out a third of what is wrong in other news.
 */
export const LEAST_ALONE = 0.5
