import type * as Docx from 'docx'
import type { Block, Cell, Inline, Page } from './page.ts'

/**
 * A page as a Word document: headings, lists and real tables with repeated heads, landscape where a table is wide, the
 * passages numbered at the end. Insertions are underlined and deletions struck in colour; for changes that Word itself
 * can accept and reject see `tracked-docx`.
 */
export async function docxOf(page: Page): Promise<Uint8Array> {
  const docx = await import('docx')
  const wide = page.blocks.some((b) => b.kind === 'table' && b.columns.length > 3)
  const children = [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [new docx.TextRun(clean(page.title))] }),
    ...page.marks.map(
      (m) =>
        new docx.Paragraph({
          children: [
            new docx.TextRun({
              text: clean(m.text),
              bold: m.kind === 'warning',
              color: m.kind === 'warning' ? '7A4A00' : '57534B',
            }),
          ],
        }),
    ),
    ...page.blocks.flatMap((b) => blockOf(docx, b)),
    ...(page.notes.length > 0 ? [new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: 'Passages' })] : []),
    ...page.notes.map((n) => {
      const when = n.published && !n.chain.includes(n.published) ? `, ${n.published}` : ''
      const by = n.machine ? 'read by the machine, not reviewed' : `accepted by ${n.acceptedBy}`
      return new docx.Paragraph({
        children: [
          new docx.TextRun({ text: `[${n.number}] `, bold: true }),
          new docx.TextRun(`“${clean(n.quote)}” `),
          new docx.TextRun({ text: clean(`${n.chain}${when} · ${by}`), color: '57534B' }),
        ],
      })
    }),
  ]
  const document = new docx.Document({
    title: clean(page.title),
    creator: 'Travaux',
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 21 }, paragraph: { spacing: { after: 80 } } }, // half points: 10.5 pt; twentieths: 4 pt
        title: { run: { font: 'Georgia', size: 36, bold: true, color: '1D1C1A' } },
        heading1: {
          run: { font: 'Georgia', size: 26, bold: true, color: '1D1C1A' },
          paragraph: { spacing: { before: 280, after: 80 } },
        },
        heading2: {
          run: { font: 'Georgia', size: 22, bold: true, color: '1D1C1A' },
          paragraph: { spacing: { before: 200, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT },
            ...(wide ? { margin: { top: 850, bottom: 850, left: 850, right: 850 } } : {}), // twentieths: 15 mm, room for the columns
          },
        },
        children,
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

function blockOf(docx: typeof Docx, block: Block): (Docx.Paragraph | Docx.Table)[] {
  switch (block.kind) {
    case 'heading': {
      const level = { 2: docx.HeadingLevel.HEADING_1, 3: docx.HeadingLevel.HEADING_2, 4: docx.HeadingLevel.HEADING_3 }[
        block.level
      ]
      return [new docx.Paragraph({ heading: level, children: [new docx.TextRun(clean(block.text))] })]
    }
    case 'paragraph':
      return [new docx.Paragraph({ children: runs(docx, block.inlines) })]
    case 'quote':
      return [new docx.Paragraph({ indent: { left: 400 }, children: runs(docx, block.inlines) })]
    case 'empty':
      return [
        new docx.Paragraph({
          children: [new docx.TextRun({ text: clean(block.text), italics: true, color: '57534B' })],
        }),
      ]
    case 'list':
      return block.items.flatMap((item) =>
        item.flatMap((b) =>
          b.kind === 'paragraph'
            ? [new docx.Paragraph({ bullet: { level: 0 }, children: runs(docx, b.inlines) })]
            : blockOf(docx, b),
        ),
      )
    case 'table':
      return [
        new docx.Paragraph({ children: [new docx.TextRun({ text: clean(block.caption), italics: true })] }),
        tableOf(docx, block),
        new docx.Paragraph({}),
      ]
  }
}

