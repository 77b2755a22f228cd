import type { Candidates } from './candidates.ts'
import type { Context, Ground } from './evidence.ts'
import type { Model } from './model.ts'
import type { Side } from './side.ts'
import type { Weights } from './terms.ts'

/** Two provisions taken for one another. */
export interface Match {
  readonly a: number
  readonly b: number
  /** 0 to 1. */
  readonly score: number
  /** Measures by `FEATURES`. */
  readonly evidence: Float64Array
}

/** Whether a pair is shut out: by hand, or since the draft itself says that the point is gone. */
export type Barred = (i: number, j: number) => boolean

/** All that matching two sides found, with what it rested on. */
export interface Matching {
  readonly a: Side
  readonly b: Side
  readonly weights: Weights
  readonly matches: readonly Match[]
  readonly found: Candidates
  readonly ground: Ground
  readonly context: Context
  /** Log odds of a candidate, by its place in `found`, once all links are known; of odds below `least`, no more than that. */
  readonly oddsOf: (k: number, least: number) => number
  /** The weights it was made with. */
  readonly model: Model
}
