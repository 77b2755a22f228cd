import type { Span } from '../../text/span.ts'
import type { Article, Token } from '../article.ts'
import type { ReadQuantity } from '../machine-reading.ts'

/** A number of a clause, with the span of its tokens. */
export interface FoundQuantity extends ReadQuantity {
  readonly span: Span
}

const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  tn: 1e12,
  mn: 1e6,
  m: 1e6,
  k: 1e3,
}
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((w, i) => [w, i]),
)
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const CURRENCY: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₴': 'UAH',
}
const CURRENCY_WORD: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  rouble: 'RUB',
  ruble: 'RUB',
  rupee: 'INR',
  franc: 'CHF',
}
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i
const LABEL =
  /^(article|articles|point|points|clause|section|chapter|annex|paragraph|no|number|page|phase|round|row|item|resolution|version|day)$/
const AT_MOST =
  /\b(?:no more than|not more than|at most|up to|capped? at|a cap of|ceiling of|limited to|maximum of|max(?:imum)?|less than|fewer than|under|below|not exceed(?:ing)?|within)\s*(?:[$€£]\s*)?$/i
const AT_LEAST =
  /\b(?:at least|no less than|no fewer than|not less than|more than|over|above|minimum of|a floor of|upwards of)\s*(?:[$€£]\s*)?$/i
const ABOUT = /\b(?:about|around|roughly|some|nearly|almost|approximately|close to|or so)\s*(?:[$€£]\s*)?$/i

/** Value of one token as a number; null when it is none. */
export function numberOf(t: Token): number | null {
  const s = t.lower.replace(/^[$€£]/, '')
  if (/^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(s)) return Number(s.replace(/[, ]/g, ''))
  if (/^\d+(?:\.\d+)?$/.test(s) && s.length < 16) return Number(s)
  const scaled = /^(\d+(?:\.\d+)?)(bn|tn|mn|m|k)$/.exec(s)
  if (scaled) return Number(scaled[1]) * SCALE[scaled[2]!]!
  if (s in WORDS && Object.hasOwn(WORDS, s)) return WORDS[s]!
  return Object.hasOwn(TENS, s) ? TENS[s]! : null
}

/**
 * Numbers of the tokens [from, to) that measure something, in order. Years, days of the month, labels ("Article 21") and
 * counts of points ("28-point") are no quantities.
 */
export function quantities(a: Article, from: number, to: number): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (let i = from; i < to; i++) {
    const t = a.tokens[i]!
    if (t.pos !== 'NUM' && !/\d/.test(t.text)) continue
    let value = numberOf(t)
    if (value === null) continue
    const prev = a.tokens[i - 1]
    let k = i + 1
    if (prev && (LABEL.test(prev.lower) || MONTH.test(prev.text))) continue
    if (prev?.text === '-' && /\d/.test(a.tokens[i - 2]?.text ?? '')) continue
    if (a.tokens[k]?.text === '-' && /^(points?|articles?|page|year-old|old)$/.test(a.tokens[k + 1]?.lower ?? ''))
      continue
    if (a.tokens[k]?.text === '(' && a.tokens[k + 1]?.text.length === 1 && a.tokens[k]!.start === t.end) continue // 401(k), 4(a)
    // "two-tier", "three-way": a word that has a number in it.
    if (
      a.tokens[k]?.text === '-' &&
      !/^(member|strong|man|person|soldier|troop|percent|per|year|hour|day|month|week|km|kilometre|kilometer|mile|point|fold|ton|tonne)s?$/.test(
        a.tokens[k + 1]?.lower ?? '',
      )
    )
      continue
    while (k < to && Object.hasOwn(SCALE, a.tokens[k]!.lower)) value *= SCALE[a.tokens[k++]!.lower]!
    const next = a.tokens[k]
    if (next && (MONTH.test(next.text) || /^(points|articles|am|pm|o'clock|of)$/.test(next.lower))) continue
    if (
      /^\d{4}$/.test(t.text) &&
      value >= 1900 &&
      value < 2200 &&
      !(next && /^(%|percent|km|troops|people|jobs)$/.test(next.lower)) &&
      !(prev && prev.text in CURRENCY)
    )
      continue
    if (value === 1 && t.lower === 'one') continue
    let unit: string | null = null
    let end = t.end
    if (k > i + 1) end = a.tokens[k - 1]!.end
    let start = t.start
    if (prev && Object.hasOwn(CURRENCY, prev.lower)) {
      unit = CURRENCY[prev.lower]!
      start = prev.start
    } else if (next && k < to) {
      if (next.text === '%' || /^(percent|pc)$/.test(next.lower)) {
        unit = '%'
        end = next.end
        k++
      } else if (next.lower === 'per' && /^cent$/.test(a.tokens[k + 1]?.lower ?? '')) {
        unit = '%'
        end = a.tokens[k + 1]!.end
        k += 2
      } else {
        let n = k
        if (a.tokens[n]?.text === '-') n++
        while (n < to && n < k + 3 && a.tokens[n]!.pos === 'ADJ') n++
        const noun = a.tokens[n]
        if (noun && n < to && (noun.pos === 'NOUN' || noun.pos === 'PROPN')) {
          unit = CURRENCY_WORD[noun.lemma] ?? noun.lower
          end = noun.end
        }
      }
    }
    const before = a.text.slice(Math.max(0, start - 24), start)
    const bound = AT_MOST.test(before)
      ? 'at-most'
      : AT_LEAST.test(before)
        ? 'at-least'
        : ABOUT.test(before)
          ? 'about'
          : undefined
    out.push({ value, unit, ...(bound && { bound }), span: { start, end } })
    i = Math.max(i, k - 1)
  }
  return out
}

/** The number that a clause is about: the first with a unit of money, share or measure, then the largest, then the first. */
export function mainQuantity(a: Article, from: number, to: number): ReadQuantity | null {
  const all = quantities(a, from, to).filter(
    (q) => !/^(years?|months?|days?|weeks?|sides?|parties|countries|rounds?)$/.test(q.unit ?? ''),
  )
  const best =
    all.find((q) => q.unit === '%' || /^[A-Z]{3}$/.test(q.unit ?? '')) ?? all.toSorted((x, y) => y.value - x.value)[0]
  if (!best) return null
  return { value: best.value, unit: best.unit, ...(best.bound && { bound: best.bound }) }
}
