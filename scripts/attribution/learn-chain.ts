import { Chain, LABELS, STEP, STEPS } from '../../src/extract/attribution/crf.ts'

/** Hashed features of many tokens, as rows of weights: those of token t are `rows[start[t]] … rows[start[t+1]-1]`. */
export interface Table {
  readonly start: Float64Array
  readonly rows: Int32Array
}

/** Sequences of tokens [from, to) of a table, with a label each. */
export interface Sequences {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly labels: Uint8Array
  readonly unary: Table
  readonly edge: Table
}

/** Grows as numbers come in; the numbers are hashes at first and rows in the end. */
export class Pile {
  data = new Int32Array(1 << 20)
  length = 0
  push(from: Int32Array, n: number): void {
    if (this.length + n > this.data.length) {
      const bigger = new Int32Array(Math.ceil(this.data.length * 1.6) + n)
      bigger.set(this.data)
      this.data = bigger
    }
    for (let i = 0; i < n; i++) this.data[this.length + i] = from[i]!
    this.length += n
  }
}

/** Hash → row for every hash seen at least `least` times; rows count up from 0, the most frequent first. */
export class Rows {
  private readonly size: number
  private readonly keys: Int32Array
  private readonly row: Int32Array
  readonly hashes: Int32Array
  /** How often each row's hash was seen. */
  readonly seen: Int32Array
  readonly count: number

  constructor(pile: Pile, least: number) {
    let size = 1 << 16
    while (size < Math.min(pile.length, 1 << 26)) size <<= 1
    const keys = new Int32Array(size)
    const seen = new Int32Array(size)
    for (let i = 0; i < pile.length; i++) {
      const h = pile.data[i]!
      let s = (h ^ (h >>> 16)) & (size - 1)
      while (seen[s] !== 0 && keys[s] !== h) s = (s + 1) & (size - 1)
      keys[s] = h
      seen[s]!++
    }
    let count = 0
    for (let s = 0; s < size; s++) if (seen[s]! >= least) count++
    this.count = count
    this.size = 1
    while (this.size < count * 2 + 16) this.size <<= 1
    this.keys = new Int32Array(this.size)
    this.row = new Int32Array(this.size).fill(-1)
    this.hashes = new Int32Array(count)
    this.seen = new Int32Array(count)
    // Frequent rows first: they share cache lines, and training visits little else.
    const kept = new Int32Array(count)
    let next = 0
    for (let s = 0; s < size; s++) if (seen[s]! >= least) kept[next++] = s
    kept.sort((x, y) => seen[y]! - seen[x]! || keys[x]! - keys[y]!)
    for (let r = 0; r < count; r++) {
      const h = keys[kept[r]!]!
      let t = (h ^ (h >>> 16)) & (this.size - 1)
      while (this.row[t]! >= 0) t = (t + 1) & (this.size - 1)
      this.keys[t] = h
      this.row[t] = r
      this.hashes[r] = h
      this.seen[r] = seen[kept[r]!]!
    }
  }

  /** -1 for a hash without a row. */
  of(h: number): number {
    let t = (h ^ (h >>> 16)) & (this.size - 1)
    while (this.row[t]! >= 0) {
      if (this.keys[t] === h) return this.row[t]!
      t = (t + 1) & (this.size - 1)
    }
    return -1
  }

  /** Rows in place of hashes; what has no row goes. */
  table(pile: Pile, start: Float64Array): Table {
    const out = new Float64Array(start.length)
    let k = 0
    for (let t = 0; t + 1 < start.length; t++) {
      out[t] = k
      for (let i = start[t]!; i < start[t + 1]!; i++) {
        const r = this.of(pile.data[i]!)
        if (r >= 0) pile.data[k++] = r
      }
    }
    out[start.length - 1] = k
    return { start: out, rows: pile.data.subarray(0, k) }
  }
}

/** Small, seeded: the same training twice. Marsaglia's xorshift32. */
export class Random {
  private x: number
  constructor(seed: number) {
    this.x = Math.imul(seed, 0x9e3779b1) | 1
  }
  /** 32 bits, signed. */
  next(): number {
    let x = this.x
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.x = x
    return x
  }
  below(n: number): number {
    return (this.next() >>> 0) % n
  }
  shuffle(a: Int32Array): void {
    for (let i = a.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const t = a[i]!
      a[i] = a[j]!
      a[j] = t
    }
  }
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
  readonly say?: (line: string) => void
}

/** Scores of the tokens [from, to) into the chain. */
export function fill(chain: Chain, seq: Sequences, from: number, to: number, w: Weights): void {
  const n = to - from
  chain.n = n
  const { unary, edge } = chain
  unary.fill(0, 0, n * LABELS)
  edge.fill(0, 0, n * STEPS)
  for (let t = 0; t < n; t++) {
    for (let i = seq.unary.start[from + t]!; i < seq.unary.start[from + t + 1]!; i++) {
      const r = seq.unary.rows[i]! * LABELS
      for (let y = 0; y < LABELS; y++) unary[t * LABELS + y]! += w.unary[r + y]!
    }
    if (t > 0)
      for (let i = seq.edge.start[from + t]!; i < seq.edge.start[from + t + 1]!; i++) {
        const r = seq.edge.rows[i]! * STEPS
        for (let s = 0; s < STEPS; s++) edge[t * STEPS + s]! += w.edge[r + s]!
      }
  }
}

const LINE = 16

