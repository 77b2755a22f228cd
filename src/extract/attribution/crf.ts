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

/** The labels of one chain's tokens, doubled by "has had a source" (1) and "has had a content" (2), as `flags * LABELS + label`. */
const STATES = LABELS * 4

/** 1 for a source label, 2 for a content label. */
const flagOf = (y: number): number =>
  y === B_SOURCE || y === I_SOURCE ? 1 : y === B_CONTENT || y === I_CONTENT ? 2 : 0

// Ways into each such state that can be, by state: where from, by which step. A state whose label's flag is missing is none.
const WAYS_FIRST = new Int32Array(STATES + 1)
const WAY_FROM: number[] = []
const WAY_STEP: number[] = []
for (let state = 0; state < STATES; state++) {
  const to = state % LABELS
  const flags = (state - to) / LABELS
  for (let s = 0; s < STEPS; s++) {
    if (STEP_TO[s] !== to) continue
    const from = STEP_FROM[s]!
    for (let m = 0; m < 4; m++)
      if ((m | flagOf(to)) === flags && (m & flagOf(from)) === flagOf(from)) {
        WAY_FROM.push(m * LABELS + from)
        WAY_STEP.push(s)
      }
  }
  WAYS_FIRST[state + 1] = WAY_FROM.length
}
const WAYS_FROM = Int32Array.from(WAY_FROM)
const WAYS_STEP = Int32Array.from(WAY_STEP)
/** The states that can be. */
const STATES_MET = Int32Array.from({ length: STATES }, (_, k) => k).filter((k) => WAYS_FIRST[k + 1]! > WAYS_FIRST[k]!)
const gains = new Float64Array(STEPS)

/**
 * The sums are written out label by label: a loop over the steps takes three times as long, and nothing else of reading is
 * done as often. What is added to what, and in which order, is as in the loop, so that no figure changes.
 */
export class Chain {
  readonly capacity: number
  n = 0
  /** Scores of token t and label y at `t * LABELS + y`. */
  readonly unary: Float32Array
  /** Scores of the step into token t at `t * STEPS + s`; token 0's are not read. */
  readonly edge: Float32Array
  /** The exponents of `edge`. `forward` works them out, unless whoever fills in `edge` fills them in too. */
  readonly psi: Float64Array
  readonly alpha: Float64Array
  readonly beta: Float64Array
  /** Probability of label y at token t, after `sums`. */
  readonly p: Float32Array
  private readonly psiGiven: boolean
  private readonly phi: Float64Array
  private readonly top: Float64Array
  private readonly scale: Float64Array
  private readonly rest: Float64Array
  private readonly restScale: Float64Array
  private readonly best: Float64Array
  private readonly back: Int16Array

  constructor(capacity: number, psiGiven = false) {
    this.capacity = capacity
    this.psiGiven = psiGiven
    this.unary = new Float32Array(capacity * LABELS)
    this.edge = new Float32Array(capacity * STEPS)
    this.alpha = new Float64Array(capacity * LABELS)
    this.beta = new Float64Array(capacity * LABELS)
    this.p = new Float32Array(capacity * LABELS)
    this.psi = new Float64Array(capacity * STEPS)
    this.phi = new Float64Array(capacity * LABELS)
    this.top = new Float64Array(capacity)
    this.scale = new Float64Array(capacity)
    this.rest = new Float64Array(capacity * LABELS)
    this.restScale = new Float64Array(capacity)
    this.best = new Float64Array(capacity * STATES)
    this.back = new Int16Array(capacity * STATES)
  }

  /** Forward and backward; fills `p` and gives the log of the sum over all paths. */
  sums(): number {
    const log = this.forward()
    this.backward()
    return log
  }

  /** The log of the sum over all paths, and what `sumWithout`, `backward` and `stepP` need; no probabilities yet. */
  forward(): number {
    const { n, unary, edge, psi, phi, top, scale } = this
    let log = 0
    for (let t = 0, at = 0; t < n; t++, at += LABELS) {
      let most = -Infinity
      for (let y = 0; y < LABELS; y++) if (unary[at + y]! > most) most = unary[at + y]!
      top[t] = most
      log += most
      for (let y = 0; y < LABELS; y++) phi[at + y] = Math.exp(unary[at + y]! - most)
    }
    if (!this.psiGiven) for (let i = STEPS; i < n * STEPS; i++) psi[i] = Math.exp(edge[i]!)
    phi[I_SOURCE] = 0
    phi[I_CUE] = 0
    phi[I_CONTENT] = 0
    this.pass(0, this.alpha, scale)
    for (let t = 0; t < n; t++) log += Math.log(scale[t]!)
    return log
  }

