import { matterOf, originOf, samePlace, sourceOf, together } from '../record/accounts.ts'
import { type OtherReports, otherReports, type Said } from '../record/reports.ts'
import type { SourceHead } from '../record/source.ts'

export type { Said } from '../record/reports.ts'

/** What else is on record or waiting about the same matter. */
export interface Support {
  /** Independent origins that say the same; outlets that relay one speaker count once, the item's own origin not at all. */
  readonly corroborated: number
  readonly agreeing: readonly string[]
  /** Ids of what cannot hold together with it. */
  readonly contradicting: readonly string[]
  /** The same claim in other sources, copied or rewritten. */
  readonly reports: OtherReports
}

/**
 * Looks for support among all that was said. Items are sorted by matter first, so that each is compared only with those
 * about the same draft and issue, party and issue, or kind of event.
 */
export function supportAmong(said: readonly Said[], sources: readonly SourceHead[]): (one: Said) => Support {
  const byMatter = new Map<string, Said[]>()
  for (const s of said) {
    const matter = matterOf(s.item)
    if (matter === undefined) continue
    const list = byMatter.get(matter)
    if (list) list.push(s)
    else byMatter.set(matter, [s])
  }
  const heads = new Map<string, SourceHead>(sources.map((s) => [s.id, s]))
  const reportsOf = otherReports(said, sources)
  const origin = (s: Said): string => originOf(s.item, heads.get(sourceOf(s.item)))
  return (one) => {
    const matter = matterOf(one.item)
    const reports = reportsOf(one.id)
    const relayed = new Set(reports.others.map((o) => o.id).filter((id) => !reports.independent.includes(id)))
    const origins = new Set<string>()
    const agreeing: string[] = []
    const contradicting: string[] = []
    const own = origin(one)
    const agrees = (other: Said): void => {
      if (origin(other) === own || relayed.has(other.id) || agreeing.includes(other.id)) return // printed from one wire
      origins.add(origin(other))
      agreeing.push(other.id)
    }
    for (const other of (matter && byMatter.get(matter)) || []) {
      if (other.id === one.id || other.item === one.item || samePlace(one.item, other.item)) continue
      const verdict = together(one.item, other.item)
      if (verdict === 'contradicts') contradicting.push(other.id)
      if (verdict === 'agrees') agrees(other)
    }
    for (const other of reports.others) agrees(other)
    return { corroborated: origins.size, agreeing, contradicting, reports }
  }
}
