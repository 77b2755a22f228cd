import type { Article } from '../article.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { isComma, type Stretch, sentenceOf } from '../grammar/stretches.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'

/** A subject with all that hangs on it. */
export interface WideSubject extends Stretch {
  /** Head of its first noun phrase: the quota of "the quota of 4,000 a year". */
  readonly head: number
}

const REACH = 45 // tokens; a subject longer than that is no clause a reader would quote

/**
 * The whole subject of a verb, with its phrases and clauses: "the quota of 4,000 tonnes a year", "a paragraph tying aid to
 * records", "the phase-out, seven years in March,". Null for a verb inside a relative or subordinate clause, and where
 * another clause stands in between.
 */
export function wideSubject(a: Article, g: VerbGroup): WideSubject | null {
  const { from: floor } = sentenceOf(a, g.first)
  if (
    g.first - floor > REACH &&
    !a.tokens.slice(g.first - REACH, g.first).some((t) => /^(?:;|:|and|but)$/.test(t.lower))
  )
    return null
  let before = g.first - 1
  while (before >= floor && a.tokens[before]!.pos === 'ADV') before--
  if (before < floor || /^(?:which|who|that|whom|where|to|and|or)$/.test(a.tokens[before]!.lower)) return null
  let start = floor
  for (let k = g.first - 1; k >= Math.max(floor, g.first - REACH); k--) {
    const t = a.tokens[k]!
    if (/^(?:;|:|—|–|\()$/.test(t.text) || /^(?:but|while|whereas)$/.test(t.lower)) {
      start = k + 1
      break
    }
    if (/^(?:because|if|when|unless|until|although|though|since|as)$/.test(t.lower) && t.pos === 'SCONJ') return null
    if (
      /^(?:and|or)$/.test(t.lower) &&
      phrasesOnly(a, k + 1, g.first) &&
      acts(a, floor, k) &&
      !described(a, floor, k)
    ) {
      start = k + 1
      break
    }
  }
  while (start < g.first && /^(?:and|but|,|yet|also)$/.test(a.tokens[start]!.lower)) start++
  const commas: number[] = []
  for (let k = start; k < g.first; k++) if (isComma(a.tokens[k])) commas.push(k)
  const closes = commas.at(-1) === before
  if (commas.length > 0 && !(closes && commas.length === 2 && !fronted(a, start))) {
    // "On asylum, the quota …"; "The truce, once meant to last ten days, would …" keeps its aside
    if (fronted(a, start)) start = commas[0]! + 1
    else if (!closes || commas.length > 2) start = (closes ? commas.at(-3) : commas.at(-1))! + 1
    else return null
  }
  let end = nounPhraseEnd(a, start, g.first)
  // "The third, lasting 14 days, would …"
  if (end <= start && ORDINAL.test(a.tokens[start + 1]?.lower ?? '') && a.tokens[start]!.pos === 'DET') end = start + 2
  if (!(start < g.first) || end <= start || !quiet(a, end, g.first)) return null
  return { from: start, to: closes ? before : g.first, head: headOf(a, start, end) }
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|last|latter|former|other)$/

/** "anyone who had given or carried out orders": the word joins two verbs of a relative clause on the first noun. */
const described = (a: Article, floor: number, k: number): boolean => {
  const open = nounPhraseEnd(a, floor, k)
  return open > floor && /^(?:who|that)$/.test(a.tokens[open]?.lower ?? '')
}

const fronted = (a: Article, i: number): boolean => /^(?:ADP|ADV|SCONJ)$/.test(a.tokens[i]!.pos)

const headOf = (a: Article, from: number, end: number): number => {
  for (let k = end - 1; k >= from; k--) if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(a.tokens[k]!.pos)) return k
  return end - 1
}

/** Noun phrases with prepositions and nothing else. */
function phrasesOnly(a: Article, from: number, to: number): boolean {
  // "by the chairs from Mali and Chad, keeps": the word joins two names inside an aside
  if (isComma(a.tokens[to - 1]) && !a.tokens.slice(from, to - 1).some(isComma)) return false
  for (let k = from; k < to; k++)
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|SYM|ADP|PART|PUNCT|PRON|VERB|ADV)$/.test(a.tokens[k]!.pos)) return false
  return (
    from < to &&
    nounPhraseEnd(a, from, to) > from &&
    quiet(a, from, to) &&
    a.tokens[to - 1]!.pos !== 'VERB' &&
    !isComma(a.tokens[from])
  )
}

/** Whether a verb stands in the stretch that could be a clause's own. */
const acts = (a: Article, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (a.tokens[k]!.pos === 'AUX' || a.tokens[k]!.pos === 'VERB') return true
  return false
}

/** No verb in the stretch but those of a relative clause, an infinitive or a participle that describes. */
function quiet(a: Article, from: number, to: number): boolean {
  let inside = false
  for (let k = from; k < to; k++) {
    const t = a.tokens[k]!
    // "the draft we have seen"
    if (/^(?:which|who|that|whose|whom|where|we|they|he|she|i)$/.test(t.lower)) inside = true
    else if (t.pos === 'AUX') {
      if (!inside) return false
    } else if (t.pos === 'VERB' && !inside) {
      const describes =
        /(?:ing|ed|en|wn|eld|ade|ent|old|eant|et|ut)$/.test(t.lower) ||
        a.tokens[k - 1]?.lower === 'to' ||
        (/s$/.test(t.lower) && a.tokens[k - 1]?.pos === 'ADP')
      if (!describes) return false
    }
  }
  return true
}
