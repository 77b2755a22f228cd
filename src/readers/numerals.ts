/** Number formats of word processors and web pages, as far as labels need them. `n` counts from 1. */
export function numeral(n: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'a':
      return letters(n, 'abcdefghijklmnopqrstuvwxyz')
    case 'upperLetter':
    case 'A':
      return letters(n, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    case 'lowerRoman':
    case 'i':
      return roman(n).toLowerCase()
    case 'upperRoman':
    case 'I':
      return roman(n)
    case 'russianLower':
      return letters(n, 'абвгдежзиклмнопрстуфхцчшщэюя')
    case 'russianUpper':
      return letters(n, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ')
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n)
    case 'ordinal':
      return `${n}${ordinalEnding(n)}`
    case 'cardinalText':
      return capital(CARDINALS[n] ?? String(n))
    case 'ordinalText':
      return capital(ORDINALS[n] ?? `${n}${ordinalEnding(n)}`)
    case 'numberInDash':
      return `- ${n} -`
    default:
      return String(n)
  }
}

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const capital = (s: string): string => s[0]!.toUpperCase() + s.slice(1)

const ordinalEnding = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')

/** a … z, aa, bb …: a letter is repeated, as Word does, not carried. */
function letters(n: number, alphabet: string): string {
  if (n < 1) return String(n)
  const times = Math.min(30, Math.ceil(n / alphabet.length)) // Word itself stops at 780, thirty times z
  return alphabet[(n - 1) % alphabet.length]!.repeat(times)
}

function roman(n: number): string {
  if (n < 1 || n > 32_767) return String(n) // Word's own limit for Roman numbers
  let out = ''
  for (const [value, sign] of [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const)
    while (n >= value) {
      out += sign
      n -= value
    }
  return out
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789abcdefghijklmnoprstuvwxyz'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][i]!]),
) // Unicode has no raised q

/**
 * A footnote's mark as raised characters: `12` → `¹²`. Square brackets around it go, since brackets in a draft mean
 * text that is not agreed. Undefined when the string is no such mark.
 */
export function raised(mark: string): string | undefined {
  const m = /^\s*\[?\(?(\d{1,3}|[a-z*†‡§])\)?\]?\s*$/.exec(mark)
  if (!m) return undefined
  return m[1]!.replace(/[a-z\d]/g, (c) => RAISED[c] ?? c)
}

/** Signs of bullets by depth, from 0, in the order in which browsers and word processors draw them: disc, circle, square. */
export const bulletAt = (depth: number): string => (['•', '◦', '▪'] as const)[Math.max(0, depth) % 3]!

export const isBullet = (label: string): boolean => /^[•◦▪]$/.test(label)
