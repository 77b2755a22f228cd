import { describe, expect, it } from 'vitest'
import { choose, type Judged } from './choose.ts'
import { treesScore } from './trees.ts'

const reading = (anchor: number, content: [number, number], score: number, cue = anchor): Judged => ({
  score,
  proposal: {
    anchor,
    kind: 'with-source',
    source: [],
    cue: [[cue, cue + 1]],
    content: [content],
    quoted: 0,
    features: new Float32Array(0),
  },
})
const anchors = (all: readonly Judged[], least = -1): number[] => choose(60, all, least).map((j) => j.proposal.anchor)

describe('choosing among readings', () => {
  it('reads each cue once, the better way', () => {
    expect(choose(60, [reading(1, [10, 20], 0.2), reading(1, [10, 22], 0.9)], -1).map((j) => j.score)).toEqual([0.9])
  })
  it('leaves out a reading that shares much of its content with a better one', () => {
    expect(anchors([reading(1, [10, 20], 1), reading(2, [15, 25], 0.5)])).toEqual([1])
  })
  it('keeps one that shares a little', () => {
    expect(anchors([reading(1, [10, 20], 1), reading(2, [18, 40], 0.5)])).toEqual([1, 2])
  })
  it('gives nothing under the least score', () => {
    expect(anchors([reading(1, [10, 20], -2)], -1)).toEqual([])
  })
  it('asks less of a quote with a source', () => {
    const quote: Judged = {
      ...reading(1, [10, 20], -1.5),
      proposal: { ...reading(1, [10, 20], -1.5).proposal, source: [[0, 1]], quoted: 0.8 },
    }
    expect(choose(60, [quote, reading(2, [30, 40], -1.5)], -1, -2).map((j) => j.proposal.anchor)).toEqual([1])
  })
  it('lets one word be the cue of one reading only', () => {
    expect(anchors([reading(1, [10, 20], 1, 5), reading(2, [30, 40], 0.5, 5)])).toEqual([1])
  })
  it('breaks ties by place, so that the same text reads the same', () => {
    expect(anchors([reading(2, [10, 20], 1, 3), reading(1, [10, 20], 1, 4)])).toEqual([1])
  })
})

describe('trees', () => {
  it('walk left at or under the threshold and add up', () => {
    const t = {
      depth: 1,
      base: 0.25,
      feature: new Uint8Array([0, 1]),
      threshold: new Float32Array([2, -1]),
      leaf: new Float32Array([1, 10, 100, 1000]),
    }
    expect(treesScore(t, new Float32Array([2, 0]))).toBeCloseTo(0.25 + 1 + 1000)
    expect(treesScore(t, new Float32Array([3, -1]))).toBeCloseTo(0.25 + 10 + 100)
  })
})
