import { isParticle } from '../../actors/names.ts'
import { COLLECTIVES, CROWDS, OFFICERS, ROLE_MODIFIERS } from '../../actors/roles.ts'
import type { Article } from '../article.ts'
import { compoundName } from './compound-names.ts'
import { gazetteer, isCapital, isDay, isMark, isNameLike, isPossessive, uttered } from './name-words.ts'

export { gazetteer, isCapital, isDay, isMark, isNameLike, isPossessive, textOf } from './name-words.ts'

/** A noun phrase without what follows its head: "Ukraine's first deputy foreign minister", "the two men". Token indices. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
}

const set = (s: string): ReadonlySet<string> => new Set(s.split(' '))
const TIMES = set(
  'week weekend month year day night morning evening afternoon summer winter spring autumn fall hour time',
)
const POSSESSIVES = set('his her its their our my your whose')
/** Joined to its neighbours without blanks: the hyphen of "son-in-law". */
const isHyphen = (a: Article, i: number): boolean => {
  const t = a.tokens[i]
  return (
    t !== undefined && /^[-‐‑–/&]$/.test(t.text) && a.tokens[i - 1]?.end === t.start && a.tokens[i + 1]?.start === t.end
  )
}

/** Heads that take "of X" into their own name: "Secretary of State", "chief of staff". */
const OF_HEADS = set(
  'secretary chief minister head ministry department speaker leader president chancellor council house court league prime commissioner office member members director board bank',
)

const OF_BODIES = set(
  'college university association academy society confederation centre center church brotherhood chamber union trades exchange friends sons sisters',
)

function takesOf(a: Article, i: number, end: number): number {
  // Returns how many tokens "of (the) X" adds to a phrase that ends at i (exclusive); 0 when it is no part of the name.
  const head = a.tokens[i - 1]?.lower ?? ''
  if (
    a.tokens[i]?.lower !== 'of' ||
    !(OF_HEADS.has(head) || (isCapital(a.tokens[i - 1]) && (COLLECTIVES.has(head) || OF_BODIES.has(head))))
  )
    return 0
  if (
    a.tokens[i + 1]?.lower === 'staff' ||
    (a.tokens[i + 1]?.lower === 'state' && a.tokens[i - 1]?.lower === 'secretary')
  )
    return 2
  if (!isCapital(a.tokens[i - 1])) return 0
  let k = i + 1
  if (a.tokens[k]?.lower === 'the') k++
  if (k >= end || !isNameLike(a, k)) return 0
  // "the President of the Port Commission, Ann Lee": the body is whose office it is, and no name follows within the phrase.
  if (OFFICERS.has(head)) {
    let to = k
    while (to < end && isNameLike(a, to)) to++
    if (COLLECTIVES.has(a.tokens[to - 1]!.lower) || gazetteer(a, k, to)?.last === to) return 0
  }
  return k - i + 1
}

/** Where a phrase ends: the tagger leaves a sentence's stop on some last words ("in Brussels."), an abbreviation keeps its own. */
export function endOf(a: Article, last: number): number {
  const t = a.tokens[last - 1]!
  if (a.first[t.sentence + 1] !== last || !/[\p{L}\p{N}]\.$/u.test(t.text) || /\..*\./.test(t.text)) return t.end
  const before = a.tokens[last - 2]
  const label = before !== undefined && before.end === t.start && before.pos === 'NUM' // "Article 6a."
  return t.text.length > 2 || label ? t.end - 1 : t.end
}

