import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeExpressions } from './expressions.ts'
import { resolve, type Tense } from './resolve.ts'
import { between, dayKnown, isDay, onDay, type When } from './when.ts'

const WEDNESDAY = '2025-11-26'

/** The stretch meant by the only expression in a text: "day", "day..day", with `*` for no bound, "null", or "none". */
function meant(text: string, tense: Tense, dateline: string | When = WEDNESDAY, told?: string): string {
  const found = timeExpressions(text)
  if (found.length === 0) return 'none'
  expect(
    found.map((e) => e.words),
    text,
  ).toHaveLength(1)
  const w = resolve(
    found[0]!,
    typeof dateline === 'string' ? onDay(dateline) : dateline,
    tense,
    told === undefined ? undefined : onDay(told),
  )
  if (!w) return 'null'
  expect(w.said).toBe(found[0]!.words)
  return w.earliest === w.latest ? w.earliest! : `${w.earliest ?? '*'}..${w.latest ?? '*'}`
}

type Case = readonly [text: string, tense: Tense, meaning: string, dateline?: string, told?: string]
function check(cases: readonly Case[]): void {
  for (const [text, tense, meaning, dateline, told] of cases)
    it(`${text} (${tense}): ${meaning}`, () => expect(meant(text, tense, dateline, told)).toBe(meaning))
}

describe('weekdays, at Wednesday 26 November 2025', () => {
  check([
    ['The envoys met on Tuesday.', 'past', '2025-11-25'],
    ['The envoys meet on Tuesday.', 'future', '2025-12-02'],
    ['The minister spoke on Wednesday.', 'past', '2025-11-26'],
    ['The council will sit on Wednesday.', 'future', '2025-11-26..2025-12-03'],
    ['The council sits on Wednesday.', 'present', '2025-11-26'],
    ['The delegations sit down on Friday.', 'present', '2025-11-28'],
    ['Thursday’s session', 'unknown', '2025-11-20..2025-11-27'],
    ['They signed late Tuesday.', 'past', '2025-11-25'],
    ['They signed late on Monday.', 'past', '2025-11-24'],
    ['They spoke Tuesday night.', 'past', '2025-11-25'],
    ['They will speak later on Wednesday.', 'future', '2025-11-26'],
    ['talks broke up at 4 a.m. Tuesday', 'past', '2025-11-25'],
    ['talks broke up at 16:30 on Monday', 'past', '2025-11-24'],
    ['talks broke up shortly before 4 a.m. on Tuesday', 'past', '2025-11-25'],
    ['talks broke up before Tuesday', 'past', '*..2025-11-24'],
    ['The ballot runs from Friday through 13 December.', 'future', '2025-11-28..2025-12-13'],
    ['The ballot ran from Friday through 13 November.', 'past', '2025-11-07..2025-11-13'],
    ['The vote was moved to the 18th.', 'future', '2025-12-18'],
    ['Tuesday at 9 p.m. they left', 'past', '2025-11-25'],
    ['in the early hours of Monday', 'past', '2025-11-24'],
    ['overnight on Saturday', 'past', '2025-11-22'],
    ['last Friday', 'past', '2025-11-21'],
    ['last Monday', 'past', '2025-11-17..2025-11-24'],
    ['next Tuesday', 'future', '2025-12-02'],
    ['next Friday', 'future', '2025-11-28..2025-12-05'],
    ['this Friday', 'future', '2025-11-28'],
    ['this coming Friday', 'future', '2025-11-28'],
    ['this past Sunday', 'past', '2025-11-23'],
    ['Friday last week', 'past', '2025-11-21'],
    ['Friday of next week', 'future', '2025-12-05'],
    ['Monday week', 'future', '2025-12-08'],
    ['Monday last', 'past', '2025-11-24'],
    ['Monday next', 'future', '2025-12-01'],
    ['the walk-out called for Thursday last was put off', 'past', '2025-11-20'],
    ['on Monday next steps are set', 'future', '2025-12-01'],
    ['a week on Monday', 'future', '2025-12-08'],
    ['by Friday', 'unknown', '2025-11-28'],
    ['until Thursday', 'future', '2025-11-27'],
    ['no later than Monday', 'unknown', '2025-12-01'],
    ['before Friday', 'future', '2025-11-26..2025-11-27'],
    ['since Monday', 'unknown', '2025-11-24..2025-11-26'],
    ['after Monday', 'past', '2025-11-25..2025-11-26'],
    ['after Sunday’s talks', 'past', '2025-11-23'],
    ['from Monday to Wednesday', 'past', '2025-11-24..2025-11-26'],
    ['from Monday to Wednesday', 'future', '2025-12-01..2025-12-03'],
    ['Saturday and Sunday', 'past', '2025-11-22..2025-11-23'],
    ['between Friday and Sunday', 'past', '2025-11-21..2025-11-23'],
  ])
})

