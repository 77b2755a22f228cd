import type { Clause } from '../learned/clauses.ts'
import { EVENTS } from '../learned/kinds.ts'
import { FIRST_HINT, hints } from '../learned/label-words.ts'
import type { ReadEvent } from '../machine-reading.ts'
import { clauseOf, type Parsed } from './clauses.ts'
import type { Finding } from './finding.ts'
import { type Standing, standingOf } from './tense.ts'

/** A step of the talks that the trained reader found, as the rules tell theirs: trigger, standing, where to look for names and dates. */
export function findingOf(p: Parsed, c: Clause): Finding {
  const type = c.label as ReadEvent['type']
  const { tokens } = p.article
  const { sentence } = tokens[c.from]!
  const bit = 1 << (FIRST_HINT.events + EVENTS.indexOf(type))
  let trigger = -1
  for (let i = c.from; i < c.to && trigger < 0; i++)
    if ((hints(tokens[i]!.lemma) | hints(tokens[i]!.lower)) & bit) trigger = i
  const groups = p.groups[sentence]!.filter((g) => g.first >= c.from && g.first < c.to)
  const verb = groups.find((g) => g.form === 'finite') ?? groups[0]
  const noun =
    !verb || (trigger >= 0 && trigger < verb.first && tokens[trigger]!.pos === 'NOUN' && verb.form !== 'finite')
  const standing = verb ? standingOf(p, verb, clauseOf(p, verb).opener) : null
  return {
    type,
    sentence,
    trigger: trigger >= 0 ? trigger : (verb?.first ?? c.from),
    start: c.from,
    end: c.to,
    standing: told(standing, type),
    parties: [[c.from, c.to]],
    around: [c.from, c.to],
    definite: false,
    confidence: c.confidence,
    reason: 'the trained reader takes it for a step of the talks',
    noun,
  }
}

/** What the verb says of the act; where it only denies, supposes or asks for it, or there is none, what such clauses mostly mean. */
function told(standing: Standing | null, type: Finding['type']): Standing {
  if (standing && standing.status !== 'none') return standing
  if (type === 'deadline') return { status: 'planned', tense: 'future', why: 'a limit ahead' }
  return standing
    ? { status: 'expected', tense: 'future', why: 'not told as done' }
    : { status: 'held', tense: 'past', why: 'a noun' }
}
