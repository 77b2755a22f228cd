import type { Span } from '../text/span.ts'
import { type BracketNode, brackets } from './brackets.ts'
import type { Stretch } from './edit-script.ts'
import { endAt, startAt, type Worded } from './hunks.ts'
import { holdsWord } from './letters.ts'
import type { TypedChange } from './typed-change.ts'

interface Open {
  readonly node: BracketNode
  /** Which alternatives it belongs to; '' when it stands alone. */
  readonly set: string
  readonly start: number
  readonly end: number
  readonly words: string
  /** Its words without marks and case. */
  readonly key: string
}

/** Brackets put round words, taken away, or drawn closer, whether their words stayed or went. */
export function bracketChanges(a: Worded, b: Worded, cut: readonly Stretch[]): readonly TypedChange[] {
  const before = openIn(a)
  const after = openIn(b)
  if (before.length === 0 && after.length === 0) return []
  const spare = new Map<string, number>()
  for (const o of after) spare.set(o.key, (spare.get(o.key) ?? 0) + 1)
  let gone = before.filter((o) => {
    const n = spare.get(o.key) ?? 0
    if (n > 0) spare.set(o.key, n - 1)
    return n === 0
  })
  const come: Open[] = []
  for (const o of after) {
    const n = spare.get(o.key) ?? 0
    if (n > 0) {
      spare.set(o.key, n - 1)
      come.push(o)
    }
  }
  const out: TypedChange[] = []
  const answered = new Set<Open>()
  const fewer = gone.length > MOST ? [] : setsThatShrank(before, after, gone)
  for (const { from, to, lost } of fewer) {
    out.push({ kind: 'bracket-narrowed', way: 'narrower', ...across(a, from, b, to) })
    gone = gone.filter((o) => !lost.has(o))
  }
  const more = come.length > MOST ? [] : setsThatShrank(after, before, come)
  for (const { from, to, lost } of more) {
    out.push({ kind: 'bracket-opened', way: 'wider', ...across(a, to, b, from) })
    for (const o of lost) answered.add(o)
  }
  const there = placesIn(a, b, cut)
  const spareGone: Open[] = []
  for (const x of gone.length > MOST || come.length > MOST ? [] : gone) {
    // A bracket that stands at the place of another with part of its words, or with more, is the same one.
    const [from, to] = there(x)
    const y = come.find((o) => !answered.has(o) && o.start < to && o.end > from && answers(x, o))
    if (!y) {
      spareGone.push(x)
      continue
    }
    answered.add(y)
    if (x.node.kind === 'blank' || x.node.kind === 'option') continue // a blank worded in another way is as blank as before
    const closer = y.key.length < x.key.length
    if (!closer && y.node.children.length > x.node.children.length) continue // brackets came inside it, and are told themselves
    out.push({
      kind: closer ? 'bracket-narrowed' : 'bracket-opened',
      way: closer ? 'narrower' : 'wider',
      before: x.words,
      after: y.words,
      beforeSpan: { start: x.start, end: x.end },
      afterSpan: { start: y.start, end: y.end },
      ...(y.node.by ? { by: y.node.by } : {}),
    })
  }
  const few = gone.length <= MOST && come.length <= MOST
  if (few) gone = spareGone
  const back = placesIn(b, a, cut.map(turned))
  for (const o of come) {
    if (answered.has(o)) continue
    const was = few ? standingAt(a, back(o), o) : undefined
    out.push({
      kind: 'bracket-opened',
      before: was ? printedAt(a, was) : null,
      after: o.words,
      beforeSpan: was ?? null,
      afterSpan: { start: o.start, end: o.end },
      ...(o.node.by ? { by: o.node.by } : {}),
    })
  }
  for (const o of gone) {
    const at = few ? there(o) : NOWHERE
    const is = o.node.kind === 'blank' ? filledAt(b, at) : standingAt(b, at, o)
    out.push({
      kind: 'bracket-closed',
      before: o.words,
      after: is ? printedAt(b, is) : null,
      beforeSpan: { start: o.start, end: o.end },
      afterSpan: is ?? null,
      ...(o.node.by ? { by: o.node.by } : {}),
    })
  }
  return out
}

interface Shrunk {
  readonly from: readonly Open[]
  readonly to: readonly Open[]
  readonly lost: ReadonlySet<Open>
}

/** Alternatives of which some went while one at least stays in brackets: "[2] [4] [6]" that became "[2] [4]". */
function setsThatShrank(before: readonly Open[], after: readonly Open[], gone: readonly Open[]): readonly Shrunk[] {
  const out: Shrunk[] = []
  const lost = new Set(gone)
  for (const set of new Set(gone.map((o) => o.set))) {
    if (set === '') continue
    const from = before.filter((o) => o.set === set)
    const stay = new Set(from.filter((o) => !lost.has(o)).map((o) => o.key))
    const to = after.filter((o) => stay.has(o.key))
    if (to.length > 0 && to.length === stay.size) out.push({ from, to, lost: new Set(from.filter((o) => lost.has(o))) })
  }
  return out
}

/** The words of two sets of alternatives, each from its first bracket to its last. */
function across(
  a: Worded,
  listA: readonly Open[],
  b: Worded,
  listB: readonly Open[],
): Omit<TypedChange, 'kind' | 'way'> {
  const spanOf = (list: readonly Open[]): Span => ({ start: list[0]!.start, end: list.at(-1)!.end })
  const said = (w: Worded, s: Span): string =>
    w.text.slice(s.start, Math.min(s.end, s.start + LONGEST)).replace(/\s+/g, ' ')
  const x = spanOf(listA)
  const y = spanOf(listB)
  return { before: said(a, x), after: said(b, y), beforeSpan: x, afterSpan: y }
}

