import type { Article } from '../article.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { FoundStance, StanceWord } from './stance-word.ts'

// Stances told by what follows a light verb: an adjective ("is opposed to") or a noun ("voiced opposition to").

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

export const ACCEPTS = words('accept agree approve endorse back support welcome embrace ratify concede consent')
/** Acts of the talks themselves: to agree to meet is an event. */
export const MEETS = words(
  'meet talk speak travel visit fly attend discuss host consult brief gather convene say know see hear comment participate sit',
)
export const CARRIES_ON = words(
  'hold continue resume return send keep work go come begin start restart negotiate remain stay have',
)
export const TALKS = words(
  'talk talks talking meeting meetings negotiation negotiations discussion discussions table summit working dialogue round negotiating',
)

/** Whether token `i` begins an act of the talks themselves: "to meet", "to resume talks". */
export function actOfTalks(a: Article, i: number, limit: number): boolean {
  const t = a.tokens[i]
  if (!t || i >= limit) return false
  // "go beyond 5%", "go along with the cap": how far, and no journey
  if (
    t.lower === 'go' &&
    /^(?:beyond|further|above|below|higher|lower|along|past|over|under)$/.test(a.tokens[i + 1]?.lower ?? '')
  )
    return false
  if (t.lower === 'host') {
    // "to host the talks", and not "to host the secretariat"
    for (let k = i + 1; k < Math.min(limit, i + 6); k++)
      if (TALKS.has(a.tokens[k]!.lower) || /^(?:conference|delegations?|envoys|leaders)$/.test(a.tokens[k]!.lower))
        return true
    return false
  }
  if (MEETS.has(t.lower) || MEETS.has(t.lemma)) return true
  if (!CARRIES_ON.has(t.lower)) return false
  for (let k = i + 1; k < Math.min(limit, i + 6); k++) if (TALKS.has(a.tokens[k]!.lower)) return true
  return /^(return|continue|go|come)$/.test(t.lower)
}

export const ADJECTIVES: Readonly<Record<string, StanceWord>> = {
  open: 'open',
  willing: 'open',
  ready: 'open',
  prepared: 'open',
  inclined: 'open',
  opposed: 'opposes',
  against: 'opposes',
  unwilling: 'rejects',
  reluctant: 'opposes',
  committed: 'accepts',
  satisfied: 'accepts',
  amenable: 'open',
  receptive: 'open',
  wary: 'opposes',
  lukewarm: 'opposes',
  hostile: 'opposes',
  keen: 'demands',
  undecided: 'open',
  noncommittal: 'open',
  happy: 'accepts',
  content: 'accepts',
  unhappy: 'opposes',
  dissatisfied: 'opposes',
  sceptical: 'opposes',
  skeptical: 'opposes',
  critical: 'opposes',
  adamant: 'demands',
  insistent: 'demands',
}
const OPPOSITE: Readonly<Record<StanceWord, StanceWord>> = {
  open: 'rejects',
  accepts: 'opposes',
  opposes: 'open',
  rejects: 'open',
  demands: 'open',
  offers: 'rejects',
  conditional: 'rejects',
}

/** Nouns that carry the stance where the verb does not: "voiced opposition to", "showed no interest in". */
const NOUNS: Readonly<Record<string, StanceWord>> = {
  opposition: 'opposes',
  objection: 'opposes',
  objections: 'opposes',
  reservations: 'opposes',
  concerns: 'opposes',
  concern: 'opposes',
  doubts: 'opposes',
  misgivings: 'opposes',
  resistance: 'opposes',
  criticism: 'opposes',
  disapproval: 'opposes',
  unease: 'opposes',
  alarm: 'opposes',
  disquiet: 'opposes',
  dismay: 'opposes',
  scepticism: 'opposes',
  skepticism: 'opposes',
  unhappiness: 'opposes',
  displeasure: 'opposes',
  worries: 'opposes',
  hostility: 'opposes',
  support: 'accepts',
  backing: 'accepts',
  approval: 'accepts',
  consent: 'accepts',
  interest: 'open',
  demand: 'demands',
  call: 'demands',
  request: 'demands',
  insistence: 'demands',
  commitment: 'accepts',
  need: 'demands',
  intention: 'offers',
  appetite: 'open',
  flexibility: 'open',
  willingness: 'open',
  openness: 'open',
  readiness: 'open',
  concessions: 'open',
}
const CARRIERS = words(
  'see repeat restate reaffirm renew maintain voice express show signal indicate have raise give lodge register make demonstrate promise state declare offer allow reiterate',
)

/** Whether "if" or "unless" follows: a readiness to talk is a position only when something hangs on it. */
const hangs = (a: Article, i: number, limit: number): boolean => {
  for (let k = i; k < limit; k++) if (/^(if|unless|provided|once)$/.test(a.tokens[k]!.lower)) return true
  return false
}

