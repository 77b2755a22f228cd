import { B_CONTENT, B_CUE, B_SOURCE, type Chain, LABELS } from './crf.ts'
import { AUX, CLOSE, COMMA, hash, NOUN, NUM, OPEN, PRON, PROPN, STOP, VERB } from './frame.ts'
import { type LinkSpace, WINDOW } from './link-space.ts'
import { HOWS, type Stretch, TRUST } from './rules.ts'
import type { Spotted } from './spotted.ts'

// One way to read one cue, with the numbers by which it is judged against the others.

export interface Proposal {
  readonly anchor: number
  readonly kind: 'with-source' | 'without-source' | 'rule'
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
  /** Share of the content's tokens that stand in quotation marks. */
  readonly quoted: number
  readonly features: Float32Array
}

export const RANK_FEATURES = 64

/** A cue whose chance of any content is under a hundredth and a half is left alone. */
const HOPELESS = 0.985

const THAT = hash('that')
const TO = hash('to')
const labels = new Uint8Array(WINDOW)

/** The readings of one anchor, from a chain that is filled and summed forward for its window. */
export function proposals(sp: Spotted, w: LinkSpace, chain: Chain, log: number): Proposal[] {
  const out: Proposal[] = []
  const noContent = Math.exp(Math.min(0, chain.sumWithout(2) - log))
  if (noContent > HOPELESS && w.rule === null) return out
  chain.backward()
  const scores = chain.paths()
  const none = Math.max(scores[0], scores[1])
  const noSource = Math.exp(Math.min(0, chain.sumWithout(1) - log))
  const general = { log, none, noContent, noSource, both: scores[3], alone: scores[2] }
  for (const kind of [3, 2] as const) {
    if (scores[kind] === -Infinity || scores[kind] < scores[kind === 3 ? 2 : 3] - 9) continue // a thousandth of the other's chance
    if (noContent > HOPELESS) continue
    chain.path(kind, labels)
    const source = stretches(w, chain.n, B_SOURCE)
    let cue = stretches(w, chain.n, B_CUE)
    const content = stretches(w, chain.n, B_CONTENT)
    const anchor = sp.anchors[w.index]!
    if (cue.length === 0) cue = [cueOf(sp, anchor.from, anchor.to, anchor.at)]
    out.push(
      judged(
        sp,
        w,
        chain,
        general,
        scores[kind] - log,
        kind === 3 ? 'with-source' : 'without-source',
        source,
        cue,
        content,
      ),
    )
  }
  if (w.rule !== null) {
    const r = w.rule
    const inside = r.content.every(([a, b]) => a >= w.from && b <= w.to)
    const source = r.source === null ? [] : [r.source]
    const same = out.some((p) => overlapShare(p.content, r.content) > 0.95 && overlapShare(p.source, source) > 0.95)
    if (!same && (inside || r.how === 'next-paragraph'))
      out.push(judged(sp, w, chain, general, -30, 'rule', source, [r.cue], r.content))
  }
  return out
}

/** The cue by the first reading: the tokens around the anchor that its best path calls cue, or the anchor alone. */
function cueOf(sp: Spotted, from: number, to: number, at: number): Stretch {
  let a = at
  let b = at + 1
  while (a > from && sp.path[a - 1]! >= B_CUE && sp.path[a - 1]! <= B_CUE + 1) a--
  while (b < to && sp.path[b]! === B_CUE + 1) b++
  return [a, b]
}

function stretches(w: LinkSpace, n: number, begin: number): Stretch[] {
  const out: Stretch[] = []
  for (let t = 0; t < n; t++) {
    if (labels[t] !== begin && labels[t] !== begin + 1) continue
    const a = t
    t++
    while (t < n && labels[t] === begin + 1) t++
    out.push([w.from + a, w.from + t])
    t--
  }
  return out
}

export const sizeOf = (s: readonly Stretch[]): number => s.reduce((n, [a, b]) => n + b - a, 0)

