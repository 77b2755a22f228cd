import type { Span } from '../../text/span.ts'
import { SAYING, TELLING } from '../grammar/speech-verbs.ts'
import type { Mention } from '../names/mention.ts'
import { isDay, isMark } from '../names/noun-phrases.ts'
import { contentFrom } from './content.ts'
import { ADJUNCT, clauseNear, skipPhrase, skipTime, startsClause, thatAhead, upToComma } from './phrases.ts'
import type { Subject } from './subjects.ts'
import { commaAfter, lower, opensQuote, set, startsAt, tok, type Walk } from './walk.ts'

/** Take an object and an infinitive or "for": what is asked of somebody. */
const ASKING = set('urge call ask demand appeal beg press request recommend')

const MOOD =
  /^(?:concern|satisfaction|regret|appreciation|alarm|interest|dismay|relief|pride|confidence|certainty|approval|disappointment)$/

const VOWING = set('pledge promise vow threaten')

/** Take a clause and hardly ever a bare object: "said the talks with the others on grain had failed". */
const FREE = set('say tell believe think add insist hope expect argue complain')

const WH = set('how whether what why if when where who which')

/** The stretch holds a verb or quoted words. */
function saysMore(w: Walk, s: Span): boolean {
  for (let i = w.from; i < w.end; i++) {
    const t = tok(w, i)!
    if (t.start < s.start || t.end > s.end) continue
    if (
      isMark(t) ||
      t.pos === 'AUX' ||
      (t.pos === 'VERB' && (lower(w, i - 1) === 'to' || !/(?:ed|ing|en)$/.test(t.lower)))
    )
      return true
  }
  return false
}

const quoteWithin = (w: Walk, p: number): boolean => {
  for (let i = p; i < Math.min(w.end, p + 8); i++) {
    const t = tok(w, i)!
    if (opensQuote(w.a, t)) return true
    if (/^[,.;:]$/.test(t.text)) return false
  }
  return false
}

export interface After {
  readonly from: number
  readonly content: Span | null
  readonly addressee: Mention | null
  /** Where the cue's own words end. */
  readonly to: number
  readonly stop: number
  /** The sentence ends with the cue and its adjuncts. */
  readonly ends: boolean
  /** Token at which the sentence goes on after a cue in commas. */
  readonly rest: number | null
  readonly plain: number
  readonly by: 'colon' | 'quote' | 'other'
}

