// Patterns by the letters they cannot do without. A reader tries hundreds of long patterns on each text, and V8 compiles each
// when it is first tried, which takes longer than to read a short report; hardly any of them meets its words. Here a pattern
// is read through for pieces of which every match holds one, and a text is asked whether it has any.

/** Which runs of four small letters a text has, by hash: a bit each. */
export type Letters = Uint32Array

const RUN = 4 // letters: threes are in every text, fives leave out too many pieces
const MOST = 96 // pieces: where so many words will do, one is met anyway

const mixed = (a: number, b: number, c: number, d: number): number => {
  const h = Math.imul(Math.imul(Math.imul(a ^ 0x9e37, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ c, 0x27d4eb2f) ^ d
  const k = Math.imul(h, 0x9e3779b1)
  return k ^ (k >>> 15)
}

/** The letters of a text. Time grows with the text; the room of bits does too, up to a point. */
export function lettersOf(text: string): Letters {
  const small = inSmall(text)
  let words = 16
  while (words * 2 < small.length && words < 4096) words <<= 1 // sixteen bits a letter or more, up to 131,072
  const out = new Uint32Array(words)
  const mask = words * 32 - 1
  let a = 0
  let b = 0
  let c = 0
  for (let i = 0; i < small.length; i++) {
    const d = small.charCodeAt(i)
    if (i >= RUN - 1) {
      const h = mixed(a, b, c, d) & mask
      out[h >>> 5]! |= 1 << (h & 31)
    }
    a = b
    b = c
    c = d
  }
  return out
}

/** As patterns that heed no case see letters: the long s is one to them, though it is a small letter itself. */
const inSmall = (text: string): string => text.toLowerCase().replaceAll('ſ', 's')

/** Hashes of the runs of each piece; null when a pattern can do without any. */
const needs = new WeakMap<RegExp, readonly Int32Array[] | null>()

/** Whether a pattern can match in a text of these letters; false is certain. */
export function canMatch(pattern: RegExp, letters: Letters): boolean {
  let pieces = needs.get(pattern)
  if (pieces === undefined) {
    // Classes within classes are not read here.
    pieces = (pattern.flags.includes('v') ? null : neededPieces(pattern.source))?.map(runsOf) ?? null
    needs.set(pattern, pieces)
  }
  if (pieces === null) return true
  const mask = letters.length * 32 - 1
  for (const runs of pieces) {
    let k = 0
    while (k < runs.length) {
      const h = runs[k]! & mask
      if ((letters[h >>> 5]! & (1 << (h & 31))) === 0) break
      k++
    }
    if (k === runs.length) return true
  }
  return false
}

function runsOf(piece: string): Int32Array {
  const at = (i: number): number => piece.charCodeAt(i)
  return Int32Array.from({ length: piece.length - RUN + 1 }, (_, i) => mixed(at(i), at(i + 1), at(i + 2), at(i + 3)))
}

/**
 * Pieces in small letters of which every match of a pattern, in whichever case, holds one at least; null when that cannot be
 * read off, or when a piece would be shorter than four letters. What is not understood is taken for something that may be
 * missing, so that a mistake costs time and never a match.
 */
export function neededPieces(source: string): readonly string[] | null {
  const reader = { source, at: 0 }
  const { pieces } = alternatives(reader)
  return reader.at === source.length && pieces !== null && isUsable(pieces) ? pieces : null
}

interface Reader {
  readonly source: string
  at: number
}

/** What is known of a part of a pattern: pieces of which it needs one, and all it can be where that is few words. */
interface Part {
  readonly pieces: readonly string[] | null
  readonly exact: readonly string[] | null
}

const FEW = 24 // words that a run may go through: "(?:Mon|Tues|Wednes|…)day"

function shortest(pieces: readonly string[]): number {
  let least = Infinity
  for (const p of pieces) if (p.length < least) least = p.length
  return least
}
const isUsable = (pieces: readonly string[]): boolean => pieces.length <= MOST && shortest(pieces) >= RUN

/** The better of two sets of pieces that a match needs both: those of more letters, and few of them; blanks are everywhere. */
function better(x: readonly string[] | null, y: readonly string[]): readonly string[] | null {
  if (x === null) return y
  if (isUsable(x) !== isUsable(y)) return isUsable(x) ? x : y
  return worth(y) > worth(x) ? y : x
}

function worth(pieces: readonly string[]): number {
  let least = 8 // letters: longer pieces are no rarer to speak of
  for (const piece of pieces) {
    let n = 0
    for (let i = 0; i < piece.length; i++) if (piece[i] !== ' ') n++
    if (n < least) least = n
  }
  return least * 8 - pieces.length
}

/** Up to the closing bracket or the end: what is known of all alternatives together. */
function alternatives(r: Reader): Part {
  let pieces: string[] | null = []
  let exact: string[] | null = []
  for (;;) {
    const one = sequence(r)
    pieces = pieces === null || one.pieces === null ? null : [...pieces, ...one.pieces]
    exact = exact === null || one.exact === null ? null : [...exact, ...one.exact]
    if (exact !== null && exact.length > FEW) exact = null
    if (r.source[r.at] !== '|') return { pieces, exact }
    r.at++
  }
}

/** One alternative: the best of its runs of letters and of its groups. */
function sequence(r: Reader): Part {
  let best: readonly string[] | null = null
  let runs: readonly string[] = ['']
  let whole = true
  const cut = (): void => {
    if (shortest(runs) > 0) best = better(best, runs)
    runs = ['']
    whole = false
  }
  while (r.at < r.source.length && r.source[r.at] !== '|' && r.source[r.at] !== ')') {
    const c = r.source[r.at]!
    if (c === '(') {
      const group = inBrackets(r)
      if (group === 'looks') continue
      const q = quantifier(r)
      const { exact, pieces } = group
      if (q === null && exact !== null && runs.length * exact.length <= FEW)
        runs = runs.flatMap((run) => exact.map((e) => run + e))
      else {
        cut()
        if ((q ?? 1) > 0 && pieces !== null) best = better(best, pieces)
      }
      continue
    }
    const letter = character(r)
    if (letter === '') continue // stands for no letter: an edge
    const q = quantifier(r)
    if (letter !== null && (q ?? 1) > 0) runs = runs.map((run) => run + letter)
    if (letter === null || q !== null) cut()
  }
  if (whole) return { pieces: shortest(runs) > 0 ? runs : null, exact: runs }
  cut()
  return { pieces: best, exact: null }
}

/** A group, or 'looks' for what looks ahead or behind: that is no part of the match and says nothing. */
function inBrackets(r: Reader): Part | 'looks' {
  r.at++
  const kind = kindOf(r)
  const unknown = r.source[r.at] === '?' && kind === ''
  r.at += kind.length
  const found = alternatives(r)
  if (r.source[r.at] === ')') r.at++
  if (unknown) return { pieces: null, exact: null }
  if (!kind.endsWith('=') && !kind.endsWith('!')) return found
  quantifier(r)
  return 'looks'
}

function kindOf({ source, at }: Reader): string {
  if (source[at] !== '?') return ''
  if (source[at + 1] === ':') return '?:'
  return /^\?(?:[=!]|<[=!]|<[^>]*>)/.exec(source.slice(at, at + 60))?.[0] ?? ''
}

/** Steps over a quantifier; the least number of times it asks for, null where there is none. */
function quantifier(r: Reader): number | null {
  const c = r.source[r.at]
  let least: number | null = null
  if (c === '?' || c === '*') least = 0
  else if (c === '+') least = 1
  else if (c === '{') {
    const braces = /^\{(\d+)(?:,\d*)?\}/.exec(r.source.slice(r.at, r.at + 20))
    if (!braces) return null
    least = Number(braces[1])
    r.at += braces[0].length - 1
  } else return null
  r.at++
  if (r.source[r.at] === '?') r.at++
  return least
}

/** Steps over one character: the small letter it stands for, '' for an edge, null for a class of several or one that is not sure. */
function character(r: Reader): string | null {
  const { source } = r
  const c = source[r.at++]!
  switch (c) {
    case '^':
    case '$':
      return ''
    case '.':
      return null
    case '[':
      for (; r.at < source.length && source[r.at] !== ']'; r.at++) if (source[r.at] === '\\') r.at++
      r.at++
      return null
    case '\\':
      return escaped(r)
    default:
      return sure(c)
  }
}

function escaped(r: Reader): string | null {
  const { source } = r
  const e = source[r.at++] ?? ''
  if (e === 'b' || e === 'B') return ''
  const next = source[r.at] ?? ''
  if ((e === 'p' || e === 'P' || e === 'u' || e === 'k') && (next === '{' || next === '<')) {
    while (r.at < source.length && source[r.at] !== '}' && source[r.at] !== '>') r.at++
    r.at++
    return null
  }
  if (e === 'u') r.at += 4
  else if (e === 'x') r.at += 2
  else if (e === 'c') r.at++
  return SIGN.includes(e) ? e : null
}
const SIGN = '.?*+-/()[]{}|^$,:;' // what is escaped to stand for itself; letters and digits stand for something else

/** A letter that has one small form and no kin beside its capital: those of ASCII, and signs that have no case. */
function sure(c: string): string | null {
  const code = c.charCodeAt(0)
  if (code < 65 || (code >= 97 && code <= 122)) return c
  if (code <= 90) return String.fromCharCode(code + 32)
  if (code < 128 || (code >= 0x2010 && code <= 0x201f)) return c // signs of ASCII; dashes and quotation marks
  return null
}
