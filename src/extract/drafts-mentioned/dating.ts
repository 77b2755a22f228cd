import type { Article } from '../article.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'

// The day, month or season by which versions of a text are told apart.

export const DATING =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:19|20)\d\d)$/

/** "the July version", "Friday's draft", "the opening offer in March", "a draft dated May": the day by which versions are told apart. */
export function datingOf(a: Article, from: number, h: number, end: number): string | null {
  // "last year's offer"
  if (
    a.tokens[from]!.lower === 'last' &&
    /^(year|month|week|spring|summer|autumn|winter)$/.test(a.tokens[from + 1]?.lower ?? '') &&
    from + 2 < h
  )
    return `last ${a.tokens[from + 1]!.lower}`
  for (let i = from; i < h; i++)
    if (i > from || h - from === 1) if (DATING.test(a.tokens[i]!.lower)) return a.tokens[i]!.lower
  if (DATING.test(a.tokens[from]!.lower) && /^['’]s?$/.test(a.tokens[from + 1]?.text ?? ''))
    return a.tokens[from]!.lower
  let k = h + 1
  if (a.tokens[k]?.lower === 'of' && !DATING.test(a.tokens[nounPhraseEnd(a, k + 1, end) - 1]?.lower ?? ''))
    k = Math.max(k, nounPhraseEnd(a, k + 1, end)) // "a draft of the accord, dated May"
  if (a.tokens[k]?.text === ',') k++
  if (!/^(in|of|from|dated)$/.test(a.tokens[k]?.lower ?? '')) return null
  k++
  while (k < end && k < h + 9 && /^(last|early|mid|late|the|\d{1,2})$/.test(a.tokens[k]!.lower)) k++
  return k < end && DATING.test(a.tokens[k]!.lower) ? a.tokens[k]!.lower : null
}

const COLOURS = /^(?:blue|green|white|red|yellow|orange|grey|gray|pink|black|purple)$/

/** "the blue text", "the Doha draft", "a four-column document": the word by which those at the table call it. */
export function epithetOf(a: Article, from: number, h: number): string | null {
  const t = a.tokens[h - 1]
  if (!t || h - 1 < from) return null
  if (/column$/.test(t.lower)) return 'column'
  if (COLOURS.test(t.lower)) return t.lower
  const named = t.pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(t.text) && h - 1 > from && !DATING.test(t.lower)
  return named && a.tokens[h - 2]!.lower === 'the' ? t.lower : null
}
