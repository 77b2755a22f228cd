import { describe, expect, it } from 'vitest'
import { toldIn } from './told.test-source.ts'

const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no event: ${text}` : text, () => {
    expect(toldIn(text)).toEqual(expected)
  })
}

describe('acts told by their day', () => {
  check('When is the vote? On 4 April.', 'vote planned 2024-04-04')
  check('When will the paint dry? On 4 April.')
  check('4 March: talks open in Lomé.', 'talks held 2024-03-04')
  check('4 March: a quiet day in Lomé.')
  check('If they agree, the assembly votes on 25 March.', 'vote planned 2024-03-25')
  check('If they agree, the assembly would vote on 25 March.')
  check('The board decided on Tuesday in a 41-12 split.', 'vote held 2024-03-12')
  check('No parliament would vote for the accord.')
  check('The third round ended shortly before 2 am on Tuesday.', 'talks held 2024-03-12')
  check('The meeting, first fixed for 10 March, was moved to the 18th.', 'meeting planned 2024-03-18')
  check('The ballot runs from Monday through 12 April.', 'vote planned 2024-03-18..2024-04-12')
  check('The cabinet will be sworn in on 3 April.', 'other planned 2024-04-03')
  check('The treaty takes effect once both have ratified it.')
})
