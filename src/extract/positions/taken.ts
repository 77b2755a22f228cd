import { DOCUMENTS } from '../../actors/roles.ts'
import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { clauseAt } from '../grammar/clause-edges.ts'
import { nounPhraseStart } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { mainQuantity } from '../grammar/quantities.ts'
import { isComma, isNominal, type Stretch, sentenceOf, spanOf } from '../grammar/stretches.ts'
import type { IssueBook } from '../issues.ts'
import { standsCapital } from '../names/capitals.ts'
import type { Sides } from '../sides.ts'
import type { StanceWord } from '../stances/stance-word.ts'
import type { Voices } from '../voices.ts'
import { bareSubject, isOutlet, onlyOpens, ownName } from './parties.ts'

export interface Taken {
  readonly stretch: Stretch
  readonly parties: readonly string[]
  readonly stance: StanceWord
  /** Tokens of what is wanted or refused. */
  readonly object: Stretch
  readonly ownVoice: boolean
  readonly statement: string | null
  /** About the text as such. */
  readonly whole?: boolean
  readonly confidence: number
  readonly reason: string
}

export interface Reading {
  readonly a: Article
  readonly drafts: DraftReading
  readonly sides: Sides
  readonly voices: Voices
  readonly issues: IssueBook
  readonly heads: ReadonlyMap<number, string>
  readonly verbs: readonly Predication[]
}

/** The words of the condition inside a clause: from "if", "unless", "provided that" to its end. */
export function conditionOf(a: Article, s: Stretch): string | null {
  for (let i = s.from; i < s.to; i++) {
    const t = a.tokens[i]!
    if (t.lower === 'until' && !clauseAt(a, i + 1, s.to)) continue
    if (
      !/^(if|unless|provided|providing|until)$/.test(t.lower) &&
      !(t.lower === 'only' && /^(if|when|after|once|in)$/.test(a.tokens[i + 1]?.lower ?? '')) &&
      !(t.lower === 'on' && a.tokens[i + 1]?.lower === 'condition') &&
      !(/^(as|so)$/.test(t.lower) && a.tokens[i + 1]?.lower === 'long' && a.tokens[i + 2]?.lower === 'as') &&
      !(
        t.lower === 'in' &&
        /^(exchange|return)$/.test(a.tokens[i + 1]?.lower ?? '') &&
        a.tokens[i + 2]?.lower === 'for'
      )
    )
      continue
    const end = i === s.from ? commaAfter(a, i, s.to) : s.to
    return a.text.slice(t.start, a.tokens[end - 1]!.end)
  }
  return null
}

const commaAfter = (a: Article, i: number, to: number): number => {
  for (let k = i; k < to; k++) if (a.tokens[k]!.text === ',') return k
  return to
}

