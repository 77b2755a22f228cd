// A denial is told in many ways: "denied that …", "a claim that X called absurd", "that is not true", "contrary to what X
// said". Each has an own passage and, mostly, an antecedent: what is denied, a few words back or told elsewhere in the text.
import type { Span } from '../../text/span.ts'
import type { Token } from '../article.ts'
import { clauseOf, isHard, NOMINAL, type Parsed } from '../events/clauses.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { type Assertion, CONTENT, EMPTY, type Found, spanOf } from './assertions.ts'

const DENIES = /^(?:deny|dispute|refute|rebut|contradict|disavow|disprove|debunk|repudiate)$/
const DISMISSES = /^(?:dismiss|reject|decry)$/
const CALLS = /^(?:call|describe|brand|label|dub|term|dismiss|deem|denounce)$/
const REPORT =
  /^(?:report|claim|allegation|suggestion|accusation|account|rumour|rumor|speculation|assertion|version|charge|notion|story|idea|figure|boast|insinuation|characteri[sz]ation|statement|thing)s?$/
/** What is said of words that one holds to be untrue; a quoted word counts only of an account, a claim or a version. */
const UNTRUE =
  /\b(?:nonsense|false|untrue|fictions?|fictional|fabrications?|fabricated|lies?|fake|fantas(?:y|ies)|wrong|misleading|puzzling|inaccurate|incorrect|baseless|unfounded|groundless|invented|invention|made up|absurd|rubbish|propaganda|distort(?:ed|ion)|mischaracteri[sz]ation|myth|hoax|exaggerat(?:ed|ion)|slander|imaginary|disinformation|misinformation|hogwash|ludicrous|erroneous)\b/i
/** "the claims about the harbour": what is called untrue is named, and need not stand before. */
const NAMES_ITSELF =
  /\b(?:claim|report|rumou?r|allegation|accusation|suggestion|assertion|notion|idea|story|theory|version|charge)s? (?:about|of|that|by)\b/i
