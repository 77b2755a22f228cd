import type { Entry } from '../record/entry.ts'
import type { EntryId, SourceId, SuggestionId } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import type { Suggestion } from '../record/suggestion.ts'
import type { Span } from '../text/span.ts'

/**
 * Where a dossier rests. `test/contracts/store.ts` says what every store owes.
 *
 * Whatever a promise here has acknowledged survives a killed process. Entries, sources and suggestions are never changed
 * or removed. What the disk does to us (damage, no space, no permission) comes as a rejected `StoreFailure`.
 */
export interface Store {
  /**
   * Entries in the order in which they were appended, from the `from`-th on (0: all). One that no longer hashes to its id
   * is a failure, unless `altered` asks for it too, which only `verify` does, to tell what is wrong.
   */
  entries(from?: number, altered?: boolean): Promise<readonly Entry[]>
  /** How many entries and suggestions there are, without reading them. */
  counts(): Promise<{ readonly entries: number; readonly suggestions: number }>
  /** Entries that no other follows: what the next one follows. Empty in a store without entries. */
  heads(): Promise<readonly EntryId[]>
  /**
   * Append entries, all or none. `expects` are the heads the caller built on: when another writer came first nothing is
   * written and `moved` comes back, and the caller folds anew and tries again.
   */
  append(entries: readonly Entry[], expects: readonly EntryId[]): Promise<Appended>
  /** Keep a source and the bytes it was read from. Keeping the same source again changes nothing. */
  keepSource(source: Source, bytes: Uint8Array): Promise<void>
  source(id: SourceId): Promise<Source | undefined>
  bytesOf(id: SourceId): Promise<Uint8Array | undefined>
  /** In the order in which they were kept. */
  sourceIds(): Promise<readonly SourceId[]>
  /** Keep suggestions on kept sources; one that is already kept is left as it is. */
  keepSuggestions(suggestions: readonly Suggestion[]): Promise<void>
  /** In the order in which they were kept. */
  suggestions(source?: SourceId): Promise<readonly Suggestion[]>
  suggestion(id: SuggestionId): Promise<Suggestion | undefined>
  /**
   * Paragraphs of all sources that hold all the words, best first. Case and accents do not count; `word*` finds words
   * that begin so, `"two words"` words in that order.
   */
  search(words: string, limit: number): Promise<readonly Hit[]>
  /** What the storage itself finds wrong (SQLite: `integrity_check`); empty when sound. Never rejects. */
  check(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Appended =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'moved'; readonly heads: readonly EntryId[] }

export interface Hit {
  readonly source: SourceId
  /** The shortest stretch of the paragraph that holds all the words, UTF-16 offsets into the source's text. */
  readonly start: number
  readonly end: number
  /** Each word found in the paragraph, in order. */
  readonly words: readonly Span[]
  /** The stretch with some of its neighbours, on one line. */
  readonly snippet: string
}

/**
 * The disk did something to us. `damaged`: what was kept cannot be read back as it was; `refused`: not a dossier, or one
 * this version cannot read; the others say what stands in the way for now.
 */
export class StoreFailure extends Error {
  readonly kind: 'damaged' | 'refused' | 'locked' | 'full' | 'read-only' | 'unreachable'
  constructor(kind: StoreFailure['kind'], reason: string, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause })
    this.name = 'StoreFailure'
    this.kind = kind
  }
}
