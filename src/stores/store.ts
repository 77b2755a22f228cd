import type { Entry } from '../record/entry.ts'
import type { EntryId, SourceId, SuggestionId } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import type { Suggestion } from '../record/suggestion.ts'

/**
 * Where a dossier rests. `test/contracts/store.ts` says what every store owes.
 *
 * Whatever a promise here has acknowledged survives a killed process. Entries and sources are never changed or removed.
 */
export interface Store {
  /** Entries in the order in which they were appended. */
  entries(): Promise<readonly Entry[]>
  /**
   * Append entries, all or none. `expects` are the heads the caller built on: when another writer came first nothing is
   * written and `moved` comes back, and the caller folds anew and tries again.
   */
  append(entries: readonly Entry[], expects: readonly EntryId[]): Promise<Appended>
  /** Keep a source and the bytes it was read from. Keeping the same source again changes nothing. */
  keepSource(source: Source, bytes: Uint8Array): Promise<void>
  source(id: SourceId): Promise<Source | undefined>
  bytesOf(id: SourceId): Promise<Uint8Array | undefined>
  sourceIds(): Promise<readonly SourceId[]>
  /** Keep suggestions; one that is already kept is left as it is. */
  keepSuggestions(suggestions: readonly Suggestion[]): Promise<void>
  suggestions(source?: SourceId): Promise<readonly Suggestion[]>
  suggestion(id: SuggestionId): Promise<Suggestion | undefined>
  /** Passages of all sources that hold all the words, best first. */
  search(words: string, limit: number): Promise<readonly Hit[]>
  /** What the storage itself finds wrong (SQLite: `integrity_check`); empty when sound. */
  check(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Appended =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'moved'; readonly heads: readonly EntryId[] }

export interface Hit {
  readonly source: SourceId
  /** Where the words stand, UTF-16 offsets into the source's text. */
  readonly start: number
  readonly end: number
  readonly snippet: string
}
