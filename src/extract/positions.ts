import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import type { Article } from './article.ts'
import type { DraftReading } from './drafts-mentioned.ts'
import { conjuncts } from './grammar/lists.ts'
import { mended } from './grammar/mended.ts'
import { nounPhraseEnd } from './grammar/phrases.ts'
import { type Predication, predications } from './grammar/predications.ts'
import { mainQuantity } from './grammar/quantities.ts'
import { type Stretch, spanOf, tokenFrom } from './grammar/stretches.ts'
import type { IssueBook } from './issues.ts'
import { LEAST_ALONE, overlapping } from './learned/beside.ts'
import type { Clause } from './learned/clauses.ts'
import type { ReadPosition } from './machine-reading.ts'
import { byAgent, byNouns, bySubject, instructed } from './positions/by-verb.ts'
import { gapped, livesWith, onCondition, turnedAgainst, verdictTold } from './positions/conditions.ts'
import { hinted, raised } from './positions/raised.ts'
import { harmful, noOneNoOther, noRoom, notBefore } from './positions/refusals.ts'
import { rejoined } from './positions/rejoined.ts'
import { conditionOf, type Reading, type Taken, textBefore } from './positions/taken.ts'
import { takerOf } from './positions/taker.ts'
import { amongDemands, called, facedBy, judged, unmovable } from './positions/verdicts.ts'
import { aimIs, atRequest, deontic, ifThen, possibleFor, withoutWhich } from './positions/wishes.ts'
import type { Sides } from './sides.ts'
import { type Voices, voicesByVerbs, withSides } from './voices.ts'

export interface PositionRules {
  readonly voices?: Voices
  /** The moment at which a clause's position was taken, if the text says. */
  readonly when?: (s: Span) => When | null
}

/** What each party wants, refuses, offers or leaves open, as the article tells it: one party, one issue, one stance each. */
export function positionsOf(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  sides: Sides,
  rules: PositionRules = {},
  found: readonly Predication[] = predications(given),
): ReadPosition[] {
  const r = readingOf(given, drafts, issues, sides, rules, found)
  const { verbs } = r
  const taken: Taken[] = []
  verbs.forEach((v, n) => {
    const t =
      turnedAgainst(r, v) ??
      onCondition(r, v, verbs[n - 1]) ??
      livesWith(r, v) ??
      byAgent(r, v) ??
      possibleFor(r, v) ??
      raised(r, v, verbs[n - 1]) ??
      bySubject(r, v) ??
      hinted(r, v, verbs[n - 1]) ??
      atRequest(r, v) ??
      instructed(r, v, n) ??
      amongDemands(r, v) ??
      facedBy(r, v) ??
      called(r, v) ??
      judged(r, v) ??
      unmovable(r, v) ??
      deontic(r, v, verbs[n - 1]) ??
      aimIs(r, v) ??
      verdictTold(r, v) ??
      notBefore(r, v) ??
      noRoom(r, v) ??
      harmful(r, v, verbs[n - 1])
    if (t) taken.push(...eachWanted(r, t))
  })
  taken.push(...withoutWhich(r, verbs), ...ifThen(r, verbs), ...byNouns(r), ...noOneNoOther(r))
  taken.push(...gapped(r, taken))
  return settle(r, taken, rules)
}

function readingOf(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  sides: Sides,
  rules: PositionRules,
  found: readonly Predication[],
): Reading {
  const a = mended(given)
  const verbs = rejoined(a, found)
  const byVerbs = voicesByVerbs(a, sides, verbs)
  const voices = rules.voices ? withSides(rules.voices, byVerbs) : byVerbs
  return {
    a,
    drafts,
    sides,
    voices,
    issues,
    heads: new Map(drafts.mentions.map((m) => [m.head, m.draft])),
    verbs,
  }
}

/**
 * Positions as the rules find them, and beside them those that only the trained reader finds: of whoever is the subject, whoever
 * speaks, or whoever is named last before.
 */
