import type { Span } from '../../text/span.ts'

/** A stretch between quotation marks. `outer` takes in the marks, `inner` does not. */
export interface Quote {
  readonly outer: Span
  readonly inner: Span
  /** Index of the paragraph. */
  readonly paragraph: number
  /** Goes on from the quote before: a paragraph that opens with a mark while the last quote was still open. */
  readonly continues: boolean
  /** No closing mark in its paragraph: the quote runs on, or the mark was forgotten. */
  readonly open: boolean
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', '”': '”' }

/**
 * Quotations in double marks of any style, paragraph by paragraph, in order; none lies inside another. Single marks are
 * apostrophes far more often and count only in a text that quotes with them (`quotesSingly`). A quote that its paragraph
 * does not close ends with the paragraph.
 */
export function quotes(text: string, paragraphs: readonly Span[]): Quote[] {
  const out: Quote[] = []
  const singly = quotesSingly(text, paragraphs)
  let running = false
  paragraphs.forEach((p, paragraph) => {
    let i = p.start
    let continued = running
    running = false
    while (i < p.end) {
      const single = singly && opensSingle(text, i, p)
      const closers = PAIRS[text[i]!]
      if (!single && (closers === undefined || (text[i] === '"' && isInches(text, i)))) {
        i++
        continue
      }
      // A mark that stands twice is one mark.
      const twice = !single && text[i + 1] === text[i] && text[i] !== '"' ? 1 : 0
      let close = single ? closeOfSingle(text, i, p) : -1
      // An apostrophe that looked like a mark: left out at the cost of quotes that run on over paragraphs.
      if (single && close < 0) {
        i++
        continue
      }
      for (let k = i + 1 + twice; close < 0 && k < p.end; k++)
        if (closers!.includes(text[k]!) && !(text[k] === '"' && isInches(text, k))) close = k
      const end = close < 0 ? p.end : close + (twice && text[close + 1] === text[close] ? 2 : 1)
      out.push({
        outer: { start: i, end },
        inner: { start: i + 1 + twice, end: close < 0 ? p.end : close },
        paragraph,
        continues: continued && i === p.start,
        open: close < 0,
      })
      if (close < 0) running = true
      continued = false
      i = end
    }
  })
  return out
}

/**
 * Whether a text quotes in single marks, as much of the British press does: they open more often than double ones,
 * which then stand inside. Headlines, which take single marks in every house, do not count.
 */
export function quotesSingly(text: string, paragraphs: readonly Span[]): boolean {
  let single = 0
  let double = 0
  for (const p of paragraphs) {
    if (p.end - p.start > 40 && !/[.!?…”"'’)]$/.test(text.slice(p.end - 1, p.end))) continue
    for (let i = p.start; i < p.end; i++) {
      const c = text[i]!
      if (c === '“' || c === '„' || c === '«') double += 2
      else if (c === '"') double++
      else if (opensSingle(text, i, p)) {
        const close = closeOfSingle(text, i, p)
        if (close < 0) continue
        single += 2
        i = close // doubles inside a single pair belong to it
      }
    }
  }
  return single > double
}

/** Words written with an apostrophe before their first letter. */
const CLIPPED = /^(?:\d|(?:em|til|tis|twas|cause|cos|bout|n|round|un|ere|tween)\b)/i

function opensSingle(text: string, i: number, p: Span): boolean {
  const c = text[i]
  if (c !== '‘' && c !== "'") return false
  const before = i > p.start ? text[i - 1]! : ' '
  if (!/[\s([“"«—–:-]/.test(before)) return false
  const next = text.slice(i + 1, i + 9)
  return /^[\p{L}\p{N}“"(£$€[…]/u.test(next) && (c === '‘' ? !/^\d\ds\b/.test(next) : !CLIPPED.test(next))
}

/** Characters a single-marked quotation may hold: longer ones are apostrophes far apart. */
const LONGEST = 2000

/**
 * Where a single-marked quotation closes. A mark after a stop or a comma, or before one, closes; one after an `s` and
 * before a word in lower case may be a plural's ("the ministers’ offer") and closes only where no better follows.
 */
function closeOfSingle(text: string, from: number, p: Span): number {
  let doubtful = -1
  const limit = Math.min(p.end, from + LONGEST)
  for (let k = from + 2; k < limit; k++) {
    const c = text[k]!
    if (c === '‘' || (c === "'" && opensSingle(text, k, p))) break
    if (c !== '’' && c !== "'") continue
    const next = text[k + 1] ?? ' '
    if (/[\p{L}\p{N}]/u.test(next) || /\s/.test(text[k - 1]!)) continue
    const plural = /s/i.test(text[k - 1]!) && next === ' ' && /^\p{L}/u.test(text[k + 2] ?? '')
    if (!plural) return k
    if (doubtful < 0) doubtful = k
  }
  return doubtful
}

/** 6'2" and 15": a number right before a straight mark that no word follows. */
const isInches = (text: string, i: number): boolean =>
  /\d/.test(text[i - 1] ?? '') && /['’]\d+$/.test(text.slice(Math.max(0, i - 5), i))
