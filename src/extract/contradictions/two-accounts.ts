// Two tellers, side by side, of one thing: "forty minutes, according to the union; the company says three hours". Only
// neighbouring passages are compared, and only on what excludes the other: a day, a length, a count of the past, a denial.

import type { Parsed } from '../events/clauses.ts'
import { type DatedWords, datedWords } from '../events/dates.ts'
import { lemmaOf, type VerbGroup } from '../events/verb-groups.ts'
import { numberOf, quantities } from '../quantities.ts'
import { CONTENT, EMPTY, type Found, spanOf } from './assertions.ts'

const SAYS =
  /^(?:say|tell|claim|insist|maintain|argue|report|announce|reply|counter|write|estimate|put|count|speak|hint|add|recall|remember|know|confirm|note|state|declare)$/
/** What somebody wants, offers or expects differs between sides as a matter of course. */
const WISHES =
  /^(?:want|demand|offer|propose|seek|ask|call|expect|hope|urge|push|insist|favou?r|prefer|suggest|accept|need|aim|plan|plead|bid|earn|cost)$/
const WISHFUL = new Set(['would', 'should', 'must', 'may', 'might', 'could', 'can'])
const SPLITS = new Set(['while', 'whereas', 'but', 'though', 'although', 'yet'])
const COUNTED = /^(?:number|figure|total|toll|turnout|count|cost|loss|length|size)s?$/
const COUNTS = /^(?:make|makes|made|put|puts|count|counts|counted|estimates?|estimated|speaks?|spoke)$/
const STEM = 6 // letters that join "marched" and "marchers"

/** A stretch with one teller: a sentence, or a part of one between semicolons or before "while". */
interface Told {
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** Stems of the words that name the teller; empty where a pronoun does, and then nobody knows whether it is another. */
  readonly teller: ReadonlySet<string>
  /** Tokens that only introduce: the teller, the verb, its date. */
  readonly cue: readonly [number, number]
  readonly groups: readonly VerbGroup[]
}

/** Neighbouring passages with different tellers that give different days, lengths or counts for one thing, or deny one another. */
export function twoAccounts(p: Parsed): Found[] {
  const out: Found[] = []
  const dates = datedWords(p.article)
  let before: Told | null = null
  for (let s = 0; s < p.article.sentences.length; s++) {
    out.push(...asTheySay(p, s))
    for (const [from, to] of parts(p, s)) {
      const now = told(p, s, from, to)
      if (before && now && now.sentence - before.sentence <= 1 && near(p, before, now) && others(before, now)) {
        const why = differs(p, dates, before, now)
        if (why)
          out.push({
            what: `Two accounts, ${why}`,
            a: contentOf(p, before),
            b: contentOf(p, now),
            confidence: 0.5,
            reason: `two tellers side by side, ${why}`,
          })
      }
      before = now
    }
  }
  return out
}

const near = (p: Parsed, a: Told, b: Told): boolean =>
  p.article.paragraphOf[b.sentence]! - p.article.paragraphOf[a.sentence]! <= 1
const others = (a: Told, b: Told): boolean =>
  a.teller.size > 0 && b.teller.size > 0 && ![...b.teller].some((w) => a.teller.has(w))

function parts(p: Parsed, s: number): [number, number][] {
  const { tokens, first } = p.article
  const out: [number, number][] = []
  let from = first[s]!
  const to = first[s + 1]!
  for (let i = from; i < to; i++) {
    const splits = tokens[i]!.text === ';' || (tokens[i]!.text === ',' && SPLITS.has(tokens[i + 1]?.lower ?? ''))
    if (!splits || tokens[i]!.quote >= 0) continue
    if (i > from) out.push([from, i])
    from = i + 1
  }
  if (to > from) out.push([from, to])
  return out.filter(([a, b]) => b - a < 120) // longer is a list or a table
}

function told(p: Parsed, s: number, from: number, to: number): Told | null {
  const { tokens } = p.article
  const groups = p.groups[s]!.filter((g) => g.first >= from && g.end <= to)
  for (let i = from; i + 2 < to; i++)
    if (tokens[i]!.lower === 'according' && tokens[i + 1]!.lower === 'to') {
      let end = i + 2
      while (end < to && tokens[end]!.text !== ',' && !p.at[end] && tokens[end]!.text !== '.') end++
      return { sentence: s, from, to, teller: names(p, i + 2, end), cue: [i, end], groups }
    }
  for (const g of groups) {
    // "the union's economists make it 7.5 per cent"
    const reckons =
      g.lemma === 'make' &&
      /^(?:it|that|them)$/.test(tokens[g.end]?.lower ?? '') &&
      numberOf(tokens[g.end + 1] ?? tokens[g.end]!) !== null
    if (
      (!SAYS.test(g.lemma) && !reckons) ||
      g.negated ||
      g.form === 'infinitive' ||
      g.form === 'ing' ||
      tokens[g.first]!.quote >= 0
    )
      continue
    if (g.passive) continue
    let a = g.first
    while (a > from && a > g.first - 14 && tokens[a - 1]!.text !== ',' && !p.at[a - 1]) a--
    let teller = names(p, a, g.first)
    let end = reckons ? g.end + 1 : g.end
    if (teller.size === 0 && tokens[g.end]?.pos !== 'PRON') {
      while (end < to && end < g.end + 8 && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[end]!.pos)) end++
      teller = names(p, g.end, end)
    }
    return { sentence: s, from, to, teller, cue: [a, end], groups }
  }
  return null
}

