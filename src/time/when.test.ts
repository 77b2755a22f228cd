import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { easter, holidayIn, orthodoxEaster } from './holidays.ts'
import { byTime, surelyBy } from './order.ts'
import {
  addDays,
  between,
  canCoincide,
  dayKnown,
  daysBetween,
  isDay,
  lastOfMonth,
  onDay,
  parseWhen,
  weekdayOf,
} from './when.ts'

describe('days', () => {
  it('are told from strings that only look like them', () => {
    for (const d of ['2025-11-26', '2024-02-29', '1999-12-31']) expect(isDay(d), d).toBe(true)
    for (const d of ['2025-02-29', '2025-13-01', '2025-00-10', '25-11-26', '2025-11-26T00:00', '', '２０２５-11-26'])
      expect(isDay(d), d).toBe(false)
  })
  it('add and subtract across months, years and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(lastOfMonth(2025, 2)).toBe('2025-02-28')
    expect(weekdayOf('2025-11-23')).toBe(7)
  })
  it('are as far apart as what was added', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (n) => {
        expect(daysBetween('2025-11-26', addDays('2025-11-26', n))).toBe(n)
      }),
    )
  })
})

describe('a date someone typed', () => {
  it('keeps the precision it has', () => {
    expect(parseWhen('2025-11-26')).toEqual(onDay('2025-11-26'))
    expect(parseWhen(' 2025-11-26T09:30:00Z ')).toEqual(onDay('2025-11-26'))
    expect(parseWhen('2025-02')).toEqual(between('2025-02-01', '2025-02-28', '2025-02'))
    expect(parseWhen('2025')).toEqual(between('2025-01-01', '2025-12-31', '2025'))
  })
  it('is not guessed', () => {
    for (const s of ['', '3/4/2025', 'yesterday', '2025-13', '2025-02-30', '25', '2025-11-26Tea'])
      expect(parseWhen(s), s).toBeUndefined()
    fc.assert(fc.property(fc.string(), (s) => parseWhen(s) === undefined || /^\s*\d{4}/.test(s)))
  })
})

describe('order', () => {
  it('is by first day, then last, then words; the undated come last', () => {
    const list = [
      undefined,
      onDay('2025-02-01'),
      between(null, '2025-01-01'),
      between('2025-02-01', null),
      onDay('2025-01-05', 'b'),
      onDay('2025-01-05', 'a'),
    ]
    expect(list.toSorted(byTime).map((w) => (w ? `${w.earliest}..${w.latest} ${w.said ?? ''}`.trim() : '-'))).toEqual([
      'null..2025-01-01',
      '2025-01-05..2025-01-05 a',
      '2025-01-05..2025-01-05 b',
      '2025-02-01..2025-02-01',
      '2025-02-01..null',
      '-',
    ])
  })
  it('says what had surely come by a day', () => {
    expect(surelyBy(between('2025-11-01', '2025-11-30'), '2025-11-29')).toBe(false)
    expect(surelyBy(between('2025-11-01', '2025-11-30'), '2025-11-30')).toBe(true)
    expect(surelyBy(between('2025-11-01', null), '2099-01-01')).toBe(false)
  })
  it('tells a known day and what can coincide', () => {
    expect(dayKnown(onDay('2025-01-01'))).toBe(true)
    expect(dayKnown(between(null, null))).toBe(false)
    expect(canCoincide(between('2025-01-01', '2025-01-07'), between('2025-01-07', null))).toBe(true)
    expect(canCoincide(between('2025-01-01', '2025-01-07'), onDay('2025-01-08'))).toBe(false)
  })
})

describe('feasts', () => {
  it('fall where the churches put them', () => {
    const western = {
      1961: '04-02',
      2000: '04-23',
      2008: '03-23',
      2011: '04-24',
      2024: '03-31',
      2025: '04-20',
      2038: '04-25',
    }
    for (const [y, d] of Object.entries(western)) expect(easter(Number(y)), y).toBe(`${y}-${d}`)
    const eastern = { 2021: '05-02', 2023: '04-16', 2024: '05-05', 2025: '04-20', 2026: '04-12' }
    for (const [y, d] of Object.entries(eastern)) expect(orthodoxEaster(Number(y)), y).toBe(`${y}-${d}`)
  })
  it('are always on their weekday', () => {
    for (let y = 1900; y < 2100; y++) {
      expect(weekdayOf(easter(y))).toBe(7)
      expect(weekdayOf(orthodoxEaster(y))).toBe(7)
      expect(weekdayOf(holidayIn('thanksgiving', y))).toBe(4)
      expect(holidayIn('thanksgiving', y).slice(8) >= '22' && holidayIn('thanksgiving', y).slice(8) <= '28').toBe(true)
      expect(weekdayOf(holidayIn('good-friday', y))).toBe(5)
      expect(daysBetween(holidayIn('easter', y), holidayIn('pentecost', y))).toBe(49)
    }
  })
})