const NOT_TRUE = /^(?:\w+ly )?(?:true|correct|accurate|right|so|the case|what happened|the truth)\b/i
/** What may stand between "is" and the word: "is simply a complete fabrication". */
const FILLED =
  /^(?:(?:simply|just|plainly|flatly|entirely|completely|totally|utterly|an?|all|the|pure|total|complete|downright|quite|[“"‘']) ?){0,4}$/i
const PERSONAL =
  /^(?:entry|access|visas?|bail|permission|asylum|parole|service|boarding|responsibility|entrance|leave|rights?|justice|us|me|funding|funds|care|treatment|benefits?|credit|membership|certification|appeals?|requests?|motions?|petitions?|applications?|status|tenure|promotion|parity|recognition|protection|compensation)$/
const FEW_WORDS = 2 // content words below which a denial names nothing of its own

/** Every denial of the text, set against the passage that tells what is denied; the second passage is null when none does. */
export function denials(p: Parsed, said: readonly Assertion[]): Found[] {
  const out: Found[] = []
  for (const list of p.groups)
    for (const g of list) {
      const own = denialAt(p, g)
      if (!own) continue
      const other = antecedent(p, g, own, said)
      if (!other && own.words.size < FEW_WORDS) continue // "both deny": of what, nobody could say
      const span = spanOf(p, own.start, own.end)
      const [a, b] = other && other.start < span.start ? [other, span] : [span, other]
      out.push({
        what: other ? 'Told, and denied' : 'Denied',
        a,
        b,
        confidence: other ? 0.6 : 0.45,
        reason: `"${own.sign}"${other ? ' against what another passage tells' : ''}`,
      })
    }
  return out
}

interface Denial {
  readonly start: number
  readonly end: number
  /** First token of what is denied. */
  readonly told: number
  readonly sign: string
  /** Content words of what is denied. */
  readonly words: ReadonlySet<string>
  /** "a claim that X denied": what is denied stands before the comma. */
  readonly apposed: boolean
  readonly anaphoric: boolean
}

function denialAt(p: Parsed, g: VerbGroup): Denial | null {
  const { tokens, first } = p.article
  if (
    (g.negated && g.lemma !== 'be') ||
    g.modal === 'would' ||
    g.modal === 'could' ||
    g.modal === 'may' ||
    g.modal === 'might'
  )
    return null
  if (g.form !== 'finite') return null
  const to = first[g.sentence + 1]!
  const c = clauseOf(p, g)
  if (c.opener === 'if' || c.opener === 'unless' || c.opener === 'whether') return null
  const by = tokens[c.end - 1] !== undefined && lowers(tokens, g.to, Math.min(c.end, g.to + 8)).includes('by')
  const behind = lowers(tokens, g.to, Math.min(to, g.to + 14))
  const text = p.article.text.slice(tokens[g.to]?.start ?? 0, tokens[Math.min(to, g.to + 14) - 1]?.end ?? 0)
  const subject = lowers(tokens, c.start, g.first)
  const untrue = UNTRUE.exec(upToStop(text))
  let sign: string | null = null
  if (DENIES.test(g.lemma)) {
    if (g.passive && !by) return null
    if (PERSONAL.test(behind.find((w) => !/^(?:the|an?|any|all|his|her|their|him|them)$/.test(w)) ?? '')) return null
    if (g.lemma === 'deny' && grants(p, g, c.end)) return null
    if (
      /^(?:dispute|repudiate)$/.test(g.lemma) &&
      !behind.some((w) => REPORT.test(w) || w === 'that') &&
      relativeOf(p, g) < 0
    )
      return null
    sign = g.lemma
  } else if (
    DISMISSES.test(g.lemma) &&
    !g.passive &&
    behind.slice(0, 6).some((w) => REPORT.test(w) && w !== 'idea' && w !== 'notion')
  )
    sign = g.lemma
  else if (CALLS.test(g.lemma) && untrue && aboutWords(p, g, text.slice(0, untrue.index), subject, by))
    sign = `${g.lemma} ${untrue[0]}`
  else if (g.lemma === 'be') {
    const not = g.negated ? NOT_TRUE.exec(text) : untrue && FILLED.test(text.slice(0, untrue.index)) ? untrue : null
    const pointing = subject.length === 1 && /^(?:that|this|it)$/.test(subject[0]!) && c.opener !== 'what'
    if (
      not &&
      (subject.some((w) => REPORT.test(w)) || relativeReport(p, g) || (pointing && (g.negated || subject[0] !== 'it')))
    )
      sign = not[0]
  }
  if (!sign) return null
  const relative = relativeOf(p, g)
  const start = relative >= 0 ? relative : c.start
  let end = c.end
  if (DENIES.test(g.lemma) || DISMISSES.test(g.lemma)) end = withComplement(p, end, to)
  else end = Math.max(end, Math.min(to, g.to + 1))
  // ", since the letter was delivered", ": adjusted for prices, 2017 was better": the ground belongs to the denial
  const ground =
    tokens[end]?.text === ':' ||
    (tokens[end]?.text === ',' && /^(?:since|because|as)$/.test(tokens[end + 1]?.lower ?? ''))
  if (ground && end < to) end = to
  const words = new Set<string>()
  const lo = g.to
  for (let i = lo; i < end; i++)
    if (CONTENT.test(tokens[i]!.pos) && !EMPTY.has(lemmaOf(tokens[i]!)) && !REPORT.test(tokens[i]!.lower))
      words.add(stem(tokens[i]!))
  const calls = !DENIES.test(g.lemma) && !DISMISSES.test(g.lemma)
  return {
    start,
    end,
    told: calls ? start : g.to,
    sign,
    words: calls ? nounsOf(p, c.start, g.first) : words,
    apposed: relative >= 0 && p.article.tokens[relative - 1]?.text === ',',
    anaphoric:
      (calls && !NAMES_ITSELF.test(p.article.text.slice(tokens[c.start]!.start, tokens[end - 1]!.end))) ||
      pointsBack(lowers(tokens, g.to, colonBefore(tokens, g.to, end))),
  }
}

/** "denied the workers a hearing", "denied status to the staff": to withhold, not to call untrue. */
function grants(p: Parsed, g: VerbGroup, end: number): boolean {
  const { tokens } = p.article
  let nouns = 0
  for (let i = g.to; i < end && i < g.to + 10; i++) {
    const t = tokens[i]!
    if (t.lower === 'that' || p.at[i] || t.pos === 'ADP') return t.lower === 'to' && PERSONAL.test(tokens[i - 1]!.lower)
    const head = t.pos === 'NOUN' || t.pos === 'PROPN' || /^(?:them|him|us|me)$/.test(t.lower)
    if (head && nouns > 0 && tokens[i - 1]!.pos === 'DET') return true
    if (head) nouns++
  }
  return false
}

/** "Reports that the talks had collapsed are untrue". */
function relativeReport(p: Parsed, g: VerbGroup): boolean {
  const { tokens, first } = p.article
  for (let i = first[g.sentence]!; i + 1 < g.first && i < first[g.sentence]! + 6; i++)
    if (REPORT.test(tokens[i]!.lower) && tokens[i + 1]!.lower === 'that') return true
  return false
}

/** Whether what is called untrue are words: "called the claim false", "a claim that X called false", "that A was called nonsense". */
function aboutWords(p: Parsed, g: VerbGroup, object: string, subject: readonly string[], by: boolean): boolean {
  if (relativeOf(p, g) >= 0) return true
  if (g.passive) return by || subject.some((w) => REPORT.test(w))
  return object.split(/[^\p{L}]+/u).some((w) => REPORT.test(w))
}

/** "denied it", "denied the report", "denied any such thing", or a bare "denied": nothing of its own is named. */
function pointsBack(told: readonly string[]): boolean {
  const words = told.filter((w) => /\p{L}/u.test(w))
  if (words.slice(0, 8).some((w) => w === 'such' || w === 'so')) return true
  // "denies that there was any meeting": of which meeting, the sentence before tells
  const there = words.indexOf('there')
  if (there >= 0 && there < 3 && words.indexOf('any') > there && words.length - words.indexOf('any') <= 3) return true
  const rest = words.filter(
    (w) =>
      !/^(?:on|yesterday|today|earlier|later|last|night|\w+day|the|this|that|these|those|it|them|all|any|also|both|flatly)$/.test(
        w,
      ),
  )
  return rest.every((w) => REPORT.test(w))
}

/** "denied it: he had left": what is denied ends at the colon. */
function colonBefore(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.text === ':' || tokens[i]!.text === ';') return i
  return to
}

/** First token of "a figure that X flatly denied"; -1 where the verb stands in no clause about a report. */
function relativeOf(p: Parsed, g: VerbGroup): number {
  const { tokens, first } = p.article
  for (let i = g.first - 1; i >= first[g.sentence]! && i > g.first - 12; i--) {
    if (isHard(tokens, i) || tokens[i]!.text === ',') return -1
    if (!REPORT.test(tokens[i]!.lower)) continue
    const det = tokens[i - 1]?.pos === 'ADJ' ? i - 2 : i - 1
    const before = /^["”’']$/.test(tokens[det - 1]?.text ?? '') ? det - 2 : det - 1 // “… in a decade,” a boast that …
    return /^(?:an?|the|this)$/.test(tokens[det]?.lower ?? '') &&
      (det === first[g.sentence]! || tokens[before]?.text === ',')
      ? det
      : -1
  }
  return -1
}

/** "denied that …", "denied having …", "denied it had …": the clause that hangs on the verb belongs to the denial. */
function withComplement(p: Parsed, end: number, to: number): number {
  const { tokens } = p.article
  if (end >= to || tokens[end]!.text === ',' || isHard(tokens, end)) return end
  for (let i = end; i < to && i < end + 9; i++) {
    if (tokens[i]!.text === ',' || isHard(tokens, i)) return end
    const g = p.at[i]
    if (g) return Math.max(end, clauseOf(p, g).end)
  }
  return end
}

const NEAR = 2 // sentences back that "any such thing" may point to
const STEM = 6 // letters that join "deported" and "deportations"
const stem = (t: Token): string => lemmaOf(t).slice(0, STEM)

function nounsOf(p: Parsed, from: number, to: number): Set<string> {
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const t = p.article.tokens[i]!
    if (CONTENT.test(t.pos) && !EMPTY.has(lemmaOf(t)) && !REPORT.test(t.lower)) out.add(stem(t))
  }
  return out
}

const lowers = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), Math.max(0, to)).map((t) => t.lower)
const upToStop = (s: string): string => s.split(/[.;:!?]/, 1)[0]!
const SAYS =
  /^(?:say|tell|add|claim|report|announce|insist|declare|write|hint|suggest|assert|note|state|argue|be|have)$/

