/** A label alone in a cell: "1.", "(a)", "(iv)", "Article 4", a dash or a bullet. */
const LABEL_CELL =
  /^(?:\(?[\p{L}\p{N}]{1,5}(?:\.[\p{L}\p{N}]{1,4}){0,4}[.)]?|(?:article|art\.|point|annex|section|chapter)\s[\p{L}\p{N}.]{1,8}|[-–—•·*])$/iu

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
  if (
    filled.length === 2 &&
    cells.length === 2 &&
    first.length === 1 &&
    LABEL_CELL.test(first[0]!) &&
    !LABEL_CELL.test(second[0]!)
  ) {
    return [`${first[0]} ${second[0]}`, ...second.slice(1)]
  }
  return [
    cells
      .map((c) => c.join(' ').replaceAll('\n', ' '))
      .join(' | ')
      .trim(),
  ]
}
