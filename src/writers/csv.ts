import type { Block, Cell, Inline, Page } from './page.ts'

/**
 * The tables of a page as CSV (RFC 4180, CRLF) with the passages as a last table. Cells that a spreadsheet would take for
 * a formula are disarmed. Running text has no place in CSV and is left out; what the page is stands in the first rows.
 */
export async function csvOf(page: Page): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const rows: string[][] = [[page.title], ...page.marks.map((m) => [m.text])]
  for (const b of page.blocks) {
    if (b.kind !== 'table') continue
    rows.push(
      [],
      [b.caption],
      b.columns.map((c) => c.title),
    )
    for (const r of b.rows) rows.push(b.columns.map((_, i) => (r.cells[i] ? cellText(r.cells[i]!) : '')))
  }
  if (page.notes.length > 0) {
    rows.push([], ['Passages'], ['Number', 'Words', 'Road', 'Source', 'Published', 'Accepted by'])
    for (const n of page.notes)
      rows.push([String(n.number), n.quote, n.chain, n.source, n.published ?? '', n.acceptedBy])
  }
  // A byte-order mark: without it the commonest spreadsheet reads UTF-8 as something else.
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`
}

function cellText(cell: Cell): string {
  const text = cell.blocks.map(blockText).join('\n')
  return text || (cell.known && cell.known !== 'verbatim' ? `(${cell.known})` : '')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return block.inlines.map(inlineText).join('')
    case 'heading':
    case 'empty':
      return block.text
    case 'list':
      return block.items.map((i) => i.map(blockText).join(' ')).join('\n')
    case 'table':
      return block.caption
  }
}

function inlineText(i: Inline): string {
  switch (i.kind) {
    case 'cite':
      return `[${i.number}]`
    case 'inserted':
      return `{+${i.text}+}`
    case 'deleted':
      return `[-${i.text}-]`
    case 'badge':
      return `(${i.text})`
    default:
      return i.text
  }
}
