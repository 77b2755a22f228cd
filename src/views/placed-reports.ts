import type { Change, Contents, Provision } from '../record/claim.ts'
import type { DraftKey, IssueKey } from '../record/ids.ts'
import type { Held } from '../record/state-of-play.ts'
import { indexOf, placeOf } from './placing.ts'
import type { Register } from './register.ts'

/** What somebody said of a draft on one issue. */
export type Report = Held<Contents> | Held<Change>
export const draftOf = (h: Report): DraftKey | undefined => (h.item.kind === 'contents' ? h.item.draft : h.item.to)

/** A row in the making: provisions that correspond, and what was reported on its issues. */
export interface OpenRow {
  readonly name: string
  readonly provisions: Map<DraftKey, Held<Provision>[]>
  readonly reports: Report[]
}

/** Reports of one issue go together: to the row they name or fit, else to a row of the issue's own. */
export function placeReports(
  r: Register,
  rows: OpenRow[],
  names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>,
): void {
  const byIssue = new Map<IssueKey, Report[]>()
  for (const h of [...r.claims('contents'), ...r.claims('change')]) {
    const list = byIssue.get(h.item.issue)
    if (list) list.push(h)
    else byIssue.set(h.item.issue, [h])
  }
  const placed = rows.map((row, id) => ({
    id,
    text: [...row.provisions.values()]
      .flat()
      .map((p) => p.item.wording)
      .join(' '),
  }))
  const index = indexOf(placed)
  const namings = new Map(r.state.issues.map((i) => [i.key, i]))
  for (const [issue, reports] of byIssue) {
    const naming = namings.get(issue)
    const name = [r.issue(issue), ...(naming?.namings.flatMap((n) => n.item.synonyms) ?? [])].join(' ')
    // "Left to the leaders" says nothing of what the point is about.
    const telling = reports.filter((h) => !(h.item.kind === 'change' && h.item.change === 'left-open'))
    const words = telling
      .map((h) => `${h.item.gist} ${h.item.kind === 'change' ? (h.item.before ?? '') : ''}`)
      .join(' ')
    const at = byLabel(rows, reports, names) ?? placeOf(name, words, placed, index)
    if (at !== undefined) rows[at]!.reports.push(...reports)
    else rows.push({ name: r.issue(issue), provisions: new Map(), reports })
  }
}

/** "Article 21", said of a draft whose text is held, is its provision 21. */
function byLabel(
  rows: readonly OpenRow[],
  reports: readonly Report[],
  names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>,
): number | undefined {
  for (const h of reports) {
    if (h.item.kind !== 'contents' || !h.item.label) continue
    const wanted = bareLabel(h.item.label)
    const key = h.item.draft
    const at = rows.findIndex((row) =>
      (row.provisions.get(key) ?? []).some((p) => bareLabel(names.get(key)?.get(p.item.eId) ?? '') === wanted),
    )
    if (at >= 0) return at
  }
  return undefined
}

const bareLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/^(?:point|article|art\.?|section|clause|paragraph|para\.?)\s+/, '')
    .replace(/[.\s]+$/, '')
