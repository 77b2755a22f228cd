import { surelyBy } from '../time/order.ts'
import type { Day } from '../time/when.ts'
import {
  type ActorNaming,
  type Claim,
  type DraftNaming,
  type IssueNaming,
  type Item,
  isClaim,
  type Provision,
} from './claim.ts'
import type { Author, Entry, NamedKey } from './entry.ts'
import type { ActorKey, DraftKey, EntryId, IssueKey, ItemId, SourceId, SuggestionId } from './ids.ts'
import { itemId, type Ledger } from './ledger.ts'
import { rekeyed } from './rekey.ts'
import type { SourceHead } from './source.ts'

/** A cut through the record: what was public by a day, what the desk had entered by an instant, or both. */
export interface AsOf {
  /** Last day of publication that still counts. A source of unknown date is left out, and counted in `leftOut`. */
  readonly reported?: Day
  /** Last instant (ISO) or day of record keeping that still counts. */
  readonly recorded?: string
  /** The day of reading, against which embargoes are held and ages told; without it, embargoed sources stay out. */
  readonly today?: Day
}

/** An item as it stands in the record, with who accepted it and when. */
export interface Held<I extends Item = Item> {
  readonly id: ItemId
  readonly item: I
  readonly entry: EntryId
  readonly by: Author
  readonly recorded: string
}

/** One draft, actor or issue under its key, with every naming of it in order of entry; the first gives the name shown. */
export interface Named<K, N extends Item> {
  readonly key: K
  readonly name: string
  readonly namings: readonly Held<N>[]
  /** Keys merged into this one. */
  readonly merged: readonly K[]
}

/** A person's word on the correspondence of provisions. */
export interface HandLink {
  readonly kind: 'link' | 'unlink'
  readonly a: readonly ItemId[]
  readonly b: readonly ItemId[]
  readonly relation?: string
  readonly origin?: string
  readonly by: Author
  readonly entry: EntryId
}

/** All that the ledger says as of a cut; every view is a function of it. */
export interface StateOfPlay {
  readonly title: string
  readonly asOf: AsOf
  readonly sources: readonly SourceHead[]
  readonly claims: readonly Held<Claim>[]
  readonly provisions: readonly Held<Provision>[]
  readonly drafts: readonly Named<DraftKey, DraftNaming>[]
  readonly actors: readonly Named<ActorKey, ActorNaming>[]
  readonly issues: readonly Named<IssueKey, IssueNaming>[]
  readonly links: readonly HandLink[]
  /** Suggestions decided by then. */
  readonly decided: ReadonlyMap<SuggestionId, 'accepted' | 'declined'>
  /** Whether anything shown was accepted by a machine: every page must then say so. */
  readonly unreviewed: boolean
  /** What the cut left out although it is in the ledger, so that a view can say so. */
  readonly leftOut: { readonly later: number; readonly undated: number; readonly embargoed: number }
}

/**
 * Fold the ledger as of a cut.
 *
 * An item shows only when every source it stands on was surely public by the `reported` day: a source dated "November"
 * counts from the 30th. Withdrawals, amendments and merges count by when they were recorded.
 */
