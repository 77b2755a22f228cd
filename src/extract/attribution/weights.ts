import type { Chain } from './crf.ts'
import { LABELS, STEPS } from './crf.ts'

/** Rows of small integers, found by hash: open addressing, keys and row numbers side by side. */
export class HashedRows {
  /** Numbers a row. */
  readonly width: number
  readonly values: Int8Array
  /** What one unit of `values` stands for. */
  readonly unit: number
  readonly keys: Int32Array
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(keys: Int32Array, values: Int8Array, width: number, unit: number) {
    this.keys = keys
    this.values = values
    this.width = width
    this.unit = unit
    let size = 16
    while (size < keys.length * 2) size <<= 1
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    for (let r = 0; r < keys.length; r++) {
      const h = keys[r]!
      let s = (h ^ (h >>> 16)) & this.mask
      while (this.slots[2 * s + 1] !== 0) s = (s + 1) & this.mask
      this.slots[2 * s] = h
      this.slots[2 * s + 1] = r + 1
    }
  }

  /** Row of a hash; -1 when it has none. */
  row(h: number): number {
    const { slots, mask } = this
    let s = (h ^ (h >>> 16)) & mask
    for (;;) {
      const r = slots[2 * s + 1]!
      if (r === 0) return -1
      if (slots[2 * s] === h) return r - 1
      s = (s + 1) & mask
    }
  }
}

/** One chain's weights: a row of label scores a feature, a row of step scores an edge feature. */
export interface ChainWeights {
  readonly unary: HashedRows
  readonly edge: HashedRows
}

const sums = new Int32Array(Math.max(LABELS, STEPS))

/** Adds up the rows of the first `n` hashes into token t's label scores. */
export function scoreUnary(w: ChainWeights, hashes: Int32Array, n: number, chain: Chain, t: number): void {
  const { values, unit } = w.unary
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  for (let k = 0; k < n; k++) {
    const r = w.unary.row(hashes[k]!)
    if (r < 0) continue
    const a = r * LABELS
    s0 += values[a]!
    s1 += values[a + 1]!
    s2 += values[a + 2]!
    s3 += values[a + 3]!
    s4 += values[a + 4]!
    s5 += values[a + 5]!
    s6 += values[a + 6]!
  }
  const u = chain.unary
  const at = t * LABELS
  u[at] = s0 * unit
  u[at + 1] = s1 * unit
  u[at + 2] = s2 * unit
  u[at + 3] = s3 * unit
  u[at + 4] = s4 * unit
  u[at + 5] = s5 * unit
  u[at + 6] = s6 * unit
}

/** The same for the steps into token t. */
export function scoreEdges(w: ChainWeights, hashes: Int32Array, n: number, chain: Chain, t: number): void {
  const { values, unit } = w.edge
  sums.fill(0)
  for (let k = 0; k < n; k++) {
    const r = w.edge.row(hashes[k]!)
    if (r < 0) continue
    for (let s = 0; s < STEPS; s++) sums[s]! += values[r * STEPS + s]!
  }
  for (let s = 0; s < STEPS; s++) chain.edge[t * STEPS + s] = sums[s]! * unit
}
