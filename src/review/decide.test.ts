import { describe, expect, it } from 'vitest'
import {
  ana,
  ceilingIn,
  draftIn,
  machine,
  meetingIn,
  passageIn,
  provisionIn,
  saidBy,
  sourceOf,
  stateAfter,
  suggested,
} from '../../test/made-up.ts'
import type { Author } from '../record/entry.ts'
import { type DraftKey, draftKey } from '../record/ids.ts'
import { itemId } from '../record/ledger.ts'
import type { Source } from '../record/source.ts'
import {
  accept,
  acceptAll,
  acceptAmended,
  amend,
  decline,
  heldById,
  link,
  merge,
  part,
  reopen,
  unsay,
  withdraw,
} from './decide.ts'
import type { TextOf } from './quotes-hold.ts'

const source = sourceOf('Envoys met in Port Elm. The second draft caps vessels at 40, a minister said. They met again.')
const texts =
  (...sources: readonly Source[]): TextOf =>
  (id) =>
    sources.find((s) => s.id === id)?.text
const textOf = texts(source)
const meeting = suggested(source, meetingIn(source, 'Envoys met in Port Elm'))
const ceiling = suggested(source, ceilingIn(source, 'caps vessels at 40', 40))
const nothing = new Map()
const bo: Author = { kind: 'person', name: 'Bo' }

describe('accepting a suggestion', () => {
  it('makes an act that names the suggestion', () => {
    expect(accept(meeting, ana, textOf, nothing)).toEqual({
      ok: true,
      act: { kind: 'accept', item: meeting.item, suggestion: meeting.id },
    })
  })

  it('is refused when a quote is off by one character', () => {
    const [p] = meeting.item.passages
    const off = { ...p!, selector: { ...p!.selector, start: p!.selector.start + 1, end: p!.selector.end + 1 } }
    const s = suggested(source, { ...meeting.item, passages: [off] } as never)
    expect(accept(s, ana, textOf, nothing)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('but not at 1'),
    })
  })

  it.each([
    ['“Envoys met in Port Elm” does not stand', 'Envoys meet in Port Elm. The second draft …'],
    ['is not in the dossier', undefined],
  ])('is refused with “%s”', (reason, text) => {
    expect(accept(meeting, ana, () => text, nothing)).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    })
  })

  it('checks the words of the attribution too', () => {
    const p = passageIn(source, 'a minister said')
    const good = { ...ceiling.item, attribution: { ...saidBy('a minister'), passage: p } }
    const bad = {
      ...good,
      attribution: { ...good.attribution, passage: { ...p, selector: { ...p.selector, exact: 'he said' } } },
    }
    expect(accept(suggested(source, good as never), ana, textOf, nothing).ok).toBe(true)
    expect(accept(suggested(source, bad as never), ana, textOf, nothing).ok).toBe(false)
  })

  it('is refused for what a person has accepted, and open to a person after a machine', () => {
    const by = (who: Author) =>
      heldById(stateAfter([source], [[who, { kind: 'accept', item: meeting.item, suggestion: meeting.id }]]))
    expect(accept(meeting, bo, textOf, by(ana))).toMatchObject({ ok: false, reason: expect.stringContaining('Ana') })
    expect(accept(meeting, machine, textOf, by(machine)).ok).toBe(false)
    expect(accept(meeting, ana, textOf, by(machine)).ok).toBe(true)
  })

  it('takes all of a kind, each by itself, and tells those whose quotes fail', () => {
    const bad = suggested(source, { ...meetingIn(source, 'They met again'), gist: 'x', passages: [] } as never)
    const all = [meeting, ceiling, bad, meeting]
    const events = acceptAll(all, ana, textOf, nothing, 'event')
    expect(events.acts).toHaveLength(1)
    expect(events.refused).toEqual([expect.stringContaining('without a passage')])
    expect(acceptAll(all, ana, textOf, nothing).acts).toHaveLength(2)
  })
})

