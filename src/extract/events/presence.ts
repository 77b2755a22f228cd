// Frames of verbs that tell where people are or are awaited: due in a place, back at the table, sat down with somebody.

import { type At, IN, TO, type Told, told } from './frame.ts'
import { gatheringType } from './gatherings.ts'
import { textAhead } from './handovers.ts'
import { findWord, namesParty } from './phrases.ts'
import { placeIn } from './places.ts'

/** "is due in Lagos on Monday", "are back at the table", "is on the way home", "a new draft is due on Friday". */
export function being(at: At): Told | null {
  const { p, g, c, dated } = at
  if (p.article.tokens[g.to]?.lower === 'due' && !p.at[g.to + 1]) {
    const text = textAhead(at)
    if (text) return { ...text, reason: 'due text' }
  }
  // "is due in Lagos on Monday"
  const due = p.article.tokens[g.to]?.lower === 'due' && p.article.tokens[g.to + 1]?.lower === 'in'
  if (
    due &&
    !g.negated &&
    placeIn(p, g.to, Math.min(c.end, g.to + 4), IN) &&
    dated(g.to, c.end) &&
    namesParty(p, c.start, g.first)
  )
    return told('travel', 0.6, 'due in a place')
  const back = findWord(p, g.to, Math.min(c.end, g.to + 3), /^back$/)
  const table = back >= 0 ? findWord(p, back, Math.min(c.end, back + 5), /^(?:table|talks|negotiations)$/) : -1
  const sides = /^(?:sides|delegations|negotiators|teams|bargainers|leaders|envoys|ministers|mediators|parties)$/.test(
    p.article.tokens[g.first - 1]?.lower ?? '',
  )
  if ((table >= 0 || (back >= 0 && sides)) && !g.negated && dated(c.start, c.end) && namesParty(p, c.start, g.first))
    return told('talks', 0.6, findWord(p, g.to, back, /^due$/) >= 0 ? 'due back at the table' : 'back at the table')
  const way = findWord(p, g.to, Math.min(c.end, g.to + 4), /^(?:way|route)$/)
  if (
    way >= 0 &&
    /^(?:on|en|their|his|her|its)$/.test(p.article.tokens[way - 1]!.lower) &&
    findWord(p, way, c.end, /^(?:home|to|back)$/) >= 0 &&
    !g.negated
  ) {
    const home = findWord(p, way, c.end, /^home$/) >= 0
    return home || placeIn(p, way, c.end, TO) ? told('travel', 0.55, 'on the way') : null
  }
  const place = placeIn(p, g.to, Math.min(c.end, g.to + 6), IN)
  if (
    place &&
    !g.negated &&
    namesParty(p, c.start, g.first) &&
    findWord(
      p,
      place.end,
      Math.min(c.end, place.end + 6),
      /^(?:talks|negotiations|discussions|consultations|meetings?)$/,
    ) >= 0
  )
    return told('travel', 0.5, 'in a place for talks')
  return null
}

/** "is expected in Oslo on Friday", "a new draft is expected on Monday". */
export function expected({ p, g, subject, c, dated }: At): Told | null {
  return g.passive &&
    subject &&
    namesParty(p, subject.first, subject.end) &&
    placeIn(p, g.to, Math.min(c.end, g.to + 4), IN) &&
    dated(g.to, c.end)
    ? told('travel', 0.55, 'somebody is expected in a place')
    : (g.passive || g.form === 'participle' || (g.form === 'finite' && g.to - g.first === 1 && g.tense === 'past')) &&
        subject &&
        /^(?:draft|text|version|document|proposal)$|^(?:deal)$/.test(subject.lemma) &&
        (subject.lemma !== 'deal' || subject.head - subject.first > 1) &&
        dated(g.to, c.end)
      ? told('publication', 0.5, 'a text is expected')
      : null
}

/** "sat down with the rebels", "will sit across the table from the company". */
export function sittingDown({ p, g, c, dated }: At): Told | null {
  return (findWord(p, g.to, g.to + 2, /^(?:down|across|opposite)$/) >= 0 ||
    (findWord(p, g.to, Math.min(c.end, g.to + 5), /^same$/) >= 0 &&
      findWord(p, g.to, Math.min(c.end, g.to + 6), /^(?:room|table)$/) >= 0)) &&
    (findWord(p, g.to, c.end, /^(?:with|together|opposite|from|for|talks|table)$/) >= 0 ||
      (dated(g.to, c.end) && namesParty(p, c.start, g.first)))
    ? told(gatheringType(p, g.to, c.end, 'meeting'), 0.75, '"sit down with"')
    : null
}
