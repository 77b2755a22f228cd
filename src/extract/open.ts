import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { clauseOf, isHard, type Parsed, parsed, rightEdge } from './events/clauses.ts'
import { trimmedEnd } from './events/phrases.ts'
import type { VerbGroup } from './events/verb-groups.ts'
import type { ReadOpen } from './machine-reading.ts'

export interface OpenContext {
  /** Id of the statement in whose content the stretch lies. */
  readonly within?: (span: Span) => string | null
  /** Name of the issue that the stretch speaks of. */
  readonly issue?: (span: Span) => string | null
  /** Id of the draft that the stretch names. */
  readonly draft?: (span: Span) => string | null
}

interface Sign {
  readonly pattern: RegExp
  /** What the words say about the state of knowledge, for the reviewer. */
  readonly says: string
  readonly confidence: number
  /** The span begins at the words themselves instead of their clause. */
  readonly tight?: boolean
}

const TOLD =
  'reveal(?:ed)?|disclosed?|announced?|released?|published?|made public|given|named|specified|specify|detailed?|explained?|shared|provided?|identified|confirmed?|set|fixed|decided?|agreed?|finali[sz]ed?|settled?|resolved?|determined?|scheduled?|answered?|responded?|replied|commented?|elaborated?|clarif(?:y|ied)|approved?|ratified|spelled out|worked out'

/** Doors, channels and talks stay open as a courtesy; questions, dates and issues stay open because nobody has settled them. */
const OPEN_REMAINS =
  /^(?!.{0,200}\b(?:doors?|windows?|channels?|lines?|borders?|crossings?|offices?|shops?|offers?|ports?|roads?|schools?|minds?|options?)\b.{0,40}\bremain).{0,400}?\bremain(?:s|ed|ing)? (?:\w+ )?open\b(?! to (?:talks|dialogue|all|further|any|negotiat))/is

