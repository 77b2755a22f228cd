import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceilingIn, draftIn, meetingIn, positionIn, saidBy, sourceOf } from '../../test/made-up.ts'
import { ITEM_KINDS } from '../record/claim.ts'
import { changed, FIELDS, fieldsOf } from './fields.ts'

const source = sourceOf('Envoys met. The second draft caps vessels at 40. Sudmark agrees.')
const ceiling = ceilingIn(source, 'caps vessels at 40', 40)

function check(field: string, typed: string, item = ceiling as never): unknown {
  const done = changed(item, { [field]: typed })
  if (!done.ok) return done.reason
  return field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], done.item)
}

describe('amending a field', () => {
  it.each([
    ['4500 troops', { value: 4500, unit: 'troops' }],
    ['at most 600,000 personnel', { value: 600000, unit: 'personnel', bound: 'at-most' }],
    ['At least 3.5 %', { value: 3.5, unit: '%', bound: 'at-least' }],
    ['about 12', { value: 12, unit: null, bound: 'about' }],
    ['100-200 km', { value: 100, to: 200, unit: 'km' }],
    ['-5 percent', { value: -5, unit: 'percent' }],
  ])('reads “%s” as a quantity', (typed, quantity) => {
    expect(check('quantity', typed)).toEqual(quantity)
  })

  it.each([
    ['2031-05-02', { earliest: '2031-05-02', latest: '2031-05-02' }],
    ['2031-05', { earliest: '2031-05-01', latest: '2031-05-31', said: '2031-05' }],
    ['2031-05-02..2031-05-09', { earliest: '2031-05-02', latest: '2031-05-09' }],
    ['..2031-05-09', { earliest: null, latest: '2031-05-09' }],
  ])('reads “%s” as a date', (typed, when) => {
    expect(check('happened', typed)).toEqual(when)
  })

  it('turns names into keys', () => {
    const meeting = meetingIn(source, 'Envoys met')
    expect(check('participants', 'Nórland; Sudmark', meeting as never)).toEqual(['norland', 'sudmark'])
    expect(check('issue', 'Fishing rights')).toBe('fishing-rights')
  })

  it('reaches into the attribution and leaves the rest of it', () => {
    const done = changed(ceiling, { 'attribution.cue': 'wrote' })
    expect(done.ok && 'attribution' in done.item && done.item.attribution).toEqual({
      ...ceiling.attribution,
      cue: 'wrote',
    })
  })

  it('says who spoke: by name, or as the source describes them', () => {
    expect(check('attribution.speaker', 'Ana Ruiz')).toEqual({ kind: 'named', actor: 'ana-ruiz', name: 'Ana Ruiz' })
    expect(check('attribution.speaker', 'anonymous: a Norland official')).toEqual({
      kind: 'described',
      actor: 'anonymous-a-norland-official',
      description: 'a Norland official',
    })
    expect(check('attribution.speaker', 'anonymous: ')).toContain('describe')
    expect(check('attribution.via', 'a diplomat; Harbour Daily')).toEqual([
      { name: 'a diplomat', actor: 'a-diplomat' },
      { name: 'Harbour Daily', actor: 'harbour-daily' },
    ])
    expect(check('attribution.via', '')).toEqual([])
    expect(check('attribution.onBehalfOf', 'Norland')).toEqual({ actor: 'norland', name: 'Norland' })
  })

  it('removes what may be absent, and nothing else', () => {
    const done = changed(ceiling, { quantity: '' })
    expect(done.ok && Object.hasOwn(done.item, 'quantity')).toBe(false)
    expect(check('issue', ' ')).toContain('cannot be empty')
    expect(check('draft', '', meetingIn(source, 'Envoys met', { draft: 'd' as never }) as never)).toBeUndefined()
  })

  it.each([
    ['known', 'verbatim', 'is none of'],
    ['quantity', 'many', 'is not a number'],
    ['happened', 'soon', 'is not a date'],
    ['happened', '2031-05-09..2031-05-02', 'is not a date'],
    ['passages', '[]', 'has no field'],
    ['kind', 'event', 'has no field'],
    ['toString', 'x', 'has no field'],
    ['__proto__', 'x', 'has no field'],
  ])('refuses %s = “%s”', (field, typed, reason) => {
    expect(check(field, typed)).toContain(reason)
  })

  it('reads back what it shows, for every field of an item', () => {
    const items = [
      ceilingIn(source, 'caps vessels at 40', 40, {
        quantity: { value: 30, to: 40, unit: 'large vessels', bound: 'about' },
      }),
      meetingIn(source, 'Envoys met', {
        participants: ['norland', 'sudmark'] as never,
        happened: { earliest: '2031-05-01', latest: null },
      }),
      positionIn(source, 'Sudmark agrees', {
        value: 'half the banks',
        attribution: saidBy('Ana Ruiz', ['Coast Post', 'Echo']),
      }),
      draftIn(source, 'second draft', {
        points: 20,
        dated: { earliest: '2031-05-02', latest: '2031-05-02' },
        proposers: ['norland'] as never,
      }),
    ]
    for (const item of items) {
      const shown = fieldsOf(item)
      expect(shown.length).toBeGreaterThan(3)
      expect(changed(item, Object.fromEntries(shown.map((f) => [f.field, f.value])))).toEqual({ ok: true, item })
    }
  })

  it('leaves the item it was given as it was', () => {
    const before = JSON.stringify(ceiling)
    changed(ceiling, { quantity: '1 x', 'attribution.cue': 'x' })
    expect(JSON.stringify(ceiling)).toBe(before)
  })

  it('knows every kind of item', () => {
    expect(Object.keys(FIELDS).sort()).toEqual([...ITEM_KINDS].sort())
  })

  it('takes any string for any field', () => {
    const items = [
      ceiling,
      meetingIn(source, 'Envoys met'),
      positionIn(source, 'Sudmark agrees'),
      draftIn(source, 'second draft'),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(20), fc.string({ unit: 'binary' }), (item, i, typed) => {
        const fields = Object.keys(FIELDS[item.kind])
        const done = changed(item, { [fields[i % fields.length]!]: typed })
        expect(done.ok ? done.item.kind : item.kind).toBe(item.kind)
      }),
    )
  })
})
