import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantitiesIn } from './quantities.ts'

/** `words = value unit kind bound` of each. */
const read = (text: string): string[] =>
  quantitiesIn(text).map((q) =>
    [
      text.slice(q.span.start, q.span.end),
      '=',
      q.day ?? q.value,
      q.to === undefined ? '' : `..${q.to}`,
      q.unit,
      q.kind,
      q.bound,
    ]
      .filter((x) => x !== '' && x !== null && x !== undefined)
      .join(' '),
  )

describe('quantitiesIn', () => {
  it.each([
    ['capped at 600,000 personnel', '600,000 personnel = 600000 personnel number at-most'],
    ['a fund of $100 billion', '$100 billion = 100000000000 usd money'],
    ['1.5 million euros a year', '1.5 million euros = 1500000 eur money'],
    ['10 percentage points', '10 percentage points = 10 point percent'],
    ['within [12] days', '12 = 12 day period at-most'],
    ['in dreißig Tagen', 'dreißig Tagen = 30 day period'],
    ['в течение тридцати дней', 'тридцати дней = 30 day period at-most'],
    ['six per cent (6%)', 'six per cent = 6 percent percent'],
    ['one and one-half days', 'one and one-half days = 1.5 day period'],
    ['the quota is doubled', 'doubled = 2 times ratio'],
    ['50% of the profit', '50% = 50 percent percent'],
    ['at least two thirds of the members', 'two thirds = 0.6666666666666666 share percent at-least'],
    ['within thirty (30) days', 'thirty (30) days = 30 day period at-most'],
    ['15 working days', '15 working days = 15 day period'],
    ['five to ten years', 'five to ten years = 5 ..10 year period'],
    ['shared 50:50', '50:50 = 50 ..50 ratio'],
    ['by 31 March 2031', '31 March 2031 = 2031-03-31 date'],
    ['le 1er mai 2030', '1er mai 2030 = 2030-05-01 date'],
    ['in the year 2030', '2030 = 2030 date'],
    ['an annual meeting', 'annual = 1 per year period'],
    ['не более 30 дней', '30 дней = 30 day period at-most'],
    ['zwei Jahre', 'zwei Jahre = 2 year period'],
    ['3,5 Prozent', '3,5 Prozent = 3.5 percent percent'],
    ['1 200 000 francs', '1 200 000 francs = 1200000 franc money'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
  it.each([
    'Article 5',
    'points 3 and 4',
    'Articles 5, 6 and 7',
    'under Directive 2013/36',
    'Resolution 1701',
    'Annex 2',
    'the G8',
    'one of the parties',
    '§ 12',
  ])('leaves out what only names something: %s', (text) => {
    expect(read(text)).toEqual([])
  })
  it('keeps order, never overlaps and survives any string', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '600,000',
            '$',
            '%',
            ' ',
            'two',
            'thirds',
            '31',
            'March',
            '2030-01-02',
            '50:50',
            'days',
            'to',
            '-',
            '.',
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 40 },
      )
      .map((p) => p.join(''))
    fc.assert(
      fc.property(text, (t) => {
        let at = 0
        for (const q of quantitiesIn(t)) {
          expect(q.span.start).toBeGreaterThanOrEqual(at)
          expect(q.span.end).toBeGreaterThan(q.span.start)
          at = q.span.end
        }
        expect(at).toBeLessThanOrEqual(t.length)
      }),
      { numRuns: 300 },
    )
  })
})