function antecedent(p: Parsed, g: VerbGroup, own: Denial, said: readonly Assertion[]): Span | null {
  const { first, paragraphOf } = p.article
  const s = g.sentence
  const toldIn = (from: number, to: number): Span | null => {
    for (let i = to - 1; i >= from; i--) {
      const o = p.at[i]
      if (!o || o.form === 'ing' || o.form === 'infinitive') continue
      if (SAYS.test(o.lemma) && o.lemma !== 'be' && o.lemma !== 'have') continue
      const c = clauseOf(p, o)
      const end = Math.min(c.end, to)
      let start = Math.max(c.start, from)
      // "the assembly's team had itself floated": back over a verb that a word splits
      while (start > from && start > c.start - 12 && NOMINAL.test(p.article.tokens[start - 1]!.pos)) start--
      const split = p.at[start - 1]
      if (split && /^(?:have|be)$/.test(split.lemma)) start = Math.max(from, Math.min(start, clauseOf(p, split).start))
      if (end > start) return spanOf(p, start, end)
    }
    return null
  }
  if (own.apposed) return toldIn(first[s]!, own.start - 1)
  if (own.sign.includes(' ') || own.told === own.start) {
    // "a claim that A was called nonsense": what is denied is told within the subject
    const inside = p.groups[s]!.find(
      (o) => o.form === 'finite' && o !== g && o.to <= g.first && clauseOf(p, o).opener === 'that',
    )
    if (inside) {
      const c = clauseOf(p, inside)
      return spanOf(p, c.start, Math.min(c.end, g.first))
    }
  }
  let best: Assertion | null = null
  let score = 0
  for (const o of said) {
    if (o.clause.start < own.end && own.start < o.clause.end) continue
    if (o.negated || DENIES.test(o.lemma) || o.words.size === 0) continue
    let n = own.words.has(o.lemma.slice(0, STEM)) ? 2 : 0
    for (const w of o.words) if (own.words.has(w.slice(0, STEM))) n++
    const far = Math.abs(o.sentence - s)
    const need = far === 0 ? 1 : far <= NEAR ? 2 : 3 // two words in common are chance across a page; three are a subject
    if (n < need || (far === 0 && o.clause.start > own.start)) continue
    const worth = n + (far <= NEAR ? 1 : 0) + (o.sentence <= s ? 0.5 : 0)
    if (worth > score) {
      score = worth
      best = o
    }
  }
  if (best) return best.span
  if (!own.anaphoric) return sharing(p, s, own.words)
  if (own.start - first[s]! > 12) return toldIn(first[s]!, own.start)
  for (let o = s - 1; o >= 0 && o >= s - 1; o--) {
    if (paragraphOf[s]! - paragraphOf[o]! > 1) break
    const words = contentOf(p, o)
    if (words) return words
  }
  return null
}

/** What a sentence tells: behind "said that" where it has it, else the whole. */
function contentOf(p: Parsed, s: number): Span | null {
  const { tokens, first } = p.article
  const to = first[s + 1]!
  let from = first[s]!
  const says = p.groups[s]!.find((g) => SAYS.test(g.lemma) && g.lemma !== 'be' && g.lemma !== 'have')
  if (says)
    for (let i = says.to; i < to && i < says.to + 8; i++)
      if (tokens[i]!.lower === 'that' && tokens[i]!.pos !== 'DET' && i + 1 < to) from = i + 1
  return to > from ? spanOf(p, from, to) : null
}

/** The sentence just before that speaks of the same things in a condition or a wish: "only if the tunnels were reopened". */
function sharing(p: Parsed, s: number, words: ReadonlySet<string>): Span | null {
  const { tokens, first, paragraphOf } = p.article
  for (let o = s - 1; o >= 0 && o >= s - 4; o--) {
    if (paragraphOf[s]! - paragraphOf[o]! > 1) break
    for (let i = first[o]!; i < first[o + 1]!; i++)
      if (tokens[i]!.pos === 'NOUN' && words.has(stem(tokens[i]!))) return contentOf(p, o)
  }
  return null
}
