// What Roman numbers and letters count.

const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/

/** Value of a Roman numeral in lower case; undefined for any other word. */
export function romanValue(s: string): number | undefined {
  if (!ROMAN.test(s)) return undefined
  const value: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
  let sum = 0
  for (let k = 0; k < s.length; k++) {
    const v = value[s[k]!]!
    sum += v < (value[s[k + 1] ?? ''] ?? 0) ? -v : v
  }
  return sum
}

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'
/** Letters that some lists count and others pass over: they stand between the whole numbers. */
const BETWEEN: Readonly<Record<string, number>> = { ґ: 4.5, ё: 6.3, є: 6.5, і: 9.3, ї: 9.6, й: 9.8 }
/** Place of a letter in its alphabet, in small letters. */
export const alphaValue = (c: string): number | undefined => {
  if (/^[a-z]$/.test(c)) return c.charCodeAt(0) - 96
  const k = CYRILLIC.indexOf(c)
  if (k >= 0) return k + 1
  if (c in BETWEEN) return BETWEEN[c]
  return /^[α-ω]$/.test(c) ? c.charCodeAt(0) - 944 : undefined
}
