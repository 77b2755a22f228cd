import { partyOf } from '../actors/parties.ts'
import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import type { Article } from './article.ts'
import { deadlineFindings } from './deadlines.ts'
import { type Parsed, parsed, rightEdge } from './events/clauses.ts'
import { type DatedWords, datedWords, datesWithin, whenOf } from './events/dates.ts'
import { datesOf, isDay, isEventNoun, ownTense, sameDay } from './events/dating.ts'
import type { Finding } from './events/finding.ts'
import { findingOf } from './events/from-clause.ts'
import { lettersIn } from './events/handovers.ts'
import { akin, SAME, sameName, sameness, type Told } from './events/identity.ts'
import { nounFinding } from './events/noun-frames.ts'
import { type Opposites, oppositesIn, speaksOfSides } from './events/opposites.ts'
import { atTable, type Names, namesBy } from './events/participants.ts'
import { nounPhraseStart, trimmedEnd } from './events/phrases.ts'
import { isCity, placeIn } from './events/places.ts'
import { ownMeeting, settled } from './events/settled.ts'
import { verbFinding } from './events/verb-frames.ts'
import { LEAST_ALONE, overlapping } from './learned/beside.ts'
import type { Clause } from './learned/clauses.ts'
import type { ReadEvent } from './machine-reading.ts'
import type { Mentions } from './mentions.ts'

/** What other readers of the same article know; each may be absent. */
export interface EventContext {
  /** Id of the statement in whose content the stretch lies, when somebody else than the reporter tells it. */
  readonly within?: (span: Span) => string | null
  /** Id of the draft that the stretch names. */
  readonly draft?: (span: Span) => string | null
  /** Whose a draft is, by its id. */
  readonly proposers?: (id: string) => readonly string[]
}

/** The events of an article as they are read: what the rules find, and room for what another reader finds beside them. */
export interface EventReading {
  /** Found by the rules alone. */
  readonly ruled: readonly ReadEvent[]
  /** The same with clauses that the trained reader found and the rules did not. */
  with(clauses: readonly Clause[]): readonly ReadEvent[]
}

/** The events of a negotiation that an article tells, in the order of the text; two tellings of one event are one. */
export const eventsOf = (article: Article, mentions: Mentions, context: EventContext = {}): readonly ReadEvent[] =>
  eventReading(article, mentions, context).ruled

export function eventReading(article: Article, mentions: Mentions, context: EventContext = {}): EventReading {
  const p = parsed(article)
  const names = namesBy(article, mentions)
  const facing = oppositesIn(article, mentions)
  const dates = datedWords(article)
  const told: Told[] = []
  const spoken: (When | null)[] = [] // by sentence, the day the text spoke of last, for "the same day"
  let last: When | null = null
  for (let s = 0; s < article.sentences.length; s++) {
    spoken.push(last)
    const label = labelOf(p, s, dates[s]!)
    const asked = isQuestion(article, s) ? answeredBy(p, s, dates) : null
    if (asked) told.push(describe(p, asked, dates[s + 1]!, names, last, mentions, facing))
    if (!isQuestion(article, s))
      for (const f of settled(p, findingsIn(p, s, dates[s]!, label)))
        told.push(describe(p, f, dates[s]!, names, last, mentions, facing, label))
    for (const d of dates[s]!) last = whenOf(article, d, 'unknown', last ?? undefined) ?? last
  }
  const file = (all: readonly Told[]): readonly ReadEvent[] =>
    merged(all).map((group, i) => eventFrom(p, group, i, context, (n) => atTable(group, n, p, facing, mentions, names)))
  const ruled = file(told)
  return {
    ruled,
    with(clauses) {
      const more = clauses
        .filter((c) => c.confidence >= LEAST_ALONE)
        .filter((c) => !ruled.some((e) => overlapping([e.span, ...e.mentions], spanOfTokens(p, c.from, c.to))))
        .map((c) => {
          const f = findingOf(p, c)
          const label = labelOf(p, f.sentence, dates[f.sentence]!)
          return describe(p, f, dates[f.sentence]!, names, spoken[f.sentence]!, mentions, facing, label)
        })
      return more.length === 0 ? ruled : file([...told, ...more].sort((x, y) => x.finding.start - y.finding.start))
    },
  }
}

const spanOfTokens = (p: Parsed, from: number, to: number): Span => ({
  start: p.article.tokens[from]!.start,
  end: p.article.tokens[to - 1]!.end,
})

