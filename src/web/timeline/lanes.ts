import { addDays, type Day, daysBetween, type When } from '../../time/when.ts'
import { dayInWords } from '../../views/telling.ts'
import type { Moment } from '../../views/timeline.ts'

/** A stretch of days, both ends in it. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

export const daysIn = ({ from, to }: Span): number => daysBetween(from, to) + 1

/** The mark a status gets: DESK's hollow, filled and struck dot. */
export type Dot = 'hollow' | 'filled' | 'struck'

const HOLLOW: ReadonlySet<string> = new Set(['planned', 'expected', 'hypothetical', 'set', 'moved'])
const STRUCK: ReadonlySet<string> = new Set(['cancelled', 'withdrawn', 'denied'])

export const dotOf = (status: string): Dot => (STRUCK.has(status) ? 'struck' : HOLLOW.has(status) ? 'hollow' : 'filled')

/** A moment where it stands in the drawing, in CSS pixels. */
export interface Placed {
  readonly moment: Moment
  /** Left end of the first day it can have been, right end of the last; cut at the edges of the drawing. */
  readonly x: number
  readonly to: number
  /** Whether no source bounds it on that side, so that its bar runs out. */
  readonly openLeft: boolean
  readonly openRight: boolean
  readonly row: number
  readonly dot: Dot
  readonly label: string
  readonly labelX: number
}

/** A day on which something in sight was reported. */
export interface ReportDay {
  readonly day: Day
  readonly x: number
  readonly reports: number
}

export interface Lanes {
  readonly placed: readonly Placed[]
  readonly rows: number
  readonly days: readonly ReportDay[]
  /** From a moment to the day of its report; index into `placed` and `days`. */
  readonly joins: readonly { readonly from: number; readonly to: number }[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Moments in these days that found no room. */
  readonly left: number
}

const ROWS = 20 // rows of labels: more than a screen of them is a list, and the list stands below
const LETTER = 6.4 // CSS pixels of a letter at 12 px, on the wide side
const LONGEST = 38 // letters of a label
const GAP = 14 // CSS pixels between a label and the next mark of its row
const TAIL = 40 // CSS pixels that a bar without an end runs on

/** The days that the moments and their reports span, with a little room; undefined when nothing is dated. */
export function spanOf(moments: readonly Moment[]): Span | undefined {
  const days = moments
    .flatMap((m) => [m.happened?.earliest, m.happened?.latest, m.reported?.earliest, m.reported?.latest])
    .filter((d): d is Day => !!d)
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from: addDays(from, -1), to: addDays(to, 1) } : undefined
}

/** The span first shown: everything when that can be read, else the month up to the newest report. */
export function firstSpan(moments: readonly Moment[], whole: Span): Span {
  if (daysIn(whole) <= 62 && moments.length <= 60) return whole // two months and sixty moments still have labels
  const newest = moments
    .flatMap((m) => m.reported?.latest ?? [])
    .sort()
    .at(-1)
  const to = addDays(newest ?? whole.to, 7)
  return { from: addDays(to, -37), to }
}

/** Closer or wider about the middle; a week at least, so that a day keeps a width. */
export function zoomed(span: Span, times: number): Span {
  const days = Math.min(36_500, Math.max(7, Math.round(daysIn(span) * times))) // a century at most
  const middle = addDays(span.from, Math.floor(daysIn(span) / 2))
  const from = addDays(middle, -Math.floor(days / 2))
  return { from, to: addDays(from, days - 1) }
}

/** Earlier or later by a part of what is seen. */
export function shifted(span: Span, part: number): Span {
  const n = Math.round(daysIn(span) * part) || Math.sign(part)
  return { from: addDays(span.from, n), to: addDays(span.to, n) }
}

/** Those that can have been on one of the days. */
export const inSight = (moments: readonly Moment[], span: Span): readonly Moment[] =>
  moments.filter((m) => m.happened && touches(m.happened, span))

/** Where a day begins. */
export const dayAt = (span: Span, day: Day, width: number): number =>
  (daysBetween(span.from, day) / daysIn(span)) * width

