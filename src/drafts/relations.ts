import { longestRise } from './edit-script.ts'
import type { Group } from './groups.ts'
import type { Side } from './side.ts'

/** Which groups of linked provisions changed place: off the longest chain that keeps the order, or under another part. */
export function moved(groups: readonly Group[], a: Side, b: Side): ReadonlySet<Group> {
  const byA = [...groups].sort((x, y) => x.a[0]! - y.a[0]! || x.b[0]! - y.b[0]!)
  const stay = new Set(longestRise(byA.map((g) => g.b[0]!)).map((k) => byA[k]!))
  const out = new Set<Group>()
  // Where most of a part's provisions went is where that part is now.
  const votes = new Map<number, Map<number, number>>()
  for (const g of groups) {
    const from = a.group[g.a[0]!]!
    const to = b.group[g.b[0]!]!
    const row = votes.get(from) ?? new Map<number, number>()
    row.set(to, (row.get(to) ?? 0) + 1)
    votes.set(from, row)
  }
  for (const g of byA) if (!stay.has(g)) out.add(g)
  return out
}