/** Stochastic gradient with AdaGrad's step sizes (Duchi, Hazan, Singer 2011) and feature dropout. */
export function learnChain(seq: Sequences, which: Int32Array, rows: number, edgeRows: number, recipe: Recipe): Weights {
  const w: Weights = { unary: new Float32Array(0), edge: new Float32Array(edgeRows * STEPS) }
  // Seven weights, then seven sums of squares, in one cache line.
  const u = new Float32Array(rows * LINE)
  for (let r = 0; r < rows; r++) u.fill(1e-2, r * LINE + LABELS, r * LINE + 2 * LABELS) // keeps the first steps of rare features small
  const g2e = new Float32Array(edgeRows * STEPS).fill(1)
  const sumU = new Float32Array(rows * LABELS)
  const sumE = new Float32Array(edgeRows * STEPS)
  const random = new Random(recipe.seed)
  let capacity = 0
  for (const k of which) capacity = Math.max(capacity, seq.to[k]! - seq.from[k]!)
  const chain = new Chain(capacity)
  const order = which.slice()
  const keptRows = new Int32Array(capacity * 256)
  const keptStart = new Int32Array(capacity + 1)
  const g = new Float32Array(LABELS)
  const ge = new Float32Array(STEPS)
  const dropBelow = Math.round(recipe.drop * 1024)
  const rate = recipe.rate
  const unaryRows = seq.unary.rows
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    random.shuffle(order)
    const began = process.cpuUsage()
    let loss = 0
    let tokens = 0
    for (const k of order) {
      const from = seq.from[k]!
      const n = seq.to[k]! - from
      chain.n = n
      const { unary, edge } = chain
      edge.fill(0, 0, n * STEPS)
      let kept = 0
      for (let t = 0; t < n; t++) {
        keptStart[t] = kept
        const end = seq.unary.start[from + t + 1]!
        let s0 = 0
        let s1 = 0
        let s2 = 0
        let s3 = 0
        let s4 = 0
        let s5 = 0
        let s6 = 0
        for (let i = seq.unary.start[from + t]!; i < end; i++) {
          if ((random.next() & 1023) < dropBelow) continue
          const r = unaryRows[i]! * LINE
          keptRows[kept++] = r
          s0 += u[r]!
          s1 += u[r + 1]!
          s2 += u[r + 2]!
          s3 += u[r + 3]!
          s4 += u[r + 4]!
          s5 += u[r + 5]!
          s6 += u[r + 6]!
        }
        const at = t * LABELS
        unary[at] = s0
        unary[at + 1] = s1
        unary[at + 2] = s2
        unary[at + 3] = s3
        unary[at + 4] = s4
        unary[at + 5] = s5
        unary[at + 6] = s6
        if (t > 0)
          for (let i = seq.edge.start[from + t]!; i < seq.edge.start[from + t + 1]!; i++) {
            const r = seq.edge.rows[i]! * STEPS
            for (let s = 0; s < STEPS; s++) edge[t * STEPS + s]! += w.edge[r + s]!
          }
      }
      keptStart[n] = kept
      const log = chain.sums()
      let goldScore = 0
      for (let t = 0; t < n; t++) {
        const y = seq.labels[from + t]!
        goldScore += unary[t * LABELS + y]!
        if (t > 0) {
          const s = STEP[seq.labels[from + t - 1]!]![y]!
          if (s >= 0) goldScore += edge[t * STEPS + s]!
        }
      }
      loss += log - goldScore
      tokens += n
      for (let t = 0; t < n; t++) {
        let most = 0
        const gold = seq.labels[from + t]!
        for (let y = 0; y < LABELS; y++) {
          const d = chain.p[t * LABELS + y]! - (y === gold ? 1 : 0)
          g[y] = d
          if (d > most) most = d
          else if (-d > most) most = -d
        }
        if (most > 0.002) {
          // smaller errors move nothing
          for (let i = keptStart[t]!; i < keptStart[t + 1]!; i++) {
            const r = keptRows[i]!
            for (let y = 0; y < LABELS; y++) {
              const d = g[y]!
              if (d < 0.001 && d > -0.001) continue
              const a = u[r + LABELS + y]! + d * d
              u[r + LABELS + y] = a
              u[r + y]! -= (rate * d) / Math.sqrt(a)
            }
          }
        }
        if (t > 0) {
          const goldStep = STEP[seq.labels[from + t - 1]!]![gold]!
          let big = 0
          for (let s = 0; s < STEPS; s++) {
            const d = chain.stepP(t, s) - (s === goldStep ? 1 : 0)
            ge[s] = d
            if (Math.abs(d) > big) big = Math.abs(d)
          }
          if (big > 0.01)
            for (let i = seq.edge.start[from + t]!; i < seq.edge.start[from + t + 1]!; i++) {
              const r = seq.edge.rows[i]! * STEPS
              for (let s = 0; s < STEPS; s++) {
                const d = ge[s]!
                if (d < 0.002 && d > -0.002) continue
                const a = g2e[r + s]! + d * d
                g2e[r + s] = a
                w.edge[r + s]! -= (rate * d) / Math.sqrt(a)
              }
            }
        }
      }
    }
    if (epoch >= recipe.epochs - recipe.mean) {
      for (let r = 0; r < rows; r++) for (let y = 0; y < LABELS; y++) sumU[r * LABELS + y]! += u[r * LINE + y]!
      for (let i = 0; i < sumE.length; i++) sumE[i]! += w.edge[i]!
    }
    const used = process.cpuUsage(began)
    recipe.say?.(
      `  epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} a token, ${((used.user + used.system) / 1e6).toFixed(1)} s`,
    )
  }
  const times = Math.min(recipe.mean, recipe.epochs)
  for (let i = 0; i < sumU.length; i++) sumU[i]! *= (1 - recipe.drop) / times
  for (let i = 0; i < sumE.length; i++) sumE[i]! /= times
  return { unary: sumU, edge: sumE }
}
