import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import type { Article } from './article.ts'
import { datedWords, whenOf } from './events/dates.ts'
import type { ReadDraft, ReadEvent, ReadStatement } from './machine-reading.ts'

/** The moment that a stretch names in its own words, else that of the statement it stands in; null when neither says. */
export function momentsIn(a: Article, teller: (s: Span) => ReadStatement | null): (s: Span) => When | null {
  const all = datedWords(a)
    .flat()
    .filter((d) => !d.length)
  return (s) => {
    // A party states a position before the report does, so bare weekdays look back.
    for (const d of all) {
      if (d.expression.start < s.start || d.expression.end > s.end) continue
      const when = whenOf(a, d, 'past')
      if (when) return when
    }
    return teller(s)?.said ?? null
  }
}

const APPEARANCES: readonly ReadEvent['type'][] = ['leak', 'publication', 'submission']

/** Drafts with the date of the event by which each first appeared, where its own mentions give none. */
export function datedDrafts(drafts: readonly ReadDraft[], events: readonly ReadEvent[]): readonly ReadDraft[] {
  return drafts.map((d) => {
    if (d.date) return d
    const seen = events.find(
      (e) => e.draft === d.id && e.date !== null && e.status === 'held' && APPEARANCES.includes(e.type),
    )
    return seen ? { ...d, date: seen.date } : d
  })
}
