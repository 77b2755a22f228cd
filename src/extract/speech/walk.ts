import type { Span } from '../../text/span.ts'
import type { Article, Token } from '../article.ts'
import type { Mention } from '../names/mention.ts'
import { endOf, isMark } from '../names/noun-phrases.ts'

/**
 * Clauses in which somebody says something, found from the verb outwards: who speaks, to whom, and where the words said
 * begin and end. A shallow walk over tags and marks, no tree; bounded in each sentence.
 */
export interface Saying {
  readonly sentence: number
  /** Token of the cue verb (or of "according", "words"). */
  readonly verb: number
  readonly lemma: string
  /** The shortest stretch that holds the cue and the speaker beside it. */
  readonly cue: Span
  readonly speaker: Mention | null
  /** Those named with it: "A and B said". */
  readonly others: readonly Mention[]
  /** No subject of its own: "…, adding that". */
  readonly inherits: boolean
  readonly addressee: Mention | null
  /** The words said, without complementiser and outer marks; more than one piece when the cue stands inside. */
  readonly pieces: readonly Span[]
  readonly place: 'after' | 'before' | 'around'
  /** Tokens of the cue's own clause outside what is said: adjuncts of time and place stand here. */
  readonly clause: readonly Span[]
  readonly nested: boolean
  /** 0 to 1: how plainly the construction is one of saying. */
  readonly plain: number
}

/** A saying with what most have in common: one speaker of its own, nobody addressed, its words behind the cue. */
export const saying = (
  w: Walk,
  told: Pick<Saying, 'verb' | 'lemma' | 'cue' | 'speaker' | 'pieces' | 'clause' | 'plain'> & Partial<Saying>,
): Saying => ({
  sentence: w.s,
  others: [],
  inherits: false,
  addressee: null,
  place: 'after',
  nested: false,
  ...told,
})

export const set = (s: string): ReadonlySet<string> => new Set(s.split(' '))

export const CONNECTORS = set(
  'however meanwhile separately but and also still yet so then later earlier moreover furthermore instead importantly nevertheless nonetheless additionally elsewhere afterwards or',
)

export interface Walk {
  readonly a: Article
  readonly s: number
  readonly from: number
  readonly end: number
  readonly mentions: readonly Mention[]
  readonly found: Saying[]
  /** Ends of date expressions by their starts. */
  readonly times: ReadonlyMap<number, number>
  readonly timeStarts: ReadonlyMap<number, number>
}

export const tok = (w: Walk, i: number): Token | undefined => (i >= w.from && i < w.end ? w.a.tokens[i] : undefined)

export const lower = (w: Walk, i: number): string => tok(w, i)?.lower ?? ''

/** The largest mention that begins at the token. */
export function startsAt(w: Walk, i: number): Mention | null {
  let best: Mention | null = null
  for (const x of w.mentions) if (x.first === i && (!best || x.last > best.last)) best = x
  return best
}

/** The largest mention that ends right before the token. */
export function endsAt(w: Walk, i: number): Mention | null {
  let best: Mention | null = null
  for (const x of w.mentions) if (x.last === i && (!best || x.first < best.first)) best = x
  return best
}

export const between = (w: Walk, from: number, to: number): Span => {
  const last = Math.min(to, w.end) - 1
  return { start: tok(w, from)?.start ?? 0, end: last >= from ? endOf(w.a, last + 1) : (tok(w, from)?.start ?? 0) }
}

export const finite = (w: Walk, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const t = tok(w, i)!
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower))) return true
  }
  return false
}

/** The next comma outside quotations; the sentence's end when there is none. */
export function commaAfter(w: Walk, p: number): number {
  for (let i = p; i < w.end; i++) if (tok(w, i)!.text === ',' && tok(w, i)!.quote < 0) return i
  return w.end
}

export const commaBetween = (w: Walk, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tok(w, i)!.text === ',' && tok(w, i)!.quote < 0) return true
  return false
}

export const opensQuote = (a: Article, t: Token): boolean =>
  isMark(t) && t.quote >= 0 && a.quotes[t.quote]!.outer.start === t.start

/** Whether quoted words, or a double mark that was never closed, stand within the span. */
export function hasQuote(a: Article, s: Span): boolean {
  if (/["“”«»]/.test(a.text.slice(s.start, s.end))) return true
  let lo = 0
  let hi = a.quotes.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (a.quotes[mid]!.outer.end <= s.start) lo = mid + 1
    else hi = mid
  }
  const q = a.quotes[lo]
  return q !== undefined && q.outer.start < s.end
}

export function spanOf(w: Walk, from: number, to: number): Span | null {
  let i = from
  let k = to
  while (i < k && /^[,;:–—]$/.test(tok(w, i)!.text)) i++
  while (k > i && /^(?:[,;:–—.]|and|but)$/i.test(tok(w, k - 1)!.text)) k--
  if (k <= i) return null
  const end = endOf(w.a, k)
  const start = tok(w, i)!.start
  return end > start ? { start, end } : null
}

/** Nothing but a connector, an adverb or a comma stands before the token in its sentence. */
export function opensSentence(w: Walk, i: number): boolean {
  for (let k = w.from; k < i; k++) {
    const t = tok(w, k)!
    if (t.text !== ',' && t.pos !== 'ADV' && !CONNECTORS.has(t.lower)) return false
  }
  return true
}

/** Whether the stretch has a finite verb. */
export function clauseSpan(w: Walk, s: Span): boolean {
  let i = w.from
  while (i < w.end && tok(w, i)!.start < s.start) i++
  let k = i
  while (k < w.end && tok(w, k)!.end <= s.end) k++
  return finite(w, i, k)
}
