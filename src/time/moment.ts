import type { Holiday } from './holidays.ts'

export type Unit = 'hour' | 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade'

/** A stretch of a longer time. `end` and `start` are "the end of", "the beginning of"; `earlier` and `later` are cut at the dateline. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'earlier' | 'later' | 'first-half' | 'second-half'

/** A number of units, as vague as the words: "a few days" is 2 to 6; no numbers at all for "days", "weeks". */
export interface Count {
  readonly unit: Unit
  readonly least?: number
  readonly most?: number
  /** "more than three weeks", "less than a month". */
  readonly bound?: 'more' | 'less'
}

/** What a date expression says before it meets a dateline. Years, months and days as numbers; `shift` counts units from the dateline's own. */
export type Moment =
  /** "23 November 2025", "Sunday, Nov. 23". `name`: "the October 7 attack", where the date may be that of any year. */
  | {
      readonly kind: 'day'
      readonly year?: number
      readonly month: number
      readonly day: number
      readonly weekday?: number
      readonly shift?: number
      readonly name?: boolean
    }
  /** "November", "November 2025", "last November" (`which`), "November last year" (`shift`). */
  | {
      readonly kind: 'month'
      readonly month: number
      readonly year?: number
      readonly which?: -1 | 0 | 1
      readonly shift?: number
    }
  | { readonly kind: 'year'; readonly year: number }
  /** "the 1990s" */
  | { readonly kind: 'decade'; readonly year: number }
  /** "the first quarter of 2026" (`of` 4), "the second half of next year" (`of` 2). */
  | {
      readonly kind: 'fraction'
      readonly n: number
      readonly of: 2 | 4
      readonly year?: number
      readonly shift?: number
    }
  /** Spring 0 … winter 3, as north of the equator. */
  | { readonly kind: 'season'; readonly season: number; readonly year?: number; readonly which?: -1 | 0 | 1 }
  | { readonly kind: 'holiday'; readonly holiday: Holiday | null; readonly year?: number; readonly which?: -1 | 0 | 1 }
  /** "Tuesday"; "last Tuesday" (`which`); "Friday next week", "Monday week" (`weeks`); "later on Tuesday" is today when it can be. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly which?: -1 | 0 | 1
      readonly weeks?: number
      readonly later?: boolean
      /** "this past Sunday", "this coming Friday" */
      readonly side?: 'past' | 'coming'
    }
  /** "on the 24th" */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /** Days from the dateline: "today" 0, "yesterday" -1; "overnight" from -1 to 0. */
  | { readonly kind: 'near'; readonly from: number; readonly to: number }
  /** "last week", "this month", "next year"; `bare`: "the weekend", "the month", without last, this or next. */
  | { readonly kind: 'period'; readonly unit: Unit; readonly shift: number; readonly bare?: boolean }
  | { readonly kind: 'part'; readonly part: Part; readonly of: Moment }
  /** "three weeks ago", "in two days", "within 72 hours", "the past month", "the coming days". `of`: counted from something told, not from the dateline. */
  | {
      readonly kind: 'counted'
      readonly count: Count
      readonly way: 'ago' | 'ahead' | 'within' | 'past' | 'coming'
      readonly of?: boolean
    }
  /** "03/04/2025": two numbers and a year, in an order that depends on the country. */
  | { readonly kind: 'numeric'; readonly first: number; readonly second: number; readonly year: number }
  /** "the first week of December", "the last week of March" (-1) */
  | { readonly kind: 'nth-week'; readonly n: number; readonly of: Moment }
  /** "the week of November 17" */
  | { readonly kind: 'week'; readonly at: Moment; readonly reads: 'of' | 'beginning' | 'ending' }
  | { readonly kind: 'range'; readonly from: Moment; readonly to: Moment }
  /** "two days of talks that ended on Sunday" */
  | { readonly kind: 'lasting'; readonly count: Count; readonly ended: Moment }
  /** Told from another time in the text: "the same day", "a year earlier", "the following week" (`whole`: all of that week). */
  | { readonly kind: 'told'; readonly count: Count; readonly way: -1 | 0 | 1; readonly whole?: boolean }

/** Words that make a limit of a moment. `onward`: "from 2022 onwards"; `latest`: "November at the latest". */
export type Bound = 'by' | 'until' | 'before' | 'after' | 'since' | 'onward' | 'latest'

/** A date expression found in a text. Its span takes in the words that change its meaning ("by", "late", "over the"), not "on" or "in". */
export type TimeExpression = Moment & {
  readonly start: number
  readonly end: number
  /** The source's own words. */
  readonly words: string
  readonly bound?: Bound
}
