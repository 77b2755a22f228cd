import { COLLECTIVES, CROWDS, HONORIFICS, OFFICERS, SOURCES } from '../actors/roles.ts'
import type { Span } from '../text/span.ts'
import type { Article, Token } from './article.ts'
import { mended } from './mended.ts'

/**
 * Shallow syntax on tagged tokens: where a clause begins, where it ends, and how a list falls apart. No tree is built;
 * every walk starts at a word that matters and is bounded, so that one endless sentence costs no more than many short ones.
 */

/** Tokens [from, to) of an article. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Tokens a walk may go to either side: longer clauses are rare, and a wrong long span is worse than a cut one. */
const REACH = 90

const words = (s: string): ReadonlySet<string> => new Set(s.split(' '))

const COMMA = words(', ، ，')
const STOPS = words('; : — – …')
/** Subordinators that open a clause which is no part of what the clause before says. */
const ADJUNCT = words('because while although though whereas since until despite amid following')
const CONDITION = words('if unless provided providing once only')
const RELATIVE = words('which who whom whose where')
const SPEECH = words(
  'say tell add warn note write report announce confirm claim argue insist reply answer explain state declare acknowledge concede comment respond stress emphasize emphasise reiterate repeat',
)
/** Nouns, by the tagger, that begin a verb phrase where a list of verb phrases is under way. */
const NOUN_OR_VERB = words(
  'exchange end grant cut increase limit cap ban lift drop raise release return halt freeze fund pay share transfer reform pledge support control honor honour phase stop open close exit start leave keep remove reduce recognise recognize allow permit hold build offer guarantee create establish protect ease hand set give disarm dismantle withdraw restore respect refrain join accept provide ensure abandon renounce cede extend expand introduce impose suspend scrap abolish deliver maintain tighten double halve triple bar prevent finance monitor place use make require resume vote review repeal train hire invest buy purchase sell supply ship import export pull swap free',
)

