import type { Article, Token } from '../article.ts'
import { describesItsNoun } from './participles.ts'
import type { Stretch } from './stretches.ts'
import { endingOf, lemmaOf, PAST_ONLY, SAME_IN_PAST } from './verb-forms.ts'

/** A verb with its auxiliaries: "will now need", "has not been invited", "to meet". Places are token indices. */
export interface VerbGroup {
  readonly sentence: number
  readonly first: number
  /** The main verb; the last auxiliary where no verb follows ("was", in "the text was long"). */
  readonly head: number
  /** One past the last token. */
  readonly to: number
  readonly lemma: string
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle'
  readonly tense: 'past' | 'present' | 'future' | null
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
  /** will, would, may, must …; "is to leave" counts as will, "has to leave" as must. */
  readonly modal: string | null
  /** The semi-modal it is told with, in a modal's place or behind one: "would have to leave". */
  readonly semi: 'be to' | 'have to' | null
}

const MODALS: Readonly<Record<string, string>> = {
  will: 'will',
  wo: 'will',
  '’ll': 'will',
  "'ll": 'will',
  shall: 'shall',
  would: 'would',
  '’d': 'would',
  "'d": 'would',
  may: 'may',
  might: 'might',
  can: 'can',
  ca: 'can',
  could: 'could',
  should: 'should',
  must: 'must',
}
const BE = new Set("be is are was were been being am 's 're 'm ’s ’re ’m".split(' '))
const HAVE = new Set("have has had having 've ’ve".split(' '))
const DO = new Set('do does did'.split(' '))
const NOT = new Set("not n't n’t never neither nor hardly".split(' '))
const PAST_BE = new Set(['was', 'were', 'had', 'did'])

const isNot = (t: Token): boolean => NOT.has(t.lower)
const isAdverb = (t: Token): boolean => t.pos === 'ADV' || isNot(t) || t.lower === 'also' || t.lower === 'both'

const MISTAKEN = /^(?:pay|trade|wage|draft|peace|border|work|strike|aid|transfer|exchange|release|cease)$/

