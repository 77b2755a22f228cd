import { describe, expect, it } from 'vitest'
import { LABELS, STEPS } from './crf.ts'
import { binBytes, binTable, loadModel, saveModel, type TrainedModel } from './model.ts'
import { layOut, viewed } from './tables.ts'
import { HashedRows, rowOf } from './weights.ts'

const rows = (n: number, width: number, salt: number): HashedRows =>
  new HashedRows(
    Int32Array.from({ length: n }, (_, i) => Math.imul(i + salt, 0x9e3779b1)),
    Int8Array.from({ length: n * width }, (_, i) => ((i * 37 + salt) % 255) - 127),
    width,
    0.02,
  )
const small = (): TrainedModel => ({
  shares: binTable(
    binBytes(
      new Map([
        [-5, 0x21],
        [77, 0x0b],
      ]),
    ),
  ),
  spot: { unary: rows(50, LABELS, 1), edge: rows(9, STEPS, 2) },
  link: { unary: rows(40, LABELS, 3), edge: rows(8, STEPS, 4) },
  rank: {
    depth: 1,
    base: 0.5,
    feature: new Uint8Array([2]),
    threshold: new Float32Array([1.5]),
    leaf: new Float32Array([-1, 1]),
  },
  least: -0.5,
  confidence: { knots: new Float32Array([-1, 1]), share: new Float32Array([0.2, 0.9]) },
})

describe('the weights file', () => {
  it('gives back what was saved', () => {
    const m = small()
    const loaded = loadModel(saveModel(m))
    if (!loaded.ok) throw new Error(loaded.reason)
    const { model } = loaded
    expect(model.shares.of(-5)).toBe(0x21)
    expect(model.shares.of(77)).toBe(0x0b)
    expect(model.shares.of(78)).toBe(0)
    for (const [a, b] of [
      [m.spot.unary, model.spot.unary],
      [m.spot.edge, model.spot.edge],
      [m.link.unary, model.link.unary],
      [m.link.edge, model.link.edge],
    ] as const) {
      expect(b.unit).toBeCloseTo(a.unit, 6)
      for (let r = 0; r < a.keys.length; r++) {
        const s = rowOf(b.slots, a.keys[r]!)
        expect(s).toBeGreaterThanOrEqual(0)
        expect([...b.values.subarray(s * b.width, (s + 1) * b.width)]).toEqual([
          ...a.values.subarray(r * a.width, (r + 1) * a.width),
        ])
      }
      expect(rowOf(b.slots, 123456789)).toBe(-1)
    }
    expect(model.rank).toEqual(m.rank)
    expect(model.least).toBe(-0.5)
    expect(model.confidence.knots).toEqual(m.confidence.knots)
  })
  it('is the same bytes each time', () => {
    expect(saveModel(small())).toEqual(saveModel(small()))
  })
  it('refuses another kind of file, another version, a file cut short and one altered', () => {
    const good = saveModel(small())
    const reason = (bytes: Uint8Array): string => {
      const r = loadModel(bytes)
      return r.ok ? 'loaded' : r.reason
    }
    expect(reason(new Uint8Array(0))).toMatch(/too short/)
    expect(reason(new TextEncoder().encode('%PDF-1.7 and so on, and on'))).toMatch(/not a weights file/)
    const newer = good.slice()
    newer[4] = 9
    expect(reason(newer)).toMatch(/version 9/)
    for (const cut of [17, 40, good.length - 3]) expect(reason(good.slice(0, cut))).toMatch(/damaged/)
    for (let at = 8; at < good.length; at += 7) {
      const broken = good.slice()
      broken[at] = broken[at]! ^ 0x41
      const r = loadModel(broken)
      if (r.ok)
        expect(saveModel(r.model)).toEqual(good) // deflate has bits that mean nothing
      else expect(r.reason).toMatch(/damaged/)
    }
    const huge = good.slice()
    huge[11] = 0x7f
    expect(reason(huge)).toMatch(/impossible size/)
  })
})

describe('the tables laid out', () => {
  it('are seen again as they were made, wherever they lie in a buffer', () => {
    const m = small()
    const bytes = layOut(m)
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    for (const where of [bytes, shifted.subarray(3)]) {
      const model = viewed(where)
      if (!model) throw new Error('not seen')
      for (const key of [-5, 77, 78, 0, -2147483648]) expect(model.shares.of(key)).toBe(m.shares.of(key))
      for (const [a, b] of [
        [m.spot, model.spot],
        [m.link, model.link],
      ] as const) {
        expect(b.unary.unit).toBe(a.unary.unit)
        expect(b.unary.marks).toEqual(a.unary.marks)
        expect(b.unary.lines).toEqual(a.unary.lines)
        expect(b.edge.unit).toBe(a.edge.unit)
        expect(b.edge.slots).toEqual(a.edge.slots)
        expect(b.edge.stepLines).toEqual(a.edge.stepLines)
      }
      expect(model.rank).toEqual(m.rank)
      expect(model.least).toBe(m.least)
      expect(model.confidence).toEqual(m.confidence)
    }
  })
  it('are not taken from other bytes, from another version or from a file cut short', () => {
    const good = layOut(small())
    expect(viewed(new Uint8Array(0))).toBeUndefined()
    expect(viewed(new TextEncoder().encode('a file of another kind, long enough for a head'.repeat(9)))).toBeUndefined()
    for (const cut of [3, 40, 200, good.length - 1]) expect(viewed(good.slice(0, cut))).toBeUndefined()
    const newer = good.slice()
    newer[4]!++
    expect(viewed(newer)).toBeUndefined()
  })
})
