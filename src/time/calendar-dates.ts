import type { Tokens } from './date-tokens.ts'
import { holidayAt } from './holiday-words.ts'
import type { Moment } from './moment.ts'
import {
  capital,
  type Found,
  glued,
  isApostrophe,
  isDash,
  isName,
  kindAt,
  opens,
  rawAt,
  valueAt,
  wordAt,
} from './tokens-at.ts'

/** Whether the digits stand alone, not inside "1,500", "3.5", "$20", "10:30", "20%". */
export function lone(t: Tokens, i: number): boolean {
  if (glued(t, i)) {
    const before = wordAt(t, i - 1)
    if (/[$€£·/:]/.test(before)) return false
    if ((before === '.' || before === ',') && glued(t, i - 1) && kindAt(t, i - 2) === 'digits') return false
    if (kindAt(t, i - 1) === 'other' || kindAt(t, i - 1) === 'word') return false
  }
  if (!glued(t, i + 1)) return true
  const after = wordAt(t, i + 1)
  if (after === '%' || after === '$' || after === '€' || after === '£') return false
  return !(/^[.,:/]$/.test(after) && glued(t, i + 2) && kindAt(t, i + 2) === 'digits')
}

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th'])

/** A day of a month in figures or as an ordinal: "23", "23rd", "third". */
export function dayNumber(
  t: Tokens,
  i: number,
): { readonly n: number; readonly to: number; readonly ordinal: boolean } | undefined {
  if (kindAt(t, i) === 'ordinal') return { n: valueAt(t, i), to: i + 1, ordinal: true }
  if (kindAt(t, i) !== 'digits' || t.end[i]! - t.start[i]! > 2 || !lone(t, i)) return undefined
  const n = Number(rawAt(t, i))
  if (n < 1 || n > 31) return undefined
  if (glued(t, i + 1) && ORDINAL_ENDS.has(wordAt(t, i + 1))) return { n, to: i + 2, ordinal: true }
  if (glued(t, i + 1) && kindAt(t, i + 1) !== 'mark') return undefined
  return { n, to: i + 1, ordinal: false }
}

const MONTH_LENGTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MAY = 5
const MARCH = 3
const AUGUST = 8

/** A month's name at a token, with the stop of its short form. "may", "march" and short forms count with a capital only. */
export function monthName(t: Tokens, i: number): { readonly month: number; readonly to: number } | undefined {
  const lexeme = t.lexeme[i]
  if (lexeme?.kind !== 'month') return undefined
  const m = lexeme.value
  if ((lexeme.short || m === MAY || m === MARCH || m === AUGUST) && !capital(t, i)) return undefined
  const stop = wordAt(t, i + 1) === '.' && glued(t, i + 1) && (lexeme.short || rawAt(t, i).length <= 4)
  return { month: m, to: lexeme.short && stop ? i + 2 : i + 1 }
}

interface YearFound {
  readonly year?: number
  readonly shift?: number
  readonly to: number
}

/** The year after a day or month: "2025", ", 2025", "last year", "of next year". */
export function yearAfter(t: Tokens, i: number): YearFound | undefined {
  const comma = wordAt(t, i) === ','
  const at = comma || wordAt(t, i) === 'of' ? i + 1 : i
  if (kindAt(t, at) === 'digits') {
    const y = yearNumber(t, at)
    return y === undefined || (!comma && isAmount(t, at + 1)) ? undefined : { year: y, to: at + 1 }
  }
  if (comma || wordAt(t, at + 1) !== 'year') return undefined
  const shift = SHIFTS.get(wordAt(t, at))
  return shift === undefined ? undefined : { shift, to: at + 2 }
}

/** Years, months and weeks from the dateline's own, by the word that says so. */
export const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
])

/** Four digits that can be a year a negotiation speaks of. */
function yearNumber(t: Tokens, i: number): number | undefined {
  if (t.end[i]! - t.start[i]! !== 4 || !lone(t, i)) return undefined
  const y = Number(rawAt(t, i))
  return y >= 1700 && y <= 2199 ? y : undefined
}

const AMOUNTS =
  /^(?:troops|soldiers|people|personnel|men|women|workers|prisoners|members|civilians|hostages|detainees|fighters|km|kilometres|kilometers|miles|metres|meters|tonnes|tons|dollars|euros|pounds|rubles|roubles|jobs|trucks|tanks|missiles|drones|times|feet|percent|pct|words|pages|euro|dollar|hours|days|weeks|months|years|delegates|employees|staff|children|houses|homes|barrels|warheads|billion|million|trillion|others|more)$/i
