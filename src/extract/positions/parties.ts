import { OFFICERS } from '../../actors/roles.ts'
import type { Article } from '../article.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import { isComma, type Stretch } from '../grammar/stretches.ts'
import { standsCapital } from '../names/capitals.ts'
import type { Sides } from '../sides.ts'

// Whose position a subject tells, where the noun phrase holds more than a name.

/** Nouns for bodies that bear a name of their own: "the makers' federation Domex", "his party, the Homeland List". */
const BODY =
  /^(?:federation|union|lobby|league|association|group|party|movement|guild|alliance|coalition|front|network|council|organi[sz]ation|chamber|confederation|society|company|firm|airline|carmaker|bank|agency|ngo|charity|committee|syndicate|consortium|operator|employer|manufacturer|campaign|platform|forum|brotherhood|militia|faction)$/

/**
 * The party named by the subject itself: the name set beside a common noun ("the dairy lobby, Lacta"), the body owned and
 * not its owner ("Quillon's United Metal Trades"), the country of an office ("the minister of Tesk"). Null where the
 * subject is plain.
 */
export function ownName(a: Article, sides: Sides, s: Stretch): string | null {
  const head = s.to - 1
  return beside(a, s) ?? owned(a, s) ?? officeOf(a, sides, s, head)
}

const text = (a: Article, from: number, to: number): string =>
  a.text.slice(a.tokens[from]!.start, a.tokens[to - 1]!.end)

const isName = (a: Article, i: number): boolean => a.tokens[i]?.pos === 'PROPN' && /^\p{Lu}/u.test(a.tokens[i]!.text)

/** "the makers' federation Domex", "The dairy lobby, Lacta, is", "His party, the Homeland List, will". */
function beside(a: Article, s: Stretch): string | null {
  let noun = s.to - 1
  while (noun > s.from && isName(a, noun)) noun--
  if (!BODY.test(a.tokens[noun]!.lower) || a.tokens[noun]!.pos !== 'NOUN') return null
  if (noun < s.to - 1) return text(a, noun + 1, s.to)
  if (!isComma(a.tokens[s.to])) return null
  const from = /^the$/.test(a.tokens[s.to + 1]?.lower ?? '') ? s.to + 2 : s.to + 1
  let to = from
  while (
    to < from + 7 &&
    (isName(a, to) || (to > from && /^(?:of|for|and|the|'s|’s)$/.test(a.tokens[to]?.lower ?? '') && isName(a, to + 1)))
  )
    to++ // the longest names of bodies have six words
  return to > from && isComma(a.tokens[to]) && a.tokens[to]!.sentence === a.tokens[noun]!.sentence
    ? text(a, from, to)
    : null
}

/** "Quillon's United Metal Trades": a name of two words or more after the owner's is a body of its own. */
function owned(a: Article, s: Stretch): string | null {
  for (let k = s.to - 3; k > s.from; k--) {
    if (!/^['’]s?$/.test(a.tokens[k]!.text) || a.tokens[k]!.pos !== 'PART' || !isName(a, k - 1)) continue
    for (let n = k + 1; n < s.to; n++) if (!isName(a, n)) return null
    // "Russia's Sergei Lavrov" is a person; a body's name has a common noun of bodies or a plural in it.
    return /s$|(?:Union|Front|Party|League|Council|Federation|Alliance|Congress|Movement|Group|Association|Guild)$/.test(
      a.tokens[s.to - 1]!.text,
    )
      ? text(a, k + 1, s.to)
      : null
  }
  return null
}

/** "the foreign minister of Tesk", "the ambassador of Oster". */
function officeOf(a: Article, sides: Sides, s: Stretch, head: number): string | null {
  const base = nounPhraseEnd(a, s.from, s.to)
  const office = base > s.from ? base - 1 : head
  if (
    !OFFICERS.has(a.tokens[office]!.lower) &&
    !/^(?:ambassador|representative|delegate|minister|president|envoy)$/.test(a.tokens[office]!.lower)
  )
    return null
  const of = office + 1
  if (a.tokens[of]?.lower !== 'of') return null
  const end = nounPhraseEnd(a, of + 1, of + 6)
  if (end === of + 1 || !isName(a, end - 1)) return null
  return sides.of({ from: of + 1, to: end }) ?? text(a, of + 1, end)
}

/** Outlets by the words their names end with. They tell of positions and take none. */
const OUTLET =
  /(?:^|\s)(?:Press|News|Times|Tribune|Post|Herald|Gazette|Courier|Journal|Daily|Telegraph|Chronicle|Observer|Sentinel|Guardian|Mirror|Review|Broadcasting|Television|TV|Radio|Newsletter|Weekly|Wire|Newswire|Monitor|Briefing|Bulletin|Dispatch|Examiner|Inquirer|Mail|Sun|Star|Standard|Independent)$/

export const isOutlet = (a: Article, name: string): boolean => OUTLET.test(name) || (a.publisher ?? null) === name

/** A capital that only opens the sentence: "Sick pay …", "Crane drivers …" are no names. */
export function onlyOpens(a: Article, s: Stretch): boolean {
  const t = a.tokens[s.from]!
  if (s.from !== a.first[t.sentence] || t.pos !== 'PROPN') return false
  const next = a.tokens[s.from + 1]
  return next !== undefined && next.pos === 'NOUN' && /^\p{Ll}/u.test(next.text) && !standsCapital(a, t.text)
}

/** The noun phrase alone, without what stands before it: "two weeks after members" names members. */
export function bareSubject(a: Article, s: Stretch): Stretch {
  const start = nounPhraseStart(a, s.to - 1, s.from)
  return { from: Math.max(s.from, start), to: s.to }
}