/** What journalists and officials write when something is not known, not decided or not agreed. No pattern nests a repetition. */
const SIGNS: readonly Sign[] = [
  { pattern: OPEN_REMAINS, says: 'remains open', confidence: 0.8 },
  {
    pattern:
      /\b(?:is|was|are|were|it[’']s) (?:still |as yet )?not (?:yet |publicly |precisely |exactly )?known\b|\b(?:remains?|is|was|are|were) (?:still )?(?:a mystery|anyone[’']s guess|anybody[’']s guess|an open question|open to (?:question|doubt|interpretation)|hard(?:er)? to (?:read|tell|say|gauge|know)|too (?:early|soon) to (?:say|tell|know))\b/i,
    says: 'not known',
    confidence: 0.8,
  },
  {
    pattern:
      /\b(?:could|can)(?: not|not|n[’']t) (?:immediately |yet |be |independently ){0,3}(?:confirm|verif|establish|say|tell|explain|ascertain|corroborat|determine)\w*\b|\b(?:not been|not|n[’']t|un)\s?able to (?:independently |immediately )?(?:confirm|verify|establish|say|explain)\b/i,
    says: 'could not be confirmed',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:would|will|wo|did|does|do)(?: not|n[’']t) (?:be drawn|get into|go into|speculate|be pinned down|discuss (?:the )?(?:details|specifics))\b|\bnot going to (?:get into|go into|speculate|comment|discuss|say|name)\b|\b(?:neither|nor|nobody|no one|none)\b[^,.;:]{0,50}\bwould (?:say|comment|confirm|explain|be drawn)\b|\bneither (?:confirm|confirmed|yes)\b[^,.;:]{0,20}\bnor\b/i,
    says: 'did not say',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:has|have|had|having)(?:n[’']t| (?:still |so far |as yet |yet )?not)(?: yet| so far| publicly)? (?:said|told|disclosed|decided|put (?:a |any )(?:figure|number|price|date))\b|\b(?:has|have|had) yet to \w+|\b(?:still |so far |as )(?:yet )?(?:has|have|had) not\b|\b(?:has|have|had|is|are|was|were)(?:n[’']t| not) (?:yet|so far)\b|\b(?:has|have|had) (?:so far|still|as yet) not\b/i,
    says: 'not yet',
    confidence: 0.65,
  },
  {
    pattern:
      /\b(?:to be (?:completed|determined|decided|confirmed|agreed|filled in|announced|negotiated)|placeholder|(?:is|are|was|were|left) (?:still )?blank|(?:in|has a|have|between|within) square brackets?|exists? only (?:in outline|on paper|in draft)|only in outline)\b/i,
    says: 'left blank',
    confidence: 0.7,
  },
  {
    pattern:
      /\b(?:is|are|was|were) (?:to be |being )?(?:for|up to) (?:the |their |both |each )?(?:\w+ )?(?:leaders|presidents|ministers|principals|parties|mediators|capitals|courts?|parliaments?|governments?|commission|committee)\b[^,.;:]{0,12}\b(?:to decide|to settle|to say|to choose|to resolve)\b|\b(?:is|are) to be (?:decided|settled|determined|resolved|worked out|fixed|set) (?:later|by|at|in)\b|\b(?:does|do|did)(?: not|n[’']t) (?:yet )?(?:say|specify|spell out|address|define|settle|answer|set|make clear)\b|\b(?:is|are|was|were|stays?|remains?|fell) silent (?:on|about|as to)\b|\b(?:leaves?|left) (?:it )?(?:open|unclear|unsettled|undefined|unanswered)\b/i,
    says: 'not settled by the text',
    confidence: 0.65,
  },
  { pattern: /\b(?:un|not (?:\w+ ){0,2})clear\b(?! (?:to|that))/i, says: 'not clear', confidence: 0.85 },
  {
    pattern:
      /\bremain(?:s|ed)? (?:\w+ )?(?:to be (?:seen|decided|settled|agreed|resolved|determined)|unknown|uncertain|undecided|unresolved|unsettled|unanswered|in doubt|in question|elusive|a mystery)\b/i,
    says: 'remains open',
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:is|are|was|were|be) (?:\w+ )?(?:unknown|uncertain|undecided|unresolved|unsettled|an open question|in doubt|up in the air|in limbo)\b/i,
    says: 'unknown or undecided',
    confidence: 0.8,
  },
  {
    pattern: new RegExp(
      `\\b(?:has|have|had|is|are|was|were)(?:n[’']t| not)(?: \\w+ly)?(?: yet)?(?: been)?(?: \\w+ly)? (?:${TOLD})\\b`,
      'i',
    ),
    says: 'not told or decided',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:did|does|do|would|could)(?: not|n[’']t)(?: \w+ly)? (?:say|specify|elaborate|give (?:\w+ ){0,3}details?|provide (?:\w+ ){0,3}details?|disclose|reveal|explain|name|comment|clarify|detail|identify|go into detail)\b/i,
    says: 'did not say',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) to (?:comment|say|elaborate|give|specify|disclose|answer|provide|confirm|reveal|be drawn|speculate|name|explain)\b/i,
    says: 'declined to say',
    confidence: 0.8,
  },
  {
    pattern:
      /\bwithout (?:(?:giving|providing|offering|going into|adding) (?:\w+ ){0,2}(?:details?|explanations?|specifics)|elaborating|specifying|elaboration|explanation|(?:saying|disclosing|naming|explaining|making clear) (?:how|what|when|which|who|whether|why|where|if)|further (?:details?|explanation|elaboration))\b/i,
    says: 'without details',
    confidence: 0.75,
    tight: true,
  },
  {
    pattern:
      /\bno (?:\w+ ){0,2}(?:details?|comment|guarantees?|certainty|date|timetable|timeline|time ?frame|word|decision|answer|response|reply|explanation|clarity|consensus|agreement (?:yet|has|have|was|on)|(?:specific|firm|fixed|clear|new|final|formal) deadline|schedule|indication|information|breakthrough|final (?:text|version))\b/i,
    says: 'nothing given',
    confidence: 0.7,
  },
  {
    pattern:
      /\byet to (?:be )?(?:decide|agree|announce|respond|reply|comment|confirm|say|see|publish|release|set|reach|sign|approve|ratify|finali[sz]e|resolve|settle|determine|accept|answer|disclose|reveal|schedule|specify|work out|receive|give)\w*\b/i,
    says: 'yet to happen',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:still|also|now) (?:\w+ )?(?:to be|needs? to (?:be|get|agree|approve|decide|convince|persuade)|needed to be|has to be|have to be|had to be|must be|being|under) (?:addressed|decided|agreed|negotiated|resolved|settled|determined|worked out|finali[sz]ed|clarified|defined|discussed|approved|ironed out|discussion|negotiation|consideration|review|\w+ to agree)\b/i,
    says: 'still to be settled',
    confidence: 0.7,
  },
  {
    pattern:
      /\b(?:needs?|have|has) to (?:get|persuade|convince|win over) [^,.;]{2,40} to (?:agree|accept|sign|back|support)\b/i,
    says: 'assent still to be won',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:is|are|was|were|be|been|being) left (?:(?:open|blank|undecided|unresolved|vague|undefined|for)\b|(?:up )?to (?:the|be|a|presidents?|leaders?|ministers?|later|future|both|each|further)\b)/i,
    says: 'left open',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:remain(?:s|ed)?|is|are|was|were) (?:\w+ ){0,3}(?:points?|issues?|bones?|areas?|matters?) of (?:contention|dispute|disagreement|friction)\b|\b(?:points?|issues?|bones?|areas?|matters?) of (?:contention|dispute|disagreement|friction) (?:still )?(?:remain|is|are|was|were|between)/i,
    says: 'in dispute',
    confidence: 0.6,
  },
  {
    pattern: /\b(?:consensus|agreement|accord|text) [^,.;]{0,40},? ?(?:which )?(?:does|did) not (?:yet )?exist\b/i,
    says: 'does not exist',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:sticking|stumbling) (?:points?|blocks?)\b|\bunresolved (?:issues?|questions?|points?|articles?|matters?|problems?)\b|\bopen (?:questions?|issues?|points?|brackets?)\b|\boutstanding (?:issues?|questions?|points?|differences|matters?)\b/i,
    says: 'an open point',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:remain(?:s|ed)?|(?:is|are|was|were) (?:still )?)(?: \w+)? ?(?:far apart|at odds|(?:divided|split) (?:on|over)|deadlocked|at an impasse|stuck)\b/i,
    says: 'still apart',
    confidence: 0.65,
  },
  {
    pattern:
      /\bstill (?:working (?:towards?|on|out|through)|negotiating|haggling|debating|missing|lacking|waiting|awaiting|arguing|undecided|unresolved|considering|discussing)\b/i,
    says: 'still going on',
    confidence: 0.6,
  },
  { pattern: /\b(?:was|were|is|are) (?:\w+ )?(?:still )?(?:missing|lacking)\b/i, says: 'missing', confidence: 0.45 },
  {
    pattern:
      /\b(?:will|would|to|must|shall) (?:be )?(?:determined?|decided?|defined?|settled?) (?:later|by the (?:leaders|presidents|parties|ministers)|at a later|in the next|the next steps|in further|in future)\b/i,
    says: 'to be decided later',
    confidence: 0.65,
  },
  {
    pattern:
      /\b(?:is|are|was|were) (?:a |the )?(?:prerequisite|precondition|condition) (?:for|to|of)\b|\b(?:subject to|conditional (?:on|upon)|contingent (?:on|upon)) (?:\w+ ){0,3}(?:approval|ratification|agreement|confirmation|vote|consent|signature|review|\w+ing)\b/i,
    says: 'hangs on something else',
    confidence: 0.5,
  },
  {
    pattern:
      /\bnobody (?:knows|can say)\b|\bno one (?:knows|can say)\b|\bquestions? remain\b|\bdoubts? remain\b|\b(?:lot|degree|sense|amount) of [“"]?uncertainty\b/i,
    says: 'uncertainty told',
    confidence: 0.65,
  },
  {
    pattern: /\bwhat (?:we know|is known|may have|might have) (?:about )?(?:what )?(?:may|might)?/i,
    says: 'only partly known',
    confidence: 0.45,
  },
  {
    pattern: /\b(?:at least )?provisionally\b|\bagreed in principle\b|\btentatively agreed\b/i,
    says: 'only provisional',
    confidence: 0.4,
  },
]

