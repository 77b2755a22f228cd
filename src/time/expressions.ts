import { dateTokens, type Tokens } from './date-tokens.ts'
import { holidayAt } from './holiday-words.ts'
import type { Bound, Count, Moment, Part, TimeExpression, Unit } from './moment.ts'

export type { Bound, Count, Moment, Part, TimeExpression, Unit } from './moment.ts'

/** A moment read, and the token after it. */
interface Found {
  readonly time: Moment
  readonly to: number
}

/**
 * Find the date expressions of English prose in `text[from, to)`, in order, never overlapping.
 *
 * One scan with bounded looking ahead; any string is accepted. What only looks like a date is left alone: the verb "may",
 * "a second march", "The Sun", "Good Friday Agreement", "2,000 troops". Clock times are taken into the words and not
 * read. What an expression means is `resolve`'s business.
 */
export function timeExpressions(text: string, from = 0, to = text.length): readonly TimeExpression[] {
  const t = dateTokens(text, Math.max(0, from), Math.min(text.length, to))
  const out: TimeExpression[] = []
  for (let i = 0; i < t.lexeme.length; ) {
    const found = t.lexeme[i]!.begins ? bounded(t, i) : undefined
    if (!found) {
      i++
      continue
    }
    const start = t.start[found.from ?? i]!
    const end = t.end[found.to - 1]!
    const words = text.slice(start, end)
    out.push({ ...found.time, start, end, words, ...(found.bound && { bound: found.bound }) })
    i = found.to
  }
  return out
}

const w = (t: Tokens, i: number): string => t.lexeme[i]?.word ?? ''
const kind = (t: Tokens, i: number): string => t.lexeme[i]?.kind ?? 'break'
const value = (t: Tokens, i: number): number => t.lexeme[i]?.value ?? 0
/** Whether no blank stands before the token. */
const glued = (t: Tokens, i: number): boolean => i > 0 && t.end[i - 1] === t.start[i]
const capital = (t: Tokens, i: number): boolean => /^\p{Lu}/u.test(t.text.slice(t.start[i], (t.start[i] ?? 0) + 2))
const raw = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i])
const isName = (t: Tokens, i: number): boolean => kind(t, i) === 'other' && capital(t, i)
const isDash = (t: Tokens, i: number): boolean => w(t, i) === '-' || w(t, i) === '–' || w(t, i) === '—'
const isApostrophe = (t: Tokens, i: number): boolean => w(t, i) === "'" || w(t, i) === '’'
const possessive = (t: Tokens, i: number): boolean => isApostrophe(t, i) && glued(t, i) && glued(t, i + 1)
const opens = (t: Tokens, i: number): boolean =>
  i === 0 || kind(t, i - 1) === 'break' || /[.!?:“"‘([…]/.test(w(t, i - 1) || ' ')

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['by', 'by'],
  ['until', 'until'],
  ['till', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['since', 'since'],
])

interface BoundedFound extends Found {
  readonly bound?: Bound
  /** First token of the expression, when the bound before it turned out not to belong. */
  readonly from?: number
}

/** An expression with the words that bound it: by, until, before, after, since, from … to, between … and. */
function bounded(t: Tokens, i: number): BoundedFound | undefined {
  const word = w(t, i)
  if (word === 'from' || word === 'between') {
    const moved = word === 'from' && isMoved(t, i)
    const first = moment(t, i + 1, word === 'between')
    if (!first) return undefined
    if (word === 'from' && /^onwards?$/.test(w(t, first.to))) return { ...first, to: first.to + 1, bound: 'onward' }
    const both = moved ? undefined : ranged(t, first, word)
    if (both) return both
    return first.time.kind === 'range' ? first : { ...first, from: i + 1 }
  }
  let bound = BOUNDS.get(word)
  let at = i + 1
  if ((word === 'no' || word === 'not') && w(t, i + 1) === 'later' && w(t, i + 2) === 'than') {
    bound = 'by'
    at = i + 3
  }
  if (bound) {
    if (w(t, at) === 'at' && bound !== 'by') return undefined
    const inner = moment(t, at)
    if (!inner) return undefined
    const found = ranged(t, inner, '') ?? inner
    const { kind: k } = found.time
    if (k === 'told' || k === 'range' || k === 'lasting' || (possessive(t, found.to) && bound !== 'since'))
      return { ...found, from: at }
    return { ...found, bound }
  }
  const found = moment(t, i)
  if (!found) return undefined
  const both = ranged(t, found, '')
  if (both) return both
  if (found.time.kind === 'year' && /^onwards?$/.test(w(t, found.to)))
    return { ...found, to: found.to + 1, bound: 'onward' }
  if (w(t, found.to) === 'at' && w(t, found.to + 1) === 'the' && w(t, found.to + 2) === 'latest')
    return { ...found, to: found.to + 3, bound: 'latest' }
  return found
}

const MOVED = /^(?:moved|postponed|delayed|rescheduled|pushed|brought|extended|changed|shifted|deferred|slipped|put)$/i

/** "postponed from Monday to Wednesday" is no stretch of time. */
function isMoved(t: Tokens, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 6; j--) if (kind(t, j) === 'other' && MOVED.test(raw(t, j))) return true
  return false
}

const DAYS = new Set<Moment['kind']>(['weekday', 'day', 'near', 'holiday', 'day-of-month'])
const alike = (a: Moment, b: Moment): boolean =>
  a.kind === b.kind
    ? DAYS.has(a.kind) || ['month', 'year', 'season', 'fraction'].includes(a.kind)
    : DAYS.has(a.kind) && DAYS.has(b.kind)

/** The range that `first` begins, if a second moment of its kind stands after a connecting word. */
function ranged(t: Tokens, first: Found, prefix: string): Found | undefined {
  let at = first.to
  const word = w(t, at)
  const dash = isDash(t, at)
  const to = word === 'to' || word === 'through' || word === 'thru' || word === 'until' || word === 'till'
  const and = word === 'and' || word === 'or'
  if (!dash && !to && !and) return undefined
  if (dash && w(t, at) === '—') return undefined
  if (prefix === 'from' && and) return undefined
  at++
  if (w(t, at) === 'on') at++
  const second = moment(t, at, false, true)
  if (!second || second.time.kind === 'range' || !alike(first.time, second.time)) return undefined
  if (and && prefix !== 'between' && !follows(first.time, second.time)) return undefined
  return { time: { kind: 'range', from: first.time, to: second.time }, to: second.to }
}

