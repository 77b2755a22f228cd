import { type Chain, STEPS } from './crf.ts'
import { rowOf, type StepRows } from './weights.ts'

/** Integers of a row of steps: a byte a step, as `packed` in weights.ts makes them. */
export const STEP_WORDS = Math.ceil(STEPS / 4)
/** Integers of a sum of such rows: two steps an integer, sixteen bits each, then the number of rows. */
export const STEP_SUM = 2 * STEP_WORDS + 1
const COUNT = STEP_SUM - 1
const BIAS = 128
const MOST_ROWS = 16
const SMALL = MOST_ROWS * BIAS // no sum lies further from nought

/** Scores of steps from sums of rows. The sums are small whole numbers, so every score and its exponent stands in a table. */
export class StepScores {
  private readonly rows: StepRows
  private readonly score: Float32Array
  private readonly exp: Float64Array

  constructor(rows: StepRows) {
    this.rows = rows
    this.score = new Float32Array(2 * SMALL)
    this.exp = new Float64Array(2 * SMALL)
    for (let k = 0; k < 2 * SMALL; k++) {
      this.score[k] = (k - SMALL) * rows.unit
      this.exp[k] = Math.exp(this.score[k]!)
    }
  }

  /** Adds the rows of the first `n` hashes to the sum at `at`: sixteen at most in one sum. */
  add(hashes: Int32Array, n: number, sums: Int32Array, at: number): void {
    const { slots, stepLines } = this.rows
    for (let k = 0; k < n; k++) {
      const r = rowOf(slots, hashes[k]!)
      if (r < 0) continue
      for (let j = 0, a = r * STEP_WORDS, b = at; j < STEP_WORDS; j++, a++, b += 2) {
        const x = stepLines[a]!
        sums[b]! += x & 0xff00ff
        sums[b + 1]! += (x >>> 8) & 0xff00ff
      }
      sums[at + COUNT]!++
    }
  }

  /** The steps into token t: edge scores and their exponents, from two sums. */
  set(a: Int32Array, atA: number, b: Int32Array, atB: number, chain: Chain, t: number): void {
    const { score, exp } = this
    const { edge, psi } = chain
    const nought = SMALL - (a[atA + COUNT]! + b[atB + COUNT]!) * BIAS
    let s = t * STEPS
    for (let j = 0; j < 2 * STEP_WORDS; j += 2, s += 4) {
      const even = a[atA + j]! + b[atB + j]!
      const odd = a[atA + j + 1]! + b[atB + j + 1]!
      let k = (even & 0xffff) + nought
      edge[s] = score[k]!
      psi[s] = exp[k]!
      k = (odd & 0xffff) + nought
      edge[s + 1] = score[k]!
      psi[s + 1] = exp[k]!
      if (j === 2 * STEP_WORDS - 2) break // the last word holds two steps
      k = (even >>> 16) + nought
      edge[s + 2] = score[k]!
      psi[s + 2] = exp[k]!
      k = (odd >>> 16) + nought
      edge[s + 3] = score[k]!
      psi[s + 3] = exp[k]!
    }
  }
}

const made = new WeakMap<StepRows, StepScores>()

/** The scores of these rows: their tables are made once. */
export function stepScores(rows: StepRows): StepScores {
  let s = made.get(rows)
  if (s === undefined) {
    s = new StepScores(rows)
    made.set(rows, s)
  }
  return s
}
