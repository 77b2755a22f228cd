import type { OutlinedProvision } from './provision.ts'
import { conceptOf } from './synonyms.ts'
import { idOf, type Lexicon, type Tokens } from './tokens.ts'

/** The words of every compared provision of one draft, as rows of integers (compressed sparse rows). */
export interface TermRows {
  readonly count: number
  /** Row `i` is `terms[rowStart[i]] … terms[rowStart[i + 1] - 1]`, each term once, ascending. */
  readonly rowStart: Int32Array
  readonly terms: Int32Array
  /** Sum of the weights of a row's terms. */
  readonly mass: Float64Array
  /** Rows of pairs of neighbouring stems, as `left * 2^21 + right` hashed into 31 bits; ascending. */
  readonly pairStart: Int32Array
  readonly pairs: Int32Array
  /** First and one past the last token of each provision's wording. */
  readonly fromToken: Int32Array
  readonly toToken: Int32Array
}

/** Weight of each term: rare terms weigh more, in both drafts together. */
export interface Weights {
  readonly weight: Float64Array
  /** In how many rows of each draft a term stands. */
  readonly inA: Int32Array
  readonly inB: Int32Array
}

/** Stems of a lexicon's words, as ids of a second lexicon, found once for each word. */
export interface Stems {
  readonly lexicon: Lexicon
  of(key: number): number
  /** What a stem is near in meaning to; -1 for most. */
  near(stem: number): number
}

const STEM = 6 // letters kept of a long word: "guarantee/guarantees", "ukraine/ukrainian", "modernise/modernize" fall together
const NONE = -1

export function stems(words: Lexicon): Stems {
  const lexicon: Lexicon = { ids: new Map(), words: [] }
  const known: number[] = []
  const nearby: number[] = []
  return {
    lexicon,
    near(stem) {
      const k = nearby[stem]
      if (k !== undefined) return k
      const concept = conceptOf(lexicon.words[stem]!, stemOf)
      const id = concept === undefined ? NONE : idOf(lexicon, concept)
      nearby[stem] = id
      return id
    },
    of(key) {
      const k = known[key]
      if (k !== undefined) return k
      const stem = stemOf(words.words[key]!)
      const id = stem === '' ? NONE : idOf(lexicon, stem)
      known[key] = id
      return id
    },
  }
}

/**
 * A word without case, accents and most of its ending; '' for marks. Numbers lose the commas between thousands.
 * Cutting words short is no grammar, which is why it serves many languages (F. McNamee and P. Mayfield, "Character
 * N-Gram Tokenization for European Language Text Retrieval", 2004).
 */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return word.replace(/,(?=\d{3})/g, '')
  if (!/[\p{L}\p{N}]/u.test(word)) return ''
  let w = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/'s?$/, '').replace(/_/g, '')
  if (w.length > STEM) w = w.slice(0, STEM)
  else if (w.length >= 4 && w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1)
  return w
}

/** Rows of stems for the compared provisions of a draft, in order of text. */
export function termRows(t: Tokens, provisions: readonly OutlinedProvision[], stem: Stems): TermRows {
  const n = provisions.length
  const rowStart = new Int32Array(n + 1)
  const fromToken = new Int32Array(n)
  const toToken = new Int32Array(n)
  const flat: number[] = []
  const pairStart = new Int32Array(n + 1)
  const pairs: number[] = []
  let at = 0
  for (let i = 0; i < n; i++) {
    const p = provisions[i]!
    // Provisions come in order of text; a caller's own order is met by going back.
    while (at > 0 && t.starts[at - 1]! >= p.textStart) at--
    while (at < t.count && t.starts[at]! < p.textStart) at++
    fromToken[i] = at
    const row: number[] = []
    const two: number[] = []
    let left = NONE
    while (at < t.count && t.starts[at]! < p.end) {
      const id = stem.of(t.keys[at]!)
      if (id !== NONE) {
        row.push(id)
        const near = stem.near(id)
        if (near !== NONE) row.push(near)
        if (left !== NONE) two.push((Math.imul(left, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b)) & 0x7fffffff)
        left = id
      }
      at++
    }
    toToken[i] = at
    sortedOnce(row, flat)
    rowStart[i + 1] = flat.length
    sortedOnce(two, pairs)
    pairStart[i + 1] = pairs.length
  }
  return {
    count: n,
    rowStart,
    terms: Int32Array.from(flat),
    mass: new Float64Array(n),
    pairStart,
    pairs: Int32Array.from(pairs),
    fromToken,
    toToken,
  }
}

function sortedOnce(from: number[], to: number[]): void {
  from.sort((x, y) => x - y)
  for (let k = 0; k < from.length; k++) if (k === 0 || from[k] !== from[k - 1]) to.push(from[k]!)
}

/** Weigh the terms by rarity over both drafts, and set the mass of every row. */
export function weigh(a: TermRows, b: TermRows, size: number, words: readonly string[]): Weights {
  const inA = new Int32Array(size)
  const inB = new Int32Array(size)
  for (const t of a.terms) inA[t]!++
  for (const t of b.terms) inB[t]!++
  const weight = new Float64Array(size)
  const n = a.count + b.count + 1
  for (let t = 0; t < size; t++) {
    const df = inA[t]! + inB[t]!
    if (df === 0) continue
    const rarity = Math.log(1 + n / (df + 0.5))
    const near = words[t]!.charCodeAt(0) === 126 // concepts stand beside the words they come from
    weight[t] = rarity * (near ? 0.6 : words[t]!.length <= 2 && !/\d/.test(words[t]!) ? 0.5 : 1) // particles: little meaning at any rarity
  }
  for (const rows of [a, b]) {
    for (let i = 0; i < rows.count; i++) {
      let sum = 0
      for (let k = rows.rowStart[i]!; k < rows.rowStart[i + 1]!; k++) sum += weight[rows.terms[k]!]!
      rows.mass[i] = sum
    }
  }
  return { weight, inA, inB }
}

/** Weight that two rows share. */
export function sharedMass(a: TermRows, i: number, b: TermRows, j: number, weight: Float64Array): number {
  let x = a.rowStart[i]!
  let y = b.rowStart[j]!
  const endX = a.rowStart[i + 1]!
  const endY = b.rowStart[j + 1]!
  let sum = 0
  while (x < endX && y < endY) {
    const s = a.terms[x]!
    const t = b.terms[y]!
    if (s === t) {
      sum += weight[s]!
      x++
      y++
    } else if (s < t) x++
    else y++
  }
  return sum
}
