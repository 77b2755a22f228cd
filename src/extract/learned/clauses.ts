import { Bounds } from './bounds.ts'
import { EDGE_FEATURES, edgeFeatures, FEATURES, features } from './features.ts'
import { KINDS, type Kind, LABELS } from './kinds.ts'
import { labelOf } from './labels.ts'
import type { ClauseModel } from './model.ts'
import { addUp, WIDTH } from './rows.ts'
import type { Sight } from './sight.ts'

/** A clause that the trained reader found: tokens [from, to). */
export interface Clause {
  readonly kind: Kind
  readonly from: number
  readonly to: number
  /** The change, the stance, the step: one of `LABELS`; nothing for contents. */
  readonly label: string | null
  /** Share of such clauses that were right on reports kept back in training. */
  readonly confidence: number
}

const LONGEST = 400 // tokens a sequence: longer sentences are read in pieces, so that work space stays small

/** What the trained reader makes of a report. */
export interface ClauseReading {
  /** In the order of the text, sentence by sentence. */
  readonly clauses: readonly Clause[]
  /** Mean chance of the tokens [from, to) to lie in clauses of a kind. */
  chance(kind: Kind, from: number, to: number): number
}

/** Finds the clauses of all kinds. */
export function clausesOf(s: Sight, model: ClauseModel): ClauseReading {
  const clauses: Clause[] = []
  const chances = KINDS.map(() => new Float32Array(s.f.n))
  const chains = KINDS.map(() => new Bounds(LONGEST))
  const hashes = new Int32Array(FEATURES)
  const edges = new Int32Array(EDGE_FEATURES)
  const unary = new Float32Array(WIDTH)
  const edge = new Float32Array(WIDTH)
  const path = new Uint8Array(LONGEST)
  const { first } = s.a
  for (let sentence = 0; sentence + 1 < first.length; sentence++) {
    for (let from = first[sentence]!; from < first[sentence + 1]!; from += LONGEST) {
      const n = Math.min(LONGEST, first[sentence + 1]! - from)
      for (let t = 0; t < n; t++) {
        addUp(model.unary, hashes, features(s, from + t, hashes), unary)
        addUp(model.edge, edges, edgeFeatures(s, from + t, edges), edge)
        for (let c = 0; c < KINDS.length; c++) chains[c]!.set(t, unary, edge, 2 * c)
      }
      for (let c = 0; c < KINDS.length; c++) {
        const chain = chains[c]!
        chain.n = n
        chain.best(model.ease[c]!, path)
        const ruled = s.ruled?.[c]?.marks.subarray(from, from + n)
        if (!path.subarray(0, n).includes(1) && !ruled?.includes(1)) continue
        chain.sums()
        for (let t = 0; t < n; t++) chances[c]![from + t] = chain.pBegin[t]! + chain.pWithin[t]!
        for (let t = 0; t < n; t++) {
          if (path[t] !== 1) continue
          let end = t + 1
          while (end < n && path[end] === 2) end++
          clauses.push(clause(s, model, c, { from: from + t, to: from + end }, chain.inside(t, end)))
        }
      }
    }
  }
  return {
    clauses,
    chance(kind, from, to) {
      const of = chances[KINDS.indexOf(kind)]!
      let sum = 0
      for (let i = from; i < to; i++) sum += of[i]!
      return sum / Math.max(1, to - from)
    },
  }
}

function clause(s: Sight, model: ClauseModel, c: number, at: { from: number; to: number }, inside: number): Clause {
  const kind = KINDS[c]!
  const held = hundredths(shareOf(model.confidence[c]!, inside))
  if (kind === 'provisions') return { kind, ...at, label: null, confidence: held } // contents are of one sort
  const { label, chance } = labelOf(s, at, kind, model.labels[kind])
  return {
    kind,
    ...at,
    label: LABELS[kind][label]!,
    confidence: kind === 'events' ? hundredths(held * Math.sqrt(chance)) : held,
  }
}

const hundredths = (x: number): number => Math.round(100 * x) / 100

/** Straight lines between the knots, level outside them. */
export function shareOf({ knots, share }: ClauseModel['confidence'][number], x: number): number {
  const n = knots.length
  if (n === 0) return x
  if (x <= knots[0]!) return share[0]!
  for (let k = 1; k < n; k++)
    if (x <= knots[k]!)
      return share[k - 1]! + ((share[k]! - share[k - 1]!) * (x - knots[k - 1]!)) / (knots[k]! - knots[k - 1]!)
  return share[n - 1]!
}
