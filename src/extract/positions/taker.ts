import { verbsWithin } from '../grammar/predications.ts'
import type { Stretch } from '../grammar/stretches.ts'
import { partiesOf, type Reading, unlisted } from './taken.ts'

export interface Taker {
  readonly parties: readonly string[]
  /** Told by themselves. */
  readonly own: boolean
  /** What is wanted or refused: what follows the verb. */
  readonly object: Stretch
}

/** Whose position a clause tells, when only the clause is known: its subject's, else its speaker's, else that of its governing verb's subject. */
export function takerOf(r: Reading, c: Stretch): Taker {
  const { a, verbs, voices, sides } = r
  const sentence = a.first[a.tokens[c.from]!.sentence]!
  const inside = verbsWithin(verbs, c.from, c.to)
  const before = verbsWithin(verbs, sentence, c.from)
  const main = inside[0]
  const object = main && main.group.to < c.to ? { from: main.group.to, to: c.to } : c
  for (const v of [main, before.at(-1), before.at(-2)]) {
    if (!v?.subject || v.subject.from < sentence) continue
    const { parties, own } = partiesOf(r, v.subject, v.subject.head)
    if (parties.length > 0) return { parties, own, object }
    const others = unlisted(r, v.subject)
    if (others.length > 0) return { parties: others, own: false, object }
  }
  const voice = voices.at(c.from)
  if (voice && voice.parties.length > 0) return { parties: voice.parties, own: true, object }
  // "Velmark's refusal to sign": named in the clause or right before it, without a verb.
  for (let i = Math.min(c.to, c.from + NEAR) - 1; i >= Math.max(sentence, c.from - NEAR); i--) {
    if (a.tokens[i]!.pos !== 'PROPN' && a.tokens[i]!.pos !== 'NOUN') continue
    const party = sides.of({ from: i, to: i + 1 })
    if (party !== null) return { parties: [party], own: false, object }
  }
  return { parties: [], own: false, object }
}

const NEAR = 8 // tokens to either side of the clause's beginning
