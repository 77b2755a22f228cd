import type { Article } from '../article.ts'
import { classesOf } from './lexicon.ts'

// A report as typed arrays: what rules and features read. Strings are hashed once, here, and never touched again.

export const ADJ = 1
export const ADP = 2
export const ADV = 3
export const AUX = 4
export const CCONJ = 5
export const DET = 6
export const NOUN = 7
export const NUM = 8
export const PART = 9
export const PRON = 10
export const PROPN = 11
export const PUNCT = 12
export const SCONJ = 13
export const SYM = 14
export const VERB = 15
export const OTHER = 16
const POS: Readonly<Record<string, number>> = {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  INTJ: OTHER,
  X: OTHER,
  SPACE: OTHER,
}

/** What a mark does; 0 for a word. */
export const COMMA = 1
export const STOP = 2
export const COLON = 3
export const SEMICOLON = 4
export const DASH = 5
export const OPEN = 6
export const CLOSE = 7
export const LPAREN = 8
export const RPAREN = 9
export const HYPHEN = 10
export const SINGLE = 11
export const MARK = 12

export const CAPITAL = 1
export const CAPITALS = 2
export const DIGITS = 3
export const LOWER = 4

export interface Frame {
  readonly n: number
  readonly article: Article
  /** Hash of the lower-case word; of the lemma. */
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly suffix: Int32Array
  readonly pos: Uint8Array
  readonly mark: Uint8Array
  readonly shape: Uint8Array
  /** Bits of lexicon.ts. */
  readonly classes: Int32Array
  /** 1 + index of the quote, 0 outside. */
  readonly quote: Int32Array
  /** First and past-the-last token of the token's sentence and paragraph. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly paraFrom: Int32Array
  readonly paraTo: Int32Array
  /** Noun chunk around the token, half-open; both -1 when it is in none. */
  readonly chunkFrom: Int32Array
  readonly chunkTo: Int32Array
  /** First token of the verb group that ends at this verb; -1 for other tokens. */
  readonly group: Int32Array
  /** Subject of this verb before it, half-open, with its side clauses; -1 when none is found or the token is no verb. */
  readonly subjectFrom: Int32Array
  readonly subjectTo: Int32Array
  /** Head word of that subject. */
  readonly subjectHead: Int32Array
  /** Subject that follows its verb ("said Ms. Ito, a lawyer"); -1 for none. */
  readonly afterFrom: Int32Array
  readonly afterTo: Int32Array
  /** How the words after this verb, noun or adjective go on: a number by `complement`; 0 for other tokens. */
  readonly complement: Uint8Array
}

/** FNV-1a over UTF-16 units: short, and the same on every machine. */
export function hash(s: string, from = 0): number {
  let h = 0x811c9dc5
  for (let i = from; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193)
  return h
}

/** One hash of two integers; order matters. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ (((((b + 0x7f4a7c15) | 0) + (a << 6)) | 0) + (a >>> 2)), 0x9e3779b1)
  return h ^ (h >>> 15)
}

const MARKS: Readonly<Record<string, number>> = {
  ',': COMMA,
  '.': STOP,
  '!': STOP,
  '?': STOP,
  '…': STOP,
  '...': STOP,
  ':': COLON,
  ';': SEMICOLON,
  '—': DASH,
  '–': DASH,
  '―': DASH,
  '--': DASH,
  '“': OPEN,
  '”': CLOSE,
  '«': OPEN,
  '»': CLOSE,
  '„': OPEN,
  '(': LPAREN,
  ')': RPAREN,
  '[': LPAREN,
  ']': RPAREN,
  '-': HYPHEN,
  '‘': SINGLE,
  "'": SINGLE,
  '’': SINGLE,
  '"': OPEN,
}
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your', 'whose'].map((w) => hash(w)))
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'where', 'when'].map((w) => hash(w)))
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never'].map((w) => hash(w)))
const AND = hash('and')
const OR = hash('or')
const BUT = hash('but')
const POSSESSIVE = new Set(["'s", '’s', "'", '’'].map((w) => hash(w)))
const OF = hash('of')
const TO = hash('to')

/** Verb forms that taggers often take for nouns, before a clause or a quote. */
const SURELY_VERB = new Set([
  'says',
  'said',
  'told',
  'tells',
  'adds',
  'added',
  'argues',
  'writes',
  'wrote',
  'asked',
  'tweeted',
  'insisted',
  'insists',
])

