// Days in a cue's own clause that are not the day of saying: of a thing, of another clause, of what somebody was asked.
import type { TimeExpression } from '../../time/expressions.ts'
import type { Article } from '../article.ts'
import { JUDGING } from '../grammar/speech-verbs.ts'
import type { Making } from './making.ts'

/** Whatever people speak at, or in: "Monday's hearing", "the Friday statement" date the words. */
const SPOKEN_AT =
  /^(?:meetings?|hearing|sessions?|briefing|conference|news|press|interview|statement|speech|address|debate|talks|summit|broadcast|bulletin|programme|program|podcast|letter|message|note|post|remarks|comments|report|reports|paper|edition|issue|gathering|rally|congress|assembly|call|dinner|reception|ceremony|visit|trip|event|appearance|evening|morning|afternoon|night|round|plenary|council|committee|coreper|cabinet|announcement|reply|answer|communiqu[eé]|email|e-mail|claims?|denials?|warnings?|pledge|promises?|threats?|appeal|allegations?|accusations?|assertions?|rejection|refusal|admission|declaration|tweet|column|editorial|sermon|testimony)$/

/** "Asked whether the round would end on Friday, she smiled": the day is in the question. */
const IN_QUESTION =
  /\b[Aa]sked (?:\p{L}+ ){0,3}(?:whether|if|how|what|when|why|about|who|which|where)\b[^,.;:“”"]{0,160}$/u
/** "PORT ANN, May 14 (CP) –": where and when the report was sent. */
const SENT_FROM = /^\p{Lu}[\p{Lu}’' .-]{2,40}(?:[,/] ?\p{L}[\p{L}’' .-]{1,40}){0,2},? $/u
/** Words that make the clause behind them a part of the speaker's. */
const JOINS =
  /^(?:as|when|while|after|before|since|because|who|which|that|where|whose|whom|if|whether|what|how|why|although|though|once|until|for|to)$/

/** Whether the day stands in the speaker's clause without telling when the words were spoken. */
export function isOtherDay(a: Article, t: TimeExpression, m: Making): boolean {
  const x = m.mention
  // "a diplomat briefed on Friday's call said": the day is in the words for the speaker
  if (x && x.kind !== 'document' && x.span.start < t.start && t.end <= x.span.end) return true
  const paragraph = a.paragraphs[a.paragraphOf[m.sentence]!]!.start
  if (
    t.start - paragraph < 90 &&
    SENT_FROM.test(a.text.slice(paragraph, t.start)) &&
    /^(?:\s*\([^()]{2,40}\))?\s*[–—-]/.test(a.text.slice(t.end, t.end + 50))
  )
    return true
  if (IN_QUESTION.test(a.text.slice(Math.max(0, t.start - 200), t.start))) return true
  if (ofAThing(a, t)) return true
  if (!m.saying) return false
  const verb = a.tokens[m.saying.verb]!
  // "called the end of May a wall": what is judged
  if (
    t.start > verb.end &&
    JUDGING.has(m.saying.lemma) &&
    /^\s*(?:the |this |next )?$/.test(a.text.slice(verb.end, t.start))
  )
    return true
  // "The house fell once, he says, in 2022": the clause goes on past its cue
  if (
    m.saying.place === 'before' &&
    t.start > verb.end &&
    a.text[verb.end] === ',' &&
    !/[”"’»]\s*$/.test(a.text.slice(m.pieces[0]!.end, m.pieces[0]!.end + 3)) &&
    /^,\s*(?:in|on|at|by|since|from|during)?\s*$/.test(a.text.slice(verb.end, t.start))
  )
    return true
  if (x && !m.saying.inherits && t.start >= x.span.end && t.end <= verb.start && describes(a, x.last, t.start))
    return true
  const from = x ? Math.min(x.span.start, verb.start) : verb.start
  return (
    t.end <= from &&
    t.start >= a.sentences[verb.sentence]!.start &&
    inAnotherClause(a, t.end, from, x?.kind === 'pronoun')
  )
}

/** "The guild dropped its 1 February deadline": a day set before the name of a thing that nobody speaks at. */
function ofAThing(a: Article, t: TimeExpression): boolean {
  const own = /^['’]s? /.exec(a.text.slice(t.end, t.end + 3))
  let i = tokenAt(a, t.end + (own ? own[0].length : 1))
  if (i < 0 || (!own && a.text[t.end] !== ' ')) return false
  if (
    !own &&
    !/\b(?:the|a|an|its|his|her|their|our|this|that|last|next|\p{L}+['’]s) $/iu.test(
      a.text.slice(Math.max(0, t.start - 24), t.start),
    )
  )
    return false
  let last = -1
  for (; i < a.tokens.length && a.tokens[i]!.sentence === a.tokens[Math.max(0, i - 1)]!.sentence; i++) {
    const u = a.tokens[i]!
    if (u.pos === 'NOUN' || u.pos === 'PROPN') last = i
    else if (u.pos !== 'ADJ') break
    if (SPOKEN_AT.test(u.lower)) return false
  }
  return last >= 0
}

/** "A diplomat briefed on the call on Friday said": a participle about the speaker, without a comma, has the day. */
function describes(a: Article, from: number, to: number): boolean {
  for (let k = from; k < a.tokens.length && a.tokens[k]!.start < to; k++) {
    const u = a.tokens[k]!
    if (u.text === ',') return false
    if (u.pos === 'VERB') return !/^(?:speaking|talking|writing|addressing|asked|quoted|interviewed)$/.test(u.lower)
  }
  return false
}

/** "One set for Monday did not take place; the union says": a clause with a verb of its own stands between. */
function inAnotherClause(a: Article, from: number, to: number, samePerson: boolean): boolean {
  const between = a.text.slice(from, to)
  if (/;/.test(between) || (!samePerson && /:\s/.test(between))) return true
  if (samePerson && /:\s/.test(between)) return false
  const i = tokenAt(a, from)
  if (i < 0) return false
  if (a.text.slice(to, to + 4) === 'who ') {
    // "The pact was made on Monday with help from Ann Lee, who said": the day is of the clause that "who" hangs on
    for (let k = i - 1; k >= 0 && a.tokens[k]!.sentence === a.tokens[i]!.sentence; k--)
      if (a.tokens[k]!.pos === 'VERB' && /(?:ed|en|s)$|de$/.test(a.tokens[k]!.lower)) return true
  }
  let joined = false
  for (let k = i; k < a.tokens.length && a.tokens[k]!.start < to; k++) {
    const u = a.tokens[k]!
    if (u.quote >= 0) return false
    if (JOINS.test(u.lower)) joined = true
    if (u.text === ',') joined = false
    const finite = u.pos === 'AUX' || (u.pos === 'VERB' && /(?:ed|s)$/.test(u.lower) && a.tokens[k - 1]?.pos !== 'DET')
    if (finite && !joined) return true
  }
  return false
}

/** First token that begins at or after the offset; -1 past the last. */
function tokenAt(a: Article, at: number): number {
  let lo = 0
  let hi = a.tokens.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (a.tokens[mid]!.start < at) lo = mid + 1
    else hi = mid
  }
  return lo < a.tokens.length ? lo : -1
}
