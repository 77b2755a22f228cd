import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { article, type Tagger } from './article.ts'
import type { ReadStatement } from './machine-reading.ts'
import { mentionsOf } from './mentions.ts'
import { statementsOf } from './statements.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})
const about = { dateline: onDay('2031-05-14'), publisher: 'Harbour Post' } // a Wednesday

function found(text: string): readonly ReadStatement[] {
  const a = article(text, tag, about)
  return statementsOf(a, [], mentionsOf(a))
}
/** "speaker: content" of each statement. */
const check = (text: string, ...expected: string[]): void =>
  expect(found(text).map((s) => `${s.speaker}: ${text.slice(s.content.start, s.content.end)}`)).toEqual(expected)
/** "speaker < outlets" of each statement. */
const chain = (text: string, ...expected: string[]): void =>
  expect(found(text).map((s) => [s.speaker, ...s.via].join(' < '))).toEqual(expected)

describe('verbs beside quoted words', () => {
  it('need not be verbs of saying', () =>
    check('“This is a map with no roads,” fumed Ann Lee.', 'Ann Lee: This is a map with no roads,'))
  it('may follow the name', () => check('Ann Lee arrived. “A paper dragon,” she mocked.', 'Ann Lee: A paper dragon,'))
  it('are told by "spoke of"', () =>
    check('Ann Lee spoke of “a good day for nurses”.', 'Ann Lee: a good day for nurses'))
  it('say nothing without quotation', () => check('Ann Lee spoke of nurses and fumed.'))
  it('may judge before a colon', () =>
    check('Ann Lee played down the rift: “It is a storm in a glass.”', 'Ann Lee: It is a storm in a glass.'))
  it('go on after a second colon', () =>
    check(
      'There was no money left, Ann Lee wrote in a note to crews: “The till is empty.”',
      'Ann Lee: There was no money left',
      'Ann Lee: The till is empty.',
    ))
  it('complete a subject that stands before the cue', () =>
    check(
      'The draft, Ann Lee said, “is a bridge to nowhere”.',
      'Ann Lee: The draft, Ann Lee said, “is a bridge to nowhere',
    ))
})

describe('judgements', () => {
  it('call it something', () => check('The Tea Workers Union called it a scandal.', 'Tea Workers Union: it a scandal'))
  it('but not every call is one', () => check('The Tea Workers Union called a strike.'))
  it('keep the object of "described as", and end where the narrator goes on', () =>
    check('Ann Lee described the vote as “a blow” and ruled out a third offer.', 'Ann Lee: the vote as “a blow”'))
  it('liken one thing to another', () =>
    check('Ann Lee likened the quota to “a diet”.', 'Ann Lee: the quota to “a diet”'))
})

describe('nouns that ascribe', () => {
  it('with their owner', () =>
    check('The union’s claim that a pact had been signed was dismissed.', 'union: a pact had been signed'))
  it('with "by"', () =>
    check('A warning by the Tea Workers Union that jobs would go went unheard.', 'Tea Workers Union: jobs would go'))
  it('as a position', () =>
    check('The Tea Workers Union’s position is that no cap is needed.', 'Tea Workers Union: no cap is needed'))
  it('ascribe nothing without anybody', () => check('The claim that a pact had been signed was false.'))
})

describe('nobody has said', () => {
  it('what is only asked', () => check('What would Ann Lee say if the talks failed?'))
  it('what neither would say', () => check('Neither side would say if it would go.'))
  it('what somebody may declare', () => check('Either party may declare the talks closed.'))
})

