import { ADJ, type Frame, mix, NOUN, PROPN, VERB } from './frame.ts'

/** How often a lemma stood in a cue, and in a source, of the training articles; keyed by lemma and kind of word. */
export interface Shares {
  /** Key → how often seen, in how many of these in a cue, in a source. */
  readonly counts: ReadonlyMap<number, readonly [seen: number, cue: number, source: number]>
}

export const shareKey = (f: Frame, i: number): number => {
  const p = f.pos[i]!
  return mix(f.lemma[i]!, p === VERB ? 1 : p === NOUN ? 2 : p === PROPN ? 3 : p === ADJ ? 4 : 5)
}

/** The lemma together with how the words after it go on: "call for" is a cue where "call" is none. */
export const pairKey = (f: Frame, i: number): number => mix(shareKey(f, i), 1000 + f.complement[i]!)

const STEPS = [0.01, 0.04, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92] // finer where rare verbs lie
export const STRONG = 5 // bin from which a token counts as a likely cue: a share of .2 or more

/** 0 never seen, 1 seen but never so, 2–11 by share; a half is added to what was seen, so that one sighting is no certainty. */
export function shareBin(seen: number, so: number): number {
  if (seen === 0) return 0
  if (so === 0) return 1
  const share = so / (seen + 0.5)
  let b = 2
  for (const s of STEPS) if (share >= s) b++
  return b
}

/** What the model keeps of the shares: for a key, the cue bin in the lower four bits, the source bin in the upper. */
export interface BinTable {
  of(key: number): number
  /** The table as the weights file stores it. */
  keysAndBins(): Uint8Array
  /** Its keys, and the byte of each. */
  rows(): { readonly keys: Int32Array; readonly bins: Uint8Array }
}

export interface Bins {
  readonly cue: Uint8Array
  readonly source: Uint8Array
  /** By lemma and complement; 0 where there is none. */
  readonly pair: Uint8Array
}

export function bins(f: Frame, of: (key: number) => number): Bins {
  const cue = new Uint8Array(f.n)
  const source = new Uint8Array(f.n)
  const pair = new Uint8Array(f.n)
  for (let i = 0; i < f.n; i++) {
    const both = of(shareKey(f, i))
    cue[i] = both & 15
    source[i] = both >> 4
    if (f.complement[i]! > 0) pair[i] = of(pairKey(f, i)) & 15
  }
  return { cue, source, pair }
}

/** The bins by counts; `without` is taken off (training: what the article's own fold contributed). */
export const binsOf =
  (shares: Shares, without?: Shares) =>
  (key: number): number => {
    const c = shares.counts.get(key)
    if (c === undefined) return 0
    const w = without?.counts.get(key)
    const seen = c[0] - (w?.[0] ?? 0)
    return shareBin(seen, c[1] - (w?.[1] ?? 0)) | (shareBin(seen, c[2] - (w?.[2] ?? 0)) << 4)
  }
