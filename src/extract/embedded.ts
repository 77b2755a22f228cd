import type { Source } from '../record/source.ts'
import type { StateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { draftTextSuggestions } from './draft-text.ts'
import type { ReportEngines } from './read-report.ts'
import { readReport } from './read-report.ts'
import type { Suggester } from './suggester.ts'
import { suggestionsOf } from './suggestions.ts'

/** Name that stands in every suggestion of the embedded reader; the version changes whenever its findings may. */
export const EMBEDDED = 'travaux-reader 0.1.0'

/** The reader that comes with Travaux: rules and, where its weights are at hand, a tagger; no network, no model hub. */
export function embedded(engines: () => Promise<ReportEngines>): Suggester {
  return {
    name: EMBEDDED,
    async suggest(source: Source, state: StateOfPlay): Promise<readonly Suggestion[]> {
      if (source.kind === 'draft-text') return draftTextSuggestions(source, EMBEDDED)
      const reading = readReport(
        source.text,
        {
          published: source.published ?? null,
          publisher: source.publisher ?? null,
          language: source.language ?? null,
          title: source.title ?? null,
        },
        await engines(),
      )
      return suggestionsOf(reading, source, state, EMBEDDED)
    },
  }
}
