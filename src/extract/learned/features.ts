import { type Frame, mix } from '../attribution/frame.ts'
import type { Sight } from './sight.ts'

// Is the token in a clause that tells contents, a change, a position, a step of the talks? Features are integers; no string
// is built. The first number of each is its place among the kinds of features.

/** Most features a token can have: the buffer's length. */
export const FEATURES = 256
export const EDGE_FEATURES = 8

/** Distances in tokens, coarser as they grow. */
const far = (d: number): number => (d <= 3 ? d : d <= 5 ? 4 : d <= 9 ? 5 : d <= 16 ? 6 : 7)

const BEFORE = 40
const AFTER = 41
const tagAt = (f: Frame, i: number, from: number, to: number): number =>
  i < from ? BEFORE : i >= to ? AFTER : f.pos[i]! | (f.mark[i]! << 5)
const wordAt = (f: Frame, i: number, from: number, to: number): number => (i < from ? -1 : i >= to ? -2 : f.word[i]!)
const lemmaAt = (f: Frame, i: number, from: number, to: number): number => (i < from ? -1 : i >= to ? -2 : f.lemma[i]!)

/** Writes the hashes of token `i` to `out`, from index 0; returns how many. */
export function features(s: Sight, i: number, out: Int32Array): number {
  const { a, f, bits, verb, verbs } = s
  const sentence = a.tokens[i]!.sentence
  const from = a.first[sentence]!
  const to = a.first[sentence + 1]!
  const word = f.word[i]!
  const lemma = f.lemma[i]!
  const tag = tagAt(f, i, from, to)
  const tag1 = tagAt(f, i - 1, from, to)
  const tag2 = tagAt(f, i + 1, from, to)
  const word1 = wordAt(f, i - 1, from, to)
  const word2 = wordAt(f, i + 1, from, to)
  let k = 0
  out[k++] = mix(1, 0)
  out[k++] = mix(2, word)
  out[k++] = mix(3, lemma)
  out[k++] = mix(4, wordAt(f, i - 3, from, to))
  out[k++] = mix(5, wordAt(f, i - 2, from, to))
  out[k++] = mix(6, word1)
  out[k++] = mix(7, word2)
  out[k++] = mix(8, wordAt(f, i + 2, from, to))
  out[k++] = mix(9, wordAt(f, i + 3, from, to))
  out[k++] = mix(10, mix(word1, word))
  out[k++] = mix(11, mix(word, word2))
  out[k++] = mix(12, tag)
  out[k++] = mix(13, mix(tag1, tag))
  out[k++] = mix(14, mix(tag, tag2))
  out[k++] = mix(15, mix(mix(tag1, tag), tag2))
  out[k++] = mix(16, mix(mix(tagAt(f, i - 2, from, to), tag1), tag))
  out[k++] = mix(17, mix(mix(tag, tag2), tagAt(f, i + 2, from, to)))
  out[k++] = mix(18, mix(f.suffix[i]!, f.pos[i]!))
  out[k++] = mix(19, mix(lemmaAt(f, i - 1, from, to), tag))
  out[k++] = mix(20, mix(tag, lemmaAt(f, i + 1, from, to)))
  // What the words around can do.
  for (let o = -2; o <= 2; o++) {
    const j = i + o
    if (j < from || j >= to) continue
    k = eachBit(out, k, 30 + o, bits[j]!, o === 0 ? f.pos[i]! : 0)
    k = eachBit(out, k, 40 + o, f.classes[j]!, 0)
  }
  // The sentence, and the one before.
  const drafts = Math.min(2, s.draftsIn[sentence]!)
  out[k++] = mix(50, mix(drafts, Math.min(3, s.draftsAround[sentence]!)))
  out[k++] = mix(51, mix(drafts, sentence > 0 ? Math.min(2, s.draftsIn[sentence - 1]!) : 0))
  out[k++] = mix(52, mix(drafts, tag))
  out[k++] = mix(53, Math.min(3, s.drafts))
  k = eachBit(out, k, 54, s.bitsIn[sentence]!, 0)
  k = eachBit(out, k, 55, s.bitsIn[sentence]!, f.pos[i]!)
  if (sentence > 0) k = eachBit(out, k, 56, s.bitsIn[sentence - 1]!, 0)
  out[k++] = mix(57, mix(lemmaAt(f, from, from, to), Math.min(3, i - from)))
  out[k++] = mix(58, mix(lemmaAt(f, from, from, to), lemmaAt(f, from + 1, from, to)))
  out[k++] = mix(59, f.word[to - 1]!)
  out[k++] = mix(60, Math.min(1, sentence))
  // Drafts.
  const left = s.draftLeft[i]!
  const right = s.draftRight[i]!
  out[k++] = mix(61, mix(s.draft[i]!, tag))
  out[k++] = mix(62, mix(left < 0 ? 9 : far(i - left), right < 0 ? 9 : far(right - i)))
  out[k++] = mix(63, mix(left < 0 ? 0 : 1, tag))
  if (left >= 0) {
    const next = lemmaAt(f, left + 1, from, to)
    out[k++] = mix(64, mix(next, far(i - left)))
    out[k++] = mix(65, next)
    out[k++] = mix(66, lemmaAt(f, left - 1, from, to))
    out[k++] = mix(67, tagAt(f, left + 1, from, to))
  }
  // Names and who says it.
  const said = s.said[i]!
  const said1 = i > from ? s.said[i - 1]! : 9
  out[k++] = mix(70, mix(s.name[i]!, tag))
  out[k++] = mix(71, mix(i > from ? s.name[i - 1]! : 9, i + 1 < to ? s.name[i + 1]! : 9))
  out[k++] = mix(72, mix(said, said1))
  out[k++] = mix(73, mix(said, tag))
  out[k++] = mix(74, f.quote[i]! > 0 ? 1 : 0)
  out[k++] = mix(75, mix(said1, word))
  // Verbs.
  const l = s.verbLeft[i]!
  const r = s.verbRight[i]!
  const at = s.verbAt[i]!
  const of = s.subjectOf[i]!
  if (l >= 0) {
    const d = far(i - verbs[l]!.group.to + 1)
    const bits1 = verb.bits[l]!
    const subject = verb.subject[l]!
    const flags = verb.flags[l]!
    out[k++] = mix(80, verb.lemma[l]!)
    out[k++] = mix(81, mix(subject, bits1))
    out[k++] = mix(82, mix(subject, mix(bits1, d)))
    out[k++] = mix(83, mix(flags, verb.modal[l]!))
    out[k++] = mix(84, mix(verb.lemma[l]!, mix(subject, d)))
    out[k++] = mix(85, mix(subject, tag))
    out[k++] = mix(86, mix(verb.lemma[l]!, tag))
    out[k++] = mix(87, mix(verb.modal[l]!, subject))
    out[k++] = mix(88, mix(flags, mix(bits1, subject)))
    const l2 = s.verbLeft[verbs[l]!.group.first]!
    if (l2 >= 0) {
      out[k++] = mix(89, verb.lemma[l2]!)
      out[k++] = mix(90, mix(verb.subject[l2]!, verb.bits[l2]!))
      out[k++] = mix(91, mix(mix(verb.bits[l2]!, verb.subject[l2]!), mix(flags, verb.modal[l]!)))
    }
  } else out[k++] = mix(92, tag)
  if (r >= 0) {
    const d = far(verbs[r]!.group.first - i)
    out[k++] = mix(93, verb.lemma[r]!)
    out[k++] = mix(94, mix(verb.subject[r]!, verb.bits[r]!))
    out[k++] = mix(95, mix(verb.flags[r]!, verb.modal[r]!))
    out[k++] = mix(96, mix(verb.lemma[r]!, d))
    out[k++] = mix(97, mix(verb.bits[r]!, mix(d, verb.flags[r]!)))
  } else out[k++] = mix(98, tag)
  if (at >= 0) {
    const subject = verb.subject[at]!
    out[k++] = mix(99, mix(verb.lemma[at]!, verb.flags[at]!))
    out[k++] = mix(100, mix(verb.lemma[at]!, subject))
    out[k++] = mix(101, mix(verb.bits[at]!, mix(subject, verb.flags[at]!)))
    out[k++] = mix(102, mix(verb.modal[at]!, subject))
    out[k++] = mix(103, mix(subject, verb.flags[at]!))
  }
  if (of >= 0) {
    const subject = verb.subject[of]!
    out[k++] = mix(104, verb.lemma[of]!)
    out[k++] = mix(105, mix(verb.bits[of]!, subject))
    out[k++] = mix(106, mix(verb.flags[of]!, mix(verb.modal[of]!, subject)))
    out[k++] = mix(107, mix(verbs[of]!.subject!.from === i ? 1 : 0, mix(verb.bits[of]!, subject)))
    out[k++] = mix(108, mix(verb.modal[of]!, verb.bits[of]!))
  }
  // What the rules found here.
  if (s.ruled) {
    let all = 0
    for (let c = 0; c < s.ruled.length; c++) {
      const { marks, rule, sure } = s.ruled[c]!
      const m = marks[i]!
      all = all * 3 + m
      out[k++] = mix(120 + c, mix(m, i > from ? marks[i - 1]! : 9))
      out[k++] = mix(125 + c, mix(m, i + 1 < to ? marks[i + 1]! : 9))
      out[k++] = mix(130 + c, mix(m, tag))
      if (m === 0) continue
      out[k++] = mix(140 + c, mix(m, rule[i]!))
      out[k++] = mix(145 + c, mix(m, sure[i]!))
    }
    out[k++] = mix(134, all)
    // … and in the sentence and the one before, as a whole.
    const here = s.ruledIn![sentence]!
    const before = sentence > 0 ? s.ruledIn![sentence - 1]! : 16
    const after = sentence + 1 < s.ruledIn!.length ? s.ruledIn![sentence + 1]! : 16
    out[k++] = mix(150, mix(before, tag))
    out[k++] = mix(151, mix(after, here))
    out[k++] = mix(152, mix(before, here))
    out[k++] = mix(153, mix(here, tag))
  } else out[k++] = mix(135, 0)
  // Where the clause may have begun.
  const edge = s.breakLeft[i]!
  out[k++] = mix(110, mix(edge < 0 ? 0 : f.word[edge]!, edge < 0 ? 0 : Math.min(4, i - edge)))
  out[k++] = mix(111, edge < 0 ? 0 : mix(wordAt(f, edge - 1, from, to), f.word[edge]!))
  return k
}

