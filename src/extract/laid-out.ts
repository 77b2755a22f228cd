// Weights with every table finished, for a fast start: arrays of numbers side by side in one file, made once by the build
// from a weights file, then only looked at. Several times the size of that file, so it lies beside the command and goes
// nowhere else. Numbers are in the byte order of the machine that built it; nothing is checked but that the file is whole and
// of its kind.

/** What a file of tables is: a number that another byte order would see otherwise, and the version of its order of arrays. */
export interface TableKind {
  readonly magic: number
  readonly version: number
}

const ALIGN = 8 // bytes: every kind of number lies where its array may begin
const headOf = (sections: number): number => Math.ceil((4 + 2 * sections) / 2) * 2 // magic, version, size, count; begin and length of each

/** All arrays as one run of bytes; `viewOf` sees them again. */
export function laidOut(kind: TableKind, parts: readonly ArrayBufferView[]): Uint8Array {
  const head = new Int32Array(headOf(parts.length))
  let size = head.byteLength
  for (const [i, p] of parts.entries()) {
    head[4 + 2 * i] = size
    head[5 + 2 * i] = p.byteLength
    size += Math.ceil(p.byteLength / ALIGN) * ALIGN
  }
  head[0] = kind.magic
  head[1] = kind.version
  head[2] = size
  head[3] = parts.length
  const out = new Uint8Array(size)
  out.set(new Uint8Array(head.buffer), 0)
  for (const [i, p] of parts.entries()) out.set(new Uint8Array(p.buffer, p.byteOffset, p.byteLength), head[4 + 2 * i]!)
  return out
}

/** The arrays of such a file, by their place in it; the bytes are not copied. */
export interface TableView {
  readonly ints: (i: number) => Int32Array
  readonly bytes: (i: number) => Uint8Array
  readonly signed: (i: number) => Int8Array
  readonly floats: (i: number) => Float32Array
  readonly doubles: (i: number) => Float64Array
}

/** Nothing when the bytes are of another kind, version, number of arrays or length. */
export function viewOf(kind: TableKind, sections: number, bytes: Uint8Array): TableView | undefined {
  if (bytes.byteLength < headOf(sections) * 4) return undefined
  const b = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice()
  const head = new Int32Array(b.buffer, b.byteOffset, headOf(sections))
  if (head[0] !== kind.magic || head[1] !== kind.version || head[2] !== b.byteLength || head[3] !== sections)
    return undefined
  const buffer = b.buffer as ArrayBuffer
  const from = (i: number): number => b.byteOffset + head[4 + 2 * i]!
  const length = (i: number): number => head[5 + 2 * i]!
  return {
    ints: (i) => new Int32Array(buffer, from(i), length(i) / 4),
    bytes: (i) => new Uint8Array(buffer, from(i), length(i)),
    signed: (i) => new Int8Array(buffer, from(i), length(i)),
    floats: (i) => new Float32Array(buffer, from(i), length(i) / 4),
    doubles: (i) => new Float64Array(buffer, from(i), length(i) / 8),
  }
}
