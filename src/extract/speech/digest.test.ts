import { describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article } from '../article.ts'
import { mentionsOf } from '../mentions.ts'
import { statementsOf } from '../statements.ts'
import { tagger } from '../tagger.ts'

const tag = await tagger()

/** "Karin Moe via Het Volk 2024-03-12", one for each statement, as read on Wednesday 13 March 2024. */
const told = (text: string): string[] => {
  const a = article(text, tag, { dateline: onDay('2024-03-13'), publisher: null })
  return statementsOf(a, [], mentionsOf(a)).map(
    (s) => `${s.speaker}${s.via.map((v) => ` via ${v}`).join('')}${s.said ? ` ${s.said.earliest}` : ''}`,
  )
}

const SAID = [
  'Party leader Karin Moe said the budget had to come first.',
  'Chairman Nils Dahl said the plan would cost jobs.',
  'Ida Lund said that nothing had been signed.',
]

describe('a text that goes through what others wrote', () => {
  it('reads labels with a day', () => {
    expect(
      told(`DE KOERIER (Tuesday): ${SAID[0]}\n\nHET BLAD (Monday): ${SAID[1]}\n\nRADIO NOORD (Monday): ${SAID[2]}\n`),
    ).toEqual([
      'Karin Moe via DE KOERIER 2024-03-12',
      'Nils Dahl via HET BLAD 2024-03-11',
      'Ida Lund via RADIO NOORD 2024-03-11',
    ])
  })

  it('makes what stands behind a label and nobody is said to have told the outlet’s own', () => {
    expect(
      told(
        `DE KOERIER (Tuesday): The Liberals have dropped their demand. ${SAID[0]}\n\nHET BLAD (Monday): ${SAID[1]}\n\nDE STEM (Monday): ${SAID[2]}\n`,
      ),
    ).toContain('DE KOERIER 2024-03-12')
  })

  it('reads sources in brackets behind each entry', () => {
    expect(
      told(
        `The talks in the press\n\n${SAID[0]} (Het Blad, 12 March)\n\n${SAID[1]} (De Stem, 11 March)\n\n${SAID[2]} (De Koerier, 12 March)\n`,
      ),
    ).toEqual([
      'Karin Moe via Het Blad 2024-03-12',
      'Nils Dahl via De Stem 2024-03-11',
      'Ida Lund via De Koerier 2024-03-12',
    ])
  })

  it('knows outlets by what they do and are called, and days by the line above', () => {
    expect(
      told(
        `What the papers say\n\nMonday 11 March\n\nThe business daily Valuta leads on tax. ${SAID[1]}\n\nTuesday 12 March\n\nOver at Kystavisen, they are angry. ${SAID[2]}\n`,
      ),
    ).toEqual(['Nils Dahl via Valuta 2024-03-11', 'Ida Lund via Kystavisen 2024-03-12'])
  })

  it('leaves a report that quotes one paper alone', () => {
    expect(told(`Talks go on\n\nThe daily Valuta has seen the draft.\n\n${SAID[0]}\n\n${SAID[1]}\n`)).toEqual([
      'Karin Moe',
      'Nils Dahl',
    ])
  })

  it('dates nothing by a day that is not the paper’s', () => {
    expect(
      told(
        `Press review\n\nThe talks will last until Sunday, the daily Valuta writes. ${SAID[1]}\n\nThe weekly Torget has the text. ${SAID[2]}\n`,
      ).some((s) => s.includes('2024-03-10') || s.includes('2024-03-17')),
    ).toBe(false)
  })

  it('goes on with the paper that a paragraph of its own speaks of', () => {
    expect(
      told(
        `Press review\n\nDe Stem (Tuesday) has the text. ${SAID[0]}\n\nThe paper also has a view from the docks. ${SAID[1]}\n\nHet Blad (Monday) is angry. ${SAID[2]}\n`,
      ),
    ).toEqual([
      'Karin Moe via De Stem 2024-03-12',
      'Nils Dahl via De Stem 2024-03-12',
      'Ida Lund via Het Blad 2024-03-11',
    ])
  })

  it('dates all by the day that the heading gives them', () => {
    expect(
      told(
        `What Tuesday’s papers say\n\nValuta hears of a deal. ${SAID[0]}\n\nKronbladet speaks of a row. ${SAID[1]}\n`,
      ),
    ).toEqual(['Karin Moe via Valuta 2024-03-12', 'Nils Dahl via Kronbladet 2024-03-12'])
  })
})
