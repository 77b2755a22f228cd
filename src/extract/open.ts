import type { Span } from '../text/span.ts'
import { type Article, canStandIn, canStandInSentence } from './article.ts'
import { clauseOf, isHard, type Parsed, parsed, rightEdge } from './events/clauses.ts'
import { trimmedEnd } from './events/phrases.ts'
import type { VerbGroup } from './grammar/verb-groups.ts'
import type { ReadOpen } from './machine-reading.ts'
import { OPEN_SIGNS, type OpenSign } from './open/signs.ts'

export interface OpenContext {
  /** Id of the statement in whose content the stretch lies. */
  readonly within?: (span: Span) => string | null
  /** Name of the issue that the stretch speaks of. */
  readonly issue?: (span: Span) => string | null
  /** Id of the draft that the stretch names. */
  readonly draft?: (span: Span) => string | null
}

const COMPLEMENT = /^(?:whether|if|when|what|who|whose|how|that|which|where|why)$/

/** What the article itself says is unknown, undecided or withheld, one finding a clause. */
export function openOf(article: Article, context: OpenContext = {}): ReadOpen[] {
  const p = parsed(article)
  const out: { span: Span; sign: OpenSign; from: number }[] = []
  const signs = OPEN_SIGNS.filter((sign) => canStandIn(article, sign.pattern))
  for (let s = 0; s < article.sentences.length; s++) {
    const sentence = article.sentences[s]!
    const text = article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 4000)) // a longer "sentence" is a table or a list
    if (/\?["'”’)]*$/.test(text.slice(-3))) continue
    for (const sign of signs) {
      if (!canStandInSentence(article, s, sign.pattern)) continue
      const m = sign.pattern.exec(text)
      if (!m) continue
      if (sign.says === 'not told or decided' && NOT_NAMED.test(m[0])) continue
      if (/\b(?:name|identify)$/i.test(m[0]) && NAMES_A_PERSON.test(text.slice(m.index + m[0].length).trimStart()))
        continue
      const told = spanAt(p, s, sentence.start + m.index, sentence.start + m.index + m[0].length, sign)
      const read = told && withQuestion(article, s, told)
      if (!read) continue
      const found = { ...read, sign }
      const same = out.findIndex((o) => o.span.start < found.span.end && found.span.start < o.span.end)
      if (same < 0) out.push(found)
      else if (out[same]!.sign.confidence < sign.confidence) out[same] = found
    }
  }
  out.sort((a, b) => a.span.start - b.span.start)
  return out.map(({ span: core, sign, from }, i) => {
    const span = { start: i > 0 && out[i - 1]!.span.end > from ? core.start : from, end: core.end }
    return {
      id: `open-${i + 1}`,
      what: whatOf(article.text.slice(span.start, span.end)),
      issue: context.issue?.(span) ?? null,
      draft: context.draft?.(span) ?? null,
      span,
      within: context.within?.(core) ?? null,
      confidence: sign.confidence,
      reason: `${sign.says}: the words say so`,
    }
  })
}