/** Base noun phrases of a sentence, from left to right; none overlaps another. */
export function nounPhrases(a: Article, sentence: number): NounPhrase[] {
  const from = a.first[sentence]!
  const end = a.first[sentence + 1]!
  const out: NounPhrase[] = []
  let i = from
  while (i < end) {
    if (!opens(a, i, end)) {
      i++
      continue
    }
    const first = i
    let nouns = 0
    let k = i
    while (k < end && k - first < 24) {
      // 24 tokens: no base phrase is longer; a list without commas may be
      const t = a.tokens[k]!
      if (k > first && (t.quote !== a.tokens[first]!.quote || isMark(t))) break
      if (isDay(t)) {
        if (!isPossessive(a, k + 1)) break
        k++
        continue
      }
      if (isHyphen(a, k) && k > first) {
        k += 2
        nouns++
        continue
      }
      if (isPossessive(a, k) && k > first) {
        if (!material(a, k + 1, end)) break
        k++
        continue
      }
      if (k === first && (t.pos === 'DET' || (t.pos === 'PRON' && POSSESSIVES.has(t.lower)))) {
        k++
        continue
      }
      if (k > first && nouns > 0 && isSpeechNoun(a, k)) break
      if (isTime(a, k) && k > first) break
      // A name of several words goes in whole: "Coalition of the Willing", "Alliance of Inland Ports".
      const known = isCapital(t) ? gazetteer(a, k, end) : null
      const compound = isCapital(t) ? compoundName(a, k, end) : 0
      if (known && known.last > k + 1 && known.last >= compound) {
        nouns++
        k = known.last
        continue
      }
      if (compound > 0) {
        nouns++
        k = compound
        continue
      }
      if (isNameLike(a, k) || t.pos === 'NOUN' || t.pos === 'PROPN') {
        if (t.pos === 'PUNCT') break
        nouns++
        k++
        // "Channel 6", "Radio 4": the number is part of the name.
        if (
          /^(?:channel|radio|tv|kanal|canal)$/.test(t.lower) &&
          isCapital(t) &&
          a.tokens[k]?.pos === 'NUM' &&
          a.tokens[k + 1]?.pos !== 'NOUN'
        ) {
          k++
          continue
        }
        // "in recent days Mr Lee", "on the pension Volvo": what comes before a name is its title or none of its business.
        if (!isCapital(t) && isNameLike(a, k) && !titles(a, k - 1, first)) break
        const of = takesOf(a, k, end)
        if (of) k += of
        continue
      }
      if (t.pos === 'NUM' && /^(?:1[89]|20)\d\d$/.test(t.text) && isCapital(a.tokens[k + 1])) {
        k++
        break
      }
      if (OFFICERS.has(t.lower) && (t.pos !== 'VERB' || isCapital(t))) {
        nouns++
        k++
        const of = takesOf(a, k, end)
        if (of) k += of
        continue
      }
      if (t.pos === 'ADJ' || t.pos === 'NUM' || t.pos === 'SYM') {
        if (nouns > 0 && !material(a, k + 1, end) && !ROLE_MODIFIERS.has(t.lower)) break
        if (t.pos === 'ADJ' && nouns === 0 && k > first && CROWDS.has(t.lower) && !material(a, k + 1, end)) nouns++ // "an angry public"
        k++
        continue
      }
      if (t.lower === 'both' && k > first) break // "Norway and Chile both said"
      if (OFFICERS.has(t.lower) || CROWDS.has(t.lower) || COLLECTIVES.has(t.lower)) {
        if (t.pos === 'VERB' && nouns > 0 && !isCapital(t)) break
        nouns++
        k++
        continue
      }
      const opening = nouns === 0 || isPossessive(a, k - 1)
      if (t.pos === 'VERB' && opening && k > first && ROLE_MODIFIERS.has(t.lower) && material(a, k + 1, end)) {
        k++
        continue
      }
      if (
        isParticle(t.text) &&
        nouns > 0 &&
        t.pos !== 'ADP' &&
        (isNameLike(a, k + 1) || isParticle(a.tokens[k + 1]?.text ?? '')) &&
        isCapital(a.tokens[k - 1])
      ) {
        k++
        continue
      }
      if (
        t.pos === 'VERB' &&
        /(?:ed|ing|en|wn)$/.test(t.lower) &&
        k > first &&
        nouns === 0 &&
        material(a, k + 1, end)
      ) {
        k++
        continue
      }
      if (
        t.pos === 'ADV' &&
        k > first &&
        nouns === 0 &&
        (a.tokens[k + 1]?.pos === 'ADJ' || /ed$/.test(a.tokens[k + 1]?.lower ?? ''))
      ) {
        k++
        continue
      }
      // "nephew and adviser Paul Roe", "president and chief executive Ann Lee": two roles, one bearer.
      if (
        (t.lower === 'and' || t.lower === 'or') &&
        OFFICERS.has(headWord(a, k - 1)) &&
        OFFICERS.has(a.tokens[k + 1]?.lower ?? '') &&
        !/s$/.test(headWord(a, k - 1)) &&
        isNameLike(a, k + 2)
      ) {
        k++
        continue
      }
      break
    }
    if (nouns > 0) out.push({ first, last: Math.min(k, end) })
    i = Math.max(k, i + 1)
  }
  return out
}