/** Intersection over union, in tokens; two empty ones are the same. */
export function overlapShare(x: readonly Stretch[], y: readonly Stretch[]): number {
  let both = 0
  for (const [a, b] of x) for (const [c, d] of y) both += Math.max(0, Math.min(b, d) - Math.max(a, c))
  const all = sizeOf(x) + sizeOf(y) - both
  return all === 0 ? 1 : both / all
}

interface General {
  readonly log: number
  readonly none: number
  readonly noContent: number
  readonly noSource: number
  readonly both: number
  readonly alone: number
}

function judged(
  sp: Spotted,
  w: LinkSpace,
  chain: Chain,
  g: General,
  logp: number,
  kind: Proposal['kind'],
  source: readonly Stretch[],
  cue: readonly Stretch[],
  content: readonly Stretch[],
): Proposal {
  const { s } = sp
  const { f } = s
  const a = w.anchor
  const x = new Float32Array(RANK_FEATURES)
  let k = 0
  const put = (v: number): void => {
    x[k++] = v
  }
  put(kind === 'with-source' ? 0 : kind === 'without-source' ? 1 : 2)
  put(Math.max(-30, logp))
  put(clamp((kind === 'without-source' ? g.alone : g.both) - g.none))
  put(clamp(g.both - g.alone))
  put(1 - g.noContent)
  put(1 - g.noSource)
  put(sp.anchors[w.index]!.p)
  put(w.bin)
  put(f.pos[a]!)
  put(f.classes[a]! & 0x1)
  put(f.classes[a]! & 0xfe)
  put(f.classes[a]! & 0x300)
  put(f.classes[a]! & 0x700)
  put(sizeOf(content))
  put(content.length)
  put(sizeOf(source))
  put(source.length)
  put(sizeOf(cue))
  const c = means(sp, w, chain, content, B_CONTENT)
  for (const v of c) put(v)
  const so = means(sp, w, chain, source, B_SOURCE)
  for (const v of so) put(v)
  const cu = means(sp, w, chain, cue, B_CUE)
  put(cu[0])
  put(cu[2])
  const first = content[0]
  const last = content.at(-1)
  const begin = first?.[0] ?? a
  const end = last?.[1] ?? a
  put(inWindow(w, begin) ? chain.p[(begin - w.from) * LABELS + B_CONTENT]! : 0)
  put(inWindow(w, end) ? 1 - chain.p[(end - w.from) * LABELS + B_CONTENT + 1]! : 1)
  let quoted = 0
  let cues = 0
  let strong = 0
  for (const [b, e] of content)
    for (let i = b; i < e; i++) {
      if (f.quote[i]! > 0) quoted++
      if (sp.anchorAt[i]! > 0) {
        cues++
        if (sp.cue[i]! > strong) strong = sp.cue[i]!
      }
    }
  put(quoted / Math.max(1, sizeOf(content)))
  put(cues)
  put(strong)
  put(end <= a ? 0 : begin > a ? 1 : 2)
  put(begin > a ? Math.min(40, begin - a) : end <= a ? Math.min(40, a - end) : 0)
  const sf = source[0]
  put(sf === undefined ? 99 : sf[0] > a ? Math.min(40, sf[0] - a) : Math.max(-40, sf[1] - 1 - a))
  put(sf === undefined ? 0 : f.pos[sf[1] - 1]!)
  put(sf === undefined ? 0 : f.pos[sf[0]]!)
  put(sf === undefined ? 0 : s.bins.source[sf[1] - 1]!)
  put(sf === undefined ? 0 : w.subject[Math.max(0, Math.min(w.to - w.from - 1, sf[0] - w.from))]!)
  put(w.rule === null ? 0 : TRUST[w.rule.how])
  put(w.rule === null ? -1 : overlapShare(content, w.rule.content))
  put(w.rule === null ? -1 : overlapShare(source, w.rule.source === null ? [] : [w.rule.source]))
  put(f.paraFrom[a] === 0 ? 1 : 0)
  put(f.quote[a]! > 0 ? 1 : 0)
  put(opener(sp, begin))
  put(
    end >= f.to[Math.max(0, end - 1)]!
      ? 0
      : f.mark[end] === STOP
        ? 1
        : f.mark[end] === COMMA
          ? 2
          : f.mark[end] === CLOSE
            ? 3
            : 4,
  )
  put(begin === f.from[begin] ? 1 : 0)
  put(agreement(sp, content))
  put(w.strong.length === 0 ? 0 : between(sp, a, begin > a ? begin : end <= a ? end : a))
  put(cuesInSentence(sp, a))
  put(f.to[a]! - f.from[a]!)
  put(w.to - w.from)
  put(hasVerb(sp, content))
  put(w.pair)
  put(w.complement)
  put(s.bins.source[Math.max(0, f.subjectHead[a]!)]!)
  put(f.subjectHead[a]! < 0 ? 0 : f.pos[f.subjectHead[a]!]!)
  put(w.rule === null ? 0 : 1 + HOWS.indexOf(w.rule.how))
  return { anchor: w.index, kind, source, cue, content, quoted: quoted / Math.max(1, sizeOf(content)), features: x }
}

