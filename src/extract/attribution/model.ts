import { deflateSync, inflateSync } from 'fflate'
import { LABELS, STEPS } from './crf.ts'
import type { BinTable } from './shares.ts'
import type { Trees } from './trees.ts'
import { type ChainWeights, HashedRows, rowOf, slotted } from './weights.ts'

/** What reading needs: hashed features with small integers, trees, a table of confidences. No words of any text. */
export interface AttributionModel {
  readonly shares: { readonly of: (key: number) => number }
  readonly spot: ChainWeights
  readonly link: ChainWeights
  readonly rank: Trees
  /** Least log-odds of a reading that is given out. */
  readonly least: number
  /** Log-odds from `knots[k]` up are right with probability `share[k]`, straight lines between. */
  readonly confidence: { readonly knots: Float32Array; readonly share: Float32Array }
}

/** The same as training leaves it and the weights file keeps it: with the keys of all rows. */
export interface TrainedModel extends AttributionModel {
  readonly shares: BinTable
  readonly spot: { readonly unary: HashedRows; readonly edge: HashedRows }
  readonly link: { readonly unary: HashedRows; readonly edge: HashedRows }
}

export type LoadedModel =
  | { readonly ok: true; readonly model: TrainedModel }
  | { readonly ok: false; readonly reason: string }

const MAGIC = 0x54415452 // "RTAT" read from the left
const VERSION = 1
const MOST = 64 * 1024 * 1024 // bytes when unpacked: a broken length must not eat the memory

/** The weights file as bytes; `loadModel` reads it back. */
export function saveModel(m: TrainedModel): Uint8Array {
  const w = new Writer()
  w.bytes(m.shares.keysAndBins())
  for (const c of [m.spot, m.link]) for (const t of [c.unary, c.edge]) writeRows(w, t)
  w.u32(m.rank.depth)
  w.f32(m.rank.base)
  w.bytes(m.rank.feature)
  w.floats(m.rank.threshold)
  w.floats(m.rank.leaf)
  w.f32(m.least)
  w.floats(m.confidence.knots)
  w.floats(m.confidence.share)
  const body = w.done()
  const packed = deflateSync(body, { level: 9, mem: 12 })
  const out = new Uint8Array(16 + packed.length)
  const head = new DataView(out.buffer)
  head.setUint32(0, MAGIC)
  head.setUint32(4, VERSION, true)
  head.setUint32(8, body.length, true)
  head.setUint32(12, checksum(body), true)
  out.set(packed, 16)
  return out
}

/** Unpacks raw deflate data of a known size; Node's own is several times faster than one in plain JavaScript. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array

/** Reads a weights file. A file of another kind or version, cut short or altered, is refused with the reason. */
export function loadModel(
  bytes: Uint8Array,
  inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
): LoadedModel {
  if (bytes.length < 16) return { ok: false, reason: 'not a weights file: too short' }
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.getUint32(0) !== MAGIC) return { ok: false, reason: 'not a weights file of the attribution reader' }
  const version = head.getUint32(4, true)
  if (version !== VERSION)
    return { ok: false, reason: `weights file of version ${version}, this reader knows ${VERSION}` }
  const size = head.getUint32(8, true)
  if (size > MOST) return { ok: false, reason: 'weights file is damaged: impossible size' }
  let body: Uint8Array
  try {
    body = inflate(bytes.subarray(16), size)
  } catch {
    return { ok: false, reason: 'weights file is damaged: it does not unpack' }
  }
  if (body.length !== size || checksum(body) !== head.getUint32(12, true))
    return { ok: false, reason: 'weights file is damaged: checksum differs' }
  // The checksum held: what follows is what saveModel wrote.
  const r = new Reader(body)
  const shares = binTable(r.bytes())
  const spot = { unary: readRows(r, LABELS), edge: readRows(r, STEPS) }
  const link = { unary: readRows(r, LABELS), edge: readRows(r, STEPS) }
  const rank = { depth: r.u32(), base: r.f32(), feature: r.bytes(), threshold: r.floats(), leaf: r.floats() }
  const least = r.f32()
  const confidence = { knots: r.floats(), share: r.floats() }
  return { ok: true, model: { shares, spot, link, rank, least, confidence } }
}

/** FNV-1a over bytes. */
function checksum(b: Uint8Array): number {
  let h = 0x811c9dc5
  for (let i = 0; i < b.length; i++) h = Math.imul(h ^ b[i]!, 0x01000193)
  return h >>> 0
}

