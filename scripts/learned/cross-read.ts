import type { Stretch } from '../../src/extract/grammar/stretches.ts'
import { Bounds } from '../../src/extract/learned/bounds.ts'
import { KINDS, type Kind } from '../../src/extract/learned/kinds.ts'
import type { Sight } from '../../src/extract/learned/sight.ts'
import { isotonic } from '../attribution/calibrate.ts'
import { fill, type Material, type Weights } from './learn.ts'
import type { Pupil } from './pupil.ts'

/** A clause found by a reader that had not seen its report. */
interface Found extends Stretch {
  readonly inside: number
}

/** Of the first `count` reports what readers trained without them found: by report, kind and ease. */
export type CrossRead = readonly (readonly (readonly (readonly Found[])[])[])[]

/** What a token within a clause is worth beyond its score: candidates, from few and sure to many. */
const EASES = [-0.3, -0.15, 0, 0.1, 0.2, 0.3]

export function crossRead(
  m: Material,
  pupils: readonly Pupil[],
  count: number,
  folds: number,
  learn: (which: readonly number[]) => Weights,
): CrossRead {
  const out: Found[][][][] = pupils.slice(0, count).map(() => KINDS.map(() => EASES.map(() => [])))
  const chains = KINDS.map(() => new Bounds(m.longest))
  const path = new Uint8Array(m.longest)
  for (let fold = 0; fold < folds; fold++) {
    const here = (k: number): boolean => k < count && k % folds === fold
    const w = learn([...m.of.keys()].filter((q) => !here(m.of[q]!)))
    for (let q = 0; q < m.of.length; q++) {
      const k = m.of[q]!
      if (!here(k)) continue
      fill(m, w, q, chains)
      const offset = m.from[q]! - m.offset[k]!
      for (const [c, x] of chains.entries()) {
        x.sums()
        for (const [e, ease] of EASES.entries()) {
          x.best(ease, path)
          for (let t = 0; t < x.n; t++) {
            if (path[t] !== 1) continue
            let end = t + 1
            while (end < x.n && path[end] === 2) end++
            out[k]![c]![e]!.push({ from: offset + t, to: offset + end, inside: x.inside(t, end) })
          }
        }
      }
    }
  }
  return out
}

export interface Chosen {
  readonly ease: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** F with precision weighing more: see `BETA`. */
  readonly worth: number
  readonly confidence: { readonly knots: Float32Array; readonly share: Float32Array }
}

/**
 * Recall counts this much beside precision (van Rijsbergen 1979). A person looks at each suggestion, so a false one costs more
 * than a missing one; and the marked reports hold more of what is looked for than news does.
 */
const BETA = 0.7

/** The ease that does best, with the table from mean chance to share right. */
export function candidates(kind: Kind, c: number, pupils: readonly Pupil[], read: CrossRead): Chosen {
  let best: Chosen | null = null
  for (const [e, ease] of EASES.entries()) {
    const seen: { score: number; right: boolean }[] = []
    let gold = 0
    let hits = 0
    pupils.forEach((p, k) => {
      const wanted = p.report.clauses.filter((x) => x.kind === kind)
      gold += wanted.filter((x) => !x.extra).length
      const taken = new Set<number>()
      for (const f of read[k]![c]![e]!) {
        const at = wanted.findIndex((x, i) => !taken.has(i) && common(p.s, f, x.span) >= SAME)
        if (at >= 0) taken.add(at)
        if (at < 0 || !wanted[at]!.extra) seen.push({ score: f.inside, right: at >= 0 })
        if (at >= 0 && !wanted[at]!.extra) hits++
      }
    })
    const precision = hits / Math.max(1, seen.length)
    const recall = hits / Math.max(1, gold)
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    const worth = hits === 0 ? 0 : ((1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall)

    if (best === null || worth > best.worth) best = { ease, precision, recall, f1, worth, confidence: isotonic(seen) }
  }
  return best!
}

/** Of the words in either, the share in both from which two clauses count as one: as in the scorer of records. */
const SAME = 0.4

function common(s: Sight, x: Stretch, span: { readonly start: number; readonly end: number }): number {
  const { tokens } = s.a
  let both = 0
  let either = 0
  // Both lie near one another or share nothing.
  for (let i = Math.max(0, x.from - 150); i < Math.min(tokens.length, x.to + 150); i++) {
    const t = tokens[i]!
    if (t.pos === 'PUNCT') continue
    const a = i >= x.from && i < x.to
    const b = t.end > span.start && t.start < span.end
    if (a && b) both++
    if (a || b) either++
  }
  return either === 0 ? 0 : both / either
}
