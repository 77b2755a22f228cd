import type { Span } from '../text/span.ts'
import type { Stretch } from './edit-script.ts'
import { endAt, printed, startAt, type Worded, wordAt } from './hunks.ts'
import { holdsWord, opensCapital } from './letters.ts'
import { aboutOf, wordOf } from './marks.ts'
import { quoted } from './phrases.ts'
import type { TypedChange } from './typed-change.ts'

const SHOWN = 3 // changes that still make one line

/** What changed in the words where no change of substance was told: the words themselves, the weightiest first to be kept. */
export function rewordingOf(
  a: Worded,
  b: Worded,
  cut: readonly Stretch[],
  told: readonly TypedChange[] = [],
): string | undefined {
  const edits = cut.filter((s) => !s.same)
  if (edits.length === 0) return 'same words, set in another way' // quotation marks, dashes, blanks
  const worded = settled(
    a,
    b,
    edits.filter((s) => isSaid(a, s.fromA, s.toA) || isSaid(b, s.fromB, s.toB)),
  )
  if (worded.length === 0) return 'only punctuation differs'
  const real = worded.filter((s) => !isElsewhere(a, b, s, worded))
  if (real.length === 0) return 'same words in another order'
  const inA = aboutOf(a)
  const inB = aboutOf(b)
  if (isRewritten(a, b, cut)) return rewritten(a, b, real, inA, inB, told)
  const weighed = real.map((s, k) => {
    const clause = clauseApart(a, b, s, inA, inB)
    const weight = fresh(b, s.fromB, s.toB, inA) + fresh(a, s.fromA, s.toA, inB)
    return {
      s,
      k,
      weight,
      said: clause ?? editSaid(a, b, s),
      grave: clause !== undefined || isGrave(a, b, s, inA, inB),
    }
  })
  const sorted = [...weighed].sort((x, y) => Number(y.grave) - Number(x.grave) || y.weight - x.weight || x.k - y.k)
  const heavy = real.length <= SHOWN ? sorted : sorted.slice(0, SHOWN - 1)
  const left = real.length - heavy.length
  const said = heavy.sort((x, y) => Number(y.grave) - Number(x.grave) || x.k - y.k).map((x) => x.said)
  if (left > 0) said.push(left === 1 ? 'one smaller change' : `${left} smaller changes`)
  return said.join(', ')
}

/**
 * What else stands in the place of other words, beside the changes already told: one thing for another, in a few words each, and
 * clauses that came or went. Smaller insertions are left to the redline.
 */
export function besides(
  a: Worded,
  b: Worded,
  cut: readonly Stretch[],
  told: readonly TypedChange[],
  most: number,
): readonly string[] {
  const out: { said: string; grave: boolean }[] = []
  if (told.length > CROWD) return []
  const inA = aboutOf(a)
  const inB = aboutOf(b)
  const touches = (w: Worded, from: number, to: number, span: Span | null): boolean =>
    span !== null && to > from && startAt(w, from) < span.end && endAt(w, to - 1) > span.start
  for (const s of cut) {
    if (s.same) continue
    const went = fresh(a, s.fromA, s.toA, inB)
    const came = fresh(b, s.fromB, s.toB, inA)
    const apart = clauseApart(a, b, s, inA, inB)
    // One thing for another in a few words, or a clause of weight put in or taken out.
    const swapped = went > 0 && came > 0 && s.toA - s.fromA <= FEW && s.toB - s.fromB <= FEW
    const clause = (s.toA === s.fromA || s.toB === s.fromB) && went + came >= WEIGHTY
    const grave = apart !== undefined || ((s.toA === s.fromA || s.toB === s.fromB) && isGrave(a, b, s, inA, inB))
    if (!swapped && !clause && !grave) continue
    const known = told.some(
      (c) =>
        c.kind !== 'moved' &&
        c.kind !== 'renumbered' &&
        (touches(a, s.fromA, s.toA, c.beforeSpan) || touches(b, s.fromB, s.toB, c.afterSpan)),
    )
    if (!known) out.push({ said: apart ?? editSaid(a, b, s), grave })
  }
  // What names a party, a figure or a duty before what is only said otherwise.
  return [...out.filter((x) => x.grave), ...out.filter((x) => !x.grave)].slice(0, most).map((x) => x.said)
}

