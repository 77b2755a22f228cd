import type { Source } from '../record/source.ts'
import type { StateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'

/** Anything that reads a source and offers what it found: the embedded reader, or a language model behind an endpoint. */
export interface Suggester {
  /** "travaux-rules 0.1.0": stands in every suggestion it makes. */
  readonly name: string
  /** Never throws on any text; the state lets it use keys that are already on record. */
  suggest(source: Source, state: StateOfPlay): Promise<readonly Suggestion[]>
}
