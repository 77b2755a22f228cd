import { describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article } from '../article.ts'
import { mentionsOf } from '../mentions.ts'
import { statementsOf } from '../statements.ts'
import { tagger } from '../tagger.ts'

const tag = await tagger()

/** For whom each statement of the text is made. */
const sides = (text: string, publisher: string | null = null): (string | null)[] => {
  const a = article(text, tag, { dateline: onDay('2024-03-13'), publisher })
  return statementsOf(a, [], mentionsOf(a)).map((s) => s.onBehalfOf)
}

describe('for whom somebody speaks who names no party', () => {
  it.each([
    [
      'a government spokesman, by the state told of',
      'Kenya rejected the plan. A government spokesman said the port was not for sale.',
      'Kenya',
    ],
    [
      'those in a department, by whose it is',
      'Foreign Minister Jon Berg of Peru was silent. Officials in his department say he has seen it.',
      'Peru',
    ],
    [
      'somebody in a delegation, by whose it is',
      'Peru wants time. A senior engineer in its delegation said seven years was possible.',
      'Peru',
    ],
    [
      'a union official, by the union named',
      'The Dockers Union will ballot. A union official said the vote was close.',
      'Dockers Union',
    ],
    [
      'a company spokeswoman, by the firm whose head is named',
      'Harbour Holdings made an offer, chief executive Lena Stark of Harbour Holdings said. A company spokeswoman said it was final.',
      'Harbour Holdings',
    ],
    [
      'a rapporteur, by the house',
      'The European Parliament voted. The rapporteur, Maria Oliva, said 45 was too high.',
      'European Parliament',
    ],
    [
      'somebody close to a leader, by the party led',
      'Party leader Eva Krog of the Centre was silent. A person close to Ms Krog said she would leave.',
      'Centre',
    ],
    [
      'somebody of a firm who chairs a committee, by the committee',
      '“Nothing is settled,” said Tom Breck of Quay Capital, who chairs the lender committee.',
      'lender committee',
    ],
    [
      'whoever advises a head of state, by the state',
      'Kenya’s president, Ann Lee, was silent. The port was full, said Tom Breck, who advises Ms Lee on trade.',
      'Kenya',
    ],
    [
      'a counterpart, by its own adjective',
      'Kenya’s president, Ann Lee, was silent. Her Peruvian counterpart, Tom Breck, said it was thin.',
      'Peru',
    ],
    [
      'a delegation, by the state behind the “of”',
      'The delegation of Peru said it was thin. The delegation of Kenya said it was fair.',
      'Kenya',
    ],
    [
      'an official of a union of states, by its full name',
      'The Sovian Union and Kenya met. A Sovian official said the text was fair.',
      'Sovian Union',
    ],
    [
      'a ministry, by the land that acts in the text and not by where it met',
      'Tambria stopped paying its lenders. Tambria met them in London. Tambria is late. The finance ministry said it would wait.',
      'Tambria',
    ],
    [
      'a land of two words, by both',
      'The delegations of the Republic of Upper Tarn and Kenya met. The delegation of Upper Tarn said filling would go on.',
      'Upper Tarn',
    ],
  ])('%s', (_, text, side) => {
    expect(sides(text).at(-1)).toBe(side)
  })

  it('tells nothing of those who are of no party, or whose party is not told', () => {
    expect(sides('Kenya rejected the plan. A diplomat said the port was full.')).toEqual([null])
    expect(sides('Kenya rejected the plan. Analysts close to the government said it was thin.')).toEqual([null])
  })

  it('takes a state of those the text is about, not a host named once', () => {
    const text =
      'Kenya wants the road. Kenya has waited. Kenya asked again, in Peru, and Peru listened. Kenya left. Kenya built. Malta looked on. A government spokesman said it was late.'
    expect(sides(text)).toEqual(['Kenya'])
  })

  it('lets those who answer in a transcript speak for the state whose ministry prints it', () => {
    const text =
      'Peruvian Foreign Ministry\n\nMS. VEGA: Good morning. The delegation returned last night.\n\nQUESTION: Is there a text?\n\nMS. VEGA: There is a paper on the table.\n\nQUESTION: Who wrote it?\n\nMS. VEGA: The two teams wrote it together.\n'
    expect(sides(text, 'Peruvian Foreign Ministry')).toEqual(['Peru', 'Peru', 'Peru'])
    expect(sides(text.replace('Peruvian Foreign Ministry', 'Briefing'), null)).toEqual([null, null, null])
  })
})

it('takes neither the one who is told nor what is told of for a speaker', () => {
  const a = article(
    'Maria Oliva told this newsletter that 45 was too high. She said the list was short. She said it was late.',
    tag,
    { dateline: null, publisher: null },
  )
  expect(statementsOf(a, [], mentionsOf(a)).map((s) => s.speaker)).toEqual([
    'Maria Oliva',
    'Maria Oliva',
    'Maria Oliva',
  ])
})