/** "Monday and Tuesday", "March and April" are one stretch; "Monday and Friday" are two days. */
function follows(a: Moment, b: Moment): boolean {
  if (a.kind === 'weekday' && b.kind === 'weekday') return a.weekday % 7 === b.weekday - 1 && a.which === b.which
  if (a.kind === 'month' && b.kind === 'month') return a.month % 12 === b.month - 1 && a.year === undefined
  if (a.kind === 'year' && b.kind === 'year') return b.year === a.year + 1
  if (a.kind === 'near' && b.kind === 'near') return b.from === a.to + 1
  return false
}

/**
 * The moment that begins at a token. `split`: the numbers of "23 and 25 November" are the ends of a stretch.
 * `tight`: after a connecting word, where a bare year or month is one without more ado.
 */
function moment(t: Tokens, i: number, split = false, tight = false): Found | undefined {
  const lexeme = t.lexeme[i]
  if (!lexeme) return undefined
  switch (lexeme.kind) {
    case 'weekday':
      return weekday(t, i, split)
    case 'month':
      return month(t, i, tight)
    case 'digits':
      return (
        numeric(t, i) ??
        clocked(t, i) ??
        year(t, i, tight || w(t, i - 1) === 'between') ??
        dayDate(t, i, split) ??
        counted(t, i)
      )
    case 'ordinal':
      return fraction(t, i) ?? nthWeek(t, i) ?? dayDate(t, i, split)
    case 'season':
      return season(t, i)
    case 'holiday':
      return holiday(t, i)
    case 'cardinal':
      return counted(t, i)
    case 'unit':
      return unitFirst(t, i)
    case 'word':
      return byWord(t, i)
    default:
      return undefined
  }
}

function byWord(t: Tokens, i: number): Found | undefined {
  switch (w(t, i)) {
    case 'the':
      return afterThe(t, i + 1)
    case 'last':
    case 'next':
    case 'this':
    case 'current':
      return which(t, i)
    case 'coming':
    case 'upcoming':
    case 'recent':
    case 'past':
      return stretch(t, i)
    case 'that':
    case 'same':
      return told(t, i)
    case 'early':
    case 'mid':
    case 'middle':
    case 'late':
    case 'earlier':
    case 'later':
    case 'end':
    case 'start':
    case 'beginning':
    case 'close':
      return part(t, i)
    case 'today':
      return near(t, i, 0, 0)
    case 'tonight':
      return near(t, i, 0, 0)
    case 'yesterday':
      return near(t, i, -1, -1)
    case 'tomorrow':
      return near(t, i, 1, 1)
    case 'overnight': {
      const day = dayish(t, w(t, i + 1) === 'on' ? i + 2 : i + 1)
      return day ?? near(t, i, -1, 0)
    }
    case 'noon':
    case 'good':
    case 'orthodox':
    case 'boxing':
    case 'new':
      return holiday(t, i)
    case 'q1':
    case 'q2':
    case 'q3':
    case 'q4':
    case 'h1':
    case 'h2':
      return fraction(t, i)
    case 'within':
      return within(t, i)
    case 'in':
      return inTime(t, i)
    case 'a':
    case 'an':
    case 'few':
    case 'several':
    case 'couple':
    case 'about':
    case 'around':
    case 'nearly':
    case 'almost':
    case 'roughly':
    case 'approximately':
    case 'some':
    case 'just':
    case 'more':
    case 'less':
    case 'at':
    case 'over':
    case 'under':
      return counted(t, i)
    default:
      return undefined
  }
}

const near = (t: Tokens, i: number, from: number, to: number): Found => ({
  time: { kind: 'near', from, to },
  to: DAYPARTS.has(w(t, i + 1)) ? i + 2 : i + 1,
})

const DAYPARTS = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midnight', 'dawn'])

/** A weekday, a day of a month, "yesterday": a moment that is one day. */
function dayish(t: Tokens, i: number): Found | undefined {
  const k = kind(t, i)
  if (k !== 'weekday' && k !== 'month' && k !== 'digits' && k !== 'word' && k !== 'ordinal') return undefined
  const at = w(t, i) === 'the' ? i + 1 : i
  const found = k === 'digits' || k === 'ordinal' || at > i ? dayDate(t, at, false) : moment(t, i)
  if (!found) return undefined
  const day = found.time.kind === 'weekday' || found.time.kind === 'day' || found.time.kind === 'near'
  return day || (found.time.kind === 'range' && DAYS.has(found.time.from.kind)) ? found : undefined
}

// ---- days of a month -------------------------------------------------------------------------------------------

/** Whether the digits stand alone, not inside "1,500", "3.5", "$20", "10:30", "20%". */
function lone(t: Tokens, i: number): boolean {
  if (glued(t, i)) {
    const before = w(t, i - 1)
    if (/[$€£·/:]/.test(before)) return false
    if ((before === '.' || before === ',') && glued(t, i - 1) && kind(t, i - 2) === 'digits') return false
    if (kind(t, i - 1) === 'other' || kind(t, i - 1) === 'word') return false
  }
  if (!glued(t, i + 1)) return true
  const after = w(t, i + 1)
  if (after === '%' || after === '$' || after === '€' || after === '£') return false
  return !(/^[.,:/]$/.test(after) && glued(t, i + 2) && kind(t, i + 2) === 'digits')
}

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th'])

/** A day of a month in figures or as an ordinal: "23", "23rd", "twenty-third" is not met in news. */
function dayNumber(
  t: Tokens,
  i: number,
): { readonly n: number; readonly to: number; readonly ordinal: boolean } | undefined {
  if (kind(t, i) === 'ordinal') return { n: value(t, i), to: i + 1, ordinal: true }
  if (kind(t, i) !== 'digits' || t.end[i]! - t.start[i]! > 2 || !lone(t, i)) return undefined
  const n = Number(raw(t, i))
  if (n < 1 || n > 31) return undefined
  if (glued(t, i + 1) && ORDINAL_ENDS.has(w(t, i + 1))) return { n, to: i + 2, ordinal: true }
  if (glued(t, i + 1) && kind(t, i + 1) !== 'mark') return undefined
  return { n, to: i + 1, ordinal: false }
}

const MONTH_LENGTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MAY = 5
const MARCH = 3
const AUGUST = 8

/** A month's name at a token, with the stop of its short form. "may", "march" and short forms count with a capital only. */
function monthName(t: Tokens, i: number): { readonly month: number; readonly to: number } | undefined {
  const lexeme = t.lexeme[i]
  if (lexeme?.kind !== 'month') return undefined
  const m = lexeme.value
  if ((lexeme.short || m === MAY || m === MARCH || m === AUGUST) && !capital(t, i)) return undefined
  const stop = w(t, i + 1) === '.' && glued(t, i + 1) && (lexeme.short || raw(t, i).length <= 4)
  return { month: m, to: lexeme.short && stop ? i + 2 : i + 1 }
}

