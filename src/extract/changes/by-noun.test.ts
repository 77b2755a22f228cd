import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const lead = 'The second draft of the charter differs from the April draft in many ways. '
const check = (text: string, changes: [change: string, words: string][]): void =>
  expect(read(lead + text).map((c) => [c.change, (lead + text).slice(c.span.start, c.span.end)])).toEqual(changes)

describe('changes told by nouns', () => {
  it('reads what was deleted and what was taken in', () =>
    check('The envoys regretted the deletion of the paragraph on seals and noted the inclusion of a chapter on nets.', [
      ['removed', 'the deletion of the paragraph on seals'],
      ['added', 'the inclusion of a chapter on nets'],
    ]))
  it('reads a number cut from one to another', () =>
    check('They noted the reduction of the transition from 36 to 24 months.', [
      ['quantity-changed', 'the reduction of the transition from 36 to 24 months'],
    ]))
  it('reads words softened', () =>
    check('Less noticed was a softening of the language on detainees.', [
      ['reworded', 'a softening of the language on detainees'],
    ]))
  it('takes what is only wished for no change', () =>
    check('Oster demanded the deletion of the paragraph on seals. Tesk called for the inclusion of nets.', []))
  it('takes what becomes of people and prices for no change of words', () =>
    check('The mayor saw a strengthening of the army and an increase of prices.', []))
})

describe('what the older text had, told after the newer one', () => {
  it('reads what it had not', () =>
    check('The north gets two of five members. The April draft had foreseen no member for the north.', [
      ['added', 'The April draft had foreseen no member for the north'],
    ]))
  it('reads half of what it held', () =>
    check('The Union opens a quota of 35,000 tonnes, half of what the April draft held.', [
      ['quantity-changed', 'The Union opens a quota of 35,000 tonnes, half of what the April draft held'],
    ]))
})

describe('a change told in a heading and below it', () => {
  it('is one change with two places', () => {
    const text = `New charter drops seal hunting\n\n${lead}Seal hunting has disappeared altogether.`
    const changes = read(text)
    expect(changes.map((c) => [c.change, c.mentions.length])).toEqual([['removed', 1]])
  })
  it('is not joined with a change of another matter', () => {
    const text = `New charter drops seal hunting\n\n${lead}The clause on nets has disappeared altogether.`
    expect(read(text).map((c) => c.mentions.length)).toEqual([0, 0])
  })
})

describe('a numbered part of a text', () => {
  it('is one of a text that nobody names beside it', () =>
    expect(read('The delegates met on Monday. Paragraph 7 was deleted.').map((c) => c.change)).toEqual(['removed']))
  it('is none where nothing was done to it', () =>
    expect(read('The delegates met on Monday. Paragraph 7 was read out.')).toEqual([]))
})
