import { describe, expect, it } from 'vitest'
import {
  ana,
  ceilingIn,
  draftIn,
  meetingIn,
  positionIn,
  saidBy,
  sourceOf,
  stateAfter,
  suggested,
} from '../../test/made-up.ts'
import { onDay } from '../time/when.ts'
import { queue } from './queue.ts'

const a = sourceOf('The second draft caps vessels at 40. Envoys met in Port Elm. Sudmark agrees to share the banks.', {
  publisher: 'Harbour Daily',
})
const b = sourceOf('Vessels are capped at 40. Vessels may be 60. No meeting took place. Sudmark refuses to share.', {
  publisher: 'Coast Post',
})
const c = sourceOf('Forty vessels, writes the Harbour Daily: capped at 40.', { publisher: 'Echo' })

const draft = suggested(a, draftIn(a, 'second draft'), 0.6)
const forty = suggested(a, ceilingIn(a, 'caps vessels at 40', 40), 0.9)
const meeting = suggested(a, meetingIn(a, 'Envoys met in Port Elm', { happened: onDay('2031-03-02') }), 0.7)
const agrees = suggested(a, positionIn(a, 'Sudmark agrees to share'), 0.5)
const all = [agrees, meeting, forty, draft]
const state = stateAfter([a, b, c], [])
const ids = (list: readonly { readonly suggestion: { readonly id: string } }[]): readonly string[] =>
  list.map((p) => p.suggestion.id)

describe('the queue of suggestions', () => {
  it('goes through a source as one reads it', () => {
    expect(ids(queue(all, state))).toEqual([draft, forty, meeting, agrees].map((s) => s.id))
  })

  it('puts the surest first, or namings before claims, if asked', () => {
    expect(ids(queue(all, state, { order: 'confidence' }))).toEqual([forty, meeting, draft, agrees].map((s) => s.id))
    expect(ids(queue(all, state, { order: 'kind' }))[0]).toBe(draft.id)
  })

  it('leaves out what was decided', () => {
    const decided = stateAfter(
      [a],
      [
        [ana, { kind: 'accept', item: forty.item, suggestion: forty.id }],
        [ana, { kind: 'decline', suggestion: draft.id }],
      ],
    )
    expect(ids(queue(all, decided))).toEqual([meeting.id, agrees.id])
  })

  it('gives only the kind, the source or the sureness asked for', () => {
    expect(ids(queue(all, state, { kind: 'event' }))).toEqual([meeting.id])
    expect(ids(queue(all, state, { atLeast: 0.7 }))).toEqual([forty.id, meeting.id])
    expect(queue(all, state, { source: b.id })).toEqual([])
  })
})

describe('what else is said of a matter', () => {
  const supportOf = (one: ReturnType<typeof suggested>, others: readonly ReturnType<typeof suggested>[]) =>
    queue([one, ...others], state).find((p) => p.suggestion.id === one.id)!

  it('counts another outlet of its own as an origin', () => {
    const other = suggested(b, ceilingIn(b, 'Vessels are capped at 40', 40))
    expect(supportOf(forty, [other])).toMatchObject({ corroborated: 1, agreeing: [other.id], contradicting: [] })
  })

  it('counts one speaker once, however many outlets relay her', () => {
    const ruiz = (s: typeof a, words: string) =>
      suggested(s, ceilingIn(s, words, 40, { attribution: saidBy('Ana Ruiz') }))
    const first = ruiz(a, 'caps vessels at 40')
    expect(supportOf(first, [ruiz(b, 'Vessels are capped at 40'), ruiz(c, 'capped at 40')]).corroborated).toBe(0)
    expect(supportOf(forty, [ruiz(b, 'Vessels are capped at 40'), ruiz(c, 'capped at 40')]).corroborated).toBe(1)
  })

  it('finds two numbers that cannot both be in one draft, in suggestions and on record', () => {
    const sixty = suggested(b, ceilingIn(b, 'Vessels may be 60', 60))
    expect(supportOf(forty, [sixty]).contradicting).toEqual([sixty.id])
    const recorded = stateAfter([a, b], [[ana, { kind: 'accept', item: sixty.item }]])
    expect(queue([forty], recorded)[0]!.contradicting).toHaveLength(1)
  })

  it('does not set a bound against an exact number', () => {
    const atMost = suggested(
      b,
      ceilingIn(b, 'Vessels may be 60', 60, { quantity: { value: 60, unit: 'vessels', bound: 'at-most' } }),
    )
    expect(supportOf(forty, [atMost]).contradicting).toEqual([])
  })

  it('sets a meeting against its denial, on the same day only', () => {
    const denied = (day: string) =>
      suggested(b, meetingIn(b, 'No meeting took place', { status: 'denied', happened: onDay(day) }))
    expect(supportOf(meeting, [denied('2031-03-02')]).contradicting).toHaveLength(1)
    expect(supportOf(meeting, [denied('2031-03-09')]).contradicting).toEqual([])
  })

  it('lets a party change its mind, but not hold both at once', () => {
    const refuses = (day: string) =>
      suggested(b, positionIn(b, 'Sudmark refuses to share', { position: 'rejects', happened: onDay(day) }))
    expect(supportOf(agrees, [refuses('2031-03-01')]).contradicting).toHaveLength(1)
    expect(supportOf(agrees, [refuses('2031-03-09')]).contradicting).toEqual([])
  })

  it('says nothing of matters that differ', () => {
    expect(supportOf(forty, [meeting, agrees, draft])).toMatchObject({
      corroborated: 0,
      agreeing: [],
      contradicting: [],
    })
  })
})
