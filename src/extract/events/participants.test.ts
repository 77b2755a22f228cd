import { describe, expect, it } from 'vitest'
import { eventsIn } from './told.test-source.ts'

const PAIR =
  'Norland wants the strait. Sutria wants it too. Norland said Sutria was late. Sutria said Norland was rude. ' +
  'Sutria and Norland have argued for years. '

const takersPart = (text: string): readonly string[] => [...(eventsIn(text).at(-1)?.participants ?? [])].sort()

describe('who takes part', () => {
  it('are both at a table of two, where the telling names neither', () => {
    expect(takersPart(`${PAIR}Talks resume on Monday.`)).toEqual(['Norland', 'Sutria'])
    expect(takersPart(`${PAIR}The truce expires on Monday.`)).toEqual(['Norland', 'Sutria'])
  })
  it('are those who come out of it in the clause it opens', () => {
    expect(
      takersPart(
        'After nine hours of talks in Bergen that ended on Monday, Peruvian and Kenyan envoys emerged with a text.',
      ),
    ).toEqual(['Kenya', 'Peru'])
    expect(takersPart('After nine hours of talks in Bergen, Peru was silent.')).toEqual([])
  })
  it('are not both where one house meets by itself', () => {
    expect(takersPart(`${PAIR}The cabinet met on Monday.`)).toEqual(['cabinet'])
  })
  it('are not both where a third is named as often', () => {
    const third = 'Belmark is a third party. Belmark objects. Belmark insists. Belmark waits. '
    expect(takersPart(`${PAIR}${third}Talks resume on Monday.`)).toEqual([])
  })
  it('is the union where work stops and only one is named', () => {
    expect(
      takersPart('The Dockers Union asked for more. The Dockers Union is angry. A strike begins on Monday.'),
    ).toEqual(['Dockers Union'])
  })
  it('are whoever a team, a government or a delegation is of', () => {
    expect(takersPart('The government in Norland met Sutria’s team on Monday.')).toEqual(['Norland', 'Sutria'])
    expect(takersPart('Negotiators for the Fishers League met the Shipping Council on Monday.')).toEqual([
      'Fishers League',
      'Shipping Council',
    ])
  })
  it('are those without a name too, where they are a party of their own', () => {
    expect(takersPart('The mediators handed over a draft on Monday.')).toEqual(['mediators'])
    expect(takersPart('Bondholders met in Bergen on Monday.')).toEqual(['Bondholders'])
  })
  it('are not things, nor those who are named right behind', () => {
    expect(takersPart('The nine-page paper was published on Monday.')).toEqual([])
    expect(takersPart(`${PAIR}The two mediators, Norland and Sutria, met in Bergen on Monday.`)).toEqual([
      'Norland',
      'Sutria',
    ])
  })
  it('is the first of the sentence where the clause names nobody', () => {
    expect(takersPart('Ann Lee is patient, but the deadline expires on Monday.')).toEqual(['Ann Lee'])
  })
  it('are two that the text puts beside one another again and again, whoever else is named', () => {
    const third = 'Belmark is host. Belmark helps. Belmark waits. '
    const pair = 'The border of Norland and Sutria is long. Norland and Sutria trade. '
    expect(takersPart(`${PAIR}${pair}${third}Talks resume on Monday.`)).toEqual(['Norland', 'Sutria'])
  })
  it('is not the country of the city one flies to', () => {
    expect(takersPart('Ann Lee flew back to Lima on Monday.')).toEqual(['Ann Lee'])
    expect(takersPart('Ann Lee met Peru on Monday.')).toEqual(['Ann Lee', 'Peru'])
  })
})