interface Facts {
  readonly lemma: string
  readonly word: number
  readonly suffix: number
  readonly shape: number
  readonly mark: number
  readonly classes: number
}
/** By text, as last met: hardly a word has two lemmas. */
const known = new Map<string, Facts>()

function facts(text: string, lower: string, lemma: string): Facts {
  const last = known.get(text)
  if (last !== undefined && last.lemma === lemma) return last
  if (known.size > 60_000) known.clear() // bounded: a long-running server reads many texts
  const c = text.charCodeAt(0)
  const upper = text[0] !== lower[0]
  const shape =
    c >= 48 && c <= 57
      ? DIGITS
      : upper
        ? text.length > 1 && text[1] !== lower[1]
          ? CAPITALS
          : CAPITAL
        : lower !== lower.toUpperCase()
          ? LOWER
          : 0
  const f = {
    lemma,
    word: hash(lower),
    suffix: hash(lower, Math.max(0, lower.length - 3)),
    shape,
    mark: shape === 0 ? (MARKS[text] ?? (/^\p{P}/u.test(text) ? MARK : 0)) : 0,
    classes: classesOf(lemma) | (lower === lemma ? 0 : classesOf(lower)),
  }
  known.set(text, f)
  return f
}

// Text without stops or line ends is cut every so many tokens: every walk over a sentence or paragraph stays short.
const LONG_SENTENCE = 300
const LONG_PARAGRAPH = 3000

/** Narrows token i's range to its piece; pieces of paragraphs end where pieces of sentences can, both counting from their starts. */
function cut(from: Int32Array, to: Int32Array, i: number, size: number): void {
  const a = from[i]!
  const piece = Math.floor((i - a) / size)
  from[i] = a + piece * size
  to[i] = Math.min(to[i]!, a + (piece + 1) * size)
}

/** The frame of an article. Time and memory grow with its tokens. */
export function frame(article: Article): Frame {
  const { tokens, first, paragraphOf, quotes } = article
  const n = tokens.length
  const ints = (fill = 0): Int32Array => (fill === 0 ? new Int32Array(n) : new Int32Array(n).fill(fill))
  const f: Frame = {
    n,
    article,
    word: ints(),
    lemma: ints(),
    suffix: ints(),
    pos: new Uint8Array(n),
    mark: new Uint8Array(n),
    shape: new Uint8Array(n),
    classes: ints(),
    quote: ints(),
    from: ints(),
    to: ints(),
    paraFrom: ints(),
    paraTo: ints(),
    chunkFrom: ints(-1),
    chunkTo: ints(-1),
    group: ints(-1),
    subjectFrom: ints(-1),
    subjectTo: ints(-1),
    subjectHead: ints(-1),
    afterFrom: ints(-1),
    afterTo: ints(-1),
    complement: new Uint8Array(n),
  }
  for (let i = 0; i < n; i++) {
    const t = tokens[i]!
    const k = facts(t.text, t.lower, t.lemma)
    f.word[i] = k.word
    f.suffix[i] = k.suffix
    f.lemma[i] = t.lemma === t.lower ? k.word : hash(t.lemma)
    f.shape[i] = k.shape
    f.classes[i] = k.classes
    f.quote[i] = t.quote + 1
    let pos = POS[t.pos] ?? OTHER
    if (pos !== VERB && SURELY_VERB.has(t.lower)) pos = VERB
    f.pos[i] = pos
    let mark = k.mark
    if (mark === OPEN || mark === CLOSE) {
      const q = quotes[t.quote]
      mark = q ? (t.start === q.outer.start ? OPEN : !q.open && t.end === q.outer.end ? CLOSE : SINGLE) : SINGLE
    }
    if (mark === HYPHEN && /\s/.test(article.text[t.start - 1] ?? ' ') && /\s/.test(article.text[t.end] ?? ' '))
      mark = DASH
    f.mark[i] = mark
    const s = t.sentence
    f.from[i] = first[s]!
    f.to[i] = first[s + 1]!
    if (f.to[i]! - f.from[i]! > LONG_SENTENCE) cut(f.from, f.to, i, LONG_SENTENCE)
  }
  for (let s = 0; s < article.sentences.length; ) {
    const p = paragraphOf[s]!
    let e = s
    while (e < article.sentences.length && paragraphOf[e] === p) e++
    for (let i = first[s]!; i < first[e]!; i++) {
      f.paraFrom[i] = first[s]!
      f.paraTo[i] = first[e]!
      if (f.paraTo[i]! - f.paraFrom[i]! > LONG_PARAGRAPH) cut(f.paraFrom, f.paraTo, i, LONG_PARAGRAPH)
    }
    s = e
  }
  chunks(f)
  verbs(f)
  for (let i = 0; i < n; i++) {
    const p = f.pos[i]!
    if (p === VERB || p === NOUN || p === ADJ || p === AUX) f.complement[i] = complement(f, i)
  }
  return f
}