export function afterVerb(
  w: Walk,
  k: number,
  right: number,
  subject: Subject | null,
  lemma: string,
  judging: boolean,
  thinking: boolean,
): After | null {
  let p = right
  let to = Math.max(k + 1, right)
  let addressee: Mention | null = null
  const nothing = (stop: number, ends: boolean, rest: number | null = null): After => ({
    from: stop,
    content: null,
    addressee,
    to,
    stop,
    ends,
    rest,
    plain: 0,
    by: 'other',
  })
  const content = (from: number, plain: number, by: After['by'] = 'other'): After => {
    const span = contentFrom(w, from, k)
    return span
      ? { from, content: span, addressee, to, stop: from, ends: false, rest: null, plain, by }
      : nothing(from, false)
  }
  let adjuncts = 0
  for (let guard = 0; guard < 60 && p < w.end; guard++) {
    const t = tok(w, p)!
    const l = t.lower
    if (l === 'that' && !(tok(w, p + 1)?.pos === 'VERB' || tok(w, p + 1)?.pos === 'AUX')) return content(p + 1, 1)
    if (l === 'that' && p === right) return content(p + 1, 0.8)
    // "noted with concern that", "noted with satisfaction that"
    if (l === 'with' && p === right) {
      let q = p + 1
      while (q < p + 4 && /^(?:ADJ|ADV)$/.test(tok(w, q)?.pos ?? '')) q++
      if (MOOD.test(lower(w, q)) && lower(w, q + 1) === 'that') return content(q + 2, 0.9)
    }
    if (l === 'that' && addressee && TELLING.has(lemma) && (t.pos === 'SCONJ' || /ing$/.test(lower(w, p + 1))))
      return content(p + 1, 0.9)
    if (t.text === ':') {
      if (p + 1 < w.end) return content(p + 1, 0.95, 'colon')
      // "He went on:" and the words in a paragraph of their own.
      const next = w.a.tokens[p + 1]
      const q = next && isMark(next) && next.quote >= 0 ? w.a.quotes[next.quote]! : null
      if (q && q.outer.start === next!.start && q.inner.end > q.inner.start)
        return { ...nothing(p, true), content: q.inner, plain: 0.9, by: 'colon' }
      return nothing(p, true)
    }
    // "urged both sides “to finish”": whoever is asked belongs to what is asked.
    const inner = opensQuote(w.a, t) ? tok(w, p + 1) : undefined
    if (inner?.lower === 'to' && addressee && ASKING.has(lemma)) return content(addressee.first, 0.9)
    if (opensQuote(w.a, t)) return content(p, judging ? 0.8 : 1, 'quote')
    if (t.text === '.' || t.text === '?' || t.text === '!' || t.text === '…' || isMark(t)) return nothing(p, true)
    if (t.text === ';' || t.text === '–' || t.text === '—') return nothing(p, true)
    if (t.text === ',') {
      const next = tok(w, p + 1)
      if (next && opensQuote(w.a, next)) return content(p + 1, 1, 'quote')
      if (next && next.lower === 'that' && adjuncts + guard < 40) return content(p + 2, 0.95)
      // A clause in commas, then "that" or a quotation: ", without evidence, that".
      const close = commaAfter(w, p + 1)
      if (close < w.end && close - p <= 30) {
        const u = tok(w, close + 1)
        if (u?.lower === 'that') return content(close + 2, 0.9)
        if (
          u &&
          isMark(u) &&
          lower(w, close) === ',' &&
          /(?:ing|ed)$|^(?:in|on|at|during|after|without|with|as|who|a|an|the)$/.test(next?.lower ?? '')
        )
          return content(close + 1, 0.9)
      }
      return nothing(p, false, p + 1)
    }
    if (
      WH.has(l) &&
      (SAYING.has(lemma) || TELLING.has(lemma)) &&
      !thinking &&
      !judging &&
      guard <= 3 &&
      (/^(?:how|whether|why|what)$/.test(l) || (l === 'if' && lemma === 'ask'))
    )
      return content(p, 0.75)
    if (
      TELLING.has(lemma) &&
      !addressee &&
      startsAt(w, p) &&
      (tok(w, p)!.pos !== 'PRON' || /^(?:him|her|them|us|me|it|you)$/.test(l))
    ) {
      const x = startsAt(w, p)!
      addressee = x
      p = x.last
      to = p
      // "told the rebels to lay down their arms": what they are told to do, and they with it.
      const orders = lemma === 'tell' && tok(w, p + 1)?.pos === 'VERB' && x.kind !== 'pronoun'
      if ((ASKING.has(lemma) || orders) && lower(w, p) === 'to') return content(x.first, 0.7)
      continue
    }
    if (l === 'to' && startsAt(w, p + 1) && !addressee && tok(w, p)!.pos !== 'PART') {
      const x = startsAt(w, p + 1)!
      addressee = x
      p = x.last
      continue
    }
    if (thinking && l === 'to' && guard === 0) return content(p, 0.8)
    if (VOWING.has(lemma) && l === 'to' && tok(w, p + 1)?.pos === 'VERB')
      return w.end - p > 5 ? content(p, 0.55) : nothing(p, false)
    if (
      ASKING.has(lemma) &&
      ((l === 'for' && /^(?:call|appeal|beg)$/.test(lemma)) || (l === 'on' && (lemma === 'call' || lemma === 'press')))
    ) {
      const asked = startsAt(w, p + 1)
      if (l === 'on' && (!asked || lower(w, asked.last) !== 'to')) return nothing(p, false)
      to = p + 1
      const wanted = content(p + 1, 0.6)
      // A bare thing demanded is a position; with what should happen to it, it is something said.
      return wanted.content && (l === 'on' || saysMore(w, wanted.content)) ? wanted : nothing(p, false)
    }
    if (ASKING.has(lemma) && lemma !== 'call' && lemma !== 'appeal' && guard === 0 && startsAt(w, p)) {
      const x = startsAt(w, p)!
      if (lower(w, x.last) === 'to') return content(p, 0.7)
    }
    // "warned the others against “moving the goalposts”": quoted words make it a claim.
    if (TELLING.has(lemma) && (l === 'against' || l === 'of' || l === 'about') && quoteWithin(w, p + 1))
      return content(p + 1, 0.7)
    // "denied taking part", "proposed keeping the cap": the deed named is what is said.
    if (
      guard === 0 &&
      (t.pos === 'VERB' || t.pos === 'ADJ') &&
      /ing$/.test(l) &&
      /^(?:deny|admit|acknowledge|propose|suggest|recommend|regret)$/.test(lemma)
    )
      return content(p, 0.7)
    if ((t.pos === 'ADV' || l === 'there' || l === 'here') && lower(w, p + 1) === 'that') {
      p++
      continue
    }
    const dated = w.times.get(t.start)
    if (dated !== undefined) {
      while (p < w.end && tok(w, p)!.start < dated) p++
      adjuncts++
      continue
    }
    // "a deal which critics warned would fail": what is said begins at its verb.
    if (t.pos === 'AUX' && guard === 0 && subject && /^(?:which|that|who)$/.test(lower(w, subject.first - 1)))
      return content(p, 0.8)
    if (judging) return judged(w, k, p, lemma, content, nothing)
    if (t.pos === 'ADV' && !startsClause(w, p)) {
      p++
      continue
    }
    if (isDay(t) || /^(?:late|early|earlier|later|last|next|this)$/.test(l)) {
      const skipped = skipTime(w, p)
      if (skipped > p) {
        p = skipped
        adjuncts++
        continue
      }
    }
    if ((t.pos === 'ADP' || t.pos === 'SCONJ') && ADJUNCT.has(l)) {
      const skipped = skipPhrase(w, p)
      if (skipped > p) {
        p = skipped
        adjuncts++
        continue
      }
      return nothing(p, false)
    }
    const that = thatAhead(w, p)
    if (that > 0 && (adjuncts > 0 || addressee || guard > 0 || TELLING.has(lemma))) return content(that + 1, 0.85)
    // A verb the tagger took for a noun: after "say" three words are a claim all the same.
    if (
      lemma === 'say' &&
      /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(t.pos) &&
      p + 3 < w.end &&
      !/^(?:nothing|something|anything|much|little|yes|no|so)$/.test(l)
    )
      return content(p, startsClause(w, p) ? (adjuncts > 0 ? 0.85 : 0.95) : 0.7)
    if (startsClause(w, p) && (FREE.has(lemma) || clauseNear(w, p))) return content(p, adjuncts > 0 ? 0.85 : 0.95)
    return nothing(p, false)
  }
  return nothing(p, true)
}

