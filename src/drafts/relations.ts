import type { Group } from './groups.ts'
import type { Side } from './side.ts'

/**
 * Which groups of linked provisions changed place: off the chain that keeps the order and holds most links, or under another
 * part than the one their own part went to. New numbers alone are no move.
 */
export function moved(groups: readonly Group[], a: Side, b: Side): ReadonlySet<Group> {
  const stay = heaviestRise(
    groups.map((g) => g.b[0]!),
    groups.map((g) => g.a.length * g.b.length),
  )
  const out = new Set<Group>()
  const toPart = new Map<number, Map<number, number>>()
  const headed = new Map<number, number>()
  for (const g of groups) {
    for (const i of g.a) {
      headed.set(i, g.b[0]!)
      const row = toPart.get(a.group[i]!) ?? new Map<number, number>()
      row.set(b.group[g.b[0]!]!, (row.get(b.group[g.b[0]!]!) ?? 0) + 1)
      toPart.set(a.group[i]!, row)
    }
  }
  groups.forEach((g, k) => {
    if (!stay.has(k) || elsewhere(g)) out.add(g)
  })
  return out

  function elsewhere(g: Group): boolean {
    const from = a.group[g.a[0]!]!
    const to = b.group[g.b[0]!]!
    if (from < 0 || to < 0) return false
    const head = a.headOf[from]!
    const newHead = head >= 0 ? headed.get(head) : undefined
    // Only parts with a title of their own: a list goes where its point goes.
    const titled =
      head >= 0 &&
      a.compared[head]!.kind === 'heading' &&
      b.headOf[to]! >= 0 &&
      b.compared[b.headOf[to]!]!.kind === 'heading'
    if (newHead !== undefined && titled) return newHead !== b.headOf[to]
    const row = toPart.get(from)!
    const here = row.get(to)!
    // Three others that went together elsewhere say where the part is now.
    for (const [part, n] of row) if (part !== to && n >= 3 && here === 1) return true
    return false
  }
}

/** Places of the rising run that weighs most; of two that weigh the same, the one that keeps what comes first. O(n log n). */
export function heaviestRise(values: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const n = values.length
  // Ranks by counting: values are places, so none is far above the number of provisions.
  let top = -1
  for (const v of values) if (v > top) top = v
  const rank = new Int32Array(top + 1)
  for (const v of values) rank[v] = 1
  let ranks = 0
  for (let v = 0; v <= top; v++) if (rank[v] === 1) rank[v] = ++ranks
  const sum = new Float64Array(n)
  const before = new Int32Array(n).fill(-1)
  const tree = new Int32Array(ranks + 1).fill(-1) // Fenwick tree of the best run that ends at or below a rank
  const better = (x: number, y: number): boolean =>
    y < 0 || (x >= 0 && (sum[x]! > sum[y]! || (sum[x] === sum[y] && x < y)))
  let best = -1
  for (let i = 0; i < n; i++) {
    const r = rank[values[i]!]!
    let from = -1
    for (let k = r - 1; k > 0; k -= k & -k) if (better(tree[k]!, from)) from = tree[k]!
    before[i] = from
    sum[i] = weights[i]! + (from < 0 ? 0 : sum[from]!)
    for (let k = r; k < tree.length; k += k & -k) if (better(i, tree[k]!)) tree[k] = i
    if (better(i, best)) best = i
  }
  const out = new Set<number>()
  for (let i = best; i >= 0; i = before[i]!) out.add(i)
  return out
}
