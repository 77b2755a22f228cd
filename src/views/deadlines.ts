import { byTime } from '../time/order.ts'
import { addDays, canCoincide, daysBetween, type When } from '../time/when.ts'

/** What a history of deadlines needs to know of a moment. */
export interface DeadlineTold {
  readonly type: string
  readonly status: string
  /** "Deadline for the reply", where the source says what for. */
  readonly name: string
  readonly happened: When | null
  readonly reported: When | null
}

/** One deadline with everything on record of it, the earliest report first. */
export interface DeadlineHistory<M extends DeadlineTold = DeadlineTold> {
  /** Day or days it falls on, as told last; null where no source gives one. */
  readonly when: When | null
  readonly moments: readonly M[]
  /** Whether the last word is that it no longer stands. */
  readonly dropped: boolean
}

const DROPPED: ReadonlySet<string> = new Set(['withdrawn', 'cancelled', 'denied'])

/**
 * Deadlines by the day they fall on: what falls on one day is taken for one deadline, unless both say what for and say
 * different things. A day is the only thing that accounts of a deadline share; words for it hardly ever agree.
 */
export function deadlinesOf<M extends DeadlineTold>(moments: readonly M[]): readonly DeadlineHistory<M>[] {
  const groups: M[][] = []
  const byDay = new Map<string, M[][]>()
  for (const m of moments) {
    if (m.type !== 'deadline') continue
    const day = m.happened?.earliest
    const near = day ? [day, addDays(day, -1), addDays(day, 1)].flatMap((d) => byDay.get(d) ?? []) : []
    let group = near.find((g) => g.some((o) => ofOne(o, m)))
    if (group) group.push(m)
    else {
      group = [m]
      groups.push(group)
    }
    if (day) byDay.set(day, [...(byDay.get(day) ?? []), group])
  }
  return groups.map((group) => {
    const sorted = [...group].sort((a, b) => byTime(a.reported ?? undefined, b.reported ?? undefined))
    const last = sorted.at(-1)!
    return {
      when: [...sorted].reverse().find((m) => m.happened)?.happened ?? null,
      moments: sorted,
      dropped: DROPPED.has(last.status),
    }
  })
}

const NARROW = 2 // days a span may have and still name one day: "Thursday" told across a date line

function ofOne(a: DeadlineTold, b: DeadlineTold): boolean {
  if (!a.happened || !b.happened || !narrow(a.happened) || !narrow(b.happened)) return false
  if (!canCoincide(a.happened, b.happened)) return false
  const [x, y] = [a.name, b.name].map((n) => /^Deadline for (.+)/.exec(n)?.[1]?.toLowerCase())
  return x === undefined || y === undefined || x === y
}

const narrow = (w: When): boolean =>
  w.earliest !== null && w.latest !== null && daysBetween(w.earliest, w.latest) < NARROW
