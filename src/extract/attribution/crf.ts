/**
 * A linear chain over labels: sums and best paths. Lafferty, McCallum, Pereira (2001), "Conditional Random Fields".
 * Everything is in typed arrays that are kept between calls; a chain holds one sequence at a time.
 */
export const O = 0
export const B_SOURCE = 1
export const I_SOURCE = 2
export const B_CUE = 3
export const I_CUE = 4
export const B_CONTENT = 5
export const I_CONTENT = 6
export const LABELS = 7

/** Steps that exist: I-x follows only B-x or I-x. */
export const FROM: readonly number[][] = [
  [0, 1, 2, 3, 4, 5, 6],
  [0, 1, 2, 3, 4, 5, 6],
  [1, 2],
  [0, 1, 2, 3, 4, 5, 6],
  [3, 4],
  [0, 1, 2, 3, 4, 5, 6],
  [5, 6],
]
const STEP_FROM: number[] = []
const STEP_TO: number[] = []
for (let to = 0; to < LABELS; to++)
  for (const from of FROM[to]!) {
    STEP_FROM.push(from)
    STEP_TO.push(to)
  }
const STEPS = STEP_FROM.length
/** Step number of (from, to); -1 where there is none. Edge scores are kept a number a step. */
export const STEP: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, a) =>
  Array.from({ length: LABELS }, (_, b) => {
    for (let s = 0; s < STEPS; s++) if (STEP_FROM[s] === a && STEP_TO[s] === b) return s
    return -1
  }),
)
export { STEP_FROM, STEP_TO, STEPS }

export class Chain {
  readonly capacity: number
  n = 0
  /** Scores of token t and label y at `t * LABELS + y`. */
  readonly unary: Float32Array
  /** Scores of the step into token t at `t * STEPS + s`; token 0's are not read. */
  readonly edge: Float32Array
  readonly alpha: Float64Array
  readonly beta: Float64Array
  /** Probability of label y at token t, after `sums`. */
  readonly p: Float32Array
  private readonly psi: Float64Array
  private readonly phi: Float64Array
  private readonly scale: Float64Array
  private readonly best: Float64Array
  private readonly back: Int16Array

  constructor(capacity: number) {
    this.capacity = capacity
    this.unary = new Float32Array(capacity * LABELS)
    this.edge = new Float32Array(capacity * STEPS)
    this.alpha = new Float64Array(capacity * LABELS)
    this.beta = new Float64Array(capacity * LABELS)
    this.p = new Float32Array(capacity * LABELS)
    this.psi = new Float64Array(capacity * STEPS)
    this.phi = new Float64Array(capacity * LABELS)
    this.scale = new Float64Array(capacity)
    this.best = new Float64Array(capacity * LABELS * 4)
    this.back = new Int16Array(capacity * LABELS * 4)
  }

  /** Forward and backward; fills `p` and gives the log of the sum over all paths. */
  sums(): number {
    const { n, unary, edge, alpha, beta, psi, phi, scale, p } = this
    let log = 0
    for (let t = 0; t < n; t++) {
      let top = -Infinity
      for (let y = 0; y < LABELS; y++) if (unary[t * LABELS + y]! > top) top = unary[t * LABELS + y]!
      log += top
      for (let y = 0; y < LABELS; y++) phi[t * LABELS + y] = Math.exp(unary[t * LABELS + y]! - top)
      if (t > 0) for (let s = 0; s < STEPS; s++) psi[t * STEPS + s] = Math.exp(edge[t * STEPS + s]!)
    }
    phi[I_SOURCE] = 0
    phi[I_CUE] = 0
    phi[I_CONTENT] = 0
    let z = 0
    for (let y = 0; y < LABELS; y++) z += phi[y]!
    for (let y = 0; y < LABELS; y++) alpha[y] = phi[y]! / z
    log += Math.log(z)
    scale[0] = z
    for (let t = 1; t < n; t++) {
      const at = t * LABELS
      for (let y = 0; y < LABELS; y++) alpha[at + y] = 0
      for (let s = 0; s < STEPS; s++)
        alpha[at + STEP_TO[s]!]! += alpha[at - LABELS + STEP_FROM[s]!]! * psi[t * STEPS + s]!
      z = 0
      for (let y = 0; y < LABELS; y++) {
        alpha[at + y]! *= phi[at + y]!
        z += alpha[at + y]!
      }
      for (let y = 0; y < LABELS; y++) alpha[at + y]! /= z
      log += Math.log(z)
      scale[t] = z
    }
    for (let y = 0; y < LABELS; y++) beta[(n - 1) * LABELS + y] = 1
    for (let t = n - 1; t > 0; t--) {
      const at = t * LABELS
      for (let y = 0; y < LABELS; y++) beta[at - LABELS + y] = 0
      for (let s = 0; s < STEPS; s++) {
        const to = STEP_TO[s]!
        beta[at - LABELS + STEP_FROM[s]!]! += (psi[t * STEPS + s]! * phi[at + to]! * beta[at + to]!) / scale[t]!
      }
    }
    for (let i = 0; i < n * LABELS; i++) p[i] = alpha[i]! * beta[i]!
    return log
  }

