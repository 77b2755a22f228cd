import type { Block, Cell, Inline, Page } from './page.ts'

/** How the terminal is. Without `width` lines are 80 columns; without `colour` nothing but letters is written. */
export interface TextOptions {
  readonly width?: number
  readonly colour?: boolean
}

interface Pen {
  readonly width: number
  readonly bold: (s: string) => string
  readonly dim: (s: string) => string
  readonly warn: (s: string) => string
  readonly ins: (s: string) => string
  readonly del: (s: string) => string
}

const code = (on: number, off: number) => (s: string) => (s === '' ? s : `\u001b[${on}m${s}\u001b[${off}m`)
const as = (s: string): string => s

/** A page for a terminal: wrapped, with the passages in numbered notes at the end. Meaning never rests on colour alone. */
export function textOf(page: Page, options: TextOptions = {}): string {
  const width = Math.max(40, Math.min(options.width ?? 80, 110)) // past 110 columns a line is too long to read
  const pen: Pen = options.colour
    ? { width, bold: code(1, 22), dim: code(2, 22), warn: code(33, 39), ins: code(32, 39), del: code(31, 39) }
    : { width, bold: as, dim: as, warn: as, ins: (s) => `{+${s}+}`, del: (s) => `[-${s}-]` }
  const out: string[] = [pen.bold(page.title)]
  for (const m of page.marks) out.push(m.kind === 'warning' ? pen.warn(`! ${m.text}`) : pen.dim(m.text))
  for (const b of page.blocks) out.push('', ...linesOf(b, pen, width))
  if (page.notes.length > 0) {
    out.push('', pen.bold('Passages'))
    for (const n of page.notes) {
      const by = `${n.chain}${n.published && !n.chain.includes(n.published) ? `, ${n.published}` : ''}`
      out.push(
        ...wrap(
          [{ text: `[${n.number}] “${oneLine(n.quote)}”` }, { text: ` ${by}`, style: pen.dim }],
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
    case 'heading':
      return block.level === 2
        ? [pen.bold(block.text), pen.dim('─'.repeat(Math.min(width, [...block.text].length)))]
        : [pen.bold(block.text)]
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

/**
 * A table in columns where it fits, else a block a row with the column's title before each cell: a narrow terminal then
 * shows every word too.
 */
function tableLines(table: Extract<Block, { kind: 'table' }>, pen: Pen, width: number): string[] {
  const cells = table.rows.map((r) => r.cells.map((c) => cellPieces(c, pen)))
  const natural = table.columns.map((c, i) =>
    Math.max(lengthOf(c.title), ...cells.map((r) => lengthOf(textOfPieces(r[i] ?? [])))),
  )
  const gaps = 2 * (natural.length - 1)
  const columns = shares(natural, width - gaps)
  if (!columns) {
    return table.rows.flatMap((r, ri) => [
      ...(ri > 0 ? [''] : []),
      ...r.cells.flatMap((_, i) =>
        wrap(
          [{ text: i === 0 ? '' : `${table.columns[i]!.title}: `, style: pen.dim }, ...(cells[ri]![i] ?? [])],
          width - (i === 0 ? 0 : 2),
          i === 0 ? '' : '  ',
          '  ',
        ),
      ),
    ])
  }
  const row = (parts: readonly (readonly Piece[])[]): string[] => {
    const wrapped = parts.map((p, i) => wrap(p, columns[i]!))
    const height = Math.max(1, ...wrapped.map((w) => w.length))
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((w, i) => padded(w[n] ?? '', columns[i]!))
        .join('  ')
        .trimEnd(),
    )
  }
  return [
    ...row(table.columns.map((c) => [{ text: c.title, style: pen.bold }])),
    pen.dim(columns.map((w) => '─'.repeat(w)).join('  ')),
    ...cells.flatMap((r) => row(table.columns.map((_, i) => r[i] ?? []))),
  ]
}

/** Column widths that fit: narrow columns as wide as they need, the rest shared by need; nothing under 12 columns. */
function shares(natural: readonly number[], room: number): number[] | undefined {
  const floor = natural.map((n) => Math.min(n, 12))
  if (floor.reduce((a, b) => a + b, 0) > room || room / natural.length < 12) return undefined
  const out = natural.map(() => 0)
  let left = room
  let open = natural.map((_, i) => i)
  for (;;) {
    const share = Math.floor(left / Math.max(1, open.length))
    const small = open.filter((i) => natural[i]! <= share)
    if (small.length === 0 || open.length === 0) break
    for (const i of small) {
      out[i] = natural[i]!
      left -= natural[i]!
    }
    open = open.filter((i) => !small.includes(i))
  }
  const total = open.reduce((a, i) => a + Math.sqrt(natural[i]!), 0) // square root: a cell ten times as long gets three times the width
  for (const i of open) out[i] = Math.max(12, Math.floor((left * Math.sqrt(natural[i]!)) / total))
  return out.reduce((a, b) => a + b, 0) <= room ? out : undefined
}

interface Piece {
  readonly text: string
  readonly style?: (s: string) => string
}

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

function cellPieces(cell: Cell, pen: Pen): Piece[] {
  const inner = cell.blocks.flatMap((b, i): Piece[] => [
    ...(i > 0 ? [{ text: '; ' }] : []),
    ...(b.kind === 'paragraph' || b.kind === 'quote'
      ? pieces(b.inlines, pen)
      : [{ text: b.kind === 'empty' || b.kind === 'heading' ? b.text : '' }]),
  ])
  if (inner.length > 0) return inner
  return cell.known && BLANK_WORDS[cell.known] ? [{ text: `(${BLANK_WORDS[cell.known]})`, style: pen.dim }] : []
}

function pieces(inlines: readonly Inline[], pen: Pen): Piece[] {
  return inlines.map((i): Piece => {
    switch (i.kind) {
      case 'text':
      case 'source':
      case 'time':
        return { text: i.text }
      case 'strong':
        return { text: i.text, style: pen.bold }
      case 'emphasis':
        return { text: i.text }
      case 'cite':
        return { text: `[${i.number}]`, style: pen.dim }
      case 'inserted':
        return { text: pen.ins === as ? i.text : i.text, style: pen.ins }
      case 'deleted':
        return { text: i.text, style: pen.del }
      case 'badge':
        return { text: `(${i.text})`, style: pen.dim }
    }
  })
}

const textOfPieces = (list: readonly Piece[]): string => list.map((p) => p.text).join('')

/** Fill lines word by word; styles are put on after measuring, so that control codes never count. */
function wrap(list: readonly Piece[], width: number, first = '', rest = first): string[] {
  const words: { text: string; style: ((s: string) => string) | undefined; glue: boolean }[] = []
  let glue = true
  for (const p of list) {
    for (const w of oneLine(p.text).split(/( )/)) {
      if (w === ' ' || w === '') {
        glue = w === ' ' ? false : glue
        continue
      }
      words.push({ text: w, style: p.style, glue })
      glue = true
    }
  }
  const lines: string[] = []
  let line = first
  let length = lengthOf(first)
  let empty = true
  for (let i = 0; i < words.length; i++) {
    // Words glued together (a word and its citation mark) move to the next line together.
    let run = lengthOf(words[i]!.text)
    for (let k = i + 1; k < words.length && words[k]!.glue; k++) run += lengthOf(words[k]!.text)
    const { text, style, glue: stuck } = words[i]!
    const gap = empty || stuck ? 0 : 1
    if (!empty && !stuck && length + gap + run > width) {
      lines.push(line)
      line = rest
      length = lengthOf(rest)
      empty = true
    }
    line += (empty || stuck ? '' : ' ') + (style ? style(text) : text)
    length += lengthOf(text) + (empty || stuck ? 0 : 1)
    empty = false
  }
  if (!empty || lines.length === 0) lines.push(line)
  return lines
}

const oneLine = (s: string): string => s.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ') // a source's control codes never reach the terminal

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Columns a string takes in a terminal: two for East Asian wide letters, none for combining marks. */
function lengthOf(s: string): number {
  let n = 0
  for (const c of s)
    n += /\p{M}/u.test(c) ? 0 : WIDE.test(c) || (c.codePointAt(0)! >= 0x1f300 && c.codePointAt(0)! <= 0x1faff) ? 2 : 1
  return n
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are our own
const bare = (s: string): string => s.replace(/\u001b\[\d+m/g, '')
const padded = (s: string, width: number): string => s + ' '.repeat(Math.max(0, width - lengthOf(bare(s))))