  /** The forward sums into `a`, scaled by `scale`, without the labels of a source, a content (bits 1 and 2 of `without`). */
  private pass(without: number, a: Float64Array, scale: Float64Array): void {
    const { n, psi, phi } = this
    const source = (without & 1) === 0 ? 1 : 0
    const content = (without & 2) === 0 ? 1 : 0
    let y0 = 0
    let y1 = 0
    let y2 = 0
    let y3 = 0
    let y4 = 0
    let y5 = 0
    let y6 = 0
    for (let t = 0; t < n; t++) {
      const at = t * LABELS
      let z0 = phi[at]!
      let z1 = phi[at + 1]! * source
      let z2 = phi[at + 2]! * source
      let z3 = phi[at + 3]!
      let z4 = phi[at + 4]!
      let z5 = phi[at + 5]! * content
      let z6 = phi[at + 6]! * content
      if (t > 0) {
        const e = t * STEPS
        z0 *=
          y0 * psi[e]! +
          y1 * psi[e + 1]! +
          y2 * psi[e + 2]! +
          y3 * psi[e + 3]! +
          y4 * psi[e + 4]! +
          y5 * psi[e + 5]! +
          y6 * psi[e + 6]!
        z1 *=
          y0 * psi[e + 7]! +
          y1 * psi[e + 8]! +
          y2 * psi[e + 9]! +
          y3 * psi[e + 10]! +
          y4 * psi[e + 11]! +
          y5 * psi[e + 12]! +
          y6 * psi[e + 13]!
        z2 *= y1 * psi[e + 14]! + y2 * psi[e + 15]!
        z3 *=
          y0 * psi[e + 16]! +
          y1 * psi[e + 17]! +
          y2 * psi[e + 18]! +
          y3 * psi[e + 19]! +
          y4 * psi[e + 20]! +
          y5 * psi[e + 21]! +
          y6 * psi[e + 22]!
        z4 *= y3 * psi[e + 23]! + y4 * psi[e + 24]!
        z5 *=
          y0 * psi[e + 25]! +
          y1 * psi[e + 26]! +
          y2 * psi[e + 27]! +
          y3 * psi[e + 28]! +
          y4 * psi[e + 29]! +
          y5 * psi[e + 30]! +
          y6 * psi[e + 31]!
        z6 *= y5 * psi[e + 32]! + y6 * psi[e + 33]!
      }
      const z = z0 + z1 + z2 + z3 + z4 + z5 + z6
      scale[t] = z
      a[at] = y0 = z0 / z
      a[at + 1] = y1 = z1 / z
      a[at + 2] = y2 = z2 / z
      a[at + 3] = y3 = z3 / z
      a[at + 4] = y4 = z4 / z
      a[at + 5] = y5 = z5 / z
      a[at + 6] = y6 = z6 / z
    }
  }

