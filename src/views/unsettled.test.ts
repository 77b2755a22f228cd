import { describe, expect, it } from 'vitest'
import { ana, ceilingIn, passageIn, reporter, sourceOf, stateAfter } from '../../test/made-up.ts'
import {
  COUNTER,
  draft,
  GAZETTE,
  HERALD,
  ledgerOf,
  mediators,
  PORT_SOURCES,
  passage,
  portItems,
  portLedger,
  REPORTER,
} from '../../test/support/talks.ts'
import type { Change, DraftNaming, Item } from '../record/claim.ts'
import { issueKey } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { disputes } from './disputed.ts'
import { matrix } from './matrix.ts'
import { timeline } from './timeline.ts'
import { unsettled } from './unsettled.ts'

const withItems = (...items: Item[]) => stateOfPlay(ledgerOf(PORT_SOURCES, [...portItems(), ...items]))

describe('disputes', () => {
  it('finds two numbers for one thing in two sources', () => {
    expect(disputes(stateOfPlay(portLedger())).map((d) => [d.kind, d.what])).toEqual([['contradicted', 'number']])
  })

  it('does not call two numbers of one document a contradiction', () => {
    const items = portItems().filter((i) => !(i.kind === 'contents' && i.passages[0]!.source === HERALD.head.id))
    expect(disputes(stateOfPlay(ledgerOf(PORT_SOURCES, items)))).toEqual([])
  })

  it('calls two accounts of one change contested, not contradicted', () => {
    const change = (kind: Change['change'], source: typeof GAZETTE, words: string): Change => ({
      kind: 'change',
      to: mediators,
      issue: issueKey('training'),
      change: kind,
      passages: [passage(source, words)],
      attribution: REPORTER,
      gist: words,
    })
    const state = withItems(
      change('removed', GAZETTE, 'It is unclear who pays for training'),
      change('reworded', HERALD, 'agreed to training pay'),
    )
    expect(disputes(state).map((d) => [d.kind, d.what])).toContainEqual(['contested', 'change'])
  })

  it('sees that one draft is said to have two numbers of points', () => {
    const naming = (points: number, source: typeof GAZETTE, words: string): DraftNaming => ({
      kind: 'draft',
      key: draft('protocol'),
      name: 'protocol',
      draftKind: 'draft',
      points,
      proposers: [],
      authors: [],
      passages: [passage(source, words)],
    })
    const state = withItems(naming(12, GAZETTE, 'the offer'), naming(14, COUNTER, 'Union counter-offer'))
    expect(disputes(state).map((d) => d.what)).toContain('points')
  })
})

describe('unsettled', () => {
  const view = unsettled(stateOfPlay(portLedger()))
  it('keeps the kinds of not knowing apart', () => {
    expect(view.sections.map((s) => s.id)).toEqual(['unknown', 'texts', 'open', 'contradicted', 'contested'])
    expect(JSON.stringify(view.sections[0])).toContain('who pays for training')
    expect(JSON.stringify(view.sections[1])).toContain('unpublished')
    expect(JSON.stringify(view.sections[4])).toContain('No differing accounts')
  })
})

describe('one statement in three papers', () => {
  const words = 'It is unclear who will pay for the new lighthouse on the western mole'
  const papers = [
    sourceOf(`${words}. One.`, { publisher: 'Mole Post', author: 'Gull News Agency' }),
    sourceOf(`${words}. Two.`, { publisher: 'Mole Echo', author: 'Gull News Agency' }),
    sourceOf('Who will pay for the lighthouse on the new western mole is unclear.', { publisher: 'Tern' }),
  ]
  const open = (source: Source, said: string): Item => ({
    kind: 'unknown',
    what: said,
    gist: said,
    attribution: reporter,
    passages: [passageIn(source, said)],
  })
  const state = stateAfter(
    papers,
    [open(papers[0]!, words), open(papers[1]!, words), open(papers[2]!, papers[2]!.text.slice(0, -1))].map((item) => [
      ana,
      { kind: 'accept', item },
    ]),
  )
  it('is told once, with who else tells it and how many of them print one wire', () => {
    const unknown = JSON.stringify(unsettled(state).sections[0])
    expect(unknown).toContain('also in 2 others, of which 1 from the same wire')
    expect(unknown).not.toContain('Tern')
  })
})

describe('accounts that differ', () => {
  const first = sourceOf('Vessels are capped at 40.', { publisher: 'Mole Post' })
  const later = sourceOf('A day later the cap stands at 60 vessels.', { publisher: 'Tern' })
  it('stand side by side, the later beside the earlier', () => {
    const items = [ceilingIn(first, 'Vessels are capped at 40', 40), ceilingIn(later, 'the cap stands at 60', 60)]
    const found = disputes(
      stateAfter(
        [first, later],
        items.map((item) => [ana, { kind: 'accept', item }]),
      ),
    )
    expect(found.map((d) => [d.kind, d.what, d.sides.length])).toEqual([['contradicted', 'number', 2]])
  })
  it('leave a bound and a number that fit alone', () => {
    const items = [
      ceilingIn(first, 'Vessels are capped at 40', 40),
      ceilingIn(later, 'the cap stands at 60', 60, { quantity: { value: 60, unit: 'vessels', bound: 'at-most' } }),
    ]
    expect(
      disputes(
        stateAfter(
          [first, later],
          items.map((item) => [ana, { kind: 'accept', item }]),
        ),
      ),
    ).toEqual([])
  })
})

describe('timeline', () => {
  const view = timeline(stateOfPlay(portLedger()))
  it('orders by when things took place, with the precision of the source', () => {
    expect(view.moments.filter((m) => m.happened).map((m) => [m.happened!.earliest, m.precision, m.status])).toEqual([
      ['2031-05-16', 'day', 'planned'],
      ['2031-06-01', 'day', 'withdrawn'],
    ])
  })
  it('tells when each thing was reported', () => {
    expect(view.moments[0]!.reported?.latest).toBe('2031-05-14')
  })
})

describe('matrix', () => {
  it('says of an empty cell that nothing is on record', () => {
    const items = portItems()
    const own = items.find((i) => i.kind === 'position')!
    const other: Item = {
      ...own,
      kind: 'position',
      party: 'the-union' as never,
      issue: issueKey('wages'),
      position: 'demand',
    } as Item
    const view = matrix(withItems(other))
    const table = view.sections[0]!.blocks[0]!
    expect(table.kind).toBe('table')
    if (table.kind !== 'table') return
    expect(table.columns.slice(1).sort()).toEqual(['The company', 'The union'])
    expect(table.rows.flatMap((r) => r.cells.filter((c) => c.known === 'none'))).toHaveLength(2)
  })
})
