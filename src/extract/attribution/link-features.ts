import { B_CONTENT, B_CUE, B_SOURCE, LABELS } from './crf.ts'
import {
  ADP,
  AUX,
  CCONJ,
  CLOSE,
  COMMA,
  DASH,
  DET,
  type Frame,
  mix,
  OPEN,
  PART,
  PRON,
  SCONJ,
  SEMICOLON,
  STOP,
  VERB,
} from './frame.ts'
import { HOWS, type RuleReading } from './rules.ts'
import { edgeFeatures } from './spot-features.ts'
import type { Surroundings } from './surroundings.ts'

// Second reading: given one cue, which tokens are its source and its content? Features stand relative to that cue.

export const LINK_FEATURES = 160
export const LINK_EDGES = 20
const REACH = 110 // tokens either side of the cue: 99% of contents end before
export const WINDOW = 2 * REACH + 1

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
  return { s, p, path, ...o, stretch, anchors, anchorAt }
}

/** The tokens that an anchor's source and content are sought in: its paragraph, within reach. */
export function windowOf(sp: Spotted, a: Anchor): readonly [from: number, to: number] {
  const { f } = sp.s
  return [Math.max(f.paraFrom[a.at]!, a.at - REACH), Math.min(f.paraTo[a.at]!, a.at + REACH + 1)]
}

/** Work space for one anchor's window; kept between anchors. */
export class LinkSpace {
  readonly commas = new Int32Array(WINDOW)
  readonly others = new Int32Array(WINDOW)
  readonly strong = new Int32Array(WINDOW)
  readonly verbs = new Int32Array(WINDOW)
  readonly brk = new Int32Array(WINDOW)
  readonly spans = new Int32Array(WINDOW)
  readonly ruled = new Uint8Array(WINDOW)
  readonly subject = new Uint8Array(WINDOW)
  from = 0
  to = 0
  anchor = 0
  index = 0
  rule: RuleReading | null = null
  lemma = 0
  classes = 0
  bin = 0
  complement = 0
  pair = 0
  right = 0
  right2 = 0
  left = 0
  rightPos = 0
  leftPos = 0
  cueP = 0
}

