import { withoutEndings } from './endings.ts'
import { holdsWord, isLettered } from './letters.ts'
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
  /** Both by the words' keys, for walks over whole texts; see `StemTable`. */
  table(): StemTable
}

/** Stems by key, two higher than their ids: 0 is not asked for yet, 1 is none. Holds all words that were known when it was made. */
export interface StemTable {
  readonly stem: Int32Array
  readonly near: Int32Array
  /** Fill in both for a word; gives its stem, two higher than the id. */
  learn(key: number): number
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
  let table: StemTable | undefined
  const made: Stems = {
    lexicon,
    table() {
      const size = words.words.length
      if (table && table.stem.length >= size) return table
      const stem = grown(table?.stem ?? new Int32Array(0), size)
      const near = grown(table?.near ?? new Int32Array(0), size)
      const learn = (key: number): number => {
        const id = made.of(key)
        near[key] = id === NONE ? NONE + 2 : made.near(id) + 2
        stem[key] = id + 2
        return id + 2
      }
      table = { stem, near, learn }
      return table
    },
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
  return made
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
    if (!holdsWord(word)) return ''
    w = word.toLowerCase()
    if (w.includes("'") || w.includes('\u2019')) w = w.replace(ELIDED, '')
    w = w.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s?$/, '').replace(/[_.]/g, '')
    w = withoutEndings(w.normalize('NFC'))
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
  const { starts, keys, count } = t
  const { stem: stemOfKey, near: nearOfKey, learn } = stem.table()
  // No row has more terms than its tokens and what these are near to.
  let flat = new Int32Array(2 * count + 2)
  let room = flat.length
  let terms = 0
  let at = 0
  for (let i = 0; i < n; i++) {
    const { textStart, end } = provisions[i]!
    while (at > 0 && starts[at - 1]! >= textStart) at-- // where a caller's spans overlap
    while (at < count && starts[at]! < textStart) at++
    fromToken[i] = at
    const firstTerm = terms
    for (; at < count && starts[at]! < end; at++) {
      const key = keys[at]!
      const id = stemOfKey[key]! || learn(key)
      if (id === NONE + 2) continue
      if (terms + 2 > room) {
        room *= 2
        flat = grown(flat, room)
      }
      flat[terms++] = id - 2
      const near = nearOfKey[key]!
      if (near !== NONE + 2) flat[terms++] = near - 2
    }
    toToken[i] = at
    terms = sortedOnce(flat, firstTerm, terms)
    rowStart[i + 1] = terms
  }
  const pairs: Int32Array[] = []
  return {
    count: n,
    rowStart,
    terms: flat.slice(0, terms),
    mass: new Float64Array(n),
    pairsOf: (i) => {
      pairs[i] ??= pairsIn(t, fromToken[i]!, toToken[i]!, stem)
      return pairs[i]
    },
    fromToken,
    toToken,
  }
}

function pairsIn(t: Tokens, from: number, to: number, stem: Stems): Int32Array {
  const out = new Int32Array(to - from)
  let n = 0
  let left = NONE
  const { keys } = t
  const { stem: stemOfKey, learn } = stem.table()
  for (let k = from; k < to; k++) {
    const id = (stemOfKey[keys[k]!]! || learn(keys[k]!)) - 2
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
  count(a.terms, inA)
  count(b.terms, inB)
  const weight = new Float64Array(size)
  const n = a.count + b.count + 1
  for (let t = 0; t < size; t++) {
    const df = inA[t]! + inB[t]!
    if (df === 0) continue
    const rarity = Math.max(0.05, Math.log((n + 1) / (df + 0.5))) ** POWER
    const near = words[t]!.charCodeAt(0) === 126 // concepts stand beside the words they come from
    weight[t] = rarity * (near ? 0.6 : words[t]!.length <= 2 && !/\d/.test(words[t]!) ? 0.5 : 1) // particles: little meaning at any rarity
  }
  for (const { count: n, rowStart, terms, mass } of [a, b]) {
    for (let i = 0, k = 0; i < n; i++) {
      const end = rowStart[i + 1]!
      let sum = 0
      for (; k < end; k++) sum += weight[terms[k]!]!
      mass[i] = sum
    }
  }
  return { weight, inA, inB, heaviest: Math.max(0.05, Math.log((n + 1) / 2.5)) ** POWER }
}

function count(terms: Int32Array, into: Int32Array): void {
  const n = terms.length
  for (let k = 0; k < n; k++) into[terms[k]!]!++
}

/** Weight that two rows share. */
export function sharedMass(a: TermRows, i: number, b: TermRows, j: number, weight: Float64Array): number {
  let x = a.rowStart[i]!
  let y = b.rowStart[j]!
  const endX = a.rowStart[i + 1]!
  const endY = b.rowStart[j + 1]!
  let sum = 0
  if (x === endX || y === endY) return sum
  const termsA = a.terms
  const termsB = b.terms
  let s = termsA[x]!
  let t = termsB[y]!
  for (;;) {
    if (s < t) {
      if (++x === endX) return sum
      s = termsA[x]!
    } else if (t < s) {
      if (++y === endY) return sum
      t = termsB[y]!
    } else {
      sum += weight[s]!
      if (++x === endX || ++y === endY) return sum
      s = termsA[x]!
      t = termsB[y]!
    }
  }
}
