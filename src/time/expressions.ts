import {
  dayAfterMonth,
  dayDate,
  dayNumber,
  holiday,
  month,
  monthName,
  numeric,
  SHIFTS,
  season,
  year,
  yearAfter,
} from './calendar-dates.ts'
import { amount, countAt, one, unitOf } from './counts.ts'
import { dateTokens, type Tokens } from './date-tokens.ts'
import type { Bound, Count, Moment, Part, TimeExpression } from './moment.ts'
import {
  closesHere,
  DAYPARTS,
  type Found,
  glued,
  isApostrophe,
  isDash,
  kindAt,
  possessive,
  rawAt,
  sentenceEnds,
  valueAt,
  wordAt,
} from './tokens-at.ts'
import { clock, weekday } from './weekdays.ts'

export type { Bound, Count, Moment, Part, TimeExpression, Unit } from './moment.ts'

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
  const word = wordAt(t, i)
  if (word === 'from' || word === 'between') {
    const moved = word === 'from' && isMoved(t, i)
    const first = moment(t, i + 1, word === 'between')
    if (!first) return undefined
    if (word === 'from' && /^onwards?$/.test(wordAt(t, first.to)))
      return { ...first, to: first.to + 1, bound: 'onward' }
    const both = moved ? undefined : ranged(t, first, word)
    if (both) return both
    return first.time.kind === 'range' ? first : { ...first, from: i + 1 }
  }
  let bound = BOUNDS.get(word)
  let at = i + 1
  if ((word === 'no' || word === 'not') && wordAt(t, i + 1) === 'later' && wordAt(t, i + 2) === 'than') {
    bound = 'by'
    at = i + 3
  }
  if (bound) {
    if (wordAt(t, at) === 'at' && bound !== 'by') return undefined
    const inner = moment(t, at)
    if (!inner) return undefined
    const found = ranged(t, inner, '') ?? inner
    const { kind: k } = found.time
    // "shortly before 2 am on Tuesday" is Tuesday: the hour is bounded, not the day
    if ((bound === 'before' || bound === 'after') && clock(t, at) !== undefined) return { ...found, from: at }
    if (k === 'told' || k === 'range' || k === 'lasting' || (possessive(t, found.to) && bound !== 'since'))
      return { ...found, from: at }
    return { ...found, bound }
  }
  const found = moment(t, i)
  if (!found) return undefined
  const both = ranged(t, found, '')
  if (both) return both
  if (found.time.kind === 'year' && /^onwards?$/.test(wordAt(t, found.to)))
    return { ...found, to: found.to + 1, bound: 'onward' }
  if (wordAt(t, found.to) === 'at' && wordAt(t, found.to + 1) === 'the' && wordAt(t, found.to + 2) === 'latest')
    return { ...found, to: found.to + 3, bound: 'latest' }
  return found
}

const MOVED = /^(?:moved|postponed|delayed|rescheduled|pushed|brought|extended|changed|shifted|deferred|slipped|put)$/i

/** "postponed from Monday to Wednesday" is no stretch of time. */
function isMoved(t: Tokens, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 6; j--) if (kindAt(t, j) === 'other' && MOVED.test(rawAt(t, j))) return true
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
  const word = wordAt(t, at)
  const dash = isDash(t, at)
  const to = word === 'to' || word === 'through' || word === 'thru' || word === 'until' || word === 'till'
  const and = word === 'and' || word === 'or'
  if (!dash && !to && !and) return undefined
  if (dash && wordAt(t, at) === '—') return undefined
  if (prefix === 'from' && and) return undefined
  at++
  if (wordAt(t, at) === 'on') at++
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
        year(t, i, tight || wordAt(t, i - 1) === 'between') ??
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
  switch (wordAt(t, i)) {
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
      const day = dayish(t, wordAt(t, i + 1) === 'on' ? i + 2 : i + 1)
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
  to: DAYPARTS.has(wordAt(t, i + 1)) ? i + 2 : i + 1,
})

