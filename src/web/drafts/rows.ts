import type { DraftKey, ItemId } from '../../record/ids.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import { plain, type Sentence } from '../../views/citation.ts'
import type { ComparisonCell, ComparisonRow, ComparisonView } from '../../views/comparison.ts'
import { count } from '../../views/telling.ts'
import { type Badge, badgesOf, isMoved } from './badges.ts'

/** A row as the table draws it. */
export interface ShownRow {
  /** Its place in the whole comparison. */
  readonly index: number
  readonly row: ComparisonRow
  /** What the point is about, beside its label. */
  readonly about: string
  /** What changed, in words. */
  readonly what: readonly Sentence[]
  readonly cells: readonly ShownCell[]
}

export interface ShownCell {
  readonly cell: ComparisonCell
  readonly badges: readonly Badge[]
  /** Row beside which a moved point stood in the base, or stands now; where it leads. */
  readonly otherPlace: number | undefined
  /** Points that stand beside this one in this draft, and elsewhere in the table. */
  readonly left: readonly { readonly label: string; readonly row: number }[]
}

/** The rows of a comparison with what stands around their words. */
export function shownRows(view: ComparisonView, order: ReadonlyMap<ItemId, number>): readonly ShownRow[] {
  const table = view.sections.flatMap((s) => s.blocks).find((b) => b.kind === 'table')
  const drawn = table?.kind === 'table' ? table.rows : []
  const places = otherPlaces(view.rows, order)
  const left = new Map<string, { label: string; row: number }[]>()
  for (const p of places.values()) {
    const key = `${p.beside} ${p.in}`
    left.set(key, [...(left.get(key) ?? []), { label: p.label, row: p.row }])
  }
  return view.rows.map((row, index) => ({
    index,
    row,
    about: inFew(
      (drawn[index]?.cells[0]?.sentences ?? [])
        .flatMap((s) => s.parts)
        .map((p) => (p.kind === 'cite' || p.kind === 'strong' ? '' : p.text))
        .join('')
        .trim(),
    ),
    what: drawn[index]?.cells.at(-1)?.sentences ?? [],
    cells: row.cells.map((cell) => ({
      cell,
      badges: badgesOf(cell, row),
      otherPlace: places.get(`${index} ${cell.draft}`)?.beside,
      left: left.get(`${index} ${cell.draft}`) ?? [],
    })),
  }))
}

const NAMED = 3 // issues of one point that stand beside its label

/** "size of the army, troops, training and 4 more". */
function inFew(issues: string): string {
  const names = issues.split(', ')
  return names.length <= NAMED + 1 ? issues : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
}

interface OtherPlace {
  readonly row: number
  /** The draft whose order puts the point there, and the row beside which it does. */
  readonly in: DraftKey
  readonly beside: number
  readonly label: string
}

/**
 * Where moved points stand in the other of the two orders: rows follow one draft, so that in the other draft the point
 * came after another row than the one above it. Of the base and the draft, the one whose order is not the table's.
 */
function otherPlaces(
  rows: readonly ComparisonRow[],
  order: ReadonlyMap<ItemId, number>,
): ReadonlyMap<string, OtherPlace> {
  const rowOf = new Map<ItemId, number>()
  const inDraft = new Map<DraftKey, ItemId[]>()
  rows.forEach((row, i) => {
    for (const c of row.cells)
      for (const id of c.provisions) {
        rowOf.set(id, i)
        const list = inDraft.get(c.draft)
        if (list) list.push(id)
        else inDraft.set(c.draft, [id])
      }
  })
  const beside = new Map<ItemId, ItemId>()
  for (const list of inDraft.values()) {
    const sorted = list.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    sorted.forEach((id, i) => {
      const neighbour = sorted[i - 1] ?? sorted[i + 1] // what stands first has only one below it
      if (neighbour) beside.set(id, neighbour)
    })
  }
  const out = new Map<string, OtherPlace>()
  rows.forEach((row, i) => {
    for (const cell of row.cells) {
      if (!isMoved(cell)) continue
      const base = row.cells.find((c) => c.draft === cell.comparedWith)
      for (const c of [base, cell]) {
        const first = c?.provisions[0]
        const neighbour = first && beside.get(first)
        const place = neighbour && rowOf.get(neighbour)
        if (!c || place === undefined || Math.abs(place - i) <= 1) continue
        out.set(`${i} ${cell.draft}`, { row: i, in: c.draft, beside: place, label: c.labels.join(', ') || row.name })
        break
      }
    }
  })
  return out
}

