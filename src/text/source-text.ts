import type { Span } from './span.ts'

/**
 * A source's text as Travaux keeps it, with the way back to the characters it was made from.
 *
 * Line ends are `\n`; the text is NFC; byte-order marks, zero-width spaces and soft hyphens are gone; control
 * characters and the many kinds of blank are one plain space each. Nothing else is touched: quotation marks, dashes and
 * letters stay as written, for a quotation is checked to the character.
 */
export interface SourceText {
  readonly text: string
  /**
   * Where normalised and raw text part: `at[i]` is an offset in `text`, `raw[i]` the raw offset it came from. Between two
   * such places both run in step. Empty when the text was already normal.
   */
  readonly at: readonly number[]
  readonly raw: readonly number[]
}

const DROPPED = /[\u00ad\u200b\u2060\ufeff]/
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/
// What may differ after normalisation: anything above Latin-1 that NFC could change, and the characters named above.
const SUSPECT =
  /[\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]|[\u0300-\u036f\u0340-\u0345\u0374\u037e\u0387\u0591-\u05ff\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0900-\u0dff\u0e00-\u0fff\u1000-\u10ff\u1100-\u11ff\u135d-\u135f\u1ab0-\u1aff\u1b00-\u1b7f\u1dc0-\u1dff\u1f00-\u1fff\u20d0-\u20ff\u2126-\u212b\u2329\u232a\u2adc\u3099\u309a\uf900-\ufaff\ufb1d-\ufb4f\ufe20-\ufe2f]/

const COMBINING = /^\p{M}/u
const JOINING_LETTER = /^[\u1160-\u11ff\u{16d63}-\u{16d6a}]/u // jamo and Kirat Rai vowels: letters that compose with the one before them

/**
 * Normalise raw text and keep the map back.
 *
 * Total: any string is accepted, lone surrogates become U+FFFD. Normalising twice is normalising once (tested).
 */
export function sourceText(raw: string): SourceText {
  if (!SUSPECT.test(raw)) return { text: raw, at: [], raw: [] }
  const out: string[] = []
  const at: number[] = [0]
  const from: number[] = [0]
  let length = 0 // of `out`
  let i = 0
  const emit = (piece: string, rawStart: number): void => {
    const expected = from.at(-1)! + (length - at.at(-1)!)
    if (rawStart !== expected) {
      if (at.at(-1) === length) from[from.length - 1] = rawStart
      else {
        at.push(length)
        from.push(rawStart)
      }
    }
    out.push(piece)
    length += piece.length
  }
  while (i < raw.length) {
    // The longest stretch of plain characters goes over as it is.
    let j = i
    while (j < raw.length && !SUSPECT.test(raw[j]!) && (j + 1 >= raw.length || !SUSPECT.test(raw[j + 1]!))) j++
    if (j > i) {
      emit(raw.slice(i, j), i)
      i = j
      continue
    }
    const c = raw[i]!
    if (c === '\r') {
      emit('\n', i)
      i += raw[i + 1] === '\n' ? 2 : 1
    } else if (DROPPED.test(c)) i++
    else if (BLANK.test(c) || CONTROL.test(c)) {
      emit(CONTROL.test(c) && (c === '\u2028' || c === '\u2029') ? '\n' : ' ', i)
      i++
    } else {
      const end = clusterEnd(raw, i)
      const piece = raw.slice(i, end).replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      emit(wellFormed(piece).normalize('NFC'), i)
      i = end
    }
  }
  emit('', raw.length) // so that the ends meet when the last characters were shortened, lengthened or dropped
  return { text: out.join(''), at, raw: from }
}

/** End of the base character at `i` with all that composes with it (combining marks, jamo, dropped characters between). */
function clusterEnd(raw: string, i: number): number {
  let end = i + (isPair(raw, i) ? 2 : 1)
  for (;;) {
    let k = end
    while (k < raw.length && DROPPED.test(raw[k]!)) k++
    if (k >= raw.length) return end
    const next = isPair(raw, k) ? raw.slice(k, k + 2) : raw[k]!
    if (!COMBINING.test(next) && !JOINING_LETTER.test(next)) return end
    end = k + next.length
  }
}

const isPair = (s: string, i: number): boolean =>
  s.charCodeAt(i) >= 0xd800 && s.charCodeAt(i) < 0xdc00 && s.charCodeAt(i + 1) >= 0xdc00 && s.charCodeAt(i + 1) < 0xe000

const wellFormed = (s: string): string =>
  s.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

/** Raw offset of a normalised one. Inside a stretch that normalising shortened or lengthened: the stretch's own start. */
export function toRaw(source: SourceText, offset: number): number {
  const { at, raw } = source
  if (at.length === 0) return offset
  let lo = 0
  let hi = at.length - 1
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1
    if (at[mid]! <= offset) lo = mid
    else hi = mid - 1
  }
  const step = raw[lo]! + (offset - at[lo]!)
  return lo + 1 < raw.length ? Math.min(step, raw[lo + 1]!) : step
}

/** Normalised offset of a raw one; characters that normalising dropped stand for the place where they were. */
export function toText(source: SourceText, rawOffset: number): number {
  const { at, raw } = source
  if (at.length === 0) return rawOffset
  let lo = 0
  let hi = raw.length - 1
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1
    if (raw[mid]! <= rawOffset) lo = mid
    else hi = mid - 1
  }
  const step = Math.max(at[lo]!, at[lo]! + (rawOffset - raw[lo]!))
  return lo + 1 < at.length ? Math.min(step, at[lo + 1]!) : Math.min(step, source.text.length)
}

/** Raw span of a normalised one; the end takes in marks that composed with the last character. */
export const rawSpan = (source: SourceText, s: Span): Span => ({
  start: toRaw(source, s.start),
  end: toRaw(source, s.end),
})