interface YearFound {
  readonly year?: number
  readonly shift?: number
  readonly to: number
}

/** The year after a day or month: "2025", ", 2025", "last year", "of next year". */
function yearAfter(t: Tokens, i: number): YearFound | undefined {
  const comma = w(t, i) === ','
  const at = comma || w(t, i) === 'of' ? i + 1 : i
  if (kind(t, at) === 'digits') {
    const y = yearNumber(t, at)
    return y === undefined || (!comma && isAmount(t, at + 1)) ? undefined : { year: y, to: at + 1 }
  }
  if (comma || w(t, at + 1) !== 'year') return undefined
  const shift = SHIFTS.get(w(t, at))
  return shift === undefined ? undefined : { shift, to: at + 2 }
}

const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
])

/** Four digits that can be a year a negotiation speaks of. */
function yearNumber(t: Tokens, i: number): number | undefined {
  if (t.end[i]! - t.start[i]! !== 4 || !lone(t, i)) return undefined
  const y = Number(raw(t, i))
  return y >= 1700 && y <= 2199 ? y : undefined
}

const AMOUNTS =
  /^(?:troops|soldiers|people|personnel|men|women|workers|prisoners|members|civilians|hostages|detainees|fighters|km|kilometres|kilometers|miles|metres|meters|tonnes|tons|dollars|euros|pounds|rubles|roubles|jobs|trucks|tanks|missiles|drones|times|feet|percent|pct|words|pages|euro|dollar|hours|days|weeks|months|years|delegates|employees|staff|children|houses|homes|barrels|warheads|billion|million|trillion|others|more)$/i
const isAmount = (t: Tokens, i: number): boolean =>
  (kind(t, i) === 'other' || kind(t, i) === 'unit' || w(t, i) === 'more') && AMOUNTS.test(raw(t, i))

/** "23 November 2025", "November 23rd, 2025", "23-24 November", "the 6th and Thursday the 7th of December", without a weekday before it. */
function dayDate(t: Tokens, i: number, split: boolean): Found | undefined {
  const one = dayNumber(t, i)
  if (!one) {
    const name = monthName(t, i)
    return name && dayAfterMonth(t, name.month, name.to, split)
  }
  const and = w(t, one.to) === 'and' || w(t, one.to) === 'or'
  if (and || isDash(t, one.to) || w(t, one.to) === 'to' || w(t, one.to) === 'through' || w(t, one.to) === 'until') {
    let at = one.to + 1
    const day = kind(t, at) === 'weekday' ? value(t, at++) : undefined
    if (w(t, at) === ',') at++
    if (w(t, at) === 'the') at++
    const two = dayNumber(t, at)
    const name = two && monthName(t, w(t, two.to) === 'of' ? two.to + 1 : two.to)
    if (two && name && two.n > one.n && two.n <= MONTH_LENGTH[name.month - 1]!) {
      if (and && !split && two.n !== one.n + 1) return undefined
      const y = yearAfter(t, name.to)
      const rest = { kind: 'day', month: name.month, year: y?.year, shift: y?.shift } as const
      const from = { ...rest, day: one.n }
      return { time: { kind: 'range', from, to: { ...rest, day: two.n, weekday: day } }, to: y?.to ?? name.to }
    }
  }
  const name = monthName(t, w(t, one.to) === 'of' ? one.to + 1 : one.to)
  if (!name || one.n > MONTH_LENGTH[name.month - 1]!) return undefined
  const y = yearAfter(t, name.to)
  const time: Moment = { kind: 'day', day: one.n, month: name.month, year: y?.year, shift: y?.shift }
  return { time: y ? time : named(t, time, i, name.to), to: y?.to ?? name.to }
}

function dayAfterMonth(t: Tokens, m: number, at: number, split: boolean): Found | undefined {
  const one = kind(t, at) === 'digits' ? dayNumber(t, at) : undefined
  if (!one || one.n > MONTH_LENGTH[m - 1]!) return undefined
  const and = w(t, one.to) === 'and' || w(t, one.to) === 'or'
  const two =
    (and || isDash(t, one.to) || w(t, one.to) === 'to' || w(t, one.to) === 'through') &&
    kind(t, one.to + 1) === 'digits'
      ? dayNumber(t, one.to + 1)
      : undefined
  const paired =
    two &&
    two.n > one.n &&
    two.n <= MONTH_LENGTH[m - 1]! &&
    (!and || split || two.n === one.n + 1) &&
    kind(t, two.to) !== 'month' &&
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
  const article = w(t, first - 1) === 'the' || w(t, first - 2) === 'the'
  return article && time.kind === 'day' && kind(t, to) === 'other' ? { ...time, name: true } : time
}

