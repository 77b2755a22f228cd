// Two tellers, side by side, of one thing: "forty minutes, according to the union; the company says three hours". Only
// neighbouring passages are compared, and only on what excludes the other: a day, a length, a count of the past, a denial.

import { clauseOf, type Parsed } from '../events/clauses.ts'
import { type DatedWords, datedWords } from '../events/dates.ts'
import { numberOf, quantities } from '../grammar/quantities.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { type Found, spanOf } from './assertions.ts'
import { contentOf, contentWords, near, others, parts, STEM, type Told, told } from './tellers.ts'

/** What somebody wants, offers or expects differs between sides as a matter of course. */
const WISHES =
  /^(?:want|demand|offer|propose|seek|ask|call|expect|hope|urge|push|insist|favou?r|prefer|suggest|accept|need|aim|plan|plead|bid|earn|cost)$/
const WISHFUL = new Set(['would', 'should', 'must', 'may', 'might', 'could', 'can'])
const COUNTED = /^(?:number|figure|total|toll|turnout|count|cost|loss|length|size)s?$/
const COUNTS =
  /^(?:make|makes|made|put|puts|count|counts|counted|estimates?|estimated|speaks?|spoke|talks?|talked|claims?|claimed|reckons?|reckoned|cites?|cited)$/
