import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAIM_KINDS, ITEM_KINDS, type ItemKind } from './claim.ts'
import type { Act, Author, NamedKey } from './entry.ts'
import type { ActorKey, SourceId, SuggestionId } from './ids.ts'
import { itemId, type Ledger } from './ledger.ts'
import { DESK, head, ledgerOf, MACHINE, made, passage } from './record.test-items.ts'
import { type AsOf, stateOfPlay } from './state-of-play.ts'

const accept = (kind: ItemKind, source = 's1', words = 'the words'): Act => ({
  kind: 'accept',
  item: made(kind, source, words),
})
const key = (k: string) => ({ of: 'actor', key: k as ActorKey }) as const
const FILED: Act = { kind: 'file', source: head('s1', '2031-02-01') }
const sug = (s: string) => s as SuggestionId

/** All that is held, of whatever kind. */
const heldIn = (ledger: Ledger, asOf: AsOf = {}) => {
  const s = stateOfPlay(ledger, asOf)
  return [
    ...s.claims,
    ...s.provisions,
    ...s.drafts.flatMap((d) => d.namings),
    ...s.actors.flatMap((a) => a.namings),
    ...s.issues.flatMap((i) => i.namings),
  ]
}

describe('the state of play', () => {
  it('is empty of an empty ledger', () => {
    const s = stateOfPlay({ entries: [] })
    expect([s.title, s.sources, s.claims, s.actors, s.unreviewed]).toEqual(['', [], [], [], false])
  })
  it('holds every kind of item that was accepted, each in its place', () => {
    const s = stateOfPlay(ledgerOf([{ kind: 'open', title: 'Harbour' }, FILED, ...ITEM_KINDS.map((k) => accept(k))]))
    expect(s.title).toBe('Harbour')
    expect(s.claims.map((c) => c.item.kind)).toEqual([...CLAIM_KINDS])
    expect([s.provisions, s.drafts, s.actors, s.issues].map((l) => l.length)).toEqual([1, 1, 1, 1])
    expect(s.claims[0]).toMatchObject({ id: itemId(made('statement')), by: DESK, recorded: '2031-03-01T09:02:00.000Z' })
  })
  it('leaves out an item whose source was never filed', () => {
    expect(heldIn(ledgerOf([FILED, accept('event', 's2')]))).toEqual([])
  })
  it('orders provisions by draft and place', () => {
    const at = (draft: string, order: number): Act => ({
      kind: 'accept',
      item: { ...made('provision'), draft, order } as never,
    })
    const s = stateOfPlay(ledgerOf([FILED, at('b', 1), at('a', 2), at('b', 0), at('a', 10)]))
    expect(s.provisions.map((p) => `${p.item.draft}${p.item.order}`)).toEqual(['a2', 'a10', 'b0', 'b1'])
  })
})

describe('taking a decision back', () => {
  const x = 'sug-x' as SuggestionId
  const taken: Act = { kind: 'accept', item: made('event'), suggestion: x }
  const back: Act = { kind: 'reopen', suggestion: x }

  it('takes off the record what the acceptance put there, and lets the suggestion wait again', () => {
    const s = stateOfPlay(ledgerOf([FILED, taken, back]))
    expect(heldIn(ledgerOf([FILED, taken, back]))).toEqual([])
    expect(s.decided.has(x)).toBe(false)
    expect(heldIn(ledgerOf([FILED, taken, back, taken]))).toHaveLength(1)
  })
  it('lets a declined suggestion wait again, for a machine too', () => {
    const declined: Act = { kind: 'decline', suggestion: x }
    expect(stateOfPlay(ledgerOf([FILED, declined, back])).decided.has(x)).toBe(false)
    expect(heldIn(ledgerOf([FILED, declined, back, [MACHINE, taken]]))).toHaveLength(1)
  })
  it('leaves what somebody entered apart from that suggestion', () => {
    expect(heldIn(ledgerOf([FILED, accept('event'), taken, back]))).toHaveLength(1)
  })
})

