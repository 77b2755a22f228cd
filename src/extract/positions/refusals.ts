import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { isMark, sentenceOf } from '../grammar/stretches.ts'
import { type Reading, supposed, type Taken, tellsSomething } from './taken.ts'

// What a party says will not be, or would do harm: refusals told of the matter and not of the party.

const HARMS =
  /^(?:cost|hurt|harm|destroy|kill|ruin|wreck|undermine|endanger|threaten|weaken|jeopardi[sz]e|cripple|bankrupt|devastate|damage|derail|sink|push|drive|force|punish|penali[sz]e|reward|legitimi[sz]e|betray|invite|fuel|deepen|prolong|reopen)$/

/** "warned that any cap would push small firms out", "a shorter week would cost 4,000 jobs", said for a party: it is against. */
export function harmful(r: Reading, v: Predication, before: Predication | undefined): Taken | null {
  const { a, voices } = r
  const { group: g, subject } = v
  if (!subject || g.negated || g.passive || !/^(?:would|will|could)$/.test(g.modal ?? '')) return null
  if (!HARMS.test(a.tokens[g.head]!.lemma) || supposed(a, subject.from)) return null
  const voice = voices.at(g.head)
  if (!voice?.party || r.sides.of(subject) !== null || a.tokens[subject.head]!.pos === 'PRON') return null
  if (r.heads.has(subject.head)) return null // what a text does is told by critics of any side
  // A warning is against what it names; mere telling only where the matter is one of the talks.
  const warned =
    before !== undefined &&
    before.sentence === v.sentence &&
    /^(?:warn|fear|caution|complain)$/.test(a.tokens[before.group.head]!.lemma)
  if (!tellsSomething(r, subject) && !warned) return null
  const edge = rightEdge(a, g.to)
  if (edge <= g.to) return null
  return {
    stretch: { from: subject.from, to: edge },
    parties: [voice.party],
    stance: 'opposes',
    object: { from: subject.from, to: subject.to },
    ownVoice: true,
    statement: voice.statement,
    confidence: 0.5,
    reason: `harm foreseen by ${voice.party}`,
  }
}

/** "no captive would cross before the first soldier did", "nobody will go back until the pension is restored". */
export function notBefore(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g, subject } = v
  if (!subject || g.form !== 'finite' || !/^(?:would|will|shall|can|could)$/.test(g.modal ?? '')) return null
  const first = a.tokens[subject.from]!.lower
  const none = /^(?:no|nobody|none|not)$/.test(first) || (g.negated && r.sides.of(subject) === null)
  if (!none || supposed(a, subject.from)) return null
  // "no parliament would vote for it without …" foretells what others do.
  if (
    /^(?:parliaments?|governments?|countr(?:y|ies)|states?|leaders?|ministers?|president|court|banks?|investors?|side|party)$/.test(
      a.tokens[subject.head]!.lower,
    )
  )
    return null
  const voice = voices.at(g.head)
  if (!voice?.party) return null
  const { to } = sentenceOf(a, g.first)
  // The condition stands within the next twenty tokens, or it is not this clause's.
  for (let k = g.to; k < Math.min(to, g.to + 20); k++) {
    if (/^[;:]$/.test(a.tokens[k]!.text)) return null
    if (!/^(?:before|until|till|unless|without)$/.test(a.tokens[k]!.lower)) continue
    const edge = rightEdge(a, k + 1, { keepCondition: true })
    if (edge <= k + 1) return null
    return {
      stretch: { from: subject.from, to: edge },
      parties: [voice.party],
      stance: 'demands',
      object: { from: k + 1, to: edge },
      ownVoice: true,
      statement: voice.statement,
      confidence: 0.55,
      reason: `nothing before it, says ${voice.party}`,
    }
  }
  return null
}

const NO_PLACE = /^(?:room|scope|question|place|need|justification|case|appetite|way|chance|money)$/

/** "there is no room for a bonus", "there can be no question of a registry", said for a party; "no alternative to" is a want. */
export function noRoom(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g } = v
  if (a.tokens[g.first - 1]?.lower !== 'there' || g.lemma !== 'be') return null
  const floor = g.first - 1
  if (supposed(a, floor) || a.tokens[g.to]?.lower !== 'no') return null
  const noun = a.tokens[g.to + 1]?.lower ?? ''
  const wanted = noun === 'alternative'
  if (!(wanted || NO_PLACE.test(noun)) || !/^(?:for|of|to)$/.test(a.tokens[g.to + 2]?.lower ?? '')) return null
  const voice = voices.at(g.head)
  const edge = rightEdge(a, g.to + 2)
  const object = { from: g.to + 3, to: edge }
  if (!voice?.party || object.to <= object.from || !tellsSomething(r, object)) return null
  return {
    stretch: { from: floor, to: edge },
    parties: [voice.party],
    stance: wanted ? 'demands' : 'rejects',
    object,
    ownVoice: true,
    statement: voice.statement,
    confidence: 0.6,
    reason: `“no ${noun}” for it, says ${voice.party}`,
  }
}

/** “No pension, no deal”: without the one there is not the other. */
export function noOneNoOther(r: Reading): Taken[] {
  const { a, voices } = r
  const out: Taken[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    let from = a.first[s]!
    const { to } = sentenceOf(a, from)
    while (from < to && isMark(a.tokens[from])) from++
    if (a.tokens[from]?.lower !== 'no') continue
    const end = nounPhraseEnd(a, from + 1, Math.min(to, from + 7)) // a slogan's noun is short
    if (end === from + 1 || a.tokens[end]?.text !== ',' || a.tokens[end + 1]?.lower !== 'no') continue
    if (
      !/^(?:deal|agreement|peace|treaty|vote|votes|signature|contract|talks|truce|ceasefire|accord|pact|support|money)$/.test(
        a.tokens[end + 2]?.lower ?? '',
      )
    )
      continue
    const party = voices.at(from)?.party
    if (!party) continue
    out.push({
      stretch: { from, to: end + 3 },
      parties: [party],
      stance: 'demands',
      object: { from: from + 1, to: end },
      ownVoice: true,
      statement: voices.at(from)?.statement ?? null,
      confidence: 0.6,
      reason: 'without it no agreement',
    })
  }
  return out
}