/** "2025-11-23", "2025/11/23", "23.11.2025", "03/04/2025". */
function numeric(t: Tokens, i: number): Found | undefined {
  const sep = w(t, i + 1)
  if ((sep !== '-' && sep !== '/' && sep !== '.' && sep !== '–') || !glued(t, i + 1) || !glued(t, i + 2))
    return undefined
  if (glued(t, i) && kind(t, i - 1) !== 'mark') return undefined
  if (kind(t, i + 2) !== 'digits') return undefined
  const a = raw(t, i)
  const b = raw(t, i + 2)
  if (a.length === 4 && b.length === 4) return yearSpan(t, i, Number(a), Number(b))
  if (w(t, i + 3) !== sep || !glued(t, i + 3) || !glued(t, i + 4) || kind(t, i + 4) !== 'digits') return undefined
  if (w(t, i + 5) === sep && glued(t, i + 5) && glued(t, i + 6) && kind(t, i + 6) === 'digits') return undefined
  const c = raw(t, i + 4)
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

// ---- weekdays ---------------------------------------------------------------------------------------------------

const NOT_A_WEEKDAY_BEFORE = /^(?:black|good|bloody|super|ash|palm|holy|maundy|cyber|casual|giving|shrove|whit|man)$/i
const PAPERS =
  /^(?:times|telegraph|mirror|express|post|mail|herald|star|tribune|world|agreement|people|independent|club|sport)$/i

function weekday(t: Tokens, i: number, split: boolean): Found | undefined {
  const lexeme = t.lexeme[i]!
  if (!capital(t, i)) {
    if (lexeme.short || lexeme.value > 5) return undefined // "sat", "sun", and lower case generally, are other words
  }
  if (kind(t, i - 1) === 'other' && NOT_A_WEEKDAY_BEFORE.test(raw(t, i - 1)) && capital(t, i - 1)) return undefined
  if (kind(t, i + 1) === 'other' && capital(t, i + 1) && PAPERS.test(raw(t, i + 1))) return undefined
  if (w(t, i - 1) === 'on' && kind(t, i - 2) === 'other' && /^Mail$/.test(raw(t, i - 2))) return undefined
  let at = i + 1
  if (w(t, at) === '.' && glued(t, at) && lexeme.short) at++
  const plain = at
  if (w(t, at) === ',') at++
  if (w(t, at) === 'the') at++
  const date = dayDate(t, at, split)
  if (date) {
    const { time } = date
    if (time.kind === 'day') return { time: { ...time, weekday: lexeme.value, name: undefined }, to: date.to }
    if (time.kind === 'range' && time.from.kind === 'day')
      return { time: { ...time, from: { ...time.from, weekday: lexeme.value } }, to: date.to }
  }
  if (lexeme.short) return undefined
  const afternoon = DAYPARTS.has(w(t, plain)) ? plain + 1 : plain
  return (
    weekdayWeek(t, lexeme.value, afternoon) ?? {
      time: { kind: 'weekday', weekday: lexeme.value },
      to: clockAfter(t, afternoon),
    }
  )
}

/** "Friday last week", "Tuesday of next week", "Monday week". */
function weekdayWeek(t: Tokens, day: number, i: number): Found | undefined {
  if (w(t, i) === 'week' && !isApostrophe(t, i + 1) && kind(t, i + 1) !== 'other')
    return { time: { kind: 'weekday', weekday: day, side: 'coming', weeks: 1 }, to: i + 1 }
  const at = w(t, i) === 'of' ? i + 1 : i
  const shift = SHIFTS.get(w(t, at))
  if (shift !== undefined && w(t, at + 1) === 'week')
    return { time: { kind: 'weekday', weekday: day, weeks: shift }, to: at + 2 }
  return undefined
}

/** Past "at 4 p.m." after a day: part of the words, not of the meaning. */
function clockAfter(t: Tokens, i: number): number {
  if (w(t, i) !== 'at') return i
  if (w(t, i + 1) === 'noon' || w(t, i + 1) === 'midnight') return i + 2
  return clock(t, i + 1) ?? i
}

/** The token after a clock time, "4 a.m.", "16:30", "4:30pm"; undefined when there is none. */
function clock(t: Tokens, i: number): number | undefined {
  if (kind(t, i) !== 'digits' || t.end[i]! - t.start[i]! > 4) return undefined
  let at = i + 1
  let sure = false
  if ((w(t, at) === ':' || w(t, at) === '.') && glued(t, at) && glued(t, at + 1) && kind(t, at + 1) === 'digits') {
    sure = w(t, at) === ':'
    at += 2
  }
  if (w(t, at) === 'am' || w(t, at) === 'pm') return at + 1
  if ((w(t, at) === 'a' || w(t, at) === 'p') && w(t, at + 1) === '.' && w(t, at + 2) === 'm')
    return w(t, at + 3) === '.' && glued(t, at + 3) ? at + 4 : at + 3
  if (w(t, at) === 'o' && isApostrophe(t, at + 1) && w(t, at + 2) === 'clock') return at + 3
  return sure ? at : undefined
}

/** "4 a.m. Tuesday", "16:30 on 23 November": the day is kept, the hour is only words. */
function clocked(t: Tokens, i: number): Found | undefined {
  const after = clock(t, i)
  if (after === undefined) return undefined
  let at = after
  if (w(t, at) === 'local' || /^(?:GMT|UTC|ET|EST|EDT|CET|CEST|BST|ET)$/.test(raw(t, at)))
    at += w(t, at) === 'local' ? 2 : 1
  if (w(t, at) === ',') at++
  if (w(t, at) === 'on') at++
  return dayish(t, at)
}

// ---- months, years, seasons, feasts ---------------------------------------------------------------------------------

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

function month(t: Tokens, i: number, tight: boolean): Found | undefined {
  const name = monthName(t, i)
  if (!name) return undefined
  const dated = dayAfterMonth(t, name.month, name.to, w(t, i - 1) === 'between')
  if (dated) return dated
  const y = yearAfter(t, name.to)
  if (y) return { time: { kind: 'month', month: name.month, year: y.year, shift: y.shift }, to: y.to }
  const before = w(t, i - 1)
  if (t.lexeme[i]!.short && !(name.to === i + 2 && TIME_BEFORE.has(before) && !isName(t, name.to))) return undefined
  if (name.month === MAY && !(surnameMay(t) ? SURELY_TIME_BEFORE : TIME_BEFORE).has(before) && !tight) return undefined
  if (name.month === MARCH && !TIME_BEFORE.has(before) && !tight) {
    if (opens(t, i) || isName(t, i - 1) || w(t, name.to) === 'on') return undefined
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
function year(t: Tokens, i: number, tight: boolean): Found | undefined {
  const y = yearNumber(t, i)
  if (y === undefined) return undefined
  if (glued(t, i + 1) && w(t, i + 1) === 's')
    return y % 10 ? undefined : { time: { kind: 'decade', year: y }, to: i + 2 }
  if (glued(t, i + 1) && kind(t, i + 1) !== 'mark') return undefined
  if (isAmount(t, i + 1)) return undefined
  const before = w(t, i - 1)
  const article = /^(?:the|a|an|its|their|his|her|our|that|this)$/i.test(raw(t, i - 1) ?? '')
  const attributive = (article || possessiveBefore(t, i)) && kind(t, i + 1) === 'other' && y % 100 !== 0
  const bracketed = before === '(' && (w(t, i + 1) === ')' || isDash(t, i + 1))
  const dashed = isDash(t, i - 1) && glued(t, i) && YEAR_BEFORE.has(w(t, i - 2))
  if (!tight && !YEAR_BEFORE.has(before) && !attributive && !bracketed && !dashed) return undefined
  if ((before === 'to' || before === 'and' || before === 'or') && !tight) return undefined
  return { time: { kind: 'year', year: y }, to: i + 1 }
}

const possessiveBefore = (t: Tokens, i: number): boolean => w(t, i - 1) === 's' && isApostrophe(t, i - 2)

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

function season(t: Tokens, i: number): Found | undefined {
  const s = value(t, i)
  const at = w(t, i + 1) === 'of' ? i + 2 : i + 1
  const y = kind(t, at) === 'digits' ? yearNumber(t, at) : undefined
  if (y !== undefined && !isAmount(t, at + 1)) return { time: { kind: 'season', season: s, year: y }, to: at + 1 }
  const before = w(t, i - 1)
  if (capital(t, i) && !opens(t, i)) return undefined
  if (w(t, i) === 'fall' && before !== 'this' && before !== 'next' && before !== 'last') return undefined
  if (!SEASON_BEFORE.has(before) || (kind(t, i + 1) === 'other' && before === 'the')) return undefined
  return { time: { kind: 'season', season: s }, to: i + 1 }
}

function holiday(t: Tokens, i: number): Found | undefined {
  if (!capital(t, i) && w(t, i) !== 'new') return undefined
  const words: string[] = []
  for (let j = i; j < i + 5 && j < t.lexeme.length; j++) words.push(raw(t, j).toLowerCase())
  const found = holidayAt(words)
  if (!found) return undefined
  const to = i + found.length
  if (isName(t, to)) return undefined // "Christmas Island", "Good Friday Agreement"
  const y = kind(t, to) === 'digits' ? yearNumber(t, to) : undefined
  return { time: { kind: 'holiday', holiday: found.holiday, year: y }, to: y === undefined ? to : to + 1 }
}

/** "first quarter of 2026", "second half of March", "Q3 2026", "H1". */
function fraction(t: Tokens, i: number): Found | undefined {
  const short = /^([qh])([1-4])$/.exec(w(t, i))
  if (short) {
    const y = yearAfter(t, i + 1)
    return {
      time: { kind: 'fraction', of: short[1] === 'q' ? 4 : 2, n: Number(short[2]), year: y?.year, shift: y?.shift },
      to: y?.to ?? i + 1,
    }
  }
  const n = w(t, i) === 'latter' ? 2 : value(t, i)
  const quarter = w(t, i + 1) === 'quarter'
  if (!(quarter && n <= 4) && !(w(t, i + 1) === 'half' && n <= 2)) return undefined
  const y = yearAfter(t, i + 2)
  if (y) return { time: { kind: 'fraction', of: quarter ? 4 : 2, n, year: y.year, shift: y.shift }, to: y.to }
  if (w(t, i + 2) !== 'of')
    return quarter && w(t, i - 1) === 'the' && kind(t, i + 2) !== 'other'
      ? { time: { kind: 'fraction', of: 4, n }, to: i + 2 }
      : undefined
  const whole = period(t, i + 3)
  if (!whole) return undefined
  if (whole.time.kind === 'period' && whole.time.unit === 'year')
    return { time: { kind: 'fraction', of: quarter ? 4 : 2, n, shift: whole.time.shift }, to: whole.to }
  if (quarter) return undefined
  return { time: { kind: 'part', part: n === 1 ? 'first-half' : 'second-half', of: whole.time }, to: whole.to }
}

/** "first week of December", "last week of the month" */
function nthWeek(t: Tokens, i: number): Found | undefined {
  const n = w(t, i) === 'last' ? -1 : value(t, i)
  if (w(t, i + 1) !== 'week' || w(t, i + 2) !== 'of' || n > 5) return undefined
  const whole = period(t, i + 3)
  if (!whole) return undefined
  const { kind: k } = whole.time
  if (k !== 'month' && !(k === 'period' && whole.time.unit === 'month')) return undefined
  return { time: { kind: 'nth-week', n, of: whole.time }, to: whole.to }
}

// ---- last, this, next; early, late; the end of ------------------------------------------------------------------------

/** What "the end of" and "early" can stand before: "the month", "next year", "November", "2026", "the 1990s", "the week". */
function period(t: Tokens, i: number): Found | undefined {
  const at = w(t, i) === 'the' ? i + 1 : i
  const word = w(t, at)
  if (kind(t, at) === 'unit' && value(t, at) === 1 && word !== 'hour' && word !== 'day') {
    if (w(t, at + 1) === 'of' || (at === i && i > 0 && w(t, i - 1) !== 'of')) {
      const week = word === 'week' ? weekOf(t, at) : undefined
      if (week || at > i) return week
    }
    return { time: { kind: 'period', unit: unitOf(word), shift: 0, bare: true }, to: at + 1 }
  }
  if (kind(t, at) === 'digits') return year(t, at, true)
  if (kind(t, at) === 'month') return month(t, at, true)
  if (kind(t, at) === 'season' && w(t, at) !== 'fall') return season(t, at)
  if (SHIFTS.has(word)) return which(t, at)
  if (kind(t, at) === 'ordinal') return fraction(t, at)
  if (at > i && word === 'weekend')
    return { time: { kind: 'period', unit: 'weekend', shift: 0, bare: true }, to: at + 1 }
  return undefined
}

const unitOf = (word: string): Unit => (word.endsWith('s') ? word.slice(0, -1) : word) as Unit

/** last, this, next, current with what they point at. */
function which(t: Tokens, i: number): Found | undefined {
  const shift = SHIFTS.get(w(t, i))!
  const at = i + 1
  const word = w(t, at)
  switch (kind(t, at)) {
    case 'weekday': {
      if (t.lexeme[at]!.short) return undefined
      const to = DAYPARTS.has(w(t, at + 1)) ? at + 2 : at + 1
      return { time: { kind: 'weekday', weekday: value(t, at), which: shift }, to }
    }
    case 'month': {
      const name = monthName(t, at)
      if (!name || t.lexeme[at]!.short) return undefined
      const dated = dayAfterMonth(t, name.month, name.to, false)
      if (dated) return dated
      return { time: { kind: 'month', month: name.month, which: shift }, to: name.to }
    }
    case 'season':
      return { time: { kind: 'season', season: value(t, at), which: shift }, to: at + 1 }
    case 'holiday':
    case 'word': {
      if (word === 'night' && shift === -1) return { time: { kind: 'near', from: -1, to: -1 }, to: at + 1 }
      if (shift === 0 && DAYPARTS.has(word) && word !== 'noon')
        return { time: { kind: 'near', from: 0, to: 0 }, to: at + 1 }
      if (shift === 0 && (word === 'coming' || word === 'past')) return stretch(t, at)
      const feast = holiday(t, at)
      if (feast?.time.kind === 'holiday') return { time: { ...feast.time, which: shift }, to: feast.to }
      return shift === 0 ? undefined : stretch(t, i)
    }
    case 'unit': {
      if (value(t, at) !== 1) return shift === 1 ? stretch(t, i) : undefined
      if (word === 'hour' || word === 'day' || word === 'fortnight') return undefined
      if (shift === -1 && word === 'week') {
        const nth = nthWeek(t, i)
        if (nth) return nth
      }
      return { time: { kind: 'period', unit: unitOf(word), shift }, to: at + 1 }
    }
    case 'cardinal':
    case 'digits':
      return shift === 0 ? undefined : stretch(t, i)
    default:
      return undefined
  }
}

/** "past two weeks", "coming days", "next 48 hours", "recent months", "last few days", "coming Friday". */
function stretch(t: Tokens, i: number): Found | undefined {
  const word = w(t, i)
  const ahead = word === 'coming' || word === 'upcoming' || word === 'next'
  const at = i + 1
  if (kind(t, at) === 'weekday' && !t.lexeme[at]!.short && word !== 'recent')
    return { time: { kind: 'weekday', weekday: value(t, at), side: ahead ? 'coming' : 'past' }, to: at + 1 }
  const way = ahead ? 'coming' : 'past'
  if (kind(t, at) === 'unit') {
    if (value(t, at) === 1) {
      if (word === 'recent' || w(t, at) === 'hour' || w(t, at) === 'day') return undefined
      if (w(t, at) === 'weekend') return { time: { kind: 'period', unit: 'weekend', shift: 0, bare: true }, to: at + 1 }
      return { time: { kind: 'counted', count: { unit: unitOf(w(t, at)), least: 1, most: 1 }, way }, to: at + 1 }
    }
    return { time: { kind: 'counted', count: { unit: unitOf(w(t, at)) }, way }, to: at + 1 }
  }
  if (word === 'recent') return undefined
  const count = countAt(t, at)
  return count && { time: { kind: 'counted', count: count.count, way }, to: count.to }
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['earlier', 'earlier'],
  ['later', 'later'],
  ['end', 'end'],
  ['close', 'end'],
  ['start', 'start'],
  ['beginning', 'start'],
])

/** "late Tuesday", "early in the year", "mid-November", "end of the month", "later this week", "early next year". */
function part(t: Tokens, i: number): Found | undefined {
  const name = PARTS.get(w(t, i))!
  let at = i + 1
  const noun = name === 'end' || name === 'start' || w(t, i) === 'middle'
  if (noun) {
    if (w(t, at) === 'of') at++
    else if (w(t, i) === 'end' && isDash(t, at) && glued(t, at)) at++
    else if (!(w(t, i) === 'end' && kind(t, at) === 'month')) return undefined
  } else if (isDash(t, at) && glued(t, at) && glued(t, at + 1)) at++
  else if (w(t, at) === 'in' || w(t, at) === 'on') at++
  if (!noun && w(t, at) === 'the' && w(t, at + 1) === 'day') return undefined
  if (!noun) {
    const day = dayish(t, at)
    if (day?.time.kind === 'weekday' && name === 'later') return { time: { ...day.time, later: true }, to: day.to }
    if (day && day.time.kind !== 'range') return day
  }
  const whole = period(t, at)
  if (!whole) return undefined
  if (whole.time.kind === 'weekday' || whole.time.kind === 'day' || whole.time.kind === 'near') return whole
  if (whole.time.kind === 'range' || whole.time.kind === 'counted') return undefined
  if (!noun && whole.time.kind === 'period' && whole.time.bare && w(t, i + 1) !== 'in') return undefined // "early week"
  return { time: { kind: 'part', part: name, of: whole.time }, to: whole.to }
}

/** What follows "the". */
function afterThe(t: Tokens, i: number): Found | undefined {
  const word = w(t, i)
  switch (kind(t, i)) {
    case 'digits':
    case 'ordinal': {
      const found = fraction(t, i) ?? nthWeek(t, i) ?? dayDate(t, i, false)
      if (found) return found
      const y = kind(t, i) === 'digits' ? year(t, i, false) : undefined
      return y?.time.kind === 'decade' ? y : dayOfMonth(t, i) // "the 2015 accord" begins at the year
    }
    case 'season':
      return season(t, i)
    case 'unit':
      return unitAfterThe(t, i)
    case 'word':
      break
    default:
      return undefined // "the Thanksgiving holiday" begins at the feast
  }
  switch (word) {
    case 'past':
    case 'coming':
    case 'upcoming':
    case 'recent':
      return stretch(t, i)
    case 'last':
    case 'next': {
      const nth = word === 'last' ? nthWeek(t, i) : undefined
      if (nth) return nth
      if (word === 'last' && w(t, i + 1) === 'days' && w(t, i + 2) === 'of') {
        const whole = period(t, i + 3)
        return whole && { time: { kind: 'part', part: 'end', of: whole.time }, to: whole.to }
      }
      if (word === 'next' && w(t, i + 1) === 'day')
        return { time: { kind: 'told', count: one('day'), way: 1, whole: true }, to: i + 2 }
      if (
        kind(t, i + 1) === 'unit' &&
        value(t, i + 1) === 1 &&
        word === 'next' &&
        !/^(?:in|over|for|during|within|through)$/.test(w(t, i - 2))
      )
        return w(t, i + 1) === 'hour'
          ? undefined
          : { time: { kind: 'told', count: one(unitOf(w(t, i + 1))), way: 1, whole: true }, to: i + 2 }
      if (
        kind(t, i + 1) === 'unit' ||
        kind(t, i + 1) === 'word' ||
        kind(t, i + 1) === 'cardinal' ||
        kind(t, i + 1) === 'digits'
      )
        return stretch(t, i)
      return undefined
    }
    case 'current':
      return which(t, i)
    case 'previous':
    case 'following': {
      const unit = w(t, i + 1)
      if (kind(t, i + 1) === 'weekday') return undefined
      if (kind(t, i + 1) !== 'unit' || value(t, i + 1) !== 1 || unit === 'hour') return undefined
      return {
        time: { kind: 'told', count: one(unitOf(unit)), way: word === 'following' ? 1 : -1, whole: true },
        to: i + 2,
      }
    }
    case 'same':
      return told(t, i)
    case 'early':
    case 'mid':
    case 'late':
    case 'end':
    case 'start':
    case 'beginning':
    case 'middle':
    case 'close':
      return word === 'early' && w(t, i + 1) === 'hours' && w(t, i + 2) === 'of' ? dayish(t, i + 3) : part(t, i)
    case 'latter':
      return fraction(t, i)
    case 'morning':
    case 'afternoon':
    case 'evening':
    case 'night':
      return w(t, i + 1) === 'of' ? dayish(t, i + 2) : undefined
    case 'new':
      return holiday(t, i)
    default:
      return undefined
  }
}

const one = (unit: Unit): Count => ({ unit, least: 1, most: 1 })

/** "on the 24th": an ordinal of the month, where no noun follows that it could number. */
function dayOfMonth(t: Tokens, i: number): Found | undefined {
  const found = dayNumber(t, i)
  if (!found?.ordinal || kind(t, i) !== 'digits') return undefined
  const before = w(t, i - 2)
  if (before !== 'on' && before !== 'by' && before !== 'until' && before !== 'before' && before !== 'since')
    return undefined
  const after = kind(t, found.to)
  if (after === 'other' || after === 'unit' || after === 'cardinal' || w(t, found.to) === 'of' || isDash(t, found.to))
    return undefined
  return { time: { kind: 'day-of-month', day: found.n }, to: found.to }
}

/** "the weekend", "the week of November 17", "the day before yesterday", "the weeks ahead", "the year 2000", "the year before". */
function unitAfterThe(t: Tokens, i: number): Found | undefined {
  const word = w(t, i)
  const unit = unitOf(word)
  if (word === 'weekend') return { time: { kind: 'period', unit: 'weekend', shift: 0, bare: true }, to: i + 1 }
  if (value(t, i) === 2)
    return w(t, i + 1) === 'ahead'
      ? { time: { kind: 'counted', count: { unit }, way: 'coming' }, to: i + 2 }
      : undefined
  if (word === 'week') {
    const week = weekOf(t, i)
    if (week) return week
  }
  if (word === 'year' && kind(t, i + 1) === 'digits') return year(t, i + 1, true)
  const after = w(t, i + 1)
  if (after !== 'before' && after !== 'after' && after !== 'earlier') return undefined
  if (word === 'day' && after === 'before' && w(t, i + 2) === 'yesterday') return near(t, i + 2, -2, -2)
  if (word === 'day' && after === 'after' && w(t, i + 2) === 'tomorrow') return near(t, i + 2, 2, 2)
  if (word === 'hour' || !closesHere(t, i + 2)) return undefined
  return { time: { kind: 'told', count: one(unit), way: after === 'after' ? 1 : -1, whole: true }, to: i + 2 }
}

/** Whether what was said stops here, so that "before" and "after" govern nothing: "the day before, …". */
const closesHere = (t: Tokens, i: number): boolean =>
  i >= t.lexeme.length ||
  kind(t, i) === 'break' ||
  /^[.,;:)!?—–”"]$/.test(w(t, i)) ||
  w(t, i) === 'and' ||
  w(t, i) === 'or'

/** "week of November 17", "week beginning 17 November", "week ending Friday". */
function weekOf(t: Tokens, i: number): Found | undefined {
  const next = w(t, i + 1)
  const reads =
    next === 'of'
      ? 'of'
      : /^(?:beginning|starting|commencing)$/i.test(raw(t, i + 1))
        ? 'beginning'
        : next === 'ending'
          ? 'ending'
          : undefined
  if (!reads) return undefined
  const day = dayish(t, w(t, i + 2) === 'on' ? i + 3 : i + 2)
  return day?.time.kind === 'day' ? { time: { kind: 'week', at: day.time, reads }, to: day.to } : undefined
}

/** "that day", "the same week": the time the text told last. */
function told(t: Tokens, i: number): Found | undefined {
  const at = w(t, i) === 'that' && w(t, i + 1) === 'same' ? i + 2 : i + 1
  const word = w(t, at)
  if (kind(t, at) !== 'unit' || value(t, at) !== 1 || word === 'hour') return undefined
  if (w(t, i) === 'same' && w(t, i - 1) !== 'the') return undefined
  return { time: { kind: 'told', count: one(unitOf(word)), way: 0, whole: true }, to: at + 1 }
}

// ---- counts -----------------------------------------------------------------------------------------------------------

const HEDGES = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'approximately', 'some', 'just'])

