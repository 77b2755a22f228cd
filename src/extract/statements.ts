import { foldName } from '../actors/names.ts'
import { partyNamed } from '../actors/parties.ts'
import { UTTERANCES } from '../actors/roles.ts'
import type { Span } from '../text/span.ts'
import { type TimeExpression, timeExpressions } from '../time/expressions.ts'
import { resolve } from '../time/resolve.ts'
import type { When } from '../time/when.ts'
import type { Article } from './article.ts'
import type { ReadAttribution, ReadStatement } from './machine-reading.ts'
import type { Mention, Mentions } from './mentions.ts'
import { isMark } from './noun-phrases.ts'
import { sayings } from './speech/sayings.ts'
import type { Saying } from './speech/walk.ts'

interface Making {
  saying: Saying | null
  sentence: number
  speaker: string
  speakers: readonly string[] | null
  mention: Mention | null
  pieces: readonly Span[]
  cueSpan: Span
  cue: string | null
  via: string[]
  medium: string | null
  said: When | null
  /** The speaker is told only by a pronoun, a short form or the sentence before: what came with the last cue still holds. */
  leans: boolean
  confidence: number
  reason: string
}

/**
 * Who said what in a report, one item for each cue and claim, in the order of the text.
 *
 * The claim goes without cue, complementiser and outer quotation marks. `attributions` may add what the walk from the
 * verbs did not find; every item says by its reason which of the two it comes from.
 */
export function statementsOf(
  a: Article,
  attributions: readonly ReadAttribution[],
  mentions: Mentions,
): ReadStatement[] {
  const found = sayings(a, mentions)
  const made: Making[] = []
  for (const s of found) {
    const m = making(a, s, mentions)
    if (m) made.push(m)
  }
  relay(a, made, mentions)
  const orphans = unclaimed(a, made, mentions)
  const all = [...made, ...orphans].sort(
    (x, y) => x.pieces[0]!.start - y.pieces[0]!.start || x.cueSpan.start - y.cueSpan.start,
  )
  void attributions
  settle(a, all, mentions)
  return all.map((m, i) => statement(a, m, i, mentions))
}

function statement(a: Article, m: Making, i: number, mentions: Mentions): ReadStatement {
  const content = { start: m.pieces[0]!.start, end: m.pieces.at(-1)!.end }
  const negated = m.saying?.lemma === 'deny'
  const actor = mentions.actor(m.speaker)
  return {
    id: `s${i + 1}`,
    speaker: m.speaker,
    speakerRole: m.speaker.startsWith('anonymous: ') ? m.speaker.slice(11) : (actor?.role ?? null),
    ...(m.speakers && { speakers: m.speakers }),
    onBehalfOf: onBehalf(m, mentions),
    via: m.via,
    medium: m.medium,
    quoteType: m.saying?.nested ? 'indirect' : quoteType(a, m.pieces),
    content,
    ...(m.pieces.length > 1 && { contentParts: m.pieces }),
    sourceSpan: m.cueSpan,
    cue: m.cue,
    said: m.said,
    ...(negated && { negated }),
    confidence: m.confidence,
    reason: m.reason,
  }
}

function making(a: Article, s: Saying, mentions: Mentions): Making | null {
  const who = s.speaker
  if (!who) return null
  let name = who.name
  let confidence = s.plain
  if (who.kind === 'document') {
    const issuer = issuerOf(a, who, mentions)
    if (issuer === null) return null
    name = issuer
    confidence *= 0.8
  }
  if (name === null && /^who$/i.test(who.form)) {
    const head = mentions.all.findLast((x) => x.last <= who.first && who.first - x.last <= 1 && x.kind !== 'pronoun')
    name = head ? (head.name ?? head.form) : null
  }
  if (name === null) {
    if (who.kind === 'pronoun' || who.kind === 'thing' || who.kind === 'place') return null
    name = who.form
  }
  if (who.kind === 'thing' || (who.kind === 'place' && who.name === null)) return null
  const several =
    name.includes(' and ') && (who.kind === 'crowd' || who.kind === 'pronoun') && !who.form.includes(' and ')
  const joint = [
    ...s.others.map((o) => o.name).filter((n): n is string => n !== null),
    ...(several ? name.split(' and ') : [name]),
  ]
  if (who.kind === 'pronoun') confidence *= 0.92
  if (who.kind === 'crowd') confidence *= 0.95
  return {
    saying: s,
    sentence: s.sentence,
    speaker: joint[0]!,
    speakers: joint.length > 1 ? joint : null,
    mention: who,
    pieces: s.pieces,
    cueSpan: s.cue,
    cue: cueWords(a, s),
    via: [],
    medium: null,
    said: null,
    leans: s.inherits || who.kind === 'pronoun' || (who.determiner === 'the' && who.kind !== 'state'),
    confidence,
    reason: `${s.lemma}: words ${s.place} the cue`,
  }
}

