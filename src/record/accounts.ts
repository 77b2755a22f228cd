import { canCoincide } from '../time/when.ts'
import type { Item } from './claim.ts'
import type { SourceHead } from './source.ts'

/** How two items about one matter stand to one another. */
export type Verdict = 'agrees' | 'contradicts' | 'neither'

/** What an item is about, so far that two with different matters say nothing of one another; undefined where rules cannot tell. */
export function matterOf(item: Item): string | undefined {
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

/**
 * Whether two items can both hold. Reports on what a draft says exclude one another whenever they were written; what a
 * party wants may have moved between two days.
 */
export function together(a: Item, b: Item): Verdict {
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

/** Two numbers of one unit: equal, or with no value in common; what only overlaps is left to a person. */
function numbers(a: Counted | undefined, b: Counted | undefined): Verdict {
  if (!a || !b || a.unit !== b.unit) return 'neither'
  if (a.value === b.value && a.to === b.to && a.bound === b.bound) return 'agrees'
  if (a.bound === 'about' || b.bound === 'about') return 'neither'
  const [fromA, toA] = rangeOf(a)
  const [fromB, toB] = rangeOf(b)
  return toA < fromB || toB < fromA ? 'contradicts' : 'neither'
}

const rangeOf = (q: Counted): [number, number] =>
  q.bound === 'at-most'
    ? [Number.NEGATIVE_INFINITY, q.value]
    : q.bound === 'at-least'
      ? [q.value, Number.POSITIVE_INFINITY]
      : [q.value, q.to ?? q.value]

export const sourceOf = (item: Item): string => item.passages[0]?.source ?? ''

/** One place of one source: two readings of it are no two reports. */
export const samePlace = (a: Item, b: Item): boolean =>
  sourceOf(a) === sourceOf(b) &&
  a.passages[0]?.selector.start === b.passages[0]?.selector.start &&
  a.passages[0]?.selector.end === b.passages[0]?.selector.end

/** Who relayed the words: the nearest link of the chain, else an agency that signs for the source. */
export function relayOf(item: Item, head: SourceHead | undefined): string | undefined {
  if ('attribution' in item && item.attribution.via[0]) return item.attribution.via[0].actor
  const signed = AGENCY.exec(`${head?.author ?? ''}|${head?.publisher ?? ''}`)
  return signed ? signed[0].toLowerCase() : undefined
}

/** News agencies sell one text to many; their names in a byline say that the outlet prints theirs. */
const AGENCY =
  /\b(?:[\p{L}-]+ (?:news agency|press agency|press association|newswire|news service)|associated press|united press international|reuters|afp|agence france-presse|dpa|efe|ansa|lusa|tass|interfax|ukrinform|xinhua|kyodo|yonhap|anadolu|pti|belga|apa|ritzau|tanjug|bernama|wam|petra)\b/iu

/** From whom the words came in the end: the speaker, else whoever relayed them first, else the source's publisher. */
export function originOf(item: Item, head: SourceHead | undefined): string {
  const speaker = 'attribution' in item ? item.attribution.speaker?.actor : undefined
  return speaker ?? relayOf(item, head) ?? head?.publisher?.toLowerCase() ?? sourceOf(item)
}
