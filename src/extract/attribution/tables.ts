import type { AttributionModel, TrainedModel } from './model.ts'
import { rowOf, slotted } from './weights.ts'

// The weights with every table finished, for a fast start: made once by the build from the weights file, then only looked
// at. Three times the size of that file, so it lies beside the command and goes nowhere else. Numbers are in the byte order
// of the machine that built it; nothing is checked but that the file is whole and of our kind.

const MAGIC = 0x54415442 // "BTAT" in the byte order of nearly all machines; the others see another number and refuse
const VERSION = 2
const ALIGN = 8 // bytes: every kind of number lies where its array may begin
const SECTIONS = 15
const SCALARS = 7
const HEAD = 4 * (4 + 2 * SECTIONS + 2) // bytes: magic, version, size, 0, begin and length of each section, filled to eight

/** All tables of a model as one run of bytes; `viewed` sees them again. */
export function layOut(m: TrainedModel): Uint8Array {
  const { keys, bins } = m.shares.rows()
  const parts: readonly ArrayBufferView[] = [
    Float64Array.of(
      m.spot.unary.unit,
      m.spot.edge.unit,
      m.link.unary.unit,
      m.link.edge.unit,
      m.rank.depth,
      m.rank.base,
      m.least,
    ),
    m.spot.unary.marks,
    m.spot.unary.lines,
    m.spot.edge.slots,
    m.spot.edge.stepLines,
    m.link.unary.marks,
    m.link.unary.lines,
    m.link.edge.slots,
    m.link.edge.stepLines,
    slotted(keys),
    bins,
    m.rank.feature,
    m.rank.threshold,
    m.rank.leaf,
    Float32Array.of(...m.confidence.knots, ...m.confidence.share),
  ]
  let size = HEAD
  const head = new Int32Array(HEAD / 4)
  for (const [i, p] of parts.entries()) {
    head[4 + 2 * i] = size
    head[5 + 2 * i] = p.byteLength
    size += Math.ceil(p.byteLength / ALIGN) * ALIGN
  }
  head[0] = MAGIC
  head[1] = VERSION
  head[2] = size
  const out = new Uint8Array(size)
  out.set(new Uint8Array(head.buffer), 0)
  for (const [i, p] of parts.entries()) out.set(new Uint8Array(p.buffer, p.byteOffset, p.byteLength), head[4 + 2 * i]!)
  return out
}

/** The model whose tables these bytes are; nothing when they are of another kind, version or length. */
export function viewed(bytes: Uint8Array): AttributionModel | undefined {
  if (bytes.byteLength < HEAD) return undefined
  const b = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice()
  const head = new Int32Array(b.buffer, b.byteOffset, HEAD / 4)
  if (head[0] !== MAGIC || head[1] !== VERSION || head[2] !== b.byteLength) return undefined
  const at = (i: number): readonly [ArrayBuffer, number, number] => [
    b.buffer as ArrayBuffer,
    b.byteOffset + head[4 + 2 * i]!,
    head[5 + 2 * i]!,
  ]
  const ints = (i: number): Int32Array => new Int32Array(at(i)[0], at(i)[1], at(i)[2] / 4)
  const floats = (i: number): Float32Array => new Float32Array(at(i)[0], at(i)[1], at(i)[2] / 4)
  const scalars = new Float64Array(at(0)[0], at(0)[1], SCALARS)
  const [spotUnary, spotEdge, linkUnary, linkEdge, depth, base, least] = scalars
  const slots = ints(9)
  const bins = new Uint8Array(...at(10))
  const sure = floats(14)
  return {
    shares: {
      of: (key) => {
        const r = rowOf(slots, key)
        return r < 0 ? 0 : bins[r]!
      },
    },
    spot: {
      unary: { unit: spotUnary!, marks: ints(1), lines: ints(2) },
      edge: { unit: spotEdge!, slots: ints(3), stepLines: ints(4) },
    },
    link: {
      unary: { unit: linkUnary!, marks: ints(5), lines: ints(6) },
      edge: { unit: linkEdge!, slots: ints(7), stepLines: ints(8) },
    },
    rank: { depth: depth!, base: base!, feature: new Uint8Array(...at(11)), threshold: floats(12), leaf: floats(13) },
    least: least!,
    confidence: { knots: sure.slice(0, sure.length / 2), share: sure.slice(sure.length / 2) },
  }
}
