import { type Frame, mix } from './frame.ts'
import type { LinkSpace } from './link-space.ts'
import { edgeFeatures } from './spot-features.ts'
import type { Spotted } from './spotted.ts'

// Second reading: given one cue, which tokens are its source and its content? Features stand relative to that cue.

export const LINK_FEATURES = 160
export const LINK_EDGES = 20
const NEAR_ANCHOR = 24 // tokens looked for another cue: beyond that "none near" is as good an answer

const near = (d: number): number => (d < 6 ? d : d < 9 ? 6 : d < 14 ? 7 : d < 22 ? 8 : d < 40 ? 9 : 10)
const cap = (n: number, most: number): number => (n < most ? n : most)

const tagIn = (f: Frame, lo: number, hi: number, j: number): number =>
  j < lo ? 40 : j >= hi ? 41 : f.pos[j]! | (f.mark[j]! << 5)
const wordIn = (f: Frame, lo: number, hi: number, j: number): number => (j < lo ? -1 : j >= hi ? -2 : f.word[j]!)

/** What many features of a window's token share; `look` fills it in. */
export class LinkView {
  i = 0
  k = 0
  /** 1 before the cue, 2 after it, 0 on it. */
  dir = 0
  /** Steps from the cue, in ten sizes. */
  d = 0
  q = 0
  /** Direction, sentence and quotation as seen from the cue: a number up to 59. */
  side = 0
  commas = 0
  others = 0
  strong = 0
  spans = 0
  /** By the first reading: 0 none, 1 source, 2 cue, 3 content. */
  role = 0
  /** Whether a stretch of equal role begins here. */
  first = 0
  source = 0
  cue = 0
  content = 0
  inCue = 0
  tag = 0
  way = 0
  /** The nearest cues to the left and right, -1 for none near, and which side of this one they lie on. */
  left = 0
  right = 0
  leftIs = 0
  rightIs = 0
  subject = 0
  subjectBefore = 0
  ruled = 0
  ruledBefore = 0
}
export const SIDES = 60
export const ROLES = 4
export const STRONGS = 3
export const DISTANCES = 11

export function look(sp: Spotted, w: LinkSpace, i: number, v: LinkView): void {
  const { f } = sp.s
  const { quote } = f
  const a = w.anchor
  const k = i - w.from
  const lo = w.from
  v.i = i
  v.k = k
  const dir = i < a ? 1 : i > a ? 2 : 0
  v.dir = dir
  v.d = near(i < a ? a - i : i - a)
  const q = quote[i]! > 0 ? 1 : 0
  v.q = q
  const sameQuote = quote[i] === quote[a] ? 1 : 0
  const sent = f.from[i] === f.from[a] ? 0 : i < a ? (f.to[i] === f.from[a] ? 1 : 2) : f.from[i] === f.to[a] ? 3 : 4
  v.side = dir + 3 * sent + 15 * (q + 2 * sameQuote)
  v.commas = cap(w.commas[k]!, 3)
  v.others = cap(w.others[k]!, 2)
  v.strong = cap(w.strong[k]!, 2)
  v.spans = cap(w.spans[k]!, 4)
  if (dir === 0) {
    // On the cue itself these four are what the window before left there, as in training; the steps see noughts.
    w.commas[k] = 0
    w.others[k] = 0
    w.strong[k] = 0
    w.spans[k] = 0
  }
  v.role = (sp.path[i]! + 1) >> 1
  v.first = i === lo || sp.stretch[i] !== sp.stretch[i - 1] ? 1 : 0
  v.source = sp.source[i]!
  v.cue = sp.cue[i]!
  v.content = sp.content[i]!
  v.inCue = i >= w.cueFrom && i < w.cueTo ? 1 : 0
  v.tag = tagIn(f, lo, w.to, i)
  v.way = dir === 0 ? 0 : mix(dir, mix(w.brk[k]!, cap(w.verbs[k]!, 2)))
  const left = sp.anchorBefore[i]!
  const right = sp.anchorAfter[i]!
  v.left = left >= lo && i - left <= NEAR_ANCHOR ? left : -1
  v.right = right >= 0 && right < w.to && right - i <= NEAR_ANCHOR ? right : -1
  v.leftIs = v.left === a ? 1 : v.left < 0 ? 0 : v.left > a ? 2 : 3
  v.rightIs = v.right === a ? 1 : v.right < 0 ? 0 : v.right < a ? 2 : 3
  v.subject = w.subject[k]!
  v.subjectBefore = i > lo ? w.subject[k - 1]! : 0
  v.ruled = w.ruled[k]!
  v.ruledBefore = i > lo ? w.ruled[k - 1]! : 0
}

