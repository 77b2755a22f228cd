import { deflateSync } from 'fflate'
import { HashedRows } from './attribution/weights.ts'

// A file of trained weights: a head that says whose it is, then packed bytes that are checked before anything is made of them.

/** Whose a weights file is. */
export interface FileKind {
  readonly magic: number
  readonly version: number
  /** Whose weights these are, in words: "the attribution reader". */
  readonly what: string
}

const MOST = 64 * 1024 * 1024 // bytes when unpacked: a broken length must not eat the memory
const HEAD = 16 // bytes: magic, version, size, checksum

/** A finished body with its head, packed. */
export function sealed(file: FileKind, body: Uint8Array): Uint8Array {
  const packed = deflateSync(body, { level: 9, mem: 12 })
  const out = new Uint8Array(HEAD + packed.length)
  const head = new DataView(out.buffer)
  head.setUint32(0, file.magic)
  head.setUint32(4, file.version, true)
  head.setUint32(8, body.length, true)
  head.setUint32(12, checksum(body), true)
  out.set(packed, HEAD)
  return out
}

/** Unpacks raw deflate data of a known size; Node's own is several times faster than one in plain JavaScript. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array

export type Opened = { readonly ok: true; readonly body: Uint8Array } | { readonly ok: false; readonly reason: string }

/** The body of a weights file. A file of another kind or version, cut short or altered, is refused with the reason. */
export function opened(file: FileKind, bytes: Uint8Array, inflate: Inflate): Opened {
  if (bytes.length < HEAD) return { ok: false, reason: 'not a weights file: too short' }
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.getUint32(0) !== file.magic) return { ok: false, reason: `not a weights file of ${file.what}` }
  const version = head.getUint32(4, true)
  if (version !== file.version)
    return { ok: false, reason: `weights file of version ${version}, this reader knows ${file.version}` }
  const size = head.getUint32(8, true)
  if (size > MOST) return { ok: false, reason: 'weights file is damaged: impossible size' }
  let body: Uint8Array
  try {
    body = inflate(bytes.subarray(HEAD), size)
  } catch {
    return { ok: false, reason: 'weights file is damaged: it does not unpack' }
  }
  if (body.length !== size || checksum(body) !== head.getUint32(12, true))
    return { ok: false, reason: 'weights file is damaged: checksum differs' }
  return { ok: true, body }
}

/** FNV-1a over bytes. */
function checksum(b: Uint8Array): number {
  let h = 0x811c9dc5
  for (let i = 0; i < b.length; i++) h = Math.imul(h ^ b[i]!, 0x01000193)
  return h >>> 0
}

/** Keys in rising order, as differences; then the values, a column at a time, which packs better. */
export function writeRows(w: Writer, t: HashedRows): void {
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

export function readRows(r: Reader, width: number): HashedRows {
  const n = r.u32()
  const unit = r.f32()
  const keys = r.rising(n)
  const columns = r.take(n * width)
  const values = new Int8Array(n * width)
  for (let c = 0; c < width; c++) for (let i = 0; i < n; i++) values[i * width + c] = columns[c * n + i]!
  return new HashedRows(keys, values, width, unit)
}

/** Bytes that grow as numbers are written. */
export class Writer {
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

/** Numbers from bytes, in the order in which they were written. */
export class Reader {
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