const cueWords = (a: Article, s: Saying): string => {
  const from = a.tokens[s.verb]!
  return a.text.slice(from.start, Math.max(from.end, s.cue.end))
}

const PAPERS =
  /^(?:filings?|lawsuits?|complaints?|rulings?|verdicts?|editorials?|columns?|books?|stor(?:y|ies)|clips?|records?|data|figures?)$/
/** Who issued "the statement": its possessor, or whoever spoke last; null for drafts, which nobody speaks. */
function issuerOf(a: Article, d: Mention, mentions: Mentions): string | null {
  const head = a.tokens[d.head]!.lower
  if (!UTTERANCES.has(head) && !UTTERANCES.has(head.replace(/s$/, '')) && !PAPERS.test(head)) return null
  const own = mentions.all.find((x) => x.first === d.first && x.kind === 'pronoun')
  if (own?.name) return own.name
  if (d.affiliation) return mentions.actor(d.affiliation)?.name ?? d.affiliation
  const of = a.tokens[d.last]
  if (of && /^(?:from|by|of)$/.test(of.lower)) {
    const x = mentions.all.find((y) => y.first === d.last + 1)
    if (x?.name) return x.name
  }
  // "released a letter saying": the sentence's subject did.
  const subject = mentions.all.find(
    (x) =>
      a.tokens[x.head]!.sentence === a.tokens[d.head]!.sentence &&
      x.last < d.first &&
      x.name !== null &&
      (x.kind === 'person' || x.kind === 'body' || x.kind === 'state' || x.kind === 'group' || x.kind === 'pronoun') &&
      a.tokens[x.first - 1]?.pos !== 'ADP',
  )
  if (subject) return subject.name
  if (PAPERS.test(head)) return d.form
  for (let i = mentions.all.length - 1; i >= 0; i--) {
    const x = mentions.all[i]!
    if (x.last > d.first || x.name === null) continue
    if (a.tokens[d.head]!.sentence - a.tokens[x.head]!.sentence > 3) break
    if (x.kind === 'body' || x.kind === 'group' || x.kind === 'state' || x.kind === 'person') return x.name
  }
  return d.form
}

const isMedia = (m: Mention): boolean =>
  m.kind === 'media' ||
  (m.kind === 'crowd' && /\b(?:media|newspapers?|agenc(?:y|ies)|outlets|broadcasters?|television|tv)\b/i.test(m.form))

/** Fills the chain: who was told, who quoted, whose account the sentence follows. */
function relay(a: Article, made: Making[], mentions: Mentions): void {
  const publisher = a.publisher === null ? '' : foldName(a.publisher)
  const add = (m: Making, name: string | null): void => {
    if (name === null || foldName(name) === publisher || name === m.speaker || m.via.includes(name)) return
    m.via.push(name)
  }
  for (let i = made.length - 1; i >= 0; i--) {
    const m = made[i]!
    const s = m.saying!
    if (!m.mention || !isMedia(m.mention) || s.nested) continue
    // "…, according to the Times"; "…, Reuters reported": an outlet that carries another's words is a relay.
    const inner = made.filter(
      (x) =>
        x !== m &&
        x.sentence === m.sentence &&
        !isMedia(x.mention!) &&
        m.pieces.some((p) => p.start <= x.cueSpan.start && x.cueSpan.end <= p.end),
    )
    if (inner.length > 0) {
      for (const x of inner) add(x, m.speaker)
      made.splice(i, 1)
      continue
    }
    const beside = made.filter(
      (x) => x !== m && x.sentence === m.sentence && !isMedia(x.mention!) && s.lemma === 'according to',
    )
    if (beside.length > 0) {
      for (const x of beside) add(x, m.speaker)
      made.splice(i, 1)
    }
  }
  for (const m of made) {
    const s = m.saying!
    if (s.addressee && isMedia(s.addressee)) add(m, s.addressee.name)
    for (const x of mentions.all) {
      if (a.tokens[x.head]!.sentence !== s.sentence) continue
      if (!isMedia(x) || x === m.mention || m.pieces.some((p) => p.start < x.span.end && x.span.start < p.end)) continue
      if (m.mention && x.span.start < m.mention.span.end && m.mention.span.start < x.span.end) continue
      if (s.clause.some((c) => c.start <= x.span.start && x.span.end <= c.end)) add(m, x.name)
    }
  }
  for (const m of made) {
    if (!m.saying!.nested) continue
    const q = a.tokens[m.saying!.verb]!.quote
    const outer = made.find(
      (x) =>
        x !== m &&
        !x.saying!.nested &&
        q >= 0 &&
        x.pieces.some((p) => p.start <= a.quotes[q]!.inner.start && a.quotes[q]!.inner.end <= p.end),
    )
    if (!outer) continue
    m.via = []
    add(m, outer.speaker)
    for (const v of outer.via) add(m, v)
  }
}

