import type { DraftKey, ItemId } from '../../record/ids.ts'
import type { ShownRow } from './rows.ts'

/** One of two cells to be linked by hand. */
export interface Side {
  /** "6 of the 28-point plan". */
  readonly name: string
  readonly draft: DraftKey
  readonly provisions: readonly ItemId[]
}

interface Picked {
  readonly row: number
  readonly draft: DraftKey
}

/**
 * The choice after one more cell: pressed again it is given up; another cell of the same draft takes the place of the first,
 * since a draft's points do not correspond to its own.
 */
export function pickedAfter(picked: readonly Picked[], cell: Picked): readonly Picked[] {
  if (picked.some((p) => p.row === cell.row && p.draft === cell.draft))
    return picked.filter((p) => p.row !== cell.row || p.draft !== cell.draft)
  return [...picked.filter((p) => p.draft !== cell.draft).slice(-1), cell]
}

/** What was picked, in the order of the columns. */
export function sidesOf(
  picked: readonly Picked[],
  rows: readonly ShownRow[],
  drafts: readonly { readonly key: DraftKey; readonly short: string }[],
): readonly Side[] {
  return drafts.flatMap((d) => {
    const at = picked.find((p) => p.draft === d.key)
    const cell = at && rows[at.row]?.cells.find((c) => c.cell.draft === d.key)?.cell
    if (!cell || cell.provisions.length === 0) return []
    return [{ name: `${cell.labels.join(', ')} of ${d.short}`, draft: d.key, provisions: cell.provisions }]
  })
}
