import type { ItemId, SourceId } from '../record/ids.ts'
import type { Selector } from '../text/selector.ts'

/** A passage behind a sentence, with the road by which it reached the page. JSON-ready. */
export interface Citation {
  /** From 1, in order of first use in the view. */
  readonly number: number
  readonly item: ItemId
  readonly source: SourceId
  readonly selector: Selector
  /** "Kyslytsya, to the Financial Times, in Al Jazeera". */
  readonly chain: string
  /** Title or file name of the source. */
  readonly sourceTitle: string
  /** When the source came out, as a reader would say it; null when not known. */
  readonly published: string | null
  readonly acceptedBy: string
  /** Accepted by a machine, not by a person. */
  readonly machine: boolean
}

/** A sentence of a view: pieces of text and the numbers of its citations. A sentence without citation says only what the record lacks. */
export interface Sentence {
  readonly parts: readonly SentencePart[]
}

export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'cite'; readonly number: number }