// The features stand in groups by what they look at, for many neighbours look alike in all that a group sees: reading keeps
// the sums of a group and takes them again (link-scores.ts). Whoever adds to a group adds to what it is kept by there.

/** By side, first reading and strong cues between: how the words around the cue go on decides the side of the content. */
export function roleFeatures(w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { side, role, strong, dir } = v
  const sideRole = mix(side, role)
  const roleStrong = mix(role, strong)
  const strongRole = mix(strong, role)
  out[k++] = mix(215, mix(mix(w.bin, side), strongRole))
  out[k++] = mix(219, mix(mix(w.lemma, side), strongRole))
  let c = w.classes
  while (c !== 0) {
    const bit = c & -c
    c ^= bit
    out[k++] = mix(221, mix(mix(bit, side), roleStrong))
  }
  out[k++] = mix(223, mix(mix(w.right, side), role))
  out[k++] = mix(224, mix(mix(w.rightPos, w.leftPos), sideRole))
  out[k++] = mix(225, mix(mix(w.right, w.lemma), sideRole))
  out[k++] = mix(226, mix(mix(w.left, side), role))
  out[k++] = mix(266, mix(mix(w.complement, w.lemma), mix(dir, role)))
  out[k++] = mix(267, mix(mix(w.pair, dir), roleStrong))
  out[k++] = mix(228, mix(mix(w.classes, w.rightPos), sideRole))
  out[k++] = mix(261, mix(w.inQuote, mix(side, strong)))
  return k
}

/** By side, first reading and distance. */
export function distanceFeatures(w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { side, role, d } = v
  out[k++] = mix(201, side)
  out[k++] = mix(202, mix(side, d))
  out[k++] = mix(218, mix(mix(w.lemma, side), d))
  out[k++] = mix(227, mix(mix(w.rightPos, w.right2), mix(mix(side, role), d < 6 ? d : 6)))
  out[k++] = mix(265, mix(mix(w.complement, side), mix(role, d < 4 ? d : 4)))
  return k
}

/** The way from the cue: last clause mark, verbs passed. */
export function wayFeatures(w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { way } = v
  out[k++] = mix(240, mix(way, v.role))
  out[k++] = mix(241, mix(way, mix(w.bin, v.q)))
  out[k++] = mix(242, mix(mix(way, w.lemma), 0))
  return k
}

/** Which cue is nearer: this one or another. */
export function nearestFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { left, right } = v
  const { lemma } = sp.s.f
  const sides = mix(v.leftIs, v.rightIs)
  out[k++] = mix(255, mix(sides, mix(v.side, v.role)))
  out[k++] = mix(
    256,
    mix(mix(left < 0 ? 0 : sp.cue[left]!, right < 0 ? 0 : sp.cue[right]!), mix(sides, mix(w.cueP, v.q))),
  )
  out[k++] = mix(257, mix(sides, mix(left < 0 ? 0 : lemma[left]!, right < 0 ? 0 : lemma[right]!)))
  return k
}

/** By what the first reading thinks of the token. */
export function chanceFeatures(w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { side, source, content, strong, dir } = v
  const some = mix(side, cap(v.others, 1))
  const sideStrong = mix(side, strong)
  out[k++] = mix(203, mix(side, source))
  out[k++] = mix(204, mix(side, content))
  out[k++] = mix(205, mix(side, mix(v.cue, v.inCue)))
  out[k++] = mix(207, mix(mix(source, content), mix(v.cue, dir)))
  out[k++] = mix(211, mix(mix(content, strong), some))
  out[k++] = mix(212, mix(mix(source, strong), some))
  out[k++] = mix(213, mix(mix(w.cueP, content), sideStrong))
  out[k++] = mix(214, mix(mix(w.cueP, source), mix(dir, strong)))
  return k
}

/** Where the first reading's stretches begin. */
export function stretchFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { i, dir, spans } = v
  const inside = i > w.from
  const dirSpans = mix(dir, spans)
  out[k++] = mix(206, mix(dir, mix(v.role + 4 * v.first, mix(spans, v.strong))))
  out[k++] = mix(208, mix(mix(sp.beginsSource[i]!, inside ? sp.source[i - 1]! : 9), dirSpans))
  out[k++] = mix(209, mix(mix(sp.beginsContent[i]!, inside ? sp.content[i - 1]! : 9), dirSpans))
  return k
}