/** "He was not named" leaves nothing open about the talks. */
const NOT_NAMED = /\b(?:was|were|been|be)(?: not|n[’']t)? (?:\w+ly )?(?:been )?(?:named|identified)$/i
/** "did not name the boy": nor does the name of a person of no part. */
const NAMES_A_PERSON =
  /^(?:the |a |an |any (?:of )?|his |her |their )?(?:\w+ )?(?:boys?|girls?|child(?:ren)?|victims?|suspects?|m[ae]n|wom[ae]n|him|her|them|teenagers?|drivers?|patients?|attackers?|gunm[ae]n)\b/i

const BARE =
  /^(?:and |but |so |yet )?(?:it|that|this)(?: is|['’]s| was| remains) (?:still |yet |as yet )?(?:not (?:yet )?(?:clear|known|certain)|un(?:clear|known|certain))$/i

/** "Would it pay? It is not clear.": of what, the question before it tells; without one the words leave nothing to note. */
function withQuestion(a: Article, s: number, told: { readonly span: Span; readonly from: number }): typeof told | null {
  if (!BARE.test(a.text.slice(told.span.start, told.span.end))) return told
  const before = a.sentences[s - 1]
  if (
    !before ||
    a.paragraphOf[s - 1] !== a.paragraphOf[s] ||
    !/\?["'”’)]*$/.test(a.text.slice(before.start, before.end))
  )
    return told.from < told.span.start ? told : null
  return { span: told.span, from: before.start }
}

/** The clause about the words, with the question that hangs on it: "it is not clear whether …". */
function spanAt(
  p: Parsed,
  s: number,
  start: number,
  end: number,
  sign: OpenSign,
): { readonly span: Span; readonly from: number } | null {
  const { tokens, first } = p.article
  const from = first[s]!
  const to = first[s + 1]!
  const i = lowerBound(p, from, to, start)
  let last = i
  while (last + 1 < to && tokens[last + 1]!.start < end) last++
  if (i >= to) return null
  if (conditionalBefore(p, i, from)) return null
  let a = i
  let b = last + 1
  if (sign.tight) b = Math.max(b, rightEdge(p, last + 1, to, 1, false))
  else {
    const g = groupNear(p, i, last, from, to)
    if (g) {
      const c = clauseOf(p, g)
      if (c.start <= last && c.end >= i) {
        a = Math.min(a, c.start)
        b = Math.max(b, c.end)
      }
    }
    if (b <= last + 1) b = Math.max(b, rightEdge(p, last + 1, to, 1))
  }
  if (b < to && COMPLEMENT.test(tokens[b]!.lower) && !(sign.tight && tokens[b]!.lower === 'that')) {
    const next = p.groups[s]!.find((o) => o.first > b && o.form === 'finite') ?? p.groups[s]!.find((o) => o.first > b)
    if (next) b = Math.max(b, clauseOf(p, next).end)
  }
  // "How the fund would be financed is unknown": the question is the subject
  if (a > from && a < from + 20 && /^(?:how|what|when|whether|why|which|who|where)$/.test(tokens[from]!.lower)) a = from
  return readable(p, s, a, b)
}

const SENTENCE = 220 // characters of a sentence that is shown whole where its clause alone says too little
const TAIL = 12 // tokens to the next stop that a clause may have lost at its end

/** The clause where it can be read by itself, else its sentence; `from` takes in the sentence before where a pronoun stands for the matter. */
function readable(p: Parsed, s: number, a: number, b: number): { readonly span: Span; readonly from: number } | null {
  const { tokens, first, paragraphOf, sentences } = p.article
  const [from, to] = [first[s]!, first[s + 1]!]
  let i = a
  while (i < b && (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'CCONJ')) i++
  if (i >= b) return null
  if (i > from && /^(?:DET|ADJ)$/.test(tokens[i - 1]!.pos)) i--
  else if (i > from && /^(?:that|this|these|those)$/.test(tokens[i - 1]!.lower) && i - 1 === from) i--
  let stop = trimmedEnd(p, i, withTail(p, b, to))
  const whole = sentences[s]!
  if (!standsAlone(p, i, stop) || torn(p, i, from)) {
    if (whole.end - whole.start <= SENTENCE) {
      i = from
      while (i < to - 1 && (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'CCONJ')) i++
      stop = trimmedEnd(p, i, to)
    } else i = torn(p, i, from) ? mended(p, i, from) : withSubject(p, i, from)
  }
  // "whose idea it | was", "where the number | should be": a verb may end it
  const cut = stop < to ? p.at[stop] : undefined
  if (cut?.first === stop && cut.form === 'finite' && (cut.to >= to || tokens[cut.to]!.pos === 'PUNCT')) stop = cut.to
  const span = { start: tokens[i]!.start, end: tokens[stop - 1]!.end }
  const before = sentences[s - 1]
  const back =
    before !== undefined &&
    i <= from + 2 &&
    paragraphOf[s - 1] === paragraphOf[s] &&
    pointsBack(p, i, stop) &&
    span.end - before.start <= SENTENCE + 100 // two sentences, still a reader's two lines
  return span.end > span.start ? { span, from: back ? before.start : span.start } : null
}

/** On to the next stop, so that no object is lost: "whether it shares | that number". */
function withTail(p: Parsed, b: number, to: number): number {
  const { tokens } = p.article
  if (b >= to || (tokens[b]!.pos === 'CCONJ' && tokens[b]!.lower !== 'nor')) return b
  for (let i = b; i < to && i < b + TAIL; i++) if (isHard(tokens, i) || /^[,.]$/.test(tokens[i]!.text)) return i
  return to - b <= TAIL ? to : b
}

/** Back to the beginning of what is told, for a verb whose subject stands before a parenthesis: "that the topics – X – were left to". */
function withSubject(p: Parsed, i: number, from: number): number {
  const { tokens } = p.article
  for (let k = i - 1; k >= from && k > i - 40; k--) {
    if (tokens[k]!.text === ';' || tokens[k]!.text === ':') return k + 1
    if (tokens[k]!.lower === 'that' && tokens[k]!.pos !== 'DET' && i - k > 2) return k + 1
  }
  return i
}

const DANGLES = /^(?:ADP|DET|CCONJ|SCONJ|PART|AUX)$/
const RELATIVES = /^(?:who|which|whom|whose|that|without|than)$/

/** A subject before its verb, at least four words, both ends whole. */
function standsAlone(p: Parsed, i: number, stop: number): boolean {
  const { tokens } = p.article
  if (stop - i < 4 || RELATIVES.test(tokens[i]!.lower)) return false
  if (tokens[i]!.pos === 'ADP' || tokens[i]!.pos === 'AUX' || p.at[i]?.first === i) return false
  const last = tokens[stop - 1]!
  if (DANGLES.test(last.pos) && !/^(?:so|not|out|up|on)$/.test(last.lower)) return false
  let verb = -1
  for (let k = i; k < stop; k++) {
    if (verb < 0 && p.at[k]?.form === 'finite') verb = k
  }
  for (let k = i; k < verb; k++) if (/^(?:NOUN|PROPN|PRON|DET|NUM)$/.test(tokens[k]!.pos)) return true
  return false
}

const SAYING =
  /^(?:say|tell|add|confirm|admit|note|report|write|insist|claim|argue|warn|believe|know|think|acknowledge|state)$/

/** Begun behind a verb that is none of saying, or behind a noun: the object of one clause, or half a relative one, for a subject. */
function torn(p: Parsed, i: number, from: number): boolean {
  if (i <= from) return false
  const before = p.at[i - 1]
  if (before) return !SAYING.test(before.lemma)
  return /^(?:NOUN|PROPN)$/.test(p.article.tokens[i - 1]!.pos)
}

/** Back over the clause that was torn: to the sentence's start, a stop, or the "that" of somebody's saying; 40 tokens at most. */
function mended(p: Parsed, i: number, from: number): number {
  const { tokens } = p.article
  for (let k = i - 1; k >= from; k--) {
    if (i - k > 40) return i // so far back stands another matter
    if (isHard(tokens, k)) return k + 1
    const before = p.at[k - 1]
    if (tokens[k]!.lower === 'that' && before && SAYING.test(before.lemma)) return k + 1
  }
  return from
}

/** "These have not been made public", "He did not say": of what, the sentence before tells. "It is unclear" needs nothing. */
function pointsBack(p: Parsed, i: number, stop: number): boolean {
  const t = p.article.tokens[i]!
  if (/^(?:he|she|they|these|those|this|both|neither)$/.test(t.lower)) return p.at[i + 1] !== undefined
  if (t.lower !== 'it' && t.lower !== 'that') return false
  const rest = p.article.text.slice(t.end, p.article.tokens[stop - 1]!.end)
  return !/^(?:[’']s| is| was| remains?| remained| has been| seems?| appears?) (?:\w+ ){0,3}(?:un|not|to be|clear|known|open|hard|too|any)/i.test(
    rest,
  )
}

function lowerBound(p: Parsed, from: number, to: number, start: number): number {
  const { tokens } = p.article
  let lo = from
  let hi = to
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (tokens[mid]!.end <= start) lo = mid + 1
    else hi = mid
  }
  return lo
}

const conditionalBefore = (p: Parsed, i: number, from: number): boolean => {
  for (let k = i - 1; k >= from && k > i - 6; k--) {
    if (/^(?:if|unless)$/.test(p.article.tokens[k]!.lower)) return true
    if (isHard(p.article.tokens, k) || p.article.tokens[k]!.text === ',') return false
  }
  return false
}

function groupNear(p: Parsed, i: number, last: number, from: number, to: number): VerbGroup | null {
  for (let k = i; k <= last; k++) if (p.at[k]) return p.at[k]!
  for (let k = i - 1; k >= from && k > i - 6; k--) {
    if (p.at[k]) return p.at[k]!
    if (p.article.tokens[k]!.text === ',') break
  }
  for (let k = last + 1; k < to && k < last + 14; k++) if (p.at[k] && p.at[k]!.form === 'finite') return p.at[k]!
  return null
}

const LONGEST = 160 // characters of a line in a list of open points

function whatOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const short = flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
  return short.charAt(0).toUpperCase() + short.slice(1)
}
