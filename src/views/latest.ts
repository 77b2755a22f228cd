import { byTime } from '../time/order.ts'
import type { When } from '../time/when.ts'

/** Order for lists that begin with the newest; what has no date stands last there too. */
export const latestFirst =
  <V>(whenOf: (v: V) => When | undefined) =>
  (x: V, y: V): number => {
    const a = whenOf(x)
    const b = whenOf(y)
    return a && b ? byTime(b, a) : byTime(a, b)
  }

/** Of a long list the newest so many, still in the order of the list. */
export function newest<V>(list: readonly V[], most: number, whenOf: (v: V) => When | undefined): readonly V[] {
  if (list.length <= most) return list
  const kept = new Set([...list].sort(latestFirst(whenOf)).slice(0, most))
  return list.filter((v) => kept.has(v))
}
