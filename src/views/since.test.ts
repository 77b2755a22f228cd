import { describe, expect, it } from 'vitest'
import { portLedger } from '../../test/support/talks.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { plain } from './citation.ts'
import { since } from './since.ts'

// Two reports: one of 14 May, one of 16 May.
const state = stateOfPlay(portLedger(), { today: '2031-05-20' })

describe('what is new since a day', () => {
  it('has only what was first reported after it', () => {
    const { sections, citations } = since(state, '2031-05-15')
    expect(citations.map((c) => c.selector.exact)).toEqual(["The mediator's text raises crane crews to 15 workers"])
    expect(sections.map((s) => s.heading)).toEqual(['What drafts are said to contain'])
  })

  it('counts the day itself as known', () => {
    expect(since(state, '2031-05-14').items).toEqual(since(state, '2031-05-15').items)
    expect(since(state, '2031-05-13').items.length).toBeGreaterThan(5)
  })

  it('tells each in a sentence of its kind', () => {
    const lines = since(state, '2031-05-13').sections.flatMap((s) =>
      s.blocks.flatMap((b) => (b.kind === 'points' ? b.items.flat().map(plain) : [])),
    )
    expect(lines).toContainEqual(expect.stringContaining('Meeting of the company and the union in Estuary, planned'))
    expect(lines).toContainEqual(expect.stringContaining('We will not sign a bad deal'))
  })

  it('says so when nothing is new', () => {
    expect(since(state, '2031-05-16').sections[0]!.blocks[0]).toMatchObject({ kind: 'nothing' })
  })
})
