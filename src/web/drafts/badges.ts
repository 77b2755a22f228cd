import type { ComparisonCell, ComparisonRow } from '../../views/comparison.ts'

/** One change of substance in a few words. */
export interface Badge {
  readonly words: string
  /** The base's label, where the badge is about the place and can lead there. */
  readonly place?: true
}

const MOST = 4 // badges in a cell: more are read in the words themselves
const LONGEST = 26 // UTF-16 units of a side of "600,000 → 800,000": longer ones are clauses, not values

const short = (s: string): string => {
  const one = s.replace(/\s+/g, ' ').trim()
  return one.length > LONGEST ? `${one.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : one
}

const STANDING: Readonly<Record<string, string>> = {
  'condition-added': 'condition added',
  'condition-dropped': 'condition dropped',
  'bracket-opened': 'put in brackets',
  'bracket-closed': 'brackets lifted',
  'bracket-narrowed': 'brackets narrowed',
}

/** What changed in a cell against the draft it is compared with: values first as they were and are, then its kind, then its place. */
export function badgesOf(cell: ComparisonCell, row: ComparisonRow): readonly Badge[] {
  const { link } = cell
  if (!link) return []
  const out: Badge[] = []
  const add = (words: string, place?: true): void => {
    if (!out.some((b) => b.words === words)) out.push(place ? { words, place } : { words })
  }
  for (const c of link.changes) {
    if (c.kind === 'moved' || c.kind === 'renumbered') continue
    const said = STANDING[c.kind]
    const sides = c.before !== null && c.after !== null ? `${short(c.before)} → ${short(c.after)}` : undefined
    if (said) add(said)
    else if (c.kind === 'quantity' || c.kind === 'deadline' || c.kind === 'modality')
      add(sides ?? (c.after !== null ? `${short(c.after)} added` : `${short(c.before ?? '')} dropped`))
    else if (c.kind === 'polarity') add(c.way === 'affirmed' ? 'no longer negated' : 'negated')
    else if (c.kind === 'scope') add(c.way === 'wider' || c.way === 'narrower' ? `scope ${c.way}` : 'scope changed')
    else if (c.kind === 'legal-force') add(sides ?? 'legal force changed')
    else add(c.way === 'exchanged' ? 'parties exchanged' : (sides ?? 'party changed'))
  }
  const kept = out.slice(0, MOST)
  if (out.length > MOST) kept.push({ words: `${out.length - MOST} more` })
  const was = row.cells.find((c) => c.draft === cell.comparedWith)?.labels.join(', ')
  if (isMoved(cell)) kept.push({ words: was ? `moved, from ${was}` : 'moved', place: true })
  else if (was && was !== cell.labels.join(', ')) kept.push({ words: `was ${was}` })
  if (link.by === 'hand') kept.push({ words: 'linked by hand' })
  if (link.unsure) kept.push({ words: 'unsure match' })
  return kept
}

export const isMoved = ({ link }: ComparisonCell): boolean =>
  link !== null &&
  (link.relation === 'moved' || link.also.includes('moved') || link.changes.some((c) => c.kind === 'moved'))
