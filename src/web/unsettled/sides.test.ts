import { describe, expect, it } from 'vitest'
import { meetingIn, sourceOf, suggested } from '../../../test/made-up.ts'
import { chain } from '../../record/ledger.ts'
import { headOf } from '../../record/source.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { plain, sentence, strong } from '../../views/citation.ts'
import { sidesOf } from './sides.ts'
import { waitingIn } from './waiting.ts'

describe('a dispute on the page', () => {
  it('is taken apart into its matter and its accounts, and loses no word of them', () => {
    const { about, accounts } = sidesOf([
      sentence(strong('Vessels, in the second draft: '), '120 vessels, ', { kind: 'words', text: 'against all odds' }),
      sentence('against ', '140 vessels, the Herald'),
      sentence('against 150 vessels'),
    ])
    expect(about).toBe('Vessels, in the second draft')
    expect(accounts.map(plain)).toEqual(['120 vessels, against all odds', '140 vessels, the Herald', '150 vessels'])
  })

  it('stands as it is when it has no subject', () => {
    expect(sidesOf([sentence('two accounts')])).toEqual({ about: '', accounts: [sentence('two accounts')] })
    expect(sidesOf([])).toEqual({ about: '', accounts: [] })
  })
})

describe('what waits for a person', () => {
  it('is counted by source and kind, without what is decided', () => {
    const [a, b] = [sourceOf('Norland met Sudmark. Norland met Estuary.'), sourceOf('Norland met nobody.')]
    const [one, two, three] = [
      suggested(a, meetingIn(a, 'Norland met Sudmark')),
      suggested(a, meetingIn(a, 'Norland met Estuary')),
      suggested(b, meetingIn(b, 'Norland met nobody')),
    ]
    const entries = chain([], { kind: 'person', name: 'Ana' }, '2031-05-20T09:00:00Z', [
      { kind: 'open', title: 'T' },
      { kind: 'file', source: headOf(b) },
      { kind: 'file', source: headOf(a) },
      { kind: 'decline', suggestion: three!.id },
    ])
    const found = waitingIn(stateOfPlay({ entries }), [one!, two!, three!])
    expect(found.map((w) => [w.source.id, w.all, w.kinds])).toEqual([[a.id, 2, [{ kind: 'event', number: 2 }]]])
  })
})
