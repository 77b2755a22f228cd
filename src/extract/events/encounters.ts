// Frames of turns of phrase by which people come together without the word "meet".

import { lemmaOf } from '../grammar/verb-forms.ts'
import { nounLemma } from './event-nouns.ts'
import { type At, isObject, type Told, told } from './frame.ts'
import { gatheringType } from './gatherings.ts'
import { findWord, isTimeWord, namesParty } from './phrases.ts'
import { placeIn } from './places.ts'
import { EVENT_NOUNS, GATHERING, INSTRUMENTS, PARTIES } from './words.ts'

const SIDES =
  /^(?:sides?|parties|delegations?|teams?|negotiators?|enemies|rivals|foes|neighbours|neighbors|camps|factions)$/

/** "brought the two sides together", "got the delegations round a table": people, and who did it. */
export function bringing({ p, g, c, object, subject, dated }: At): Told | null {
  const people = g.passive ? subject : object
  if (!people) return null
  // "a summit brought the leaders together": the noun tells it
  if (subject && !g.passive && Object.hasOwn(EVENT_NOUNS, subject.lemma)) return null
  const { tokens } = p.article
  const somebody =
    SIDES.test(people.lemma) || SIDES.test(tokens[people.head]!.lower) || namesParty(p, people.first, people.end)
  if (!somebody || people.lemma === 'it') return null
  const from = g.passive ? g.to : people.end
  const together = findWord(p, g.to, Math.min(c.end, from + 14), /^together$/)
  const table = findWord(p, from, Math.min(c.end, from + 6), /^table$/)
  const at =
    together >= 0 ? together : table >= 0 && findWord(p, from, table, /^(?:round|around|to)$/) >= 0 ? table : -1
  if (at < 0) return null
  const timed = dated(c.start, c.end) || findWord(p, at, c.end, /^(?:hours?|days?|weeks?)$/) >= 0
  return timed || (g.modal === null && SIDES.test(tokens[people.head]!.lower))
    ? told(gatheringType(p, g.to, c.end, 'talks'), 0.65, `"${g.lemma}" people together`)
    : null
}

/** "Envoys take stock on Friday", "the ministers will take up the file on Monday". */
export function takingStock({ p, g, c, object, dated }: At): Told | null {
  const word = p.article.tokens[g.to]?.lower ?? ''
  if (!namesParty(p, c.start, g.first) || !dated(c.start, c.end) || g.passive) return null
  const up =
    (word === 'up' &&
      object !== null &&
      (INSTRUMENTS.has(object.lemma) ||
        /^(?:programme|program|file|report|dossier|item|matter)$/.test(object.lemma))) ||
    (/^(?:it|them)$/.test(word) && p.article.tokens[g.to + 1]?.lower === 'up')
  return word === 'stock' || up ? told('meeting', 0.6, `"take ${word}" on a day`) : null
}

/** "The delegations parted on Sunday without a date for another round". */
export function parting({ p, g, c, dated }: At): Told | null {
  if (g.passive || g.form !== 'finite') return null
  const apart = findWord(p, g.to, c.end, /^without$/)
  const after = p.article.tokens[g.to]
  if (after && /^(?:of|from|for|with)$/.test(after.lower)) return null
  if ((apart < 0 || apart > g.to + 10) && !dated(c.start, c.end)) return null
  return namesParty(p, c.start, g.first) ? told('talks', 0.6, 'parted') : null
}

/** "will face each other on Monday", "sit across the table from the company". */
export function facing({ p, g, c, dated }: At): Told | null {
  const each = findWord(p, g.to, Math.min(c.end, g.to + 2), /^(?:each|one)$/)
  if (each < 0 || !/^(?:other|another)$/.test(p.article.tokens[each + 1]?.lower ?? '')) return null
  const table = findWord(p, each, c.end, /^(?:table|room|conference|talks|negotiations)$/) >= 0
  return (dated(c.start, c.end) || table) && namesParty(p, c.start, g.first)
    ? told(gatheringType(p, g.to, c.end, 'meeting'), 0.6, 'face each other')
    : null
}

