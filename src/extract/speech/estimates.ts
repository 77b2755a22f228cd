// "Lenders put the cut at 45 per cent, the ministry at 42": a number somebody gives for a thing, said with "put", not "say".
import type { Mention } from '../names/mention.ts'
import { subjectBefore } from './subjects.ts'
import { between, lower, type Saying, startsAt, tok, type Walk } from './walk.ts'

const GIVES = /^(?:put|puts|pegs?|pegged|estimates?|estimated|reckons?|reckoned)$/
const SOMEBODY = /^(?:person|office|anonymous|crowd|body|state|group|media)$/
const FAR = 9 // tokens from the verb to "at": "puts the number of its own dead since May at"

/** What the clause of the verb and those after it, without a verb, give for the thing. */
export function estimates(w: Walk, k: number): Saying[] {
  if (!GIVES.test(lower(w, k)) || tok(w, k)!.quote >= 0) return []
  if (/^(?:to|not|never|be|been|is|was|are|were)$/.test(lower(w, k - 1))) return []
  const at = figureAt(w, k + 1, FAR)
  if (at < 0 || at === k + 1) return []
  let first = k
  while (first > w.from && /^(?:AUX|ADV)$/.test(tok(w, first - 1)!.pos)) first--
  const subject = subjectBefore(w, first)
  if (!subject || (!SOMEBODY.test(subject.mention.kind) && subject.mention.name === null)) return []
  if (/^(?:thing|document|place)$/.test(subject.mention.kind)) return []
  let end = figureEnd(w, at + 1)
  const out: Saying[] = [given(w, k, subject.mention, subject.first, k + 1, k + 1, end)]
  // ", the ministry at 42%"
  for (let n = 0; n < 3; n++) {
    let i = end
    if (!/^(?:,|;|and|but|while)$/.test(lower(w, i))) break
    while (/^(?:,|;|and|but|while)$/.test(lower(w, i))) i++
    const other = startsAt(w, i)
    if (!other || !SOMEBODY.test(other.kind) || lower(w, other.last) !== 'at' || !figure(w, other.last + 1)) break
    end = figureEnd(w, other.last + 1)
    out.push(given(w, k, other, i, other.last, other.last, end))
  }
  return out
}

/** The "at" before a number within the next few tokens, without a mark or a verb between; -1 for none. */
function figureAt(w: Walk, from: number, far: number): number {
  for (let i = from; i < w.end && i - from <= far; i++) {
    const t = tok(w, i)!
    if (t.lower === 'at' && figure(w, i + 1)) return i
    if (t.quote >= 0 || /^[,;:.–—]$/.test(t.text) || t.pos === 'AUX') return -1
  }
  return -1
}

/** A number, or words that lead to one: "around 40", "more than $3". */
function figure(w: Walk, i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const t = tok(w, k)
    if (!t) return false
    if (t.pos === 'NUM' || /^\d/.test(t.text)) return true
    if (
      !/^(?:about|around|some|roughly|nearly|almost|over|under|more|less|fewer|at|least|most|than|only|just|up|to|between|[$€£¥])$/.test(
        t.lower,
      )
    )
      return false
  }
  return false
}

/** Where the number's phrase ends: a comma not inside a number, or another mark. */
function figureEnd(w: Walk, from: number): number {
  let i = from
  while (i < w.end && !/^[,;:.!?–—]$/.test(tok(w, i)!.text) && !/^(?:and|but|while|whereas|which)$/.test(lower(w, i)))
    i++
  return i
}

function given(
  w: Walk,
  verb: number,
  speaker: Mention,
  cueFrom: number,
  cueTo: number,
  from: number,
  to: number,
): Saying {
  return {
    sentence: w.s,
    verb,
    lemma: 'put',
    cue: between(w, cueFrom, cueTo),
    speaker,
    others: [],
    inherits: false,
    addressee: null,
    pieces: [between(w, from, to)],
    place: 'after',
    clause: [between(w, cueFrom, from)],
    nested: false,
    plain: 0.7,
  }
}
