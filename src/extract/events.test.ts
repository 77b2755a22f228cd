import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { article } from './article.ts'
import { eventsOf } from './events.ts'
import { mentionsOf } from './mentions.ts'
import { tagger } from './tagger.ts'

const tag = await tagger()
const DATELINE = '2024-03-13' // a Wednesday

const read = (text: string) => {
  const a = article(text, tag, { dateline: onDay(DATELINE) })
  return eventsOf(a, mentionsOf(a))
}

/** "meeting held 2024-03-11 @Oslo" */
const told = (text: string): string[] =>
  read(text).map((e) => {
    const d = e.date
    const days = d ? (d.earliest === d.latest ? ` ${d.earliest}` : ` ${d.earliest}..${d.latest}`) : ''
    return `${e.type} ${e.status}${days}${e.place ? ` @${e.place}` : ''}`
  })

const check = (text: string, ...expected: string[]): void => {
  it(expected.length === 0 ? `no event: ${text}` : text, () => {
    expect(told(text)).toEqual(expected)
  })
}

describe('meetings', () => {
  check('The foreign ministers of Norland and Sutria met in Oslo on Monday.', 'meeting held 2024-03-11 @Oslo')
  check("Dockers' leaders met with the port authority for six hours on Tuesday.", 'meeting held 2024-03-12')
  check('The two delegations will meet in Nairobi next week.', 'meeting planned 2024-03-18..2024-03-24 @Nairobi')
  check(
    'The president is expected to meet the rebel commander in the coming days.',
    'meeting expected 2024-03-13..2024-03-20',
  )
  check('The chief negotiators are due to meet in Vienna on Thursday.', 'meeting planned 2024-03-14 @Vienna')
  check('Both sides could meet again in April.', 'meeting expected 2024-04-01..2024-04-30')
  check('The ministers were to have met on Monday.', 'meeting cancelled 2024-03-11')
  check('She looks forward to meeting the mediators.', 'meeting expected')
  check('The king will host the two leaders in Amman on Sunday.', 'meeting planned 2024-03-17 @Amman')
  check('The company called off a meeting with the pilots’ union planned for Thursday.', 'meeting cancelled 2024-03-14')
  check('The new offer met the union’s demands.')
  check('The proposal met with fierce resistance in parliament.')
  check('There are no plans to meet, the envoy said.')
  check('If the ministers meet on Friday, a deal is possible.')
  check('Negotiators refused to meet the mediator.')
  check('The chancellor did not meet the delegation.')
  check('The envoy left without meeting the rebels.')
  check('Who will meet the rebels on Monday?')
  check('There was little hope that the two sides would meet.')
  check('Thousands gathered in the square on Sunday to protest.')
})

describe('talks', () => {
  check('Climate envoys held talks in Bonn on Monday.', 'talks held 2024-03-11 @Bonn')
  check(
    'The third round of talks between the government and the teachers’ union ended on Friday without a deal.',
    'talks held 2024-03-08',
  )
  check('The next round of negotiations will begin in Muscat on 20 March.', 'talks planned 2024-03-20 @Muscat')
  check('The talks resumed on Monday after a two-week pause.', 'talks held 2024-03-11')
  check('The parties returned to the bargaining table on Monday.', 'talks held 2024-03-11')
  check('The union broke off negotiations on Sunday.', 'talks held 2024-03-10')
  check('The ministers spent Sunday haggling over quotas.', 'talks held 2024-03-10')
  check('The two sides negotiated through the night on Tuesday.', 'talks held 2024-03-12')
  check('Trilogue talks on the packaging regulation will resume on 20 March.', 'talks planned 2024-03-20')
  check('The rapporteurs and the Council presidency met in trilogue on Tuesday night.', 'talks held 2024-03-12')
  check('Talks between the two Koreas are under way in Hanoi.', 'talks held @Hanoi')
  check('Farmers’ leaders and ministers will meet for a fifth round of talks on Sunday.', 'talks planned 2024-03-17')
  check('The talks, the mediator said, would go on within a week.', 'talks expected 2024-03-13..2024-03-20')
  check('The talks venue was guarded by police.')
  check('She said the talks were constructive.')
  check('There was no point holding further talks.')
  check('Mediators called for a summit of the two presidents.')
  check('The press conference was held on Monday.')
})

describe('summits and calls', () => {
  check('A summit in Lima in early February brought the leaders together.', 'summit held 2024-02-01..2024-02-10 @Lima')
  check(
    'On the sidelines of the Manama summit on Tuesday, the two ministers shook hands.',
    'summit held 2024-03-12 @Manama',
  )
  check('The ministers spoke by phone on Sunday.', 'call held 2024-03-10')
  check('The prime minister phoned the Kenyan president on Tuesday.', 'call held 2024-03-12')
  check('In a phone call on Monday, the two leaders discussed the prisoner exchange.', 'call held 2024-03-11')
  check('The minister called the plan a capitulation.')
  check('The union called for higher pay.')
  check('The minister spoke to reporters on Monday.')
})