describe('withdrawing, amending, declining', () => {
  const id = itemId(made('event'))
  const withdraw: Act = { kind: 'withdraw', item: id, reason: 'misread' }
  it('takes a withdrawn claim out of later states and leaves it in earlier ones', () => {
    const ledger = ledgerOf([FILED, accept('event'), withdraw])
    expect(heldIn(ledger)).toEqual([])
    expect(heldIn(ledger, { recorded: '2031-03-01T09:01:30Z' })).toHaveLength(1)
    expect(ledger.entries).toHaveLength(3)
  })
  it('lets a person accept again what was withdrawn, not a machine', () => {
    expect(heldIn(ledgerOf([FILED, accept('event'), withdraw, accept('event')]))).toHaveLength(1)
    expect(heldIn(ledgerOf([FILED, accept('event'), withdraw, [MACHINE, accept('event')]]))).toEqual([])
    expect(heldIn(ledgerOf([FILED, accept('event'), [MACHINE, withdraw], [MACHINE, accept('event')]]))).toHaveLength(1)
  })
  it('puts the amended claim in place of the first', () => {
    const better = made('event', 's1', 'better words')
    const s = heldIn(ledgerOf([FILED, accept('event'), { kind: 'amend', item: better, replaces: id }]))
    expect(s.map((h) => h.id)).toEqual([itemId(better)])
    const again = heldIn(
      ledgerOf([FILED, accept('event'), { kind: 'amend', item: better, replaces: id }, [MACHINE, accept('event')]]),
    )
    expect(again.map((h) => h.id)).toEqual([itemId(better)])
  })
  it('lets a person’s acceptance outrank a machine’s, in either order', () => {
    const acts: [Act | readonly [Author, Act], Act | readonly [Author, Act]] = [
      [MACHINE, accept('event')],
      accept('event'),
    ]
    for (const order of [acts, acts.toReversed()]) {
      const s = stateOfPlay(ledgerOf([FILED, ...order]))
      expect(s.claims.map((c) => c.by)).toEqual([DESK])
      expect(s.unreviewed).toBe(false)
    }
    expect(stateOfPlay(ledgerOf([FILED, [MACHINE, accept('event')]])).unreviewed).toBe(true)
  })
  it('remembers what was decided, a person’s refusal before a machine’s acceptance', () => {
    const taken: Act = { kind: 'accept', item: made('event'), suggestion: sug('x') }
    const refused: Act = { kind: 'decline', suggestion: sug('x') }
    const decided = (...acts: (Act | readonly [Author, Act])[]) =>
      stateOfPlay(ledgerOf([FILED, ...acts])).decided.get(sug('x'))
    expect(decided()).toBeUndefined()
    expect(decided(taken)).toBe('accepted')
    expect(decided(refused)).toBe('declined')
    expect(decided(refused, taken)).toBe('accepted')
    expect(decided(refused, [MACHINE, taken])).toBe('declined')
    expect(heldIn(ledgerOf([FILED, refused, [MACHINE, taken]]))).toEqual([])
  })
})

