import { AUX, CCONJ, CLOSE, COMMA, DASH, type Frame, OPEN, PRON, SCONJ, SEMICOLON, VERB } from './frame.ts'
import { type RuleReading, ruleReadings } from './rules.ts'
import { type Bins, STRONG } from './shares.ts'

// What lies around each token, worked out once for both models: nearest cues and verbs, whose subject it is, the quote's neighbours.

export interface Surroundings {
  readonly f: Frame
  readonly bins: Bins
  readonly rules: readonly RuleReading[]
  /** Nearest token of the sentence, left and right, whose lemma is a likely cue; -1 for none. */
  readonly cueLeft: Int32Array
  readonly cueRight: Int32Array
  readonly verbLeft: Int32Array
  readonly verbRight: Int32Array
  /** The verb whose subject the token stands in, before and after it; -1 for none. */
  readonly subjectOf: Int32Array
  readonly afterOf: Int32Array
  /** Commas in the sentence up to the token. */
  readonly commas: Int32Array
  /** Nearest to the left in the sentence: a word or mark that can begin or end a clause. */
  readonly breakLeft: Int32Array
  readonly breakRight: Int32Array
  /** By the rules: 0, or 1 + role + 3 × (first token of its stretch), role 0 source, 1 cue, 2 content. */
  readonly ruled: Uint8Array
  /** Likely cues outside quotes in the sentence before, the own and the next, in two bits each. */
  readonly cuesAround: Uint8Array
  /** Last word token before the quote and first after it, within the paragraph; by quote index + 1, -1 for none. */
  readonly beforeQuote: Int32Array
  readonly afterQuote: Int32Array
  readonly quoteFrom: Int32Array
  readonly quoteTo: Int32Array
}

export function surroundings(f: Frame, bins: Bins): Surroundings {
  const n = f.n
  const none = (): Int32Array => new Int32Array(n).fill(-1)
  const quotes = f.article.quotes.length + 1
  const s: Surroundings = {
    f,
    bins,
    rules: ruleReadings(f),
    cueLeft: none(),
    cueRight: none(),
    verbLeft: none(),
    verbRight: none(),
    subjectOf: none(),
    afterOf: none(),
    commas: new Int32Array(n),
    breakLeft: none(),
    breakRight: none(),
    ruled: new Uint8Array(n),
    cuesAround: new Uint8Array(n),
    beforeQuote: new Int32Array(quotes).fill(-1),
    afterQuote: new Int32Array(quotes).fill(-1),
    quoteFrom: new Int32Array(quotes).fill(-1),
    quoteTo: new Int32Array(quotes).fill(-1),
  }
  sweep(s)
  subjects(s)
  for (const r of s.rules) {
    for (const [a, b] of r.content) mark(s.ruled, a, b, 2)
    mark(s.ruled, r.cue[0], r.cue[1], 1)
    if (r.source !== null) mark(s.ruled, r.source[0], r.source[1], 0)
  }
  aroundSentences(s)
  aroundQuotes(s)
  return s
}

function mark(to: Uint8Array, a: number, b: number, role: number): void {
  for (let i = a; i < b; i++) to[i] = 1 + role + (i === a ? 3 : 0)
}

const isVerb = (f: Frame, i: number): boolean => f.pos[i] === VERB || f.pos[i] === AUX
const isBreak = (f: Frame, i: number): boolean => {
  const p = f.pos[i]!
  const m = f.mark[i]!
  return (
    p === SCONJ ||
    p === CCONJ ||
    m === COMMA ||
    m === DASH ||
    m === SEMICOLON ||
    m === OPEN ||
    m === CLOSE ||
    (p === PRON && f.chunkTo[i] === i + 1 && f.suffix[i] !== 0 && isVerbNext(f, i))
  )
}
const isVerbNext = (f: Frame, i: number): boolean => i + 1 < f.to[i]! && isVerb(f, i + 1)

function sweep(s: Surroundings): void {
  const { f, bins } = s
  for (let a = 0; a < f.n; a = f.to[a]!) {
    const b = f.to[a]!
    let cue = -1
    let verb = -1
    let brk = -1
    let commas = 0
    for (let i = a; i < b; i++) {
      s.cueLeft[i] = cue
      s.verbLeft[i] = verb
      s.breakLeft[i] = brk
      s.commas[i] = commas
      if (bins.cue[i]! >= STRONG) cue = i
      if (isVerb(f, i)) verb = i
      if (isBreak(f, i)) brk = i
      if (f.mark[i] === COMMA) commas++
    }
    cue = -1
    verb = -1
    brk = -1
    for (let i = b - 1; i >= a; i--) {
      s.cueRight[i] = cue
      s.verbRight[i] = verb
      s.breakRight[i] = brk
      if (bins.cue[i]! >= STRONG) cue = i
      if (isVerb(f, i)) verb = i
      if (isBreak(f, i)) brk = i
    }
  }
}

function subjects(s: Surroundings): void {
  const { f } = s
  for (let v = f.n - 1; v >= 0; v--) {
    // The nearest verb wins, but a likely cue outranks a plain verb.
    const strong = s.bins.cue[v]! >= STRONG
    for (let i = f.subjectFrom[v]!; i >= 0 && i < f.subjectTo[v]!; i++) {
      const old = s.subjectOf[i]!
      if (old < 0 || strong || s.bins.cue[old]! < STRONG) s.subjectOf[i] = v
    }
    for (let i = f.afterFrom[v]!; i >= 0 && i < f.afterTo[v]!; i++) if (s.afterOf[i]! < 0 || strong) s.afterOf[i] = v
  }
}

function aroundSentences(s: Surroundings): void {
  const { f } = s
  let before = 0
  let beforePara = -1
  for (let a = 0; a < f.n; ) {
    const b = f.to[a]!
    const own = cuesIn(s, a, b)
    const next = b < f.n && f.paraFrom[b] === f.paraFrom[a] ? cuesIn(s, b, f.to[b]!) : 3
    const prev = beforePara === f.paraFrom[a]! ? before : 3
    const v = prev | (own << 2) | (next << 4)
    for (let i = a; i < b; i++) s.cuesAround[i] = v
    before = own
    beforePara = f.paraFrom[a]!
    a = b
  }
}

/** None, one, more: 0, 1, 2 (3 stands for "no such sentence in the paragraph"). */
function cuesIn(s: Surroundings, a: number, b: number): number {
  let n = 0
  for (let i = a; i < b && n < 2; i++) if (s.bins.cue[i]! >= STRONG + 2 && s.f.quote[i] === 0) n++
  return n
}

function aroundQuotes(s: Surroundings): void {
  const { f } = s
  for (let i = 0; i < f.n; i++) {
    const q = f.quote[i]!
    if (q === 0) continue
    if (s.quoteFrom[q]! < 0) s.quoteFrom[q] = i
    s.quoteTo[q] = i + 1
  }
  for (let q = 1; q < s.quoteFrom.length; q++) {
    const a = s.quoteFrom[q]!
    if (a < 0) continue
    if (a > f.paraFrom[a]!) s.beforeQuote[q] = a - 1
    const b = s.quoteTo[q]!
    if (b < f.paraTo[b - 1]!) s.afterQuote[q] = b
  }
}
