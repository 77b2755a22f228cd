import { surelyBy } from '../time/order.ts'
import { type Day, isDay } from '../time/when.ts'
import type { ActorNaming, Claim, DraftNaming, IssueNaming, Item, Provision } from './claim.ts'
import type { Author, Entry, NamedKey } from './entry.ts'
import type { ActorKey, DraftKey, EntryId, IssueKey, ItemId, SourceId, SuggestionId } from './ids.ts'
import { itemId, type Ledger } from './ledger.ts'
import { type Resolve, rekeyed } from './rekey.ts'
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
  const counts = asOf.recorded === undefined ? undefined : recordedBy(asOf.recorded)
  const heads = new Map<SourceId, SourceHead>()
  const held = new Map<ItemId, Held>()
  const decided = new Map<SuggestionId, 'accepted' | 'declined'>()
  // What a person took out or turned down stays so, whatever a machine accepts after.
  const takenOut = new Set<ItemId>()
  const turnedDown = new Set<SuggestionId>()
  const broughtBy = new Map<SuggestionId, { readonly item: ItemId; readonly entry: EntryId }>()
  const merges = new Map<string, NamedKey>()
  const links: HandLink[] = []
  let title = ''
  for (const entry of ledger.entries) {
    if (counts && !counts(entry)) continue
    const { act } = entry
    const person = entry.by.kind === 'person'
    switch (act.kind) {
      case 'open':
        title ||= act.title
        break
      case 'file':
        heads.set(act.source.id, act.source)
        break
      case 'accept': {
        const id = itemId(act.item)
        if (!person && (takenOut.has(id) || (act.suggestion && turnedDown.has(act.suggestion)))) break
        if (act.suggestion) {
          decided.set(act.suggestion, 'accepted')
          turnedDown.delete(act.suggestion)
        }
        takenOut.delete(id)
        // A person's word outranks the machine's on the same item.
        const before = held.get(id)
        if (!before || (before.by.kind === 'machine' && person)) {
          held.set(id, heldBy(entry, id, act.item))
          if (act.suggestion) broughtBy.set(act.suggestion, { item: id, entry: entry.id })
        }
        break
      }
      case 'amend': {
        held.delete(act.replaces)
        if (person) takenOut.add(act.replaces)
        const id = itemId(act.item)
        takenOut.delete(id)
        held.set(id, heldBy(entry, id, act.item))
        break
      }
      case 'withdraw': {
        const word = links.findIndex((l) => l.entry === act.item)
        if (word >= 0) {
          links.splice(word, 1)
          break
        }
        const id = act.item as ItemId
        held.delete(id)
        if (person) takenOut.add(id)
        break
      }
      case 'decline':
        decided.set(act.suggestion, 'declined')
        if (person) turnedDown.add(act.suggestion)
        break
      case 'reopen': {
        decided.delete(act.suggestion)
        turnedDown.delete(act.suggestion)
        // Only what that acceptance put there goes: another's word on the same item stands.
        const brought = broughtBy.get(act.suggestion)
        if (brought && held.get(brought.item)?.entry === brought.entry) held.delete(brought.item)
        break
      }
      case 'merge':
        if (act.gone.of === act.keep.of) merges.set(nameOf(act.gone), act.keep)
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
  const standing = standingKeys(merges)
  const key: Resolve = (of, k) => (standing[of].get(k) as typeof k | undefined) ?? k
  const claims: Held<Claim>[] = []
  const provisions: Held<Provision>[] = []
  const drafts: Held<DraftNaming>[] = []
  const actors: Held<ActorNaming>[] = []
  const issues: Held<IssueNaming>[] = []
  let unreviewed = false
  for (const h of held.values()) {
    if (!standsOn(h.item, shown)) continue
    if (h.by.kind === 'machine') unreviewed = true
    const item = merges.size === 0 ? h.item : rekeyed(h.item, key)
    const now: Held = item === h.item ? h : { ...h, item }
    if (item.kind === 'provision') provisions.push(now as Held<Provision>)
    else if (item.kind === 'draft') drafts.push(now as Held<DraftNaming>)
    else if (item.kind === 'actor') actors.push(now as Held<ActorNaming>)
    else if (item.kind === 'issue') issues.push(now as Held<IssueNaming>)
    else claims.push(now as Held<Claim>)
  }
  // A naming made under the key itself names it; one that came by a merge is an alias.
  const own = (h: Held, k: string): boolean =>
    (held.get(h.id)!.item as DraftNaming | ActorNaming | IssueNaming).key === k
  return {
    title,
    asOf,
    sources: [...shown.values()],
    claims,
    provisions: provisions.sort((a, b) =>
      a.item.draft < b.item.draft ? -1 : a.item.draft > b.item.draft ? 1 : a.item.order - b.item.order,
    ),
    drafts: named(drafts, standing.draft, own),
    actors: named(actors, standing.actor, own),
    issues: named(issues, standing.issue, own),
    links,
    decided,
    unreviewed,
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

/** A bare day as `recorded` cut takes in the whole day, UTC; an instant itself still counts. */
function recordedBy(cut: string): (entry: Entry) => boolean {
  const end = isDay(cut) ? Date.parse(`${cut}T00:00:00Z`) + 86_400_000 - 1 : Date.parse(cut) // milliseconds in a day
  return (entry) => Date.parse(entry.recorded) <= end
}

/** Whether every source the item rests on is shown: of its passages, and of the words that attribute it. */
function standsOn(item: Item, shown: ReadonlyMap<SourceId, SourceHead>): boolean {
  if (item.passages.length === 0 || !item.passages.every((p) => shown.has(p.source))) return false
  const attributed = 'attribution' in item ? item.attribution.passage : undefined
  return attributed === undefined || shown.has(attributed.source)
}

function hiddenBecause(head: SourceHead, asOf: AsOf): 'later' | 'undated' | 'embargoed' | undefined {
  if (head.handling.kind === 'embargo' && (asOf.today === undefined || asOf.today < head.handling.until))
    return 'embargoed'
  if (asOf.reported === undefined) return undefined
  if (!head.published || head.published.latest === null) return 'undated'
  return surelyBy(head.published, asOf.reported) ? undefined : 'later'
}

const nameOf = (k: NamedKey): string => `${k.of}:${k.key}`

/** Of each kind, the key that stands for every merged one. A key in a circle of merges, which a reviewer could make, stands for itself. */
function standingKeys(merges: ReadonlyMap<string, NamedKey>): Standing {
  const out = { actor: new Map<string, string>(), draft: new Map<string, string>(), issue: new Map<string, string>() }
  for (const [name, { of }] of merges) {
    const gone = name.slice(of.length + 1)
    const way = new Set<string>()
    let at = gone
    for (let next = merges.get(name); next && !way.has(at); next = merges.get(`${of}:${at}`)) {
      way.add(at)
      at = out[of].get(next.key) ?? next.key
    }
    if (at !== gone) out[of].set(gone, at)
  }
  return out
}

type Standing = Readonly<Record<NamedKey['of'], ReadonlyMap<string, string>>>

function named<K extends string, N extends Item & { readonly key: K; readonly name: string }>(
  namings: readonly Held<N>[],
  standing: ReadonlyMap<string, string>,
  own: (h: Held, key: string) => boolean,
): readonly Named<K, N>[] {
  const byKey = new Map<K, Held<N>[]>()
  for (const h of namings) {
    const list = byKey.get(h.item.key)
    if (list) list.push(h)
    else byKey.set(h.item.key, [h])
  }
  const merged = new Map<string, K[]>()
  for (const [gone, keep] of standing) {
    const list = merged.get(keep)
    if (list) list.push(gone as K)
    else merged.set(keep, [gone as K])
  }
  return [...byKey].map(([key, list]) => ({
    key,
    name: (list.find((h) => own(h, key)) ?? list[0]!).item.name,
    namings: list,
    merged: merged.get(key) ?? [],
  }))
}
