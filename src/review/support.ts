import type { Item } from '../record/claim.ts'
import type { SourceHead } from '../record/source.ts'
import { canCoincide } from '../time/when.ts'

/** Something said, with the id under which it can be looked up: an item on record or a suggestion. */
export interface Said {
  readonly id: string
  readonly item: Item
}

/** What else is on record or waiting about the same matter. */
export interface Support {
  /** Independent origins that say the same; outlets that relay one speaker count once, the item's own origin not at all. */
  readonly corroborated: number
  readonly agreeing: readonly string[]
  /** Ids of what cannot hold together with it. */
  readonly contradicting: readonly string[]
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
  const heads = new Map(sources.map((s) => [s.id as string, s]))
  return (one) => {
    const matter = matterOf(one.item)
    const origins = new Set<string>()
    const agreeing: string[] = []
    const contradicting: string[] = []
    const own = originOf(one.item, heads)
    for (const other of (matter && byMatter.get(matter)) || []) {
      if (other.id === one.id || other.item === one.item) continue
      if (sourceOf(other.item) === sourceOf(one.item) && samePlace(one.item, other.item)) continue
      const verdict = together(one.item, other.item)
      if (verdict === 'contradicts') contradicting.push(other.id)
      const origin = originOf(other.item, heads)
      if (verdict === 'agrees' && origin !== own) {
        origins.add(origin)
        agreeing.push(other.id)
      }
    }
    return { corroborated: origins.size, agreeing, contradicting }
  }
}

/** What an item is about, so far that two with different matters say nothing of one another. */
function matterOf(item: Item): string | undefined {
  switch (item.kind) {
    case 'contents':
      return `contents ${item.draft} ${item.issue}`
    case 'change':
      return `change ${item.to ?? ''} ${item.issue}`
    case 'position':
      return `position ${item.party} ${item.issue}`
    case 'event':
      return `event ${item.type}`
    case 'draft':
      return `draft ${item.key}`
    case 'deadline':
      return `deadline ${item.setBy ?? ''}`
    default:
      return undefined
  }
}

type Verdict = 'agrees' | 'contradicts' | 'neither'

function together(a: Item, b: Item): Verdict {
  if (a.kind === 'contents' && b.kind === 'contents') {
    if ((a.known === 'denied') !== (b.known === 'denied')) return 'contradicts'
    return numbers(a.quantity, b.quantity)
  }
  if (a.kind === 'change' && b.kind === 'change') {
    const pair = new Set([a.change, b.change])
    if (pair.has('added') && pair.has('removed')) return 'contradicts'
    return a.change === b.change ? numbers(a.quantity, b.quantity) : 'neither'
  }
  if (a.kind === 'position' && b.kind === 'position') {
    if (a.happened && b.happened && !canCoincide(a.happened, b.happened)) return 'neither' // a party may move
    const pair = new Set([a.position, b.position])
    if (pair.has('accepts') && (pair.has('rejects') || pair.has('opposes'))) return 'contradicts'
    return a.position === b.position ? numbers(a.quantity, b.quantity) : 'neither'
  }
  if (a.kind === 'event' && b.kind === 'event') {
    if (!a.happened || !b.happened || !canCoincide(a.happened, b.happened)) return 'neither'
    if (!a.participants.some((p) => b.participants.includes(p))) return 'neither'
    if (a.place && b.place && a.place !== b.place) return 'neither'
    const took = (s: typeof a.status): boolean => s === 'held'
    const not = (s: typeof a.status): boolean => s === 'denied' || s === 'cancelled'
    if ((took(a.status) && not(b.status)) || (not(a.status) && took(b.status))) return 'contradicts'
    return a.status === b.status ? 'agrees' : 'neither'
  }
  if (a.kind === 'draft' && b.kind === 'draft') {
    if (a.points === undefined || b.points === undefined) return 'neither'
    return a.points === b.points ? 'agrees' : 'contradicts'
  }
  if (a.kind === 'deadline' && b.kind === 'deadline') {
    if (!a.happened || !b.happened || a.for !== b.for) return 'neither'
    return canCoincide(a.happened, b.happened) ? 'agrees' : 'contradicts'
  }
  return 'neither'
}

interface Counted {
  readonly value: number
  readonly to?: number
  readonly unit: string | null
  readonly bound?: string
}

/** Two exact numbers of one unit that differ cannot both hold; bounds and ranges are left to a person. */
function numbers(a: Counted | undefined, b: Counted | undefined): Verdict {
  if (!a || !b || a.unit !== b.unit) return 'neither'
  if (a.value === b.value && a.to === b.to) return 'agrees'
  return a.bound === b.bound && a.to === undefined && b.to === undefined ? 'contradicts' : 'neither'
}

const sourceOf = (item: Item): string => item.passages[0]?.source ?? ''
const samePlace = (a: Item, b: Item): boolean =>
  a.passages[0]?.selector.start === b.passages[0]?.selector.start &&
  a.passages[0]?.selector.end === b.passages[0]?.selector.end

/** From whom the words came in the end: the speaker, else whoever relayed them first, else the source's publisher. */
function originOf(item: Item, heads: ReadonlyMap<string, SourceHead>): string {
  const source = sourceOf(item)
  const outlet = heads.get(source)?.publisher?.toLowerCase() ?? source
  if (!('attribution' in item)) return outlet
  return item.attribution.speaker?.actor ?? item.attribution.via[0]?.actor ?? outlet
}
