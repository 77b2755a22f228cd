import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsLetter, holdsWord, isLettered, lessMarks, opensCapital, opensLarge, opensSmall } from './letters.ts'

const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

describe('what a character is', () => {
  it('is told as a pattern of all scripts tells it', () => {
    fc.assert(
      fc.property(any, (s) => {
        expect(holdsWord(s)).toBe(/[\p{L}\p{N}]/u.test(s))
        expect(holdsLetter(s)).toBe(/\p{L}/u.test(s))
        expect(isLettered(s)).toBe(/^\p{L}+$/u.test(s))
        expect(opensLarge(s)).toBe(/^[\p{Lu}\p{N}\p{Lo}]/u.test(s))
        expect(opensCapital(s)).toBe(/^\p{Lu}/u.test(s))
        expect(opensSmall(s)).toBe(/^\p{Ll}/u.test(s))
        expect(lessMarks(s, '.-')).toBe(s.replace(/[^\p{L}\p{N}.-]/gu, ''))
      }),
      { numRuns: 2000 },
    )
  })

  it('knows each character of the first planes that has a shape of its own', () => {
    const wrong: string[] = []
    for (let c = 0; c < 0x3100; c++) {
      const s = String.fromCharCode(c)
      if (holdsWord(s) !== /[\p{L}\p{N}]/u.test(s) || holdsLetter(s) !== /\p{L}/u.test(s)) wrong.push(c.toString(16))
    }
    expect(wrong).toEqual([])
  })
})
