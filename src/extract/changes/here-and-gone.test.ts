import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const before = 'The second draft of the charter differs from the April draft in many ways. '
/** Type and words of each change told after a sentence that compares two drafts, and no others. */
const check = (text: string, changes: [change: string, words: string][], lead = before): void =>
  expect(read(lead + text).map((c) => [c.change, (lead + text).slice(c.span.start, c.span.end)])).toEqual(changes)

describe('what is there now and what is no longer', () => {
  it('reads what is nowhere to be found', () =>
    check('The tax on boats is nowhere to be found.', [['removed', 'The tax on boats is nowhere to be found']]))
  it('reads a clause that is not there any more, whatever hangs on its noun', () =>
    check('The clause that barred foreign judges is not there any more.', [
      ['removed', 'The clause that barred foreign judges is not there any more'],
    ]))
  it('reads neither of two', () =>
    check('Neither the pardon nor the land fund appears any longer.', [
      ['removed', 'Neither the pardon nor the land fund appears any longer'],
    ]))
  it('reads what has not got in', () =>
    check('The right to strike has not made it.', [['removed', 'The right to strike has not made it']]))
  it('reads what shares the verb of the clause before', () =>
    check('Option 3 has disappeared, as has any mention of wetlands.', [
      ['removed', 'Option 3 has disappeared'],
      ['removed', 'as has any mention of wetlands'],
    ]))
  it('reads what there is now', () =>
    check('There is now a bonus for night work. There is a new exit clause.', [
      ['added', 'There is now a bonus for night work'],
      ['added', 'There is a new exit clause'],
    ]))
  it('reads what there is no longer', () =>
    check('There is no longer any mention of the dam.', [['removed', 'There is no longer any mention of the dam']]))
  it('takes what there merely is for no change', () =>
    check('There is a bridge at Ansel. There was no more money. There is no answer yet.', []))
  it('reads what stands there for the first time', () =>
    check('Language on child labour appears for the first time.', [
      ['added', 'Language on child labour appears for the first time'],
    ]))
  it('reads a clause told as new by the one that trails it', () =>
    check('Tesk would be given a seat on the board, something the April draft did not have.', [
      ['added', 'Tesk would be given a seat on the board'],
    ]))
  it('takes people who did not appear for no change', () =>
    check('The minister did not appear. Mira Toll is not in the room.', []))
})

describe('who took it out, told in the words of someone at the table', () => {
  it('reads what they have put in and taken out', () =>
    check('“They have put in guarantees. They have taken the flag out,” an envoy said.', [
      ['added', 'They have put in guarantees'],
      ['removed', 'They have taken the flag out'],
    ]))
  it('takes what they have given up for no change of the text', () =>
    check('“They have dropped their demand,” an envoy said.', []))
})
