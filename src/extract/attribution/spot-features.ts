import { AUX, CLOSE, COMMA, DASH, type Frame, mix, NOUN, OPEN, STOP, VERB } from './frame.ts'
import type { Surroundings } from './surroundings.ts'

// First reading: is the token in a source, a cue, a content? Features are integers; no string is built.

export const SPOT_FEATURES = 160 // most features one token can have: the buffer's length
export const EDGE_FEATURES = 12

const far = (d: number): number => (d <= 3 ? d : d <= 5 ? 4 : d <= 9 ? 5 : d <= 16 ? 6 : 7)

/** Writes the hashes of token `i` to `out`, from index 0; returns how many. */
export function spotFeatures(s: Surroundings, i: number, out: Int32Array): number {
  const { f, bins } = s
  const { word, lemma, pos, suffix, shape, mark, classes, quote } = f
  const a = f.paraFrom[i]!
  const b = f.paraTo[i]!
  let k = 0
  const at = (j: number): number => (j < a ? -1 : j >= b ? -2 : j)
  const W = (j: number): number => (j < 0 ? j : word[j]!)
  const P = (j: number): number => (j < 0 ? 40 - j : pos[j]! | (mark[j]! << 5))
  const p2 = at(i - 2)
  const p1 = at(i - 1)
  const n1 = at(i + 1)
  const n2 = at(i + 2)
  const p3 = at(i - 3)
  const n3 = at(i + 3)
  const w = word[i]!
  const l = lemma[i]!
  const p = P(i)
  const q = quote[i]! > 0 ? 1 : 0
  const cb = bins.cue[i]!
  const sb = bins.source[i]!
  const put = (t: number, x: number): void => {
    out[k++] = mix(t, x)
  }
  // Words and parts of speech around.
  put(1, 0)
  put(2, w)
  put(3, l)
  put(4, W(p1))
  put(5, W(n1))
  put(6, W(p2))
  put(7, W(n2))
  put(8, mix(W(p1), w))
  put(9, mix(w, W(n1)))
  put(10, p)
  put(11, mix(P(p1), p))
  put(12, mix(p, P(n1)))
  put(13, mix(mix(P(p1), p), P(n1)))
  put(14, mix(mix(P(p2), P(p1)), p))
  put(15, mix(mix(p, P(n1)), P(n2)))
  put(16, mix(suffix[i]!, pos[i]!))
  put(17, mix(l, q))
  put(18, mix(shape[i]!, p1 < 0 ? 9 : shape[p1]!))
  put(19, mix(mix(P(p3), P(p2)), mix(P(p1), p)))
  put(20, mix(mix(p, P(n1)), mix(P(n2), P(n3))))
  put(21, W(p3))
  put(22, W(n3))
  if (p1 >= 0) put(23, mix(lemma[p1]!, p))
  if (n1 >= 0) put(24, mix(p, lemma[n1]!))
  if (p1 >= 0 && n1 >= 0) put(25, mix(word[p1]!, word[n1]!))
  // Classes of words, one feature a bit.
  for (let o = -2; o <= 2; o++) {
    const j = at(i + o)
    if (j < 0) continue
    let c = classes[j]!
    while (c !== 0) {
      const bit = c & -c
      c ^= bit
      put(30 + o, mix(bit, o === 0 ? pos[j]! : 0))
    }
  }
  // Shares of cues and sources.
  put(40, mix(cb, q))
  put(41, mix(cb, p))
  put(42, sb)
  if (p1 >= 0) {
    put(43, bins.cue[p1]!)
    put(44, mix(bins.source[p1]!, sb))
    put(45, mix(bins.cue[p1]!, p))
  }
  if (n1 >= 0) {
    put(46, bins.cue[n1]!)
    put(47, mix(sb, bins.cue[n1]!))
    put(48, mix(cb, P(n1)))
  }
  if (p2 >= 0) put(49, mix(bins.cue[p2]!, P(p1)))
  if (n2 >= 0) put(50, mix(bins.cue[n2]!, P(n1)))
  // The nearest likely cues of the sentence.
  const cl = s.cueLeft[i]!
  const cr = s.cueRight[i]!
  const dl = cl < 0 ? 9 : far(i - cl)
  const dr = cr < 0 ? 9 : far(cr - i)
  put(51, mix(dl, dr))
  put(52, mix(cl < 0 ? 0 : lemma[cl]!, q))
  put(53, mix(cr < 0 ? 0 : lemma[cr]!, q))
  const cml = cl < 0 ? 9 : Math.min(3, s.commas[i]! - s.commas[cl]!)
  const cmr = cr < 0 ? 9 : Math.min(3, s.commas[cr]! - s.commas[i]!)
  put(54, mix(cl < 0 ? 0 : mix(bins.cue[cl]!, cml), mix(p, q)))
  put(55, mix(cr < 0 ? 0 : mix(bins.cue[cr]!, cmr), mix(p, q)))
  put(56, mix(mix(cl < 0 ? 0 : lemma[cl]!, dl), pos[i]!))
  put(57, mix(mix(cr < 0 ? 0 : lemma[cr]!, dr), pos[i]!))
  put(58, mix(mix(cl < 0 ? 0 : quote[cl]! > 0 ? 2 : 1, cr < 0 ? 0 : quote[cr]! > 0 ? 2 : 1), mix(cml * 16 + cmr, q)))
  if (cl >= 0) {
    // How the clause after the cue begins: that, to, a quote, a noun.
    const c1 = cl + 1 < b ? cl + 1 : -2
    put(59, mix(mix(W(c1), lemma[cl]!), far(i - cl)))
    put(60, mix(mix(P(c1), bins.cue[cl]!), mix(cml, q)))
    put(61, mix(mix(P(c1), c1 + 1 < b && c1 >= 0 ? P(c1 + 1) : 0), mix(classes[cl]!, q)))
    put(62, mix(classes[cl]!, mix(p, cml)))
  }
  if (cr >= 0) put(63, mix(classes[cr]!, mix(p, cmr)))
  // Verbs, subjects, chunks.
  const vl = s.verbLeft[i]!
  const vr = s.verbRight[i]!
  put(64, mix(vl < 0 ? 0 : lemma[vl]!, vl < 0 ? 0 : far(i - vl)))
  put(65, mix(vr < 0 ? 0 : lemma[vr]!, vr < 0 ? 0 : far(vr - i)))
  const so = s.subjectOf[i]!
  if (so >= 0) {
    const head = f.subjectHead[so] === i ? 1 : 0
    const begins = f.subjectFrom[so] === i ? 2 : 0
    put(66, mix(lemma[so]!, head))
    put(67, mix(bins.cue[so]!, head + begins))
    put(68, mix(mix(bins.cue[so]!, sb), mix(pos[i]!, head + begins)))
    put(69, mix(classes[so]!, mix(p, head)))
    if (head) put(70, mix(lemma[so]!, l))
  } else put(71, p)
  const ao = s.afterOf[i]!
  if (ao >= 0) {
    const begins = f.afterFrom[ao] === i ? 1 : 0
    const before = ao > a ? P(ao - 1) : 0
    put(72, mix(lemma[ao]!, begins))
    put(73, mix(mix(bins.cue[ao]!, before), mix(p, begins)))
  }
  const cf = f.chunkFrom[i]!
  if (cf >= 0) {
    const ct = f.chunkTo[i]!
    const head = ct - 1
    const first = cf === i ? 1 : 0
    const last = head === i ? 1 : 0
    put(74, mix(lemma[head]!, first + 2 * last))
    put(75, mix(classes[head]!, first + 2 * last))
    put(76, mix(ct < b ? W(ct) : -2, first))
    put(77, mix(cf > a ? W(cf - 1) : -1, first))
    put(78, mix(mix(ct < b ? P(ct) : -2, cf > a ? P(cf - 1) : -1), mix(pos[head]!, first)))
    put(79, mix(ct < b ? bins.cue[ct]! : 0, mix(bins.source[head]!, first)))
    if (ct + 1 < b) put(80, mix(bins.cue[ct + 1]!, mix(P(ct), first)))
    put(81, mix(lemma[cf]!, mix(lemma[head]!, first)))
  }
  const pv = pos[i]!
  if (pv === VERB || pv === AUX || pv === NOUN || cb >= 3) {
    const sh = f.subjectHead[i]!
    put(82, mix(l, sh < 0 ? 0 : mix(pos[sh]!, classes[sh]!)))
    put(83, mix(cb, sh < 0 ? 0 : mix(bins.source[sh]!, pos[sh]!)))
    put(84, mix(classes[i]!, sh < 0 ? 0 : word[sh]!))
    put(85, mix(l, mix(W(n1), W(n2))))
    put(86, mix(l, P(n1)))
    put(87, mix(l, W(n1)))
    put(88, mix(l, W(p1)))
    put(89, mix(l, mix(P(n1), P(n2))))
    put(90, mix(l, P(p1)))
    const g = f.group[i]!
    if (g >= 0) {
      put(91, mix(l, g > a ? P(g - 1) : -1))
      put(92, mix(W(g === i ? -1 : g), cb))
    }
    // Possessor or agent of a noun of saying: "the minister's statement", "statement by".
    if (cf >= 0 && pv === NOUN) put(93, mix(l, mix(lemma[cf]!, pos[cf]!)))
    put(94, mix(l, f.from[i] === i ? 1 : s.verbLeft[i]! < 0 ? 2 : 3))
    put(95, mix(cb, mix(vl < 0 ? 0 : bins.cue[vl]!, vr < 0 ? 0 : bins.cue[vr]!)))
  }
  // Clause edges to the left and right.
  const bl = s.breakLeft[i]!
  const br = s.breakRight[i]!
  put(96, mix(bl < 0 ? 0 : word[bl]!, bl < 0 ? 0 : Math.min(4, i - bl)))
  put(97, mix(br < 0 ? 0 : word[br]!, br < 0 ? 0 : Math.min(4, br - i)))
  put(98, mix(mix(bl < 0 ? 0 : P(bl), bl < 0 || cl < 0 ? 0 : bl > cl ? 1 : 2), mix(cl < 0 ? 0 : bins.cue[cl]!, p)))
  put(99, mix(bl < 0 ? 0 : mix(W(bl), bl + 1 < b ? W(bl + 1) : 0), cl < 0 ? 0 : bl > cl ? 1 : 2))
  // Quotes.
  if (q) {
    const id = quote[i]!
    const before = s.beforeQuote[id]!
    const after = s.afterQuote[id]!
    const first = s.quoteFrom[id] === i ? 1 : 0
    const last = s.quoteTo[id] === i + 1 ? 2 : 0
    const size = s.quoteTo[id]! - s.quoteFrom[id]!
    const len = size < 4 ? 0 : size < 7 ? 1 : size < 15 ? 2 : 3
    put(100, mix(first + last, len))
    put(101, mix(mix(before < 0 ? -1 : P(before), after < 0 ? -2 : P(after)), mix(first, len)))
    put(102, mix(before < 0 ? -1 : W(before), mix(first, len)))
    put(103, mix(after < 0 ? -2 : W(after), mix(last, len)))
    put(104, mix(before < 0 ? -1 : bins.cue[before]!, mix(after < 0 ? -1 : bins.cue[after]!, first)))
    put(
      105,
      mix(before < 1 ? -1 : bins.cue[before - 1]!, mix(after < 0 || after + 1 >= b ? -1 : bins.cue[after + 1]!, first)),
    )
    put(106, mix(len, s.cuesAround[i]!))
  } else {
    const pq = p1 >= 0 && quote[p1]! > 0 ? 1 : 0
    const nq = n1 >= 0 && quote[n1]! > 0 ? 1 : 0
    const pq2 = p2 >= 0 && quote[p2]! > 0 ? 1 : 0
    put(107, mix(pq + 2 * nq + 4 * pq2, p))
    if (pq + pq2) put(108, mix(w, pq))
  }
  // Place in sentence and paragraph.
  const sa = f.from[i]!
  const sz = f.to[i]!
  put(109, mix(i === sa ? 1 : i === sz - 1 ? 2 : i === sa + 1 ? 3 : 0, q))
  put(110, mix(W(sa), Math.min(3, i - sa)))
  put(111, mix(s.cuesAround[i]!, q))
  put(112, mix(a === 0 ? 1 : 0, pos[i]!))
  put(113, mix(mark[sz - 1]!, mix(cl < 0 ? 0 : 1, cr < 0 ? 0 : 1)))
  put(114, mix(s.ruled[i]!, 0))
  put(115, mix(s.ruled[i]!, p))
  put(116, mix(s.ruled[i]!, mix(p1 < 0 ? 9 : s.ruled[p1]!, n1 < 0 ? 9 : s.ruled[n1]!)))
  const sv = s.ruled[i]! === 0 ? (i > sa ? s.ruled[sa]! : 0) : 0
  if (sv) put(117, mix(sv, p))
  put(118, mix(i - a < 4 ? i - a : 4, mix(b - i < 4 ? b - i : 4, q)))
  if (mark[i] === COMMA || mark[i] === DASH || mark[i] === STOP || mark[i] === OPEN || mark[i] === CLOSE) {
    put(119, mix(p, mix(W(p1), W(n1))))
    put(120, mix(p, mix(cl < 0 ? 0 : bins.cue[cl]!, cr < 0 ? 0 : bins.cue[cr]!)))
  }
  return k
}