const isAmount = (t: Tokens, i: number): boolean =>
  (kindAt(t, i) === 'other' || kindAt(t, i) === 'unit' || wordAt(t, i) === 'more') && AMOUNTS.test(rawAt(t, i))

/** "23 November 2025", "November 23rd, 2025", "23-24 November", "the 6th and Thursday the 7th of December", without a weekday before it. */
export function dayDate(t: Tokens, i: number, split: boolean): Found | undefined {
  const one = dayNumber(t, i)
  if (!one) {
    const name = monthName(t, i)
    return name && dayAfterMonth(t, name.month, name.to, split)
  }
  const and = wordAt(t, one.to) === 'and' || wordAt(t, one.to) === 'or'
  if (
    and ||
    isDash(t, one.to) ||
    wordAt(t, one.to) === 'to' ||
    wordAt(t, one.to) === 'through' ||
    wordAt(t, one.to) === 'until'
  ) {
    let at = one.to + 1
    const day = kindAt(t, at) === 'weekday' ? valueAt(t, at++) : undefined
    if (wordAt(t, at) === ',') at++
    if (wordAt(t, at) === 'the') at++
    const two = dayNumber(t, at)
    const name = two && monthName(t, wordAt(t, two.to) === 'of' ? two.to + 1 : two.to)
    if (two && name && two.n > one.n && two.n <= MONTH_LENGTH[name.month - 1]!) {
      if (and && !split && two.n !== one.n + 1) return undefined
      const y = yearAfter(t, name.to)
      const rest = { kind: 'day', month: name.month, year: y?.year, shift: y?.shift } as const
      const from = { ...rest, day: one.n }
      return { time: { kind: 'range', from, to: { ...rest, day: two.n, weekday: day } }, to: y?.to ?? name.to }
    }
  }
  const name = monthName(t, wordAt(t, one.to) === 'of' ? one.to + 1 : one.to)
  if (!name || one.n > MONTH_LENGTH[name.month - 1]!) return undefined
  const y = yearAfter(t, name.to)
  const time: Moment = { kind: 'day', day: one.n, month: name.month, year: y?.year, shift: y?.shift }
  return { time: y ? time : named(t, time, i, name.to), to: y?.to ?? name.to }
}

/** The day, or the stretch of days, that follows a month's name: "November 23-24, 2025". `at` is the token after the name. */
export function dayAfterMonth(t: Tokens, m: number, at: number, split: boolean): Found | undefined {
  const one = kindAt(t, at) === 'digits' ? dayNumber(t, at) : undefined
  if (!one || one.n > MONTH_LENGTH[m - 1]!) return undefined
  const and = wordAt(t, one.to) === 'and' || wordAt(t, one.to) === 'or'
  const two =
    (and || isDash(t, one.to) || wordAt(t, one.to) === 'to' || wordAt(t, one.to) === 'through') &&
    kindAt(t, one.to + 1) === 'digits'
      ? dayNumber(t, one.to + 1)
      : undefined
  const paired =
    two &&
    two.n > one.n &&
    two.n <= MONTH_LENGTH[m - 1]! &&
    (!and || split || two.n === one.n + 1) &&
    kindAt(t, two.to) !== 'month' &&
    !isAmount(t, two.to)
  const to = paired ? two.to : one.to
  const y = yearAfter(t, to)
  const rest = { kind: 'day', month: m, year: y?.year, shift: y?.shift } as const
  const from: Moment = { ...rest, day: one.n }
  if (paired) return { time: { kind: 'range', from, to: { ...rest, day: two.n } }, to: y?.to ?? to }
  return { time: y ? from : named(t, from, at - 1, to), to: y?.to ?? to }
}

/** "the October 7 attack": with an article before and a noun after, the date is a name and may be that of any year. */
function named(t: Tokens, time: Moment, first: number, to: number): Moment {
  const article = wordAt(t, first - 1) === 'the' || wordAt(t, first - 2) === 'the'
  return article && time.kind === 'day' && kindAt(t, to) === 'other' ? { ...time, name: true } : time
}

