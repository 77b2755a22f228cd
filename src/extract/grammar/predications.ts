import type { Article } from '../article.ts'
import { mended } from './mended.ts'
import { isModifier, nounPhraseStart } from './phrases.ts'
import {
  isComma,
  isMark,
  isNominal,
  isPossessive,
  isVerb,
  REACH,
  STOPS,
  type Stretch,
  sentenceOf,
  words,
} from './stretches.ts'
import { type VerbGroup, verbGroupAt, verbGroups } from './verb-groups.ts'

const NEGATION = words("not n't n’t never no longer")

/**
 * The subject of a verb group: the stretch of its noun phrase with what hangs on it, and the token of its head noun.
 * Steps over parentheses between commas ("X, who never came, also rejected"); null when the verb has none of its own
 * (a second verb after "and", an infinitive).
 */
export interface Subject extends Stretch {
  readonly head: number
  /** Reached through "who", "which", "that": the noun is the antecedent. */
  readonly relative: boolean
}

export function subjectOf(a: Article, g: VerbGroup, from = sentenceOf(a, g.first).from): Subject | null {
  const floor = Math.max(from, g.first - REACH)
  let k = g.first - 1
  while (k >= floor && (a.tokens[k]!.pos === 'ADV' || isMark(a.tokens[k]) || NEGATION.has(a.tokens[k]!.lower))) k--
  if (k < floor) return null
  if (/^(?:it|them|him|her)sel(?:f|ves)$/.test(a.tokens[k]!.lower) && isNominal(a.tokens[k - 1])) k--
  let relative = false
  if (/^(who|which|that)$/.test(a.tokens[k]!.lower)) {
    relative = true
    k--
    if (isComma(a.tokens[k])) k--
    if (k < floor) return null
  } else if (isComma(a.tokens[k])) {
    // A closed parenthesis: find the comma that opened it, with a noun before.
    let open = k - 1
    while (open >= floor && !isComma(a.tokens[open])) {
      if (STOPS.has(a.tokens[open]!.text)) return null
      open--
    }
    if (open < floor || !isNominal(a.tokens[open - 1])) return null
    // "raises pay, ends tiers and …": verbs in a row, no parenthesis.
    if (verbGroupAt(a, open + 1, k)?.form === 'finite' && !describesNoun(a, open, floor)) return null
    k = open - 1
  } else if (STOPS.has(a.tokens[k]!.text)) {
    let open = k - 1
    while (open >= floor && !STOPS.has(a.tokens[open]!.text)) open--
    if (open < floor || !isNominal(a.tokens[open - 1])) return null
    k = open - 1
  } else if (a.tokens[k]!.text === ')') {
    while (k >= floor && a.tokens[k]!.text !== '(') k--
    k--
    if (k < floor) return null
  }
  if (
    !isNominal(a.tokens[k]) &&
    a.tokens[k]!.pos !== 'ADJ' &&
    !isPossessive(a.tokens[k]) &&
    !(
      a.tokens[k]!.pos === 'DET' &&
      /^(this|that|these|those|all|both|each|neither|none|some|any)$/.test(a.tokens[k]!.lower)
    )
  )
    return null
  // Walk left over noun phrases joined by prepositions; the leftmost one is the subject's head.
  let start = nounPhraseStart(a, k, floor)
  let head = k
  for (;;) {
    const before = a.tokens[start - 1]
    if (start - 1 < floor || before === undefined) break
    const link = before.pos === 'ADP' || (before.pos === 'PART' && before.lower === 'of')
    // "an agreement in Pretoria that provides": a place is not what provides.
    if (relative && !/^of$/.test(before.lower) && !(/^(in|at)$/.test(before.lower) && a.tokens[k]!.pos === 'PROPN'))
      break
    // "A duty to adopt plans was scrapped": over the infinitive to the noun it hangs on.
    if (
      before.pos === 'VERB' &&
      a.tokens[start - 2]?.lower === 'to' &&
      a.tokens[start - 3]?.pos === 'NOUN' &&
      start - 3 >= floor &&
      !relative
    ) {
      head = start - 3
      start = nounPhraseStart(a, head, floor)
      continue
    }
    // "The text released on Friday set …": over the participle to the noun it describes.
    if (link && !relative) {
      let q = start - 2
      while (q > floor && a.tokens[q]!.pos === 'ADV') q--
      const verb = a.tokens[q]
      if (
        verb &&
        q > floor &&
        verb.pos === 'VERB' &&
        !/ing$/.test(verb.lower) &&
        (isNominal(a.tokens[q - 1]) || (isComma(a.tokens[q - 1]) && isNominal(a.tokens[q - 2]))) &&
        verb.lower !== verb.lemma &&
        !hasHelper(a, q, floor)
      ) {
        head = isComma(a.tokens[q - 1]) ? q - 2 : q - 1
        start = nounPhraseStart(a, head, floor)
        continue
      }
    }
    if (link && isNominal(a.tokens[start - 2]) && start - 2 >= floor && !isVerb(a.tokens[start - 2])) {
      head = start - 2
      start = nounPhraseStart(a, head, floor)
      continue
    }
    if (/^(and|or|&)$/.test(before.lower) && isNominal(a.tokens[start - 2]) && start - 2 >= floor) {
      const left = nounPhraseStart(a, start - 2, floor)
      const between = a.tokens[left - 1]?.lower === 'between'
      if (isVerb(a.tokens[left - 1]) || (a.tokens[left - 1]?.pos === 'ADP' && !between)) break
      start = left
      if (between) continue
      // "Chad, Mali and Niger"
      while (isComma(a.tokens[start - 1]) && isNominal(a.tokens[start - 2]) && start - 2 >= floor) {
        const s = nounPhraseStart(a, start - 2, floor)
        if (isVerb(a.tokens[s - 1]) || a.tokens[s - 1]?.pos === 'ADP') break
        start = s
      }
      head = k
      continue
    }
    break
  }
  // "In Chad officials …": what is left begins after a preposition that has no noun before it.
  if (a.tokens[start - 1]?.pos === 'ADP' && start - 1 >= floor && head !== k) {
    start = nounPhraseStart(a, k, floor)
    head = k
  } else if (
    a.tokens[start - 1]?.pos === 'ADP' &&
    start - 1 >= floor &&
    !/^(after|before|since|until|as|than|like)$/.test(a.tokens[start - 1]!.lower)
  )
    return null
  return { from: start, to: k + 1, head, relative }
}

