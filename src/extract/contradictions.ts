import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { type Assertion, assertions, type Found, overlaps, shared, spanOf } from './contradictions/assertions.ts'
import { corrections } from './contradictions/corrections.ts'
import { countered } from './contradictions/countered.ts'
import { denials } from './contradictions/denials.ts'
import { doneOrNot } from './contradictions/done-or-not.ts'
import { twoAccounts } from './contradictions/two-accounts.ts'
import { clauseOf, type Parsed, parsed, rightEdge } from './events/clauses.ts'
import { type DatedWords, datedWords } from './events/dates.ts'
import { lemmaOf } from './grammar/verb-forms.ts'
import type { ReadContradiction, ReadEvent } from './machine-reading.ts'
import type { Mentions } from './mentions.ts'

/** Verbs whose denial says something of its own; "did not say" belongs to what is open. */
const WEAK = new Set(
  'be have do say tell comment specify elaborate give know want need think believe expect hope seem appear remain name clarify disclose reveal go get come take let'.split(
    ' ',
  ),
)

/**
 * Places where a text contradicts itself or reports two accounts that cannot both hold. Conservative: each pair rests on
 * words that the two share, and both passages are shown; which of them is right is not for the program to say.
 */
export function contradictionsOf(
  article: Article,
  mentions: Mentions,
  events: readonly ReadEvent[] = [],
): ReadContradiction[] {
  const p = parsed(article)
  const said = assertions(p, mentions)
  const found = [
    ...unsupported(p),
    ...opposed(article, said, datedWords(article)),
    ...denials(p, said),
    ...twoAccounts(p),
    ...countered(p),
    ...doneOrNot(p),
    ...corrections(p),
    ...purposes(p, said),
    ...distances(p),
    ...limits(article, events),
    ...firsts(p, article),
  ]
  const out: Found[] = []
  // one passage may be told twice by two rules; the first, with the plainer sign, is kept
  for (const f of found)
    if (
      !out.some(
        (o) => (overlaps(o.a, f.a) && (!o.b || !f.b || overlaps(o.b, f.b))) || (o.b && f.b && overlaps(o.b, f.b)),
      )
    )
      out.push(f)
  return out.sort((x, y) => x.a.start - y.a.start).map((f, i) => ({ id: `contradiction-${i + 1}`, ...f }))
}

const OPPOSITES: Readonly<Record<string, string>> = {
  accept: 'reject',
  agree: 'refuse',
  confirm: 'deny',
  approve: 'reject',
  support: 'oppose',
  back: 'oppose',
  add: 'remove',
  include: 'exclude',
}

/** The same verb of the same subject matter, once with "not" and once without; or two verbs that exclude one another. */
function opposed(article: Article, said: readonly Assertion[], dates: readonly (readonly DatedWords[])[]): Found[] {
  const day = (a: Assertion): string => dates[a.sentence]!.map((d) => d.expression.words.toLowerCase()).join(' ')
  const out: Found[] = []
  const byVerb = new Map<string, Assertion[]>()
  for (const a of said) {
    if (WEAK.has(a.lemma)) continue
    const list = byVerb.get(a.lemma)
    if (list) list.push(a)
    else byVerb.set(a.lemma, [a])
  }
  const future = (a: Assertion): boolean => a.group.tense === 'future' || a.group.modal !== null
  for (const [verb, list] of byVerb) {
    const others = OPPOSITES[verb] ? (byVerb.get(OPPOSITES[verb]!) ?? []) : []
    const pairs: [Assertion, Assertion][] = []
    for (let i = 0; i < list.length; i++) {
      for (let k = i + 1; k < list.length; k++)
        if (list[i]!.negated !== list[k]!.negated) pairs.push([list[i]!, list[k]!])
      for (const o of others) if (o.negated === list[i]!.negated) pairs.push([list[i]!, o])
    }
    for (const [x, y] of pairs) {
      // told of two days, the one may have followed the other
      if (day(x) !== day(y) && day(x) !== '' && day(y) !== '') continue
      if (x.sentence === y.sentence || future(x) !== future(y) || x.group.passive !== y.group.passive) continue
      const words = shared(x.words, y.words)
      const names = shared(x.names, y.names)
      const least = Math.min(x.words.size, y.words.size)
      if (names < 1 || words < 2 || words / Math.max(1, least) < 0.5 || !aboutOne(article, x, y)) continue
      const [a, b] = x.span.start < y.span.start ? [x, y] : [y, x]
      out.push({
        what: `One passage says it, another denies it ("${verb}")`,
        a: a.span,
        b: b.span,
        confidence: 0.5,
        reason: `the same names and matter with "${verb}", once denied`,
      })
    }
  }
  return out
}

