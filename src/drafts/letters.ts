// What a character is, told without a pattern where it is ASCII: V8 needs longer to make one pattern of the letters of all
// scripts than to read a page.

const ANY = /[\p{L}\p{N}]/u
const LETTER = /\p{L}/u
const LARGE = /^[\p{Lu}\p{N}\p{Lo}]/u
const CAPITAL = /^\p{Lu}/u
const ALL_LETTERS = /^\p{L}+$/u
const MARKS = /[^\p{L}\p{N}]/gu
const SMALL = /^\p{Ll}/u

export const isDigit = (c: number): boolean => c >= 48 && c <= 57
const isLarge = (c: number): boolean => c >= 65 && c <= 90
const isSmall = (c: number): boolean => c >= 97 && c <= 122
/** Dashes, quotation marks, bullets and their like: the Unicode block of general punctuation. */
const isMark = (c: number): boolean => c >= 0x2010 && c <= 0x205e
/** Of the letters A to Z, large or small. */
export const isLatin = (c: number): boolean => isSmall(c) || isLarge(c)

/** Whether any letter or number is in it. */
export function holdsWord(s: string): boolean {
  let plain = true
  for (let k = 0; k < s.length; k++) {
    const c = s.charCodeAt(k)
    if (isLatin(c) || isDigit(c)) return true
    if (c > 127 && !isMark(c)) plain = false
  }
  return !plain && ANY.test(s)
}

export function holdsLetter(s: string): boolean {
  let plain = true
  for (let k = 0; k < s.length; k++) {
    const c = s.charCodeAt(k)
    if (isLatin(c)) return true
    if (c > 127 && !isMark(c)) plain = false
  }
  return !plain && LETTER.test(s)
}

/** Whether it begins with a capital, a number, or a letter of a script that has no capitals. */
export function opensLarge(s: string): boolean {
  const c = s.charCodeAt(0)
  return c > 127 ? LARGE.test(s) : isLarge(c) || isDigit(c)
}

export function opensCapital(s: string): boolean {
  const c = s.charCodeAt(0)
  return c > 127 ? CAPITAL.test(s) : isLarge(c)
}

export function opensSmall(s: string): boolean {
  const c = s.charCodeAt(0)
  return c > 127 ? SMALL.test(s) : isSmall(c)
}

/** Whether it is made of letters alone, and of one at least. */
export function isLettered(s: string): boolean {
  let plain = true
  for (let k = 0; k < s.length; k++) {
    const c = s.charCodeAt(k)
    if (c > 127) plain = false
    else if (!isLatin(c)) return false
  }
  return plain ? s !== '' : ALL_LETTERS.test(s)
}

/** Less everything but letters, numbers and the ASCII marks to be kept. */
export function lessMarks(s: string, kept = ''): string {
  let out = ''
  for (let k = 0; k < s.length; k++) {
    const c = s.charCodeAt(k)
    if (c > 127) {
      const rest = s.slice(k).replace(MARKS, (mark) => (kept.includes(mark) ? mark : ''))
      return out + rest
    }
    if (isLatin(c) || isDigit(c) || kept.includes(s[k]!)) out += s[k]
  }
  return out
}