  /** Fills `p`; only after `forward`. */
  backward(): void {
    const { n, alpha, beta, psi, phi, scale, p } = this
    let at = (n - 1) * LABELS
    for (let y = 0; y < LABELS; y++) beta[at + y] = 1
    for (let t = n - 1; t > 0; t--) {
      const e = t * STEPS
      const z = scale[t]!
      const f0 = phi[at]!
      const f1 = phi[at + 1]!
      const f2 = phi[at + 2]!
      const f3 = phi[at + 3]!
      const f4 = phi[at + 4]!
      const f5 = phi[at + 5]!
      const f6 = phi[at + 6]!
      const b0 = beta[at]!
      const b1 = beta[at + 1]!
      const b2 = beta[at + 2]!
      const b3 = beta[at + 3]!
      const b4 = beta[at + 4]!
      const b5 = beta[at + 5]!
      const b6 = beta[at + 6]!
      at -= LABELS
      beta[at] =
        (psi[e]! * f0 * b0) / z +
        (psi[e + 7]! * f1 * b1) / z +
        (psi[e + 16]! * f3 * b3) / z +
        (psi[e + 25]! * f5 * b5) / z
      beta[at + 1] =
        (psi[e + 1]! * f0 * b0) / z +
        (psi[e + 8]! * f1 * b1) / z +
        (psi[e + 14]! * f2 * b2) / z +
        (psi[e + 17]! * f3 * b3) / z +
        (psi[e + 26]! * f5 * b5) / z
      beta[at + 2] =
        (psi[e + 2]! * f0 * b0) / z +
        (psi[e + 9]! * f1 * b1) / z +
        (psi[e + 15]! * f2 * b2) / z +
        (psi[e + 18]! * f3 * b3) / z +
        (psi[e + 27]! * f5 * b5) / z
      beta[at + 3] =
        (psi[e + 3]! * f0 * b0) / z +
        (psi[e + 10]! * f1 * b1) / z +
        (psi[e + 19]! * f3 * b3) / z +
        (psi[e + 23]! * f4 * b4) / z +
        (psi[e + 28]! * f5 * b5) / z
      beta[at + 4] =
        (psi[e + 4]! * f0 * b0) / z +
        (psi[e + 11]! * f1 * b1) / z +
        (psi[e + 20]! * f3 * b3) / z +
        (psi[e + 24]! * f4 * b4) / z +
        (psi[e + 29]! * f5 * b5) / z
      beta[at + 5] =
        (psi[e + 5]! * f0 * b0) / z +
        (psi[e + 12]! * f1 * b1) / z +
        (psi[e + 21]! * f3 * b3) / z +
        (psi[e + 30]! * f5 * b5) / z +
        (psi[e + 32]! * f6 * b6) / z
      beta[at + 6] =
        (psi[e + 6]! * f0 * b0) / z +
        (psi[e + 13]! * f1 * b1) / z +
        (psi[e + 22]! * f3 * b3) / z +
        (psi[e + 31]! * f5 * b5) / z +
        (psi[e + 33]! * f6 * b6) / z
    }
    for (let i = 0; i < n * LABELS; i++) p[i] = alpha[i]! * beta[i]!
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
   * forward only, and only after `forward`.
   */
  sumWithout(without: number): number {
    const { n, top, restScale } = this
    this.pass(without, this.rest, restScale)
    let log = 0
    for (let t = 0; t < n; t++) {
      const z = restScale[t]!
      if (z === 0) return -Infinity
      log += top[t]!
      log += Math.log(z)
    }
    return log
  }

  /**
   * Best paths by what they hold: [neither, source only, content only, both] as log score; the paths are read with `path`.
   * The labels are doubled by "has had a source" and "has had a content", so that each of the four is exact.
   */
  paths(): readonly [number, number, number, number] {
    const { n, unary, edge, best, back } = this
    best.fill(-Infinity, 0, n * STATES)
    for (let y = 0; y < LABELS; y++) if (y === 0 || y % 2 === 1) best[flagOf(y) * LABELS + y] = unary[y]!
    for (let t = 1; t < n; t++) {
      const at = t * STATES
      const before = at - STATES
      for (let s = 0; s < STEPS; s++) gains[s] = edge[t * STEPS + s]! + unary[t * LABELS + STEP_TO[s]!]!
      for (let k = 0; k < STATES_MET.length; k++) {
        const state = STATES_MET[k]!
        let most = -Infinity
        let from = 0
        for (let w = WAYS_FIRST[state]!, stop = WAYS_FIRST[state + 1]!; w < stop; w++) {
          const way = WAYS_FROM[w]!
          const score = best[before + way]! + gains[WAYS_STEP[w]!]!
          if (score > most) {
            most = score
            from = way
          }
        }
        best[at + state] = most
        back[at + state] = from
      }
    }
    const top = (m: number): number => {
      let x = -Infinity
      for (let y = 0; y < LABELS; y++) x = Math.max(x, best[(n - 1) * STATES + m * LABELS + y]!)
      return x
    }
    return [top(0), top(1), top(2), top(3)]
  }

  /** The labels of the best path of one of the four kinds; only after `paths`. */
  path(kind: number, out: Uint8Array): void {
    const { n, best, back } = this
    let i = kind * LABELS
    for (let y = 1; y < LABELS; y++)
      if (best[(n - 1) * STATES + kind * LABELS + y]! > best[(n - 1) * STATES + i]!) i = kind * LABELS + y
    for (let t = n - 1; t >= 0; t--) {
      out[t] = i % LABELS
      i = back[t * STATES + i]!
    }
  }
}