/** Keys in rising order, as differences; then the values, a column at a time, which packs better. */
function writeRows(w: Writer, t: HashedRows): void {
  const order = Array.from(t.keys, (_, r) => r).sort((a, b) => (t.keys[a]! >>> 0) - (t.keys[b]! >>> 0))
  w.u32(order.length)
  w.f32(t.unit)
  let last = 0
  for (const r of order) {
    const key = t.keys[r]! >>> 0
    w.varint(key - last)
    last = key
  }
  for (let c = 0; c < t.width; c++) for (const r of order) w.u8(t.values[r * t.width + c]! & 0xff)
}

function readRows(r: Reader, width: number): HashedRows {
  const n = r.u32()
  const unit = r.f32()
  const keys = r.rising(n)
  const columns = r.take(n * width)
  const values = new Int8Array(n * width)
  for (let c = 0; c < width; c++) for (let i = 0; i < n; i++) values[i * width + c] = columns[c * n + i]!
  return new HashedRows(keys, values, width, unit)
}

/** A table of bins from its bytes: keys as differences, one byte of two bins each. */
export function binTable(bytes: Uint8Array): BinTable {
  const r = new Reader(bytes)
  const keys = r.rising(bytes.length < 4 ? 0 : r.u32())
  const bins = r.take(keys.length)
  const slots = slotted(keys)
  return {
    of: (key) => {
      const row = rowOf(slots, key)
      return row < 0 ? 0 : bins[row]!
    },
    keysAndBins: () => bytes,
    rows: () => ({ keys, bins }),
  }
}

/** The bytes that `binTable` reads. */
export function binBytes(bins: ReadonlyMap<number, number>): Uint8Array {
  const w = new Writer()
  const keys = [...bins.keys()].sort((a, b) => (a >>> 0) - (b >>> 0))
  w.u32(keys.length)
  let last = 0
  for (const key of keys) {
    w.varint((key >>> 0) - last)
    last = key >>> 0
  }
  for (const key of keys) w.u8(bins.get(key)!)
  return w.done()
}

class Writer {
  private data = new Uint8Array(1 << 16)
  private view = new DataView(this.data.buffer)
  private at = 0
  private room(n: number): void {
    if (this.at + n <= this.data.length) return
    const bigger = new Uint8Array(Math.max(this.data.length * 2, this.at + n))
    bigger.set(this.data)
    this.data = bigger
    this.view = new DataView(bigger.buffer)
  }
  u8(x: number): void {
    this.room(1)
    this.data[this.at++] = x
  }
  u32(x: number): void {
    this.room(4)
    this.view.setUint32(this.at, x, true)
    this.at += 4
  }
  f32(x: number): void {
    this.room(4)
    this.view.setFloat32(this.at, x, true)
    this.at += 4
  }
  varint(x: number): void {
    while (x >= 128) {
      this.u8((x % 128) | 128)
      x = Math.floor(x / 128)
    }
    this.u8(x)
  }
  bytes(x: Uint8Array): void {
    this.u32(x.length)
    this.room(x.length)
    this.data.set(x, this.at)
    this.at += x.length
  }
  floats(x: Float32Array): void {
    this.u32(x.length)
    for (const v of x) this.f32(v)
  }
  done(): Uint8Array {
    return this.data.slice(0, this.at)
  }
}

class Reader {
  private readonly data: Uint8Array
  private readonly view: DataView
  private at = 0
  constructor(data: Uint8Array) {
    this.data = data
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }
  u8(): number {
    return this.data[this.at++]!
  }
  u32(): number {
    const x = this.view.getUint32(this.at, true)
    this.at += 4
    return x
  }
  f32(): number {
    const x = this.view.getFloat32(this.at, true)
    this.at += 4
    return x
  }
  /** `n` rising 32-bit keys, stored as differences. */
  rising(n: number): Int32Array {
    const { data } = this
    const out = new Int32Array(n)
    let at = this.at
    let key = 0
    for (let i = 0; i < n; i++) {
      let m = 1
      let b = data[at++]!
      while (b >= 128) {
        key += (b & 127) * m
        m *= 128
        b = data[at++]!
      }
      key += b * m
      out[i] = key | 0
    }
    this.at = at
    return out
  }
  take(n: number): Uint8Array {
    this.at += n
    return this.data.subarray(this.at - n, this.at)
  }
  bytes(): Uint8Array {
    const n = this.u32()
    this.at += n
    return this.data.slice(this.at - n, this.at)
  }
  floats(): Float32Array {
    return Float32Array.from({ length: this.u32() }, () => this.f32())
  }
}
