import { laidOut, viewOf } from '../laid-out.ts'
import type { AttributionModel, TrainedModel } from './model.ts'
import { rowOf, slotted } from './weights.ts'

const KIND = { magic: 0x54415442, version: 3 } // "BTAT" in the byte order of nearly all machines
const SECTIONS = 15

/** All tables of a model as one run of bytes; `viewed` sees them again. */
export function layOut(m: TrainedModel): Uint8Array {
  const { keys, bins } = m.shares.rows()
  return laidOut(KIND, [
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
  ])
}

/** The model whose tables these bytes are; nothing when they are of another kind, version or length. */
export function viewed(bytes: Uint8Array): AttributionModel | undefined {
  const t = viewOf(KIND, SECTIONS, bytes)
  if (t === undefined) return undefined
  const [spotUnary, spotEdge, linkUnary, linkEdge, depth, base, least] = t.doubles(0)
  const slots = t.ints(9)
  const bins = t.bytes(10)
  const sure = t.floats(14)
  return {
    shares: {
      of: (key) => {
        const r = rowOf(slots, key)
        return r < 0 ? 0 : bins[r]!
      },
    },
    spot: {
      unary: { unit: spotUnary!, marks: t.ints(1), lines: t.ints(2) },
      edge: { unit: spotEdge!, slots: t.ints(3), stepLines: t.ints(4) },
    },
    link: {
      unary: { unit: linkUnary!, marks: t.ints(5), lines: t.ints(6) },
      edge: { unit: linkEdge!, slots: t.ints(7), stepLines: t.ints(8) },
    },
    rank: { depth: depth!, base: base!, feature: t.bytes(11), threshold: t.floats(12), leaf: t.floats(13) },
    least: least!,
    confidence: { knots: sure.slice(0, sure.length / 2), share: sure.slice(sure.length / 2) },
  }
}
