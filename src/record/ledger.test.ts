import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_KINDS } from './claim.ts'
import { decodeLedger, encodeLedger } from './codec.ts'
import type { Entry } from './entry.ts'
import type { EntryId } from './ids.ts'
import { append, chain, damageOf, emptyLedger, entryOf, heads, itemId, type Ledger } from './ledger.ts'
import { DESK, head, ledgerOf, MACHINE, made } from './record.test-items.ts'

const SMALL = ledgerOf([
  { kind: 'open', title: 'Harbour talks “é”' },
  { kind: 'file', source: head('s1', '2031-02-01') },
  [MACHINE, { kind: 'accept', item: made('position') }],
  { kind: 'withdraw', item: itemId(made('position')), reason: 'misread' },
])
const AT = '2031-03-01T09:00:00Z'

describe('a ledger', () => {
  it('is whole when nothing was touched', () => {
    expect(damageOf(SMALL)).toEqual([])
    expect(damageOf(emptyLedger)).toEqual([])
  })
  it('has as head the entry nobody follows, and as many heads as lines of history', () => {
    expect(heads(emptyLedger)).toEqual([])
    expect(heads(SMALL)).toEqual([SMALL.entries[3]!.id])
    const fork = chain([SMALL.entries[1]!.id], DESK, AT, [{ kind: 'open', title: 'fork' }])
    const joined = append({ entries: [...SMALL.entries, ...fork] }, DESK, AT, [{ kind: 'open', title: 'join' }])
    expect(joined.added[0]!.follows).toEqual([SMALL.entries[3]!.id, fork[0]!.id])
    expect(damageOf(joined.ledger)).toEqual([])
    expect(heads(joined.ledger)).toHaveLength(1)
  })
  it('gives equal acts after equal entries equal ids, on any machine', () => {
    const act = { kind: 'accept', item: made('event') } as const
    expect(entryOf([], DESK, AT, act).id).toBe(entryOf([], { ...DESK }, AT, structuredClone(act)).id)
    expect(entryOf([], DESK, AT, act).id).not.toBe(entryOf([], MACHINE, AT, act).id)
    expect(entryOf([], DESK, AT, act).id).toMatch(/^ent-[0-9a-f]{64}$/)
  })
  it('shows an entry whose content was changed, of whatever kind of item', () => {
    for (const kind of ITEM_KINDS) {
      const ledger = ledgerOf([
        { kind: 'open', title: 't' },
        { kind: 'accept', item: made(kind) },
      ])
      const changed = structuredClone(ledger) as unknown as {
        entries: { act: { item: { passages: { selector: { start: number } }[] } } }[]
      }
      changed.entries[1]!.act.item.passages[0]!.selector.start++
      expect(damageOf(changed as unknown as Ledger).map((d) => [d.kind, d.at])).toEqual([['changed', 1]])
    }
  })
  it('shows a second beginning, an orphan, an entry out of order and one that stands twice', () => {
    const [a, b, c, d] = SMALL.entries as readonly [Entry, Entry, Entry, Entry]
    const stray = entryOf([], DESK, AT, { kind: 'open', title: 'stray' })
    expect(damageOf({ entries: [a, stray] })).toEqual([{ kind: 'second-beginning', entry: stray.id, at: 1 }])
    expect(damageOf({ entries: [a, c] })).toEqual([{ kind: 'orphan', entry: c.id, at: 1, missing: b.id }])
    expect(damageOf({ entries: [a, c, b, d] })).toEqual([{ kind: 'orphan', entry: c.id, at: 1, missing: b.id }])
    expect(damageOf({ entries: [a, b, b] })).toEqual([{ kind: 'twice', entry: b.id, at: 2 }])
    expect(damageOf({ entries: [b] }).map((x) => x.kind)).toEqual(['orphan'])
  })
  it('shows an entry taken out of the middle', () => {
    for (let i = 0; i + 1 < SMALL.entries.length; i++)
      expect(damageOf({ entries: SMALL.entries.toSpliced(i, 1) })).not.toEqual([])
  })
})

describe('the written ledger', () => {
  const text = encodeLedger(SMALL.entries)
  /** Whether reading the text shows that it is not what was written. */
  const told = (changed: string): boolean => {
    const read = decodeLedger(changed)
    return read.bad.length > 0 || damageOf(read).length > 0 || read.entries.length !== SMALL.entries.length
  }
  it('betrays any one changed character', () => {
    expect(told(text)).toBe(false)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1, unit: 'binary-ascii' }), (i, c) => {
        fc.pre(c !== text[i])
        const changed = text.slice(0, i) + c + text.slice(i + 1)
        // Line ends between entries are not content: "\r" instead of "\n" still parts no two entries.
        return told(changed) || encodeLedger(decodeLedger(changed).entries) === text
      }),
      { numRuns: 3000 },
    )
  })
  it('betrays any one character taken out', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), (i) => told(text.slice(0, i) + text.slice(i + 1))),
      { numRuns: 600 },
    )
  })
  it('betrays any two ids exchanged', () => {
    const ids = SMALL.entries.map((e) => e.id)
    const swap = (a: EntryId, b: EntryId) => text.replaceAll(a, '§').replaceAll(b, a).replaceAll('§', b)
    for (const a of ids) for (const b of ids) if (a !== b) expect(told(swap(a, b))).toBe(true)
  })
})