describe('days near the dateline', () => {
  check([
    ['yesterday', 'past', '2025-11-25'],
    ['late yesterday', 'past', '2025-11-25'],
    ['earlier today', 'past', '2025-11-26'],
    ['tomorrow morning', 'future', '2025-11-27'],
    ['tonight', 'future', '2025-11-26'],
    ['this morning', 'past', '2025-11-26'],
    ['last night', 'past', '2025-11-25'],
    ['the day before yesterday', 'past', '2025-11-24'],
    ['the day after tomorrow', 'future', '2025-11-28'],
    ['overnight', 'past', '2025-11-25..2025-11-26'],
    ['on the 24th', 'past', '2025-11-24'],
    ['on the 24th', 'future', '2025-12-24'],
    ['a week ago today', 'past', '2025-11-19'],
  ])
})

describe('weeks and weekends', () => {
  check([
    ['last week', 'past', '2025-11-17..2025-11-23'],
    ['next week', 'future', '2025-12-01..2025-12-07'],
    ['this week', 'past', '2025-11-24..2025-11-26'],
    ['this week', 'future', '2025-11-26..2025-11-30'],
    ['this week', 'unknown', '2025-11-24..2025-11-30'],
    ['last week', 'past', '2025-11-10..2025-11-23', '2025-11-23'],
    ['this week', 'future', '2025-11-23..2025-11-30', '2025-11-23'],
    ['early next week', 'future', '2025-12-01..2025-12-03'],
    ['the middle of next week', 'future', '2025-12-02..2025-12-04'],
    ['late last week', 'past', '2025-11-20..2025-11-23'],
    ['earlier in the week', 'past', '2025-11-24..2025-11-26'],
    ['later this week', 'future', '2025-11-26..2025-11-30'],
    ['over the weekend', 'past', '2025-11-22..2025-11-23'],
    ['over the weekend', 'unknown', '2025-11-22..2025-11-23'],
    ['over the weekend', 'future', '2025-11-29..2025-11-30'],
    ['last weekend', 'past', '2025-11-22..2025-11-23'],
    ['next weekend', 'future', '2025-11-29..2025-12-07'],
    ['over the weekend', 'past', '2025-11-22..2025-11-23', '2025-11-23'],
    ['the week of November 17', 'past', '2025-11-17..2025-11-23'],
    ['the week beginning 17 November', 'past', '2025-11-17..2025-11-23'],
    ['the first week of December', 'future', '2025-12-01..2025-12-07'],
    ['the last week of March', 'future', '2026-03-25..2026-03-31'],
  ])
})