/** A weekday, a day of a month, "yesterday": a moment that is one day. */
function dayish(t: Tokens, i: number): Found | undefined {
  const k = kindAt(t, i)
  if (k !== 'weekday' && k !== 'month' && k !== 'digits' && k !== 'word' && k !== 'ordinal') return undefined
  const at = wordAt(t, i) === 'the' ? i + 1 : i
  const found = k === 'digits' || k === 'ordinal' || at > i ? dayDate(t, at, false) : moment(t, i)
  if (!found) return undefined
  const day = found.time.kind === 'weekday' || found.time.kind === 'day' || found.time.kind === 'near'
  return day || (found.time.kind === 'range' && DAYS.has(found.time.from.kind)) ? found : undefined
}

/** "4 a.m. Tuesday", "16:30 on 23 November": the day is kept, the hour is only words. */
function clocked(t: Tokens, i: number): Found | undefined {
  const after = clock(t, i)
  if (after === undefined) return undefined
  let at = after
  if (wordAt(t, at) === 'local' || /^(?:GMT|UTC|ET|EST|EDT|CET|CEST|BST|ET)$/.test(rawAt(t, at)))
    at += wordAt(t, at) === 'local' ? 2 : 1
  if (wordAt(t, at) === ',') at++
  if (wordAt(t, at) === 'on') at++
  return dayish(t, at)
}

/** "first quarter of 2026", "second half of March", "Q3 2026", "H1". */
function fraction(t: Tokens, i: number): Found | undefined {
  const short = /^([qh])([1-4])$/.exec(wordAt(t, i))
  if (short) {
    const y = yearAfter(t, i + 1)
    return {
      time: { kind: 'fraction', of: short[1] === 'q' ? 4 : 2, n: Number(short[2]), year: y?.year, shift: y?.shift },
      to: y?.to ?? i + 1,
    }
  }
  const n = wordAt(t, i) === 'latter' ? 2 : valueAt(t, i)
  const quarter = wordAt(t, i + 1) === 'quarter'
  if (!(quarter && n <= 4) && !(wordAt(t, i + 1) === 'half' && n <= 2)) return undefined
  const y = yearAfter(t, i + 2)
  if (y) return { time: { kind: 'fraction', of: quarter ? 4 : 2, n, year: y.year, shift: y.shift }, to: y.to }
  if (wordAt(t, i + 2) !== 'of')
    return quarter && wordAt(t, i - 1) === 'the' && kindAt(t, i + 2) !== 'other'
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
  const n = wordAt(t, i) === 'last' ? -1 : valueAt(t, i)
  if (wordAt(t, i + 1) !== 'week' || wordAt(t, i + 2) !== 'of' || n > 5) return undefined
  const whole = period(t, i + 3)
  if (!whole) return undefined
  const { kind: k } = whole.time
  if (k !== 'month' && !(k === 'period' && whole.time.unit === 'month')) return undefined
  return { time: { kind: 'nth-week', n, of: whole.time }, to: whole.to }
}

/** What "the end of" and "early" can stand before: "the month", "next year", "November", "2026", "the 1990s", "the week". */
function period(t: Tokens, i: number): Found | undefined {
  const at = wordAt(t, i) === 'the' ? i + 1 : i
  const word = wordAt(t, at)
  if (kindAt(t, at) === 'unit' && valueAt(t, at) === 1 && word !== 'hour' && word !== 'day') {
    if (wordAt(t, at + 1) === 'of' || (at === i && i > 0 && wordAt(t, i - 1) !== 'of')) {
      const week = word === 'week' ? weekOf(t, at) : undefined
      if (week || at > i) return week
    }
    return { time: { kind: 'period', unit: unitOf(word), shift: 0, bare: true }, to: at + 1 }
  }
  if (kindAt(t, at) === 'digits') return year(t, at, true)
  if (kindAt(t, at) === 'month') return month(t, at, true)
  if (kindAt(t, at) === 'season' && wordAt(t, at) !== 'fall') return season(t, at)
  if (SHIFTS.has(word)) return which(t, at)
  if (kindAt(t, at) === 'ordinal') return fraction(t, at)
  if (at > i && word === 'weekend')
    return { time: { kind: 'period', unit: 'weekend', shift: 0, bare: true }, to: at + 1 }
  return undefined
}