/** "2025-11-23", "2025/11/23", "23.11.2025", "03/04/2025". */
export function numeric(t: Tokens, i: number): Found | undefined {
  const sep = wordAt(t, i + 1)
  if ((sep !== '-' && sep !== '/' && sep !== '.' && sep !== '–') || !glued(t, i + 1) || !glued(t, i + 2))
    return undefined
  if (glued(t, i) && kindAt(t, i - 1) !== 'mark') return undefined
  if (kindAt(t, i + 2) !== 'digits') return undefined
  const a = rawAt(t, i)
  const b = rawAt(t, i + 2)
  if (a.length === 4 && b.length === 4) return yearSpan(t, i, Number(a), Number(b))
  if (wordAt(t, i + 3) !== sep || !glued(t, i + 3) || !glued(t, i + 4) || kindAt(t, i + 4) !== 'digits')
    return undefined
  if (wordAt(t, i + 5) === sep && glued(t, i + 5) && glued(t, i + 6) && kindAt(t, i + 6) === 'digits') return undefined
  const c = rawAt(t, i + 4)
  const to = i + 5
  if (a.length === 4 && b.length <= 2 && c.length <= 2 && sep !== '.')
    return calendar(Number(a), Number(b), Number(c), to)
  if (c.length !== 4 || a.length > 2 || b.length > 2) return undefined
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  if (sep === '.') return calendar(z, y, x, to) // stops part day, month and year in that order wherever they are used
  if (x > 12 || x === y) return calendar(z, y, x, to)
  if (y > 12) return calendar(z, x, y, to)
  return x < 1 || y < 1 ? undefined : { time: { kind: 'numeric', first: x, second: y, year: z }, to }
}

function calendar(year: number, month: number, day: number, to: number): Found | undefined {
  if (month < 1 || month > 12 || day < 1 || day > MONTH_LENGTH[month - 1]! || year < 1000) return undefined
  return { time: { kind: 'day', year, month, day }, to }
}

/** "2021-2027" */
function yearSpan(t: Tokens, i: number, a: number, b: number): Found | undefined {
  if (a < 1700 || b > 2199 || b <= a || b - a > 300 || (glued(t, i + 3) && isDash(t, i + 3))) return undefined
  return { time: { kind: 'range', from: { kind: 'year', year: a }, to: { kind: 'year', year: b } }, to: i + 3 }
}

const TIME_BEFORE = new Set(
  'in since by until till early mid late last next this of from to through before after during between and or the end start beginning - –'.split(
    ' ',
  ),
)
const SURELY_TIME_BEFORE = new Set([
  'in',
  'since',
  'early',
  'mid',
  'late',
  'last',
  'next',
  'until',
  'till',
  'this',
  'during',
  '-',
])
const NAMES_OF_PEOPLE = new Set([4, MAY, 6, AUGUST]) // April, May, June, August

/** A month, with its day or year when they follow. "May", "March" and names that people bear need a sign that time is meant. */
export function month(t: Tokens, i: number, tight: boolean): Found | undefined {
  const name = monthName(t, i)
  if (!name) return undefined
  const dated = dayAfterMonth(t, name.month, name.to, wordAt(t, i - 1) === 'between')
  if (dated) return dated
  const y = yearAfter(t, name.to)
  if (y) return { time: { kind: 'month', month: name.month, year: y.year, shift: y.shift }, to: y.to }
  const before = wordAt(t, i - 1)
  if (t.lexeme[i]!.short && !(name.to === i + 2 && TIME_BEFORE.has(before) && !isName(t, name.to))) return undefined
  if (name.month === MAY && !(surnameMay(t) ? SURELY_TIME_BEFORE : TIME_BEFORE).has(before) && !tight) return undefined
  if (name.month === MARCH && !TIME_BEFORE.has(before) && !tight) {
    if (opens(t, i) || isName(t, i - 1) || wordAt(t, name.to) === 'on') return undefined
  }
  if (NAMES_OF_PEOPLE.has(name.month) && isName(t, name.to) && !TIME_BEFORE.has(before)) return undefined
  return { time: { kind: 'month', month: name.month }, to: name.to }
}

const SURNAME_MAY =
  /(?:\b(?:Mrs|Ms|Miss|Mr|Dr|Sir|Lord|Lady|Minister|Secretary|President|Senator|Chancellor)\.? |\b(?!On|In|By|Of|From|To|The|Since|Until|Before|After|Early|Late|Last|Next|This|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)[A-Z][a-z]+ )May\b(?! \d)/
