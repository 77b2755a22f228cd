import { isLettered } from './letters.ts'
import type { OutlinedProvision } from './provision.ts'
import { conceptOf } from './synonyms.ts'
import { grown, idOf, type Lexicon, lexicon as newLexicon, type Tokens } from './tokens.ts'

/** The words of every compared provision of one draft, as rows of integers (compressed sparse rows). */
export interface TermRows {
  readonly count: number
  /** Row `i` is `terms[rowStart[i]] … terms[rowStart[i + 1] - 1]`, each term once, ascending. */
  readonly rowStart: Int32Array
  readonly terms: Int32Array
  /** Sum of the weights of a row's terms. */
  readonly mass: Float64Array
  /** Pairs of neighbouring stems in a row, both hashed into 31 bits, each once, ascending: made when first asked for. */
  readonly pairsOf: (i: number) => Int32Array
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
  /** Weight of a word that stands once in each draft. */
  readonly heaviest: number
}

/** Stems of a lexicon's words, as ids of a second lexicon, found once for each word. */
export interface Stems {
  readonly lexicon: Lexicon
  of(key: number): number
  /** What a stem is near in meaning to, or its root; -1 for short words of no set. */
  near(stem: number): number
}

const STEM = 5 // letters kept of a long word: "guarantee/guarantees", "ukraine/ukrainian", "modernise/modernize" fall together
const ROOT = 4 // letters of a stem that still tell kinship, at less weight: "decide/decision", "receive/reception"
const NONE = -1

/** Stems of a lexicon; `inEnglish` when all that it will hold is. */
export function stems(words: Lexicon, inEnglish: boolean): Stems {
  const lexicon = newLexicon()
  // By key and by stem; what was not asked for is 0, all else stands two higher than the id.
  let known = new Int32Array(1024)
  let nearby = new Int32Array(1024)
  return {
    lexicon,
    near(stem) {
      const k = stem < nearby.length ? nearby[stem]! : 0
      if (k !== 0) return k - 2
      const word = lexicon.words[stem]!
      const concept = conceptOf(word, stemOf, inEnglish) ?? rootOf(word)
      const id = concept === undefined ? NONE : idOf(lexicon, concept)
      if (stem >= nearby.length) nearby = grown(nearby, 2 * stem)
      nearby[stem] = id + 2
      return id
    },
    of(key) {
      const k = key < known.length ? known[key]! : 0
      if (k !== 0) return k - 2
      const stem = stemOf(words.words[key]!)
      const id = stem === '' ? NONE : idOf(lexicon, stem)
      if (key >= known.length) known = grown(known, 2 * key)
      known[key] = id + 2
      return id
    },
  }
}

/** A cut stem's root, marked as what stands beside a word; undefined for short words, which are their own. */
const rootOf = (stem: string): string | undefined =>
  stem.length === STEM && isLettered(stem) ? `~${stem.slice(0, ROOT)}` : undefined

/**
 * A word without case, accents and most of its ending; '' for marks. Numbers lose the commas between thousands.
 * Cutting words short is no grammar, which is why it serves many languages (F. McNamee and P. Mayfield, "Character
 * N-Gram Tokenization for European Language Text Retrieval", 2004).
 */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return word.replace(/,(?=\d{3})/g, '')
  let w = plainWord(word)
  if (w === undefined) {
    if (!/[\p{L}\p{N}]/u.test(word)) return ''
    w = word.toLowerCase().replace(ELIDED, '')
    w = w.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s?$/, '').replace(/[_.]/g, '')
  }
  if (w.length > STEM) w = w.slice(0, STEM)
  else if (w.length >= 4 && w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1)
  return w
}

