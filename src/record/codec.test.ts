import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_KINDS } from './claim.ts'
import { decodeEntry, decodeLedger, encodeEntry, encodeLedger } from './codec.ts'
import type { Act } from './entry.ts'
import type { ActorKey, ItemId, SuggestionId } from './ids.ts'
import { damageOf, entryOf, itemId } from './ledger.ts'
import { DESK, head, ledgerOf, made } from './record.test-items.ts'
import { stateOfPlay } from './state-of-play.ts'

const AT = '2031-03-01T09:00:00Z'
const key = (k: string) => ({ of: 'actor', key: k as ActorKey }) as const
const ACTS: readonly Act[] = [
  { kind: 'open', title: 'Harbour talks' },
  { kind: 'file', source: head('s1', '2031-02-01') },
  ...ITEM_KINDS.map((k): Act => ({ kind: 'accept', item: made(k), suggestion: `sug-${k}` as SuggestionId })),
  { kind: 'decline', suggestion: 'sug-x' as SuggestionId, reason: 'no' },
  { kind: 'reopen', suggestion: 'sug-x' as SuggestionId },
  { kind: 'amend', item: made('event', 's1', 'other words'), replaces: itemId(made('event')) },
  { kind: 'withdraw', item: itemId(made('stance')), reason: 'misread' },
  { kind: 'merge', keep: key('a1'), gone: key('a2') },
  { kind: 'part', keep: key('a1'), gone: key('a2') },
  { kind: 'link', a: ['it-1' as ItemId], b: ['it-2' as ItemId], relation: 'split' },
  { kind: 'unlink', a: ['it-1' as ItemId], b: ['it-2' as ItemId] },
]

/** The entry of an act, as written, with one value in it replaced; `undefined` takes the key out. */
function spoiled(act: Act, path: string, value: unknown): string {
  const whole = JSON.parse(encodeEntry(entryOf([], DESK, AT, act))) as Record<string, unknown>
  const keys = path.split('.')
  let at = whole
  for (const k of keys.slice(0, -1)) at = at[k] as Record<string, unknown>
  if (value === undefined) delete at[keys.at(-1)!]
  else at[keys.at(-1)!] = value
  return JSON.stringify(whole)
}

describe('a ledger written and read back', () => {
  it('is the same, act by act', () => {
    const { entries } = ledgerOf(ACTS)
    const read = decodeLedger(encodeLedger(entries))
    expect(read.bad).toEqual([])
    expect(read.entries).toEqual(JSON.parse(JSON.stringify(entries)))
    expect(damageOf(read)).toEqual([])
    expect(encodeLedger(read.entries)).toBe(encodeLedger(entries))
  })
  it('may end without a line end and have blank lines', () => {
    const text = encodeLedger(ledgerOf(ACTS).entries)
    expect(decodeLedger(`\n${text.trimEnd()}`).entries).toHaveLength(ACTS.length)
    expect(decodeLedger('')).toEqual({ entries: [], bad: [] })
  })
  it('names the lines that cannot be read, and reads the others', () => {
    const [a, b] = encodeLedger(ledgerOf(ACTS).entries).split('\n') as [string, string]
    const read = decodeLedger([a, '{"half":', '', b, '[]', '7', 'null'].join('\n'))
    expect(read.entries).toHaveLength(2)
    expect(read.bad).toEqual([
      { line: 2, reason: 'not JSON' },
      { line: 5, reason: 'not an object' },
      { line: 6, reason: 'not an object' },
      { line: 7, reason: 'not an object' },
    ])
  })
})

