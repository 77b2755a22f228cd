// Frames of acts beside the table that a negotiation tells by the day: strikes, protests, exchanges, phases of a truce.
import { type At, isObject, type Told, told } from './frame.ts'
import { findWord, namesParty } from './phrases.ts'

const HELD_PEOPLE =
  /^(?:hostage|prisoner|captive|detainee|internee|inmate|soldier|body|remains|civilian|abductee|convict|fighter|pilot|sailor|journalist|hostages|prisoners|captives|detainees|bodies)$/
const WORK = /^(?:tool|tools|work|job|jobs|labour|labor)$/

/** "will walk out on 8 March", "downed tools on Monday", "are to strike from Thursday": work stops on a day. */
export function strike({ p, g, c, object, dated }: At): Told | null {
  const { tokens } = p.article
  const word = tokens[g.to]?.lower ?? ''
  if (g.passive || !dated(g.to, c.end)) return null
  if (!namesParty(p, c.start, g.first) && !/s$/.test(tokens[g.first - 1]?.lower ?? '')) return null
  const stops =
    (g.lemma === 'walk' && word === 'out' && tokens[g.to + 1]?.lower !== 'of') ||
    (g.lemma === 'walk' && word === 'off' && findWord(p, g.to, c.end, WORK) >= 0) ||
    (/^(?:down|stop|lay|cease)$/.test(g.lemma) && object !== null && WORK.test(object.lemma)) ||
    (g.lemma === 'strike' && /^(?:on|from|for|next|this|again|in|,)$/.test(word) && !(object && isObject(p, g, object)))
  return stops ? told('other', 0.6, 'work stopped on a day') : null
}

/** "freed 18 captives", "will exchange prisoners on Monday": people held are let go. */
export function exchange({ p, g, c, object, subject, dated }: At): Told | null {
  const people = g.passive || g.form === 'participle' ? subject : object
  if (!people || (!g.passive && g.form !== 'participle' && !isObject(p, g, people))) return null
  if (!HELD_PEOPLE.test(people.lemma) && !(/^(?:group|batch|remaining)$/.test(people.lemma) && g.passive)) return null
  if (!dated(c.start, c.end)) return null
  // one side letting some go is news of the war; an exchange, or what is foreseen, belongs to the talks
  const agreedOn =
    /^(?:exchange|swap)$/.test(g.lemma) ||
    g.modal !== null ||
    findWord(p, people.end, c.end, /^(?:exchange|return|swap)$/) >= 0
  if (!agreedOn) return null
  return told('other', 0.6, `"${g.lemma}" of people held, on a day`)
}

/** "The cabinet will be sworn in on 3 June", "the new government takes office on 10 May". */
export function takingOffice({ p, g, c, object, subject, dated }: At): Told | null {
  const who = g.lemma === 'swear' && !g.passive ? object : subject
  const act =
    g.lemma === 'swear'
      ? findWord(p, g.to, Math.min(c.end, g.to + 1), /^in$/) >= 0
      : object?.lemma === 'office' && object.first <= g.to
  return act &&
    who &&
    /^(?:cabinet|government|minister|coalition|administration|premier|chancellor)$/.test(who.lemma) &&
    dated(g.to, c.end)
    ? told('other', 0.5, 'a government takes office')
    : null
}

const STAGE =
  /^(?:phase|stage|step|truce|ceasefire|pullback|pullout|withdrawal|disarmament|handover|exchange|swap|release)$/

/** "The second phase would begin on Thursday": a step of an arrangement starts on a day. */
export function starting({ g, c, subject, dated }: At): Told | null {
  if (!subject || !STAGE.test(subject.lemma) || !dated(g.to, c.end)) return null
  return told('other', 0.55, `"${g.lemma}" of a step, on a day`)
}

/** "The league plans to march on the chamber next Wednesday", "students will rally in the capital on Monday". */
export const marching = ({ p, g, c, object, dated }: At): Told | null =>
  !g.passive &&
  dated(g.to, c.end) &&
  (namesParty(p, c.start, g.first) || g.form === 'infinitive') &&
  !(g.lemma === 'rally' && object !== null && isObject(p, g, object)) &&
  (g.lemma !== 'protest' || !(object !== null && isObject(p, g, object)))
    ? told('other', 0.55, `"${g.lemma}" on a day`)
    : null