/** "called the plan a gift", "described it as", "accused X of": what the judgement says. */
function judged(
  w: Walk,
  k: number,
  p: number,
  lemma: string,
  content: (from: number, plain: number) => After,
  nothing: (stop: number, ends: boolean) => After,
): After {
  const link = lemma === 'accuse' ? 'of' : lemma === 'blame' ? 'for' : /^(?:liken|compare)$/.test(lemma) ? 'to' : 'as'
  // "called it a scandal", "branded the offer an insult": object and name, nothing between.
  if (/^(?:call|brand|label|dub)$/.test(lemma)) {
    const x = startsAt(w, p)
    const next = x ? tok(w, x.last) : undefined
    if (x && next && (/^an?$/.test(next.lower) || (next.pos === 'ADJ' && !isMark(next)))) {
      const said = content(p, 0.7)
      return said.content ? { ...said, content: judgement(w, said.content) } : said
    }
  }
  for (let i = p; i < Math.min(w.end, k + 14); i++) {
    const l = lower(w, i)
    if (l === ',' || l === '.' || l === ';' || l === ':') break
    // "rejected the paper as it stands": how the paper is, no fault found with it
    if (
      l === 'as' &&
      /^(?:it|they|he|she|we)$/.test(lower(w, i + 1)) &&
      /^(?:VERB|AUX)$/.test(tok(w, i + 2)?.pos ?? '')
    )
      break
    if (l === link) {
      // "described the vote as": of what, belongs to it; "criticised the plan as" tells the fault alone.
      const whole =
        /^(?:accuse|blame|describe|portray|depict|characteri[sz]e|liken|compare)$/.test(lemma) &&
        startsAt(w, p)?.kind !== 'pronoun'
      const said = content(whole ? p : i + 1, 0.75)
      return said.content ? { ...said, content: judgement(w, said.content) } : said
    }
    const t = tok(w, i)!
    // "called the offer “an insult”": both make the claim; after "as" only what follows does.
    if (
      opensQuote(w.a, t) &&
      /^(?:call|brand|label|dub|describe|characterise|characterize|denounce|dismiss)$/.test(lemma)
    ) {
      return content(startsAt(w, p)?.kind !== 'pronoun' ? p : i, 0.8)
    }
  }
  return nothing(p, false)
}

/** A judgement ends at a comma, and where the narrator goes on with what else was done: "and ruled out a third". */
function judgement(w: Walk, s: Span): Span {
  const short = upToComma(w, s)
  for (let i = w.from; i + 1 < w.end; i++) {
    const t = tok(w, i)!
    if (t.start <= s.start || t.end >= short.end || t.quote >= 0 || !/^(?:and|but)$/.test(t.lower)) continue
    const next = tok(w, i + 1)!
    if ((next.pos === 'VERB' && /(?:ed|id|old|ew|ook|ote)$/.test(next.lower)) || /^(?:has|have|had)$/.test(next.lower))
      return { start: s.start, end: tok(w, i - 1)!.end }
  }
  return short
}
