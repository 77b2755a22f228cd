import type { Stretch } from './edit-script.ts'
import { startAt, type Worded, wordAt } from './hunks.ts'
import { numberIn, type QuantityMention, quantities } from './quantities.ts'
import { stemOf } from './terms.ts'
import type { Lexicon } from './tokens.ts'
import type { Compared, TypedChange } from './typed-change.ts'

interface Placed extends QuantityMention {
  /** Place of its first word in the wording. */
  readonly word: number
}

const DEADLINE =
  /(?:\b(?:by|before|within|until|till|no later than|not later than|after|from|on|as of|deadline|expir\w+|avant|dans|d'ici|au plus tard|antes de|dentro de|a más tardar|bis|binnen|innerhalb|spätestens|vor)|(?:до|не позднее|в течение|протягом|не пізніше))\s+(?:\p{L}+\s+){0,2}$/iu

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
  const spareB = [...all.b]
  const restA: Placed[] = []
  for (const q of all.a) {
    const k = spareB.findIndex((r) => equal(q, r))
    if (k >= 0) spareB.splice(k, 1)
    else if (!all.b.some((r) => equal(q, r))) restA.push(q) // said twice before and once now is no change
  }
  const restB = spareB.filter((r) => !all.a.some((q) => equal(q, r)))
  const out: TypedChange[] = []
  for (const q of restA) {
    const partner = closest(q, restB, cut)
    if (partner >= 0) {
      const r = restB.splice(partner, 1)[0]!
      out.push(change(c, q, r))
    } else if (isMeasure(q) && staysAround(c.a, q, c.b)) out.push(change(c, q, undefined))
  }
  for (const r of restB) if (isMeasure(r) && staysAround(c.b, r, c.a)) out.push(change(c, undefined, r))
  return out
}

const KNOWN = new WeakMap<Lexicon, (ReturnType<typeof numberIn> | undefined)[]>()

/** What kind of numbers the words hold at most; told once for each word of a lexicon. */
function numbersIn(w: Worded): ReturnType<typeof numberIn> {
  let known = KNOWN.get(w.lexicon)
  if (!known) {
    known = []
    KNOWN.set(w.lexicon, known)
  }
  let any: ReturnType<typeof numberIn> = null
  for (let i = 0; i < w.at.length; i++) {
    const key = w.tokens.keys[w.at[i]!]!
    if (known[key] === undefined) known[key] = numberIn(w.lexicon.words[key]!)
    if (known[key] === 'word') return 'word'
    any ??= known[key]!
  }
  return any
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

const equal = (q: QuantityMention, r: QuantityMention): boolean =>
  Math.abs(q.value - r.value) <= 1e-9 * Math.abs(q.value) &&
  q.to === r.to &&
  (q.kind === r.kind || q.unit === null || r.unit === null) &&
  (q.kind !== 'money' || q.unit === r.unit) &&
  (q.kind !== 'period' || q.unit === r.unit) &&
  !(q.bound && r.bound && q.bound !== r.bound && q.bound !== 'about' && r.bound !== 'about')

/** Whether a number measures something by itself; "two parties" does not when nothing stands against it. */
const isMeasure = (q: QuantityMention): boolean =>
  q.kind !== 'number' ? q.unit !== 'per year' || true : Math.abs(q.value) >= 20 // smaller counts are mostly wording: "the four other members"

/** The number of B that took the place of `q`: same thing counted first, then same stretch of the redline. */
function closest(q: Placed, list: readonly Placed[], cut: readonly Stretch[]): number {
  const hunk = cut.findIndex((s) => q.word >= s.fromA && q.word < s.toA)
  let best = -1
  let most = 0
  list.forEach((r, k) => {
    const there = hunk >= 0 && r.word >= cut[hunk]!.fromB && r.word <= cut[hunk]!.toB
    const sameUnit = q.kind === r.kind && (q.unit === r.unit || stemOf(q.unit ?? '') === stemOf(r.unit ?? ''))
    let points = (sameUnit ? 2 : 0) + (q.kind === r.kind ? 1 : 0) + (there ? 2 : 0)
    if (q.kind === 'number' && r.kind === 'number' && Math.min(q.value, r.value) >= 20) points += 1 // large counts name the same thing by other nouns
    if (!isMeasure(q) && !isMeasure(r) && !(sameUnit && there)) points = 0
    if (points > most) {
      most = points
      best = k
    }
  })
  return most >= 3 ? best : -1
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
      if (word.length < 4 || (at >= q.span.start && at < q.span.end)) continue
      seen++
      if (there.has(stemOf(word))) found++
    }
    return seen === 0 ? 0 : found / seen
  }
  const REACH = 12 // words to either side: about a clause
  return share(Math.max(from, q.word - REACH), Math.min(to, q.word + REACH)) >= 0.4 || share(from, to) >= 0.5
}

function change(c: Compared, q: Placed | undefined, r: Placed | undefined): TypedChange {
  const one = (r ?? q)!
  const side = r ? c.b : c.a
  const lead = side.text.slice(Math.max(0, one.span.start - 40), one.span.start)
  const dated = (x: Placed | undefined): boolean => x === undefined || x.kind === 'date' || x.kind === 'period'
  const deadline =
    dated(q) &&
    dated(r) &&
    (one.kind === 'date' || DEADLINE.test(lead) || one.bound === 'at-most') &&
    one.unit !== 'per year'
  const comparable = q !== undefined && r !== undefined && q.kind === r.kind && q.kind !== 'ratio'
  const inDays = (x: Placed): number => x.value * (x.kind === 'period' ? (DAYS[x.unit ?? ''] ?? 1) : 1)
  const way = comparable ? (inDays(r) > inDays(q) ? 'raised' : 'lowered') : undefined
  return {
    kind: deadline ? 'deadline' : 'quantity',
    before: q ? c.a.text.slice(q.span.start, q.span.end).replace(/\s+/g, ' ') : null,
    after: r ? c.b.text.slice(r.span.start, r.span.end).replace(/\s+/g, ' ') : null,
    beforeSpan: q ? q.span : null,
    afterSpan: r ? r.span : null,
    ...(way ? { way } : {}),
  }
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
