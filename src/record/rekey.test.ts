import { describe, expect, it } from 'vitest'
import { ITEM_KINDS } from './claim.ts'
import { made } from './record.test-items.ts'
import { type Resolve, rekeyed } from './rekey.ts'

const mark: Resolve = (of, k) => `${of}/${k}` as typeof k
const same: Resolve = (_of, k) => k
/** Every actor, draft and issue key in a value: strings that stand where the made items put them. */
const keysIn = (v: unknown): string[] =>
  [...JSON.stringify(v).matchAll(/"((?:(?:actor|draft|issue)\/)?[adi]\d)"/g)].map((m) => m[1]!)

describe.each(ITEM_KINDS)('rekeying a %s', (kind) => {
  const item = made(kind)
  it('reaches every key in it, each as its own kind', () => {
    expect(keysIn(item).length).toBeGreaterThan(0)
    const of = { a: 'actor', d: 'draft', i: 'issue' } as const
    expect(keysIn(rekeyed(item, mark))).toEqual(keysIn(item).map((k) => `${of[k[0] as 'a' | 'd' | 'i']}/${k}`))
  })
  it('changes nothing else', () => {
    expect(JSON.parse(JSON.stringify(rekeyed(item, mark)).replace(/(?:actor|draft|issue)\//g, ''))).toEqual(item)
  })
  it('gives the item itself when no key of it was merged', () => {
    expect(rekeyed(item, same)).toBe(item)
  })
  it('notices a single merged key', () => {
    for (const k of new Set(keysIn(item))) {
      const one: Resolve = (_of, x) => ((x as string) === k ? ('zz' as typeof x) : x)
      expect(JSON.stringify(rekeyed(item, one))).toContain('"zz"')
    }
  })
})
