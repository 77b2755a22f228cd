import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadChange, ReadProvision } from '../machine-reading.ts'
import { fromChanges } from './from-changes.ts'

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const change = (text: string, words: string, set: Partial<ReadChange> = {}): ReadChange => ({
  id: 'c1',
  from: 'd1',
  to: 'd2',
  issue: 'fee',
  change: 'quantity-changed',
  before: '9%',
  after: '6%',
  quantity: { value: 6, unit: '%' } as ReadChange['quantity'],
  hedge: null,
  span: at(text, words),
  mentions: [],
  reportedBy: null,
  within: null,
  confidence: 0.7,
  reason: '',
  ...set,
})
const provision = (text: string, words: string, draft: string): ReadProvision => ({
  id: 'p1',
  draft,
  issue: 'fee',
  summary: words,
  label: null,
  quantity: null,
  span: at(text, words),
  mentions: [],
  reportedBy: null,
  within: null,
  confidence: 0.7,
  reason: '',
})
const TEXT = 'Barges pay on entry. The redraft trims the lock fee to 6% from 9%. Anglers go free.'
const CLAUSE = 'The redraft trims the lock fee to 6% from 9%'
const check = (provisions: ReadProvision[], changes: ReadChange[], ...expected: string[]): void =>
  expect(fromChanges(TEXT, provisions, changes).map((p) => `${p.id} ${p.draft}: ${p.summary}`)).toEqual(expected)

describe('a changed number', () => {
  it('is a clause of the newer draft, without the older number behind it', () =>
    check([], [change(TEXT, CLAUSE)], 'p1 d2: The redraft trims the lock fee to 6%'))
  it('takes its place in the order of the text', () =>
    check(
      [provision(TEXT, 'Barges pay on entry', 'd1'), provision(TEXT, 'Anglers go free', 'd2')],
      [change(TEXT, CLAUSE)],
      'p1 d1: Barges pay on entry',
      'p2 d2: The redraft trims the lock fee to 6%',
      'p3 d2: Anglers go free',
    ))
  it('keeps the whole clause where the older number stands before the newer', () => {
    const text = 'From 9% in the first paper the lock fee falls to 6%.'
    expect(fromChanges(text, [], [change(text, text.slice(0, -1))])[0]!.summary).toBe(text.slice(0, -1))
  })
  it('adds nothing where its clause was told of some draft', () =>
    check([provision(TEXT, 'lock fee to 6% from 9%', 'd1')], [change(TEXT, CLAUSE)], 'p1 d1: lock fee to 6% from 9%'))
  it('adds nothing where no newer draft or no newer number is told', () =>
    check([], [change(TEXT, CLAUSE, { to: null }), change(TEXT, CLAUSE, { after: null })]))
})

describe('other changes', () => {
  it('add nothing: what was removed stands in no newer draft', () =>
    check([], [change(TEXT, CLAUSE, { change: 'removed' }), change(TEXT, CLAUSE, { change: 'reworded' })]))
})

it('holds to the order of the text and to its length whatever the spans', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 30 })).map(([s, n]) => ({
      start: s,
      end: Math.min(TEXT.length, s + n),
    })),
    { maxLength: 8 },
  )
  const inOrder = <T extends { span: { start: number } }>(xs: T[]): T[] =>
    xs.sort((x, y) => x.span.start - y.span.start)
  fc.assert(
    fc.property(spans, spans, (ps, cs) => {
      const given = inOrder(ps.map((span) => ({ ...provision(TEXT, 'Barges', 'd1'), span })))
      const made = fromChanges(TEXT, given, inOrder(cs.map((span) => ({ ...change(TEXT, CLAUSE), span }))))
      expect(made.length).toBeGreaterThanOrEqual(given.length)
      for (const [i, p] of made.entries()) {
        expect(p.span.start).toBeLessThan(p.span.end)
        expect(p.span.end).toBeLessThanOrEqual(TEXT.length)
        if (i > 0) expect(p.span.start).toBeGreaterThanOrEqual(made[i - 1]!.span.start)
        // What is added meets no provision that was there by more than half.
        if (p.reason !== '')
          for (const g of given)
            expect(
              (Math.min(g.span.end, p.span.end) - Math.max(g.span.start, p.span.start)) /
                Math.min(g.span.end - g.span.start, p.span.end - p.span.start),
            ).toBeLessThanOrEqual(0.5)
      }
    }),
  )
})
