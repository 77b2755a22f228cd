/**
 * A linear chain with three states, outside a clause, at its first token, and further within; a sum over all paths and the
 * best of them (Lafferty, McCallum, Pereira 2001). Outside scores nothing, and what follows a token within does not depend on
 * whether it was the first, so that two numbers a token carry everything forward.
 */
export class Bounds {
  /** Tokens of the sequence at hand. */
  n = 0
  /** Score of beginning a clause at token t, and of going on within one. */
  readonly begin: Float32Array
  readonly within: Float32Array
  /** Score of leaving a clause before token t, and of beginning the next one there. */
  readonly leave: Float32Array
  readonly again: Float32Array
  /** Chances of the same four after `sums`. */
  readonly pBegin: Float32Array
  readonly pWithin: Float32Array
  readonly pLeave: Float32Array
  readonly pAgain: Float32Array
  private readonly out: Float64Array
  private readonly inn: Float64Array
  private readonly back: Uint8Array

  constructor(capacity: number) {
    const floats = (): Float32Array => new Float32Array(capacity)
    this.begin = floats()
    this.within = floats()
    this.leave = floats()
    this.again = floats()
    this.pBegin = floats()
    this.pWithin = floats()
    this.pLeave = floats()
    this.pAgain = floats()
    this.out = new Float64Array(capacity)
    this.inn = new Float64Array(capacity)
    this.back = new Uint8Array(capacity * 2)
  }

  /** Scores of token t: those of `unary` and `edge` from index `at` on. */
  set(t: number, unary: Float32Array, edge: Float32Array, at: number): void {
    this.begin[t] = unary[at]!
    this.within[t] = unary[at + 1]!
    this.leave[t] = edge[at]!
    this.again[t] = edge[at + 1]!
  }

  /** Mean chance of the tokens [from, to) to be within a clause; only after `sums`. */
  inside(from: number, to: number): number {
    let sum = 0
    for (let t = from; t < to; t++) sum += this.pBegin[t]! + this.pWithin[t]!
    return sum / (to - from)
  }

  /** Chances of all tokens; gives the log of the sum over all paths. */
  sums(): number {
    const { n, begin, within, leave, again, out, inn, pBegin, pWithin, pLeave, pAgain } = this
    if (n === 0) return 0
    let log = 0
    let o = 1
    let i = 0
    for (let t = 0; t < n; t++) {
      const b = Math.exp(begin[t]!)
      const stay = t === 0 ? 0 : i * Math.exp(within[t]!)
      const first = t === 0 ? b : (o + i * Math.exp(again[t]!)) * b
      const none = t === 0 ? 1 : o + i * Math.exp(leave[t]!)
      const z = none + first + stay
      log += Math.log(z)
      o = none / z
      i = (first + stay) / z
      out[t] = o
      inn[t] = i
    }
    // What the rest of the sequence says of each state, scaled so that the shares of a token add up to one.
    let afterOut = 1
    let afterIn = 1
    for (let t = n - 1; t >= 0; t--) {
      const before = t === 0 ? 0 : inn[t - 1]!
      const open = t === 0 ? 1 : out[t - 1]!
      const b = Math.exp(begin[t]!)
      const again1 = Math.exp(again[t]!)
      const left = before * Math.exp(leave[t]!) * afterOut
      const stay = before * Math.exp(within[t]!) * afterIn
      const next = before * again1 * b * afterIn
      const first = open * b * afterIn
      const none = open * afterOut
      const z = left + stay + next + first + none
      pBegin[t] = (first + next) / z
      pWithin[t] = stay / z
      pLeave[t] = left / z
      pAgain[t] = next / z
      const nowOut = afterOut + b * afterIn
      const nowIn = Math.exp(leave[t]!) * afterOut + Math.exp(within[t]!) * afterIn + again1 * b * afterIn
      const scale = nowOut + nowIn
      afterOut = nowOut / scale
      afterIn = nowIn / scale
    }
    return log
  }

  /** The best path: 0 outside, 1 first, 2 further within. Each token within is worth `ease` more than its score says. */
  best(ease: number, path: Uint8Array): void {
    const { n, begin, within, leave, again, back } = this
    let o = 0
    let i = -Infinity
    for (let t = 0; t < n; t++) {
      const b = begin[t]! + ease
      const left = t === 0 ? -Infinity : i + leave[t]!
      const stay = t === 0 ? -Infinity : i + within[t]! + ease
      const next = t === 0 ? -Infinity : i + again[t]! + b
      const first = o + b
      back[2 * t] = left > o ? 1 : 0
      const no = Math.max(left, o)
      const ni = Math.max(stay, next, first)
      back[2 * t + 1] = ni === stay ? 2 : ni === next ? 1 : 0
      o = no
      i = ni
    }
    let within1 = i > o
    for (let t = n - 1; t >= 0; t--) {
      if (within1) {
        const how = back[2 * t + 1]!
        path[t] = how === 2 ? 2 : 1
        within1 = how !== 0
      } else {
        path[t] = 0
        within1 = back[2 * t] === 1
      }
    }
  }
}
