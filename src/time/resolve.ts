import { day, holidayIn } from './holidays.ts'
import type { Moment, Part, TimeExpression, Unit } from './moment.ts'
import { addDays, between, type Day, daysBetween, isDay, lastOfMonth, type When, weekdayOf } from './when.ts'

/** Tense of the verb that the expression belongs to: it decides which Tuesday "Tuesday" is. */
export type Tense = 'past' | 'future' | 'present' | 'unknown'

/** First and last day; null when unbounded. */
type Stretch = readonly [Day | null, Day | null]
/** A stretch bounded on both sides. */
type Days = readonly [Day, Day]

/**
 * What a date expression means, read at a dateline; null when it cannot be told.
 *
 * Where usage leaves two readings ("last Tuesday" on a Friday, a weekday without a tense) the answer spans both: we do
 * not pick one. Without a dateline only dates that name their year resolve. `told` is the time the text spoke of last,
 * for "the same day" and "a year earlier", which are null without it. A dateline that is itself a stretch widens the answer.
 *
 *     resolve(expression, onDay('2025-11-26'), 'past')  // "late Tuesday": 2025-11-25
 */
export function resolve(
  expression: TimeExpression,
  dateline: When | undefined,
  tense: Tense,
  told?: When,
): When | null {
  const first = dateline?.earliest ?? null
  const last = dateline?.latest ?? null
  const known = first !== null && last !== null && usable(first) && usable(last)
  const toldDays: Days | undefined =
    told?.earliest && told.latest && usable(told.earliest) && usable(told.latest)
      ? [told.earliest, told.latest]
      : undefined
  const a = bounded(expression, { now: known ? first : null, tense, told: toldDays })
  if (!a) return null
  const b = known && last !== first ? bounded(expression, { now: last, tense, told: toldDays }) : a
  if (!b) return null
  const earliest = a[0] === null || b[0] === null ? null : a[0] < b[0] ? a[0] : b[0]
  const latest = a[1] === null || b[1] === null ? null : a[1] > b[1] ? a[1] : b[1]
  if ((earliest === null && latest === null) || !reasonable(earliest) || !reasonable(latest)) return null
  return between(earliest, latest, expression.words)
}

/** A day from which reckoning stays within years of four digits; the calendar of other centuries is not ours. */
const usable = (d: Day): boolean => isDay(d) && d >= '1500' && d < '3000'

/** Years of four digits: beyond them days no longer compare as strings. */
const reasonable = (d: Day | null): boolean => d === null || /^\d{4}-/.test(d)

interface Point {
  /** Day of the dateline; null when there is none. */
  readonly now: Day | null
  readonly tense: Tense
  readonly told: Days | undefined
}

function bounded(e: TimeExpression, p: Point): Stretch | null {
  const { bound } = e
  if (!bound) return stretchOf(e, p)
  // A limit lies ahead and a beginning behind, unless the verb says otherwise.
  const assumed: Tense = bound === 'after' ? p.tense : 'future'
  const tense = bound === 'since' ? 'past' : p.tense === 'unknown' || p.tense === 'present' ? assumed : p.tense
  const at = { ...p, tense }
  const inner = e.kind === 'part' && e.part === 'end' ? wholeOf(e, at) : stretchOf(e, at)
  if (!inner) return null
  const [from, to] = inner
  switch (bound) {
    case 'by':
    case 'until':
      return [to, to]
    case 'before':
      if (e.kind === 'part' && e.part === 'end') return [to, to]
      if (from === null) return null
      return upTo(tense === 'future' ? p.now : null, addDays(from, -1))
    case 'after':
      if (to === null) return null
      return tense === 'past' ? upTo(addDays(to, 1), p.now) : [addDays(to, 1), null]
    case 'since':
      return upTo(from, p.now)
    case 'onward':
      return [from, null]
    case 'latest':
      return inner
  }
}

/** "By the end of the month" is its last day, whatever the tense of the verb beside it. */
const wholeOf = (e: Moment & { readonly kind: 'part' }, p: Point): Stretch | null =>
  stretchOf(e.of, e.of.kind === 'period' ? { ...p, tense: 'unknown' } : p)

/** A stretch that may have turned out empty, when the text and the dateline disagree: then its far end alone. */
const upTo = (from: Day | null, to: Day | null): Stretch =>
  from !== null && to !== null && from > to ? [to, to] : [from, to]

