// Limits in time that are set without the word "deadline".
import { clauseOf, isHard, type Parsed } from '../events/clauses.ts'
import { type DatedWords, datesWithin } from '../events/dates.ts'
import type { Finding } from '../events/finding.ts'
import { findWord, namesParty, nounPhraseStart } from '../events/phrases.ts'
import { type Standing, standingOf } from '../events/tense.ts'
import { REPLIES } from '../events/words.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'

const ALLOWS = /^(?:have|give|leave|allow|grant|get|offer|set|ask)$/
const AWAITS = /^(?:expect|want|await|seek|demand|request|require|need|ask)$/
const WHAT_IS_DUE =
  /^(?:signature|decision|deal|agreement|verdict|position|view|draft|text|proposal|offer|plan|list|result|objection|remark|conclusion|ratification)$/
const OUTCOME =
  /^(?:deal|agreement|accord|settlement|contract|answer|reply|response|progress|solution|compromise|breakthrough|ceasefire|truce|signature|decision|vote|withdrawal|text)$/
const SPAN_OF_TIME = /^(?:hours?|days?|weeks?|months?|fortnight)$/
const COUNT =
  /^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety|another|further)$/
const RUNS_OUT = /^(?:lapses|expires|elapses|lapsed|expired)$/

const planned = (why: string): Standing => ({ status: 'planned', tense: 'future', why })

/** What the sentence sets as a limit by these turns; dates in `taken` are spoken for and the ones used here are added. */
export function limitFindings(p: Parsed, s: number, dates: readonly DatedWords[], taken: Set<DatedWords>): Finding[] {
  const from = p.article.first[s]!
  const to = p.article.first[s + 1]!
  const out: Finding[] = []
  for (const d of dates) {
    if (taken.has(d)) continue
    const found =
      untilToDo(p, d, from, to) ??
      staysOpen(p, d, from, to) ??
      fronted(p, d, from, to) ??
      dueBy(p, d, from, to) ??
      isDue(p, d, from, to) ??
      extendedTo(p, d, from, to) ??
      mayUntil(p, d, from, to) ??
      inForce(p, d, from, to) ??
      withoutOutcome(p, d, from, to) ??
      runsOut(p, d, from, to)
    if (!found) continue
    taken.add(d)
    out.push(found)
  }
  for (const found of cutOffs(p, from, to, dates, taken)) out.push(found)
  for (const g of p.groups[s]!) {
    const found = termGiven(p, g, to, dates)
    if (found) out.push(found)
  }
  return out
}

const isUntil = (p: Parsed, d: DatedWords): boolean =>
  d.bound === 'until' || /^(?:until|till)$/.test(p.article.tokens[d.first - 1]?.lower ?? '')

const isBy = (p: Parsed, d: DatedWords): boolean =>
  d.bound === 'by' ||
  d.bound === 'before' ||
  d.bound === 'latest' ||
  /^(?:by|before)$/.test(p.article.tokens[d.first - 1]?.lower ?? '')

function verbBefore(p: Parsed, at: number, from: number): VerbGroup | null {
  for (let k = at - 1; k >= from && k > at - 20; k--) {
    if (p.at[k]) return p.at[k]!
    if (isHard(p.article.tokens, k)) return null
  }
  return null
}

/** "were left until Sunday to sort it out", "will get until 2030 to comply". */
function untilToDo(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  if (!isUntil(p, d) || p.at[d.end]?.form !== 'infinitive') return null
  const g = verbBefore(p, d.first, from)
  if (!g || g.negated || !ALLOWS.test(g.lemma)) return null
  const c = clauseOf(p, g)
  const s = standingOf(p, g, c.opener)
  if (s.status === 'none') return null
  return limit(p, g.head, c.start, Math.max(c.end, clauseOf(p, p.at[d.end]!).end), `"${g.lemma} until"`, to, true)
}

