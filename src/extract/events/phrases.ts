import type { Token } from '../article.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import { HARD, isPossessive, NOMINAL, type Parsed, QUOTE } from './clauses.ts'
import { MONTH, NOT_TRAVELLING, PARTIES, WEEKDAY } from './words.ts'

/** A base noun phrase: tokens `[first, end)`, its head noun and the head's lemma. */
export interface NounPhrase {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly lemma: string
}

const LONGEST = 24 // tokens of one base noun phrase; titles with names have up to 14

/** The noun phrase that begins at `from`, up to a preposition, a verb or a mark; null when none begins there. */
export function nounPhraseAt(p: Parsed, from: number, to: number): NounPhrase | null {
  const { tokens } = p.article
  let first = from
  while (first < to && (tokens[first]!.pos === 'ADV' || QUOTE.test(tokens[first]!.text)) && first < from + 3) first++
  let head = -1
  let i = first
  const limit = Math.min(to, first + LONGEST)
  for (; i < limit; i++) {
    const t = tokens[i]!
    if (p.at[i]) break
    if (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM') {
      if (isTimeWord(t) && head >= 0) break
      head = i
    } else if (t.pos === 'PRON' && head < 0) {
      head = i
      if (!/^(?:his|her|its|their|our|my|your|both|all|some|any|that|this)$/.test(t.lower)) {
        i++
        break
      }
    } else if (
      t.pos === 'DET' ||
      t.pos === 'ADJ' ||
      isPossessive(t) ||
      t.text === '-' ||
      t.pos === 'SYM' ||
      t.pos === 'VERB' ||
      (QUOTE.test(t.text) && t.quote >= 0) ||
      t.text === '’' ||
      t.text === '‘' ||
      (t.pos === 'ADV' && i === first)
    ) {
      if (t.pos === 'DET' && head >= 0) break
    } else break
  }
  if (head < 0) return null
  return { first, end: i, head, lemma: lemmaOf(tokens[head]!) }
}

export const isTimeWord = (t: Token): boolean =>
  WEEKDAY.test(t.text) ||
  /^(?:today|yesterday|tomorrow|week|month|year|weekend|tonight|night|morning|evening|afternoon)$/.test(t.lower) ||
  (MONTH.test(t.text) && t.lower !== 'may' && t.lower !== 'march')

/** Left end of the base noun phrase whose last token is `i`. */
export function nounPhraseStart(p: Parsed, i: number, from: number): number {
  const { tokens } = p.article
  let k = i
  while (k > from && k > i - LONGEST) {
    const t = tokens[k - 1]!
    if (p.at[k - 1]) break
    // "a short plenary": the tagger takes some adjectives for adverbs
    if (t.pos === 'ADV' && tokens[k - 2]?.pos === 'DET' && k - 2 >= from) {
      k -= 2
      break
    }
    // "a day of lengthy and intense talks"
    if (t.pos === 'CCONJ' && tokens[k]!.pos === 'ADJ' && tokens[k - 2]?.pos === 'ADJ' && k - 2 >= from) {
      k -= 2
      continue
    }
    // "follow-up talks": the particle of a compound
    if (t.pos === 'ADP' && tokens[k - 2]?.text === '-' && tokens[k - 2]!.end === t.start && k - 3 >= from) {
      k -= 3
      continue
    }
    // "face-to-face": joined without blanks
    if (t.end === tokens[k]!.start && (t.pos === 'ADP' || t.text === '-')) {
      k--
      continue
    }
    // "the leaders' meeting": the mark of a plural's possessive
    if (
      /^['’]$/.test(t.text) &&
      /^(?:NOUN|PROPN)$/.test(tokens[k - 2]?.pos ?? '') &&
      tokens[k - 2]!.end === t.start &&
      /s$/.test(tokens[k - 2]!.text) &&
      k - 2 >= from
    ) {
      k -= 2
      continue
    }
    if (
      NOMINAL.test(t.pos) ||
      isPossessive(t) ||
      t.text === '-' ||
      t.text === '‘' ||
      t.pos === 'VERB' ||
      (QUOTE.test(t.text) && t.quote >= 0 && tokens[k]!.quote === t.quote)
    ) {
      if (
        t.pos === 'PRON' &&
        !/^(?:his|her|its|their|our|my|your|another|both|such|this|that|these|those)$/.test(t.lower)
      )
        break
      k--
      if (t.pos === 'DET') break
    } else break
  }
  while (k < i && (QUOTE.test(tokens[k]!.text) || tokens[k]!.text === '‘')) k++
  return k
}

/** Whether people, bodies or states are named in the stretch. */
export function namesParty(p: Parsed, from: number, to: number): boolean {
  const { tokens } = p.article
  for (let i = from; i < to; i++) {
    const t = tokens[i]!
    if (t.pos === 'PROPN' && !WEEKDAY.test(t.text) && !MONTH.test(t.text)) return true
    if (
      (t.pos === 'NOUN' || t.pos === 'PRON' || t.pos === 'NUM' || t.pos === 'DET' || t.pos === 'ADJ') &&
      PARTIES.has(lemmaOf(t))
    )
      return true
  }
  return false
}

/** Whether what is sent or comes is a thing, not a person: its last noun says so. */
export function isThing(p: Parsed, np: NounPhrase): boolean {
  return NOT_TRAVELLING.has(np.lemma) && p.article.tokens[np.head]!.pos === 'NOUN'
}

/** First token in `[from, to)` that is one of the words; -1 when none is. */
export function findWord(p: Parsed, from: number, to: number, wanted: RegExp): number {
  const { tokens } = p.article
  for (let i = from; i < to && i < tokens.length; i++) if (wanted.test(tokens[i]!.lower)) return i
  return -1
}

/** One past the last token before `to` that is neither a mark nor a dangling connector. */
export function trimmedEnd(p: Parsed, from: number, to: number): number {
  const { tokens } = p.article
  let end = to
  while (end > from + 1) {
    const t = tokens[end - 1]!
    if (
      t.text === ',' ||
      /^[.!?’‘]+$/.test(t.text) ||
      HARD.has(t.text) ||
      t.pos === 'CCONJ' ||
      t.pos === 'SCONJ' ||
      (t.pos === 'ADP' && !p.at[end - 1] && !/^(?:up|down|out|off|over|on|by|in)$/.test(t.lower))
    )
      end--
    else if (QUOTE.test(t.text) && !(t.quote >= 0 && quoteOpensWithin(tokens, from, end - 1, t.quote))) end--
    else if ((t.pos === 'DET' || t.pos === 'AUX') && !/^(?:this|that|both|all)$/.test(t.lower)) end--
    else break
  }
  return end
}

function quoteOpensWithin(tokens: readonly Token[], from: number, at: number, quote: number): boolean {
  for (let k = at - 1; k >= from && k > at - 40; k--)
    if (tokens[k]!.quote === quote && QUOTE.test(tokens[k]!.text)) return true
  return false
}
