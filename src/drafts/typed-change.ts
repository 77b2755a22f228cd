import type { Span } from '../text/span.ts'
import type { Worded } from './hunks.ts'

export const CHANGE_TYPES = [
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
  'bracket-narrowed',
  'moved',
  'renumbered',
] as const
export type ChangeType = (typeof CHANGE_TYPES)[number]

/** One change of substance between two linked provisions. Spans are offsets in each draft's own text. */
export interface TypedChange {
  readonly kind: ChangeType
  /** The words before; null when there were none. */
  readonly before: string | null
  readonly after: string | null
  readonly beforeSpan: Span | null
  readonly afterSpan: Span | null
  /** The figure stayed and only its bound went over: "up to 30" for "30". */
  readonly sameFigure?: true
  /** Who put the bracketed words forward, where the text says so. */
  readonly by?: string
  /** Which way it went, where that can be told: a number "raised", a duty "weaker", a scope "narrower". */
  readonly way?:
    | 'raised'
    | 'lowered'
    | 'stronger'
    | 'weaker'
    | 'wider'
    | 'narrower'
    | 'negated'
    | 'affirmed'
    /** Two names changed places: who paid now is paid. */
    | 'exchanged'
}

/** Words of A and B, and which names stand for parties in both drafts. */
export interface Compared {
  readonly a: Worded
  readonly b: Worded
  readonly isName: (key: number) => boolean
}