/** Moments placed in rows by when they happened, with the days of their reports below. */
export function lanes(moments: readonly Moment[], span: Span, width: number): Lanes {
  const placed: Placed[] = []
  const ends: number[] = []
  let left = 0
  for (const moment of moments) {
    const { happened } = moment
    if (!happened || !touches(happened, span)) continue
    const openLeft = happened.earliest === null
    const openRight = happened.latest === null
    const first = happened.earliest ?? happened.latest!
    const last = happened.latest ?? happened.earliest!
    const x = Math.max(0, dayAt(span, first, width) - (openLeft ? TAIL : 0))
    const to = Math.min(width, dayAt(span, addDays(last, 1), width) + (openRight ? TAIL : 0))
    const label = shortened(`${moment.name}${SELF_EVIDENT.has(moment.status) ? '' : `, ${moment.status}`}`)
    const labelX = Math.max(0, Math.min(x, width - label.length * LETTER))
    const end = Math.max(to, labelX + label.length * LETTER) + GAP
    let row = ends.findIndex((e) => e <= Math.min(x, labelX))
    if (row < 0) {
      if (ends.length >= ROWS) {
        left++
        continue
      }
      row = ends.length
    }
    ends[row] = end
    placed.push({ moment, x, to, openLeft, openRight, row, dot: dotOf(moment.status), label, labelX })
  }
  const reports = new Map<Day, number[]>()
  for (const [i, { moment }] of placed.entries()) {
    const day = moment.reported?.latest
    if (!day || day < span.from || day > span.to) continue
    const here = reports.get(day)
    if (here) here.push(i)
    else reports.set(day, [i])
  }
  const sorted = [...reports].sort(([a], [b]) => (a < b ? -1 : 1))
  const half = width / daysIn(span) / 2
  return {
    placed,
    rows: ends.length,
    left,
    days: sorted.map(([day, of]) => ({ day, x: dayAt(span, day, width) + half, reports: of.length })),
    joins: sorted.flatMap(([, of], to) => of.map((from) => ({ from, to }))),
    ticks: ticksOf(span, width),
  }
}

/** Statuses that the filled dot says already. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['held', 'said', 'changed', 'passed'])

const shortened = (s: string): string => (s.length > LONGEST ? `${s.slice(0, LONGEST - 1).trimEnd()}…` : s)

const touches = (w: When, span: Span): boolean =>
  (w.latest ?? w.earliest)! >= span.from && (w.earliest ?? w.latest)! <= span.to

/** Days, Mondays, first days of months or of years, whichever leave room for their names. */
function ticksOf(span: Span, width: number): Lanes['ticks'] {
  const most = Math.max(2, Math.floor(width / 84)) // CSS pixels that hold "26 Nov 2025"
  const days = daysIn(span)
  const out: { x: number; label: string }[] = []
  const add = (day: Day, label: string): void => void out.push({ x: dayAt(span, day, width), label })
  const short = (day: Day): string => dayInWords(day).split(' ').slice(1, 3).join(' ')
  const step = [1, 2, 7, 14].find((n) => days / n <= most)
  if (step !== undefined) {
    // Steps of weeks begin on Mondays: 1 January 1900 was one.
    const first = step === 1 ? 0 : (step - (((daysBetween('1900-01-01', span.from) % step) + step) % step)) % step
    for (let n = first; n < days; n += step) {
      const day = addDays(span.from, n)
      add(day, step === 1 ? dayInWords(day).split(' ').slice(0, 3).join(' ') : short(day))
    }
    return out
  }
  const months = Math.ceil(days / 30.4 / most)
  const every = [1, 3, 6, 12, 24, 60, 120, 240].find((n) => n >= months) ?? 480
  let [year, month] = span.from.split('-').map(Number) as [number, number]
  for (;;) {
    if ((month - 1 + year * 12) % every === 0) {
      const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
      if (day > span.to) break
      if (day >= span.from) add(day, every >= 12 ? String(year) : dayInWords(day).split(' ').slice(2).join(' '))
    }
    if (++month > 12) {
      month = 1
      year++
    }
    if (year > Number(span.to.slice(0, 4)) + 1) break
  }
  return out
}
