import { canonicalJson, sha256 } from '../text/digest.ts'
import type { Item } from './claim.ts'
import { type Act, type Author, type Entry, FORMAT } from './entry.ts'
import { contentId, type EntryId, type ItemId } from './ids.ts'

/** The append-only, hash-linked history. Entries stand in an order in which each follows only earlier ones. */
export interface Ledger {
  readonly entries: readonly Entry[]
}

export const emptyLedger: Ledger = { entries: [] }

/** Entries that no other entry follows: what the next one will follow. One, unless two lines of history stand side by side. */
export function heads(ledger: Ledger): readonly EntryId[] {
  const followed = new Set(ledger.entries.flatMap((e) => e.follows))
  return ledger.entries.filter((e) => !followed.has(e.id)).map((e) => e.id)
}

/** The entry that an act would be, made by someone at an instant after `follows`. */
export function entryOf(follows: readonly EntryId[], by: Author, recorded: string, act: Act): Entry {
  const rest = { v: FORMAT, follows, by, recorded, act } as const
  return { ...rest, id: hashOf(rest) }
}

/** A ledger with acts added one after the other, and the new entries. */
export function append(
  ledger: Ledger,
  by: Author,
  recorded: string,
  acts: readonly Act[],
): { readonly ledger: Ledger; readonly added: readonly Entry[] } {
  const added = chain(heads(ledger), by, recorded, acts)
  return { ledger: { entries: [...ledger.entries, ...added] }, added }
}

/** Entries for acts, each following the one before; the first follows `from`. */
export function chain(from: readonly EntryId[], by: Author, recorded: string, acts: readonly Act[]): readonly Entry[] {
  const added: Entry[] = []
  let follows = from
  for (const act of acts) {
    const entry = entryOf(follows, by, recorded, act)
    added.push(entry)
    follows = [entry.id]
  }
  return added
}

export type Damage =
  | { readonly kind: 'changed'; readonly entry: EntryId; readonly at: number }
  | { readonly kind: 'orphan'; readonly entry: EntryId; readonly at: number; readonly missing: EntryId }
  | { readonly kind: 'twice'; readonly entry: EntryId; readonly at: number }
  | { readonly kind: 'second-beginning'; readonly entry: EntryId; readonly at: number }

/** Every place where the chain does not hold: an entry whose content does not hash to its id, one that follows what is not there before it, one that stands twice, a second one that follows nothing. */
export function damageOf(ledger: Ledger): readonly Damage[] {
  const seen = new Set<EntryId>()
  const damage: Damage[] = []
  ledger.entries.forEach((entry, at) => {
    const { id, ...rest } = entry
    if (hashOf(rest) !== id) damage.push({ kind: 'changed', entry: id, at })
    if (seen.has(id)) damage.push({ kind: 'twice', entry: id, at })
    if (entry.follows.length === 0 && at > 0) damage.push({ kind: 'second-beginning', entry: id, at })
    for (const f of entry.follows) if (!seen.has(f)) damage.push({ kind: 'orphan', entry: id, at, missing: f })
    seen.add(id)
  })
  return damage
}

/** The whole SHA-256 stands in an entry's id: the chain is only as strong as its links. */
const hashOf = (rest: Omit<Entry, 'id'>): EntryId => `ent-${sha256(canonicalJson(rest))}` as EntryId

const known = new WeakMap<Item, ItemId>() // items never change, and every fold asks for their ids again

/** Take an item's id from whoever made the item known, who hashed it: a browser that trusts the server it comes from. */
export const knownAs = (item: Item, id: ItemId): void => void known.set(item, id)

/** The id of an item in the record: the hash of its content. */
export function itemId(item: Item): ItemId {
  let id = known.get(item)
  if (id === undefined) {
    id = contentId('it', item) as ItemId
    known.set(item, id)
  }
  return id
}
