import type { Alignment } from './alignment.ts'
import { type Outlined, wordingOf } from './provision.ts'

/**
 * Which of some earlier drafts a later one was made from: its place in the list, the last of equals; -1 for none.
 *
 * Measured is the share of both drafts' words that stand in provisions which correspond (Dice 1945). Words and not
 * provisions are counted: two answers to one draft deal with the same points, and each keeps more of the draft than of
 * the other's own.
 */
export function baseAmong<D extends Outlined>(
  later: D,
  earlier: readonly D[],
  alignmentOf: (a: D, b: D) => Pick<Alignment, 'links'>,
): number {
  if (earlier.length < 2) return earlier.length - 1
  const b = wordings(later)
  let best = -1
  let most = -1
  earlier.forEach((from, i) => {
    const a = wordings(from)
    const share = (2 * carried(alignmentOf(from, later), a.words, b.words)) / Math.max(1, a.size + b.size)
    if (share >= most) {
      most = share
      best = i
    }
  })
  return best
}

interface Wordings {
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly size: number
}

function wordings(d: Outlined): Wordings {
  const words = new Map<string, readonly string[]>()
  let size = 0
  for (const p of d.provisions) {
    const own: readonly string[] =
      wordingOf(d.text, p)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    words.set(p.id, own)
    size += own.length
  }
  return { words, size }
}

/** How many words of linked provisions stand on both sides, each counted as often as it stands on both. */
function carried(alignment: Pick<Alignment, 'links'>, a: Wordings['words'], b: Wordings['words']): number {
  let n = 0
  for (const l of alignment.links) {
    const left = new Map<string, number>()
    for (const id of l.a) for (const w of a.get(id) ?? []) left.set(w, (left.get(w) ?? 0) + 1)
    for (const id of l.b)
      for (const w of b.get(id) ?? []) {
        const k = left.get(w) ?? 0
        if (k === 0) continue
        left.set(w, k - 1)
        n++
      }
  }
  return n
}
