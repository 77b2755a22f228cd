import type { Source } from '../record/source.ts'

/** What the person who files a document says of it; outranks what the document says of itself. */
export interface About {
  readonly kind?: Source['kind']
  readonly title?: string
  readonly publisher?: string
  readonly author?: string
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly published?: string
  readonly url?: string
  /** File name with its ending, without folder: a hint at the format. */
  readonly file?: string
  readonly mediaType?: string
  readonly language?: string
  readonly fidelity?: Source['fidelity']
  readonly handling?: Source['handling']
  readonly draft?: string
  readonly proposer?: string
  /** ISO instant of reading or fetching. */
  readonly retrieved?: string
}

/** Something a person should know about how the document was read. */
export interface Note {
  /** `lost`: something in the document is not in the text. `doubt`: something may be wrong. `info`: worth knowing. */
  readonly kind: 'lost' | 'doubt' | 'info'
  readonly text: string
}

/** What a reader gives: always a source, however little of it could be read, and notes. */
export interface Reading {
  readonly source: Source
  readonly notes: readonly Note[]
}

/**
 * Bytes to source. Never throws and never refuses: a broken file gives what could be read, and notes. PDF, DOCX and HTML
 * parsers are only ever run through the limits of `intake` when the bytes are not our own.
 */
export type Read = (bytes: Uint8Array, about: About) => Promise<Reading>