export function stateOfPlay(ledger: Ledger, asOf: AsOf = {}): StateOfPlay {
  const entries =
    asOf.recorded === undefined ? ledger.entries : ledger.entries.filter((e) => recordedBy(e, asOf.recorded!))
  const heads = new Map<SourceId, SourceHead>()
  const held = new Map<ItemId, Held>()
  const decided = new Map<SuggestionId, 'accepted' | 'declined'>()
  const merges = new Map<string, NamedKey>()
  const links: HandLink[] = []
  let title = ''
  for (const entry of entries) {
    const { act } = entry
    switch (act.kind) {
      case 'open':
        title ||= act.title
        break
      case 'file':
        heads.set(act.source.id, act.source)
        break
      case 'accept': {
        const id = itemId(act.item)
        if (act.suggestion) decided.set(act.suggestion, 'accepted')
        // A person's word outranks the machine's on the same item.
        const before = held.get(id)
        if (!before || (before.by.kind === 'machine' && entry.by.kind === 'person'))
          held.set(id, heldBy(entry, id, act.item))
        break
      }
      case 'amend': {
        held.delete(act.replaces)
        const id = itemId(act.item)
        held.set(id, heldBy(entry, id, act.item))
        break
      }
      case 'withdraw':
        held.delete(act.item)
        break
      case 'decline':
        decided.set(act.suggestion, 'declined')
        break
      case 'merge':
        merges.set(nameOf(act.gone), act.keep)
        break
      case 'part':
        merges.delete(nameOf(act.gone))
        break
      case 'link':
      case 'unlink':
        links.push({ ...act, by: entry.by, entry: entry.id })
        break
    }
  }

  const leftOut = { later: 0, undated: 0, embargoed: 0 }
  const shown = new Map<SourceId, SourceHead>()
  for (const head of heads.values()) {
    const why = hiddenBecause(head, asOf)
    if (why) leftOut[why]++
    else shown.set(head.id, head)
  }
  const key = resolver(merges)
  const visible: Held[] = []
  for (const h of held.values()) {
    if (h.item.passages.every((p) => shown.has(p.source))) visible.push({ ...h, item: rekeyed(h.item, key) })
  }
  const ofKind = <I extends Item>(test: (item: Item) => item is I): Held<I>[] =>
    visible.filter((h): h is Held<I> => test(h.item))
  return {
    title,
    asOf,
    sources: [...shown.values()],
    claims: ofKind(isClaim),
    provisions: ofKind((i): i is Provision => i.kind === 'provision').sort((a, b) =>
      a.item.draft < b.item.draft ? -1 : a.item.draft > b.item.draft ? 1 : a.item.order - b.item.order,
    ),
    drafts: named(
      ofKind((i): i is DraftNaming => i.kind === 'draft'),
      merges,
    ),
    actors: named(
      ofKind((i): i is ActorNaming => i.kind === 'actor'),
      merges,
    ),
    issues: named(
      ofKind((i): i is IssueNaming => i.kind === 'issue'),
      merges,
    ),
    links,
    decided,
    unreviewed: visible.some((h) => h.by.kind === 'machine'),
    leftOut,
  }
}

const heldBy = (entry: Entry, id: ItemId, item: Item): Held => ({
  id,
  item,
  entry: entry.id,
  by: entry.by,
  recorded: entry.recorded,
})

/** A bare day as `recorded` cut takes in the whole day, UTC. */
const recordedBy = (entry: Entry, cut: string): boolean =>
  cut.length === 10 ? entry.recorded.slice(0, 10) <= cut : entry.recorded <= cut

function hiddenBecause(head: SourceHead, asOf: AsOf): 'later' | 'undated' | 'embargoed' | undefined {
  if (head.handling.kind === 'embargo' && (asOf.today === undefined || asOf.today < head.handling.until))
    return 'embargoed'
  if (asOf.reported === undefined) return undefined
  if (!head.published || head.published.latest === null) return 'undated'
  return surelyBy(head.published, asOf.reported) ? undefined : 'later'
}

const nameOf = (k: NamedKey): string => `${k.of}:${k.key}`

/** Follows merges to the key that stands; a circle, which a reviewer could make, ends where it began. */
function resolver(merges: ReadonlyMap<string, NamedKey>): <K extends string>(of: NamedKey['of'], key: K) => K {
  return (of, key) => {
    let at: string = key
    const seen = new Set<string>()
    for (;;) {
      const next = merges.get(`${of}:${at}`)
      if (!next || seen.has(at)) return at as typeof key
      seen.add(at)
      at = next.key
    }
  }
}

function named<K extends string, N extends Item & { readonly key: K; readonly name: string }>(
  namings: readonly Held<N>[],
  merges: ReadonlyMap<string, NamedKey>,
): readonly Named<K, N>[] {
  const byKey = new Map<K, Held<N>[]>()
  for (const h of namings) byKey.set(h.item.key, [...(byKey.get(h.item.key) ?? []), h])
  const resolve = resolver(merges)
  return [...byKey].map(([key, list]) => {
    const of = list[0]!.item.kind as NamedKey['of']
    const merged = [...merges.keys()].filter((m) => m.startsWith(`${of}:`)).map((m) => m.slice(of.length + 1) as K)
    // A naming made under the key itself names it; one that came by a merge is an alias.
    const own = list.find((h) => h.item.key === key) ?? list[0]!
    return {
      key,
      name: own.item.name,
      namings: list,
      merged: merged.filter((m) => m !== key && resolve(of, m) === key),
    }
  })
}
