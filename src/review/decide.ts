import type { Item, ItemKind } from '../record/claim.ts'
import type { Act, Author, NamedKey } from '../record/entry.ts'
import type { ItemId } from '../record/ids.ts'
import { itemId } from '../record/ledger.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { describe } from '../text/selector.ts'
import { changed } from './fields.ts'
import { type TextOf, whyQuotesFail } from './quotes-hold.ts'

/** What a person's word becomes: an act for the ledger, or why it cannot be one. Whoever signs the entry stands behind it. */
export type Decision = { readonly ok: true; readonly act: Act } | { readonly ok: false; readonly reason: string }

/** Everything on record as of a state, by id. */
export function heldById(state: StateOfPlay): ReadonlyMap<ItemId, Held> {
  const all: readonly Held[] = [
    ...state.claims,
    ...state.provisions,
    ...[...state.drafts, ...state.actors, ...state.issues].flatMap((n) => n.namings as readonly Held[]),
  ]
  return new Map(all.map((h) => [h.id, h]))
}

/** What a machine accepted may be accepted again by a person, whose word outranks it; nothing else twice. */
export const standsFor = (held: Held | undefined, by: Author): held is Held =>
  held !== undefined && (held.by.kind === 'person' || by.kind === 'machine')

/** Take a suggestion into the record, if its quotes hold to the character. */
export function accept(s: Suggestion, by: Author, textOf: TextOf, held: ReadonlyMap<ItemId, Held>): Decision {
  const before = held.get(itemId(s.item))
  if (standsFor(before, by)) return { ok: false, reason: `${s.id} was already accepted by ${before.by.name}` }
  const why = whyQuotesFail(s.item, textOf)
  if (why) return { ok: false, reason: `${s.id}: ${why}` }
  return { ok: true, act: { kind: 'accept', item: s.item, suggestion: s.id } }
}

/** Suggestions a person accepts in one go; each is checked by itself, and those that fail are told. */
export function acceptAll(
  suggestions: readonly Suggestion[],
  by: Author,
  textOf: TextOf,
  held: ReadonlyMap<ItemId, Held>,
  kind?: ItemKind,
): { readonly acts: readonly Act[]; readonly refused: readonly string[] } {
  const acts: Act[] = []
  const refused: string[] = []
  const taken = new Set<ItemId>()
  for (const s of suggestions) {
    if (kind !== undefined && s.item.kind !== kind) continue
    const decision = accept(s, by, textOf, held)
    const id = itemId(s.item)
    if (!decision.ok) refused.push(decision.reason)
    else if (!taken.has(id)) acts.push(decision.act)
    taken.add(id)
  }
  return { acts, refused }
}

export function decline(s: Suggestion, state: StateOfPlay, held: ReadonlyMap<ItemId, Held>, reason?: string): Decision {
  if (held.has(itemId(s.item)))
    return { ok: false, reason: `${s.id} is on record; withdraw ${itemId(s.item)} to take it out` }
  if (state.decided.get(s.id) === 'declined') return { ok: false, reason: `${s.id} was already declined` }
  return { ok: true, act: { kind: 'decline', suggestion: s.id, ...(reason ? { reason } : {}) } }
}

/** Take a decision on a suggestion back, so that it waits again. */
export function reopen(s: Suggestion, state: StateOfPlay, reason?: string): Decision {
  if (!state.decided.has(s.id)) return { ok: false, reason: `${s.id} is not decided yet` }
  return { ok: true, act: { kind: 'reopen', suggestion: s.id, ...(reason ? { reason } : {}) } }
}

/** Fields as typed (see `fields.ts`), and other words of the same source to stand on. */
export interface Amendment {
  readonly set?: Readonly<Record<string, string>>
  readonly quote?: string
}

/** Take a suggestion into the record in other terms than the machine's. */
export function acceptAmended(s: Suggestion, amendment: Amendment, textOf: TextOf): Decision {
  const next = amended(s.item, amendment, textOf)
  return next.ok ? { ok: true, act: { kind: 'accept', item: next.item, suggestion: s.id } } : next
}

/** Put an amended item in the place of one on record, which stays in the ledger. */
export function amend(held: Held, amendment: Amendment, textOf: TextOf, reason?: string): Decision {
  const next = amended(held.item, amendment, textOf)
  if (!next.ok) return next
  if (itemId(next.item) === held.id) return { ok: false, reason: `${held.id} already says so` }
  return { ok: true, act: { kind: 'amend', item: next.item, replaces: held.id, ...(reason ? { reason } : {}) } }
}

type Amended = { readonly ok: true; readonly item: Item } | { readonly ok: false; readonly reason: string }

function amended(item: Item, { set = {}, quote }: Amendment, textOf: TextOf): Amended {
  const next = changed(item, set)
  if (!next.ok) return next
  const quoted = quote === undefined ? next : requoted(next.item, quote, textOf)
  if (!quoted.ok) return quoted
  const why = whyQuotesFail(quoted.item, textOf)
  return why ? { ok: false, reason: why } : quoted
}

