import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { by, filed, issue, ledgerOf, passage } from '../../test/support/talks.ts'
import type { Item, Quantity } from '../record/claim.ts'
import { actorKey, draftKey } from '../record/ids.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { onDay } from '../time/when.ts'
import { movement, placeOn, scaleOf, titleOf, valuesOf, whenOf } from './movement.ts'

const TEXT =
  'The crews want 12 berths. The owners offer 8 to 9 berths. The owners would give at most 10 berths, the mayor said. ' +
  'The first paper has 11 berths. The crews want a pause of 3 days. It does not have 20 berths.'
const paper = filed('Courier', TEXT, { on: '2031-05-09' })
const berths = issue('berths')
const position = (words: string, party: string, quantity: Quantity, more: object = {}): Item => ({
  kind: 'position',
  party: actorKey(party),
  issue: berths,
  position: 'demand',
  quantity,
  gist: words,
  attribution: by(party),
  passages: [passage(paper, words)],
  ...more,
})
const contents = (words: string, value: number, known: 'described' | 'denied' = 'described'): Item => ({
  kind: 'contents',
  draft: draftKey('first paper'),
  issue: berths,
  known,
  quantity: { value, unit: 'berths' },
  gist: words,
  attribution: { voice: 'reporter', form: 'indirect', via: [] },
  passages: [passage(paper, words)],
})
const state = stateOfPlay(
  ledgerOf(
    [paper],
    [
      position(
        'The owners offer 8 to 9 berths',
        'owners',
        { value: 8, to: 9, unit: 'berths' },
        { position: 'offer', happened: onDay('2031-05-06') },
      ),
      position('The crews want 12 berths', 'crews', { value: 12, unit: 'Berths' }, { happened: onDay('2031-05-02') }),
      position(
        'The owners would give at most 10 berths',
        'owners',
        { value: 10, unit: 'berths', bound: 'at-most' },
        { attribution: by('the mayor', { voice: 'third-party' }) },
      ),
      position('The crews want a pause of 3 days', 'crews', { value: 3, unit: 'days' }),
      contents('The first paper has 11 berths', 11),
      contents('It does not have 20 berths', 20, 'denied'),
    ],
  ),
)

describe('how stated numbers moved', () => {
  it('keeps every number with whose it is, in order of time, and each unit on a line of its own', () => {
    const lines = valuesOf(state, berths)
    expect(lines.map((l) => [l.unit, l.values.map((v) => v.value)])).toEqual([
      ['berths', [12, 8, 10, 11]],
      ['days', [3]],
    ])
    expect(lines[0]!.values.map((v) => [v.holder.kind, v.holder.name, v.words])).toEqual([
      ['party', 'crews', '12 Berths'],
      ['party', 'owners', '8–9 berths'],
      ['party', 'owners', 'at most 10 berths'],
      ['draft', 'first paper', '11 berths'],
    ])
  })

  it('leaves out what a draft is said not to contain', () => {
    expect(valuesOf(state, berths).flatMap((l) => l.values.map((v) => v.value))).not.toContain(20)
  })

  it('marks a number that another gives for the party', () => {
    const [crews, owners, second] = valuesOf(state, berths)[0]!.values
    expect([crews!.secondHand, owners!.secondHand]).toEqual([null, null])
    expect(second!.secondHand).toBe('says the mayor')
  })

  it('says when a day is only that of the report', () => {
    const values = valuesOf(state, berths)[0]!.values
    expect(whenOf(values[0]!)).toBe('Fri 2 May 2031')
    expect(whenOf(values[2]!)).toBe('reported Fri 9 May 2031')
    expect(whenOf({ happened: null, reported: null })).toBe('date not known')
  })

  it('cites each number and names the unit once', () => {
    const { lines, citations } = movement(state)
    const cited = lines.flatMap((l) => l.values.map((v) => citations[v.cite - 1]!.selector.exact))
    expect(cited).toContain('The owners offer 8 to 9 berths')
    expect(lines.map((l) => titleOf(l))).toEqual(['Berths', 'Berths, in days'])
  })

  it('says what is missing where no number is on record', () => {
    expect(movement(stateOfPlay(ledgerOf([paper], []))).sections[0]!.blocks[0]).toMatchObject({ kind: 'nothing' })
  })
})

describe('a scale', () => {
  it('begins and ends on round numbers', () => {
    expect(scaleOf([8, 12])).toEqual({ from: 8, to: 12, ticks: [8, 9, 10, 11, 12] })
    expect(scaleOf([600_000, 850_000]).ticks).toEqual([600_000, 650_000, 700_000, 750_000, 800_000, 850_000])
    expect(scaleOf([0.1, 0.35]).ticks).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35])
  })

  it('puts a lone number in the midst, and holds with none', () => {
    const scale = scaleOf([100])
    expect(placeOn(scale, 100, 500)).toBeCloseTo(250)
    expect(scaleOf([]).ticks).toEqual([0, 1])
  })

  it('places every number on the line, in their order', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toPrecision(6)))
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (numbers) => {
        const scale = scaleOf(numbers)
        const sorted = [...numbers].sort((a, b) => a - b)
        const places = sorted.map((n) => placeOn(scale, n, 100))
        for (const [i, p] of places.entries()) {
          expect(p).toBeGreaterThanOrEqual(-1e-6)
          expect(p).toBeLessThanOrEqual(100 + 1e-6)
          if (i > 0) expect(p).toBeGreaterThanOrEqual(places[i - 1]!)
        }
        expect(scale.ticks.length).toBeLessThan(12)
      }),
    )
  })
})