function stretchOf(m: Moment, p: Point): Stretch | null {
  const { now } = p
  switch (m.kind) {
    case 'year':
      return yearDays(m.year)
    case 'decade':
      return [day(m.year, 1, 1), day(m.year + 9, 12, 31)]
    case 'numeric': {
      const a = day(m.year, m.first, m.second)
      const b = day(m.year, m.second, m.first)
      return a < b ? [a, b] : [b, a] // both readings; which one is the country's habit, and not said
    }
    case 'day':
      return calendarDay(m, p)
    case 'month':
      return monthDays(m, p)
    case 'fraction':
      return fractionDays(m, p)
    case 'season':
      return seasonDays(m, p)
    case 'holiday':
      return feastDay(m, p)
    case 'weekday':
      return now === null ? null : weekdayDays(m, now, p.tense)
    case 'near':
      return now === null ? null : [addDays(now, m.from), addDays(now, m.to)]
    case 'day-of-month':
      return now === null ? null : dayOfMonth(m.day, now, p.tense)
    case 'period':
      return now === null ? null : periodDays(m, now, p.tense)
    case 'part': {
      const whole = stretchOf(
        m.of,
        m.of.kind === 'period' || m.part === 'earlier' || m.part === 'later' ? { ...p, tense: 'unknown' } : p,
      )
      return whole && partDays(m.part, m.of, whole, now)
    }
    case 'nth-week': {
      const whole = stretchOf(m.of, p)
      if (!whole?.[0] || !whole[1]) return null
      if (m.n === -1) return [addDays(whole[1], -6), whole[1]]
      const from = addDays(whole[0], 7 * (m.n - 1))
      const to = addDays(from, 6)
      return from > whole[1] ? null : [from, to < whole[1] ? to : whole[1]]
    }
    case 'week': {
      const at = stretchOf(m.at, p)?.[0]
      if (!at) return null
      if (m.reads === 'beginning') return [at, addDays(at, 6)]
      if (m.reads === 'ending') return [addDays(at, -6), at]
      return weekOf(at)
    }
    case 'counted':
      return now === null ? null : countedDays(m, now, p.tense)
    case 'range':
      return rangeDays(m.from, m.to, p)
    case 'lasting': {
      // Counted back from the end: two days that ended on Sunday began on Saturday.
      const end = stretchOf(m.ended, p)
      if (!end?.[0] || !end[1] || m.count.least === undefined) return null
      return [addDays(end[0], 1 - (m.count.most ?? m.count.least)), end[1]]
    }
    case 'told':
      return p.told ? toldDays(m, p.told) : null
  }
}

const yearDays = (y: number): Days => [day(y, 1, 1), day(y, 12, 31)]
const yearOf = (d: Day): number => Number(d.slice(0, 4))
const monthOf = (d: Day): number => Number(d.slice(5, 7))
const weekOf = (d: Day): Days => [addDays(d, 1 - weekdayOf(d)), addDays(d, 7 - weekdayOf(d))]
const hull = (a: Days, b: Days): Days => [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]]

/** `n` months later, on the last day of a month too short for the day. */
function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n
  const y = Math.floor(months / 12)
  const m = (months % 12) + 1
  const last = lastOfMonth(y, m)
  const same = `${last.slice(0, 8)}${d.slice(8)}`
  return same < last ? same : last
}

// ---- dates without a year ----------------------------------------------------------------------------------------------

const CLEARLY_NEAREST = 120 // days: the other reading is then more than twice as far away
const FRESH = 180 // days: "the March 5 meeting" is a recent one; "the October 7 attack" a year on may be any year's

function calendarDay(m: Moment & { readonly kind: 'day' }, p: Point): Stretch | null {
  if (m.year !== undefined || m.shift !== undefined) {
    if (m.year === undefined && p.now === null) return null
    const d = day(m.year ?? yearOf(p.now!) + m.shift!, m.month, m.day)
    return isDay(d) && (m.weekday === undefined || weekdayOf(d) === m.weekday) ? [d, d] : null
  }
  const { now } = p
  if (now === null) return null
  const reach = m.month === 2 && m.day === 29 ? 8 : 1 // a leap day may be up to eight years away
  const candidates: Day[] = []
  for (let y = yearOf(now) - reach; y <= yearOf(now) + reach; y++) {
    const d = day(y, m.month, m.day)
    if (isDay(d)) candidates.push(d)
  }
  if (m.weekday !== undefined) return onlyOn(m.weekday, candidates, p)
  const past = candidates.findLast((d) => d <= now)
  const future = candidates.find((d) => d >= now)
  if (p.tense === 'past' && past) {
    if (m.name && daysBetween(past, now) > FRESH) return [null, past]
    return [past, past]
  }
  if (p.tense === 'future' && future) return [future, future]
  if (!past || !future) return null
  if (daysBetween(past, now) <= CLEARLY_NEAREST) return [past, past]
  if (daysBetween(now, future) <= CLEARLY_NEAREST) return [future, future]
  return m.name ? [null, future] : [past, future]
}