describe('months, quarters, seasons, years', () => {
  check([
    ['in February', 'past', '2025-02-01..2025-02-28'],
    ['in February', 'future', '2026-02-01..2026-02-28'],
    ['in December', 'past', '2024-12-01..2024-12-31'],
    ['in November', 'past', '2025-11-01..2025-11-30'],
    ['early August', 'past', '2025-08-01..2025-08-10'],
    ['mid-November', 'past', '2025-11-11..2025-11-20'],
    ['late September', 'past', '2025-09-21..2025-09-30'],
    ['the second half of March', 'future', '2026-03-16..2026-03-31'],
    ['the end of November', 'past', '2025-11-21..2025-11-30'],
    ['the last days of October', 'past', '2025-10-21..2025-10-31'],
    ['by the end of the month', 'past', '2025-11-30'],
    ['by the end of the month', 'future', '2025-11-30'],
    ['before the end of the year', 'future', '2025-12-31'],
    ['by year’s end', 'unknown', '2025-12-31'],
    ['by year-end', 'unknown', '2025-12-31'],
    ['by March', 'unknown', '2026-03-31'],
    ['before October', 'past', '*..2025-09-30'],
    ['October at the latest', 'unknown', '2026-10-01..2026-10-31'],
    ['last month', 'past', '2025-10-01..2025-10-31'],
    ['next month', 'future', '2025-12-01..2025-12-31'],
    ['last December', 'past', '2024-12-01..2024-12-31'],
    ['next March', 'future', '2026-03-01..2026-03-31'],
    ['December last year', 'past', '2024-12-01..2024-12-31'],
    ['earlier this month', 'past', '2025-11-01..2025-11-26'],
    ['later this year', 'future', '2025-11-26..2025-12-31'],
    ['next year', 'future', '2026-01-01..2026-12-31'],
    ['early next year', 'future', '2026-01-01..2026-04-30'],
    ['in 2014', 'past', '2014-01-01..2014-12-31'],
    ['since 2022', 'past', '2022-01-01..2025-11-26'],
    ['from 2022 onwards', 'past', '2022-01-01..*'],
    ['by 2030', 'future', '2030-12-31'],
    ['between 2014 and 2022', 'past', '2014-01-01..2022-12-31'],
    ['the 2015 accord', 'past', '2015-01-01..2015-12-31'],
    ['late 2024', 'past', '2024-09-01..2024-12-31'],
    ['the 1990s', 'past', '1990-01-01..1999-12-31'],
    ['the mid-1990s', 'past', '1994-01-01..1996-12-31'],
    ['the first quarter of 2026', 'future', '2026-01-01..2026-03-31'],
    ['the first half of next year', 'future', '2026-01-01..2026-06-30'],
    ['Q3 2025', 'past', '2025-07-01..2025-09-30'],
    ['next spring', 'future', '2026-03-01..2026-05-31'],
    ['last summer', 'past', '2025-06-01..2025-08-31'],
    ['the autumn of 2023', 'past', '2023-09-01..2023-11-30'],
    ['the fall of 1989', 'past', '1989-09-01..1989-11-30'],
  ])
})

describe('dates', () => {
  check([
    ['23 November 2025', 'past', '2025-11-23'],
    ['November 23rd, 2025', 'past', '2025-11-23'],
    ['Sunday, November 23, 2025', 'past', '2025-11-23'],
    ['the 23rd of November', 'past', '2025-11-23'],
    ['Nov. 23', 'past', '2025-11-23'],
    ['March 29', 'future', '2026-03-29'],
    ['29 February', 'past', '2024-02-29'],
    ['23-24 November', 'past', '2025-11-23..2025-11-24'],
    ['23 and 24 November', 'past', '2025-11-23..2025-11-24'],
    ['November 23–24, 2025', 'past', '2025-11-23..2025-11-24'],
    ['between 1 and 3 May', 'past', '2025-05-01..2025-05-03'],
    ['between Monday 24 and Tuesday 25 November', 'past', '2025-11-24..2025-11-25'],
    ['30 December to 2 January 2026', 'future', '2025-12-30..2026-01-02'],
    ['Tuesday, 2 December', 'future', '2025-12-02'],
    ['Friday 29 March', 'past', '2024-03-29'],
    ['Monday, 23 November 2025', 'past', 'null'],
    ['on the morning of November 24', 'past', '2025-11-24'],
    ['2025-11-23', 'unknown', '2025-11-23'],
    ['23/11/2025', 'unknown', '2025-11-23'],
    ['11/23/2025', 'unknown', '2025-11-23'],
    ['23.11.2025', 'unknown', '2025-11-23'],
    ['03/04/2025', 'unknown', '2025-03-04..2025-04-03'],
    ['04/04/2025', 'unknown', '2025-04-04'],
    ['the October 7 massacre', 'past', '*..2024-10-07', '2025-09-30'],
    ['31 June 2025', 'past', '2025-06-01..2025-06-30'], // no such day: the month is what can be read
    ['29 February 2025', 'past', 'null'],
  ])
})

describe('feasts', () => {
  check([
    ['by Christmas', 'future', '2025-12-25'],
    ['before Christmas', 'future', '2025-11-26..2025-12-24'],
    ['on Christmas Eve', 'future', '2025-12-24'],
    ['New Year’s Day', 'future', '2026-01-01'],
    ['Thanksgiving', 'future', '2025-11-27'],
    ['last Thanksgiving', 'past', '2024-11-28'],
    ['Easter 2025', 'past', '2025-04-20'],
    ['Orthodox Easter 2024', 'past', '2024-05-05'],
    ['Good Friday', 'past', '2025-04-18'],
    ['Ramadan', 'future', 'null'],
  ])
})