/** "three weeks", "a few days", "more than a month", "two to three years", "48 hours". */
function countAt(t: Tokens, i: number): { readonly count: Count; readonly to: number } | undefined {
  let at = i
  let bound: Count['bound']
  if (HEDGES.has(w(t, at))) at++
  if ((w(t, at) === 'more' || w(t, at) === 'less') && w(t, at + 1) === 'than') {
    bound = w(t, at) === 'more' ? 'more' : 'less'
    at += 2
  } else if (w(t, at) === 'over' || w(t, at) === 'under') bound = w(t, at++) === 'over' ? 'more' : 'less'
  else if (w(t, at) === 'at' && w(t, at + 1) === 'least') {
    bound = 'more'
    at += 2
  }
  const n = amount(t, at)
  if (!n) return undefined
  at = n.to
  let { least, most } = n
  if (w(t, at) === 'to' || w(t, at) === 'or' || (isDash(t, at) && kind(t, at + 1) !== 'unit')) {
    const more = amount(t, at + 1)
    if (!more || more.most <= least) return undefined
    most = more.most
    at = more.to
  }
  if (w(t, at) === 'more') at++
  if (kind(t, at) !== 'unit') return undefined
  if (value(t, at) === 1 && most !== 1) return undefined
  const count: Count = { unit: unitOf(w(t, at)), least, most, ...(bound && { bound }) }
  return { count, to: at + 1 }
}

