import type { Position } from '../record/claim.ts'
import type { ActorKey, IssueKey } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { sentence } from './citation.ts'
import { positionInWords } from './claims-in-words.ts'
import { latestFirst } from './latest.ts'
import { Register } from './register.ts'
import { capital } from './telling.ts'
import { headOf, type SectionedView, type ViewCell } from './view.ts'

export interface Matrix extends SectionedView {
  readonly kind: 'matrix'
  readonly parties: readonly { readonly key: ActorKey; readonly name: string }[]
  readonly issues: readonly { readonly key: IssueKey; readonly name: string }[]
}

/** What each party wants on each issue: issues down, parties across. An empty cell says that nothing is on record; it says nothing of the party. */
export function matrix(state: StateOfPlay): Matrix {
  const r = new Register(state)
  const list = r.claims('position')
  const parties = byWeight(list, (h) => h.item.party)
  const issues = byWeight(list, (h) => h.item.issue)
  const cells = new Map<string, Held<Position>[]>()
  for (const h of list) {
    const key = `${h.item.issue}|${h.item.party}`
    const here = cells.get(key)
    if (here) here.push(h)
    else cells.set(key, [h])
  }
  const cell = (issue: IssueKey, party: ActorKey): ViewCell => {
    const here = cells.get(`${issue}|${party}`)
    if (!here) return { sentences: [sentence('nothing on record')], known: 'none' }
    return {
      sentences: [...here].sort(latestFirst((h) => h.item.reported)).map((h) => positionInWords(r, h, false)),
      known: 'described',
    }
  }
  return {
    kind: 'matrix',
    head: headOf(state, 'positions'),
    parties: parties.map((key) => ({ key, name: r.actor(key) })),
    issues: issues.map((key) => ({ key, name: r.issue(key) })),
    sections: [
      {
        id: 'positions',
        heading: 'Positions by issue and party',
        blocks:
          list.length === 0
            ? [
                {
                  kind: 'nothing',
                  text: 'No position is on record. Accept suggestions of kind "position" to fill this table.',
                },
              ]
            : [
                {
                  kind: 'table',
                  caption: 'Positions on record; latest first in each cell',
                  columns: ['Issue', ...parties.map((p) => capital(r.actor(p)))],
                  rows: issues.map((i) => ({
                    cells: [{ sentences: [sentence(capital(r.issue(i)))] }, ...parties.map((p) => cell(i, p))],
                  })),
                },
              ],
      },
    ],
    citations: r.citations.all(),
  }
}

/** Keys by how many positions name them, then in order of entry. */
function byWeight<K>(list: readonly Held<Position>[], key: (h: Held<Position>) => K): K[] {
  const n = new Map<K, number>()
  for (const h of list) n.set(key(h), (n.get(key(h)) ?? 0) + 1)
  return [...n].sort((a, b) => b[1] - a[1]).map(([k]) => k)
}
