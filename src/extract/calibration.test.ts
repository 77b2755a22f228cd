import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calibrated, calibrated, shareRight } from './calibration.ts'

const KINDS: readonly Calibrated[] = ['statements', 'events', 'drafts', 'provisions', 'changes', 'positions']
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('confidence by what was right', () => {
  it('stays between 0 and 1, and what was surer stays surer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), share, share, (kind, a, b) => {
        const [less, more] = [shareRight(kind, Math.min(a, b)), shareRight(kind, Math.max(a, b))]
        expect(less).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThan(1)
        expect(more).toBeGreaterThanOrEqual(less)
        if (Math.abs(a - b) > 1e-6) expect(more).toBeGreaterThan(less)
      }),
    )
  })
  it('says nothing is certain, and something said with no confidence keeps none', () => {
    for (const kind of KINDS) {
      expect(shareRight(kind, 0)).toBe(0)
      expect(shareRight(kind, 1)).toBeLessThan(0.98)
    }
  })
  it('keeps the order and all else of what was found', () => {
    const found = [
      { id: 'a', confidence: 0.9 },
      { id: 'b', confidence: 0.6 },
    ]
    const now = calibrated('events', found)
    expect(now.map((f) => f.id)).toEqual(['a', 'b'])
    expect(now[0]!.confidence).toBeGreaterThan(now[1]!.confidence)
    expect(found[0]!.confidence).toBe(0.9)
  })
})
