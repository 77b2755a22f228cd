import type { Matrix, PositionInCell } from '../../views/matrix.ts'
import type { ValueLine } from '../../views/movement.ts'

/** The table as asked for: its rows, its columns, what stands in its cells. */
export interface Chosen {
  readonly issues: Matrix['issues']
  readonly parties: Matrix['parties']
  readonly cell: (issue: string, party: string) => readonly PositionInCell[]
}

/** Issues whose name or whose positions have all the words; one party or all. Rows and columns without a position are left out. */
export function chosen(matrix: Matrix, words: string, party: string): Chosen {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== '')
  const cells = new Map<string, PositionInCell[]>()
  const text = new Map<string, string>(matrix.issues.map((i) => [i.key, i.name.toLowerCase()]))
  const ofParty = party === '' ? matrix.positions : matrix.positions.filter((p) => p.party === party)
  for (const p of ofParty) {
    const key = `${p.issue}\n${p.party}`
    const here = cells.get(key)
    if (here) here.push(p)
    else cells.set(key, [p])
    text.set(p.issue, `${text.get(p.issue) ?? ''}\n${p.gist.toLowerCase()}`)
  }
  const withPosition = new Set<string>(ofParty.map((p) => p.issue))
  const issues = matrix.issues.filter(
    (i) => withPosition.has(i.key) && wanted.every((w) => text.get(i.key)!.includes(w)),
  )
  const rows = new Set<string>(issues.map((i) => i.key))
  const holders = new Set<string>(ofParty.filter((p) => rows.has(p.issue)).map((p) => p.party))
  return {
    issues,
    parties: matrix.parties.filter((p) => holders.has(p.key)),
    cell: (i, p) => cells.get(`${i}\n${p}`) ?? [],
  }
}

/** Lines of numbers by issue; a number that stands alone tells no movement but is still a number on record. */
export function linesByIssue(lines: readonly ValueLine[]): ReadonlyMap<string, readonly ValueLine[]> {
  const out = new Map<string, ValueLine[]>()
  for (const l of lines) {
    const here = out.get(l.issue)
    if (here) here.push(l)
    else out.set(l.issue, [l])
  }
  return out
}
