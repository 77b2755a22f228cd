/**
 * Rows of eight small numbers found by the hash of a feature; eight bytes, so that no row lies on two cache lines. What a
 * number of a row is for is the model's business.
 */
export const WIDTH = 8

const ROW_BITS = 20 // a million rows at most
const ROW_MASK = (1 << ROW_BITS) - 1

/** A table of rows with what it is looked up by. */
export interface Rows {
  /** What one unit of a row's numbers stands for. */
  readonly unit: number
  /** The rows; row 0 is all zeros, for hashes without a row. */
  readonly values: Int8Array
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
  return { unit, values: all, marks }
}

const found = new Int32Array(512)

/**
 * Adds up the rows of the first `n` hashes into eight numbers of `out`. In sweeps without branches that depend on memory, so
 * that the processor waits for many rows at once. Twelve bits stand for the hash: one stranger in some four thousand is taken
 * for a row it is not, always the same one.
 */
export function addUp(rows: Rows, hashes: Int32Array, n: number, out: Float32Array): void {
  const { unit, marks, values } = rows
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
    found[k] = (m & ROW_MASK) * WIDTH
  }
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  let s7 = 0
  for (let k = 0; k < n; k++) {
    const r = found[k]!
    s0 += values[r]!
    s1 += values[r + 1]!
    s2 += values[r + 2]!
    s3 += values[r + 3]!
    s4 += values[r + 4]!
    s5 += values[r + 5]!
    s6 += values[r + 6]!
    s7 += values[r + 7]!
  }
  out[0] = s0 * unit
  out[1] = s1 * unit
  out[2] = s2 * unit
  out[3] = s3 * unit
  out[4] = s4 * unit
  out[5] = s5 * unit
  out[6] = s6 * unit
  out[7] = s7 * unit
}
