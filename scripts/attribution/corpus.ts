import { readFileSync } from 'node:fs'
import { type Article, article, type Tagger } from '../../src/extract/article.ts'
import { B_CONTENT, B_CUE, B_SOURCE } from '../../src/extract/attribution/crf.ts'
import { type Frame, frame } from '../../src/extract/attribution/frame.ts'
import type { Stretch } from '../../src/extract/attribution/rules.ts'
import { pairKey, type Shares, shareKey } from '../../src/extract/attribution/shares.ts'
import type { Span } from '../../src/text/span.ts'

/** One article of a corpus in PolNeAR's form; offsets are UTF-16 units. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}
export type Pieces = readonly (readonly [number, number])[]
export interface GoldAttribution {
  readonly source: Pieces
  readonly cue: Pieces
  readonly content: Pieces
}

/** An article made ready for training: its frame, and its gold in tokens. */
export interface Marked {
  readonly gold: GoldArticle
  readonly article: Article
  readonly f: Frame
  /** Label of each token when all attributions are laid over one another. */
  readonly labels: Uint8Array
  /** Index of the attribution whose cue the token is in; -1 for none. */
  readonly cueOf: Int32Array
  /** Labels of one attribution alone. */
  readonly own: readonly { readonly at: readonly number[]; readonly label: readonly number[] }[]
  /** Token stretches of character spans. */
  stretches(spans: readonly Span[]): Stretch[]
}

export function readCorpus(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as GoldArticle)
}

export function mark(gold: GoldArticle, tag: Tagger): Marked {
  const a = article(gold.text, tag)
  const f = frame(a)
  const labels = new Uint8Array(f.n)
  const cueOf = new Int32Array(f.n).fill(-1)
  const own = gold.attributions.map((g, k) => {
    const at: number[] = []
    const label: number[] = []
    const lay = (pieces: Pieces, begin: number): void => {
      for (const [s, e] of pieces) {
        let first = true
        for (const i of tokensIn(a, s, e)) {
          const y = first ? begin : begin + 1
          // Two pieces that touch but for a blank are one stretch.
          const joined =
            first && at.length > 0 && at.at(-1) === i - 1 && label.at(-1)! >= begin && label.at(-1)! <= begin + 1
          at.push(i)
          label.push(joined ? begin + 1 : y)
          labels[i] = joined ? begin + 1 : y
          if (begin === B_CUE) cueOf[i] = k
          first = false
        }
      }
    }
    lay(g.source, B_SOURCE)
    lay(g.cue, B_CUE)
    lay(g.content, B_CONTENT)
    return { at, label }
  })
  const stretches = (spans: readonly Span[]): Stretch[] =>
    spans.flatMap((s) => {
      const t = tokensIn(a, s.start, s.end)
      return t.length === 0 ? [] : [[t[0]!, t.at(-1)! + 1] as const]
    })
  return { gold, article: a, f, labels, cueOf, own, stretches }
}

/** Tokens with half their characters or more in the stretch. */
function tokensIn(a: Article, s: number, e: number): number[] {
  let lo = 0
  let hi = a.tokens.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (a.tokens[mid]!.end <= s) lo = mid + 1
    else hi = mid
  }
  const out: number[] = []
  for (let i = lo; i < a.tokens.length && a.tokens[i]!.start < e; i++) {
    const t = a.tokens[i]!
    if ((Math.min(e, t.end) - Math.max(s, t.start)) * 2 >= t.end - t.start) out.push(i)
  }
  return out
}

/** What one article adds to the shares. */
export function countShares(m: Marked): Shares {
  const counts = new Map<number, [number, number, number]>()
  const add = (key: number, y: number): void => {
    const c: [number, number, number] = counts.get(key) ?? [0, 0, 0]
    counts.set(key, c)
    c[0]++
    if (y === B_CUE || y === B_CUE + 1) c[1]++
    else if (y === B_SOURCE || y === B_SOURCE + 1) c[2]++
  }
  for (let i = 0; i < m.f.n; i++) {
    add(shareKey(m.f, i), m.labels[i]!)
    if (m.f.complement[i]! > 0) add(pairKey(m.f, i), m.labels[i]!)
  }
  return { counts }
}

export function addShares(all: readonly Shares[]): Shares {
  const counts = new Map<number, [number, number, number]>()
  for (const s of all)
    for (const [key, c] of s.counts) {
      const t = counts.get(key)
      if (t === undefined) counts.set(key, [...c])
      else for (let k = 0; k < 3; k++) t[k as 0 | 1 | 2] += c[k as 0 | 1 | 2]
    }
  return { counts }
}
