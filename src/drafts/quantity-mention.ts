import type { Span } from '../text/span.ts'

/** A number in a text, with what it counts. */
export interface QuantityMention {
  /** The number with its unit and bound, as printed. */
  readonly span: Span
  readonly value: number
  /** Upper end of a range. */
  readonly to?: number
  /** A currency ("usd"), "percent" or "share" of a whole, "point" for percentage points, a period ("day"), or the noun that follows as printed, in lower case; null for a bare number. */
  readonly unit: string | null
  readonly kind: 'number' | 'money' | 'percent' | 'period' | 'ratio' | 'date'
  readonly bound?: 'at-most' | 'at-least' | 'about'
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` when the kind is date. */
  readonly day?: string
}
