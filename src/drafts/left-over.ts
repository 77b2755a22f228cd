// What is in no link: removed, added, or not to be told, since one of the drafts says itself that it gives no text there.

import type { Alignment, NotCompared } from './alignment.ts'
import type { Group } from './groups.ts'
import type { Barred } from './match.ts'
import type { OutlinedProvision } from './provision.ts'
import { heaviestRise } from './relations.ts'
import { type Side, titlesOf } from './side.ts'

/** First number in a label: "Article 4 bis" and "4." are both 4. */
const numberOf = (label: string | null): number => Number(/\d+/.exec(label ?? '')?.[0] ?? Number.NaN)

interface Remark {
  readonly from: number
  readonly to: number
  readonly start: number
}

/** Ranges of points that a draft says it deleted, or gives no text of. */
function remarks(s: Side, known: 'deleted' | 'unknown'): readonly Remark[] {
  return s.provisions
    .filter((p) => p.kind === 'notice' && p.known === known)
    .flatMap((p) =>
      (p.covers ?? [{ from: '', to: '' }]).map((c) => ({ from: numberOf(c.from), to: numberOf(c.to), start: p.start })),
    )
}

/** The widest provision that a provision stands under and that has a number of its own. */
function topNumber(s: Side): (p: OutlinedProvision) => number {
  const byId = new Map(s.provisions.map((p) => [p.id, p]))
  return (p) => {
    let n = Number.NaN
    for (let at: OutlinedProvision | undefined = p; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
      const own = at.kind === 'heading' && !/\p{L}{3}/u.test(at.label ?? '') ? Number.NaN : numberOf(at.label)
      if (!Number.isNaN(own)) n = own
      if (at.kind === 'heading' && !Number.isNaN(own)) break // an article counts, the chapter round it does not
    }
    return n
  }
}

/**
 * Pairs that cannot be linked whatever their words: points that the other draft strikes by their number, unless the very
 * words live on, and titles with what is no title.
 */
export function ruledOut(a: Side, b: Side): Barred {
  const struck = struckPoints(a, b)
  const titlesA = titlesOf(a)
  const titlesB = titlesOf(b)
  return (i, j) =>
    (titlesA[i] === 1 && b.compared[j]!.kind !== 'heading') ||
    (titlesB[j] === 1 && a.compared[i]!.kind !== 'heading') ||
    (struck(i, j) && a.wording[i] !== b.wording[j])
}

/** Pairs whose point the other draft strikes by its number. Such a point lives on only where its very words do. */
function struckPoints(a: Side, b: Side): Barred {
  const inB = remarks(b, 'deleted').filter((r) => !Number.isNaN(r.from))
  const inA = remarks(a, 'deleted').filter((r) => !Number.isNaN(r.from))
  if (inA.length === 0 && inB.length === 0) return () => false
  const struck = (s: Side, ranges: readonly Remark[]): Uint8Array => {
    const top = topNumber(s)
    return Uint8Array.from(s.compared, (p) => {
      const n = top(p)
      return ranges.some((r) => n >= r.from && n <= r.to) ? 1 : 0
    })
  }
  const goneA = struck(a, inB)
  const goneB = struck(b, inA)
  return (i, j) => goneA[i] === 1 || goneB[j] === 1
}

/** Sort what no link touches. */
export function leftOver(
  links: readonly Group[],
  a: Side,
  b: Side,
): Pick<Alignment, 'removedA' | 'addedB' | 'notCompared'> {
  const linkedA = new Set(links.flatMap((g) => g.a))
  const linkedB = new Set(links.flatMap((g) => g.b))
  let labelled = 0
  let same = 0
  for (const g of links) {
    const x = a.labels[g.a[0]!]!
    const y = b.labels[g.b[0]!]!
    if (x === '' || y === '') continue
    labelled++
    if (x === y) same++
  }
  const numbersHold = labelled === 0 || same / labelled >= 0.5 // below that, the drafts count differently
  const chain = heaviestRise(
    links.map((g) => g.b[0]!),
    links.map(() => 1),
  )
  const steps = links.filter((_, k) => chain.has(k))
  const notCompared: NotCompared[] = []

  const sort = (s: Side, other: Side, linked: ReadonlySet<number>, name: 'a' | 'b'): readonly string[] => {
    const gaps = remarks(other, 'unknown')
    const top = topNumber(s)
    const mine = (g: Group): number => (name === 'a' ? g.a[0]! : g.b[0]!)
    const theirs = (g: Group): number => other.compared[name === 'a' ? g.b[0]! : g.a[0]!]!.start
    const inGap = (i: number): boolean => {
      if (gaps.length === 0) return false
      const n = top(s.compared[i]!)
      const named = gaps.filter((g) => !Number.isNaN(g.from))
      if (numbersHold && named.length > 0) return named.some((g) => n >= g.from && n <= g.to)
      // Numbers tell nothing: the gap must lie between what stands before and after.
      let from = -1
      let to = Number.POSITIVE_INFINITY
      for (const g of steps) {
        if (mine(g) < i) from = Math.max(from, theirs(g))
        else if (mine(g) > i) to = Math.min(to, theirs(g))
      }
      return gaps.some((g) => g.start > from && g.start < to)
    }
    const out: string[] = []
    s.compared.forEach((p, i) => {
      if (linked.has(i)) return
      if (inGap(i))
        notCompared.push({ side: name, id: p.id, reason: 'the other draft gives no text where this point would stand' })
      else out.push(p.id)
    })
    for (const p of s.provisions) {
      if (p.kind !== 'notice') continue
      const what = p.known === 'unknown' ? 'a remark that no text is available' : 'a remark that a point is deleted'
      notCompared.push({ side: name, id: p.id, reason: what })
    }
    return out
  }
  const removedA = sort(a, b, linkedA, 'a')
  const addedB = sort(b, a, linkedB, 'b')
  return { removedA, addedB, notCompared }
}

/** Titles that stand over the same provisions, most of them, seen from both sides. */
export function headingPairs(links: readonly Group[], a: Side, b: Side): Alignment['headings'] {
  const votes = new Map<number, Map<number, number>>()
  const back = new Map<number, Map<number, number>>()
  const add = (map: Map<number, Map<number, number>>, x: number, y: number): void => {
    const row = map.get(x) ?? new Map<number, number>()
    row.set(y, (row.get(y) ?? 0) + 1)
    map.set(x, row)
  }
  for (const g of links) {
    const from = a.group[g.a[0]!]!
    const to = b.group[g.b[0]!]!
    if (from < 0 || to < 0 || a.headOf[from]! >= 0 || b.headOf[to]! >= 0) continue
    add(votes, from, to)
    add(back, to, from)
  }
  const best = (row: Map<number, number>): number => [...row].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]![0]
  const out: { a: string; b: string }[] = []
  for (const [from, row] of votes) {
    const to = best(row)
    if (best(back.get(to)!) === from) out.push({ a: a.groupIds[from]!, b: b.groupIds[to]! })
  }
  return out
}
