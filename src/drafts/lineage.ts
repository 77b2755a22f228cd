import type { Span } from '../text/span.ts'
import { editScript } from './edit-script.ts'
import { lexicon, type Tokens, tokens } from './tokens.ts'

/** A stretch of a wording, and the first draft it stands in. */
export interface Inherited extends Span {
  readonly draft: string
}

const PHRASE = 3 // words; fewer come back by chance and prove no return

/**
 * Where the words of each version come from: for every version in order, its stretches with the key of the draft that
 * first had them. Words that were dropped and came back keep their first draft if at least three stand together.
 *
 * Versions are the wordings of one row of a concordance, oldest first; the stretches of a version cover all its words.
 */
export function lineage(
  versions: readonly { readonly draft: string; readonly text: string }[],
): readonly (readonly Inherited[])[] {
  const lex = lexicon()
  const cut = versions.map((v) => tokens(v.text, lex))
  const origin: number[][] = []
  cut.forEach((t, v) => {
    const from: number[] = new Array<number>(t.count).fill(v)
    if (v > 0) {
      const before = cut[v - 1]!
      for (const s of editScript(before.keys.subarray(0, before.count), t.keys.subarray(0, t.count))) {
        if (!s.same) continue
        for (let k = 0; k < s.toA - s.fromA; k++) from[s.fromB + k] = origin[v - 1]![s.fromA + k]!
      }
      for (let older = 0; older < v - 1; older++) returned(cut[older]!, origin[older]!, t, from, v)
    }
    origin.push(from)
  })
  return cut.map((t, v) => {
    const out: { start: number; end: number; draft: string }[] = []
    origin[v]!.forEach((o, k) => {
      const last = out.at(-1)
      const draft = versions[o]!.draft
      if (last && last.draft === draft) last.end = t.ends[k]!
      else out.push({ start: t.starts[k]!, end: t.ends[k]!, draft })
    })
    return out
  })
}

/** Phrases new since the version before that an older version already had. */
function returned(older: Tokens, oldOrigin: readonly number[], t: Tokens, from: number[], v: number): void {
  const at = new Map<string, number>()
  for (let i = 0; i + PHRASE <= older.count; i++) {
    const key = older.keys.subarray(i, i + PHRASE).join(' ')
    if (!at.has(key)) at.set(key, i)
  }
  for (let k = 0; k + PHRASE <= t.count; k++) {
    if (from[k] !== v) continue
    const i = at.get(t.keys.subarray(k, k + PHRASE).join(' '))
    if (i === undefined) continue
    for (
      let d = 0;
      i + d < older.count && k + d < t.count && from[k + d] === v && older.keys[i + d] === t.keys[k + d];
      d++
    ) {
      from[k + d] = oldOrigin[i + d]!
    }
  }
}
