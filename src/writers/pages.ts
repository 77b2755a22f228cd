import type { Citation, Sentence } from '../views/citation.ts'
import type { SectionedView, ViewBlock, ViewCell } from '../views/view.ts'
import type { Block, Cell, Inline, Mark, Page, PageNote } from './page.ts'

/** A view that is read from top to bottom, as a page. */
export function pageOf(view: SectionedView): Page {
  return {
    kind: 'page',
    title: view.head.title,
    language: 'en',
    marks: marksOf(view),
    blocks: view.sections.flatMap((s): Block[] => [
      { kind: 'heading', level: 2, text: s.heading, id: s.id },
      ...s.blocks.map((b) => blockOf(b, s.id)),
    ]),
    notes: view.citations.map(noteOf),
  }
}

/** What it is, as of when, on what it rests; and, where a machine accepted anything, that nobody has reviewed it. */
function marksOf({ head }: SectionedView): Mark[] {
  return [
    { kind: 'fact', text: head.asOf },
    { kind: 'fact', text: head.sources },
    ...(head.unreviewed ? [{ kind: 'warning', text: 'machine reading, not reviewed' } as const] : []),
    ...head.leftOut.map((text) => ({ kind: 'fact', text }) as const),
  ]
}

function blockOf(block: ViewBlock, section: string): Block {
  switch (block.kind) {
    case 'prose':
      return { kind: 'paragraph', inlines: joined(block.sentences) }
    case 'points':
      return {
        kind: 'list',
        ordered: false,
        items: block.items.map((sentences) => [{ kind: 'paragraph', inlines: joined(sentences) }]),
      }
    case 'subhead':
      return { kind: 'heading', level: 3, text: block.text, id: `${section}-${anchorOf(block.text)}` }
    case 'nothing':
      return { kind: 'empty', text: block.text }
    case 'table':
      return {
        kind: 'table',
        caption: block.caption,
        columns: block.columns.map((title, i) => ({
          title,
          head: i === 0,
          ...(block.notes?.[i] ? { note: block.notes[i] } : {}),
        })),
        ...(block.layout ? { layout: block.layout } : {}),
        rows: block.rows.map((row) => ({ cells: row.cells.map(cellOf), changed: row.changed })),
      }
  }
}

const cellOf = (cell: ViewCell): Cell => ({
  blocks: cell.sentences.map((s) => ({ kind: 'paragraph', inlines: inlinesOf(s) })),
  known: cell.known,
})

export const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

function joined(sentences: readonly Sentence[]): Inline[] {
  return sentences.flatMap((s, i): Inline[] =>
    i === 0 ? inlinesOf(s) : [{ kind: 'text', text: ' ' }, ...inlinesOf(s)],
  )
}

export const inlinesOf = (s: Sentence): Inline[] =>
  s.parts.map((p): Inline => {
    switch (p.kind) {
      case 'text':
        return { kind: 'text', text: p.text }
      case 'words':
        return { kind: 'source', text: p.text }
      case 'mark':
        return { kind: 'badge', text: p.text, of: 'status' }
      case 'strong':
        return { kind: 'strong', text: p.text }
      case 'time':
      case 'cite':
      case 'inserted':
      case 'deleted':
        return p
    }
  })

const noteOf = (c: Citation): PageNote => ({
  number: c.number,
  id: c.item,
  quote: c.selector.exact,
  before: c.selector.prefix,
  after: c.selector.suffix,
  chain: c.chain,
  source: c.sourceTitle,
  published: c.published,
  acceptedBy: c.acceptedBy,
  machine: c.machine,
  selector: c.selector,
})
