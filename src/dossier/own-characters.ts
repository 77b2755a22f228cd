import { decode } from '../readers/encoding.ts'
import type { Source } from '../record/source.ts'
import { rawSpan } from '../text/source-text.ts'
import type { Span } from '../text/span.ts'

/** A source in the characters of the file it came from: what a program that reads the file itself counts in. */
export interface OwnCharacters {
  readonly text: string
  readonly map: (s: Span) => Span
}

/** The map of a text that was not changed by normalising. */
export const asItIs = (s: Span): Span => s

/** For a plain text file its own characters, whatever was normalised inside; for any other format the text we keep. */
export async function ownCharacters(source: Source, bytes: Uint8Array): Promise<OwnCharacters> {
  const { text, rawMap } = source
  if (!rawMap || rawMap.at.length === 0) return { text, map: asItIs }
  return { text: (await decode(bytes)).text, map: (s) => rawSpan({ text, ...rawMap }, s) }
}
