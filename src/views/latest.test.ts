import { describe, expect, it } from 'vitest'
import { parseWhen, type When } from '../time/when.ts'
import { latestFirst, newest } from './latest.ts'

const days = (...list: (string | undefined)[]): (When | undefined)[] => list.map((d) => (d ? parseWhen(d)! : undefined))
const self = (w: When | undefined) => w

describe('lists that begin with the newest', () => {
  it('put what has no date last', () => {
    const sorted = days('2031-01-02', undefined, '2031-01-09').sort(latestFirst(self))
    expect(sorted).toEqual(days('2031-01-09', '2031-01-02', undefined))
    // Array.sort itself puts undefined last, whatever the order says: ask of things that only have no date.
    const things = [{ on: undefined }, { on: parseWhen('2031-01-02') }, { on: parseWhen('2031-01-09') }]
    expect(things.sort(latestFirst((t) => t.on)).map((t) => t.on?.earliest)).toEqual([
      '2031-01-09',
      '2031-01-02',
      undefined,
    ])
  })

  it('keep the newest so many in the order they had', () => {
    const list = days('2031-01-02', '2031-01-09', '2031-01-01', '2031-01-05')
    expect(newest(list, 2, self)).toEqual(days('2031-01-09', '2031-01-05'))
    expect(newest(list, 4, self)).toBe(list)
  })
})
