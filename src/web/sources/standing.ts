import type { SourceId } from '../../record/ids.ts'
import type { SourceHead } from '../../record/source.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import { heldById } from '../../review/decide.ts'

/** A source with how much stands on it and how much waits. */
export interface SourceStanding {
  readonly source: SourceHead
  /** Items on record with a passage in it. */
  readonly entries: number
  /** Suggestions nobody has decided. */
  readonly waiting: number
  /** Whether the machine has read it at all. */
  readonly read: boolean
}

export const ORDERS = ['published', 'publisher', 'title', 'entries', 'waiting'] as const
export type SourceOrder = (typeof ORDERS)[number]

/** All sources of a state, in the order asked for; undated ones last by date, the newest first. */
export function standingOf(
  state: StateOfPlay,
  suggestions: readonly Suggestion[],
  order: SourceOrder = 'published',
): readonly SourceStanding[] {
  const entries = new Map<SourceId, number>()
  for (const held of heldById(state).values())
    for (const id of new Set(held.item.passages.map((p) => p.source))) entries.set(id, (entries.get(id) ?? 0) + 1)
  const waiting = new Map<SourceId, number>()
  const read = new Set<SourceId>()
  for (const s of suggestions) {
    read.add(s.source)
    if (!state.decided.has(s.id)) waiting.set(s.source, (waiting.get(s.source) ?? 0) + 1)
  }
  const list = state.sources.map((source) => ({
    source,
    entries: entries.get(source.id) ?? 0,
    waiting: waiting.get(source.id) ?? 0,
    read: read.has(source.id),
  }))
  const name = (s: SourceHead): string => s.title ?? s.file ?? ''
  const day = (s: SourceHead): string => s.published?.latest ?? ''
  const byTitle = (a: SourceStanding, b: SourceStanding): number => name(a.source).localeCompare(name(b.source), 'en')
  const compare: Readonly<Record<SourceOrder, (a: SourceStanding, b: SourceStanding) => number>> = {
    published: (a, b) => day(b.source).localeCompare(day(a.source)) || byTitle(a, b),
    publisher: (a, b) =>
      (a.source.publisher ?? '\uffff').localeCompare(b.source.publisher ?? '\uffff', 'en') || byTitle(a, b),
    title: byTitle,
    entries: (a, b) => b.entries - a.entries || byTitle(a, b),
    waiting: (a, b) => b.waiting - a.waiting || byTitle(a, b),
  }
  return list.sort(compare[order])
}