/** Each provision's place in its draft. */
export const orderOf = (state: StateOfPlay): ReadonlyMap<ItemId, number> =>
  new Map(state.provisions.map((p, i) => [p.id, i]))

const FOLDED = {
  unchanged: 'unchanged',
  'not compared': 'not compared, since a draft gives no text for them',
  'nothing told': 'of which nothing is on record',
} as const

/** Why a row may fold with its neighbours: nothing changed in it, a held draft gives no text to compare, or nothing is known. */
export function foldingOf({ row }: ShownRow): keyof typeof FOLDED | undefined {
  if (row.changed) return undefined
  // A report about a point is worth reading whether or not the words changed.
  if (row.cells.some((c) => c.claims.length > 0)) return undefined
  if (row.cells.some((c) => c.known === 'unknown' && c.comparedWith !== null)) return 'not compared'
  if (row.cells.every((c) => c.provisions.length === 0)) return 'nothing told'
  // What nothing is compared with is there to be read.
  return row.cells.some((c) => c.comparedWith !== null) ? 'unchanged' : undefined
}

/** "6 points unchanged: 15 – 20". */
export function foldInWords(kind: string, rows: readonly ShownRow[]): string {
  const [first, last] = [rows[0]?.row.name ?? '', rows.at(-1)?.row.name ?? '']
  const range = first && last ? `: ${first} – ${last}` : ''
  return `${count(rows.length, 'point')} ${FOLDED[kind as keyof typeof FOLDED] ?? kind}${range}`
}

/**
 * On a narrow screen one draft is read at a time: the rows in which it has or had something, with what changed in it. Of
 * several drafts each line of what changed begins with the draft's short name.
 */
export function rowsOfDraft(
  rows: readonly ShownRow[],
  draft: { readonly key: DraftKey; readonly short: string },
  among: number,
): readonly ShownRow[] {
  return rows.flatMap((r): ShownRow[] => {
    const one = r.cells.find((c) => c.cell.draft === draft.key)
    if (!one || (one.cell.known === 'absent' && one.cell.claims.length === 0)) return []
    const lead = among > 2 ? `${draft.short}: ` : ''
    const what =
      one.cell.comparedWith === null && isFirst(r, draft.key) ? [] : r.what.filter((s) => plain(s).startsWith(lead))
    const own = among > 2 ? r.row.summary.some((s) => s.startsWith(lead)) : r.row.changed
    return [
      {
        ...r,
        what: what.map((s) => without(s, lead)),
        row: { ...r.row, changed: own && !(what.length === 0 && isFirst(r, draft.key)), cells: [one.cell] },
        cells: [one],
      },
    ]
  })
}

const isFirst = (r: ShownRow, key: DraftKey): boolean => r.cells[0]?.cell.draft === key

/** The sentence without the words it begins with. */
function without(s: Sentence, lead: string): Sentence {
  const [first, ...rest] = s.parts
  return first && lead !== '' && first.kind !== 'cite' && first.text.startsWith(lead)
    ? { parts: [{ ...first, text: first.text.slice(lead.length) }, ...rest] }
    : s
}

/** The next change from a place among the changes, or the one nearest below a row when none was visited yet. */
export function stepFrom(
  changes: readonly number[],
  at: number | undefined,
  nearest: number,
  by: -1 | 1,
): number | undefined {
  if (at !== undefined && changes.includes(at)) return changes[changes.indexOf(at) + by]
  return by > 0 ? changes.find((c) => c >= nearest) : changes.findLast((c) => c < nearest)
}
