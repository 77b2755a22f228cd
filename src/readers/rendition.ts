import type { When } from '../time/when.ts'
import type { Note } from './reader.ts'

/** What a reader of one format makes of the bytes; `read` turns it into a source. */
export interface Rendition {
  /** Raw text, before normalising. Blocks stand apart by a blank line. */
  readonly text: string
  /** Whether `text` is the decoded file itself, character by character, so that offsets into the file mean something. */
  readonly plain?: boolean
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  /** As the document's own metadata state it. */
  readonly published?: When
  /** The day the file says it was made or last saved. Weaker than a date of publication, and used with a note only. */
  readonly fileDated?: When
  readonly language?: string
  readonly mediaType: string
  readonly notes: readonly Note[]
}

/** How much a reader may give back. */
export interface ReadLimits {
  /** Longest text kept, in UTF-16 units; what goes beyond is cut off with a note. */
  readonly maxText: number
  /** Most bytes that one part of a packed file may unpack to. */
  readonly maxUnpacked: number
  /** Whether time is running out: a reader that goes page by page then gives the pages it has. Absent: there is time. */
  readonly hurry?: () => boolean
}

export const READ_LIMITS: ReadLimits = {
  maxText: 10_000_000, // about 1.6 million words: the longest treaty texts with all annexes have a tenth of it
  maxUnpacked: 96_000_000, // XML of a 10,000-page document; Word's own files unpack to far less
}

export const lost = (text: string): Note => ({ kind: 'lost', text })
export const doubt = (text: string): Note => ({ kind: 'doubt', text })
export const info = (text: string): Note => ({ kind: 'info', text })

/** "1 comment", "3 comments". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
