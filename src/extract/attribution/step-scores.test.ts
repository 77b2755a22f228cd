import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Chain, STEPS } from './crf.ts'
import { STEP_SUM, stepScores } from './step-scores.ts'
import { HashedRows } from './weights.ts'

const byte = fc.integer({ min: -128, max: 127 })

describe('scores of steps', () => {
  it('are the sums of their rows times the unit, with the exponents of these', () => {
    const rows = fc.array(fc.array(byte, { minLength: STEPS, maxLength: STEPS }), { minLength: 1, maxLength: 16 })
    fc.assert(
      fc.property(rows, fc.nat(16), (list, cut) => {
        const keys = Int32Array.from(list, (_, k) => Math.imul(k + 3, 0x9e3779b1))
        const table = new HashedRows(keys, Int8Array.from(list.flat()), STEPS, 0.004)
        const scores = stepScores(table)
        const a = new Int32Array(2 * STEP_SUM)
        const b = new Int32Array(STEP_SUM)
        scores.add(keys, Math.min(cut, keys.length), a, STEP_SUM)
        scores.add(Int32Array.of(...keys.subarray(cut), 12345), Math.max(0, keys.length - cut) + 1, b, 0) // the last has no row
        const chain = new Chain(3, true)
        scores.set(a, STEP_SUM, b, 0, chain, 1)
        for (let s = 0; s < STEPS; s++) {
          const score = Math.fround(list.reduce((n, r) => n + r[s]!, 0) * 0.004)
          expect(chain.edge[STEPS + s]).toBe(score)
          expect(chain.psi[STEPS + s]).toBe(Math.exp(score))
        }
        expect(chain.edge[2 * STEPS]).toBe(0)
        expect(chain.edge[STEPS - 1]).toBe(0)
      }),
    )
  })
})
