import type { Selector } from '../text/selector.ts'

/**
 * The one tree between views and formats, as mdast is for markdown. JSON-ready. A writer knows nothing else, and knows
 * every node here; a node it cannot show (a redline in CSV) it says in words, never drops.
 */
export interface Page {
  readonly kind: 'page'
  readonly title: string
  /** Facts that every format must show under the title: as of, sources, "machine reading, not reviewed". */
  readonly marks: readonly Mark[]
  readonly blocks: readonly Block[]
  /** Passages that citations open, in order of number. */
  readonly notes: readonly PageNote[]
  readonly language: string
}

export interface Mark {
  readonly text: string
  /** `warning`: must catch the eye ("machine reading, not reviewed"). */
  readonly kind: 'fact' | 'warning'
}

/** A numbered note: the words behind a citation, and the road by which they reached the page. */
export interface PageNote {
  readonly number: number
  readonly id: string
  readonly quote: string
  /** Words around the quote, for showing it in place. */
  readonly before: string
  readonly after: string
  /** "Kyslytsya, to the Financial Times, in Al Jazeera". */
  readonly chain: string
  readonly source: string
  readonly published: string | null
  readonly acceptedBy: string
  /** Accepted by a machine, not by a person. */
  readonly machine: boolean
  readonly selector: Selector
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      /** Texts side by side, a row a point: a writer may fold unchanged rows and must keep the heads in sight where it can. */
      readonly layout?: 'parallel'
      readonly rows: readonly Row[]
    }
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[] }
  /** Said when there is nothing to show, with what to do about it. */
  | { readonly kind: 'empty'; readonly text: string }

export interface Column {
  readonly title: string
  readonly note?: string
  /** Row headings stand in such a column. */
  readonly head?: boolean
}

export interface Row {
  readonly id?: string
  readonly cells: readonly Cell[]
  /** For filters: whether the row shows any change. */
  readonly changed?: boolean
}

export interface Cell {
  readonly blocks: readonly Block[]
  /** What stands in the cell; verbatim and reported cells must look different, and each blank says which blank it is. */
  readonly known?:
    | 'verbatim'
    | 'described'
    | 'inferred'
    | 'denied'
    | 'withheld'
    | 'unknown'
    | 'absent'
    | 'deleted'
    | 'left-open'
    | 'none'
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** The record's own words, as they stand in a source: set apart from the program's words. */
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'cite'; readonly number: number }
  | { readonly kind: 'inserted' | 'deleted'; readonly text: string }
  | { readonly kind: 'badge'; readonly text: string; readonly of: 'change' | 'status' | 'voice' }
  | { readonly kind: 'time'; readonly text: string; readonly from: string | null; readonly to: string | null }
