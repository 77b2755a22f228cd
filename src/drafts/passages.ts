import type { Side } from './side.ts'
import { sortedOnce, type TermRows, type Weights } from './terms.ts'
import { grown } from './tokens.ts'

/**
 * The sentences of one draft's provisions as rows of terms: a short point lives on as one sentence of a long one, and is
 * lost to sight among the others' words.
 */
export interface Passages {
  /** Passages of provision `i` are `first[i] … first[i + 1] - 1`; none where the provision is a single sentence. */
  readonly first: Int32Array
  readonly rowStart: Int32Array
  readonly terms: Int32Array
  readonly mass: Float64Array
}

const ENDS = new Set(['.', ';', '!', '?', '。', '；', '！', '？', '।', '؟', '؛'])
const FEWEST = 4 // terms; a shorter stretch goes with what follows
const MOST = 60 // passages of one provision; an annex in one piece is not walked over and over

/** Cut the provisions of a draft that are `wanted` into sentences. */
export function passages(s: Side, w: Weights, wanted: (i: number) => boolean): Passages {
  const { lexicon, rows, renames } = s
  const { keys } = s.tokens
  const { stem: stemOfKey, near: nearOfKey, learn } = s.stem.table()
  const first = new Int32Array(rows.count + 1)
  const rowStart: number[] = [0]
  const mass: number[] = []
  let terms = new Int32Array(1024)
  let room = terms.length
  let end = 0 // of what is in `terms`; the row that is being gathered begins at `open`, with repeats
  let open = 0
  // Different terms of the open row, as many as decide whether it is long enough.
  const few = new Int32Array(FEWEST)
  let different = 0
  const close = (): void => {
    end = sortedOnce(terms, open, end)
    let sum = 0
    for (let k = open; k < end; k++) sum += w.weight[terms[k]!]!
    rowStart.push(end)
    mass.push(sum)
    open = end
    different = 0
  }
  const add = (t: number): void => {
    terms[end++] = t
    if (different === FEWEST) return
    for (let k = 0; k < different; k++) if (few[k] === t) return
    few[different++] = t
  }
  for (let i = 0; i < rows.count; i++) {
    first[i] = mass.length
    if (!wanted(i)) continue
    const to = rows.toToken[i]!
    const before = mass.length
    const beforeTerms = open
    for (let k = rows.fromToken[i]!; k < to; k++) {
      const key = keys[k]!
      const t = (stemOfKey[key]! || learn(key)) - 2
      if (t >= 0) {
        if (end + 2 > room) {
          room *= 2
          terms = grown(terms, room)
        }
        add(renames?.get(t) ?? t)
        const near = nearOfKey[key]! - 2
        if (near >= 0) add(near)
      } else if (k + 1 < to && ENDS.has(lexicon.words[key]!) && mass.length - before < MOST && different === FEWEST)
        close()
    }
    if (mass.length === before) {
      end = open
      different = 0
      continue
    }
    if (different === FEWEST) close()
    else if (end > open) {
      // What is left over at the end goes with the sentence before it.
      rowStart.pop()
      mass.pop()
      open = rowStart.at(-1)!
      close()
    }
    if (mass.length - before < 2) {
      end = beforeTerms
      open = end
      mass.length = before
      rowStart.length = before + 1
    }
  }
  first[rows.count] = mass.length
  return { first, rowStart: Int32Array.from(rowStart), terms: terms.slice(0, end), mass: Float64Array.from(mass) }
}

/**
 * The greatest likeness that a provision has with a single sentence of provision `j`; 0 where that has but one. `marked`
 * holds the weight of each of its terms and 0 for all others: whoever asks often marks them once.
 */
export function bestMarked(marked: Float64Array, mass: number, parts: Passages, j: number): number {
  let best = 0
  for (let p = parts.first[j]!; p < parts.first[j + 1]!; p++) {
    let sum = 0
    for (let y = parts.rowStart[p]!; y < parts.rowStart[p + 1]!; y++) sum += marked[parts.terms[y]!]!
    const s = sum / Math.sqrt((mass || 1) * parts.mass[p]! || 1)
    if (s > best) best = s
  }
  return best
}

/** Mark the terms of a provision for `bestMarked`, or with no weights take the marks away. */
export function mark(marked: Float64Array, rows: TermRows, i: number, w: Weights | undefined): void {
  for (let k = rows.rowStart[i]!; k < rows.rowStart[i + 1]!; k++) {
    const t = rows.terms[k]!
    marked[t] = w ? w.weight[t]! : 0
  }
}

/** The greatest likeness that provision `i` of `whole` has with a single sentence of provision `j`; 0 where it has but one. */
export function bestPassage(whole: Side, i: number, parts: Passages, j: number, w: Weights): number {
  const a = whole.rows
  const massA = a.mass[i]! || 1
  let best = 0
  for (let p = parts.first[j]!; p < parts.first[j + 1]!; p++) {
    let x = a.rowStart[i]!
    const endX = a.rowStart[i + 1]!
    let sum = 0
    for (let y = parts.rowStart[p]!; y < parts.rowStart[p + 1]! && x < endX; y++) {
      const t = parts.terms[y]!
      while (x < endX && a.terms[x]! < t) x++
      if (x < endX && a.terms[x] === t) sum += w.weight[t]!
    }
    const s = sum / Math.sqrt(massA * parts.mass[p]! || 1)
    if (s > best) best = s
  }
  return best
}
