/** A day of the civil calendar, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

/** A moment known only as well as its source says it. */
export interface When {
  /** First day it can have been, at the dateline; null when nothing bounds it from below. Equal to `latest` when the day is known. */
  readonly earliest: Day | null
  /** Last day it can have been; null when nothing bounds it from above. "Next week" spans seven days; we do not pick one. */
  readonly latest: Day | null
  /** The source's own words, for display: "late Tuesday". */
  readonly said?: string
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the string names a real day. */
export function isDay(s: string): s is Day {
  const m = DAY.exec(s)
  if (!m) return false
  const d = new Date(`${s}T00:00:00Z`)
  return !Number.isNaN(d.getTime()) && d.toISOString().slice(0, 10) === s
}

export const onDay = (day: Day, said?: string): When =>
  said === undefined ? { earliest: day, latest: day } : { earliest: day, latest: day, said }

export const between = (earliest: Day | null, latest: Day | null, said?: string): When =>
  said === undefined ? { earliest, latest } : { earliest, latest, said }

/** The day `n` days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  const d = new Date(`${day}T00:00:00Z`)
  d.setUTCDate(d.getUTCDate() + n)
  return d.toISOString().slice(0, 10)
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000)

export const dayKnown = (w: When): boolean => w.earliest !== null && w.earliest === w.latest

/** Whether the two can be the same moment. */
export const canCoincide = (a: When, b: When): boolean =>
  (a.earliest === null || b.latest === null || a.earliest <= b.latest) &&
  (b.earliest === null || a.latest === null || b.earliest <= a.latest)

/**
 * Read a date that a person or a file's metadata gave: `2025-11-26`, `2025-11`, `2025`, or an ISO instant.
 * Returns undefined for anything else: a date is never guessed.
 */
export function parseWhen(s: string): When | undefined {
  const t = s.trim()
  if (/^\d{4}-\d{2}-\d{2}T\d{2}/.test(t) && isDay(t.slice(0, 10))) return onDay(t.slice(0, 10))
  if (isDay(t)) return onDay(t)
  const month = /^(\d{4})-(\d{2})$/.exec(t)
  if (month && isDay(`${t}-01`)) return between(`${t}-01`, lastOfMonth(Number(month[1]), Number(month[2])), t)
  if (/^[12]\d{3}$/.test(t)) return between(`${t}-01-01`, `${t}-12-31`, t)
  return undefined
}

/** Last day of a month; `month` counts from 1. */
export const lastOfMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
