import { holdsWord } from './letters.ts'
/** One line of a text, blanks at its edges left out. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly kind: 'text' | 'blank' | 'rule' | 'table'
  /** Ends without a mark that closes a sentence or a clause. */
  readonly open: boolean
  /** Blanks before it. */
  readonly indent: number
}

const RULE = /^(?:[-=_*~·.•–—─═]{3,}|(?:[-*_] ){2,}[-*_]|\|?[ \t:|+-]*-{3,}[ \t:|+-]*\|?)$/

/** The lines of a text, and whether they are only as long as somebody's page is wide. Near-linear in the text. */
export function linesOf(text: string): { readonly lines: readonly Line[]; readonly wrapped: boolean } {
  const lines: Line[] = []
  let at = 0
  while (at <= text.length) {
    let to = text.indexOf('\n', at)
    if (to < 0) to = text.length
    let start = at
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    const indent = start - at
    if (start === end) lines.push({ start, end, kind: 'blank', open: false, indent: 0 })
    else {
      const s = end - start <= 200 ? text.slice(start, end) : ''
      const first = text[start]
      const rule = s !== '' && !holdsWord(s) && RULE.test(s)
      const table = !rule && first === '|' && text[end - 1] === '|' && end - start > 2
      const open = !/[.:;!?。]["'”’»)\]*_]*$/.test(text.slice(Math.max(start, end - 6), end))
      lines.push({ start, end, kind: rule ? 'rule' : table ? 'table' : 'text', open, indent })
    }
    at = to + 1
  }
  columns(text, lines)
  return { lines, wrapped: isWrapped(lines) }
}

const LABEL_CELL = /^(?:[([]?[\p{L}\d]{1,4}(?:\.\d{1,3}){0,4}[.)\]]{1,2}|\d{1,3}(?:\.\d{1,3}){1,4}|[-–—•*▪◦])$/u
const WIDEST_CELL = 40 // characters of a cell among blanks
const LONGEST_ROW = 400 // characters; longer lines with tabs are indented prose

/**
 * Neighbouring lines whose cells are parted by tabs, bars or wide gaps are rows of a table. Gaps of blanks are set loosely
 * in print, so they must be two to a line, as many on the next, and between short cells.
 */
function columns(text: string, lines: Line[]): void {
  let before = 0 // cells of the last line that is not blank, less than 0 for gaps: readers part rows by empty lines
  let row = -1
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind === 'blank') continue
    const here = cells(text, lines[i]!)
    if (here !== 0 && (here > 0 ? before > 0 : here === before)) {
      lines[row] = { ...lines[row]!, kind: 'table' }
      lines[i] = { ...lines[i]!, kind: 'table' }
    }
    before = here
    row = i
  }
}

function cells(text: string, line: Line): number {
  if (line.kind !== 'text' || line.end - line.start > LONGEST_ROW) return 0
  const s = text.slice(line.start, line.end)
  const ruled = s.includes('\t') || s.includes(' | ')
  if (!ruled && !s.includes('  ')) return 0
  const parts = ruled ? s.split(/\t+| +\| +/) : s.split(/ {2,}/)
  // A bare number is a label before running words, a figure before another cell.
  const labelled = LABEL_CELL.test(parts[0]!) || (/^\d{1,3}$/.test(parts[0]!) && parts[1]!.split(' ').length > 3)
  // A label and its words are two cells of no table.
  if (ruled) return parts.length > 2 || (parts.length === 2 && !(labelled && !s.includes('|'))) ? parts.length : 0
  if (parts.length < (labelled ? 4 : 3)) return 0
  return parts.every((c) => c.length <= WIDEST_CELL && !/[.;]$/.test(c)) ? -parts.length : 0
}

const isBlank = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000 ||
  c === 0xfeff

/** Most lines that another line follows run to about one width, and break off mid-sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const inner: Line[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.kind === 'text' && lines[i + 1]!.kind === 'text') inner.push(lines[i]!)
  }
  if (inner.length < 3) return false
  const lengths = inner.map((l) => l.end - l.start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)]! // the ragged longest tenth set aside
  if (width < 30 || width > 132) return false // narrower than a column, wider than a printer's line
  let full = 0
  let open = 0
  for (const l of inner) {
    if (l.end - l.start >= width * 0.72) full++ // a long next word leaves a line this short
    if (l.open) open++
  }
  return full / inner.length > 0.55 && open / inner.length > 0.55
}