const surnames = new WeakMap<Tokens, boolean>()

/** Whether the text speaks of somebody called May: then "by May" is more likely hers than the month. Looked up once a text. */
function surnameMay(t: Tokens): boolean {
  let known = surnames.get(t)
  if (known === undefined) {
    const around = 20_000 // characters: a long article; more would make reading sentence by sentence slow
    known = SURNAME_MAY.test(t.text.slice(Math.max(0, (t.start[0] ?? 0) - around), (t.end.at(-1) ?? 0) + around))
    surnames.set(t, known)
  }
  return known
}

const YEAR_BEFORE = new Set(
  'in since by until till of during before after early late mid through to between from year and or end start beginning'.split(
    ' ',
  ),
)

/** A bare year, or a decade. A number of four digits is a year only where a year can stand. */
export function year(t: Tokens, i: number, tight: boolean): Found | undefined {
  const y = yearNumber(t, i)
  if (y === undefined) return undefined
  if (glued(t, i + 1) && wordAt(t, i + 1) === 's')
    return y % 10 ? undefined : { time: { kind: 'decade', year: y }, to: i + 2 }
  if (glued(t, i + 1) && kindAt(t, i + 1) !== 'mark') return undefined
  if (isAmount(t, i + 1)) return undefined
  const before = wordAt(t, i - 1)
  const article = /^(?:the|a|an|its|their|his|her|our|that|this)$/i.test(rawAt(t, i - 1) ?? '')
  const attributive = (article || possessiveBefore(t, i)) && kindAt(t, i + 1) === 'other' && y % 100 !== 0
  const bracketed = before === '(' && (wordAt(t, i + 1) === ')' || isDash(t, i + 1))
  const dashed = isDash(t, i - 1) && glued(t, i) && YEAR_BEFORE.has(wordAt(t, i - 2))
  if (!tight && !YEAR_BEFORE.has(before) && !attributive && !bracketed && !dashed) return undefined
  if ((before === 'to' || before === 'and' || before === 'or') && !tight) return undefined
  return { time: { kind: 'year', year: y }, to: i + 1 }
}

const possessiveBefore = (t: Tokens, i: number): boolean => wordAt(t, i - 1) === 's' && isApostrophe(t, i - 2)

const SEASON_BEFORE = new Set([
  'in',
  'by',
  'until',
  'till',
  'since',
  'before',
  'after',
  'during',
  'of',
  'this',
  'next',
  'last',
  'early',
  'late',
  'mid',
  '-',
  'the',
])

/** "spring 2024", "the summer of 2023", "in autumn"; "fall" and "spring" only where they cannot be verbs. */
export function season(t: Tokens, i: number): Found | undefined {
  const s = valueAt(t, i)
  const at = wordAt(t, i + 1) === 'of' ? i + 2 : i + 1
  const y = kindAt(t, at) === 'digits' ? yearNumber(t, at) : undefined
  if (y !== undefined && !isAmount(t, at + 1)) return { time: { kind: 'season', season: s, year: y }, to: at + 1 }
  const before = wordAt(t, i - 1)
  if (capital(t, i) && !opens(t, i)) return undefined
  if (wordAt(t, i) === 'fall' && before !== 'this' && before !== 'next' && before !== 'last') return undefined
  if (!SEASON_BEFORE.has(before) || (kindAt(t, i + 1) === 'other' && before === 'the')) return undefined
  return { time: { kind: 'season', season: s }, to: i + 1 }
}

/** A feast by its name, with its year when that follows. */
export function holiday(t: Tokens, i: number): Found | undefined {
  if (!capital(t, i) && wordAt(t, i) !== 'new') return undefined
  const words: string[] = []
  for (let j = i; j < i + 5 && j < t.lexeme.length; j++) words.push(rawAt(t, j).toLowerCase())
  const found = holidayAt(words)
  if (!found) return undefined
  const to = i + found.length
  if (isName(t, to)) return undefined // "Christmas Island", "Good Friday Agreement"
  const y = kindAt(t, to) === 'digits' ? yearNumber(t, to) : undefined
  return { time: { kind: 'holiday', holiday: found.holiday, year: y }, to: y === undefined ? to : to + 1 }
}
