import type { DraftKey } from '../../record/ids.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import { Register } from '../../views/register.ts'

/** A draft that can stand as a column: somebody holds its words, or told something of them. */
export interface Column {
  readonly key: DraftKey
  readonly name: string
  /** Its words are on record; else it is known by report. */
  readonly held: boolean
}

const ABREAST = 5 // columns shown unasked; more are too narrow to read on most screens

/** All drafts that can be columns, in the order in which they came. */
export function columnsOf(state: StateOfPlay): readonly Column[] {
  const r = new Register(state)
  return r.drafts
    .filter((d) => d.provisions.length > 0 || r.reportsOn(d.key).length > 0)
    .map((d) => ({ key: d.key, name: d.name, held: d.provisions.length > 0 }))
}

/**
 * The columns asked for in an address, in its order; what is not on record is passed over. Unasked, all of them, or of
 * many the newest: first those whose words are held, since only words can be compared.
 */
export function chosenColumns(all: readonly Column[], asked: string | null): readonly Column[] {
  const named = [...new Set((asked ?? '').split(','))].flatMap((key) => all.find((c) => c.key === key) ?? [])
  if (named.length > 0) return named
  if (all.length <= ABREAST) return all
  const newest = [...all].reverse()
  const shown = new Set([...newest.filter((c) => c.held), ...newest.filter((c) => !c.held)].slice(0, ABREAST))
  return all.filter((c) => shown.has(c))
}

/** What the address says of a choice; nothing when it is what would be shown unasked. */
export function askedFor(all: readonly Column[], chosen: readonly Column[]): string | null {
  const text = keysOf(chosen)
  return chosen.length === 0 || text === keysOf(chosenColumns(all, null)) ? null : text
}

const keysOf = (list: readonly Column[]): string => list.map((c) => c.key).join(',')

/** The choice with a column put in where its day puts it, or taken out; the last one stays. */
export function toggled(all: readonly Column[], chosen: readonly Column[], key: DraftKey): readonly Column[] {
  if (chosen.some((c) => c.key === key)) return chosen.length === 1 ? chosen : chosen.filter((c) => c.key !== key)
  const column = all.find((c) => c.key === key)
  if (!column) return chosen
  const later = all.slice(all.indexOf(column) + 1)
  const before = chosen.findIndex((c) => later.some((l) => l.key === c.key))
  return before < 0 ? [...chosen, column] : [...chosen.slice(0, before), column, ...chosen.slice(before)]
}

/** The choice with one column a place further left (-1) or right (1); at the edge nothing moves. */
export function shifted(chosen: readonly Column[], key: DraftKey, by: -1 | 1): readonly Column[] {
  const at = chosen.findIndex((c) => c.key === key)
  const to = at + by
  if (at < 0 || to < 0 || to >= chosen.length) return chosen
  const out = [...chosen]
  ;[out[at], out[to]] = [out[to]!, out[at]!]
  return out
}

const TOLD = new Set(['contents', 'change', 'unknown', 'position'])

/**
 * The state as if only these drafts were on record: what the comparison of some of them reads, and nothing else, so that
 * it can be handed to another thread. A draft is then compared with one that is shown.
 */
export function ofDrafts(state: StateOfPlay, keys: readonly DraftKey[]): StateOfPlay {
  const chosen = new Set(keys)
  return {
    ...state,
    drafts: state.drafts.filter((d) => chosen.has(d.key)),
    provisions: state.provisions.filter((p) => chosen.has(p.item.draft)),
    claims: state.claims.filter(({ item }) => {
      if (!TOLD.has(item.kind)) return false
      if (item.kind === 'contents') return chosen.has(item.draft)
      return item.kind !== 'change' || (item.to !== undefined && chosen.has(item.to))
    }),
  }
}

const REPORT = 50 // UTF-16 units that cost as much to compare as one report takes to place

/** How much there is to compare: UTF-16 units of the drafts' words, and reports reckoned as such. */
export const weightOf = (state: StateOfPlay): number =>
  state.provisions.reduce((n, p) => n + p.item.wording.length, 0) +
  REPORT * state.claims.reduce((n, { item }) => n + (item.kind === 'contents' || item.kind === 'change' ? 1 : 0), 0)
