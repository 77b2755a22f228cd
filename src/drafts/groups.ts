import type { Relation } from './alignment.ts'
import type { Match } from './match.ts'
import type { Joining } from './several.ts'

/** Provisions linked with one another, as places in the lists of compared provisions, ascending. */
export interface Group {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly score: number
  /** What the link rests on; null when a person made it. */
  readonly match: Match | null
  /** Said by a person. */
  readonly relation?: Relation
}

/**
 * Links from one-to-one matches and what joined them. A provision that went to several places is one link (split), several
 * that went to one place are one (merged); where both happen at once, splits are told first and each pair is told once.
 */
export function groups(matches: readonly Match[], joins: readonly Joining[]): readonly Group[] {
  const toB = new Map<number, number[]>()
  const score = new Map<number, number>()
  const pair = (a: number, b: number): number => a * 0x4000000 + b // places are below 2^26: a draft is no longer
  const matchOf = new Map<number, Match>()
  const matchOfB = new Map<number, Match>()
  for (const m of matches) {
    toB.set(m.a, [m.b])
    score.set(pair(m.a, m.b), m.score)
    matchOf.set(m.a, m)
    matchOfB.set(m.b, m)
  }
  for (const j of joins) {
    const list = toB.get(j.a) ?? []
    list.push(j.b)
    toB.set(j.a, list)
    score.set(pair(j.a, j.b), j.score)
  }
  const out: Group[] = []
  const single = new Map<number, number[]>()
  for (const [a, list] of toB) {
    if (list.length > 1) {
      const b = [...new Set(list)].sort((x, y) => x - y)
      const match = matchOf.get(a) ?? matchOfB.get(b[0]!)!
      out.push({ a: [a], b, score: Math.min(...b.map((j) => score.get(pair(a, j))!)), match })
    } else {
      const on = single.get(list[0]!) ?? []
      on.push(a)
      single.set(list[0]!, on)
    }
  }
  for (const [b, list] of single) {
    const a = list.sort((x, y) => x - y)
    const match = matchOfB.get(b) ?? matchOf.get(a[0]!)!
    out.push({ a, b: [b], score: Math.min(...a.map((i) => score.get(pair(i, b))!)), match })
  }
  return out.sort((x, y) => x.a[0]! - y.a[0]! || x.b[0]! - y.b[0]!)
}
