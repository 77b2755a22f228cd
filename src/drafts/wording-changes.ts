import { conditionChanges } from './condition-changes.ts'
import { shouldInverted } from './conditions.ts'
import type { Stretch } from './edit-script.ts'
import { force } from './force-changes.ts'
import { type Found, word } from './found-marks.ts'
import { endAt, printed, type Worded, wordAt } from './hunks.ts'
import { holdsLetter, holdsWord } from './letters.ts'
import { type Mark, wordOf } from './marks.ts'
import { opposite } from './opposites.ts'
import { partyChange } from './party-changes.ts'
import { enumerations, kindCovered, kindFor, oneMore, restriction } from './restrictions.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'
import { vagueTime } from './vague-times.ts'
import { verbOfForce } from './verbs-of-force.ts'

const LONGEST = 80 // words of a stretch in which single words can still be set against one another

/** Changes in what a rule demands, of whom, and when. */
export function wordingChanges(c: Compared, cut: readonly Stretch[]): readonly TypedChange[] {
  const out: TypedChange[] = []
  cut.forEach((s, k) => {
    if (s.same || s.toA - s.fromA > LONGEST || s.toB - s.fromB > LONGEST) return
    const a = marksIn(c.a, s.fromA, s.toA)
    const b = marksIn(c.b, s.fromB, s.toB)
    const close = isClose(c, s)
    kindOf(c, s, out)
    const told = out.length
    if (a.length > 0 || b.length > 0) {
      modality(c, s, a, b, close, out)
      if (close) {
        polarity(c, s, a, b, out)
        scope(c, s, a, b, out)
      }
    }
    force(c, s, a, b, close, out)
    if (!out.slice(told).some((x) => x.kind === 'legal-force')) verbOfForce(c, s, out)
    if (close) opposites(c, s, out)
    including(c, s, out)
    restriction(c, s, out)
    if (!out.slice(told).some((x) => x.kind === 'scope')) kindFor(c, s, out)
    vagueTime(c, s, out)
    if (!out.slice(told).some((x) => x.kind === 'modality')) dutyNoun(c, s, out)
    const party = partyChange(c, cut, k)
    if (party) out.push(party)
    else {
      oneMore(c, s, out)
      kindCovered(c, s, out)
    }
  })
  negationMoved(c, cut, out)
  const conditions = conditionChanges(c, cut)
  // "only with the consent": the condition says it.
  const kept =
    conditions.length === 0 ? out : out.filter((x) => x.kind !== 'scope' || !conditions.some((y) => meets(x, y)))
  kept.push(...conditions)
  return [...kept, ...enumerations(c, cut).filter((x) => !kept.some((o) => meets(o, x)))]
}

/** Whether two changes tell of the same words. */
const meets = (x: TypedChange, y: TypedChange): boolean =>
  (x.beforeSpan !== null &&
    y.beforeSpan !== null &&
    x.beforeSpan.start < y.beforeSpan.end &&
    y.beforeSpan.start < x.beforeSpan.end) ||
  (x.afterSpan !== null &&
    y.afterSpan !== null &&
    x.afterSpan.start < y.afterSpan.end &&
    y.afterSpan.start < x.afterSpan.end)

function marksIn(w: Worded, from: number, to: number): readonly Found[] {
  const out: Found[] = []
  for (let i = from; i < to; i++) {
    const { mark } = wordOf(w, i)
    if (isTo(w, i)) out.push({ modal: 4.5, at: i })
    if (mark.scope !== undefined && word(w, i + 1) === '-') continue // "full-time"
    if (mark.scope === 2 && !isMost(w, i)) continue
    if (
      mark.no &&
      (word(w, i - 1) === '[' || word(w, i + 1) === '-' || /^(?:or|ou|o|oder|или|або|чи)$/i.test(word(w, i - 1)))
    )
      continue // "Non-Proliferation", "whether or not"
    if (mark.modal === undefined && !mark.no && mark.scope === undefined && mark.force === undefined) continue
    if (mark.force === 4 && word(w, i - 1) === '-' && /^non$/i.test(word(w, i - 2))) {
      out.push({ force: 1, at: i })
      continue
    }
    const modal = mark.modal !== undefined && isModal(w, i, mark)
    if (mark.modal !== undefined && !modal && !mark.no) continue
    out.push({ ...mark, at: i })
  }
  return out
}

