import type { Stretch } from '../../src/extract/attribution/rules.ts'
import type { Marked } from './corpus.ts'

// Whether a reading is right: half the content's words shared, and the same source. In tokens without punctuation.

const BREAKS = new Set(
  'who whom whose which that in at from for with on by to near outside inside about among between under over as during after before of'.split(
    ' ',
  ),
)
const PRONOUNS = new Set('i you he she it we they him her them us me who which that this these those one'.split(' '))

export interface GoldRoles {
  readonly source: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly head: number
}

const isWord = (m: Marked, i: number): boolean => /[\p{L}\p{N}]/u.test(m.article.tokens[i]!.text)

export function goldRoles(m: Marked): GoldRoles[] {
  return m.own.map(({ at, label }) => {
    const pick = (a: number): Set<number> =>
      new Set(at.filter((i, k) => (label[k] === a || label[k] === a + 1) && isWord(m, i)))
    const source = pick(1)
    return {
      source,
      cue: pick(3),
      content: pick(5),
      head: headOf(
        m,
        [...source].sort((a, b) => a - b),
      ),
    }
  })
}

function headOf(m: Marked, words: readonly number[]): number {
  if (words.length === 0) return -1
  let h = words[0]!
  for (let k = 1; k < words.length; k++) {
    const i = words[k]!
    if (i !== words[k - 1]! + 1 && !/^[’'.-]$/.test(m.article.tokens[i - 1]!.text)) break
    if (BREAKS.has(m.article.tokens[i]!.lower)) break
    if (/^[’']s?$/.test(m.article.tokens[i]!.text)) continue
    h = i
  }
  return h
}

const expand = (m: Marked, s: readonly Stretch[]): Set<number> => {
  const out = new Set<number>()
  for (const [a, b] of s) for (let i = a; i < b; i++) if (isWord(m, i)) out.add(i)
  return out
}
const iou = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let n = 0
  for (const i of a) if (b.has(i)) n++
  return n === 0 ? 0 : n / (a.size + b.size - n)
}

/** Index of the gold attribution that the reading gets right; -1 for none. */
export function rightFor(
  m: Marked,
  gold: readonly GoldRoles[],
  p: { source: readonly Stretch[]; content: readonly Stretch[] },
): number {
  const content = expand(m, p.content)
  const source = expand(m, p.source)
  const head = headOf(
    m,
    [...source].sort((a, b) => a - b),
  )
  for (let k = 0; k < gold.length; k++) {
    const g = gold[k]!
    if (iou(g.content, content) < 0.5) continue
    if (g.source.size === 0 && source.size === 0) return k
    if (g.source.size === 0 || source.size === 0) continue
    if (iou(g.source, source) >= 0.5 || (source.has(g.head) && g.source.has(head))) return k
    const a = m.article.tokens[g.head]!.lower
    if (a === m.article.tokens[head]!.lower && !PRONOUNS.has(a)) return k
  }
  return -1
}

/** Index of the gold attribution with half the content shared, whoever is its source; -1 for none. */
export function sharesContent(m: Marked, gold: readonly GoldRoles[], p: { content: readonly Stretch[] }): number {
  const content = expand(m, p.content)
  return gold.findIndex((g) => iou(g.content, content) >= 0.5)
}
