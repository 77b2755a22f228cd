import { describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article } from '../article.ts'
import { eventsOf } from '../events.ts'
import { mentionsOf } from '../mentions.ts'
import { tagger } from '../tagger.ts'

const tag = await tagger()

const told = (text: string): string[] => {
  const a = article(text, tag, { dateline: onDay('2024-03-13') }) // a Wednesday
  return eventsOf(a, mentionsOf(a)).map((e) => `${e.type} ${e.status} ${e.date?.latest ?? '-'}`)
}
const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no limit: ${text}` : text, () => {
    expect(told(text)).toEqual(expected)
  })
}

describe('limits set without the word deadline', () => {
  check('Comments are due by 20 March.', 'deadline planned 2024-03-20')
  check('The fault is due to neglect by 20 March.')
  check("The firm's final date for acceptance, 27 March, still stands.", 'deadline planned 2024-03-27')
  check("The firm's final word on acceptance, 27 March, still rankles.")
  check('Member states may comment until 20 March.', 'deadline planned 2024-03-20')
  check('Member states may grumble until 20 March.')
  check('The deadline has been moved from 20 March to 10 April.', 'deadline planned 2024-04-10')
  check("The truce that came into force at six o'clock on Monday is holding.", 'deadline held 2024-03-11')
  check('The council welcomed the entry into force on 1 March of the protocol.', 'deadline held 2024-03-01')
  check('The council welcomed the entry into the port on 1 March of the ship.')
  check('The partners were left until Sunday to sort it out.', 'deadline planned 2024-03-17')
  check('Small firms will get until 2027 to comply.', 'deadline planned 2027-12-31')
  check('The parties have until 9 May to send written comments.', 'deadline planned 2024-05-09')
  check('The mediator expects answers by Monday.', 'deadline planned 2024-03-18')
  check('Written answers are expected by Monday.', 'deadline planned 2024-03-18')
  check('He will pull out if there is no deal by the end of June.', 'deadline planned 2024-06-30')
  check('Duties rise unless an accord is reached by 1 May.', 'deadline planned 2024-05-01')
  check('The government named noon on Sunday as the cut-off.', 'deadline planned 2024-03-17')
  check('The truce lapses on 11 May unless both sides renew it.', 'deadline planned 2024-05-11')
  check('The union was given ten days to respond.', 'deadline planned -')
  check('The minister gave the rebels five days to answer.', 'deadline planned -')
  check('The offer remains on the table until 1 June.', 'deadline planned 2024-06-01')
  check('A deadline that both sides had set, 1 March, came and went.', 'deadline held 2024-03-01')
  check('By Friday the co-chairs must report back.', 'deadline planned 2024-03-15')
  check('The old contract lapsed on 31 January.', 'deadline held 2024-01-31')
  check('The guards were given ten days of leave.')
  check('She expects rain by Monday.')
  check('The shop stays open until Friday.')
  check('If there is no rain by Friday, the harvest is lost.')
  check('He was left until Sunday.')
})