/** "most districts" and "most of the districts", not "at most" and "the most recent". */
const isMost = (w: Worded, i: number): boolean =>
  !/^most$/i.test(wordAt(w, i)) ||
  (!/^(?:at|the)$/i.test(word(w, i - 1)) && (/^of$/i.test(word(w, i + 1)) || /\p{Ll}s$/u.test(word(w, i + 1))))

/** "The chair is to convene": a duty, unless an aim is told. */
const isTo = (w: Worded, i: number): boolean =>
  /^(?:is|are)$/.test(wordAt(w, i)) &&
  word(w, i + 1) === 'to' &&
  !/^(?:aim|aims|purpose|purposes|objective|objectives|goal|goals|task|tasks|intention|idea|role|function|functions|step|it|this|that)$/i.test(
    word(w, i - 1),
  )

function isModal(w: Worded, i: number, mark: Mark): boolean {
  const printed = wordAt(w, i)
  const next = word(w, i + 1)
  const before = word(w, i - 1).toLowerCase()
  if (mark.governs) {
    // "is required to", "have to", "має надати", "tiene que", "hat … zu": only with what they govern.
    if (/^(?:has|have|need|needs)$/i.test(printed))
      return next.toLowerCase() === 'to' && (i === 0 || wordOf(w, i - 1).mark.modal === undefined)
    if (/^\p{Script=Cyrillic}/u.test(printed)) return /(?:ти|тися|тись)$/iu.test(next)
    if (/^(?:tiene|tienen)$/i.test(printed)) return next.toLowerCase() === 'que'
    return next.toLowerCase() === 'to'
  }
  if (printed === 'May' || printed === 'Will' || printed === 'Might' || printed === 'Should') return false // a month, a name; an inverted "if"
  if (printed === 'should' && shouldInverted(w, i)) return false
  if (
    /^(?:will|might|can)$/.test(printed) &&
    /^(?:the|a|free|good|political|own|popular|military|their|its|of)$/.test(before)
  )
    return false // nouns
  if (
    /^(?:werden|sollen|müssen|können|dürfen)$/.test(printed) &&
    i > 0 &&
    /^(?:[.,;:]|)$/.test(next) &&
    /^(?:ge\p{L}+|\p{L}+(?:t|en))$/u.test(before)
  )
    return printed !== 'werden' // "… bezahlt werden": the passive, not the future
  // "shall be required to": the second says it.
  if (next === 'be' && wordOf(w, Math.min(i + 2, w.at.length - 1)).mark.governs && word(w, i + 3) === 'to') return false
  return true
}

/** Whether little but marks was changed, so that a mark on one side answers to one on the other. */
function isClose(c: Compared, s: Stretch): boolean {
  const left = contents(c.a, s.fromA, s.toA)
  const right = contents(c.b, s.fromB, s.toB)
  let own = 0
  for (const x of left) if (!right.has(x)) own++
  for (const x of right) if (!left.has(x)) own++
  return own <= 3 // a verb and its object may change with the mark
}

function contents(w: Worded, from: number, to: number): ReadonlySet<string> {
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const { about, mark } = wordOf(w, i)
    if (about !== '' && mark.force === undefined && mark.scope === undefined) out.add(about)
  }
  return out
}

const ADVERB = /(?<!^(?:app|supp|comp|re|rep|imp|multip|f))ly$/i
const REACH = 8 // words from a modal to the verb it governs: "shall, as soon as possible, report"

/** What the verb after a modal is about. */
function governed(w: Worded, i: number): string {
  for (let k = i + 1; k < w.at.length && k <= i + REACH; k++) {
    const { about, mark } = wordOf(w, k)
    if (/^[.;:]$/.test(wordAt(w, k))) return ''
    if (about !== '' && mark.force === undefined && !ADVERB.test(wordAt(w, k))) return about
  }
  return ''
}

