/**
 * Score → share that held, by pooling neighbours until the shares rise (isotonic regression, Ayer et al. 1955).
 * At most 24 knots, each the middle of a pool of 60 readings or more.
 */
export function isotonic(seen: readonly { readonly score: number; readonly right: boolean }[]): {
  knots: Float32Array
  share: Float32Array
} {
  const sorted = [...seen].sort((a, b) => a.score - b.score)
  const size = Math.max(60, Math.ceil(sorted.length / 24))
  const pools: { score: number; right: number; n: number }[] = []
  for (let i = 0; i < sorted.length; i += size) {
    const part = sorted.slice(i, i + size)
    if (part.length * 2 < size && pools.length > 0) break
    pools.push({
      score: part.reduce((s, x) => s + x.score, 0),
      right: part.filter((x) => x.right).length,
      n: part.length,
    })
    while (pools.length > 1) {
      const b = pools.at(-1)!
      const a = pools.at(-2)!
      if (a.right / a.n < b.right / b.n) break
      pools.splice(-2, 2, { score: a.score + b.score, right: a.right + b.right, n: a.n + b.n })
    }
  }
  return {
    knots: Float32Array.from(pools, (p) => p.score / p.n),
    share: Float32Array.from(pools, (p) => p.right / p.n),
  }
}