/** The weekday picks the year: "Friday 29 March". None, when no year near the dateline has such a day. */
function onlyOn(weekday: number, candidates: readonly Day[], p: Point): Stretch | null {
  const now = p.now!
  const fitting = candidates.filter((d) => weekdayOf(d) === weekday)
  const told =
    p.tense === 'past'
      ? fitting.filter((d) => d <= now)
      : p.tense === 'future'
        ? fitting.filter((d) => d >= now)
        : fitting
  const from = told.length > 0 ? told : fitting
  const best = from.toSorted((a, b) => Math.abs(daysBetween(a, now)) - Math.abs(daysBetween(b, now)))[0]
  return best === undefined ? null : [best, best]
}

function monthDays(m: Moment & { readonly kind: 'month' }, p: Point): Days | null {
  const whole = (y: number): Days => [day(y, m.month, 1), lastOfMonth(y, m.month)]
  if (m.year !== undefined) return whole(m.year)
  const { now } = p
  if (now === null) return null
  const y = yearOf(now)
  const current = monthOf(now)
  if (m.shift !== undefined) return whole(y + m.shift)
  if (m.which === 0) return whole(y)
  if (m.which === -1) return whole(m.month < current ? y : y - 1)
  if (m.which === 1) return whole(m.month > current ? y : y + 1)
  if (p.tense === 'future') return whole(m.month >= current ? y : y + 1)
  return whole(m.month <= current ? y : y - 1) // the latest past one, unless the verb looks ahead
}

function fractionDays(m: Moment & { readonly kind: 'fraction' }, p: Point): Days | null {
  const length = 12 / m.of
  const first = (m.n - 1) * length + 1
  const of = (y: number): Days => [day(y, first, 1), lastOfMonth(y, first + length - 1)]
  if (m.year !== undefined) return of(m.year)
  const { now } = p
  if (now === null) return null
  if (m.shift !== undefined) return of(yearOf(now) + m.shift)
  const here = of(yearOf(now))
  if (p.tense === 'future') return here[1] >= now ? here : of(yearOf(now) + 1)
  return here[0] <= now ? here : of(yearOf(now) - 1)
}

/** Seasons by whole months as north of the equator: spring is March to May; winter runs into the next year. */
function seasonDays(m: Moment & { readonly kind: 'season' }, p: Point): Days | null {
  const of = (y: number): Days => {
    const first = 3 + 3 * m.season
    return [day(y, first, 1), m.season === 3 ? lastOfMonth(y + 1, 2) : lastOfMonth(y, first + 2)]
  }
  if (m.year !== undefined) return m.season === 3 ? [day(m.year, 1, 1), lastOfMonth(m.year + 1, 2)] : of(m.year) // "winter 2024" may be either end of that year
  const { now } = p
  if (now === null) return null
  const years = [-2, -1, 0, 1, 2].map((n) => of(yearOf(now) + n))
  const here = years.find((s) => s[0] <= now && now <= s[1])
  const before = years.findLast((s) => s[1] < now)!
  const after = years.find((s) => s[0] > now)!
  if (m.which === 0)
    return here ?? (p.tense === 'past' ? before : p.tense === 'future' ? after : nearest(before, after, now))
  if (m.which === -1) return before
  if (m.which === 1) return after
  if (p.tense === 'future') return here ?? after
  return here ?? before
}

const nearest = (before: Days, after: Days, now: Day): Days =>
  daysBetween(before[1], now) <= daysBetween(now, after[0]) ? before : after

function feastDay(m: Moment & { readonly kind: 'holiday' }, p: Point): Stretch | null {
  const { holiday } = m
  if (holiday === null) return null
  if (m.year !== undefined) return [holidayIn(holiday, m.year), holidayIn(holiday, m.year)]
  const { now } = p
  if (now === null) return null
  const days = [-1, 0, 1, 2].map((n) => holidayIn(holiday, yearOf(now) + n))
  const past = days.findLast((d) => d <= now)!
  const future = days.find((d) => d >= now)!
  if (m.which === -1 || p.tense === 'past') return [past, past]
  if (m.which === 1 || p.tense === 'future') return [future, future]
  if (m.which === 0) return [days[1]!, days[1]!]
  if (daysBetween(past, now) <= CLEARLY_NEAREST) return [past, past]
  return daysBetween(now, future) <= CLEARLY_NEAREST ? [future, future] : [past, future]
}

