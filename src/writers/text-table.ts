import type { Block, Column } from './page.ts'
import { cellParagraphs, type Pen } from './text-pieces.ts'
import { lengthOf, type Piece, padded, wrap } from './wrap.ts'

/**
 * A table in columns where it fits, else a block a row with the column's title before each cell: a narrow terminal then
 * shows every word too. Of texts side by side the last column, what changed, stands as lines over its row: the texts need
 * the room.
 */
export function tableLines(table: Extract<Block, { kind: 'table' }>, pen: Pen, width: number): string[] {
  const caption = wrap([{ text: table.caption, style: pen.dim }], width)
  const all = table.rows.map((r) => r.cells.map((c) => cellParagraphs(c, pen)))
  const abreast = table.layout === 'parallel' && table.columns.length > 2
  const columns = abreast ? table.columns.slice(0, -1) : table.columns
  const cells = abreast ? all.map((r) => r.slice(0, columns.length)) : all
  const over = (i: number): readonly (readonly Piece[])[] => (abreast ? (all[i]![columns.length] ?? []) : [])
  const natural = columns.map((c, i) =>
    Math.max(lengthOf(c.title), ...cells.flatMap((r) => (r[i] ?? []).map((p) => lengthOf(textOf(p))))),
  )
  const least = columns.map((c, i) =>
    Math.max(longestWord([[{ text: c.title }]]), ...cells.map((r) => longestWord(r[i] ?? []))),
  )
  const widths = shares(natural, least, width - 2 * (natural.length - 1), abreast)
  if (!widths) return [...caption, '', ...stacked(columns, cells, over, pen, width)]
  const row = (parts: readonly (readonly (readonly Piece[])[])[]): string[] => {
    const wrapped = parts.map((paragraphs, i) => paragraphs.flatMap((p) => wrap(p, widths[i]!)))
    const height = Math.max(1, ...wrapped.map((w) => w.length))
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((w, i) => padded(w[n] ?? '', widths[i]!))
        .join('  ')
        .trimEnd(),
    )
  }
  const indent = ' '.repeat(abreast ? widths[0]! + 2 : 0)
  const tall = cells.map((r, i) => [
    ...over(i).flatMap((p) => wrap([{ text: '▸ ', style: pen.dim }, ...p], width, indent, `${indent}  `)),
    ...row(columns.map((_, k) => r[k] ?? [])),
  ])
  const apart = tall.some((lines) => lines.length > 2) // rows of several lines need air between them
  return [
    ...caption,
    '',
    ...row(columns.map((c) => [[{ text: c.title, style: pen.bold }]])),
    pen.dim(widths.map((w) => '─'.repeat(w)).join('  ')),
    ...tall.flatMap((lines, i) => (apart && i > 0 ? ['', ...lines] : lines)),
  ]
}

function stacked(
  columns: readonly Column[],
  cells: readonly (readonly (readonly (readonly Piece[])[])[])[],
  over: (row: number) => readonly (readonly Piece[])[],
  pen: Pen,
  width: number,
): string[] {
  return cells.flatMap((row, ri) => [
    ...(ri > 0 ? [''] : []),
    ...row.flatMap((paragraphs, i) => {
      const title: Piece[] = i === 0 ? [] : [{ text: `${columns[i]!.title}: `, style: pen.dim }]
      const indent = i === 0 ? '' : '  '
      return [
        ...paragraphs.flatMap((p, k) => wrap(k === 0 ? [...title, ...p] : p, width - indent.length, indent, '  ')),
        ...(i === 0
          ? over(ri).flatMap((p) => wrap([{ text: '▸ ', style: pen.dim }, ...p], width - 2, '  ', '    '))
          : []),
      ]
    }),
  ])
}

/**
 * Column widths that fit: no column narrower than its longest word, narrow columns as wide as they need, the rest shared
 * by need. Undefined when it gets too tight to read.
 */
function shares(
  natural: readonly number[],
  least: readonly number[],
  room: number,
  texts: boolean,
): number[] | undefined {
  if (room / natural.length < 14) return undefined // under fourteen columns most lines hold one word
  // Running text needs a little more: under twenty it reads worse than one text under the other.
  if (texts && (room - natural[0]!) / (natural.length - 1) < 20) return undefined
  const out = [...least]
  let left = room - out.reduce((a, b) => a + b, 0)
  if (left < 0) return undefined
  // Fourth root: the column of a long wording gets more than one of short remarks, yet not so much that those starve.
  for (let open = natural.map((_, i) => i).filter((i) => out[i]! < natural[i]!); open.length > 0 && left > 0; ) {
    const total = open.reduce((a, i) => a + natural[i]! ** 0.25, 0)
    let given = 0
    for (const i of open) {
      const more = Math.min(natural[i]! - out[i]!, Math.floor((left * natural[i]! ** 0.25) / total))
      out[i] = out[i]! + more
      given += more
    }
    left -= given
    if (given === 0) break
    open = open.filter((i) => out[i]! < natural[i]!)
  }
  return out
}

/** A longer word than this (an address) may run over its column's edge. */
const LONGEST_KEPT = 30

function longestWord(paragraphs: readonly (readonly Piece[])[]): number {
  let most = 0
  for (const p of paragraphs)
    for (const w of textOf(p).split(/\s+/)) most = Math.max(most, Math.min(LONGEST_KEPT, lengthOf(w)))
  return most
}

const textOf = (list: readonly Piece[]): string => list.map((p) => p.text).join('')
