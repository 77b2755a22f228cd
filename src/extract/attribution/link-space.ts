import { ADP, AUX, CCONJ, CLOSE, COMMA, DASH, DET, OPEN, PART, PRON, SCONJ, SEMICOLON, STOP, VERB } from './frame.ts'
import { HOWS, type RuleReading } from './rules.ts'
import type { Anchor, Spotted } from './spotted.ts'

// The surroundings of one cue, walked through once for all features of the second reading.

const REACH = 110 // tokens either side of the cue: 99% of contents end before
export const WINDOW = 2 * REACH + 1

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
  cueFrom = 0
  cueTo = 0
  inQuote = 0
  /** 1 + number of the rule that read the cue; 0 for none. */
  how = 0
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
  w.cueFrom = anchor.from
  w.cueTo = anchor.to
  w.inQuote = f.quote[a]! > 0 ? 1 : 0
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
  w.how = rule === null ? 0 : 1 + HOWS.indexOf(rule.how)
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