describe('declining a suggestion', () => {
  it('takes back only what was decided', () => {
    expect(reopen(meeting, stateAfter([source], []))).toMatchObject({ ok: false })
    const declined = stateAfter([source], [[ana, { kind: 'decline', suggestion: meeting.id }]])
    expect(reopen(meeting, declined)).toEqual({ ok: true, act: { kind: 'reopen', suggestion: meeting.id } })
  })

  it('keeps the reason, and is refused the second time', () => {
    const act = { kind: 'decline', suggestion: meeting.id, reason: 'a headline' } as const
    expect(decline(meeting, stateAfter([source], []), nothing, 'a headline')).toEqual({ ok: true, act })
    expect(decline(meeting, stateAfter([source], [[ana, act]]), nothing)).toMatchObject({ ok: false })
  })

  it('is refused for what is on record, with the way out', () => {
    const state = stateAfter([source], [[ana, { kind: 'accept', item: meeting.item }]])
    const id = itemId(meeting.item)
    expect(decline(meeting, state, heldById(state))).toMatchObject({
      ok: false,
      reason: expect.stringContaining(`withdraw ${id}`),
    })
  })

  it('does not stand in the way of accepting it later', () => {
    const state = stateAfter([source], [[ana, { kind: 'decline', suggestion: meeting.id }]])
    expect(accept(meeting, bo, textOf, heldById(state)).ok).toBe(true)
  })
})

describe('amending', () => {
  const state = stateAfter([source], [[ana, { kind: 'accept', item: ceiling.item }]])
  const held = heldById(state).get(itemId(ceiling.item))!

  it('puts an item in the place of another', () => {
    const done = amend(held, { set: { quantity: 'at most 40 vessels' } }, textOf, 'a ceiling')
    expect(done).toMatchObject({
      ok: true,
      act: {
        kind: 'amend',
        replaces: held.id,
        reason: 'a ceiling',
        item: { quantity: { value: 40, bound: 'at-most' } },
      },
    })
  })

  it('lets it stand on other words of the same source, once there', () => {
    const done = amend(held, { quote: 'The second draft caps vessels at 40' }, textOf)
    expect(done.ok && done.act.kind === 'amend' && done.act.item.passages[0]!.selector.start).toBe(24)
    expect(amend(held, { quote: 'met' }, textOf)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('more than once'),
    })
    expect(amend(held, { quote: 'caps ships' }, textOf)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('does not stand'),
    })
    expect(amend(held, { quote: '' }, textOf).ok).toBe(false)
  })

  it('is refused when nothing is changed', () => {
    expect(amend(held, { set: { issue: 'vessels' } }, textOf)).toMatchObject({ ok: false })
  })

  it('accepts a suggestion in other terms and settles it', () => {
    const done = acceptAmended(ceiling, { set: { known: 'inferred' } }, textOf)
    expect(done).toMatchObject({
      ok: true,
      act: { kind: 'accept', suggestion: ceiling.id, item: { known: 'inferred' } },
    })
  })
})

describe('withdrawing', () => {
  it('needs an item on record and a reason', () => {
    const state = stateAfter([source], [[ana, { kind: 'accept', item: meeting.item }]])
    const id = itemId(meeting.item)
    expect(withdraw(id, 'retracted', heldById(state))).toEqual({
      ok: true,
      act: { kind: 'withdraw', item: id, reason: 'retracted' },
    })
    expect(withdraw(id, ' ', heldById(state)).ok).toBe(false)
    expect(withdraw('it-none' as never, 'retracted', heldById(state)).ok).toBe(false)
  })
})