const isQuestion = (a: Article, s: number): boolean =>
  /\?["'”’)]*$/.test(a.text.slice(Math.max(a.sentences[s]!.start, a.sentences[s]!.end - 3), a.sentences[s]!.end))

/** "3 May: talks open in Geneva", "Tuesday – second day of the strike": the day at the head of an entry dates what follows. */
function labelOf(p: Parsed, s: number, dates: readonly DatedWords[]): DatedWords | null {
  const { tokens, first } = p.article
  const [d] = dates
  if (!d || d.length || d.first > first[s]! + 1) return null
  if (d.first > first[s]! && !/^(?:[-–—•*·]|on)$/i.test(tokens[first[s]!]!.text)) return null
  const mark = tokens[d.end]
  return mark && d.end < first[s + 1]! && /^[:–—]$/.test(mark.text) && d.expression.kind !== 'range' ? d : null
}

/** "When is the vote? On 4 June.": what the question is about, on the day that the bare answer gives. */
function answeredBy(p: Parsed, s: number, dates: readonly (readonly DatedWords[])[]): Finding | null {
  const { tokens, first, sentences } = p.article
  if (s + 1 >= sentences.length || !dates[s + 1]!.some((d) => !d.length)) return null
  let when = first[s]!
  while (when < first[s]! + 3 && when < first[s + 1]! && !/^(?:when|from|until|how)$/.test(tokens[when]!.lower)) when++
  if (!/^(?:when|from|until|how)$/.test(tokens[when]?.lower ?? '') || when >= first[s + 1]!) return null
  if (p.groups[s + 1]!.some((g) => g.form === 'finite') || first[s + 2]! - first[s + 1]! > SHORT) return null
  const [about] = settled(p, [
    ...p.groups[s]!.map((g) => verbFinding(p, g, () => true)).filter((f) => f !== null),
    ...range(first[s]!, first[s + 1]!)
      .map((i) => nounFinding(p, i, () => true))
      .filter((f) => f !== null),
  ])
  if (!about) return null
  const ahead = !p.groups[s]!.some((g) => g.form === 'finite' && g.tense === 'past')
  return {
    ...about,
    sentence: s + 1,
    trigger: first[s + 1]!,
    start: first[s + 1]!,
    end: first[s + 2]!,
    around: [first[s + 1]!, first[s + 2]!],
    standing: ahead ? { status: 'planned', tense: 'future', why: 'asked when' } : about.standing,
    noun: false,
    definite: false,
    mentionOnly: false,
    confidence: 0.5,
    reason: `${about.reason}; an answer to "when"`,
  }
}
const SHORT = 16 // tokens of an answer that is a day and little more
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.min(to - from, 40) }, (_, k) => from + k)

function findingsIn(p: Parsed, s: number, dates: readonly DatedWords[], label: DatedWords | null): Finding[] {
  const dated = (from: number, to: number): boolean =>
    (label !== null && from >= label.end) ||
    datesWithin(dates, from, to).some((d) => d.qualifies < 0 || isEventNoun(p, d.qualifies))
  const out: Finding[] = []
  for (const g of p.groups[s]!) {
    const f = verbFinding(p, g, dated)
    if (f) out.push(f)
  }
  for (let i = p.article.first[s]!; i < p.article.first[s + 1]!; i++) {
    const f = nounFinding(p, i, dated)
    // "3 May: nurses vote for strikes": the day of the entry is not that of what is voted for
    const own = label === null || p.article.tokens[(f?.start ?? 0) - 1]?.pos !== 'ADP'
    if (f && (own || datesWithin(dates, f.start, f.end).length > 0)) out.push(f)
  }
  out.push(...leakedTexts(p, s), ...lettersIn(p, s, dated), ...deadlineFindings(p, s, dates))
  return out
}

const LEAKED =
  /^(?:recording|audio|call|transcript|tape|document|memo|draft|text|version|plan|proposal|cable|letter|email|e-mail|paper|note|file|video)s?$/

/** "a leaked tape of …": a leak told by an adjective, when the text is new to the reader ("the leaked plan" is not). */
function leakedTexts(p: Parsed, s: number): Finding[] {
  const { tokens, first } = p.article
  const out: Finding[] = []
  for (let i = first[s]!; i + 1 < first[s + 1]!; i++) {
    if (tokens[i]!.lower !== 'leaked' || p.at[i]) continue
    let head = i + 1
    while (
      head + 1 < first[s + 1]! &&
      head < i + 8 &&
      /^(?:NOUN|ADJ|PROPN|NUM|PUNCT)$/.test(tokens[head + 1]!.pos) &&
      (tokens[head + 1]!.pos !== 'PUNCT' || tokens[head + 1]!.text === '-') &&
      !p.at[head + 1]
    )
      head++
    if (!LEAKED.test(tokens[head]!.lower)) continue
    const start = nounPhraseStart(p, i, first[s]!)
    const definite = /^(?:the|this|that|these|those|its|his|her|their)$/.test(tokens[start]!.lower)
    let end = Math.max(head + 1, rightEdge(p, head + 1, first[s + 1]!, 1))
    const more = p.at[end]
    if (more?.form === 'ing') end = rightEdge(p, more.to, first[s + 1]!, 1) // "a recording of the envoy advising …"
    out.push({
      type: 'leak',
      sentence: s,
      trigger: i,
      start,
      end: definite ? head + 1 : end,
      standing: { status: 'held', tense: 'past', why: '"leaked"' },
      parties: [[head + 1, end]],
      around: [start, end],
      definite,
      confidence: definite ? 0.3 : 0.6,
      reason: 'a leaked text or recording',
      noun: true,
      ...(definite ? { mentionOnly: true } : {}),
    })
  }
  return out
}