/** A number of units. Few and several as a reader takes them: 2 to 6, 3 to 9; a couple 2 to 3. */
function amount(
  t: Tokens,
  i: number,
): { readonly least: number; readonly most: number; readonly to: number } | undefined {
  const word = w(t, i)
  if (kind(t, i) === 'cardinal') {
    let n = value(t, i)
    let to = i + 1
    if (n >= 20 && isDash(t, to) && glued(t, to) && kind(t, to + 1) === 'cardinal' && value(t, to + 1) < 10) {
      n += value(t, to + 1)
      to += 2
    }
    return { least: n, most: n, to }
  }
  if (kind(t, i) === 'digits') {
    if (t.end[i]! - t.start[i]! > 3 || !lone(t, i)) return undefined
    const n = Number(raw(t, i))
    return { least: n, most: n, to: i + 1 }
  }
  if (word === 'a' && w(t, i + 1) === 'few') return { least: 2, most: 6, to: i + 2 }
  if (word === 'a' && w(t, i + 1) === 'couple' && w(t, i + 2) === 'of') return { least: 2, most: 3, to: i + 3 }
  if (word === 'a' || word === 'an') return { least: 1, most: 1, to: i + 1 }
  if (word === 'few') return { least: 2, most: 6, to: i + 1 }
  if (word === 'couple' && w(t, i + 1) === 'of') return { least: 2, most: 3, to: i + 2 }
  if (word === 'several') return { least: 3, most: 9, to: i + 1 }
  return undefined
}