describe('saying that names stand for one thing', () => {
  const naming = sourceOf('A first text and a second text were tabled.')
  const one = draftIn(naming, 'first text')
  const two = draftIn(naming, 'second text')
  const accepted = [
    [ana, { kind: 'accept', item: one }],
    [ana, { kind: 'accept', item: two }],
  ] as const
  const state = stateAfter([naming], accepted)
  const keep = { of: 'draft', key: one.key } as const
  const gone = { of: 'draft', key: two.key } as const
  const merged = stateAfter([naming], [...accepted, [ana, { kind: 'merge', keep, gone }]])

  it('makes a merge of two keys on record', () => {
    expect(merge(keep, gone, state, 'one paper')).toEqual({
      ok: true,
      act: { kind: 'merge', keep, gone, reason: 'one paper' },
    })
    expect(merged.drafts.map((d) => d.key)).toEqual([one.key])
  })

  it('is refused for itself, for other kinds, for the unknown, and the second time', () => {
    expect(merge(keep, keep, state).ok).toBe(false)
    expect(merge(keep, { of: 'actor', key: 'x' as never }, state).ok).toBe(false)
    expect(merge(keep, { of: 'draft', key: draftKey('third') }, state)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('no draft third'),
    })
    expect(merge(keep, gone, merged)).toMatchObject({ ok: false, reason: expect.stringContaining('already one') })
    expect(merge(gone, keep, merged).ok).toBe(false)
  })

  it('can be taken back, and only then', () => {
    expect(part(keep, gone, merged)).toEqual({ ok: true, act: { kind: 'part', keep, gone } })
    expect(part(keep, gone, state).ok).toBe(false)
  })
})

describe('linking provisions', () => {
  const a = sourceOf('1. Vessels stay in port.\n2. Nets are counted.', { kind: 'draft-text' })
  const b = sourceOf('1. Nets are counted twice.', { kind: 'draft-text' })
  const d1 = 'd1' as DraftKey
  const d2 = 'd2' as DraftKey
  const items = [
    provisionIn(a, 'Vessels stay in port', d1, 0),
    provisionIn(a, 'Nets are counted', d1, 1),
    provisionIn(b, 'Nets are counted twice', d2, 0),
  ]
  const state = stateAfter(
    [a, b],
    items.map((item) => [ana, { kind: 'accept', item }] as const),
  )
  const [p1, p2, q] = items.map(itemId) as [never, never, never]

  it('joins provisions of two drafts, or says that they do not correspond', () => {
    expect(link([p2], [q], state, { relation: 'reworded' })).toEqual({
      ok: true,
      act: { kind: 'link', a: [p2], b: [q], relation: 'reworded' },
    })
    expect(link([p1], [q], state, { apart: true, reason: 'no' })).toEqual({
      ok: true,
      act: { kind: 'unlink', a: [p1], b: [q], reason: 'no' },
    })
  })

  it('is left to the alignment again, and only on just these two sides', () => {
    const said = stateAfter(
      [a, b],
      [
        ...items.map((item) => [ana, { kind: 'accept', item }] as const),
        [ana, { kind: 'link', a: [p1], b: [q] }],
        [ana, { kind: 'unlink', a: [q], b: [p1] }],
        [ana, { kind: 'link', a: [p2], b: [q] }],
      ],
    )
    expect(unsay([p1, p2], [q], said, 'why').ok).toBe(false)
    const taken = unsay([p1], [q], said, 'a slip')
    if (!taken.ok) throw new Error(taken.reason)
    expect(taken.acts.map((x) => x.kind)).toEqual(['withdraw', 'withdraw'])
    const after = stateAfter(
      [a, b],
      [
        ...items.map((item) => [ana, { kind: 'accept', item }] as const),
        [ana, { kind: 'link', a: [p1], b: [q] }],
        [ana, { kind: 'unlink', a: [q], b: [p1] }],
        [ana, { kind: 'link', a: [p2], b: [q] }],
        ...taken.acts.map((act) => [ana, act] as const),
      ],
    )
    expect(after.links.map((l) => l.a)).toEqual([[p2]])
    expect(after.provisions).toHaveLength(3)
  })

  it('is refused within one draft, across three, with nothing, or with what is no provision', () => {
    expect(link([p1], [p2], state).ok).toBe(false)
    expect(link([p1, q], [p2], state).ok).toBe(false)
    expect(link([], [q], state).ok).toBe(false)
    expect(link([p1], ['it-x' as never], state).ok).toBe(false)
  })
})
