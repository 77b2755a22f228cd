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
/** "speaker: content" of each statement. */
function said(text: string): string[] {
  const a = article(text, tag, { dateline: onDay('2031-05-14'), publisher: null })
  return statementsOf(a, [], mentionsOf(a)).map((s) => `${s.speaker}: ${text.slice(s.content.start, s.content.end)}`)
}

describe('a number somebody gives', () => {
  it('is what they say, and a second giver needs no verb', () =>
    expect(said('Nobody saw the plan; lenders put the loss at 45%, the ministry at 42%.')).toEqual([
      'lenders: the loss at 45%',
      'ministry: at 42%',
    ]))
  it('may be about, over or under', () =>
    expect(said('The Dock Union estimated the number of its sick at around 300.')).toEqual([
      'Dock Union: the number of its sick at around 300',
    ]))
  it('is no saying in a text that sets it, nor at a place', () => {
    expect(said('The draft puts the cap at 300.')).toEqual([])
    expect(said('The Dock Union put a tent at the gate.')).toEqual([])
  })
})

describe('sources told by number', () => {
  it.each([
    ['Some would go lower, according to one of the mediators.', 'anonymous: one of the mediators: Some would go lower'],
    [
      'Three members would go lower, according to one of the three.',
      'anonymous: one of the three: Three members would go lower',
    ],
    [
      'The fund would not wait, said a lawyer advising a creditor.',
      'anonymous: lawyer advising a creditor: The fund would not wait',
    ],
    [
      'The fund would not wait, according to two people who were on the call.',
      'anonymous: two people who were on the call: The fund would not wait',
    ],
  ])('%s', (text, line) => expect(said(text)).toContain(line))
  it('keep what describes them when one of them goes on', () =>
    expect(said('People around Ann Lee say the paper was a study. One of them called it “a call”.').at(-1)).toMatch(
      /^anonymous: one of the People around Ann Lee: /,
    ))
})

describe('what belongs to a saying and what does not', () => {
  it('leaves the reporter’s clause behind quoted words out', () =>
    expect(said('Ann Lee said the view was “unchanged”, which the ministry took as a yes.')).toEqual([
      'Ann Lee: the view was “unchanged”',
    ]))
  it('keeps a clause on "which" where nothing is quoted', () =>
    expect(said('Ann Lee said the view was the old one, which helped.')).toEqual([
      'Ann Lee: the view was the old one, which helped',
    ]))
  it('reads two clauses on "that" with a comma between as two claims', () =>
    expect(said('The Dock Union asked that the rota go, and that the pay be kept.')).toEqual([
      'Dock Union: the rota go',
      'Dock Union: the pay be kept',
    ]))
  it('reads what was replied in the end', () =>
    expect(said('The text was signed, only for the Dock Union to reply that its man had signed the book.')).toEqual([
      'Dock Union: its man had signed the book',
    ]))
  it('reads a cry behind an apposition', () =>
    expect(said('“This is a joke,” its parliamentary leader, Ron Decker, mocked.')).toEqual([
      'Ron Decker: This is a joke,',
    ]))
  it('takes quoted words about a text for their speaker’s, not the text’s', () =>
    expect(said('“We said yes,” Ann Lee said. “What we ask is that the paper says what we were told.”')).toEqual([
      'Ann Lee: We said yes,',
      'Ann Lee: What we ask is that the paper says what we were told.',
    ]))
  it('takes “as it stands” for no judgement', () =>
    expect(said('The Greens reject the paper as it stands.')).toEqual([]))
  it('reads a subject with a clause whose verb looks like a noun', () =>
    expect(said('The rebel movement that controls most of the north said it would not sign.')).toEqual([
      'rebel movement: it would not sign',
    ]))
})
