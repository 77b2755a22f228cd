import type { ActorNaming, DraftNaming, IssueNaming, Item } from '../record/claim.ts'
import type { EntryId, ItemId } from '../record/ids.ts'
import type { Held, Named, StateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'

/**
 * The state of play as it would be if the names suggested and not yet decided were accepted: what the machine reads the
 * next source with, so that a draft named in two unreviewed reports gets one key. Never shown to anybody.
 */
export function prospect(state: StateOfPlay, suggestions: readonly Suggestion[]): StateOfPlay {
  const pending = suggestions.filter((s) => !state.decided.has(s.id)).map((s) => s.item)
  return {
    ...state,
    drafts: withNames(
      state.drafts,
      pending.filter((i): i is DraftNaming => i.kind === 'draft'),
    ),
    actors: withNames(
      state.actors,
      pending.filter((i): i is ActorNaming => i.kind === 'actor'),
    ),
    issues: withNames(
      state.issues,
      pending.filter((i): i is IssueNaming => i.kind === 'issue'),
    ),
  }
}

function withNames<K extends string, N extends Item & { readonly key: K; readonly name: string }>(
  known: readonly Named<K, N>[],
  pending: readonly N[],
): readonly Named<K, N>[] {
  if (pending.length === 0) return known
  const byKey = new Map(known.map((n) => [n.key, { ...n, namings: [...n.namings] }]))
  for (const item of pending) {
    const held: Held<N> = {
      id: '' as ItemId,
      item,
      entry: '' as EntryId,
      by: { kind: 'machine', name: 'pending' },
      recorded: '',
    }
    const there = byKey.get(item.key) ?? [...byKey.values()].find((n) => n.merged.includes(item.key))
    if (there) there.namings.push(held)
    else byKey.set(item.key, { key: item.key, name: item.name, namings: [held], merged: [] })
  }
  return [...byKey.values()]
}
