import { DIGITS, mix } from '../attribution/frame.ts'
import { type HashedRows, rowOf } from '../attribution/weights.ts'
import type { Stretch } from '../grammar/stretches.ts'
import { LABELS, type Label } from './kinds.ts'
import { FIRST_HINT, hints } from './label-words.ts'
import type { Sight } from './sight.ts'

// What a clause tells beside its kind: which change, which stance, which step. A linear model over what stands in the clause,
// what governs it and what stands right before it. Beside a weight for each feature and label it has a few for how a clause
// points to a label, the same for all labels: marks are few, and some labels rare.

/** Most features a clause can have: the buffer's length. Of a longer clause its first words count. */
export const LABEL_FEATURES = 2048
const LONGEST = 60 // tokens of a clause that are looked at
const BEFORE = 5 // tokens before it

/** What reading asks of rows. */
export type LabelRows = Pick<HashedRows, 'unit' | 'width' | 'values' | 'slots'>

/** Weights for the labels of one list. */
export interface LabelWeights<R = LabelRows> {
  /** By feature, a number a label. */
  readonly rows: R
  /** By way of pointing to a label. */
  readonly pointing: Float32Array
}

/** Ways in which words of a clause point to a label. */
export const WAYS = 10

const wordHints = (s: Sight, i: number): number => {
  const t = s.a.tokens[i]!
  return hints(t.lemma) | (t.lower === t.lemma ? 0 : hints(t.lower))
}

/** For each label of a list in turn, the ways in which a clause points to it: `WAYS` numbers from 0 to 1 each. */
export function waysOf(s: Sight, c: Stretch, label: Label): Float32Array {
  const width = LABELS[label].length
  const out = new Float32Array(width * WAYS)
  const shift = FIRST_HINT[label]
  const mask = (1 << width) - 1
  const { a, verbs } = s
  const to = Math.min(c.to, c.from + LONGEST)
  const first = a.first[a.tokens[c.from]!.sentence]!
  const set = (bits: number, way: number, by = 1): void => {
    for (let y = 0; y < width; y++) if ((bits >> y) & 1) out[y * WAYS + way]! = Math.min(1, out[y * WAYS + way]! + by)
  }
  let all = 0
  let main = true
  for (let i = c.from; i < to; i++) {
    const bits = (wordHints(s, i) >> shift) & mask
    const v = s.verbAt[i]!
    const head = v >= 0 && verbs[v]!.group.head === i
    if (head && main) set(bits, 0)
    if (head) main = false
    if (bits === 0) continue
    if (all === 0) set(bits, 1)
    all |= bits
    set(bits, 2, 1 / 3)
    if (head) set(bits, 3)
    else if (a.tokens[i]!.pos === 'NOUN') set(bits, 4)
    if (i < c.from + 3) set(bits, 5)
  }
  set(all, 6)
  if ((all & (all - 1)) === 0) set(all, 7)
  const governs = s.verbLeft[c.from]!
  if (governs >= 0) set((hints(verbs[governs]!.group.lemma) >> shift) & mask, 8)
  for (let i = Math.max(first, c.from - BEFORE); i < c.from; i++) set((wordHints(s, i) >> shift) & mask, 9)
  return out
}

