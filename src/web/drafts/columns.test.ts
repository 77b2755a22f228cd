import { describe, expect, it } from 'vitest'
import { MACHINE, mediators, portLedger } from '../../../test/support/talks.ts'
import { draftKey } from '../../record/ids.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { comparison } from '../../views/comparison.ts'
import { askedFor, type Column, chosenColumns, columnsOf, ofDrafts, shifted, toggled, weightOf } from './columns.ts'

const column = (name: string, held = true): Column => ({ key: draftKey(name), name, held })
const names = (list: readonly Column[]): string => list.map((c) => c.name).join(' ')
const [a, b, c] = [column('a'), column('b'), column('c')] as const

describe('columns of choice', () => {
  it('takes those an address names, in its order, each once, and passes over what is not on record', () => {
    expect(names(chosenColumns([a, b, c], 'c,nowhere,a,c'))).toBe('c a')
  })

  it('shows all of few, and of many the newest five, those with words first', () => {
    expect(names(chosenColumns([a, b, c], 'nowhere'))).toBe('a b c')
    const many = [a, b, c, column('d', false), column('e', false), column('f', false), column('g', false)]
    expect(names(chosenColumns(many, null))).toBe('a b c f g')
  })

  it('leaves out of the address what is shown unasked', () => {
    expect(askedFor([a, b, c], [a, b, c])).toBeNull()
    expect(askedFor([a, b, c], [c, a])).toBe('c,a')
  })

  it('puts a column in where its day puts it, takes it out again, and keeps the last one', () => {
    expect(names(toggled([a, b, c], [a, c], b.key))).toBe('a b c')
    expect(names(toggled([a, b, c], [a, b, c], b.key))).toBe('a c')
    expect(names(toggled([a, b, c], [b], b.key))).toBe('b')
    expect(names(toggled([a, b, c], [a, b], c.key))).toBe('a b c')
  })

  it('moves a column by one place, and no further than the edge', () => {
    expect(names(shifted([a, b, c], c.key, -1))).toBe('a c b')
    expect(names(shifted([a, b, c], a.key, -1))).toBe('a b c')
    expect(names(shifted([a, b, c], c.key, 1))).toBe('a b c')
  })
})

describe('a state of some drafts', () => {
  const state = stateOfPlay(portLedger(MACHINE), { today: '2031-05-20' })
  const all = columnsOf(state)
  const keysHeld = all.filter((x) => x.held).map((x) => x.key)

  it('has the columns that the whole comparison has', () => {
    expect(all.map((x) => x.key)).toEqual(comparison(state).drafts.map((d) => d.key))
    expect(all.find((x) => x.key === mediators)?.held).toBe(false)
  })

  it('compares just these, in the order given', () => {
    const turned = [...keysHeld].reverse()
    const view = comparison(ofDrafts(state, turned), { order: turned })
    expect(view.drafts.map((d) => d.key)).toEqual(turned)
    expect(view.drafts[1]!.comparedWith).toBe(turned[0])
    expect(JSON.stringify(view.rows)).not.toContain(mediators)
  })

  it('says of all drafts what the whole state says of them', () => {
    const keys = all.map((x) => x.key)
    expect(comparison(ofDrafts(state, keys), { order: keys }).rows).toEqual(comparison(state).rows)
  })

  it('knows how much there is to compare: words where they are held, else reports', () => {
    const told = weightOf(ofDrafts(state, [mediators]))
    expect(told).toBeGreaterThan(0)
    expect(told % 50).toBe(0)
    expect(weightOf(ofDrafts(state, keysHeld))).toBeGreaterThan(100)
    expect(weightOf(ofDrafts(state, []))).toBe(0)
  })
})