/** last, this, next, current with what they point at. */
function which(t: Tokens, i: number): Found | undefined {
  const shift = SHIFTS.get(wordAt(t, i))!
  const at = i + 1
  const word = wordAt(t, at)
  switch (kindAt(t, at)) {
    case 'weekday': {
      if (t.lexeme[at]!.short) return undefined
      const to = DAYPARTS.has(wordAt(t, at + 1)) ? at + 2 : at + 1
      return { time: { kind: 'weekday', weekday: valueAt(t, at), which: shift }, to }
    }
    case 'month': {
      const name = monthName(t, at)
      if (!name || t.lexeme[at]!.short) return undefined
      const dated = dayAfterMonth(t, name.month, name.to, false)
      if (dated) return dated
      return { time: { kind: 'month', month: name.month, which: shift }, to: name.to }
    }
    case 'season':
      return { time: { kind: 'season', season: valueAt(t, at), which: shift }, to: at + 1 }
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
      if (valueAt(t, at) !== 1) return shift === 1 ? stretch(t, i) : undefined
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
  const word = wordAt(t, i)
  const ahead = word === 'coming' || word === 'upcoming' || word === 'next'
  const at = i + 1
  if (kindAt(t, at) === 'weekday' && !t.lexeme[at]!.short && word !== 'recent')
    return { time: { kind: 'weekday', weekday: valueAt(t, at), side: ahead ? 'coming' : 'past' }, to: at + 1 }
  const way = ahead ? 'coming' : 'past'
  if (kindAt(t, at) === 'unit') {
    if (valueAt(t, at) === 1) {
      if (word === 'recent' || wordAt(t, at) === 'hour' || wordAt(t, at) === 'day') return undefined
      if (wordAt(t, at) === 'weekend')
        return { time: { kind: 'period', unit: 'weekend', shift: 0, bare: true }, to: at + 1 }
      return { time: { kind: 'counted', count: { unit: unitOf(wordAt(t, at)), least: 1, most: 1 }, way }, to: at + 1 }
    }
    return { time: { kind: 'counted', count: { unit: unitOf(wordAt(t, at)) }, way }, to: at + 1 }
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
  const name = PARTS.get(wordAt(t, i))!
  let at = i + 1
  const noun = name === 'end' || name === 'start' || wordAt(t, i) === 'middle'
  if (noun) {
    if (wordAt(t, at) === 'of') at++
    else if (wordAt(t, i) === 'end' && isDash(t, at) && glued(t, at)) at++
    else if (!(wordAt(t, i) === 'end' && kindAt(t, at) === 'month')) return undefined
  } else if (isDash(t, at) && glued(t, at) && glued(t, at + 1)) at++
  else if (wordAt(t, at) === 'in' || wordAt(t, at) === 'on') at++
  if (!noun && wordAt(t, at) === 'the' && wordAt(t, at + 1) === 'day') return undefined
  if (!noun) {
    const day = dayish(t, at)
    if (day?.time.kind === 'weekday' && name === 'later') return { time: { ...day.time, later: true }, to: day.to }
    if (day && day.time.kind !== 'range') return day
  }
  const whole = period(t, at)
  if (!whole) return undefined
  if (whole.time.kind === 'weekday' || whole.time.kind === 'day' || whole.time.kind === 'near') return whole
  if (whole.time.kind === 'range' || whole.time.kind === 'counted') return undefined
  if (!noun && whole.time.kind === 'period' && whole.time.bare && wordAt(t, i + 1) !== 'in') return undefined // "early week"
  return { time: { kind: 'part', part: name, of: whole.time }, to: whole.to }
}

/** What follows "the". */
function afterThe(t: Tokens, i: number): Found | undefined {
  const word = wordAt(t, i)
  switch (kindAt(t, i)) {
    case 'digits':
    case 'ordinal': {
      const found = fraction(t, i) ?? nthWeek(t, i) ?? dayDate(t, i, false)
      if (found) return found
      const y = kindAt(t, i) === 'digits' ? year(t, i, false) : undefined
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
      if (word === 'last' && wordAt(t, i + 1) === 'days' && wordAt(t, i + 2) === 'of') {
        const whole = period(t, i + 3)
        return whole && { time: { kind: 'part', part: 'end', of: whole.time }, to: whole.to }
      }
      if (word === 'next' && wordAt(t, i + 1) === 'day')
        return { time: { kind: 'told', count: one('day'), way: 1, whole: true }, to: i + 2 }
      if (
        kindAt(t, i + 1) === 'unit' &&
        valueAt(t, i + 1) === 1 &&
        word === 'next' &&
        !/^(?:in|over|for|during|within|through)$/.test(wordAt(t, i - 2))
      )
        return wordAt(t, i + 1) === 'hour'
          ? undefined
          : { time: { kind: 'told', count: one(unitOf(wordAt(t, i + 1))), way: 1, whole: true }, to: i + 2 }
      if (
        kindAt(t, i + 1) === 'unit' ||
        kindAt(t, i + 1) === 'word' ||
        kindAt(t, i + 1) === 'cardinal' ||
        kindAt(t, i + 1) === 'digits'
      )
        return stretch(t, i)
      return undefined
    }
    case 'current':
      return which(t, i)
    case 'previous':
    case 'following': {
      const unit = wordAt(t, i + 1)
      if (kindAt(t, i + 1) === 'weekday') return undefined
      if (kindAt(t, i + 1) !== 'unit' || valueAt(t, i + 1) !== 1 || unit === 'hour') return undefined
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
      return word === 'early' && wordAt(t, i + 1) === 'hours' && wordAt(t, i + 2) === 'of'
        ? dayish(t, i + 3)
        : part(t, i)
    case 'latter':
      return fraction(t, i)
    case 'morning':
    case 'afternoon':
    case 'evening':
    case 'night':
      return wordAt(t, i + 1) === 'of' ? dayish(t, i + 2) : undefined
    case 'new':
      return holiday(t, i)
    default:
      return undefined
  }
}

/** "on the 24th": an ordinal of the month, where no noun follows that it could number. */
function dayOfMonth(t: Tokens, i: number): Found | undefined {
  const found = dayNumber(t, i)
  if (!found?.ordinal || kindAt(t, i) !== 'digits') return undefined
  const before = wordAt(t, i - 2)
  if (
    before !== 'on' &&
    before !== 'by' &&
    before !== 'until' &&
    before !== 'before' &&
    before !== 'since' &&
    !(before === 'to' && isMoved(t, i - 2))
  )
    return undefined
  const after = kindAt(t, found.to)
  if (
    after === 'other' ||
    after === 'unit' ||
    after === 'cardinal' ||
    wordAt(t, found.to) === 'of' ||
    isDash(t, found.to)
  )
    return undefined
  return { time: { kind: 'day-of-month', day: found.n }, to: found.to }
}

/** "the weekend", "the week of November 17", "the day before yesterday", "the weeks ahead", "the year 2000", "the year before". */
function unitAfterThe(t: Tokens, i: number): Found | undefined {
  const word = wordAt(t, i)
  const unit = unitOf(word)
  if (word === 'weekend') return { time: { kind: 'period', unit: 'weekend', shift: 0, bare: true }, to: i + 1 }
  if (valueAt(t, i) === 2)
    return wordAt(t, i + 1) === 'ahead'
      ? { time: { kind: 'counted', count: { unit }, way: 'coming' }, to: i + 2 }
      : undefined
  if (word === 'week') {
    const week = weekOf(t, i)
    if (week) return week
  }
  if (word === 'year' && kindAt(t, i + 1) === 'digits') return year(t, i + 1, true)
  const after = wordAt(t, i + 1)
  if (after !== 'before' && after !== 'after' && after !== 'earlier') return undefined
  if (word === 'day' && after === 'before' && wordAt(t, i + 2) === 'yesterday') return near(t, i + 2, -2, -2)
  if (word === 'day' && after === 'after' && wordAt(t, i + 2) === 'tomorrow') return near(t, i + 2, 2, 2)
  if (word === 'hour' || !closesHere(t, i + 2)) return undefined
  return { time: { kind: 'told', count: one(unit), way: after === 'after' ? 1 : -1, whole: true }, to: i + 2 }
}

/** "week of November 17", "week beginning 17 November", "week ending Friday". */
function weekOf(t: Tokens, i: number): Found | undefined {
  const next = wordAt(t, i + 1)
  const reads =
    next === 'of'
      ? 'of'
      : /^(?:beginning|starting|commencing)$/i.test(rawAt(t, i + 1))
        ? 'beginning'
        : next === 'ending'
          ? 'ending'
          : undefined
  if (!reads) return undefined
  const day = dayish(t, wordAt(t, i + 2) === 'on' ? i + 3 : i + 2)
  return day?.time.kind === 'day' ? { time: { kind: 'week', at: day.time, reads }, to: day.to } : undefined
}

/** "that day", "the same week": the time the text told last. */
function told(t: Tokens, i: number): Found | undefined {
  const at = wordAt(t, i) === 'that' && wordAt(t, i + 1) === 'same' ? i + 2 : i + 1
  const word = wordAt(t, at)
  if (kindAt(t, at) !== 'unit' || valueAt(t, at) !== 1 || word === 'hour') return undefined
  if (wordAt(t, i) === 'same' && wordAt(t, i - 1) !== 'the') return undefined
  return { time: { kind: 'told', count: one(unitOf(word)), way: 0, whole: true }, to: at + 1 }
}

/** A count that the next words make a moment: ago, earlier, later, from now, "of talks that ended on Sunday". */
function counted(t: Tokens, i: number): Found | undefined {
  const found = countAt(t, i)
  if (!found) return lastingHyphen(t, i)
  return afterCount(t, found.count, found.to)
}

function afterCount(t: Tokens, count: Count, to: number): Found | undefined {
  const next = wordAt(t, to)
  if (next === 'ago') {
    const today = wordAt(t, to + 1) === 'today'
    if (today && count.unit === 'week' && count.least !== undefined && count.least === count.most)
      return { time: { kind: 'near', from: -7 * count.least, to: -7 * count.least }, to: to + 2 } // "a week ago today" is exact
    return { time: { kind: 'counted', count, way: 'ago' }, to: today ? to + 2 : to + 1 }
  }
  if (next === 'hence' || (next === 'from' && wordAt(t, to + 1) === 'now'))
    return { time: { kind: 'counted', count, way: 'ahead' }, to: next === 'hence' ? to + 1 : to + 2 }
  if (
    (next === 'from' || next === 'on') &&
    count.unit === 'week' &&
    kindAt(t, to + 1) === 'weekday' &&
    count.least === count.most
  )
    return {
      time: { kind: 'weekday', weekday: valueAt(t, to + 1), side: 'coming', weeks: count.least ?? 1 },
      to: to + 2,
    }
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
  if (!n || !isDash(t, n.to) || wordAt(t, n.to + 1) !== 'day') return undefined
  return lasting(t, { unit: 'day', least: n.least, most: n.most }, n.to + 2)
}

const ENDINGS = new Set(['ended', 'ending', 'concluded', 'concluding', 'finished', 'wrapped', 'culminated'])
const REACH = 28 // tokens: a subject with its parties and place, still the same clause

/** From a duration to the day on which it is said to have ended, in the same sentence. */
function lasting(t: Tokens, count: Count, i: number): Found | undefined {
  for (let j = i; j < i + REACH && j < t.lexeme.length; j++) {
    if (kindAt(t, j) === 'break' || sentenceEnds(t, j)) return undefined
    if (!ENDINGS.has(wordAt(t, j))) continue
    for (let d = j + 1; d < j + 7 && d < t.lexeme.length; d++) {
      if (kindAt(t, d) === 'break' || sentenceEnds(t, d)) return undefined
      const day = dayish(t, d)
      if (day && day.time.kind !== 'range') return { time: { kind: 'lasting', count, ended: day.time }, to: day.to }
    }
    return undefined
  }
  return undefined
}

/** "within 72 hours", "within the next two weeks", "within days". Followed by "of" it is counted from something else. */
function within(t: Tokens, i: number): Found | undefined {
  let at = i + 1
  if (wordAt(t, at) === 'the' && (wordAt(t, at + 1) === 'next' || wordAt(t, at + 1) === 'coming')) at += 2
  else if (wordAt(t, at) === 'the' || wordAt(t, at) === 'next') at++
  const found =
    kindAt(t, at) === 'unit' && (valueAt(t, at) === 2 || at > i + 1)
      ? { count: valueAt(t, at) === 2 ? { unit: unitOf(wordAt(t, at)) } : one(unitOf(wordAt(t, at))), to: at + 1 }
      : countAt(t, at)
  if (!found) return undefined
  const after = wordAt(t, found.to)
  const of = after === 'of' || after === 'after' || after === 'from' || rawAt(t, found.to) === 'following'
  return { time: { kind: 'counted', count: found.count, way: 'within', ...(of && { of }) }, to: found.to }
}

/** "in three weeks", "in two days' time": a moment to come, unless the verb is past (then a duration, which `resolve` refuses). */
function inTime(t: Tokens, i: number): Found | undefined {
  const found = countAt(t, i + 1)
  if (!found) return undefined
  if (isApostrophe(t, found.to) && /^time$/i.test(rawAt(t, found.to + 1)))
    return { time: { kind: 'counted', count: found.count, way: 'ahead' }, to: found.to + 2 }
  if (isApostrophe(t, found.to) && wordAt(t, found.to + 1) === 's' && /^time$/i.test(rawAt(t, found.to + 2)))
    return { time: { kind: 'counted', count: found.count, way: 'ahead' }, to: found.to + 3 }
  const suffixed = afterCount(t, found.count, found.to)
  if (suffixed) return suffixed
  const after = wordAt(t, found.to)
  if (after === 'of' || after === 'that' || after === 'in' || isApostrophe(t, found.to) || isDash(t, found.to))
    return undefined
  if (found.count.unit === 'decade' || /^(?:when|where|which|who)$/i.test(rawAt(t, found.to))) return undefined
  return { time: { kind: 'counted', count: found.count, way: 'ahead' }, to: found.to }
}

/** A unit first: "days ago", "year's end", "Week of November 17". */
function unitFirst(t: Tokens, i: number): Found | undefined {
  if (valueAt(t, i) === 2 && wordAt(t, i + 1) === 'ago')
    return { time: { kind: 'counted', count: { unit: unitOf(wordAt(t, i)) }, way: 'ago' }, to: i + 2 }
  const word = wordAt(t, i)
  if (word === 'week') return weekOf(t, i)
  if (word !== 'year' && word !== 'month') return undefined
  const bare: Moment = { kind: 'period', unit: word, shift: 0, bare: true }
  const apostrophe = isApostrophe(t, i + 1) && wordAt(t, i + 2) === 's' && wordAt(t, i + 3) === 'end'
  const hyphen = isDash(t, i + 1) && glued(t, i + 1) && wordAt(t, i + 2) === 'end'
  if (!apostrophe && !hyphen) return undefined
  return { time: { kind: 'part', part: 'end', of: bare }, to: apostrophe ? i + 4 : i + 3 }
}
