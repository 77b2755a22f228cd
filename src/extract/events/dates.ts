import type { TimeExpression } from '../../time/moment.ts'
import { resolve } from '../../time/resolve.ts'
import { daysBetween, type When } from '../../time/when.ts'
import { type Article, timesIn } from '../article.ts'

/** A date expression of the article with the tokens `[first, end)` it covers. */
export interface DatedWords {
  readonly expression: TimeExpression
  readonly sentence: number
  readonly first: number
  readonly end: number
  readonly bound: TimeExpression['bound'] | null
  /** The noun it only qualifies: the deal of "the 2015 nuclear deal", the deadline of "a Friday deadline"; -1 for none. */
  readonly qualifies: number
  /** A length of time ("ten days") rather than a day. */
  readonly length: boolean
}

/** Head of the noun phrase that the date stands in behind its article: "a March 2016 meeting". */
function qualified(a: Article, first: number, end: number, to: number): number {
  if (a.tokens[first - 1]?.pos !== 'DET' && a.tokens[first - 1]?.pos !== 'ADJ') return -1
  let k = end
  while (k < to && k < end + 5 && /^(?:NOUN|ADJ|PROPN)$/.test(a.tokens[k]!.pos)) k++
  return k > end ? k - 1 : -1
}

/** All date expressions, sentence by sentence. */
export function datedWords(a: Article): DatedWords[][] {
  const out: DatedWords[][] = a.sentences.map(() => [])
  let s = 0
  let i = 0
  for (const expression of timesIn(a)) {
    while (s + 1 < a.sentences.length && a.sentences[s + 1]!.start <= expression.start) s++
    if (a.sentences.length === 0 || expression.start < a.sentences[s]!.start) continue
    i = Math.max(i, a.first[s]!)
    const to = a.first[s + 1]!
    while (i < to && a.tokens[i]!.end <= expression.start) i++
    let end = i
    while (end < to && a.tokens[end]!.start < expression.end) end++
    if (end <= i) continue
    out[s]!.push({
      expression,
      sentence: s,
      first: i,
      end,
      bound: expression.bound ?? null,
      length: expression.kind === 'counted',
      qualifies: qualified(a, i, end, to),
    })
  }
  return out
}

/** Those of a sentence's dates that touch the tokens `[from, to)`. */
export function datesWithin(dates: readonly DatedWords[], from: number, to: number): readonly DatedWords[] {
  let lo = 0
  let hi = dates.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (dates[mid]!.end <= from) lo = mid + 1
    else hi = mid
  }
  let end = lo
  while (end < dates.length && dates[end]!.first < to) end++
  return lo === 0 && end === dates.length ? dates : dates.slice(lo, end)
}

/** The day or days meant, seen from the dateline; null when they cannot be told. */
export function whenOf(
  a: Article,
  d: DatedWords,
  tense: 'past' | 'present' | 'future' | 'unknown',
  told?: When,
): When | null {
  const dateline = a.dateline ?? undefined
  const found = resolve(d.expression, dateline, tense, told)
  if (!found || !dateline?.latest || !BARE_DAY.test(d.expression.words)) return found
  const away = (w: When): number => daysBetween(dateline.latest!, w.latest ?? w.earliest ?? dateline.latest!)
  const gap = away(found)
  if (gap >= -LONG_AGO && gap <= FAR_OFF) return found
  // "A meeting had been set for 22 September": the verb looks back, and the day may lie ahead.
  const other = resolve(d.expression, dateline, tense === 'past' ? 'future' : 'past', told)
  return other && Math.abs(away(other)) < Math.abs(gap) ? other : found
}

const LONG_AGO = 243 // days, two thirds of a year: a day further back is told with its year
const FAR_OFF = 300 // days: what is planned is often most of a year ahead, and seldom the whole of it
const BARE_DAY =
  /^(?!.*\b(?:\d{4}|last|next|this)\b)(?:.*\b\d{1,2}(?:st|nd|rd|th)?\b.*\p{Lu}\p{Ll}{2}|.*\p{Lu}\p{Ll}{2,8}\.? \d{1,2}\b|.*\b(?:Easter|Christmas|New Year)|.*\b(?:early|mid|late|end)-\p{Lu}\p{Ll}{2})/u
