// Frames of verbs by which a text is voted on, signed or agreed.

import type { VerbGroup } from '../grammar/verb-groups.ts'
import { type Clause, clauseOf, type Parsed } from './clauses.ts'
import { type At, isObject, type Told, told } from './frame.ts'
import { findWord, type NounPhrase } from './phrases.ts'
import { placeIn } from './places.ts'
import { INSTRUMENTS } from './words.ts'

export const VOTERS =
  /^(?:members?|membership|guards?|crews?|miners?|farmers?|workers?|employees?|teachers?|nurses?|doctors?|pilots?|drivers?|actors?|writers?|dockworkers?|machinists?|staff|union|unions|parliament|parliaments|senate|house|lawmakers?|deputies|assembly|congress|voters?|duma|rada|knesset|majlis|bundestag|council|cabinet|legislature|legislators?|mps|meps|senators?|states?|electorate|delegates?|committee|board|%|percent|cent|majority|executive|congress|congresses|guild|thirds|plenary|shareholders?|bundesrat|seimas|sejm|verkhovna|creditors?|bondholders?|ministers|ambassadors|delegations|panel|synod)$/

export function balloting({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  const thing = g.passive || g.form === 'participle' ? subject : object
  const ballot = findWord(p, g.to, c.end, /^(?:referendum|ballot|vote)$/)
  if (ballot >= 0 && tokens[ballot - 2]?.lower === 'in' && g.tense === 'past')
    return told('vote', 0.7, `"${g.lemma}" in a ballot`)
  if (tallied(p, g.to, Math.min(p.article.first[g.sentence + 1]!, c.end + 10)) && (g.tense === 'past' || g.perfect))
    return told('vote', 0.7, `"${g.lemma}" with a count of votes`)
  const step =
    thing !== null &&
    /^(?:back|approve|authori[sz]e|endorse)$/.test(g.lemma) &&
    /^(?:strike|walkout|stoppage|action)$/.test(thing.lemma)
  if (!thing || !(INSTRUMENTS.has(thing.lemma) || step)) return null
  const from = g.passive ? g.to : c.start
  const to = g.passive ? c.end : g.first
  const voters = findWord(p, from, to, VOTERS) >= 0
  if (!voters) return null
  if (
    /^(?:accept|back|endorse|reject|turn)$/.test(g.lemma) &&
    !dated(c.start, c.end) &&
    findWord(p, c.start, g.first, /^(?:members?|workers|%|percent|cent|voters|lawmakers|parliament|senate|majority)$/) <
      0
  )
    return null
  if (g.tense === 'present' && !g.perfect && g.modal === null) return null
  return told('vote', 0.6, `a body's "${g.lemma}"`)
}

const NUMBER =
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)$/

