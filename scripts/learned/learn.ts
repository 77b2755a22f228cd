import { Bounds } from '../../src/extract/learned/bounds.ts'
import { EDGE_FEATURES, edgeFeatures, FEATURES, features } from '../../src/extract/learned/features.ts'
import { KINDS } from '../../src/extract/learned/kinds.ts'
import { WIDTH } from '../../src/extract/learned/rows.ts'
import type { Sight } from '../../src/extract/learned/sight.ts'
import { Pile, Random, Rows, type Table } from '../attribution/learn-chain.ts'

/** A report with the clauses that a person marked: per kind, 0 outside, 1 first token, 2 further within. */
export interface Practice {
  readonly s: Sight
  readonly marks: readonly Uint8Array[]
}

/** Features of all tokens of all reports, as rows of weights; sentences are sequences of tokens. */
export interface Material {
  readonly unary: Table
  readonly edge: Table
  readonly rows: Rows
  readonly edgeRows: Rows
  /** First token of each report. */
  readonly offset: readonly number[]
  readonly from: Int32Array
  readonly to: Int32Array
  /** Report of each sequence. */
  readonly of: Int32Array
  readonly longest: number
  readonly marks: readonly Uint8Array[]
}

export interface Weights {
  readonly unary: Float32Array
  readonly edge: Float32Array
}

export interface Recipe {
  readonly epochs: number
  readonly rate: number
  /** Share of the features left out at random. */
  readonly drop: number
  readonly seed: number
  /** Mean of the weights after each of the last so many epochs. */
  readonly mean: number
}

/** Features seen fewer times than `least` are left out: one sighting says too little. */
export function material(corpus: readonly Practice[], least: number): Material {
  const offset: number[] = []
  let n = 0
  for (const p of corpus) {
    offset.push(n)
    n += p.s.f.n
  }
  const pile = new Pile()
  const edgePile = new Pile()
  const start = new Float64Array(n + 1)
  const edgeStart = new Float64Array(n + 1)
  const marks = KINDS.map(() => new Uint8Array(n))
  const from: number[] = []
  const to: number[] = []
  const of: number[] = []
  const hashes = new Int32Array(FEATURES)
  const edges = new Int32Array(EDGE_FEATURES)
  let longest = 0
  corpus.forEach(({ s, marks: own }, k) => {
    for (let i = 0; i < s.f.n; i++) {
      const t = offset[k]! + i
      pile.push(hashes, features(s, i, hashes))
      edgePile.push(edges, edgeFeatures(s, i, edges))
      start[t + 1] = pile.length
      edgeStart[t + 1] = edgePile.length
      for (const [c, m] of own.entries()) marks[c]![t] = m[i]!
    }
    const { first } = s.a
    for (let x = 0; x + 1 < first.length; x++) {
      if (first[x]! >= first[x + 1]!) continue
      from.push(offset[k]! + first[x]!)
      to.push(offset[k]! + first[x + 1]!)
      of.push(k)
      longest = Math.max(longest, first[x + 1]! - first[x]!)
      for (const m of marks) if (m[from.at(-1)!] === 2) m[from.at(-1)!] = 1 // a clause cut by the end of a sentence begins anew
    }
  })
  const rows = new Rows(pile, least)
  const edgeRows = new Rows(edgePile, least)
  return {
    unary: rows.table(pile, start),
    edge: edgeRows.table(edgePile, edgeStart),
    rows,
    edgeRows,
    offset,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    of: Int32Array.from(of),
    longest,
    marks,
  }
}

/** Scores of sequence `q` for each kind into its chain. */
export function fill(m: Material, w: Weights, q: number, chains: readonly Bounds[]): void {
  const from = m.from[q]!
  const n = m.to[q]! - from
  const u = new Float32Array(WIDTH)
  const e = new Float32Array(WIDTH)
  for (let t = 0; t < n; t++) {
    u.fill(0)
    e.fill(0)
    for (let i = m.unary.start[from + t]!; i < m.unary.start[from + t + 1]!; i++) {
      const r = m.unary.rows[i]! * WIDTH
      for (let y = 0; y < WIDTH; y++) u[y]! += w.unary[r + y]!
    }
    for (let i = m.edge.start[from + t]!; i < m.edge.start[from + t + 1]!; i++) {
      const r = m.edge.rows[i]! * WIDTH
      for (let y = 0; y < WIDTH; y++) e[y]! += w.edge[r + y]!
    }
    for (const [c, x] of chains.entries()) {
      x.begin[t] = u[2 * c]!
      x.within[t] = u[2 * c + 1]!
      x.leave[t] = e[2 * c]!
      x.again[t] = e[2 * c + 1]!
    }
  }
  for (const x of chains) x.n = n
}

const LINE = 2 * WIDTH // eight weights, then eight sums of squares, in one cache line