/** Subject and rules; with a subject the token counts too. */
export function ruleFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { subject, ruled, dir, role, source } = v
  const { f } = sp.s
  out[k++] = mix(244, mix(mix(subject, dir), mix(role, v.strong)))
  out[k++] = mix(245, mix(mix(subject, v.subjectBefore), mix(source, w.bin)))
  if (subject) {
    out[k++] = mix(246, mix(mix(subject, w.lemma), source))
    out[k++] = mix(247, mix(mix(subject, f.pos[v.i]!), mix(w.bin, f.classes[v.i]!)))
  }
  out[k++] = mix(248, mix(mix(ruled, w.how), role))
  out[k++] = mix(249, mix(mix(ruled, v.ruledBefore), mix(source, v.content)))
  out[k++] = mix(250, mix(mix(w.how, dir), mix(ruled, v.q)))
  return k
}

/** Words and tags of the token itself and its neighbours, by direction. */
export function ownFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { f } = sp.s
  const { i, dir, d, tag: p } = v
  const { word } = f
  const lo = w.from
  const hi = w.to
  const before = tagIn(f, lo, hi, i - 1)
  const after = tagIn(f, lo, hi, i + 1)
  const close = mix(dir, d < 4 ? d : 4)
  const first = i > lo ? i - 1 : -1
  const next = i + 1 < hi ? i + 1 : -1
  out[k++] = mix(229, mix(mix(word[i]!, dir), d < 3 ? d : 3))
  out[k++] = mix(230, mix(mix(f.lemma[i]!, dir), v.role))
  out[k++] = mix(231, mix(mix(before, p), close))
  out[k++] = mix(232, mix(mix(p, after), close))
  out[k++] = mix(233, mix(mix(mix(tagIn(f, lo, hi, i - 2), before), mix(p, after)), dir))
  out[k++] = mix(238, mix(f.shape[i]!, mix(dir, first >= 0 ? f.shape[first]! : 9)))
  out[k++] = mix(254, mix(mix(f.from[i] === i ? 1 : f.to[i] === i + 1 ? 2 : 0, dir), mix(v.q, f.mark[i]!)))
  out[k++] = mix(
    263,
    mix(mix(first >= 0 ? sp.content[first]! : 9, v.content), mix(next >= 0 ? sp.content[next]! : 9, dir)),
  )
  out[k++] = mix(
    264,
    mix(mix(first >= 0 ? sp.source[first]! : 9, v.source), mix(next >= 0 ? sp.source[next]! : 9, dir)),
  )
  return k
}

/** The same, of words and noun chunks. */
export function wordFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { f } = sp.s
  const { i, dir, d, tag: p } = v
  const { word } = f
  const lo = w.from
  const hi = w.to
  const before = wordIn(f, lo, hi, i - 1)
  const after = wordIn(f, lo, hi, i + 1)
  out[k++] = mix(234, mix(mix(before, p), dir))
  out[k++] = mix(235, mix(mix(p, after), dir))
  out[k++] = mix(236, mix(mix(before, word[i]!), dir))
  out[k++] = mix(237, mix(mix(word[i]!, after), dir))
  const cf = f.chunkFrom[i]!
  if (cf >= 0) {
    const head = f.chunkTo[i]! - 1
    const begins = cf === i ? 1 : 0
    out[k++] = mix(251, mix(mix(f.lemma[head]!, dir), begins))
    out[k++] = mix(252, mix(mix(f.classes[head]!, dir), mix(begins, d < 4 ? d : 4)))
    out[k++] = mix(
      253,
      mix(mix(cf > lo ? wordIn(f, lo, hi, cf - 1) : -1, wordIn(f, lo, hi, f.chunkTo[i]!)), mix(dir, begins)),
    )
  }
  return k
}

/** Whether own and word features of a token are the same in this window as in its whole paragraph: they look so far about. */
export function ownInside(f: Frame, w: LinkSpace, i: number): boolean {
  const cf = f.chunkFrom[i]!
  return (
    (w.from === f.paraFrom[i] || (i - 2 >= w.from && (cf < 0 || cf - 1 >= w.from))) &&
    (w.to === f.paraTo[i] || (i + 1 < w.to && (cf < 0 || f.chunkTo[i]! < w.to)))
  )
}
/** From so many steps on, own and word features see the direction of the cue and nothing else of it. */
export const FAR = 4

