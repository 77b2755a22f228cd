import { canMatch, type Letters, lettersOf } from '../text/needed-letters.ts'
import { paragraphs, sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { timeExpressions } from '../time/expressions.ts'
import type { TimeExpression } from '../time/moment.ts'
import type { When } from '../time/when.ts'
import { evenMarks } from './article/even-marks.ts'
import { type Quote, quotes } from './article/quotes.ts'

/** Universal part-of-speech tags as wink-nlp gives them: NOUN PROPN PRON VERB AUX ADJ ADV ADP DET CCONJ SCONJ PART NUM PUNCT SYM SPACE INTJ X. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
  /** Index into `Article.sentences`. */
  readonly sentence: number
  /** Index into `Article.quotes` when the token stands within quotation marks; -1 otherwise. */
  readonly quote: number
}

/** A report made ready for reading: every later step works on this and never on the bare string. */
export interface Article {
  readonly text: string
  readonly dateline: When | null
  readonly publisher: string | null
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
  /** Index into `paragraphs`, a sentence each. */
  readonly paragraphOf: readonly number[]
  readonly tokens: readonly Token[]
  /** First token of each sentence, and one past the last of all: tokens of sentence i are [first[i], first[i+1]). */
  readonly first: readonly number[]
  readonly quotes: readonly Quote[]
}

/** Splits one sentence into tokens with part of speech and lemma. Offsets count in the given string. */
export type Tagger = (
  sentence: string,
) => readonly { start: number; end: number; text: string; lemma: string; pos: string }[]

export interface ArticleAbout {
  readonly dateline?: When | null
  readonly publisher?: string | null
}

export function article(raw: string, tag: Tagger, about: ArticleAbout = {}): Article {
  const text = evenMarks(raw)
  const paras = paragraphs(text)
  const sents = sentences(text, paras)
  const marks = quotes(text, paras)
  const tokens: Token[] = []
  const first: number[] = []
  const paragraphOf: number[] = []
  let p = 0
  let q = 0
  sents.forEach((s, i) => {
    first.push(tokens.length)
    while (p + 1 < paras.length && paras[p]!.end <= s.start) p++
    paragraphOf.push(p)
    for (const t of tag(text.slice(s.start, s.end))) {
      const start = s.start + t.start
      const end = s.start + t.end
      while (q < marks.length && marks[q]!.outer.end <= start) q++
      const inQuote = q < marks.length && marks[q]!.outer.start <= start && end <= marks[q]!.outer.end
      const written = inQuote && t.text.length === 1 ? markOf(t.text, start, end, marks[q]!) : t.text
      tokens.push({
        start,
        end,
        text: written,
        lower: written.toLowerCase(),
        lemma: t.lemma,
        pos: t.pos,
        sentence: i,
        quote: inQuote ? q : -1,
      })
    }
  })
  first.push(tokens.length)
  return {
    text,
    dateline: about.dateline ?? null,
    publisher: about.publisher ?? null,
    paragraphs: paras,
    sentences: sents,
    paragraphOf,
    tokens,
    first,
    quotes: marks,
  }
}

/** A single mark at the edge of a quotation is read as the double one it stands for, so that nobody mistakes it for an apostrophe. */
const markOf = (mark: string, start: number, end: number, q: Quote): string =>
  start === q.outer.start && /[‘']/.test(mark) ? '“' : end === q.outer.end && /[’']/.test(mark) ? '”' : mark

export const tokensOf = (a: Article, sentence: number): readonly Token[] =>
  a.tokens.slice(a.first[sentence], a.first[sentence + 1])

const letters = new WeakMap<Article, { all?: Letters; readonly of: (Letters | undefined)[] }>()
const lettersIn = (a: Article): { all?: Letters; readonly of: (Letters | undefined)[] } => {
  let found = letters.get(a)
  if (found === undefined) {
    found = { of: [] }
    letters.set(a, found)
  }
  return found
}

/**
 * Whether a pattern can match anywhere in the article: to be asked before a long pattern is tried. Most never meet their
 * words, and one that is not tried is not compiled either.
 */
export function canStandIn(a: Article, pattern: RegExp): boolean {
  const found = lettersIn(a)
  found.all ??= lettersOf(a.text)
  return canMatch(pattern, found.all)
}

/** The same for a sentence and all stretches of it. */
export function canStandInSentence(a: Article, sentence: number, pattern: RegExp): boolean {
  const found = lettersIn(a)
  let own = found.of[sentence]
  if (own === undefined) {
    const s = a.sentences[sentence]!
    own = lettersOf(a.text.slice(s.start, s.end))
    found.of[sentence] = own
  }
  return canMatch(pattern, own)
}

let last: { readonly text: string; readonly times: readonly TimeExpression[] } = { text: '', times: [] }

/** The date expressions of the article, in order: several steps of reading ask for them, one after another. */
export function timesIn(a: Article): readonly TimeExpression[] {
  if (last.text !== a.text) last = { text: a.text, times: timeExpressions(a.text) }
  return last.times
}
