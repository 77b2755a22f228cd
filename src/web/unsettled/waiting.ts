import { ITEM_KINDS, type ItemKind } from '../../record/claim.ts'
import type { SourceId } from '../../record/ids.ts'
import type { SourceHead } from '../../record/source.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import type { Suggestion } from '../../record/suggestion.ts'

/** How many suggestions of one source wait for a person, and of which kinds, in the order of the review. */
export interface WaitingIn {
  readonly source: SourceHead
  readonly all: number
  readonly kinds: readonly { readonly kind: ItemKind; readonly number: number }[]
}

/** Sources with suggestions that nobody has decided, those with most first. */
export function waitingIn(state: StateOfPlay, suggestions: readonly Suggestion[]): readonly WaitingIn[] {
  const by = new Map<SourceId, Map<ItemKind, number>>()
  for (const s of suggestions) {
    if (state.decided.has(s.id)) continue
    const kinds = by.get(s.source) ?? new Map<ItemKind, number>()
    kinds.set(s.item.kind, (kinds.get(s.item.kind) ?? 0) + 1)
    by.set(s.source, kinds)
  }
  return state.sources
    .flatMap((source): WaitingIn[] => {
      const kinds = by.get(source.id)
      if (!kinds) return []
      const list = ITEM_KINDS.flatMap((kind) => (kinds.has(kind) ? [{ kind, number: kinds.get(kind)! }] : []))
      return [{ source, all: list.reduce((n, k) => n + k.number, 0), kinds: list }]
    })
    .sort((a, b) => b.all - a.all)
}