/** "A draft, dated May and seen by three members, …": participles between commas before the clause has had a verb. */
function describesNoun(a: Article, open: number, floor: number): boolean {
  const t = a.tokens[open + 1]!
  const next = a.tokens[open + 2]
  if (t.pos !== 'VERB' || !/(?:ed|en|wn|ut|nt|ade)$/.test(t.lower)) return false
  if (!next || !(/^(by|in|on|last|at|under|between|to|from)$/.test(next.lower) || /^\p{Lu}/u.test(next.text)))
    return false
  for (let k = open - 1; k >= floor; k--) {
    const x = a.tokens[k]!
    if (STOPS.has(x.text)) return true
    if (x.pos === 'AUX' || (x.pos === 'VERB' && !isModifier(a, k) && !/ing$/.test(x.lower))) return false
  }
  return true
}

/** Whether a helper stands before the participle, so that it is a verb of its own clause. */
const hasHelper = (a: Article, q: number, floor: number): boolean => {
  for (let k = q - 1; k >= Math.max(floor, q - 4); k--)
    if (a.tokens[k]!.pos === 'AUX' || a.tokens[k]!.lower === 'to') return true
  return false
}

/** A verb group with its subject; one that follows "and" takes over the subject of the verb before it. */
export interface Predication {
  readonly group: VerbGroup
  readonly subject: Subject | null
  readonly inherited: boolean
  readonly sentence: number
}

/** Verb groups of the whole article with their subjects, in order of the text. */
export function predications(given: Article): readonly Predication[] {
  const a = mended(given)
  const known = memory.get(a)
  if (known) return known
  const out: Predication[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    const from = a.first[s]!
    let last: Subject | null = null
    for (const group of verbGroups(a, { from, to: a.first[s + 1]! })) {
      const own = group.form === 'infinitive' ? null : subjectOf(a, group, from)
      let subject = own
      if (own === null && group.form !== 'infinitive' && (group.form === 'ing' || followsAnd(a, group.first, from)))
        subject =
          group.form === 'ing' && a.tokens[group.first - 1]?.lower === 'by'
            ? out.at(-1)?.sentence === s
              ? out.at(-1)!.subject
              : null
            : last
      // "countries supporting X": a participle of its noun; "announced a deal proposing X": the subject's doing.
      if (group.form === 'ing' && own !== null && last !== null && own.to === group.first)
        subject =
          /^(weekend|week|day|month|year|today|yesterday|deal|plan|text|proposal|statement|letter|\w+day|draft|document|offer|january|february|march|april|june|july|august|september|october|november|december)$/.test(
            a.tokens[own.to - 1]!.lower,
          )
            ? last
            : null
      out.push({ group, subject, inherited: subject !== null && subject !== own, sentence: s })
      // "demands that the duty be lifted and has …": the subjunctive's subject is not the next verb's.
      const subjunctive = a.tokens[group.first]!.lower === 'be'
      if (own !== null && group.form === 'finite' && !own.relative && !subjunctive) last = own
    }
  }
  memory.set(a, out)
  return out
}

const memory = new WeakMap<Article, readonly Predication[]>()

/** Index of the first predication whose verb stands at or after token `i`. */
export function verbIndex(verbs: readonly Predication[], i: number): number {
  let lo = 0
  let hi = verbs.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (verbs[mid]!.group.first < i) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** The predications of the tokens [from, to). */
export const verbsWithin = (verbs: readonly Predication[], from: number, to: number): readonly Predication[] =>
  verbs.slice(verbIndex(verbs, from), verbIndex(verbs, to))

function followsAnd(a: Article, i: number, from: number): boolean {
  let k = i - 1
  while (k >= from && (a.tokens[k]!.pos === 'ADV' || isMark(a.tokens[k]))) k--
  return k >= from && /^(and|but|or|nor|then|,)$/.test(a.tokens[k]!.lower)
}
