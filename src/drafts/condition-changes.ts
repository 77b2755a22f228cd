import { type Condition, conditionsIn, isExceptionOfKind, mayHoldCondition } from './conditions.ts'
import type { Stretch } from './edit-script.ts'
import { type Worded, wordAt } from './hunks.ts'
import { aboutOf, wordOf } from './marks.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'

const MOST = 24 // conditions on one side; a text with more is no single rule

/**
 * Conditions that only one side has, though the rule they stand in is on both. A condition said in other words or moved into
 * another clause is neither added nor dropped, and one that came with a new sentence binds nothing that was there.
 */
export function conditionChanges(c: Compared, cut: readonly Stretch[]): readonly TypedChange[] {
  const touched = cut.some(
    (s) => !s.same && (mayHoldCondition(c.a, s.fromA, s.toA) || mayHoldCondition(c.b, s.fromB, s.toB)),
  )
  if (!touched) return []
  const a = conditionsIn(c.a)
  const b = conditionsIn(c.b)
  if (a.length > MOST || b.length > MOST) return []
  const wordsA = a.map((x) => aboutOf(c.a, x.from, x.to))
  const wordsB = b.map((x) => aboutOf(c.b, x.from, x.to))
  const pairedA = new Set<number>()
  const pairedB = new Set<number>()
  // Clauses alike in words answer to one another, the likest first.
  const likes: (readonly [number, number, number])[] = []
  wordsA.forEach((x, i) => {
    wordsB.forEach((y, j) => {
      const like = shared(x, y)
      if (like >= 0.4) likes.push([like, i, j]) // two words of five, or one of two
    })
  })
  for (const [, i, j] of likes.sort((x, y) => y[0] - x[0])) {
    pairedA.add(i) // one condition may be said again as two
    pairedB.add(j)
  }
  const inA = aboutOf(c.a)
  const inB = aboutOf(c.b)
  const came = b.filter(
    (x, j) => !pairedB.has(j) && isTouched(cut, x, 'B') && isNew(wordsB[j]!, inA) && ruleStays(c.b, x, inA, cut, 'B'),
  )
  const went = a.filter(
    (x, i) => !pairedA.has(i) && isTouched(cut, x, 'A') && isNew(wordsA[i]!, inB) && ruleStays(c.a, x, inB, cut, 'A'),
  )
  return [
    ...went.map((x): TypedChange => {
      const words = spans(c, x.from, x.to, -1, -1)
      return isExceptionOfKind(words.before ?? '')
        ? { kind: 'scope', way: 'wider', ...words }
        : { kind: 'condition-dropped', ...words }
    }),
    ...came.map((x): TypedChange => {
      const words = spans(c, -1, -1, x.from, x.to)
      return isExceptionOfKind(words.after ?? '')
        ? { kind: 'scope', way: 'narrower', ...words }
        : { kind: 'condition-added', ...words }
    }),
  ]
}

/** Share of the words of the shorter clause that the other has too. */
function shared(x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): number {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  if (small.size === 0) return 0
  let n = 0
  for (const word of small.keys()) if (large.has(word)) n++
  return n / small.size
}

const isNew = (words: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean => {
  let known = 0
  for (const word of words.keys()) if (other.has(word)) known++
  return words.size === 0 || known / words.size < 0.75 // said elsewhere already, in other words
}

/** Whether the opening word itself stands in a changed stretch, and most of its clause with it. */
function isTouched(cut: readonly Stretch[], x: Condition, side: 'A' | 'B'): boolean {
  let changed = 0
  let opens = false
  for (const s of cut) {
    const from = side === 'A' ? s.fromA : s.fromB
    const to = side === 'A' ? s.toA : s.toB
    if (s.same || to <= x.from || from >= x.to) continue
    changed += Math.min(to, x.to) - Math.max(from, x.from)
    if (from <= x.from && x.from < to) opens = true
  }
  return opens && 2 * changed >= x.to - x.from
}

/** Whether the sentence round a condition is on the other side too: half of what it says besides, or two words that stand as they stood. */
function ruleStays(
  w: Worded,
  x: Condition,
  other: ReadonlyMap<string, number>,
  cut: readonly Stretch[],
  side: 'A' | 'B',
): boolean {
  let from = x.from
  let to = x.to
  while (from > 0 && !/^[.;]$/.test(wordAt(w, from - 1))) from--
  while (to < w.at.length && !/^[.;]$/.test(wordAt(w, to))) to++
  let seen = 0
  let found = 0
  let stood = 0
  const unchanged = cut
    .filter((s) => s.same)
    .map((s) => (side === 'A' ? ([s.fromA, s.toA] as const) : ([s.fromB, s.toB] as const)))
  for (let i = from; i < to; i++) {
    if (i >= x.from && i < x.to) continue
    const about = wordOf(w, i).about
    if (about === '') continue
    seen++
    if (other.has(about)) found++
    if (unchanged.some(([start, end]) => i >= start && i < end)) stood++
  }
  return seen > 0 && (2 * found >= seen || (stood > 1 && 4 * stood >= seen))
}