/** "By Friday the two co-chairs must report back." */
function fronted(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  if (!isBy(p, d) || d.first > from + 1) return null
  const g = p.groups[p.article.tokens[from]!.sentence]!.find((o) => o.first >= d.end && o.form === 'finite')
  if (
    !g ||
    g.negated ||
    !/^(?:must|have to|be to|should|shall)$/.test(g.modal ?? '') ||
    (g.tense === 'past' && g.semi !== 'be to')
  )
    return null
  for (let k = d.end; k < g.first; k++) if (isHard(p.article.tokens, k)) return null
  return limit(p, g.head, from, clauseOf(p, g).end, 'bound by a date', to)
}

/** "the offer stays on the table until 1 June", "balloting runs until 20 May" is a vote and none. */
function staysOpen(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  if (!isUntil(p, d)) return null
  const g = verbBefore(p, d.first, from)
  if (!g || g.negated || !/^(?:remain|stay|be|stand|hold|apply|last|run)$/.test(g.lemma)) return null
  const c = clauseOf(p, g)
  const s = standingOf(p, g, c.opener)
  if (s.status === 'none' || (s.status === 'held' && s.tense === 'past')) return null
  let text = false
  for (let k = c.subjectStart; k < g.first; k++)
    text ||=
      /^(?:offer|proposal|term|standstill|truce|ceasefire|moratorium|mandate|contract|pause|freeze|exemption|waiver|invitation|extension|permit|licence|license)$/.test(
        lemmaOf(p.article.tokens[k]!),
      )
  return text ? { ...limit(p, g.head, c.start, Math.max(c.end, d.end), 'stays open until', to), limit: 'expiry' } : null
}

/** "expects answers by Monday". */
function dueBy(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  if (!isBy(p, d)) return null
  const g = verbBefore(p, d.first, from)
  if (!g || g.negated || !AWAITS.test(g.lemma)) return null
  const c = clauseOf(p, g)
  const [a, b] = g.passive ? [c.subjectStart, g.first] : [g.to, d.first]
  let due = false
  for (let k = a; k < b; k++) {
    const lemma = lemmaOf(p.article.tokens[k]!)
    due ||= REPLIES.has(lemma) || WHAT_IS_DUE.test(lemma)
  }
  if (!due || standingOf(p, g, c.opener).status === 'none') return null
  return limit(p, g.head, c.start, Math.max(c.end, d.end), `"${g.lemma} … by"`, to, true)
}

/** "Comments are due by 20 May", "a decision is due by the end of the month", "a payment falls due on 1 June". */
function isDue(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  const { tokens } = p.article
  const at = findWord(p, Math.max(from, d.first - 3), d.first + 1, /^due$/)
  if (at < 0 || p.at[at + 1]?.form === 'infinitive' || d.length) return null
  const g = p.at[at - 1]
  if (!g || g.negated || !/^(?:be|fall|come)$/.test(g.lemma)) return null
  const ahead = d.bound !== 'by' // "a new text is due on Friday": it appears that day
  const c = clauseOf(p, g)
  for (let k = c.subjectStart; k < g.first; k++) {
    const lemma = lemmaOf(tokens[k]!).replace(/s$/, '') // "Comments" at the head of a sentence is taken for a name
    if (ahead && /^(?:draft|text|proposal|plan|result|verdict)$/.test(lemma)) continue
    if (
      REPLIES.has(lemma) ||
      WHAT_IS_DUE.test(lemma) ||
      /^(?:payment|instalment|installment|coupon|debt|bill|report|bid|tender|application|contribution)$/.test(lemma)
    )
      return limit(p, g.head, c.start, Math.max(c.end, d.end), 'due on a day', to, true)
  }
  return null
}

/** "The standstill was extended on Monday to 30 June": the new end. */
function extendedTo(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  const { tokens } = p.article
  if (!isUntil(p, d) && tokens[d.first - 1]?.lower !== 'to') return null
  const g = verbBefore(p, d.first, from)
  if (!g || g.negated || !/^(?:extend|prolong|renew)$/.test(g.lemma)) return null
  const c = clauseOf(p, g)
  if (standingOf(p, g, c.opener).status === 'none') return null
  const [a, b] = g.passive ? [c.subjectStart, g.first] : [g.to, d.first]
  for (let k = a; k < b; k++)
    if (LASTS.test(lemmaOf(tokens[k]!)))
      return {
        ...limit(p, g.head, c.start, Math.max(c.end, d.end), `"${g.lemma}"`, to),
        dateFrom: d.first,
        limit: 'expiry',
      }
  return null
}
const LASTS =
  /^(?:truce|ceasefire|cease-fire|standstill|moratorium|mandate|contract|agreement|pause|freeze|waiver|licence|license|deadline|period|armistice|pact|treaty|exemption)$/

