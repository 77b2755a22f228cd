import type { HashedRows } from '../../src/extract/attribution/weights.ts'
import type { Stretch } from '../../src/extract/grammar/stretches.ts'
import { LABELS, type Label } from '../../src/extract/learned/kinds.ts'
import { LABEL_FEATURES, type LabelWeights, labelFeatures, WAYS, waysOf } from '../../src/extract/learned/labels.ts'
import type { Sight } from '../../src/extract/learned/sight.ts'
import { Pile, Random, Rows } from '../attribution/learn-chain.ts'
import { quantised } from '../attribution/train.ts'

/** A clause whose label is known: index into the list of its labels. */
export interface Example {
  readonly s: Sight
  readonly at: Stretch
  readonly label: number
}

const EPOCHS = 20
const DROP = 0.5 // share of the features left out at random
const RATE = 0.03
/** What the features' weights count beside those of pointing, which are few and sure; 0.3 and 1 do alike, 0 worse by six points. */
const SHARE = 0.5
const LEAST = 3 // sightings of a feature that is kept
const KEPT = 20_000 // rows

/** Multinomial logistic regression by AdaGrad with feature dropout. */
export function learnLabels(examples: readonly Example[], label: Label, seed: number): LabelWeights<HashedRows> {
  const width = LABELS[label].length
  const pile = new Pile()
  const start = new Float64Array(examples.length + 1)
  const hashes = new Int32Array(LABEL_FEATURES)
  examples.forEach(({ s, at }, i) => {
    pile.push(hashes, labelFeatures(s, at, hashes))
    start[i + 1] = pile.length
  })
  const ways = examples.map((e) => waysOf(e.s, e.at, label))
  const rows = new Rows(pile, LEAST)
  const table = rows.table(pile, start)
  const w = new Float32Array(rows.count * width)
  const squares = new Float32Array(rows.count * width).fill(0.05) // keeps the first steps of rare features small
  const sum = new Float32Array(w.length)
  const pointing = new Float32Array(WAYS)
  const random = new Random(seed)
  const order = Int32Array.from(examples.keys())
  const p = new Float64Array(width)
  const kept: number[] = []
  const below = Math.round(DROP * 1024)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order)
    for (const e of order) {
      kept.length = 0
      p.fill(0)
      for (let i = table.start[e]!; i < table.start[e + 1]!; i++) {
        if ((random.next() & 1023) < below) continue
        const r = table.rows[i]! * width
        kept.push(r)
        for (let y = 0; y < width; y++) p[y]! += SHARE * w[r + y]!
      }
      for (let y = 0; y < width; y++) for (let k = 0; k < WAYS; k++) p[y]! += ways[e]![y * WAYS + k]! * pointing[k]!
      const top = Math.max(...p)
      let z = 0
      for (let y = 0; y < width; y++) {
        p[y] = Math.exp(p[y]! - top)
        z += p[y]!
      }
      for (let y = 0; y < width; y++) {
        const d = p[y]! / z - (examples[e]!.label === y ? 1 : 0)
        if (d < 0.005 && d > -0.005) continue // smaller errors move nothing
        for (let k = 0; k < WAYS; k++) pointing[k]! -= RATE * d * ways[e]![y * WAYS + k]!
        for (const r of kept) {
          squares[r + y]! += d * d
          w[r + y]! -= (RATE * d) / Math.sqrt(squares[r + y]!)
        }
      }
    }
    if (epoch * 2 >= EPOCHS) for (let i = 0; i < w.length; i++) sum[i]! += w[i]!
  }
  const times = Math.floor(EPOCHS / 2)
  for (let i = 0; i < sum.length; i++) sum[i]! *= (SHARE * (1 - DROP)) / times
  return { rows: quantised(sum, rows, width, KEPT), pointing }
}
