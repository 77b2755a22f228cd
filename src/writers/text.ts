import type { Block, Page } from './page.ts'
import { type Pen, pieces, plainly } from './text-pieces.ts'
import { tableLines } from './text-table.ts'
import { lengthOf, oneLine, wrap } from './wrap.ts'

/** How the terminal is. Without `width` lines are 80 columns; without `colour` nothing but letters is written. */
export interface TextOptions {
  readonly width?: number
  readonly colour?: boolean
}

const code = (on: number, off: number) => (s: string) => (s === '' ? s : `\u001b[${on}m${s}\u001b[${off}m`)

/** A page for a terminal: wrapped, with the passages in numbered notes at the end. Meaning never rests on colour alone. */
export function textOf(page: Page, options: TextOptions = {}): string {
  const width = Math.max(40, Math.min(options.width ?? 80, 110)) // past 110 columns a line is too long to read
  const pen: Pen = options.colour
    ? { width, bold: code(1, 22), dim: code(2, 22), warn: code(33, 39), ins: code(32, 39), del: code(31, 39) }
    : { width, bold: plainly, dim: plainly, warn: plainly, ins: plainly, del: plainly }
  const out: string[] = wrap([{ text: page.title, style: pen.bold }], width)
  for (const m of page.marks)
    out.push(
      ...wrap(
        [m.kind === 'warning' ? { text: `! ${m.text}`, style: pen.warn } : { text: m.text, style: pen.dim }],
        width,
      ),
    )
  // Texts side by side may take the whole terminal: their columns are no longer than a line should be.
  const whole = Math.max(width, Math.min(options.width ?? 80, 240))
  for (const b of page.blocks)
    out.push('', ...linesOf(b, pen, b.kind === 'table' && b.layout === 'parallel' ? whole : width))
  if (page.notes.length > 0) {
    out.push('', pen.bold('Passages'))
    for (const n of page.notes) {
      const by = `${n.chain}${n.published && !n.chain.includes(n.published) ? `, ${n.published}` : ''}`
      out.push(
        ...wrap(
          [
            { text: `[${n.number}] “${oneLine(n.quote)}”` },
            { text: ` ${by}${n.machine ? '' : ` · ${shortId(n.id)}`}`, style: pen.dim },
          ],
          width,
          '',
          '     ',
        ),
      )
    }
  }
  return `${out.join('\n')}\n`
}

function linesOf(block: Block, pen: Pen, width: number): string[] {
  switch (block.kind) {
    case 'heading': {
      const lines = wrap([{ text: block.text, style: pen.bold }], width)
      return block.level === 2 ? [...lines, pen.dim('─'.repeat(Math.min(width, lengthOf(oneLine(block.text)))))] : lines
    }
    case 'paragraph':
      return wrap(pieces(block.inlines, pen), width)
    case 'quote':
      return wrap(pieces(block.inlines, pen), width, '  │ ', '  │ ')
    case 'empty':
      return wrap([{ text: block.text, style: pen.dim }], width)
    case 'list':
      return block.items.flatMap((item, i) => {
        const lead = block.ordered ? `${i + 1}. ` : '• '
        return item.flatMap((b, k) =>
          linesOf(b, pen, width - lead.length).map(
            (line, n) => (k === 0 && n === 0 ? lead : ' '.repeat(lead.length)) + line,
          ),
        )
      })
    case 'table':
      return tableLines(block, pen, width)
  }
}

/** Enough of an id to name the item to a verb (`withdraw`, `amend`, `passage`); a machine's reading of files has nothing to name. */
const shortId = (id: string): string => id.slice(0, 11) // the prefix and eight digits