export function withLearned(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  sides: Sides,
  ruled: readonly ReadPosition[],
  clauses: readonly Clause[],
  rules: PositionRules,
): readonly ReadPosition[] {
  const r = readingOf(given, drafts, issues, sides, rules, predications(given))
  const taken = clauses.flatMap((c): Taken[] => {
    const span = spanOf(r.a, c)
    if (!span || c.confidence < LEAST_ALONE || ruled.some((p) => overlapping([p.span, ...(p.mentions ?? [])], span)))
      return []
    const { parties, own, object } = takerOf(r, c)
    const stance = c.label as ReadPosition['stance']
    const statement = own ? (r.voices.at(c.from)?.statement ?? null) : null
    const reason = 'the trained reader takes it for a position'
    return parties.length === 0
      ? []
      : [{ stretch: c, parties, stance, object, ownVoice: own, statement, confidence: c.confidence, reason }]
  })
  return [...ruled, ...settle(r, taken, rules)]
    .sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end)
    .map((p, n) => ({ ...p, id: `t${n + 1}` }))
}

function settle(r: Reading, taken: readonly Taken[], rules: PositionRules): ReadPosition[] {
  const { a, issues } = r
  const out: ReadPosition[] = []
  // Spans come in order of the text, so one that covers another is among the last few before it.
  const seen: { span: Span; party: string }[] = []
  const byMatter = new Map<string, number[]>()
  const elsewhere = new Map<number, Span[]>()
  const placed = taken
    .map((t) => ({ t, span: spanOf(a, t.stretch) }))
    .filter((x): x is { t: Taken; span: Span } => x.span !== null && x.span.end - x.span.start > 6)
    .sort((x, y) => x.span.start - y.span.start || y.t.confidence - x.t.confidence)
  for (const { t, span } of placed) {
    const object = spanOf(a, t.object) ?? span
    const empty =
      /^(?:it|them|this|that)\b/i.test(a.text.slice(object.start, object.end)) ||
      !/\p{L}{4}|\d/u.test(a.text.slice(object.start, object.end)) ||
      t.object.to <= t.object.from
    const named =
      t.whole || textIs(r, t.object) || (empty && !issues.touches(span) && textBefore(r, t.stretch.from))
        ? issues.whole()
        : issues.nameFor(empty ? span : object, span)
    for (const party of t.parties) {
      if (seen.slice(-24).some((s) => s.party === party && overlap(s.span, span) > 0.5)) continue
      const key = `${party}\n${named}\n${t.stance}`
      const again = byMatter.get(key)?.find((n) => sameMatter(a, out[n]!, object)) ?? -1
      seen.push({ span, party })
      if (again >= 0) {
        const places = elsewhere.get(again) ?? []
        places.push(span)
        elsewhere.set(again, places)
        continue
      }
      const same = byMatter.get(key) ?? []
      if (same.length < 40) same.push(out.length) // forty matters under one heading are enough to look through
      byMatter.set(key, same)
      out.push({
        id: `t${out.length + 1}`,
        party,
        issue: named,
        stance: t.stance,
        value:
          t.object.to > t.object.from
            ? a.text.slice(object.start, object.end).replace(/\s+/g, ' ').slice(0, 200)
            : null, // a value longer than two lines is no value
        quantity: mainQuantity(a, t.stretch.from, t.stretch.to),
        condition: conditionOf(a, t.stretch),
        when: momentOf(a, span, rules),
        span,
        ownVoice: t.ownVoice,
        within: t.statement,
        confidence: t.confidence,
        reason: t.reason,
      })
    }
  }
  return out.map((p, n) => (elsewhere.has(n) ? { ...p, mentions: elsewhere.get(n)! } : p))
}

/** Whether what is wanted is a text itself, and nothing is said of its matter: "would study the agreement". */
function textIs(r: Reading, s: Stretch): boolean {
  const end = nounPhraseEnd(r.a, s.from, s.to)
  if (end === s.from || !r.heads.has(end - 1)) return false
  const rest = spanOf(r.a, { from: end, to: s.to })
  return rest === null || !r.issues.touches(rest)
}

/**
 * The moment at which a position was taken: told in the clause, else in the words that introduce it ("told mediators on
 * Monday that …"), else in the phrase that opens its sentence ("In May the council had …").
 */
