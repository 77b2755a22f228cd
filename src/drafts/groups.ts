import type { Match } from './matching.ts'

/** Provisions linked with one another, as places in the lists of compared provisions, ascending. */
export interface Group {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly score: number
  readonly match: Match
}

export const single = (m: Match): Group => ({ a: [m.a], b: [m.b], score: m.score, match: m })