/** What is left: features that see both the token and the cue. */
export function otherFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { f, bins } = sp.s
  const { i, dir, d, q, side, commas, role, strong, tag: p } = v
  const { path } = sp
  out[k++] = mix(210, mix(mix(v.source, d), mix(dir, commas)))
  out[k++] = mix(216, mix(mix(commas, v.others), mix(side, p)))
  out[k++] = mix(217, mix(mix(w.lemma, dir), mix(p, q)))
  out[k++] = mix(220, mix(mix(w.lemma, dir), f.word[i]!))
  let c = w.classes
  const pd = mix(p, d)
  while (c !== 0) {
    const bit = c & -c
    c ^= bit
    out[k++] = mix(222, mix(mix(bit, dir), pd))
  }
  out[k++] = mix(239, mix(mix(bins.source[i]!, dir), mix(d < 4 ? d : 4, commas)))
  out[k++] = mix(243, mix(mix(cap(w.verbs[v.k]!, 4), side), mix(p, role)))
  out[k++] = mix(
    262,
    mix(
      mix(role, i > w.from ? (path[i - 1]! + 1) >> 1 : 9),
      mix(i + 1 < w.to ? (path[i + 1]! + 1) >> 1 : 9, mix(dir, strong)),
    ),
  )
  return q ? quoteFeatures(sp, w, v, out, k) : k
}

function quoteFeatures(sp: Spotted, w: LinkSpace, v: LinkView, out: Int32Array, k: number): number {
  const { s } = sp
  const { f } = s
  const { i, side, strong } = v
  const a = w.anchor
  const id = f.quote[i]!
  const before = s.beforeQuote[id]!
  const after = s.afterQuote[id]!
  out[k++] = mix(
    258,
    mix(
      mix(
        before < 0 ? -1 : before === a ? 1 : before > a ? 2 : 3,
        after < 0 ? -1 : after === a ? 1 : after < a ? 2 : 3,
      ),
      mix(tagIn(f, w.from, w.to, before), tagIn(f, w.from, w.to, after)),
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
  out[k++] = mix(260, mix(mix(s.quoteFrom[id] === i ? 1 : s.quoteTo[id] === i + 1 ? 2 : 0, strong), mix(side, v.spans)))
  return k
}

const view = new LinkView()

/** Writes the hashes of token `i` of the window to `out`, all groups of them; returns how many. */
export function linkFeatures(sp: Spotted, w: LinkSpace, i: number, out: Int32Array): number {
  const v = view
  look(sp, w, i, v)
  let k = roleFeatures(w, v, out, 0)
  k = distanceFeatures(w, v, out, k)
  k = wayFeatures(w, v, out, k)
  k = nearestFeatures(sp, w, v, out, k)
  k = chanceFeatures(w, v, out, k)
  k = stretchFeatures(sp, w, v, out, k)
  k = ruleFeatures(sp, w, v, out, k)
  k = ownFeatures(sp, w, v, out, k)
  k = wordFeatures(sp, w, v, out, k)
  return otherFeatures(sp, w, v, out, k)
}

/** What decides a step between labels at token i of the window, beside the plain edge features: a number under `EDGE_VIEWS`. */
export function edgeView(sp: Spotted, w: LinkSpace, i: number): number {
  const far = i - w.anchor
  const dir = far < 0 ? 1 : far > 0 ? 2 : 0
  const near = far > -3 && far < 3 ? far + 2 : 5
  const here = sp.anchorAt[i]! > 0 ? 1 : 0
  const before = i > w.from ? (sp.anchorAt[i - 1]! > 0 ? 1 : 0) : 2
  const k = i - w.from
  return ((((dir * 6 + near) * 2 + here) * 3 + before) * 3 + cap(w.strong[k]!, 2)) * 4 + cap(w.spans[k]!, 3)
}
export const EDGE_VIEWS = 3 * 6 * 2 * 3 * 3 * 4

/** The features of such a view. */
export function linkEdges(view: number, out: Int32Array): number {
  const digit = (size: number, of: number): number => Math.floor(view / of) % size
  out[0] = mix(511, mix(digit(3, 432), digit(6, 72) - 2))
  out[1] = mix(512, mix(digit(2, 36), digit(3, 12)))
  out[2] = mix(513, mix(digit(3, 4), digit(4, 1)))
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