/** Whether the clause before token `i` is only asked about, feared or supposed: "whether X accepts", "no guarantee that". */
export function supposed(a: Article, i: number): boolean {
  const { from, to } = sentenceOf(a, i)
  if (/^\?/.test(a.tokens[to - 1]?.text ?? '')) return true
  for (let k = i - 1; k >= Math.max(from, i - 6); k--) {
    const t = a.tokens[k]!
    if (/^(whether|if|unless|once|when|until|should|lest)$/.test(t.lower)) return true
    if (
      t.lower === 'that' &&
      /^(guarantee|chance|prospect|possibility|likelihood|hope|hopes|hoped|hoping|fear|fears|sign|signs|likely|unlikely|doubt|doubtful|expectation|believe|believes|idea|speculation|report|reports|risk)$/.test(
        a.tokens[k - 1]?.lower ?? '',
      )
    )
      return true
    if (t.lower === 'that' && a.tokens[k - 1]?.lemma === 'deny') return true
    // "it is not clear that", "is unclear whether"; to make clear that is to say it.
    if (
      t.lower === 'that' &&
      a.tokens[k - 1]?.lower === 'clear' &&
      /^(?:not|n['’]t|never|far|from)$/.test(a.tokens[k - 2]?.lower ?? '')
    )
      return true
    if (/^[,;:]$/.test(t.text) || t.pos === 'VERB') return false
  }
  return false
}

/** Parties of a subject; the speaker's for "we" and "I". */
export function partiesOf(r: Reading, s: Stretch, at: number): { parties: readonly string[]; own: boolean } {
  const { a, sides, voices } = r
  const head = a.tokens[s.to - 1]!
  const voice = voices.at(at)
  if (s.to - s.from === 1 && /^(we|i|us|our)$/.test(head.lower))
    return { parties: voice?.party ? [voice.party] : [], own: true }
  if (/^(one|nobody|everyone|everybody|someone|anyone|who|what|there|reporters|journalists)$/.test(head.lower))
    return { parties: [], own: false }
  if (/^(sides|both)$/.test(head.lower)) return { parties: [], own: false }
  if (/^(no|nobody|none|neither)$/.test(a.tokens[s.from]!.lower)) return { parties: [], own: false }
  // "his members would back it": those of whoever speaks.
  if (
    /^(his|her|its|their|our)$/.test(a.tokens[s.from]!.lower) &&
    /^(members|country|government|colleagues|ministry|delegation|team|group|people)$/.test(head.lower) &&
    s.to - s.from === 2 &&
    voice?.party
  )
    return { parties: [voice.party], own: true }
  // "Polls suggest", "Projections reject": a capital that only opens the sentence.
  if (
    s.to - s.from === 1 &&
    s.from === a.first[head.sentence] &&
    head.lower.endsWith('s') &&
    (actsNot(head.lower) || NO_PARTY.test(head.lower)) &&
    !standsCapital(a, head.text)
  )
    return { parties: [], own: false }
  const named = ownName(a, sides, s)
  if (named !== null) return { parties: [named], own: voice?.party === named }
  // "Crane drivers": a capital that only opens the sentence is no name's.
  const slip = head.pos === 'NOUN' && s.to - s.from > 1 && onlyOpens(a, s)
  const parties = slip
    ? [a.text.slice(a.tokens[s.from]!.start, head.end)]
    : sides.each(s).filter((p) => !isOutlet(a, p))
  if (parties.length > 0) {
    const p = parties[0]!
    const own = voice?.party === p
    // In a quotation "they" are the others, whoever stood nearest.
    if (own && head.quote >= 0 && s.to - s.from === 1 && /^(he|she|they|it)$/.test(head.lower))
      return { parties: [], own: false }
    return { parties, own }
  }
  // "two of them, Hallen and Brusk, have": those named between commas.
  if (isComma(a.tokens[s.to]) && s.to - s.from > 1 && a.tokens[s.from + 1]!.lower === 'of') {
    let to = s.to + 1
    while (
      to < s.to + 14 &&
      (/^(?:PROPN|ADJ|DET|NOUN)$/.test(a.tokens[to]?.pos ?? '') ||
        a.tokens[to]?.lower === 'and' ||
        isComma(a.tokens[to]))
    )
      to++
    const among = isComma(a.tokens[to - 1]) ? sides.each({ from: s.to + 1, to: to - 1 }) : []
    if (among.length > 0) return { parties: among, own: false }
  }
  if (s.to - s.from === 1 && /^(he|she|they|it)$/.test(head.lower)) {
    // In a quotation "they" are the others.
    if (head.quote >= 0) return { parties: [], own: false }
    if (voice?.party) return { parties: head.lower === 'they' ? voice.parties : [voice.party], own: true }
    return { parties: subjectBefore(r, s.from), own: false }
  }
  return { parties: [], own: false }
}

const NO_PARTY =
  /^(?:plan|deal|draft|report|article|law|bill|text|statement|move|decision|talks|letter|constitution|clause|point|polls?|percent|number|numbers|document|version|offer|proposal|agreement|accord|treaty|vote|result|figure|day|week|year|month|war|conflict|process|clause|provision|contract|time|court|step|steps|idea|fact|demand|demands|position|reason|question|issue|opposition|news|list|framework|package|compromise|rule|rules|measure|measures|pact|name|email|letter|source|thing|things|message|tweet|post|sides|parties|men|women|analysts|experts|observers|reporters|journalists|economists|investors|markets)$/

/** Nouns of acts, states and papers by how they are made: "projections", "frustration", "weakness" want nothing. */
const ABSTRACT = /(?:[st]ions?|ments?|ness(?:es)?|ities|ity|isms?|[ae]nc(?:es?|ies|y)|ings?|ships?|hood|ures?|als?)$/
/** Those so made that are people or bodies all the same. */
const BODIES =
  /^(?:administration|delegation|federation|confederation|organi[sz]ation|association|coalition|commission|union|nation|population|institution|foundation|corporation|mission|opposition|faction|government|parliament|management|establishment|department|regiment|majorit(?:y|ie)|minorit(?:y|ie)|communit(?:y|ie)|universit(?:y|ie)|authorit(?:y|ie)|municipalit(?:y|ie)|cit(?:y|ie)|alliance|presidenc(?:y|ie)|agenc(?:y|ie)|insurgenc(?:y|ie)|leadership|partnership|membership|legislature|brotherhood|official|general|rival|professional|hospital|radical|liberal|multinational|cardinal|tribunal|king)s?$/
/** Other nouns of what happens or is said: no party, whoever is behind them. */
const HAPPENS =
  /^(?:clash|clashes|row|rows|dispute|disputes|debate|debates|attack|attacks|advance|advances|practice|practices|study|studies|survey|surveys|estimate|estimates|forecast|forecasts|crisis|crises|delay|delays|support|pressure|failure|success|victory|defeat|visit|trip|speech|speeches|campaign|trend|trends|event|events|price|prices|cost|costs|sanctions|tariff|tariffs|strike|strikes|protest|protests|prospect|prospects|hope|hopes|fear|fears|case|cases|example|examples|answer|answers|effort|efforts|center|centre|heart)$/

const actsNot = (noun: string): boolean => HAPPENS.test(noun) || (ABSTRACT.test(noun) && !BODIES.test(noun))

/** What numbers count: no party, however many. */
const MEASURE =
  /^(?:seats?|votes?|points?|pages?|years?|months?|weeks?|days?|hours?|articles?|jobs?|times|tonnes?|dollars?|euros?|pounds?|crowns?|miles|kilomet(?:re|er)s)$/

/** A subject that no list knows, of a verb that only somebody can be the subject of: "the guerrillas", "cabin crews". */
export function unlisted(r: Reading, s: Stretch): readonly string[] {
  const head = r.a.tokens[s.to - 1]!
  if (/^(no|neither)$/.test(r.a.tokens[s.from]!.lower)) return []
  if (
    head.pos !== 'NOUN' ||
    NO_PARTY.test(head.lower) ||
    actsNot(head.lower) ||
    DOCUMENTS.has(head.lower) ||
    r.heads.has(s.to - 1)
  )
    return []
  const base = bareSubject(r.a, s)
  if (r.a.tokens[base.from]!.pos === 'NUM' && MEASURE.test(head.lower)) return []
  const span = spanOf(r.a, base)
  return span && base.to - base.from <= 8
    ? [r.a.text.slice(span.start, span.end).replace(/^(?:the|a|an|many|most|some)\s+/i, '')]
    : []
}

/** The party that was the subject of the clause before, in this sentence or, for a pronoun that opens one, the last. */
function subjectBefore(r: Reading, i: number): readonly string[] {
  const { sentence } = r.a.tokens[i]!
  const from = r.a.first[sentence]!
  const opens = i - from <= 1
  const near = verbsWithin(r.verbs, opens && sentence > 0 ? r.a.first[sentence - 1]! : from, i)
  for (const v of near.toReversed()) {
    if (!v.subject || v.group.form === 'infinitive') continue
    const parties = r.sides.each(v.subject)
    if (parties.length > 0) return parties
  }
  // No subject: the party named last before the pronoun; for one that opens its sentence, in a question right before.
  const asked = opens && sentence > 0 && /^\?/.test(r.a.tokens[from - 1]?.text ?? '')
  const back = asked ? r.a.first[sentence - 1]! : from
  for (let k = i - 1; k >= Math.max(back, i - 25); k--) {
    if (!isNominal(r.a.tokens[k])) continue
    const start = nounPhraseStart(r.a, k, k < from ? back : from)
    const party = r.sides.of({ from: start, to: k + 1 })
    if (party !== null) return [party]
    k = start
  }
  return []
}

/** Start of a noun phrase with the prepositional phrases before its last noun: "membership in NATO". */
export function wholePhraseStart(a: Article, last: number, floor: number): number {
  let start = nounPhraseStart(a, last, floor)
  while (start - 2 >= floor && a.tokens[start - 1]!.pos === 'ADP' && isNominal(a.tokens[start - 2]))
    start = nounPhraseStart(a, start - 2, floor)
  return start
}

const VAGUE = new Set(
  'break restraint calm caution patience tone change progress news announcement visit gesture effort efforts talk talks peace dialogue process mediation help answer answers results result time solution solutions progress negotiation negotiations meeting meetings way end outcome people side sides comment comments reporters question questions settlement deal agreement war conflict idea pressure more information clarity details response president government minister him her you me us them everyone power role relations ties friend friends future unity stability security economy success election elections candidate move moves decision call statement word words view comment opinion'.split(
    ' ',
  ),
)

/** Whether what is wanted is nothing in particular: no noun at all, or only "peace", "a solution", "talks". */
export function vague(a: Article, s: Stretch): boolean {
  let said = false
  for (let i = s.from; i < s.to; i++) {
    const t = a.tokens[i]!
    if (t.pos === 'NOUN' || t.pos === 'NUM' || t.pos === 'SYM') {
      if (!VAGUE.has(t.lower) && !VAGUE.has(t.lemma)) return false
      said = true
    }
    if (said && t.pos === 'ADP' && !/^(of|to|on|for|in)$/.test(t.lower)) break
  }
  return true
}

/** Whether a stretch names an issue, a number, or a draft: what a mere wish must be about to count. */
export function tellsSomething(r: Reading, s: Stretch): boolean {
  const span = spanOf(r.a, s)
  if (!span) return false
  if (mainQuantity(r.a, s.from, s.to) !== null) return true
  if (/^(it|them|this|that)$/.test(r.a.tokens[s.from]?.lower ?? '') && s.to - s.from <= 5) return true
  for (let i = s.from; i < s.to; i++) if (r.heads.has(i)) return true
  return r.issues.touches(span)
}

export const textBefore = (r: Reading, i: number): boolean => {
  const s = r.a.tokens[i]!.sentence
  return mentionsWithin(r.drafts, r.a.first[Math.max(0, s - 1)]!, i).length > 0
}
