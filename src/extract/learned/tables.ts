import { laidOut, viewOf } from '../laid-out.ts'
import { KINDS, LABELS, type Label } from './kinds.ts'
import type { ClauseModel } from './model.ts'

const KIND = { magic: 0x42434c53, version: 2 } // "SLCB" in the byte order of nearly all machines
const NAMES = Object.keys(LABELS) as Label[]
const PER_LABEL = 3
const PER_KIND = 2
const SECTIONS = 6 + PER_LABEL * NAMES.length + PER_KIND * KINDS.length

/** All tables of a model as one run of bytes; `viewedClauses` sees them again. */
export const layOutClauses = (m: ClauseModel): Uint8Array =>
  laidOut(KIND, [
    Float64Array.of(m.unary.unit, m.edge.unit, ...NAMES.map((l) => m.labels[l].rows.unit)),
    m.unary.lines,
    m.unary.marks,
    m.edge.lines,
    m.edge.marks,
    m.ease,
    ...NAMES.flatMap((l) => [m.labels[l].rows.values, m.labels[l].rows.slots, m.labels[l].pointing]),
    ...m.confidence.flatMap((c) => [c.knots, c.share]),
  ])

/** The model whose tables these bytes are; nothing when they are of another kind, version or length. */
export function viewedClauses(bytes: Uint8Array): ClauseModel | undefined {
  const t = viewOf(KIND, SECTIONS, bytes)
  if (t === undefined) return undefined
  const [unary, edge, ...units] = t.doubles(0)
  const labels = NAMES.map((l, k) => {
    const at = 6 + PER_LABEL * k
    const rows = { unit: units[k]!, width: LABELS[l].length, values: t.signed(at), slots: t.ints(at + 1) }
    return [l, { rows, pointing: t.floats(at + 2) }] as const
  })
  const sure = 6 + PER_LABEL * NAMES.length
  return {
    unary: { unit: unary!, lines: t.ints(1), marks: t.ints(2) },
    edge: { unit: edge!, lines: t.ints(3), marks: t.ints(4) },
    ease: t.floats(5),
    labels: Object.fromEntries(labels) as unknown as ClauseModel['labels'],
    confidence: KINDS.map((_, c) => ({
      knots: t.floats(sure + PER_KIND * c),
      share: t.floats(sure + PER_KIND * c + 1),
    })),
  }
}
