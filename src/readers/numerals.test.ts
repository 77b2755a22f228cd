import { describe, expect, it } from 'vitest'
import { numeral, raised } from './numerals.ts'

const check = (format: string, pairs: readonly (readonly [number, string])[]): void => {
  for (const [n, shown] of pairs) expect(numeral(n, format), `${n} as ${format}`).toBe(shown)
}

describe('numeral', () => {
  it('repeats letters past the alphabet, as Word does', () =>
    check('lowerLetter', [
      [1, 'a'],
      [26, 'z'],
      [27, 'aa'],
      [53, 'aaa'],
      [0, '0'],
    ]))
  it('counts Roman numbers to their limit', () =>
    check('upperRoman', [
      [4, 'IV'],
      [49, 'XLIX'],
      [1944, 'MCMXLIV'],
      [0, '0'],
      [40_000, '40000'],
    ]))
  it('knows ordinal endings', () =>
    check('ordinal', [
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [11, '11th'],
      [12, '12th'],
      [21, '21st'],
      [112, '112th'],
    ]))
  it('writes small numbers as words and large ones as figures', () => {
    check('cardinalText', [
      [7, 'Seven'],
      [21, '21'],
    ])
    check('ordinalText', [
      [12, 'Twelfth'],
      [22, '22nd'],
    ])
  })
  it('shows a format it does not know in Arabic figures', () => check('hebrew1', [[5, '5']]))
})

describe('raised', () => {
  it('raises footnote marks and drops their brackets', () => {
    expect([raised('12'), raised('[3]'), raised('(4)'), raised('a'), raised('*')]).toEqual(['¹²', '³', '⁴', 'ᵃ', '*'])
  })
  it('leaves ordinals and words alone', () =>
    expect([raised('th'), raised('note'), raised(''), raised('1234')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]))
})
