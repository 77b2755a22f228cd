import { inflateSync } from 'fflate'
import { type Inflate, opened, Reader, readRows, sealed, Writer, writeRows } from '../weights-file.ts'
import { LABELS, STEPS } from './crf.ts'
import type { BinTable } from './shares.ts'
import type { Trees } from './trees.ts'
import { type ChainWeights, type HashedRows, rowOf, slotted } from './weights.ts'

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

const FILE = { magic: 0x54415452, version: 1, what: 'the attribution reader' } // "RTAT" read from the left

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
  return sealed(FILE, w.done())
}

/** Reads a weights file. A file of another kind or version, cut short or altered, is refused with the reason. */
export function loadModel(
  bytes: Uint8Array,
  inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
): LoadedModel {
  const file = opened(FILE, bytes, inflate)
  if (!file.ok) return file
  // The checksum held: what follows is what saveModel wrote.
  const r = new Reader(file.body)
  const shares = binTable(r.bytes())
  const spot = { unary: readRows(r, LABELS), edge: readRows(r, STEPS) }
  const link = { unary: readRows(r, LABELS), edge: readRows(r, STEPS) }
  const rank = { depth: r.u32(), base: r.f32(), feature: r.bytes(), threshold: r.floats(), leaf: r.floats() }
  const least = r.f32()
  const confidence = { knots: r.floats(), share: r.floats() }
  return { ok: true, model: { shares, spot, link, rank, least, confidence } }
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
