// Frames of turns of phrase by which people are called together: invited, asked to come, wanted back, and bodies that sit.
import { type At, type Told, told } from './frame.ts'
import { gatheringType } from './gatherings.ts'
import { findWord, namesParty, nounPhraseAt } from './phrases.ts'

/** What an invitation or a summons may ask for besides coming; "invited them to comment" calls nobody together. */
const COMES = /^(?:come|return|attend|join|meet|sit|resume|reconvene|travel|appear|gather|talk)$/
const GUESTS =
  /^(?:side|party|delegation|team|negotiator|camp|leader|minister|envoy|ambassador|faction|official|government|union|company|employer|chief|partner|rival|member|representative|both|they|he|she|two)$/

/** "Both sides have been invited to the offices of the mediator on Wednesday", "summoned the envoys to Oslo on Friday". */
export function inviting({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  const guest = g.passive ? subject : object
  if (!guest || g.form === 'infinitive' || !(namesParty(p, guest.first, guest.end) || GUESTS.test(guest.lemma)))
    return null
  const from = g.passive ? g.to : guest.end
  const to = findWord(p, from, Math.min(c.end, from + 6), /^(?:to|for|back)$/)
  if (to < 0 || !dated(to, c.end)) return null
  const act =
    p.at[to]?.form === 'infinitive' ? p.at[to] : p.at[to + 1]?.form === 'infinitive' ? p.at[to + 1] : undefined
  if (act && !COMES.test(act.lemma)) return null
  // "summoned the ambassador to protest" is a protest, not a table
  if (g.lemma === 'summon' && /^ambassadors?$/.test(tokens[guest.head]!.lower)) return null
  return told(gatheringType(p, g.to, c.end, 'meeting'), 0.6, `invited ("${g.lemma}") for a day`)
}

/** "The mediators have called both sides in for Monday". */
export function calledIn(at: At): Told | null {
  const { p, g, c, object, dated } = at
  if (g.passive || !object || !(namesParty(p, object.first, object.end) || GUESTS.test(object.lemma))) return null
  const word = findWord(p, object.end, Math.min(c.end, object.end + 1), /^(?:in|together|back)$/)
  return word >= 0 && dated(word, c.end) ? told('meeting', 0.55, 'invited in for a day') : null
}

/** "has asked both delegations to come back to Oslo on Friday": the asking calls them together. */
export function askedToCome({ p, g, c, object, dated }: At): Told | null {
  if (g.passive || !object || !(namesParty(p, object.first, object.end) || GUESTS.test(object.lemma))) return null
  const act = p.at[object.end]
  if (act?.form !== 'infinitive' || !/^(?:come|return|reconvene|attend)$/.test(act.lemma)) return null
  return dated(act.to, c.end)
    ? told(gatheringType(p, act.to, c.end, 'meeting'), 0.55, 'invited to come on a day')
    : null
}

/** "wants both camps back in her conference room on 17 June". */
export function wantedBack({ p, g, c, object, dated }: At): Told | null {
  if (g.passive || g.negated || !object) return null
  const people = p.article.tokens.slice(object.first, object.end)
  if (!people.some((t) => /^(?:sides|camps|parties|delegations|teams|negotiators|leaders|both|two)$/.test(t.lower)))
    return null
  const back = findWord(p, object.end - 1, Math.min(c.end, object.end + 2), /^(?:back|round|around|at)$/)
  return back >= 0 && dated(back, c.end) ? told('talks', 0.55, 'wanted back on a day') : null
}

const SITTING =
  /^(?:council|parliament|committee|assembly|congress|cabinet|panel|senate|board|commission|chamber|plenary|executive|conference|court|tribunal|synod|politburo|presidium)$/
const AT_TABLE = /^(?:delegation|negotiator|team|side|party|envoy|bargainer|mediator|minister|they|representative)s?$/

/** "The Council sits on Tuesday night"; "for six days the delegations have sat in the same hotel". */
export function sitting({ p, g, c, subject, dated }: At): Told | null {
  if (!subject || g.passive) return null
  if (SITTING.test(subject.lemma) && dated(g.to, c.end)) return told('meeting', 0.65, 'a body sits on a day')
  if (!AT_TABLE.test(subject.lemma) || g.form !== 'finite') return null
  return dated(c.start, c.end) || findWord(p, c.start, c.end, /^(?:hours|days|weeks|nights)$/) >= 0
    ? told('talks', 0.55, 'sat for a time')
    : null
}

/** "Over the weekend the negotiators agreed to build two bridges": those at the table settled something on a day. */
export function settling({ p, g, c, subject, dated }: At): Told | null {
  if (!subject || g.passive || g.form !== 'finite' || g.modal !== null || (g.tense !== 'past' && !g.perfect))
    return null
  if (!/^(?:negotiator|delegation|bargainer|co-legislator|sherpa)s?$/.test(subject.lemma)) return null
  if (!dated(c.start, c.end)) return null
  const act = nounPhraseAt(p, g.to, c.end)
  return act === null || !/^(?:date|deadline)$/.test(act.lemma)
    ? told('talks', 0.5, `negotiators "${g.lemma}" on a day`)
    : null
}
