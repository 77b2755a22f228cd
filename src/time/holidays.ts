import { addDays, type Day, weekdayOf } from './when.ts'

/** Feasts with a day that can be computed. Those that hang on a sighting of the moon or differ by country are left out: no day is better than a wrong one. */
export type Holiday =
  | 'christmas'
  | 'christmas-eve'
  | 'orthodox-christmas'
  | 'boxing-day'
  | 'new-year'
  | 'new-years-eve'
  | 'thanksgiving'
  | 'easter'
  | 'good-friday'
  | 'easter-monday'
  | 'orthodox-easter'
  | 'pentecost'
  | 'halloween'

/** The day a feast falls on in a year; Thanksgiving as in the United States. */
export function holidayIn(name: Holiday, year: number): Day {
  switch (name) {
    case 'christmas':
      return day(year, 12, 25)
    case 'christmas-eve':
      return day(year, 12, 24)
    case 'boxing-day':
      return day(year, 12, 26)
    case 'orthodox-christmas':
      return day(year, 1, 7)
    case 'new-year':
      return day(year, 1, 1)
    case 'new-years-eve':
      return day(year, 12, 31)
    case 'halloween':
      return day(year, 10, 31)
    case 'thanksgiving': {
      const first = weekdayOf(day(year, 11, 1))
      return day(year, 11, 22 + ((4 - first + 7) % 7)) // the fourth Thursday
    }
    case 'easter':
      return easter(year)
    case 'good-friday':
      return addDays(easter(year), -2)
    case 'easter-monday':
      return addDays(easter(year), 1)
    case 'pentecost':
      return addDays(easter(year), 49) // the fiftieth day, Easter counted
    case 'orthodox-easter':
      return orthodoxEaster(year)
  }
}

/** Easter Sunday of the Gregorian calendar: the anonymous computus of Nature, 20 April 1876, as in Meeus, Astronomical Algorithms, ch. 8. */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return day(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Easter Sunday of the Eastern churches, in Gregorian days: Meeus' Julian computus, 13 days on (1900 to 2099). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  return addDays(day(year, Math.floor(n / 31), (n % 31) + 1), 13)
}

/** `YYYY-MM-DD` from numbers; the caller knows that there is such a day. */
export const day = (year: number, month: number, d: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
