import { editScript } from './edit-script.ts'
import { readable } from './readable.ts'
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
  const script = readable(
    editScript(a.keys.subarray(0, a.count), b.keys.subarray(0, b.count)),
    (i) => a.text.slice(a.starts[i]!, a.ends[i]!),
    (j) => b.text.slice(b.starts[j]!, b.ends[j]!),
  )
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