/** What stands before a verb is its subject, what stands behind it its object: each of them must be one in both. */
function aboutOne(article: Article, x: Assertion, y: Assertion): boolean {
  const nouns = (from: number, to: number): Set<string> => {
    const out = new Set<string>()
    for (let i = from; i < to; i++)
      if (/^(?:NOUN|PROPN|NUM)$/.test(article.tokens[i]!.pos)) out.add(lemmaOf(article.tokens[i]!))
    return out
  }
  const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    (a.size === 0 && b.size === 0) || [...a].some((w) => b.has(w))
  return (
    meet(nouns(x.clause.start, x.group.first), nouns(y.clause.start, y.group.first)) &&
    meet(nouns(x.group.to, x.clause.end), nouns(y.group.to, y.clause.end))
  )
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

const TOPICS = /^(?:discuss|raise|mention|address|cover|touch|debate|broach|convey|hand|present|deliver)$/
const AIMS = /^(?:aim|purpose|goal|objective|intention|hope|view)$/

/** The aim of a meeting against word that the matter did not come up there: two accounts of one meeting. */
function purposes(p: Parsed, said: readonly Assertion[]): Found[] {
  const { tokens } = p.article
  const out: Found[] = []
  const silent = said.filter((a) => a.negated && TOPICS.test(a.lemma))
  if (silent.length === 0) return out
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!AIMS.test(lemmaOf(tokens[i]!)) || tokens[i + 1]!.lower !== 'of' || !p.at[i + 2]) continue
    const s = tokens[i]!.sentence
    const first = p.article.first[s]!
    const to = p.article.first[s + 1]!
    const names = new Set<string>()
    for (let k = first; k < to && k < first + 80; k++) if (tokens[k]!.pos === 'PROPN') names.add(tokens[k]!.lower)
    for (const a of silent) {
      if (a.sentence === s) continue
      let common = 0
      for (let k = p.article.first[a.sentence]!; k < p.article.first[a.sentence + 1]!; k++)
        if (tokens[k]!.pos === 'PROPN' && names.has(tokens[k]!.lower)) common++
      if (common < 2) continue
      let start = i
      while (start > first && /^(?:with|the|an?|its|his|her|their)$/.test(tokens[start - 1]!.lower)) start--
      const x = spanOf(p, start, rightEdge(p, i + 1, to, 1))
      const [one, two] = x.start < a.span.start ? [x, a.span] : [a.span, x]
      out.push({
        what: 'What a meeting was for, and word that it did not come up there',
        a: one,
        b: two,
        confidence: 0.55,
        reason: 'an aim told of a meeting against a denial about the same place or people',
      })
    }
  }
  return out
}

const UNSUPPORTED =
  /\b(?:claim|claims|claimed|assert|asserts|asserted|allege|alleges|alleged|said|argued|insisted)\b,? (?:without (?:\w+ ){0,2}(?:evidence|proof|basis)|falsely)\b|\b(?:falsely|baselessly) (?:claim|assert|allege|said|accus)\w*\b/i

/** The reporter's own doubt: "claimed, without evidence, that …". */
function unsupported(p: Parsed): Found[] {
  const out: Found[] = []
  const { sentences, text, first } = p.article
  sentences.forEach((sentence, s) => {
    const m = UNSUPPORTED.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 3000))) // longer is no sentence
    if (!m) return
    const at = sentence.start + m.index
    const g = p.groups[s]!.find((o) => p.article.tokens[o.to - 1]!.end > at)
    if (!g) return
    const c = clauseOf(p, g)
    let end = c.end
    const that = range(g.to, Math.min(first[s + 1]!, g.to + 10)).find((i) => p.article.tokens[i]!.lower === 'that')
    if (that !== undefined) {
      const next = p.groups[s]!.find((o) => o.first > that)
      if (next) end = Math.max(end, clauseOf(p, next).end)
    }
    out.push({
      what: 'A claim that the text says is made without evidence',
      a: spanOf(p, c.start, end),
      b: null,
      confidence: 0.6,
      reason: `"${m[0].trim()}"`,
    })
  })
  return out
}

const NEAR =
  /\b(?:(?:become|becoming|come|came|moved?|moving|drawn|brought|getting|got|grown|edged?) (?:\w+ ){0,4}clos(?:e|er)\b|(?:very|extremely|beyond very) close\b|close to (?:an? )?(?:deal|agreement|accord|end)|within reach|gaps? (?:\w+ )?narrow(?:ed|ing)?|narrow(?:ed|ing) (?:\w+ ){0,2}(?:gaps?|differences)|making (?:good |great |real )?progress|breakthrough)/i
const FAR =
  /\b(?:far apart|deadlock(?:ed)?|stalemate|at an impasse|no progress|little progress|wide gaps?|still (?:far|wide) |gaps? (?:remain|widen)|stuck|collapsed|broken down|on the verge of collapse)/i
