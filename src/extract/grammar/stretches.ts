import type { Span } from '../../text/span.ts'
import type { Article, Token } from '../article.ts'

/**
 * Shallow syntax on tagged tokens: where a clause begins, where it ends, and how a list falls apart. No tree is built;
 * every walk starts at a word that matters and is bounded, so that one endless sentence costs no more than many short ones.
 */

/** Tokens [from, to) of an article. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Tokens a walk may go to either side: longer clauses are rare, and a wrong long span is worse than a cut one. */
export const REACH = 90

export const words = (s: string): ReadonlySet<string> => new Set(s.split(' '))

const COMMA = words(', ، ，')

export const STOPS = words('; : — – …')

export const RELATIVE = words('which who whom whose where')

/** Nouns, by the tagger, that begin a verb phrase where a list of verb phrases is under way. */
export const NOUN_OR_VERB = words(
  'exchange end grant cut increase limit cap ban lift drop raise release return halt freeze fund pay share transfer reform pledge support control honor honour phase stop open close exit start leave keep remove reduce recognise recognize allow permit hold build offer guarantee create establish protect ease hand set give disarm dismantle withdraw restore respect refrain join accept provide ensure abandon renounce cede extend expand introduce impose suspend scrap abolish deliver maintain tighten double halve triple bar prevent finance monitor place use make require resume vote review repeal train hire invest buy purchase sell supply ship import export pull swap free',
)

export const isVerb = (t: Token | undefined): boolean => t !== undefined && (t.pos === 'VERB' || t.pos === 'AUX')

export const isNominal = (t: Token | undefined): boolean =>
  t !== undefined && (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON' || t.pos === 'NUM' || t.pos === 'SYM')

export const isComma = (t: Token | undefined): boolean => t !== undefined && COMMA.has(t.text)

export const isMark = (t: Token | undefined): boolean => t !== undefined && /^["“”«»‘’'„]+$/.test(t.text)

export const isPossessive = (t: Token | undefined): boolean =>
  t !== undefined && /^['’]s?$/.test(t.text) && t.pos === 'PART'

/** Index of the first token that ends after an offset of the text. */
export function tokenFrom(a: Article, offset: number): number {
  let lo = 0
  let hi = a.tokens.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (a.tokens[mid]!.end <= offset) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** First token of the sentence that holds token `i`, and one past its last. */
export function sentenceOf(a: Article, i: number): Stretch {
  const s = a.tokens[i]!.sentence
  return { from: a.first[s]!, to: a.first[s + 1]! }
}

/** The stretch as a span of the text, without commas, stops and blanks at its edges; null when nothing is left. */
export function spanOf(a: Article, s: Stretch): Span | null {
  let { from, to } = s
  const loose = (t: Token): boolean => t.pos === 'PUNCT' && /^[,.;:–—-]+$/.test(t.text)
  while (from < to && loose(a.tokens[from]!)) from++
  while (to > from && loose(a.tokens[to - 1]!)) to--
  if (from >= to) return null
  let start = a.tokens[from]!.start
  let end = a.tokens[to - 1]!.end
  const first = a.tokens[from]!
  const last = a.tokens[to - 1]!
  // A mark whose partner is outside the stretch is not part of it.
  if (isMark(first) && first.quote >= 0 && a.quotes[first.quote]!.outer.end > end && from + 1 < to)
    start = a.tokens[from + 1]!.start
  if (isMark(last) && last.quote >= 0 && a.quotes[last.quote]!.outer.start < start && to - 1 > from)
    end = a.tokens[to - 2]!.end
  else if (isMark(last) && last.quote < 0 && to - 1 > from && !/\w['’]$/.test(a.text.slice(start, end)))
    end = a.tokens[to - 2]!.end
  while (end > start && /[\s,.;:]/.test(a.text[end - 1]!) && !/\b\p{L}\.$/u.test(a.text.slice(start, end))) end--
  return end > start ? { start, end } : null
}
