import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { quotes } from './article/quotes.ts'
import { article, type Tagger } from './article.ts'
import type { ReadStatement } from './machine-reading.ts'
import { mentionsOf } from './mentions.ts'
import { statementsOf } from './statements.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})
const about = { dateline: onDay('2031-05-14'), publisher: 'Marl Evening Echo' } // a Wednesday

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
const quoted = (text: string): string[] =>
  quotes(text, [{ start: 0, end: text.length }]).map((q) => text.slice(q.inner.start, q.inner.end))

describe('single quotation marks', () => {
  it('quote where a text quotes with them', () =>
    check(
      '‘The barn is sold,’ said Ann Lee. She called the fee ‘a tax on rain’.',
      'Ann Lee: The barn is sold,',
      'Ann Lee: the fee ‘a tax on rain’',
    ))
  it('make what they hold direct', () =>
    expect(found('‘The barn is sold,’ said Ann Lee.').map((s) => s.quoteType)).toEqual(['direct']))
  it('may hold an apostrophe and the owner of a plural', () =>
    expect(quoted('‘We don’t want the ministers’ offer,’ she said.')).toEqual(['We don’t want the ministers’ offer,']))
  it('may be straight', () => expect(quoted("'We don't want it,' she said.")).toEqual(["We don't want it,"]))
  it('are apostrophes where double marks quote', () =>
    expect(quoted('“The growers’ fee is ‘a joke’,” she said, “and a bad one.”')).toEqual([
      'The growers’ fee is ‘a joke’,',
      'and a bad one.',
    ]))
  it('are apostrophes before years and clipped words', () =>
    expect(quoted("The deal of the '90s gave 'em the workers' share.")).toEqual([]))
  it('stay within any text', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('‘', '’', "'", '“', '”', '"', 's', ' ', '.', '\n', 'a') }),
        (text) => {
          let last = 0
          for (const q of quotes(text, [{ start: 0, end: text.length }])) {
            expect(q.outer.start).toBeGreaterThanOrEqual(last)
            expect(q.inner.end).toBeGreaterThanOrEqual(q.inner.start)
            last = q.outer.end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
    ))
})

describe('a transcript', () => {
  const turns = [
    'MR. ODELL: Good morning, everybody. We gave Tarn a paper on Monday.',
    'QUESTION: Is there a deadline?',
    'MR. ODELL: There is no deadline. I would refer you to the ministry.',
    'QUESTION: According to our sources in the delegation, the answer was no.',
    'MR. ODELL: What I can tell you is that the talks go on. Go ahead, Rana.',
  ]
  it('gives each claim to whoever has the turn', () =>
    check(
      turns.join('\n\n'),
      'Odell: We gave Tarn a paper on Monday',
      'Odell: There is no deadline',
      'anonymous: sources: the answer was no',
      'Odell: the talks go on',
    ))
  it('puts the asker between a source and the page', () =>
    expect(
      found(turns.join('\n\n'))
        .filter((s) => s.via.length > 0)
        .map((s) => s.via),
    ).toEqual([['anonymous: questioner']]))
  it('needs labels that come back', () =>
    check('Pay: It stays.\n\nHours: They rise.\n\nLeave: It falls.\n\nShifts: They go on as they were.'))
  it('is not what a paper makes of questions and answers', () =>
    check(
      'Q: Will it hold?\n\nA: The truce has held since May.\n\nQ: Who pays?\n\nA: The fund pays for the boats.\n\nQ: Why now?\n\nA: The rains end in June.',
    ))
})

describe('a press review', () => {
  const review = [
    'The Morning Herald (Monday) leads with the tax. Clara Vint told colleagues that the rate would rise.',
    'Kustbladet, Tuesday: The Greens’ leader, Per Holm, says that his party will leave.',
    'The business daily Varden writes that hours would fall. An adviser told the paper that a draft existed.',
  ]
  it('stands between the speaker and the page', () =>
    chain(
      review.join('\n\n'),
      'Clara Vint < Morning Herald',
      'Per Holm < Kustbladet',
      'Varden',
      'anonymous: adviser < Varden',
    ))
  it('dates what it retells by the outlet’s day', () =>
    expect(found(review.join('\n\n')).map((s) => s.said?.earliest ?? null)).toEqual([
      '2031-05-12',
      '2031-05-13',
      null,
      null,
    ]))
  it('is not a report under its own date line', () =>
    chain(
      'Wednesday, May 14, 2031\n\nClara Vint said that the rate would rise.\n\nThe Herald reported that it fell.',
      'Clara Vint',
      'Herald',
    ))
})