describe('the speaker', () => {
  it('is the one the relative clause is about', () =>
    check('The movement that holds most of northern Kastor said it could not sign.', 'movement: it could not sign'))
  it('is the one before the preposition', () =>
    check('Growers in the south said they would sue.', 'Growers: they would sue'))
  it('is the person, not the body', () =>
    check(
      'The talks were going nowhere, complained Ann Lee of the Harbour Users.',
      'Ann Lee: The talks were going nowhere',
    ))
  it('said of a lone subject what goes on after the cue', () =>
    check(
      'The donors, Ann Lee said, had found money for fences.',
      'Ann Lee: The donors, Ann Lee said, had found money for fences',
    ))
  it('is whoever was cited, and the outlet closes the chain', () =>
    chain(
      'Ann Lee said that the tests would end, Danish state media reported on Friday.',
      'Ann Lee < Danish state media',
    ))
  it('is whose answer was blunt', () =>
    check('Ann Lee’s reply was icy: the fleet would stay.', 'Ann Lee: the fleet would stay'))
  it('is not who was asked', () => check('“Yes,” said Ann Lee when asked if she would serve.', 'Ann Lee: Yes,'))
  it('is no poll’s neighbour', () =>
    check(
      'Ann Lee said no deal was near. Polls suggest voters are tired.',
      'Ann Lee: no deal was near',
      'Polls: voters are tired',
    ))
  it('is one of two', () =>
    check(
      'Two envoys said the text was dead. One of the two went further: “They bluff and know it.”',
      'Two envoys: the text was dead',
      'anonymous: one envoy: They bluff and know it.',
    ))
  it('is the official, not the city of the talks', () =>
    chain(
      'The plan has been cut to 12 points in talks in Lusk, a Danish official told Reuters.',
      'anonymous: Danish official < Reuters',
    ))
  it('is the official, through the outlet', () =>
    chain(
      'The deal is near, an anonymous State Department official said, according to Bloomberg.',
      'anonymous: State Department official < Bloomberg',
    ))
})

describe('what is said', () => {
  it('goes without the hearer', () =>
    check('Ann Lee told the plenary that the option was a trap.', 'Ann Lee: the option was a trap'))
  it('goes without what the narrator adds', () =>
    check('Ann Lee said that eleven would leave, a figure that the union denied.', 'Ann Lee: eleven would leave'))
  it('goes without the terms', () =>
    check(
      'An aide acknowledged, on condition that he not be named, that the cap was gone.',
      'anonymous: aide: the cap was gone',
    ))
  it('goes without the name in commas', () =>
    check('According to the commissioner, Ann Lee, the quota will rise.', 'Ann Lee: the quota will rise'))
  it('begins at the last clause around "according to"', () =>
    check(
      'The vote was moved, though the date, according to Ann Lee, is soft.',
      'Ann Lee: the date, according to Ann Lee, is soft',
    ))
})

describe('the chain', () => {
  it('holds a radio', () => chain('Ann Lee told Radio Kash that it was over.', 'Ann Lee < Radio Kash'))
  it('holds the outlet of an interview', () =>
    chain('In an interview with Radio Kash, Ann Lee said that it was over.', 'Ann Lee < Radio Kash'))
  it('holds who quoted', () =>
    chain('“They are scared,” Ann Lee was quoted as saying by the Morning Ledger.', 'Ann Lee < Morning Ledger'))
  it('holds who carried it', () =>
    chain('According to Channel 9, which quoted two ministers, the offer was gone.', 'two ministers < Channel 9'))
  it('holds who cited a source', () =>
    chain('Radio Kash, citing an unnamed general, said that the count was 40.', 'anonymous: general < Radio Kash'))
  it('holds state media', () =>
    chain('State media quoted Defence Minister Ann Lee as saying that it was over.', 'Ann Lee < State media'))
  it('does not hold a hearer', () => chain('Ann Lee told the council that it was over.', 'Ann Lee'))
})

describe('the day', () => {
  it('is told after a clause beside the cue', () =>
    expect(found('“It is over,” Ann Lee said as she left the hall on Monday.')[0]?.said?.earliest).toBe('2031-05-12'))
  it('is never one inside what another said before', () =>
    expect(
      found('In a reply handed over on Monday, the union objected, Ann Lee told reporters. It was long, she said.')[1]
        ?.said ?? null,
    ).toBe(null))
})
