import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bounds } from './bounds.ts'

const LONGEST = 5
const score = fc.float({ min: -3, max: 3, noNaN: true })
const token = fc.record({ begin: score, within: score, leave: score, again: score })

/** Every path that a chain of `n` tokens can take: 0 outside, 1 first, 2 further within. */
function paths(n: number): number[][] {
  if (n === 0) return [[]]
  return paths(n - 1).flatMap((p) => [0, 1, 2].filter((y) => y !== 2 || (p.at(-1) ?? 0) > 0).map((y) => [...p, y]))
}

function scoreOf(b: Bounds, path: readonly number[], ease: number): number {
  let sum = 0
  path.forEach((y, t) => {
    const inside = t > 0 && path[t - 1]! > 0
    if (y === 1) sum += b.begin[t]! + ease + (inside ? b.again[t]! : 0)
    if (y === 2) sum += b.within[t]! + ease
    if (y === 0 && inside) sum += b.leave[t]!
  })
  return sum
}

function chain(tokens: readonly { begin: number; within: number; leave: number; again: number }[]): Bounds {
  const b = new Bounds(LONGEST)
  b.n = tokens.length
  tokens.forEach((x, t) => {
    b.set(t, Float32Array.of(9, 9, x.begin, x.within), Float32Array.of(9, 9, x.leave, x.again), 2)
  })
  return b
}

describe('Bounds', () => {
  it('sums over all paths and gives the chance of each token, as counting them one by one does', () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: LONGEST }), (tokens) => {
        const b = chain(tokens)
        const all = paths(tokens.length).map((path) => ({ path, weight: Math.exp(scoreOf(b, path, 0)) }))
        const total = all.reduce((n, x) => n + x.weight, 0)
        expect(b.sums()).toBeCloseTo(Math.log(total), 4)
        tokens.forEach((_, t) => {
          const chance = (of: (p: readonly number[]) => boolean): number =>
            all.filter((x) => of(x.path)).reduce((n, x) => n + x.weight, 0) / total
          expect(b.pBegin[t]).toBeCloseTo(
            chance((p) => p[t] === 1),
            4,
          )
          expect(b.pWithin[t]).toBeCloseTo(
            chance((p) => p[t] === 2),
            4,
          )
          expect(b.pLeave[t]).toBeCloseTo(
            chance((p) => t > 0 && p[t - 1]! > 0 && p[t] === 0),
            4,
          )
          expect(b.pAgain[t]).toBeCloseTo(
            chance((p) => t > 0 && p[t - 1]! > 0 && p[t] === 1),
            4,
          )
        })
      }),
      { numRuns: 60 },
    )
  })

  it('finds the best of all paths, whatever a token within is worth', () => {
    const ease = fc.float({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: LONGEST }), ease, (tokens, e) => {
        const b = chain(tokens)
        const path = new Uint8Array(LONGEST)
        b.best(e, path)
        const best = Math.max(...paths(tokens.length).map((p) => scoreOf(b, p, e)))
        expect(scoreOf(b, [...path.subarray(0, tokens.length)], e)).toBeCloseTo(best, 3)
      }),
      { numRuns: 100 },
    )
  })

  it('reads nothing of an empty sequence', () => {
    const b = new Bounds(LONGEST)
    expect(b.sums()).toBe(0)
  })
})