/** Walks outward from the anchor once; the features then only look up. */
export function prepareLink(sp: Spotted, index: number, ruleAt: ReadonlyMap<number, RuleReading>, w: LinkSpace): void {
  const { s } = sp
  const { f } = s
  const anchor = sp.anchors[index]!
  const a = anchor.at
  const [from, to] = windowOf(sp, anchor)
  w.from = from
  w.to = to
  w.anchor = a
  w.index = index
  w.lemma = f.lemma[a]!
  w.classes = f.classes[a]!
  w.bin = s.bins.cue[a]!
  w.complement = f.complement[a]!
  w.pair = s.bins.pair[a]!
  w.cueP = sp.cue[a]!
  const cueTo = Math.max(a + 1, anchor.to)
  const cueFrom = Math.min(a, anchor.from)
  w.right = cueTo < to ? f.word[cueTo]! : -1
  w.right2 = cueTo + 1 < to ? f.pos[cueTo + 1]! | (f.mark[cueTo + 1]! << 5) : -1
  w.rightPos = cueTo < to ? f.pos[cueTo]! | (f.mark[cueTo]! << 5) : -1
  w.left = cueFrom - 1 >= from ? f.word[cueFrom - 1]! : -1
  w.leftPos = cueFrom - 1 >= from ? f.pos[cueFrom - 1]! | (f.mark[cueFrom - 1]! << 5) : -1
  w.ruled.fill(0, 0, to - from)
  w.subject.fill(0, 0, to - from)
  let rule: RuleReading | null = null
  for (let i = anchor.from; i < anchor.to && rule === null; i++) rule = ruleAt.get(i) ?? null
  w.rule = rule
  if (rule !== null) {
    for (const [x, y] of rule.content) paint(w, x, y, 3)
    if (rule.source !== null) paint(w, rule.source[0], rule.source[1], 1)
  }
  let v = a
  if (f.subjectFrom[v]! < 0) for (let i = anchor.from; i < anchor.to; i++) if (f.subjectFrom[i]! >= 0) v = i
  if (f.subjectFrom[v]! < 0) {
    // A noun or adjective of saying: its possessor, else the subject of the verb that carries it.
    const c = f.chunkFrom[a]!
    const carrier = s.verbLeft[a]!
    if (carrier >= 0 && f.subjectFrom[carrier]! >= 0) {
      paintSubject(w, f.subjectFrom[carrier]!, f.subjectTo[carrier]!, 5)
      if (f.subjectHead[carrier]! >= from && f.subjectHead[carrier]! < to)
        w.subject[f.subjectHead[carrier]! - from]! |= 16
    }
    if (c >= 0) {
      let e = a
      while (e > c && f.pos[e] !== PART) e--
      if (e > c) paintSubject(w, c, e, 7)
      else if (f.pos[c] === PRON || f.pos[c] === DET) paintSubject(w, c, c + 1, 9)
    }
    const by = a + 1
    if (by + 1 < to && f.pos[by] === ADP && f.chunkFrom[by + 1] === by + 1)
      paintSubject(w, by + 1, f.chunkTo[by + 1]!, 11)
  }
  paintSubject(w, f.subjectFrom[v]!, f.subjectTo[v]!, 1)
  paintSubject(w, f.afterFrom[a]!, f.afterTo[a]!, 3)
  if (f.subjectHead[v]! >= from && f.subjectHead[v]! < to) w.subject[f.subjectHead[v]! - from]! |= 16
  for (const dir of [1, -1]) {
    let commas = 0
    let others = 0
    let strong = 0
    let verbs = 0
    let brk = 0
    let spans = 0
    let stretch = sp.stretch[a]!
    for (let i = a + dir; i >= from && i < to; i += dir) {
      const k = i - from
      const st = sp.stretch[i]!
      if (st !== stretch && st !== 0) spans++
      stretch = st
      w.commas[k] = commas
      w.others[k] = others
      w.strong[k] = strong
      w.verbs[k] = verbs
      w.brk[k] = brk
      w.spans[k] = spans
      const m = f.mark[i]!
      const p = f.pos[i]!
      if (m === COMMA) commas++
      if (sp.anchorAt[i]! > 0) {
        others++
        if (sp.cue[i]! >= 4) strong++
      }
      if (p === VERB || p === AUX) verbs++
      if (
        m === COMMA ||
        m === STOP ||
        m === DASH ||
        m === SEMICOLON ||
        m === OPEN ||
        m === CLOSE ||
        p === SCONJ ||
        p === CCONJ
      )
        brk = f.word[i]!
    }
  }
}

function paint(w: LinkSpace, a: number, b: number, value: number): void {
  for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) w.ruled[i - w.from] = value + (i === a ? 1 : 0)
}
function paintSubject(w: LinkSpace, a: number, b: number, value: number): void {
  if (a < 0) return
  for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) w.subject[i - w.from] = value + (i === a ? 1 : 0)
}

const near = (d: number): number => (d < 6 ? d : d < 9 ? 6 : d < 14 ? 7 : d < 22 ? 8 : d < 40 ? 9 : 10)
const cap = (n: number, most: number): number => (n < most ? n : most)

const tagIn = (f: Frame, lo: number, hi: number, j: number): number =>
  j < lo ? 40 : j >= hi ? 41 : f.pos[j]! | (f.mark[j]! << 5)
const wordIn = (f: Frame, lo: number, hi: number, j: number): number => (j < lo ? -1 : j >= hi ? -2 : f.word[j]!)

