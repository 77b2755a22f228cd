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
  it('are not both where one house meets by itself', () => {
    expect(takersPart(`${PAIR}The cabinet met on Monday.`)).toEqual([])
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
})
