import { describe, expect, it } from 'vitest'
import { WORDS } from './number-words.ts'
import { quantitiesIn } from './quantities.ts'

const valuesIn = (text: string): readonly number[] => quantitiesIn(text).map((q) => q.value)

describe('numbers in words', () => {
  it.each([
    ['la guardia de doscientos diez días', 210],
    ['veintitrés barcas', 23],
    ['einundzwanzig Tage', 21],
    ['neunundneunzig Fässer', 99],
    ['quatre-vingt-douze barils', 92],
    ['vingt-et-une barques', 21],
    ['тринадцать лодок', 13],
    ['в течение двухсот дней', 200],
    ['вісімдесят човнів', 80],
    ['quaranta barche', 40],
  ])('are read: %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value])
  })
  it('count on without a gap from two to ninety-nine, in one language or another', () => {
    const values = new Set(WORDS.values())
    for (let n = 2; n < 100; n++) expect(values.has(n), String(n)).toBe(true)
  })
})
