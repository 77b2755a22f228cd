import { aliases, renamed } from './aliases.ts'
import { type Candidates, candidates } from './candidates.ts'
import {
  type Context,
  contextOf,
  FEATURES,
  groundOf,
  LEXICAL,
  measureContext,
  measureMass,
  measureWords,
  mostOfWords,
} from './evidence.ts'
import type { Barred, Match, Matching } from './match.ts'
import { MODEL, type Model } from './model.ts'
import type { Side } from './side.ts'
import { supposed, widened } from './supposed.ts'
import type { TermRows, Weights } from './terms.ts'

/**
 * One-to-one matches, in up to three passes: the second knows which terms were replaced by which, as the first one's links
 * show; the third also looks at pairs that the links point at without a word in common.
 */
export function matched(
  a: Side,
  b: Side,
  weighed: (x: TermRows, y: TermRows) => Weights,
  barred: Barred,
  model: Model = MODEL,
): Matching {
  const w = weighed(a.rows, b.rows)
  const first = matching(a, b, w, barred, model)
  const names = aliases(a, b, w, first)
  const again: Side = names.size === 0 ? a : { ...a, rows: renamed(a.rows, names), renames: names }
  const second = names.size === 0 ? first : matching(again, b, weighed(again.rows, b.rows), barred, model)
  const more = supposed(second)
  if (more.size === 0) return second
  return matching(again, b, second.weights, barred, model, widened(second, more))
}

const BARE = 0.08 // likeness below which only what stands under a pair can link it: place alone links nothing
const CHILDREN = FEATURES.indexOf('children')
const CAUTION = 0.2 // added to the threshold between drafts that are equal throughout: there, what only resembles is another point
const FAR = 0.6 // closeness up to which nothing is added; drafts of one round of talks lie above it, rebuilt ones below

const HALF = 0.5 // likeness: half the words by weight

const ROUNDING = 1e-9 // a bound summed in another order may fall short of what it bounds by as much
const ROUNDS = 4 // after three the links no longer change on any pair tried

/**
 * One-to-one matches. Equal wordings that occur once on each side are settled at once. For the rest, what the words say comes
 * first; then, round by round, what the links found so far say about order, parts and labels is added, by as much as it
 * proves right between these two drafts.
 */