/** The word at `i`, or the whole of a hyphened word that ends there. */
export function headWord(a: Article, i: number): string {
  let s = i
  while (s > 1 && isHyphen(a, s - 1)) s -= 2
  return a.tokens
    .slice(s, i + 1)
    .map((t) => t.lower)
    .join('')
}

const SPEECH_NOUNS = set('says reports claims notes warns adds writes states argues insists tweets quotes')
/** ", Reuters reports, ": a verb that taggers take for a noun, between a name and the comma that closes its clause. */
export function isSpeechNoun(a: Article, i: number): boolean {
  const t = a.tokens[i]!
  if (!SPEECH_NOUNS.has(t.lower) || isCapital(t) || !isCapital(a.tokens[i - 1])) return false
  if (!/^(?:[,.]|that)$/.test(a.tokens[i + 1]?.lower ?? '.')) return false
  let k = i - 1
  while (k > 0 && (isCapital(a.tokens[k]) || a.tokens[k]!.lower === 'the' || a.tokens[k]!.lower === 'of') && i - k < 7)
    k--
  return /^(?:[,”"’']|that|as)$/.test(a.tokens[k]?.lower ?? '') || a.first[t.sentence]! > k || a.first[t.sentence] === k
}

/** Whether the common noun at `i` can stand before a name as its title: "diplomat", "the retailer", "factory worker". */
function titles(a: Article, i: number, first: number): boolean {
  const w = headWord(a, i)
  if (TIMES.has(w)) return false
  if (OFFICERS.has(w) || COLLECTIVES.has(w) || ROLE_MODIFIERS.has(w) || isParticle(w)) return true
  if (/(?:er|or|ist|ian|man|woman|ess)$/.test(w) && a.tokens[i]!.pos === 'NOUN') return true
  return a.tokens[first]!.pos !== 'DET' && a.tokens[i]!.pos === 'ADJ'
}

/** "next week", "last month": a day, not a thing. */
function isTime(a: Article, i: number): boolean {
  return (
    /^(?:next|last|this|past|every|earlier|later|late|early)$/.test(a.tokens[i]!.lower) &&
    (TIMES.has(a.tokens[i + 1]?.lower ?? '') || isDay(a.tokens[i + 1]))
  )
}

function opens(a: Article, i: number, end: number): boolean {
  const t = a.tokens[i]!
  if (uttered(a, i)) return false
  if (t.pos === 'PUNCT' || isDay(t)) return isDay(t) && isPossessive(a, i + 1)
  if (TIMES.has(t.lower) && isDay(a.tokens[i - 1])) return false
  if (t.pos === 'DET') return i + 1 < end && !/^(?:that|which|what|whatever|whichever)$/.test(t.lower)
  if (t.pos === 'PRON') return POSSESSIVES.has(t.lower) || isNameLike(a, i)
  if (t.pos === 'NUM' || t.pos === 'ADJ' || t.pos === 'SYM') return material(a, i + 1, end) || CROWDS.has(t.lower)
  if (t.pos === 'NOUN' || t.pos === 'PROPN') return true
  return isNameLike(a, i) && (t.pos !== 'VERB' || isCapital(a.tokens[i + 1]) || a.first[t.sentence] === i)
}

/** Whether a noun comes now, perhaps after adjectives and numbers. */
function material(a: Article, i: number, end: number): boolean {
  for (let k = i; k < Math.min(end, i + 6); k++) {
    const t = a.tokens[k]!
    if (isMark(t)) return false
    if (t.pos === 'NOUN' || t.pos === 'PROPN' || isNameLike(a, k) || OFFICERS.has(t.lower)) return !isDay(t)
    if (t.pos === 'ADJ' || t.pos === 'NUM' || t.pos === 'SYM' || isHyphen(a, k)) continue
    if (t.pos === 'VERB' && /(?:ed|ing)$/.test(t.lower) && k === i) continue
    return false
  }
  return false
}
