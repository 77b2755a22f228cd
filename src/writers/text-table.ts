import type { Block } from './page.ts'
import { cellParagraphs, type Pen } from './text-pieces.ts'
import { lengthOf, type Piece, padded, wrap } from './wrap.ts'

/**
 * A table in columns where it fits, else a block a row with the column's title before each cell: a narrow terminal then
 * shows every word too.
 */
export function tableLines(table: Extract<Block, { kind: 'table' }>, pen: Pen, width: number): string[] {
  const cells = table.rows.map((r) => r.cells.map((c) => cellParagraphs(c, pen)))
  const natural = table.columns.map((c, i) =>
    Math.max(lengthOf(c.title), ...cells.flatMap((r) => (r[i] ?? []).map((p) => lengthOf(textOf(p))))),
  )
  const caption = wrap([{ text: table.caption, style: pen.dim }], width)
  const columns = shares(natural, width - 2 * (natural.length - 1))
  if (!columns) return [...caption, '', ...stacked(table, cells, pen, width)]
  const row = (parts: readonly (readonly (readonly Piece[])[])[]): string[] => {
    const wrapped = parts.map((paragraphs, i) => paragraphs.flatMap((p) => wrap(p, columns[i]!)))
    const height = Math.max(1, ...wrapped.map((w) => w.length))
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((w, i) => padded(w[n] ?? '', columns[i]!))
        .join('  ')
        .trimEnd(),
    )
  }
  const tall = cells.map((r) => row(table.columns.map((_, i) => r[i] ?? [])))
  const apart = tall.some((lines) => lines.length > 2) // rows of several lines need air between them
  return [
    ...caption,
    '',
    ...row(table.columns.map((c) => [[{ text: c.title, style: pen.bold }]])),
    pen.dim(columns.map((w) => '─'.repeat(w)).join('  ')),
    ...tall.flatMap((lines, i) => (apart && i > 0 ? ['', ...lines] : lines)),
  ]
}

function stacked(
  table: Extract<Block, { kind: 'table' }>,
  cells: readonly (readonly (readonly (readonly Piece[])[])[])[],
  pen: Pen,
  width: number,
): string[] {
  return cells.flatMap((row, ri) => [
    ...(ri > 0 ? [''] : []),
    ...row.flatMap((paragraphs, i) => {
      const title: Piece[] = i === 0 ? [] : [{ text: `${table.columns[i]!.title}: `, style: pen.dim }]
      const indent = i === 0 ? '' : '  '
      return paragraphs.flatMap((p, k) => wrap(k === 0 ? [...title, ...p] : p, width - indent.length, indent, '  '))
    }),
  ])
}

/** Column widths that fit: narrow columns as wide as they need, the rest shared by need; undefined when it gets too tight to read. */
function shares(natural: readonly number[], room: number): number[] | undefined {
  if (room / natural.length < 14) return undefined // under fourteen columns most lines hold one word
  const out = natural.map(() => 0)
  let left = room
  let open = natural.map((_, i) => i)
  for (;;) {
    const share = Math.floor(left / Math.max(1, open.length))
    const small = open.filter((i) => natural[i]! <= share)
    if (small.length === 0) break
    for (const i of small) {
      out[i] = natural[i]!
      left -= natural[i]!
    }
    open = open.filter((i) => !small.includes(i))
  }
  // Fourth root: the column of a long wording gets more than one of short remarks, yet not so much that those starve.
  const need = (i: number): number => natural[i]! ** 0.25
  const total = open.reduce((a, i) => a + need(i), 0)
  for (const i of open) out[i] = Math.floor((left * need(i)) / total)
  return out.every((w) => w >= 8 || w >= Math.min(...natural)) ? out : undefined
}

const textOf = (list: readonly Piece[]): string => list.map((p) => p.text).join('')
