import type { Position } from '../record/claim.ts'
import type { ActorKey, IssueKey, ItemId } from '../record/ids.ts'
import type { Passage } from '../record/source.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import type { When } from '../time/when.ts'
import { mark, sentence } from './citation.ts'
import { behind, POSITION_WORD, positionInWords, quantityInWords } from './claims-in-words.ts'
import { disputes } from './disputed.ts'
import { latestFirst } from './latest.ts'
import { Register } from './register.ts'
import { capital } from './telling.ts'
import { headOf, type SectionedView, type ViewCell } from './view.ts'

export interface Matrix extends SectionedView {
  readonly kind: 'matrix'
  readonly parties: readonly { readonly key: ActorKey; readonly name: string }[]
  readonly issues: readonly { readonly key: IssueKey; readonly name: string }[]
  /** What stands in the cells, part by part; the latest first in each cell. */
  readonly positions: readonly PositionInCell[]
}

/** A position with its parts, for a page that sets them its own way. */
export interface PositionInCell {
  readonly item: ItemId
  readonly issue: IssueKey
  readonly party: ActorKey
  readonly position: Position['position']
  /** The kind in a word: "demands". */
  readonly word: string
  readonly gist: string
  /** Its number, where the words do not show it. */
  readonly value: string | null
  readonly happened: When | null
  readonly reported: When | null
  /** "says Trump", where the party does not speak itself; null otherwise. */
  readonly secondHand: string | null
  /** How many others tell it, in words; empty for none. */
  readonly also: string
  readonly cite: number
  /** What it cannot stand beside: numbers of the citations on the other side. */
  readonly against: readonly number[]
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
  const against = contested(state, r, list)
  const cell = (issue: IssueKey, party: ActorKey): ViewCell => {
    const here = cells.get(`${issue}|${party}`)
    if (!here) return { sentences: [sentence('nothing on record')], known: 'none' }
    return {
      sentences: [...here].sort(latest).map((h) => {
        const line = positionInWords(r, h, false)
        const others = against.get(h.id)?.map((o) => r.citations.of(o.held, o.passage))
        return others ? sentence(line.parts, ' ', mark('contested'), ' against ', others) : line
      }),
      known: 'described',
    }
  }
  const rows = issues.map((i) => ({
    cells: [{ sentences: [sentence(capital(r.issue(i)))] }, ...parties.map((p) => cell(i, p))],
  }))
  const inOrder = [...cells.values()].flatMap((here) => [...here].sort(latest))
  const positions = inOrder.map((h) =>
    inCell(
      r,
      h,
      (against.get(h.id) ?? []).map((o) => cited(r, o.held, o.passage)),
    ),
  )
  return {
    kind: 'matrix',
    head: headOf(state, 'positions'),
    parties: parties.map((key) => ({ key, name: r.actor(key) })),
    issues: issues.map((key) => ({ key, name: r.issue(key) })),
    positions,
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
                  rows,
                },
              ],
      },
    ],
    citations: r.citations.all(),
  }
}

function inCell(r: Register, h: Held<Position>, against: readonly number[]): PositionInCell {
  const { item } = h
  const second = item.attribution.voice !== 'own' && item.attribution.voice !== 'reporter'
  return {
    item: h.id,
    issue: item.issue,
    party: item.party,
    position: item.position,
    word: POSITION_WORD[item.position],
    gist: item.gist,
    value: item.quantity && !/\d/.test(item.gist) ? quantityInWords(item.quantity) : null,
    happened: item.happened ?? null,
    reported: item.reported ?? r.sourceOf(h)?.published ?? null,
    secondHand: second ? behind(r, h) : null,
    also: r.also(h).trim(),
    cite: cited(r, h),
    against,
  }
}

const cited = (r: Register, h: Held, passage = h.item.passages[0]!): number => {
  const part = r.citations.of(h, passage)
  return part.kind === 'cite' ? part.number : 0
}

/** By the day of the report, then by the day of the thing itself. */
const latest = (a: Held<Position>, b: Held<Position>): number => byReport(a, b) || byDay(a, b)
const byReport = latestFirst((h: Held<Position>) => h.item.reported)
const byDay = latestFirst((h: Held<Position>) => h.item.happened)

/** The other side of a dispute: an entry, and its passage that counts. */
interface Against {
  readonly held: Held
  readonly passage: Passage
}

/** For each position in a dispute the other side: another position, or the passage that an accepted contradiction sets against it. */
function contested(
  state: StateOfPlay,
  r: Register,
  list: readonly Held<Position>[],
): ReadonlyMap<ItemId, readonly Against[]> {
  const out = new Map<ItemId, Against[]>()
  const add = (id: ItemId, held: Held, passage: Passage): void => {
    const here = out.get(id)
    if (!here) out.set(id, [{ held, passage }])
    else if (!here.some((a) => sameWords(a.passage, passage))) here.push({ held, passage })
  }
  for (const { sides } of disputes({ ...state, claims: list, drafts: [] }))
    for (const a of sides) for (const b of sides) if (a !== b) add(a.id, b, b.item.passages[0]!)
  const bySource = new Map<string, Held<Position>[]>()
  for (const h of list) {
    const { source } = h.item.passages[0]!
    const here = bySource.get(source)
    if (here) here.push(h)
    else bySource.set(source, [h])
  }
  for (const told of r.claims('contradiction')) {
    const [first, second] = told.item.passages
    if (!first || !second) continue
    const facing = (here: Passage, there: Passage): void => {
      for (const h of bySource.get(here.source) ?? []) {
        const { start, end } = h.item.passages[0]!.selector
        if (start < here.selector.end && here.selector.start < end) add(h.id, told, there)
      }
    }
    facing(first, second)
    facing(second, first)
  }
  return out
}

const sameWords = (a: Passage, b: Passage): boolean =>
  a.source === b.source && a.selector.start === b.selector.start && a.selector.end === b.selector.end

/** Keys by how many positions name them, then in order of entry. */
function byWeight<K>(list: readonly Held<Position>[], key: (h: Held<Position>) => K): K[] {
  const n = new Map<K, number>()
  for (const h of list) n.set(key(h), (n.get(key(h)) ?? 0) + 1)
  return [...n].sort((a, b) => b[1] - a[1]).map(([k]) => k)
}
