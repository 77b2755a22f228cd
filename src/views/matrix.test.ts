import { describe, expect, it } from 'vitest'
import { by, filed, issue, ledgerOf, passage } from '../../test/support/talks.ts'
import type { Item } from '../record/claim.ts'
import { actorKey } from '../record/ids.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { plain } from './citation.ts'
import { matrix } from './matrix.ts'

const morning = filed('Morning', 'The crews accept night work, their steward said. The owners want fewer berths.', {
  on: '2031-05-02',
})
const evening = filed('Evening', 'The crews reject night work, the owners said.', { on: '2031-05-03' })
const accepts: Item = {
  kind: 'position',
  party: actorKey('crews'),
  issue: issue('night work'),
  position: 'accepts',
  gist: 'The crews accept night work',
  attribution: by('crews'),
  passages: [passage(morning, 'The crews accept night work')],
}
const rejects: Item = {
  ...accepts,
  position: 'rejects',
  gist: 'The crews reject night work',
  attribution: by('owners', { voice: 'counterpart' }),
  passages: [passage(evening, 'The crews reject night work')],
}
const berths: Item = {
  ...accepts,
  party: actorKey('owners'),
  issue: issue('berths'),
  position: 'demand',
  quantity: { value: 9, unit: 'berths', bound: 'at-most' },
  gist: 'The owners want fewer berths',
  attribution: by('owners'),
  passages: [passage(morning, 'The owners want fewer berths')],
}
const told: Item = {
  kind: 'contradiction',
  what: 'whether the crews accept night work',
  gist: 'whether the crews accept night work',
  attribution: { voice: 'reporter', form: 'indirect', via: [] },
  passages: [passage(morning, 'The crews accept night work'), passage(evening, 'The crews reject night work')],
}
const of = (...items: Item[]) => matrix(stateOfPlay(ledgerOf([morning, evening], items)))

describe('positions in their cells', () => {
  it('tells whose voice it is, and a number that the words do not show', () => {
    const { positions } = of(accepts, rejects, berths)
    expect(positions.map((p) => [p.word, p.secondHand, p.value])).toEqual([
      ['accepts', null, null],
      ['rejects', 'say owners', null],
      ['demands', null, 'at most 9 berths'],
    ])
  })

  it('sets both sides of an accepted contradiction against one another, each with the passage of the other', () => {
    const { positions, citations, sections } = of(accepts, rejects, berths, told)
    const facing = positions.map((p) => p.against.map((n) => citations[n - 1]!.selector.exact))
    expect(facing).toEqual([['The crews reject night work'], ['The crews accept night work'], []])
    const block = sections[0]!.blocks[0]!
    const lines =
      block.kind === 'table' ? block.rows.flatMap((r) => r.cells.flatMap((c) => c.sentences.map(plain))) : []
    expect(lines.filter((l) => l.includes('contested'))).toHaveLength(2)
  })
})
