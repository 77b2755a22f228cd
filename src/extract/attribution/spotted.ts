import { B_CONTENT, B_CUE, B_SOURCE, LABELS } from './crf.ts'
import { ADP, AUX } from './frame.ts'
import type { Surroundings } from './surroundings.ts'

/** What the first reading left: probabilities, in steps, and its best labels. */
export interface Spotted {
  readonly s: Surroundings
  /** P(label) of token i at `i * LABELS + label`. */
  readonly p: Float32Array
  readonly path: Uint8Array
  /** P(source), P(cue), P(content), P(begins source), P(begins content), in eight steps. */
  readonly source: Uint8Array
  readonly cue: Uint8Array
  readonly content: Uint8Array
  readonly beginsSource: Uint8Array
  readonly beginsContent: Uint8Array
  /** Number, from 1, of the stretch of equal role in the best path; 0 outside. */
  readonly stretch: Int32Array
  readonly anchors: readonly Anchor[]
  /** Tokens that are an anchor: index + 1 into `anchors`; 0 otherwise. */
  readonly anchorAt: Int32Array
  /** The nearest anchor before and after each token; -1 for none. */
  readonly anchorBefore: Int32Array
  readonly anchorAfter: Int32Array
}

export interface Anchor {
  readonly at: number
  /** Tokens around it that may belong to the cue too. */
  readonly from: number
  readonly to: number
  readonly p: number
}

const step = (p: number): number =>
  p < 0.02 ? 0 : p < 0.1 ? 1 : p < 0.3 ? 2 : p < 0.5 ? 3 : p < 0.7 ? 4 : p < 0.9 ? 5 : p < 0.98 ? 6 : 7
/** Below this a token is no candidate for a cue: lower adds a tenth more work for one cue in two hundred. */
export const LEAST_CUE = 0.06

export function spotted(s: Surroundings, p: Float32Array, path: Uint8Array): Spotted {
  const { n, paraFrom } = s.f
  const bytes = (): Uint8Array => new Uint8Array(n)
  const o = { source: bytes(), cue: bytes(), content: bytes(), beginsSource: bytes(), beginsContent: bytes() }
  const stretch = new Int32Array(n)
  const anchors: Anchor[] = []
  const anchorAt = new Int32Array(n)
  let id = 0
  for (let i = 0; i < n; i++) {
    const a = i * LABELS
    o.source[i] = step(p[a + B_SOURCE]! + p[a + B_SOURCE + 1]!)
    o.cue[i] = step(p[a + B_CUE]! + p[a + B_CUE + 1]!)
    o.content[i] = step(p[a + B_CONTENT]! + p[a + B_CONTENT + 1]!)
    o.beginsSource[i] = step(p[a + B_SOURCE]!)
    o.beginsContent[i] = step(p[a + B_CONTENT]!)
    const y = path[i]!
    if (y !== 0) {
      if (y % 2 === 1 || i === 0 || path[i - 1] === 0 || paraFrom[i] === i) id++
      stretch[i] = id
    }
  }
  const cueP = (i: number): number => p[i * LABELS + B_CUE]! + p[i * LABELS + B_CUE + 1]!
  const ruled = new Set(s.rules.map((r) => r.anchor))
  for (let i = 0; i < n; ) {
    if (cueP(i) < LEAST_CUE) {
      if (ruled.has(i)) {
        anchors.push({ at: i, from: i, to: i + 1, p: cueP(i) })
        anchorAt[i] = anchors.length
      }
      i++
      continue
    }
    const from = i
    let at = i
    let best = 0
    while (i < n && cueP(i) >= LEAST_CUE && paraFrom[i] === paraFrom[from]) {
      // A new cue begins here for sure enough: the run is cut.
      if (i > from && p[i * LABELS + B_CUE]! > 0.5) break
      const pos = s.f.pos[i]!
      const weight = cueP(i) * (pos === AUX || pos === ADP || s.f.classes[i] === 0 ? 0.9 : 1)
      if (weight > best) {
        best = weight
        at = i
      }
      i++
    }
    anchors.push({ at, from, to: i, p: cueP(at) })
    anchorAt[at] = anchors.length
  }
  const anchorBefore = new Int32Array(n)
  const anchorAfter = new Int32Array(n)
  for (let i = 0, last = -1; i < n; i++) {
    anchorBefore[i] = last
    if (anchorAt[i]! > 0) last = i
  }
  for (let i = n - 1, next = -1; i >= 0; i--) {
    anchorAfter[i] = next
    if (anchorAt[i]! > 0) next = i
  }
  return { s, p, path, ...o, stretch, anchors, anchorAt, anchorBefore, anchorAfter }
}