/** A participle before its noun: "the revised plan", "a leaked tape". */
function qualifiesNoun(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const t = tokens[i]!
  const next = i + 1 < to ? tokens[i + 1]! : undefined
  if (!next || (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos) && !MISTAKEN.test(next.lower))) return false
  const ending = endingOf(t)
  if (ending !== 'past' && ending !== 'ing') return false
  let k = i - 1
  while (
    k >= from &&
    (tokens[k]!.pos === 'ADV' ||
      tokens[k]!.pos === 'ADJ' ||
      tokens[k]!.pos === 'NUM' ||
      /^[‘“"]$/.test(tokens[k]!.text))
  )
    k--
  if (k < from) return ending === 'past' && next.pos === 'NOUN' && !next.lower.endsWith('ly') && i === from
  const p = tokens[k]!
  if (p.pos === 'DET' && p.lower !== 'that') return true
  // "said that revised texts would …": after a verb of saying "that" opens a clause
  if (p.lower === 'that')
    return next.pos === 'NOUN' && k > from && tokens.slice(Math.max(from, k - 4), k).some((t) => t.pos === 'VERB')
  if (p.lower === '-' && k > from) return true // US-led plan
  if (p.pos === 'PRON' && /^(?:his|her|its|their|our|my|your)$/.test(p.lower)) return true
  if ((p.lower === "'s" || p.lower === '’s') && p.pos === 'PART') return true
  if (p.lower === 'with' && ending === 'ing' && next.pos === 'PROPN') return true // "with visiting Foreign Minister X"
  return p.pos === 'ADP' && ending === 'past' && !/^(?:to|than)$/.test(p.lower)
}

/** Verb groups of a sentence, or of a stretch of one, in order. */
export function verbGroups(a: Article, s: Stretch): VerbGroup[] {
  const out: VerbGroup[] = []
  for (let i = s.from; i < s.to; ) {
    const g = verbGroupAt(a, i, s.to)
    if (g) out.push(g)
    i = g?.to ?? i + 1
  }
  return out
}

const verbish = (t: Token): boolean => t.pos === 'VERB' || t.pos === 'AUX'

/** The verb group that begins at token `at` and ends before `to`, or null. */
export function verbGroupAt(a: Article, at: number, to: number): VerbGroup | null {
  const { tokens } = a
  const t = tokens[at]
  if (!t) return null // a text that breaks off
  const { sentence } = t
  const from = a.first[sentence]!
  if (t.lower === 'am' && at > from && tokens[at - 1]!.pos === 'NUM') return null // "2 am"
  if (t.lower === 'to') {
    let k = at + 1
    while (k < to && k < at + 4 && tokens[k]!.pos === 'ADV') k++
    const v = tokens[k]
    if (k >= to || !v || !canBeBase(v)) return null
    const before = at > from ? tokens[at - 1]! : undefined
    const inner = chain(a, k, to)
    if (!inner) return null
    return {
      ...inner,
      lemma: v.lower === 'lay' ? 'lay' : inner.lemma, // "to lay down their arms" is no past of "lie"
      first: at,
      form: 'infinitive',
      tense: null,
      modal: null,
      negated: inner.negated || (before !== undefined && isNot(before)),
    }
  }
  if (t.pos === 'AUX' || (t.pos === 'VERB' && (HAVE.has(t.lower) || MODALS[t.lower] !== undefined)))
    return chain(a, at, to)
  // "a revised pay offer": the tagger takes the noun for a verb
  if (
    MISTAKEN.test(t.lower) &&
    tokens[at + 1]?.pos === 'NOUN' &&
    at > from &&
    /^(?:DET|ADJ|VERB)$/.test(tokens[at - 1]!.pos) &&
    tokens[at - 1]!.lower !== 'to'
  )
    return null
  // "follow-up talks", "a US-led plan": part of a compound
  if (joinedByHyphen(tokens, at, from, to)) return null
  if (t.lower === 'heads' && tokens[at + 1]?.lower === 'of') return null // "heads of delegation"
  if (/^(?:(?:every|some|any|no)(?:thing|one|body)|conferencing)$/.test(t.lower)) return null
  // "after meeting the mediators": the tagger takes the gerund for a noun
  if (
    t.lower === 'meeting' &&
    t.pos === 'NOUN' &&
    at > from &&
    /^(?:after|before|without|by|since|to|for)$/.test(tokens[at - 1]!.lower)
  ) {
    const next = tokens[at + 1]
    if (
      next &&
      at + 1 < to &&
      (next.pos === 'PROPN' || next.pos === 'DET' || /^(?:his|her|their|with|tomorrow|today)$/.test(next.lower))
    )
      return {
        sentence,
        first: at,
        head: at,
        to: at + 1,
        lemma: 'meet',
        form: 'ing',
        tense: null,
        perfect: false,
        progressive: false,
        passive: false,
        negated: false,
        modal: null,
        semi: null,
      }
  }
  const present = mistakenPresent(tokens, sentence, at, from, to)
  if (present) return present
  if (t.pos === 'VERB') {
    if (
      /^(?:calls|talks|votes|visits)$/.test(t.lower) &&
      at > from &&
      /^(?:phone|telephone|video|separate|peace|trade|bilateral|state|official)$/.test(tokens[at - 1]!.lower)
    )
      return null
    if (qualifiesNoun(tokens, at, from, to)) return null
    return chain(a, at, to)
  }
  return null
}

const PLURAL_ACTS = /^(?:vote|meet|talk|visit|strike|march|return|report|table|sign|split|face)$/
const SINGULAR_ACTS = /^(?:votes|meets|visits|returns|lapses|expires|resumes|reconvenes|hosts)$/

/** "the members vote on the pact in May": the tagger takes the verb behind its subject for a noun. */
function mistakenPresent(
  tokens: readonly Token[],
  sentence: number,
  at: number,
  from: number,
  to: number,
): VerbGroup | null {
  const t = tokens[at]!
  if (t.pos !== 'NOUN' || at === from || at + 1 >= to) return null
  const before = tokens[at - 1]!
  const next = tokens[at + 1]!
  if (!/^(?:on|in|at|to|with|again|next|this|each|tomorrow|for|until|unless|late)$/.test(next.lower)) return null
  const many =
    PLURAL_ACTS.test(t.lower) && before.pos === 'NOUN' && /(?:[^s]s|men|people)$/.test(before.lower) && at - 1 >= from
  const one = SINGULAR_ACTS.test(t.lower) && /^(?:NOUN|PROPN|PRON)$/.test(before.pos) && !/s$/.test(before.lower)
  if (!many && !one) return null
  // another verb of the clause makes it the noun it was taken for
  for (let k = at + 1; k < to && k < at + 25; k++) {
    if (/^[,;:]$/.test(tokens[k]!.text) || /^(?:SCONJ|CCONJ)$/.test(tokens[k]!.pos)) break
    if (tokens[k]!.pos === 'AUX') return null
    if (tokens[k]!.pos === 'VERB' && tokens[k - 1]!.lower !== 'to') return null
  }
  for (let k = at - 1; k >= from && k > at - 12; k--) {
    if (tokens[k]!.pos === 'VERB' || tokens[k]!.pos === 'AUX') return null
    if (/^[,;:]$/.test(tokens[k]!.text)) break
  }
  return {
    sentence,
    first: at,
    head: at,
    to: at + 1,
    lemma: many ? t.lower : t.lower.replace(/s$/, ''),
    form: 'finite',
    tense: 'present',
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
    modal: null,
    semi: null,
  }
}

function joinedByHyphen(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const t = tokens[i]!
  const next = i + 1 < to ? tokens[i + 1]! : undefined
  const prev = i > from ? tokens[i - 1]! : undefined
  return (
    (next?.text === '-' && next.start === t.end) ||
    (prev?.text === '-' && prev.end === t.start && i - 2 >= from && tokens[i - 2]!.end === prev.start)
  )
}

const canBeBase = (t: Token): boolean =>
  (verbish(t) && (endingOf(t) === 'base' || t.lower === 'lay' || t.lower === 'be' || t.lower === 'have')) ||
  ((t.pos === 'NOUN' || t.pos === 'ADJ') &&
    /^(?:meet|talk|call|phone|visit|table|sign|initial|host|address|present|vote|travel|brief|head|submit|resume|leak|return|respond|review|attend|convene|reconvene|fly|send|release|table|ratify|ballot|debate|strike|free|swap|exchange|part|face|answer|reply|huddle|confer)$/.test(
      t.lower,
    ))

function chain(a: Article, at: number, to: number): VerbGroup | null {
  const { tokens } = a
  const { sentence } = tokens[at]!
  const from = a.first[sentence]!
  let i = at
  let modal: string | null = null
  let perfect = false
  let be = false
  let negated = negatedBefore(tokens, at, from)
  let tense: 'past' | 'present' | 'future' | null = null
  let head = -1
  let afterDo = false
  let semi: VerbGroup['semi'] = null
  const limit = Math.min(to, at + 12) // the longest groups of news prose have eight words: "would not have been able to be"
  for (; i < limit; i++) {
    const t = tokens[i]!
    const w = t.lower
    if (isNot(t)) {
      negated = true
      continue
    }
    if (i > at && w === 'no' && tokens[i + 1]?.lower === 'longer') {
      negated = true
      i++
      continue
    }
    if (i > at && isAdverb(t)) continue
    // "will next meet on Tuesday"
    if (i > at && /^(?:next|first|last)$/.test(w) && tokens[i + 1] && canBeBase(tokens[i + 1]!)) continue
    // will “return with a response”: the quotation begins inside the group
    if (
      i > at &&
      /^[“"]$/.test(t.text) &&
      head >= 0 &&
      tokens[i + 1] &&
      (verbish(tokens[i + 1]!) || canBeBase(tokens[i + 1]!))
    )
      continue
    const mod = t.pos === 'AUX' || t.pos === 'VERB' ? MODALS[w] : undefined
    if (mod !== undefined && modal === null && head < 0) {
      // "he’d met" is a perfect: a past form follows
      const next = tokens[i + 1]
      if ((w === "'d" || w === '’d') && next && endingOf(next) === 'past' && next.lower !== 'put') {
        perfect = true
        tense ??= 'past'
      } else {
        modal = mod
        tense ??= mod === 'will' || mod === 'shall' ? 'future' : 'present'
      }
      head = i
      continue
    }
    if (BE.has(w) && (t.pos === 'AUX' || t.pos === 'VERB')) {
      tense ??= PAST_BE.has(w) ? 'past' : 'present'
      be = true
      head = i
      // "is to meet", "is going to meet"
      const k = skipAdverbs(tokens, i + 1, limit)
      const going = tokens[k]?.lower === 'going' ? k + 1 : k
      if (
        !perfect &&
        modal === null &&
        tokens[going]?.lower === 'to' &&
        (w === 'is' ||
          w === 'are' ||
          w === 'was' ||
          w === 'were' ||
          w === "'s" ||
          w === '’s' ||
          w === "'re" ||
          w === '’re' ||
          w === 'am')
      ) {
        const v = skipAdverbs(tokens, going + 1, limit)
        if (v < limit && tokens[v] && canBeBase(tokens[v]!) && !parted(tokens, i + 1, going)) {
          if (yetAt(tokens, i + 1, going)) {
            negated = true
            perfect = true
          }
          modal = 'will'
          semi = 'be to'
          be = false
          tense = PAST_BE.has(w) ? 'past' : 'future'
          i = v - 1
        }
      }
      continue
    }
    if (HAVE.has(w) && t.pos !== 'NOUN') {
      const k = skipAdverbs(tokens, i + 1, limit)
      if (tokens[k]?.lower === 'to' && tokens[k + 1] && canBeBase(tokens[k + 1]!)) {
        tense ??= w === 'had' ? 'past' : 'present'
        if (yetAt(tokens, i + 1, k)) {
          negated = true
          perfect = true
        } else {
          modal ??= 'must'
          semi = 'have to'
        }
        head = i
        i = k
        continue
      }
      const next = tokens[k]
      if (
        next &&
        k < limit &&
        verbish(next) &&
        (endingOf(next) === 'past' || next.lower === 'been' || SAME_IN_PAST.has(next.lower) || next.lemma === next.text)
      ) {
        tense ??= w === 'had' ? 'past' : 'present'
        perfect = true
        head = i
        continue
      }
      tense ??= w === 'had' ? 'past' : 'present'
      head = i
      i++
      return done('have')
    }
    if (DO.has(w) && t.pos === 'AUX') {
      tense ??= w === 'did' ? 'past' : 'present'
      afterDo = true
      head = i
      continue
    }
    const couldBeVerb =
      t.pos === 'VERB' ||
      ((modal !== null || afterDo) &&
        (t.pos === 'NOUN' || t.pos === 'ADJ') &&
        (canBeBase(t) || tokens[i - 1]!.lower === 'neither' || /^(?:close|open|end|start|lapse|finish)$/.test(w)))
    if (couldBeVerb) {
      head = i
      i++
      return done(lemmaOf(t))
    }
    break
  }
  if (head < 0) return null
  i = head + 1
  // "it is not a pause": the negation belongs to the group though no verb follows
  while (i < to && /^(?:not|n['’]t|never)$/.test(tokens[i]!.lower)) i++
  return done(be ? 'be' : lemmaOf(tokens[head]!))

  function done(lemma: string): VerbGroup {
    const t = tokens[head]!
    const ending = endingOf(t)
    const bare = head === at && modal === null && !perfect && !be && !afterDo
    let form: VerbGroup['form'] = 'finite'
    if (bare && t.pos === 'VERB') {
      if (ending === 'ing') form = 'ing'
      else if (ending === 'past' || SAME_IN_PAST.has(t.lower)) {
        tense = 'past'
        if (!PAST_ONLY.test(t.lower) && describesItsNoun(a, at)) form = 'participle'
      } else tense = 'present'
    } else if (bare) tense ??= 'present'
    const passive = be && t.pos === 'VERB' && (ending === 'past' || SAME_IN_PAST.has(t.lower))
    return {
      sentence,
      first: at,
      head,
      to: i,
      lemma,
      form,
      tense: form === 'ing' ? null : tense,
      perfect,
      progressive: be && ending === 'ing',
      passive,
      negated,
      modal,
      semi,
    }
  }
}

function skipAdverbs(tokens: readonly Token[], i: number, limit: number): number {
  while (i < limit && tokens[i] && (tokens[i]!.pos === 'ADV' || isNot(tokens[i]!))) i++
  return i
}

/** "people not affiliated with …", "the text no longer names": the negation stands before its verb. */
function negatedBefore(tokens: readonly Token[], at: number, from: number): boolean {
  if (at === from) return false
  return (
    isNot(tokens[at - 1]!) || (tokens[at - 1]!.lower === 'longer' && at - 2 >= from && tokens[at - 2]!.lower === 'no')
  )
}

/** "has yet to decide", "is yet to meet": not so far. */
const yetAt = (tokens: readonly Token[], i: number, k: number): boolean =>
  tokens.slice(i, k).some((t) => t.lower === 'yet')

/** "is harder to read", "are too far to walk", "is nowhere to be found": what stands between takes the infinitive to itself. */
const parted = (tokens: readonly Token[], i: number, k: number): boolean =>
  tokens
    .slice(i, k)
    .some((t) =>
      /^(?:too|enough|nowhere|more|less|worse|better|(?:hard|eas|high|low|long|short|slow|fast|quick|near|far)\w*)$/.test(
        t.lower,
      ),
    )
