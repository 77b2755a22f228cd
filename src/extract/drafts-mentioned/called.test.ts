import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

/** How many mentions each text has, in order of the text. */
const check = (text: string, mentions: number[]): void =>
  expect(read(text).map((d) => d.spans.length)).toEqual(mentions)

describe('a text called by a name of its own', () => {
  it('is kept apart from one called otherwise, and found again by it', () =>
    check('The Oslo draft caps fees. The Lima draft lifts the cap. The Oslo draft sets up a court.', [2, 1]))
  it('is the same text where only one is called so', () =>
    check('The parties produced a shorter draft. The blue draft caps fees.', [2]))
  it('is no text under talks where it is a table of columns', () =>
    check('The new draft caps fees. It stands in row 9 of the four-column document. The draft caps fees.', [2, 1]))
})

describe('a text of a body that stands before it', () => {
  it('is that body’s', () => {
    const [first, second] = read(
      'The Commission’s proposal caps fees at 3 per cent. A presidency compromise circulated on Monday raises the cap.',
    )
    expect([first?.spans.length, second?.spans.length]).toEqual([1, 1])
  })
  it('is found by “general approach”, not by any approach', () => {
    check('The Council’s general approach caps fees at 3 per cent.', [1])
    check('The Council’s cautious approach caps hopes.', [])
  })
})

describe('an answer', () => {
  it('is a text where it says things', () => check('In its reply, the Front asks for four groups.', [1]))
  it('is none where it is only given', () => check('Its answer was no.', []))
})

describe('the newest of several', () => {
  it('is told apart from the first and from the original', () =>
    check('The original plan had 31 articles. The newest version caps fees. The original plan set up a court.', [2, 1]))
  it('is the same though it was leaked', () =>
    check('The newest version caps fees. The leaked version would set up a court.', [2]))
})
