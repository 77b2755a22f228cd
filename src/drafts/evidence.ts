import type { Candidates } from './candidates.ts'
import { longestRise } from './edit-script.ts'
import { bestMarked, bestPassage, mark, type Passages, passages } from './passages.ts'
import type { Side } from './side.ts'
import type { Weights } from './terms.ts'

/** What is measured on a pair, in the order of the model's weights. The first `LEXICAL` need no links. */
export const FEATURES = [
  'one',
  'likeness', // shared words by weight, over the geometric mean of both
  'held', // share of the shorter one's words that the other holds
  'rowRatio', // likeness over the best that this provision of A has
  'columnRatio',
  'margin', // likeness above what unrelated provisions of these two drafts share
  'unique', // words that only these two provisions of both drafts hold
  'phrases', // neighbouring words kept together
  'kinds', // one is a heading and the other is not
  'length', // how different the lengths are
  'rarest', // rarity of the rarest word they share
  'thin', // hardly a word in common
  'passage', // likeness of one as a whole with the best sentence of the other
  'passageTop', // that over the best that either has
  'neighbours', // provisions beside them are linked with one another
  'slot', // between the links before and after, on the longest chain in order
  'outOfSlot',
  'parent', // most links of A's part go to B's part
  'otherParent',
  'label',
  'children', // provisions under them are linked
  'place', // how far apart in the drafts
] as const
export const LEXICAL = 14
const CONTEXT = LEXICAL

/**
 * The most that `unique`, `phrases` and `rarest` can add under the given weights, from what `measureMass` gave: no share of
 * a row is above 1, and no word is unique that is not shared.
 */
export const mostOfWords = (weights: readonly number[], x: Float64Array): number =>
  Math.max(0, weights[6]!) * x[2]! + Math.max(0, weights[7]!) + Math.max(0, weights[10]!)

/** Measures that hold for the whole pair of drafts. */
export interface Ground {
  readonly bestOfRow: Float64Array
  readonly bestOfColumn: Float64Array
  /** Likeness that a provision typically has with its second-best candidate. */
  readonly background: number
  /** For each candidate: the greatest likeness of one as a whole with a sentence of the other; at least the likeness. */
  readonly passage: Float64Array
  readonly passageOfRow: Float64Array
  readonly passageOfColumn: Float64Array
  readonly parts: { readonly a: Passages; readonly b: Passages }
}

export function groundOf(found: Candidates, a: Side, b: Side, w: Weights): Ground {
  const rows = a.rows.count
  const columns = b.rows.count
  const inColumn = new Uint8Array(columns)
  for (const j of found.column) inColumn[j] = 1
  const parts = {
    a: passages(a, w, (i) => found.rowStart[i]! < found.rowStart[i + 1]!),
    b: passages(b, w, (j) => inColumn[j] === 1),
  }
  const passage = new Float64Array(found.column.length)
  const passageOfRow = new Float64Array(rows)
  const passageOfColumn = new Float64Array(columns)
  const marked = new Float64Array(w.weight.length)
  for (let i = 0; i < rows; i++) {
    if (found.rowStart[i] === found.rowStart[i + 1]) continue
    mark(marked, a.rows, i, w)
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++)
      passage[k] = Math.max(found.likeness[k]!, bestMarked(marked, a.rows.mass[i]!, parts.b, found.column[k]!))
    mark(marked, a.rows, i, undefined)
  }
  // The other way round: candidates by column, so that each provision of B is marked once.
  const byColumn = columnsOf(found, rows, columns)
  for (let j = 0; j < columns; j++) {
    if (byColumn.start[j] === byColumn.start[j + 1]) continue
    mark(marked, b.rows, j, w)
    for (let c = byColumn.start[j]!; c < byColumn.start[j + 1]!; c++) {
      const k = byColumn.at[c]!
      const i = byColumn.row[c]!
      const p = Math.max(passage[k]!, bestMarked(marked, b.rows.mass[j]!, parts.a, i))
      passage[k] = p
      if (p > passageOfRow[i]!) passageOfRow[i] = p
      if (p > passageOfColumn[j]!) passageOfColumn[j] = p
    }
    mark(marked, b.rows, j, undefined)
  }
  const bestOfRow = new Float64Array(rows)
  const bestOfColumn = new Float64Array(columns)
  const seconds: number[] = []
  for (let i = 0; i < rows; i++) {
    let first = 0
    let second = 0
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) {
      const s = found.likeness[k]!
      const j = found.column[k]!
      if (s > bestOfColumn[j]!) bestOfColumn[j] = s
      if (s > first) {
        second = first
        first = s
      } else if (s > second) second = s
    }
    bestOfRow[i] = first
    seconds.push(second)
  }
  seconds.sort((x, y) => x - y)
  return {
    bestOfRow,
    bestOfColumn,
    background: seconds[seconds.length >> 1] ?? 0,
    passage,
    passageOfRow,
    passageOfColumn,
    parts,
  }
}

