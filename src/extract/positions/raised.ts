import type { Predication } from '../grammar/predications.ts'
import { bySubject } from './by-verb.ts'
import type { Reading, Taken } from './taken.ts'

/** Participles of what is said or held of somebody. Not "expected" or "due": what is yet to come is no position. */
const HELD = /^(?:said|understood|believed|thought|known|reported|rumou?red|held|considered|felt|seen|alleged|reputed)$/

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
