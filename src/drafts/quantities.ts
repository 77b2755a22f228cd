import type { Span } from '../text/span.ts'

/** A number in a text, with what it counts. */
export interface QuantityMention {
  readonly span: Span
  readonly value: number
  /** Upper end of a range. */
  readonly to?: number
  /** "usd", "percent", "day", or the noun that follows; null for a bare number. */
  readonly unit: string | null
  readonly kind: 'number' | 'money' | 'percent' | 'period' | 'ratio' | 'date' | 'ordinal'
  readonly bound?: 'at-most' | 'at-least' | 'about'
}
