import { DOCUMENTS } from '../actors/roles.ts'
import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import type { Article } from './article.ts'
import { clauseAt, rightEdge } from './clause-edges.ts'
import { tellsOfText } from './contents.ts'
import { type DraftReading, mentionsWithin } from './drafts-mentioned.ts'
import type { IssueBook } from './issues.ts'
import { tokenAt } from './issues.ts'
import { conjuncts } from './lists.ts'
import type { ReadPosition } from './machine-reading.ts'
import { mended } from './mended.ts'
import { nounPhraseEnd, nounPhraseStart } from './phrases.ts'
import { type Predication, predications, verbsWithin } from './predications.ts'
import { mainQuantity } from './quantities.ts'
import type { Sides } from './sides.ts'
import { type FoundStance, type StanceWord, stanceOf } from './stances.ts'
import { isNominal, type Stretch, sentenceOf, spanOf } from './stretches.ts'
import { type Voices, voicesByVerbs, withSides } from './voices.ts'

export interface PositionRules {
  readonly voices?: Voices
  /** The moment at which a clause's position was taken, if the text says. */
  readonly when?: (s: Span) => When | null
}

interface Taken {
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

interface Reading {
  readonly a: Article
  readonly drafts: DraftReading
  readonly sides: Sides
  readonly voices: Voices
  readonly issues: IssueBook
  readonly heads: ReadonlyMap<number, string>
  readonly verbs: readonly Predication[]
}

/** What each party wants, refuses, offers or leaves open, as the article tells it: one party, one issue, one stance each. */
export function positionsOf(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  sides: Sides,
  rules: PositionRules = {},
  verbs: readonly Predication[] = predications(given),
): ReadPosition[] {
  const a = mended(given)
  const byVerbs = voicesByVerbs(a, sides, verbs)
  const voices = rules.voices ? withSides(rules.voices, byVerbs) : byVerbs
  const r: Reading = {
    a,
    drafts,
    sides,
    voices,
    issues,
    heads: new Map(drafts.mentions.map((m) => [m.head, m.draft])),
    verbs,
  }
  const taken: Taken[] = []
  verbs.forEach((v, n) => {
    const t =
      byAgent(r, v) ??
      possibleFor(r, v) ??
      bySubject(r, v) ??
      facedBy(r, v) ??
      called(r, v) ??
      judged(r, v) ??
      unmovable(r, v) ??
      deontic(r, v, verbs[n - 1]) ??
      aimIs(r, v)
    if (t) taken.push(...eachWanted(r, t))
  })
  taken.push(...withoutWhich(r, verbs), ...ifThen(r, verbs), ...byNouns(r))
  return settle(r, taken, rules)
}

function settle(r: Reading, taken: readonly Taken[], rules: PositionRules): ReadPosition[] {
  const { a, issues } = r
  const out: ReadPosition[] = []
  const seen: { span: Span; party: string; at: number }[] = []
  const placed = taken
    .map((t) => ({ t, span: spanOf(a, t.stretch) }))
    .filter((x): x is { t: Taken; span: Span } => x.span !== null && x.span.end - x.span.start > 6)
    .sort((x, y) => x.span.start - y.span.start || y.t.confidence - x.t.confidence)
  for (const { t, span } of placed) {
    const object = spanOf(a, t.object) ?? span
    const empty = !/[\p{L}]{4}/u.test(a.text.slice(object.start, object.end)) || t.object.to <= t.object.from
    const named = t.whole || (empty && textBefore(r, t.stretch.from)) ? issues.whole() : issues.nameFor(object, span)
    for (const party of t.parties) {
      if (seen.some((s) => s.party === party && overlap(s.span, span) > 0.5)) continue
      const again = out.findIndex(
        (p) => p.party === party && p.issue === named && p.stance === t.stance && sameMatter(a, p, object),
      )
      seen.push({ span, party, at: again })
      if (again >= 0) {
        out[again] = { ...out[again]!, mentions: [...(out[again]!.mentions ?? []), span] }
        continue
      }
      out.push({
        id: `t${out.length + 1}`,
        party,
        issue: named,
        stance: t.stance,
        value:
          t.object.to > t.object.from
            ? a.text.slice(object.start, object.end).replace(/\s+/g, ' ').slice(0, 200)
            : null, // a value longer than two lines is no value
        quantity: mainQuantity(a, t.stretch.from, t.stretch.to),
        condition: conditionOf(a, t.stretch),
        when: momentOf(a, span, rules),
        span,
        ownVoice: t.ownVoice,
        within: t.statement,
        confidence: t.confidence,
        reason: t.reason,
      })
    }
  }
  return out
}

/** The moment told in the clause, else in the phrase that opens its sentence: "In May the council had …". */
function momentOf(a: Article, span: Span, rules: PositionRules): When | null {
  if (!rules.when) return null
  const own = rules.when(span)
  if (own) return own
  const sentence = a.sentences[a.tokens[tokenAt(a, span.start)]?.sentence ?? -1]
  if (!sentence || sentence.start >= span.start) return null
  const opening = { start: sentence.start, end: span.start }
  return /[;:“"]/.test(a.text.slice(opening.start, opening.end)) ? null : rules.when(opening)
}

/**
 * "asked for 40%, a shorter week and the return of pensions": three wants, three positions. Only where each item has its
 * own head and they turn on different issues; else the list is one matter told at length.
 */
function eachWanted(r: Reading, t: Taken): Taken[] {
  if (
    !/^(demands|offers|accepts|rejects|opposes)$/.test(t.stance) ||
    t.object.from < t.stretch.from ||
    t.object.to !== t.stretch.to
  )
    return [t]
  const { a } = r
  let { from } = t.object
  while (from < t.object.to && /^(for|that|on|to)$/.test(a.tokens[from]!.lower)) from++
  if (!/^(DET|NUM|SYM|ADJ|NOUN|PROPN|PRON)$/.test(a.tokens[from]?.pos ?? '')) return [t]
  const items = conjuncts(a, { from, to: t.object.to })
  if (items.length < 2) return [t]
  const spans = items.map((i) => spanOf(a, i))
  const names = spans.map((s) => (s ? r.issues.touches(s) : false))
  if (names.some((n) => !n) && items.length < 3) return [t]
  if (spans.some((s) => s === null || s.end - s.start < 2)) return [t]
  return items.map((item, n) =>
    n === 0
      ? { ...t, stretch: { from: t.stretch.from, to: item.to }, object: item }
      : { ...t, stretch: item, object: item },
  )
}

/** Whether what was wanted before and what is wanted now are told with a common word, or one of them only by "it". */
function sameMatter(a: Article, p: ReadPosition, object: Span): boolean {
  const now = contentWords(a.text.slice(object.start, object.end))
  const then = contentWords(p.value ?? '')
  if (now.size === 0 || then.size === 0) return true
  for (const w of now) if (then.has(w)) return true
  return false
}

const contentWords = (s: string): Set<string> =>
  new Set(
    (s.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter(
        (w) =>
          !/^(that|this|with|from|must|should|would|will|have|been|such|than|more|their|they|there|which|about|into|also|plan|deal)$/.test(
            w,
          ),
      )
      .map((w) => w.replace(/s$/, '')),
  )

const overlap = (x: Span, y: Span): number =>
  Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)) / Math.min(x.end - x.start, y.end - y.start)

/** The words of the condition inside a clause: from "if", "unless", "provided that" to its end. */
function conditionOf(a: Article, s: Stretch): string | null {
  for (let i = s.from; i < s.to; i++) {
    const t = a.tokens[i]!
    if (t.lower === 'until' && !clauseAt(a, i + 1, s.to)) continue
    if (
      !/^(if|unless|provided|providing|until)$/.test(t.lower) &&
      !(t.lower === 'only' && /^(if|when|after|once|in)$/.test(a.tokens[i + 1]?.lower ?? '')) &&
      !(t.lower === 'on' && a.tokens[i + 1]?.lower === 'condition')
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
function supposed(a: Article, i: number): boolean {
  const { from, to } = sentenceOf(a, i)
  if (/^\?/.test(a.tokens[to - 1]?.text ?? '')) return true
  for (let k = i - 1; k >= Math.max(from, i - 6); k--) {
    const t = a.tokens[k]!
    if (/^(whether|if|unless|once|when|until|should|lest)$/.test(t.lower)) return true
    if (
      t.lower === 'that' &&
      /^(guarantee|chance|prospect|possibility|likelihood|hope|hopes|hoped|hoping|fear|fears|sign|signs|clear|likely|unlikely|doubt|doubtful|expectation|believe|believes|idea|speculation|report|reports|risk)$/.test(
        a.tokens[k - 1]?.lower ?? '',
      )
    )
      return true
    if (/^[,;:]$/.test(t.text) || t.pos === 'VERB') return false
  }
  return false
}

/** Parties of a subject; the speaker's for "we" and "I". */
function partiesOf(r: Reading, s: Stretch, at: number): { parties: readonly string[]; own: boolean } {
  const { a, sides, voices } = r
  const head = a.tokens[s.to - 1]!
  const voice = voices.at(at)
  if (s.to - s.from === 1 && /^(we|i|us|our)$/.test(head.lower))
    return { parties: voice?.party ? [voice.party] : [], own: true }
  if (/^(one|nobody|everyone|everybody|someone|anyone|who|what|there|reporters|journalists)$/.test(head.lower))
    return { parties: [], own: false }
  if (/^(sides|both)$/.test(head.lower)) return { parties: [], own: false }
  const parties = sides.each(s)
  if (parties.length > 0) {
    const p = parties[0]!
    return { parties, own: voice === null ? false : voice.party === p }
  }
  if (s.to - s.from === 1 && /^(he|she|they|it)$/.test(head.lower)) {
    if (voice?.party) return { parties: [voice.party], own: true }
    return { parties: subjectBefore(r, s.from), own: false }
  }
  return { parties: [], own: false }
}

const NO_PARTY =
  /^(?:plan|deal|draft|report|article|law|bill|text|statement|move|decision|talks|letter|constitution|clause|point|poll|percent|number|numbers|document|version|offer|proposal|agreement|accord|treaty|vote|result|figure|day|week|year|month|war|conflict|process|clause|provision|contract|time|court|step|steps|idea|fact|demand|demands|position|reason|question|issue|opposition|news|list|framework|package|compromise|rule|rules|measure|measures|pact|name|email|letter|source|thing|things|message|tweet|post|sides|parties|men|women|analysts|experts|observers|reporters|journalists|economists|investors|markets)$/

/** A subject that no list knows, of a verb that only somebody can be the subject of: "the guerrillas", "cabin crews". */
function unlisted(r: Reading, s: Stretch): readonly string[] {
  const head = r.a.tokens[s.to - 1]!
  if (head.pos !== 'NOUN' || NO_PARTY.test(head.lower) || DOCUMENTS.has(head.lower) || r.heads.has(s.to - 1)) return []
  const span = spanOf(r.a, s)
  return span && s.to - s.from <= 8
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
  // No subject: the party named last before the pronoun.
  for (let k = i - 1; k >= Math.max(from, i - 25); k--) {
    if (!isNominal(r.a.tokens[k])) continue
    const start = nounPhraseStart(r.a, k, from)
    const party = r.sides.of({ from: start, to: k + 1 })
    if (party !== null) return [party]
    k = start
  }
  return []
}

/** "X rejects Y", "X is ready to Y if Z", "Y, which X opposes". */
function bySubject(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (!subject || g.form === 'infinitive' || g.form === 'participle') return null
  const { to: limit } = sentenceOf(a, g.first)
  const found = stanceOf(a, g, limit)
  if (!found) return null
  if (
    g.form === 'gerund' &&
    (!v.inherited ||
      !/^(propose|demand|insist|reject|oppose|refuse|offer|stick|call|ask|urge|accept|back|pledge|seek)$/.test(
        a.tokens[g.head]!.lemma,
      ))
  )
    return null
  if (/^what$/i.test(a.tokens[subject.from]!.text)) return null
  if (tellsOfText(a, r.drafts, v, r.verbs)) return null
  if (supposed(a, subject.from)) return null
  let { parties, own } = partiesOf(r, subject, g.head)
  if (parties.length === 0 && found.strong) parties = unlisted(r, subject)
  if (parties.length === 0) return null
  const edge = rightEdge(a, Math.max(g.to, found.object), { keepCondition: true })
  let from = v.inherited ? g.first : subject.from
  let object: Stretch = { from: Math.min(found.object, edge), to: edge }
  // "Y, which X strongly opposes": the object stands before.
  const lead = a.tokens[subject.from - 1]
  const restricts = lead?.lower !== 'that' || (a.tokens[subject.from - 2]?.pos === 'NOUN' && edge - found.object <= 1)
  if (!v.inherited && lead && /^(which|that|whom)$/.test(lead.lower) && lead.sentence === v.sentence && restricts) {
    let k = subject.from - 2
    if (a.tokens[k]?.text === ',') k--
    if (k >= a.first[v.sentence]! && isNominal(a.tokens[k])) {
      const start = wholePhraseStart(a, k, a.first[v.sentence]!)
      object = { from: start, to: k + 1 }
      from = start
    }
  } else if (
    !v.inherited &&
    lead &&
    lead.pos === 'NOUN' &&
    lead.sentence === v.sentence &&
    /^(idea|demand|condition|step|proposal|move|request|term|terms|claim|ceiling|figure|offer|plan|clause|measure|cap|limit|demands|conditions|concession|concessions)$/.test(
      lead.lower,
    )
  ) {
    // "a demand it has rejected before"
    const start = wholePhraseStart(a, subject.from - 1, a.first[v.sentence]!)
    object = { from: start, to: subject.from }
    from = start
  } else from = fronted(a, from, a.first[v.sentence]!)
  if (!found.strong && !tellsSomething(r, object) && vague(a, object)) return null
  if (object.to <= object.from && (!found.strong || found.stance === 'demands')) return null
  // "denounced the change as a gift": what is opposed ends before "as".
  for (let k = object.from + 1; k < object.to; k++)
    if (a.tokens[k]!.lower === 'as' && found.stance === 'opposes') object = { from: object.from, to: k }
  const stance = settled(a, found, { from, to: edge })
  return {
    stretch: { from, to: edge },
    parties,
    stance,
    object,
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: (found.strong ? 0.75 : 0.6) - (found.hedged ? 0.1 : 0),
    reason: `${found.why} said of ${parties.join(', ')}`,
  }
}

/** A yes or an offer that hangs on something is conditional. */
function settled(a: Article, found: FoundStance, s: Stretch): StanceWord {
  if (conditionOf(a, s) !== null && /^(accepts|open|offers)$/.test(found.stance)) return 'conditional'
  if (found.stance === 'rejects')
    for (let i = s.from; i < s.to; i++)
      if (a.tokens[i]!.lower === 'unless' || (a.tokens[i]!.lower === 'until' && clauseAt(a, i + 1, s.to)))
        return 'conditional'
  // "will not accept an agreement that does not reflect X" demands X.
  if (found.stance === 'rejects' && doubleNo(a, s)) return 'demands'
  if (found.hedged && found.stance === 'accepts') return 'open'
  return found.stance
}

const doubleNo = (a: Article, s: Stretch): boolean => {
  for (let i = s.from + 1; i < s.to; i++)
    if (/^(not|n't|n’t)$/.test(a.tokens[i]!.lower))
      for (let k = i - 1; k > Math.max(s.from, i - 4); k--) if (/^(that|which)$/.test(a.tokens[k]!.lower)) return true
  return false
}

/** "On the pension the firm has not moved": the phrase in front belongs. */
function fronted(a: Article, from: number, floor: number): number {
  if (from <= floor || !/^(on|over|regarding|concerning)$/i.test(a.tokens[floor]!.lower) || from - floor > 8)
    return from
  for (let k = floor; k < from; k++) if (a.tokens[k]!.pos === 'VERB') return from
  return floor
}

/** Start of a noun phrase with the prepositional phrases before its last noun: "membership in NATO". */
function wholePhraseStart(a: Article, last: number, floor: number): number {
  let start = nounPhraseStart(a, last, floor)
  while (start - 2 >= floor && a.tokens[start - 1]!.pos === 'ADP' && isNominal(a.tokens[start - 2]))
    start = nounPhraseStart(a, start - 2, floor)
  return start
}

const VAGUE = new Set(
  'restraint calm caution patience tone change progress news announcement visit gesture effort efforts talk talks peace dialogue process mediation help answer answers results result time solution solutions progress negotiation negotiations meeting meetings way end outcome people side sides comment comments reporters question questions settlement deal agreement war conflict idea pressure more information clarity details response president government minister him her you me us them everyone power role relations ties friend friends future unity stability security economy success election elections candidate move moves decision call statement word words view comment opinion'.split(
    ' ',
  ),
)

/** Whether what is wanted is nothing in particular: no noun at all, or only "peace", "a solution", "talks". */
function vague(a: Article, s: Stretch): boolean {
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
function tellsSomething(r: Reading, s: Stretch): boolean {
  const span = spanOf(r.a, s)
  if (!span) return false
  if (mainQuantity(r.a, s.from, s.to) !== null) return true
  if (/^(it|them|this|that)$/.test(r.a.tokens[s.from]?.lower ?? '') && s.to - s.from <= 5) return true
  for (let i = s.from; i < s.to; i++) if (r.heads.has(i)) return true
  return r.issues.touches(span)
}

/** "the offer was rejected by X", "a cap opposed by Y". */
function byAgent(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (g.negated || !(g.passive || g.form === 'participle')) return null
  const stance = AGENTS[a.tokens[g.head]!.lemma]
  if (!stance || g.modal !== null) return null
  let k = g.to
  if (/^(down|out|for|against)$/.test(a.tokens[k]?.lower ?? '')) k++
  if (a.tokens[k]?.pos === 'ADV') k++
  if (a.tokens[k]?.lower !== 'by') return null
  const { from: floor } = sentenceOf(a, g.first)
  let what: Stretch | null = subject
  if (g.form === 'participle') {
    const n = a.tokens[g.first - 1]?.text === ',' ? g.first - 2 : g.first - 1
    what = n >= floor && isNominal(a.tokens[n]) ? { from: wholePhraseStart(a, n, floor), to: n + 1 } : null
  }
  if (!what) return null
  const edge = rightEdge(a, k + 1)
  const end = Math.max(nounPhraseEnd(a, k + 1, edge), k + 1)
  let stop = end
  while (
    stop < edge &&
    (/^(and|of|,|%|percent|in)$/.test(a.tokens[stop]!.lower) || nounPhraseEnd(a, stop, edge) > stop)
  )
    stop = Math.max(stop + 1, nounPhraseEnd(a, stop, edge))
  const agent = { from: k + 1, to: Math.min(stop, edge) }
  let parties = r.sides.each(agent)
  if (parties.length === 0) parties = unlisted(r, agent)
  if (parties.length === 0) return null
  return {
    stretch: { from: what.from, to: g.form === 'participle' ? agent.to : edge },
    parties,
    stance,
    object: what,
    ownVoice: false,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.6,
    reason: `“${a.tokens[g.head]!.text} by” ${parties.join(', ')}`,
  }
}

const AGENTS: Readonly<Record<string, StanceWord | undefined>> = {
  reject: 'rejects',
  oppose: 'opposes',
  veto: 'rejects',
  back: 'accepts',
  support: 'accepts',
  endorse: 'accepts',
  accept: 'accepts',
  welcome: 'accepts',
  demand: 'demands',
  criticise: 'opposes',
  criticize: 'opposes',
  condemn: 'opposes',
  denounce: 'opposes',
  resist: 'opposes',
  favour: 'demands',
  favor: 'demands',
}

/** "The plan faced strong opposition in A and B", "the offer drew criticism from C". */
function facedBy(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (
    !subject ||
    g.negated ||
    !(
      r.heads.has(subject.head) ||
      r.heads.has(subject.to - 1) ||
      /^(it|this|idea|move|call|demand|step)$/.test(a.tokens[subject.head]!.lower)
    ) ||
    !/^(face|draw|meet|attract|spark|receive|win|provoke|encounter|run)$/.test(a.tokens[g.head]!.lemma)
  )
    return null
  const edge = rightEdge(a, g.to)
  for (let k = g.to; k < Math.min(edge, g.to + 8); k++) {
    const stance: StanceWord | null =
      /^(opposition|criticism|resistance|objections|anger|rejection|hostility|condemnation)$/.test(a.tokens[k]!.lower)
        ? 'opposes'
        : /^(support|backing|approval|praise|endorsement)$/.test(a.tokens[k]!.lower)
          ? 'accepts'
          : null
    if (!stance) continue
    const by = k + 1
    if (!/^(in|from|by|among|across|within)$/.test(a.tokens[by]?.lower ?? '')) return null
    const parties = r.sides.each({ from: by + 1, to: edge })
    if (parties.length === 0) return null
    return {
      stretch: { from: subject.from, to: edge },
      parties,
      stance,
      object: { from: subject.from, to: subject.to },
      ownVoice: false,
      statement: r.voices.at(g.head)?.statement ?? null,
      confidence: 0.7,
      reason: `“${a.tokens[k]!.text}” from ${parties.join(', ')}`,
    }
  }
  return null
}

const AGAINST =
  /\b(?:capitulation|surrender|betrayal|disaster|insult|non-?starter|unacceptable|unfair|inadequate|insufficient|one-sided|not enough|unjust|too weak|not good enough|flawed|unworkable|a trap|blackmail|ultimatum|step backwards?|unrealistic|not serious|too little|dead on arrival|catastroph\w+|unbalanced|shameful|death sentence|red line|humiliat\w+|not acceptable|falls? short|too far)\b/i
const TOO_MUCH =
  /\btoo (?:high|low|weak|strict|little|much|vague|narrow|broad|long|short|slow|fast|soft|harsh|steep|costly|expensive|late|early|far|small|large|few|many)\b/i
const FOR =
  /\b(?:acceptable|a good (?:deal|basis|start|offer|plan)|fair|historic|balanced|step forward|best possible|win-win|landmark|breakthrough|a solid basis|a basis for)\b/i

/** "Campaigners called it a betrayal", "the minister described the offer as unfair". */
function called(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (
    !subject ||
    g.negated ||
    g.passive ||
    !/^(call|describe|brand|label|dismiss|denounce|hail|praise|regard|view|see|condemn)$/.test(a.tokens[g.head]!.lemma)
  )
    return null
  const edge = rightEdge(a, g.to)
  const text =
    mentionsWithin(r.drafts, g.to, g.to + 20).some((m) => m.from === g.to) ||
    (/^(it|this)$/.test(a.tokens[g.to]?.lower ?? '') && textBefore(r, g.to))
  if (!text || edge <= g.to) return null
  const words = a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end)
  const bad = AGAINST.test(words)
  if (!bad && !FOR.test(words)) return null
  const { parties, own } = partiesOf(r, subject, g.head)
  if (parties.length === 0) return null
  return {
    stretch: { from: v.inherited ? g.first : subject.from, to: edge },
    parties,
    stance: bad ? 'opposes' : 'accepts',
    object: { from: g.to, to: edge },
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.65,
    whole: true,
    reason: `a verdict on the text by ${parties.join(', ')}`,
  }
}

/** "X said it was a capitulation", "X called the offer unfair": a verdict on the text, by a party. */
function judged(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g, subject } = v
  if (!subject || !/^(be|is|was|were|are|’s|'s|remain|fall|go|represent|amount)$/.test(a.tokens[g.head]!.lemma))
    return null
  const head = a.tokens[subject.to - 1]!
  const excess =
    head.pos === 'NOUN' &&
    !g.negated &&
    TOO_MUCH.test(a.text.slice(a.tokens[g.to - 1]!.start, a.tokens[Math.min(a.tokens.length, g.to + 4) - 1]!.end))
  const onText =
    excess ||
    r.heads.has(subject.head) ||
    r.heads.has(subject.to - 1) ||
    (/^(it|this|that|they)$/.test(head.lower) && textBefore(r, subject.from))
  if (!onText) return null
  const edge = rightEdge(a, g.to)
  const words = a.text.slice(a.tokens[g.first]!.start, a.tokens[edge - 1]!.end)
  const bad = (AGAINST.test(words) || excess) && !(g.negated && !/not/.test(words))
  const good = !bad && FOR.test(words)
  if (!bad && !good) return null
  const voice = voices.at(g.head)
  const party = voice?.party
  if (!party || !voice) return null
  const onDraft = r.heads.has(subject.head) || /^(it|this|that|they)$/.test(head.lower)
  // "European leaders said it was …": the speaker belongs to the clause when it stands right before.
  let { from } = subject
  const lead = a.tokens[from - 1]
  let k = from - 1
  if (lead?.lower === 'that') k--
  if (
    k > a.first[v.sentence]! &&
    a.tokens[k]!.pos === 'VERB' &&
    a.tokens[k]!.sentence === v.sentence &&
    a.tokens[k]!.quote < 0
  ) {
    const start = nounPhraseStart(a, k - 1, a.first[v.sentence]!)
    if (start < k && isNominal(a.tokens[k - 1])) from = start
  }
  const negative = bad !== (g.negated && good)
  return {
    stretch: { from, to: edge },
    parties: voice.parties,
    stance: negative ? 'opposes' : 'accepts',
    object: { from: subject.from, to: subject.to },
    ownVoice: true,
    statement: voice.statement,
    confidence: 0.65,
    whole: onDraft,
    reason: `a verdict by ${party}`,
  }
}

const textBefore = (r: Reading, i: number): boolean => {
  const s = r.a.tokens[i]!.sentence
  return mentionsWithin(r.drafts, r.a.first[Math.max(0, s - 1)]!, i).length > 0
}

const UNMOVABLE =
  /^[\s"“‘]*(?:(?:absolutely|simply|just|completely|totally|a|an|the|our|their|its|my|clear|“|")\s+)*(?:not (?:up )?(?:for )?(?:negotiable|negotiation|acceptable|possible|on the table|an option)|non-?negotiable|unacceptable|red lines?|non-?starter|out of the question|off the table|deal-?breaker|dead on arrival)\b/i
const INDISPENSABLE =
  /^[\s"“‘]*(?:(?:absolutely|a|an|the|our|their|its|key|main|first|top|central)\s+)*(?:essential|indispensable|a must|prerequisites?|pre-?conditions?|conditions?|priority|necessary|vital|crucial|imperative|core demands?|key demands?)\b/i

/** "A ban is not negotiable", "a backstop is essential", "the cap is a red line for Paris". */
function unmovable(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g, subject } = v
  if (!subject || g.form !== 'finite' || !/^(be|is|was|were|are|’s|'s|remain|stay)$/.test(a.tokens[g.head]!.lemma))
    return null
  if (supposed(a, subject.from)) return null
  const edge = rightEdge(a, g.to)
  if (edge <= g.to) return null
  if (a.tokens[g.first - 1]?.lower === 'longer') return null // "no longer on the table": a change of the text
  const words = `${g.negated ? 'not ' : ''}${a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end)}`
  const no = UNMOVABLE.test(words)
  const must = !no && !g.negated && INDISPENSABLE.test(words)
  if (!no && !must) return null
  const pronoun = /^(it|this|that|there)$/.test(a.tokens[subject.head]!.lower)
  if (pronoun && must && !/^(to|that)$/.test(a.tokens[g.to + 1]?.lower ?? '')) return null
  const parties = forWhom(r, g.to, edge)
  const voice = voices.at(g.head)
  const who = parties.length > 0 ? parties : voice?.party ? [voice.party] : []
  if (who.length === 0) return null
  return {
    stretch: { from: subject.from, to: edge },
    parties: who,
    stance: no ? 'rejects' : 'demands',
    object: { from: subject.from, to: subject.to },
    ownVoice: voice?.party === who[0],
    statement: voice?.statement ?? null,
    confidence: 0.7,
    reason: no ? 'called beyond negotiation' : 'called indispensable',
  }
}

/** "It was possible for X to agree to Y": what X could live with. */
function possibleFor(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g } = v
  if (g.negated || !/^(be|is|was|were|are|’s|'s|remain)$/.test(a.tokens[g.head]!.lemma)) return null
  const { from: floor, to } = sentenceOf(a, g.first)
  let k = g.to
  while (k < to && k < g.to + 4 && (/^["“”‘’']$/.test(a.tokens[k]!.text) || a.tokens[k]!.pos === 'ADV')) k++
  if (!/^(possible|acceptable|conceivable|thinkable|feasible)$/.test(a.tokens[k]?.lower ?? '')) return null
  k++
  while (k < to && /^["”’']$/.test(a.tokens[k]!.text)) k++
  if (a.tokens[k]?.lower !== 'for') return null
  const end = nounPhraseEnd(a, k + 1, to)
  const parties = r.sides.each({ from: k + 1, to: end })
  if (parties.length === 0 || a.tokens[end]?.lower !== 'to') return null
  const edge = rightEdge(a, end + 2, { keepCondition: true })
  const from = v.subject ? v.subject.from : Math.max(floor, g.first)
  const voice = voices.at(g.head)
  return {
    stretch: { from, to: edge },
    parties,
    stance: conditionOf(a, { from, to: edge }) === null ? 'open' : 'conditional',
    object: { from: end + 1, to: edge },
    ownVoice: voice?.party === parties[0],
    statement: voice?.statement ?? null,
    confidence: 0.6,
    reason: `called possible for ${parties.join(', ')}`,
  }
}

/** "… a red line for Paris". */
function forWhom(r: Reading, from: number, to: number): readonly string[] {
  for (let k = from; k < to - 1; k++)
    if (r.a.tokens[k]!.lower === 'for') return r.sides.each({ from: k + 1, to: nounPhraseEnd(r.a, k + 1, to) })
  return []
}

/** "Any deal must X", "the number should be limited to Y", said by a party: it demands it. */
function deontic(r: Reading, v: Predication, before: Predication | undefined): Taken | null {
  const { a, voices } = r
  const { group: g, subject } = v
  if (g.form !== 'finite') return null
  const lemma = a.tokens[g.head]!.lemma
  const next = a.tokens[g.to]?.lower ?? ''
  const must =
    g.modal === 'must' ||
    g.modal === 'should' ||
    g.modal === 'ought' ||
    (/^(have|need|get)$/.test(lemma) && next === 'to')
  const refused = g.negated && g.passive && (g.modal === 'will' || g.modal === 'would')
  const cannot = (g.negated && (g.modal === 'can' || g.modal === 'must' || g.modal === 'should')) || refused
  if (!must && !cannot) return null
  const voice = voices.at(g.head)
  if (!voice?.party) return null
  const { from: floor } = sentenceOf(a, g.first)
  const there = a.tokens[g.first - 1]?.lower === 'there'
  const from = subject && !v.inherited ? subject.from : there ? g.first - 1 : g.first
  if (subject && (supposed(a, subject.from) || /^(i|you)$/.test(a.tokens[subject.head]!.lower))) return null
  // "we need to sit down and talk"
  let head = lemma
  if (/^(have|need|get)$/.test(lemma)) head = a.tokens[g.to + 1]?.lemma ?? ''
  if (
    /^(say|note|see|be|wait|know|admit|remember|look|ask|think|hope|meet|talk|continue|go|find|understand|recognise|do|become|happen|discuss)$/.test(
      head,
    ) &&
    !g.passive &&
    head !== 'be'
  )
    return null
  const edge = rightEdge(a, g.to, { keepCondition: true })
  const whole: Stretch = { from: conditionBefore(a, from, floor), to: edge }
  if (
    !tellsSomething(r, whole) &&
    whole.from === from &&
    !(
      subject &&
      textBefore(r, subject.from) &&
      (r.heads.has(subject.head) || /^(it|they|this)$/.test(a.tokens[subject.head]!.lower))
    )
  )
    return null
  if (before && before.sentence === v.sentence && v.inherited && /^(must|should)$/.test(before.group.modal ?? ''))
    return null
  const ifs = conditionOf(a, whole) !== null
  return {
    stretch: whole,
    parties: [voice.party],
    stance: cannot ? 'rejects' : ifs ? 'conditional' : 'demands',
    object: { from, to: edge },
    ownVoice: true,
    statement: voice.statement,
    confidence: 0.55,
    reason: `“${a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end)}”, said for ${voice.party}`,
  }
}

/** "If they will not give it, we have got to …": the condition in front belongs to the clause. */
function conditionBefore(a: Article, from: number, floor: number): number {
  if (a.tokens[from - 1]?.text !== ',') return from
  for (let k = from - 2; k >= Math.max(floor, from - 20); k--) {
    if (/^(if|unless|provided)$/.test(a.tokens[k]!.lower)) return k
    if (/^[,;:]$/.test(a.tokens[k]!.text)) return from
  }
  return from
}

/** "The administration's aim is X", "our demand is Y", "what workers want is Z". */
function aimIs(r: Reading, v: Predication): Taken | null {
  const { a, voices, sides } = r
  const { group: g, subject } = v
  if (!/^(be|is|was|are|were|remain|include)$/.test(a.tokens[g.head]!.lemma) || g.negated) return null
  const { from: floor } = sentenceOf(a, g.first)
  const edge = rightEdge(a, g.to)
  if (edge <= g.to) return null
  const voice = voices.at(g.head)
  if (
    subject &&
    /^(aim|goal|demand|demands|objective|requirement|requirements|priority|expectation|expectations|position|condition|conditions|line)$/.test(
      a.tokens[subject.head]!.lower,
    )
  ) {
    let owner: readonly string[] = []
    for (let k = subject.from; k < subject.to; k++)
      if (/^['’]s?$/.test(a.tokens[k]!.text) && a.tokens[k]!.pos === 'PART')
        owner = sides.each({ from: subject.from, to: k })
    const det = a.tokens[subject.from]!.lower
    if (owner.length === 0 && /^(our|my|its|their|his|her)$/.test(det) && voice?.party) owner = [voice.party]
    if (owner.length === 0) return null
    let said = g.to
    while (said < edge && a.tokens[said]!.pos === 'ADV') said++
    if (a.tokens[said]?.pos === 'ADJ' && edge - said < 3) return null
    return {
      stretch: { from: subject.from, to: edge },
      parties: owner,
      stance: 'demands',
      object: { from: g.to, to: edge },
      ownVoice: voice?.party === owner[0],
      statement: voice?.statement ?? null,
      confidence: 0.65,
      reason: `named as the ${a.tokens[subject.head]!.lower} of ${owner.join(', ')}`,
    }
  }
  if (a.tokens[floor]!.lower === 'what' && clauseAt(a, floor + 1, g.first)) {
    const end = nounPhraseEnd(a, floor + 1, g.first)
    const owner = sides.each({ from: floor + 1, to: end })
    const wish = a.text.slice(a.tokens[end]!.start, a.tokens[g.first]!.start)
    if (
      !/\b(?:want|wants|wanted|seek|seeks|demand|demands|need|needs|holding out|asking|looking for|insist)\b/.test(wish)
    )
      return null
    const who = owner.length > 0 ? owner : voice?.party ? [voice.party] : []
    if (who.length === 0) return null
    return {
      stretch: { from: floor, to: edge },
      parties:
        voice?.party && owner.length > 0 && /^(workers|members|we)$/.test(a.tokens[end - 1]!.lower)
          ? [voice.party]
          : who,
      stance: 'demands',
      object: { from: g.to, to: edge },
      ownVoice: voice?.party != null,
      statement: voice?.statement ?? null,
      confidence: 0.7,
      reason: 'told as what the party wants',
    }
  }
  return null
}

/** "If they give nothing, we will strike", said by a party: what it will do hangs on the other side. */
function ifThen(r: Reading, verbs: readonly Predication[]): Taken[] {
  const { a, voices } = r
  const out: Taken[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    let from = a.first[s]!
    const to = a.first[s + 1]!
    while (from < to && /^["“‘'(]$|^(but|and|so)$/i.test(a.tokens[from]!.text)) from++
    if (from >= to || !/^(if|unless|should)$/.test(a.tokens[from]!.lower) || /^\?/.test(a.tokens[to - 1]!.text))
      continue
    const main = verbsWithin(verbs, from, to).find(
      (v) =>
        v.group.first > from + 2 &&
        v.subject !== null &&
        v.group.form === 'finite' &&
        /^(will|would|must|shall)$/.test(v.group.modal ?? '') &&
        commaBetween(a, from, v.subject.from),
    )
    if (!main?.subject) continue
    const voice = voices.at(main.group.head)
    if (!voice?.party) continue
    const edge = rightEdge(a, main.group.to)
    const stretch = { from, to: edge }
    if (!tellsSomething(r, stretch) && !r.heads.has(main.subject.head)) continue
    out.push({
      stretch,
      parties: [voice.party],
      stance: 'conditional',
      object: { from: main.subject.from, to: edge },
      ownVoice: true,
      statement: voice.statement,
      confidence: 0.5,
      reason: `hung on a condition by ${voice.party}`,
    })
  }
  return out
}

const commaBetween = (a: Article, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (a.tokens[k]!.text === ',') return true
  return false
}

/** "Unless X, there will be no deal", "no deal without X", said by a party. */
function withoutWhich(r: Reading, verbs: readonly Predication[]): Taken[] {
  const { a, voices } = r
  const out: Taken[] = []
  for (const v of verbs) {
    const { group: g } = v
    const { from, to } = sentenceOf(a, g.first)
    const there = a.tokens[g.first - 1]?.lower === 'there'
    if (!there || !/^(be|is|was)$/.test(a.tokens[g.head]!.lemma)) continue
    const deal = (i: number): boolean =>
      /^(deal|agreement|treaty|peace|accord|contract|talks|ceasefire|settlement|signing|pact|progress|negotiations)$/.test(
        a.tokens[i]?.lower ?? '',
      )
    const none = g.negated || a.tokens[g.to]?.lower === 'no'
    if (!none || !(deal(g.to) || deal(g.to + 1) || deal(g.to + 2) || deal(g.to + 3))) continue
    let open = -1
    for (let k = from; k < to; k++) {
      const w = a.tokens[k]!.lower
      if (/^(unless|without|until)$/.test(w) || (w === 'with' && a.tokens[k + 1]?.lower === 'no')) open = k
    }
    if (open < 0) continue
    const party = voices.at(g.head)?.party ?? voices.at(open)?.party
    if (!party) continue
    const stretch =
      open < g.first
        ? { from: open, to: rightEdge(a, g.to) }
        : { from: g.first - 1, to: rightEdge(a, open + 1, { keepCondition: true }) }
    out.push({
      stretch,
      parties: [party],
      stance: 'demands',
      object: open < g.first ? { from: open + 1, to: g.first - 1 } : { from: open + 1, to: stretch.to },
      ownVoice: true,
      statement: voices.at(g.head)?.statement ?? null,
      confidence: 0.7,
      reason: 'without it no agreement',
    })
  }
  return out
}

const NOUN_STANCE: Readonly<Record<string, StanceWord>> = {
  demand: 'demands',
  demands: 'demands',
  insistence: 'demands',
  opposition: 'opposes',
  objection: 'opposes',
  objections: 'opposes',
  rejection: 'rejects',
  refusal: 'rejects',
  support: 'accepts',
  call: 'demands',
  wish: 'demands',
  desire: 'demands',
}

/** "Russia's demand for X", "the wish of A, B and C to have Y". */
function byNouns(r: Reading): Taken[] {
  const { a, sides, voices } = r
  const out: Taken[] = []
  for (let i = 0; i < a.tokens.length; i++) {
    const t = a.tokens[i]!
    if (t.pos !== 'NOUN' || !Object.hasOwn(NOUN_STANCE, t.lower)) continue
    const { from: floor, to } = sentenceOf(a, i)
    const start = nounPhraseStart(a, i, floor)
    let owner: readonly string[] = []
    let k = i + 1
    for (let p = start; p < i; p++)
      if (/^['’]s?$/.test(a.tokens[p]!.text) && a.tokens[p]!.pos === 'PART') owner = sides.each({ from: start, to: p })
    if (owner.length === 0 && /^(of|by|from)$/.test(a.tokens[k]?.lower ?? '') && k < to) {
      let end = k + 1
      while (
        end < to &&
        end < k + 12 &&
        !/^(to|for|that|on|in)$/.test(a.tokens[end]!.lower) &&
        !/^(VERB|AUX)$/.test(a.tokens[end]!.pos)
      )
        end++
      owner = sides.each({ from: k + 1, to: end })
      k = end
    }
    if (owner.length === 0 && /^(his|her|its|their|our)$/.test(a.tokens[start]!.lower) && i - start <= 2) {
      const p = sides.of({ from: start, to: start + 1 })
      if (p !== null) owner = [p]
    }
    if (owner.length === 0 || k >= to) continue
    if (!/^(for|to|that|on|against|over|,)$/.test(a.tokens[k]!.lower)) continue
    if (a.tokens[k]!.text === ',' && a.tokens[k + 1]?.lower !== 'including') continue
    if (/^(call|wish|desire|demand|refusal)$/.test(t.lower) && a.tokens[k]!.lower === 'on') continue
    const edge = rightEdge(a, k + 1)
    const object = { from: k + 1, to: edge }
    if (!tellsSomething(r, object)) continue
    out.push({
      stretch: { from: start, to: edge },
      parties: owner,
      stance: NOUN_STANCE[t.lower]!,
      object,
      ownVoice: false,
      statement: voices.at(i)?.statement ?? null,
      confidence: 0.5,
      reason: `named as the ${t.lower} of ${owner.join(', ')}`,
    })
  }
  return out
}
