import { describe, expect, it } from 'vitest'
import { portLedger } from '../../../test/support/talks.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { matrix } from '../../views/matrix.ts'
import { chosen } from './chosen.ts'

const table = matrix(stateOfPlay(portLedger(), { today: '2031-05-20' }))

describe('the table as asked for', () => {
  it('finds an issue by its name and by the words of its positions, in any order', () => {
    for (const words of ['CREWS', 'above 14', '14 refuses', ''])
      expect(chosen(table, words, '').issues.map((i) => i.name)).toEqual(['crane crews'])
    expect(chosen(table, 'pensions', '').issues).toEqual([])
  })

  it('keeps the columns of parties that say something in the rows shown', () => {
    expect(chosen(table, '', '').parties.map((p) => p.name)).toEqual(['the company'])
    expect(chosen(table, '', 'the-union').parties).toEqual([])
    expect(chosen(table, 'pensions', '').parties).toEqual([])
  })

  it('tells an empty cell from a filled one', () => {
    const { cell } = chosen(table, '', '')
    expect(cell('crane-crews', table.parties[0]!.key).map((p) => p.word)).toEqual(['rejects'])
    expect(cell('crane-crews', 'nobody')).toEqual([])
  })
})
