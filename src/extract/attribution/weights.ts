import type { Chain } from './crf.ts'
import { LABELS, STEPS } from './crf.ts'

const STRIDE = 8 // bytes a row of seven, so that no row lies on two cache lines
const ROW_BITS = 20 // a million rows at most
const ROW_MASK = (1 << ROW_BITS) - 1

/** Rows of label scores, laid out for reading in bulk. */
export interface LabelRows {
  /** What one unit of a row's numbers stands for. */
  readonly unit: number
  /** By hash, open addressing: row + 1 in the lower bits, twelve bits of the hash above. */
  readonly marks: Int32Array
  /** The rows, eight bytes each; row 0 is all zeros, for hashes without a row. */
  readonly lines: Int8Array
}

/** Rows of step scores, found by the whole hash. */
export interface StepRows {
  readonly unit: number
  readonly values: Int8Array
  /** By hash, open addressing: hash and row + 1, side by side. */
  readonly slots: Int32Array
}

/** One chain's weights: a row of label scores a feature, a row of step scores an edge feature. */
export interface ChainWeights {
  readonly unary: LabelRows
  readonly edge: StepRows
}

/** Rows of small integers and their keys, as training leaves them; the tables to find them by are made when asked for. */
export class HashedRows implements LabelRows, StepRows {
  /** Numbers a row. */
  readonly width: number
  readonly values: Int8Array
  readonly unit: number
  readonly keys: Int32Array
  private made: { readonly marks: Int32Array; readonly lines: Int8Array } | undefined
  private index: Int32Array | undefined

  constructor(keys: Int32Array, values: Int8Array, width: number, unit: number) {
    this.keys = keys
    this.values = values
    this.width = width
    this.unit = unit
  }

  get marks(): Int32Array {
    return this.marked().marks
  }

  get lines(): Int8Array {
    return this.marked().lines
  }

  get slots(): Int32Array {
    if (!this.index) this.index = slotted(this.keys)
    return this.index
  }

  private marked(): { readonly marks: Int32Array; readonly lines: Int8Array } {
    if (!this.made) this.made = marked(this.keys, this.values)
    return this.made
  }
}

/** Row of a hash; -1 when it has none. */
export function rowOf(slots: Int32Array, h: number): number {
  const mask = (slots.length >> 1) - 1
  let s = (h ^ (h >>> 16)) & mask
  for (;;) {
    const r = slots[2 * s + 1]!
    if (r === 0) return -1
    if (slots[2 * s] === h) return r - 1
    s = (s + 1) & mask
  }
}

function marked(keys: Int32Array, values: Int8Array): { marks: Int32Array; lines: Int8Array } {
  if (keys.length >= ROW_MASK) throw new RangeError('more rows than a mark can name')
  let size = 16
  while (size < keys.length * 3) size <<= 1 // a third full: two look-ups in three end at the first mark
  const mask = size - 1
  const marks = new Int32Array(size)
  const lines = new Int8Array((keys.length + 1) * STRIDE)
  for (let r = 0; r < keys.length; r++) {
    const h = keys[r]!
    let c = markAt(h) & mask
    while (marks[c] !== 0) c = (c + 1) & mask
    marks[c] = (r + 1) | (h & ~ROW_MASK)
    for (let y = 0; y < LABELS; y++) lines[(r + 1) * STRIDE + y] = values[r * LABELS + y]!
  }
  return { marks, lines }
}

/** The table that `rowOf` reads. */
export function slotted(keys: Int32Array): Int32Array {
  let size = 16
  while (size < keys.length * 2) size <<= 1
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  for (let r = 0; r < keys.length; r++) {
    const h = keys[r]!
    let s = (h ^ (h >>> 16)) & mask
    while (slots[2 * s + 1] !== 0) s = (s + 1) & mask
    slots[2 * s] = h
    slots[2 * s + 1] = r + 1
  }
  return slots
}

const sums = new Int32Array(Math.max(LABELS, STEPS))

/** Where a hash's mark lies: from bits that its mark does not hold. */
const markAt = (h: number): number => h ^ (h >>> 17)

const found = new Int32Array(256)

/**
 * Adds up the rows of the first `n` hashes into token t's label scores. In three sweeps without branches that depend on
 * memory, so that the processor waits for many rows at once. Twelve bits stand for the hash: one stranger in some fifteen
 * thousand is taken for a row it is not, always the same one.
 */
export function scoreUnary(w: ChainWeights, hashes: Int32Array, n: number, chain: Chain, t: number): void {
  const { unit, marks, lines } = w.unary
  const markMask = marks.length - 1
  for (let k = 0; k < n; k++) found[k] = marks[markAt(hashes[k]!) & markMask]!
  for (let k = 0; k < n; k++) {
    const h = hashes[k]!
    let m = found[k]!
    let c = markAt(h)
    while (m !== 0 && ((m ^ h) & ~ROW_MASK) !== 0) {
      c++
      m = marks[c & markMask]!
    }
    found[k] = (m & ROW_MASK) * STRIDE
  }
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  for (let k = 0; k < n; k++) {
    const a = found[k]!
    s0 += lines[a]!
    s1 += lines[a + 1]!
    s2 += lines[a + 2]!
    s3 += lines[a + 3]!
    s4 += lines[a + 4]!
    s5 += lines[a + 5]!
    s6 += lines[a + 6]!
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

/** The same for the steps into token t; `plain`, at `from`, holds sums that are added unseen. */
export function scoreEdges(
  w: ChainWeights,
  hashes: Int32Array,
  n: number,
  chain: Chain,
  t: number,
  plain?: Int16Array,
  from = 0,
): void {
  const { values, unit, slots } = w.edge
  if (plain === undefined) sums.fill(0)
  else for (let s = 0; s < STEPS; s++) sums[s] = plain[from + s]!
  for (let k = 0; k < n; k++) {
    const r = rowOf(slots, hashes[k]!)
    if (r < 0) continue
    for (let s = 0; s < STEPS; s++) sums[s]! += values[r * STEPS + s]!
  }
  for (let s = 0; s < STEPS; s++) chain.edge[t * STEPS + s] = sums[s]! * unit
}

/** Sums up edge rows for later use, into `out` at `at`. */
export function sumEdges(w: ChainWeights, hashes: Int32Array, n: number, out: Int16Array, at: number): void {
  const { values, slots } = w.edge
  for (let k = 0; k < n; k++) {
    const r = rowOf(slots, hashes[k]!)
    if (r >= 0) for (let s = 0; s < STEPS; s++) out[at + s]! += values[r * STEPS + s]!
  }
}
