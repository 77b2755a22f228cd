import { inflateSync } from 'fflate'
import type { HashedRows } from '../attribution/weights.ts'
import { type Inflate, opened, Reader, readRows, sealed, Writer, writeRows } from '../weights-file.ts'
import { KINDS, LABELS, type Label } from './kinds.ts'
import type { LabelWeights } from './labels.ts'
import { type Rows, rowsOf, WIDTH } from './rows.ts'

/** What finding clauses needs: hashed features with small integers, tables of confidences. No words of any text. */
export interface ClauseModel {
  /** Two scores a kind: beginning a clause, going on within one. */
  readonly unary: Rows
  /** Two scores a kind: leaving a clause, beginning the next one. */
  readonly edge: Rows
  readonly labels: Readonly<Record<Label, LabelWeights>>
  /** What each token within a clause is worth beyond its score, by kind: more finds more, and more that is wrong. */
  readonly ease: Float32Array
  /** By kind: clauses whose mean chance is `knots[k]` are right with probability `share[k]`. */
  readonly confidence: readonly { readonly knots: Float32Array; readonly share: Float32Array }[]
}

/** The same as training leaves it. */
export interface TrainedClauses extends Omit<ClauseModel, 'unary' | 'edge' | 'labels'> {
  readonly labels: Readonly<Record<Label, LabelWeights<HashedRows>>>
  readonly unary: HashedRows
  readonly edge: HashedRows
}

export type LoadedClauses =
  | { readonly ok: true; readonly model: ClauseModel }
  | { readonly ok: false; readonly reason: string }

const FILE = { magic: 0x434c5345, version: 1, what: 'the clause reader' } // "CLSE"

/** The weights file as bytes; `loadClauses` reads it back. */
export function saveClauses(m: TrainedClauses): Uint8Array {
  const w = new Writer()
  writeRows(w, m.unary)
  writeRows(w, m.edge)
  for (const label of Object.keys(LABELS) as Label[]) {
    writeRows(w, m.labels[label].rows)
    w.floats(m.labels[label].pointing)
  }
  w.floats(m.ease)
  for (const { knots, share } of m.confidence) {
    w.floats(knots)
    w.floats(share)
  }
  return sealed(FILE, w.done())
}

/** Reads a weights file. A file of another kind or version, cut short or altered, is refused with the reason. */
export function loadClauses(
  bytes: Uint8Array,
  inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
): LoadedClauses {
  const file = opened(FILE, bytes, inflate)
  if (!file.ok) return file
  // The checksum held: what follows is what saveClauses wrote.
  const r = new Reader(file.body)
  const unary = readRows(r, WIDTH)
  const edge = readRows(r, WIDTH)
  const labels = Object.fromEntries(
    Object.entries(LABELS).map(([l, list]) => [l, { rows: readRows(r, list.length), pointing: r.floats() }]),
  ) as unknown as ClauseModel['labels']
  const ease = r.floats()
  const confidence = KINDS.map(() => ({ knots: r.floats(), share: r.floats() }))
  return {
    ok: true,
    model: {
      unary: rowsOf(unary.keys, unary.values, unary.unit),
      edge: rowsOf(edge.keys, edge.values, edge.unit),
      labels,
      ease,
      confidence,
    },
  }
}