/** What decides a step from one label to the next at token `i`: written to `out`, few and coarse. */
export function edgeFeatures(f: Frame, i: number, out: Int32Array): number {
  const first = i === f.paraFrom[i]
  const p = f.pos[i]! | (f.mark[i]! << 5)
  const b = first ? 99 : f.pos[i - 1]! | (f.mark[i - 1]! << 5)
  const qi = f.quote[i]! > 0 ? 1 : 0
  const qb = first ? 2 : f.quote[i - 1]! > 0 ? 1 : 0
  let k = 0
  out[k++] = mix(501, 0)
  out[k++] = mix(502, p)
  out[k++] = mix(503, b)
  out[k++] = mix(504, mix(b, p))
  out[k++] = mix(505, mix(qb, qi))
  out[k++] = mix(506, f.from[i] === i ? 1 : 0)
  out[k++] = mix(507, f.pos[i] === VERB || f.pos[i] === NOUN ? f.classes[i]! : f.word[i]!)
  out[k++] = mix(508, first ? 0 : f.pos[i - 1] === NOUN || f.pos[i - 1] === VERB ? f.classes[i - 1]! : f.word[i - 1]!)
  const q = i + 1 < f.paraTo[i]! ? f.pos[i + 1]! | (f.mark[i + 1]! << 5) : 98
  out[k++] = mix(509, mix(p, q))
  out[k++] = mix(510, mix(f.chunkFrom[i] === i ? 1 : f.chunkFrom[i]! >= 0 ? 2 : 0, mix(qb, qi)))
  return k
}