/** "resume work on the text on Tuesday", "go back into session on Friday". */
export function workingAgain({ p, g, c, object, subject, dated }: At): Told | null {
  // "Work on the text resumes on Friday"
  if (!g.passive && subject?.lemma === 'work' && !object)
    return dated(g.to, c.end) ? told('talks', 0.5, 'work goes on') : null
  // "the two sides are to resume on Monday"
  if (!g.passive && subject && SIDES.test(p.article.tokens[subject.head]!.lower) && !(object && isObject(p, g, object)))
    return dated(g.to, c.end) ? told('talks', 0.6, `"${g.lemma}" on a day`) : null
  if (g.passive || !object || !isObject(p, g, object) || !/^(?:work|business|deliberation|debate)$/.test(object.lemma))
    return null
  return dated(c.start, c.end) && namesParty(p, c.start, g.first)
    ? told('talks', 0.55, `"${g.lemma}" work on a day`)
    : null
}

const ROOM = /^(?:table|talks|negotiations|session|plenary|consultations)$/

/** "boarded a plane to Lagos", "before boarding a flight for Quito". */
export const boarding = ({ p, g, c, object }: At): Told | null =>
  object !== null &&
  !g.passive &&
  /^(?:plane|flight|train|aircraft|jet|ship|bus|ferry)$/.test(object.lemma) &&
  placeIn(p, object.end, c.end, BOUND_FOR) !== null
    ? told('travel', 0.6, `"${g.lemma}" a ${object.lemma} to a place`)
    : null
const BOUND_FOR: ReadonlySet<string> = new Set(['to', 'for'])

/** "The delegation left the talks on Saturday", "quit the table". */
export const quitting = ({ p, g, c, object, dated }: At): Told | null =>
  object !== null &&
  !g.passive &&
  isObject(p, g, object) &&
  ROOM.test(p.article.tokens[object.head]!.lower) &&
  /^(?:the|those|these)$/.test(p.article.tokens[object.first]!.lower) &&
  (g.tense === 'past' || g.perfect) &&
  dated(c.start, c.end) &&
  namesParty(p, c.start, g.first)
    ? told('talks', 0.6, `"${g.lemma}" the table`)
    : null

/** "came together again on Monday evening", "got together on 3 May". */
export const comingTogether = ({ p, g, c, dated }: At): Told | null =>
  !g.passive && p.article.tokens[g.to]?.lower === 'together' && dated(g.to, c.end) && namesParty(p, c.start, g.first)
    ? told(gatheringType(p, g.to, c.end, 'meeting'), 0.6, `"${g.lemma} together" on a day`)
    : null

/** "walked away from the table on Tuesday", "walked out of the talks". */
export function leavingTable({ p, g, c }: At): Told | null {
  const { tokens } = p.article
  if (!/^(?:away|out)$/.test(tokens[g.to]?.lower ?? '') || !/^(?:from|of)$/.test(tokens[g.to + 1]?.lower ?? ''))
    return null
  if (findWord(p, g.to, Math.min(c.end, g.to + 6), ROOM) < 0 || g.form !== 'finite') return null
  return (g.tense === 'past' || g.perfect) && namesParty(p, c.start, g.first)
    ? told('talks', 0.55, 'left the table')
    : null
}

/** "Delegates adjourned shortly before dawn on Sunday", "the sides broke up at three on Tuesday without a deal". */
export function rising({ p, g, c, object, subject, dated }: At): Told | null {
  if (g.passive || g.form !== 'finite' || g.modal !== null || (g.tense !== 'past' && !g.perfect)) return null
  if (
    !subject ||
    !(SIDES.test(p.article.tokens[subject.head]!.lower) || /^(?:delegate|minister|leader|envoy)$/.test(subject.lemma))
  )
    return null
  if (object && isObject(p, g, object)) return null
  const word = p.article.tokens[g.to]?.lower ?? ''
  if (g.lemma === 'break' && !/^(?:up|off)$/.test(word)) return null
  return dated(g.to, c.end) ? told('talks', 0.6, `"${g.lemma}" on a day`) : null
}

