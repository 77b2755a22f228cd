import type { CorrelationRow } from '../../drafts/index.ts'
import { draftTextSuggestions } from '../../extract/draft-text.ts'
import type { Act, Author } from '../../record/entry.ts'
import { append, emptyLedger } from '../../record/ledger.ts'
import { headOf, type Source } from '../../record/source.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { comparison } from '../../views/comparison.ts'
import type { Page } from '../../writers/page.ts'
import { pageOf } from '../../writers/pages.ts'
import { type Refusal, refused } from '../reasons.ts'
import { VERSION } from '../version.ts'
import { linksOf } from './correlation-links.ts'

/**
 * For people: the drafts as a record that the machine made and nobody reviewed, seen through the one view of comparisons.
 * A correlation table of two drafts enters as links under its own name.
 */
export function comparePage(
  sources: readonly Source[],
  now: string,
  table?: { readonly name: string; readonly rows: readonly CorrelationRow[] },
): { readonly ok: true; readonly page: Page } | Refusal {
  const machine: Author = { kind: 'machine', name: `travaux ${VERSION}` }
  const suggested = sources.map((source) => draftTextSuggestions(source, machine.name))
  const worded = suggested.filter((list) => list.some((s) => s.item.kind === 'provision'))
  if (worded.length < 2) {
    const empty = sources.filter((_, i) => !worded.includes(suggested[i]!))
    return refused(`no text to compare in ${empty.map((s) => s.file ?? s.title ?? 'a file').join(' and ')}`)
  }
  const acts = sources.flatMap((source, i): Act[] => [
    { kind: 'file', source: headOf(source) },
    ...suggested[i]!.map((s): Act => ({ kind: 'accept', item: s.item, suggestion: s.id })),
  ])
  // As the files were named, the earlier first: a date inside one of them must not turn the comparison round.
  const order = sources.flatMap((s) => s.draft ?? [])
  let ledger = append(emptyLedger, machine, now, [{ kind: 'open', title: '' }, ...acts]).ledger
  if (table) {
    const { provisions } = stateOfPlay(ledger)
    const [a, b] = order.map((key) => provisions.filter((p) => p.item.draft === key))
    const links = linksOf(table.rows, a ?? [], b ?? [], table.name, [order[0]!, order[1]!])
    if (!links.ok) return links
    ledger = append(ledger, { kind: 'person', name: table.name }, now, links.acts).ledger
  }
  return { ok: true, page: pageOf(comparison(stateOfPlay(ledger), { order, cites: false })) }
}