/** Neighbouring passages with different tellers that give different days, lengths or counts for one thing, or deny one another. */
export function twoAccounts(p: Parsed): Found[] {
  const out: Found[] = []
  const dates = datedWords(p.article)
  let before: Told | null = null
  for (let s = 0; s < p.article.sentences.length; s++) {
    out.push(...asTheySay(p, s), ...gapped(p, s))
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

/** Why the two cannot both hold, in a few words; null when they can. */
function differs(p: Parsed, dates: readonly (readonly DatedWords[])[], x: Told, y: Told): string | null {
  const [a, b] = [contentWords(p, x), contentWords(p, y)]
  const common = [...b].some((w) => a.has(w))
  const pronoun = p.article.tokens.slice(y.from, y.to).some((t) => /^(?:it|they|them)$/.test(t.lower) && t.quote < 0)
  const bare = y.groups.every((g) => g.first >= y.cue[0] && g.first < y.cue[1])
  const [d, e] = [datesOf(p, dates, x), datesOf(p, dates, y)]
  const days = [d.filter((w) => !w.length), e.filter((w) => !w.length)]
  const counted = reckons(p, y)
  if (counted || (!wishes(x) && !wishes(y))) {
    const [l, m] = [lengthsOf(p, x), lengthsOf(p, y)]
    if (
      l.length === 1 &&
      m.length === 1 &&
      (l[0]!.most < m[0]!.least || m[0]!.most < l[0]!.least) &&
      (common || pronoun || bare) &&
      (counted || past(x) || past(y))
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
  const counts = countsThatDiffer(p, dates, x, y, a, b)
  if (counts) return counts
  const denied = sameVerbDenied(p, x, y)
  if (denied && (common || pronoun || nothing(p, y))) return `"${denied}" said and denied`
  if (leftOut(p, x, y)) return 'told, and told not to be so'
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
  g.negated ||
  /^(?:nothing|none|nobody|neither)$/.test(p.article.tokens[g.first - 1]?.lower ?? '') ||
  /^(?:nothing|none|nobody)$/.test(
    p.article.tokens[g.to + (p.article.tokens[g.to]?.pos === 'ADP' ? 1 : 0)]?.lower ?? '',
  )

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

/** "Radio Kalo reported that he had signed; his office said he had not": the verb is left out where it is denied. */
function leftOut(p: Parsed, x: Told, y: Told): boolean {
  const { tokens } = p.article
  const stranded = (g: VerbGroup): boolean => {
    let i = g.to
    while (/^(?:not|n[’']t|never)$/.test(tokens[i]?.lower ?? '')) i++
    return (
      /^(?:have|be|do)$/.test(g.lemma) &&
      g.form === 'finite' &&
      (i >= y.to || /^[.,;:"”’]$/.test(tokens[i]?.text ?? '.')) &&
      (i > g.to || g.negated)
    )
  }
  const last = plain(y).at(-1)
  if (!last || !stranded(last)) return false
  const told = plain(x).findLast((g) => g.form === 'finite')
  if (!told || deniedBy(p, told) || told.modal !== null) return false
  const own = /^(?:had|has|have)$/.test(tokens[last.first]!.lower)
  return own
    ? told.perfect || (told.lemma === 'have' && told.to - told.first === 1)
    : told.tense === last.tense && !told.perfect
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

interface Figure {
  readonly value: number
  readonly unit: string | null
  readonly least: number
  readonly most: number
  readonly words: string
}

/** The figures a stretch tells: neither a date nor "the two", and of "from 18 to 22" the last. */
function figuresOf(p: Parsed, dates: readonly (readonly DatedWords[])[], t: Told): Figure[] {
  const { tokens, text } = p.article
  const out: Figure[] = []
  for (const q of quantities(p.article, t.from, t.to)) {
    let i = t.from
    while (i < t.to && tokens[i]!.end <= q.span.start) i++
    let end = i
    while (end < t.to && tokens[end]!.start < q.span.end) end++
    if (dates[t.sentence]!.some((d) => i < d.end && d.first < end)) continue
    if (q.unit === null && /^(?:the|these|those|both|of|all|them|us|any|each|no)$/.test(tokens[i - 1]?.lower ?? '')) {
      const reckoned = tokens[i - 1]!.lower === 'of' && COUNTS.test(tokens[i - 2]?.lower ?? '')
      if (!reckoned) continue
    }
    if (q.unit === null && q.value === 1) continue // "one of them"
    const before = tokens[i - 2]?.lower === 'from' || (tokens[i - 1]?.lower === 'to' && out.at(-1)?.unit === null)
    if (before && tokens[i - 1]?.lower === 'to') out.pop()
    if (out.some((f) => f.value === q.value && (q.unit === null || q.unit === f.unit))) continue // told twice
    out.push({
      value: q.value,
      unit: q.unit,
      least: q.bound === 'at-most' ? Number.NEGATIVE_INFINITY : q.value,
      most: q.bound === 'at-least' ? Number.POSITIVE_INFINITY : q.value,
      words: text.slice(q.span.start, q.span.end),
    })
  }
  return out
}

/** Two figures for one thing: of one unit and one matter, or the second given as a reckoning ("put it at", "speaks of"). */
function countsThatDiffer(
  p: Parsed,
  dates: readonly (readonly DatedWords[])[],
  x: Told,
  y: Told,
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): string | null {
  const b = figuresOf(p, dates, y)
  if (b.length !== 1) return null
  const counts = reckons(p, y)
  const all = figuresOf(p, dates, x)
  const same = all.filter((f) => f.unit === b[0]!.unit && f.unit !== null)
  const a = same.length > 0 ? same : counts && (b[0]!.unit === null || reckons(p, x)) ? all : []
  const own = a[0]
  if (!own || a.length !== 1 || (own.least <= b[0]!.most && b[0]!.least <= own.most)) return null
  if (x.groups.some((g) => WISHES.test(g.lemma)) || y.groups.some((g) => WISHES.test(g.lemma))) return null
  if (!counts && (wishes(x) || wishes(y))) return null
  const unit = own.unit === b[0]!.unit && own.unit !== null
  const named = (own.unit ?? '').slice(0, STEM)
  const share = own.unit === '%' // two shares are of two things unless the verb and its subject are one
  const sameThing = share
    ? sameVerb(x, y) && sameSubject(p, x, y)
    : [...others].some((w) => w !== named && words.has(w)) || sameVerb(x, y)
  if (!(unit && sameThing) && !(counts && (b[0]!.unit === null || unit || own.unit === null))) return null
  if (!past(x) && !past(y) && !counts) return null
  return `${own.words} and ${b[0]!.words}`
}

const reckons = (p: Parsed, t: Told): boolean =>
  p.article.tokens.slice(t.from, t.to).some((w) => COUNTED.test(w.lower) || COUNTS.test(w.lower))

function sameSubject(p: Parsed, x: Told, y: Told): boolean {
  const subjects = (t: Told): Set<string> => {
    const out = new Set<string>()
    for (const g of plain(t)) {
      const c = clauseOf(p, g)
      for (let i = c.subjectStart; i < c.subjectEnd; i++)
        if (/^(?:NOUN|PROPN)$/.test(p.article.tokens[i]!.pos)) out.add(lemmaOf(p.article.tokens[i]!).slice(0, STEM))
    }
    return out
  }
  const a = subjects(x)
  return [...subjects(y)].some((w) => a.has(w))
}

const past = (t: Told): boolean => plain(t).some((g) => g.tense === 'past' || g.perfect)

const MINUTES: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43800,
  year: 525600,
} // a month and a year at their mean
/** How many make the next larger unit: whoever says "weeks" does not mean two years. */
const LARGER: Readonly<Record<string, number>> = { minute: 60, hour: 24, day: 14, week: 12, month: 18, year: 100 }

interface Length {
  readonly least: number
  readonly most: number
  readonly words: string
}

/** Lengths of time in a passage: "forty minutes"; "a matter of weeks, not months" is at least two and less than a month. */
function lengthsOf(p: Parsed, t: Told): Length[] {
  const { tokens } = p.article
  const out: Length[] = []
  for (let i = t.from; i < t.to; i++) {
    const name = tokens[i]!.lower.replace(/s$/, '')
    const unit = MINUTES[name]
    if (unit === undefined) continue
    const n = numberOf(tokens[i - 1] ?? tokens[i]!)
    if (n !== null && i > t.from)
      out.push({ least: n * unit, most: n * unit, words: `${tokens[i - 1]!.text} ${tokens[i]!.text}` })
    else if (
      tokens[i]!.lower.endsWith('s') &&
      tokens[i - 1]?.lower !== 'not' &&
      tokens[i - 2]?.lower !== 'not' && // "months, not years"
      /^(?:within|in|of|take|takes|last|lasts|lasted|for|only)$/.test(tokens[i - 1]?.lower ?? '') &&
      !/^(?:of|ago|before|after|earlier|later)$/.test(tokens[i + 1]?.lower ?? '')
    )
      out.push({ least: 2 * unit, most: LARGER[name]! * unit, words: tokens[i]!.text })
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

const RECKONS = /^(?:speak|talk|count|put|claim|report|estimate|reckon)$/

/** "The cabinet speaks of 12 detainees, the agency of 30": the second verb is left out. */
function gapped(p: Parsed, s: number): Found[] {
  const { tokens, first } = p.article
  const to = first[s + 1]!
  const out: Found[] = []
  for (const g of p.groups[s]!) {
    if (!RECKONS.test(g.lemma) || g.form !== 'finite' || g.negated || g.modal !== null) continue
    let comma = g.to
    while (comma < to && tokens[comma]!.text !== ',' && tokens[comma]!.text !== ';' && !p.at[comma]) comma++
    const mine = quantities(p.article, g.to, comma)
    if (comma >= to || p.at[comma] || mine.length !== 1) continue
    let i = comma + 1
    while (/^(?:and|but|while)$/.test(tokens[i]?.lower ?? '')) i++
    const start = i
    while (i < to && i < start + 8 && /^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[i]!.pos)) i++
    if (i === start || !/^(?:of|at)$/.test(tokens[i]?.lower ?? '') || numberOf(tokens[i + 1] ?? tokens[i]!) === null)
      continue
    let end = i + 2
    while (end < to && /^(?:NOUN|ADJ)$/.test(tokens[end]!.pos)) end++
    const other = quantities(p.article, i + 1, end)
    if (other.length !== 1 || other[0]!.value === mine[0]!.value) continue
    if (other[0]!.unit !== null && other[0]!.unit !== mine[0]!.unit) continue
    const c = clauseOf(p, g)
    out.push({
      what: 'Two accounts, with two figures',
      a: spanOf(p, Math.min(c.start, g.first), comma),
      b: spanOf(p, start, end),
      confidence: 0.5,
      reason: 'two tellers with one verb and two figures',
    })
  }
  return out
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
