import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { tagger } from '../tagger.ts'
import { mainQuantity, quantities } from './quantities.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const read = (text: string) => {
  const a = article(text, tag)
  return quantities(a, 0, a.tokens.length).map(({ span, ...q }) => ({ ...q, words: text.slice(span.start, span.end) }))
}
const main = (text: string) => {
  const a = article(text, tag)
  return mainQuantity(a, 0, a.tokens.length)
}

describe('quantities', () => {
  it('reads a number with its noun', () =>
    expect(read('They keep 62,000 soldiers.')).toEqual([{ value: 62000, unit: 'soldiers', words: '62,000 soldiers' }]))
  it('reads per cent however it is written', () => {
    expect(main('an 8% raise')).toMatchObject({ value: 8, unit: '%' })
    expect(main('a raise of 7.5 percent')).toMatchObject({ value: 7.5, unit: '%' })
    expect(main('a raise of 12 per cent')).toMatchObject({ value: 12, unit: '%' })
  })
  it('reads money in any size', () => {
    expect(main('a $4,500 bonus')).toMatchObject({ value: 4500, unit: 'USD' })
    expect(main('a fund of €3 billion')).toMatchObject({ value: 3e9, unit: 'EUR' })
    expect(main('a fund of 40 million dollars')).toMatchObject({ value: 4e7, unit: 'USD' })
  })
  it('reads numbers in words', () =>
    expect(main('They return twelve ships.')).toMatchObject({ value: 12, unit: 'ships' }))
  it('reads what kind of bound it is', () => {
    expect(main('no more than 40 ships')).toMatchObject({ bound: 'at-most' })
    expect(main('at least 40 ships')).toMatchObject({ bound: 'at-least' })
    expect(main('about 40 ships')).toMatchObject({ bound: 'about' })
    expect(main('They sent 40 ships')).not.toHaveProperty('bound')
  })
  it('leaves years, days of the month, labels and counts of points', () =>
    expect(read('In 2027, on 4 May and May 5, Article 21 of the 28-point plan and point 3 were read.')).toEqual([]))
  it('leaves words with a number in them', () =>
    expect(read('The two-tier system and the three-way talks ended.')).toEqual([]))
  it('leaves the number of a paragraph in a law', () => expect(read('the match on the 401(k)')).toEqual([]))
  it('puts money and shares before counts', () =>
    expect(main('300 members want 12%')).toMatchObject({ value: 12, unit: '%' }))
  it('leaves spans of time out of what a clause is about', () => expect(main('within four years')).toBeNull())
  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (s) => {
        for (const q of read(s)) expect(Number.isFinite(q.value)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
