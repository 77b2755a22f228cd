/** A run of characters as the page places it. Units are points; `y` is the baseline, counted from the bottom of the page. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of one column. */
export interface Line {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** Edges of the text of the column it stands in. */
  readonly left: number
  readonly right: number
  /** Same for lines that follow one another in one column. */
  readonly run: number
  /** A row of a table: its cells stand under those of a neighbouring row. */
  readonly tabular: boolean
}

interface Segment {
  text: string
  tabular?: boolean
  x0: number
  x1: number
  y: number
  size: number
}

/** The lines of a page in the order in which a person reads them: down the first column, then the second. */
export function linesOf(pieces: readonly Piece[], pageWidth: number): Line[] {
  const rows = rowsOf(pieces)
  const segments = rows.flat()
  if (segments.length === 0) return []
  const gutter = gutterOf(rows, segments)
  if (gutter === undefined) {
    const whole = rows.map((row, i) => (isTabular(rows, i) ? tableRow(row) : wholeRow(row)))
    const at = edges(whole)
    // Few lines do not show how wide the text is set: then the margins are taken to be alike.
    const right = rows.length < FEW ? Math.max(at.right, pageWidth - at.left) : at.right
    return oneColumn(whole, 0, { ...at, right })
  }
  // Headlines and tables across both columns part the page into bands.
  const out: Line[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  let across: Segment[] = []
  let run = 0
  const leftEdges = edges(segments.filter((s) => s.x1 <= gutter))
  const rightEdges = edges(segments.filter((s) => s.x0 >= gutter))
  const band = (): void => {
    for (const l of oneColumn(left, run++, leftEdges)) out.push(l)
    for (const l of oneColumn(right, run++, rightEdges)) out.push(l)
    left = []
    right = []
  }
  const spanning = (): void => {
    for (const l of oneColumn(across, run++)) out.push(l)
    across = []
  }
  for (const row of rows) {
    if (row.some((s) => s.x0 < gutter - 1 && s.x1 > gutter + 1)) {
      band()
      across.push(wholeRow(row))
      continue
    }
    if (across.length > 0) spanning()
    for (const s of row) (s.x1 <= gutter + 1 ? left : right).push(s)
  }
  band()
  if (across.length > 0) spanning()
  return out
}

/** Lines on a page under which its own edges say little. */
export const FEW = 8 // lines on a page; among eight of running text one comes near the edge

const LABEL =
  /^(?:\(?[\p{L}\p{N}]{1,5}(?:\.\p{N}{1,3}){0,4}[.)]|\p{N}{1,3}(?:\.\p{N}{1,3}){0,4}|[•·–—▪-]|[⁰¹²³⁴-⁹]{1,3})$/u

/** Cells of a row; a label set off from its text by a wide gap is no cell. */
const cellsOf = (row: readonly Segment[]): readonly Segment[] => (LABEL.test(row[0]!.text.trim()) ? row.slice(1) : row)

/** Whether a row's second cell begins where one of the row above or below does. */
function isTabular(rows: readonly (readonly Segment[])[], i: number): boolean {
  const cells = cellsOf(rows[i]!)
  if (cells.length < 2) return false
  return [rows[i - 1], rows[i + 1]].some(
    (other) =>
      other !== undefined &&
      cellsOf(other)
        .slice(1)
        .some((o) => cells.slice(1).some((c) => Math.abs(o.x0 - c.x0) < 3)),
  )
}

const tableRow = (row: readonly Segment[]): Segment => ({
  ...wholeRow(row),
  text: row.map((s) => s.text.trim()).join(' | '),
  tabular: true,
})

/** Pieces gathered to rows by baseline, each row's pieces to segments that wide gaps part. */
function rowsOf(pieces: readonly Piece[]): Segment[][] {
  const sorted = pieces.filter((p) => p.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  for (const p of sorted) {
    // A raised mark sits up to six tenths of a letter above the baseline; it comes first when sorted by height.
    let home: (typeof rows)[number] | undefined
    for (let i = rows.length - 1; i >= Math.max(0, rows.length - 4) && !home; i--) {
      const r = rows[i]!
      const big = Math.max(r.size, p.size)
      const small = Math.min(r.size, p.size)
      if (Math.abs(r.y - p.y) <= (small < 0.8 * big ? 0.6 : 0.3) * big) home = r
    }
    if (!home) rows.push({ y: p.y, size: p.size, pieces: [p] })
    else {
      home.pieces.push(p)
      if (p.size > home.size) {
        home.size = p.size
        home.y = p.y
      }
    }
  }
  rows.sort((a, b) => b.y - a.y)
  return rows.map((r) => segmentsOf(r))
}

const WIDE = 1.6 // letter heights: blanks between words reach one in justified text, gutters are two and more

function segmentsOf(row: { y: number; size: number; pieces: Piece[] }): Segment[] {
  const out: Segment[] = []
  let current: Segment | undefined
  for (const p of row.pieces.sort((a, b) => a.x - b.x)) {
    const gap = current ? p.x - current.x1 : 0
    const up = p.y - row.y > 0.15 * row.size && p.size < 0.85 * row.size
    const text = up ? raisedFigures(p.text) : p.text
    if (!current || gap > WIDE * row.size) {
      current = { text: text.trimStart(), x0: p.x, x1: p.x + p.width, y: row.y, size: row.size }
      out.push(current)
    } else {
      const apart = gap > 0.16 * row.size && !current.text.endsWith(' ') && !text.startsWith(' ') // letters of a word touch to within a tenth
      current.text += (apart && !up ? ' ' : '') + text
      current.x1 = Math.max(current.x1, p.x + p.width)
    }
  }
  return out
}

const raisedFigures = (s: string): string =>
  /^\s*\d{1,3}\s*$/.test(s) ? s.trim().replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)]!) : s