/** The item standing on other words of the source of its first passage. They must stand there once, to the character. */
function requoted(item: Item, quote: string, textOf: TextOf): Amended {
  const [first, ...rest] = item.passages
  const text = first && textOf(first.source)
  if (!first || text === undefined) return { ok: false, reason: 'the source of the passage is not in the dossier' }
  const start = quote === '' ? -1 : text.indexOf(quote)
  if (start < 0) return { ok: false, reason: `“${quote}” does not stand in the source` }
  if (text.indexOf(quote, start + 1) >= 0)
    return { ok: false, reason: `“${quote}” stands in the source more than once; quote more words` }
  const selector = describe(text, { start, end: start + quote.length })
  return { ok: true, item: { ...item, passages: [{ source: first.source, selector }, ...rest] } }
}

/** Take an item out of later states. It stays in the ledger, with the reason. */
export function withdraw(id: ItemId, reason: string, held: ReadonlyMap<ItemId, Held>): Decision {
  if (!held.has(id)) return { ok: false, reason: `${id} is not on record` }
  if (reason.trim() === '') return { ok: false, reason: 'a withdrawal needs a reason' }
  return { ok: true, act: { kind: 'withdraw', item: id, reason } }
}

/** Leave the correspondence of provisions to the alignment again: every word that people entered on just these two sides goes. */
export function unsay(
  a: readonly ItemId[],
  b: readonly ItemId[],
  state: StateOfPlay,
  reason: string,
): { readonly ok: true; readonly acts: readonly Act[] } | Extract<Decision, { readonly ok: false }> {
  const all = (x: readonly ItemId[]): string => [...new Set(x)].sort().join()
  const meant = [all(a), all(b)].sort().join('|')
  const words = state.links.filter((l) => [all(l.a), all(l.b)].sort().join('|') === meant)
  if (words.length === 0) return { ok: false, reason: 'nobody has linked or parted these provisions by hand' }
  return { ok: true, acts: words.map((l) => ({ kind: 'withdraw', item: l.entry, reason })) }
}

/** Say that two keys name one thing; `gone` is shown under `keep` from then on. */
export function merge(keep: NamedKey, gone: NamedKey, state: StateOfPlay, reason?: string): Decision {
  if (keep.of !== gone.of) return { ok: false, reason: `${keep.key} is a ${keep.of} and ${gone.key} a ${gone.of}` }
  if (keep.key === gone.key) return { ok: false, reason: `${keep.key} is already one with itself` }
  for (const k of [keep, gone]) {
    const into = mergedInto(k, state)
    if (into === k.key) continue
    return {
      ok: false,
      reason: into === undefined ? `there is no ${k.of} ${k.key} on record` : `${k.key} is already one with ${into}`,
    }
  }
  return { ok: true, act: { kind: 'merge', keep, gone, ...(reason ? { reason } : {}) } }
}

/** Take a merge back. */
export function part(keep: NamedKey, gone: NamedKey, state: StateOfPlay, reason?: string): Decision {
  if (mergedInto(gone, state) !== keep.key)
    return { ok: false, reason: `${gone.key} is not recorded as one with ${keep.key}` }
  return { ok: true, act: { kind: 'part', keep, gone, ...(reason ? { reason } : {}) } }
}

/** The key under which a key is shown; undefined when nothing on record has it. */
function mergedInto(k: NamedKey, state: StateOfPlay): string | undefined {
  const list = { actor: state.actors, draft: state.drafts, issue: state.issues }[k.of]
  return list.find((n) => n.key === k.key || (n.merged as readonly string[]).includes(k.key))?.key
}

/** A person's word on which provisions correspond; `apart` says that they do not. */
export function link(
  a: readonly ItemId[],
  b: readonly ItemId[],
  state: StateOfPlay,
  how: { readonly apart?: boolean; readonly relation?: string; readonly reason?: string } = {},
): Decision {
  const provisions = new Map(state.provisions.map((p) => [p.id, p.item]))
  for (const id of [...a, ...b])
    if (!provisions.has(id)) return { ok: false, reason: `${id} is not a provision on record` }
  if (a.length === 0 || b.length === 0) return { ok: false, reason: 'a link needs provisions on both sides' }
  const drafts = [a, b].map((side) => new Set(side.map((id) => provisions.get(id)!.draft)))
  if (drafts.some((d) => d.size > 1)) return { ok: false, reason: 'the provisions of one side must be of one draft' }
  if ([...drafts[0]!][0] === [...drafts[1]!][0])
    return { ok: false, reason: 'a link joins provisions of two different drafts' }
  const act: Act = how.apart
    ? { kind: 'unlink', a, b, ...(how.reason ? { reason: how.reason } : {}) }
    : { kind: 'link', a, b, ...(how.relation ? { relation: how.relation } : {}) }
  return { ok: true, act }
}