/** Writes the hashes of token `i` of the window to `out`; returns how many. */
export function linkFeatures(sp: Spotted, w: LinkSpace, i: number, out: Int32Array): number {
  const { s } = sp
  const { f } = s
  const { word, lemma, pos, mark, quote, classes, shape } = f
  const a = w.anchor
  const k0 = i - w.from
  const lo = w.from
  const hi = w.to
  let k = 0
  const p = tagIn(f, lo, hi, i)
  const dir = i < a ? 1 : i > a ? 2 : 0
  const d = near(Math.abs(i - a))
  const q = quote[i]! > 0 ? 1 : 0
  const qa = quote[a]! > 0 ? 1 : 0
  const sameQuote = quote[i] === quote[a] ? 1 : 0
  const sent = f.from[i] === f.from[a] ? 0 : i < a ? (f.to[i] === f.from[a] ? 1 : 2) : f.from[i] === f.to[a] ? 3 : 4
  const inCue = i >= sp.anchors[w.index]!.from && i < sp.anchors[w.index]!.to ? 1 : 0
  const side = dir + 3 * sent + 15 * (q + 2 * sameQuote)
  const commas = cap(w.commas[k0]!, 3)
  const others = cap(w.others[k0]!, 2)
  const strong = cap(w.strong[k0]!, 2)
  const spans = cap(w.spans[k0]!, 4)
  const role = (sp.path[i]! + 1) >> 1
  const first = i === lo || sp.stretch[i] !== sp.stretch[i - 1] ? 1 : 0
  const bs = sp.source[i]!
  const bq = sp.cue[i]!
  const bc = sp.content[i]!
  const way = dir === 0 ? 0 : mix(dir, mix(w.brk[k0]!, cap(w.verbs[k0]!, 2)))
  if (dir === 0) {
    w.commas[k0] = 0
    w.others[k0] = 0
    w.strong[k0] = 0
    w.spans[k0] = 0
  }
  out[k++] = mix(201, side)
  out[k++] = mix(202, mix(side, d))
  out[k++] = mix(203, mix(side, bs))
  out[k++] = mix(204, mix(side, bc))
  out[k++] = mix(205, mix(side, mix(bq, inCue)))
  out[k++] = mix(206, mix(dir, mix(role + 4 * first, mix(spans, strong))))
  out[k++] = mix(207, mix(mix(bs, bc), mix(bq, dir)))
  out[k++] = mix(208, mix(mix(sp.beginsSource[i]!, i > lo ? sp.source[i - 1]! : 9), mix(dir, spans)))
  out[k++] = mix(209, mix(mix(sp.beginsContent[i]!, i > lo ? sp.content[i - 1]! : 9), mix(dir, spans)))
  out[k++] = mix(210, mix(mix(bs, d), mix(dir, commas)))
  out[k++] = mix(211, mix(mix(bc, strong), mix(side, cap(others, 1))))
  out[k++] = mix(212, mix(mix(bs, strong), mix(side, cap(others, 1))))
  out[k++] = mix(213, mix(mix(w.cueP, bc), mix(side, strong)))
  out[k++] = mix(214, mix(mix(w.cueP, bs), mix(dir, strong)))
  out[k++] = mix(215, mix(mix(w.bin, side), mix(strong, role)))
  out[k++] = mix(216, mix(mix(commas, others), mix(side, p)))
  out[k++] = mix(217, mix(mix(w.lemma, dir), mix(p, q)))
  out[k++] = mix(218, mix(mix(w.lemma, side), d))
  out[k++] = mix(219, mix(mix(w.lemma, side), mix(strong, role)))
  out[k++] = mix(220, mix(mix(w.lemma, dir), word[i]!))
  let c = w.classes
  while (c !== 0) {
    const bit = c & -c
    c ^= bit
    out[k++] = mix(221, mix(mix(bit, side), mix(role, strong)))
    out[k++] = mix(222, mix(mix(bit, dir), mix(p, d)))
  }
  // How the words after and before the cue go on decides the side of the content.
  out[k++] = mix(223, mix(mix(w.right, side), role))
  out[k++] = mix(224, mix(mix(w.rightPos, w.leftPos), mix(side, role)))
  out[k++] = mix(225, mix(mix(w.right, w.lemma), mix(side, role)))
  out[k++] = mix(226, mix(mix(w.left, side), role))
  out[k++] = mix(227, mix(mix(w.rightPos, w.right2), mix(mix(side, role), d < 6 ? d : 6)))
  out[k++] = mix(265, mix(mix(w.complement, side), mix(role, d < 4 ? d : 4)))
  out[k++] = mix(266, mix(mix(w.complement, w.lemma), mix(dir, role)))
  out[k++] = mix(267, mix(mix(w.pair, dir), mix(role, strong)))
  out[k++] = mix(228, mix(mix(w.classes, w.rightPos), mix(side, role)))
  // Words and tags of the token itself, by direction.
  out[k++] = mix(229, mix(mix(word[i]!, dir), d < 3 ? d : 3))
  out[k++] = mix(230, mix(mix(lemma[i]!, dir), role))
  out[k++] = mix(231, mix(mix(tagIn(f, lo, hi, i - 1), p), mix(dir, d < 4 ? d : 4)))
  out[k++] = mix(232, mix(mix(p, tagIn(f, lo, hi, i + 1)), mix(dir, d < 4 ? d : 4)))
  out[k++] = mix(
    233,
    mix(mix(mix(tagIn(f, lo, hi, i - 2), tagIn(f, lo, hi, i - 1)), mix(p, tagIn(f, lo, hi, i + 1))), dir),
  )
  out[k++] = mix(234, mix(mix(wordIn(f, lo, hi, i - 1), p), dir))
  out[k++] = mix(235, mix(mix(p, wordIn(f, lo, hi, i + 1)), dir))
  out[k++] = mix(236, mix(mix(wordIn(f, lo, hi, i - 1), word[i]!), dir))
  out[k++] = mix(237, mix(mix(word[i]!, wordIn(f, lo, hi, i + 1)), dir))
  out[k++] = mix(238, mix(shape[i]!, mix(dir, i > lo ? shape[i - 1]! : 9)))
  out[k++] = mix(239, mix(mix(s.bins.source[i]!, dir), mix(d < 4 ? d : 4, commas)))
  // The way from the cue: last clause mark, verbs passed.
  out[k++] = mix(240, mix(way, role))
  out[k++] = mix(241, mix(way, mix(w.bin, q)))
  out[k++] = mix(242, mix(mix(way, w.lemma), 0))
  out[k++] = mix(243, mix(mix(cap(w.verbs[k0]!, 4), side), mix(p, role)))
  // Subject, chunk and rules.
  const sub = w.subject[k0]!
  out[k++] = mix(244, mix(mix(sub, dir), mix(role, strong)))
  out[k++] = mix(245, mix(mix(sub, i > lo ? w.subject[k0 - 1]! : 0), mix(bs, w.bin)))
  if (sub) {
    out[k++] = mix(246, mix(mix(sub, w.lemma), bs))
    out[k++] = mix(247, mix(mix(sub, pos[i]!), mix(w.bin, classes[i]!)))
  }
  const r = w.ruled[k0]!
  const how = w.rule === null ? 0 : 1 + HOWS.indexOf(w.rule.how)
  out[k++] = mix(248, mix(mix(r, how), role))
  out[k++] = mix(249, mix(mix(r, i > lo ? w.ruled[k0 - 1]! : 0), mix(bs, bc)))
  out[k++] = mix(250, mix(mix(how, dir), mix(r, q)))
  const cf = f.chunkFrom[i]!
  if (cf >= 0) {
    const head = f.chunkTo[i]! - 1
    out[k++] = mix(251, mix(mix(lemma[head]!, dir), cf === i ? 1 : 0))
    out[k++] = mix(252, mix(mix(classes[head]!, dir), mix(cf === i ? 1 : 0, d < 4 ? d : 4)))
    out[k++] = mix(
      253,
      mix(mix(cf > lo ? wordIn(f, lo, hi, cf - 1) : -1, wordIn(f, lo, hi, f.chunkTo[i]!)), mix(dir, cf === i ? 1 : 0)),
    )
  }
  out[k++] = mix(254, mix(mix(f.from[i] === i ? 1 : f.to[i] === i + 1 ? 2 : 0, dir), mix(q, mark[i]!)))
  // Which cue is nearer: this one or another.
  const cl = nearestAnchor(sp, i, -1, lo)
  const cr = nearestAnchor(sp, i, 1, hi)
  const l = cl === a ? 1 : cl < 0 ? 0 : cl > a ? 2 : 3
  const rr = cr === a ? 1 : cr < 0 ? 0 : cr < a ? 2 : 3
  out[k++] = mix(255, mix(mix(l, rr), mix(side, role)))
  out[k++] = mix(256, mix(mix(cl < 0 ? 0 : sp.cue[cl]!, cr < 0 ? 0 : sp.cue[cr]!), mix(mix(l, rr), mix(w.cueP, q))))
  out[k++] = mix(257, mix(mix(l, rr), mix(cl < 0 ? 0 : f.lemma[cl]!, cr < 0 ? 0 : f.lemma[cr]!)))
  if (q) {
    const id = quote[i]!
    const before = s.beforeQuote[id]!
    const after = s.afterQuote[id]!
    out[k++] = mix(
      258,
      mix(
        mix(
          before < 0 ? -1 : before === a ? 1 : before > a ? 2 : 3,
          after < 0 ? -1 : after === a ? 1 : after < a ? 2 : 3,
        ),
        mix(tagIn(f, lo, hi, before), tagIn(f, lo, hi, after)),
      ),
    )
    out[k++] = mix(
      259,
      mix(
        mix(
          before < 0 ? -1 : a - before > -4 && a <= before ? 1 : 2,
          after < 0 ? -1 : a - after < 5 && a >= after ? 1 : 2,
        ),
        mix(side, strong),
      ),
    )
    out[k++] = mix(260, mix(mix(s.quoteFrom[id] === i ? 1 : s.quoteTo[id] === i + 1 ? 2 : 0, strong), mix(side, spans)))
  }
  out[k++] = mix(261, mix(qa, mix(side, strong)))
  // Edges of the stretch that the first reading saw.
  out[k++] = mix(
    262,
    mix(
      mix(role, i > lo ? (sp.path[i - 1]! + 1) >> 1 : 9),
      mix(i + 1 < hi ? (sp.path[i + 1]! + 1) >> 1 : 9, mix(dir, strong)),
    ),
  )
  out[k++] = mix(263, mix(mix(i > lo ? sp.content[i - 1]! : 9, bc), mix(i + 1 < hi ? sp.content[i + 1]! : 9, dir)))
  out[k++] = mix(264, mix(mix(i > lo ? sp.source[i - 1]! : 9, bs), mix(i + 1 < hi ? sp.source[i + 1]! : 9, dir)))
  return k
}

