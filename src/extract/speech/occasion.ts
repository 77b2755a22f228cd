import type { Span } from '../../text/span.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import { resolve } from '../../time/resolve.ts'
import type { When } from '../../time/when.ts'
import { type Article, timesIn } from '../article.ts'
import type { Mentions } from '../names/mention.ts'
import { isMark } from '../names/noun-phrases.ts'
import { type Making, sentenceAtOffset } from './making.ts'
import { isOtherDay } from './other-days.ts'

const MEDIA_FORM =
  /\b(?:[Ii]n|[Oo]n|via|through|during|at|to)\s+(?:an?|the|his|her|its|their|another|one)?\s*((?:\p{L}+[ -]){0,4}?(?:statement|posts?|tweets?|letter|interview|speech|briefing|news conference|press conference|message|communiqué|communique|remarks|comments|social media|television|TV|radio|X|Twitter|Facebook|Telegram|Truth Social|Instagram|LinkedIn|WhatsApp|Bluesky|Threads|Mastodon|YouTube))\b/u
const PLATFORM =
  /\b(?:social media|X|Twitter|Facebook|Telegram|Truth Social|Instagram|LinkedIn|Bluesky|Threads|YouTube|television|radio)\b/
/** The words were said at a gathering the text has dated before. */
const MEETING =
  /\b(?:after|during|at|following) (?:the|their|that) (?:session|meeting|talks|round|vote|summit|call|conference|hearing|ceremony|briefing)\b/i

/** Openings by which a report turns to another occasion. */
const TURNS =
  /^[“"]?(?:earlier|previously|separately|meanwhile|last (?:week|month|year)|in (?:19|20)\d\d|an? (?:day|week|month|year) (?:earlier|before|later))\b/i
const turns = (a: Article, s: number): boolean =>
  TURNS.test(a.text.slice(a.sentences[s]!.start, a.sentences[s]!.start + 40))

/** What holds of a cue's own clause, and of those that lean on it: the day, the medium, the chain. */
export function settle(a: Article, all: Making[], mentions: Mentions): void {
  const times = timesIn(a)
  const starts = times.map((t) => t.start)
  let last: Making | null = null
  let told: When | undefined
  for (const m of all) {
    const s = m.saying
    const own = m.reason.startsWith('a quotation that') || m.reason.startsWith('quoted words') ? null : s
    if (own) {
      for (const c of own.clause) {
        if (m.said === null) m.said = dated(a, within(times, starts, c), m, told)
        if (m.medium === null) m.medium = mediumIn(a.text.slice(c.start, c.end))
      }
      if (m.said === null && own.lemma === 'according to' && m.mention?.kind === 'document')
        m.said = dated(a, within(times, starts, behindSource(a, m.mention.last)), m, told)
      // "went on television on Monday to say that …": the clause that the infinitive hangs on
      if (
        m.said === null &&
        a.tokens[own.verb - 1]?.lower === 'to' &&
        a.tokens[own.verb - 1]!.sentence === m.sentence
      ) {
        const before = { start: a.sentences[m.sentence]!.start, end: a.tokens[own.verb]!.start }
        m.said = dated(a, within(times, starts, before), m, told)
      }
    }
    const leanOn =
      last &&
      last.speaker === m.speaker &&
      (last.sentence === m.sentence || (m.leans && !turns(a, m.sentence))) &&
      m.sentence - last.sentence <= 4
        ? last
        : null
    if (leanOn) {
      if (
        m.via.length === 0 &&
        !m.saying?.nested &&
        !m.saying?.addressee &&
        (m.said === null || leanOn.said === m.said || leanOn.sentence === m.sentence)
      )
        m.via = [...leanOn.via]
      m.medium ??= leanOn.medium
      if (m.medium === leanOn.medium) m.said ??= leanOn.said
    }
    if (m.said === null && own && !own.nested) m.said = occasion(a, m, mentions, times, starts, told, all)
    if (m.said) told = m.said
    if (!m.saying?.nested) last = m
  }
}

/** "according to a note of its embassy dated 7 May": what else is said of the paper, up to the next comma. */
function behindSource(a: Article, from: number): Span {
  let k = from
  while (
    k < a.tokens.length &&
    a.tokens[k]!.sentence === a.tokens[from - 1]!.sentence &&
    !/^[,;:.]$/.test(a.tokens[k]!.text)
  )
    k++
  return { start: a.tokens[from - 1]!.start, end: a.tokens[Math.max(k, from) - 1]!.end }
}

function within(times: readonly TimeExpression[], starts: readonly number[], c: Span): TimeExpression[] {
  let lo = 0
  let hi = starts.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (starts[mid]! < c.start) lo = mid + 1
    else hi = mid
  }
  const out: TimeExpression[] = []
  for (let i = lo; i < times.length && times[i]!.end <= c.end; i++) out.push(times[i]!)
  return out
}