/** Writes the hashes of a clause to `out`, from index 0; returns how many. */
export function labelFeatures(s: Sight, c: Stretch, out: Int32Array): number {
  const { a, f, verb, verbs } = s
  const sentence = a.tokens[c.from]!.sentence
  const from = a.first[sentence]!
  const to = Math.min(c.to, c.from + LONGEST)
  let k = 0
  out[k++] = mix(1, 0)
  out[k++] = mix(2, mix(f.lemma[c.from]!, c.from === from ? 1 : 0))
  out[k++] = mix(3, s.said[c.from]!)
  let last = -1
  let seen = 0
  for (let i = c.from; i < to; i++) {
    out[k++] = mix(4, f.lemma[i]!)
    if (i > c.from) out[k++] = mix(5, mix(f.lemma[i - 1]!, f.word[i]!))
    const points = wordHints(s, i)
    const v = s.verbAt[i]!
    for (let rest = points; rest !== 0; rest &= rest - 1) {
      const hint = rest & -rest
      out[k++] = mix(30, hint)
      if ((seen & hint) === 0) out[k++] = mix(31, mix(hint, Math.min(3, i - c.from)))
      if (v >= 0) out[k++] = mix(32, mix(hint, mix(verb.flags[v]!, verb.modal[v]!)))
    }
    seen |= points
    if (f.shape[i] === DIGITS) out[k++] = mix(35, 0)
    if (v < 0 || v === last) continue
    last = v
    out[k++] = mix(6, mix(verb.lemma[v]!, verb.flags[v]!))
    out[k++] = mix(7, mix(verb.flags[v]!, verb.modal[v]!))
    out[k++] = mix(8, mix(verb.bits[v]!, mix(verb.flags[v]!, verb.modal[v]!)))
    out[k++] = mix(9, mix(verb.subject[v]!, verb.bits[v]!))
  }
  const first = s.verbAt[c.from]! >= 0 ? s.verbAt[c.from]! : s.verbRight[c.from]!
  if (first >= 0 && verbs[first]!.group.first < c.to) {
    const how = mix(verb.flags[first]!, verb.modal[first]!)
    out[k++] = mix(10, verb.lemma[first]!)
    out[k++] = mix(11, how)
    out[k++] = mix(12, mix(verb.subject[first]!, how))
    out[k++] = mix(13, mix(verb.lemma[first]!, how))
  }
  const left = s.verbLeft[c.from]!
  if (left >= 0) {
    const how = mix(verb.flags[left]!, verb.modal[left]!)
    for (let rest = hints(verbs[left]!.group.lemma); rest !== 0; rest &= rest - 1) {
      out[k++] = mix(34, rest & -rest)
      out[k++] = mix(36, mix(rest & -rest, how))
    }
    out[k++] = mix(37, seen === 0 ? 1 : 0)
    out[k++] = mix(14, verb.lemma[left]!)
    out[k++] = mix(15, mix(verb.lemma[left]!, verb.flags[left]!))
    out[k++] = mix(16, how)
  }
  for (let i = Math.max(from, c.from - BEFORE); i < c.from; i++) {
    out[k++] = mix(17, f.lemma[i]!)
    for (let rest = wordHints(s, i); rest !== 0; rest &= rest - 1) out[k++] = mix(33, rest & -rest)
    if (i + 2 >= c.from) out[k++] = mix(18, mix(f.lemma[i]!, c.from - i))
  }
  out[k++] = mix(19, s.draft[c.from]! > 0 ? 1 : 0)
  out[k++] = mix(20, a.tokens[a.first[sentence + 1]! - 1]!.text === '?' ? 1 : 0)
  return k
}

const hashes = new Int32Array(LABEL_FEATURES)

/** Index of the likeliest label of a clause in its list, and the chance of it. */
export function labelOf(
  s: Sight,
  c: Stretch,
  label: Label,
  { rows, pointing }: LabelWeights,
): { readonly label: number; readonly chance: number } {
  const { width, values, slots, unit } = rows
  const score = new Float64Array(width)
  const n = labelFeatures(s, c, hashes)
  for (let k = 0; k < n; k++) {
    const r = rowOf(slots, hashes[k]!)
    if (r >= 0) for (let y = 0; y < width; y++) score[y]! += values[r * width + y]! * unit
  }
  const ways = waysOf(s, c, label)
  for (let y = 0; y < width; y++) for (let w = 0; w < WAYS; w++) score[y]! += ways[y * WAYS + w]! * pointing[w]!
  let best = 0
  for (let y = 1; y < width; y++) if (score[y]! > score[best]!) best = y
  let sum = 0
  for (let y = 0; y < width; y++) sum += Math.exp(score[y]! - score[best]!)
  return { label: best, chance: 1 / sum }
}
