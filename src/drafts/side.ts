import { holdsWord, lessMarks } from './letters.ts'
import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'
import { type Stems, type TermRows, termRows } from './terms.ts'
import { idOf, type Lexicon, type Tokens, tokens } from './tokens.ts'

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
  const wording = new Int32Array(compared.length)
  for (let i = 0; i < compared.length; i++) {
    wording[i] = wordingId(t, lex, rows.fromToken[i]!, rows.toToken[i]!, wordings)
  }
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
    wording,
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
  /** For each token key, the key of the same word in small letters; -1 for marks that change no wording. */
  readonly folded: number[]
}

export const wordings = (): Wordings => ({ ids: new Map(), folded: [] })

/** The same number for the same words in the same order, whatever their case and punctuation; square brackets count. */
function wordingId(t: Tokens, lex: Lexicon, from: number, to: number, all: Wordings): number {
  let h = 0x811c9dc5
  let g = 0x9e3779b9
  for (let i = from; i < to; i++) {
    const k = folded(t.keys[i]!, lex, all)
    if (k < 0) continue
    h = Math.imul(h ^ k, 0x01000193)
    g = Math.imul(g + k, 0x85ebca6b) ^ (g >>> 13)
  }
  // Two hashes as one number of 53 bits: among a million wordings, equal by chance once in ten thousand runs.
  const key = (h >>> 0) * 0x200000 + (g >>> 11)
  let id = all.ids.get(key)
  if (id === undefined) {
    id = all.ids.size
    all.ids.set(key, id)
  }
  return id
}

function folded(key: number, lex: Lexicon, all: Wordings): number {
  const known = all.folded[key]
  if (known !== undefined) return known
  const w = lex.words[key]!
  const k = w.length > 1 || '$€£¥%‰°+<>=[]'.includes(w) || holdsWord(w) ? idOf(lex, w.toLowerCase()) : -1
  all.folded[key] = k
  return k
}