/** Reads names, place and date of a finding. */
function describe(
  p: Parsed,
  f: Finding,
  dates: readonly DatedWords[],
  namesIn: Names,
  before: When | null,
  mentions: Mentions,
  facing: Opposites,
  label: DatedWords | null = null,
): Told {
  const a = p.article
  const names: string[] = []
  for (const [from, to] of f.parties)
    for (const n of namesIn(from, to)) if (!names.some((m) => sameName(m, n))) names.push(n)
  if (f.parties.some(([from, to]) => speaksOfSides(a, from, to)))
    for (const n of facing.at(f.trigger)) if (!names.some((m) => sameName(m, n))) names.push(n)
  const journey = ownMeeting(p, f) ? journeyOver(p, f) : null
  const place =
    f.type === 'deadline'
      ? null
      : (placeOf(p, f) ?? (journey ? (placeIn(p, journey.to, f.start, DESTINATION)?.name ?? null) : null))
  let when: When | null = null
  const own = f.type === 'deadline' && f.mentionOnly ? [] : datesOf(p, f, dates)
  for (const d of own.length === 0 && journey ? datesWithin(dates, journey.to, f.start).filter(isDay) : own) {
    const limit = f.type === 'deadline' && f.standing.status !== 'held'
    // "parliament votes in November": the present of a timetable
    const now =
      f.standing.tense === 'present' &&
      /^(?:present tense|purpose)/.test(f.standing.why) &&
      d.expression.kind !== 'weekday'
    const gone = f.type === 'deadline' && !limit
    const tense = limit
      ? 'future'
      : gone && f.noun
        ? 'past'
        : ((f.noun ? ownTense(p, f, d) : null) ?? (now ? 'future' : f.standing.tense))
    // called off or only expected once: the day may lie on either side, and the nearer one is meant
    const either =
      d.expression.kind === 'day' && (f.standing.status === 'cancelled' || f.standing.why === 'was expected')
    when = whenOf(a, d, either ? 'unknown' : tense, before ?? undefined)
    if (when) break
  }
  if (!when && f.standing.status === 'held' && sameDay(p, f)) when = before
  if (!when && label && f.start >= label.end)
    when = whenOf(a, label, f.standing.tense === 'present' ? 'unknown' : f.standing.tense, before ?? undefined)
  return {
    finding: shift(a, f, when, isHeadline(a, f.sentence) && f.sentence < 2),
    names: names.filter(
      (n) =>
        place === null ||
        isActing(f) ||
        // the country of the city one flies to takes no part in the flight
        !(sameName(n, place) || (f.type === 'travel' && partyOf(place)?.party.name === n)),
    ),
    lead: namesIn(a.first[f.sentence]!, f.start)[0] ?? null,
    place,
    kinds: (n) => mentions.actor(n)?.kind ?? null,
    date: when,
    headline: f.sentence < 2 && isHeadline(a, f.sentence),
  }
}

/** The journey for which a meeting is the purpose. */
function journeyOver(p: Parsed, f: Finding): { readonly to: number } | null {
  for (let k = f.start - 1; k >= p.article.first[f.sentence]! && k > f.start - 24; k--) if (p.at[k]) return p.at[k]!
  return null
}