function modality(
  c: Compared,
  s: Stretch,
  a: readonly Found[],
  b: readonly Found[],
  close: boolean,
  out: TypedChange[],
): void {
  const xs = a.filter((f) => f.modal !== undefined)
  const ys = b.filter((f) => f.modal !== undefined)
  if (xs.length === 0 && ys.length === 0) return
  const say = (x: Found, y: Found): void => {
    if (Math.abs(x.modal! - y.modal!) < 1) return // "is to" and "shall" ask the same
    if (permits(c.a, x) && permits(c.b, y)) return // "shall have the right to" and "may" allow the same
    const way = y.modal! > x.modal! ? 'stronger' : 'weaker'
    out.push({ kind: 'modality', way, ...spans(c, ...phraseOf(c.a, x.at), ...phraseOf(c.b, y.at)) })
  }
  if (close && xs.length === ys.length) {
    xs.forEach((x, k) => {
      say(x, ys[k]!)
    })
    return
  }
  const spare = [...ys]
  for (const x of xs) {
    const verb = governed(c.a, x.at)
    const k = verb === '' ? -1 : spare.findIndex((y) => governed(c.b, y.at) === verb)
    if (k >= 0) say(x, spare.splice(k, 1)[0]!)
  }
  if (xs.length === 0 && ys.length === 1 && close) bare(c, s, ys[0]!, 'b', out)
  if (ys.length === 0 && xs.length === 1 && close) bare(c, s, xs[0]!, 'a', out)
}

/** "is required to" as a whole where "required" is what asks. */
function phraseOf(w: Worded, i: number): [from: number, to: number] {
  if (!wordOf(w, i).mark.governs || word(w, i + 1).toLowerCase() !== 'to') return [i, i + 1]
  let from = i
  while (from > 0 && from > i - 2 && /^(?:is|are|be|was|were|shall|will)$/i.test(word(w, from - 1))) from--
  return [from, i + 2]
}

const RIGHT =
  /^\s+(?:(?:also|each|always)\s+)?(?:have|be|retain|enjoy)\s+(?:(?:the|a)\s+)?(?:rights?|freedom|option|entitled|free|allowed|permitted|authori[sz]ed|at liberty)\s+to\b/i

/** Whether a modal gives leave: "may", or "shall have the right to". */
const permits = (w: Worded, f: Found): boolean =>
  /^(?:may|can)$/i.test(wordAt(w, f.at)) || RIGHT.test(w.text.slice(endAt(w, f.at), endAt(w, f.at) + 60))