function names(p: Parsed, from: number, to: number): Set<string> {
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const t = p.article.tokens[i]!
    if (/^(?:NOUN|PROPN)$/.test(t.pos) || /^(?:some|others|another|one|other|both)$/.test(t.lower)) out.add(t.lower)
  }
  return out
}

/** Why the two cannot both hold, in a few words; null when they can. */
function differs(p: Parsed, dates: readonly (readonly DatedWords[])[], x: Told, y: Told): string | null {
  const [a, b] = [contentWords(p, x), contentWords(p, y)]
  const common = [...b].some((w) => a.has(w))
  const pronoun = p.article.tokens.slice(y.from, y.to).some((t) => /^(?:it|they|them)$/.test(t.lower) && t.quote < 0)
  const bare = y.groups.every((g) => g.first >= y.cue[0] && g.first < y.cue[1])
  const [d, e] = [datesOf(p, dates, x), datesOf(p, dates, y)]
  const days = [d.filter((w) => !w.length), e.filter((w) => !w.length)]
  if (!wishes(x) && !wishes(y)) {
    const [l, m] = [lengthsOf(p, x), lengthsOf(p, y)]
    if (
      l.length === 1 &&
      m.length === 1 &&
      l[0]!.minutes !== m[0]!.minutes &&
      (common || pronoun || bare) &&
      (past(x) || past(y))
    )
      return `${l[0]!.words} and ${m[0]!.words}`
  }
  if (
    days[0]!.length === 1 &&
    days[1]!.length === 1 &&
    differ(days[0]![0]!, days[1]![0]!) &&
    (bare || (common && sameVerb(x, y)))
  )
    return `${days[0]![0]!.expression.words} and ${days[1]![0]!.expression.words}`
  const counts = countsThatDiffer(p, x, y, a, b)
  if (counts) return counts
  const denied = sameVerbDenied(p, x, y)
  if (denied && (common || pronoun || nothing(p, y))) return `"${denied}" said and denied`
  if (d.some((w) => w.bound !== null) && noLimit(p, y)) return 'a limit, and none'
  return null
}

const differ = (a: DatedWords, b: DatedWords): boolean =>
  a.expression.words.toLowerCase() !== b.expression.words.toLowerCase()
const wishes = (t: Told): boolean =>
  t.groups.some((g) => WISHES.test(g.lemma) || g.tense === 'future' || (g.modal !== null && WISHFUL.has(g.modal)))
const plain = (t: Told): readonly VerbGroup[] => t.groups.filter((g) => !(g.first >= t.cue[0] && g.first < t.cue[1]))
const sameVerb = (x: Told, y: Told): boolean =>
  plain(x).some(
    (g) =>
      g.form === 'finite' && plain(y).some((o) => o.form === 'finite' && o.lemma === g.lemma && o.tense === g.tense),
  )
const LIGHT = /^(?:be|have|do|say|tell|want|think|believe|get|go|come|make|take|know|need|expect)$/

const nothing = (p: Parsed, t: Told): boolean =>
  p.article.tokens.slice(t.from, t.to).some((x) => /^(?:nothing|none)$/.test(x.lower))

/** "nothing was agreed" denies as "was not agreed" does. */
const deniedBy = (p: Parsed, g: VerbGroup): boolean =>
  g.negated || /^(?:nothing|none|nobody|neither)$/.test(p.article.tokens[g.first - 1]?.lower ?? '')

function sameVerbDenied(p: Parsed, x: Told, y: Told): string | null {
  for (const g of plain(x))
    for (const o of plain(y))
      if (
        g.lemma === o.lemma &&
        !LIGHT.test(g.lemma) &&
        deniedBy(p, g) !== deniedBy(p, o) &&
        (g.tense === o.tense || (g.perfect && o.perfect)) &&
        g.modal === o.modal &&
        (g.passive === o.passive || nothing(p, y))
      )
        return g.lemma
  return null
}

/** Dates of the content: one that says when the words were spoken ("said on Monday") is left out. */
function datesOf(p: Parsed, dates: readonly (readonly DatedWords[])[], t: Told): DatedWords[] {
  const { tokens } = p.article
  return dates[t.sentence]!.filter((d) => {
    if (d.first < t.from || d.end > t.to || d.qualifies >= 0) return false
    const attached =
      d.first >= t.cue[1] && d.first <= t.cue[1] + 1 && /^(?:on|last|late|early)$/.test(tokens[d.first]!.lower)
    const after = tokens[d.first - 1]?.lower === 'on' && d.first - 1 === t.cue[1]
    return !attached && !after && !(d.first >= t.cue[0] && d.first < t.cue[1])
  })
}