const wholeRow = (row: readonly Segment[]): Segment => ({
  text: row.map((s) => s.text.trim()).join(' '),
  x0: row[0]!.x0,
  x1: row.at(-1)!.x1,
  y: row[0]!.y,
  size: row[0]!.size,
})

/**
 * Where the gutter between two columns of prose runs, or undefined. Both sides must hold lines that mostly fill them:
 * tables and signature blocks stand apart too, and must be read across.
 */
function gutterOf(rows: readonly (readonly Segment[])[], segments: readonly Segment[]): number | undefined {
  if (rows.length < 6) return undefined
  const { left, right } = edges(segments)
  const width = right - left
  let best: { x: number; crossing: number } | undefined
  let from = 0
  const step = Math.max(2, width / 400) // points; pages can be made kilometres wide
  for (let x = left + 0.25 * width; x <= left + 0.75 * width; x += step) {
    let crossing = 0
    for (const s of segments) if (s.x0 < x - 1 && s.x1 > x + 1) crossing++
    if (!best || crossing < best.crossing) {
      best = { x, crossing }
      from = x
    } else if (crossing === best.crossing && x - best.x <= step + 0.01) best = { x, crossing }
  }
  if (!best || best.crossing > 0.25 * rows.length) return undefined
  const x = (from + best.x) / 2
  const l = segments.filter((s) => s.x1 <= x + 1)
  const r = segments.filter((s) => s.x0 >= x - 1)
  if (l.length < 6 || r.length < 6) return undefined
  const fills = (side: readonly Segment[]): boolean => {
    const e = edges(side)
    const widths = side.map((s) => s.x1 - s.x0).sort((a, b) => a - b)
    return widths[widths.length >> 1]! > 0.7 * (e.right - e.left) && e.right - e.left > 0.25 * width
  }
  return fills(l) && fills(r) ? x : undefined
}

/** Edges of the bulk of the text: two in a hundred may stick out. */
function edges(segments: readonly { readonly x0: number; readonly x1: number }[]): { left: number; right: number } {
  if (segments.length === 0) return { left: 0, right: 0 }
  const lefts = segments.map((s) => s.x0).sort((a, b) => a - b)
  const rights = segments.map((s) => s.x1).sort((a, b) => a - b)
  return { left: lefts[Math.floor(0.02 * lefts.length)]!, right: rights[Math.ceil(0.98 * (rights.length - 1))]! }
}

function oneColumn(segments: readonly Segment[], run: number, at = edges(segments)): Line[] {
  return segments
    .map((s) => ({ ...s, text: s.text.replace(/\s+/g, ' ').trim(), tabular: s.tabular === true, ...at, run }))
    .filter((l) => l.text !== '')
}