describe('counts', () => {
  check([
    ['three days ago', 'past', '2025-11-23'],
    ['three weeks ago', 'past', '2025-11-02..2025-11-08'],
    ['three months ago', 'past', '2025-08-11..2025-09-10'],
    ['a few days ago', 'past', '2025-11-20..2025-11-24'],
    ['more than two years ago', 'past', '*..2023-11-26'],
    ['48 hours ago', 'past', '2025-11-24'],
    ['within 72 hours', 'future', '2025-11-26..2025-11-29'],
    ['within about a week', 'unknown', '2025-11-26..2025-12-03'],
    ['within a week of signature', 'future', 'null'],
    ['within three days', 'past', 'null'],
    ['in the coming days', 'unknown', '2025-11-26..2025-12-03'],
    ['in the coming weeks', 'future', '2025-11-26..2025-12-24'],
    ['in recent days', 'past', '2025-11-19..2025-11-26'],
    ['over the past three weeks', 'past', '2025-11-05..2025-11-26'],
    ['in the next 48 hours', 'future', '2025-11-26..2025-11-28'],
    ['in two days’ time', 'future', '2025-11-28'],
    ['in two weeks', 'future', '2025-12-07..2025-12-13'],
    ['in two weeks', 'past', 'null'],
    ['two weeks from now', 'future', '2025-12-07..2025-12-13'],
    ['three days of talks between the U.S. and its allies that ended on Sunday', 'past', '2025-11-21..2025-11-23'],
    ['a two-day meeting which concluded in Oslo on Tuesday', 'past', '2025-11-24..2025-11-25'],
  ])
})

describe('times told from another time in the text', () => {
  check([
    ['the same day', 'past', 'null'],
    ['the same day', 'past', '2025-03-05', WEDNESDAY, '2025-03-05'],
    ['the day before, they had met', 'past', '2025-03-04', WEDNESDAY, '2025-03-05'],
    ['two days later', 'past', '2025-03-07', WEDNESDAY, '2025-03-05'],
    ['the following week', 'past', '2025-03-10..2025-03-16', WEDNESDAY, '2025-03-05'],
    ['the previous year', 'past', '2024-01-01..2024-12-31', WEDNESDAY, '2025-03-05'],
    ['a month earlier', 'past', '2025-01-21..2025-02-20', WEDNESDAY, '2025-03-05'],
  ])
})

describe('words that only look like dates', () => {
  check(
    [
      'The sides may march on.',
      'May will decide.',
      'Theresa May said so.',
      'He sat in the sun for a second.',
      'They sent 2,000 troops and 2000 soldiers.',
      'The Sunday Times reported it.',
      'under the Good Friday Agreement',
      'April Jones disagreed',
      'on the 24th floor',
      'a 25-year-old and a two-week pause',
      'a fall of the government',
      'Mar-a-Lago',
      'Article 23 of Annex 3',
      'version 1.2.2025.4',
      'for two days',
      '$2025 and 2025%',
    ].map((text): Case => [text, 'past', 'none']),
  )
})

describe('the dateline', () => {
  it('is needed for everything but dates that name their year', () => {
    for (const [text, meaning] of [
      ['on Tuesday', null],
      ['last week', null],
      ['in March', null],
      ['three days ago', null],
      ['5 March', null],
      ['5 March 2024', '2024-03-05'],
      ['in 2024', '2024-01-01'],
      ['spring 2024', '2024-03-01'],
    ] as const) {
      const e = timeExpressions(text)[0]!
      expect(resolve(e, undefined, 'past')?.earliest ?? null, text).toBe(meaning)
      expect(resolve(e, between(null, '2025-01-01'), 'past')?.earliest ?? null, text).toBe(meaning)
    }
  })
  it('widens the answer when it is itself a stretch', () => {
    expect(meant('last month', 'past', between('2025-11-26', '2025-12-02'))).toBe('2025-10-01..2025-11-30')
    expect(meant('yesterday', 'past', between('2025-11-26', '2025-11-28'))).toBe('2025-11-25..2025-11-27')
  })
  it('is refused outside the centuries we reckon with', () => {
    expect(meant('a year ago', 'past', '0003-01-01')).toBe('null')
  })
})

