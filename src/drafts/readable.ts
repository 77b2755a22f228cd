import type { Stretch } from './edit-script.ts'
import { holdsWord, opensCapital } from './letters.ts'

type WordAt = (i: number) => string

/**
 * Make an edit script a reader's: small common islands between changes are taken into them, until none is left that breaks
 * a phrase ("will [hold][a][dialogue]" is one change, not three).
 */
export function readable(script: readonly Stretch[], wordA: WordAt, wordB: WordAt): readonly Stretch[] {
  const out: Stretch[] = []
  for (const s of script) {
    out.push(s)
    for (;;) {
      const after = out.at(-1)
      const island = out.at(-2)
      const before = out.at(-3)
      if (!after || !island || !before || after.same || !island.same || before.same) break
      if (!isIsland(wordA, wordB, before, island, after)) break
      out.splice(-3, 3, { same: false, fromA: before.fromA, toA: after.toA, fromB: before.fromB, toB: after.toB })
    }
  }
  for (let k = 1; k + 1 < out.length; k++) settle(out, k, wordA, wordB)
  return out
}

const SLIDE = 40 // tokens an insertion may slide: about a sentence

/**
 * Move what was only put in or taken out to where a sentence or a clause begins, when its ends allow either reading: a reader
 * is shown "A bell rings." and not ". A bell rings" (cf. the clean-up of diffs by N. Fraser, "Diff Strategies", 2006).
 */
function settle(out: Stretch[], k: number, wordA: WordAt, wordB: WordAt): void {
  const s = out[k]!
  const before = out[k - 1]!
  const after = out[k + 1]!
  const size = s.toA - s.fromA + s.toB - s.fromB
  if (s.same || !before.same || !after.same || (s.toA > s.fromA && s.toB > s.fromB)) return
  const [word, from, to] = s.toB > s.fromB ? [wordB, s.fromB, s.toB] : [wordA, s.fromA, s.toA]
  const least = -Math.min(SLIDE, before.toA - before.fromA - 1)
  const most = Math.min(SLIDE, after.toA - after.fromA - 1)
  let best = 0
  let rank = openness(word, from)
  for (let d = 1; d <= most && rank < 2 && word(from + d - 1) === word(to + d - 1); d++) {
    const r = openness(word, from + d)
    if (r > rank) [best, rank] = [d, r]
  }
  for (let d = -1; d >= least && rank < 2 && word(from + d) === word(to + d); d--) {
    const r = openness(word, from + d)
    if (r > rank) [best, rank] = [d, r]
  }
  if (best === 0 || size === 0) return
  out[k - 1] = { ...before, toA: before.toA + best, toB: before.toB + best }
  out[k] = { same: false, fromA: s.fromA + best, toA: s.toA + best, fromB: s.fromB + best, toB: s.toB + best }
  out[k + 1] = { ...after, fromA: after.fromA + best, fromB: after.fromB + best }
}

/** How well a stretch begins here: 2 after the end of a sentence, 1 after a comma. */
const openness = (word: WordAt, i: number): number => {
  const w = i === 0 ? '.' : word(i - 1)
  return w === '.' || w === ';' || w === ':' ? 2 : w === ',' ? 1 : 0
}

/** Fewer words than the changes on either side hold, and three at most: a number is never an island. */
function isIsland(wordA: WordAt, wordB: WordAt, before: Stretch, island: Stretch, after: Stretch): boolean {
  if (island.toA - island.fromA > 6) return false // three words and the marks between them
  let n = 0
  let lettered = island.fromA
  for (let i = island.fromA; i < island.toA; i++) {
    const w = wordA(i)
    const c = w.charCodeAt(0)
    if (c >= 48 && c <= 57) return false
    if (isWord(w)) {
      n++
      lettered = i
    }
  }
  if (n === 0) return true
  if (n === 1 && replaces(before) && replaces(after) && isShort(wordA(lettered))) return true // "will [be] confirmed", "to [be] renewed"
  if (n > 3) return false
  const left = Math.max(count(wordA, before.fromA, before.toA), count(wordB, before.fromB, before.toB))
  const right = Math.max(count(wordA, after.fromA, after.toA), count(wordB, after.fromB, after.toB))
  return n <= left && n <= right && 2 * n < left + right
}

const replaces = (s: Stretch): boolean => s.toA > s.fromA && s.toB > s.fromB
const isShort = (w: string): boolean => w.length <= 3 && !opensCapital(w) // small words of most languages; no name

const isWord = (w: string): boolean => w.length > 1 || holdsWord(w)

function count(word: WordAt, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to && n < 4; i++) if (isWord(word(i))) n++ // islands hold three at most
  return n
}
