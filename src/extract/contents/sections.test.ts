import { describe, expect, it } from 'vitest'
import { told } from './told.test-source.ts'

const check = (text: string, clauses: string[]): void => expect(told(text)).toEqual(clauses)
const first = 'Chad tabled a draft pact on Monday.\n\n'

describe('headings that promise the contents', () => {
  it('hold over the paragraphs under them', () =>
    check(
      `${first}What is in the pact?\n\nTroops would leave the valley within 60 days. Inspectors would watch the dam.\n\nA court of nine would hear complaints.`,
      [
        'Troops would leave the valley within 60 days',
        'Inspectors would watch the dam',
        'A court of nine would hear complaints',
      ],
    ))
  it('end with the next heading that turns away', () =>
    check(
      `${first}What is in the pact?\n\nTroops would leave the valley.\n\nWhat happens next?\n\nTroops would parade on Friday. Fees rise in June.`,
      ['Troops would leave the valley'],
    ))
  it('go on in questions about single matters', () =>
    check(
      `${first}What does the pact say?\n\nTroops would leave the valley.\n\nAnd prisoners?\n\nEach side frees ninety.`,
      ['Troops would leave the valley', 'Each side frees ninety'],
    ))
  it('may be answered by a bare list', () =>
    check(`${first}Q: What is in the pact?\n\nA: A truce of 30 days, a joint court and no new tolls.`, [
      'A truce of 30 days',
      'a joint court',
      'no new tolls',
    ]))
  it('ask for contents, not for anybody’s opinion', () =>
    check(`${first}What is wrong with the pact?\n\nTroops stay away. Inspectors would laugh.`, []))
  it('promise nothing by the title alone', () =>
    check(`What the pact says\n\n${first}Farmers block the roads. Fuel runs short.`, []))
})

describe('questions in a transcript', () => {
  it('open a section too', () =>
    check(
      `${first}QUESTION: Does the pact say anything on prisoners?\n\nMEDIATOR: Each side would free ninety within a week.`,
      ['Each side would free ninety within a week'],
    ))
})
