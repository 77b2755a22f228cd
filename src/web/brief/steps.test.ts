import { describe, expect, it } from 'vitest'
import { meetingIn, sourceOf, suggested } from '../../../test/made-up.ts'
import type { Act } from '../../record/entry.ts'
import { chain } from '../../record/ledger.ts'
import { headOf } from '../../record/source.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { stepsOf } from './steps.ts'

const report = sourceOf('Norland met Sudmark.')
const offered = suggested(report, meetingIn(report, 'Norland met Sudmark'))
const standAfter = (...acts: readonly Act[]) =>
  stateOfPlay({
    entries: chain([], { kind: 'person', name: 'Ana' }, '2031-05-20T09:00:00Z', [
      { kind: 'open', title: 'T' },
      ...acts,
    ]),
  })
const filed: Act = { kind: 'file', source: headOf(report) }
const standing = (...x: Parameters<typeof stepsOf>) => stepsOf(...x)?.map((s) => s.standing)

describe('the steps to a first brief', () => {
  it('go from filing to reading to reviewing, and end when something is on record', () => {
    expect(standing(standAfter(), [])).toEqual(['next', 'later', 'later'])
    expect(standing(standAfter(filed), [])).toEqual(['done', 'next', 'later'])
    expect(standing(standAfter(filed), [offered])).toEqual(['done', 'done', 'next'])
    expect(
      stepsOf(standAfter(filed, { kind: 'accept', item: offered.item, suggestion: offered.id }), [offered]),
    ).toBeUndefined()
  })
})
