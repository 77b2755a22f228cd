import {
  ADP,
  ADV,
  AUX,
  CAPITAL,
  CAPITALS,
  CCONJ,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  type Frame,
  HYPHEN,
  hash,
  OPEN,
  PRON,
  SCONJ,
  SEMICOLON,
  SINGLE,
  STOP,
  VERB,
} from './frame.ts'
import { ADDRESSED, TIME, TRUSTED, WITH_QUOTE } from './lexicon.ts'

/** A stretch of tokens, half-open. */
export type Stretch = readonly [from: number, to: number]

/** What one rule reads: token stretches; `how` names the rule. */
export interface RuleReading {
  readonly anchor: number
  readonly source: Stretch | null
  readonly cue: Stretch
  readonly content: readonly Stretch[]
  readonly how: How
}

/**
 * The rules and how far they are trusted against one another, 0 to 100. The trained trees read these numbers: they change
 * only together with the weights.
 */
export const TRUST = {
  'quote-before': 90,
  'quote-after': 68,
  'clause-before': 58,
  'clause-after': 64,
  'according-to': 80,
  'name-colon': 85,
  'quote-dash': 80,
  'next-paragraph': 77,
} as const
export type How = keyof typeof TRUST
export const HOWS: readonly How[] = Object.keys(TRUST) as How[]

/**
 * Share of each rule's readings that held on the training articles, content and source right: the confidence when no
 * model is at hand. Seen 6 to 4,808 times; the dash and the paragraph below are the rare ones.
 */
export const HELD: Readonly<Record<How, number>> = {
  'quote-before': 0.93,
  'quote-after': 0.72,
  'clause-before': 0.6,
  'clause-after': 0.66,
  'according-to': 0.83,
  'name-colon': 0.89,
  'quote-dash': 0.83,
  'next-paragraph': 0.78,
}

const TRUSTED_HASH = new Set([...TRUSTED].map((w) => hash(w)))
const WITH_QUOTE_HASH = new Set([...WITH_QUOTE].map((w) => hash(w)))
const ACCORDING = hash('according')
const TO = hash('to')
const THAT = hash('that')
const WHO = hash('who')
const BE = hash('be')
const AND = hash('and')
const BUT = hash('but')

/** The readings of the rules alone, in the order of their anchors. */
export function ruleReadings(f: Frame): RuleReading[] {
  const out: RuleReading[] = []
  const names = transcriptNames(f)
  for (let p = 0; p < f.n; p = f.paraTo[p]!) {
    const end = f.paraTo[p]!
    const before = out.length
    nameColon(f, p, end, names, out)
    if (out.length === before) quoteDash(f, p, end, out)
    if (out.length > before) continue
    for (let i = p; i < end; i++) {
      if (f.word[i] === ACCORDING && i + 1 < end && f.word[i + 1] === TO && f.quote[i] === 0) accordingTo(f, i, out)
      else if (f.pos[i] === VERB && f.quote[i] === 0) speech(f, i, out)
    }
    if (end > p && f.mark[end - 1] === COLON && end < f.n) nextParagraph(f, p, end, out)
  }
  return withoutOverlap(out)
}

/** First come, first served, but a reading with a quote goes before one without. */
function withoutOverlap(all: RuleReading[]): RuleReading[] {
  const taken = new Map<number, RuleReading>()
  const rank = (r: RuleReading): number => TRUST[r.how]
  const keep = new Set<RuleReading>()
  for (const r of [...all].sort((a, b) => rank(b) - rank(a) || a.anchor - b.anchor)) {
    let free = true
    for (const [a, b] of r.content) for (let i = a; i < b && free; i++) if (taken.has(i)) free = false
    for (let i = r.cue[0]; i < r.cue[1] && free; i++) if (taken.has(i)) free = false
    if (!free) continue
    for (const [a, b] of r.content) for (let i = a; i < b; i++) taken.set(i, r)
    keep.add(r)
  }
  return all.filter((r) => keep.has(r)).sort((a, b) => a.anchor - b.anchor)
}

/** "Asked about the vote, …": what opens so is a side clause, not what was said. */
const PARTICIPLE = /.(?:ed|ing)$/

const isWordish = (f: Frame, i: number): boolean => f.mark[i] === 0

/** Past the mark that closes the quote around token i. */
function quoteEnd(f: Frame, i: number): number {
  const q = f.quote[i]!
  let e = i
  while (e < f.paraTo[i]! && f.quote[e] === q) e++
  return e
}
function quoteStart(f: Frame, i: number): number {
  const q = f.quote[i]!
  let s = i
  while (s > f.paraFrom[i]! && f.quote[s - 1] === q) s--
  return s
}