/** "Member states may comment until 20 May". */
function mayUntil(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  if (!isUntil(p, d)) return null
  const g = verbBefore(p, d.first, from)
  if (!g || g.negated || !/^(?:may|can)$/.test(g.modal ?? '')) return null
  if (
    !/^(?:comment|object|appeal|reply|respond|accept|answer|apply|submit|sign|join|withdraw|vote|file)$/.test(g.lemma)
  )
    return null
  const c = clauseOf(p, g)
  return limit(p, g.head, c.start, Math.max(c.end, d.end), `"${g.semi ?? g.modal} … until"`, to, true)
}

/** "the entry into force on 1 May of the protocol", "will apply provisionally from 1 July". */
function inForce(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  const { tokens } = p.article
  const entry = findWord(p, Math.max(from, d.first - 6), d.first, /^entry$/)
  if (entry >= 0 && tokens[entry + 1]?.lower === 'into' && /^(?:force|effect)$/.test(tokens[entry + 2]?.lower ?? '')) {
    const start = nounPhraseStart(p, entry, from)
    const past = p.article.dateline?.latest
    const g = verbBefore(p, start, from)
    const held = past !== null && past !== undefined && g !== null && g.tense === 'past' && d.bound === null
    return {
      ...limit(p, entry, start, d.end, 'entry into force', to),
      limit: 'effect',
      ...(held ? { standing: { status: 'held' as const, tense: 'past' as const, why: 'entry into force' } } : {}),
    }
  }
  if (tokens[d.first - 1]?.lower !== 'from' && tokens[d.first]?.lower !== 'from') return null
  const g = verbBefore(p, d.first, from)
  if (!g || g.negated || !/^(?:apply|operate)$/.test(g.lemma) || (g.modal !== 'will' && g.modal !== 'shall'))
    return null
  const c = clauseOf(p, g)
  return { ...limit(p, g.head, c.start, Math.max(c.end, d.end), 'applies from', to), limit: 'effect' }
}