/** What French and Italian write together with the word it stands before: "l'accord", "qu'un", "dell'intesa". */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|(?:d|n)?ell|all|dall|sull|coll|un|quest|quell|sant)['’](?=\p{L}{2})/u

/** A word of nothing but the letters a to z, in small letters: most words, and they need no more than that. */
function plainWord(word: string): string | undefined {
  let capitals = false
  for (let k = 0; k < word.length; k++) {
    const c = word.charCodeAt(k)
    if (c >= 65 && c <= 90) capitals = true
    else if (c < 97 || c > 122) return undefined
  }
  return capitals ? word.toLowerCase() : word
}

/** Rows of stems for the compared provisions of a draft, in order of text. */
export function termRows(t: Tokens, provisions: readonly OutlinedProvision[], stem: Stems): TermRows {
  const n = provisions.length
  const rowStart = new Int32Array(n + 1)
  const fromToken = new Int32Array(n)
  const toToken = new Int32Array(n)
  // No row has more terms than its tokens and what these are near to.
  let flat = new Int32Array(2 * t.count + 2)
  let terms = 0
  let at = 0
  let lastRow = new Int32Array(1024) // by term: the last row it was met in, counted from one
  const add = (term: number, row: number): void => {
    if (term >= lastRow.length) lastRow = grown(lastRow, 2 * term)
    if (lastRow[term] === row) return
    lastRow[term] = row
    if (terms === flat.length) flat = grown(flat, flat.length * 2)
    flat[terms++] = term
  }
  for (let i = 0; i < n; i++) {
    const p = provisions[i]!
    while (at > 0 && t.starts[at - 1]! >= p.textStart) at-- // where a caller's spans overlap
    while (at < t.count && t.starts[at]! < p.textStart) at++
    fromToken[i] = at
    while (at < t.count && t.starts[at]! < p.end) {
      const id = stem.of(t.keys[at]!)
      if (id !== NONE) {
        add(id, i + 1)
        const near = stem.near(id)
        if (near !== NONE) add(near, i + 1)
      }
      at++
    }
    toToken[i] = at
    rowStart[i + 1] = terms
  }
  const pairs: Int32Array[] = []
  return {
    count: n,
    rowStart,
    terms: ascending(flat, rowStart, n, stem.lexicon.words.length),
    mass: new Float64Array(n),
    pairsOf: (i) => {
      pairs[i] ??= pairsIn(t, fromToken[i]!, toToken[i]!, stem)
      return pairs[i]
    },
    fromToken,
    toToken,
  }
}

/** The terms of each row in ascending order: dealt out by term, then back by row, which takes one pass each and no sorting. */
function ascending(terms: Int32Array, rowStart: Int32Array, rows: number, size: number): Int32Array {
  const count = rowStart[rows]!
  const start = new Int32Array(size + 1)
  for (let k = 0; k < count; k++) start[terms[k]! + 1]!++
  for (let t = 0; t < size; t++) start[t + 1]! += start[t]!
  const rowOf = new Int32Array(count)
  for (let i = 0; i < rows; i++) for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) rowOf[start[terms[k]!]!++] = i
  // By now each term's start is the next one's.
  const next = rowStart.slice(0, rows)
  const out = new Int32Array(count)
  for (let t = 0, m = 0; t < size; t++) for (; m < start[t]!; m++) out[next[rowOf[m]!]!++] = t
  return out
}

function pairsIn(t: Tokens, from: number, to: number, stem: Stems): Int32Array {
  const out = new Int32Array(to - from)
  let n = 0
  let left = NONE
  for (let k = from; k < to; k++) {
    const id = stem.of(t.keys[k]!)
    if (id === NONE) continue
    if (left !== NONE) out[n++] = (Math.imul(left, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b)) & 0x7fffffff
    left = id
  }
  return out.subarray(0, sortedOnce(out, 0, n))
}

/** Sort a stretch in place and drop repeats; gives its new end. */
export function sortedOnce(list: Int32Array, from: number, to: number): number {
  if (to - from > 24) list.subarray(from, to).sort()
  else {
    // Insertion sort: no call and no view for the many short rows.
    for (let k = from + 1; k < to; k++) {
      const v = list[k]!
      let m = k - 1
      while (m >= from && list[m]! > v) {
        list[m + 1] = list[m]!
        m--
      }
      list[m + 1] = v
    }
  }
  let end = from
  for (let k = from; k < to; k++) if (k === from || list[k] !== list[end - 1]) list[end++] = list[k]!
  return end
}

const POWER = 1.3 // between plain rarity and its square, which TF-IDF cosine has; best of those tried on unseen kinds

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
    const rarity = Math.max(0.05, Math.log((n + 1) / (df + 0.5))) ** POWER
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
  return { weight, inA, inB, heaviest: Math.max(0.05, Math.log((n + 1) / 2.5)) ** POWER }
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
