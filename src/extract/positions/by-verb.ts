import type { Article, Token } from '../article.ts'
import { tellsOfText } from '../contents/by-subject.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { isComma, isNominal, type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { PARTY_NOUNS } from '../sides.ts'
import type { FoundStance, StanceWord } from '../stances/stance-word.ts'
import { stanceOf } from '../stances/stances.ts'
import {
  conditionOf,
  partiesOf,
  type Reading,
  supposed,
  type Taken,
  tellsSomething,
  unlisted,
  vague,
  wholePhraseStart,
} from './taken.ts'
import { claimed, noMatter, prescribed, undergone } from './told-as-fact.ts'

/** "X rejects Y", "X is ready to Y if Z", "Y, which X opposes". */
export function bySubject(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (!subject || g.form === 'infinitive' || g.form === 'participle') return null
  const { to: limit } = sentenceOf(a, g.first)
  const found = stanceOf(a, g, limit)
  if (!found) return null
  if (
    g.form === 'ing' &&
    (!v.inherited ||
      !/^(propose|demand|insist|reject|oppose|refuse|offer|stick|call|ask|urge|accept|back|pledge|seek)$/.test(
        a.tokens[g.head]!.lemma,
      ))
  )
    return null
  if (/^what$/i.test(a.tokens[subject.from]!.text)) return null
  if (claimed(r, v) || prescribed(r, v, found) || undergone(a, v)) return null
  if (tellsOfText(a, r.drafts, v, r.verbs)) return null
  if (supposed(a, subject.from)) return null
  let { parties, own } = partiesOf(r, subject, g.head)
  // "sanctions will not return": only verbs that somebody does make a party of a noun no list knows.
  const willed =
    !(g.negated && g.modal !== null) ||
    /^(accept|agree|support|back|sign|allow|recognise|recognize|contemplate|consider|tolerate|approve|endorse|vote|compromise|yield|negotiate|give|pay|surrender|disarm|abandon)$/.test(
      a.tokens[g.head]!.lemma,
    )
  if (parties.length === 0 && found.strong && willed) parties = unlisted(r, subject)
  let opens = -1
  if (parties.length === 0 && isComma(a.tokens[g.first - 1]) && !v.inherited) {
    // "The Front, which won 31 of 150 seats, demanded": the subject stands before what is told of it.
    const floor = a.first[v.sentence]!
    const end = nounPhraseEnd(a, floor, g.first)
    if (end > floor && isComma(a.tokens[end]) && /^(?:which|who|whose)$/.test(a.tokens[end + 1]?.lower ?? '')) {
      parties = r.sides.each({ from: floor, to: end })
      opens = floor
    }
  }
  if (parties.length === 0) return null
  let edge = rightEdge(a, Math.max(g.to, found.object), { keepCondition: true })
  // "would accept the sum, two aides say, if the reserve came": the condition goes on after who says so.
  if (/^(accepts|open|offers)$/.test(found.stance) && /^(would|could|might|can|will)$/.test(g.modal ?? ''))
    for (let k = edge + 1; k < Math.min(limit, edge + 12); k++)
      if (/^(if|provided|unless|once)$/.test(a.tokens[k]!.lower) && a.tokens[k - 1]!.text === ',') {
        edge = rightEdge(a, k + 1, { keepCondition: true })
        break
      } else if (/^[;:]$/.test(a.tokens[k]!.text)) break
  // "would not move on cars until the rule is lifted": what the refusal waits for belongs to it.
  if (found.stance === 'rejects' && a.tokens[edge]?.lower === 'until' && clauseAt(a, edge + 1, limit))
    edge = rightEdge(a, edge + 1, { keepCondition: true })
  // "wants the chapter, at present confined to ministries, to cover the cities": the wish goes on past what is told of it.
  if (found.stance === 'demands' && isComma(a.tokens[edge]))
    for (let k = edge + 1; k + 2 < Math.min(limit, edge + 16); k++)
      if (isComma(a.tokens[k])) {
        if (a.tokens[k + 1]!.lower === 'to' && a.tokens[k + 1]!.pos === 'PART')
          edge = rightEdge(a, k + 3, { keepCondition: true })
        break
      }
  let from = v.inherited ? g.first : opens >= 0 ? opens : subject.from
  let object: Stretch = { from: Math.min(found.object, edge), to: edge }
  // "Y, which X strongly opposes": the object stands before.
  const lead = a.tokens[subject.from - 1]
  const restricts =
    lead?.lower !== 'that' ||
    (a.tokens[subject.from - 2]?.pos === 'NOUN' &&
      (edge - found.object <= 1 || WHEN.test(a.tokens[found.object]!.lower)))
  if (!v.inherited && lead && /^(which|that|whom)$/.test(lead.lower) && lead.sentence === v.sentence && restricts) {
    let k = subject.from - 2
    if (a.tokens[k]?.text === ',') k--
    if (k >= a.first[v.sentence]! && isNominal(a.tokens[k])) {
      const start = wholePhraseStart(a, k, a.first[v.sentence]!)
      object = { from: start, to: k + 1 }
      from = start
    }
  } else if (!v.inherited && lead && lead.sentence === v.sentence && gapped(a, v, lead)) {
    // "a demand it turned down"
    const start = wholePhraseStart(a, subject.from - 1, a.first[v.sentence]!)
    object = { from: start, to: subject.from }
    from = start
  } else from = fronted(a, from, a.first[v.sentence]!)
  if (!found.strong && !tellsSomething(r, object) && vague(a, object)) return null
  // "tabled the original proposal", "put forward its own paper": the text, and no want in it.
  if (found.stance === 'offers' && r.heads.has(nounPhraseEnd(a, object.from, object.to) - 1)) return null
  if (object.to <= object.from && (!found.strong || found.stance === 'demands')) return null
  if (noMatter(a, r, v, found, object)) return null
  // "denounced the change as a gift": what is opposed ends before "as".
  for (let k = object.from + 1; k < object.to; k++)
    if (a.tokens[k]!.lower === 'as' && found.stance === 'opposes') object = { from: object.from, to: k }
  const stance = settled(a, found, { from, to: edge })
  return {
    stretch: { from, to: edge },
    parties,
    stance,
    object,
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: (found.strong ? 0.75 : 0.6) - (found.hedged ? 0.1 : 0),
    reason: `${found.why} said of ${parties.join(', ')}`,
  }
}

