import type { Article } from '../article.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { actOfTalks } from '../stances/complements.ts'
import type { FoundStance } from '../stances/stance-word.ts'
import type { Reading } from './taken.ts'

// Verbs and objects that look like a position and tell none: an assertion, a view of a person, a request of the press.

/** Verbs that ask for what follows only in the mandative: "insists that the cap go" wants it, "that it is gone" claims it. */
const CLAIMS_OR_ASKS = /^(?:insist|suggest)$/

const INDICATIVE = /^(?:is|are|was|were|has|had|does|do|did|'s|’s|'re|’re)$/

/**
 * "insists it does not know", "suggested the sum had been paid": a clause in the indicative is claimed to be so, nothing is
 * asked for. Of insisting, a clause with "will" still tells a will; of suggesting, only "should" and the bare form propose.
 */
export function claimed(r: Reading, v: Predication): boolean {
  const { a } = r
  const { group: g } = v
  const adamant = a.tokens[g.to]?.lower === 'adamant' || a.tokens[g.head]!.lower === 'adamant'
  if (!(CLAIMS_OR_ASKS.test(g.lemma) || adamant)) return false
  const { to: limit } = sentenceOf(a, g.first)
  let k = a.tokens[g.to]?.lower === 'adamant' ? g.to + 1 : g.to
  const that = a.tokens[k]?.lower === 'that'
  if (that) k++
  const inner = verbsWithin(r.verbs, g.to, limit)[0]
  // "insisted that was not part of it": the pronoun itself is the subject.
  if (that && inner && inner.group.first === k) return INDICATIVE.test(a.tokens[k]!.lower)
  if (!inner?.subject || inner.inherited || inner.group.form !== 'finite') return false
  // The clause begins right after the verb: "insists it does", not "insists on the sum that was agreed".
  const lead = inner.subject.from - k
  if (lead > (that ? 6 : 1) || (lead < 0 && !(that && lead === -1 && inner.subject.head === k - 1))) return false
  const { group: u } = inner
  const modal = u.modal
  // "insists it will not lower the tariff": the clause itself tells the refusal.
  if (
    u.negated &&
    /^(?:will|would)$/.test(modal ?? '') &&
    /^(?:i|we|he|she|it|they)$/.test(a.tokens[inner.subject.head]!.lower)
  )
    return true
  if (modal !== null)
    return g.lemma === 'suggest' ? !/^(?:should|must|ought)$/.test(modal) : /^(?:can|could|may|might)$/.test(modal)
  for (let n = u.first; n <= u.head; n++) if (INDICATIVE.test(a.tokens[n]!.lower)) return true
  const verb = a.tokens[u.head]!
  for (let n = u.first; n <= u.head; n++) if (a.tokens[n]!.lower === 'be') return false // "that nothing be imposed"
  if (verb.lower !== verb.lemma || u.perfect) return true
  // "insist that they give": the bare form after a plural is an assertion in the present, and asks after a verb in the past.
  const subject = a.tokens[inner.subject.head]!
  return /^(?:i|we|they|you)$/.test(subject.lower) && a.tokens[g.head]!.lower === g.lemma
}

/** A person told by a pronoun alone: "embraced him", "has not endorsed anyone". */
const SOMEONE = /^(?:him|her|me|us|you|himself|herself|anyone|anybody|someone|somebody|everyone|everybody|nobody|each)$/

const OF_PERSONS =
  /^(?:accept|embrace|welcome|back|support|endorse|criticise|criticize|condemn|denounce|slam|lambast|lambaste|dismiss)$/

/** What is asked of the press or of a host, never across a table. */
const OF_THE_PRESS =
  /^(?:anonymity|comment|comments|interview|interviews|clarification|autographs?|permission|forgiveness|patience|prayers?|advice|directions)$/

/** What is asked of a meeting, not of the other side's text: "asked for more time", "wants replies in writing". */
const PAUSE = /^(?:time|break|breaks|pause|recess|adjournment|reply|replies|answers?|response|responses|meetings?)$/

/** Whether the verb's object makes it tell no position: somebody welcomed or blamed, anonymity asked for. */
export function noMatter(a: Article, r: Reading, v: Predication, found: FoundStance, object: Stretch): boolean {
  const { group: g } = v
  const first = a.tokens[object.from]
  if (!first || object.to <= object.from) return false
  const end = nounPhraseEnd(a, object.from, object.to)
  const head = a.tokens[Math.max(object.from, end - 1)]!
  if (found.stance === 'demands' && (OF_THE_PRESS.test(head.lower) || PAUSE.test(head.lower))) return true
  // "asked both delegations to come for a final round": an invitation.
  if (found.stance === 'demands' && /^(?:ask|invite|urge|call|press|push)$/.test(g.lemma)) {
    let to = end
    while (to < object.to && !(a.tokens[to]!.lower === 'to' && a.tokens[to]!.pos === 'PART')) to++
    if (to < object.to && actOfTalks(a, to + 1, object.to)) return true
  }
  // "against everything", "has accepted nothing": of no matter in particular.
  if (/^(?:everything|anything|nothing|something)$/.test(first.lower) && found.stance !== 'demands')
    return end <= object.from + 1
  if (!OF_PERSONS.test(g.lemma)) return false
  if (SOMEONE.test(first.lower) && (first.lower !== 'her' || end <= object.from + 1)) return true
  // "criticised the party's chairman, Ann Hale": a person or a body by name, and no act or matter of theirs.
  return (
    head.pos === 'PROPN' &&
    !r.heads.has(end - 1) &&
    r.sides.of({ from: object.from, to: end }) !== null &&
    closes(a, end, object.to)
  )
}

/** Nothing of the object follows but an aside, a time or a reason. */
const closes = (a: Article, end: number, to: number): boolean =>
  end >= to || /^(?:,|and|as|in|at|on|after|before|when|while|because|last|this|by)$/.test(a.tokens[end]!.lower)

/**
 * "should have insisted", "X should offer an opinion": what somebody ought to do, or ought to have done, is the view of
 * whoever says so.
 */
export function prescribed(r: Reading, v: Predication, found: FoundStance): boolean {
  const { group: g, subject } = v
  if (obliged(g)) return true
  if (!/^(?:should|ought|must|could|might)$/.test(g.modal ?? '')) return false
  if (g.perfect) return true
  const own = subject !== null && /^(?:i|we)$/.test(r.a.tokens[subject.head]!.lower)
  return !own && /^(?:should|ought|must)$/.test(g.modal!) && /^(?:demands|offers)$/.test(found.stance)
}

/** "would have to sign off on it": what a rule or the course of things asks of them is not their will. */
export const obliged = (g: Predication['group']): boolean => g.semi === 'have to'

/** "fighters backed by the agency", "a practice criticised by unions": the subject undergoes what the participle tells. */
export const undergone = (a: Article, v: Predication): boolean =>
  !v.group.passive &&
  v.group.modal === null &&
  a.tokens[v.group.to]?.lower === 'by' &&
  /(?:ed|en|ut)$/.test(a.tokens[v.group.head]!.lower) &&
  /^(?:back|support|endorse|oppose|reject|criticise|criticize|condemn|denounce|resist|favour|favor|demand|offer|propose|urge|request|dismiss|accept|approve|block)$/.test(
    v.group.lemma,
  )
