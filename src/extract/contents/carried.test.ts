import { describe, expect, it } from 'vitest'
import { read, told } from './told.test-source.ts'

/** The clauses read from a text, and no others. */
const check = (text: string, clauses: string[]): void => expect(told(text)).toEqual(clauses)

describe('carrying on', () => {
  it('goes on about the same text while it lays down', () =>
    check('The draft caps loans at 4 per cent. Fines would be doubled.', [
      'The draft caps loans at 4 per cent',
      'Fines would be doubled',
    ]))
  it('goes on in the next paragraph while the words are a ruling', () =>
    check('The draft caps loans at 4 per cent.\n\nFines would be doubled.', [
      'The draft caps loans at 4 per cent',
      'Fines would be doubled',
    ]))
  it('stops at a new paragraph that tells what goes on around the text', () =>
    check('The draft caps loans at 4 per cent.\n\nA vote would follow in June.\n\nFines rise every year.', [
      'The draft caps loans at 4 per cent',
    ]))
  it('leaves what people at the table would do', () =>
    check('The draft caps loans at 4 per cent. Ministers would meet again.', ['The draft caps loans at 4 per cent']))
  it('goes through phases, verb by verb', () =>
    check(
      'The accord provides for a truce. In the second phase the army releases 90 men, opens the bridge and pulls its tanks back.',
      ['a truce', 'the army releases 90 men', 'opens the bridge', 'pulls its tanks back'],
    ))
  it('goes through options', () =>
    check('The text keeps the fund. Option 2 raises it to 30 million dollars.', [
      'The text keeps the fund',
      'Option 2 raises it to 30 million dollars',
    ]))
})

describe('lists in other places', () => {
  it('reads a list after a colon', () =>
    check('The peace plan has a simple core: a truce of 30 days, an exchange of prisoners and a vote.', [
      'a truce of 30 days',
      'an exchange of prisoners',
      'a vote',
    ]))
  it('leaves a quotation after a colon', () => check('The plan is clear: "We want peace and bread."', []))
  it('reads the verbs after a relative clause', () =>
    check(
      'The paper which Chad handed over on Monday would limit tariffs to 4 per cent, forbid new quotas and let inspectors visit ports.',
      ['would limit tariffs to 4 per cent', 'forbid new quotas', 'let inspectors visit ports'],
    ))
  it('parts the objects of one verb, and keeps a measure told twice', () =>
    check('Under the offer, crews would get 5% this year and 3% next, a bonus of 400 euros and a day off.', [
      'crews would get 5% this year and 3% next',
      'a bonus of 400 euros',
      'a day off',
    ]))
  it('reads what is asked in exchange', () =>
    check('Under the offer, crews would get 5%, in exchange for a longer week.', [
      'crews would get 5%',
      'a longer week',
    ]))
})

describe('numbers set against another version', () => {
  it('gives a clause of each', () => {
    const { provisions } = read('The new draft sets the quota at 40,000 tonnes, down from 55,000 in the March version.')
    expect(provisions.map((p) => [p.draft, p.quantity?.value])).toEqual([
      ['d1', 40000],
      ['d2', 55000],
    ])
  })
  it('gives none where no text holds the other number', () =>
    check('The new draft sets the quota at 40,000 tonnes, down from 55,000 in March.', [
      'The new draft sets the quota at 40,000 tonnes',
    ]))
})

describe('what a text says, told from outside it', () => {
  it('reads what stands according to the text, and what comes after', () =>
    check('According to the draft plan, farmers would keep their quotas; after that a levy of 30 euros would be due.', [
      'farmers would keep their quotas',
      'a levy of 30 euros would be due',
    ]))
  it('leaves what stands according to a person', () =>
    check('According to the minister, farmers would keep their quotas.', []))
  it('reads what all agreed in the text', () =>
    check('Both sides agreed in the accord to destroy 300 rockets and to open two bases.', [
      'to destroy 300 rockets',
      'to open two bases',
    ]))
  it('leaves what one of them agreed to do', () => check('Chad agreed to open two bases.', []))
  it('keeps verbs in a row', () =>
    check('The treaty halves the fleet, to 350 ships, bans mines from the strait and creates a court.', [
      'The treaty halves the fleet',
      'bans mines from the strait',
      'creates a court',
    ]))
})