/** "is ready to", "appears to be willing to", "remain opposed to", "was not satisfied with". */
export function adjectiveAfter(a: Article, g: VerbGroup, limit: number): FoundStance | null {
  const lemma = a.tokens[g.head]!.lemma
  const direct = Object.hasOwn(ADJECTIVES, a.tokens[g.head]!.lower) && g.head > g.first
  if (!direct && !/^(be|is|are|was|were|'s|’s|'re|’re|remain|appear|seem|stay|become)$/.test(lemma)) return null
  let negated = g.negated
  let k = direct ? g.head : g.to
  for (; k < Math.min(limit, g.to + 6); k++) {
    const t = a.tokens[k]!
    // "dead set against", "firmly against"
    if (/^(dead|set|firmly)$/.test(t.lower) && /^(set|against)$/.test(a.tokens[k + 1]?.lower ?? '')) continue
    // "will not be able to support", "is unable to accept", "in no position to sign"
    if (((t.lower === 'able' && negated) || t.lower === 'unable') && a.tokens[k + 1]?.lower === 'to') {
      const verb = a.tokens[k + 2]?.lower ?? ''
      return ACCEPTS.has(verb) || /^(sign|live|recommend|give|grant|concede)$/.test(verb)
        ? { stance: 'rejects', object: k + 3, hedged: false, why: '“not able to”', strong: true }
        : null
    }
    if (/^(not|n't|n’t|never)$/.test(t.lower)) {
      negated = true
      continue
    }
    if (Object.hasOwn(ADJECTIVES, t.lower)) break
    if (t.lower === 'in' && /^(favour|favor)$/.test(a.tokens[k + 1]?.lower ?? ''))
      return {
        stance: negated ? 'opposes' : 'accepts',
        object: k + 2,
        hedged: false,
        why: '“in favour of”',
        strong: true,
      }
    if (t.pos === 'ADV' || t.pos === 'AUX' || t.lower === 'to' || /^["“‘]$/.test(t.text)) continue
    return null
  }
  if (k >= Math.min(limit, g.to + 6)) return null
  const word = a.tokens[k]!.lower
  const after = a.tokens[k + 1]?.lower ?? ''
  const two = a.tokens[k + 2]?.lower ?? ''
  if (/^(ready|willing|prepared|unwilling|reluctant|inclined)$/.test(word)) {
    if (after !== 'to' && !(after === 'for')) return null
    if (two === 'be') return null
    if (actOfTalks(a, k + 2, limit) && !hangs(a, k + 2, limit))
      // "prepared to talk about shift pay": of a matter; the caller asks whether it is one.
      return /^(talk|discuss|negotiate)$/.test(two) && !negated && word !== 'reluctant' && word !== 'unwilling'
        ? { stance: 'open', object: k + 3, hedged: false, why: `“${word} to ${two}”`, strong: false }
        : null
  }
  if (/^(open|committed)$/.test(word) && after !== 'to') return null
  if (/^(open|committed)$/.test(word) && (actOfTalks(a, k + 2, limit) || TALKS.has(two))) return null
  if (/^(happy|content|satisfied|unhappy|dissatisfied)$/.test(word) && after === 'to') return null
  if (word === 'content' && after !== 'with') return null // "seems content that it passed" looks back
  if (/^(critical|wary)$/.test(word) && after !== 'of') return null
  if (/^(keen|lukewarm)$/.test(word) && !/^(on|about|to|for)$/.test(after)) return null
  if (word === 'keen' && (negated || (after === 'to' && actOfTalks(a, k + 2, limit)))) return null
  if (/^(hostile|amenable|receptive)$/.test(word) && after !== 'to') return null
  const base = ADJECTIVES[word]!
  const stance = negated ? OPPOSITE[base] : base
  return {
    stance,
    object: k + 1,
    hedged: g.modal === 'may' || g.modal === 'might' || lemma === 'appear' || lemma === 'seem',
    why: `“${negated ? 'not ' : ''}${word}”`,
    strong: true,
  }
}

/** "voiced opposition to", "has shown no interest in", "promised his support". */
export function nounAfter(a: Article, g: VerbGroup, limit: number): FoundStance | null {
  if (!CARRIERS.has(a.tokens[g.head]!.lemma)) return null
  let negated = g.negated
  for (let k = g.to; k < Math.min(limit, g.to + 6); k++) {
    const t = a.tokens[k]!
    if (/^(no|little|not)$/.test(t.lower)) {
      negated = true
      continue
    }
    const stance = Object.hasOwn(NOUNS, t.lower) ? NOUNS[t.lower]! : null
    if (stance !== null && t.pos === 'NOUN') {
      if (
        t.lower === 'interest' &&
        (a.tokens[k + 1]?.lower !== 'in' || (!negated && /^(?:have|raise|make)$/.test(a.tokens[g.head]!.lemma)))
      )
        return null // "have an interest in": a stake, not a readiness
      if (a.tokens[k + 1]?.pos === 'NOUN') return null // "raised the alarm bells", "support staff": not the head
      // "saw no need for", "has no intention of": told only with "no"; "had support" is a state of things.
      if (/^(need|intention|appetite)$/.test(t.lower))
        return negated &&
          (t.lower !== 'need' || a.tokens[g.head]!.lemma === 'see') &&
          /^(for|of|to)$/.test(a.tokens[k + 1]?.lower ?? '')
          ? { stance: 'rejects', object: k + 2, hedged: false, why: `“no ${t.text}”`, strong: true }
          : null
      // "repeated its demand for": to make or have one is told by other verbs.
      if (/^(demand|call|request|insistence|commitment)$/.test(t.lower))
        if (
          negated ||
          !/^(repeat|restate|reaffirm|renew|reiterate|maintain)$/.test(a.tokens[g.head]!.lemma) ||
          !/^(for|that|on|to)$/.test(a.tokens[k + 1]?.lower ?? '')
        )
          return null
      if (a.tokens[g.head]!.lemma === 'see') return null
      return {
        stance: negated ? OPPOSITE[stance] : stance,
        object: k + 1,
        hedged: g.modal === 'could' || g.modal === 'might',
        why: `“${negated ? 'no ' : ''}${t.text}”`,
        strong: true,
      }
    }
    if (
      /^(for|a|an|the|his|her|its|their|strong|some|any|full|serious|deep|clear|“|")$/.test(t.lower) ||
      t.pos === 'ADJ' ||
      t.pos === 'ADV'
    )
      continue
    return null
  }
  return null
}
