import { align } from './align.ts'
import type { Alignment } from './alignment.ts'
import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'

export interface KeyedDraft extends Outlined {
  readonly key: string
}

/** The provisions of one draft that stand in a row. */
export interface Cell {
  readonly draft: string
  readonly ids: readonly string[]
}

/** One content, followed through all drafts. */
export interface ConcordanceRow {
  /** One for each draft, in the order of `drafts`; null where the draft has nothing of the kind. */
  readonly cells: readonly (Cell | null)[]
  /** The weakest link that holds the row together; 1 when it has one cell. */
  readonly score: number
}

export interface Concordance {
  readonly drafts: readonly string[]
  readonly rows: readonly ConcordanceRow[]
}

interface Row {
  readonly cells: Map<number, Set<string>>
  score: number
}

/**
 * One table over any number of drafts. Every pair is aligned; the surest links join rows first, and a link that would put
 * two provisions of a draft into one row is followed only if that link itself says split or merged.
 * The order in which drafts are given decides the order of the columns and of nothing else.
 * Whoever knows more of a pair than its words, such as the links a person made, gives the alignments.
 */
export function concordance(
  drafts: readonly KeyedDraft[],
  alignmentOf: (a: KeyedDraft, b: KeyedDraft) => Alignment = (a, b) => align(a, b),
): Concordance {
  // The longest draft leads: its order makes most rows, whichever column it stands in.
  const sorted = [...drafts].sort(
    (x, y) => y.provisions.length - x.provisions.length || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0),
  )
  const compared = sorted.map((d) =>
    d.provisions.filter((p) => isCompared(d.text, p)).sort((x, y) => x.start - y.start),
  )
  const rowOf = compared.map(
    (list, d) => new Map<string, Row>(list.map((p) => [p.id, { cells: new Map([[d, new Set([p.id])]]), score: 1 }])),
  )
  const links: { x: number; y: number; a: readonly string[]; b: readonly string[]; score: number }[] = []
  for (let x = 0; x < sorted.length; x++) {
    for (let y = x + 1; y < sorted.length; y++) {
      for (const l of alignmentOf(sorted[x]!, sorted[y]!).links) links.push({ x, y, a: l.a, b: l.b, score: l.score })
    }
  }
  links.sort((k, l) => l.score - k.score || k.x - l.x || k.y - l.y || (k.a[0]! < l.a[0]! ? -1 : 1))
  for (const link of links) {
    const together = (d: number, id: string): boolean =>
      d === link.x ? link.a.includes(id) : d === link.y && link.b.includes(id)
    const rows = new Set<Row>([
      ...link.a.map((id) => rowOf[link.x]!.get(id)!),
      ...link.b.map((id) => rowOf[link.y]!.get(id)!),
    ])
    let into: Row | undefined
    for (const row of rows) {
      if (!into) {
        into = row
        continue
      }
      let clash = false
      for (const [d, ids] of row.cells) {
        const there = into.cells.get(d)
        if (there && ![...ids, ...there].every((id) => together(d, id))) clash = true
      }
      if (clash) continue
      for (const [d, ids] of row.cells) {
        const there = into.cells.get(d) ?? new Set<string>()
        for (const id of ids) {
          there.add(id)
          rowOf[d]!.set(id, into)
        }
        into.cells.set(d, there)
      }
      into.score = Math.min(into.score, row.score, link.score)
    }
  }

  // Rows in the order of the drafts' own texts: each new row goes in right after the one before it in its draft.
  const next = new Map<Row | null, Row | null>([[null, null]])
  compared.forEach((list, d) => {
    let before: Row | null = null
    const met = new Set<Row>()
    for (const p of list) {
      const row = rowOf[d]!.get(p.id)!
      if (met.has(row)) continue // a later part of a row stands where its first part does; what follows must not jump back
      met.add(row)
      if (!next.has(row)) {
        next.set(row, next.get(before)!)
        next.set(before, row)
      }
      before = row
    }
  })
  const order: Row[] = []
  for (let row = next.get(null)!; row; row = next.get(row)!) order.push(row)
  const column = drafts.map((d) => sorted.indexOf(d))
  const place = compared.map((list) => new Map(list.map((p: OutlinedProvision, i) => [p.id, i])))
  return {
    drafts: drafts.map((d) => d.key),
    rows: order.map((row) => ({
      score: row.score,
      cells: column.map((d) => {
        const ids = row.cells.get(d)
        if (!ids) return null
        return { draft: sorted[d]!.key, ids: [...ids].sort((p, q) => place[d]!.get(p)! - place[d]!.get(q)!) }
      }),
    })),
  }
}
