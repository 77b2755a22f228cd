import { editScript, type Stretch } from './edit-script.ts'
import { lexicon, type Tokens, tokens } from './tokens.ts'

/**
 * A stretch of the marked-up comparison of A and B. Same words whose blanks, quotation marks or dashes look different are
 * `same`, and keep both looks. What was deleted has no `textB`, what was inserted no `textA`.
 */
export interface RedlinePart {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly textA: string
  readonly textB: string
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * Two wordings with deletions and insertions marked, word by word.
 *
 * `textA` of the parts in order is A, `textB` is B, to the character. Words left standing alone between two changes are
 * taken into them: a reader follows a phrase, not confetti.
 */
export function redline(a: string, b: string): readonly RedlinePart[] {
  const lex = lexicon()
  return redlineOf(tokens(a, lex), tokens(b, lex))
}

/** The same, for texts already cut into tokens of one lexicon. */
export function redlineOf(a: Tokens, b: Tokens): readonly RedlinePart[] {
  if (a.text === '' && b.text === '') return []
  const script = readable(a, b, editScript(a.keys.subarray(0, a.count), b.keys.subarray(0, b.count)))
  if (script.length === 0) return [part('same', a, b, 0, a.text.length, 0, b.text.length)]
  const out: RedlinePart[] = []
  const last = script.length - 1
  script.forEach((s, k) => {
    // Blanks after a token go with it, blanks before the first with the first.
    const fromA = k === 0 ? 0 : startOf(a, s.fromA)
    const toA = k === last ? a.text.length : startOf(a, s.toA)
    const fromB = k === 0 ? 0 : startOf(b, s.fromB)
    const toB = k === last ? b.text.length : startOf(b, s.toB)
    if (s.same) out.push(part('same', a, b, fromA, toA, fromB, toB))
    else {
      if (toA > fromA) out.push(part('deleted', a, b, fromA, toA, fromB, fromB))
      if (toB > fromB) out.push(part('inserted', a, b, toA, toA, fromB, toB))
    }
  })
  return out
}

const startOf = (t: Tokens, i: number): number => (i < t.count ? t.starts[i]! : t.text.length)

const part = (
  kind: RedlinePart['kind'],
  a: Tokens,
  b: Tokens,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): RedlinePart => ({
  kind,
  textA: a.text.slice(fromA, toA),
  textB: b.text.slice(fromB, toB),
  fromA,
  toA,
  fromB,
  toB,
})

/** Take small common islands into the changes around them, until none is left that breaks a phrase. */
function readable(a: Tokens, b: Tokens, script: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const s of script) {
    out.push(s)
    for (;;) {
      const after = out.at(-1)
      const island = out.at(-2)
      const before = out.at(-3)
      if (!after || !island || !before || after.same || !island.same || before.same) break
      if (!isIsland(a, b, before, island, after)) break
      out.splice(-3, 3, { same: false, fromA: before.fromA, toA: after.toA, fromB: before.fromB, toB: after.toB })
    }
  }
  return out
}

/** Fewer words than the changes on either side hold, and three at most: a number or a name of its own is kept. */
function isIsland(a: Tokens, b: Tokens, before: Stretch, island: Stretch, after: Stretch): boolean {
  const n = wordsIn(a, island.fromA, island.toA)
  if (n === 0) return true
  if (n > 3) return false
  for (let i = island.fromA; i < island.toA; i++) {
    const c = a.text.charCodeAt(a.starts[i]!)
    if (c >= 48 && c <= 57) return false
  }
  const left = Math.max(wordsIn(a, before.fromA, before.toA), wordsIn(b, before.fromB, before.toB))
  const right = Math.max(wordsIn(a, after.fromA, after.toA), wordsIn(b, after.fromB, after.toB))
  return n <= left && n <= right && 2 * n < left + right
}

function wordsIn(t: Tokens, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (t.ends[i]! - t.starts[i]! > 1 || /[\p{L}\p{N}]/u.test(t.text[t.starts[i]!]!)) n++
  return n
}