const hasVerb = (f: Frame, a: number, b: number): boolean => {
  for (let i = a; i < b; i++) if (f.pos[i] === VERB || f.pos[i] === AUX) return true
  return false
}

function speech(f: Frame, v: number, out: RuleReading[]): void {
  const trusted = TRUSTED_HASH.has(f.lemma[v]!)
  if (!trusted && !WITH_QUOTE_HASH.has(f.lemma[v]!)) return
  const g = f.group[v]!
  for (let i = g; i < v; i++) if (f.lemma[i] === BE && !/ing$/.test(f.article.tokens[v]!.lower)) return // passive
  const cue: Stretch = [g, v + 1]
  const start = f.from[v]!
  const end = f.to[v]!
  let s = f.subjectFrom[v]!
  let e = f.subjectTo[v]!
  // Inverted: said Ito, with something said before it.
  const left = g - 1
  if (s < 0 || s === e) {
    s = -1
    e = -1
  }
  const closes = (i: number): boolean =>
    i >= f.paraFrom[v]! && (f.mark[i] === CLOSE || f.mark[i] === COMMA || (f.mark[i] === SINGLE && f.quote[i]! > 0))
  if (f.afterFrom[v]! >= 0 && closes(left) && (s < 0 || f.mark[left] === CLOSE)) {
    const a = f.afterFrom[v]!
    const b = f.afterTo[v]!
    leftContent(f, v, cue, [a, b], left, b, trusted, out)
    return
  }
  if (
    g === start &&
    f.afterFrom[v]! >= 0 &&
    (f.mark[f.afterTo[v]!] === COLON || (f.mark[f.afterTo[v]!] === COMMA && f.mark[f.afterTo[v]! + 1] === OPEN))
  ) {
    // Said Ito: “…”
    rightContent(f, v, cue, [f.afterFrom[v]!, f.afterTo[v]!], trusted, out, f.afterTo[v]!)
    return
  }
  const source: Stretch | null = s >= 0 ? [s, e] : null
  // Content on the left, subject then verb: "…," Ito said.
  if (source !== null && closes(s - 1) && s - 1 >= start - 1) {
    const r = skipTail(f, v)
    const stopsHere =
      r >= end ||
      f.mark[r] === STOP ||
      f.mark[r] === COMMA ||
      f.mark[r] === OPEN ||
      f.mark[r] === CLOSE ||
      (f.pos[r] === SCONJ && f.word[r] !== THAT) ||
      f.pos[r] === CCONJ
    const leftQuote = f.mark[s - 1] === CLOSE || f.quote[s - 1]! > 0 || (s >= 2 && f.mark[s - 2] === CLOSE)
    if (stopsHere && (leftQuote || !clauseBegins(f, r, end)) && leftContent(f, v, cue, source, s - 1, r, trusted, out))
      return
  }
  rightContent(f, v, cue, source, trusted, out)
}

/** A clause or quote that can be what was said begins here. */
function clauseBegins(f: Frame, r: number, end: number): boolean {
  if (r >= end) return false
  if (f.mark[r] === OPEN || f.word[r] === THAT) return true
  if (!isWordish(f, r)) return false
  return hasVerb(f, r, end)
}

/** Past what may stand between verb and content: the one spoken to, the day, "in a statement". */
function skipTail(f: Frame, v: number): number {
  const end = f.to[v]!
  let r = v + 1
  const q = f.quote[v]!
  while (r < end && f.pos[r] === ADV && f.quote[r] === q) r++
  if (f.classes[v]! & ADDRESSED && r < end && f.chunkFrom[r] === r && f.word[r] !== THAT && f.quote[r] === q) {
    const e = f.chunkTo[r]!
    if (e >= end || (f.pos[e] !== VERB && f.pos[e] !== AUX) || f.pos[r] !== PRON) r = e
  }
  for (let guard = 0; guard < 6 && r < end; guard++) {
    if (f.quote[r] !== q) break
    if (
      (f.pos[r] === ADP || f.word[r] === TO) &&
      r + 1 < end &&
      f.chunkFrom[r + 1] === r + 1 &&
      f.quote[r + 1] === q &&
      f.word[r + 1] !== THAT
    ) {
      const e = f.chunkTo[r + 1]!
      if (e < end && (f.pos[e] === VERB || f.pos[e] === AUX)) break
      r = e
    } else if (f.chunkFrom[r] === r && f.classes[f.chunkTo[r]! - 1]! & TIME) {
      const e = f.chunkTo[r]!
      if (e < end && (f.pos[e] === VERB || f.pos[e] === AUX)) break
      r = e
    } else if (f.pos[r] === ADV && r + 1 < end) r++
    else break
  }
  return r
}

