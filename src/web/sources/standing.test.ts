import { describe, expect, it } from 'vitest'
import { portLedger } from '../../../test/support/talks.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { suggestion } from '../../record/suggestion.ts'
import { ORDERS, standingOf } from './standing.ts'

const state = stateOfPlay(portLedger())

describe('what stands on each source', () => {
  it('counts items by the sources of their passages, and what waits', () => {
    const { item } = state.claims[0]!
    const first = state.sources.find((s) => s.id === item.passages[0]!.source)!
    const waiting = suggestion(first.id, { ...item, gist: 'said otherwise' } as never, 0.5, 'a test', 'nobody')
    const list = standingOf(state, [waiting])
    const here = list.find((s) => s.source.id === first.id)!
    expect(here).toMatchObject({ waiting: 1, read: true })
    expect(here.entries).toBeGreaterThan(0)
    expect(list.filter((s) => s.read)).toHaveLength(1)
  })

  it('keeps every source in every order, the newest first by date', () => {
    const ids = new Set(state.sources.map((s) => s.id))
    for (const order of ORDERS) expect(new Set(standingOf(state, [], order).map((s) => s.source.id))).toEqual(ids)
    const days = standingOf(state, []).map((s) => s.source.published?.latest ?? '')
    expect(days).toEqual([...days].sort().reverse())
  })
})
