import { FEATURES, measureContext, measureMass, measureUnique, measureWords } from './evidence.ts'
import { foldedShare, listsOf, strayHeads } from './folded.ts'
import type { Barred, Matching } from './match.ts'
import { probability } from './matching.ts'
import type { Side } from './side.ts'
import { sharedMass, type TermRows, type Weights } from './terms.ts'

/** What is measured on a pair that may join a link already made. */
export const JOINING = [
  'one',
  'sure', // log odds of the pair by itself
  'held', // share of the joining provision's words that the linked one holds
  'fresh', // of these, what its partner does not already account for
  'leftover', // share of the linked one's unexplained words that the joining one explains
  'beside', // stands next to the partner
  'near',
  'under', // one of the two stands under the other
  'sameGroup',
  'rowRatio',
  'unique',
  'larger', // the linked provision is longer than its partner: room for more
  'spare', // the joining one is in no link so far
  'kept', // likeness of the linked one and its partner: equal wordings leave no room
  'own', // likeness of the joining one and its own partner
  'close', // how alike linked provisions are in these two drafts: close drafts split little
  'heading', // either is a heading
  'folded', // share of the joining one's list (its head and items, two of them or more) that goes where it would go
] as const

const LEAST_HELD = 0.12 // of the smaller one's words by weight; no hand-made split or merge shares less and can be told
const CAUTION = 0.15 // added to the threshold between drafts whose linked provisions are equal; none below three fifths alike
const CLOSE = JOINING.indexOf('close')
const LEAST_ODDS = -4 // log odds of a pair below which two linked provisions are never linked besides
const BOUND = 0.8 // likeness of a provision and its partner above which neither has words to spare