function leftContent(
  f: Frame,
  v: number,
  cue: Stretch,
  source: Stretch,
  last: number,
  right: number,
  trusted: boolean,
  out: RuleReading[],
): boolean {
  let to = last + 1
  if (f.mark[last] === COMMA) to = last
  let from = f.from[v]!
  // The quote may have begun sentences ago.
  if (f.quote[from]! > 0) from = quoteStart(f, from)
  if (to > 0 && f.quote[to - 1]! > 0) from = Math.min(from, quoteStart(f, to - 1))
  if (from >= to) return false
  if (f.mark[to - 1] !== CLOSE && f.quote[to - 1] === 0 && f.pos[from] === CCONJ && from + 1 < to) from++
  let quoted = false
  for (let i = from; i < to; i++) if (f.quote[i]! > 0) quoted = true
  if (
    !quoted &&
    (!trusted ||
      to - from < 4 ||
      !hasVerb(f, from, to) ||
      f.word[cue[0]] === TO ||
      PARTICIPLE.test(f.article.tokens[from]!.lower))
  )
    return false
  if (
    !quoted &&
    (f.pos[from] === ADP || f.pos[from] === SCONJ) &&
    f.mark[last] === COMMA &&
    clauseBegins(f, right, f.to[v]!)
  )
    return false
  const content: Stretch[] = [[from, to]]
  // "…," he said, "…" and "…," he said. "…"
  let r = right
  const paraEnd = f.paraTo[v]!
  if (
    quoted &&
    r < f.to[v]! &&
    f.mark[r] !== STOP &&
    !(f.mark[r] === COMMA && r + 1 < paraEnd && f.mark[r + 1] === OPEN)
  )
    r = quoteBehind(f, r, f.to[v]!)
  while (r < paraEnd && (f.mark[r] === COMMA || f.mark[r] === STOP || f.mark[r] === COLON) && f.quote[r] === 0) r++
  if (quoted) {
    let guard = 0
    while (r < paraEnd && f.mark[r] === OPEN && guard++ < 20) {
      const e = quoteEnd(f, r)
      if (e < paraEnd && f.quote[e] === 0 && !(f.mark[e] === STOP) && f.from[e]! < e && !startsSentence(f, e)) break // a quote that its own sentence goes on from
      content.push([r, e])
      r = e
      while (r < paraEnd && f.mark[r] === STOP && f.quote[r] === 0) r++
    }
  }
  out.push({ anchor: v, source, cue, content, how: quoted ? 'quote-before' : 'clause-before' })
  return true
}

/** Where a quote goes on after a side remark ("he said, pointing at the map, “…”"): the quote, or the sentence's end. */
function quoteBehind(f: Frame, r: number, end: number): number {
  for (let i = r; i < end; i++) {
    if (f.mark[i] === OPEN) return f.mark[i - 1] === COMMA ? i : end
    if (f.pos[i] === VERB && (TRUSTED_HASH.has(f.lemma[i]!) || WITH_QUOTE_HASH.has(f.lemma[i]!))) return f.paraTo[r]! // another speaks
  }
  return end
}

const startsSentence = (f: Frame, i: number): boolean => f.from[i] === i

