import { describe, expect, it } from 'vitest'
import { draft, GAZETTE, HERALD, passage, portLedger } from '../../test/support/talks.ts'
import type { DraftNaming } from '../record/claim.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { suggestion } from '../record/suggestion.ts'
import { prospect } from './prospect.ts'

const naming = (key: string): DraftNaming => ({
  kind: 'draft',
  key: draft(key),
  name: key,
  draftKind: 'draft',
  points: 9,
  proposers: [],
  authors: [],
  passages: [passage(HERALD, "The mediator's text")],
})
const state = stateOfPlay(portLedger())

describe('prospect', () => {
  it('knows a draft that is only suggested', () => {
    const s = suggestion(HERALD.head.id, naming('port protocol'), 0.8, 'r', 'm')
    expect(prospect(state, [s]).drafts.map((d) => d.key)).toContain(draft('port protocol'))
    expect(state.drafts.map((d) => d.key)).not.toContain(draft('port protocol'))
  })

  it('adds to a draft that is on record instead of doubling it', () => {
    const s = suggestion(GAZETTE.head.id, naming("mediator's text"), 0.8, 'r', 'm')
    const after = prospect(state, [s])
    expect(after.drafts).toHaveLength(state.drafts.length)
    expect(after.drafts.find((d) => d.key === draft("mediator's text"))!.namings).toHaveLength(2)
  })

  it('leaves out what a person turned down', () => {
    const s = suggestion(HERALD.head.id, naming('port protocol'), 0.8, 'r', 'm')
    const declined = { ...state, decided: new Map([[s.id, 'declined' as const]]) }
    expect(prospect(declined, [s]).drafts).toHaveLength(state.drafts.length)
  })
})
