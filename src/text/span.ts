/** A stretch of a text: half-open `[start, end)`, counted in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })
export const lengthOf = (s: Span): number => s.end - s.start
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const sliceOf = (text: string, s: Span): string => text.slice(s.start, s.end)

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The span without white space at its edges; empty at its own start when nothing else is in it. */
export function trimmed(text: string, s: Span): Span {
  let { start, end } = s
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
