/**
 * Boosted trees, complete and of one depth: three arrays, no pointers.
 * Friedman (2001), "Greedy function approximation".
 */
export interface Trees {
  readonly depth: number
  readonly base: number
  /** Feature and threshold of inner node j of tree t at `t * (2^depth - 1) + j`; a value at or under it goes left. */
  readonly feature: Uint8Array
  readonly threshold: Float32Array
  /** Leaf values, `2^depth` a tree. */
  readonly leaf: Float32Array
}

/** The sum of all trees, a log-odds. */
export function treesScore(t: Trees, x: Float32Array): number {
  const inner = (1 << t.depth) - 1
  const leaves = 1 << t.depth
  const count = t.leaf.length / leaves
  let sum = t.base
  for (let k = 0; k < count; k++) {
    let j = 0
    for (let d = 0; d < t.depth; d++) j = 2 * j + (x[t.feature[k * inner + j]!]! <= t.threshold[k * inner + j]! ? 1 : 2)
    sum += t.leaf[k * leaves + j - inner]!
  }
  return sum
}
