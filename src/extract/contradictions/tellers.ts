// Who tells what, stretch by stretch: the teller, the words that only introduce, and what is told. Accounts are set against
// one another by these.
import type { Span } from '../../text/span.ts'
import type { Parsed } from '../events/clauses.ts'
import { numberOf } from '../grammar/quantities.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { CONTENT, EMPTY, spanOf } from './assertions.ts'

export const SAYS =
  /^(?:say|tell|claim|insist|maintain|argue|report|announce|reply|counter|write|estimate|put|count|speak|hint|add|recall|remember|know|confirm|note|state|declare)$/
const SPLITS = new Set(['while', 'whereas', 'but', 'though', 'although', 'yet'])
export const STEM = 6 // letters that join "marched" and "marchers"

/** A stretch with one teller: a sentence, or a part of one between semicolons or before "while". */
export interface Told {
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** Stems of the words that name the teller; empty where a pronoun does, and then nobody knows whether it is another. */
  readonly teller: ReadonlySet<string>
  /** Tokens that only introduce: the teller, the verb, its date. */
  readonly cue: readonly [number, number]
  readonly groups: readonly VerbGroup[]
}

/** In one paragraph or in two that follow one another. */
export const near = (p: Parsed, a: Told, b: Told): boolean =>
  p.article.paragraphOf[b.sentence]! - p.article.paragraphOf[a.sentence]! <= 1
/** Words of an office: two spokesmen are not one teller. */
const OFFICE =
  /^(?:spokes(?:man|woman|person|people)|officials?|ministers?|ministry|ministries|office|negotiators?|diplomats?|delegates?|delegations?|envoys?|members?|people|persons?|sources?|aides?|advis[eo]rs?|deputy|deputies|leaders?|head|chief|president|chair(?:man|woman)?|secretary|representatives?|side|team|mr|mrs|ms|dr|sir|foreign|prime)$/

/** Two tellers, both of them named and neither the other. */
export function others(a: Told, b: Told): boolean {
  const own = (t: Told): string[] => {
    const names = [...t.teller].filter((w) => !OFFICE.test(w))
    return names.length > 0 ? names : [...t.teller]
  }
  return a.teller.size > 0 && b.teller.size > 0 && !own(b).some((w) => a.teller.has(w))
}

/** Stretches of a sentence that may have tellers of their own, as token ranges. */
export function parts(p: Parsed, s: number): [number, number][] {
  const { tokens, first } = p.article
  const out: [number, number][] = []
  let from = first[s]!
  const to = first[s + 1]!
  for (let i = from; i < to; i++) {
    const splits = tokens[i]!.text === ';' || (tokens[i]!.text === ',' && SPLITS.has(tokens[i + 1]?.lower ?? ''))
    if (!splits || tokens[i]!.quote >= 0) continue
    if (i > from) out.push([from, i])
    from = i + 1
  }
  if (to > from) out.push([from, to])
  return out.filter(([a, b]) => b - a < 120) // longer is a list or a table
}

/** Who tells a stretch; null where nobody is said to. */
export function told(p: Parsed, s: number, from: number, to: number): Told | null {
  const { tokens } = p.article
  const groups = p.groups[s]!.filter((g) => g.first >= from && g.to <= to)
  for (let i = from; i + 2 < to; i++)
    if (tokens[i]!.lower === 'according' && tokens[i + 1]!.lower === 'to') {
      let end = i + 2
      while (end < to && tokens[end]!.text !== ',' && !p.at[end] && tokens[end]!.text !== '.') end++
      return { sentence: s, from, to, teller: names(p, i + 2, end), cue: [i, end], groups }
    }
  for (const g of groups) {
    // "the union's economists make it 7.5 per cent"
    const reckons =
      g.lemma === 'make' &&
      /^(?:it|that|them)$/.test(tokens[g.to]?.lower ?? '') &&
      numberOf(tokens[g.to + 1] ?? tokens[g.to]!) !== null
    if (
      (!SAYS.test(g.lemma) && !reckons) ||
      g.negated ||
      g.form === 'infinitive' ||
      g.form === 'ing' ||
      tokens[g.first]!.quote >= 0
    )
      continue
    if (g.passive) continue
    let a = g.first
    // "the minister, Ada Lund, has put it at": on over what explains the name
    if (tokens[a - 1]?.text === ',')
      for (let i = a - 2; i > from && i > a - 12 && (!p.at[i] || capital(p, i)); i--)
        if (tokens[i]!.text === ',' && i > from) {
          a = i
          break
        }
    while (a > from && a > g.first - 24 && tokens[a - 1]!.text !== ',' && (!p.at[a - 1] || capital(p, a - 1))) a--
    let teller = names(p, a, g.first)
    let end = reckons ? g.to + 1 : g.to
    if (teller.size === 0 && tokens[g.to]?.pos !== 'PRON') {
      while (end < to && end < g.to + 8 && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[end]!.pos)) end++
      teller = names(p, g.to, end)
    }
    return { sentence: s, from, to, teller, cue: [a, end], groups }
  }
  return null
}

/** A name that the tagger takes for a verb. */
const capital = (p: Parsed, i: number): boolean => /^\p{Lu}\p{Ll}/u.test(p.article.tokens[i]!.text)

function names(p: Parsed, from: number, to: number): Set<string> {
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const t = p.article.tokens[i]!
    if (/^(?:NOUN|PROPN)$/.test(t.pos) || /^(?:some|others|another|one|other|both)$/.test(t.lower)) out.add(t.lower)
  }
  return out
}

/** Stems of the words that carry what is told. */
export function contentWords(p: Parsed, t: Told): Set<string> {
  const out = new Set<string>()
  for (let i = t.from; i < t.to; i++) {
    if (i >= t.cue[0] && i < t.cue[1]) continue
    const w = p.article.tokens[i]!
    if (!CONTENT.test(w.pos) || w.pos === 'NUM' || EMPTY.has(lemmaOf(w)) || lemmaOf(w).length < 3) continue
    out.add(lemmaOf(w).slice(0, STEM))
  }
  return out
}

/** The passage that is told, without its teller where it can be read without. */
export function contentOf(p: Parsed, t: Told): Span {
  const { tokens } = p.article
  const [a, b] = t.cue
  let from = b
  for (let i = b; i < b + 3 && i + 1 < t.to; i++) if (tokens[i]!.lower === 'that') from = i + 1
  if (from > b && from < t.to) return spanOf(p, from, t.to)
  if (a - t.from > t.to - b) return spanOf(p, t.from, a)
  // "officers put it at 15,000, and say …": without its subject nobody could read it
  if (tokens[from]?.pos === 'PRON' && tokens[from + 1]?.pos === 'ADP') {
    let end = from
    while (end < t.to && tokens[end]!.text !== ',') end++
    return spanOf(p, a, end)
  }
  return from < t.to && tokens[from]!.pos !== 'ADP' ? spanOf(p, from, t.to) : spanOf(p, t.from, t.to)
}