/** Quotations that no cue of their own claims: the next paragraph of one, a second one beside the first. */
function unclaimed(a: Article, made: readonly Making[], mentions: Mentions): Making[] {
  const out: Making[] = []
  const claimed = new Set<number>()
  a.quotes.forEach((q, i) => {
    for (const m of made)
      if (
        m.pieces.some((p) => p.start < q.inner.end && q.inner.start < p.end) ||
        (m.cueSpan.start < q.inner.start && q.inner.end < m.cueSpan.end)
      ) {
        claimed.add(i)
        break
      }
  })
  const near = [...made].sort((x, y) => x.cueSpan.start - y.cueSpan.start)
  a.quotes.forEach((q, i) => {
    if (claimed.has(i) || q.inner.end <= q.inner.start) return
    const words = a.text.slice(q.inner.start, q.inner.end).trim()
    const s = sentenceAtOffset(a, q.outer.start)
    if (s < 0) return
    const opens = a.text.slice(a.sentences[s]!.start, q.outer.start).trim() === ''
    const whole = opens && /\s/.test(words) && /[.!?…]$/.test(words) && words.split(/\s+/).length >= 3
    let from: Making | undefined
    if (whole) {
      // The last cue before it, in its paragraph or, when the quotation runs on, in the one before.
      for (const m of near) {
        if (m.cueSpan.start >= q.outer.start) break
        const gap = q.paragraph - a.paragraphOf[m.sentence]!
        if (
          gap === 0 ||
          (gap === 1 && opensParagraph(a, q.outer.start) && endsInQuote(a, m)) ||
          (q.continues && gap <= 3)
        )
          from = m
      }
      // A quotation that leads its paragraph may have its cue in the sentence after: `"A." Ann Lee went on to leave.` is none.
      if (from)
        out.push({
          ...from,
          saying: from.saying,
          mention: from.mention,
          sentence: s,
          pieces: [q.inner],
          leans: true,
          confidence: 0.75,
          reason: 'a quotation that goes on from the last cue',
        })
      else {
        const dash = signed(a, q.outer.end, mentions)
        if (dash) out.push(dash(q.inner, s))
      }
      claimed.add(i)
    }
  })
  // A sentence about the speaker with quoted words and no cue: "He was “determined” to …" goes on with the report of speech.
  a.sentences.forEach((sentence, s) => {
    const inside = a.quotes
      .map((q, i) => [q, i] as const)
      .filter(([q, i]) => !claimed.has(i) && q.outer.start >= sentence.start && q.outer.end <= sentence.end)
    if (inside.length === 0 || inside.every(([q]) => q.outer.start === sentence.start)) return
    if (made.some((m) => m.sentence === s && m.cueSpan.start >= sentence.start && m.cueSpan.end <= sentence.end)) return
    const before = near.findLast((m) => m.sentence === s - 1 && a.paragraphOf[m.sentence] === a.paragraphOf[s])
    const first = mentions.all.find((x) => x.first === a.first[s])
    if (
      !before ||
      !first ||
      first.kind !== 'pronoun' ||
      first.name !== before.speaker ||
      !/^(?:he|she|they)$/i.test(first.form)
    )
      return
    const end = /[.!?]$/.test(a.text.slice(sentence.start, sentence.end)) ? sentence.end - 1 : sentence.end
    out.push({
      ...before,
      sentence: s,
      pieces: [{ start: sentence.start, end }],
      leans: true,
      confidence: 0.6,
      reason: 'quoted words in a sentence about the last speaker',
    })
  })
  return out
}

const opensParagraph = (a: Article, at: number): boolean => a.paragraphs.some((p) => p.start === at)
/** The content of the statement is, or ends with, a quotation. */
const endsInQuote = (a: Article, m: Making): boolean => {
  const end = m.pieces.at(-1)!.end
  return a.quotes.some((q) => q.inner.end === end || q.outer.end === end)
}

/** `"…" – Ann Lee, teacher`: a name after a dash signs the quotation. */
function signed(a: Article, at: number, mentions: Mentions): ((content: Span, s: number) => Making) | null {
  const m = /^\s*[–—-]{1,2}\s*/.exec(a.text.slice(at, at + 12))
  if (!m || m[0].length === 0) return null
  const who = mentions.all.find(
    (x) =>
      x.span.start === at + m[0].length &&
      x.name !== null &&
      (x.kind === 'person' || x.kind === 'office' || x.kind === 'body'),
  )
  if (!who) return null
  return (content, s) => ({
    saying: null,
    sentence: s,
    speaker: who.name!,
    speakers: null,
    mention: who,
    pieces: [content],
    cueSpan: who.span,
    cue: null,
    via: [],
    medium: null,
    said: null,
    leans: false,
    confidence: 0.8,
    reason: 'signed after a dash',
  })
}

