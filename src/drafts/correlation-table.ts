import { RELATIONS, type Relation } from './alignment.ts'
import { namesPartOnly } from './cited-labels.ts'
import { type CsvRow, readCsv } from './csv-rows.ts'

/** One line of a correlation table: which provisions of the old text became which of the new. An empty side: removed, or new. */
export interface CorrelationRow {
  /** Labels as printed in the table: "Article 4(2)", "5.1–5.3". */
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly relation?: Relation
  readonly note?: string
  /** Line of the file, from 1. */
  readonly line: number
}

export type CorrelationTable =
  | { readonly ok: true; readonly rows: readonly CorrelationRow[] }
  | { readonly ok: false; readonly reason: string }

// Headings of such tables in the languages whose labels the outline knows; compared without case and marks.
const OLD =
  /^(?:old|from|a|before|previous|prior|repealed|existing|present|source|ancien|antiguo|anterior|alt|bisher|stary|старый|старий)(?:\b|$)/u
const NEW =
  /^(?:new|to|b|after|this|now|revised|consolidated|proposed|target|nouveau|nuevo|novo|neu|nowy|новый|новий)(?:\b|$)/u
const NOTE = /^(?:note|remark|comment|observation|bemerkung|remarque)/u
const RELATION = /^relation/u

/** How tables say that a side has nothing. */
const NOTHING =
  /^(?:[-–—−_.…\s]*|none|nil|n\/?a|deleted|removed|new|repealed|added|néant|entfällt|\(?(?:deleted|removed|new)\)?)$/iu

/**
 * Read a correlation table: a heading row, then a line for each correspondence. Columns may stand in any order and be
 * parted by commas, semicolons or tabs. A cell may hold several labels, parted by ";", a line end, or a comma before a
 * number; "4(1) to 4(3)" and "5–7" are ranges. Titles above the heading row are passed over.
 */
export function correlationTable(csv: string): CorrelationTable {
  const lines = readCsv(csv)
  const at = lines.findIndex((l) => columnsOf(l) !== undefined)
  if (at < 0)
    return { ok: false, reason: 'the table has no heading row with an “old” and a “new” column (or “from” and “to”)' }
  const columns = columnsOf(lines[at]!)!
  const rows: CorrelationRow[] = []
  const cell = (l: CsvRow, i: number): string => (i < 0 ? '' : (l.cells[i] ?? '').trim())
  for (const l of lines.slice(at + 1)) {
    if (l.cells.every((c) => c.trim() === '')) continue
    const said = cell(l, columns.relation).toLowerCase()
    const relation = RELATIONS.find((r) => r === said)
    const old = labelsIn(cell(l, columns.old))
    const fresh = labelsIn(cell(l, columns.new))
    if (old.length === 0 && fresh.length === 0) continue
    const note = cell(l, columns.note) || (relation ? '' : said)
    rows.push({ old, new: fresh, ...(relation ? { relation } : {}), ...(note ? { note } : {}), line: l.line })
  }
  return rows.length > 0
    ? { ok: true, rows }
    : { ok: false, reason: 'the table has a heading row and no lines under it' }
}

interface Columns {
  readonly old: number
  readonly new: number
  readonly relation: number
  readonly note: number
}

function columnsOf({ cells }: CsvRow): Columns | undefined {
  const heads = cells.map((c) =>
    c
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .trim(),
  )
  const find = (pattern: RegExp): number => heads.findIndex((h) => pattern.test(h))
  const old = find(OLD)
  const fresh = find(NEW)
  if (old < 0 || fresh < 0 || old === fresh) return undefined
  return { old, new: fresh, relation: find(RELATION), note: find(NOTE) }
}

/**
 * The labels of a cell. A comma parts labels only where what follows can stand alone: "Articles 4, 5" and "Article 4, Annex I",
 * not "Article 4, point (a)" or "Article 4, Paragraph 2".
 */
function labelsIn(cell: string): string[] {
  if (NOTHING.test(cell)) return []
  const out: string[] = []
  for (const piece of cell.split(PARTED)) {
    const label = piece.trim().replace(/^,\s*/, '')
    if (label === '' || NOTHING.test(label)) continue
    const before = out.at(-1)
    // "Chapter II, Article 1" is one label.
    if (piece.startsWith(',') && before !== undefined && namesPartOnly(before))
      out[out.length - 1] = `${before}, ${label}`
    else out.push(label)
  }
  return out
}

const PARTED =
  /[;\n|]|(?=,(?!\s*(?:[Pp]ara|[Pp]oint|[Pp]unkt|[Ss]ub|[Ll]it|Abs|Nr|Ziff))\s*(?:\d|§|[Aa]rt|\p{Lu}\p{Ll}+\.? [\dIVX]))|\s(?:and|und|et|y|e|и|та)\s(?=\s*(?:\d|[Aa]rt))/u