function momentOf(a: Article, span: Span, rules: PositionRules): When | null {
  if (!rules.when) return null
  const at = (s: Span): When | null => {
    const when = s.end - s.start > 2 && !/[“"]/.test(a.text.slice(s.start, s.end)) ? rules.when!(s) : null
    return when && taken(a, s, when) ? when : null
  }
  const own = rules.when(span)
  if (own && taken(a, span, own)) return own
  const sentence = a.sentences[a.tokens[tokenFrom(a, span.start)]?.sentence ?? -1]
  if (!sentence || sentence.start >= span.start) return null
  // Only what opens the clause's own part of the sentence; a dateline ends with a dash.
  const lead = a.text.slice(sentence.start, span.start)
  const start = sentence.start + Math.max(...[';', ':', ' – ', ' — ', ' - '].map((m) => lead.lastIndexOf(m))) + 1
  const part = a.text.slice(start, span.start)
  const last = part.trimEnd().replace(/,$/, '').lastIndexOf(',')
  const cue = at({ start: last < 0 ? start : start + last + 1, end: span.start })
  if (cue || last < 0) return cue
  const first = part.indexOf(',')
  return first < 60 ? at({ start, end: start + first }) : null // longer openings tell other things too
}

/** Whether a date is that of the deed: no limit ("by June"), no day yet to come, no name ("the October figures"). */
function taken(a: Article, s: Span, when: When): boolean {
  const words = when.said ?? ''
  const place = words === '' ? -1 : a.text.indexOf(words, s.start)
  const today = a.dateline?.latest ?? null
  if (today !== null && when.earliest !== null && when.earliest > today) return false
  if (place < 0 || place >= s.end) return true
  if (/^(?:by|until|till|before|from|since|after|within)\b/i.test(words)) return false
  const before = a.text.slice(Math.max(0, place - 16), place)
  if (/\b(?:by|until|till|before|from|since|after|than|for)\s+(?:the\s+|about\s+|around\s+)?$/i.test(before))
    return false
  const next = a.tokens[tokenFrom(a, place + words.length)]
  const follows = next !== undefined && /^\s$/.test(a.text.slice(place + words.length, next.start))
  // "the October figures", "Thursday's ballot": the day names the thing.
  if (/\b(?:the|its|their|his|her)\s+$/i.test(before) && follows && /^(?:NOUN|PROPN)$/.test(next.pos)) return false
  return !/^['’]s?\s/.test(a.text.slice(place + words.length))
}

/**
 * "asked for 40%, a shorter week and the return of pensions": three wants, three positions. Only where each item has its
 * own head and they turn on different issues; else the list is one matter told at length.
 */
function eachWanted(r: Reading, t: Taken): Taken[] {
  if (
    !/^(demands|offers|accepts|rejects|opposes)$/.test(t.stance) ||
    t.object.from < t.stretch.from ||
    t.object.to !== t.stretch.to
  )
    return [t]
  const { a } = r
  let { from } = t.object
  while (from < t.object.to && /^(for|that|on|to)$/.test(a.tokens[from]!.lower)) from++
  if (!/^(DET|NUM|SYM|ADJ|NOUN|PROPN|PRON)$/.test(a.tokens[from]?.pos ?? '')) return [t]
  const items = conjuncts(a, { from, to: t.object.to })
  if (items.length < 2) return [t]
  // "liberals who decried A, conservatives who wanted B": other people and their wills.
  if (items.slice(1).some((i) => /^(?:who|whose)$/.test(a.tokens[nounPhraseEnd(a, i.from, i.to)]?.lower ?? '')))
    return [t]
  const spans = items.map((i) => spanOf(a, i))
  const names = spans.map((s) => (s ? r.issues.touches(s) : false))
  if (names.some((n) => !n) && items.length < 3) return [t]
  if (spans.some((s) => s === null || s.end - s.start < 2)) return [t]
  return items.map((item, n) =>
    n === 0
      ? { ...t, stretch: { from: t.stretch.from, to: item.to }, object: item }
      : { ...t, stretch: item, object: item },
  )
}

/** Whether what was wanted before and what is wanted now are told with a common word, or one of them only by "it". */
function sameMatter(a: Article, p: ReadPosition, object: Span): boolean {
  const now = contentWords(a.text.slice(object.start, object.end))
  const then = contentWords(p.value ?? '')
  if (now.size === 0 || then.size === 0) return true
  for (const w of now) if (then.has(w)) return true
  return false
}

const contentWords = (s: string): Set<string> =>
  new Set(
    (s.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter(
        (w) =>
          !/^(that|this|with|from|must|should|would|will|have|been|such|than|more|their|they|there|which|about|into|also|plan|deal)$/.test(
            w,
          ),
      )
      .map((w) => w.replace(/s$/, '')),
  )

const overlap = (x: Span, y: Span): number =>
  Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)) / Math.min(x.end - x.start, y.end - y.start)