const clamp = (x: number): number => (Number.isNaN(x) ? 0 : Math.max(-25, Math.min(25, x)))
const inWindow = (w: LinkSpace, i: number): boolean => i >= w.from && i < w.to

/** Mean and least probability of the role over the tokens: second reading, then first. */
function means(
  sp: Spotted,
  w: LinkSpace,
  chain: Chain,
  role: readonly Stretch[],
  begin: number,
): [number, number, number, number] {
  let n = 0
  let sum = 0
  let least = 1
  let sum1 = 0
  let least1 = 1
  for (const [a, b] of role)
    for (let i = a; i < b; i++) {
      n++
      const t = (i - w.from) * LABELS + begin
      const p2 = inWindow(w, i) ? chain.p[t]! + chain.p[t + 1]! : 0
      const p1 = sp.p[i * LABELS + begin]! + sp.p[i * LABELS + begin + 1]!
      sum += p2
      sum1 += p1
      if (p2 < least) least = p2
      if (p1 < least1) least1 = p1
    }
  return n === 0 ? [-1, -1, -1, -1] : [sum / n, least, sum1 / n, least1]
}

function opener(sp: Spotted, i: number): number {
  const { f } = sp.s
  if (f.word[i] === THAT) return 1
  if (f.word[i] === TO) return 2
  if (f.mark[i] === OPEN) return 3
  const p = f.pos[i]!
  return p === VERB || p === AUX ? 4 : p === PRON ? 5 : p === PROPN ? 6 : p === NOUN || p === NUM ? 7 : 8
}

/** Share of the content's tokens that the first reading's best path calls content too. */
function agreement(sp: Spotted, content: readonly Stretch[]): number {
  let n = 0
  let yes = 0
  for (const [a, b] of content)
    for (let i = a; i < b; i++) {
      n++
      if (sp.path[i]! >= B_CONTENT) yes++
    }
  return n === 0 ? 0 : yes / n
}

function between(sp: Spotted, a: number, b: number): number {
  let most = 0
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++)
    if (sp.anchorAt[i]! > 0 && sp.cue[i]! > most) most = sp.cue[i]!
  return most
}

function hasVerb(sp: Spotted, content: readonly Stretch[]): number {
  const { f } = sp.s
  let verbs = 0
  for (const [a, b] of content)
    for (let i = a; i < b && verbs < 3; i++) if (f.pos[i] === VERB || f.pos[i] === AUX) verbs++
  return verbs
}

function cuesInSentence(sp: Spotted, a: number): number {
  const { f } = sp.s
  let n = 0
  for (let i = f.from[a]!; i < f.to[a]! && n < 6; i++) if (sp.anchorAt[i]! > 0) n++
  return n
}
