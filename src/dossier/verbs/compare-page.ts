import { draftTextSuggestions } from '../../extract/draft-text.ts'
import type { Act, Author } from '../../record/entry.ts'
import { chain } from '../../record/ledger.ts'
import { headOf, type Source } from '../../record/source.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { comparison } from '../../views/comparison.ts'
import type { Page } from '../../writers/page.ts'
import { pageOf } from '../../writers/pages.ts'
import { VERSION } from '../version.ts'

/** For people: the drafts as a record that the machine made and nobody reviewed, seen through the one view of comparisons. */
export function comparePage(sources: readonly Source[], now: string): Page {
  const machine: Author = { kind: 'machine', name: `travaux ${VERSION}` }
  const acts = sources.flatMap((source): Act[] => [
    { kind: 'file', source: headOf(source) },
    ...draftTextSuggestions(source, machine.name).map((s): Act => ({ kind: 'accept', item: s.item, suggestion: s.id })),
  ])
  // As the files were named, the earlier first: a date inside one of them must not turn the comparison round.
  const order = sources.flatMap((s) => s.draft ?? [])
  return pageOf(
    comparison(stateOfPlay({ entries: chain([], machine, now, [{ kind: 'open', title: '' }, ...acts]) }), {
      order,
      cites: false,
    }),
  )
}