/** A count that the next words make a moment: ago, earlier, later, from now, "of talks that ended on Sunday". */
function counted(t: Tokens, i: number): Found | undefined {
  const found = countAt(t, i)
  if (!found) return lastingHyphen(t, i)
  return afterCount(t, found.count, found.to)
}

function afterCount(t: Tokens, count: Count, to: number): Found | undefined {
  const next = w(t, to)
  if (next === 'ago') {
    const today = w(t, to + 1) === 'today'
    if (today && count.unit === 'week' && count.least !== undefined && count.least === count.most)
      return { time: { kind: 'near', from: -7 * count.least, to: -7 * count.least }, to: to + 2 } // "a week ago today" is exact
    return { time: { kind: 'counted', count, way: 'ago' }, to: today ? to + 2 : to + 1 }
  }
  if (next === 'hence' || (next === 'from' && w(t, to + 1) === 'now'))
    return { time: { kind: 'counted', count, way: 'ahead' }, to: next === 'hence' ? to + 1 : to + 2 }
  if (
    (next === 'from' || next === 'on') &&
    count.unit === 'week' &&
    kind(t, to + 1) === 'weekday' &&
    count.least === count.most
  )
    return { time: { kind: 'weekday', weekday: value(t, to + 1), side: 'coming', weeks: count.least ?? 1 }, to: to + 2 }
  if (next === 'earlier' || next === 'later')
    return { time: { kind: 'told', count, way: next === 'later' ? 1 : -1 }, to: to + 1 }
  if ((next === 'before' || next === 'after') && closesHere(t, to + 1))
    return { time: { kind: 'told', count, way: next === 'after' ? 1 : -1 }, to: to + 1 }
  if (count.unit === 'day' && (next === 'of' || next === 'that')) return lasting(t, count, to + 1)
  return undefined
}

