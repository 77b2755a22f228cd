/** One record of a file of separated values, with the line it begins on, from 1. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

const MARKS = [',', ';', '\t'] as const

/**
 * Records of a CSV (RFC 4180) whose cells are parted by commas, semicolons or tabs, whichever parts the early lines best;
 * a byte-order mark is passed over. Never refuses: a quotation mark that is not closed runs to the end of the file.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const body = text.replace(/^\ufeff/, '')
  return recordsOf(body, markOf(body))
}

/** The mark that cuts the first lines into as many cells each, and more than one. */
function markOf(text: string): string {
  const early = text.slice(0, 20_000) // enough lines to tell
  let best: { mark: string; score: number } = { mark: ',', score: 0 }
  for (const mark of MARKS) {
    const widths = recordsOf(early, mark)
      .slice(0, 20)
      .map((r) => r.cells.length)
      .filter((n) => n > 1)
    const usual = widths.length === 0 ? 0 : widths.filter((n) => n === widths[0]).length
    if (usual > best.score) best = { mark, score: usual }
  }
  return best.mark
}

function recordsOf(text: string, mark: string): CsvRow[] {
  const out: CsvRow[] = []
  let cells: string[] = []
  let from = 0
  let line = 1
  let begun = 1
  const close = (to: number): void => {
    cells.push(text.slice(from, to))
  }
  let i = 0
  while (i <= text.length) {
    const c = text[i]
    if (c === '"' && i === from) {
      let cell = ''
      i++
      while (i < text.length) {
        const end = text.indexOf('"', i)
        const to = end < 0 ? text.length : end
        const piece = text.slice(i, to)
        line += piece.split('\n').length - 1
        cell += piece
        i = to + 1
        if (text[i] !== '"') break
        cell += '"'
        i++
      }
      // What stands between the closing mark and the next cell is kept: nobody meant to lose it.
      let next = i
      while (next < text.length && text[next] !== mark && text[next] !== '\n' && text[next] !== '\r') next++
      cells.push(cell + text.slice(i, next))
      i = next
      if (text[i] === mark) {
        i++
        from = i
        continue
      }
      from = -1 // the cell is pushed
    }
    const at = text[i]
    if (at === mark) {
      close(i)
      from = i + 1
      i++
    } else if (at === '\n' || at === '\r' || i >= text.length) {
      if (from >= 0) close(i)
      if (cells.length > 1 || (cells[0] ?? '') !== '') out.push({ cells, line: begun })
      cells = []
      if (at === '\r' && text[i + 1] === '\n') i++
      if (at !== undefined) line++
      i++
      from = i
      begun = line
      if (i > text.length) break
    } else i++
  }
  return out
}
