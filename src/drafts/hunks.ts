import { editScript, type Stretch } from './edit-script.ts'
import { readable } from './readable.ts'
import { type Lexicon, type Tokens, tokens } from './tokens.ts'

/** The words of one provision, or of several that are linked as one, as places in their draft's tokens. */
export interface Worded {
  readonly text: string
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  /** Token ranges, one for each provision: from, to, from, to … */
  readonly ranges: readonly number[]
  /** Places of all tokens in order. */
  readonly at: Int32Array
}

export function worded(t: Tokens, lex: Lexicon, ranges: readonly number[]): Worded {
  if (ranges.length === 0) return { text: t.text, tokens: t, lexicon: lex, ranges, at: NOWHERE }
  let n = 0
  for (let k = 0; k < ranges.length; k += 2) n += ranges[k + 1]! - ranges[k]!
  const at = new Int32Array(n)
  let i = 0
  for (let k = 0; k < ranges.length; k += 2) for (let j = ranges[k]!; j < ranges[k + 1]!; j++) at[i++] = j
  return { text: t.text, tokens: t, lexicon: lex, ranges, at }
}

const NOWHERE = new Int32Array(0)

export function wordedText(text: string, lex: Lexicon): Worded {
  const t = tokens(text, lex)
  return worded(t, lex, [0, t.count])
}

export const wordAt = (w: Worded, i: number): string => w.lexicon.words[w.tokens.keys[w.at[i]!]!]!
export const startAt = (w: Worded, i: number): number => w.tokens.starts[w.at[i]!]!
export const endAt = (w: Worded, i: number): number => w.tokens.ends[w.at[i]!]!

/** Words `from` to `to` as printed, ends included. */
export const printed = (w: Worded, from: number, to: number): string =>
  to > from ? w.text.slice(startAt(w, from), endAt(w, to - 1)).replace(/\s+/g, ' ') : ''

/** Equal and replaced stretches of two wordings, as a reader sees them: indices are places in `at`. */
export function hunks(a: Worded, b: Worded): readonly Stretch[] {
  return readable(
    editScript(keysOf(a), keysOf(b)),
    (i) => wordAt(a, i),
    (j) => wordAt(b, j),
  )
}

function keysOf(w: Worded): Int32Array {
  if (w.ranges.length === 2) return w.tokens.keys.subarray(w.ranges[0]!, Math.max(w.ranges[0]!, w.ranges[1]!))
  const out = new Int32Array(w.at.length)
  for (let k = 0; k < out.length; k++) out[k] = w.tokens.keys[w.at[k]!]!
  return out
}
