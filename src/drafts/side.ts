import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'
import { type Stems, type TermRows, termRows } from './terms.ts'
import type { Lexicon, Tokens } from './tokens.ts'
import { tokens } from './tokens.ts'

/** One draft made ready for matching: only what is compared, by place in the text. */
export interface Side {
  readonly text: string
  readonly lexicon: Lexicon
  readonly provisions: readonly OutlinedProvision[]
  readonly compared: readonly OutlinedProvision[]
  readonly tokens: Tokens
  readonly rows: TermRows
  /** Group under which a compared provision stands: -1 at the top. Groups are all provisions that have children. */
  readonly group: Int32Array
  readonly groups: number
  /** The compared provision that is the group's own head, or -1. */
  readonly headOf: Int32Array
  /** Words of the group's title, whether or not it is compared; '' for none. */
  readonly titles: readonly string[]
  /** Label without marks and case; '' for none. */
  readonly labels: readonly string[]
  /** Equal numbers: same words, give or take case and punctuation. */
  readonly wording: Int32Array
}

export function side(draft: Outlined, lex: Lexicon, stem: Stems, wordings: Map<string, number>): Side {
  const compared = draft.provisions.filter((p) => isCompared(draft.text, p)).sort((x, y) => x.start - y.start)
  const t = tokens(draft.text, lex)
  const rows = termRows(t, compared, stem)
  const place = new Map(compared.map((p, i) => [p.id, i]))
  const groupOf = new Map<string, number>()
  const heads: number[] = []
  const titles: string[] = []
  const byId = new Map(draft.provisions.map((p) => [p.id, p]))
  const group = Int32Array.from(compared, (p) => {
    if (p.parent === null) return -1
    let g = groupOf.get(p.parent)
    if (g === undefined) {
      g = heads.length
      groupOf.set(p.parent, g)
      heads.push(place.get(p.parent) ?? -1)
      titles.push(
        (byId.get(p.parent)?.heading ?? '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
    }
    return g
  })
  const wording = Int32Array.from(compared, (_, i) => {
    const key = sameWords(t, lex, rows.fromToken[i]!, rows.toToken[i]!)
    if (!wordings.has(key)) wordings.set(key, wordings.size)
    return wordings.get(key)!
  })
  return {
    text: draft.text,
    lexicon: lex,
    provisions: draft.provisions,
    compared,
    tokens: t,
    rows,
    group,
    groups: heads.length,
    headOf: Int32Array.from(heads),
    titles,
    labels: compared.map((p) => (p.label ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
    wording,
  }
}

function sameWords(t: Tokens, lex: Lexicon, from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; i++) {
    const w = lex.words[t.keys[i]!]!
    if (w.length > 1 || /[\p{L}\p{N}$€£¥%‰°+<>=]/u.test(w)) out += `${w.toLowerCase()} `
  }
  return out
}
