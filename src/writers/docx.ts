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
    styles: { default: { document: { run: { font: 'Georgia', size: 21 } } } }, // half points: 10.5 pt
    sections: [
      {
        properties: {
          page: { size: { orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT } },
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
  const head = new docx.TableRow({
    tableHeader: true,
    children: table.columns.map(
      (c) =>
        new docx.TableCell({
          shading: { fill: 'EEEBE4' },
          children: [new docx.Paragraph({ children: [new docx.TextRun({ text: clean(c.title), bold: true })] })],
        }),
    ),
  })
  const rows = table.rows.map(
    (r) => new docx.TableRow({ cantSplit: false, children: table.columns.map((_, i) => cellOf(docx, r.cells[i])) }),
  )
  return new docx.Table({ width: { size: 100, type: docx.WidthType.PERCENTAGE }, rows: [head, ...rows] })
}

function cellOf(docx: typeof Docx, cell: Cell | undefined): Docx.TableCell {
  const inner = (cell?.blocks ?? []).flatMap((b) => blockOf(docx, b))
  const blank = cell?.known && cell.known !== 'verbatim' ? cell.known : ''
  const children =
    inner.length > 0 ? inner : [new docx.Paragraph({ children: [new docx.TextRun({ text: blank, italics: true })] })]
  // A reported or unknown cell is grey and says so; colour is never alone, for its words begin with "reported" or name the blank.
  return new docx.TableCell({
    children,
    shading: cell?.known === 'unknown' || cell?.known === 'withheld' ? { fill: 'EEEBE4' } : undefined,
  })
}

function runs(docx: typeof Docx, inlines: readonly Inline[]): Docx.TextRun[] {
  return inlines.flatMap((i): Docx.TextRun[] => {
    switch (i.kind) {
      case 'text':
      case 'source':
      case 'time':
        return [new docx.TextRun(clean(i.text))]
      case 'strong':
        return [new docx.TextRun({ text: clean(i.text), bold: true })]
      case 'emphasis':
        return [new docx.TextRun({ text: clean(i.text), italics: true })]
      case 'cite':
        return [new docx.TextRun({ text: `[${i.number}]`, superScript: true })]
      case 'inserted':
        return [new docx.TextRun({ text: clean(i.text), color: '12572B', underline: {} })]
      case 'deleted':
        return [new docx.TextRun({ text: clean(i.text), color: '8C1C1C', strike: true })]
      case 'badge':
        return [new docx.TextRun({ text: `(${clean(i.text)})`, italics: true })]
    }
  })
}

/** XML 1.0 has no place for most control characters, and none for half a surrogate pair. */
export const clean = (s: string): string =>
  s
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