/** "if there is no deal by 3 May", "unless a text is agreed by Friday": the day on which patience ends. */
function withoutOutcome(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  if (!isBy(p, d)) return null
  const { tokens } = p.article
  let start = -1
  for (let k = d.first - 1; k >= from && k > d.first - 20; k--) {
    if (isHard(tokens, k)) break
    if (/^(?:if|unless)$/.test(tokens[k]!.lower)) {
      start = k
      break
    }
  }
  if (start < 0) return null
  let outcome = -1
  for (let k = start; k < d.first; k++) if (OUTCOME.test(lemmaOf(tokens[k]!))) outcome = k
  const verb = verbBefore(p, d.first, start)
  const denied =
    tokens[start]!.lower === 'unless' ||
    findWord(p, start, d.first, /^(?:no|not|without|n['’]t)$/) >= 0 ||
    verb?.negated === true ||
    verb?.lemma === 'fail'
  const reached =
    outcome >= 0 ||
    (verb !== null &&
      /^(?:agree|sign|reply|respond|answer|accept|reach|withdraw|comply|settle|ratify)$/.test(verb.lemma))
  return denied && reached ? limit(p, d.first, start, d.end, 'a day by which it must be done', to) : null
}

/** "the truce lapses on 1 May": the verb taken for a noun by the tagger. */
function runsOut(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  const { tokens } = p.article
  for (let k = d.first - 1; k > from && k >= d.first - 3; k--) {
    if (!RUNS_OUT.test(tokens[k]!.lower)) continue
    if (p.at[k]) return null
    let start = k
    while (
      start > from &&
      start > k - 12 &&
      !isHard(tokens, start - 1) &&
      tokens[start - 1]!.text !== ',' &&
      !p.at[start - 1] &&
      !/^(?:SCONJ|CCONJ)$/.test(tokens[start - 1]!.pos)
    )
      start--
    const found: Finding = { ...limit(p, k, start, d.end, `"${tokens[k]!.lower}"`, to), limit: 'expiry' }
    const over = tokens[k]!.lower.endsWith('ed') && findWord(p, start, k, /^(?:will|be|is|are)$/) < 0
    return over ? { ...found, standing: { status: 'held', tense: 'past', why: 'ran out' } } : found
  }
  return null
}

/** "named noon on Sunday as the cut-off": the word in three pieces, or as what a day was named. */
function cutOffs(p: Parsed, from: number, to: number, dates: readonly DatedWords[], taken: Set<DatedWords>): Finding[] {
  const { tokens } = p.article
  const out: Finding[] = []
  for (let i = from; i < to; i++) {
    const hyphened = tokens[i]!.lower === 'cut' && tokens[i + 1]?.text === '-' && tokens[i + 2]?.lower === 'off'
    const whole = /^(?:cutoff|cut-off|deadline|limit)$/.test(tokens[i]!.lower)
    if (!hyphened && !whole) continue
    const as = findWord(p, Math.max(from, i - 4), i, /^as$/)
    if (whole && as < 0) continue
    const end = hyphened ? i + 3 : i + 1
    const near =
      datesWithin(dates, Math.max(from, i - 8), Math.min(to, end + 6)).find(
        (d) => !taken.has(d) && (d.end <= i ? as >= 0 || i - d.end <= 1 : d.first >= end),
      ) ?? null
    if (!near) continue
    taken.add(near)
    const g = as >= 0 ? verbBefore(p, near.first, from) : null
    const start = g ? clauseOf(p, g).start : Math.min(near.first, nounPhraseStart(p, i, from))
    out.push(limit(p, i, start, Math.max(end, near.end), 'a cut-off', to))
  }
  return out
}

/** "gave the rebels five days to answer", "was given 48 hours": a term without a day. */
function termGiven(p: Parsed, g: VerbGroup, to: number, dates: readonly DatedWords[]): Finding | null {
  if (!/^(?:give|allow|grant)$/.test(g.lemma) || g.negated) return null
  const { tokens } = p.article
  const c = clauseOf(p, g)
  for (let k = g.to; k < Math.min(to, g.to + 9); k++) {
    if (p.at[k]) return null
    if (!SPAN_OF_TIME.test(tokens[k]!.lower) || !COUNT.test(tokens[k - 1]?.lower ?? '')) continue
    if (datesWithin(dates, k, k + 1).some((d) => !d.length)) return null
    // "five days of leave", "ten days off": a gift, no term
    const next = tokens[k + 1]?.lower ?? ''
    if (next !== 'to' && !(next === '' || /^[.,;]$/.test(next))) return null
    const who = g.passive ? namesParty(p, c.start, g.first) : namesParty(p, g.to, k - 1)
    if (!who || (next !== 'to' && !/^(?:hours?|days?)$/.test(tokens[k]!.lower))) return null
    const s = standingOf(p, g, c.opener)
    if (s.status === 'none') return null
    const doing = p.at[k + 1]
    return limit(p, g.head, c.start, Math.max(c.end, doing ? clauseOf(p, doing).end : k + 1), 'given a time', to, true)
  }
  return null
}

function limit(
  p: Parsed,
  trigger: number,
  start: number,
  end: number,
  why: string,
  to: number,
  bounds = false,
): Finding {
  const last = Math.min(end, to)
  return {
    type: 'deadline',
    sentence: p.article.tokens[trigger]!.sentence,
    trigger,
    start,
    end: last,
    standing: planned(why),
    parties: [[start, last]],
    around: [start, last],
    definite: false,
    noun: false,
    confidence: 0.6,
    reason: why,
    ...(bounds ? { bounds } : {}),
  }
}
