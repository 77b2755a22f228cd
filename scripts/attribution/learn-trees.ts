import type { Trees } from '../../src/extract/attribution/trees.ts'
import { Random } from './learn-chain.ts'

export interface TreeRecipe {
  readonly rounds: number
  readonly depth: number
  readonly rate: number
  /** Least weight of a leaf's second derivatives. */
  readonly leaf: number
  readonly seed: number
}

const BINS = 48

/** Boosts trees on log loss, by histograms of 48 quantiles a feature. `x` is row-major. */
export function learnTrees(x: readonly Float32Array[], y: Uint8Array, features: number, r: TreeRecipe): Trees {
  const n = x.length
  const random = new Random(r.seed)
  const edges: number[][] = []
  const binned = new Uint8Array(n * features)
  for (let k = 0; k < features; k++) {
    const values = Float32Array.from({ length: Math.min(n, 20_000) }, () => x[random.below(n)]![k]!).sort()
    const cuts: number[] = []
    for (let b = 1; b < BINS; b++) {
      const v = values[Math.floor((b * values.length) / BINS)]!
      if (cuts.length === 0 || v > cuts.at(-1)!) cuts.push(v)
    }
    edges.push(cuts)
    for (let i = 0; i < n; i++) {
      const v = x[i]![k]!
      let lo = 0
      let hi = cuts.length
      while (lo < hi) {
        const mid = (lo + hi) >> 1
        if (v <= cuts[mid]!) hi = mid
        else lo = mid + 1
      }
      binned[i * features + k] = lo // bin b holds values in (cut[b-1], cut[b]]
    }
  }
  const inner = (1 << r.depth) - 1
  const leaves = 1 << r.depth
  const feature = new Uint8Array(r.rounds * inner)
  const threshold = new Float32Array(r.rounds * inner)
  const leaf = new Float32Array(r.rounds * leaves)
  let positives = 0
  for (const v of y) positives += v
  const base = Math.log((positives + 1) / (n - positives + 1))
  const score = new Float64Array(n).fill(base)
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  const node = new Uint8Array(n)
  for (let t = 0; t < r.rounds; t++) {
    const used: number[] = []
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!))
      g[i] = p - y[i]!
      h[i] = p * (1 - p)
      node[i] = 0
      if ((random.next() & 3) !== 0) used.push(i) // three rows in four a round
    }
    const tried = new Uint8Array(features)
    for (let k = 0; k < features; k++) tried[k] = (random.next() & 1) === 0 && edges[k]!.length > 0 ? 1 : 0 // every other feature a round
    for (let d = 0; d < r.depth; d++) {
      const width = 1 << d
      const offset = width - 1
      const G = new Float64Array(width * features * BINS)
      const H = new Float64Array(width * features * BINS)
      for (const i of used) {
        const at = (node[i]! - offset) * features * BINS
        for (let k = 0; k < features; k++) {
          if (tried[k] === 0) continue
          const b = at + k * BINS + binned[i * features + k]!
          G[b]! += g[i]!
          H[b]! += h[i]!
        }
      }
      for (let m = 0; m < width; m++) {
        let best = 1e-6
        let bk = 0
        let bb = BINS
        for (let k = 0; k < features; k++) {
          if (tried[k] === 0) continue
          const at = (m * features + k) * BINS
          let gt = 0
          let ht = 0
          for (let b = 0; b < BINS; b++) {
            gt += G[at + b]!
            ht += H[at + b]!
          }
          let gl = 0
          let hl = 0
          for (let b = 0; b < edges[k]!.length; b++) {
            gl += G[at + b]!
            hl += H[at + b]!
            const hr = ht - hl
            if (hl < r.leaf || hr < r.leaf) continue
            const gr = gt - gl
            const gain = (gl * gl) / (hl + 1) + (gr * gr) / (hr + 1) - (gt * gt) / (ht + 1)
            if (gain > best) {
              best = gain
              bk = k
              bb = b
            }
          }
        }
        const j = t * inner + offset + m
        feature[j] = bk
        threshold[j] = bb < edges[bk]!.length ? edges[bk]![bb]! : Number.MAX_VALUE
        if (bb >= edges[bk]!.length) threshold[j] = 3e38
      }
      for (let i = 0; i < n; i++) {
        const j = t * inner + node[i]!
        node[i] = 2 * node[i]! + (x[i]![feature[j]!]! <= threshold[j]! ? 1 : 2)
      }
    }
    const gs = new Float64Array(leaves)
    const hs = new Float64Array(leaves)
    for (const i of used) {
      gs[node[i]! - inner]! += g[i]!
      hs[node[i]! - inner]! += h[i]!
    }
    for (let l = 0; l < leaves; l++) leaf[t * leaves + l] = (-r.rate * gs[l]!) / (hs[l]! + 1)
    for (let i = 0; i < n; i++) score[i]! += leaf[t * leaves + node[i]! - inner]!
  }
  return { depth: r.depth, base, feature, threshold, leaf }
}