  /** Probability of step s into token t; only after `sums`. */
  stepP(t: number, s: number): number {
    const to = STEP_TO[s]!
    return (
      (this.alpha[(t - 1) * LABELS + STEP_FROM[s]!]! *
        this.psi[t * STEPS + s]! *
        this.phi[t * LABELS + to]! *
        this.beta[t * LABELS + to]!) /
      this.scale[t]!
    )
  }

  /**
   * Log of the sum over the paths that have no source, no content, or neither (bits 1 and 2 of `without`);
   * forward only, and only after `sums`.
   */
  sumWithout(without: number): number {
    const { n, unary, psi, phi } = this
    const skip = (y: number): boolean =>
      ((without & 1) !== 0 && (y === B_SOURCE || y === I_SOURCE)) ||
      ((without & 2) !== 0 && (y === B_CONTENT || y === I_CONTENT))
    const banned = [0, 1, 2, 3, 4, 5, 6].map(skip)
    let a = new Float64Array(LABELS)
    let b = new Float64Array(LABELS)
    let log = 0
    for (let t = 0; t < n; t++) {
      let top = -Infinity
      for (let y = 0; y < LABELS; y++) if (unary[t * LABELS + y]! > top) top = unary[t * LABELS + y]!
      log += top
      let z = 0
      b.fill(0)
      if (t === 0) for (let y = 0; y < LABELS; y++) b[y] = banned[y] ? 0 : phi[y]!
      else {
        for (let s = 0; s < STEPS; s++) b[STEP_TO[s]!]! += a[STEP_FROM[s]!]! * psi[t * STEPS + s]!
        for (let y = 0; y < LABELS; y++) b[y] = banned[y] ? 0 : b[y]! * phi[t * LABELS + y]!
      }
      for (let y = 0; y < LABELS; y++) z += b[y]!
      if (z === 0) return -Infinity
      for (let y = 0; y < LABELS; y++) b[y]! /= z
      log += Math.log(z)
      const c = a
      a = b
      b = c
    }
    return log
  }

  /**
   * Best paths by what they hold: [neither, source only, content only, both] as log score; the paths are read with `path`.
   * The labels are doubled by "has had a source" and "has had a content", so that each of the four is exact.
   */
  paths(): readonly [number, number, number, number] {
    const { n, unary, edge, best, back } = this
    const S = LABELS * 4
    for (let i = 0; i < S; i++) best[i] = -Infinity
    for (let y = 0; y < LABELS; y++) if (y === 0 || y % 2 === 1) best[flagOf(y) * LABELS + y] = unary[y]!
    for (let t = 1; t < n; t++) {
      const at = t * S
      for (let i = 0; i < S; i++) best[at + i] = -Infinity
      for (let s = 0; s < STEPS; s++) {
        const from = STEP_FROM[s]!
        const to = STEP_TO[s]!
        const gain = edge[t * STEPS + s]! + unary[t * LABELS + to]!
        const flag = flagOf(to)
        for (let m = 0; m < 4; m++) {
          const prev = best[at - S + m * LABELS + from]!
          if (prev === -Infinity) continue
          const i = at + (m | flag) * LABELS + to
          if (prev + gain > best[i]!) {
            best[i] = prev + gain
            back[i] = m * LABELS + from
          }
        }
      }
    }
    const top = (m: number): number => {
      let x = -Infinity
      for (let y = 0; y < LABELS; y++) x = Math.max(x, best[(n - 1) * S + m * LABELS + y]!)
      return x
    }
    return [top(0), top(1), top(2), top(3)]
  }

  /** The labels of the best path of one of the four kinds; only after `paths`. */
  path(kind: number, out: Uint8Array): void {
    const { n, best, back } = this
    const S = LABELS * 4
    let i = kind * LABELS
    for (let y = 1; y < LABELS; y++)
      if (best[(n - 1) * S + kind * LABELS + y]! > best[(n - 1) * S + i]!) i = kind * LABELS + y
    for (let t = n - 1; t >= 0; t--) {
      out[t] = i % LABELS
      i = back[t * S + i]!
    }
  }
}

/** 1 for a source label, 2 for a content label. */
const flagOf = (y: number): number =>
  y === B_SOURCE || y === I_SOURCE ? 1 : y === B_CONTENT || y === I_CONTENT ? 2 : 0
