import { AUX, CLOSE, COMMA, DASH, type Frame, mix, NOUN, OPEN, STOP, VERB } from './frame.ts'
import type { Surroundings } from './surroundings.ts'

// First reading: is the token in a source, a cue, a content? Features are integers; no string is built.

export const SPOT_FEATURES = 160 // most features one token can have: the buffer's length
export const EDGE_FEATURES = 12

const far = (d: number): number => (d <= 3 ? d : d <= 5 ? 4 : d <= 9 ? 5 : d <= 16 ? 6 : 7)

const at = (a: number, b: number, j: number): number => (j < a ? -1 : j >= b ? -2 : j)
const wordAt = (f: Frame, j: number): number => (j < 0 ? j : f.word[j]!)
const tagAt = (f: Frame, j: number): number => (j < 0 ? 40 - j : f.pos[j]! | (f.mark[j]! << 5))

/** Writes the hashes of token `i` to `out`, from index 0; returns how many. */
export function spotFeatures(s: Surroundings, i: number, out: Int32Array): number {
  const { f, bins } = s
  const { word, lemma, pos, suffix, shape, mark, classes, quote } = f
  const a = f.paraFrom[i]!
  const b = f.paraTo[i]!
  let k = 0
  const p2 = at(a, b, i - 2)
  const p1 = at(a, b, i - 1)
  const n1 = at(a, b, i + 1)
  const n2 = at(a, b, i + 2)
  const p3 = at(a, b, i - 3)
  const n3 = at(a, b, i + 3)
  const w = word[i]!
  const l = lemma[i]!
  const p = tagAt(f, i)
  const q = quote[i]! > 0 ? 1 : 0
  const cb = bins.cue[i]!
  const sb = bins.source[i]!
  // Words and parts of speech around.
  out[k++] = mix(1, 0)
  out[k++] = mix(2, w)
  out[k++] = mix(3, l)
  out[k++] = mix(4, wordAt(f, p1))
  out[k++] = mix(5, wordAt(f, n1))
  out[k++] = mix(6, wordAt(f, p2))
  out[k++] = mix(7, wordAt(f, n2))
  out[k++] = mix(8, mix(wordAt(f, p1), w))
  out[k++] = mix(9, mix(w, wordAt(f, n1)))
  out[k++] = mix(10, p)
  out[k++] = mix(11, mix(tagAt(f, p1), p))
  out[k++] = mix(12, mix(p, tagAt(f, n1)))
  out[k++] = mix(13, mix(mix(tagAt(f, p1), p), tagAt(f, n1)))
  out[k++] = mix(14, mix(mix(tagAt(f, p2), tagAt(f, p1)), p))
  out[k++] = mix(15, mix(mix(p, tagAt(f, n1)), tagAt(f, n2)))
  out[k++] = mix(16, mix(suffix[i]!, pos[i]!))
  out[k++] = mix(17, mix(l, q))
  out[k++] = mix(18, mix(shape[i]!, p1 < 0 ? 9 : shape[p1]!))
  out[k++] = mix(19, mix(mix(tagAt(f, p3), tagAt(f, p2)), mix(tagAt(f, p1), p)))
  out[k++] = mix(20, mix(mix(p, tagAt(f, n1)), mix(tagAt(f, n2), tagAt(f, n3))))
  out[k++] = mix(21, wordAt(f, p3))
  out[k++] = mix(22, wordAt(f, n3))
  if (p1 >= 0) out[k++] = mix(23, mix(lemma[p1]!, p))
  if (n1 >= 0) out[k++] = mix(24, mix(p, lemma[n1]!))
  if (p1 >= 0 && n1 >= 0) out[k++] = mix(25, mix(word[p1]!, word[n1]!))
  // Classes of words, one feature a bit.
  for (let o = -2; o <= 2; o++) {
    const j = at(a, b, i + o)
    if (j < 0) continue
    let c = classes[j]!
    while (c !== 0) {
      const bit = c & -c
      c ^= bit
      out[k++] = mix(30 + o, mix(bit, o === 0 ? pos[j]! : 0))
    }
  }
  // Shares of cues and sources.
  out[k++] = mix(40, mix(cb, q))
  out[k++] = mix(41, mix(cb, p))
  out[k++] = mix(42, sb)
  if (p1 >= 0) {
    out[k++] = mix(43, bins.cue[p1]!)
    out[k++] = mix(44, mix(bins.source[p1]!, sb))
    out[k++] = mix(45, mix(bins.cue[p1]!, p))
  }
  if (n1 >= 0) {
    out[k++] = mix(46, bins.cue[n1]!)
    out[k++] = mix(47, mix(sb, bins.cue[n1]!))
    out[k++] = mix(48, mix(cb, tagAt(f, n1)))
  }
  if (p2 >= 0) out[k++] = mix(49, mix(bins.cue[p2]!, tagAt(f, p1)))
  if (n2 >= 0) out[k++] = mix(50, mix(bins.cue[n2]!, tagAt(f, n1)))
  // The nearest likely cues of the sentence.
  const cl = s.cueLeft[i]!
  const cr = s.cueRight[i]!
  const dl = cl < 0 ? 9 : far(i - cl)
  const dr = cr < 0 ? 9 : far(cr - i)
  out[k++] = mix(51, mix(dl, dr))
  out[k++] = mix(52, mix(cl < 0 ? 0 : lemma[cl]!, q))
  out[k++] = mix(53, mix(cr < 0 ? 0 : lemma[cr]!, q))
  const cml = cl < 0 ? 9 : Math.min(3, s.commas[i]! - s.commas[cl]!)
  const cmr = cr < 0 ? 9 : Math.min(3, s.commas[cr]! - s.commas[i]!)
  out[k++] = mix(54, mix(cl < 0 ? 0 : mix(bins.cue[cl]!, cml), mix(p, q)))
  out[k++] = mix(55, mix(cr < 0 ? 0 : mix(bins.cue[cr]!, cmr), mix(p, q)))
  out[k++] = mix(56, mix(mix(cl < 0 ? 0 : lemma[cl]!, dl), pos[i]!))
  out[k++] = mix(57, mix(mix(cr < 0 ? 0 : lemma[cr]!, dr), pos[i]!))
  out[k++] = mix(
    58,
    mix(mix(cl < 0 ? 0 : quote[cl]! > 0 ? 2 : 1, cr < 0 ? 0 : quote[cr]! > 0 ? 2 : 1), mix(cml * 16 + cmr, q)),
  )
  if (cl >= 0) {
    // How the clause after the cue begins: that, to, a quote, a noun.
    const c1 = cl + 1 < b ? cl + 1 : -2
    out[k++] = mix(59, mix(mix(wordAt(f, c1), lemma[cl]!), far(i - cl)))
    out[k++] = mix(60, mix(mix(tagAt(f, c1), bins.cue[cl]!), mix(cml, q)))
    out[k++] = mix(61, mix(mix(tagAt(f, c1), c1 + 1 < b && c1 >= 0 ? tagAt(f, c1 + 1) : 0), mix(classes[cl]!, q)))
    out[k++] = mix(62, mix(classes[cl]!, mix(p, cml)))
    out[k++] = mix(128, mix(mix(f.complement[cl]!, bins.pair[cl]!), mix(q, Math.min(4, i - cl))))
    out[k++] = mix(129, mix(mix(f.complement[cl]!, lemma[cl]!), q))
  }
  if (cr >= 0) out[k++] = mix(63, mix(classes[cr]!, mix(p, cmr)))
  // Verbs, subjects, chunks.
  const vl = s.verbLeft[i]!
  const vr = s.verbRight[i]!
  out[k++] = mix(64, mix(vl < 0 ? 0 : lemma[vl]!, vl < 0 ? 0 : far(i - vl)))
  out[k++] = mix(65, mix(vr < 0 ? 0 : lemma[vr]!, vr < 0 ? 0 : far(vr - i)))
  const so = s.subjectOf[i]!
  if (so >= 0) {
    const head = f.subjectHead[so] === i ? 1 : 0
    const begins = f.subjectFrom[so] === i ? 2 : 0
    out[k++] = mix(66, mix(lemma[so]!, head))
    out[k++] = mix(67, mix(bins.cue[so]!, head + begins))
    out[k++] = mix(68, mix(mix(bins.cue[so]!, sb), mix(pos[i]!, head + begins)))
    out[k++] = mix(69, mix(classes[so]!, mix(p, head)))
    if (head) out[k++] = mix(70, mix(lemma[so]!, l))
  } else out[k++] = mix(71, p)
  const ao = s.afterOf[i]!
  if (ao >= 0) {
    const begins = f.afterFrom[ao] === i ? 1 : 0
    const before = ao > a ? tagAt(f, ao - 1) : 0
    out[k++] = mix(72, mix(lemma[ao]!, begins))
    out[k++] = mix(73, mix(mix(bins.cue[ao]!, before), mix(p, begins)))
  }
  const cf = f.chunkFrom[i]!
  if (cf >= 0) {
    const ct = f.chunkTo[i]!
    const head = ct - 1
    const first = cf === i ? 1 : 0
    const last = head === i ? 1 : 0
    out[k++] = mix(74, mix(lemma[head]!, first + 2 * last))
    out[k++] = mix(75, mix(classes[head]!, first + 2 * last))
    out[k++] = mix(76, mix(ct < b ? wordAt(f, ct) : -2, first))
    out[k++] = mix(77, mix(cf > a ? wordAt(f, cf - 1) : -1, first))
    out[k++] = mix(78, mix(mix(ct < b ? tagAt(f, ct) : -2, cf > a ? tagAt(f, cf - 1) : -1), mix(pos[head]!, first)))
    out[k++] = mix(79, mix(ct < b ? bins.cue[ct]! : 0, mix(bins.source[head]!, first)))
    if (ct + 1 < b) out[k++] = mix(80, mix(bins.cue[ct + 1]!, mix(tagAt(f, ct), first)))
    out[k++] = mix(81, mix(lemma[cf]!, mix(lemma[head]!, first)))
  }
  const pv = pos[i]!
  if (pv === VERB || pv === AUX || pv === NOUN || cb >= 3) {
    const sh = f.subjectHead[i]!
    out[k++] = mix(82, mix(l, sh < 0 ? 0 : mix(pos[sh]!, classes[sh]!)))
    out[k++] = mix(83, mix(cb, sh < 0 ? 0 : mix(bins.source[sh]!, pos[sh]!)))
    out[k++] = mix(84, mix(classes[i]!, sh < 0 ? 0 : word[sh]!))
    out[k++] = mix(85, mix(l, mix(wordAt(f, n1), wordAt(f, n2))))
    out[k++] = mix(86, mix(l, tagAt(f, n1)))
    out[k++] = mix(87, mix(l, wordAt(f, n1)))
    out[k++] = mix(88, mix(l, wordAt(f, p1)))
    out[k++] = mix(89, mix(l, mix(tagAt(f, n1), tagAt(f, n2))))
    out[k++] = mix(90, mix(l, tagAt(f, p1)))
    const g = f.group[i]!
    if (g >= 0) {
      out[k++] = mix(91, mix(l, g > a ? tagAt(f, g - 1) : -1))
      out[k++] = mix(92, mix(wordAt(f, g === i ? -1 : g), cb))
    }
    // Possessor or agent of a noun of saying: "the minister's statement", "statement by".
    if (cf >= 0 && pv === NOUN) out[k++] = mix(93, mix(l, mix(lemma[cf]!, pos[cf]!)))
    out[k++] = mix(94, mix(l, f.from[i] === i ? 1 : s.verbLeft[i]! < 0 ? 2 : 3))
    const how = f.complement[i]!
    const pb = bins.pair[i]!
    out[k++] = mix(121, mix(l, how))
    out[k++] = mix(122, mix(classes[i]!, how))
    out[k++] = mix(123, mix(cb, how))
    out[k++] = mix(124, mix(pb, q))
    out[k++] = mix(125, mix(pb, mix(cb, p)))
    out[k++] = mix(126, mix(pb, sh < 0 ? 0 : mix(bins.source[sh]!, pos[sh]!)))
    out[k++] = mix(127, mix(mix(how, pos[i]!), sh < 0 ? 0 : mix(classes[sh]!, pos[sh]!)))
    out[k++] = mix(95, mix(cb, mix(vl < 0 ? 0 : bins.cue[vl]!, vr < 0 ? 0 : bins.cue[vr]!)))
  }
  // Clause edges to the left and right.
  const bl = s.breakLeft[i]!
  const br = s.breakRight[i]!
  out[k++] = mix(96, mix(bl < 0 ? 0 : word[bl]!, bl < 0 ? 0 : Math.min(4, i - bl)))
  out[k++] = mix(97, mix(br < 0 ? 0 : word[br]!, br < 0 ? 0 : Math.min(4, br - i)))
  out[k++] = mix(
    98,
    mix(mix(bl < 0 ? 0 : tagAt(f, bl), bl < 0 || cl < 0 ? 0 : bl > cl ? 1 : 2), mix(cl < 0 ? 0 : bins.cue[cl]!, p)),
  )
  out[k++] = mix(
    99,
    mix(bl < 0 ? 0 : mix(wordAt(f, bl), bl + 1 < b ? wordAt(f, bl + 1) : 0), cl < 0 ? 0 : bl > cl ? 1 : 2),
  )
  // Quotes.
  if (q) {
    const id = quote[i]!
    const before = s.beforeQuote[id]!
    const after = s.afterQuote[id]!
    const first = s.quoteFrom[id] === i ? 1 : 0
    const last = s.quoteTo[id] === i + 1 ? 2 : 0
    const size = s.quoteTo[id]! - s.quoteFrom[id]!
    const len = size < 4 ? 0 : size < 7 ? 1 : size < 15 ? 2 : 3
    out[k++] = mix(100, mix(first + last, len))
    out[k++] = mix(101, mix(mix(before < 0 ? -1 : tagAt(f, before), after < 0 ? -2 : tagAt(f, after)), mix(first, len)))
    out[k++] = mix(102, mix(before < 0 ? -1 : wordAt(f, before), mix(first, len)))
    out[k++] = mix(103, mix(after < 0 ? -2 : wordAt(f, after), mix(last, len)))
    out[k++] = mix(104, mix(before < 0 ? -1 : bins.cue[before]!, mix(after < 0 ? -1 : bins.cue[after]!, first)))
    out[k++] = mix(
      105,
      mix(before < 1 ? -1 : bins.cue[before - 1]!, mix(after < 0 || after + 1 >= b ? -1 : bins.cue[after + 1]!, first)),
    )
    out[k++] = mix(106, mix(len, s.cuesAround[i]!))
  } else {
    const pq = p1 >= 0 && quote[p1]! > 0 ? 1 : 0
    const nq = n1 >= 0 && quote[n1]! > 0 ? 1 : 0
    const pq2 = p2 >= 0 && quote[p2]! > 0 ? 1 : 0
    out[k++] = mix(107, mix(pq + 2 * nq + 4 * pq2, p))
    if (pq + pq2) out[k++] = mix(108, mix(w, pq))
  }
  // Place in sentence and paragraph.
  const sa = f.from[i]!
  const sz = f.to[i]!
  out[k++] = mix(109, mix(i === sa ? 1 : i === sz - 1 ? 2 : i === sa + 1 ? 3 : 0, q))
  out[k++] = mix(110, mix(wordAt(f, sa), Math.min(3, i - sa)))
  out[k++] = mix(111, mix(s.cuesAround[i]!, q))
  out[k++] = mix(112, mix(a === 0 ? 1 : 0, pos[i]!))
  out[k++] = mix(113, mix(mark[sz - 1]!, mix(cl < 0 ? 0 : 1, cr < 0 ? 0 : 1)))
  out[k++] = mix(114, mix(s.ruled[i]!, 0))
  out[k++] = mix(115, mix(s.ruled[i]!, p))
  out[k++] = mix(116, mix(s.ruled[i]!, mix(p1 < 0 ? 9 : s.ruled[p1]!, n1 < 0 ? 9 : s.ruled[n1]!)))
  const sv = s.ruled[i]! === 0 ? (i > sa ? s.ruled[sa]! : 0) : 0
  if (sv) out[k++] = mix(117, mix(sv, p))
  out[k++] = mix(118, mix(i - a < 4 ? i - a : 4, mix(b - i < 4 ? b - i : 4, q)))
  if (mark[i] === COMMA || mark[i] === DASH || mark[i] === STOP || mark[i] === OPEN || mark[i] === CLOSE) {
    out[k++] = mix(119, mix(p, mix(wordAt(f, p1), wordAt(f, n1))))
    out[k++] = mix(120, mix(p, mix(cl < 0 ? 0 : bins.cue[cl]!, cr < 0 ? 0 : bins.cue[cr]!)))
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
