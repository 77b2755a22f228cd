import type { Article } from '../article.ts'
import { type FoundQuantity, numberOf, quantities } from '../grammar/quantities.ts'
import type { Stretch } from '../grammar/stretches.ts'
import type { ReadQuantity } from '../machine-reading.ts'
import type { Altered } from './altered.ts'

export const text = (a: Article, q: FoundQuantity): string => a.text.slice(q.span.start, q.span.end)

export type Moved = Pick<Altered, 'before' | 'after' | 'quantity'>

export const became = (a: Article, was: FoundQuantity | null, is: FoundQuantity): Moved => ({
  before: was ? text(a, was) : null,
  after: text(a, is),
  quantity: {
    value: is.value,
    unit: is.unit ?? was?.unit ?? null,
    ...(is.bound && { bound: is.bound }),
  } satisfies ReadQuantity,
})

/** The number told of the subject itself: "seven years in March", "meant to last ten days". */
export const before = (a: Article, subject: Stretch): FoundQuantity | null =>
  quantities(a, subject.from, subject.to).at(-1) ?? null

/** "to 310", "from £14 to £17.50", "to 4% from 7.5%". */
export function becameOf(a: Article, from: number, to: number): Moved | null {
  const all = quantities(a, from, Math.min(a.tokens.length, to))
  const lead = (q: FoundQuantity): string => a.text.slice(Math.max(0, q.span.start - 18), q.span.start)
  const range = bareRange(a, from, to)
  if (range) return range
  const is = all.find((q) =>
    /\bto (?:about |around |some |roughly |nearly |only |just |at least |at most )?$/i.test(lead(q)),
  )
  if (!is) return yearOf(a, from, to)
  const was = all.find((q) => /\bfrom (?:about |around |some |the )?$/i.test(lead(q)))
  return became(a, was ?? null, is)
}

/** "pushed back to 2030": a year is no measure. */
export function yearOf(a: Article, from: number, to: number): Moved | null {
  for (let k = from; k + 1 < to; k++)
    if (/^(?:to|until)$/.test(a.tokens[k]!.lower) && /^(?:19|20)\d\d$/.test(a.tokens[k + 1]!.text))
      return { before: null, after: a.tokens[k + 1]!.text, quantity: null }
  return null
}

/** "from 10 to 14 weeks", "from 2035 to 2040": two bare numbers, the unit after the last. */
export function bareRange(a: Article, from: number, to: number): Moved | null {
  for (let k = from; k + 3 < to; k++) {
    if (a.tokens[k]!.lower !== 'from' || a.tokens[k + 2]!.lower !== 'to') continue
    const was = numberOf(a.tokens[k + 1]!)
    const is = numberOf(a.tokens[k + 3]!)
    if (was === null || is === null || was === is) continue
    const q = quantities(a, k + 3, to)[0]
    return {
      before: a.tokens[k + 1]!.text,
      after: q && q.value === is ? text(a, q) : a.tokens[k + 3]!.text,
      quantity: { value: is, unit: q && q.value === is ? q.unit : null },
    }
  }
  return null
}

/** "€400 million more than in the October paper", "two seats fewer". */
export function gainOf(a: Article, from: number, to: number): Moved | null {
  const q = quantities(a, from, to)[0]
  if (!q || /^\s*(?:pages?|lines?|words?)\b/.test(a.text.slice(q.span.end, q.span.end + 8))) return null // a text's length is none of its contents
  if (/^(?:pages?|lines?|words?)$/.test(q.unit ?? '')) return null
  const tail = a.text.slice(q.span.end, a.tokens[to - 1]!.end)
  return /^\s(?:\p{L}+ )?(?:more|less|fewer|higher|lower|longer|shorter) than (?:in|under|before|the|it)\b/u.test(tail)
    ? {
        before: null,
        after: a.text.slice(q.span.start, a.tokens[to - 1]!.end),
        quantity: { value: q.value, unit: q.unit },
      }
    : null
}