function eachBit(out: Int32Array, k: number, kind: number, bits: number, beside: number): number {
  for (let rest = bits; rest !== 0; rest &= rest - 1) out[k++] = mix(kind, mix(rest & -rest, beside))
  return k
}

/** The same for leaving a clause before token `i`. */
export function edgeFeatures(s: Sight, i: number, out: Int32Array): number {
  const { a, f } = s
  const sentence = a.tokens[i]!.sentence
  const from = a.first[sentence]!
  const to = a.first[sentence + 1]!
  const tag = tagAt(f, i, from, to)
  out[0] = mix(1, 0)
  out[1] = mix(2, tag)
  out[2] = mix(3, mix(tagAt(f, i - 1, from, to), tag))
  out[3] = mix(4, f.word[i]!)
  out[4] = mix(5, wordAt(f, i - 1, from, to))
  out[5] = mix(6, s.verbAt[i]! < 0 ? -1 : s.verb.flags[s.verbAt[i]!]!)
  out[6] = mix(7, mix(s.said[i]!, i > from ? s.said[i - 1]! : 9))
  if (!s.ruled) return 7
  let here = 0
  let before = 0
  for (const { marks } of s.ruled) {
    here = here * 3 + marks[i]!
    before = before * 3 + (i > from ? marks[i - 1]! : 0)
  }
  out[7] = mix(8, mix(here, before))
  return 8
}