export function matching(
  a: Side,
  b: Side,
  w: Weights,
  barred: Barred,
  model: Model = MODEL,
  given?: Candidates,
): Matching {
  const toB = new Int32Array(a.rows.count).fill(-1)
  const toA = new Int32Array(b.rows.count).fill(-1)
  const equal = equals(a, b, barred)
  for (const [i, j] of equal) {
    toB[i] = j
    toA[j] = i
  }
  const found =
    given ??
    candidates(
      a.rows,
      b.rows,
      w,
      (i) => toB[i]! >= 0,
      (j) => toA[j]! >= 0,
    )
  const ground = groundOf(found, a, b, w)
  const n = found.column.length
  const row = new Int32Array(n)
  // Both stand above what is true as long as `bound` holds: most candidates are out of the question before their words
  // are walked through one by one.
  const byWords = new Float64Array(n)
  const still = new Float64Array(n) // the part of the full model that no link changes
  const bound = new Uint8Array(n).fill(1)
  const odds = new Float64Array(n)
  const x = new Float64Array(FEATURES.length)
  for (let i = 0; i < a.rows.count; i++) {
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) {
      row[k] = i
      const j = found.column[k]!
      if (barred(i, j)) {
        byWords[k] = Number.NEGATIVE_INFINITY
        still[k] = Number.NEGATIVE_INFINITY
        bound[k] = 0
        continue
      }
      x.fill(0)
      measureMass(a, b, i, j, found.likeness[k]!, found.shared[k]!, ground, x, ground.passage[k]!)
      byWords[k] = dot(model.words, x, 0, LEXICAL) + mostOfWords(model.words, x) + ROUNDING
      still[k] = dot(model.all, x, 0, LEXICAL) + mostOfWords(model.all, x) + ROUNDING
    }
  }
  const measured = (k: number): void => {
    bound[k] = 0
    const i = row[k]!
    measureWords(a, b, i, found.column[k]!, found.likeness[k]!, found.shared[k]!, w, ground, x, ground.passage[k])
    byWords[k] = dot(model.words, x, 0, LEXICAL)
    still[k] = dot(model.all, x, 0, LEXICAL)
  }
  const support = mostSupport(model)
  const wary = (CAUTION * Math.max(0, closeness(found, ground.bestOfRow) - FAR)) / (1 - FAR)
  const leastEver = logit(model.least)
  /** Log odds of a candidate given links; where it leads two or more under it, `x` says so. */
  const supported = (k: number, links: Context): number => {
    x[CHILDREN] = 0
    if (still[k]! + support < leastEver) return still[k]! // no support could lift it
    measureContext(a, b, row[k]!, found.column[k]!, links, x)
    return found.likeness[k]! < BARE && x[CHILDREN] !== 1
      ? Number.NEGATIVE_INFINITY
      : still[k]! + dot(model.all, x, LEXICAL, FEATURES.length)
  }
  const lateOdds = (k: number): number => {
    if (bound[k] === 1) measured(k)
    return supported(k, context!)
  }
  let context: Context | undefined
  let before: Context | undefined // what the odds rest on; `context` is a round ahead
  for (let round = 0; round < ROUNDS; round++) {
    const least = logit(context ? model.least + wary : model.safe)
    const worth: number[] = []
    before = context
    for (let k = 0; k < n; k++) {
      for (;;) {
        odds[k] = context ? supported(k, context) : byWords[k]!
        // Close drafts give heads new names as readily as others do.
        if (odds[k]! < (context && x[CHILDREN] === 1 ? leastEver : least)) break
        if (bound[k] === 0) {
          worth.push(k)
          break
        }
        measured(k)
      }
    }
    worth.sort((p, q) => odds[q]! - odds[p]! || p - q)
    for (let k = 0; k < n; k++) {
      const i = row[k]!
      if (toB[i]! >= 0) {
        toA[toB[i]!] = -1
        toB[i] = -1
      }
    }
    for (const k of worth) {
      const i = row[k]!
      const j = found.column[k]!
      if (toB[i]! >= 0 || toA[j]! >= 0) continue
      toB[i] = j
      toA[j] = i
    }
    context = contextOf(a, b, toB)
  }
  // What is free on both sides after all rounds: pairs that the last links bear out, and points that moved away from all
  // their neighbours, so that every link speaks against them, while half their words are the same and nothing is more alike.
  const late: { k: number; odds: number }[] = []
  for (let k = 0; k < n; k++) {
    const i = row[k]!
    const j = found.column[k]!
    if (toB[i]! >= 0 || toA[j]! >= 0 || odds[k] === Number.NEGATIVE_INFINITY) continue
    const apart =
      found.likeness[k]! >= HALF &&
      found.likeness[k] === ground.bestOfRow[i] &&
      found.likeness[k] === ground.bestOfColumn[j]
    const now = apart || still[k]! + support >= leastEver ? lateOdds(k) : Number.NEGATIVE_INFINITY
    if (now >= logit(model.least + wary) || apart) late.push({ k, odds: apart ? Math.max(now, leastEver) : now })
  }
  late.sort((p, q) => q.odds - p.odds || p.k - q.k)
  for (const { k, odds: now } of late) {
    const i = row[k]!
    const j = found.column[k]!
    if (toB[i]! >= 0 || toA[j]! >= 0) continue
    toB[i] = j
    toA[j] = i
    odds[k] = now
  }
  if (late.length > 0) context = contextOf(a, b, toB)
  const oddsOf = (k: number, least: number): number => {
    if (bound[k] === 0 || odds[k]! < least) return odds[k]!
    measured(k)
    odds[k] = before ? supported(k, before) : byWords[k]!
    return odds[k]!
  }
  const matches: Match[] = []
  for (let i = 0; i < a.rows.count; i++) {
    const j = toB[i]!
    if (j < 0) continue
    const evidence = new Float64Array(FEATURES.length)
    const k = found.rowStart[i]! === found.rowStart[i + 1]! ? -1 : found.column.indexOf(j, found.rowStart[i]!)
    const settled = k < 0 || k >= found.rowStart[i + 1]!
    if (settled) evidence[1] = 1
    else measureWords(a, b, i, j, found.likeness[k]!, found.shared[k]!, w, ground, evidence, ground.passage[k])
    measureContext(a, b, i, j, context!, evidence)
    matches.push({ a: i, b: j, score: settled ? 1 : 1 / (1 + Math.exp(-odds[k]!)), evidence })
  }
  return { a, b, weights: w, matches, found, ground, context: context!, oddsOf, model }
}

/** How alike two drafts are: the likeness that the typical provision of the first has with its best candidate. */
function closeness(found: Candidates, best: Float64Array): number {
  const list = Array.from(best, (v, i) => (found.rowStart[i] === found.rowStart[i + 1] ? 1 : v)).sort((x, y) => x - y)
  return list[list.length >> 1] ?? 0
}

const TELLING = 3 // words and what they are near to: "The Commission:" opens a list here and is a title there

/** Pairs whose wordings are equal and occur once in each draft, and are long enough to mean the same. */
function equals(a: Side, b: Side, barred: Barred): readonly (readonly [number, number])[] {
  const once = (s: Side): Map<number, number> => {
    const at = new Map<number, number>()
    s.wording.forEach((id, i) => {
      at.set(id, at.has(id) ? -1 : i)
    })
    return at
  }
  const inB = once(b)
  const out: [number, number][] = []
  for (const [id, i] of once(a)) {
    const j = inB.get(id)
    if (i < 0 || j === undefined || j < 0 || barred(i, j)) continue
    if (a.rows.rowStart[i + 1]! - a.rows.rowStart[i]! < TELLING) continue
    out.push([i, j])
  }
  return out
}

/** The most that order, part, label and children together can add: the sum of the weights in their favour. */
const mostSupport = (model: Model): number => model.all.slice(LEXICAL).reduce((sum, v) => sum + Math.max(0, v), 0)

const logit = (p: number): number => Math.log(p / (1 - p))

function dot(weights: readonly number[], x: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += weights[k]! * x[k]!
  return sum
}

export const probability = (weights: readonly number[], x: Float64Array): number =>
  1 / (1 + Math.exp(-dot(weights, x, 0, weights.length)))