/** The candidates by column: their places and rows, from `start[j]` on. */
function columnsOf(found: Candidates, rows: number, columns: number) {
  const start = new Int32Array(columns + 1)
  for (const j of found.column) start[j + 1]!++
  for (let j = 0; j < columns; j++) start[j + 1]! += start[j]!
  const fill = start.slice(0, columns)
  const at = new Int32Array(found.column.length)
  const row = new Int32Array(found.column.length)
  for (let i = 0; i < rows; i++) {
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) {
      const c = fill[found.column[k]!]!++
      at[c] = k
      row[c] = i
    }
  }
  return { start, at, row }
}

export const passageOf = (
  a: Side,
  b: Side,
  i: number,
  j: number,
  likeness: number,
  w: Weights,
  parts: Ground['parts'],
): number => Math.max(likeness, bestPassage(a, i, parts.b, j, w), bestPassage(b, j, parts.a, i, w))

/** What the links found so far say about the drafts as wholes. */
export interface Context {
  readonly toB: Int32Array
  readonly labelRate: number
  readonly orderRate: number
  /** For each place of A, the link of the ordered chain at or before it, and after it: places of B. */
  readonly chainBefore: Int32Array
  readonly chainAfter: Int32Array
  readonly groupVotes: ReadonlyMap<number, number>
  readonly groupLinks: Int32Array
  readonly childVotes: ReadonlyMap<number, number>
}

export function contextOf(a: Side, b: Side, toB: Int32Array): Context {
  const places: number[] = []
  let sameLabel = 0
  let labelled = 0
  const groupVotes = new Map<number, number>()
  const childVotes = new Map<number, number>()
  const groupLinks = new Int32Array(a.groups + 1)
  const n = toB.length
  for (let i = 0; i < n; i++) {
    const j = toB[i]!
    if (j < 0) continue
    places.push(i)
    if (a.labels[i] !== '' && b.labels[j] !== '') {
      labelled++
      if (a.labels[i] === b.labels[j]) sameLabel++
    }
    const g = a.group[i]!
    const h = b.group[j]!
    if (g < 0 || h < 0) continue
    const key = g * (b.groups + 1) + h
    groupVotes.set(key, (groupVotes.get(key) ?? 0) + 1)
    groupLinks[g]!++
    if (a.headOf[g]! >= 0 && b.headOf[h]! >= 0) {
      const heads = a.headOf[g]! * (b.rows.count + 1) + b.headOf[h]!
      childVotes.set(heads, (childVotes.get(heads) ?? 0) + 1)
    }
  }
  const chain = longestRise(places.map((i) => toB[i]!))
  const onChain = new Uint8Array(n)
  for (const k of chain) onChain[places[k]!] = 1
  const chainBefore = new Int32Array(n).fill(-1)
  const chainAfter = new Int32Array(n).fill(b.rows.count)
  // Strictly before and after: a pair is not evidence for itself.
  for (let i = 0, at = -1; i < n; i++) {
    chainBefore[i] = at
    if (onChain[i]) at = toB[i]!
  }
  for (let i = n - 1, at = b.rows.count; i >= 0; i--) {
    chainAfter[i] = at
    if (onChain[i]) at = toB[i]!
  }
  return {
    toB,
    labelRate: labelled > 0 ? sameLabel / labelled : 0,
    orderRate: places.length > 0 ? chain.length / places.length : 0,
    chainBefore,
    chainAfter,
    groupVotes,
    groupLinks,
    childVotes,
  }
}

const LITTLE = 0.2 // likeness below which being the best candidate is no merit

/** What the words say of a candidate, into the first `LEXICAL` places of `out`. */
export function measureWords(
  a: Side,
  b: Side,
  i: number,
  j: number,
  likeness: number,
  shared: number,
  w: Weights,
  ground: Ground,
  out: Float64Array,
  passage: number = passageOf(a, b, i, j, likeness, w, ground.parts), // a candidate's is known: `ground.passage`
): void {
  measureMass(a, b, i, j, likeness, shared, ground, out, passage)
  measureUnique(a, b, i, j, w, out)
  out[7] = phraseShare(a, b, i, j)
}

