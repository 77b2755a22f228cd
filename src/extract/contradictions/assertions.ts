import type { Span } from '../../text/span.ts'
import type { Token } from '../article.ts'
import { type Clause, clauseOf, type Parsed } from '../events/clauses.ts'
import { trimmedEnd } from '../events/phrases.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Mentions } from '../mentions.ts'

/** One assertion of the text, ready to be set against another. */
export interface Assertion {
  readonly sentence: number
  readonly group: VerbGroup
  readonly clause: Clause
  readonly span: Span
  readonly negated: boolean
  readonly lemma: string
  /** Content words of the clause, by lemma, without the verb. */
  readonly words: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** A contradiction before it has its number. */
export interface Found {
  readonly what: string
  readonly a: Span
  readonly b: Span | null
  readonly confidence: number
  readonly reason: string
}

export const CONTENT = /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/
export const EMPTY = new Set(
  'be have do say tell make more other new last first one two people thing part way time day week month year today also not no'.split(
    ' ',
  ),
)
const MOST = 400 // assertions compared with one another: far more than an article has; a book is read in stretches
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export function spanOf(p: Parsed, start: number, end: number): Span {
  const { tokens } = p.article
  let s = start
  while (s < end - 1 && (tokens[s]!.pos === 'PUNCT' || tokens[s]!.pos === 'CCONJ')) s++
  const e = trimmedEnd(p, s, end)
  return { start: tokens[s]!.start, end: tokens[e - 1]!.end }
}

/** Every finite clause that says something of the world: conditions and mere possibilities are left out. */
export function assertions(p: Parsed, mentions: Mentions): Assertion[] {
  const { tokens } = p.article
  const out: Assertion[] = []
  for (const list of p.groups)
    for (const group of list) {
      if (group.form !== 'finite' || out.length >= MOST) continue
      const clause = clauseOf(p, group)
      if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') continue
      if (group.semi !== null || (group.modal !== null && group.modal !== 'will' && group.modal !== 'would')) continue
      const adjective = group.lemma === 'be' ? predicate(tokens, group.to, clause.end) : null
      const lemma = adjective ?? group.lemma
      const words = new Set<string>()
      const names = new Set<string>()
      for (let i = clause.start; i < clause.end; i++) {
        const t = tokens[i]!
        if (!CONTENT.test(t.pos) || (i >= group.first && i < group.to)) continue
        const w = lemmaOf(t)
        if (w.length > 2 && !EMPTY.has(w) && w !== lemma) words.add(w)
        if (t.pos === 'PROPN') {
          const name = mentions.resolve(t.start, t.end)
          if (name) names.add(name)
        }
      }
      const text = tokens.slice(clause.start, clause.end).map((t) => t.lower)
      out.push({
        sentence: group.sentence,
        group,
        clause,
        span: spanOf(p, clause.start, clause.end),
        negated: group.negated || text.includes('neither') || text.includes('nor'),
        lemma,
        words,
        names,
      })
    }
  return out
}

/** "is ready", "was satisfied": the adjective is what is asserted. */
function predicate(tokens: readonly Token[], from: number, to: number): string | null {
  for (let i = from; i < to && i < from + 4; i++) {
    if (tokens[i]!.pos === 'ADV' || tokens[i]!.pos === 'PUNCT') continue
    return tokens[i]!.pos === 'ADJ' || (tokens[i]!.pos === 'VERB' && tokens[i]!.lower.endsWith('ed'))
      ? lemmaOf(tokens[i]!)
      : null
  }
  return null
}

/** How many members two sets have in common. */
export const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}
