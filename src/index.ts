/**
 * Travaux as a library: a dossier and its verbs, the record as of any moment, and the views over it.
 * The rooms have doors of their own: `travaux/text`, `/drafts`, `/readers`, `/extract`, `/writers`, `/stores`.
 */
export * from './dossier/dossier.ts'
export type { Attribution, Relay, Speaker } from './record/attribution.ts'
export type * from './record/claim.ts'
export { decodeLedger, encodeLedger } from './record/codec.ts'
export type { Act, Author, Entry } from './record/entry.ts'
export type { ActorKey, DraftKey, EntryId, IssueKey, ItemId, SourceId, SuggestionId } from './record/ids.ts'
export { append, damageOf, emptyLedger, heads, type Ledger } from './record/ledger.ts'
export type { Handling, Passage, Source, SourceHead } from './record/source.ts'
export { type AsOf, type Held, type StateOfPlay, stateOfPlay } from './record/state-of-play.ts'
export type { Suggestion } from './record/suggestion.ts'
export * from './views/index.ts'