describe('merging and parting names', () => {
  const naming = (k: string, name: string): Act => ({
    kind: 'accept',
    item: { ...made('actor'), key: k, name } as never,
  })
  const merge = (keep: string, gone: string): Act => ({ kind: 'merge', keep: key(keep), gone: key(gone) })
  const actors = (...acts: Act[]) =>
    stateOfPlay(ledgerOf([FILED, ...acts])).actors.map((a) => `${a.key}=${a.name}(${a.merged})`)
  it('shows one actor under the name of the key that stays', () => {
    expect(actors(naming('b', 'Bee'), naming('a', 'Ay'), merge('a', 'b'))).toEqual(['a=Ay(b)'])
    expect(actors(naming('b', 'Bee'), merge('a', 'b'))).toEqual(['a=Bee(b)'])
  })
  it('follows chains of merges, whichever came first', () => {
    const names = [naming('a', 'Ay'), naming('b', 'Bee'), naming('c', 'Sea')]
    expect(actors(...names, merge('a', 'b'), merge('b', 'c'))).toEqual(['a=Ay(b,c)'])
    expect(actors(...names, merge('b', 'c'), merge('a', 'b'))).toEqual(['a=Ay(c,b)'])
  })
  it('takes a merge back', () => {
    const part: Act = { kind: 'part', keep: key('a'), gone: key('b') }
    expect(actors(naming('a', 'Ay'), naming('b', 'Bee'), merge('a', 'b'), part)).toEqual(['a=Ay()', 'b=Bee()'])
  })
  it('survives a circle of merges and a merge across kinds', () => {
    const circle = actors(naming('a', 'Ay'), naming('b', 'Bee'), merge('a', 'b'), merge('b', 'a'))
    expect(circle.map((c) => c.slice(0, 1)).sort()).toEqual(['a', 'b'])
    const across: Act = { kind: 'merge', keep: { of: 'issue', key: 'i' } as NamedKey, gone: key('a') }
    expect(actors(naming('a', 'Ay'), across)).toEqual(['a=Ay()'])
  })
  it('gives the claims the key that stays, and the ledger keeps what was said', () => {
    const ledger = ledgerOf([FILED, accept('position'), merge('z', 'a4')])
    const [claim] = stateOfPlay(ledger).claims
    expect(claim!.item).toMatchObject({ party: 'z' })
    expect(claim!.id).toBe(itemId(made('position')))
    expect(stateOfPlay(ledger, { recorded: '2031-03-01T09:01:00Z' }).claims[0]!.item).toMatchObject({ party: 'a4' })
  })
})

describe('as of a day of publication', () => {
  const ledger = ledgerOf([
    { kind: 'file', source: head('s1', '2031-02-01') },
    { kind: 'file', source: head('s2', '2031-02-10') },
    { kind: 'file', source: head('s3') },
    { kind: 'file', source: head('s4', undefined, { published: { earliest: '2031-02-01', latest: '2031-02-28' } }) },
    { kind: 'file', source: head('s5', undefined, { published: { earliest: '2031-02-01', latest: null } }) },
    ...['s1', 's2', 's3', 's4', 's5'].map((s) => accept('event', s)),
  ])
  const on = (day: string) => heldIn(ledger, { reported: day }).map((h) => h.item.passages[0]!.source)
  it('shows what was surely public by then', () => {
    expect(on('2031-01-31')).toEqual([])
    expect(on('2031-02-01')).toEqual(['s1'])
    expect(on('2031-02-27')).toEqual(['s1', 's2'])
    expect(on('2031-02-28')).toEqual(['s1', 's2', 's4'])
  })
  it('counts what it leaves out', () => {
    expect(stateOfPlay(ledger, { reported: '2031-02-05' }).leftOut).toEqual({ later: 2, undated: 2, embargoed: 0 })
    expect(stateOfPlay(ledger).leftOut).toEqual({ later: 0, undated: 0, embargoed: 0 })
  })
  it('leaves out an item that rests on a later source too', () => {
    const both = { ...made('event', 's1'), passages: [passage('s1'), passage('s2')] }
    const attributed = made('statement', 's1')
    if (attributed.kind !== 'statement') throw new Error('made another kind')
    const later = { ...attributed, attribution: { ...attributed.attribution, passage: passage('s2') } }
    const l = ledgerOf([
      { kind: 'file', source: head('s1', '2031-02-01') },
      { kind: 'file', source: head('s2', '2031-02-10') },
      { kind: 'accept', item: both },
      { kind: 'accept', item: later },
    ])
    expect(heldIn(l, { reported: '2031-02-09' })).toEqual([])
    expect(heldIn(l, { reported: '2031-02-10' })).toHaveLength(2)
  })
})