describe('travel', () => {
  check('The UN envoy flew to Tripoli on Tuesday to meet the warring sides.', 'travel held 2024-03-12 @Tripoli')
  check(
    'The trade commissioner will travel to Washington next week.',
    'travel planned 2024-03-18..2024-03-24 @Washington',
  )
  check('The president sent his security adviser to Ankara on Monday.', 'travel held 2024-03-11 @Ankara')
  check('A delegation led by the deputy minister arrived in Doha on Saturday.', 'travel held 2024-03-09 @Doha')
  check('The delegation had been due to fly to Geneva on Sunday.', 'travel cancelled 2024-03-10 @Geneva')
  check('The minister’s visit to Ankara next week was confirmed.', 'travel planned 2024-03-18..2024-03-24 @Ankara')
  check('The government sent troops to Marib on Monday.')
  check('Prices returned to normal in March.')
})

describe('texts on their way', () => {
  check('Officials leaked the draft treaty to a newspaper last week.', 'leak held 2024-03-04..2024-03-10')
  check('The draft was leaked on Monday.', 'leak held 2024-03-11')
  check('A leaked recording of the minister insulting the other side caused anger.', 'leak held')
  check('The ministry published the full text of the accord on Tuesday.', 'publication held 2024-03-12')
  check('The mediators made the text public on Sunday.', 'publication held 2024-03-10')
  check('The second draft, published on Friday, caps the fleet at forty ships.', 'publication held 2024-03-08')
  check('The rebels handed their reply to the mediators on Sunday.', 'submission held 2024-03-10')
  check('The union submitted a counter-proposal to the company on Monday.', 'submission held 2024-03-11')
  check('The government sent the mediators a revised draft on Monday.', 'submission held 2024-03-11')
  check('The mediators received a written response from the government on Tuesday.', 'submission held 2024-03-12')
  check('The leaked plan caps the fleet at forty ships.')
  check('The army released three prisoners on Monday.')
  check('The company published its annual results.')
  check('The singer presented the show.')
})

describe('votes, signings, speeches', () => {
  check('Union members voted on Tuesday to reject the offer.', 'vote held 2024-03-12')
  check('Parliament will vote on the treaty next month.', 'vote planned 2024-04-01..2024-04-30')
  check('Sixty per cent of the drivers voted against the contract.', 'vote held')
  check('The senate ratified the pact on Monday.', 'vote held 2024-03-11')
  check('A referendum on the agreement will be held on 14 April.', 'vote planned 2024-04-14')
  check('The two presidents signed the accord in Kigali on Saturday.', 'signing held 2024-03-09 @Kigali')
  check('The ministers will sign the agreement at a ceremony in Rabat on Friday.', 'signing planned 2024-03-15 @Rabat')
  check('The negotiators initialled the text on Tuesday.', 'signing held 2024-03-12')
  check('The president addressed parliament on Tuesday.', 'speech held 2024-03-12')
  check('If members reject the contract, talks would resume on Monday.')
  check('Every state has a vote in the council.')
  check('The leaders are to put their names to the pact on Friday.', 'signing planned 2024-03-15')
  check('The claim that a secret accord had been signed on Monday was called nonsense.')
  check('He denied reports that the accord was signed on Monday.')
  check('He confirmed reports that the accord was signed on Monday.', 'signing held 2024-03-11')
  check('A signed copy hangs in the hall.')
  check('He signed off on the plan.')
  check('The plan addresses the question of quotas.')
})