/** Whether words of a stretch name somebody, a number or a duty that the other side does not. */
function bears(w: Worded, from: number, to: number, other: ReadonlyMap<string, number>): boolean {
  for (let i = from; i < to; i++) {
    const { about, mark } = wordOf(w, i)
    const word = wordAt(w, i)
    if (mark.modal !== undefined && !other.has(about === '' ? word : about)) return true
    if (about === '' || other.has(about)) continue
    if (/\p{N}/u.test(word)) return true
    const opens = i === 0 || /^[.:;!?)"]$/.test(wordAt(w, i - 1)) // a capital tells nothing where a sentence begins
    if (!opens && opensCapital(word)) return true
  }
  return false
}

/** Whether something of weight was put in or taken out, beyond one word for another. */
const isGrave = (
  a: Worded,
  b: Worded,
  s: Stretch,
  inA: ReadonlyMap<string, number>,
  inB: ReadonlyMap<string, number>,
): boolean =>
  Math.abs(s.toA - s.fromA - (s.toB - s.fromB)) > 1 && (bears(a, s.fromA, s.toA, inB) || bears(b, s.fromB, s.toB, inA))

/**
 * "…, with Graustark as guarantor, to settle" that became "to settle": the clause between commas, where it alone names a
 * party, a figure or a duty and the other side has no clause in its place.
 */
function clauseApart(
  a: Worded,
  b: Worded,
  s: Stretch,
  inA: ReadonlyMap<string, number>,
  inB: ReadonlyMap<string, number>,
): string | undefined {
  if (s.toA === s.fromA || s.toB === s.fromB) return undefined
  const gone = s.toA - s.fromA > s.toB - s.fromB
  const [w, from, to, other] = gone ? ([a, s.fromA, s.toA, inB] as const) : ([b, s.fromB, s.toB, inA] as const)
  const [v, start, end] = gone ? ([b, s.fromB, s.toB] as const) : ([a, s.fromA, s.toA] as const)
  for (let i = start; i < end; i++) if (wordAt(v, i) === ',') return undefined
  const commas: number[] = []
  for (let i = from; i < to; i++) if (wordAt(w, i) === ',') commas.push(i)
  for (const [k, i] of commas.entries()) {
    const next = commas[k + 1]
    if (next === undefined || next - i > LINE) continue
    if (!bears(w, i + 1, next, other) || fresh(w, i + 1, next, other) < 2) continue
    return `${gone ? 'drops' : 'adds'} ${quoted(trimmed(printed(w, i + 1, next)))}`
  }
  return undefined
}

/**
 * "stored or repaired" that became "stored": a word taken out here and put in the place of its neighbour there is one word
 * less, not two changes.
 */
function settled(a: Worded, b: Worded, edits: readonly Stretch[]): readonly Stretch[] {
  if (edits.length > 40) return edits // a pair in a page of edits is chance
  const said = (w: Worded, from: number, to: number): string => trimmed(printed(w, from, to)).toLowerCase()
  const gone = new Set<Stretch>()
  const out = edits.map((s): Stretch => {
    if (s.toA === s.fromA || s.toB === s.fromB) return s
    const was = said(a, s.fromA, s.toA)
    const now = said(b, s.fromB, s.toB)
    const cut = edits.find((t) => !gone.has(t) && t.toB === t.fromB && said(a, t.fromA, t.toA) === now)
    if (cut) {
      gone.add(cut)
      return { ...s, toB: s.fromB }
    }
    const put = edits.find((t) => !gone.has(t) && t.toA === t.fromA && said(b, t.fromB, t.toB) === was)
    if (!put) return s
    gone.add(put)
    return { ...s, toA: s.fromA }
  })
  return out.filter((_, k) => !gone.has(edits[k]!))
}

const CROWD = 60 // changes told already; a row with more is a page
const WEIGHTY = 3 // new words of content: a rule, an actor and a thing
const FEW = 6 // words on either side: a thing and its name

/**
 * Other words in the place of a figure that came or went: "in 100 days" that became "as soon as possible". Undefined where
 * nothing stands in its place, or too much for a line.
 */
export function inItsPlace(a: Worded, b: Worded, cut: readonly Stretch[], c: TypedChange): string | undefined {
  if ((c.before === null) === (c.after === null)) return undefined
  const gone = c.beforeSpan !== null
  const span = c.beforeSpan ?? c.afterSpan!
  const s = cut.find((x) => {
    const [w, from, to] = gone ? ([a, x.fromA, x.toA] as const) : ([b, x.fromB, x.toB] as const)
    return !x.same && to > from && startAt(w, from) <= span.start && span.end <= endAt(w, to - 1)
  })
  if (!s || s.toA === s.fromA || s.toB === s.fromB || s.toA - s.fromA > LINE || s.toB - s.fromB > LINE) return undefined
  const other = gone ? fresh(b, s.fromB, s.toB, aboutOf(a)) : fresh(a, s.fromA, s.toA, aboutOf(b))
  return other > 0 ? editSaid(a, b, s) : undefined
}