const NEGATION = /\b(?:no|not|never|n[’']t|without|nor|denied|far from|hardly|nearly|almost|if|could|might|would)\b/i
const WINDOW_BEFORE = 40 // characters in which a "not" still governs the words

/** How near the parties are: near in one passage, far apart in another. */
function distances(p: Parsed): Found[] {
  const { sentences, text, first } = p.article
  const near: { s: number; span: Span }[] = []
  const far: { s: number; span: Span }[] = []
  sentences.forEach((sentence, s) => {
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 3000)) // longer is no sentence
    const put = (re: RegExp, into: { s: number; span: Span }[]): void => {
      const m = re.exec(words)
      if (!m || NEGATION.test(words.slice(Math.max(0, m.index - WINDOW_BEFORE), m.index))) return
      const at = sentence.start + m.index
      const end = at + m[0].length
      const g = p.groups[s]!.findLast((o) => p.article.tokens[o.first]!.start < end)
      const c = g ? clauseOf(p, g) : null
      const span = c && c.end > c.start ? spanOf(p, c.start, c.end) : { start: at, end }
      into.push({
        s,
        span:
          span.start <= at && end <= span.end
            ? span
            : { start: Math.min(span.start, at), end: Math.max(span.end, end) },
      })
    }
    if (first[s + 1]! > first[s]!) {
      put(NEAR, near)
      put(FAR, far)
    }
  })
  const n = near[0]
  const f = far.find((x) => n && x.s !== n.s)
  if (!n || !f) return []
  const [a, b] = n.span.start < f.span.start ? [n.span, f.span] : [f.span, n.span]
  return [
    {
      what: 'How near the sides are: close in one passage, far apart in another',
      a,
      b,
      confidence: 0.5,
      reason: 'words of nearness and of distance about the talks',
    },
  ]
}

const BARGAIN = /\b(?:deal|agreement|accord|treaty|pact|text|contract|settlement)\b/i

/** Two limits for one act with different dates. */
function limits(article: Article, events: readonly ReadEvent[]): Found[] {
  const set = events.filter(
    (e) => e.type === 'deadline' && e.date?.earliest && e.status !== 'withdrawn' && e.status !== 'cancelled',
  )
  const about = (e: ReadEvent): boolean => {
    const s = article.sentences.findLast((x) => x.start <= e.span.start)
    return s !== undefined && BARGAIN.test(article.text.slice(s.start, Math.min(s.end, s.start + 1500)))
  }
  const out: Found[] = []
  for (let i = 0; i < set.length && i < 20; i++)
    for (let k = i + 1; k < set.length && k < 20; k++) {
      const x = set[i]!
      const y = set[k]!
      const [d, e] = [x.date!, y.date!]
      if (!d.earliest || !e.earliest || !d.latest || !e.latest || (d.earliest <= e.latest && e.earliest <= d.latest))
        continue
      const paragraph = (s: Span): number => article.paragraphs.findLastIndex((q) => q.start <= s.start)
      if (
        !about(x) ||
        !about(y) ||
        (paragraph(x.span) !== paragraph(y.span) && Math.abs(paragraph(x.span) - paragraph(y.span)) > 1)
      )
        continue
      if (/extend|postpon|push|delay|mov/i.test(x.reason + y.reason)) continue
      out.push({
        what: `Two limits: ${d.said ?? d.latest} and ${e.said ?? e.latest}`,
        a: x.span,
        b: y.span,
        confidence: 0.4,
        reason: 'two deadlines for an agreement with dates that exclude one another',
      })
    }
  return out
}

const YEAR = /\b(19|20)\d\d\b/

/** Said to have been "first" done in one year, told as done in an earlier one. */
function firsts(p: Parsed, article: Article): Found[] {
  const out: Found[] = []
  const { tokens, sentences, text } = article
  for (let s = 0; s < sentences.length; s++) {
    const g = p.groups[s]!.find(
      (o) =>
        o.tense === 'past' &&
        tokens[o.first - 1]?.lower === 'first' &&
        /^(?:put|propose|suggest|raise|announce|float|mention|present|table|mention|outline|unveil)$/.test(o.lemma),
    )
    if (!g) continue
    const year = YEAR.exec(text.slice(sentences[s]!.start, Math.min(sentences[s]!.end, sentences[s]!.start + 1000)))
    if (!year) continue
    for (let o = s - 1; o >= 0 && o >= s - 3; o--) {
      if (article.paragraphOf[o] !== article.paragraphOf[s]) break
      const earlier = p.groups[o]!.find(
        (x) => x.tense === 'past' && /^(?:announce|propose|suggest|present|unveil|say|declare|raise)$/.test(x.lemma),
      )
      if (!earlier) continue
      const c = clauseOf(p, earlier)
      const told = YEAR.exec(text.slice(tokens[c.start]!.start, tokens[c.end - 1]!.end))
      if (!told || told[0] >= year[0]) continue
      const mine = clauseOf(p, g)
      out.push({
        what: `First brought up in ${year[0]}, yet told of ${told[0]}`,
        a: spanOf(p, c.start, c.end),
        b: spanOf(p, mine.start, mine.end),
        confidence: 0.45,
        reason: `"first" with a later year (${year[0]}) than an earlier telling (${told[0]})`,
      })
      break
    }
  }
  return out
}
