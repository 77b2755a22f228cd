import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { tagger } from '../tagger.ts'
import { Chain, LABELS } from './crf.ts'
import { frame, hash, mix } from './frame.ts'
import { LINK_FEATURES, linkFeatures } from './link-features.ts'
import { LinkScores } from './link-scores.ts'
import { LinkSpace, prepareLink, WINDOW } from './link-space.ts'
import { bins } from './shares.ts'
import { type Spotted, spotted } from './spotted.ts'
import { surroundings } from './surroundings.ts'
import { type ChainWeights, HashedRows, scoreUnary } from './weights.ts'

const TEXT = `Harbour pact in doubt

“We will not lower the ceiling,” said Ana Ruiz, the foreign minister of Sudmark, on Thursday, and her deputy added that the second draft, which the chair had circulated, “says nothing of tugs; nothing at all.” Norland’s envoy denied it.

According to two officials who asked not to be named, the council believes the text is dead (its chair has called that view “gloomy, and wrong”), but Norland and Sudmark hope to meet again.

${'The mediator told reporters that the clause on pilots stays, and that a port fee was never discussed with him. '.repeat(9)}`

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

/** A first reading of nobody's making: chances by the words alone, so that every size of chance comes up. */
function anyReading(): Spotted {
  const f = frame(article(TEXT, tag))
  const s = surroundings(
    f,
    bins(f, (key) => (key >>> 3) & 0xbb),
  )
  const p = new Float32Array(f.n * LABELS)
  const path = new Uint8Array(f.n)
  for (let i = 0; i < f.n; i++) {
    let all = 0
    for (let y = 0; y < LABELS; y++) all += p[i * LABELS + y] = ((mix(f.word[i]!, y + 7 * (i % 3)) >>> 8) & 255) ** 3
    for (let y = 0; y < LABELS; y++) p[i * LABELS + y]! /= all
    path[i] = (f.word[i]! >>> 5) % LABELS
  }
  return spotted(s, p, path)
}

describe('label scores by kept sums', () => {
  it('are those of all features looked up one by one, for every cue and token', () => {
    const sp = anyReading()
    const ruleAt = new Map(sp.s.rules.map((r) => [r.anchor, r]))
    const hashes = new Int32Array(LINK_FEATURES)
    const seen = new Set<number>()
    const w = new LinkSpace()
    const each = (space: LinkSpace, visit: (i: number) => void): void =>
      sp.anchors.forEach((_, k) => {
        prepareLink(sp, k, ruleAt, space)
        for (let i = space.from; i < space.to; i++) visit(i)
      })
    each(w, (i) => {
      for (const h of hashes.subarray(0, linkFeatures(sp, w, i, hashes))) if ((h & 7) !== 0) seen.add(h) // some have no row
    })
    const keys = Int32Array.from(seen)
    const values = Int8Array.from({ length: keys.length * LABELS }, (_, i) => (hash(`row ${i}`) >> 9) % 128)
    const rows = new HashedRows(keys, values, LABELS, 0.01)
    const weights: ChainWeights = { unary: rows, edge: rows }

    const plain = new Chain(WINDOW)
    const expected: number[][] = []
    const one = new LinkSpace()
    each(one, (i) => {
      scoreUnary(weights, hashes, linkFeatures(sp, one, i, hashes), plain, 0)
      expected.push([...plain.unary.subarray(0, LABELS)])
    })
    const kept = new Chain(WINDOW)
    const scores = new LinkScores(weights, sp)
    const two = new LinkSpace()
    const got: number[][] = []
    each(two, (i) => {
      scores.score(two, i, kept)
      const at = (i - two.from) * LABELS
      got.push([...kept.unary.subarray(at, at + LABELS)])
    })
    expect(sp.anchors.length).toBeGreaterThan(20)
    expect(sp.anchors.some((a) => a.at - 110 > sp.s.f.paraFrom[a.at]!)).toBe(true) // some window is cut within its paragraph
    expect(got).toEqual(expected)
    expect(new Set(expected.map((x) => x[0])).size).toBeGreaterThan(1000)
  })
})
