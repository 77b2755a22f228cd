// The shortest way from one row of integers to another, near enough. Common ends are cut off, tokens that occur once on
// each side and in one order hold the middle (patience diff, B. Cohen), and what lies between them is searched by Myers'
// O(ND) method ("An O(ND) Difference Algorithm and Its Variations", 1986) as long as that stays cheap.

/** A stretch of A that stands against a stretch of B: equal, or replaced. Stretches follow one another without gaps. */
export interface Stretch {
  readonly same: boolean
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

const MOST_EDITS = 1200 // Myers' cost is this squared at worst; texts further apart are no longer worth a word-by-word path

export function editScript(a: Int32Array, b: Int32Array): readonly Stretch[] {
  const pairs: number[] = [] // fromA, fromB, length of equal runs, in order
  between(a, 0, a.length, b, 0, b.length, pairs, 0)
  const out: Stretch[] = []
  let atA = 0
  let atB = 0
  let k = 0
  while (k < pairs.length) {
    const x = pairs[k]!
    const y = pairs[k + 1]!
    let n = pairs[k + 2]!
    k += 3
    while (k < pairs.length && pairs[k] === x + n && pairs[k + 1] === y + n) {
      n += pairs[k + 2]!
      k += 3
    }
    if (x > atA || y > atB) out.push({ same: false, fromA: atA, toA: x, fromB: atB, toB: y })
    out.push({ same: true, fromA: x, toA: x + n, fromB: y, toB: y + n })
    atA = x + n
    atB = y + n
  }
  if (atA < a.length || atB < b.length) out.push({ same: false, fromA: atA, toA: a.length, fromB: atB, toB: b.length })
  return out
}

function between(
  a: Int32Array,
  fromA: number,
  toA: number,
  b: Int32Array,
  fromB: number,
  toB: number,
  pairs: number[],
  depth: number,
): void {
  let head = 0
  while (fromA + head < toA && fromB + head < toB && a[fromA + head] === b[fromB + head]) head++
  if (head > 0) pairs.push(fromA, fromB, head)
  fromA += head
  fromB += head
  let tail = 0
  while (toA - tail > fromA && toB - tail > fromB && a[toA - tail - 1] === b[toB - tail - 1]) tail++
  toA -= tail
  toB -= tail
  if (fromA < toA && fromB < toB) {
    const n = toA - fromA + (toB - fromB)
    // Short stretches go to the exact search at once; long ones are first cut at words that are unmistakable.
    if (n <= 400 || depth > 40 || !anchored(a, fromA, toA, b, fromB, toB, pairs, depth))
      myers(a, fromA, toA, b, fromB, toB, pairs)
  }
  if (tail > 0) pairs.push(toA, toB, tail)
}

/** Cut at tokens that occur once on each side, along their longest common order. False when there is none. */
function anchored(
  a: Int32Array,
  fromA: number,
  toA: number,
  b: Int32Array,
  fromB: number,
  toB: number,
  pairs: number[],
  depth: number,
): boolean {
  const at = new Map<number, number>() // key -> place in A, -1 when it occurs twice
  for (let i = fromA; i < toA; i++) at.set(a[i]!, at.has(a[i]!) ? -1 : i)
  const inB = new Map<number, number>()
  for (let j = fromB; j < toB; j++) {
    const i = at.get(b[j]!)
    if (i !== undefined && i >= 0) inB.set(b[j]!, inB.has(b[j]!) ? -1 : j)
  }
  const xs: number[] = []
  const ys: number[] = []
  for (let i = fromA; i < toA; i++) {
    const j = inB.get(a[i]!)
    if (j !== undefined && j >= 0) {
      xs.push(i)
      ys.push(j)
    }
  }
  const chain = longestRise(ys)
  if (chain.length === 0) return false
  let x = fromA
  let y = fromB
  for (const k of chain) {
    if (xs[k]! < x || ys[k]! < y) continue
    between(a, x, xs[k]!, b, y, ys[k]!, pairs, depth + 1)
    pairs.push(xs[k]!, ys[k]!, 1)
    x = xs[k]! + 1
    y = ys[k]! + 1
  }
  between(a, x, toA, b, y, toB, pairs, depth + 1)
  return true
}

/** Indices of a longest strictly rising run of values, left to right. O(n log n). */
export function longestRise(values: readonly number[]): number[] {
  const tails: number[] = []
  const before = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    let lo = 0
    let hi = tails.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (values[tails[mid]!]! < values[i]!) lo = mid + 1
      else hi = mid
    }
    before[i] = lo > 0 ? tails[lo - 1]! : -1
    tails[lo] = i
  }
  const out: number[] = []
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k]!) out.push(k)
  return out.reverse()
}

const DIAGONALS = new Int32Array(2 * MOST_EDITS + 3)

function myers(
  a: Int32Array,
  fromA: number,
  toA: number,
  b: Int32Array,
  fromB: number,
  toB: number,
  pairs: number[],
): void {
  const n = toA - fromA
  const m = toB - fromB
  const most = Math.min(n + m, MOST_EDITS)
  const v = DIAGONALS // what an earlier search left is never read: a diagonal is read only once this one has written it
  const mid = most + 1
  v[mid + 1] = 0
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[mid + k - 1]! < v[mid + k + 1]!) ? v[mid + k + 1]! : v[mid + k - 1]! + 1
      let y = x - k
      while (x < n && y < m && a[fromA + x] === b[fromB + y]) {
        x++
        y++
      }
      v[mid + k] = x
      if (x >= n && y >= m) {
        trace.push(v.slice(mid - d - 1, mid + d + 2))
        walkBack(trace, d, n, m, fromA, fromB, pairs)
        return
      }
    }
    trace.push(v.slice(mid - d - 1, mid + d + 2))
  }
  // Too far apart: the stretch is left as replaced.
}

function walkBack(
  trace: readonly Int32Array[],
  edits: number,
  n: number,
  m: number,
  fromA: number,
  fromB: number,
  pairs: number[],
): void {
  let x = n
  let y = m
  const runs: number[] = []
  for (let d = edits; d > 0; d--) {
    const v = trace[d - 1]!
    const mid = d // trace[d - 1] holds diagonals -d … d
    const k = x - y
    const down = k === -d || (k !== d && at(v, mid + k - 1) < at(v, mid + k + 1))
    const backX = down ? at(v, mid + k + 1) : at(v, mid + k - 1)
    const backY = backX - (down ? k + 1 : k - 1)
    const startX = down ? backX : backX + 1
    const run = x - startX
    if (run > 0) runs.push(fromA + startX, fromB + startX - k, run)
    x = backX
    y = backY
  }
  if (x > 0) runs.push(fromA, fromB, x)
  for (let i = runs.length - 3; i >= 0; i -= 3) pairs.push(runs[i]!, runs[i + 1]!, runs[i + 2]!)
}

const at = (v: Int32Array, i: number): number => v[i] ?? 0