describe('expressions', () => {
  it('come in order with their words, inside the stretch asked for', () => {
    const text = 'On Monday they met; by Friday, 5 December 2025 they will meet again, within 30 days of it.'
    const all = timeExpressions(text)
    expect(all.map((e) => e.words)).toEqual(['Monday', 'by Friday, 5 December 2025', 'within 30 days'])
    const some = timeExpressions(text, 20)
    expect(some.map((e) => [e.words, text.slice(e.start, e.end)])).toEqual(all.slice(1).map((e) => [e.words, e.words]))
  })
  it('do not run across a blank line', () => {
    expect(timeExpressions('Friday\n\n5 December 2025').map((e) => e.words)).toEqual(['Friday', '5 December 2025'])
  })
  it('run across the end of a wrapped line', () => {
    expect(timeExpressions('by the end\nof the month').map((e) => e.words)).toEqual(['by the end\nof the month'])
  })
})

const PIECES =
  "the a last next this Monday Tuesday May March Nov . , - – 23 3rd 2025 2024 ago in within days week weeks month of end early late by until since from to between and before after year years weekend first quarter half Christmas New ' s 4 p m three few couple more than 29 February 2025-11-23 03/04/2025 0000 999 decades hours earlier that same day Q3 spring \n\n x said".split(
    ' ',
  )
const dateish = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((a) => a.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((a) => a.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)
const someDay = fc
  .integer({ min: -60_000, max: 60_000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const tense = fc.constantFrom<Tense>('past', 'future', 'present', 'unknown')

describe('any text at all', () => {
  it('gives expressions that lie inside it, in order, and say what the text says', () => {
    fc.assert(
      fc.property(dateish, (text) => {
        let end = 0
        for (const e of timeExpressions(text)) {
          expect(e.start).toBeGreaterThanOrEqual(end)
          expect(e.end).toBeGreaterThan(e.start)
          expect(text.slice(e.start, e.end)).toBe(e.words)
          end = e.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })
  it('resolves to real days in order, twice alike', () => {
    fc.assert(
      fc.property(dateish, someDay, someDay, tense, fc.boolean(), (text, dateline, other, t, withTold) => {
        const told = withTold ? onDay(other) : undefined
        for (const e of timeExpressions(text)) {
          const w = resolve(e, onDay(dateline), t, told)
          expect(resolve(e, onDay(dateline), t, told)).toEqual(w)
          if (!w) continue
          expect(w.said).toBe(e.words)
          expect(w.earliest === null && w.latest === null).toBe(false)
          for (const d of [w.earliest, w.latest]) expect(d === null || isDay(d)).toBe(true)
          if (w.earliest !== null && w.latest !== null) expect(w.earliest <= w.latest).toBe(true)
          expect(dayKnown(w)).toBe(w.earliest === w.latest)
        }
      }),
      { numRuns: 2000 },
    )
  })
  it('keeps every real date that names its year, written in any of the common ways', () => {
    const names = 'January February March April May June July August September October November December'.split(' ')
    fc.assert(
      fc.property(someDay, someDay, tense, (d, dateline, t) => {
        const [y, m, n] = d.split('-').map(Number) as [number, number, number]
        const name = names[m - 1]!
        for (const form of [`${n} ${name} ${y}`, `${name} ${n}, ${y}`, d, `${n}.${m}.${y}`]) {
          const found = timeExpressions(`It was agreed on ${form}.`)
          expect(found.map((e) => e.words)).toEqual([form])
          expect(resolve(found[0]!, onDay(dateline), t)).toEqual(onDay(d, form))
        }
      }),
    )
  })
  it('puts a past weekday in the seven days up to the dateline and a future one in the seven after', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    fc.assert(
      fc.property(fc.constantFrom(...names), someDay, (name, dateline) => {
        const e = timeExpressions(`on ${name}`)[0]!
        const past = resolve(e, onDay(dateline), 'past')!
        const future = resolve(e, onDay(dateline), 'future')!
        expect(past.latest! <= dateline && past.earliest! <= future.latest!).toBe(true)
        expect(future.latest! > dateline).toBe(true)
        expect((Date.parse(future.latest!) - Date.parse(past.earliest!)) / 86_400_000).toBe(7)
      }),
    )
  })
})