/** "by 71 per cent to 29", "by 14 votes to 9", "51-48": a count of the votes on either side. */
export function tallied(p: Parsed, from: number, to: number): boolean {
  const { tokens } = p.article
  for (let i = from; i < to; i++) {
    if (
      /^(?:consensus|acclamation|unanimity)$/.test(tokens[i]!.lower) &&
      /^(?:by|with)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return true
    // "by a narrow majority", "with a majority of two"
    if (tokens[i]!.lower === 'majority' && findWord(p, Math.max(from, i - 5), i, /^(?:by|with)$/) >= 0) return true
    // "in a 41-12 split": one token
    if (/^\d{1,4}[-–]\d{1,4}$/.test(tokens[i]!.text))
      if (/^(?:split|vote|votes|margin|majority|ballot|decision|tally)$/.test(tokens[i + 1]?.lower ?? '')) return true
    if (!NUMBER.test(tokens[i]!.lower)) continue
    const before = tokens[i - 1]?.lower ?? ''
    // "voted 7 to 6"
    if (i === from && tokens[i + 1]?.lower === 'to' && NUMBER.test(tokens[i + 2]?.lower ?? '')) return true
    const dash = tokens[i + 1]?.text ?? ''
    if (
      /^[-–]$/.test(dash) &&
      NUMBER.test(tokens[i + 2]?.lower ?? '') &&
      (i === from ||
        /^(?:by|a|with|of)$/.test(before) ||
        (tokens[i - 1]?.pos === 'NOUN' && !/^(?:NOUN|ADJ)$/.test(tokens[i + 3]?.pos ?? '')))
    )
      return true
    if (before !== 'by') continue
    let k = i + 1
    while (k < to && k < i + 4 && /^(?:per|cent|percent|%|votes?|states?|members?|delegates?)$/.test(tokens[k]!.lower))
      k++
    if (/^(?:to|against)$/.test(tokens[k]?.lower ?? '') && NUMBER.test(tokens[k + 1]?.lower ?? '')) return true
  }
  return false
}

/** Those to whom a text goes for work rather than for a vote. */
const CONSULTED =
  /^(?:ministers|ambassadors|delegations|delegates?|creditors?|bondholders?|states?|panel|drivers?|committee)$/

/** "will be put to the members in May", "goes to a vote on Friday". */
export function putToVote({ p, g, c, object, subject, dated }: At): Told | null {
  const thing = g.passive || g.lemma === 'go' ? subject : object
  const to = findWord(p, g.to, Math.min(c.end, g.to + 10), /^to$/)
  if (!thing || to < 0 || p.at[to] || !INSTRUMENTS.has(thing.lemma)) return null
  const ballot = findWord(p, to, Math.min(c.end, to + 6), /^(?:vote|ballot|referendum)$/) >= 0
  const voter = findWord(p, to, Math.min(c.end, to + 6), VOTERS)
  const voters = voter >= 0 && !CONSULTED.test(p.article.tokens[voter]!.lower)
  if (!(ballot || (voters && dated(c.start, c.end)))) return null
  return g.form === 'participle' || (g.form === 'finite' && g.tense === 'past' && !dated(c.start, c.end))
    ? null
    : told('vote', 0.6, 'put to a vote')
}

export function signing({ p, g, c, object, subject, dated }: At): Told | null {
  const after = p.article.tokens[g.to]?.lower ?? ''
  if (/^(?:up|off|on|onto|in)$/.test(after) && !dated(g.to, c.end) && !(after === 'in')) return null
  if (after === 'off' || after === 'up') return null
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (thing && (g.passive || g.form === 'participle' || thing.end <= g.first || isObject(p, g, thing))) {
    if (/^(?:it|them|which|that)$/.test(thing.lemma)) return told('signing', 0.6, `verb "${g.lemma}"`)
    return INSTRUMENTS.has(thing.lemma) ||
      (p.article.tokens[thing.head]!.pos === 'PROPN' &&
        findWord(
          p,
          thing.first,
          thing.end,
          /^(?:agreement|accords?|treaty|declaration|protocol|pact|convention|memorandum|framework)$/,
        ) >= 0)
      ? told('signing', 0.75, `verb "${g.lemma}" with an instrument`)
      : null
  }
  return dated(g.to, c.end) && (placeIn(p, g.to, c.end) || (g.modal !== null && !thing && after !== 'for'))
    ? told('signing', 0.5, `verb "${g.lemma}"`)
    : null
}

export function agreed(
  g: VerbGroup,
  c: Clause,
  object: NounPhrase | null,
  subject: NounPhrase | null,
  dated: At['dated'],
): Told | null {
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (
    !thing ||
    !/^(?:agreement|deal|accord|truce|ceasefire|compromise|settlement|pact|understanding)$/.test(thing.lemma)
  )
    return null
  if (g.form !== 'finite' || g.modal !== null || (g.tense === 'present' && !g.perfect) || !dated(c.start, c.end))
    return null
  return told('other', 0.5, 'reached an agreement on a day')
}

/** "The assembly is to decide on Saturday whether to accept", "members decide on 7 June". */
export const deciding = ({ p, g, c, subject, dated }: At): Told | null =>
  !g.passive &&
  subject !== null &&
  (g.modal !== null || g.form === 'infinitive' || g.tense === 'present') &&
  VOTERS.test(p.article.tokens[subject.head]!.lower) &&
  dated(g.to, c.end)
    ? told('vote', 0.5, 'a body decides on a day')
    : null

/** "gave the deal its blessing on Monday", "gave the mandate the green light": a body's consent. */
export const consenting = ({ p, g, c, subject, dated }: At): Told | null =>
  !g.passive &&
  subject !== null &&
  (VOTERS.test(p.article.tokens[subject.head]!.lower) || /^groups?$/.test(p.article.tokens[subject.head]!.lower)) &&
  findWord(p, g.to, Math.min(c.end, g.to + 8), /^(?:blessing|approval|assent|consent|nod|light|go-ahead)$/) >= 0 &&
  dated(c.start, c.end)
    ? told('vote', 0.55, 'a body gave its consent')
    : null

/** "A motion to reopen the chapter was defeated on Monday". */
export const motionDecided = ({ p, g, c, subject, dated }: At): Told | null =>
  g.passive &&
  subject !== null &&
  /^(?:motion|amendment|bill|resolution|referendum)$/.test(subject.lemma) &&
  (dated(c.start, c.end) || findWord(p, g.to, c.end, VOTERS) >= 0)
    ? told('vote', 0.6, `a motion was "${g.lemma}"`)
    : null

/** "Holders will be asked to vote in June", "parliament is to be asked to ratify the accord on 3 June". */
export function askedToVote({ p, g, c, subject, dated }: At): Told | null {
  if (
    !g.passive ||
    g.modal === null ||
    !subject ||
    !VOTERS.test(p.article.tokens[subject.head]!.lower.replace(/^holders$/, 'bondholders'))
  )
    return null
  const act = p.at[c.end] ?? p.at[g.to]
  if (act?.form !== 'infinitive' || !/^(?:vote|ratify|approve|endorse|decide|back)$/.test(act.lemma)) return null
  const end = clauseOf(p, act).end
  return dated(act.to, end) ? { ...told('vote', 0.55, 'asked to vote on a day'), end } : null
}