function rightContent(
  f: Frame,
  v: number,
  cue: Stretch,
  source: Stretch | null,
  trusted: boolean,
  out: RuleReading[],
  tail = skipTail(f, v),
): void {
  const end = f.to[v]!
  if (source === null) return
  let r = tail
  if (r < end && (f.mark[r] === COMMA || f.mark[r] === COLON)) {
    const next = r + 1
    if (next < end && (f.mark[next] === OPEN || f.mark[r] === COLON)) r = next
    else if (next < end && f.word[next] === THAT) r = next
    else return
  }
  if (r >= end || !clauseBegins(f, r, end)) return
  const quotedFirst = f.mark[r] === OPEN
  if (!trusted && !quotedFirst) return
  if (!quotedFirst && r > v + 1 && f.word[r] !== THAT && f.pos[r] === ADP) return
  let to = end
  if (f.quote[to - 1]! > 0) to = Math.max(to, quoteEnd(f, to - 1))
  if (quotedFirst && !trusted) to = quoteEnd(f, r) // shouted “…” at the door
  while (to > r && f.mark[to - 1] === STOP && f.quote[to - 1] === 0) to--
  for (let i = r + 1; i < to; i++) {
    if (f.quote[i] !== 0) continue
    if (f.mark[i] === SEMICOLON || (f.word[i] === ACCORDING && f.word[i + 1] === TO)) {
      to = i
      while (to > r && f.mark[to - 1] === COMMA) to--
      break
    }
    // A second verb of saying joined by "and" or "but" begins an attribution of its own.
    if ((f.word[i] === AND || f.word[i] === BUT) && i + 1 < to) {
      let k = i + 1
      while (k < to && f.pos[k] === ADV) k++
      if (
        k < to &&
        f.pos[k] === VERB &&
        TRUSTED_HASH.has(f.lemma[k]!) &&
        f.pos[k + 1] !== undefined &&
        /ed$|said|told|says/.test(f.article.tokens[k]!.lower)
      ) {
        to = i
        while (to > r && f.mark[to - 1] === COMMA) to--
        break
      }
    }
  }
  if (to <= r) return
  const content: Stretch[] = [[r, to]]
  let next = end
  if (quotedFirst || f.quote[end - 1]! > 0) {
    next = to
    let guard = 0
    while (next < f.paraTo[v]! && guard++ < 20) {
      while (next < f.paraTo[v]! && f.mark[next] === STOP && f.quote[next] === 0) next++
      if (next >= f.paraTo[v]! || f.mark[next] !== OPEN || !startsSentence(f, next)) break
      const e = quoteEnd(f, next)
      if (e < f.paraTo[v]! && !startsSentence(f, e)) break
      content.push([next, e])
      next = e
    }
  }
  out.push({ anchor: v, source, cue, content, how: quotedFirst ? 'quote-after' : 'clause-after' })
}

function accordingTo(f: Frame, i: number, out: RuleReading[]): void {
  const start = f.from[i]!
  const end = f.to[i]!
  let b = i + 2
  if (b >= end) return
  // The source runs to the sentence's end when it stands last, to the comma when it stands first or between.
  const first = i === start
  while (
    b < end &&
    f.mark[b] !== STOP &&
    f.mark[b] !== SEMICOLON &&
    !(f.mark[b] === COMMA && (first || !onlySideClauses(f, b, end)))
  )
    b++
  if (b <= i + 2) return
  const source: Stretch = [i + 2, b]
  const content: Stretch[] = []
  let left = i
  while (left > start && (f.mark[left - 1] === COMMA || f.mark[left - 1] === DASH)) left--
  if (left > start) content.push([f.quote[start]! > 0 ? quoteStart(f, start) : start, left])
  let r = b
  while (r < end && f.mark[r] === COMMA) r++
  let to = end
  while (to > r && f.mark[to - 1] === STOP && f.quote[to - 1] === 0) to--
  if (to > r && f.quote[to - 1]! > 0) to = quoteEnd(f, to - 1)
  if (to - r >= 2) content.push([r, to])
  if (content.length > 0) out.push({ anchor: i, source, cue: [i, i + 2], content, how: 'according-to' })
}

/** Nothing but "who …", "which …", "a …" between this comma and the end. */
const onlySideClauses = (f: Frame, comma: number, end: number): boolean => {
  const b = comma + 1
  return (
    b < end &&
    (f.word[b] === WHO ||
      f.word[b] === hash('which') ||
      (f.chunkFrom[b] === b && f.pos[b] !== PRON && !hasVerb(f, b, end)))
  )
}

const HEADINGS = new Set(
  [
    'update',
    'correction',
    'note',
    'editor',
    'email',
    'photo',
    'photos',
    'video',
    'watch',
    'read',
    'related',
    'background',
    'subject',
    'source',
    'sources',
    'name',
    'date',
    'more',
  ].map((w) => hash(w)),
)
const NAME_LENGTH = 6 // tokens: "SECRETARY GENERAL ANA DE LA CRUZ" and no sentence

/** Past a name that opens at `p` and that a colon ends; -1 when there is none. */
function nameBeforeColon(f: Frame, p: number, end: number): number {
  let k = p
  while (
    k < end &&
    k - p <= NAME_LENGTH &&
    (f.shape[k] === CAPITAL || f.shape[k] === CAPITALS || (k > p && f.mark[k] === STOP && f.from[k] === f.from[p]))
  )
    k++
  if (k === p + 1 && f.article.tokens[p]!.text.length < 2) return -1 // Q: and A: are nobody's names
  return k > p && k < end && f.mark[k] === COLON && k - p <= NAME_LENGTH ? k : -1
}