const COMPLEMENT = /^(?:whether|if|when|what|who|how|that|which|where|why)$/

/** What the article itself says is unknown, undecided or withheld, one finding a clause. */
export function openOf(article: Article, context: OpenContext = {}): ReadOpen[] {
  const p = parsed(article)
  const out: { span: Span; sign: Sign; from: number }[] = []
  for (let s = 0; s < article.sentences.length; s++) {
    const sentence = article.sentences[s]!
    const text = article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 4000)) // a longer "sentence" is a table or a list
    if (/\?["'”’)]*$/.test(text.slice(-3))) continue
    for (const sign of SIGNS) {
      const m = sign.pattern.exec(text)
      if (!m) continue
      if (sign.says === 'not told or decided' && NOT_NAMED.test(m[0])) continue
      const read = spanAt(p, s, sentence.start + m.index, sentence.start + m.index + m[0].length, sign)
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

/** The clause about the words, with the question that hangs on it: "it is not clear whether …". */
function spanAt(
  p: Parsed,
  s: number,
  start: number,
  end: number,
  sign: Sign,
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
    const next = p.groups[s]!.find((o) => o.first > b)
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
  if (!standsAlone(p, i, stop)) {
    if (whole.end - whole.start <= SENTENCE) {
      i = from
      while (i < to - 1 && (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'CCONJ')) i++
      stop = trimmedEnd(p, i, to)
    } else i = withSubject(p, i, from)
  }
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