/** "three-day talks that ended on Friday" */
function lastingHyphen(t: Tokens, i: number): Found | undefined {
  const n = amount(t, i)
  if (!n || !isDash(t, n.to) || w(t, n.to + 1) !== 'day') return undefined
  return lasting(t, { unit: 'day', least: n.least, most: n.most }, n.to + 2)
}

const ENDINGS = new Set(['ended', 'ending', 'concluded', 'concluding', 'finished', 'wrapped', 'culminated'])
const REACH = 28 // tokens: a subject with its parties and place, still the same clause

/** From a duration to the day on which it is said to have ended, in the same sentence. */
function lasting(t: Tokens, count: Count, i: number): Found | undefined {
  for (let j = i; j < i + REACH && j < t.lexeme.length; j++) {
    if (kind(t, j) === 'break' || sentenceEnds(t, j)) return undefined
    if (!ENDINGS.has(w(t, j))) continue
    for (let d = j + 1; d < j + 7 && d < t.lexeme.length; d++) {
      if (kind(t, d) === 'break' || sentenceEnds(t, d)) return undefined
      const day = dayish(t, d)
      if (day && day.time.kind !== 'range') return { time: { kind: 'lasting', count, ended: day.time }, to: day.to }
    }
    return undefined
  }
  return undefined
}

const sentenceEnds = (t: Tokens, i: number): boolean =>
  /^[.!?]$/.test(w(t, i)) &&
  !glued(t, i + 1) &&
  capital(t, i + 1) &&
  !(glued(t, i) && t.end[i - 1]! - t.start[i - 1]! === 1)

/** "within 72 hours", "within the next two weeks", "within days". Followed by "of" it is counted from something else. */
function within(t: Tokens, i: number): Found | undefined {
  let at = i + 1
  if (w(t, at) === 'the' && (w(t, at + 1) === 'next' || w(t, at + 1) === 'coming')) at += 2
  else if (w(t, at) === 'the' || w(t, at) === 'next') at++
  const found =
    kind(t, at) === 'unit' && (value(t, at) === 2 || at > i + 1)
      ? { count: value(t, at) === 2 ? { unit: unitOf(w(t, at)) } : one(unitOf(w(t, at))), to: at + 1 }
      : countAt(t, at)
  if (!found) return undefined
  const after = w(t, found.to)
  const of = after === 'of' || after === 'after' || after === 'from' || raw(t, found.to) === 'following'
  return { time: { kind: 'counted', count: found.count, way: 'within', ...(of && { of }) }, to: found.to }
}

/** "in three weeks", "in two days' time": a moment to come, unless the verb is past (then a duration, which `resolve` refuses). */
function inTime(t: Tokens, i: number): Found | undefined {
  const found = countAt(t, i + 1)
  if (!found) return undefined
  if (isApostrophe(t, found.to) && /^time$/i.test(raw(t, found.to + 1)))
    return { time: { kind: 'counted', count: found.count, way: 'ahead' }, to: found.to + 2 }
  if (isApostrophe(t, found.to) && w(t, found.to + 1) === 's' && /^time$/i.test(raw(t, found.to + 2)))
    return { time: { kind: 'counted', count: found.count, way: 'ahead' }, to: found.to + 3 }
  const suffixed = afterCount(t, found.count, found.to)
  if (suffixed) return suffixed
  const after = w(t, found.to)
  if (after === 'of' || after === 'that' || after === 'in' || isApostrophe(t, found.to) || isDash(t, found.to))
    return undefined
  if (found.count.unit === 'decade' || /^(?:when|where|which|who)$/i.test(raw(t, found.to))) return undefined
  return { time: { kind: 'counted', count: found.count, way: 'ahead' }, to: found.to }
}

/** A unit first: "days ago", "year's end", "Week of November 17". */
function unitFirst(t: Tokens, i: number): Found | undefined {
  if (value(t, i) === 2 && w(t, i + 1) === 'ago')
    return { time: { kind: 'counted', count: { unit: unitOf(w(t, i)) }, way: 'ago' }, to: i + 2 }
  const word = w(t, i)
  if (word === 'week') return weekOf(t, i)
  if (word !== 'year' && word !== 'month') return undefined
  const bare: Moment = { kind: 'period', unit: word, shift: 0, bare: true }
  const apostrophe = isApostrophe(t, i + 1) && w(t, i + 2) === 's' && w(t, i + 3) === 'end'
  const hyphen = isDash(t, i + 1) && glued(t, i + 1) && w(t, i + 2) === 'end'
  if (!apostrophe && !hyphen) return undefined
  return { time: { kind: 'part', part: 'end', of: bare }, to: apostrophe ? i + 4 : i + 3 }
}