// ---- days of the week -----------------------------------------------------------------------------------------------------

const latestBy = (weekday: number, now: Day): Day => addDays(now, -((weekdayOf(now) - weekday + 7) % 7))
const nextAfter = (weekday: number, now: Day): Day => addDays(now, ((weekday - weekdayOf(now) + 6) % 7) + 1)

function weekdayDays(m: Moment & { readonly kind: 'weekday' }, now: Day, tense: Tense): Days {
  const past = latestBy(m.weekday, now)
  const next = nextAfter(m.weekday, now)
  const one = (d: Day): Days => [d, d]
  if (m.side === 'past') return one(past === now ? addDays(now, -7) : past)
  if (m.side === 'coming') return one(addDays(next, 7 * (m.weeks ?? 0)))
  const ofWeek = addDays(now, m.weekday - weekdayOf(now)) // that weekday of the dateline's own week, Monday to Sunday
  if (m.weeks !== undefined) return one(addDays(ofWeek, 7 * m.weeks))
  if (m.which === 0) return one(tense === 'past' ? past : ofWeek >= now ? ofWeek : tense === 'future' ? next : ofWeek)
  // Last week's, or the one just gone: both are said of a day that has passed this week. So with "next".
  if (m.which === -1) return hull(one(addDays(ofWeek, -7)), one(ofWeek < now ? ofWeek : addDays(ofWeek, -7)))
  if (m.which === 1) return hull(one(addDays(ofWeek, 7)), one(ofWeek > now ? ofWeek : addDays(ofWeek, 7)))
  if (m.later && past === now) return one(now)
  if (tense === 'past') return one(past)
  if (tense === 'present') return one(past === now ? now : next)
  // "Will meet on Wednesday", published on a Wednesday: today or a week today, the words do not say.
  if (tense === 'future') return past === now ? [now, next] : one(next)
  return [past, past === now ? now : next]
}

function dayOfMonth(d: number, now: Day, tense: Tense): Days | null {
  const months = [-2, -1, 0, 1, 2].map((n) => addMonths(`${now.slice(0, 8)}01`, n))
  const days = months.map((m) => `${m.slice(0, 8)}${String(d).padStart(2, '0')}`).filter(isDay)
  const past = days.findLast((x) => x <= now)
  const future = days.find((x) => x >= now)
  if (tense === 'past') return past ? [past, past] : null
  if (tense === 'future') return future ? [future, future] : null
  return past && future ? [past, future] : null
}

function rangeDays(from: Moment, to: Moment, p: Point): Stretch | null {
  const undated = (m: Moment): boolean =>
    m.kind === 'weekday' && m.which === undefined && m.weeks === undefined && !m.side
  if (undated(from) && undated(to) && from.kind === 'weekday' && to.kind === 'weekday' && p.now !== null) {
    const length = (to.weekday - from.weekday + 7) % 7
    const past: Days = [addDays(latestBy(to.weekday, p.now), -length), latestBy(to.weekday, p.now)]
    const start = latestBy(from.weekday, p.now) === p.now ? p.now : nextAfter(from.weekday, p.now)
    const ahead: Days = [start, addDays(start, length)]
    return p.tense === 'past' ? past : p.tense === 'unknown' ? hull(past, ahead) : ahead
  }
  const end = stretchOf(to, p)
  if (!end?.[1] || !end[0]) return null
  // The first date takes the year of the second, or the year before: "30 December to 2 January 2026".
  let start: Stretch | null
  if ((from.kind === 'day' || from.kind === 'month') && from.year === undefined && from.shift === undefined) {
    const month = to.kind === 'day' || to.kind === 'month' ? to.month : monthOf(end[0])
    start = stretchOf({ ...from, year: yearOf(end[0]) - (from.month > month ? 1 : 0) }, p)
  } else if (from.kind === 'weekday' && p.now !== null) {
    // "runs from Monday through 13 June": the Monday that comes, where it comes before the end
    const coming = nextAfter(from.weekday, p.now)
    start = [p.tense === 'future' && coming <= end[0] ? coming : latestBy(from.weekday, end[0]), null]
  } else start = stretchOf(from, p)
  return start?.[0] && start[0] <= end[1] ? [start[0], end[1]] : null
}

