import type { Stretch } from './edit-script.ts'
import { endAt, startAt, type Worded, wordAt } from './hunks.ts'
import { aboutOf, wordOf } from './marks.ts'
import { boundStart, numberIn, type QuantityMention, quantities, unbracketed } from './quantities.ts'
import { stemOf } from './terms.ts'
import type { Lexicon } from './tokens.ts'
import type { Compared, TypedChange } from './typed-change.ts'

interface Placed extends QuantityMention {
  /** Place of its first word in the wording. */
  readonly word: number
}

/** Words before a moment or a span of time that is set for an act. */
const BY =
  /(?:\b(?:by|before|until|till|no later than|not later than|no (?:earlier|sooner) than|not (?:earlier|sooner) than|after|from|on|as of|as from|starting|beginning|effective|deadline(?: of| is)?|expir\w+|in|avant|dès|d'ici|au plus tard|à partir|antes del?|a más tardar|hasta|bis|spätestens|vor|ab)|(?:до|не позднее|не пізніше|к|с|з|від|після|после))\s+(?:\p{L}+\s+){0,3}$/iu
const WITHIN =
  /(?:\b(?:within|no later than|not later than|deadline(?: of| is)?|dans(?: un délai de)?|sous|au plus tard|dentro del?|en un plazo de|a más tardar|binnen|innerhalb(?: von)?|spätestens)|(?:в течение|не позднее|в срок до|протягом|не пізніше|у строк до|упродовж))\s+(?:(?!of\b)\p{L}+\s+){0,2}$/iu
const TERM = /(?<!\p{L})(?:deadline|time[ -]limit|frist|délai|plazo|срок|строк|термін)(?!\p{L})[^.;\d]{0,24}$/iu // "the deadline for claims is two years"
const CUE =
  /(?<!\p{L})(?:by|before|until|within|from|after|on|in|as of|avant|d'ici|dès|antes de|hasta|bis|vor|ab|до|к|с|з|після|после)\s+(?:the\s+|le\s+|el\s+|zum\s+)?$/iu
const AFTERWARDS =
  /^\s*(?:after|from|following|before|prior to|après|avant|suivant|después|antes|nach|vor|ab|после|до|со дня|с момента|після|з дня|з моменту)(?![\p{L}])|^(?:以?内|之内|后|後|之后|以后|前|之前|以前)/iu

const MOST = 400 // numbers in one pair of provisions; beyond that it is a table, where no one number answers to another

/** The first numbers that only one side has. */
function inTables(c: Compared, a: readonly Placed[], b: readonly Placed[]): readonly TypedChange[] {
  const key = (q: Placed): string => `${q.value} ${q.to} ${q.kind}`
  const inA = new Set(a.map(key))
  const inB = new Set(b.map(key))
  const gone = a.find((q) => !inB.has(key(q)))
  const come = b.find((q) => !inA.has(key(q)))
  return gone || come ? [change(c, gone, come)] : []
}

/** Numbers that differ, or were put on or taken off an obligation that stayed. */
export function quantityChanges(c: Compared, cut: readonly Stretch[]): readonly TypedChange[] {
  const all = { a: quantitiesOf(c.a), b: quantitiesOf(c.b) }
  if (all.a.length === 0 && all.b.length === 0) return []
  if (all.a.length + all.b.length > MOST) return inTables(c, all.a, all.b)
  const same = (q: Placed, r: Placed): boolean =>
    equal(q, r) && !bounded(c, q, r) && !isOtherRate(c, q, r) && qualifier(c.a, q) === qualifier(c.b, r)
  const spareB = [...all.b]
  const restA: Placed[] = []
  for (const q of all.a) {
    const k = spareB.findIndex((r) => same(q, r))
    if (k >= 0) spareB.splice(k, 1)
    else if (!all.b.some((r) => same(q, r))) restA.push(q) // said twice before and once now is no change
  }
  const restB = spareB.filter((r) => !all.a.some((q) => same(q, r)))
  const out: TypedChange[] = [...exchanged(c, all.a, all.b, cut)]
  for (const q of restA) {
    const partner = closest(c, q, restB, cut)
    if (partner >= 0) {
      const r = restB.splice(partner, 1)[0]!
      out.push(change(c, q, r))
      continue
    }
    const lone = single(c.b, q, cut, 'A')
    if (lone) out.push(change(c, q, lone))
    else if (isMeasure(q) && !bracketed(c.a, q) && staysAround(c.a, q, c.b)) out.push(change(c, q, undefined))
  }
  for (const r of restB) {
    const lone = single(c.a, r, cut, 'B')
    if (lone) out.push(change(c, lone, r))
    else if (isMeasure(r) && !bracketed(c.b, r) && staysAround(c.b, r, c.a)) out.push(change(c, undefined, r))
  }
  return out
}

const ONE = /^(?:one|a|an|un|une|una|uno|ein|eine|einen|einem|einer|один|одна|одно|одного|одну|одне|однієї)$/iu

/** "one arbitrator" in the place of "two arbitrators": one is a count where a count of the same thing was or comes. */
function single(w: Worded, q: Placed, cut: readonly Stretch[], side: 'A' | 'B'): Placed | undefined {
  if (q.kind !== 'number' || q.unit === null || q.bound === 'about') return undefined
  const s = cut.find(
    (x) => !x.same && (side === 'A' ? q.word >= x.fromA && q.word < x.toA : q.word >= x.fromB && q.word < x.toB),
  )
  if (!s) return undefined
  const [from, to] = side === 'A' ? [s.fromB, s.toB] : [s.fromA, s.toA]
  if (to - from > 6) return undefined // words: a count and its noun with little round them
  for (let i = from; i < to; i++) {
    const next = i + 1 < w.at.length ? wordAt(w, i + 1) : ''
    if (!ONE.test(wordAt(w, i)) || stemOf(next) !== stemOf(q.unit)) continue
    return { span: { start: startAt(w, i), end: endAt(w, i + 1) }, value: 1, unit: q.unit, kind: 'number', word: i }
  }
  return undefined
}

/** "3 % in the first year and 4 % in the second" that became 4 % and 3 %: the same figures, each in the other's place. */
function exchanged(
  c: Compared,
  a: readonly Placed[],
  b: readonly Placed[],
  cut: readonly Stretch[],
): readonly TypedChange[] {
  const out: TypedChange[] = []
  for (const s of cut) {
    if (s.same || s.toA - s.fromA > 3 || s.toB - s.fromB > 3) continue // a figure and its sign
    const q = a.filter((x) => x.word >= s.fromA && x.word < s.toA)
    const r = b.filter((x) => x.word >= s.fromB && x.word < s.toB)
    if (
      q.length !== 1 ||
      r.length !== 1 ||
      q[0]!.kind !== r[0]!.kind ||
      q[0]!.unit !== r[0]!.unit ||
      equal(q[0]!, r[0]!)
    )
      continue
    const elsewhere = b.some((x) => equal(x, q[0]!)) && a.some((x) => equal(x, r[0]!))
    if (elsewhere) out.push(change(c, q[0], r[0]))
  }
  return out.length > 1 ? out : []
}

/** By key: 0 not asked yet, 1 no number, 2 a figure, 3 a number in words. */
const KNOWN = new WeakMap<Lexicon, Uint8Array>()

function kindsOf(lexicon: Lexicon): Uint8Array {
  let known = KNOWN.get(lexicon)
  if (!known || known.length < lexicon.words.length) {
    const more = new Uint8Array(lexicon.words.length + 1024)
    if (known) more.set(known)
    KNOWN.set(lexicon, more)
    known = more
  }
  return known
}

/** What kind of numbers the words hold at most; told once for each word of a lexicon. */
function numbersIn(w: Worded): ReturnType<typeof numberIn> {
  const known = kindsOf(w.lexicon)
  const { keys } = w.tokens
  let most = 1
  for (let k = 0; k < w.ranges.length; k += 2) {
    const to = w.ranges[k + 1]!
    for (let at = w.ranges[k]!; at < to; at++) {
      const key = keys[at]!
      let kind = known[key]!
      if (kind === 0) {
        const read = numberIn(w.lexicon.words[key]!)
        kind = read === null ? 1 : read === 'figure' ? 2 : 3
        known[key] = kind
      }
      if (kind === 3) return 'word'
      if (kind > most) most = kind
    }
  }
  return most === 2 ? 'figure' : null
}

function quantitiesOf(w: Worded): readonly Placed[] {
  const kind = numbersIn(w)
  if (kind === null) return []
  const out: Placed[] = []
  let word = 0
  for (let k = 0; k < w.ranges.length; k += 2) {
    const from = w.ranges[k]!
    const to = w.ranges[k + 1]!
    if (to <= from) continue
    const start = w.tokens.starts[from]!
    const text = w.text.slice(start, w.tokens.ends[to - 1]!)
    for (const q of quantities(text, kind === 'word')) {
      const s = { start: q.span.start + start, end: q.span.end + start }
      while (word < w.at.length && startAt(w, word) < s.start) word++
      out.push({ ...q, span: s, word })
    }
  }
  return out
}

const amountOf = (q: QuantityMention): number => (q.unit === 'share' ? q.value * 100 : q.value) // a half is 50 per cent

/** Units of trade and survey: five kilometres are not five miles, though twenty men are twenty soldiers. */
const MEASURES =
  /^(?:tonnes?|tons?|barrels?|km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|foot|yards?|hectares?|acres?|ha|kg|kilogram(?:me)?s?|pounds?|lit(?:re|er)s?|gallons?|bushels?|watts?|kw|mw|gw|kwh|mwh|gwh|twh|degrees?|knots?|m|t|mph|kph|(?:kilo|mega|giga)watts?)$/
const isMeasured = (q: QuantityMention): boolean => q.unit !== null && MEASURES.test(q.unit.toLowerCase())

/** Measures written out and in their signs: "ten kilometres" are 10 km. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  km: /^kilomet/,
  m: /^met(?:re|er)/,
  kg: /^kilogram/,
  ha: /^hectare/,
  t: /^tonne/,
  kw: /^kilowatt/,
  mw: /^megawatt/,
  gw: /^gigawatt/,
}
const measureOf = (q: QuantityMention): string => {
  const unit = q.unit!.toLowerCase()
  return Object.entries(SIGNS).find(([, re]) => re.test(unit))?.[0] ?? (SIGNS[unit] ? unit : stemOf(unit))
}

/** "twelve months" and "one year", "two weeks" and "14 days" are as long. */
const FAMILY: Readonly<Record<string, readonly [family: string, size: number]>> = {
  minute: ['day', 1 / 1440],
  hour: ['day', 1 / 24],
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
  year: ['month', 12],
  decade: ['month', 120],
}

function sameAmount(q: QuantityMention, r: QuantityMention): boolean {
  if (q.kind === 'period' && r.kind === 'period') {
    const x = FAMILY[q.unit ?? '']
    const y = FAMILY[r.unit ?? '']
    if (x && y)
      return (
        x[0] === y[0] &&
        isAlike(q.value * x[1], r.value * y[1]) &&
        isAlike((q.to ?? q.value) * x[1], (r.to ?? r.value) * y[1])
      )
    return q.unit === r.unit && isAlike(q.value, r.value)
  }
  return isAlike(amountOf(q), amountOf(r)) && q.to === r.to
}

const isAlike = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.abs(x)

const equal = (q: QuantityMention, r: QuantityMention): boolean =>
  sameAmount(q, r) &&
  (q.kind === r.kind || q.unit === null || r.unit === null) &&
  (q.kind !== 'money' || q.unit === r.unit) &&
  (q.kind !== 'number' || !isMeasured(q) || !isMeasured(r) || measureOf(q) === measureOf(r)) &&
  (q.kind !== 'percent' || (q.unit === 'point') === (r.unit === 'point'))

/** What an amount is paid or counted for: "a tonne", "per year"; where it ends stands beside. */
function rateOf(w: Worded, q: Placed): { of: string; end: number } | undefined {
  const lead = /^\s+(.)/.exec(w.text.slice(q.span.end, q.span.end + 40)) // most numbers need not the costly pattern
  if (!lead || !'apezAPEZзЗ'.includes(lead[1]!)) return undefined
  const m = /^\s+(?:an?|per|each|pro|par|por|за)\s+(\p{L}{3,})/iu.exec(w.text.slice(q.span.end, q.span.end + 40))
  return m ? { of: stemOf(m[1]!), end: q.span.end + m[0].length } : undefined
}

const YEARLY = /annual|yearly|monthly|weekly|daily|hourly|quarterly|year|month|week|day|hour|annum|\sp\.a\.|[/]/i

function isOtherRate(c: Compared, q: Placed, r: Placed): boolean {
  if (q.kind !== 'money' && q.kind !== 'number' && q.kind !== 'percent') return false
  const x = rateOf(c.a, q)
  const y = rateOf(c.b, r)
  if (x !== undefined && y !== undefined) return x.of !== y.of
  // "£4m a year" that became "£4m": by the year against once for all.
  const [rate, w, plain] = x ? [x, c.b, r] : [y, c.a, q]
  return (
    rate !== undefined &&
    q.kind === 'money' &&
    /^(?:year|annum|month|week|day|hour|quarter)/.test(rate.of) &&
    !YEARLY.test(w.text.slice(Math.max(0, plain.span.start - 60), plain.span.end + 60))
  )
}

const LIMITS = /limit|cap|ceiling|restrict|exceed|maxim|minim|least|most|than|within|under|over|above|below|only/i

/** Whether a day is the first or the last one of something: "no earlier than", "no later than". */
function sideOf(w: Worded, q: Placed): 'from' | 'until' | undefined {
  const lead = w.text.slice(Math.max(0, q.span.start - 24), q.span.start)
  if (FROM.test(lead)) return 'from'
  return UNTIL.test(lead) ? 'until' : undefined
}
const FROM =
  /(?<!\p{L})(?:no(?:t)? (?:earlier|sooner) than|not before|from|as of|as from|after|since|starting(?: on)?|frühestens(?: am)?|ab|seit|pas avant(?: le)?|à partir du?|dès le|no antes del?|a partir del?|desde(?: el)?|не ранее|не раніше|начиная с|починаючи з)\s+$/iu
const UNTIL =
  /(?<!\p{L})(?:no(?:t)? later than|by|before|until|till|up to|spätestens(?: am)?|bis(?: zum)?|vor dem|au plus tard(?: le)?|jusqu['’]au|avant le|a más tardar(?: el)?|hasta(?: el)?|antes del?|не позднее|не пізніше|до)\s+$/iu

/** Whether the figure stayed and its bound went over: "up to 30" for "at least 30", or for a plain "30". */
function bounded(c: Compared, q: Placed, r: Placed): boolean {
  if (q.kind === 'date' && r.kind === 'date') {
    const x = sideOf(c.a, q)
    return x !== undefined && sideOf(c.b, r) === (x === 'from' ? 'until' : 'from')
  }
  if (q.bound === r.bound || q.bound === 'about' || r.bound === 'about') return false
  if (q.bound && r.bound) return true
  if (q.kind === 'period' || q.kind === 'date' || q.kind === 'ratio') return false // "within 30 days", "30 days after": one span
  const [w, plain] = q.bound ? [c.b, r] : [c.a, q]
  return !LIMITS.test(w.text.slice(Math.max(0, plain.span.start - 60), plain.span.end + 20)) // a bound said in other words
}

/** "[12] days": what came or went with its brackets is told as a change of brackets. */
const bracketed = (w: Worded, q: Placed): boolean =>
  /\[\s*$/.test(w.text.slice(Math.max(0, q.span.start - 3), q.span.start))

/** "10 working days" are not 10 days. */
const qualifier = (w: Worded, q: Placed): string =>
  q.kind === 'period' && q.unit === 'day'
    ? (/working|business|ouvrables?|hábiles|werktag|arbeitstag|рабоч|робоч/iu.exec(
        w.text.slice(q.span.start, q.span.end + 12),
      )?.[0] ?? '')
    : ''

/** Whether a number measures something by itself; "two parties" does not when nothing stands against it. */
const isMeasure = (q: QuantityMention): boolean => q.kind !== 'number' || isMeasured(q) || Math.abs(q.value) >= 20 // smaller counts are mostly wording: "the four other members"

/** The number of B that took the place of `q`: same thing counted first, then same stretch of the redline. */
function closest(c: Compared, q: Placed, list: readonly Placed[], cut: readonly Stretch[]): number {
  const hunk = cut.findIndex((s) => q.word >= s.fromA && q.word < s.toA)
  const at = hunk >= 0 ? cut[hunk]! : undefined
  const short = at !== undefined && at.toA - at.fromA <= 20 && at.toB - at.fromB <= 20 // about a line: no room for two matters
  let best = -1
  let most = 0
  list.forEach((r, k) => {
    const there = at !== undefined && r.word >= at.fromB && r.word <= at.toB
    const sameUnit = q.kind === r.kind && (q.unit === r.unit || stemOf(q.unit ?? '') === stemOf(r.unit ?? ''))
    let points = (sameUnit ? 2 : 0) + (q.kind === r.kind ? 1 : 0) + (there ? 2 : 0)
    if (q.kind === 'number' && r.kind === 'number' && Math.min(q.value, r.value) >= 20) points += 1 // large counts name the same thing by other nouns
    if (!isMeasure(q) && !isMeasure(r) && !(sameUnit && there)) points = 0
    if (points > most && ((there && short) || near(c, q, r))) {
      most = points
      best = k
    }
  })
  return most >= 3 ? best : -1
}

const AROUND = 8 // words to either side: about a phrase

/** Whether the words round two numbers are alike, so that they are about one matter: a quarter of the fewer. */
function near(c: Compared, q: Placed, r: Placed): boolean {
  const a = aboutOf(c.a, Math.max(0, q.word - AROUND), Math.min(c.a.at.length, q.word + AROUND))
  const b = aboutOf(c.b, Math.max(0, r.word - AROUND), Math.min(c.b.at.length, r.word + AROUND))
  let n = 0
  for (const x of a.keys()) if (b.has(x) && !/^\d/.test(x)) n++
  return 4 * n >= Math.min(a.size, b.size) && n > 0
}

/**
 * Whether the words around a number are found on the other side, so that the obligation stayed and the number went: most of
 * the words next to it, or half of those in its sentence.
 */
function staysAround(w: Worded, q: Placed, other: Worded): boolean {
  const there = new Set<string>()
  for (let i = 0; i < other.at.length; i++) there.add(stemOf(wordAt(other, i)))
  let from = q.word
  let to = q.word
  while (from > 0 && !/^[.;]$/.test(wordAt(w, from - 1))) from--
  while (to < w.at.length && !/^[.;]$/.test(wordAt(w, to))) to++
  const share = (start: number, end: number): number => {
    let found = 0
    let seen = 0
    for (let i = start; i < end; i++) {
      const at = startAt(w, i)
      const word = wordAt(w, i)
      if (wordOf(w, i).about === '' || (q.kind !== 'number' && at >= q.span.start && at < q.span.end)) continue
      if (numberIn(word) !== null) continue
      seen++
      if (there.has(stemOf(word))) found++
    }
    return seen === 0 ? 0 : found / seen
  }
  const REACH = 12 // words to either side: about a clause
  return share(Math.max(from, q.word - REACH), Math.min(to, q.word + REACH)) >= 0.4 || share(from, to) >= 0.5
}

function change(c: Compared, q: Placed | undefined, r: Placed | undefined): TypedChange {
  const deadline = (q === undefined || isDeadline(c.a, q)) && (r === undefined || isDeadline(c.b, r))
  const both = q !== undefined && r !== undefined
  // A bound is shown where it changed, or where it is what came or went.
  const withBound = !both || (equal(q, r) && bounded(c, q, r))
  const from = (text: string, x: Placed): number => {
    if (often) {
      const every = /(?:every|each|alle|tous les|toutes les|cada|каждые|кожні)\s+$/iu.exec(
        text.slice(Math.max(0, x.span.start - 16), x.span.start),
      )
      if (every) return x.span.start - every[0].length
    }
    if (!withBound) return x.span.start
    const start = boundStart(text, x.span.start)
    if (both && x.kind === 'date' && start === x.span.start) {
      const before = text.slice(Math.max(0, start - 24), start)
      return start - ((FROM.exec(before) ?? UNTIL.exec(before))?.[0].length ?? 0)
    }
    const lead =
      !both && deadline && start === x.span.start ? CUE.exec(text.slice(Math.max(0, start - 20), start)) : null
    return lead ? start - lead[0].length : start
  }
  // "monthly" beside "every two months": how often, not how long.
  const often = both && (q.unit === 'per year') !== (r.unit === 'per year')
  const rated = both && isOtherRate(c, q, r)
  const to = (w: Worded, x: Placed): number => (rated ? (rateOf(w, x)?.end ?? x.span.end) : x.span.end)
  const spanA = q && { start: from(c.a.text, q), end: to(c.a, q) }
  const spanB = r && { start: from(c.b.text, r), end: to(c.b, r) }
  const way = both && !rated ? wayOf(q, r) : undefined
  return {
    kind: deadline ? 'deadline' : 'quantity',
    before: spanA ? c.a.text.slice(spanA.start, spanA.end).replace(/\s+/g, ' ') : null,
    after: spanB ? c.b.text.slice(spanB.start, spanB.end).replace(/\s+/g, ' ') : null,
    beforeSpan: spanA ?? null,
    afterSpan: spanB ?? null,
    ...(way ? { way } : {}),
    ...(both && withBound ? { sameFigure: true as const } : {}),
  }
}

function isDeadline(w: Worded, q: Placed): boolean {
  if (q.unit === 'per year' || (q.kind !== 'date' && q.kind !== 'period')) return false
  const lead = unbracketed(w.text.slice(Math.max(0, q.span.start - 40), q.span.start))
  if (TERM.test(lead)) return true
  if (q.kind === 'date') return BY.test(lead)
  return (
    WITHIN.test(lead) ||
    (AFTERWARDS.test(w.text.slice(q.span.end, q.span.end + 20)) &&
      !/\b(?:for|every|each)\s+(?:\p{L}+\s+)?$/iu.test(lead))
  )
}

/** Which way a number went, where both measure the same thing in the same money, calendar or share. */
function wayOf(q: Placed, r: Placed): 'raised' | 'lowered' | undefined {
  if (q.kind !== r.kind || q.kind === 'ratio') return undefined
  if (q.kind === 'money' && q.unit !== r.unit) return undefined
  if (isMeasured(q) && isMeasured(r) && measureOf(q) !== measureOf(r)) return undefined
  if (q.kind === 'percent' && (q.unit === 'point') !== (r.unit === 'point')) return undefined
  if (q.kind === 'date' && (q.value < 10_000 || r.value < 10_000)) return undefined // a day without a year may lie in the next
  if (q.day && r.day && (q.day.startsWith(r.day) || r.day.startsWith(q.day))) return undefined // "2030" and "March 2030"
  if ((q.unit === 'per year') !== (r.unit === 'per year')) return undefined
  const size = (x: Placed, v: number): number =>
    v * (x.kind === 'period' ? (DAYS[x.unit ?? ''] ?? 1) : x.unit === 'share' ? 100 : 1)
  const low = Math.sign(size(r, r.value) - size(q, q.value))
  const high = Math.sign(size(r, r.to ?? r.value) - size(q, q.to ?? q.value))
  if (low + high === 0) return undefined // the same, or a range that grew at both ends
  return low + high > 0 ? 'raised' : 'lowered'
}

const DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
  decade: 3650,
}
