import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article } from './article.ts'
import { openOf } from './open.ts'
import { tagger } from './tagger.ts'

const tag = await tagger()
const open = (text: string): string[] => openOf(article(text, tag)).map((o) => text.slice(o.span.start, o.span.end))

describe('what is left open', () => {
  it.each([
    [
      'It is not clear whether the miners will accept the offer.',
      'It is not clear whether the miners will accept the offer',
    ],
    ['The ministry declined to say who drafted the text.', 'The ministry declined to say who drafted the text'],
    ['No date has been set for the next round.', 'No date has been set for the next round'],
    ['The size of the fund remains to be seen.', 'The size of the fund remains to be seen'],
    [
      'The details of the fishing deal have not been published.',
      'The details of the fishing deal have not been published',
    ],
    ['The spokesman gave no details.', 'The spokesman gave no details'],
    ['The parties have yet to agree on a chair.', 'The parties have yet to agree on a chair'],
    ['Territorial waters were left to the two presidents.', 'Territorial waters were left to the two presidents'],
    ['The pension is still to be negotiated.', 'The pension is still to be negotiated'],
    [
      'There is no guarantee that the senate will ratify the accord.',
      'There is no guarantee that the senate will ratify the accord',
    ],
    ['How the fund would be financed is unknown.', 'How the fund would be financed is unknown'],
    ['The two sides remain far apart on wages.', 'The two sides remain far apart on wages'],
    [
      'The union said without elaborating that it would strike.',
      'The union said without elaborating that it would strike',
    ],
    ['Who wrote the annex is anyone’s guess.', 'Who wrote the annex is anyone’s guess'],
    ['The report could not be independently verified.', 'The report could not be independently verified'],
    ['Neither side would say if it accepts.', 'Neither side would say if it accepts'],
    ['The company has not said whether it shares that view.', 'The company has not said whether it shares that view'],
    ['For sugar the text says only “to be completed”.', 'For sugar the text says only “to be completed”'],
    ['The host would neither confirm nor deny the visit.', 'The host would neither confirm nor deny the visit'],
    ['The third stage exists only in outline.', 'The third stage exists only in outline'],
    ['It is for the ministers to decide how much is paid.', 'It is for the ministers to decide how much is paid'],
    [
      'The lists were exchanged on Monday. They have not been made public.',
      'The lists were exchanged on Monday. They have not been made public',
    ],
    ['The envoy did not specify which points he meant.', 'The envoy did not specify which points he meant'],
    [
      'The agreement is subject to ratification by parliament.',
      'The agreement is subject to ratification by parliament',
    ],
    ['Nobody outside the room has seen the protocol.', 'Nobody outside the room has seen the protocol'],
    ['The port chapter appears nowhere in the text.', 'The port chapter appears nowhere in the text'],
    ['Neither embassy replied to questions.', 'Neither embassy replied to questions'],
    ['The envoy cancelled his trip, giving no reason.', 'The envoy cancelled his trip, giving no reason'],
    [
      'Nobody at the table could say why the demand was dropped.',
      'Nobody at the table could say why the demand was dropped',
    ],
    ['The threshold is still in brackets.', 'The threshold is still in brackets'],
    ['For copper the column is empty.', 'For copper the column is empty'],
    ['Neither party will say whose idea it was.', 'Neither party will say whose idea it was'],
    ['Details of the annex were scarce.', 'Details of the annex were scarce'],
    ['Little is known about the annex.', 'Little is known about the annex'],
    ['Sanctions will be settled at political level.', 'Sanctions will be settled at political level'],
    ['A question mark hangs over the vote.', 'A question mark hangs over the vote'],
    ['The text is vague on who would command the force.', 'The text is vague on who would command the force'],
    ['The bank could not be reached for comment.', 'The bank could not be reached for comment'],
    ['The text says nothing about pensions.', 'The text says nothing about pensions'],
    ['The chapter was provisionally closed.', 'The chapter was provisionally closed'],
    [
      'The fund that holds the bulk of the bonds has yet to decide on the offer.',
      'The fund that holds the bulk of the bonds has yet to decide on the offer',
    ],
  ])('%s', (text, expected) => {
    expect(open(text)).toEqual([expected])
  })
  it.each([
    'It is clear that the miners will accept the offer.',
    'The door remained open, the chair said.',
    'There is no deadline, the minister said.',
    'A woman in the crowd wept. She was not named.',
    'Ardia refuses to discuss the lagoon.',
    'The details were published on Monday.',
    'He cleared the table without saying a word to anyone.',
    'The talks ended without a deal.',
    'The governor is allowed to remain in office provisionally.',
    'The judge did not name the boy.',
    'Nobody has seen a winter like it.',
    'The speech appears on page four.',
    'He said nothing and left.',
    'Is it clear who will lead the talks?',
    'If no date is set, the mediators will leave.',
    'Without a fund there will be no agreement, she warned.',
  ])('nothing open: %s', (text) => {
    expect(open(text)).toEqual([])
  })
  it('takes the question in to which "it is not clear" answers, and leaves the words alone without one', () => {
    expect(open('Would the toll pay for the bridge? It is not clear.')).toEqual([
      'Would the toll pay for the bridge? It is not clear',
    ])
    expect(open('“It’s not clear,” the governor said. “We will see.”')).toEqual([])
    expect(open('It is not clear who pays.')).toEqual(['It is not clear who pays'])
  })
  it('says a thing once though two signs fire', () => {
    expect(open('It remains unclear and undecided when the vote will be held.')).toHaveLength(1)
  })
  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const o of openOf(article(text, tag))) expect(o.span.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
  it('reads a long sentence without a stop', () => {
    expect(openOf(article('it is not yet clear whether no details '.repeat(3000), tag)).length).toBeGreaterThan(0)
  })
})
