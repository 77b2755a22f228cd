import { type Candidates, candidates } from './candidates.ts'
import { longestRise } from './edit-script.ts'
import type { Side } from './side.ts'
import type { Weights } from './terms.ts'

/** What speaks for a pair, each between 0 and 1. */
export interface Evidence {
  readonly likeness: number
  readonly order: number
  readonly parent: number
  readonly label: number
  readonly children: number
}

export interface Match {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly evidence: Evidence
}

export const KNOBS = {
  order: 0.16,
  parent: 0.1,
  label: 0.12,
  children: 0.15,
  threshold: 0.27,
  rounds: 3,
}

/** Whether a pair is shut out: by hand, or since the draft itself says that the point is gone. */
export type Barred = (i: number, j: number) => boolean

/**
 * One-to-one matches. What the words say comes first; then, round by round, what the links found so far say about order,
 * parts and labels is added, by as much as it proved right on the safe links.
 */
export function matching(
  a: Side,
  b: Side,
  w: Weights,
  barred: Barred,
): { matches: readonly Match[]; found: Candidates } {
  const found = candidates(a.rows, b.rows, w)
  const n = a.rows.count
  const toB = new Int32Array(n).fill(-1)
  const toA = new Int32Array(b.rows.count).fill(-1)
  let best: Match[] = []
  for (let round = 0; round < KNOBS.rounds; round++) {
    const context = contextOf(a, b, toB, toA)
    const list: Match[] = []
    for (let i = 0; i < n; i++) {
      for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) {
        const j = found.column[k]!
        if (barred(i, j)) continue
        const evidence = evidenceOf(a, b, i, j, found.likeness[k]!, context)
        const score = scoreOf(evidence)
        if (score >= (round === 0 ? KNOBS.threshold + 0.1 : KNOBS.threshold)) list.push({ a: i, b: j, score, evidence })
      }
    }
    list.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    toB.fill(-1)
    toA.fill(-1)
    best = []
    for (const m of list) {
      if (toB[m.a]! >= 0 || toA[m.b]! >= 0) continue
      toB[m.a] = m.b
      toA[m.b] = m.a
      best.push(m)
    }
  }
  best.sort((x, y) => x.a - y.a)
  return { matches: best, found }
}

const scoreOf = (e: Evidence): number =>
  e.likeness + KNOBS.order * e.order + KNOBS.parent * e.parent + KNOBS.label * e.label + KNOBS.children * e.children

interface Context {
  readonly a: Side
  readonly b: Side
  readonly toB: Int32Array
  readonly toA: Int32Array
  /** How often linked provisions print the same label. */
  readonly labelRate: number
  /** How many of the links lie on one rising chain. */
  readonly orderRate: number
  readonly groupVotes: ReadonlyMap<number, number>
  readonly groupSize: Int32Array
  readonly childVotes: ReadonlyMap<number, number>
}

function contextOf(a: Side, b: Side, toB: Int32Array, toA: Int32Array): Context {
  const linked: number[] = []
  let sameLabel = 0
  let labelled = 0
  const groupVotes = new Map<number, number>()
  const childVotes = new Map<number, number>()
  const groupSize = new Int32Array(a.groups + 1)
  for (let i = 0; i < toB.length; i++) {
    const j = toB[i]!
    if (j < 0) continue
    linked.push(j)
    if (a.labels[i] !== '' && b.labels[j] !== '') {
      labelled++
      if (a.labels[i] === b.labels[j]) sameLabel++
    }
    const g = a.group[i]!
    const h = b.group[j]!
    if (g >= 0 && h >= 0) {
      const key = g * (b.groups + 1) + h
      groupVotes.set(key, (groupVotes.get(key) ?? 0) + 1)
      groupSize[g]!++
      const headA = a.headOf[g]!
      const headB = b.headOf[h]!
      if (headA >= 0 && headB >= 0) {
        const heads = headA * (b.rows.count + 1) + headB
        childVotes.set(heads, (childVotes.get(heads) ?? 0) + 1)
      }
    }
  }
  return {
    a,
    b,
    toB,
    toA,
    labelRate: labelled > 0 ? sameLabel / labelled : 0,
    orderRate: linked.length > 0 ? longestRise(linked).length / linked.length : 0,
    groupVotes,
    groupSize,
    childVotes,
  }
}

function evidenceOf(a: Side, b: Side, i: number, j: number, likeness: number, c: Context): Evidence {
  let order = 0
  for (const d of [-2, -1, 1, 2]) {
    const p = c.toB[i + d]
    if (p === undefined || p < 0) continue
    const gap = p - j
    if (gap === d) order += Math.abs(d) === 1 ? 0.35 : 0.15
    else if (Math.sign(gap) === Math.sign(d) && Math.abs(gap) <= 4) order += Math.abs(d) === 1 ? 0.2 : 0.1
  }
  const g = a.group[i]!
  const h = b.group[j]!
  const votes = g >= 0 && h >= 0 ? (c.groupVotes.get(g * (b.groups + 1) + h) ?? 0) - (c.toB[i] === j ? 1 : 0) : 0
  const headA = g >= 0 ? a.headOf[g]! : -1
  const headB = h >= 0 ? b.headOf[h]! : -1
  const heads = headA >= 0 && headB >= 0 && c.toB[headA] === headB ? 1 : 0
  const parent = Math.min(1, Math.max(heads, votes > 0 ? votes / (c.groupSize[g]! + 0.5) : 0))
  const same = a.labels[i] !== '' && a.labels[i] === b.labels[j] && (g < 0 || h < 0 || parent > 0)
  return {
    likeness,
    order: order * c.orderRate,
    parent,
    label: same ? c.labelRate : 0,
    children: Math.min(1, (c.childVotes.get(i * (b.rows.count + 1) + j) ?? 0) / 2),
  }
}
