import type { Entry } from '../record/entry.ts'
import type { ItemId } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import type { Suggestion } from '../record/suggestion.ts'
import type { Hit } from '../stores/store.ts'

/** What the desk is told first: which dossier, who writes, and how far the record goes. */
export interface DeskMessage {
  readonly title: string
  /** The dossier's file, without its folder. */
  readonly file: string
  /** Name to sign with; null until the person gives one. */
  readonly person: string | null
  readonly version: string
  /** The day on which the server answers, against which embargoes and ages are held. */
  readonly today: string
}

/** Entries from the `from`-th on, in the order in which they were appended. */
export interface EntriesMessage {
  readonly from: number
  readonly entries: readonly Entry[]
  /** The id of the item that each of them brings, null where it brings none. */
  readonly items: readonly (ItemId | null)[]
  /** How many suggestions there are by now. */
  readonly suggestions: number
}

export interface SuggestionsMessage {
  readonly suggestions: readonly Suggestion[]
}

export interface SourceMessage {
  readonly source: Source
}

export interface HitsMessage {
  readonly hits: readonly Hit[]
}

/** How much there is; sent at once and whenever it grows, by whomever. */
export interface ChangeMessage {
  readonly entries: number
  readonly suggestions: number
}

/** A verb asked for over HTTP: its table in `dossier/verbs.ts`, with the dossier left out. */
export interface VerbMessage {
  readonly args?: Readonly<Record<string, readonly string[]>>
  readonly options?: Readonly<Record<string, readonly string[] | true>>
}

/** What came of it. `notes` are what the verb told the person on the way. */
export type VerbAnswer =
  | { readonly ok: true; readonly value: unknown; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string; readonly notes: readonly string[] }
