import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article, type Tagger } from '../article.ts'
import { mentionsOf } from '../mentions.ts'
import { statementsOf } from '../statements.ts'
import { tagger } from '../tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

/** "speaker: day" of each statement, the day its latest. */
function days(text: string): string[] {
  const a = article(text, tag, { dateline: onDay('2031-05-14'), publisher: null }) // a Wednesday
  return statementsOf(a, [], mentionsOf(a)).map((s) => `${s.speaker}: ${s.said?.latest ?? null}`)
}

describe('a day in the sentence that is not the day of saying', () => {
  it('stands in another clause before a semicolon', () =>
    expect(days('The round on Monday was cut short; the Dock Union says it lasted three hours.')).toEqual([
      'Dock Union: null',
    ]))
  it('stands in a main clause of its own', () =>
    expect(days('The pact was made on Monday with help from Ann Lee, who said it would hold.')).toEqual([
      'Ann Lee: null',
    ]))
  it('stands in the clause before only as what the cue says of its own subject', () =>
    expect(days('On Monday, as the hall filled, Ann Lee said the pact would hold.')).toEqual(['Ann Lee: 2031-05-12']))
  it('tells of a limit or another thing', () =>
    expect(days('The Dock Union dropped its May 1 deadline, saying it would not fight.')).toEqual(['Dock Union: null']))
  it('is the day of saying where people speak at what it tells of', () =>
    expect(days('“We shall wait,” Ann Lee said in Monday’s hearing.')).toEqual(['Ann Lee: 2031-05-12']))
  it('stands in a question put to the speaker', () =>
    expect(days('Asked whether the round would end on Friday, Ann Lee said: “Define the end.”')).toEqual([
      'Ann Lee: null',
    ]))
  it('is the day of saying where the question was put on it', () =>
    expect(days('Asked on Monday whether the round would end, Ann Lee said it would.')).toEqual([
      'Ann Lee: 2031-05-12',
    ]))
  it('stands in the words for the speaker', () =>
    expect(days('The text was fair, according to a diplomat briefed on a call between the two on Friday.')[0]).toMatch(
      /: null$/,
    ))
  it('is the day the report was sent', () =>
    expect(days('PORT ANN, May 13 (CP) – Ann Lee said the pact would hold.')).toEqual(['Ann Lee: null']))
  it('is what the speaker gives a name', () =>
    expect(days('Ann Lee called the end of May “a wall”.')).toEqual(['Ann Lee: null']))
})

describe('the day of saying told elsewhere', () => {
  it('is the day of the paper', () =>
    expect(days('Norland could go lower, according to a note from its embassy dated 7 May.')[0]).toMatch(
      /: 2031-05-07$/,
    ))
  it('is the day of hitting back in the sentence before', () =>
    expect(days('Ann Lee hit back on Monday. The rule “is not on the table,” she said.')).toEqual([
      'Ann Lee: 2031-05-12',
    ]))
  const diary = [
    'The week in talks',
    'Monday',
    'Ann Lee told the board that the pact would hold.',
    'Tuesday',
    'The Dock Union said it would wait.',
    'Saturday',
    'Nobody spoke.',
    'The week ahead',
    'Ann Lee says the board will meet.',
  ].join('\n\n')
  it('is the line above, in a text that goes day by day, up to the next heading', () =>
    expect(days(diary)).toEqual(['Ann Lee: 2031-05-12', 'Dock Union: 2031-05-13', 'Ann Lee: null']))
  it('is no lone line at the head of a page', () =>
    expect(days('Monday\n\nAnn Lee told the board that the pact would hold.')).toEqual(['Ann Lee: null']))
})