// ---- weeks, months, years from the dateline ---------------------------------------------------------------------------------

function periodDays(m: Moment & { readonly kind: 'period' }, now: Day, tense: Tense): Stretch | null {
  switch (m.unit) {
    case 'weekend':
      return weekendDays(m, now, tense)
    case 'week': {
      const [from, to] = weekOf(now)
      const sunday = weekdayOf(now) === 7
      if (m.shift === 0) {
        if (tense === 'past') return [from, now]
        // On a Sunday "this week" may also be the one that begins tomorrow.
        if (tense === 'future') return [now, sunday ? addDays(now, 7) : to]
        return [from, to]
      }
      // On a Sunday "last week" may be the one that ends today.
      if (m.shift === -1) return [addDays(from, -7), sunday ? to : addDays(to, -7)]
      return [addDays(from, 7 * m.shift), addDays(to, 7 * m.shift)]
    }
    case 'month':
    case 'quarter':
    case 'year':
    case 'decade': {
      const whole = wholeAround(now, m.unit, m.shift)
      if (m.shift !== 0) return whole
      return tense === 'past' ? [whole[0], now] : tense === 'future' ? [now, whole[1]] : whole
    }
    default:
      return null
  }
}

/** The month, quarter, year or decade a day lies in, or one so many later. */
function wholeAround(d: Day, unit: Unit, shift: number): Days {
  const y = yearOf(d)
  switch (unit) {
    case 'week': {
      const [from, to] = weekOf(d)
      return [addDays(from, 7 * shift), addDays(to, 7 * shift)]
    }
    case 'month': {
      const first = addMonths(`${d.slice(0, 8)}01`, shift)
      return [first, lastOfMonth(yearOf(first), monthOf(first))]
    }
    case 'quarter': {
      const first = addMonths(day(y, Math.floor((monthOf(d) - 1) / 3) * 3 + 1, 1), 3 * shift)
      return [first, lastOfMonth(yearOf(first), monthOf(first) + 2)]
    }
    case 'year':
      return yearDays(y + shift)
    case 'decade': {
      const from = Math.floor(y / 10) * 10 + 10 * shift
      return [day(from, 1, 1), day(from + 9, 12, 31)]
    }
    case 'weekend': {
      const saturday = addDays(d, 6 - weekdayOf(d) + 7 * shift)
      return [saturday, addDays(saturday, 1)]
    }
    default:
      return [addDays(d, shift), addDays(d, shift)]
  }
}

function weekendDays(m: Moment & { readonly kind: 'period' }, now: Day, tense: Tense): Days {
  const saturday = addDays(now, 6 - weekdayOf(now)) // of the dateline's own week
  const at = (weeks: number): Days => [addDays(saturday, 7 * weeks), addDays(saturday, 7 * weeks + 1)]
  const begun = weekdayOf(now) >= 6
  const past = begun ? at(0) : at(-1)
  if (m.shift === -1) return at(-1)
  // On a weekday "next weekend" is the coming one to some, the one after to others.
  if (m.shift === 1) return begun ? at(1) : hull(at(0), at(1))
  if (m.bare) return tense === 'future' || tense === 'present' ? at(0) : past
  return tense === 'past' ? past : at(0)
}

/** Thirds of a stretch. Months part at the 10th and 20th; weeks Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday. */
function partDays(part: Part, of: Moment, whole: Stretch, now: Day | null): Stretch | null {
  const [from, to] = whole
  if (from === null || to === null) return null
  const n = daysBetween(from, to) + 1
  const slice = (a: number, b: number): Days => [addDays(from, a), addDays(from, b)]
  switch (part) {
    case 'earlier':
      return now === null ? whole : now < from ? null : [from, now < to ? now : to]
    case 'later':
      return now === null ? whole : now > to ? [from, to] : [now > from ? now : from, to]
    case 'first-half':
      return n === 366 || n === 365 ? [from, lastOfMonth(yearOf(from), 6)] : slice(0, Math.ceil(n / 2) - 1)
    case 'second-half':
      return n === 366 || n === 365 ? [day(yearOf(from), 7, 1), to] : slice(Math.floor(n / 2), n - 1)
  }
  const third = part === 'early' || part === 'start' ? 0 : part === 'mid' ? 1 : 2
  if (of.kind === 'month' || (of.kind === 'period' && of.unit === 'month'))
    return [[from, addDays(from, 9)] as const, slice(10, 19), slice(20, n - 1)][third]!
  if (of.kind === 'period' && of.unit === 'week') {
    const [a, b] = [[0, 2] as const, [1, 3] as const, [n - 4, n - 1] as const][third]!
    return slice(a, b)
  }
  if (of.kind === 'year' || (of.kind === 'period' && of.unit === 'year')) {
    const y = yearOf(from)
    return [day(y, third * 4 + 1, 1), lastOfMonth(y, third * 4 + 4)]
  }
  if (of.kind === 'decade' || (of.kind === 'period' && of.unit === 'decade')) {
    const y = yearOf(from)
    const [a, b] = [[0, 3] as const, [4, 6] as const, [7, 9] as const][third]!
    return [day(y + a, 1, 1), day(y + b, 12, 31)]
  }
  if (n < 3) return whole
  return slice(Math.floor((n * third) / 3), Math.floor((n * (third + 1)) / 3) - 1)
}

