import type { Cell, Inline } from './page.ts'
import type { Piece } from './wrap.ts'

/** How emphasis is written on this terminal. */
export interface Pen {
  readonly width: number
  readonly bold: (s: string) => string
  readonly dim: (s: string) => string
  readonly warn: (s: string) => string
  readonly ins: (s: string) => string
  readonly del: (s: string) => string
}

/** No control codes: marks and words say it all. */
export const plainly = (s: string): string => s

const BLANK_WORDS: Readonly<Record<string, string>> = {
  unknown: 'unknown',
  withheld: 'withheld',
  absent: 'no counterpart',
  deleted: 'deleted',
  'left-open': 'left open',
  denied: 'denied',
  inferred: 'inferred',
  none: 'nothing on record',
}

/** A cell as paragraphs of pieces; an empty one says which blank it is. */
export function cellParagraphs(cell: Cell, pen: Pen): readonly (readonly Piece[])[] {
  const inner = cell.blocks.map((b): readonly Piece[] =>
    b.kind === 'paragraph' || b.kind === 'quote'
      ? pieces(b.inlines, pen)
      : [{ text: b.kind === 'empty' || b.kind === 'heading' ? b.text : '' }],
  )
  if (inner.length > 0) return inner
  return cell.known && BLANK_WORDS[cell.known] ? [[{ text: `(${BLANK_WORDS[cell.known]})`, style: pen.dim }]] : []
}

export function pieces(inlines: readonly Inline[], pen: Pen): Piece[] {
  return inlines.map((i): Piece => {
    switch (i.kind) {
      case 'text':
      case 'source':
      case 'time':
      case 'emphasis':
        return { text: i.text }
      case 'strong':
        return { text: i.text, style: pen.bold }
      case 'cite':
        return { text: `[${i.number}]`, style: pen.dim }
      case 'inserted':
        return pen.ins === plainly ? { text: marked('{+', i.text, '+}') } : { text: i.text, style: pen.ins }
      case 'deleted':
        return pen.del === plainly ? { text: marked('[-', i.text, '-]') } : { text: i.text, style: pen.del }
      case 'badge':
        return { text: `(${i.text})`, style: pen.dim }
    }
  })
}

/** Without colour a run of changed words stands between marks, as `git diff --word-diff` shows it. */
function marked(open: string, text: string, close: string): string {
  const m = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!
  return m[2] ? `${m[1]}${open}${m[2]}${close}${m[3]}` : text
}
