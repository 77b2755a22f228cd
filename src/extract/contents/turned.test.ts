import { describe, expect, it } from 'vitest'
import { told } from './told.test-source.ts'

/** What is read of the draft pact, tabled before. */
const check = (text: string, clauses: string[]): void =>
  expect(told(`Chad tabled a draft pact on Monday. ${text}`)).toEqual(clauses)

describe('a text before its contents, without a verb of telling', () => {
  it('reads what is key to it', () => check('Key to the pact is a strip ten miles wide.', ['a strip ten miles wide']))
  it('reads what is among its points', () =>
    check('Among the points of the pact are a ban on mines, a joint court and a vote.', [
      'a ban on mines',
      'a joint court',
      'a vote',
    ]))
  it('leaves what is missing from it, and who is behind it', () => {
    check('Missing from the pact is a ban on mines.', [])
    check('Among the authors of the pact are two judges.', [])
  })
  it('reads its core', () => check("The pact's centrepiece is a court of nine judges.", ['a court of nine judges']))
  it('reads a list after a colon', () =>
    check('Also in the pact: a ban on mines, free ferries and a court.', ['a ban on mines', 'free ferries', 'a court']))
  it('reads what there is in it', () => check('There is a clause on ferries in the pact.', ['a clause on ferries']))
})

describe('verbs that only bring the contents in', () => {
  it('reads what it comes to', () =>
    check('The pact amounts to 8 per cent over two years.', ['8 per cent over two years']))
  it('leaves how long the paper is', () => check('The pact runs to nine pages.', []))
  it('reads what it would see done', () =>
    check('The pact would see the port leased for 30 years.', ['the port leased for 30 years']))
  it('reads what is given by it', () =>
    check('Farmers are granted ten years by the pact.', ['Farmers are granted ten years']))
  it('leaves who is pleased by it', () => check('Farmers are pleased by the pact.', []))
  it('reads verbs of any kind that act on a thing', () =>
    check('The pact ties tolls to the price of oil.', ['The pact ties tolls to the price of oil']))
  it('leaves what becomes of it', () => {
    check('The pact faces a vote in June.', [])
    check('The pact split the cabinet.', [])
  })
  it('reads a part of it that rules', () =>
    check('The amnesty in the pact covers deserters.', ['The amnesty in the pact covers deserters']))
  it('leaves those who talk of it', () => check('Critics of the pact would bar miners from the valley.', []))
})
