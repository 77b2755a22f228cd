import { describe, expect, it } from 'vitest'
import { toldIn } from './told.test-source.ts'

const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no event: ${text}` : text, () => {
    expect(toldIn(text)).toEqual(expected)
  })
}

describe('texts that change hands under other words', () => {
  check('On Tuesday the presidency slid a sheet of paper across the table.', 'submission held 2024-03-12')
  check('On Tuesday the waiter slid a plate across the table.')
  check('The cabinet accepted it in writing on Monday.', 'submission held 2024-03-11')
  check('The cabinet accepted it in principle.')
  check(
    "The paper which the envoy handed first to Norland's team and then to Sutria's would cap the fleets.",
    'submission held',
  )
  check('What the ministry sent back on Sunday was a shorter text.', 'submission held 2024-03-10')
  check('What the ministry thinks on Sunday is unknown.')
  check('He made it clear in a letter on Friday.', 'submission held 2024-03-08')
  check('He said so in a letter to shareholders.')
  check('The guild filed a complaint on Monday.', 'submission held 2024-03-11')
  check('The guild filed past on Monday.')
  check('Both sides exchanged revised tariff schedules on Monday.', 'submission held 2024-03-11')
  check('The senator wrote to both governments on Tuesday.', 'submission held 2024-03-12')
  check('“It is late,” the senator wrote to both governments on Tuesday.')
  check('On Tuesday the rebels gave up their demand.')
  check('The negotiators were handed a new text on Tuesday.', 'submission held 2024-03-12')
  check('The negotiators were handed a heavy defeat on Tuesday.')
  check('The plan was put to the rebels on 3 March.', 'submission held 2024-03-03')
  check('A revised text is promised for Friday.', 'publication planned 2024-03-15')
  check('A brighter future is promised for Friday.')
  check('The employers improved their offer on Monday.', 'submission held 2024-03-11')
  check('The employers improved their profits on Monday.')
  check('The text, issued overnight by the co-chairs, has two options.', 'publication held 2024-03-12..2024-03-13')
  check('The rebels replied on 10 March.', 'submission held 2024-03-10')
  check('A draft floated by Norland on Sunday was longer.', 'submission held 2024-03-10')
  check('Norland floated a draft on Sunday.', 'submission held 2024-03-10')
  check('Norland floated its currency on Sunday.')
  check('The union countered the June offer in December.', 'submission held 2023-12-01..2023-12-31')
  check('The union countered with a plan of its own.', 'submission held')
  check('The union countered that the offer was old in December.')
  check('The liberals have put a joint paper to the greens.', 'submission held')
  check('The liberals have put the plan to one side.')
})

describe('what is met without anybody meeting', () => {
  check('The ministers met the funding shortfall on Tuesday.')
  check('The state will meet its liabilities on Tuesday.')
  check('The ministers met the creditors on Tuesday.', 'meeting held 2024-03-12')
})

describe('a party’s own congress', () => {
  check('The Liberals’ congress was moved to 10 October.', 'meeting planned 2024-10-10')
  check('The members of the union’s congress were angry.')
})