describe('as of a moment of record keeping', () => {
  const ledger = ledgerOf([FILED, accept('event'), accept('deadline')], '2031-03-01T23:58:00Z')
  const at = (recorded: string) => heldIn(ledger, { recorded }).length
  it('takes in the instant itself, and the whole of a bare day, UTC', () => {
    expect(at('2031-03-01T23:58:59Z')).toBe(0)
    expect(at('2031-03-01T23:59:00Z')).toBe(1)
    expect(at('2031-03-01')).toBe(1)
    expect(at('2031-03-02')).toBe(2)
  })
  it('compares instants, not their spelling', () => {
    expect(at('2031-03-02T01:59:00.000+02:00')).toBe(1)
    expect(at('2031-03-02T00:00:00Z')).toBe(2)
  })
})

describe('an embargo', () => {
  const handling = { kind: 'embargo', until: '2031-02-05' } as const
  const ledger = ledgerOf([{ kind: 'file', source: head('s1', '2031-02-01', { handling }) }, accept('event')])
  it('hides the source until its day, and always when nobody says what day it is', () => {
    expect(heldIn(ledger)).toEqual([])
    expect(stateOfPlay(ledger).leftOut.embargoed).toBe(1)
    expect(heldIn(ledger, { today: '2031-02-04' })).toEqual([])
    expect(heldIn(ledger, { today: '2031-02-05' })).toHaveLength(1)
    expect(heldIn(ledger, { today: '2031-02-05', reported: '2031-01-01' })).toEqual([])
  })
})

describe('any ledger', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((d) => `2031-02-${String(d).padStart(2, '0')}`)
  const sources = ['s1', 's2', 's3', 's4'] as const
  const filed = fc.tuple(...sources.map(() => fc.option(days)))
  const act = fc.tuple(fc.constantFrom(...ITEM_KINDS), fc.constantFrom(...sources), fc.nat(2), fc.nat(5), fc.boolean())
  it('never shows, as of a day, what was reported later, and shows no less as days pass', () => {
    fc.assert(
      fc.property(filed, fc.array(act, { maxLength: 25 }), days, days, (published, acts, a, b) => {
        const ledger = ledgerOf([
          ...sources.map((s, i): Act => ({ kind: 'file', source: head(s, published[i] ?? undefined) })),
          ...acts.map(([kind, source, words, what, person]): readonly [Author, Act] => {
            const item = made(kind, source, `words ${words}`)
            const by = person ? DESK : MACHINE
            if (what === 1) return [by, { kind: 'withdraw', item: itemId(item), reason: 'r' }]
            if (what === 2) return [by, { kind: 'amend', item: made(kind, source, 'amended'), replaces: itemId(item) }]
            if (what === 3) return [by, { kind: 'merge', keep: key(`a${words}`), gone: key('a4') }]
            return [by, { kind: 'accept', item }]
          }),
        ])
        const day = new Map<SourceId, string | null>(sources.map((s, i) => [s as SourceId, published[i] ?? null]))
        const [first, last] = a < b ? [a, b] : [b, a]
        const early = heldIn(ledger, { reported: first })
        for (const h of early)
          for (const p of h.item.passages) expect(day.get(p.source) !== null && day.get(p.source)! <= first).toBe(true)
        const late = new Set(heldIn(ledger, { reported: last }).map((h) => h.id))
        for (const h of early) expect(late.has(h.id)).toBe(true)
        const s = stateOfPlay(ledger, { reported: first })
        expect(s.sources.length + s.leftOut.later + s.leftOut.undated).toBe(sources.length)
        expect(s.leftOut.undated).toBe(published.filter((d) => d === null).length)
        expect(stateOfPlay(ledger, { reported: first })).toEqual(s)
      }),
      { numRuns: 200 },
    )
  })
})
