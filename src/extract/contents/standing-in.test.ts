import { describe, expect, it } from 'vitest'
import { told } from './told.test-source.ts'

const check = (text: string, clauses: string[]): void => expect(told(text)).toEqual(clauses)
const first = 'Chad tabled a draft pact on Monday.\n\n'

describe('contents under bullets', () => {
  it('are one clause a bullet, under a heading that promises them', () =>
    check(
      `${first}WHAT IS IN IT\n\n• A lump sum of £900 in June, tax free\n• Sunday shifts stay voluntary\n\nMinisters met later.`,
      ['A lump sum of £900 in June, tax free', 'Sunday shifts stay voluntary'],
    ))
})

describe('a headline', () => {
  it('tells nothing that the report does not tell', () =>
    check('New draft pact bars mines\n\nThe new draft pact bars mines, officials said.', [
      'The new draft pact bars mines',
    ]))
  it('is no headline where it ends as a sentence does', () =>
    check('The new draft pact bars mines.\n\nIt was tabled in May.', ['The new draft pact bars mines']))
})

describe('what a text does to people and to other texts', () => {
  it('reads whom it compels', () =>
    check('The draft pact makes ports pay for the locks.', ['The draft pact makes ports pay for the locks']))
  it('leaves which text it takes the place of', () => check('The new draft replaces the older version.', []))
  it('leaves how far its making got', () => check('The draft pact put before members on Monday was long.', []))
  it('reads an amount set beside its name', () =>
    check('The first offer, 4 per cent over two years, was refused.', ['The first offer, 4 per cent over two years']))
  it('leaves a day set beside its name', () => check('The first offer, 4 May at the latest, was refused.', []))
})

describe('what stood in the older text', () => {
  it('is read where it is missing from the newer', () =>
    expect(
      told(
        'The first draft was tabled in May. The revised draft was tabled in June. Missing is a ban on mines in the strait.',
      ),
    ).toContain('a ban on mines in the strait'))
})

describe('parts of a text without its name', () => {
  it('are its options, by letter', () =>
    check('The options paper was sent out. Option A keeps the quota. Option B lifts the ban on nets.', [
      'Option A keeps the quota',
      'Option B lifts the ban on nets',
    ]))
  it('are not the articles of a paper', () =>
    check('The draft pact was tabled. The article said that ships wait at sea.', []))
})

describe('a text told of by the way', () => {
  it('is what “it” stands for where it then rules', () =>
    expect(told('Asked about the draft pact, the minister said it would scrap the levy.')).toContain(
      'it would scrap the levy',
    ))
  it('rules nothing where the clause is turned round by “nor”', () =>
    check('The draft pact was tabled. Nor does the draft pact touch pensions.', []))
  it('may lapse on a condition, and on a day that everybody knows', () => {
    check('The draft pact expires if the banks refuse.', ['The draft pact expires if the banks refuse'])
    check('The old treaty expires on 4 May.', [])
  })
  it('opens its clause under an option, before another follows', () =>
    check('The draft pact has two options. Under option A, the port would be closed; option B opens a second port.', [
      'the port would be closed',
      'option B opens a second port',
    ]))
})
