import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Chain, LABELS, STEP, STEPS } from './crf.ts'

/** All label sequences of length n that a chain allows. */
function sequences(n: number): number[][] {
  let all: number[][] = [[0], [1], [3], [5]]
  for (let t = 1; t < n; t++)
    all = all.flatMap((s) =>
      Array.from({ length: LABELS }, (_, y) => y)
        .filter((y) => STEP[s.at(-1)!]![y]! >= 0)
        .map((y) => [...s, y]),
    )
  return all
}
const score = (c: Chain, s: readonly number[]): number =>
  s.reduce((sum, y, t) => sum + c.unary[t * LABELS + y]! + (t === 0 ? 0 : c.edge[t * STEPS + STEP[s[t - 1]!]![y]!]!), 0)
const logSum = (xs: readonly number[]): number => {
  const top = Math.max(...xs)
  return top + Math.log(xs.reduce((s, x) => s + Math.exp(x - top), 0))
}
const kindOf = (s: readonly number[]): number => (s.some((y) => y === 1) ? 1 : 0) | (s.some((y) => y === 5) ? 2 : 0)

const filled = fc
  .array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: 4 * (LABELS + STEPS),
    maxLength: 4 * (LABELS + STEPS),
  })
  .map((xs) => {
    const c = new Chain(4)
    c.n = 4
    xs.forEach((x, i) => {
      if (i < 4 * LABELS) c.unary[i] = x
      else c.edge[i - 4 * LABELS] = x
    })
    return c
  })

describe('the chain agrees with counting every path', () => {
  it('in the sum over all paths and the probability of each label', () => {
    fc.assert(
      fc.property(filled, (c) => {
        const all = sequences(4)
        const z = logSum(all.map((s) => score(c, s)))
        expect(c.sums()).toBeCloseTo(z, 4)
        for (const [t, y] of [
          [0, 1],
          [2, 6],
          [3, 0],
        ] as const) {
          const p = all.filter((s) => s[t] === y).reduce((sum, s) => sum + Math.exp(score(c, s) - z), 0)
          expect(c.p[t * LABELS + y]).toBeCloseTo(p, 4)
        }
      }),
      { numRuns: 20 },
    )
  })
  it('in the sums over paths without source or content', () => {
    fc.assert(
      fc.property(filled, (c) => {
        const all = sequences(4)
        c.sums()
        for (const without of [1, 2, 3]) {
          const z = logSum(all.filter((s) => (kindOf(s) & without) === 0).map((s) => score(c, s)))
          expect(c.sumWithout(without)).toBeCloseTo(z, 4)
        }
      }),
      { numRuns: 20 },
    )
  })
  it('in the best path of each kind', () => {
    fc.assert(
      fc.property(filled, (c) => {
        const all = sequences(4)
        const tops = c.paths()
        const out = new Uint8Array(4)
        for (const kind of [0, 1, 2, 3]) {
          const best = Math.max(...all.filter((s) => kindOf(s) === kind).map((s) => score(c, s)))
          expect(tops[kind]).toBeCloseTo(best, 4)
          c.path(kind, out)
          expect(kindOf([...out])).toBe(kind)
          expect(score(c, [...out])).toBeCloseTo(best, 4)
        }
      }),
      { numRuns: 20 },
    )
  })
  it('stays finite where scores are extreme', () => {
    const c = new Chain(3)
    c.n = 3
    c.unary.fill(-400)
    c.unary[0] = 500
    c.unary[LABELS] = 500
    expect(Number.isFinite(c.sums())).toBe(true)
    expect(c.p[0]).toBeCloseTo(1, 5)
  })
})
