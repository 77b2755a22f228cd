import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const lead = 'The second draft of the charter differs from the April draft in many ways. '
const check = (text: string, changes: [change: string, words: string][]): void =>
  expect(read(lead + text).map((c) => [c.change, (lead + text).slice(c.span.start, c.span.end)])).toEqual(changes)

describe('what a draft leaves open', () => {
  it('reads what stays between brackets', () =>
    check('Article 7, on the filling of the lake, remains between square brackets.', [
      ['left-open', 'Article 7, on the filling of the lake, remains between square brackets'],
    ]))
  it('reads a question left standing as such', () =>
    check('How the costs are shared is still open. Who pays has yet to be decided.', [
      ['left-open', 'How the costs are shared is still open'],
      ['left-open', 'Who pays has yet to be decided'],
    ]))
  it('reads what is for others to settle', () =>
    check('Rebates are for the leaders to settle on Sunday.', [
      ['left-open', 'Rebates are for the leaders to settle on Sunday'],
    ]))
  it('reads what the text only puts off', () =>
    check('On the port, the second draft says only that talks will continue.', [
      ['left-open', 'the second draft says only that talks will continue'],
    ]))
  it('reads what whoever holds the pen has bracketed', () =>
    check('The chair has bracketed the whole of Article 4.', [
      ['left-open', 'The chair has bracketed the whole of Article 4'],
    ]))
  it('takes a question asked, and a matter told as unclear, for nothing left open by the text', () =>
    check('How are the costs shared? Whether Oster will sign is unclear. The shop is open.', []))
})

describe('what is put before others', () => {
  it('reads a matter left to others past what hangs on its noun', () =>
    check('The second draft leaves the question that began it all, who rules the towns, to a meeting of the leaders.', [
      [
        'left-open',
        'The second draft leaves the question that began it all, who rules the towns, to a meeting of the leaders',
      ],
    ]))
  it('reads what a committee is to deal with', () =>
    check('Class size is to be dealt with by a joint committee.', [
      ['left-open', 'Class size is to be dealt with by a joint committee'],
    ]))
})
