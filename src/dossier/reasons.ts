import { StoreFailure } from '../stores/store.ts'

/** Why a verb was refused. `damaged` is its own answer at every door: the CLI leaves with 3 instead of 1. */
export interface Refusal {
  readonly ok: false
  readonly kind: 'refused' | 'usage' | 'damaged'
  readonly reason: string
}

export const refused = (reason: string): Refusal => ({ ok: false, kind: 'refused', reason })
/** Asked for in a way that cannot be understood: the fault is in the asking, not in the dossier. */
export const misused = (reason: string): Refusal => ({ ok: false, kind: 'usage', reason })
export const damaged = (reason: string): Refusal => ({ ok: false, kind: 'damaged', reason })

/** What the disk did, as a reason; anything else is our own mistake and goes on up. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof StoreFailure) return error.kind === 'damaged' ? damaged(error.message) : refused(error.message)
  throw error
}

/** One of the things meant, or why none or which several. `what` names the kind: "item", "source". */
export function theOne<T>(
  found: readonly T[],
  word: string,
  what: string,
  nameOf: (t: T) => string,
): { readonly ok: true; readonly one: T } | Refusal {
  const [first, second] = found
  if (first === undefined) return refused(`there is no ${what} “${word}” in the dossier`)
  if (second === undefined) return { ok: true, one: first }
  const names = found.slice(0, 5).map(nameOf).join(', ')
  return refused(`“${word}” can mean several: ${names}${found.length > 5 ? ', …' : ''}. Write more of it`)
}
