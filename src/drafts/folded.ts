// Lists that became one provision of the other draft, and provisions that became a list.

import type { Side } from './side.ts'

/** Where the provisions of one side go, and the lists they stand in. */
export interface Lists {
  readonly side: Side
  /** For each provision the places on the other side that it is linked with. */
  readonly to: readonly (readonly number[])[]
  /** By group: its head and what stands under it; empty where the head is a bare label. */
  readonly members: readonly (readonly number[])[]
  /** Group headed by a provision, or nothing. */
  readonly headed: ReadonlyMap<number, number>
}

export function listsOf(
  s: Side,
  to: Int32Array,
  joined: readonly { readonly a: number; readonly b: number }[],
  as: 'a' | 'b',
): Lists {
  const all: number[][] = Array.from(to, (v) => (v >= 0 ? [v] : []))
  for (const { a, b } of joined) {
    const [u, v] = as === 'a' ? [a, b] : [b, a]
    if (!all[u]!.includes(v)) all[u]!.push(v)
  }
  const headed = new Map<number, number>()
  const members: number[][] = Array.from({ length: s.groups }, (_, g) => {
    const head = s.headOf[g]!
    if (head < 0) return []
    headed.set(head, g)
    return [head]
  })
  s.group.forEach((g, i) => {
    if (g >= 0 && s.headOf[g]! >= 0) members[g]!.push(i)
  })
  return { side: s, to: all, members, headed }
}

/** Share of the rest of the list that `u` belongs to which goes to `v`; 0 where it is a single provision. */
export function foldedShare(lists: Lists, u: number, v: number): number {
  const share = (g: number | undefined): number => {
    if (g === undefined || g < 0) return 0
    let n = 0
    for (const i of lists.members[g]!) if (i !== u && lists.to[i]!.includes(v)) n++
    return n >= 2 ? n / (lists.members[g]!.length - 1) : 0
  }
  return Math.max(share(lists.side.group[u]), share(lists.headed.get(u)))
}

/**
 * Heads of lists that are in no link while what stands under them went to one provision: the words that open a list bind
 * nobody without it, and went where it went, whether or not a word of theirs is left ("The Commission:" becomes "It").
 * A title is no such head. At least half of the items, and two of them, must have gone there, and none elsewhere.
 */
export function strayHeads(lists: Lists): readonly (readonly [head: number, to: number])[] {
  const out: [number, number][] = []
  for (const [head, g] of lists.headed) {
    if (lists.to[head]!.length > 0 || lists.side.compared[head]!.kind === 'heading') continue
    const items = lists.members[g]!.slice(1)
    const gone = items.filter((i) => lists.to[i]!.length > 0)
    const to = new Set(gone.flatMap((i) => lists.to[i]!))
    if (to.size === 1 && gone.length >= 2 && gone.length * 2 >= items.length) out.push([head, [...to][0]!])
  }
  return out
}
