/** A label alone in a cell: "1.", "(a)", "iv)", "Article 4", a dash or a bullet. */
const LABEL_CELL =
  /^(?:\(?(?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivxlc]{1,6})(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}|(?:article|art\.|point|annex|section|chapter)\s[\p{L}\p{N}.]{1,8}|[-–—•·*])$/iu

/**
 * A row of a table as text. Cells stand on one line, ` | ` between them; a row whose only other cell is a label reads as
 * a labelled paragraph, since official journals set numbered points in tables; a row with one filled cell is that cell.
 *
 * Each cell comes as its paragraphs.
 */
export function rowText(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((c) => c.length > 0)
  if (filled.length <= 1) return [...(filled[0] ?? [])]
  const [first, second] = filled as [readonly string[], readonly string[]]
  // A bare number is a label only before running text; before another number it is a figure.
  const labels = LABEL_CELL.test(first[0]!) || (/^\d{1,3}$/.test(first[0]!) && second[0]!.split(' ').length >= 4)
  if (filled.length === 2 && cells.length === 2 && first.length === 1 && labels)
    return [`${first[0]} ${second[0]}`, ...second.slice(1)]
  const row = cells.map((c) => c.join(' ').replaceAll('\n', ' ')).join(' | ')
  return [row.trim()]
}