describe('gatherings under other words', () => {
  check('A mediator brought the two sides together for nine hours on Sunday.', 'talks held 2024-03-10')
  check('The envoys will take stock on Friday.', 'meeting planned 2024-03-15')
  check('The delegations parted on Saturday without fixing a date.', 'talks held 2024-03-09')
  check('The chief negotiators face each other on Monday.', 'meeting planned 2024-03-18')
  check('The two sides sat down on Tuesday.', 'meeting held 2024-03-12')
  check('A fifth trilogue has been pencilled in for 4 April.', 'talks planned 2024-04-04')
  check('An emergency session of the council has been called for Thursday.', 'talks planned 2024-03-14')
  check('Union negotiators are due back at the table on Monday.', 'talks planned 2024-03-18')
  check('The bargainers walked away from the table on Tuesday.', 'talks held 2024-03-12')
  check('Delegates resume work on the annex on Monday.', 'talks planned 2024-03-18')
  check(
    'The fourth round of talks, which was meant to settle the quotas, ended on Sunday without a result.',
    'talks held 2024-03-10',
  )
  check(
    'Talks on quotas were to have opened in Lomé on Monday. They are now expected to begin on 2 May.',
    'talks cancelled 2024-03-11 @Lomé',
    'talks expected 2024-05-02',
  )
  check(
    'The minister will travel to Accra on Saturday for a meeting with the rebel leader.',
    'travel planned 2024-03-16 @Accra',
    'meeting planned 2024-03-16 @Accra',
  )
  check('Coalition negotiators will next meet on Tuesday.', 'meeting planned 2024-03-19')
  check('Talks will pick up again on Monday.', 'talks planned 2024-03-18')
  check('The coalition talks, now in their seventh week, broke down on Monday.', 'talks held 2024-03-11')
  check('The next session, its fourth this year, is planned for 6 May.', 'talks planned 2024-05-06')
  check('The commission meets every Tuesday.')
  check('The storm brought the two families together.')
  check('The shop took stock on Friday.')
  check('The firm faces a fine on Monday.')
  check('The party parted with its leader.')
  check('They are expected to begin on Monday.')
  check('Some come, some go home again, nothing moves.')
})

describe('what became of a gathering', () => {
  check('The plenary vote scheduled for 9 May has been taken off the agenda.', 'vote cancelled 2024-05-09')
  check('A fifth round of talks that had been planned for Monday was scrubbed.', 'talks cancelled 2024-03-11')
  check('A signing ceremony planned for 4 May has been called off.', 'signing cancelled 2024-05-04')
  check('The summit in Lomé on Saturday did not take place.', 'summit cancelled 2024-03-09 @Lomé')
  check('A meeting of experts, first fixed for 2 May, was moved to 9 May.', 'meeting planned 2024-05-09')
  check(
    'The foreign ministers were to have met in Lima on Monday. It will not take place.',
    'meeting cancelled 2024-03-11 @Lima',
  )
  check('The vote had been set for Monday but was dropped.', 'vote cancelled 2024-03-11')
  check('The meeting, she said, would not go ahead.', 'meeting cancelled')
  check('The session did not begin on time.')
  check('The ministers agreed that no meeting would take place.')
})

describe('texts handed over under other verbs', () => {
  check('In a long reply handed to the mediators on Tuesday, the rebels refused.', 'submission held 2024-03-12')
  check('The text was drawn up by the envoy and circulated to both sides on Monday.', 'submission held 2024-03-11')
  check('A single text is being written. It is to be circulated on 2 May.', 'publication planned 2024-05-02')
  check(
    'The accord, signed on 2 March and published in part by the mediators, is short.',
    'signing held 2024-03-02',
    'publication held',
  )
  check('The ministry’s response, delivered on Sunday, ran to two pages.', 'submission held 2024-03-10')
  check('The secretariat released the draft decision on Saturday.', 'publication held 2024-03-09')
  check('The rebels’ answer came on Sunday.', 'submission held 2024-03-10')
  check('The envoys exchanged drafts on Monday.', 'submission held 2024-03-11')
  check(
    'Two papers are on the table. Norland’s, six pages in all, was presented last month.',
    'submission held 2024-02-01..2024-02-29',
  )
  check('The minister had hoped to see the accord signed on 30 April.', 'signing expected 2024-04-30')
  check('The facilitators handed the ministers a list of options on Tuesday.', 'submission held 2024-03-12')
  check('A revised version went out to delegations on Sunday.', 'submission held 2024-03-10')
  check('The offer, made public on Sunday, is short.', 'publication held 2024-03-10')
  check('A plate handed to the guests on Tuesday broke.')
  check('It was circulated on Monday.')
  check('The team traded its captain on Tuesday.')
})

describe('strikes, exchanges and phases', () => {
  check('The next walkout, set for Thursday, goes ahead.', 'other planned 2024-03-14')
  check('Guards will walk out on 8 May.', 'other planned 2024-05-08')
  check('Unless they are paid, the crews will walk out on Monday.', 'other planned 2024-03-18')
  check('Nurses began a strike on Monday.', 'other held 2024-03-11')
  check('A first group of captives is to be freed on Friday.', 'other planned 2024-03-15')
  check('The first stage saw the release of 30 prisoners.', 'other held')
  check('The second phase of the truce will begin on Sunday.', 'other planned 2024-03-17')
  check('An air strike on Monday hit the bridge.')
  check('The union demands the release of all prisoners.')
  check('The striker walked out of the room.')
  check('Strikes are costly, she said.')
})