/** A bare statement of rule, "each side reports", that became or had been "each side may report". */
function bare(c: Compared, s: Stretch, f: Found, side: 'a' | 'b', out: TypedChange[]): void {
  if (f.at > 0 && wordAt(side === 'b' ? c.b : c.a, f.at - 1) === '[') return // brackets tell it
  if (s.toA - s.fromA > 6 || s.toB - s.fromB > 6) return // words: verb and modal with little between
  if (f.modal! > 3) return // "reports" and "shall report" ask the same
  const [w, other] = side === 'b' ? [c.b, c.a] : [c.a, c.b]
  const verb = governed(w, f.at)
  const [from, to] =
    side === 'b' ? [s.fromA, Math.min(s.toA + 2, c.a.at.length)] : [s.fromB, Math.min(s.toB + 2, c.b.at.length)]
  for (let i = from; i < to; i++) {
    if (verb === '' || wordOf(other, i).about !== verb) continue
    const lead = word(other, i - 1).toLowerCase()
    if (/^(?:to|the|a|an|of|its|their|any|each|no|this)$/.test(lead)) return // an infinitive or a noun
    if (i > 0 && wordOf(other, i - 1).mark.modal !== undefined) return
    const until = nextOf(w, f.at, verb)
    for (let k = f.at + 1; k < until; k++) if (/^[,;:(]$/.test(wordAt(w, k))) return // "would, if established, be": more than the modal came
    if (side === 'b') out.push({ kind: 'modality', way: 'weaker', ...spans(c, i, i + 1, f.at, until) })
    else out.push({ kind: 'modality', way: 'stronger', ...spans(c, f.at, until, i, i + 1) })
    return
  }
}

function nextOf(w: Worded, at: number, verb: string): number {
  for (let k = at + 1; k < w.at.length && k <= at + REACH; k++) if (wordOf(w, k).about === verb) return k + 1
  return at + 1
}

const DUTY = /^(?:duty|obligation|responsibility|devoir|deber|obligación|pflicht|обязанность|обовʼязок)$/i
const LEAVE = /^(?:right|power|freedom|option|liberty|discretion|entitlement|permission|droit|derecho|recht|право)$/i

/** "has the right to inspect" that became "has the duty to inspect", or "shall inspect". */
function dutyNoun(c: Compared, s: Stretch, out: TypedChange[]): void {
  if (s.fromA === s.toA || s.fromB === s.toB || s.toA - s.fromA > 5 || s.toB - s.fromB > 5) return
  const weight = (w: Worded, from: number, to: number): readonly [number, number] | undefined => {
    for (let i = from; i < to; i++) {
      if (DUTY.test(wordAt(w, i))) return [5, i]
      if (LEAVE.test(wordAt(w, i)) && /^(?:to|de|zu|,)$/i.test(word(w, i + 1))) return [2, i]
    }
    for (let i = from; i < to; i++) {
      const { mark } = wordOf(w, i)
      if (mark.modal !== undefined && !mark.governs && isModal(w, i, mark)) return [mark.modal, i]
    }
    return undefined
  }
  const x = weight(c.a, s.fromA, s.toA)
  const y = weight(c.b, s.fromB, s.toB)
  if (!x || !y || Math.abs(x[0] - y[0]) < 1.5) return
  out.push({ kind: 'modality', way: y[0] > x[0] ? 'stronger' : 'weaker', ...spans(c, x[1], x[1] + 1, y[1], y[1] + 1) })
}

const MOST_DENIALS = 3 // of one wording that are set against one another

/** "agree not to enter" that became "do not agree to enter": as many denials, of something else. */
function negationMoved(c: Compared, cut: readonly Stretch[], out: TypedChange[]): void {
  if (out.some((x) => x.kind === 'polarity')) return
  if (cut.every((s) => s.same)) return
  const a = denials(c.a)
  const b = denials(c.b)
  if (a.length !== b.length || a.length > MOST_DENIALS) return
  // One denial is found wherever it stands; of several only those that were touched.
  if (a.length > 1 && !cut.some((s) => !s.same && (holdsNot(c.a, s.fromA, s.toA) || holdsNot(c.b, s.fromB, s.toB))))
    return
  const said = (w: Worded, verb: string): boolean => {
    for (let i = 0; i < w.at.length; i++)
      if (wordOf(w, i).about === verb || wordAt(w, i).toLowerCase() === verb) return true
    return false
  }
  // What both deny, in whatever order, is denied as before.
  const spare = [...b]
  const gone = a.filter((x) => {
    const k = spare.findIndex((y) => y.verb === x.verb)
    if (k >= 0) spare.splice(k, 1)
    return k < 0
  })
  const [x] = gone
  const [y] = spare
  if (gone.length !== 1 || !x || !y || x.verb === '' || y.verb === '' || !said(c.b, x.verb) || !said(c.a, y.verb))
    return
  out.push({ kind: 'polarity', ...spans(c, x.at, x.to, y.at, y.to) })
}

const NOT = /^(?:not|nicht|не)$/i
const holdsNot = (w: Worded, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (NOT.test(wordAt(w, i))) return true
  return false
}

/** What each "not" denies: the next word that says something, or one that asks for something ("required"). */
function denials(w: Worded): readonly { readonly verb: string; readonly at: number; readonly to: number }[] {
  const out: { verb: string; at: number; to: number }[] = []
  for (let i = 0; i < w.at.length; i++) {
    if (!NOT.test(wordAt(w, i))) continue
    for (let k = i + 1; k < Math.min(w.at.length, i + 4); k++) {
      const { about, mark } = wordOf(w, k)
      if (about === '' && !mark.governs) continue
      out.push({ verb: about === '' ? wordAt(w, k).toLowerCase() : about, at: i, to: k + 1 })
      break
    }
  }
  return out
}

const NO_LONGER = /^(?:no longer|ne plus|plus|ya no|nicht mehr|больше не|більше не)$/i

/** A rule turned round: a negation on one side of a short change and none on the other. */
function polarity(c: Compared, s: Stretch, a: readonly Found[], b: readonly Found[], out: TypedChange[]): void {
  const x = a.filter((f) => f.no)
  const y = b.filter((f) => f.no)
  if (x.length % 2 === y.length % 2) return
  const left = contents(c.a, s.fromA, s.toA)
  const right = contents(c.b, s.fromB, s.toB)
  const inserted = s.fromA === s.toA || s.fromB === s.toB
  const [wi, fi, ti] = s.fromA === s.toA ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  if (inserted && NO_LONGER.test(printed(wi, fi, ti))) {
    // "no longer applies" and "applies"
    const way = s.fromA === s.toA ? 'negated' : 'affirmed'
    out.push({ kind: 'polarity', way, ...spans(c, s.fromA - 1, s.toA + 1, s.fromB - 1, s.toB + 1) })
    return
  }
  // Words put in or taken out together with their negation are a new circumstance; the rule itself stands.
  if (inserted && Math.max(left.size, right.size) > 0) return
  if (
    !inserted &&
    left.size !== right.size &&
    Math.min(left.size, right.size) === 0 &&
    Math.max(left.size, right.size) > 1
  )
    return
  if (!inserted && (left.size === 0) !== (right.size === 0)) return
  const only = x.at(-1) ?? y.at(-1)!
  if (/^(?:exception|exceptions|prejudice)$/i.test(word(x.length > y.length ? c.a : c.b, only.at + 1))) return // told as exceptions
  const side = x.length > y.length ? c.a : c.b
  if (/^(?:without|sin|ohne|sans|без|sem|senza|bez)$/i.test(wordAt(side, only.at)) && inserted) return
  // "not only", "no later than", "not less than": no denial.
  if (
    /^(?:only|later|less|more|fewer|earlier|exceeding|least|solely|merely|seulement|solo|nur|только|лише|позднее|пізніше|менее|более|менше|більше)$/i.test(
      word(side, only.at + 1),
    )
  )
    return
  const way = y.length > x.length ? 'negated' : 'affirmed'
  if (Math.max(s.toA - s.fromA, s.toB - s.fromB) > 4) {
    // The rule and what it bears, not all the words that changed with it.
    const verb = governed(side, only.at)
    const a1 = reach(c.a, s.fromA, s.toA, verb)
    const b1 = reach(c.b, s.fromB, s.toB, verb)
    if (a1 > s.fromA && b1 > s.fromB) {
      out.push({ kind: 'polarity', way, ...spans(c, Math.max(s.fromA, a1 - 5), a1, Math.max(s.fromB, b1 - 5), b1) })
      return
    }
  }
  // With the words it turns: "shall be open" and "shall not be open" rather than a bare "not".
  let lead = 0
  let tail = 0
  if (s.fromA > 0 && s.fromB > 0 && holdsLetter(word(c.a, s.fromA - 1))) lead = 1
  while (tail < 2 && holdsWord(word(c.a, s.toA + tail)) && word(c.a, s.toA + tail) === word(c.b, s.toB + tail)) tail++
  out.push({
    kind: 'polarity',
    way,
    ...spans(c, s.fromA - lead, s.toA + tail, s.fromB - lead, s.toB + tail),
  })
}

/** One past the place of a verb in a stretch or right behind it; -1 where it is not. */
function reach(w: Worded, from: number, to: number, verb: string): number {
  for (let i = from; i < Math.min(to + 2, w.at.length); i++)
    if (verb !== '' && wordOf(w, i).about === verb) return i + 1
  return -1
}

/** "permitted" that became "prohibited": the rule turned round by its verb. */
function opposites(c: Compared, s: Stretch, out: TypedChange[]): void {
  if (s.toA - s.fromA > 8 || s.toB - s.fromB > 8) return
  for (let i = s.fromA; i < s.toA; i++) {
    const x = opposite(c.a, i)
    if (x === 0) continue
    for (let j = s.fromB; j < s.toB; j++) {
      if (opposite(c.b, j) !== -x) continue
      out.push({ kind: 'polarity', way: x > 0 ? 'negated' : 'affirmed', ...spans(c, i, i + 1, j, j + 1) })
      return
    }
  }
}

/** "…, including transit": what a rule names was made more or less of. Whether it reached so far before is not said. */
function including(c: Compared, s: Stretch, out: TypedChange[]): void {
  const came = s.fromA === s.toA
  if (!came && s.fromB !== s.toB) return
  const [w, from, to] = came ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  const first = word(w, from) === ',' ? from + 1 : from
  if (
    to - first > 14 ||
    to - first < 2 ||
    !/^(?:including|notamment|incluidos?|incluidas?|einschließlich|включая|включно|зокрема)$/i.test(word(w, first)) ||
    /^(?:in|when|where|by|if)$/.test(word(w, first + 1))
  )
    return
  out.push({ kind: 'scope', ...(came ? spans(c, -1, -1, first, to) : spans(c, first, to, -1, -1)) })
}

/** "all" for "some", and "only", "solely", "permanently" put in or taken out. */
function scope(c: Compared, s: Stretch, a: readonly Found[], b: readonly Found[], out: TypedChange[]): void {
  const xs = a.filter((f) => f.scope !== undefined && f.scope > 0)
  const ys = b.filter((f) => f.scope !== undefined && f.scope > 0)
  if (xs.length === ys.length)
    xs.forEach((x, k) => {
      const y = ys[k]!
      if (x.scope === y.scope) return
      const way = y.scope! > x.scope! ? 'wider' : 'narrower'
      out.push({ kind: 'scope', way, ...spans(c, x.at, x.at + 1, y.at, y.at + 1) })
    })
  else if (xs.length + ys.length === 1 && ![...a, ...b].some((f) => f.scope === 0))
    whole(c, s, xs[0] ?? ys[0]!, xs.length === 1, out)
  const limitsA = a.filter((f) => f.scope === 0 && isLimit(c.a, f.at))
  const limitsB = b.filter((f) => f.scope === 0 && isLimit(c.b, f.at))
  if (limitsA.length > 0 && limitsB.length === 0)
    out.push({ kind: 'scope', way: 'wider', ...spans(c, limitsA[0]!.at, limitsA[0]!.at + 1, -1, -1) })
  if (limitsB.length > 0 && limitsA.length === 0)
    out.push({ kind: 'scope', way: 'narrower', ...spans(c, -1, -1, limitsB[0]!.at, limitsB[0]!.at + 1) })
}

/** "all offences" that became "minor offences": the whole of something against a kind of it. */
function whole(c: Compared, s: Stretch, all: Found, went: boolean, out: TypedChange[]): void {
  const plain = s.toA - s.fromA <= 3 && s.toB - s.fromB <= 3 && s.toA > s.fromA && s.toB > s.fromB
  const next = word(c.a, s.toA)
  if (!plain || all.scope !== 3 || next !== word(c.b, s.toB) || !/\p{L}{3}/u.test(next)) return
  const [w, from, to] = went ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  const kinds = Array.from({ length: to - from }, (_, d) => wordOf(w, from + d))
  const left = contents(c.a, s.fromA, s.toA)
  const right = contents(c.b, s.fromB, s.toB)
  for (const x of left) if (right.has(x)) return // "Work", "All work"
  if (!kinds.some((x) => x.lettered && x.about !== '') || kinds.some((x) => x.mark.modal !== undefined || x.mark.no))
    return
  out.push({ kind: 'scope', way: went ? 'narrower' : 'wider', ...spans(c, s.fromA, s.toA + 1, s.fromB, s.toB + 1) })
}

/** "any [declared] facility": a kind put in or taken out behind "all", "any", "every". */
function kindOf(c: Compared, s: Stretch, out: TypedChange[]): void {
  const came = s.fromA === s.toA
  if ((!came && s.fromB !== s.toB) || s.fromA === 0 || s.fromB === 0) return
  const [w, from, to] = came ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  if (
    to - from > 3 ||
    wordOf(w, from - 1).mark.scope !== 3 ||
    /^(?:full|whole|entire)$/i.test(wordAt(w, from - 1)) ||
    !/\p{L}{3}/u.test(word(w, to))
  )
    return
  for (let i = from; i < to; i++) {
    const { about, lettered } = wordOf(w, i)
    if (!lettered && about !== '') return
    if (about === '' && !/^(?:and|or|-|et|ou|y|o|und|oder|и|или|та|або)$/i.test(word(w, i))) return
  }
  out.push({
    kind: 'scope',
    way: came ? 'narrower' : 'wider',
    ...spans(c, s.fromA - 1, s.toA + 1, s.fromB - 1, s.toB + 1),
  })
}

/** "not only" widens, and "only if" opens a condition. */
const isLimit = (w: Worded, i: number): boolean =>
  !/^(?:not|non|no|nicht|не|pas)$/i.test(word(w, i - 1)) && !/^(?:if|when|after|once|until)$/i.test(word(w, i + 1))
