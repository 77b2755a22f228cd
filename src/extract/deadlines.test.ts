import { describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { article } from './article.ts'
import { eventsOf } from './events.ts'
import { mentionsOf } from './mentions.ts'
import { tagger } from './tagger.ts'

const tag = await tagger()

const limits = (text: string): string[] => {
  const a = article(text, tag, { dateline: onDay('2024-03-13') })
  return eventsOf(a, mentionsOf(a))
    .filter((e) => e.type === 'deadline')
    .map(
      (e) =>
        `${e.status} ${e.date ? (e.date.earliest === e.date.latest ? e.date.latest : `${e.date.earliest}..${e.date.latest}`) : '-'}`,
    )
}
const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no deadline: ${text}` : text, () => {
    expect(limits(text)).toEqual(expected)
  })
}

describe('deadlines', () => {
  check('The mediators set a Friday deadline for a reply.', 'planned 2024-03-15')
  check('The deadline expires on 31 March.', 'planned 2024-03-31')
  check('The truce expires on Sunday.', 'planned 2024-03-17')
  check('The contract expired on Sunday.', 'held 2024-03-10')
  check('The union let its contract expire on Saturday night.', 'held 2024-03-09')
  check('Brussels extended the deadline to 30 April.', 'planned 2024-04-30')
  check('Both sides missed a February deadline.', 'held 2024-02-01..2024-02-29')
  check('The rebels failed to meet a 1 March deadline.', 'held 2024-03-01')
  check('The parties have until Friday to sign.', 'planned 2024-03-15')
  check('The union gave the company until midnight on Friday to improve its offer.', 'planned 2024-03-15')
  check('The accord enters into force on 1 May.', 'planned 2024-05-01')
  check('The new tariff will take effect on 1 May.', 'planned 2024-05-01')
  check('The contract must be signed by the end of March.', 'planned 2024-03-31')
  check('There must be an accord by 1 May at the latest, she said.', 'planned 2024-05-01')
  check('The committee ordered the firm to publish its offer by 1 April.', 'planned 2024-04-01')
  check('The target date for a new treaty is 1 July.', 'planned 2024-07-01')
  check('The president dropped the deadline on Tuesday.', 'withdrawn -')
  check(
    'The premier set a Thursday deadline for the rebels to answer. On Tuesday he said there was no deadline any more.',
    'withdrawn 2024-03-14',
  )
  check('The train arrived by noon.')
  check('Deadline pressure is growing.')
  check('The new plant was opened by the king on Monday.')
  check('He hopes for rain by Friday.')
  it('are two when what ends and what begins on one day are two', () => {
    expect(limits('The deadline for bids is Friday. The new tariff will take effect on Friday.')).toHaveLength(2)
  })
})
