import { rightEdge } from '../grammar/clause-edges.ts'
import type { Predication } from '../grammar/predications.ts'
import { bySubject } from './by-verb.ts'
import { conditionOf, partiesOf, type Reading, type Taken, tellsSomething } from './taken.ts'

/** Participles of what is said or held of somebody. Not "expected" or "due": what is yet to come is no position. */
const HELD = /^(?:said|understood|believed|thought|known|reported|rumou?red|held|considered|felt|seen|alleged|reputed)$/

/** Acts a party may hold out. Not "might win" or "could face": what befalls somebody is no opening. */
const YIELDED =
  /^(?:accept|agree|back|cut|drop|ease|end|extend|free|give|halt|lift|limit|lower|move|open|raise|ratify|recognise|recognize|reduce|release|relax|share|shorten|sign|soften|suspend|swap|trade|withdraw|yield)$/

/** "hinted that it might lower the tariff": an opening, told by the party itself. */
export function hinted(r: Reading, v: Predication, before: Predication | undefined): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (!subject || !before?.subject || before.sentence !== v.sentence || g.negated || g.passive || g.perfect) return null
  if (!/^(?:might|could|may|would)$/.test(g.modal ?? '') || !YIELDED.test(g.lemma)) return null
  if (!/^(?:hint|signal|indicate|intimate)$/.test(before.group.lemma) || before.group.negated || before.group.passive)
    return null
  if (!/^(?:it|he|she|they|we|i)$/.test(a.tokens[subject.head]!.lower) || subject.from - before.group.to > 2)
    return null
  const { parties, own } = partiesOf(r, before.subject, before.group.head)
  const edge = rightEdge(a, g.to, { keepCondition: true })
  const object = { from: g.to, to: edge }
  if (parties.length === 0 || edge <= g.to || !tellsSomething(r, object)) return null
  const stretch = { from: subject.from, to: edge }
  return {
    stretch,
    parties,
    stance: conditionOf(a, stretch) === null ? 'open' : 'conditional',
    object,
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.6,
    reason: `“${before.group.lemma}” and “${g.modal}”`,
  }
}

/** "The Front is understood to favour a longer truce", "Orland seems to oppose it": the stance is in the infinitive. */
export function raised(r: Reading, v: Predication, before: Predication | undefined): Taken | null {
  if (v.group.form !== 'infinitive' || v.subject || !before?.subject || before.group.to !== v.group.first) return null
  const { group: over } = before
  const verb = r.a.tokens[over.head]!
  const held = over.passive && HELD.test(verb.lower)
  if (over.form !== 'finite' || over.modal !== null || !(held || /^(?:appear|seem)$/.test(verb.lemma))) return null
  const negated = over.negated !== v.group.negated
  const taken = bySubject(r, {
    group: { ...v.group, form: 'finite', negated },
    subject: before.subject,
    inherited: before.inherited,
    sentence: v.sentence,
  })
  return taken && { ...taken, confidence: Math.min(taken.confidence, 0.55) } // others say it of them
}