/** What follows a verb whose object stood before it: a time or a manner. */
const WHEN = /^(?:the|on|last|this|again|yesterday|outright|immediately|at|in|two|three|aside|away)$/

/** "a demand it has rejected", "the 30% the firm had offered": a clause on the noun before it, without "that". */
function gapped(a: Article, v: Predication, lead: Token): boolean {
  if (
    /^(idea|demand|condition|step|proposal|move|request|term|terms|claim|ceiling|figure|offer|plan|clause|measure|cap|limit|demands|conditions|concession|concessions)$/.test(
      lead.lower,
    )
  )
    return lead.pos === 'NOUN'
  if (lead.text !== '%' && !/^(percent|troops|soldiers|dollars|euros|seats|jobs)$/.test(lead.lower)) return false
  for (let k = v.subject!.from - 1; k >= a.first[v.sentence]!; k--)
    if (a.tokens[k]!.pos === 'VERB' || a.tokens[k]!.pos === 'AUX') return true
  return false
}

/** A yes or an offer that hangs on something is conditional. */
function settled(a: Article, found: FoundStance, s: Stretch): StanceWord {
  if (conditionOf(a, s) !== null && /^(accepts|open|offers)$/.test(found.stance)) return 'conditional'
  if (found.stance === 'rejects')
    for (let i = s.from; i < s.to; i++)
      if (a.tokens[i]!.lower === 'unless' || (a.tokens[i]!.lower === 'until' && clauseAt(a, i + 1, s.to)))
        return 'conditional'
  // "will not sign a text that does not name X" demands X.
  if (found.stance === 'rejects' && doubleNo(a, s)) return 'demands'
  if (found.hedged && found.stance === 'accepts') return 'open'
  return found.stance
}

