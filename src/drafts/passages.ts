import type { Side } from './side.ts'
import type { Weights } from './terms.ts'

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
  const { tokens, lexicon, stem, rows } = s
  const first = new Int32Array(rows.count + 1)
  const rowStart: number[] = [0]
  const terms: number[] = []
  const mass: number[] = []
  for (let i = 0; i < rows.count; i++) {
    first[i] = mass.length
    if (!wanted(i)) continue
    const from = rows.fromToken[i]!
    const to = rows.toToken[i]!
    let row = new Set<number>()
    const before = mass.length
    const beforeTerms = terms.length
    const close = (): void => {
      let sum = 0
      for (const t of [...row].sort((x, y) => x - y)) {
        terms.push(t)
        sum += w.weight[t]!
      }
      rowStart.push(terms.length)
      mass.push(sum)
      row = new Set()
    }
    for (let k = from; k < to; k++) {
      const key = tokens.keys[k]!
      const t = stem.of(key)
      if (t >= 0) {
        row.add(s.renames?.get(t) ?? t)
        const near = stem.near(t)
        if (near >= 0) row.add(near)
      } else if (row.size >= FEWEST && k + 1 < to && mass.length - before < MOST && ENDS.has(lexicon.words[key]!))
        close()
    }
    if (mass.length === before) continue
    if (row.size >= FEWEST) close()
    else if (row.size > 0) {
      // What is left over at the end goes with the sentence before it.
      for (let k = rowStart.at(-2)!; k < terms.length; k++) row.add(terms[k]!)
      terms.length = rowStart.at(-2)!
      rowStart.pop()
      mass.pop()
      close()
    }
    if (mass.length - before < 2) {
      terms.length = beforeTerms
      mass.length = before
      rowStart.length = before + 1
    }
  }
  first[rows.count] = mass.length
  return { first, rowStart: Int32Array.from(rowStart), terms: Int32Array.from(terms), mass: Float64Array.from(mass) }
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
