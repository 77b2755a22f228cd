import { describe, expect, it } from 'vitest'
import { told } from './told.test-source.ts'

/** The clauses read from a text, and no others. */
const check = (text: string, clauses: string[]): void => expect(told(text)).toEqual(clauses)

describe('what hangs on a clause of a text', () => {
  it('reads what goes to whom, set on with “with”', () =>
    check('The draft sets up a port fund, with half of the rents going to fishing towns.', [
      'The draft sets up a port fund',
      'half of the rents going to fishing towns',
    ]))
  it('reads what a place is to stay, but not who stays at the table', () => {
    expect(told('The draft caps loans at 4 per cent. Port Lomé would stay a free harbour.')).toContain(
      'Port Lomé would stay a free harbour',
    )
    check('The draft caps loans at 4 per cent. Togo would stay away.', ['The draft caps loans at 4 per cent'])
  })
  it('goes on about the thing the clause before was about', () =>
    expect(
      told('The draft caps loans at 4 per cent. The fund survives, but it would be paid for by a levy.'),
    ).toContain('it would be paid for by a levy'))
  it('reads what comes in the place of something', () => {
    expect(told('The new draft is out. Gone is the ban; in its place comes a review by three judges.')).toContain(
      'a review by three judges',
    )
    check('The minister resigned. In her place came a former judge. The draft is out.', [])
  })
  it('reads the number a thing now is', () =>
    expect(told('The second draft caps loans. The yearly quota is now 900 tonnes.')).toContain(
      'The yearly quota is now 900 tonnes',
    ))
})

describe('lists under a text', () => {
  it('reads the row behind a clause, with what it leaves out', () =>
    expect(
      told(
        'The draft caps loans. Power would lie with a council of five: two members named by the army, two by the rebels and one by the north.',
      ),
    ).toEqual(expect.arrayContaining(['two members named by the army', 'two by the rebels', 'one by the north'])))
  it('leaves how an amount is parted over time', () =>
    expect(
      told('The draft caps loans. Pay would rise by 6 per cent: four this year, the rest next year.'),
    ).not.toContain('four this year'))
  it('takes no clause behind a colon for a row', () =>
    expect(
      told('The draft caps loans. Rents would be frozen: nobody in the room, in the hall or outside liked it.'),
    ).not.toContain('in the hall'))
  it('reads what stands under the name of a text and a colon, without what it drops', () =>
    check(
      'They welcomed the April draft. Compared with the March draft, the April draft:\n(a) raises the minimum wage to 14 pounds;\n(b) introduces a reserve of 8 per cent;\n(c) no longer provides for a court.',
      ['raises the minimum wage to 14 pounds', 'introduces a reserve of 8 per cent'],
    ))
})

describe('appointments beside a text', () => {
  it('are moved without standing in it', () => {
    check('The draft caps loans at 4 per cent. The summit was moved to 10 June.', [
      'The draft caps loans at 4 per cent',
    ])
    expect(told('The draft caps loans at 4 per cent. The retirement age was moved to 66 years.')).toContain(
      'The retirement age was moved to 66 years',
    )
  })
})