export interface Joining {
  /** The pair that would be linked besides. */
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Splits and merges: provisions left over by the one-to-one links, or held in part by them, that carry what a link's other
 * side has and its partner has not.
 */
export function joinings(m: Matching, barred: Barred): readonly Joining[] {
  let out: Joining[] = []
  // What joins first shows where a list went; the second time its other items, and its head, are asked again.
  for (let round = 0; round < 2; round++) {
    const joined: Joining[] = []
    eachJoining(
      m,
      barred,
      (i, j, x) => {
        if (idle(x)) return
        const score = probability(m.model.joining, x)
        // In close drafts a split keeps its words; what only resembles is another provision.
        if (score >= m.model.joins + (CAUTION * Math.max(0, x[CLOSE]! - 0.6)) / 0.4) joined.push({ a: i, b: j, score })
      },
      out,
    )
    out = joined
    if (out.length === 0) break // nothing that the second look could know more of
  }
  const to = (of: 'a' | 'b', count: number): Int32Array => {
    const places = new Int32Array(count).fill(-1)
    for (const l of m.matches) places[l[of]] = of === 'a' ? l.b : l.a
    return places
  }
  const heads = [
    ...strayHeads(listsOf(m.a, to('a', m.a.rows.count), out, 'a')).map(([u, v]) => ({ a: u, b: v })),
    ...strayHeads(listsOf(m.b, to('b', m.b.rows.count), out, 'b')).map(([u, v]) => ({ a: v, b: u })),
  ]
  return [...out, ...heads.filter((h) => !barred(h.a, h.b)).map((h) => ({ ...h, score: m.model.joins }))]
}

const place = (name: (typeof JOINING)[number]): number => JOINING.indexOf(name)
const SURE = place('sure')
const FRESH = place('fresh')
const BESIDE = place('beside')
const NEAR = place('near')
const UNDER = place('under')
const GROUP = place('sameGroup')
const UNIQUE = place('unique')
const LARGER = place('larger')
const SPARE = place('spare')
const FOLDED = place('folded')

const LITTLE = 0.08 // of its words: a clause in a dozen words, and those the common ones
const LITTLE_UNLIKE = 0.2 // where no word is theirs alone and they are no neighbours either
const LITTLE_UNDER = 0.45 // of a point under the partner: it repeats its head's subject, so that what it shares comes cheap
const MOST = 0.5 // of a list: where half of it went, a further item needs no more words than any other provision
const DOUBT = -1 // log odds, about one in four

/**
 * Whether a pair joins for want of anything better: in a short list what is left over resembles whatever is near. It must
 * bring what the partner has not, and from afar the linked provision must have room, being longer than its partner.
 */
export function idle(x: Float64Array): boolean {
  const alone = x[UNIQUE]! > 0
  const fresh = x[FRESH]!
  if (x[SPARE] === 0 && fresh < LITTLE) return true // both have a partner: being alike is no reason
  if (x[SURE]! < 0 && fresh < (alone || x[BESIDE] === 1 ? LITTLE : LITTLE_UNLIKE)) return true
  if (x[UNDER] === 1 && !alone && x[FOLDED]! < MOST && x[SURE]! < DOUBT && fresh < LITTLE_UNDER) return true
  if (x[NEAR] === 1) return false
  return x[LARGER]! < 0 || (x[GROUP] === 0 && !alone && x[SURE]! < 0)
}

/** Calls `visit` with the measures of every pair that may join a link; `joined` are those known to join from a look before. */
export function eachJoining(
  m: Matching,
  barred: Barred,
  visit: (i: number, j: number, x: Float64Array) => void,
  joined: readonly Joining[] = [],
): void {
  const { a, b } = m
  const toB = new Int32Array(a.rows.count).fill(-1)
  const toA = new Int32Array(b.rows.count).fill(-1)
  for (const match of m.matches) {
    toB[match.a] = match.b
    toA[match.b] = match.a
  }
  const goesA = listsOf(a, toB, joined, 'a')
  const goesB = listsOf(b, toA, joined, 'b')
  const likes = m.matches.map((x) => x.evidence[1]!)
  const kept = { a: new Float64Array(a.rows.count), b: new Float64Array(b.rows.count) }
  for (const x of m.matches) {
    kept.a[x.a] = x.evidence[1]!
    kept.b[x.b] = x.evidence[1]!
  }
  const close = likes.length > 0 ? likes.sort((x, y) => x - y)[likes.length >> 1]! : 0
  const base = new Float64Array(FEATURES.length)
  const x = new Float64Array(JOINING.length)
  const y = new Float64Array(JOINING.length)
  const { found, ground, weights: w } = m
  for (let i = 0; i < a.rows.count; i++) {
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) {
      const j = found.column[k]!
      if (toB[i] === j || (toB[i]! < 0 && toA[j]! < 0) || barred(i, j)) continue
      // Both have a partner they hardly differ from: nothing is left to share.
      const both = toB[i]! >= 0 && toA[j]! >= 0
      if (both && kept.a[i]! > BOUND && kept.b[j]! > BOUND) continue
      if (found.shared[k]! < LEAST_HELD * Math.min(a.rows.mass[i]!, b.rows.mass[j]!)) continue
      const odds = m.oddsOf(k, both ? LEAST_ODDS : Number.NEGATIVE_INFINITY)
      if (both && odds < LEAST_ODDS) continue
      measureMass(a, b, i, j, found.likeness[k]!, found.shared[k]!, ground, base, ground.passage[k]!)
      measureUnique(a, b, i, j, w, base)
      const p = 1 / (1 + Math.exp(-odds))
      const sure = Math.log((p + 1e-4) / (1 - p + 1e-4))
      const heading = a.compared[i]!.kind === 'heading' || b.compared[j]!.kind === 'heading' ? 1 : 0
      const rest = (into: Float64Array, own: number, held: number): void => {
        into[13] = held
        into[14] = own
        into[15] = close
        into[16] = heading
      }
      // Seen from the side that has no link; from both when both have one, and the better view counts.
      if (toB[i]! < 0) {
        join(a, i, b, j, toA[j]!, w, base, sure, true, x)
        rest(x, 0, kept.b[j]!)
        x[FOLDED] = foldedShare(goesA, i, j)
        visit(i, j, x)
      } else if (toA[j]! < 0) {
        join(b, j, a, i, toB[i]!, w, base, sure, true, x)
        rest(x, 0, kept.a[i]!)
        x[FOLDED] = foldedShare(goesB, j, i)
        visit(i, j, x)
      } else {
        join(a, i, b, j, toA[j]!, w, base, sure, false, x)
        join(b, j, a, i, toB[i]!, w, base, sure, false, y)
        rest(x, kept.a[i]!, kept.b[j]!)
        rest(y, kept.b[j]!, kept.a[i]!)
        x[FOLDED] = foldedShare(goesA, i, j)
        y[FOLDED] = foldedShare(goesB, j, i)
        visit(i, j, x[3]! >= y[3]! ? x : y)
      }
    }
  }

