import { describe, expect, it } from 'vitest'
import { draft as draftKey, filed, ledgerOf, passage } from '../../../test/support/talks.ts'
import type { Item } from '../../record/claim.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { plain } from '../../views/citation.ts'
import { comparison } from '../../views/comparison.ts'
import { badgesOf } from './badges.ts'
import { pickedAfter, sidesOf } from './picked.ts'
import { foldInWords, foldingOf, orderOf, rowsOfDraft, type ShownRow, shownRows, stepFrom } from './rows.ts'

const POINTS = [
  'The mill is open to all farmers of the valley from Easter to harvest.',
  'The miller shall keep at most 40 sacks of grain in the loft.',
  'Water is shared between the mill and the meadow by the hour.',
  'The bridge is mended at the cost of the village.',
  'Disputes go to the reeve, whose word is final.',
  'No cart may stand in the mill yard overnight.',
  'Rent is paid in flour, a tenth of what is ground.',
]
/** The second raises a number and weakens a duty, and puts the last point first. */
const LATER = [
  POINTS[6]!,
  POINTS[0]!,
  'The miller may keep at most 60 sacks of grain in the loft.',
  POINTS[2]!,
  POINTS[3]!,
  POINTS[4]!,
  POINTS[5]!,
]

function milling(...versions: readonly (readonly string[])[]) {
  const sources = versions.map((points, d) =>
    filed(`Mill${d}`, points.map((p, i) => `${i + 1}. ${p}`).join('\n'), {
      kind: 'draft-text',
      on: `2031-03-0${d + 1}`,
    }),
  )
  const items = versions.flatMap((points, d): Item[] => {
    const key = draftKey(`mill text ${d + 1}`)
    return [
      {
        kind: 'draft',
        key,
        name: `mill text ${d + 1}`,
        draftKind: 'draft',
        proposers: [],
        authors: [],
        passages: [passage(sources[d]!, '1.')],
      },
      ...points.map(
        (wording, order): Item => ({
          kind: 'provision',
          draft: key,
          order,
          eId: `pt_${order}`,
          label: String(order + 1),
          level: 0,
          unit: 'point',
          known: 'verbatim',
          wording,
          passages: [passage(sources[d]!, `${order + 1}. ${wording}`)],
        }),
      ),
    ]
  })
  const state = stateOfPlay(ledgerOf(sources, items), { today: '2031-05-20' })
  const view = comparison(state)
  return { state, view, rows: shownRows(view, orderOf(state)) }
}

const rowWith = (rows: readonly ShownRow[], words: string): ShownRow =>
  rows.find((r) => r.cells.some((c) => c.cell.sentences.some((s) => plain(s).includes(words))))!

describe('rows of drafts side by side', () => {
  const { view, rows } = milling(POINTS, LATER)

  it('marks a number and a duty that changed as they were and are', () => {
    const badges = rowWith(rows, 'sacks').cells[1]!.badges.map((b) => b.words)
    expect(badges).toEqual(expect.arrayContaining(['40 sacks → 60 sacks', 'shall → may']))
  })

  it('marks what a moved point was called, and leads to where it stood', () => {
    const rent = rowWith(rows, 'Rent')
    const cell = rent.cells[1]!
    expect(cell.badges.find((b) => b.place)?.words).toBe('moved, from 7')
    expect(cell.otherPlace).toBeDefined()
    const other = rows[cell.otherPlace!]!
    expect(other.cells.flatMap((c) => c.left.map((l) => l.row))).toEqual([rent.index])
  })

  it('gives no badge to a cell that nothing is compared with', () => {
    expect(rows.every((r) => badgesOf(r.row.cells[0]!, r.row).length === 0)).toBe(true)
  })

  it('folds what did not change and says how much and from where to where', () => {
    const same = rows.filter((r) => foldingOf(r) === 'unchanged')
    expect(same.every((r) => !r.row.changed)).toBe(true)
    expect(foldInWords('unchanged', same)).toMatch(/^\d points unchanged: \S+ – \S+$/)
    expect(foldInWords('not compared', rows.slice(0, 1))).toContain('1 point not compared')
  })

  it('folds nothing of a single draft, which is there to be read', () => {
    expect(milling(POINTS).rows.map(foldingOf)).toEqual(POINTS.map(() => undefined))
  })

  it('shows of one draft its own points with what it changed, without its name before each line', () => {
    const three = milling(POINTS, LATER, LATER.slice(1))
    const second = three.view.drafts[1]!
    const own = rowsOfDraft(three.rows, second, 3)
    expect(own.every((r) => r.cells.length === 1 && r.cells[0]!.cell.draft === second.key)).toBe(true)
    const sacks = rowWith(own, 'sacks')
    expect(sacks.row.changed).toBe(true)
    expect(plain(sacks.what[0]!)).not.toContain(second.short)
    const third = rowsOfDraft(three.rows, three.view.drafts[2]!, 3)
    expect(rowWith(third, 'sacks').row.changed).toBe(false)
    expect(third.filter((r) => r.row.changed).map((r) => r.cells[0]!.cell.known)).toEqual(['deleted'])
  })

  it('calls nothing of the first draft changed when it is read alone', () => {
    expect(rowsOfDraft(rows, view.drafts[0]!, 2).some((r) => r.row.changed)).toBe(false)
  })
})

describe('stepping from change to change', () => {
  it('begins below where the reader is, and goes on from the change last visited', () => {
    expect(stepFrom([2, 5, 9], undefined, 4, 1)).toBe(5)
    expect(stepFrom([2, 5, 9], undefined, 4, -1)).toBe(2)
    expect(stepFrom([2, 5, 9], 5, 0, 1)).toBe(9)
    expect(stepFrom([2, 5, 9], 5, 0, -1)).toBe(2)
  })

  it('ends at the first and at the last', () => {
    expect(stepFrom([2, 5], 5, 0, 1)).toBeUndefined()
    expect(stepFrom([2, 5], 2, 0, -1)).toBeUndefined()
    expect(stepFrom([], undefined, 0, 1)).toBeUndefined()
  })

  it('begins anew from where the reader is when the change last visited is no longer shown', () => {
    expect(stepFrom([2, 9], 5, 6, 1)).toBe(9)
  })
})

describe('two cells picked for a link by hand', () => {
  const { view, rows } = milling(POINTS, LATER)
  const [one, two] = view.drafts.map((d) => d.key) as [never, never]

  it('are of two drafts: another cell of the same draft takes the place of the first', () => {
    const first = pickedAfter([], { row: 1, draft: one })
    expect(pickedAfter(first, { row: 3, draft: one })).toEqual([{ row: 3, draft: one }])
    expect(pickedAfter(first, { row: 3, draft: two })).toEqual([
      { row: 1, draft: one },
      { row: 3, draft: two },
    ])
    expect(pickedAfter(first, { row: 1, draft: one })).toEqual([])
  })

  it('are named by label and draft, in the order of the columns', () => {
    const sacks = rowWith(rows, 'sacks')
    const sides = sidesOf(
      [
        { row: sacks.index, draft: two },
        { row: 0, draft: one },
      ],
      rows,
      view.drafts,
    )
    expect(sides.map((s) => s.draft)).toEqual([one, two])
    expect(sides[1]!.name).toBe('3 of mill text 2')
    expect(sides.every((s) => s.provisions.length === 1)).toBe(true)
  })
})