function tableOf(docx: typeof Docx, table: Extract<Block, { kind: 'table' }>): Docx.Table {
  const shares = sharesOf(table)
  const width = (i: number): Docx.ITableCellOptions['width'] => ({ size: shares[i]!, type: docx.WidthType.PERCENTAGE })
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (c, i) =>
        new docx.TableCell({
          shading: { fill: 'EEEBE4' },
          width: width(i),
          children: [
            new docx.Paragraph({ children: [new docx.TextRun({ text: clean(c.title), bold: true, size: CELL })] }),
            ...(c.note
              ? [
                  new docx.Paragraph({
                    children: [new docx.TextRun({ text: clean(c.note), color: '57534B', size: 15 })],
                  }),
                ]
              : []),
          ],
        }),
    ),
  })
  const rows = table.rows.map(
    (r) =>
      new docx.TableRow({
        cantSplit: lengthOf(r) < MOST_WHOLE,
        children: table.columns.map((_, i) => cellOf(docx, r.cells[i], width(i))),
      }),
  )
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: 'B9B3A7' } // eighths of a point
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    layout: docx.TableLayoutType.FIXED,
    columnWidths: shares.map((s) => Math.round(s * 144)), // twentieths of a point: a landscape page is about 14,400 wide within its margins
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [head, ...rows],
  })
}

const CELL = 18 // half points: 9 pt, so that four texts stand side by side
const MOST_WHOLE = 1800 // characters of a row that still fits on a page whole; a longer one may run over its end

const lengthOf = (r: { readonly cells: readonly Cell[] }): number =>
  Math.max(
    0,
    ...r.cells.map((c) =>
      c.blocks
        .flatMap((b) => ('inlines' in b ? b.inlines : []))
        .reduce((n, i) => n + ('text' in i ? i.text.length : 0), 0),
    ),
  )

/** Per cent of the table's width: of texts side by side the labels need little and the words all that is left. */
function sharesOf(table: Extract<Block, { kind: 'table' }>): number[] {
  const n = table.columns.length
  if (table.layout !== 'parallel' || n < 3) return table.columns.map(() => Math.floor(100 / n))
  const label = 10
  const what = n > 4 ? 17 : 20
  return table.columns.map((_, i) =>
    i === 0 ? label : i === n - 1 ? what : Math.floor((100 - label - what) / (n - 2)),
  )
}

function cellOf(docx: typeof Docx, cell: Cell | undefined, width: Docx.ITableCellOptions['width']): Docx.TableCell {
  const inner = (cell?.blocks ?? []).flatMap((b) =>
    b.kind === 'paragraph'
      ? [new docx.Paragraph({ spacing: { after: 40 }, children: runs(docx, b.inlines, CELL) })]
      : blockOf(docx, b),
  )
  const blank = cell?.known && cell.known !== 'verbatim' ? cell.known : ''
  const children =
    inner.length > 0
      ? inner
      : [new docx.Paragraph({ children: [new docx.TextRun({ text: blank, italics: true, size: CELL })] })]
  // A reported or unknown cell is grey and says so; colour is never alone, for its words begin with "reported" or name the blank.
  return new docx.TableCell({
    children,
    width,
    shading: cell?.known === 'unknown' || cell?.known === 'withheld' ? { fill: 'EEEBE4' } : undefined,
  })
}

function runs(docx: typeof Docx, inlines: readonly Inline[], size?: number): Docx.TextRun[] {
  return inlines.flatMap((i): Docx.TextRun[] => {
    switch (i.kind) {
      case 'text':
      case 'source':
      case 'time':
        return linesOf(i.text).map((text, k) => new docx.TextRun({ text, size, ...(k > 0 ? { break: 1 } : {}) }))
      case 'strong':
        return [new docx.TextRun({ text: clean(i.text), bold: true, size })]
      case 'emphasis':
        return [new docx.TextRun({ text: clean(i.text), italics: true, size })]
      case 'cite':
        return [new docx.TextRun({ text: `[${i.number}]`, superScript: true, size })]
      case 'inserted':
        return [new docx.TextRun({ text: clean(i.text), color: '12572B', underline: {}, size })]
      case 'deleted':
        return [new docx.TextRun({ text: clean(i.text), color: '8C1C1C', strike: true, size })]
      case 'badge':
        return [new docx.TextRun({ text: `(${clean(i.text)})`, italics: true, size })]
    }
  })
}

/** A line end within words is one on paper too: lists inside a provision keep their lines. */
const linesOf = (text: string): string[] => clean(text).split('\n')

/** XML 1.0 has no place for most control characters, and none for half a surrogate pair. */
export const clean = (s: string): string =>
  s
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
