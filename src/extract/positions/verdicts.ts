import { mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { isNominal } from '../grammar/stretches.ts'
import type { StanceWord } from '../stances/stance-word.ts'
import { partiesOf, type Reading, supposed, type Taken, tellsSomething, textBefore, wholePhraseStart } from './taken.ts'

/** "The bill met resistance in A and B", "the offer drew criticism from C". */
export function facedBy(r: Reading, v: Predication): Taken | null {
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
  /\b(?:capitulation|surrender|betrayal|disaster|insult|non-?starter|unacceptable|unfair|inadequate|insufficient|one-sided|not enough|unjust|too weak|not good enough|flawed|unworkable|a trap|blackmail|ultimatum|step back(?:wards?)?|unrealistic|not serious|not constructive|unhelpful|too little|dead on arrival|catastroph\w+|unbalanced|shameful|death sentence|red line|humiliat\w+|not acceptable|falls? short|too far)\b/i

const TOO_MUCH =
  /\btoo (?:high|low|weak|strict|little|much|vague|narrow|broad|long|short|slow|fast|soft|harsh|steep|costly|expensive|late|early|far|small|large|few|many)\b/i

const FOR =
  /\b(?:acceptable|a good (?:deal|basis|start|offer|plan)|fair|historic|balanced|step forward|best possible|win-win|landmark|breakthrough|a solid basis|a basis for)\b/i

/** A noun phrase in quotation marks, said of a text: “a haircut sold as a shampoo”. Not words of praise. */
export const FIGURE =
  /(?:^|\s)(?:as )?(?:no more than |nothing but |little more than )?["“‘'](?!.{0,40}\b(?:good|great|historic|serious|constructive|positive|fair|balanced|solid|strong|step forward|breakthrough|excellent|best|welcome|progress|victory|win|success|promising|useful|encouraging|important|milestone|basis|opportunity|chance)\b)[^"“”]{4,}/i

/** "Campaigners called it a betrayal", "the minister described the offer as unfair". */
export function called(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (
    !subject ||
    g.negated ||
    g.passive ||
    !/^(call|describe|brand|label|dismiss|denounce|hail|praise|regard|view|see|condemn|consider|find|deem|think|judge|term)$/.test(
      a.tokens[g.head]!.lemma,
    )
  )
    return null
  const edge = rightEdge(a, g.to)
  // "a fee which X considers too low": the verdict is on the noun before.
  const lead = a.tokens[subject.from - 1]
  if (lead?.lower === 'which' && lead.sentence === v.sentence && edge > g.to) {
    const words = a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end)
    const no = UNMOVABLE.test(words.replace(/^as /, ''))
    const n = a.tokens[subject.from - 2]?.text === ',' ? subject.from - 3 : subject.from - 2
    const { parties, own } = partiesOf(r, subject, g.head)
    if (
      (no || AGAINST.test(words) || TOO_MUCH.test(words)) &&
      parties.length > 0 &&
      n >= a.first[v.sentence]! &&
      isNominal(a.tokens[n])
    ) {
      const start = wholePhraseStart(a, n, a.first[v.sentence]!)
      return {
        stretch: { from: start, to: edge },
        parties,
        stance: no ? 'rejects' : 'opposes',
        object: { from: start, to: n + 1 },
        ownVoice: own,
        statement: r.voices.at(g.head)?.statement ?? null,
        confidence: 0.6,
        reason: `a verdict by ${parties.join(', ')}`,
      }
    }
  }
  const text =
    mentionsWithin(r.drafts, g.to, g.to + 20).some((m) => m.from === g.to) ||
    (/^(it|this)$/.test(a.tokens[g.to]?.lower ?? '') && textBefore(r, g.to))
  const sum =
    /^(consider|find|deem|call|think|judge)$/.test(a.tokens[g.head]!.lemma) &&
    edge > g.to &&
    TOO_MUCH.test(a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end))
  // "described the haircut as excessive": of a matter, only in plain words.
  const plain =
    /^(describe|dismiss|denounce|brand|condemn|call|find|consider|deem|regard|judge)$/.test(a.tokens[g.head]!.lemma) &&
    edge > g.to &&
    /\b(?:as |too )?[“"‘]?(?:(?:an?|wholly|utterly|totally|completely|far too) )?(?:excessive|unacceptable|inadequate|insufficient|unfair|unrealistic|unworkable|derisory|unaffordable|disproportionate|intolerable)\b/i.test(
      a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end),
    ) &&
    tellsSomething(r, { from: g.to, to: edge })
  if ((!text && !sum && !plain) || edge <= g.to) return null
  const words = a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end)
  // “half a loaf”, “old wine”: a figure of speech for a text is seldom praise.
  const figure =
    text &&
    /^(?:call|describe|dismiss|denounce|brand|label|condemn|term)$/.test(a.tokens[g.head]!.lemma) &&
    !FOR.test(words) &&
    FIGURE.test(words)
  const bad = AGAINST.test(words) || sum || plain || figure
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
    whole: text || !plain,
    reason: `a verdict on the text by ${parties.join(', ')}`,
  }
}

