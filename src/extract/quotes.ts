import type { Span } from '../text/span.ts'

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
 * left alone: they are apostrophes far more often. A quote that its paragraph does not close ends with the paragraph.
 */
export function quotes(text: string, paragraphs: readonly Span[]): Quote[] {
  const out: Quote[] = []
  let running = false
  paragraphs.forEach((p, paragraph) => {
    let i = p.start
    let continued = running
    running = false
    while (i < p.end) {
      const closers = PAIRS[text[i]!]
      if (closers === undefined || (text[i] === '"' && isInches(text, i))) {
        i++
        continue
      }
      let close = -1
      for (let k = i + 1; k < p.end; k++) {
        if (closers.includes(text[k]!) && !(text[k] === '"' && isInches(text, k))) {
          close = k
          break
        }
      }
      const end = close < 0 ? p.end : close + 1
      out.push({
        outer: { start: i, end },
        inner: { start: i + 1, end: close < 0 ? p.end : close },
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

/** 6'2" and 15": a number right before a straight mark that no word follows. */
const isInches = (text: string, i: number): boolean =>
  /\d/.test(text[i - 1] ?? '') && /['’]\d+$/.test(text.slice(Math.max(0, i - 5), i))