/** Whether the words of a pure deletion were put in at another place of the sentence, or the other way round. */
function isElsewhere(a: Worded, b: Worded, s: Stretch, edits: readonly Stretch[]): boolean {
  if ((s.toA === s.fromA) === (s.toB === s.fromB) || edits.length > 40) return false // a pair in a page of edits is chance
  const out = trimmed(printed(a, s.fromA, s.toA)).toLowerCase()
  const into = trimmed(printed(b, s.fromB, s.toB)).toLowerCase()
  return edits.some((t) =>
    out !== ''
      ? t.toA === t.fromA && trimmed(printed(b, t.fromB, t.toB)).toLowerCase() === out
      : t.toB === t.fromB && trimmed(printed(a, t.fromA, t.toA)).toLowerCase() === into,
  )
}

/** Whether less than about two fifths of the words stayed. */
export function isRewritten(a: Worded, b: Worded, cut: readonly Stretch[]): boolean {
  let kept = 0
  for (const s of cut) if (s.same) kept += s.toA - s.fromA
  return kept * 3 < a.at.length + b.at.length - 2 * kept
}

const isSaid = (w: Worded, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (holdsWord(wordAt(w, i))) return true
  return false
}

/** Words that the other side does not have, in no form and no near meaning. */
function fresh(w: Worded, from: number, to: number, other: ReadonlyMap<string, number>): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const { about } = wordOf(w, i)
    if (about !== '' && !other.has(about)) n++
  }
  return n
}

function editSaid(a: Worded, b: Worded, s: Stretch): string {
  const e = widened(a, b, s)
  let out = trimmed(printed(a, e.fromA, e.toA))
  let into = trimmed(printed(b, e.fromB, e.toB))
  if (out.endsWith('.') !== into.endsWith('.') && out !== '' && into !== '') {
    // The end of a sentence that only one side has is no word of it.
    out = out.replace(/(?<=\p{Ll}{2})\.$/u, '')
    into = into.replace(/(?<=\p{Ll}{2})\.$/u, '')
  }
  if (out === '') return `adds ${quoted(into)}`
  if (into === '') return `drops ${quoted(out)}`
  return `${quoted(out)} becomes ${quoted(into)}`
}

const trimmed = (s: string): string => s.replace(/^[\s,;.:]+|[\s,;:]+$/g, '')

const tells = (w: Worded, i: number, least: number): boolean =>
  wordOf(w, i).lettered && wordOf(w, i).about !== '' && (wordAt(w, i).length >= least || opensCapital(wordAt(w, i)))

/** A change of small words or figures, shown with its neighbours: "Article 4" and "Article 7", not "4" and "7". */
function widened(a: Worded, b: Worded, s: Stretch): Stretch {
  let { fromA, toA, fromB, toB } = s
  const telling = (): boolean => {
    const least = s.toA === s.fromA || s.toB === s.fromB ? 1 : 5 // "out" for "down" tells little without its verb; "old" put in tells enough
    for (let i = fromA; i < toA; i++) if (tells(a, i, least)) return true
    for (let i = fromB; i < toB; i++) if (tells(b, i, least)) return true
    return false
  }
  const letters = (w: Worded, i: number): boolean => i >= 0 && i < w.at.length && holdsWord(wordAt(w, i))
  for (let k = 0; k < 2 && !telling() && letters(a, fromA - 1) && letters(b, fromB - 1); k++) {
    fromA--
    fromB--
  }
  for (let k = 0; k < 2 && !telling() && letters(a, toA) && letters(b, toB); k++) {
    toA++
    toB++
  }
  const open = (w: Worded, from: number, to: number): boolean => {
    let n = 0
    for (let i = from; i < to; i++) n += wordAt(w, i) === '(' ? 1 : wordAt(w, i) === ')' ? -1 : 0
    return n > 0
  }
  if (
    toA < a.at.length &&
    toB < b.at.length &&
    wordAt(a, toA) === ')' &&
    wordAt(b, toB) === ')' &&
    (open(a, fromA, toA) || open(b, fromB, toB))
  ) {
    toA++
    toB++
  }
  return { same: false, fromA, toA, fromB, toB }
}

