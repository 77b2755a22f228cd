import { describe, expect, it } from 'vitest'
import { toldIn } from './told.test-source.ts'

const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no event: ${text}` : text, () => {
    expect(toldIn(text)).toEqual(expected)
  })
}

describe('what became of an act, over the clauses between', () => {
  check('A round of talks that was to have opened in Lomé on Thursday was scrapped.', 'talks cancelled 2024-03-14')
  check('Talks that the envoy had convened for Thursday were scratched.', 'talks cancelled 2024-03-14')
  check('The summit due on Friday is off.', 'summit cancelled 2024-03-15')
  check('The talks are off the record.')
  check(
    'The hearings on the treaty, which were due to start today but have been put back to Friday, will be led by a judge.',
    'meeting planned 2024-03-15',
  )
  check('A vote in the assembly, first due on 3 April, has slipped to 17 April.', 'vote planned 2024-04-17')
  check('A strike set for 20 March has been suspended.', 'other cancelled 2024-03-20')
  check('The talks in Lomé were suspended on Monday.', 'talks held 2024-03-11')
  check('The vote should have taken place on Tuesday.', 'vote cancelled 2024-03-12')
  check('The vote should take place on Tuesday.', 'vote expected 2024-03-19')
  check('Support for the accord has slipped to 40 per cent.')
  check('A planned trip by the envoy to Lomé was cancelled on Monday.', 'travel cancelled')
  check('A signing fixed for 20 February was abandoned.', 'signing cancelled 2024-02-20')
  check(
    'The first walkout shut the port. A second one, pencilled in for the week of 8 April, goes ahead.',
    'other planned 2024-04-08..2024-04-14',
  )
  check('The union gave notice of a strike from 1 April.', 'other planned 2024-04-01')
})
