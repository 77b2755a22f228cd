import { expect, it } from 'vitest'
import { writtenNumber } from './ordinals.ts'

it.each([
  ['Two', 2],
  ['TWENTIETH', 20],
  ['twenty-first', 21],
  ['premier', 1],
  ['Première', 1],
  ['DÉCIMO PRIMERA', 11],
  ['vigésimo', 20],
  ['Zweiter', 2],
  ['Drittens', 3],
  ['вторая', 2],
  ['третя', 3],
  ['Во-первых', 1],
  ["По-п'яте", 5],
])('reads the number in %s', (word, n) => {
  expect(writtenNumber(word)).toBe(n)
})

it('takes no other word for a number', () => {
  for (const word of ['Common', 'general', 'Final', 'seventy boats', 'перевозки', 'друзья', ''])
    expect(writtenNumber(word)).toBeUndefined()
})