function sentenceAtOffset(a: Article, offset: number): number {
  let lo = 0
  let hi = a.sentences.length - 1
  while (lo <= hi) {
    const mid = (lo + hi) >> 1
    const s = a.sentences[mid]!
    if (offset < s.start) hi = mid - 1
    else if (offset >= s.end) lo = mid + 1
    else return mid
  }
  return -1
}

const MEDIA_FORM =
  /\b(?:[Ii]n|[Oo]n|via|through|during|at|to)\s+(?:an?|the|his|her|its|their|another|one)?\s*((?:\p{L}+[ -]){0,4}?(?:statement|posts?|tweets?|letter|interview|speech|briefing|news conference|press conference|message|communiqué|communique|remarks|comments|social media|television|TV|radio|X|Twitter|Facebook|Telegram|Truth Social|Instagram|LinkedIn|WhatsApp|Bluesky|Threads|Mastodon|YouTube))\b/u
const PLATFORM =
  /\b(?:social media|X|Twitter|Facebook|Telegram|Truth Social|Instagram|LinkedIn|Bluesky|Threads|YouTube|television|radio)\b/
/** What holds of a cue's own clause, and of those that lean on it: the day, the medium, the chain. */
function settle(a: Article, all: Making[], mentions: Mentions): void {
  const times = timeExpressions(a.text)
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
    }
    const leanOn =
      last && last.speaker === m.speaker && (m.leans || last.sentence === m.sentence) && m.sentence - last.sentence <= 4
        ? last
        : null
    if (leanOn) {
      if (m.via.length === 0 && !m.saying?.nested) m.via = [...leanOn.via]
      m.medium ??= leanOn.medium
      if (m.medium === leanOn.medium) m.said ??= leanOn.said
    }
    if (m.said === null && own && !own.nested) m.said = occasion(a, m, mentions, times, starts, told)
    if (m.said) told = m.said
    if (!m.saying?.nested) last = m
  }
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

function dated(a: Article, times: readonly TimeExpression[], m: Making, told: When | undefined): When | null {
  for (const t of times) {
    if (m.pieces.some((p) => p.start < t.end && t.start < p.end)) continue
    if (t.bound && t.bound !== 'after' && t.bound !== 'before') continue
    const w = resolve(t, a.dateline ?? undefined, 'past', told)
    if (w && (w.earliest !== null || w.latest !== null)) return w
  }
  return null
}

/** The sentence before tells what the speaker did, and when: the words that follow were said there. */
function occasion(
  a: Article,
  m: Making,
  mentions: Mentions,
  times: readonly TimeExpression[],
  starts: readonly number[],
  told: When | undefined,
): When | null {
  const s = sentenceAtOffset(a, Math.min(m.pieces[0]!.start, m.cueSpan.start)) - 1
  if (s < 0 || a.paragraphOf[s + 1]! - a.paragraphOf[s]! > 1) return null
  const span = a.sentences[s]!
  const subject = mentions.all.find(
    (x) =>
      x.span.start >= span.start && x.span.end <= span.end && x.name === m.speaker && !isMark(a.tokens[x.first - 1]),
  )
  if (!subject || a.tokens[subject.head]!.quote >= 0) return null
  const lead = { start: span.start, end: subject.span.end }
  const found = within(times, starts, lead)
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

function onBehalf(m: Making, mentions: Mentions): string | null {
  const x = m.mention
  if (!x) return null
  const actor = mentions.actor(m.speaker)
  if (x.kind === 'crowd' || actor?.kind === 'group') {
    // "European leaders" act for no region.
    const up = x.affiliation === null ? undefined : partyNamed(x.affiliation)
    if (x.kind === 'crowd' && up?.kind === 'region') return m.speaker
    if (
      /\b(?:critics|analysts|experts|observers|commentators|sources|media|residents|witnesses|campaigners|activists|scholars|economists|workers|people|protesters|demonstrators)\b/i.test(
        m.speaker,
      )
    )
      return null
    return mentions.speaksFor(m.speaker)
  }
  return mentions.speaksFor(m.speaker)
}

function quoteType(a: Article, pieces: readonly Span[]): ReadStatement['quoteType'] {
  let any = false
  let all = true
  for (const p of pieces) {
    const inside = a.quotes.some((q) => q.outer.start <= p.start && p.end <= q.outer.end)
    const touch = inside || a.quotes.some((q) => q.outer.start < p.end && p.start < q.outer.end)
    if (touch) any = true
    if (!inside) all = false
  }
  return any ? (all ? 'direct' : 'mixed') : 'indirect'
}
