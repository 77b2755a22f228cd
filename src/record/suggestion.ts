import type { Item } from './claim.ts'
import { contentId, type SourceId, type SuggestionId } from './ids.ts'

/** What a machine or reader offers to the record; not in it. Never reaches a view. */
export interface Suggestion {
  readonly kind: 'suggestion'
  readonly id: SuggestionId
  readonly source: SourceId
  readonly item: Item
  /** Between 0 and 1: of suggestions with this figure, about so many should turn out right. */
  readonly confidence: number
  /** Why the machine thinks so, in words a reviewer can check. */
  readonly reason: string
  /** Name and version of what made it: "travaux-rules 0.1.0". */
  readonly suggester: string
}

/** A suggestion's id is the hash of its source and item: the same finding keeps its id, and its decision, when a source is read again. */
export function suggestion(
  source: SourceId,
  item: Item,
  confidence: number,
  reason: string,
  suggester: string,
): Suggestion {
  const id = contentId('sug', { source, item }) as SuggestionId
  return { kind: 'suggestion', id, source, item, confidence, reason, suggester }
}
