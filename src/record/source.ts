import type { Selector } from '../text/selector.ts'
import type { When } from '../time/when.ts'
import type { DraftKey, SourceId } from './ids.ts'

/** What kind of document it is. `draft-text` carries a draft's own words: it is a witness of that draft. */
export const SOURCE_KINDS = ['news', 'statement', 'transcript', 'draft-text', 'note'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How near the text we hold is to the words that were published. */
export const FIDELITIES = ['text-layer', 'ocr', 'paraphrase', 'translation', 'excerpt'] as const
export type Fidelity = (typeof FIDELITIES)[number]

/** Who may see it. An embargo lifts on its day; views leave out what is embargoed, exports leave out what is internal. */
export type Handling =
  | { readonly kind: 'public' }
  | { readonly kind: 'internal' }
  | { readonly kind: 'embargo'; readonly until: string }

/** Everything about a document but its text. Immutable once filed. */
export interface SourceHead {
  readonly id: SourceId
  readonly kind: SourceKind
  readonly title?: string
  readonly publisher?: string
  readonly author?: string
  /** BCP 47 tag, as recognised or told: `en`, `uk`. */
  readonly language?: string
  readonly published?: When
  /** `told` by the person who filed it, `found` in the document's own metadata, `inferred` from its text. */
  readonly publishedBy?: 'told' | 'found' | 'inferred'
  readonly url?: string
  /** Name of the file it came from, without its folder. */
  readonly file?: string
  readonly mediaType?: string
  /** When it was fetched or read, ISO instant; a parameter, never read from a clock here. */
  readonly retrieved?: string
  readonly sha256OfBytes: string
  readonly sha256OfText: string
  /** Length of the text in UTF-16 units. */
  readonly length: number
  readonly fidelity: Fidelity
  readonly handling: Handling
  /** For a draft-text: which draft it is a witness of, as the person filing it said. */
  readonly draft?: DraftKey
  readonly proposer?: string
}

/** A document we hold, unchanging. `text` is normalised (`text/source-text`), and every offset counts in it. */
export interface Source extends SourceHead {
  readonly text: string
  /** Map back to the raw characters of a plain-text file; absent when they are the same or the file was not plain text. */
  readonly rawMap?: { readonly at: readonly number[]; readonly raw: readonly number[] }
}

/** A stretch of a source. */
export interface Passage {
  readonly source: SourceId
  readonly selector: Selector
}

/** The head of a source: what goes into the ledger. */
export function headOf(source: Source): SourceHead {
  const { text: _text, rawMap: _rawMap, ...head } = source
  return head
}
