import type { Chain } from './crf.ts'
import { LABELS } from './crf.ts'

const STRIDE = 2 // integers a row of seven bytes: no row lies on two cache lines
const ROW_BITS = 20 // a million rows at most
const ROW_MASK = (1 << ROW_BITS) - 1

/** Rows of label scores, laid out for reading in bulk. */
export interface LabelRows {
  /** What one unit of a row's numbers stands for. */
  readonly unit: number
  /** By hash, open addressing: row + 1 in the lower bits, twelve bits of the hash above. */
  readonly marks: Int32Array
  /** The rows, two integers each, as `packed` makes them; row 0 is all zeros, for hashes without a row. */
  readonly lines: Int32Array
}

/** Rows of step scores, found by the whole hash. */
export interface StepRows {
  readonly unit: number
  /** The rows, nine integers each: a byte a step, as `packed` makes them. */
  readonly stepLines: Int32Array
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
  private made: { readonly marks: Int32Array; readonly lines: Int32Array } | undefined
  private index: Int32Array | undefined
  private stepped: Int32Array | undefined

  constructor(keys: Int32Array, values: Int8Array, width: number, unit: number) {
    this.keys = keys
    this.values = values
    this.width = width
    this.unit = unit
  }

  get marks(): Int32Array {
    return this.marked().marks
  }

  get lines(): Int32Array {
    return this.marked().lines
  }

  get slots(): Int32Array {
    if (!this.index) this.index = slotted(this.keys)
    return this.index
  }

  get stepLines(): Int32Array {
    if (!this.stepped) this.stepped = lined(this.values, this.width)
    return this.stepped
  }

  private marked(): { readonly marks: Int32Array; readonly lines: Int32Array } {
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

/** Four numbers from −128 to 127 as one integer, each as a byte of 0 to 255, the first lowest. */
const packed = (a: number, b: number, c: number, d: number): number =>
  (a + BIAS) | ((b + BIAS) << 8) | ((c + BIAS) << 16) | ((d + BIAS) << 24)

/** What stands in a packed byte for nought. */
export const BIAS = 128

/** Rows of small numbers as whole words, packed: what lies beyond the width are noughts. */
export function lined(values: Int8Array, width: number): Int32Array {
  const words = Math.ceil(width / 4)
  const rows = values.length / width
  const out = new Int32Array(rows * words)
  for (let r = 0; r < rows; r++) {
    const v = (c: number): number => (c < width ? values[r * width + c]! : 0)
    for (let j = 0; j < words; j++) out[r * words + j] = packed(v(4 * j), v(4 * j + 1), v(4 * j + 2), v(4 * j + 3))
  }
  return out
}

function marked(keys: Int32Array, values: Int8Array): { marks: Int32Array; lines: Int32Array } {
  if (keys.length >= ROW_MASK) throw new RangeError('more rows than a mark can name')
  let size = 16
  while (size < keys.length * 3) size <<= 1 // a third full: two look-ups in three end at the first mark
  const mask = size - 1
  const marks = new Int32Array(size)
  const lines = new Int32Array((keys.length + 1) * STRIDE).fill(packed(0, 0, 0, 0))
  for (let r = 0; r < keys.length; r++) {
    const h = keys[r]!
    let c = markAt(h) & mask
    while (marks[c] !== 0) c = (c + 1) & mask
    marks[c] = (r + 1) | (h & ~ROW_MASK)
    const v = (y: number): number => values[r * LABELS + y]!
    lines[(r + 1) * STRIDE] = packed(v(0), v(1), v(2), v(3))
    lines[(r + 1) * STRIDE + 1] = packed(v(4), v(5), v(6), 0)
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

/** Where a hash's mark lies: from bits that its mark does not hold. */
const markAt = (h: number): number => h ^ (h >>> 17)

const found = new Int32Array(256)

/**
 * The rows of many features, added up: two labels an integer, sixteen bits each, so that seven labels take four additions.
 * The fifth number counts the rows, whose bias is taken off in the end. Room for 256 rows: more would run into the next label.
 */
export type RowSum = Int32Array
export const SUM = 5 // integers of a sum
export const rowSum = (sums = 1): RowSum => new Int32Array(SUM * sums)

/**
 * Adds the rows of the first `n` hashes to a sum. In three sweeps without branches that depend on memory, so that the
 * processor waits for many rows at once. Twelve bits stand for the hash: one stranger in some fifteen thousand is taken for a
 * row it is not, always the same one.
 */
export function addRows(w: LabelRows, hashes: Int32Array, n: number, sum: RowSum, at = 0): void {
  const { marks, lines } = w
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
  let s02 = sum[at]!
  let s13 = sum[at + 1]!
  let s46 = sum[at + 2]!
  let s5 = sum[at + 3]!
  for (let k = 0; k < n; k++) {
    const a = found[k]!
    const x = lines[a]!
    const y = lines[a + 1]!
    s02 = (s02 + (x & 0xff00ff)) | 0
    s13 = (s13 + ((x >>> 8) & 0xff00ff)) | 0
    s46 = (s46 + (y & 0xff00ff)) | 0
    s5 = (s5 + ((y >>> 8) & 0xff)) | 0
  }
  sum[at] = s02
  sum[at + 1] = s13
  sum[at + 2] = s46
  sum[at + 3] = s5
  sum[at + 4]! += n
}

/** Adds one sum to another. */
export function addSum(to: RowSum, from: RowSum, at = 0): void {
  to[0]! += from[at]!
  to[1]! += from[at + 1]!
  to[2]! += from[at + 2]!
  to[3]! += from[at + 3]!
  to[4]! += from[at + 4]!
}

/** Token t's label scores from a sum. */
export function setUnary(w: LabelRows, sum: RowSum, chain: Chain, t: number): void {
  const { unit } = w
  const s02 = sum[0]!
  const s13 = sum[1]!
  const s46 = sum[2]!
  const bias = sum[4]! * BIAS
  const u = chain.unary
  const at = t * LABELS
  u[at] = ((s02 & 0xffff) - bias) * unit
  u[at + 1] = ((s13 & 0xffff) - bias) * unit
  u[at + 2] = ((s02 >>> 16) - bias) * unit
  u[at + 3] = ((s13 >>> 16) - bias) * unit
  u[at + 4] = ((s46 & 0xffff) - bias) * unit
  u[at + 5] = (sum[3]! - bias) * unit
  u[at + 6] = ((s46 >>> 16) - bias) * unit
}

const one = rowSum()

/** Token t's label scores from the first `n` hashes. */
export function scoreUnary(w: ChainWeights, hashes: Int32Array, n: number, chain: Chain, t: number): void {
  one.fill(0)
  addRows(w.unary, hashes, n, one)
  setUnary(w.unary, one, chain, t)
}
