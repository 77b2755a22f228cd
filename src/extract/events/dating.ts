import { lemmaOf } from '../grammar/verb-forms.ts'
import { HARD, type Parsed } from './clauses.ts'
import { type DatedWords, datesWithin } from './dates.ts'
import type { Finding } from './finding.ts'
import { EVENT_NOUNS, FORESEES } from './words.ts'

// Which of the dates of a sentence is the day of an act, and on which side of the dateline it lies.

export const isEventNoun = (p: Parsed, i: number): boolean =>
  /^(?:deadline|ultimatum)$/.test(lemmaOf(p.article.tokens[i]!)) ||
  Object.hasOwn(EVENT_NOUNS, lemmaOf(p.article.tokens[i]!))

/** "Shortly before, the two had met": told of the day the text spoke of last. */
export function sameDay(p: Parsed, f: Finding): boolean {
  const { tokens, first } = p.article
  const from = first[f.sentence]!
  const words = tokens
    .slice(from, Math.min(from + 4, first[f.sentence + 1]!))
    .map((t) => t.lower)
    .join(' ')
  return /^(?:shortly|soon|just|immediately|minutes|hours|moments) (?:before|after|afterwards?|later|earlier|beforehand)\b|^(?:earlier|later) (?:that|the same) day\b|^the same day\b/.test(
    words,
  )
}

/** Tense of the verb inside a noun's phrase that the date belongs to: "talks that began on 2 May". */
export function ownTense(p: Parsed, f: Finding, d: DatedWords): 'past' | 'future' | null {
  for (let k = d.first - 1; k > f.trigger; k--) {
    const g = p.at[k]
    if (g && FORESEES.has(g.lemma)) return g.perfect && g.tense === 'past' ? 'past' : 'future' // "planned for Thursday"
    if (g && f.verbal) return null
    // "the ballot, which closes on 21 May": the present of a timetable
    if (g && g.tense === 'present' && !g.perfect && /^(?:close|end|open|begin|start|run|resume)$/.test(g.lemma))
      return 'future'
    if (g) return g.tense === 'past' || g.perfect ? 'past' : g.tense === 'future' ? 'future' : null
  }
  return null
}

const DURATION_WAYS = /^(?:ago|within|ahead|past|coming)$/
export const isDay = (d: DatedWords): boolean => d.expression.kind !== 'counted' || DURATION_WAYS.test(d.expression.way)

/**
 * The date nearest the act within its clause; one before the verb counts as well as one behind it. A noun without a date
 * of its own takes one that touches it ("on Sunday on the sidelines of"), or the only one of its clause.
 */
export function datesOf(p: Parsed, f: Finding, dates: readonly DatedWords[]): readonly DatedWords[] {
  const act = f.dateNear ?? f.trigger
  const cost = (d: DatedWords): number => (d.first >= act ? d.first - act : (act - d.first) * 1.5) // what follows an act dates it more often than what precedes it
  if (f.dateFrom !== undefined)
    return datesWithin(dates, f.dateFrom, f.end).filter((d) => isDay(d) && d.first >= (f.dateFrom ?? 0))
  const inside = datesWithin(dates, f.start, f.dateTo ?? f.end)
    .filter((d) => !ofGovernor(p, f, d))
    .filter(
      (d) =>
        isDay(d) &&
        !firstTimeIn(p, d) &&
        !firstSince(p, d) &&
        !countedWithin(p, d) &&
        (d.qualifies < 0 || d.qualifies === f.trigger || isEventNoun(p, d.qualifies)),
    )
    .sort((a, b) => cost(a) - cost(b))
  // "postponed until next week": the new date; "dropped the deadline on Tuesday": the day of dropping is not its date
  if (/"(?:postpone|delay|put)"/.test(f.standing.why) && f.standing.status === 'planned')
    inside.sort((a, b) => b.first - a.first)
  if (f.standing.status === 'withdrawn') return inside.filter((d) => d.end <= f.trigger && f.trigger - d.end <= 2)
  if (inside.length > 0 || f.type === 'deadline' || f.mentionOnly) return inside
  if (f.noun && !finiteWithin(p, f)) {
    const near = datesWithin(dates, f.start - 2, f.end + 2).find(
      (d) => isDay(d) && ((d.end <= f.start && f.start - d.end <= 1) || (d.first >= f.end && d.first - f.end <= 1)),
    )
    if (near) return [near]
  }
  const purpose = !f.noun && p.article.tokens[f.start]!.lower === 'to'
  if (!purpose && (!f.noun || f.standing.status !== 'held')) return []
  const only = datesWithin(dates, f.start - 40, f.end + 40).filter((d) => isDay(d) && !d.bound)
  const [one] = only
  return only.length === 1 && one && one.end <= f.start && sameClause(p, one.end, f.start) ? [one] : []
}

/** "agreed on Sunday to meet": the day is that of agreeing. */
function ofGovernor(p: Parsed, f: Finding, d: DatedWords): boolean {
  const g = p.at[f.trigger]
  if (g?.form !== 'infinitive' || d.end > g.first) return false
  for (let k = d.first - 1; k >= f.start && k > d.first - 4; k--)
    if (p.at[k]) return p.at[k]!.tense === 'past' && !p.at[k]!.passive
  return false
}

/** "for the first time in three years" dates nothing. */
const firstTimeIn = (p: Parsed, d: DatedWords): boolean =>
  p.article.tokens[d.first - 1]?.lower === 'in' && p.article.tokens[d.first - 2]?.lower === 'time'

/** "their first meeting since March". */
function firstSince(p: Parsed, d: DatedWords): boolean {
  const { tokens } = p.article
  const since = tokens[d.first]?.lower === 'since' ? d.first : tokens[d.first - 1]?.lower === 'since' ? d.first - 1 : -1
  if (since < 0) return false
  for (let k = since - 1; k >= 0 && k > since - 6; k--) if (/^(?:first|only|last)$/.test(tokens[k]!.lower)) return true
  return false
}

/** "its fourth this year". */
const countedWithin = (p: Parsed, d: DatedWords): boolean =>
  /^this$/.test(p.article.tokens[d.first]!.lower) &&
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)$/.test(
    p.article.tokens[d.first - 1]?.lower ?? '',
  )

const finiteWithin = (p: Parsed, f: Finding): boolean => {
  for (let k = f.start; k < f.end; k++) if (p.at[k]?.form === 'finite') return true
  return false
}

/** No clause begins between the two places. */
function sameClause(p: Parsed, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const t = p.article.tokens[k]!
    if (
      t.text === ',' ||
      t.pos === 'SCONJ' ||
      HARD.has(t.text) ||
      (t.pos === 'PRON' && /^(?:who|which|that)$/.test(t.lower))
    )
      return false
  }
  return true
}
