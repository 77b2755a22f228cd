import type { Stretch } from './edit-script.ts'
import { type Found, word } from './found-marks.ts'
import { printed, type Worded, wordAt } from './hunks.ts'
import { wordOf } from './marks.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'

/** Words that bind more or less: "undertakes" for "endeavours", and "endeavour to" put before what had to be done. */
export function force(
  c: Compared,
  s: Stretch,
  a: readonly Found[],
  b: readonly Found[],
  close: boolean,
  out: TypedChange[],
): void {
  // "legally binding" is one word of force.
  const apart = (f: Found, k: number, list: readonly Found[]): boolean =>
    k + 1 === list.length || list[k + 1]!.at !== f.at + 1
  // … and "seek to ensure" is one of effort.
  const tried = (f: Found, k: number, list: readonly Found[]): boolean =>
    k === 0 || f.force === 1 || list[k - 1]!.force !== 1 || f.at - list[k - 1]!.at > 2
  const xs = a
    .filter((f) => f.force !== undefined)
    .filter(apart)
    .filter(tried)
  const ys = b
    .filter((f) => f.force !== undefined)
    .filter(apart)
    .filter(tried)
  if (xs.length > 0 && xs.length === ys.length) {
    if (!close) return
    xs.forEach((x, k) => {
      const y = ys[k]!
      // Between agreeing, guaranteeing and undertaking the step is one of words; to or from best efforts it is one of law.
      if (Math.abs(x.force! - y.force!) < 1) return
      const way = y.force! > x.force! ? 'stronger' : 'weaker'
      out.push({ kind: 'legal-force', way, ...spans(c, x.at, x.at + 1, y.at, y.at + 1) })
    })
    return
  }
  if (s.fromA === s.toA && asFarAsPossible(c.b, s.fromB, s.toB)) {
    out.push({ kind: 'legal-force', way: 'weaker', ...spans(c, -1, -1, s.fromB, s.toB) })
    return
  }
  if (s.fromB === s.toB && asFarAsPossible(c.a, s.fromA, s.toA)) {
    out.push({ kind: 'legal-force', way: 'stronger', ...spans(c, s.fromA, s.toA, -1, -1) })
    return
  }
  // "non-binding".
  const non = (w: Worded, from: number, to: number): boolean =>
    to - from === 2 &&
    /^(?:non|un)$/i.test(wordAt(w, from)) &&
    wordAt(w, from + 1) === '-' &&
    to < w.at.length &&
    wordOf(w, to).mark.force === 4
  if (s.fromA === s.toA && non(c.b, s.fromB, s.toB))
    out.push({ kind: 'legal-force', way: 'weaker', ...spans(c, s.toA, s.toA + 1, s.fromB, s.toB + 1) })
  if (s.fromB === s.toB && non(c.a, s.fromA, s.toA))
    out.push({ kind: 'legal-force', way: 'stronger', ...spans(c, s.fromA, s.toA + 1, s.toB, s.toB + 1) })
  if (s.fromA === s.toA && nonWord(c.b, s))
    out.push({ kind: 'polarity', way: 'negated', ...spans(c, s.toA, s.toA + 1, s.fromB, s.toB + 1) })
  if (s.fromB === s.toB && nonWord(c.a, turned(s)))
    out.push({ kind: 'polarity', way: 'affirmed', ...spans(c, s.fromA, s.toA + 1, s.toB, s.toB + 1) })
  if (!close) return
  promiseForLeave(c, a, b, xs, ys, out)
  const lone = xs.length === 0 && ys.length === 1 ? ys[0]! : ys.length === 0 && xs.length === 1 ? xs[0]! : undefined
  if (!lone) return
  const came = ys.length === 1
  const w = came ? c.b : c.a
  if (lone.force === 1 ? !leansOn(w, lone.at) : lone.force !== 4) return
  const heavier = lone.force === 4
  const denied = /^(?:not|no|non|nicht|не|pas)$/i.test(word(w, lone.at - 1))
  if (denied) return
  const way = came === heavier ? 'stronger' : 'weaker'
  const to = lone.at + (lone.force === 1 && word(w, lone.at + 1).toLowerCase() === 'to' ? 2 : 1)
  out.push({ kind: 'legal-force', way, ...(came ? spans(c, -1, -1, lone.at, to) : spans(c, lone.at, to, -1, -1)) })
}

const turned = (s: Stretch): Stretch => ({ same: s.same, fromA: s.fromB, toA: s.toB, fromB: s.fromA, toB: s.toA })

/** "non-" put before a word of no legal force of its own: "refundable", "non-refundable". */
const nonWord = (w: Worded, s: Stretch): boolean =>
  s.toB - s.fromB === 2 &&
  /^non$/i.test(wordAt(w, s.fromB)) &&
  wordAt(w, s.fromB + 1) === '-' &&
  /^\p{Ll}/u.test(word(w, s.toB)) &&
  wordOf(w, s.toB).mark.force !== 4

/** "undertake to open" that became "may open", or the other way round: a promise against a leave. */
function promiseForLeave(
  c: Compared,
  a: readonly Found[],
  b: readonly Found[],
  xs: readonly Found[],
  ys: readonly Found[],
  out: TypedChange[],
): void {
  const leave = (list: readonly Found[]): Found | undefined => {
    const modals = list.filter((f) => f.modal !== undefined)
    return modals.length === 1 && modals[0]!.modal! <= 3 ? modals[0] : undefined
  }
  const none = (list: readonly Found[]): boolean => list.every((f) => f.modal === undefined)
  const promise = (f: Found | undefined, w: Worded): boolean =>
    f !== undefined && f.force! >= 3 && word(w, f.at + 1) === 'to'
  const mayB = leave(b)
  const mayA = leave(a)
  if (xs.length === 1 && ys.length === 0 && none(a) && mayB && promise(xs[0], c.a))
    out.push({ kind: 'legal-force', way: 'weaker', ...spans(c, xs[0]!.at, xs[0]!.at + 2, mayB.at, mayB.at + 1) })
  if (ys.length === 1 && xs.length === 0 && none(b) && mayA && promise(ys[0], c.b))
    out.push({ kind: 'legal-force', way: 'stronger', ...spans(c, mayA.at, mayA.at + 1, ys[0]!.at, ys[0]!.at + 2) })
}

const asFarAsPossible = (w: Worded, from: number, to: number): boolean =>
  to - from > 1 &&
  to - from < 12 &&
  /(?:(?:as|so) far as|to the extent|in so far as|insofar as) (?:\p{L}+ )?(?:possible|practicable|feasible)|dans la mesure du possible|en la medida de lo posible|soweit möglich|по возможности|за можливості/iu.test(
    printed(w, from, to),
  )

/** Best efforts ask for something to be tried: "endeavour to reduce", "encouraged to join", "s'efforce de", "voluntary". */
const leansOn = (w: Worded, i: number): boolean =>
  /^(?:to|de|en|por|sich)$/i.test(word(w, i + 1)) ||
  /^(?:volunt|freiwillig|добров)/i.test(wordAt(w, i)) ||
  (/^(?:consider|explore)/i.test(wordAt(w, i)) && /ing$/.test(word(w, i + 1))) ||
  /(?:ти|тися|ть|ться)$/u.test(word(w, /^не$/i.test(word(w, i + 1)) ? i + 2 : i + 1))
