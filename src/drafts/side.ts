import { holdsWord, lessMarks } from './letters.ts'
import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'
import { type Stems, type TermRows, termRows } from './terms.ts'
import { grown, idOf, type Lexicon, type Tokens, tokens } from './tokens.ts'

/** One draft made ready for matching: only what is compared, by place in the text. */
export interface Side {
  readonly text: string
  readonly lexicon: Lexicon
  readonly stem: Stems
  /** Terms that go by the other draft's name for them in `rows`. */
  readonly renames?: ReadonlyMap<number, number>
  readonly provisions: readonly OutlinedProvision[]
  readonly compared: readonly OutlinedProvision[]
  readonly tokens: Tokens
  readonly rows: TermRows
  /** Group under which a compared provision stands: -1 at the top. Groups are all provisions that have children. */
  readonly group: Int32Array
  readonly groups: number
  /** Id of the provision at the head of each group. */
  readonly groupIds: readonly string[]
  /** The compared provision that is the group's own head, or -1. */
  readonly headOf: Int32Array
  /** Words of the group's title, whether or not it is compared; '' for none. */
  readonly titles: readonly string[]
  /** Label of the group's head as printed, whether or not it is compared. */
  readonly headLabels: readonly (string | null)[]
  /** Label without marks and case; '' for none. */
  readonly labels: readonly string[]
  /** Equal numbers: same words, give or take case and punctuation. */
  readonly wording: Int32Array
}

export function side(draft: Outlined, lex: Lexicon, stem: Stems, wordings: Wordings): Side {
  const compared = draft.provisions.filter((p) => isCompared(draft.text, p)).sort((x, y) => x.start - y.start)
  const t = tokens(draft.text, lex)
  const rows = termRows(t, compared, stem)
  const place = new Map(compared.map((p, i) => [p.id, i]))
  const groupOf = new Map<string, number>()
  const heads: number[] = []
  const titles: string[] = []
  const headLabels: (string | null)[] = []
  const byId = new Map(draft.provisions.map((p) => [p.id, p]))
  const group = Int32Array.from(compared, (p) => {
    if (p.parent === null) return -1
    let g = groupOf.get(p.parent)
    if (g === undefined) {
      g = heads.length
      groupOf.set(p.parent, g)
      heads.push(place.get(p.parent) ?? -1)
      headLabels.push(byId.get(p.parent)?.label ?? null)
      const title = byId.get(p.parent)?.heading
      titles.push(
        title
          ? title
              .toLowerCase()
              .replace(/[^\p{L}\p{N}]+/gu, ' ')
              .trim()
          : '',
      )
    }
    return g
  })
  return {
    text: draft.text,
    lexicon: lex,
    stem,
    provisions: draft.provisions,
    compared,
    tokens: t,
    rows,
    group,
    groups: heads.length,
    groupIds: [...groupOf.keys()],
    headOf: Int32Array.from(heads),
    titles,
    headLabels,
    labels: compared.map((p) => lessMarks((p.label ?? '').toLowerCase())),
    wording: wordingIds(t, lex, rows, wordings),
  }
}

/**
 * 1 for each title that stands over compared provisions: it names what they say and says nothing itself, so that only
 * another title answers to it. A title over nothing may be a short provision.
 */
export function titlesOf(s: Side): Uint8Array {
  const out = new Uint8Array(s.compared.length)
  for (const head of s.headOf) if (head >= 0 && s.compared[head]!.kind === 'heading') out[head] = 1
  return out
}

/** Numbers for wordings, shared by the drafts under comparison. */
export interface Wordings {
  readonly ids: Map<number, number>
  /** For each token key two more than the key of the same word in small letters; 1 for marks that change no wording, 0 where not asked yet. */
  folded: Int32Array
}

export const wordings = (): Wordings => ({ ids: new Map(), folded: new Int32Array(0) })

/** The same number for the same words in the same order, whatever their case and punctuation; square brackets count. */
function wordingIds(t: Tokens, lex: Lexicon, rows: TermRows, all: Wordings): Int32Array {
  if (all.folded.length < lex.words.length) all.folded = grown(all.folded, lex.words.length)
  const { folded, ids } = all
  const { keys } = t
  const { count, fromToken, toToken } = rows
  const out = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    let h = 0x811c9dc5
    let g = 0x9e3779b9
    const to = toToken[i]!
    for (let at = fromToken[i]!; at < to; at++) {
      const key = keys[at]!
      const k = (folded[key]! || foldedIn(folded, key, lex)) - 2
      if (k < 0) continue
      h = Math.imul(h ^ k, 0x01000193)
      g = Math.imul(g + k, 0x85ebca6b) ^ (g >>> 13)
    }
    // Two hashes as one number of 53 bits: among a million wordings, equal by chance once in ten thousand runs.
    const key = (h >>> 0) * 0x200000 + (g >>> 11)
    let id = ids.get(key)
    if (id === undefined) {
      id = ids.size
      ids.set(key, id)
    }
    out[i] = id
  }
  return out
}

function foldedIn(folded: Int32Array, key: number, lex: Lexicon): number {
  const w = lex.words[key]!
  const k = w.length > 1 || '$€£¥%‰°+<>=[]'.includes(w) || holdsWord(w) ? idOf(lex, w.toLowerCase()) : -1
  folded[key] = k + 2
  return k + 2
}
