import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { idle, JOINING } from './several.ts'

type Measures = Partial<Record<(typeof JOINING)[number], number>>

/** A point beside the partner, in the same list, that brings a third of its words; and what a case changes in that. */
const measured = (m: Measures): Float64Array => {
  const usual: Measures = {
    one: 1,
    sure: -0.5,
    fresh: 0.33,
    beside: 1,
    near: 1,
    sameGroup: 1,
    unique: 0.1,
    larger: 0.7,
    spare: 1,
  }
  return Float64Array.from(JOINING, (name) => m[name] ?? usual[name] ?? 0)
}
const joins = (m: Measures): boolean => !idle(measured(m))

describe('what joins a link', () => {
  it('brings words that the partner has not', () => {
    expect(joins({})).toBe(true)
    expect(joins({ fresh: 0.05 })).toBe(false)
    expect(joins({ fresh: 0.05, sure: 0.8 })).toBe(true)
    expect(joins({ fresh: 0.05, sure: 0.8, spare: 0 })).toBe(false)
  })
  it('brings more where no word is theirs alone and another point stands between', () => {
    expect(joins({ fresh: 0.15, unique: 0 })).toBe(true)
    expect(joins({ fresh: 0.15, unique: 0, beside: 0 })).toBe(false)
    expect(joins({ fresh: 0.15, beside: 0 })).toBe(true)
  })
  it("is not the partner's own child, unless it brings half of its words, one that is theirs alone, or good odds", () => {
    const child = { under: 1, sameGroup: 0, unique: 0, sure: -1.7, fresh: 0.4 }
    expect(joins(child)).toBe(false)
    expect(joins({ ...child, fresh: 0.5 })).toBe(true)
    expect(joins({ ...child, unique: 0.1 })).toBe(true)
    expect(joins({ ...child, sure: -0.2 })).toBe(true)
  })
  it('comes from afar only to a provision with room to spare, and from another list with a word of its own', () => {
    const far = { beside: 0, near: 0 }
    expect(joins(far)).toBe(true)
    expect(joins({ ...far, larger: -0.4 })).toBe(false)
    expect(joins({ larger: -0.4 })).toBe(true)
    expect(joins({ ...far, sameGroup: 0 })).toBe(true)
    expect(joins({ ...far, sameGroup: 0, unique: 0, fresh: 0.6 })).toBe(false)
  })
})

it('is no other item of a list of rates for having the same figure', () => {
  const a = `1. The toll at the bridge is
(a) 20 coins for grain,
(b) 25 coins for hides,
(c) 50 coins for wine and 100 coins for oil.
2. Barges wait below the bridge.`
  const b = `1. Barges wait below the bridge.
2. For each barrel the toll at the bridge is
(a) 25 coins for grain,
(b) 30 coins for hides,
(c) 60 coins for wine and 120 coins for oil.`
  const pairs = compare(a, b).links.map((l) => `${l.a}>${l.b}`)
  for (const item of ['a', 'b', 'c']) expect(pairs).toContain(`para_1__point_${item}>para_2__point_${item}`)
})