const inChunk = (f: Frame, i: number): boolean => {
  const p = f.pos[i]!
  return (
    p === ADJ ||
    p === NOUN ||
    p === NUM ||
    p === PROPN ||
    p === SYM ||
    (p === PART && POSSESSIVE.has(f.word[i]!)) ||
    f.mark[i] === HYPHEN ||
    f.word[i] === hash('&')
  )
}

function chunks(f: Frame): void {
  for (let i = 0; i < f.n; ) {
    const p = f.pos[i]!
    const limit = f.to[i]!
    let e = i
    if (p === PRON && !POSSESSIVES.has(f.word[i]!)) e = i + 1
    else if (
      p === DET ||
      POSSESSIVES.has(f.word[i]!) ||
      p === ADJ ||
      p === NOUN ||
      p === NUM ||
      p === PROPN ||
      p === SYM
    ) {
      e = i + 1
      // An adverb may stand before an adjective inside: "the very same day".
      while (
        e < limit &&
        f.quote[e] === f.quote[i] &&
        (inChunk(f, e) || (f.pos[e] === ADV && e + 1 < limit && f.pos[e + 1] === ADJ && f.pos[i] === DET))
      )
        e++
      while (e > i + 1 && (f.mark[e - 1] === HYPHEN || f.pos[e - 1] === PART)) e--
      if (e === i + 1 && (p === ADJ || p === SYM)) e = i // a lone adjective is a predicate
    }
    if (e > i) {
      for (let k = i; k < e; k++) {
        f.chunkFrom[k] = i
        f.chunkTo[k] = e
      }
      i = e
    } else i++
  }
}

const PARTICIPLE = /(?:ed|en|ing|wn)$/
const SUBJECT_REACH = 45 // tokens looked back for a subject: longer side clauses are rare and cost more errors than they mend

function verbs(f: Frame): void {
  for (let v = 0; v < f.n; v++) {
    const p = f.pos[v]!
    if (p !== VERB && p !== AUX) continue
    let g = v
    while (g > f.from[v]! && f.quote[g - 1] === f.quote[v]) {
      const q = f.pos[g - 1]!
      if (q === AUX || q === ADV || (q === PART && !POSSESSIVE.has(f.word[g - 1]!)) || NEGATIONS.has(f.word[g - 1]!))
        g--
      else break
    }
    f.group[v] = g
    before(f, v, g)
    if (p === VERB) after(f, v)
  }
}