describe('votes by their count and to come', () => {
  check('The crews turned down the offer by 64 per cent to 36.', 'vote held')
  check('The committee gave its blessing by 21 votes to four on Saturday.', 'vote held 2024-03-09')
  check('The text was adopted on Tuesday by consensus.', 'vote held 2024-03-12')
  check('The ballot, which closes on 21 March, is secret.', 'vote planned 2024-03-21')
  check('The party’s members vote on the pact in November.', 'vote planned 2024-11-01..2024-11-30')
  check('The union will ballot its members in May.', 'vote planned 2024-05-01..2024-05-31')
  check('Parliament’s amendments, adopted in December, go further.', 'vote held 2023-12-01..2023-12-31')
  check('The country votes in local elections in June.')
  check('The price rose by 4 per cent to 29 dollars.')
})

describe('who takes part', () => {
  const parties = (text: string): string[][] => read(text).map((e) => [...e.participants].sort())
  it('names the two that face one another for "both sides"', () => {
    expect(
      parties(
        'Talks between France and Algeria were held in Tunis on Monday. Both sides will meet again on Friday.',
      )[1],
    ).toEqual(['Algeria', 'France'])
  })
  it('names nobody where the report does not say who the sides are', () => {
    expect(parties('Both sides will meet again on Friday.')).toEqual([[]])
  })
})

describe('several tellings of one event', () => {
  it('is one event with mentions when date and place agree', () => {
    const [e, ...rest] = read(
      'The two trade ministers met in Lima on Monday. The Lima talks were led by the deputy premier. After Monday’s meeting in Lima both sides were silent.',
    )
    expect(rest).toEqual([])
    expect(e!.mentions.length).toBeGreaterThanOrEqual(1)
  })
  it('keeps apart what happened on two days', () => {
    expect(told('The ministers met in Lima on Monday. They will meet again in Lima on Friday.')).toEqual([
      'meeting held 2024-03-11 @Lima',
      'meeting planned 2024-03-15 @Lima',
    ])
  })
  it('keeps apart what happened in two places', () => {
    expect(told('Envoys held talks in Oslo on Monday. Generals held talks in Cairo on Monday.')).toEqual([
      'talks held 2024-03-11 @Oslo',
      'talks held 2024-03-11 @Cairo',
    ])
  })
  it('takes a city and its country for one place', () => {
    expect(told('Officials met in Muscat on Sunday. The talks in Oman on Sunday lasted three hours.').length).toBe(1)
  })
  it('takes a session brought in as new for another one than the talks', () => {
    expect(
      told('The talks will continue on Saturday. A short plenary meeting is to be held on Saturday morning.'),
    ).toEqual(['talks planned 2024-03-16', 'meeting planned 2024-03-16'])
  })
})

describe('spans', () => {
  const span = (text: string): string[] => read(text).map((e) => text.slice(e.span.start, e.span.end))
  it('ends where the next clause begins', () => {
    expect(span('The envoy will travel to Rabat on Monday, while the army is expected to stay where it is.')).toEqual([
      'The envoy will travel to Rabat on Monday',
    ])
  })
  it('begins with the subject, its list included', () => {
    expect(span('Peru, Chile and Bolivia, all members of the bloc, met in Quito on Monday.')).toEqual([
      'Peru, Chile and Bolivia, all members of the bloc, met in Quito on Monday',
    ])
  })
  it('leaves the verb of saying outside', () => {
    expect(span('A spokesman said on Tuesday that the two sides met in Bern on Monday.')).toEqual([
      'the two sides met in Bern on Monday',
    ])
  })
  it('leaves the dateline outside', () => {
    expect(span('LIMA - The two sides met on Monday.')).toEqual(['The two sides met on Monday'])
  })
})

describe('any text', () => {
  it('is read without failing, with spans inside it and ids of their own', () => {
    const words = fc.constantFrom(
      ...'the talks met on Monday in Oslo will be held , and that who " “ ” ( ) — - . deadline Friday U.S. signed it to meet is'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((w) => w.join(' ')),
        ),
        (text) => {
          const events = read(text)
          for (const e of events) {
            expect(e.span.start).toBeGreaterThanOrEqual(0)
            expect(e.span.end).toBeLessThanOrEqual(text.length)
            expect(e.span.start).toBeLessThan(e.span.end)
            expect(e.reason).not.toBe('')
            expect(e.confidence).toBeGreaterThan(0)
            expect(e.confidence).toBeLessThanOrEqual(1)
          }
          expect(new Set(events.map((e) => e.id)).size).toBe(events.length)
        },
      ),
      { numRuns: 200 },
    )
  })
  it('reads a text that breaks off after “since”', () => {
    expect(() => read('Gold lost nine. Good morning from the former since to complain in writing ')).not.toThrow()
  })
  it('reads one endless sentence to its end', () => {
    expect(read('The ministers met in Oslo on Monday and '.repeat(2000)).length).toBeGreaterThan(0)
  })
})
