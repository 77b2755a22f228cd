import { aliases, renamed } from './aliases.ts'
import { type Candidates, candidates } from './candidates.ts'
import { type Context, contextOf, FEATURES, type Ground, groundOf, measure } from './evidence.ts'
import { MODEL } from './model.ts'
import type { Side } from './side.ts'
import type { TermRows, Weights } from './terms.ts'

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

export interface Matching {
  readonly a: Side
  readonly b: Side
  readonly weights: Weights
  readonly matches: readonly Match[]
  readonly found: Candidates
  readonly ground: Ground
  readonly context: Context
}

/** One-to-one matches in two passes: the second knows which terms were replaced by which, as the first one's links show. */
export function matched(a: Side, b: Side, weighed: (x: TermRows, y: TermRows) => Weights, barred: Barred): Matching {
  const w = weighed(a.rows, b.rows)
  const first = matching(a, b, w, barred)
  const names = aliases(a, b, w, first)
  if (names.size === 0) return first
  const again: Side = { ...a, rows: renamed(a.rows, names) }
  return matching(again, b, weighed(again.rows, b.rows), barred)
}

const ROUNDS = 4 // after three the links no longer change on any pair tried

/**
 * One-to-one matches. What the words say comes first; then, round by round, what the links found so far say about order,
 * parts and labels is added, by as much as it proves right between these two drafts.
 */
export function matching(a: Side, b: Side, w: Weights, barred: Barred): Matching {
  const found = candidates(a.rows, b.rows, w)
  const ground = groundOf(found, a.rows.count, b.rows.count)
  const toB = new Int32Array(a.rows.count).fill(-1)
  const toA = new Int32Array(b.rows.count).fill(-1)
  const scratch = new Float64Array(FEATURES.length)
  let matches: Match[] = []
  let context: Context | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const model = context ? MODEL.all : MODEL.words
    const least = context ? MODEL.least : MODEL.safe
    const from: number[] = []
    const to: number[] = []
    const score: number[] = []
    for (let i = 0; i < a.rows.count; i++) {
      for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) {
        const j = found.column[k]!
        if (barred(i, j)) continue
        measure(a, b, i, j, found.likeness[k]!, found.shared[k]!, w, ground, context, scratch)
        const p = probability(model, scratch)
        if (p < least) continue
        from.push(i)
        to.push(j)
        score.push(p)
      }
    }
    const order = Array.from(score.keys()).sort(
      (x, y) => score[y]! - score[x]! || from[x]! - from[y]! || to[x]! - to[y]!,
    )
    toB.fill(-1)
    toA.fill(-1)
    matches = []
    for (const k of order) {
      const i = from[k]!
      const j = to[k]!
      if (toB[i]! >= 0 || toA[j]! >= 0) continue
      toB[i] = j
      toA[j] = i
      if (round === ROUNDS - 1) {
        const evidence = new Float64Array(FEATURES.length)
        const at = found.column.indexOf(j, found.rowStart[i]!)
        measure(a, b, i, j, found.likeness[at]!, found.shared[at]!, w, ground, context, evidence)
        matches.push({ a: i, b: j, score: score[k]!, evidence })
      }
    }
    context = contextOf(a, b, toB)
  }
  matches.sort((x, y) => x.a - y.a)
  return { a, b, weights: w, matches, found, ground, context: context! }
}

export function probability(weights: readonly number[], x: Float64Array): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * x[k]!
  return 1 / (1 + Math.exp(-sum))
}