export const isVerb = (t: Token | undefined): boolean => t !== undefined && (t.pos === 'VERB' || t.pos === 'AUX')
export const isNominal = (t: Token | undefined): boolean =>
  t !== undefined && (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON' || t.pos === 'NUM' || t.pos === 'SYM')
const isComma = (t: Token | undefined): boolean => t !== undefined && COMMA.has(t.text)
const isMark = (t: Token | undefined): boolean => t !== undefined && /^["“”«»‘’'„]+$/.test(t.text)
const isPossessive = (t: Token | undefined): boolean => t !== undefined && /^['’]s?$/.test(t.text) && t.pos === 'PART'

/** First token of the sentence that holds token `i`, and one past its last. */
export function sentenceOf(a: Article, i: number): Stretch {
  const s = a.tokens[i]!.sentence
  return { from: a.first[s]!, to: a.first[s + 1]! }
}

/** The stretch as a span of the text, without commas, stops and blanks at its edges; null when nothing is left. */
export function spanOf(a: Article, s: Stretch): Span | null {
  let { from, to } = s
  const loose = (t: Token): boolean => t.pos === 'PUNCT' && /^[,.;:–—-]+$/.test(t.text)
  while (from < to && loose(a.tokens[from]!)) from++
  while (to > from && loose(a.tokens[to - 1]!)) to--
  if (from >= to) return null
  let start = a.tokens[from]!.start
  let end = a.tokens[to - 1]!.end
  const first = a.tokens[from]!
  const last = a.tokens[to - 1]!
  // A mark whose partner is outside the stretch is not part of it.
  if (isMark(first) && first.quote >= 0 && a.quotes[first.quote]!.outer.end > end && from + 1 < to)
    start = a.tokens[from + 1]!.start
  if (isMark(last) && last.quote >= 0 && a.quotes[last.quote]!.outer.start < start && to - 1 > from)
    end = a.tokens[to - 2]!.end
  else if (isMark(last) && last.quote < 0 && to - 1 > from && !/\w['’]$/.test(a.text.slice(start, end)))
    end = a.tokens[to - 2]!.end
  while (end > start && /[\s,.;:]/.test(a.text[end - 1]!) && !/\b\p{L}\.$/u.test(a.text.slice(start, end))) end--
  return end > start ? { start, end } : null
}

/** Forms in -ing that describe a noun rather than begin a clause. */
const STANDING = words(
  'developing striking negotiating remaining existing leading outgoing incoming emerging participating ruling warring neighbouring neighboring competing opposing rising growing sitting acting visiting mediating bordering wavering',
)

/** Whether a verb-tagged token only modifies the noun after it: "a leaked plan", "forced concessions". */
export function isModifier(a: Article, i: number): boolean {
  const t = a.tokens[i]!
  if (t.pos !== 'VERB' || !/(ed|ing|en|wn|ught|old|ade|ut|et|ft)$/.test(t.lower)) return false
  let n = i + 1
  while (n < a.tokens.length && (a.tokens[n]!.pos === 'NUM' || a.tokens[n]!.text === '-' || a.tokens[n]!.pos === 'ADJ'))
    n++
  const next = a.tokens[n]
  if (!next || next.sentence !== t.sentence || (next.pos !== 'NOUN' && next.pos !== 'PROPN')) return false
  let p = i - 1
  while (p >= 0 && a.tokens[p]!.pos === 'ADV') p--
  const prev = a.tokens[p]
  if (!prev || prev.sentence !== t.sentence) return /ed$/.test(t.lower) || STANDING.has(t.lower)
  if (isPossessive(prev) || prev.pos === 'DET' || prev.text === '-') return true
  if (prev.pos === 'ADJ' || prev.pos === 'NUM') return a.tokens[p - 1]?.pos === 'DET' || /ed$/.test(t.lower)
  if (prev.pos === 'PRON') return /^(its|their|his|her|our|my|your|this|that|these|those)$/.test(prev.lower)
  if (prev.pos === 'VERB') return /ed$/.test(t.lower) // "support forced concessions"
  return prev.pos === 'ADP' && /ed$/.test(t.lower)
}

/** Helpers, negation and the main verb, read as one: "would not have been able", "has largely been dropped". */
export interface VerbGroup {
  readonly first: number
  /** The word that carries the meaning. */
  readonly head: number
  /** One past the last token. */
  readonly to: number
  readonly lemma: string
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly perfect: boolean
}

const MODALS = words('will would shall should can could may might must ought ca wo sha ’ll ’d')
const NEGATION = words("not n't n’t never no longer")

/** The verb group that begins at token `i`, or null. */
export function verbGroupAt(a: Article, i: number, to: number): VerbGroup | null {
  const t = a.tokens[i]!
  const infinitive = t.lower === 'to' && t.pos === 'PART'
  if (!infinitive && (!isVerb(t) || isModifier(a, i))) return null
  let k = infinitive ? i + 1 : i
  let modal: string | null = null
  let negated =
    /^(not|n['’]t|never)$/.test(a.tokens[i - 1]?.lower ?? '') ||
    (a.tokens[i - 1]?.lower === 'longer' && a.tokens[i - 2]?.lower === 'no')
  let head = -1
  let be = false
  let have = false
  const limit = Math.min(to, i + 12) // twelve tokens hold the longest helper chain with its adverbs
  for (; k < limit; k++) {
    const x = a.tokens[k]!
    // "is to be removed", "are to receive": settled for later.
    if (
      x.lower === 'to' &&
      x.pos === 'PART' &&
      be &&
      !passiveHead(a, head) &&
      head >= 0 &&
      k === head + 1 &&
      isVerb(a.tokens[k + 1]) &&
      /^(is|are|was|were)$/.test(a.tokens[head]!.lower)
    ) {
      modal ??= 'will'
      continue
    }
    if (x.pos === 'AUX' || MODALS.has(x.lower)) {
      if (head >= 0 && !isAuxWord(a.tokens[head]!)) break
      if (x.pos === 'AUX' && MODALS.has(x.lower)) modal = normalModal(x.lower)
      if (/^(be|am|is|are|was|were|been|being|'s|’s|'re|’re|'m|’m)$/.test(x.lower)) be = true
      if (/^(have|has|had|'ve|’ve)$/.test(x.lower)) have = true
      head = k
      continue
    }
    if (x.pos === 'VERB') {
      if (head >= 0 && (!isAuxWord(a.tokens[head]!) || looksNounAfterBe(a, k, be))) break
      if (head >= 0 && be && isModifier(a, k)) break
      head = k
      k++
      break
    }
    if (NEGATION.has(x.lower) && x.pos !== 'NOUN') {
      if (x.lower === 'no' && a.tokens[k + 1]?.lower !== 'longer') break
      if (x.lower !== 'longer' || a.tokens[k - 1]?.lower === 'no') negated = true
      continue
    }
    if (/^(each|both|all)$/.test(x.lower) && head >= 0 && k + 1 < limit && isVerb(a.tokens[k + 1])) continue
    if (x.pos === 'ADV' && head >= 0 && k + 1 < limit) {
      let n = k + 1
      while (n < limit && a.tokens[n]!.pos === 'ADV') n++
      if (n < limit && (isVerb(a.tokens[n]) || NEGATION.has(a.tokens[n]!.lower))) continue
      break
    }
    if (x.pos === 'ADV' && head < 0) continue
    break
  }
  if (head < 0) return null
  const h = a.tokens[head]!
  const participle = /(ed|en|wn|ught|ut|et|ept|old|ade|aid|ent|uilt|orn|ung|ound|one|ead|ost)$/.test(h.lower)
  const bare = head === i && !infinitive
  const form: VerbGroup['form'] = infinitive
    ? 'infinitive'
    : bare && /ing$/.test(h.lower) && h.pos === 'VERB'
      ? 'gerund'
      : bare && participle && isReduced(a, i)
        ? 'participle'
        : 'finite'
  return {
    first: i,
    head,
    to: Math.max(head + 1, Math.min(k, to)),
    lemma: h.lemma,
    form,
    modal,
    negated,
    passive: be && head > i && h.pos === 'VERB' && !/ing$/.test(h.lower),
    perfect: have,
  }
}

const passiveHead = (a: Article, head: number): boolean => head >= 0 && a.tokens[head]!.pos === 'VERB'
const isAuxWord = (t: Token): boolean => t.pos === 'AUX' || MODALS.has(t.lower)
const looksNounAfterBe = (a: Article, k: number, be: boolean): boolean =>
  be && a.tokens[k]!.lower === a.tokens[k]!.lemma && !/^(set|put|cut|let|hit|shut|split|read)$/.test(a.tokens[k]!.lower)
const normalModal = (s: string): string =>
  s === 'ca' ? 'can' : s === 'wo' || /ll$/.test(s) ? 'will' : /d$/.test(s) && s.length < 3 ? 'would' : s

/** "a plan leaked last week, which …", "the offer, voted down in September, was …": a participle after its noun. */
function isReduced(a: Article, i: number): boolean {
  const prev = a.tokens[i - 1]
  const next = a.tokens[i + 1]
  if (!prev || prev.sentence !== a.tokens[i]!.sentence) return true // "Pushed along by …"
  if (isComma(prev))
    return next !== undefined && /^(by|as)$/.test(next.lower) ? true : laterFinite(a, i) && !closesParenthesis(a, i - 1)
  // A name seldom takes a participle ("Beijing agreed on Monday"), nor do verbs that take no object.
  if (
    next?.lower !== 'by' &&
    (prev.pos === 'PROPN' ||
      /^(agree|insist|refuse|meet|go|come|say|begin|remain|arrive|speak|talk|warn|hope|vote|appear|want|decide|fail|try|rise|fall|travel|return|work|stay|pledge|vow|promise|hint|insist)$/.test(
        a.tokens[i]!.lemma,
      )) &&
    !/^(known|called|based|led)$/.test(a.tokens[i]!.lower)
  )
    return false
  return (
    (prev.pos === 'NOUN' || prev.pos === 'PROPN') &&
    next !== undefined &&
    /^(by|in|last|at|during|under|between|to|on)$/.test(next.lower) &&
    next.pos !== 'PART' &&
    laterFinite(a, i)
  )
}

/** Whether the comma closes what another opened after a noun that has no verb yet: "X, which …, said". */
function closesParenthesis(a: Article, comma: number): boolean {
  const { from } = sentenceOf(a, comma)
  for (let k = comma - 1; k > Math.max(from, comma - 30); k--) {
    if (!isComma(a.tokens[k])) continue
    if (!isNominal(a.tokens[k - 1])) return false
    // "Britain, France and Spain, known …": a list, not a parenthesis.
    for (let p = k + 1; p < comma; p++)
      if (/^(and|or)$/.test(a.tokens[p]!.lower) && isNominal(a.tokens[k + 1])) return false
    for (let p = k - 1; p >= from; p--) {
      const t = a.tokens[p]!
      if (t.pos === 'AUX' || (t.pos === 'VERB' && !isModifier(a, p) && !/ing$/.test(t.lower))) return false
    }
    return true
  }
  return false
}

function laterFinite(a: Article, i: number): boolean {
  const { to } = sentenceOf(a, i)
  for (let k = i + 1; k < Math.min(to, i + 20); k++) {
    const t = a.tokens[k]!
    if (t.pos === 'SCONJ' || RELATIVE.has(t.lower) || t.lower === 'that' || /^(and|but|;)$/.test(t.lower)) return false
    if (t.pos === 'AUX') return true
    if (t.pos === 'VERB' && !isModifier(a, k) && !/ing$/.test(t.lower) && a.tokens[k - 1]?.lower !== 'to') return true
  }
  return false
}

/** Verb groups of a stretch, in order. */
export function verbGroups(a: Article, s: Stretch): VerbGroup[] {
  const out: VerbGroup[] = []
  for (let i = s.from; i < s.to; ) {
    const g = verbGroupAt(a, i, s.to)
    if (g) {
      out.push(g)
      i = g.to
    } else i++
  }
  return out
}

/** One past the noun phrase that begins at `i` (its base: articles, adjectives, numbers, nouns, possessives); `i` when none does. */
export function nounPhraseEnd(a: Article, i: number, to: number): number {
  let k = i
  let noun = -1
  const limit = Math.min(to, i + 25) // a base noun phrase past 25 tokens is a list of names
  for (; k < limit; k++) {
    const t = a.tokens[k]!
    if (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM' || t.pos === 'SYM' || t.pos === 'X') {
      noun = k
      continue
    }
    if (t.pos === 'PRON') {
      if (noun >= 0) break
      noun = k
      if (!/^(its|their|his|her|our|my|your|this|that|these|those|all|both)$/.test(t.lower)) {
        k++
        break
      }
      continue
    }
    if (isPossessive(t) && noun >= 0) continue
    if (t.text === '-' && noun >= 0) continue
    if (t.pos === 'DET' || t.pos === 'ADJ') {
      if (noun >= 0 && t.pos === 'DET') break
      continue
    }
    if (t.pos === 'ADV' && noun < 0) continue
    if (t.pos === 'VERB' && isModifier(a, k)) {
      continue
    }
    if (isMark(t) && k > i) continue
    if (isMark(t) && k === i) continue
    break
  }
  return noun < 0 ? i : noun + 1
}

/** Whether a noun goes before the name of its bearer: "the minister Lavrov", "the carmaker Ford". */
const namesBearer = (noun: string): boolean =>
  OFFICERS.has(noun) || SOURCES.has(noun) || CROWDS.has(noun) || COLLECTIVES.has(noun) || HONORIFICS.has(noun)

/** First token of the base noun phrase whose last token is `last`. */
export function nounPhraseStart(a: Article, last: number, from: number): number {
  let k = last
  // A pronoun is a phrase of its own: "a demand it has rejected".
  if (
    /^(it|he|she|they|we|i|you|who|him|her|them|us|this|that|these|those)$/.test(a.tokens[last]!.lower) &&
    a.tokens[last]!.pos === 'PRON'
  )
    return last
  const limit = Math.max(from, last - 20)
  for (let p = last - 1; p >= limit; p--) {
    const t = a.tokens[p]!
    // "an idea Egypt turned down", "on the pension Ford has not moved": the name begins a phrase of its own.
    if (t.pos === 'NOUN' && a.tokens[p + 1]!.pos === 'PROPN' && a.tokens[p - 1]?.pos === 'DET' && !namesBearer(t.lower))
      break
    if (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM' || t.pos === 'ADJ' || t.pos === 'SYM' || t.pos === 'X')
      k = p
    else if (t.text === '-' || isPossessive(t)) k = p
    else if (
      /^(and|but|or)$/.test(t.lower) &&
      a.tokens[p - 1]?.pos === 'ADJ' &&
      a.tokens[p + 1]!.pos === 'ADJ' &&
      p > limit
    )
      continue
    else if (t.pos === 'VERB' && isModifier(a, p)) k = p
    else if (t.pos === 'ADV' && (a.tokens[p + 1]!.pos === 'ADJ' || a.tokens[p + 1]!.pos === 'VERB')) k = p
    else if (isMark(t) && p > limit && /^(ADJ|NOUN|PROPN|DET|NUM|VERB|PRON)$/.test(a.tokens[p - 1]!.pos) && k === p + 1)
      continue
    else if (t.pos === 'DET') {
      // "that President X will": the tagger's determiner is a conjunction before a name or after a verb.
      if (
        t.lower === 'that' &&
        (/^\p{Lu}/u.test(a.tokens[p + 1]!.text) || isMark(a.tokens[p + 1]) || a.tokens[p - 1]?.pos === 'VERB')
      )
        break
      k = p
      break
    } else if (t.lower === 'to' && a.tokens[p - 1]?.lower === 'up' && /^(NUM|SYM)$/.test(a.tokens[p + 1]!.pos)) {
      k = p - 1
      p--
    } else if (t.lower === 'than' && /^(more|less|fewer)$/.test(a.tokens[p - 1]?.lower ?? '')) {
      k = p - 1
      break
    } else if (
      t.pos === 'PRON' &&
      /^(its|their|his|her|our|my|your|this|that|these|those|whose)$/.test(t.lower) &&
      !(t.lower === 'that' && (isNominal(a.tokens[p - 1]) || /^\p{Lu}/u.test(a.tokens[k]!.text)))
    ) {
      k = p
      break
    } else break
  }
  return k
}

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
    if (verbGroupAt(a, open + 1, k)?.form === 'finite') return null
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
    if (relative && !/^of$/.test(before.lower)) break
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
      // "Britain, France and Germany"
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
  // "In Ukraine officials …": what is left begins after a preposition that has no noun before it.
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

/** Whether a helper stands before the participle, so that it is a verb of its own clause. */
const hasHelper = (a: Article, q: number, floor: number): boolean => {
  for (let k = q - 1; k >= Math.max(floor, q - 4); k--)
    if (a.tokens[k]!.pos === 'AUX' || a.tokens[k]!.lower === 'to') return true
  return false
}

export interface EdgeRules {
  /** Keep "if …", "unless …", "provided that …" in the clause. */
  readonly keepCondition?: boolean
  /** Go on over "and VERB": the clause with all its verbs. */
  readonly keepConjuncts?: boolean
}

/** One past the last token of the clause whose verb (or noun) ends at `i`: what hangs on it, and nothing that only follows. */
export function rightEdge(a: Article, i: number, rules: EdgeRules = {}): number {
  const { to } = sentenceOf(a, Math.max(0, i - 1))
  const limit = Math.min(to, i + REACH)
  const quote = i > 0 ? a.tokens[i - 1]!.quote : -1
  let depth = 0
  // "that A, B and C act": nouns before the verb of a complement are its subject, however many.
  let openThat = -1
  for (let k = i; k < limit; k++) {
    const t = a.tokens[k]!
    if (t.lower === 'that' && t.pos !== 'DET' && k <= i + 1) openThat = k
    if (openThat >= 0 && k > openThat && (t.pos === 'AUX' || (t.pos === 'VERB' && !isModifier(a, k)))) openThat = -1
    if (openThat >= 0 && (isComma(t) || t.pos === 'CCONJ')) continue
    if (t.text === '(' || t.text === '[') depth++
    else if (t.text === ')' || t.text === ']') {
      if (depth === 0) return k
      depth--
    }
    if (depth > 0) continue
    if (quote >= 0 && t.quote !== quote) return k
    if (isMark(t) && quote >= 0 && t.start >= a.quotes[quote]!.inner.end) return k
    if (STOPS.has(t.text) || /^(?:--|\.)$/.test(t.text) || /^[!?]/.test(t.text)) return k
    if (isComma(t)) {
      if (commaEnds(a, k, limit, rules)) return k
      continue
    }
    if (t.pos === 'SCONJ' || t.pos === 'ADP' || t.pos === 'ADV') {
      if (
        ADJUNCT.has(t.lower) &&
        (!/^(since|until)$/.test(t.lower) || clauseAt(a, k + 1, limit)) &&
        ((t.lower !== 'despite' && t.lower !== 'following') || k > i + 1)
      )
        return k
      if (!rules.keepCondition && /^(if|unless)$/.test(t.lower) && clauseAt(a, k + 1, limit)) return k
      if (/^(after|before|when|as)$/.test(t.lower) && k >= i && clauseAt(a, k + 1, limit)) return k
      continue
    }
    if (t.pos === 'CCONJ' && !rules.keepConjuncts && conjunctEnds(a, k, limit)) return k
  }
  return limit
}

/** Whether a clause (a noun phrase, then a finite verb) begins at `k`. */
export function clauseAt(a: Article, k: number, to: number): boolean {
  while (k < to && (isMark(a.tokens[k]) || a.tokens[k]!.pos === 'ADV')) k++
  if (k >= to) return false
  let n = nounPhraseEnd(a, k, to)
  if (n === k) return a.tokens[k]!.pos === 'PRON' && isVerb(a.tokens[k + 1])
  for (let hops = 0; hops < 2 && n < to && a.tokens[n]!.pos === 'ADP'; hops++) {
    const m = nounPhraseEnd(a, n + 1, to)
    if (m === n + 1) break
    n = m
  }
  // "the government and the rebels would"
  if (n < to && /^(and|or)$/.test(a.tokens[n]!.lower)) {
    const m = nounPhraseEnd(a, n + 1, to)
    if (m > n + 1 && m < to && verbGroupAt(a, m, to)?.form === 'finite') n = m
  }
  // "a commission chaired by the union would"
  if (n + 1 < to && a.tokens[n]!.pos === 'VERB' && a.tokens[n + 1]!.lower === 'by') {
    const m = nounPhraseEnd(a, n + 2, to)
    if (m > n + 2) n = m
  }
  while (n < to && (a.tokens[n]!.pos === 'ADV' || isMark(a.tokens[n]))) n++
  const g = n < to ? verbGroupAt(a, n, to) : null
  return g !== null && g.form === 'finite'
}

function commaEnds(a: Article, k: number, limit: number, rules: EdgeRules): boolean {
  let n = k + 1
  while (n < limit && isMark(a.tokens[n])) n++
  const t = a.tokens[n]
  if (n >= limit || !t) return true
  if (/^(but|yet|so|nor)$/.test(t.lower)) return !(t.lower === 'but' && /^not$/.test(a.tokens[n + 1]?.lower ?? ''))
  if (/^(and|or)$/.test(t.lower)) return rules.keepConjuncts ? false : conjunctEnds(a, n, limit)
  if (RELATIVE.has(t.lower)) return !resumes(a, n, limit)
  if (
    ADJUNCT.has(t.lower) ||
    /^(as|when|after|before|adding|according|saying|where|however|though|though|meaning|making)$/.test(t.lower)
  )
    return !(t.lower === 'as' && /^(well)$/.test(a.tokens[n + 1]?.lower ?? ''))
  if (CONDITION.has(t.lower)) return !rules.keepCondition
  if (/^(including|excluding|not|rather|such|namely|plus|along|especially|notably)$/.test(t.lower)) return false
  if (t.pos === 'VERB' && /ing$/.test(t.lower) && !isModifier(a, n)) return true
  if (t.lower === 'that' && t.pos !== 'DET') return rules.keepConjuncts !== true
  if (saidAt(a, n, limit)) return true
  if (t.pos === 'ADP') return !listGoesOn(a, n, limit)
  if (clauseAt(a, n, limit)) return !listGoesOn(a, n, limit)
  if (isVerb(t) && !isModifier(a, n)) return !listGoesOn(a, n, limit)
  return !listGoesOn(a, n, limit) && !isShort(a, n, limit)
}

/** "the commission, which he considers useless, to be dissolved": the clause goes on after the relative one. */
function resumes(a: Article, n: number, limit: number): boolean {
  for (let k = n + 1; k < Math.min(limit, n + 14); k++) {
    if (STOPS.has(a.tokens[k]!.text)) return false
    if (isComma(a.tokens[k])) return a.tokens[k + 1]?.lower === 'to' && a.tokens[k + 1]!.pos === 'PART'
  }
  return false
}

/** "…, X said", "…, said X", "…, the minister told reporters": an attribution, not more of the clause. */
function saidAt(a: Article, n: number, limit: number): boolean {
  for (let k = n; k < Math.min(limit, n + 9); k++) {
    const t = a.tokens[k]!
    if (isComma(t) && k > n) {
      continue
    }
    if (t.pos === 'VERB' && SPEECH.has(t.lemma)) return true
    if (isVerb(t) && t.pos === 'VERB') return false
  }
  return false
}

/** A comma whose list is closed by "and X" later on, before any other break. */
function listGoesOn(a: Article, n: number, limit: number): boolean {
  for (let k = n; k < limit; k++) {
    const t = a.tokens[k]!
    if (STOPS.has(t.text) || ADJUNCT.has(t.lower) || (RELATIVE.has(t.lower) && isComma(a.tokens[k - 1]))) return false
    if (/^(and|or)$/.test(t.lower)) return isComma(a.tokens[k - 1]) || !hasFiniteBetween(a, n, k)
    if (/^(but)$/.test(t.lower)) return false
  }
  return false
}

function hasFiniteBetween(a: Article, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const g = verbGroupAt(a, k, to)
    // A base form goes on with an infinitive before: "close two bases, withdraw its tanks and …".
    const base =
      g !== null &&
      g.modal === null &&
      g.head === g.first &&
      a.tokens[g.head]!.lower === a.tokens[g.head]!.lemma &&
      a.tokens[g.head]!.pos === 'VERB'
    if (g && g.form === 'finite' && !base && !relativeBefore(a, from, k)) return true
    if (g) k = g.to - 1
  }
  return false
}

const relativeBefore = (a: Article, from: number, k: number): boolean => {
  for (let p = k - 1; p >= Math.max(from, k - 6); p--) {
    if (/^(who|whom|which|that|where|whose)$/.test(a.tokens[p]!.lower)) return true
    if (isComma(a.tokens[p])) return false
  }
  return false
}

/** What follows the comma is at most a few words long up to the stop: an apposition that belongs. */
function isShort(a: Article, n: number, limit: number): boolean {
  for (let k = n; k < Math.min(limit, n + 6); k++) if (/^[,.;]$/.test(a.tokens[k]!.text)) return false
  return false
}

/** At "and", "or", "but": whether what follows is a clause or a verb of its own rather than another item of the same. */
function conjunctEnds(a: Article, k: number, limit: number): boolean {
  const t = a.tokens[k]!
  if (/^(but|yet|nor|so)$/.test(t.lower)) return true
  let n = k + 1
  while (n < limit && (isMark(a.tokens[n]) || a.tokens[n]!.pos === 'ADV')) n++
  const x = a.tokens[n]
  if (n >= limit || !x) return false
  if (x.lower === 'that' && x.pos === 'SCONJ') return false
  const g = verbGroupAt(a, n, limit)
  if (g && g.form === 'finite') {
    // "to recruit and train": base forms go on with the infinitive before.
    if (x.pos === 'VERB' && x.lower === x.lemma) return false
    return true
  }
  return clauseAt(a, n, limit)
}

const kindOfPiece = (
  a: Article,
  i: number,
  to: number,
): 'that' | 'verb' | 'gerund' | 'for' | 'clause' | 'noun' | 'none' => {
  let k = i
  while (k < to && (isMark(a.tokens[k]) || (a.tokens[k]!.pos === 'ADV' && a.tokens[k]!.lower !== 'not'))) k++
  const t = a.tokens[k]
  if (k >= to || !t) return 'none'
  if (t.lower === 'that' && (t.pos === 'SCONJ' || clauseAt(a, k + 1, to))) return 'that'
  if (t.lower === 'to' && t.pos === 'PART') return 'verb'
  if (t.lower === 'for' && k + 1 < to) return 'for'
  if (t.pos === 'VERB' && /ing$/.test(t.lower) && !isModifier(a, k)) return 'gerund'
  if (t.pos === 'VERB' && !isModifier(a, k)) return 'verb'
  if (t.pos === 'AUX') return 'verb'
  if (clauseAt(a, k, to)) return 'clause'
  if (isNominal(t) || t.pos === 'DET' || t.pos === 'ADJ' || t.pos === 'VERB') return 'noun'
  return 'none'
}

const ownHead = (a: Article, i: number, to: number): boolean => {
  let k = i
  while (k < to && isMark(a.tokens[k])) k++
  const t = a.tokens[k]
  return (
    t !== undefined &&
    (t.pos === 'DET' ||
      t.pos === 'NUM' ||
      t.pos === 'SYM' ||
      (t.pos === 'PRON' && /^(its|their|his|her|our)$/.test(t.lower)))
  )
}

/**
 * Parts of a coordination at its top level: "cede A, reduce B, and abandon C" gives three; "civilians and prisoners"
 * stays one. Two nouns part only when each has its own article or number, or when commas make a list of them.
 */
export function conjuncts(a: Article, s: Stretch): Stretch[] {
  const seps: { at: number; next: number; and: boolean }[] = []
  let depth = 0
  let inner = false // inside "including A, B and C"
  for (let k = s.from; k < s.to; k++) {
    const t = a.tokens[k]!
    if (t.text === '(' || t.text === '[') depth++
    else if (t.text === ')' || t.text === ']') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (/^(including|namely|like)$/.test(t.lower) || (t.lower === 'such' && a.tokens[k + 1]?.lower === 'as'))
      inner = true
    const and =
      /^(and|or|plus)$/.test(t.lower) ||
      (t.lower === 'as' && a.tokens[k + 1]?.lower === 'well' && a.tokens[k + 2]?.lower === 'as')
    if (!and && !isComma(t) && t.text !== ';') continue
    let next = k + 1
    if (t.lower === 'as') next = k + 3
    let sawAnd = and
    if (!and && /^(and|or|plus)$/.test(a.tokens[next]?.lower ?? '')) {
      sawAnd = true
      next++
    }
    const kind = kindOfPiece(a, next, s.to)
    if (inner && kind !== 'that' && kind !== 'verb' && kind !== 'clause') continue
    inner = false
    seps.push({ at: k, next, and: sawAnd })
    k = next - 1
  }
  if (seps.length === 0) return [s]
  const kinds = seps.map((x) => kindOfPiece(a, x.next, s.to))
  const out: Stretch[] = []
  let from = s.from
  let kind = kindOfPiece(a, s.from, s.to)
  let listed = false // a comma has already parted two nouns of this list
  seps.forEach((x, n) => {
    const end = seps[n + 1]?.at ?? s.to
    const next = pieceKind(a, x.next, s.to, kind)
    if (!parts(next, x, n, end)) return
    if (x.at > from) out.push({ from, to: x.at })
    listed = next === 'noun' && (listed || !x.and)
    from = x.next
    kind = next
  })
  if (from < s.to) out.push({ from, to: s.to })
  return out

  function parts(
    next: ReturnType<typeof kindOfPiece>,
    x: { at: number; next: number; and: boolean },
    n: number,
    end: number,
  ): boolean {
    if (next === 'none') return false
    if (next === 'that') return true
    if (next === 'for')
      return (
        kind !== 'that' &&
        kind !== 'clause' &&
        (hasInfinitive(a, x.next, end) || kindOfPiece(a, x.next + 1, end) === 'gerund')
      )
    if (kind === 'noun') {
      if (next !== 'noun' || verbWord(a, x.next, s.to)) {
        if (next === 'gerund') return x.and
        // "plans for Ukraine to cede A, reduce B": verbs in a row after an infinitive.
        const t = a.tokens[x.next]!
        return (
          pieceKind(a, x.next, s.to, 'verb') === 'verb' &&
          hasInfinitive(a, from, x.at) &&
          (t.lower === t.lemma || t.pos === 'ADV' || t.pos === 'NOUN')
        )
      }
      if (a.tokens[x.at]!.lower === 'or' && !listed) return false
      const own = ownHead(a, x.next, end)
      if (innerList(a, from, x.at, x.next, end) && !own) return false
      if (own && ownHead(a, from, x.at)) return true
      if (x.and) return listed || (!own && a.tokens[x.next]!.pos === 'ADJ' && a.tokens[from]!.pos === 'ADJ')
      for (let m = n + 1; m < seps.length; m++) {
        if (kinds[m] !== 'noun') return false
        if (seps[m]!.at - seps[m - 1]!.next > 14) return false // items of a list are short; longer ones are clauses
        if (seps[m]!.and) return x.at - from <= 16
      }
      return false
    }
    if (kind === 'gerund') return next === 'gerund' || (next === 'noun' && x.and && ownHead(a, x.next, end) && n > 0)
    if (kind === 'verb' || kind === 'that' || kind === 'clause' || kind === 'for')
      return next === 'verb' || next === 'clause'
    return false
  }
}

/** "tariffs on steel, aluminium and cars", "withdrawal from A, B and C": the list hangs on the preposition inside the item. */
function innerList(a: Article, from: number, at: number, next: number, end: number): boolean {
  const proper = a.tokens[at - 1]!.pos === 'PROPN' && a.tokens[next]!.pos === 'PROPN'
  const short = end - next <= 2
  if (!proper && !short) return false
  for (let k = at - 1; k >= Math.max(from, at - 5); k--) if (a.tokens[k]!.pos === 'ADP') return true
  return false
}

const hasInfinitive = (a: Article, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (a.tokens[k]!.lower === 'to' && a.tokens[k]!.pos === 'PART') return true
  return false
}

const verbWord = (a: Article, i: number, to: number): boolean => {
  let k = i
  while (k < to && (isMark(a.tokens[k]) || a.tokens[k]!.pos === 'ADV')) k++
  const t = a.tokens[k]
  return (
    t !== undefined &&
    t.pos === 'NOUN' &&
    NOUN_OR_VERB.has(t.lower) &&
    k + 1 < to &&
    /^(DET|PRON|NOUN|PROPN|ADJ|NUM|SYM)$/.test(a.tokens[k + 1]!.pos)
  )
}

/** Like `kindOfPiece`, and sees a verb where the tagger saw a noun, if verbs are what the list is made of. */
function pieceKind(a: Article, i: number, to: number, first: string): ReturnType<typeof kindOfPiece> {
  const kind = kindOfPiece(a, i, to)
  if (first === 'noun' || first === 'none' || first === 'gerund') return kind
  let k = i
  while (k < to && (isMark(a.tokens[k]) || a.tokens[k]!.pos === 'ADV')) k++
  const t = a.tokens[k]
  if (!t) return kind
  if (
    kind === 'noun' &&
    NOUN_OR_VERB.has(t.lower) &&
    k + 1 < to &&
    /^(NOUN|PROPN|DET|ADJ|PRON|NUM|ADP|SYM|VERB|PUNCT)$/.test(a.tokens[k + 1]!.pos) &&
    !/^(of|in)$/.test(a.tokens[k + 1]!.lower)
  )
    return 'verb'
  if (kind === 'verb' && t.pos === 'VERB' && t.lower !== t.lemma && first === 'verb') {
    // A past form after a base form is no item of the same list, unless the list began with one.
    return /ed$/.test(t.lower) ? 'none' : kind
  }
  return kind
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
      if (own === null && group.form !== 'infinitive' && (group.form === 'gerund' || followsAnd(a, group.first, from)))
        subject =
          group.form === 'gerund' && a.tokens[group.first - 1]?.lower === 'by'
            ? out.at(-1)?.sentence === s
              ? out.at(-1)!.subject
              : null
            : last
      // "countries supporting X": a participle of its noun; "announced a deal proposing X": the subject's doing.
      if (group.form === 'gerund' && own !== null && last !== null && own.to === group.first)
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