/** Walks left over side clauses and prepositional phrases to the noun chunk that can be the verb's subject. */
function before(f: Frame, v: number, g: number): void {
  const low = Math.max(f.from[v]!, g - SUBJECT_REACH)
  const q = f.quote[v]!
  let p = g - 1
  const bare = g === v && f.pos[v] === VERB && /ing$/.test(f.article.tokens[v]!.lower)
  if (f.word[g] === TO || (bare && p >= low && f.mark[p] === COMMA)) {
    // "refused to say", "left the room, saying": the subject of the verb before.
    inherit(f, v, p, low)
    return
  }
  if (bare && p >= low && f.quote[p] === q && f.chunkFrom[p]! >= 0) {
    // "footage of the envoy saying": the nearest noun, no walk over prepositions.
    f.subjectFrom[v] = f.chunkFrom[p]!
    f.subjectTo[v] = p + 1
    f.subjectHead[v] = p
    return
  }
  let end = -1
  for (let guard = 0; guard < 24 && p >= low; guard++) {
    if (f.quote[p] !== q && f.mark[p] !== OPEN && f.mark[p] !== CLOSE) return
    const m = f.mark[p]!
    if (m === COMMA || m === DASH || m === RPAREN) {
      // A side clause between two marks of a kind.
      const twin = m === RPAREN ? LPAREN : m
      let k = p - 1
      while (k >= low && f.mark[k] !== twin && f.mark[k] !== CLOSE) k--
      if (k < low || f.mark[k] === CLOSE || k === p - 1) return
      if (end < 0) end = p
      p = k - 1
      continue
    }
    if (m === CLOSE) return
    const c = f.chunkFrom[p]!
    if (c >= 0) {
      const b = c - 1
      if (c > f.from[v]! && f.pos[b] === ADP) {
        if (b === f.from[v] && p === g - 1 && lateName(f, v, c, p)) return
        if (end < 0) end = f.chunkTo[p]!
        p = b - 1
        continue
      }
      if (c > low && (f.word[b] === AND || f.word[b] === OR) && b - 1 >= low && f.chunkFrom[b - 1]! >= 0) {
        if (end < 0) end = f.chunkTo[p]!
        p = b - 1
        continue
      }
      let start = c
      // "Smith and Jones said": take the first of the pair in, once.
      if (end < 0) end = f.chunkTo[p]!
      if (f.pos[start] === DET && start + 1 < f.chunkTo[p]! && f.quote[start] !== q) start++
      f.subjectFrom[v] = start
      f.subjectTo[v] = end
      f.subjectHead[v] = f.chunkTo[p]! - 1
      return
    }
    if (f.pos[p] === CCONJ || f.word[p] === BUT) {
      inherit(f, v, p - 1, low) // "met the envoy and said"
      return
    }
    if (f.pos[p] === VERB && f.group[p] === p && PARTICIPLE.test(f.article.tokens[p]!.lower)) {
      p-- // "officials briefed on the matter said"
      continue
    }
    if (f.pos[p] === ADV || f.pos[p] === PART || f.pos[p] === ADP || f.pos[p] === ADJ) {
      p--
      continue
    }
    return
  }
}

/** "In a radio interview Ito said": the names at the end of a chunk that opens the sentence with its preposition. */
function lateName(f: Frame, v: number, from: number, last: number): boolean {
  let n = last
  while (n > from && f.pos[n] === PROPN && f.shape[n] === CAPITAL) n--
  if (n === last || n < from || f.pos[n] !== NOUN || f.shape[n] !== LOWER) return false
  f.subjectFrom[v] = n + 1
  f.subjectTo[v] = last + 1
  f.subjectHead[v] = last
  return true
}

/** Gives the verb the subject of the nearest verb to the left that has one. */
function inherit(f: Frame, v: number, from: number, low: number): void {
  for (let k = from; k >= low; k--)
    if (f.pos[k] === VERB && f.subjectFrom[k]! >= 0 && f.quote[k] === f.quote[v]) {
      f.subjectFrom[v] = f.subjectFrom[k]!
      f.subjectTo[v] = f.subjectTo[k]!
      f.subjectHead[v] = f.subjectHead[k]!
      return
    }
}

