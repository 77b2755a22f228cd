import type { EventClaim } from '../record/claim.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { daysBetween, type When } from '../time/when.ts'
import { eventInWords } from './claims-in-words.ts'
import { deadlinesOf } from './deadlines.ts'
import { Register } from './register.ts'
import { whenAsSaid, whenInWords } from './telling.ts'
import { timeline } from './timeline.ts'

/** One whole-day entry of a calendar. */
export interface CalendarDate {
  /** Stays the same for the same item, so that a calendar that fetches the file again changes its entry. */
  readonly id: string
  readonly title: string
  /** First and last day, both in it. A week in which a meeting is to fall spans the week, and its title says so. */
  readonly from: string
  readonly to: string
  readonly status: 'planned' | 'tentative' | 'cancelled'
  readonly place: string | null
  /** What is on record of it, a line each, with the road by which it came. */
  readonly lines: readonly string[]
  /** When the last of it was entered (ISO instant): equal records give equal files. */
  readonly recorded: string
}

export interface Calendar {
  readonly kind: 'calendar'
  readonly title: string
  readonly dates: readonly CalendarDate[]
  /** Planned events and deadlines that no calendar can hold: no source gives both ends, or they lie too far apart. */
  readonly left: readonly string[]
}

const LONGEST = 31 // days: a bar over more than a month hides the calendar and tells nothing

const STATUS: Readonly<Partial<Record<EventClaim['status'], CalendarDate['status']>>> = {
  planned: 'planned',
  expected: 'tentative',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
}

/** What is planned, expected or called off, and the deadlines, as dates for a calendar. What several sources tell stands once. */
export function calendar(state: StateOfPlay): Calendar {
  const r = new Register(state)
  const held = new Map<string, Held>(state.claims.map((h) => [h.id, h]))
  const left: string[] = []
  const dates: CalendarDate[] = []
  const add = (when: When | null | undefined, date: Omit<CalendarDate, 'from' | 'to'>): void => {
    const { earliest, latest } = when ?? { earliest: null, latest: null }
    if (earliest === null || latest === null || daysBetween(earliest, latest) >= LONGEST)
      left.push(when ? `${date.title}, ${whenAsSaid(when)}` : date.title)
    else
      dates.push({
        ...date,
        title: earliest === latest ? date.title : `${date.title} (some time in ${whenInWords({ earliest, latest })})`,
        from: earliest,
        to: latest,
      })
  }
  for (const h of r.once(r.claims('event')) as readonly Held<EventClaim>[]) {
    const status = STATUS[h.item.status]
    if (h.item.type === 'deadline' || status === undefined) continue
    add(h.item.happened, {
      id: h.id,
      title: eventInWords(r, h.item),
      status,
      place: h.item.place ?? null,
      lines: [`${h.item.status}: “${h.item.gist}”, ${r.chainOf(h)}`],
      recorded: h.recorded,
    })
  }
  for (const d of deadlinesOf(timeline(state).moments)) {
    const all = d.moments.flatMap((m) => held.get(m.item) ?? [])
    add(d.when, {
      id: d.moments[0]!.item,
      title: d.moments.find((m) => m.name !== 'Deadline')?.name ?? 'Deadline',
      status: d.dropped ? 'cancelled' : 'planned',
      place: null,
      lines: d.moments.map((m, i) => `${m.status}: “${m.gist}”, ${all[i] ? r.chainOf(all[i]) : ''}`),
      recorded: all
        .map((h) => h.recorded)
        .sort()
        .at(-1)!,
    })
  }
  dates.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
  return { kind: 'calendar', title: state.title || 'Talks', dates, left }
}