function countsThatDiffer(
  p: Parsed,
  x: Told,
  y: Told,
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): string | null {
  const measured = (t: Told) =>
    quantities(p.article, t.from, t.to).filter((q) => q.bound !== 'at-most' && q.bound !== 'at-least')
  const [a, b] = [measured(x), measured(y)]
  if (a.length !== 1 || b.length !== 1 || a[0]!.value === b[0]!.value) return null
  const counts = p.article.tokens.slice(y.from, y.to).some((t) => COUNTED.test(t.lower) || COUNTS.test(t.lower))
  if (x.groups.some((g) => WISHES.test(g.lemma)) || y.groups.some((g) => WISHES.test(g.lemma))) return null
  if (!counts && (wishes(x) || wishes(y))) return null
  const unit = a[0]!.unit === b[0]!.unit && a[0]!.unit !== null
  const named = (a[0]!.unit ?? '').slice(0, STEM)
  const share = a[0]!.unit === '%' // two shares are of two things unless the verb is one
  const sameThing = (!share && [...others].some((w) => w !== named && words.has(w))) || sameVerb(x, y)
  if (!(unit && sameThing) && !(counts && (b[0]!.unit === null || unit))) return null
  if (!past(x) && !past(y) && !counts) return null
  const say = (q: { span: { start: number; end: number } }): string => p.article.text.slice(q.span.start, q.span.end)
  return `${say(a[0]!)} and ${say(b[0]!)}`
}

const past = (t: Told): boolean => plain(t).some((g) => g.tense === 'past' || g.perfect)

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10080 } // a month has no fixed length

/** Lengths of time in a passage: "forty minutes". */
function lengthsOf(p: Parsed, t: Told): { readonly minutes: number; readonly words: string }[] {
  const { tokens } = p.article
  const out: { minutes: number; words: string }[] = []
  for (let i = t.from; i + 1 < t.to; i++) {
    const n = numberOf(tokens[i]!)
    const unit = MINUTES[tokens[i + 1]!.lower.replace(/s$/, '')]
    if (n !== null && unit !== undefined)
      out.push({ minutes: n * unit, words: `${tokens[i]!.text} ${tokens[i + 1]!.text}` })
  }
  return out
}

/** "knows of no time limit": against a passage that gives one. */
function noLimit(p: Parsed, t: Told): boolean {
  const { tokens } = p.article
  for (let i = t.from; i < t.to; i++) {
    if (tokens[i]!.lower !== 'no') continue
    for (let k = i + 1; k < t.to && k < i + 4; k++)
      if (/^(?:limit|deadline|ultimatum|date)$/.test(tokens[k]!.lower)) return true
  }
  return false
}

function contentWords(p: Parsed, t: Told): Set<string> {
  const out = new Set<string>()
  for (let i = t.from; i < t.to; i++) {
    if (i >= t.cue[0] && i < t.cue[1]) continue
    const w = p.article.tokens[i]!
    if (!CONTENT.test(w.pos) || w.pos === 'NUM' || EMPTY.has(lemmaOf(w)) || lemmaOf(w).length < 3) continue
    out.add(lemmaOf(w).slice(0, STEM))
  }
  return out
}

function contentOf(p: Parsed, t: Told) {
  const { tokens } = p.article
  const [a, b] = t.cue
  if (a - t.from > t.to - b) return spanOf(p, t.from, a)
  let from = b
  for (let i = b; i < b + 3 && i + 1 < t.to; i++) if (tokens[i]!.lower === 'that') from = i + 1
  return from < t.to && tokens[from]!.pos !== 'ADP' ? spanOf(p, from, t.to) : spanOf(p, t.from, t.to)
}

const AS_SAID =
  /([^,;:]{3,60}),? as (?:\w+ ){1,4}(?:say|says|said|claims?|claimed|tells? it|puts? it)\b,?(?: (?:but|and|or))? ([^,;:]{3,60}),? as (?:\w+ ){1,4}(?:say|says|said|claims?|claimed|tells? it|puts? it)\b/

/** "for a train as they say, in protest as others say". */
function asTheySay(p: Parsed, s: number): Found[] {
  const sentence = p.article.sentences[s]!
  const text = p.article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)) // longer is no sentence
  if (text.indexOf(' as ') === text.lastIndexOf(' as ')) return []
  const m = AS_SAID.exec(text)
  if (!m) return []
  const start = sentence.start + m.index
  const lead = m[1]!.length - m[1]!.trimStart().length
  const second = start + m[0].indexOf(m[2]!, m[1]!.length)
  return [
    {
      what: 'Two accounts, as the one side says and as the other says',
      a: { start: start + lead, end: start + m[1]!.trimEnd().length },
      b: { start: second, end: second + m[2]!.trimEnd().length },
      confidence: 0.5,
      reason: 'told "as … say" and "as … say" otherwise',
    },
  ]
}