/** What decides a step between labels at token i of the window, beside the plain edge features. */
export function linkEdges(sp: Spotted, w: LinkSpace, i: number, out: Int32Array): number {
  const dir = i < w.anchor ? 1 : i > w.anchor ? 2 : 0
  const near = Math.abs(i - w.anchor) < 3 ? i - w.anchor : 3
  const before = i > w.from ? (sp.anchorAt[i - 1]! > 0 ? 1 : 0) : 2
  out[0] = mix(511, mix(dir, near))
  out[1] = mix(512, mix(sp.anchorAt[i]! > 0 ? 1 : 0, before))
  out[2] = mix(513, mix(cap(w.strong[i - w.from]!, 2), cap(w.spans[i - w.from]!, 3)))
  return 3
}

/** The edge features that are the same for every anchor: `edgeFeatures` and the first reading's view. */
export function plainLinkEdges(sp: Spotted, i: number, out: Int32Array): number {
  let k = edgeFeatures(sp.s.f, i, out)
  const first = i === sp.s.f.paraFrom[i]
  out[k++] = mix(514, mix(sp.path[i]!, first ? 9 : sp.path[i - 1]!))
  out[k++] = mix(515, mix(sp.content[i]!, first ? 9 : sp.content[i - 1]!))
  return k
}

function nearestAnchor(sp: Spotted, i: number, dir: -1 | 1, limit: number): number {
  // At most a dozen steps: beyond that "none near" is as good an answer.
  for (let j = i + dir, n = 0; n < 24 && (dir < 0 ? j >= limit : j < limit); j += dir, n++)
    if (sp.anchorAt[j]! > 0) return j
  return -1
}