const doubleNo = (a: Article, s: Stretch): boolean => {
  for (let i = s.from + 1; i < s.to; i++)
    if (/^(not|n't|n’t)$/.test(a.tokens[i]!.lower))
      for (let k = i - 1; k > Math.max(s.from, i - 4); k--) if (/^(that|which)$/.test(a.tokens[k]!.lower)) return true
  return false
}

/** "On the pension the firm has not moved": the phrase in front belongs. */
function fronted(a: Article, from: number, floor: number): number {
  if (from <= floor || !/^(on|over|regarding|concerning)$/i.test(a.tokens[floor]!.lower) || from - floor > 8)
    return from
  for (let k = floor; k < from; k++) if (a.tokens[k]!.pos === 'VERB') return from
  return floor
}

/** "the offer was rejected by X", "a cap opposed by Y". */
export function byAgent(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (g.negated || !(g.passive || g.form === 'participle')) return null
  const stance = AGENTS[a.tokens[g.head]!.lemma]
  if (!stance || g.modal !== null) return null
  let k = g.to
  if (/^(down|out|for|against)$/.test(a.tokens[k]?.lower ?? '')) k++
  if (a.tokens[k]?.pos === 'ADV') k++
  if (a.tokens[k]?.lower !== 'by') return null
  const { from: floor } = sentenceOf(a, g.first)
  let what: Stretch | null = subject
  if (g.form === 'participle') {
    const n = a.tokens[g.first - 1]?.text === ',' ? g.first - 2 : g.first - 1
    what = n >= floor && isNominal(a.tokens[n]) ? { from: wholePhraseStart(a, n, floor), to: n + 1 } : null
  }
  if (!what) return null
  // "groups backed by the capital": whoever arms or pays fighters takes no position on a matter by it.
  if (/^(?:back|support)$/.test(g.lemma) && PARTY_NOUNS.has(a.tokens[what.to - 1]!.lemma)) return null
  const edge = rightEdge(a, k + 1)
  const end = Math.max(nounPhraseEnd(a, k + 1, edge), k + 1)
  let stop = end
  while (
    stop < edge &&
    (/^(and|of|,|%|percent)$/.test(a.tokens[stop]!.lower) ||
      (a.tokens[stop]!.lower === 'in' && !/^(?:NUM|PROPN)$/.test(a.tokens[stop + 1]?.pos ?? '')) ||
      nounPhraseEnd(a, stop, edge) > stop)
  )
    stop = Math.max(stop + 1, nounPhraseEnd(a, stop, edge))
  const agent = { from: k + 1, to: Math.min(stop, edge) }
  // "rejected by the Front in April": the day belongs to the clause, not to the name.
  let day = agent.to
  if (/^(?:in|on|last|this|at)$/.test(a.tokens[day]?.lower ?? '') && day < edge)
    day = Math.max(day, nounPhraseEnd(a, day + 1, Math.min(edge, day + 4)))
  let parties = r.sides.each(agent)
  if (parties.length === 0) parties = unlisted(r, agent)
  if (parties.length === 0) return null
  return {
    stretch: { from: what.from, to: g.form === 'participle' ? day : edge },
    parties,
    stance,
    object: what,
    ownVoice: false,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.6,
    reason: `“${a.tokens[g.head]!.text} by” ${parties.join(', ')}`,
  }
}

const AGENTS: Readonly<Record<string, StanceWord | undefined>> = {
  reject: 'rejects',
  oppose: 'opposes',
  veto: 'rejects',
  back: 'accepts',
  support: 'accepts',
  endorse: 'accepts',
  accept: 'accepts',
  welcome: 'accepts',
  demand: 'demands',
  criticise: 'opposes',
  criticize: 'opposes',
  condemn: 'opposes',
  denounce: 'opposes',
  resist: 'opposes',
  favour: 'demands',
  favor: 'demands',
}

const NOUN_STANCE: Readonly<Record<string, StanceWord>> = {
  demand: 'demands',
  demands: 'demands',
  insistence: 'demands',
  opposition: 'opposes',
  objection: 'opposes',
  objections: 'opposes',
  rejection: 'rejects',
  refusal: 'rejects',
  support: 'accepts',
  call: 'demands',
  wish: 'demands',
  desire: 'demands',
  request: 'demands',
  preference: 'demands',
  offer: 'offers',
  willingness: 'open',
  readiness: 'open',
  openness: 'open',
  reluctance: 'opposes',
  hostility: 'opposes',
  resistance: 'opposes',
  unwillingness: 'rejects',
  acceptance: 'accepts',
  endorsement: 'accepts',
  approval: 'accepts',
  backing: 'accepts',
}
/** Nouns whose matter follows with "of": "its offer of 5%", "the council's rejection of the cap". */
const OF_MATTER = /^(?:offer|rejection|acceptance|endorsement|approval)$/

/** "Russia's demand for X", "the wish of A, B and C to have Y". */
export function byNouns(r: Reading): Taken[] {
  const { a, sides, voices } = r
  const out: Taken[] = []
  for (let i = 0; i < a.tokens.length; i++) {
    const t = a.tokens[i]!
    if (t.pos !== 'NOUN' || !Object.hasOwn(NOUN_STANCE, t.lower)) continue
    const { from: floor, to } = sentenceOf(a, i)
    const start = nounPhraseStart(a, i, floor)
    let owner: readonly string[] = []
    let k = i + 1
    for (let p = start; p < i; p++)
      if (/^['’]s?$/.test(a.tokens[p]!.text) && a.tokens[p]!.pos === 'PART') owner = sides.each({ from: start, to: p })
    if (owner.length === 0 && /^(of|by|from)$/.test(a.tokens[k]?.lower ?? '') && k < to) {
      let end = k + 1
      while (
        end < to &&
        end < k + 12 &&
        !/^(to|for|that|on|in)$/.test(a.tokens[end]!.lower) &&
        !/^(VERB|AUX)$/.test(a.tokens[end]!.pos)
      )
        end++
      owner = sides.each({ from: k + 1, to: end })
      k = end
    }
    if (owner.length === 0 && /^(his|her|its|their|our)$/.test(a.tokens[start]!.lower) && i - start <= 2) {
      const p = sides.of({ from: start, to: start + 1 })
      if (p !== null) owner = [p]
    }
    if (owner.length === 0 || k >= to || /^(?:at least |\d)/.test(owner[0]!)) continue // "the support of 67 members": a count
    const of = k === i + 1 && a.tokens[k]!.lower === 'of' && OF_MATTER.test(t.lower)
    if (!of && !/^(for|to|that|on|against|over|,)$/.test(a.tokens[k]!.lower)) continue
    // "an offer to Chile": to whom, and not what.
    const lead = a.tokens[k]!
    if (t.lower === 'offer' && !of && lead.lower !== 'that' && lead.pos !== 'PART') continue
    if (a.tokens[k]!.text === ',' && a.tokens[k + 1]?.lower !== 'including') continue
    if (/^(call|wish|desire|demand|refusal)$/.test(t.lower) && a.tokens[k]!.lower === 'on') continue
    // "its refusal to sign has stalled the talks": what the refusal did is not its matter.
    const did = verbsWithin(r.verbs, k, to).find((v) => v.group.form === 'finite' && v.subject?.head === i)
    const edge = Math.min(rightEdge(a, k + 1), did?.subject && did.subject.to > k + 1 ? did.subject.to : to)
    const object = { from: k + 1, to: edge }
    if (!tellsSomething(r, object)) continue
    out.push({
      stretch: { from: start, to: edge },
      parties: owner,
      stance: NOUN_STANCE[t.lower]!,
      object,
      ownVoice: false,
      statement: voices.at(i)?.statement ?? null,
      confidence: 0.5,
      reason: `named as the ${t.lower} of ${owner.join(', ')}`,
    })
  }
  return out
}

/** "The president told his envoys to insist on A and not to accept B": what envoys are told to do is their sender's will. */
export function instructed(r: Reading, v: Predication, n: number): Taken | null {
  const { a } = r
  const { group: g } = v
  if (g.form !== 'infinitive') return null
  const { to: limit } = sentenceOf(a, g.first)
  // The order stands before, with nothing between but whom it was given to and other things ordered.
  let sender: Predication | null = null
  for (let m = n - 1; m >= 0 && n - m <= 4 && r.verbs[m]!.sentence === v.sentence; m--) {
    const u = r.verbs[m]!
    if (u.group.form === 'infinitive') continue
    if (
      /^(tell|order|instruct|authorise|authorize|direct|mandate)$/.test(a.tokens[u.group.head]!.lemma) &&
      !u.group.negated
    )
      sender = u
    break
  }
  if (!sender?.subject || sender.group.passive) return null
  const whom = nounPhraseEnd(a, sender.group.to, limit)
  if (whom === sender.group.to || whom > g.first) return null
  const lead = a.tokens[g.first - 1]!
  const not = lead.lower === 'not'
  if (g.first - (not ? 1 : 0) !== whom && !/^(and|or|,)$/.test(not ? a.tokens[g.first - 2]!.lower : lead.lower))
    return null
  const found = stanceOf(a, { ...g, form: 'finite', modal: null, negated: false }, limit)
  if (!found || !/^(demands|rejects|opposes|accepts|offers)$/.test(found.stance)) return null
  const { parties, own } = partiesOf(r, sender.subject, sender.group.head)
  if (parties.length === 0) return null
  let edge = rightEdge(a, Math.max(g.to, found.object), { keepCondition: true })
  for (let k = edge - 2; k > found.object; k--)
    if (/^(and|or)$/.test(a.tokens[k]!.lower) && /^(to|not)$/.test(a.tokens[k + 1]!.lower)) edge = k
  if (edge <= found.object) return null
  const no = not || g.negated
  return {
    stretch: { from: g.first + (a.tokens[g.first]!.lower === 'to' ? 1 : 0), to: edge },
    parties,
    stance: no ? (found.stance === 'accepts' || found.stance === 'offers' ? 'rejects' : 'open') : found.stance,
    object: { from: found.object, to: edge },
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.6,
    reason: `ordered by ${parties.join(', ')}`,
  }
}
