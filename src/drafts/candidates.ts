import { sharedMass, type TermRows, type Weights } from './terms.ts'

/** Pairs of provisions that share enough rare words to be looked at, by row of A (compressed sparse rows). */
export interface Candidates {
  readonly rowStart: Int32Array
  readonly column: Int32Array
  /** Shared weight over the geometric mean of both masses, 0 to 1. */
  readonly likeness: Float64Array
  readonly shared: Float64Array
}

const KEPT = 24 // candidates kept for each provision; the true partner of a hand-checked pair was never past the ninth
const KEPT_OF_MANY = 10 // in large drafts, where common words are not looked up and the rest is told apart at once
const LONGEST_LIST = 64 // a word that more provisions than this hold tells little about any one of them
const FEWEST_WORDS = 3 // yet a provision made of common words is looked for by its rarest three
const LONGEST_EVER = 1500 // lists beyond this are never walked

/**
 * Find candidates through lists of where each rare word stands; never all pairs once the drafts are large. Rows that are
 * settled are left out on both sides.
 */
export function candidates(
  a: TermRows,
  b: TermRows,
  w: Weights,
  settledA: (i: number) => boolean,
  settledB: (j: number) => boolean,
): Candidates {
  const size = w.weight.length
  const small = a.count * b.count <= 40_000 // 200 × 200: every word may be counted
  const cap = small ? Number.POSITIVE_INFINITY : LONGEST_EVER
  const listStart = new Int32Array(size + 1)
  for (let j = 0; j < b.count; j++) {
    if (settledB(j)) continue
    for (let k = b.rowStart[j]!; k < b.rowStart[j + 1]!; k++)
      if (w.inB[b.terms[k]!]! <= cap) listStart[b.terms[k]! + 1]!++
  }
  for (let t = 0; t < size; t++) listStart[t + 1]! += listStart[t]!
  const list = new Int32Array(listStart[size]!)
  const fill = listStart.slice(0, size)
  for (let j = 0; j < b.count; j++) {
    if (settledB(j)) continue
    for (let k = b.rowStart[j]!; k < b.rowStart[j + 1]!; k++) {
      const t = b.terms[k]!
      if (w.inB[t]! <= cap) list[fill[t]!++] = j
    }
  }
  const most = small ? KEPT : KEPT_OF_MANY
  const top = new Int32Array(most)
  const topScore = new Float64Array(most)
  const sum = new Float64Array(b.count)
  const rowStart = new Int32Array(a.count + 1)
  const column: number[] = []
  const likeness: number[] = []
  const shared: number[] = []
  const touched: number[] = []
  for (let i = 0; i < a.count; i++) {
    rowStart[i + 1] = column.length
    if (settledA(i)) continue
    touched.length = 0
    const used = small ? a.terms.subarray(a.rowStart[i]!, a.rowStart[i + 1]!) : rarest(a, i, w)
    for (const t of used) {
      const weight = w.weight[t]!
      for (let m = listStart[t]!; m < listStart[t + 1]!; m++) {
        const j = list[m]!
        if (sum[j] === 0) touched.push(j)
        sum[j]! += weight
      }
    }
    // The best few by likeness, kept in order as they come: most provisions touch hundreds of others by one word.
    let kept = 0
    const massA = a.mass[i]!
    for (const j of touched) {
      const s = sum[j]! / Math.sqrt(massA * b.mass[j]! || 1)
      if (kept === most && s <= topScore[kept - 1]!) continue
      let at = kept < most ? kept++ : kept - 1
      while (at > 0 && topScore[at - 1]! < s) {
        topScore[at] = topScore[at - 1]!
        top[at] = top[at - 1]!
        at--
      }
      topScore[at] = s
      top[at] = j
    }
    const best = top.slice(0, kept).sort()
    for (const j of best) {
      const s = small ? sum[j]! : sharedMass(a, i, b, j, w.weight)
      column.push(j)
      shared.push(s)
      likeness.push(s / Math.sqrt(massA * b.mass[j]! || 1))
    }
    for (const j of touched) sum[j] = 0
    rowStart[i + 1] = column.length
  }
  return {
    rowStart,
    column: Int32Array.from(column),
    likeness: Float64Array.from(likeness),
    shared: Float64Array.from(shared),
  }
}

/** The words of a row worth looking up: all that are rare, and of common ones the rarest few when there is nothing else. */
function rarest(a: TermRows, i: number, w: Weights): readonly number[] {
  const rare: number[] = []
  const common: number[] = []
  for (let k = a.rowStart[i]!; k < a.rowStart[i + 1]!; k++) {
    const t = a.terms[k]!
    const n = w.inB[t]!
    if (n === 0) continue
    if (n <= LONGEST_LIST) rare.push(t)
    else if (n <= LONGEST_EVER) common.push(t)
  }
  if (rare.length >= FEWEST_WORDS || common.length === 0) return rare
  common.sort((x, y) => w.inB[x]! - w.inB[y]!)
  return [...rare, ...common.slice(0, FEWEST_WORDS - rare.length)]
}
