import type { Item } from './claim.ts'
import type { ActorKey, DraftKey, EntryId, IssueKey, ItemId, SuggestionId } from './ids.ts'
import type { SourceHead } from './source.ts'

/** Version of the ledger's format; `codec` refuses what it does not know. */
export const FORMAT = 1

/** Who made an entry. A machine's entries are marked wherever they show. */
export type Author =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'machine'; readonly name: string }

/** What an entry does to the record. */
export type Act =
  | { readonly kind: 'open'; readonly title: string }
  | { readonly kind: 'file'; readonly source: SourceHead }
  | { readonly kind: 'accept'; readonly item: Item; readonly suggestion?: SuggestionId }
  | { readonly kind: 'decline'; readonly suggestion: SuggestionId; readonly reason?: string }
  /** Takes a decision on a suggestion back: it waits again, and what its acceptance put on record is off it. */
  | { readonly kind: 'reopen'; readonly suggestion: SuggestionId; readonly reason?: string }
  /** The amended item takes the place of one accepted before, which stays in the ledger. */
  | { readonly kind: 'amend'; readonly item: Item; readonly replaces: ItemId; readonly reason?: string }
  /** Of an item; or, by the id of its entry, of a person's word on a correspondence, which the alignment then judges again. */
  | { readonly kind: 'withdraw'; readonly item: ItemId | EntryId; readonly reason: string }
  /** Two keys name one thing; `part` takes a merge back. */
  | { readonly kind: 'merge'; readonly keep: NamedKey; readonly gone: NamedKey; readonly reason?: string }
  | { readonly kind: 'part'; readonly keep: NamedKey; readonly gone: NamedKey; readonly reason?: string }
  /** A person's word on which provisions correspond; outranks the computed alignment. */
  | {
      readonly kind: 'link'
      readonly a: readonly ItemId[]
      readonly b: readonly ItemId[]
      readonly relation?: string
      readonly origin?: string
    }
  | { readonly kind: 'unlink'; readonly a: readonly ItemId[]; readonly b: readonly ItemId[]; readonly reason?: string }

/** A key with its kind; both ends of a merge must be of one kind. */
export type NamedKey =
  | { readonly of: 'actor'; readonly key: ActorKey }
  | { readonly of: 'draft'; readonly key: DraftKey }
  | { readonly of: 'issue'; readonly key: IssueKey }

export type ActKind = Act['kind']

/**
 * One dated act of record keeping. Its id is the hash of all the rest, and `follows` names the entries it was made after:
 * one today, several once two copies of a dossier have been joined. So no byte can change unseen.
 */
export interface Entry {
  readonly v: typeof FORMAT
  readonly id: EntryId
  readonly follows: readonly EntryId[]
  readonly by: Author
  /** ISO instant at which the desk entered it; given by the caller, never read from a clock here. */
  readonly recorded: string
  readonly act: Act
}
