import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssueKey, ItemId } from '../../record/ids.ts'
import { onDay } from '../../time/when.ts'
import type { StatedValue, ValueLine } from '../../views/movement.ts'
import { drawn } from './marks.ts'

const said = (name: string, value: number, day: string, more: Partial<StatedValue> = {}): StatedValue => ({
  item: `it-${name}-${value}` as ItemId,
  holder: { kind: 'party', key: name, name },
  what: 'demands',
  value,
  to: null,
  bound: null,
  words: `${value} berths`,
  happened: onDay(day),
  reported: null,
  secondHand: null,
  gist: '',
  cite: 1,
  ...more,
})
const line = (...values: StatedValue[]): ValueLine => ({
  issue: 'b' as IssueKey,
  name: 'berths',
  unit: 'berths',
  values,
})

describe('numbers on a line', () => {
  it('places them to scale, a row each, and names whose, how much and when', () => {
    const { marks, ticks } = drawn(
      line(
        said('crews', 12, '2031-05-02'),
        said('owners', 8, '2031-05-06', { to: 9 }),
        said('crews', 10, '2031-05-08'),
      ),
      628,
    )
    expect(marks.map((m) => [m.row, Math.round(m.x)])).toEqual([
      [0, 614],
      [1, 14],
      [2, 314],
    ])
    expect(Math.round(marks[1]!.to!)).toBe(164)
    expect(marks[1]!.label).toBe('Owners · demands 8 berths · Tue 6 May 2031')
    expect(ticks.map((t) => t.label)).toEqual(['8', '9', '10', '11', '12'])
  })

  it('joins the numbers of one holder and no others', () => {
    const { paths } = drawn(
      line(said('crews', 12, '2031-05-02'), said('owners', 8, '2031-05-06'), said('crews', 10, '2031-05-08')),
      600,
    )
    expect(paths.map((p) => [p.from.row, p.to.row])).toEqual([[0, 2]])
  })

  it('keeps marks and labels inside at every width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 240, max: 1600 }),
        (numbers, width) => {
          for (const m of drawn(
            line(...numbers.map((n) => said('a long name of some council', n, '2031-05-02'))),
            width,
          ).marks) {
            expect(m.x).toBeGreaterThanOrEqual(0)
            expect(m.x).toBeLessThanOrEqual(width)
            expect(m.labelX).toBeGreaterThanOrEqual(0)
            expect(m.label.length * 6.7 + m.labelX).toBeLessThanOrEqual(width + 7)
          }
        },
      ),
    )
  })
})