/** A first line without a stop at its end. */
const isHeadline = (a: Article, s: number): boolean =>
  s === a.paragraphOf[s] &&
  !/[.!?…]["'”’)]*$/.test(a.text.slice(Math.max(a.sentences[s]!.start, a.sentences[s]!.end - 3), a.sentences[s]!.end))

const isActing = (f: Finding): boolean => f.type === 'vote'

/** The date decides over the verb: what lies ahead of the dateline is not held, whatever the tense says. */
function shift(a: Article, f: Finding, when: When | null, headline: boolean): Finding {
  const today = a.dateline?.latest ?? null
  if (!when || !today || f.type === 'deadline') return f
  const ahead =
    (when.earliest !== null && when.earliest > today) ||
    // "delegates reconvene on Wednesday", told that day
    (f.standing.why === 'present tense' && !headline && when.earliest === today)
  const behind = when.latest !== null && when.latest < (a.dateline?.earliest ?? today)
  const { status } = f.standing
  if (status === 'held' && ahead)
    return {
      ...f,
      standing: {
        ...f.standing,
        status: 'planned',
        tense: 'future',
        why: `${f.standing.why}, but the date lies ahead`,
      },
    }
  if (
    f.noun &&
    (status === 'planned' || status === 'expected') &&
    behind &&
    /^(?:"|noun)/.test(f.standing.why) === false
  )
    return { ...f, standing: { ...f.standing, status: 'held', tense: 'past' } }
  return f
}

function placeOf(p: Parsed, f: Finding): string | null {
  const [from, to] = f.around
  const { tokens } = p.article
  if (f.noun) {
    const t = tokens[f.trigger - 1]
    const own = placeIn(p, f.trigger, to, IN)
    if (own) return own.name
    if (t && t.pos === 'PROPN' && f.trigger - 1 >= f.start && (isCity(t.text) || p.places.has(t.lower))) return t.text
  }
  if (f.type === 'travel') {
    const dest = placeIn(p, f.trigger, to, DESTINATION)
    if (dest) return dest.name
  }
  const lead = IN.has(tokens[from]?.lower ?? '') || f.noun
  return placeIn(p, f.trigger, to, IN)?.name ?? (lead ? placeIn(p, from, f.trigger, IN)?.name : null) ?? null
}
const IN: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside'])
const DESTINATION: ReadonlySet<string> = new Set(['to', 'into', 'in', 'at', 'for', 'visit'])

const WINDOW = 60 // findings a telling may lie apart from the one it repeats; articles have some twenty

function merged(told: readonly Told[]): Told[][] {
  const groups: Told[][] = []
  for (const t of told) {
    let best: Told[] | null = null
    let score = 0
    for (const g of groups.slice(-WINDOW)) {
      const s = Math.max(...g.slice(0, 8).map((o) => sameness(o, t)))
      const clash = g.slice(0, 8).some((o) => o.date && t.date && sameness(o, t) === 0)
      if (!clash && s > score) {
        score = s
        best = g
      }
    }
    if (!best && t.finding.mentionOnly && !t.date && !t.place)
      best = groups.slice(-8).findLast((g) => akin(g[0]!.finding, t.finding)) ?? null
    if (best && (score >= SAME || t.finding.mentionOnly)) best.push(t)
    else if (!t.finding.mentionOnly || t.finding.promote) groups.push([t])
  }
  return groups
}

function eventFrom(
  p: Parsed,
  group: readonly Told[],
  i: number,
  context: EventContext,
  table: (named: readonly string[]) => readonly string[],
): ReadEvent {
  const calledOff = group.find(
    (t) => !t.finding.mentionOnly && t.finding.standing.status === 'cancelled' && t.finding.verbal === true,
  )
  const main = calledOff ?? group.find((t) => !t.finding.mentionOnly) ?? group[0]!
  const f = main.finding
  const span = spanOf(p, f)
  const withdrawn = f.type === 'deadline' && group.some((t) => t.finding.standing.status === 'withdrawn')
  const cancelled = group.some((t) => t.finding.standing.status === 'cancelled')
  const names: string[] = []
  for (const t of group) for (const n of t.names) if (!names.some((m) => sameName(m, n))) names.push(n)
  const draft = context.draft?.(span) ?? null
  // "The first, sent round on 3 May": handed over by whoever made it
  if (f.type === 'submission' && names.length === 0 && draft !== null) names.push(...(context.proposers?.(draft) ?? []))
  const atIt = table(names)
  const status = withdrawn ? 'withdrawn' : cancelled ? 'cancelled' : f.standing.status
  return {
    id: `event-${i + 1}`,
    type: f.type,
    status: status === 'none' ? 'expected' : status,
    // "set noon on Sunday as the cut-off": the sentence's first name, where the clause has none of its own
    participants: atIt.length > 0 || main.lead === null ? [...atIt] : [main.lead],
    place: main.place ?? group.find((t) => t.place)?.place ?? null,
    date: main.date ?? group.find((t) => t.date)?.date ?? null,
    span,
    mentions: group.filter((t) => t !== main).map((t) => spanOf(p, t.finding)),
    draft,
    within: context.within?.(span) ?? null,
    confidence: Math.min(0.95, f.confidence + 0.05 * (group.length - 1)),
    reason: f.reason,
  }
}

function spanOf(p: Parsed, f: Finding): Span {
  const { tokens } = p.article
  const end = trimmedEnd(p, f.start, Math.max(f.end, f.trigger + 1))
  return { start: tokens[f.start]!.start, end: tokens[end - 1]!.end }
}
