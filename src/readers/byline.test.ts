import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byline } from './byline.ts'

function check(
  text: string,
  found: { author?: string; on?: string; updated?: string; place?: string; agency?: string },
): void {
  const b = byline(text)
  expect(
    { author: b.author, on: b.published?.earliest, updated: b.updated?.earliest, place: b.place, agency: b.agency },
    text,
  ).toEqual({
    author: undefined,
    on: undefined,
    updated: undefined,
    place: undefined,
    agency: undefined,
    ...found,
  })
}

describe('byline', () => {
  it('reads an agency dateline, with and without the year', () => {
    check('GENEVA, Nov 23 (Agency) - Envoys met for talks.', { place: 'GENEVA', agency: 'Agency' })
    check('GENEVA, Nov. 23, 2025 (Agency) — Envoys met for talks.', {
      place: 'GENEVA',
      agency: 'Agency',
      on: '2025-11-23',
    })
    check('NEW DELHI (Wire Service) – The ministers met.', { place: 'NEW DELHI', agency: 'Wire Service' })
    check('BRUSSELS — The ministers met.', { place: 'BRUSSELS' })
    check('PARIS/BERLIN, 3 June 2024 – The ministers met.', { place: 'PARIS/BERLIN', on: '2024-06-03' })
  })
  it('takes no sentence for a dateline', () => {
    check('NATO said on Tuesday that it would not comment.', {})
    check('EU - a club of states - met.', { place: 'EU' }) // a name in capitals before a dash is what a dateline is
    check('THE PARTIES AGREE AS FOLLOWS:', {})
    check('US officials (two of them) met.', {})
  })
  it('reads who wrote it', () => {
    check('Talks end\nBy Jane Doe\nThe talks ended.', { author: 'Jane Doe' })
    check('By Jane Doe and José de la Cruz, diplomatic correspondents\n', { author: 'Jane Doe and José de la Cruz' })
    check('By Jane Doe in Geneva', { author: 'Jane Doe' })
    check('By Jane Doe | 26 November 2025', { author: 'Jane Doe', on: '2025-11-26' })
    check('By the end of the week the text was ready.', {})
    check('By Monday', {})
    check('By signing the text the parties agree to leave.', {})
  })
  it('reads dates of publication and of updating apart', () => {
    check('Published on 26 November 2025\nLast updated 27 November 2025', { on: '2025-11-26', updated: '2025-11-27' })
    check('Published: Nov 26, 2025, 10:15 GMT', { on: '2025-11-26' })
    check('Last updated: 27 Nov 2025', { updated: '2025-11-27' })
    check('Published 26 November 2025 Updated 28 November 2025', { on: '2025-11-26' })
    check('Wednesday, 26 November 2025 14:30 GMT', { on: '2025-11-26' })
    check('Geneva, 26 November 2025', { on: '2025-11-26' })
    check('2025-11-26', { on: '2025-11-26' })
    check('26.11.2025', { on: '2025-11-26' })
    check('Опубликовано: 26 ноября 2025', { on: '2025-11-26' })
    check('Publié le 1er mars 2024', { on: '2024-03-01' })
  })
  it('guesses no date', () => {
    check('Published on 26 November', {})
    check('Published on Wednesday', {})
    check('Published on 26 November 2025, the plan foresaw a ferry.', {})
    check(`Published on 26 November 2025 ${'(a plan that was long in the making) '.repeat(5)}`, {})
    check('Published on 03/04/2025', {})
    check('Published on 31 November 2025', {})
    check('The text was signed on 26 November 2025 in a hall by the lake, officials said.', {})
    check('The war began on 24 February 2022.', {})
  })
  it('takes a slashed date when only one reading is a day', () => {
    check('Published 26/11/2025', { on: '2025-11-26' })
    check('Published 11/26/2025', { on: '2025-11-26' })
  })
  it('does not look into the body of a long report', () => {
    check(
      `${'The talks went on. '.repeat(40)}\n`
        .repeat(40)
        .concat('Geneva, 26 November 2025\n')
        .concat('More was said on the next day by all.\n'.repeat(40)),
      {},
    )
  })
  it('survives any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (s) => void byline(s)))
    for (const s of [
      'By A'.repeat(20_000),
      'A '.repeat(50_000),
      `${'A'.repeat(50_000)} —`,
      'Published '.repeat(20_000),
      '1.1.'.repeat(50_000),
    ])
      byline(s)
  })
})