/** The same but for what the walk through both rows tells: `unique`, `phrases` and `rarest` are left as they are. */
export function measureMass(
  a: Side,
  b: Side,
  i: number,
  j: number,
  likeness: number,
  shared: number,
  ground: Ground,
  out: Float64Array,
  passage: number,
): void {
  const massA = a.rows.mass[i]! || 1
  const massB = b.rows.mass[j]! || 1
  out[0] = 1
  out[1] = likeness
  out[2] = shared / Math.min(massA, massB)
  out[3] = likeness / Math.max(LITTLE, ground.bestOfRow[i]!)
  out[4] = likeness / Math.max(LITTLE, ground.bestOfColumn[j]!)
  out[5] = likeness - ground.background
  out[8] = (a.compared[i]!.kind === 'heading') !== (b.compared[j]!.kind === 'heading') ? 1 : 0
  out[9] = Math.abs(Math.log(massA / massB))
  out[12] = passage - likeness
  out[13] = passage / Math.max(LITTLE, ground.passageOfRow[i]!, ground.passageOfColumn[j]!)
  out[11] = Math.max(0, 1 - likeness / 0.2) // a fifth of the weight in common is where doubt ends
}

/** What the links found so far say of a candidate, into the places from `LEXICAL` on. */
export function measureContext(a: Side, b: Side, i: number, j: number, context: Context, out: Float64Array): void {
  const { toB, orderRate } = context
  let beside = 0
  if (i > 0 && toB[i - 1] === j - 1 && j > 0) beside += 0.5
  if (i + 1 < toB.length && toB[i + 1] === j + 1) beside += 0.5
  const before = context.chainBefore[i]!
  const after = context.chainAfter[i]!
  const inside = j > before && j < after
  out[CONTEXT] = beside * orderRate
  out[CONTEXT + 1] = inside ? orderRate / Math.sqrt(Math.max(1, after - before - 1)) : 0
  out[CONTEXT + 2] = inside ? 0 : orderRate
  const g = a.group[i]!
  const h = b.group[j]!
  const known = g >= 0 && h >= 0
  const own = toB[i] === j ? 1 : 0
  const votes = known ? (context.groupVotes.get(g * (b.groups + 1) + h) ?? 0) - own : 0
  const all = g >= 0 ? context.groupLinks[g]! - own : 0
  const heads = known && a.headOf[g]! >= 0 && b.headOf[h]! >= 0 && toB[a.headOf[g]!] === b.headOf[h]! ? 1 : 0
  const titled = known && a.titles[g] !== '' && a.titles[g] === b.titles[h] ? 0.8 : 0
  const parent = Math.max(heads, titled, all > 0 ? votes / (all + 0.5) : 0)
  out[CONTEXT + 3] = parent
  out[CONTEXT + 4] = g >= 0 && all > 0 && parent === 0 ? Math.min(1, all / 4) : 0 // four links settle where a part went
  const sameLabel = a.labels[i] !== '' && a.labels[i] === b.labels[j] && (!known || parent > 0)
  out[CONTEXT + 5] = sameLabel ? context.labelRate : 0
  out[CONTEXT + 6] = Math.min(1, (context.childVotes.get(i * (b.rows.count + 1) + j) ?? 0) / 2)
  out[CONTEXT + 7] = Math.abs(i / a.rows.count - j / b.rows.count) * orderRate
}

/** `unique`, the share of the shorter one's weight in words that stand nowhere else in either draft, and `rarest`. */
export function measureUnique(a: Side, b: Side, i: number, j: number, w: Weights, out: Float64Array): void {
  let x = a.rows.rowStart[i]!
  let y = b.rows.rowStart[j]!
  const endX = a.rows.rowStart[i + 1]!
  const endY = b.rows.rowStart[j + 1]!
  let sum = 0
  let most = 0
  while (x < endX && y < endY) {
    const s = a.rows.terms[x]!
    const t = b.rows.terms[y]!
    if (s === t) {
      if (w.weight[s]! > most) most = w.weight[s]!
      if (w.inA[s] === 1 && w.inB[s] === 1) sum += w.weight[s]!
      x++
      y++
    } else if (s < t) x++
    else y++
  }
  out[6] = sum / Math.min(a.rows.mass[i]! || 1, b.rows.mass[j]! || 1)
  out[10] = most / w.heaviest
}

function phraseShare(a: Side, b: Side, i: number, j: number): number {
  const inA = a.rows.pairsOf(i)
  const inB = b.rows.pairsOf(j)
  const least = Math.min(inA.length, inB.length)
  if (least === 0) return 0
  let x = 0
  let y = 0
  let n = 0
  while (x < inA.length && y < inB.length) {
    const s = inA[x]!
    const t = inB[y]!
    if (s === t) {
      n++
      x++
      y++
    } else if (s < t) x++
    else y++
  }
  return n / least
}
