import type { Candidates } from './candidates.ts'
import type { Matching } from './match.ts'
import { sharedMass } from './terms.ts'

/**
 * Pairs that the links found so far point at, whatever words they share: the heads of parts whose points correspond, be one
 * called "Health and safety" and the other "A safe workplace". They are only looked at; the evidence decides.
 */
export function supposed(m: Matching): ReadonlySet<number> {
  const { a, b } = m
  const { toB } = m.context
  const columns = b.rows.count
  const listed = new Set<number>()
  for (let i = 0; i < a.rows.count; i++)
    for (let k = m.found.rowStart[i]!; k < m.found.rowStart[i + 1]!; k++) listed.add(i * columns + m.found.column[k]!)
  const toA = new Int32Array(columns).fill(-1)
  toB.forEach((j, i) => {
    if (j >= 0) toA[j] = i
  })
  const out = new Set<number>()
  const look = (i: number, j: number): void => {
    if (i < 0 || j < 0 || i >= a.rows.count || j >= columns || toB[i]! >= 0 || toA[j]! >= 0) return
    if (!listed.has(i * columns + j)) out.add(i * columns + j)
  }
  for (const key of m.context.childVotes.keys()) look(Math.floor(key / (columns + 1)), key % (columns + 1))
  return out
}

/** The candidates with more pairs among them, in the same order. */
export function widened(m: Matching, more: ReadonlySet<number>): Candidates {
  const { a, b, found, weights } = m
  const columns = b.rows.count
  const byRow = new Map<number, number[]>()
  for (const key of more) {
    const i = Math.floor(key / columns)
    byRow.set(i, [...(byRow.get(i) ?? []), key % columns])
  }
  const rowStart = new Int32Array(a.rows.count + 1)
  const rows: { j: number; s: number; shared: number }[] = []
  for (let i = 0; i < a.rows.count; i++) {
    const row: { j: number; s: number; shared: number }[] = []
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++)
      row.push({ j: found.column[k]!, s: found.likeness[k]!, shared: found.shared[k]! })
    for (const j of byRow.get(i) ?? []) {
      const shared = sharedMass(a.rows, i, b.rows, j, weights.weight)
      row.push({ j, shared, s: shared / Math.sqrt(a.rows.mass[i]! * b.rows.mass[j]! || 1) })
    }
    row.sort((x, y) => x.j - y.j)
    rows.push(...row)
    rowStart[i + 1] = rows.length
  }
  return {
    rowStart,
    column: Int32Array.from(rows, (r) => r.j),
    likeness: Float64Array.from(rows, (r) => r.s),
    shared: Float64Array.from(rows, (r) => r.shared),
  }
}