/** "Ann Lee, speaking on Monday, said": the aside tells of the same words. */
const SPOKE_THERE =
  /^, (?:also |later |again )?(?:speaking|talking|writing|asked|interviewed|pressed|questioned|addressing|appearing|quoted|testifying|answering|responding|reacting|in (?:an?|his|her|its) (?:\p{L}+ ){0,2}(?:interview|statement|letter|speech|post|briefing|message|note))\b/u

function dated(a: Article, times: readonly TimeExpression[], m: Making, told: When | undefined): When | null {
  for (const t of times) {
    if (m.pieces.some((p) => p.start < t.end && t.start < p.end)) continue
    // A clause in commas about the speaker tells of another day.
    if (
      m.mention &&
      m.saying &&
      t.start >= m.mention.span.end &&
      t.end <= a.tokens[m.saying.verb]!.start &&
      /,/.test(a.text.slice(m.mention.span.end, t.start)) &&
      !SPOKE_THERE.test(a.text.slice(m.mention.span.end, t.start))
    )
      continue
    if (t.bound && t.bound !== 'after' && t.bound !== 'before') continue
    if (isOtherDay(a, t, m)) continue
    const w = resolve(t, a.dateline ?? undefined, 'past', told)
    if (w && (w.earliest !== null || w.latest !== null)) return w
  }
  return null
}

const APPEARED =
  /^(?:, [^,.]{1,40},)? (?:addressed|briefed|spoke (?:to|with|before|at)|talked to|met (?:the )?(?:reporters|journalists|the press)|faced (?:reporters|questions)|went on (?:television|air|the radio)|appeared (?:before|on|at)|gave (?:an?|his|her) (?:\p{L}+ ){0,2}(?:speech|interview|briefing|news conference|press conference|address)|held (?:an?|his|her) (?:\p{L}+ ){0,2}(?:briefing|news conference|press conference)|took questions|testified|took to|issued an?|published an?|wrote to|posted|broke (?:his|her|its) silence|emerged|came out|reacted|responded|replied|answered|(?:hit|struck|shot|fired|pushed) back|weighed in|spoke out|went public|(?:struck|sounded) an? (?:\p{L}+ ){1,3}(?:tone|note))\b/u

/** The sentence before tells what the speaker did, and when: the words that follow were said there. */
function occasion(
  a: Article,
  m: Making,
  mentions: Mentions,
  times: readonly TimeExpression[],
  starts: readonly number[],
  told: When | undefined,
  all: readonly Making[],
): When | null {
  const meeting = m.saying?.clause.some((c) => MEETING.test(a.text.slice(c.start, c.end))) ?? false
  const s = sentenceAtOffset(a, Math.min(m.pieces[0]!.start, m.cueSpan.start)) - 1
  if (s < 0 || a.paragraphOf[s + 1]! - a.paragraphOf[s]! > 1) return null
  const span = a.sentences[s]!
  if (meeting) {
    // "said after the session": the day is the session's, told shortly before.
    for (let n = s; n >= Math.max(0, s - 1); n--) {
      const day = dated(a, within(times, starts, a.sentences[n]!), m, told)
      if (day) return day
    }
  }
  const subject = mentions
    .inSentence(s)
    .find(
      (x) =>
        x.span.start >= span.start &&
        x.span.end <= span.end &&
        x.name === m.speaker &&
        !isMark(a.tokens[x.first - 1]) &&
        !/^(?:his|her|its|their|him|them)$/i.test(x.form),
    )
  if (!subject || a.tokens[subject.head]!.quote >= 0) return null
  // "Ann Lee addressed parliament on Monday. The text, she said, …": all of that sentence tells when
  const spoke = APPEARED.test(a.text.slice(subject.span.end, Math.min(span.end, subject.span.end + 60)))
  const lead = { start: span.start, end: spoke ? span.end : subject.span.end }
  // A day inside what another is told to have said is not the day it was said.
  const found = within(times, starts, lead).filter(
    (t) => !all.some((x) => x.pieces.some((p) => p.start <= t.start && t.end <= p.end)),
  )
  return found.length > 0 ? dated(a, found, m, told) : null
}

function mediumIn(clause: string): string | null {
  const m = MEDIA_FORM.exec(clause.length > 400 ? clause.slice(0, 400) : clause)
  if (!m) return null
  const platform = PLATFORM.exec(m[1]!)
  if (platform) return platform[0]
  const words = m[1]!.trim().split(/\s+/)
  return /conference|media$/i.test(words.at(-1)!) ? words.slice(-2).join(' ') : words.at(-1)!
}
