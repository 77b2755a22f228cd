import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../record/entry.ts'
import { chain } from '../record/ledger.ts'
import { inCommonOrder } from './common-order.ts'

const by = { kind: 'person', name: 'Ana' } as const
function line(from: readonly Entry[], minute: number, ...titles: string[]): readonly Entry[] {
  const out: Entry[] = []
  for (const [i, title] of titles.entries()) {
    const recorded = `2031-01-01T00:${String(minute + i).padStart(2, '0')}:00.000Z`
    out.push(...chain([(out.at(-1) ?? from.at(-1))!.id], by, recorded, [{ kind: 'open', title }]))
  }
  return out
}
const titles = (entries: readonly Entry[]): string =>
  entries.map((e) => (e.act.kind === 'open' ? e.act.title : '')).join('')

const root = chain([], by, '2031-01-01T00:00:00.000Z', [{ kind: 'open', title: 'a' }])
const left = line(root, 10, 'b', 'c')
const right = line(root, 5, 'x', 'y', 'z')
const joint = chain([left.at(-1)!.id, right.at(-1)!.id], by, '2031-01-01T01:00:00.000Z', [{ kind: 'open', title: '!' }])

describe('the common order of entries', () => {
  it('leaves one line of history as it is, the very same list', () => {
    const entries = [...root, ...left]
    expect(inCommonOrder(entries)).toBe(entries)
  })

  it('is the same whichever copy was joined to which', () => {
    const one = inCommonOrder([...root, ...left, ...right, ...joint])
    const other = inCommonOrder([...root, ...right, ...left, ...joint])
    expect(one).toEqual(other)
    expect(titles(one)).toBe('axyzbc!')
  })

  it('never puts an entry before one that it follows, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(59), fc.nat(20)), { maxLength: 30 }), (shape) => {
        const entries: Entry[] = [...root]
        for (const [minute, after] of shape) {
          const from = entries[after % entries.length]!
          entries.push(
            ...chain([from.id], by, `2031-01-01T02:${String(minute).padStart(2, '0')}:00.000Z`, [
              { kind: 'open', title: String(entries.length) },
            ]),
          )
        }
        const ordered = inCommonOrder(entries)
        expect(ordered).toHaveLength(entries.length)
        const place = new Map(ordered.map((e, i) => [e.id, i]))
        for (const e of ordered) for (const f of e.follows) expect(place.get(f)!).toBeLessThan(place.get(e.id)!)
      }),
    )
  })
})
