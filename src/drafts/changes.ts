import type { Span } from '../text/span.ts'

export const CHANGE_KINDS = [
  'quantity',
  'deadline',
  'modality',
  'polarity',
  'party',
  'condition-added',
  'condition-dropped',
  'scope',
  'legal-force',
  'bracket-opened',
  'bracket-closed',
  'moved',
  'renumbered',
] as const
export type ChangeType = (typeof CHANGE_KINDS)[number]

/** One change of substance between two linked provisions. Spans are offsets in each draft's own text. */
export interface TypedChange {
  readonly kind: ChangeType
  /** The words before; null when there were none. */
  readonly before: string | null
  readonly after: string | null
  readonly beforeSpan: Span | null
  readonly afterSpan: Span | null
}