/** "X said it was a capitulation", "X called the offer unfair": a verdict on the text, by a party. */
export function judged(r: Reading, v: Predication): Taken | null {
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

const UNMOVABLE =
  /^[\s"“‘]*(?:(?:absolutely|simply|just|completely|totally|a|an|the|our|their|its|my|clear|“|")\s+)*(?:not (?:up )?(?:for )?(?:negotiable|negotiation|acceptable|possible|on the table|an option)|non-?negotiable|unacceptable|red lines?|non-?starter|out of the question|off the table|deal-?breaker|dead on arrival)\b/i

const INDISPENSABLE =
  /^[\s"“‘]*(?:(?:absolutely|a|an|the|our|their|its|key|main|first|top|central)\s+)*(?:essential|indispensable|a must|prerequisites?|pre-?conditions?|conditions?|priority|necessary|vital|crucial|imperative|core demands?|key demands?)\b/i

/** "A ban is not negotiable", "a backstop is essential", "the cap is a red line for Paris". */
export function unmovable(r: Reading, v: Predication): Taken | null {
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
  // "is acceptable to Norway"
  const yes = !no && !must && /^(?:\p{L}+ly )?acceptable to\b/u.test(words)
  // "the method was negotiable", said for a party: it is open.
  const moves =
    !no &&
    !must &&
    !yes &&
    !g.negated &&
    g.modal === null &&
    /^(?:negotiable|up for (?:negotiation|discussion)|open to (?:negotiation|discussion))\b/i.test(words)
  if (!no && !must && !yes && !moves) return null
  const pronoun = /^(it|this|that|there)$/.test(a.tokens[subject.head]!.lower)
  if (pronoun && must && !/^(to|that)$/.test(a.tokens[g.to + 1]?.lower ?? '')) return null
  let parties = forWhom(r, g.to, edge)
  // "For Mora, a price cap is out of the question"
  const floor = a.first[v.sentence]!
  if (parties.length === 0 && a.tokens[floor]!.lower === 'for' && subject.from - floor <= 8)
    parties = forWhom(r, floor, subject.from)
  const voice = voices.at(g.head)
  const who = parties.length > 0 ? parties : voice?.party && !yes ? [voice.party] : []
  if (who.length === 0) return null
  return {
    stretch: { from: subject.from, to: edge },
    parties: who,
    stance: no ? 'rejects' : yes ? 'accepts' : moves ? 'open' : 'demands',
    object: { from: subject.from, to: subject.to },
    ownVoice: voice?.party === who[0],
    statement: voice?.statement ?? null,
    confidence: 0.7,
    reason: no
      ? 'called beyond negotiation'
      : yes
        ? 'called acceptable to them'
        : moves
          ? 'called negotiable'
          : 'called indispensable',
  }
}

/** "… a red line for Paris", "unacceptable to Paris". */
function forWhom(r: Reading, from: number, to: number): readonly string[] {
  for (let k = from; k < to - 1; k++)
    if (
      r.a.tokens[k]!.lower === 'for' ||
      (r.a.tokens[k]!.lower === 'to' && /^(?:un)?acceptable$/.test(r.a.tokens[k - 1]?.lower ?? ''))
    )
      return r.sides.each({ from: k + 1, to: nounPhraseEnd(r.a, k + 1, to) })
  return []
}

/** "Among Koral's demands is the release of …", "High on Belmar's list is a customs union": the want after its name. */
export function amongDemands(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g } = v
  if (g.negated || g.passive || !/^(is|are|was|were)$/.test(a.tokens[g.head]!.lower)) return null
  const floor = a.first[v.sentence]!
  if (
    g.first - floor > 9 ||
    g.first - floor < 3 ||
    !(
      /^(among|high|top|first|foremost|chief|topping)$/.test(a.tokens[floor]!.lower) ||
      (a.tokens[floor]!.lower === 'at' && /^(?:top|head|heart)$/.test(a.tokens[floor + 2]?.lower ?? ''))
    )
  )
    return null
  if (
    !/^(demands|conditions|requests|requirements|priorities|list|wishes|aims|terms|agenda|wants|asks)$/.test(
      a.tokens[g.first - 1]!.lower,
    )
  )
    return null
  let owner: readonly string[] = []
  for (let k = floor + 1; k < g.first; k++)
    if (/^['’]s?$/.test(a.tokens[k]!.text) && a.tokens[k]!.pos === 'PART')
      owner = r.sides.each({ from: nounPhraseStart(a, k - 1, floor), to: k })
  const edge = rightEdge(a, g.to)
  if (owner.length === 0 || edge <= g.to) return null
  return {
    stretch: { from: floor, to: edge },
    parties: owner,
    stance: 'demands',
    object: { from: g.to, to: edge },
    ownVoice: false,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.65,
    reason: `counted among the ${a.tokens[g.first - 1]!.lower} of ${owner.join(', ')}`,
  }
}