const printedAt = (w: Worded, s: Span): string => w.text.slice(s.start, s.end).replace(/\s+/g, ' ')

const turned = (s: Stretch): Stretch => ({ same: s.same, fromA: s.fromB, toA: s.toB, fromB: s.fromA, toB: s.toA })
const NOWHERE = [-1, -1] as const

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Where the words of a bracket stand on the other side: at the place that answers to it, or a phrase of some length anywhere. */
function standingAt(w: Worded, [from, to]: readonly [number, number], o: Open): Span | undefined {
  if (o.key === '') return undefined
  if (from >= 0 && keyOf(w.text.slice(from, to)) === o.key) return { start: from, end: to }
  const words = o.key.split(' ')
  const wide = words.length > 2 && w.at.length > 0 // a word or two may stand anywhere by chance
  const start = wide ? startAt(w, 0) : from
  const end = wide ? endAt(w, w.at.length - 1) : to
  if (start < 0 || end - start > FARTHEST) return undefined
  const m = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu').exec(
    w.text.slice(start, end),
  )
  return m ? { start: start + m.index, end: start + m.index + m[0].length } : undefined
}

const FARTHEST = 20_000 // characters searched for the words of one bracket: a long article

/** What stands where a blank stood, when that is a few plain words. */
function filledAt(w: Worded, [from, to]: readonly [number, number]): Span | undefined {
  const text = from < 0 ? '' : w.text.slice(from, to)
  return text !== '' && text.length <= 60 && !/[[\]]/.test(text) && holdsWord(text)
    ? { start: from, end: to }
    : undefined // longer is no filling of a blank
}

const MOST = 60 // brackets of one provision that are paired one by one; a page of brackets is compared as a set

/** One bracket answers another when the words of the shorter are nearly all in the longer. */
function answers(x: Open, y: Open): boolean {
  if (x.node.kind === 'blank' && y.node.kind === 'blank') return true
  if (x.node.kind === 'option' && y.node.kind === 'option' && x.node.label === y.node.label) return true // its words are compared as words
  if (x.node.kind === 'blank' || y.node.kind === 'blank') return false
  const list = (o: Open): string[] => o.key.split(' ').filter((w) => w !== '')
  const [small, large] = x.key.length < y.key.length ? [list(x), new Set(list(y))] : [list(y), new Set(list(x))]
  if (small.length === 0) return false
  return small.filter((w) => large.has(w)).length / small.length >= 0.8 && small.length < large.size
}

/** Where in B the characters of a bracket of A went: from its first word's place to its last one's. */
function placesIn(a: Worded, b: Worded, cut: readonly Stretch[]): (o: Open) => readonly [number, number] {
  return (o) => {
    let from = -1
    let to = -1
    for (const s of cut) {
      if (
        s.toA === s.fromA &&
        !(s.fromA < a.at.length && startAt(a, s.fromA) >= o.start && startAt(a, s.fromA) < o.end)
      )
        continue
      const startsA = s.fromA < a.at.length ? startAt(a, s.fromA) : Number.POSITIVE_INFINITY
      const endsA = s.toA > s.fromA ? endAt(a, s.toA - 1) : startsA
      if (endsA <= o.start || startsA >= o.end || s.toB === s.fromB) continue
      // Equal stretches answer word for word, changed ones as a whole.
      const first = s.same ? s.fromB + Math.max(0, firstIn(a, s, o.start) - s.fromA) : s.fromB
      const last = s.same ? s.fromB + Math.min(s.toA, lastIn(a, s, o.end)) - s.fromA : s.toB
      if (last <= first) continue
      if (from < 0) from = startAt(b, first)
      to = endAt(b, last - 1)
    }
    return [from, to]
  }
}

function firstIn(w: Worded, s: Stretch, at: number): number {
  let i = s.fromA
  while (i < s.toA && endAt(w, i) <= at) i++
  return i
}

function lastIn(w: Worded, s: Stretch, at: number): number {
  let i = s.toA
  while (i > s.fromA && startAt(w, i - 1) >= at) i--
  return i
}

const LONGEST = 600 // characters by which a bracket is shown and known again

function openIn(w: Worded): Open[] {
  const out: Open[] = []
  for (let k = 0; k < w.ranges.length; k += 2) {
    const from = w.ranges[k]!
    const to = w.ranges[k + 1]!
    if (to <= from) continue
    const start = w.tokens.starts[from]!
    const text = w.text.slice(start, w.tokens.ends[to - 1]!)
    if (!text.includes('[') && !/(?:^|[.;:]\s)[ \t]*(?:option|alt|variant|opción|вариант|варіант)/imu.test(text))
      continue
    const visit = (nodes: readonly BracketNode[]): void => {
      for (const n of nodes) {
        if (n.kind !== 'editorial') {
          out.push({
            node: n,
            set: n.set === null ? '' : `${k} ${n.set}`,
            start: start + n.start,
            end: start + n.end,
            words: text.slice(n.start, Math.min(n.end, n.start + LONGEST)).replace(/\s+/g, ' '),
            key: keyOf(text.slice(n.inner.start, Math.min(n.inner.end, n.inner.start + LONGEST))),
          })
        }
        visit(n.children)
      }
    }
    visit(brackets(text).nodes)
  }
  return out
}