/** Names that open a paragraph with a colon, when one comes again: a transcript's speakers. */
function transcriptNames(f: Frame): Set<number> {
  const seen = new Map<number, number>()
  let again = false
  for (let p = 0; p < f.n; p = f.paraTo[p]!) {
    const c = nameBeforeColon(f, p, f.paraTo[p]!)
    if (c < 0) continue
    const n = (seen.get(f.word[c - 1]!) ?? 0) + 1
    if (n > 1) again = true
    seen.set(f.word[c - 1]!, n)
  }
  return again ? new Set(seen.keys()) : new Set()
}

function nameColon(f: Frame, p: number, end: number, names: ReadonlySet<number>, out: RuleReading[]): void {
  const c = nameBeforeColon(f, p, end)
  if (c < 0 || c + 1 >= end) return
  let capitals = true
  for (let i = p; i < c; i++) if (f.mark[i] === 0 && f.shape[i] !== CAPITALS) capitals = false
  if (!capitals && f.mark[c + 1] !== OPEN && !names.has(f.word[c - 1]!)) return
  if (f.paraFrom[p] === 0) return // the title
  if (end - c < 5 || !hasVerb(f, c + 1, end) || HEADINGS.has(f.word[c - 1]!)) return // a label: "Turnout: 54 percent"
  out.push({ anchor: c, source: [p, c], cue: [c, c + 1], content: [[c + 1, end]], how: 'name-colon' })
}

/** A paragraph that is a quote, a dash and a name; or a quote, and the dash with the name in the next paragraph. */
function quoteDash(f: Frame, p: number, end: number, out: RuleReading[]): void {
  const named = (a: number, b: number): boolean => {
    if (b - a < 1 || b - a > 25) return false
    if (f.shape[a] !== CAPITAL && f.shape[a] !== CAPITALS) return false
    return !hasVerb(f, a, Math.min(b, a + 3)) // a name, no clause
  }
  if (f.mark[p] !== OPEN) return
  const e = quoteEnd(f, p)
  // The last dash with a name behind it: quotes inside may have closed the first one early.
  let d = end - 1
  while (d > p + 3 && end - d <= NAME_LENGTH + 2 && f.mark[d] !== DASH) d--
  if (
    d > p + 3 &&
    f.mark[d] === DASH &&
    named(d + 1, end) &&
    (d === e || f.mark[d - 1] === CLOSE || f.mark[d - 1] === SINGLE)
  )
    out.push({ anchor: d, source: [d + 1, end], cue: [d, d + 1], content: [[p, d]], how: 'quote-dash' })
  else if (e + 1 < end && (f.mark[e] === DASH || f.mark[e] === HYPHEN) && named(e + 1, end))
    out.push({ anchor: e, source: [e + 1, end], cue: [e, e + 1], content: [[p, e]], how: 'quote-dash' })
  else if (e >= end && end + 1 < f.n && f.mark[end] === DASH && named(end + 1, f.paraTo[end]!))
    out.push({
      anchor: end,
      source: [end + 1, f.paraTo[end]!],
      cue: [end, end + 1],
      content: [[p, end]],
      how: 'quote-dash',
    })
}

/** "Ito continued:" and the quote below. */
function nextParagraph(f: Frame, p: number, end: number, out: RuleReading[]): void {
  let v = -1
  for (let i = end - 2; i >= Math.max(p, f.from[end - 1]!); i--) {
    if (
      f.pos[i] === VERB &&
      f.quote[i] === 0 &&
      f.subjectFrom[i]! >= 0 &&
      (TRUSTED_HASH.has(f.lemma[i]!) || WITH_QUOTE_HASH.has(f.lemma[i]!))
    ) {
      v = i
      break
    }
  }
  // "made this remark:" — no verb of saying, but a quote below and someone who did something.
  for (let i = Math.max(p, f.from[end - 1]!); v < 0 && i < end; i++)
    if (f.pos[i] === VERB && f.quote[i] === 0 && f.subjectFrom[i]! >= 0) v = i
  if (v < 0) return
  const content: Stretch[] = []
  let at = end
  while (at < f.n && f.mark[at] === OPEN) {
    const e = quoteEnd(f, at)
    if (e < f.paraTo[at]! && f.mark[e] !== STOP) break
    content.push([at, f.paraTo[at]!])
    const open = f.article.quotes[f.quote[at]! - 1]!.open
    at = f.paraTo[at]!
    if (!open) break
  }
  if (content.length === 0) return
  out.push({
    anchor: v,
    source: [f.subjectFrom[v]!, f.subjectTo[v]!],
    cue: [f.group[v]!, v + 1],
    content,
    how: 'next-paragraph',
  })
}
