import type { Found } from './machine-reading.ts'

/** What rules and trees said, and what share of such readings was right. */
type Knots = readonly (readonly [said: number, right: number])[]

/**
 * From eleven reports of the reports' gold texts that were kept apart while the rules were written (398 items; counts by
 * tenths in docs/measure.md, `npm run measure`), read on 2026-11-22. Each share is pooled with its neighbours until it rises
 * (isotonic regression; Zadrozny, Elkan 2002), one right and one wrong reading added, and neighbours of a pool kept a
 * hundredth apart, so that what was surer stays surer. Between knots the line is straight; below them it runs to 0, above them half of the way to 1.
 */
const RIGHT: Readonly<Record<Calibrated, Knots>> = {
  statements: [
    [0.55, 0.5],
    [0.65, 0.72],
    [0.85, 0.74],
    [0.95, 0.87],
  ],
  events: [
    [0.55, 0.75],
    [0.65, 0.84],
    [0.75, 0.86],
    [0.85, 0.92],
  ],
  drafts: [
    [0.75, 0.71],
    [0.95, 0.94],
  ],
  provisions: [
    [0.55, 0.5],
    [0.65, 0.76],
    [0.85, 0.78],
  ],
  changes: [
    [0.55, 0.81],
    [0.75, 0.83],
  ],
  positions: [
    [0.65, 0.69],
    [0.75, 0.74],
  ],
}

export type Calibrated = 'statements' | 'events' | 'drafts' | 'provisions' | 'changes' | 'positions'

/** The share of readings of this kind that were right when their rule was this sure. Rises with what was said. */
export function shareRight(kind: Calibrated, said: number): number {
  let [fromSaid, fromRight] = [0, 0]
  const knots = RIGHT[kind]
  const top = (1 + knots.at(-1)![1]) / 2 // of what was said to be certain, nobody has counted enough
  for (const [toSaid, toRight] of [...knots, [1, top] as const]) {
    if (said <= toSaid) return fromRight + ((toRight - fromRight) * (said - fromSaid)) / (toSaid - fromSaid)
    fromSaid = toSaid
    fromRight = toRight
  }
  return top
}

/** The same findings with confidences that keep their word, in hundredths. */
export const calibrated = <T extends Pick<Found, 'confidence'>>(kind: Calibrated, found: readonly T[]): readonly T[] =>
  found.map((f) => ({ ...f, confidence: Math.round(100 * shareRight(kind, f.confidence)) / 100 }))