/** "The two leaders shook hands in Oslo on Monday". */
export const shakingHands = ({ p, g, c, object, dated }: At): Told | null =>
  object?.lemma === 'hand' &&
  !g.passive &&
  findWord(p, p.article.first[g.sentence]!, c.end, /^sidelines$/) < 0 &&
  dated(c.start, c.end) &&
  namesParty(p, c.start, g.first)
    ? told('meeting', 0.55, 'shook hands on a day')
    : null

/** "They are to see each other again on 22 May", "the minister saw union leaders on Tuesday". */
export function seeing({ p, g, c, object, dated }: At): Told | null {
  if (g.passive || !dated(c.start, c.end) || !namesParty(p, c.start, g.first)) return null
  const { tokens } = p.article
  if (/^(?:each|one)$/.test(tokens[g.to]?.lower ?? '') && /^(?:other|another)$/.test(tokens[g.to + 1]?.lower ?? ''))
    return told('meeting', 0.6, 'see each other on a day')
  if (!object) return null
  const next = tokens[object.end]
  const people =
    /^(?:leader|minister|envoy|official|representative|negotiator|president|premier|ambassador|mediator|delegation|counterpart)$/
  return isObject(p, g, object) &&
    people.test(object.lemma) &&
    (next === undefined ||
      (!p.at[object.end] && (isTimeWord(next) || /^(?:on|in|at|again|last|this|next|for|\.)$/.test(next.lower))))
    ? told('meeting', 0.55, 'saw somebody on a day')
    : null
}

/** "The members will have the last word on 7 June": they vote. */
export const lastWord = ({ p, g, c, object, dated }: At): Told | null =>
  object !== null &&
  /^(?:word|say)$/.test(object.lemma) &&
  findWord(p, object.first, object.head, /^(?:last|final)$/) >= 0 &&
  (g.modal !== null || g.tense === 'present') &&
  dated(object.end, c.end)
    ? told('vote', 0.5, 'have the last word on a day')
    : null

const RUNS =
  /^(?:begin|start|open|resume|restart|reopen|continue|reconvene|convene|end|conclude|finish|last|close|adjourn)$/
const DONE_TO = /^(?:move|postpone|defer|put|hold|schedule|plan|fix|set|resume|reopen|reschedule|convene|arrange)$/

/** "They are expected to begin on Monday", "It is to be held in May": the talks or the vote that the sentence before told. */
export function taken({ p, g, c, subject, dated }: At): Told | null {
  if (!subject || !/^(?:they|it|these|those|both|this|that)$/.test(p.article.tokens[subject.head]!.lower)) return null
  if (subject.end - subject.first > 1 || !dated(c.start, c.end)) return null
  const place =
    (g.lemma === 'take' && p.article.tokens[g.to]?.lower === 'place') ||
    (g.lemma === 'go' && /^(?:on|ahead)$/.test(p.article.tokens[g.to]?.lower ?? ''))
  if (!place && !(g.passive ? DONE_TO.test(g.lemma) || RUNS.test(g.lemma) : RUNS.test(g.lemma))) return null
  const type = typeBefore(p, g.sentence, subject.first)
  return type ? told(type, 0.6, `"${g.lemma}" of what was told before`) : null
}

/** What gathering or vote the sentence before is about: its first such noun that no preposition rules. */
function typeBefore(p: At['p'], sentence: number, at: number): Told['type'] | null {
  const { tokens, first } = p.article
  // over a semicolon the same sentence told it
  const semicolon = at > first[sentence]! + 2 && tokens[at - 1]?.text === ';'
  // "The session was to end on Thursday, but she said it would go on": told earlier in the sentence
  let own = semicolon
  for (let i = first[sentence]!; !own && i < Math.min(at - 2, first[sentence]! + 6); i++) own = nounLemma(p, i) !== null
  if (sentence === 0 && !own) return null
  for (let i = own ? first[sentence]! : first[sentence - 1]!; i < (own ? at : first[sentence]!); i++) {
    const lemma = nounLemma(p, i)
    if (lemma === null) continue
    const type = EVENT_NOUNS[lemma]
    if (
      type &&
      (GATHERING.has(type) || type === 'vote' || type === 'signing' || /^(?:strike|walkout|stoppage)$/.test(lemma))
    )
      return type
    if (isTimeWord(tokens[i]!) || PARTIES.has(lemmaOf(tokens[i]!))) continue
  }
  return null
}
