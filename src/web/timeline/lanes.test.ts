import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemId } from '../../record/ids.ts'
import { addDays, between, onDay, type When } from '../../time/when.ts'
import type { Moment } from '../../views/timeline.ts'
import { dayAt, dotOf, firstSpan, inSight, lanes, shifted, spanOf, zoomed } from './lanes.ts'

let n = 0
const moment = (name: string, happened: When | null, status = 'held', reported: When | null = null): Moment => ({
  happened,
  reported,
  precision: null,
  type: 'meeting',
  status,
  sentence: { parts: [] },
  item: `it-${n++}` as ItemId,
  cite: 1,
  name,
  gist: name,
  parties: [],
  draft: null,
})
const may = { from: '2031-05-01', to: '2031-05-10' }

describe('the lanes of the timeline', () => {
  it('gives a day the width of a day and a week that of a week', () => {
    const { placed } = lanes(
      [moment('A', onDay('2031-05-02')), moment('B', between('2031-05-03', '2031-05-09'))],
      may,
      1000,
    )
    expect(placed.map((p) => [p.x, p.to])).toEqual([
      [100, 200],
      [200, 900],
    ])
  })

  it('lets a bar run out on the side that no source bounds', () => {
    const { placed } = lanes([moment('A', between(null, '2031-05-05'))], may, 1000)
    expect([placed[0]!.openLeft, placed[0]!.openRight, placed[0]!.x, placed[0]!.to]).toEqual([true, false, 360, 500])
  })

  it('joins each moment to the day of its report, and counts the reports of a day', () => {
    const { days, joins } = lanes(
      [
        moment('A', onDay('2031-05-02'), 'held', onDay('2031-05-04')),
        moment('B', onDay('2031-05-03'), 'held', onDay('2031-05-04')),
        moment('C', onDay('2031-05-03')),
      ],
      may,
      1000,
    )
    expect(days).toEqual([{ day: '2031-05-04', x: 350, reports: 2 }])
    expect(joins.map((j) => j.to)).toEqual([0, 0])
  })

  it('leaves out what lies beyond the days in sight, and says how many found no room', () => {
    expect(lanes([moment('A', onDay('2031-06-02'))], may, 1000).placed).toEqual([])
    const near = [moment('A', onDay('2031-06-02')), moment('B', between('2031-05-10', '2031-06-02')), moment('C', null)]
    expect(inSight(near, may).map((m) => m.name)).toEqual(['B'])
    const many = Array.from({ length: 30 }, () => moment('A very long name of a meeting', onDay('2031-05-02')))
    const { placed, left, rows } = lanes(many, may, 1000)
    expect([placed.length + left, rows]).toEqual([30, 20])
  })

  it('marks what is planned hollow, what was held filled, what fell away struck', () => {
    expect(['planned', 'set', 'held', 'said', 'cancelled', 'withdrawn', 'denied'].map(dotOf)).toEqual([
      'hollow',
      'hollow',
      'filled',
      'filled',
      'struck',
      'struck',
      'struck',
    ])
  })

  it('never lets two of a row touch', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((d) => addDays('2031-04-20', d))
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 12 })), { maxLength: 40 }), (spans) => {
        const { placed } = lanes(
          spans.map(([d, more]) => moment('Meeting of some', between(d, addDays(d, more)))),
          may,
          900,
        )
        for (const a of placed)
          for (const b of placed) if (a !== b && a.row === b.row) expect(a.to <= b.x || b.to <= a.x).toBe(true)
      }),
    )
  })
})

describe('days in sight', () => {
  it('span all that is dated, reports too', () => {
    expect(spanOf([moment('A', onDay('2031-05-02'), 'held', onDay('2031-05-06'))])).toEqual({
      from: '2031-05-01',
      to: '2031-05-07',
    })
    expect(spanOf([moment('A', null)])).toBeUndefined()
  })

  it('open on the newest month when all would be too much', () => {
    const whole = { from: '2029-01-01', to: '2031-12-31' }
    const { from, to } = firstSpan([moment('A', null, 'held', onDay('2031-05-06'))], whole)
    expect([from, to]).toEqual(['2031-04-06', '2031-05-13'])
    expect(firstSpan([], may)).toEqual(may)
  })

  it('zoom about the middle, never closer than a week, and move by parts', () => {
    expect(zoomed(may, 2)).toEqual({ from: '2031-04-26', to: '2031-05-15' })
    expect(zoomed(may, 0.01)).toEqual({ from: '2031-05-03', to: '2031-05-09' })
    expect(shifted(may, 0.5)).toEqual({ from: '2031-05-06', to: '2031-05-15' })
  })

  it('have names that leave one another room, at any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 36_000 }), fc.integer({ min: 240, max: 2000 }), (days, width) => {
        const { ticks } = lanes([], { from: '1980-03-05', to: addDays('1980-03-05', days - 1) }, width)
        for (const [i, t] of ticks.entries()) if (i > 0) expect(t.x - ticks[i - 1]!.x).toBeGreaterThan(60)
      }),
    )
    expect(dayAt(may, '2031-05-06', 1000)).toBe(500)
  })
})
