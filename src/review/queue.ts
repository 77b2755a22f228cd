import { ITEM_KINDS, type ItemKind } from '../record/claim.ts'
import type { SourceId } from '../record/ids.ts'
import type { StateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { type Said, type Support, supportAmong } from './support.ts'

/** A suggestion that waits for a person, with what speaks for and against it. */
export interface Pending extends Support {
  readonly suggestion: Suggestion
}

export const ORDERS = ['position', 'confidence', 'kind'] as const
export type Order = (typeof ORDERS)[number]

export interface Wanted {
  readonly kind?: ItemKind
  readonly source?: SourceId
  /** Leave out what the machine is less sure of; 0 to 1. */
  readonly atLeast?: number
  /** `position`: as one reads, source by source. `confidence`: surest first. `kind`: drafts, actors and issues before claims on them. */
  readonly order?: Order
}

/** Suggestions that nobody has decided, in the order asked for, with what speaks for and against each. */
export function queue(suggestions: readonly Suggestion[], state: StateOfPlay, wanted: Wanted = {}): readonly Pending[] {
  const support = supportFor(suggestions, state)
  return waiting(suggestions, state, wanted).map((s) => ({ suggestion: s, ...support({ id: s.id, item: s.item }) }))
}

/** What speaks for and against one, among all on record and all that wait. Making it ready is the long part. */
export function supportFor(suggestions: readonly Suggestion[], state: StateOfPlay): (one: Said) => Support {
  const onRecord = [...state.claims, ...state.drafts.flatMap((d) => d.namings)]
  const open = suggestions.filter((s) => !state.decided.has(s.id))
  return supportAmong(
    [...onRecord.map((h) => ({ id: h.id, item: h.item })), ...open.map((s) => ({ id: s.id, item: s.item }))],
    state.sources,
  )
}

/** Suggestions that nobody has decided, in the order asked for. */
export function waiting(
  suggestions: readonly Suggestion[],
  state: StateOfPlay,
  wanted: Wanted = {},
): readonly Suggestion[] {
  const sourceOrder = new Map(state.sources.map((s, i) => [s.id, i]))
  const compare = comparison(sourceOrder, wanted.order ?? 'position')
  return suggestions
    .filter(
      (s) =>
        !state.decided.has(s.id) &&
        (wanted.kind === undefined || s.item.kind === wanted.kind) &&
        (wanted.source === undefined || s.source === wanted.source) &&
        s.confidence >= (wanted.atLeast ?? 0),
    )
    .sort(compare)
}

/** Namings come before the claims that use their keys. */
const KIND_ORDER: readonly ItemKind[] = [
  'draft',
  'actor',
  'issue',
  ...ITEM_KINDS.filter((k) => !['draft', 'actor', 'issue'].includes(k)),
]

function comparison(
  sourceOrder: ReadonlyMap<SourceId, number>,
  order: Order,
): (a: Suggestion, b: Suggestion) => number {
  const kind = (a: Suggestion, b: Suggestion): number =>
    KIND_ORDER.indexOf(a.item.kind) - KIND_ORDER.indexOf(b.item.kind)
  const place = (a: Suggestion, b: Suggestion): number =>
    (sourceOrder.get(a.source) ?? 0) - (sourceOrder.get(b.source) ?? 0) ||
    (a.item.passages[0]?.selector.start ?? 0) - (b.item.passages[0]?.selector.start ?? 0)
  const last = (a: Suggestion, b: Suggestion): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const sure = (a: Suggestion, b: Suggestion): number => b.confidence - a.confidence
  if (order === 'confidence') return (a, b) => sure(a, b) || kind(a, b) || place(a, b) || last(a, b)
  if (order === 'kind') return (a, b) => kind(a, b) || sure(a, b) || place(a, b) || last(a, b)
  return (a, b) => place(a, b) || kind(a, b) || sure(a, b) || last(a, b)
}