// ---- counts -------------------------------------------------------------------------------------------------------------------

const DAYS_IN: Readonly<Record<Unit, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  weekend: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3652,
}

/** "Days", "weeks", "months" without a number reach about as far as the next unit; "years" have no end. */
const VAGUE: Readonly<Record<Unit, number | null>> = {
  hour: 24,
  day: 7,
  week: 4,
  weekend: 4,
  fortnight: 4,
  month: 6,
  quarter: 4,
  year: null,
  decade: null,
}

/** So many units from a day, exactly; hours are rounded up to whole days. */
function moved(d: Day, n: number, unit: Unit): Day {
  switch (unit) {
    case 'month':
      return addMonths(d, n)
    case 'quarter':
      return addMonths(d, 3 * n)
    case 'year':
      return addMonths(d, 12 * n)
    case 'decade':
      return addMonths(d, 120 * n)
    default:
      return addDays(d, Math.sign(n) * Math.ceil(Math.abs(n) * DAYS_IN[unit]))
  }
}

/** How far a counted moment may be off: "three weeks ago" is right to half a week, days are exact. */
const slack = (unit: Unit): number => (unit === 'day' ? 0 : unit === 'hour' ? 0 : Math.floor(DAYS_IN[unit] / 2))

function countedDays(m: Moment & { readonly kind: 'counted' }, now: Day, tense: Tense): Stretch | null {
  if (m.of) return null
  const { unit, bound } = m.count
  const most = m.count.most ?? VAGUE[unit]
  const least = m.count.least ?? 1
  if (most !== null && most * DAYS_IN[unit] > 300 * 365) return null // no negotiation reaches further; days of four-digit years must hold it
  switch (m.way) {
    case 'past':
      return [most === null ? null : moved(now, -most, unit), now]
    case 'coming':
      return [now, most === null ? null : moved(now, most, unit)]
    case 'within':
      return tense === 'past' ? null : [now, most === null ? null : moved(now, most, unit)]
    case 'ago':
    case 'ahead': {
      if (m.way === 'ahead' && tense === 'past') return null
      const sign = m.way === 'ago' ? -1 : 1
      const near =
        unit === 'hour'
          ? addDays(now, sign * Math.floor(least / 24))
          : addDays(moved(now, sign * least, unit), -sign * slack(unit))
      const far = most === null ? null : addDays(moved(now, sign * most, unit), sign * slack(unit))
      const nearest = sign < 0 ? (near > now ? now : near) : near < now ? now : near
      const [close, remote] =
        bound === 'more'
          ? [moved(now, sign * least, unit), null]
          : bound === 'less'
            ? [now, moved(now, sign * (most ?? least), unit)]
            : [nearest, far]
      return sign < 0 ? [remote, close] : [close, remote]
    }
  }
}

function toldDays(m: Moment & { readonly kind: 'told' }, [from, to]: Days): Stretch | null {
  const { unit, least, most } = m.count
  if (m.way === 0) return unit === 'day' ? [from, to] : [wholeAround(from, unit, 0)[0], wholeAround(to, unit, 0)[1]]
  if (m.whole) return [wholeAround(from, unit, m.way)[0], wholeAround(to, unit, m.way)[1]]
  if (least === undefined || most === undefined || most * DAYS_IN[unit] > 300 * 365) return null
  const a = m.way < 0 ? moved(from, -most, unit) : moved(from, least, unit)
  const b = m.way < 0 ? moved(to, -least, unit) : moved(to, most, unit)
  return [addDays(a, -slack(unit)), addDays(b, slack(unit))]
}
