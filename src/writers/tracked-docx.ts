import type * as Docx from 'docx'
import { clean } from './docx.ts'

/** A stretch of the two texts: in both, only in the earlier, or only in the later; in order. */
export interface TrackedPart {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly textA: string
  readonly textB: string
}

export interface TrackedAbout {
  readonly title: string
  /** To whom the changes are ascribed, and when: Word shows both. */
  readonly author: string
  /** ISO instant. */
  readonly date: string
}

interface Piece {
  readonly text: string
  readonly kind: 'same' | 'deleted' | 'inserted'
}

interface Line {
  readonly pieces: readonly Piece[]
  /** Fate of the line end itself: a paragraph mark is inserted or deleted like any character. */
  readonly mark: Piece['kind']
}

/**
 * Two drafts in one Word document with plain insertions and deletions: rejecting all gives the earlier text, accepting
 * all the later, paragraph ends included (ECMA-376 part 1, §17.13.5). Stretches that only look different (quotation
 * marks, blanks) are tracked too, since both texts must come back to the character.
 */
export async function trackedDocx(parts: readonly TrackedPart[], about: TrackedAbout): Promise<Uint8Array> {
  const docx = await import('docx')
  let id = 0
  const change = () => ({ id: ++id, author: clean(about.author), date: about.date })
  const run = (p: Piece): Docx.ParagraphChild => {
    const text = clean(p.text)
    if (p.kind === 'inserted') return new docx.InsertedTextRun({ text, ...change() })
    if (p.kind === 'deleted') return new docx.DeletedTextRun({ text, ...change() })
    return new docx.TextRun(text)
  }
  const children = linesOf(parts).map(
    (line) =>
      new docx.Paragraph({
        children: line.pieces.map(run),
        ...(line.mark === 'inserted'
          ? { run: { insertion: change() } }
          : line.mark === 'deleted'
            ? { run: { deletion: change() } }
            : {}),
      }),
  )
  const document = new docx.Document({ title: clean(about.title), creator: 'Travaux', sections: [{ children }] })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

/** The parts cut at line ends; the last line's end is the document's own. Exported for its test. */
export function linesOf(parts: readonly TrackedPart[]): Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  const add = (text: string, kind: Piece['kind']): void => {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) {
        lines.push({ pieces, mark: kind })
        pieces = []
      }
      if (piece !== '') pieces.push({ text: piece, kind })
    })
  }
  for (const p of parts) {
    if (p.kind === 'same' && p.textA === p.textB) add(p.textA, 'same')
    else {
      if (p.textA !== '') add(p.textA, 'deleted')
      if (p.textB !== '') add(p.textB, 'inserted')
    }
  }
  lines.push({ pieces, mark: 'same' })
  return lines
}