/** Stochastic gradient with AdaGrad's step sizes (Duchi, Hazan, Singer 2011) and feature dropout, all kinds in one pass. */
export function learn(m: Material, which: readonly number[], recipe: Recipe): Weights {
  const u = table(m.rows.count, 1e-2)
  const e = table(m.edgeRows.count, 1)
  const sumU = new Float32Array(m.rows.count * WIDTH)
  const sumE = new Float32Array(m.edgeRows.count * WIDTH)
  const random = new Random(recipe.seed)
  const chains = KINDS.map(() => new Bounds(m.longest))
  const order = Int32Array.from(which)
  const kept = new Int32Array(m.longest * FEATURES)
  const keptStart = new Int32Array(m.longest + 1)
  const score = new Float32Array(WIDTH)
  const off = new Float32Array(WIDTH)
  const dropBelow = Math.round(recipe.drop * 1024)
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    random.shuffle(order)
    for (const q of order) {
      const from = m.from[q]!
      const n = m.to[q]! - from
      let k = 0
      for (let t = 0; t < n; t++) {
        keptStart[t] = k
        score.fill(0)
        for (let i = m.unary.start[from + t]!; i < m.unary.start[from + t + 1]!; i++) {
          if ((random.next() & 1023) < dropBelow) continue
          const r = m.unary.rows[i]! * LINE
          kept[k++] = r
          for (let y = 0; y < WIDTH; y++) score[y]! += u[r + y]!
        }
        for (const [c, x] of chains.entries()) {
          x.begin[t] = score[2 * c]!
          x.within[t] = score[2 * c + 1]!
        }
        score.fill(0)
        for (let i = m.edge.start[from + t]!; i < m.edge.start[from + t + 1]!; i++) {
          const r = m.edge.rows[i]! * LINE
          for (let y = 0; y < WIDTH; y++) score[y]! += e[r + y]!
        }
        for (const [c, x] of chains.entries()) {
          x.leave[t] = score[2 * c]!
          x.again[t] = score[2 * c + 1]!
        }
      }
      keptStart[n] = k
      for (const x of chains) {
        x.n = n
        x.sums()
      }
      for (let t = 0; t < n; t++) {
        let most = 0
        for (const [c, x] of chains.entries()) {
          const gold = m.marks[c]![from + t]!
          off[2 * c] = x.pBegin[t]! - (gold === 1 ? 1 : 0)
          off[2 * c + 1] = x.pWithin[t]! - (gold === 2 ? 1 : 0)
          most = Math.max(most, Math.abs(off[2 * c]!), Math.abs(off[2 * c + 1]!))
        }
        if (most > 0.002) for (let i = keptStart[t]!; i < keptStart[t + 1]!; i++) step(u, kept[i]!, off, recipe.rate)
        if (t === 0) continue
        most = 0
        for (const [c, x] of chains.entries()) {
          const gold = m.marks[c]![from + t]!
          const inside = m.marks[c]![from + t - 1]! > 0
          off[2 * c] = x.pLeave[t]! - (inside && gold === 0 ? 1 : 0)
          off[2 * c + 1] = x.pAgain[t]! - (inside && gold === 1 ? 1 : 0)
          most = Math.max(most, Math.abs(off[2 * c]!), Math.abs(off[2 * c + 1]!))
        }
        if (most > 0.01)
          for (let i = m.edge.start[from + t]!; i < m.edge.start[from + t + 1]!; i++)
            step(e, m.edge.rows[i]! * LINE, off, recipe.rate)
      }
    }
    if (epoch >= recipe.epochs - recipe.mean) {
      addTo(sumU, u)
      addTo(sumE, e)
    }
  }
  const times = Math.min(recipe.mean, recipe.epochs)
  for (let i = 0; i < sumU.length; i++) sumU[i]! *= (1 - recipe.drop) / times
  for (let i = 0; i < sumE.length; i++) sumE[i]! /= times
  return { unary: sumU, edge: sumE }
}

/** `first` is the sum of squares to begin with: it keeps the first steps of rare features small. */
function table(rows: number, first: number): Float32Array {
  const w = new Float32Array(rows * LINE)
  for (let r = 0; r < rows; r++) w.fill(first, r * LINE + WIDTH, (r + 1) * LINE)
  return w
}

function step(w: Float32Array, r: number, off: Float32Array, rate: number): void {
  for (let y = 0; y < WIDTH; y++) {
    const d = off[y]!
    if (d < 0.001 && d > -0.001) continue
    const squares = w[r + WIDTH + y]! + d * d
    w[r + WIDTH + y] = squares
    w[r + y]! -= (rate * d) / Math.sqrt(squares)
  }
}

function addTo(sum: Float32Array, w: Float32Array): void {
  for (let r = 0; r * WIDTH < sum.length; r++) for (let y = 0; y < WIDTH; y++) sum[r * WIDTH + y]! += w[r * LINE + y]!
}

/** The mean of several trainings that differ in order and dropout only. */
export function learnOften(m: Material, which: readonly number[], recipe: Recipe, times: number): Weights {
  const all = Array.from({ length: times }, (_, k) => learn(m, which, { ...recipe, seed: recipe.seed + 10 * k }))
  const mean = (of: (w: Weights) => Float32Array): Float32Array =>
    of(all[0]!).map((_, i) => all.reduce((sum, w) => sum + of(w)[i]!, 0) / times)
  return { unary: mean((w) => w.unary), edge: mean((w) => w.edge) }
}
