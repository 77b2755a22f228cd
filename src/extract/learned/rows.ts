import { BIAS, lined } from '../attribution/weights.ts'

/**
 * Rows of eight small numbers found by the hash of a feature; eight bytes, so that no row lies on two cache lines. What a
 * number of a row is for is the model's business.
 */
export const WIDTH = 8
const WORDS = WIDTH / 4

const ROW_BITS = 20 // a million rows at most
const ROW_MASK = (1 << ROW_BITS) - 1

/** A table of rows with what it is looked up by. */
export interface Rows {
  /** What one unit of a row's numbers stands for. */
  readonly unit: number
  /** The rows, two integers each, four numbers packed in one; row 0 is all noughts, for hashes without a row. */
  readonly lines: Int32Array
  /** By hash, open addressing: row in the lower bits, twelve bits of the hash above. */
  readonly marks: Int32Array
}

/** Where a hash's mark lies: from bits that its mark does not hold. */
const place = (h: number): number => h ^ (h >>> 17)

/** `values` holds a row of eight for each of `keys`. */
export function rowsOf(keys: Int32Array, values: Int8Array, unit: number): Rows {
  if (keys.length >= ROW_MASK) throw new RangeError('more rows than a mark can name')
  let size = 16
  while (size < keys.length * 3) size <<= 1 // a third full: two look-ups in three end at the first mark
  const marks = new Int32Array(size)
  const all = new Int8Array((keys.length + 1) * WIDTH)
  all.set(values, WIDTH)
  for (let r = 0; r < keys.length; r++) {
    const h = keys[r]!
    let c = place(h) & (size - 1)
    while (marks[c] !== 0) c = (c + 1) & (size - 1)
    marks[c] = (r + 1) | (h & ~ROW_MASK)
  }
  return { unit, lines: lined(all, WIDTH), marks }
}

const found = new Int32Array(256)

/**
 * Adds up the rows of the first `n` hashes into eight numbers of `out`. In sweeps without branches that depend on memory, so
 * that the processor waits for many rows at once. Twelve bits stand for the hash: one stranger in some four thousand is taken
 * for a row it is not, always the same one.
 */
export function addUp(rows: Rows, hashes: Int32Array, n: number, out: Float32Array): void {
  const { unit, marks, lines } = rows
  const mask = marks.length - 1
  for (let k = 0; k < n; k++) found[k] = marks[place(hashes[k]!) & mask]!
  for (let k = 0; k < n; k++) {
    const h = hashes[k]!
    let m = found[k]!
    let c = place(h)
    while (m !== 0 && ((m ^ h) & ~ROW_MASK) !== 0) {
      c++
      m = marks[c & mask]!
    }
    found[k] = (m & ROW_MASK) * WORDS
  }
  // Two numbers an integer, sixteen bits each: room for 256 rows.
  let s02 = 0
  let s13 = 0
  let s46 = 0
  let s57 = 0
  for (let k = 0; k < n; k++) {
    const r = found[k]!
    const x = lines[r]!
    const y = lines[r + 1]!
    s02 = (s02 + (x & 0xff00ff)) | 0
    s13 = (s13 + ((x >>> 8) & 0xff00ff)) | 0
    s46 = (s46 + (y & 0xff00ff)) | 0
    s57 = (s57 + ((y >>> 8) & 0xff00ff)) | 0
  }
  const nought = n * BIAS
  out[0] = ((s02 & 0xffff) - nought) * unit
  out[1] = ((s13 & 0xffff) - nought) * unit
  out[2] = ((s02 >>> 16) - nought) * unit
  out[3] = ((s13 >>> 16) - nought) * unit
  out[4] = ((s46 & 0xffff) - nought) * unit
  out[5] = ((s57 & 0xffff) - nought) * unit
  out[6] = ((s46 >>> 16) - nought) * unit
  out[7] = ((s57 >>> 16) - nought) * unit
}
