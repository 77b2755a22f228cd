import { describe, expect, it } from 'vitest'
import { COUNTER, draft, GAZETTE, issue, OFFER, passage, REPORTER } from '../../test/support/talks.ts'
import type { Change, Contents, Provision } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'
import { borneOut } from './borne-out.ts'
import { placeOf } from './placing.ts'

const hold = <I>(item: I): Held<never> =>
  ({
    id: 'it-x',
    item,
    entry: 'ent-x',
    by: { kind: 'person', name: 'Ada' },
    recorded: '2031-05-20T09:00:00Z',
  }) as unknown as Held<never>
const provision = (wording: string): Held<Provision> =>
  hold({
    kind: 'provision',
    draft: draft('d'),
    order: 0,
    eId: 'pt_1',
    known: 'verbatim',
    wording,
    passages: [passage(OFFER, 'Company offer')],
  })
const contents = (gist: string, quantity?: Contents['quantity']): Held<Contents> =>
  hold({
    kind: 'contents',
    draft: draft('d'),
    issue: issue('crews'),
    known: 'described',
    gist,
    quantity,
    attribution: REPORTER,
    passages: [passage(GAZETTE, 'crane crews')],
  })
const change = (kind: Change['change'], gist = 'the point was dropped'): Held<Change> =>
  hold({
    kind: 'change',
    to: draft('d'),
    issue: issue('crews'),
    change: kind,
    gist,
    attribution: REPORTER,
    passages: [passage(COUNTER, 'Union counter-offer')],
  })

describe('borneOut', () => {
  const crews = provision('Crane crews number at most 12 workers a shift.')

  it('bears out a number that stands in the text', () => {
    expect(borneOut(contents('crews of 12', { value: 12, unit: 'workers' }), [crews], true, true).verdict).toBe(
      'borne-out',
    )
  })

  it('does not bear out another number of the same thing, and says which one stands there', () => {
    const v = borneOut(contents('crews of 16', { value: 16, unit: 'workers' }), [crews], true, true)
    expect(v.verdict).toBe('not-borne-out')
    expect(v.reason).toContain('12')
  })

  it('takes no day for a worker: equal numbers of unlike measures bear nothing out', () => {
    const notice = provision('A crew is told of its shift 12 days before.')
    expect(borneOut(contents('crews of 12', { value: 12, unit: 'workers' }), [notice], true, true).verdict).toBe(
      'undecidable',
    )
  })

  it('holds a range against the number that the text settled on', () => {
    const range = (value: number, to: number) =>
      borneOut(contents('crews of some size', { value, to, unit: 'workers' }), [crews], true, true).verdict
    expect(range(10, 14)).toBe('borne-out')
    expect(range(14, 18)).toBe('not-borne-out')
  })

  it('does not choose among several numbers of the kind', () => {
    const two = provision('Crane crews are of 12 workers by day and of 9 workers by night.')
    expect(borneOut(contents('crews of 16', { value: 16, unit: 'workers' }), [two], true, true).verdict).toBe(
      'undecidable',
    )
  })

  it('bears out that a point was added which the draft before had not', () => {
    expect(borneOut(change('added'), [crews], false, true).verdict).toBe('borne-out')
  })

  it('leaves a number open when the text gives none', () => {
    expect(
      borneOut(
        contents('crews of 16', { value: 16, unit: 'workers' }),
        [provision('Crews are set by the port.')],
        true,
        true,
      ).verdict,
    ).toBe('undecidable')
  })

  it('checks a removal against what the text has and the earlier one had', () => {
    expect(borneOut(change('removed'), [], true, true).verdict).toBe('borne-out')
    expect(borneOut(change('removed'), [crews], true, true).verdict).toBe('not-borne-out')
    expect(borneOut(change('removed'), [], false, true).verdict).toBe('undecidable')
  })

  it('decides nothing where the text at hand is incomplete', () => {
    expect(borneOut(change('removed'), [], true, false).verdict).toBe('undecidable')
  })

  it('bears out words that agree, unless one of the two has a “not”', () => {
    const told = contents('night work is paid at double rate')
    expect(borneOut(told, [provision('Night work is paid at double rate.')], true, true).verdict).toBe('borne-out')
    expect(borneOut(told, [provision('Night work is not paid at double rate.')], true, true).verdict).toBe(
      'undecidable',
    )
    expect(borneOut(told, [provision('The committee meets each quarter.')], true, true).verdict).toBe('undecidable')
  })
})

describe('placeOf', () => {
  const rows = [
    'Wages rise by 4 percent a year.',
    'Crane crews number at most 12 workers.',
    'A committee chaired by the president of the port reviews safety.',
  ].map((text, id) => ({ id, text }))

  it('finds the row by the name of the issue before the names of people', () => {
    expect(placeOf('crane crews', 'the president of the port refused larger crews', rows)).toBe(1)
  })

  it('leaves what fits nowhere without a row', () => {
    expect(placeOf('training pay', 'who pays for apprentices', rows)).toBeUndefined()
    expect(placeOf('', '', rows)).toBeUndefined()
    expect(placeOf('crews', 'crews', [])).toBeUndefined()
  })
})
