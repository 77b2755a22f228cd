import { describe, expect, it } from 'vitest'
import { by, filed, ledgerOf, passage } from '../../test/support/talks.ts'
import type { EventClaim, Item } from '../record/claim.ts'
import { actorKey } from '../record/ids.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { plain } from './citation.ts'
import { network } from './network.ts'

const TEXT = 'The envoys met the crews. The envoys call the owners. The envoys wrote to the crews. The owners deny it.'
const paper = filed('Courier', TEXT, { on: '2031-05-02' })
const event = (words: string, type: EventClaim['type'], status: EventClaim['status'], ...who: string[]): Item => ({
  kind: 'event',
  type,
  status,
  participants: who.map((w) => actorKey(w)),
  gist: words,
  attribution: by('reporter'),
  passages: [passage(paper, words)],
})
const of = (...items: Item[]) => network(stateOfPlay(ledgerOf([paper], items)))

describe('who met whom', () => {
  it('ties those whom one meeting names, and counts what was held apart from what is planned', () => {
    const { ties, actors } = of(
      event('The envoys met the crews', 'meeting', 'held', 'envoys', 'crews', 'owners'),
      event('The envoys call the owners', 'call', 'planned', 'owners', 'envoys'),
    )
    expect(ties.map((t) => [t.a, t.b, t.held, t.planned])).toEqual([
      ['envoys', 'owners', 1, 1],
      ['crews', 'envoys', 1, 0],
      ['crews', 'owners', 1, 0],
    ])
    expect(actors[0]!.key).toBe('envoys')
  })

  it('ties nobody by a letter, a denied meeting or a lone name', () => {
    const { ties, sections } = of(
      event('The envoys wrote to the crews', 'submission', 'held', 'envoys', 'crews'),
      event('The owners deny it', 'meeting', 'denied', 'owners', 'crews'),
      event('The envoys met', 'meeting', 'held', 'envoys'),
    )
    expect(ties).toEqual([])
    expect(sections[0]!.blocks[0]).toMatchObject({ kind: 'nothing' })
  })

  it('cites each time', () => {
    const { ties, citations } = of(event('The envoys met the crews', 'meeting', 'held', 'envoys', 'crews'))
    expect(plain(ties[0]!.meetings[0]!)).toMatch(/^Meeting of/)
    expect(citations.map((c) => c.selector.exact)).toEqual(['The envoys met the crews'])
  })
})