describe('an entry of a wrong shape', () => {
  const accept = ACTS[2]!
  const position = ACTS.find((a) => a.kind === 'accept' && a.item.kind === 'position')!
  const merge = ACTS.find((a) => a.kind === 'merge')!
  const cases: readonly (readonly [string, Act, string, unknown, RegExp])[] = [
    ['from a later version', accept, 'v', 2, /format version 2/],
    ['without an id', accept, 'id', undefined, /no id/],
    ['that follows something else', accept, 'follows', 'ent-1', /follows/],
    ['that follows numbers', accept, 'follows', [1], /follows/],
    ['without an instant', accept, 'recorded', 'yesterday', /instant/],
    ['with an American date', accept, 'recorded', 'Nov 26 2031', /instant/],
    ['by nobody', accept, 'by', { kind: 'person', name: '' }, /by names/],
    ['by something else', accept, 'by', { kind: 'god', name: 'Z' }, /by names/],
    ['without an act', accept, 'act', null, /no act/],
    ['of an unknown act', accept, 'act.kind', 'burn', /unknown kind "burn"/],
    ['of an act named like a method', accept, 'act.kind', 'toString', /unknown kind/],
    ['without its item', accept, 'act.item', undefined, /accept without item/],
    ['with an item of unknown kind', accept, 'act.item.kind', 'rumour', /unknown kind/],
    ['without a passage', accept, 'act.item.passages', [], /without a passage/],
    ['with a passage of no source', accept, 'act.item.passages', [{ selector: {} }], /passage without source/],
    ['with a selector of no words', accept, 'act.item.passages.0.selector.exact', 5, /selector/],
    ['without an attribution', position, 'act.item.attribution', undefined, /position without an attribution/],
    ['without a party', position, 'act.item.party', undefined, /position without party/],
    ['with a party that is a number', position, 'act.item.party', 7, /position with a wrong party/],
    ['that merges nothing', merge, 'act.keep', null, /merge with a wrong keep/],
    ['that merges an unknown kind', merge, 'act.gone.of', 'colour', /merge with a wrong gone/],
    ['that files no source', ACTS[1]!, 'act.source.sha256OfText', undefined, /sha256OfText/],
    ['that files without handling', ACTS[1]!, 'act.source.handling', undefined, /handling/],
    ['that opens with a title of no text', ACTS[0]!, 'act.title', ['x'], /open with a wrong title/],
  ]
  it.each(cases)('%s is refused with its reason', (_title, act, path, value, reason) => {
    const read = decodeEntry(spoiled(act, path, value))
    expect(read.ok ? 'read' : read.reason).toMatch(reason)
  })
})

describe('hostile lines', () => {
  it('with __proto__ keys leave the prototypes alone and show as damage', () => {
    const good = encodeEntry(entryOf([], DESK, AT, ACTS[0]!))
    const read = decodeEntry(good.replace('{"act":', '{"__proto__":{"polluted":true},"act":'))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(read.ok && damageOf({ entries: [read.entry] }).map((d) => d.kind)).toEqual(['changed'])
  })
  it('nested very deep are refused', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const good = encodeEntry(entryOf([], DESK, AT, ACTS[0]!))
    const read = decodeEntry(good.replace('"Harbour talks"', deep))
    expect(read.ok ? 'read' : read.reason).toMatch(/nested|not JSON/)
  })
  it('of any kind are read or refused, and whatever is read can be folded', () => {
    const lines = encodeLedger(ledgerOf(ACTS).entries).trimEnd().split('\n')
    const junk = fc.oneof(
      fc.json(),
      fc.string(),
      fc.tuple(fc.constantFrom(...lines), fc.jsonValue(), fc.nat()).map(([line, value, n]) => {
        const entry = JSON.parse(line) as { act: { item?: Record<string, unknown> } & Record<string, unknown> }
        const { item } = entry.act
        const target = n % 2 && typeof item === 'object' ? item : entry.act
        const keys = Object.keys(target)
        target[keys[n % keys.length]!] = value
        return JSON.stringify(entry)
      }),
    )
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 6 }), (some) => {
        const read = decodeLedger([...lines.slice(0, 2), ...some, ...lines.slice(-4)].join('\n'))
        damageOf(read)
        const s = stateOfPlay({ entries: read.entries }, { reported: '2031-12-31', recorded: '2031-12-31' })
        expect(s.sources.length).toBeLessThanOrEqual(read.entries.length)
      }),
      { numRuns: 1500 },
    )
  })
})