/** Little is left of the old words: the most telling stretch of each side that the other lacks. */
function rewritten(
  a: Worded,
  b: Worded,
  edits: readonly Stretch[],
  inA: ReadonlyMap<string, number>,
  inB: ReadonlyMap<string, number>,
  told: readonly TypedChange[],
): string {
  const within = (w: Worded, i: number, side: 'beforeSpan' | 'afterSpan'): boolean =>
    told
      .slice(0, CROWD)
      .some(
        (c) =>
          c.kind !== 'moved' &&
          c.kind !== 'renumbered' &&
          c[side] !== null &&
          startAt(w, i) >= c[side].start &&
          endAt(w, i) <= c[side].end,
      )
  const come = telling(
    b,
    edits.map((s) => [s.fromB, s.toB] as const),
    inA,
    (i) => within(b, i, 'afterSpan'),
  )
  const gone = telling(
    a,
    edits.map((s) => [s.fromA, s.toA] as const),
    inB,
    (i) => within(a, i, 'beforeSpan'),
  )
  if (!come && !gone) return 'reworded in much the same terms'
  if (!gone) return `rewritten, now with ${quoted(come!)}`
  if (!come) return `rewritten, without ${quoted(gone)}`
  return `rewritten, now with ${quoted(come)}, without ${quoted(gone)}`
}

/** Where in a clause the stretch of a line's length begins that holds most words the other side lacks. */
function densest(w: Worded, from: number, to: number, other: ReadonlyMap<string, number>): { at: number; n: number } {
  let n = fresh(w, from, Math.min(to, from + LINE), other)
  let most = n
  let at = from
  for (let i = from + 1; i + LINE <= to; i++) {
    n += fresh(w, i + LINE - 1, i + LINE, other) - fresh(w, i - 1, i, other)
    if (n > most) {
      most = n
      at = i
    }
  }
  return { at, n: most }
}

const LINE = 12 // words of a quotation that is still read at a glance

const isCapital = (w: Worded, i: number): boolean => /^\p{Lu}\p{Ll}/u.test(wordAt(w, i))

/** A mark between two halves of one word: neither half is quoted alone. */
const isHyphen = (w: Worded, i: number): boolean =>
  /^[-‐‑]$/.test(wordAt(w, i)) && !/\s/.test(`${w.text[startAt(w, i) - 1]}${w.text[endAt(w, i)]}`)

/** Whether a mark ends a stretch that can be quoted: not the stop of "St." before a name, and not the colon of "50:50". */
function isStop(w: Worded, i: number): boolean {
  const mark = wordAt(w, i)
  if (/^[;()[\]"]$/.test(mark)) return true
  if (/^[-–—]$/.test(mark)) return /\s/.test(w.text[startAt(w, i) - 1] ?? '') && /\s/.test(w.text[endAt(w, i)] ?? '')
  if (!/^[,.:]$/.test(mark)) return false
  if (/\d/.test(w.text[startAt(w, i) - 1] ?? '') && /\d/.test(w.text[endAt(w, i)] ?? '')) return false
  return !(
    mark === '.' &&
    i > 0 &&
    i + 1 < w.at.length &&
    SHORT.test(wordAt(w, i - 1)) &&
    /^[\p{Lu}\d]/u.test(wordAt(w, i + 1))
  )
}
const SHORT =
  /^(?:St|Sts|Ste|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sgt|Capt|Gov|Sen|Rep|Hon|Rev|No|Nos|Art|Arts|Para|Sec|Ch|Vol|Nr|Abs|vs|cf|approx|\p{Lu})$/u

/** The piece of a clause with most words that the other side lacks. */
function telling(
  w: Worded,
  stretches: readonly (readonly [number, number])[],
  other: ReadonlyMap<string, number>,
  isTold: (i: number) => boolean,
): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [from, to] of stretches) {
    let start = from
    for (let i = from; i <= to; i++) {
      const ends = i === to || isTold(i) || isStop(w, i)
      if (!ends) continue
      const { at, n } = densest(w, start, i, other)
      if (n > most) {
        let first = at
        while (
          first < i - 1 &&
          /^(?:and|or|et|ou|y|o|und|oder|и|или|та|або|[^\p{L}\p{N}\p{Sc}]+)$/iu.test(wordAt(w, first))
        )
          first++
        // Not from the middle of a name: "Federation" after "Russian".
        while (first > start && isCapital(w, first) && isCapital(w, first - 1)) first--
        while (first - 1 > start && isHyphen(w, first - 1)) first -= 2
        let last = Math.min(i, at + LINE)
        while (last < i && (isHyphen(w, last) || isHyphen(w, last - 1))) last++
        while (last > first + 1 && wordOf(w, last - 1).about === '') last-- // no quotation ends on "of the"
        most = n
        best = printed(w, first, last)
      }
      start = i + 1
    }
  }
  return best
}