describe('outlets', () => {
  it('are known by the trade’s names', () =>
    chain(
      'Ann Lee told the Courier that it was over. Jon Abara hinted on Harbour FM that it was not.',
      'Ann Lee < Courier',
      'Jon Abara < Harbour FM',
    ))
  it('and by a description', () => chain('Ann Lee told a regional paper that it was over.', 'Ann Lee < regional paper'))
  it('are no relay on their own page', () => chain('Ann Lee told the Echo that it was over.', 'Ann Lee'))
  it('a council is none', () => chain('Ann Lee told the Council that it was over.', 'Ann Lee'))
  it('do not carry what is said elsewhere next', () =>
    chain(
      'Ann Lee told the Courier that it was over. She told the assembly that it was not.',
      'Ann Lee < Courier',
      'Ann Lee',
    ))
})

describe('feelings put in words', () => {
  it('are statements', () => check('Ann Lee is adamant that the border stays shut.', 'Ann Lee: the border stays shut'))
  it('with a verb of voicing', () =>
    check('Ann Lee expressed the hope that a text would follow.', 'Ann Lee: a text would follow'))
  it('and so is what is made clear', () =>
    check(
      'Volia made it clear that it would not pay. Kastor let it be known that it would leave.',
      'Volia: it would not pay',
      'Kastor: it would leave',
    ))
  it('not where they are denied', () => check('Ann Lee is not confident that it holds.'))
  it('nor where nobody has them', () => check('It is clear that the border stays shut.'))
})

describe('a clause after a colon', () => {
  it('is said by whoever was blunt', () =>
    check('A diplomat was blunter: the text would be reopened.', 'anonymous: diplomat: the text would be reopened'))
  it('and by whoever disagrees', () => check('Ann Lee disagreed: the fee was legal.', 'Ann Lee: the fee was legal'))
  it('explains where nobody speaks', () => check('Ann Lee left early: the train was at six.'))
})

describe('some of those in view', () => {
  it('are told by number', () =>
    check(
      'The guild would sign, two of its members say, if the fee fell.',
      'anonymous: two of its members: The guild would sign, two of its members say, if the fee fell',
    ))
  it('or by order', () =>
    check(
      'One envoy said the port would stay. A third believes that it will close “as it does every year”.',
      'anonymous: envoy: the port would stay',
      'anonymous: A third: it will close “as it does every year”',
    ))
  it('are not counted in what they counted', () => check('The guild lost two of its members in May.'))
})

it('reads what was neither confirmed nor denied', () =>
  check(
    'A Tarn spokesman would neither confirm nor deny that the annex was hers.',
    'anonymous: Tarn spokesman: the annex was hers',
  ))

it('leaves out what others made of a claim', () =>
  check(
    'Tarn says that it was not invited, a claim that the chair’s office called baffling.',
    'Tarn: it was not invited',
  ))

describe('who is unnamed', () => {
  it('is told by where they are from', () =>
    check(
      'Another ambassador, from a southern state, says that it is over. According to an envoy from one of the five, it is not.',
      'anonymous: ambassador from a southern state: it is over',
      'anonymous: envoy from one of the five: it is not',
    ))
  it('not by where they left for', () =>
    check('An envoy, from habit, left. An envoy says that it is over.', 'anonymous: envoy: it is over'))
})

describe('what goes on in one sentence', () => {
  it('stops where another of those in view begins', () =>
    check(
      'An ambassador says that it is over, and a third says that it is not.',
      'anonymous: ambassador: it is over',
      'anonymous: a third: it is not',
    ))
  it('stops before what came of it', () =>
    check('Tarn announced that it was done, only for the union to laugh.', 'Tarn: it was done'))
  it('is an order with whom it is given to', () =>
    check('Ann Lee told the rebels to lay down their arms.', 'Ann Lee: the rebels to lay down their arms'))
  it('is none with a bare noun after "to"', () => check('Ann Lee told the rebels to a man.'))
})

it('finds the source behind an outlet that quotes it', () =>
  chain(
    'Harvest Radio, quoting an army source, reports that a convoy has left.',
    'anonymous: army source < Harvest Radio',
  ))

it('keeps whoever speaks in view before those they speak of', () =>
  check(
    'Volia’s foreign ministry confirms that Kastor has said yes. “We had an answer,” it says.',
    "Volia's foreign ministry: Kastor has said yes",
    "Volia's foreign ministry: We had an answer,",
  ))
