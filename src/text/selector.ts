import type { Span } from './span.ts'

/**
 * How a passage is found again: the W3C Web Annotation TextQuoteSelector (exact, prefix, suffix) and
 * TextPositionSelector (start, end) in one. Offsets are UTF-16 units of the source's normalised text; an export to a W3C
 * format must turn them into code points (`inCodePoints`).
 */
export interface Selector {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}

/**
 * What became of a selector in a text.
 *
 * `absent`: the words stand nowhere, or only by accident. `ambiguous`: they stand in several places between the same
 * neighbours, none of them where they used to be. `empty`: the selector names no words. A wrong passage is worse than none, so none of the three
 * carries a span.
 */
export type Anchoring =
  | { readonly found: true; readonly span: Span; readonly by: 'offset' | 'quote' }
  | { readonly found: false; readonly reason: 'absent' | 'ambiguous' | 'empty' }

export const NEIGHBOURS = 32 // characters of prefix and suffix: the length annotation tools settled on

/** Describe a span so that `anchor` finds it again. Throws on a span outside the text or without words: our own mistake. */
export function describe(text: string, s: Span): Selector {
  if (!(s.start >= 0 && s.end <= text.length && s.start < s.end))
    throw new RangeError(`describe: [${s.start}, ${s.end}) is no stretch of a text of ${text.length} characters`)
  return {
    exact: text.slice(s.start, s.end),
    prefix: text.slice(Math.max(0, s.start - NEIGHBOURS), s.start),
    suffix: text.slice(s.end, s.end + NEIGHBOURS),
    start: s.start,
    end: s.end,
  }
}

const ENOUGH = 20 // characters, about four words: what is as long as this seldom stands twice in a text by chance
const MOST = 10_000 // occurrences looked at: words that stand so often point at nothing

/**
 * Find a passage again in a source that may have been read anew.
 *
 * Where the exact words stand at the stored offset between the stored neighbours, that is the place. Otherwise every
 * place where they stand is compared by its neighbours; the stored offset wins among equals. A place counts only if words
 * and fitting neighbours together are long enough to be no accident: a "no" elsewhere in an edited text is not our "no".
 *
 *     anchor(text, selector)  // {found: true, span: {start: 5998, end: 6157}, by: 'offset'}
 */
export function anchor(text: string, selector: Selector): Anchoring {
  const { exact, start, prefix, suffix } = selector
  if (exact === '') return { found: false, reason: 'empty' }
  const whole = prefix.length + suffix.length
  const at = (i: number, by: 'offset' | 'quote'): Anchoring => ({
    found: true,
    span: { start: i, end: i + exact.length },
    by,
  })
  const here = start >= 0 && selector.end - start === exact.length && text.startsWith(exact, start)
  if (here && fitAt(text, start, selector) === whole) return at(start, 'offset')
  let best = -1
  let bestFit = -1
  let ties = 0
  let seen = 0
  for (let i = text.indexOf(exact); i >= 0; i = text.indexOf(exact, i + 1)) {
    if (++seen > MOST) return { found: false, reason: 'ambiguous' }
    const fit = fitAt(text, i, selector)
    if (fit > bestFit) {
      best = i
      bestFit = fit
      ties = 1
    } else if (fit === bestFit) {
      ties++
      if (here && i === start) best = i
    }
  }
  if (best < 0 || (bestFit < whole && exact.length + bestFit < ENOUGH)) return { found: false, reason: 'absent' }
  if (here && best === start) return at(start, 'offset')
  return ties > 1 ? { found: false, reason: 'ambiguous' } : at(best, 'quote')
}

/** How many characters of the neighbours stand beside an occurrence, counted outwards from it. */
const fitAt = (text: string, i: number, { exact, prefix, suffix }: Selector): number =>
  commonEnd(text.slice(Math.max(0, i - prefix.length), i), prefix) +
  commonStart(text.slice(i + exact.length, i + exact.length + suffix.length), suffix)

function commonStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** The same span counted in Unicode code points, as W3C selectors want it. */
export function inCodePoints(text: string, s: Span): Span {
  const start = codePoints(text, 0, s.start)
  return { start, end: start + codePoints(text, s.start, s.end) }
}

function codePoints(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i)
    if (!(c >= 0xdc00 && c < 0xe000)) n++ // a low surrogate belongs to the code point before it
  }
  return n
}