  // Halves of a split stand side by side, and a short one may share no rare word: neighbours are looked at in any case.
  const listed = (i: number, j: number): boolean => {
    for (let k = found.rowStart[i]!; k < found.rowStart[i + 1]!; k++) if (found.column[k] === j) return true
    return false
  }
  const beside = (i: number, j: number, spareA: boolean): void => {
    if (barred(i, j) || listed(i, j)) return
    const shared = sharedMass(a.rows, i, b.rows, j, w.weight)
    if (shared < LEAST_HELD * Math.min(a.rows.mass[i]!, b.rows.mass[j]!)) return
    const likeness = shared / Math.sqrt(a.rows.mass[i]! * b.rows.mass[j]! || 1)
    measureWords(a, b, i, j, likeness, shared, w, ground, base)
    measureContext(a, b, i, j, m.context, base)
    const p = probability(m.model.all, base)
    const sure = Math.log((p + 1e-4) / (1 - p + 1e-4))
    if (spareA) join(a, i, b, j, toA[j]!, w, base, sure, true, x)
    else join(b, j, a, i, toB[i]!, w, base, sure, true, x)
    x[13] = spareA ? kept.b[j]! : kept.a[i]!
    x[14] = 0
    x[15] = close
    x[16] = a.compared[i]!.kind === 'heading' || b.compared[j]!.kind === 'heading' ? 1 : 0
    x[FOLDED] = spareA ? foldedShare(goesA, i, j) : foldedShare(goesB, j, i)
    visit(i, j, x)
  }
  for (const match of m.matches) {
    if (match.evidence[1] === 1) continue // equal wordings leave no room
    for (const d of [-1, 1]) {
      if (toB[match.a + d] === -1) beside(match.a + d, match.b, true)
      if (toA[match.b + d] === -1) beside(match.a, match.b + d, false)
    }
  }
}

/** Measures for `u` joining the link of `v` with `partner`, which stands on u's side. */
function join(
  us: Side,
  u: number,
  vs: Side,
  v: number,
  partner: number,
  w: Weights,
  base: Float64Array,
  sure: number,
  spare: boolean,
  out: Float64Array,
): void {
  const both = shares(us.rows, u, vs.rows, v, us.rows, partner, w.weight, spare ? undefined : us.stem.lexicon.words)
  const massU = us.rows.mass[u]! || 1
  const massV = vs.rows.mass[v]! || 1
  const massP = us.rows.mass[partner]! || 1
  out[0] = 1
  out[1] = sure
  out[2] = both.shared / massU
  out[3] = both.fresh / massU
  out[4] = both.fresh / Math.max(massV * 0.15, massV - both.partner)
  const gap = Math.abs(u - partner)
  out[5] = gap === 1 ? 1 : 0
  out[6] = gap <= 3 ? 1 : 0
  const gu = us.group[u]!
  const gp = us.group[partner]!
  out[7] = (gu >= 0 && us.headOf[gu] === partner) || (gp >= 0 && us.headOf[gp] === u) ? 1 : 0
  out[8] = gu === gp ? 1 : 0
  out[9] = Math.max(base[3]!, base[4]!)
  out[10] = base[6]!
  out[11] = Math.log(massV / massP)
  out[12] = spare ? 1 : 0
}

/** Figures are what drafts change first: that 25 stands in two rates of a list says nothing of what they are paid for. */
const isFigure = (word: string): boolean => word.charCodeAt(0) < 58

/**
 * Weight shared by u and v, the part of it that `partner` lacks, and the weight shared by partner and v. Given the words,
 * figures are no part of what it lacks.
 */
function shares(
  ru: TermRows,
  u: number,
  rv: TermRows,
  v: number,
  rp: TermRows,
  partner: number,
  weight: Float64Array,
  words: readonly string[] | undefined,
) {
  let x = ru.rowStart[u]!
  let p = rp.rowStart[partner]!
  const endX = ru.rowStart[u + 1]!
  const endP = rp.rowStart[partner + 1]!
  let shared = 0
  let fresh = 0
  let held = 0
  for (let y = rv.rowStart[v]!; y < rv.rowStart[v + 1]!; y++) {
    const t = rv.terms[y]!
    while (x < endX && ru.terms[x]! < t) x++
    while (p < endP && rp.terms[p]! < t) p++
    const inU = x < endX && ru.terms[x] === t
    const inP = p < endP && rp.terms[p] === t
    if (inU) shared += weight[t]!
    if (inP) held += weight[t]!
    if (inU && !inP && !(words && isFigure(words[t]!))) fresh += weight[t]!
  }
  return { shared, fresh, partner: held }
}
