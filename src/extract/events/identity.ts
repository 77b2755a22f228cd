import type { When } from '../../time/when.ts'
import type { Finding } from './finding.ts'
import { samePlace } from './places.ts'
import { GATHERING } from './words.ts'

/** A finding with what was read about it: enough to tell whether two tell the same event. */
export interface Told {
  readonly finding: Finding
  readonly names: readonly string[]
  /** Who is named first in its sentence, ahead of it. */
  readonly lead: string | null
  /** Whether a name is a person's, a state's …; null when nothing is known of it. */
  readonly kinds: (name: string) => string | null
  readonly place: string | null
  readonly date: When | null
  /** Told in a headline: the text below tells it again. */
  readonly headline: boolean
}

const folded = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '')
const last = (s: string): string => folded(s).split(/\s+/).at(-1) ?? ''

/** Whether the two can name one person, body or place: equal, or one the end of the other. */
export const sameName = (a: string, b: string): boolean => {
  const x = folded(a)
  const y = folded(b)
  return x === y || x.includes(y) || y.includes(x) || (last(x).length > 3 && last(x) === last(y))
}

const overlap = (a: When, b: When): boolean =>
  (a.earliest === null || b.latest === null || a.earliest <= b.latest) &&
  (b.earliest === null || a.latest === null || b.earliest <= a.latest)

const past = (f: Finding): boolean => f.standing.status === 'held'

/** Types under which one event may be told twice. */
export function akin(a: Finding, b: Finding): boolean {
  if (a.type === b.type) return true
  return GATHERING.has(a.type) && GATHERING.has(b.type) && !(a.type === 'call') === !(b.type === 'call')
}

/**
 * How surely two findings tell one event: 0 for not at all. Dates that exclude one another, different places or one done
 * and one to come part them; a shared date, place or set of people joins them.
 */
export function sameness(a: Told, b: Told): number {
  const f = a.finding
  const g = b.finding
  if (!akin(f, g)) return 0
  if (a.date && b.date && !overlap(a.date, b.date)) return 0
  if (f.type === 'deadline') return deadlines(a, b)
  if (a.place && b.place && !samePlace(a.place, b.place)) return 0
  // "the meeting in Alaska" may stand in any clause: by itself it says nothing of past or future
  const aside = (t: Told): boolean =>
    t.finding.mentionOnly === true || (t.finding.noun && t.finding.definite && !t.finding.verbal && !t.date)
  if (past(f) !== past(g) && !aside(a) && !aside(b) && !(a.date && b.date && sameDays(a.date, b.date))) return 0
  let score = 0
  // "a plenary" after "the talks" is something else, unless the headline told it first
  if (g.indefinite && !a.headline && f.type !== g.type) score -= 0.5
  const definite = g.definite || g.mentionOnly === true || (f.definite && !g.indefinite)
  const shared = a.names.filter((x) => b.names.some((y) => sameName(x, y))).length
  const least = Math.min(a.names.length, b.names.length)
  if (a.date && b.date) score += sameDays(a.date, b.date) ? 1 : 0.4
  if (a.place && b.place) score += 1
  if (least > 0 && shared === least) score += shared >= 2 ? 1 : 0.5
  else if (shared === 0 && !definite && strangers(a, b))
    score -= !PEOPLE_MEET.has(f.type) ? 0.2 : a.place && b.place && a.date && b.date ? 0.4 : 1
  else if (shared > 0) score += 0.3
  if (definite) score += 0.5
  // calls, summits and votes are few: one spoken of as known is the one told
  if (definite && f.type === g.type && FEW.has(f.type)) score += 0.4
  if (definite && f.sentence === g.sentence) score += 0.4
  if (f.type === g.type) score += 0.1
  // two undated calls a sentence or two apart, of people who may be the same
  if (f.type === 'call' && g.type === 'call' && !a.date && !b.date && g.sentence - f.sentence <= 3 && !strangers(a, b))
    score += 1
  // one signing lies ahead, not two, unless dates or places part them
  if (
    f.type === g.type &&
    (f.type === 'signing' || f.type === 'summit' || (f.type === 'vote' && !(a.date && b.date))) &&
    !past(f) &&
    !past(g)
  )
    score += 1.2
  return score
}

/** Both name people, or both name parties, and none in common. A state and its envoy may be the same side. */
function strangers(a: Told, b: Told): boolean {
  const of = (t: Told, kind: RegExp): readonly string[] => t.names.filter((n) => kind.test(t.kinds(n) ?? ''))
  for (const kind of [/^person$/, /^(?:state|group|body|media)$/])
    if (of(a, kind).length > 0 && of(b, kind).length > 0) return true
  return false
}

const FEW = new Set(['call', 'summit', 'vote', 'signing', 'leak', 'speech'])
const PEOPLE_MEET = new Set(['meeting', 'talks', 'call', 'summit', 'travel'])

/** From this on two findings are put together; one shared certain trait and nothing against it. */
export const SAME = 1

const sameDays = (a: When, b: When): boolean => a.earliest === b.earliest && a.latest === b.latest

function deadlines(a: Told, b: Told): number {
  const x = a.finding.limit ?? 'deadline'
  const y = b.finding.limit ?? 'deadline'
  if (x !== y && (x === 'effect' || y === 'effect')) return 0
  if (a.date && b.date) return sameDays(a.date, b.date) || overlap(a.date, b.date) ? 1.5 : 0
  return b.finding.mentionOnly || b.finding.definite || b.finding.standing.status === 'withdrawn' ? 1.2 : 0
}