function after(f: Frame, v: number): void {
  let p = v + 1
  const high = f.to[v]!
  const q = f.quote[v]!
  while (p < high && f.pos[p] === ADV && f.quote[p] === q) p++
  if (p >= high || f.quote[p] !== q || f.chunkFrom[p] !== p) return
  let end = f.chunkTo[p]!
  // "of", "for", "with" phrases and "and" go on with it.
  for (let guard = 0; guard < 6; guard++) {
    if (
      end + 1 < high &&
      (f.pos[end] === ADP || f.word[end] === AND) &&
      f.word[end] !== TO &&
      f.chunkFrom[end + 1] === end + 1 &&
      (f.word[end] === OF || f.shape[end + 1] === CAPITAL || f.pos[end + 1] === DET)
    ) {
      if (f.classes[f.chunkTo[end + 1]! - 1]! & (1 << 15)) break // a day, not part of the name
      end = f.chunkTo[end + 1]!
    } else break
  }
  if (end < high && (f.pos[end] === VERB || f.pos[end] === AUX)) return // "said Ito would": the subject of the next clause
  // An apposition or a "who" clause up to the next mark.
  if (end < high && f.mark[end] === COMMA && end + 1 < high && f.quote[end + 1] === q) {
    const b = end + 1
    if (RELATIVES.has(f.word[b]!) || (f.chunkFrom[b] === b && f.pos[b] !== PRON)) {
      let k = b
      while (
        k < high &&
        f.mark[k] !== COMMA &&
        f.mark[k] !== STOP &&
        f.mark[k] !== SEMICOLON &&
        f.mark[k] !== COLON &&
        f.mark[k] !== DASH &&
        f.quote[k] === q
      )
        k++
      end = k
    }
  }
  f.afterFrom[v] = p
  f.afterTo[v] = end
}

const PREPOSITIONS = new Map(
  [
    'for',
    'to',
    'on',
    'of',
    'with',
    'against',
    'about',
    'in',
    'at',
    'by',
    'from',
    'as',
    'over',
    'into',
    'like',
    'if',
    'because',
    'after',
  ].map((w, k) => [hash(w), k]),
)
const WH = new Set(['what', 'how', 'why', 'whether', 'who', 'where', 'which', 'when'].map((w) => hash(w)))
const THAT = hash('that')
const AS = hash('as')

/** A number for the shape of what follows: that, to + verb, quote, clause, noun, noun + to, preposition … */
function complement(f: Frame, i: number): number {
  const end = f.to[i]!
  let j = i + 1
  while (j < end && j < i + 3 && f.pos[j] === ADV) j++
  if (j >= end) return 1
  switch (f.mark[j]) {
    case COMMA:
      return j + 1 < end && f.mark[j + 1] === OPEN ? 2 : 3
    case STOP:
    case SEMICOLON:
      return 1
    case COLON:
      return 4
    case OPEN:
      return 5
    case CLOSE:
      return 6
    case 0:
      break
    default:
      return 7
  }
  const w = f.word[j]!
  if (w === THAT) return 8
  if (w === TO && j + 1 < end && (f.pos[j + 1] === VERB || f.pos[j + 1] === AUX || f.pos[j + 1] === ADV)) return 9
  if (WH.has(w)) return 10
  const preposition = PREPOSITIONS.get(w)
  if (preposition !== undefined) return 30 + preposition
  const p = f.pos[j]!
  if (p === VERB) return /ing$/.test(f.article.tokens[j]!.lower) ? 11 : 12
  if (p === AUX) return 12
  if (p === ADP || p === SCONJ) return 13
  if (f.chunkFrom[j] === j) {
    const e = f.chunkTo[j]!
    if (e >= end) return 14
    const m = f.mark[e]!
    if (m === COMMA || m === STOP) return 14
    if (m === OPEN || m === COLON) return 15
    if (m !== 0) return 16
    if (f.pos[e] === VERB || f.pos[e] === AUX) return 17
    if (f.word[e] === TO) return 18
    if (f.word[e] === THAT) return 19
    if (f.word[e] === AS) return 20
    if (f.word[e] === OF) return 21
    if (f.pos[e] === ADP) return 22
    return 23
  }
  return p === ADJ ? 24 : p === CCONJ ? 25 : 26
}
