import { COLLECTIVES, CROWDS, HONORIFICS, OFFICERS, SOURCES } from '../../actors/roles.ts'
import type { Article } from '../article.ts'
import { isMark, isNominal, isPossessive, words } from './stretches.ts'

/** Forms in -ing that describe a noun rather than begin a clause. */
const STANDING = words(
  'developing striking negotiating remaining existing leading outgoing incoming emerging participating ruling warring neighbouring neighboring competing opposing rising growing sitting acting visiting mediating bordering wavering',
)

/** A hyphen within a word ("Anglo-Irish", "14- and 20-point"); with a blank on both sides it is a dash ("LANNER - Orvia said"). */
const isJoin = (a: Article, i: number): boolean => {
  const t = a.tokens[i]!
  return t.text === '-' && (a.tokens[i - 1]?.end === t.start || a.tokens[i + 1]?.start === t.end)
}

/** Whether a verb-tagged token only modifies the noun after it: "a leaked plan", "forced concessions". */
export function isModifier(a: Article, i: number): boolean {
  const t = a.tokens[i]!
  if (t.pos !== 'VERB' || !/(ed|ing|en|wn|ught|old|ade|ut|et|ft)$/.test(t.lower)) return false
  let n = i + 1
  while (n < a.tokens.length && (a.tokens[n]!.pos === 'NUM' || isJoin(a, n) || a.tokens[n]!.pos === 'ADJ')) n++
  const next = a.tokens[n]
  if (!next || next.sentence !== t.sentence || (next.pos !== 'NOUN' && next.pos !== 'PROPN')) return false
  let p = i - 1
  while (p >= 0 && a.tokens[p]!.pos === 'ADV') p--
  const prev = a.tokens[p]
  if (!prev || prev.sentence !== t.sentence) return /ed$/.test(t.lower) || STANDING.has(t.lower)
  if (isPossessive(prev) || prev.pos === 'DET' || isJoin(a, p)) return true
  if (prev.pos === 'ADJ' || prev.pos === 'NUM') return a.tokens[p - 1]?.pos === 'DET' || /ed$/.test(t.lower)
  if (prev.pos === 'PRON') return /^(its|their|his|her|our|my|your|this|that|these|those)$/.test(prev.lower)
  if (prev.pos === 'VERB') return /ed$/.test(t.lower) // "support forced concessions"
  return prev.pos === 'ADP' && /ed$/.test(t.lower)
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
    if (isJoin(a, k) && noun >= 0) continue
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
    if (/^(?:mr|mrs|ms|dr|sir)\.?$/.test(a.tokens[p + 1]!.lower)) break // "In Hanoi Mr Kim …"
    if (t.pos === 'NOUN' && a.tokens[p + 1]!.pos === 'PROPN' && a.tokens[p - 1]?.pos === 'DET' && !namesBearer(t.lower))
      break
    if (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM' || t.pos === 'ADJ' || t.pos === 'SYM' || t.pos === 'X')
      k = p
    else if (isJoin(a, p) || isPossessive(t)) k = p
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
