import { describe, expect, it } from 'vitest'
import { toldIn } from './told.test-source.ts'

const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no event: ${text}` : text, () => {
    expect(toldIn(text)).toEqual(expected)
  })
}

describe('people called together', () => {
  check('Both camps have been invited to the offices of the arbitrator on Friday.', 'meeting planned 2024-03-15')
  check('Both camps have been invited to comment on Friday.')
  check('The envoy wants both sides back in his office on 2 April.', 'talks planned 2024-04-02')
  check('The envoy wants both sides to be patient on Friday.')
  check('The assembly sits on Tuesday night.', 'meeting planned 2024-03-19')
  check('The blame sits with the council on Tuesday.')
  check('The arbitrator has called both camps in for Friday.', 'meeting planned 2024-03-15')
  check('The two leaders are to see each other again on 22 March.', 'meeting planned 2024-03-22')
  check('The two leaders see eye to eye.')
  check('The two leaders shook hands in Lomé on Monday.', 'meeting held 2024-03-11')
  check('Over the weekend the negotiators agreed to fund two dams.', 'talks held 2024-03-09..2024-03-10')
  check('The delegates adjourned shortly before dawn on Sunday.', 'talks held 2024-03-10')
  check('The court adjourned the case on Monday.')
})
