import type { Note } from './reader.ts'
import { doubt, info } from './rendition.ts'

/** Decoded text; `\ufeff` at the start is kept, as `readFile(path, 'utf8')` keeps it, so that offsets count alike. */
export interface Decoded {
  readonly text: string
  /** WHATWG name: `utf-8`, `windows-1251`. */
  readonly encoding: string
  readonly notes: readonly Note[]
}

/**
 * Decode bytes of unknown encoding: byte-order mark, then what the document declares, then valid UTF-8, then UTF-16
 * without mark, then statistics (chardet). A guess is told in a note. Never throws.
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const marked = byMark(bytes)
  if (marked) return { text: decoded(bytes, marked)!, encoding: marked, notes: [] }
  const wide = wideOrder(bytes)
  if (wide)
    return {
      text: decoded(bytes, wide)!,
      encoding: wide,
      notes: [info(`Read as ${wide.toUpperCase()}, which the file does not declare.`)],
    }
  const strict = decoded(bytes, 'utf-8', true)
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', notes: [] }
  const named = declared ? nameOf(declared) : undefined
  if (named && named !== 'utf-8') return { text: decoded(bytes, named)!, encoding: named, notes: [] }
  const loose = decoded(bytes, 'utf-8')!
  const { bad, good } = countOdd(loose)
  // A few broken bytes in a text that is otherwise UTF-8 (a cut-off end, a pasted byte): other encodings would garble the rest.
  if (good >= 4 * bad)
    return {
      text: loose,
      encoding: 'utf-8',
      notes: [doubt(`${bad} byte sequence${bad === 1 ? ' is' : 's are'} not valid UTF-8 and shown as \ufffd.`)],
    }
  const guess = await guessed(bytes)
  return {
    text: decoded(bytes, guess)!,
    encoding: guess,
    notes: [doubt(`The character encoding is not declared; it was read as ${guess}, a guess from the bytes.`)],
  }
}

function byMark(b: Uint8Array): string | undefined {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return undefined
}

const SAMPLE = 16_384 // bytes looked at for UTF-16: enough for letter statistics, cheap on any file

/**
 * UTF-16 without a mark. The high bytes of a text are almost all one or two values (00 for Latin, 04 for Cyrillic), its
 * low bytes many; and it decodes without lone surrogates or control characters.
 */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const n = Math.min(bytes.length, SAMPLE) & ~1
  if (n < 8) return undefined
  const even = new Uint32Array(256)
  const odd = new Uint32Array(256)
  for (let i = 0; i < n; i += 2) {
    even[bytes[i]!]!++
    odd[bytes[i + 1]!]!++
  }
  if (even[0]! + odd[0]! < n / 40) {
    // Hardly a zero byte: Latin letters, blanks and stops would each bring one.
    return undefined
  }
  for (const [high, low, name] of [
    [odd, even, 'utf-16le'],
    [even, odd, 'utf-16be'],
  ] as const) {
    if (topTwo(high) < 0.9 * (n / 2) || low[0]! > n / 40) continue
    const text = decoded(bytes.subarray(0, n), name)!
    if (!/[\ufffd\u0000-\u0008\u000e-\u001f]/.test(text)) return name
  }
  return undefined
}

function topTwo(counts: Uint32Array): number {
  let a = 0
  let b = 0
  for (const c of counts) {
    if (c > a) {
      b = a
      a = c
    } else if (c > b) b = c
  }
  return a + b
}

async function guessed(bytes: Uint8Array): Promise<string> {
  if (isWesternTypography(bytes)) return 'windows-1252'
  const { likelyEncodings } = await import('./encoding-guess.ts')
  for (const likely of likelyEncodings(bytes)) {
    const name = nameOf(likely)
    if (name && name !== 'utf-8' && !name.startsWith('utf-16')) return name
  }
  return 'windows-1252'
}

/** Nearly pure ASCII whose few other bytes are Windows' curly quotation marks, dashes, dots and the euro sign. */
function isWesternTypography(bytes: Uint8Array): boolean {
  let high = 0
  let marks = 0
  for (const b of bytes) {
    if (b < 0x80) continue
    high++
    if (b === 0x80 || b === 0x85 || (b >= 0x91 && b <= 0x97) || b === 0xa0 || b === 0xa3 || b === 0xa7) marks++
  }
  return high * 20 < bytes.length && marks >= 0.6 * high
}

/** The WHATWG name of an encoding, or undefined when TextDecoder does not know it. */
function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

function decoded(bytes: Uint8Array, name: string, fatal = false): string | undefined {
  try {
    const text = new TextDecoder(name, { fatal, ignoreBOM: true }).decode(bytes)
    return name === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80]!) : text
  } catch {
    return undefined
  }
}

/** Node 20 and 22 decode windows-1252 as if it were Latin-1, which has controls where Windows has quotation marks and dashes. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Broken sequences, and characters beyond ASCII that are none. */
function countOdd(text: string): { bad: number; good: number } {
  let bad = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0xfffd) bad++
    else if (c > 0x7f) good++
  }
  return { bad, good }
}
