import type { Article } from '../article.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { DOES, JUDGES, TELLS } from '../grammar/content-verbs.ts'
import type { Predication } from '../grammar/predications.ts'
import { quantities } from '../grammar/quantities.ts'
import { PARTY_NOUNS } from '../sides.ts'
import { clausesFrom } from './around-mentions.ts'
import { listAfter, type Piece } from './pieces.ts'
import { isTalker, NARRATES } from './talkers.ts'

// Whether a clause without a text of its own says what a text lays down.

/** What parties do at a table: no clause of a text, though told with "would". */
const TABLE =
  /^(sign|accept|reject|agree|refuse|say|tell|meet|return|travel|resume|decide|vote|continue|talk|negotiate|discuss|withdraw|resign|walk|consider|support|back|oppose|veto|recommend|welcome|prefer|like|want|insist|ask|urge|hope|expect|attend|visit|leave|study|respond|reply|answer|convene|hold|try|seek|open|begin|start|end|mark|mean|publish|present|table|circulate|announce|brief|host|ratify|approve|adopt|debate|lapse|expire|wait|stay|give|know|see|believe|think|find|speak|work|help|press|push|fight|strike|report|warn|threaten|complain|confirm|deny|comment|doubt|argue|fear|sit|miss|lose|win|survive)$/

/** Parts by which a text is gone through: "In the second phase …", "Option 2 raises …". */
export const PARTS =
  /^(phase|stage|step|tier|option|variant|pillar|part|track|article|point|chapter|clause|annex|section|protocol|leg)s?$/

/** What a text makes somebody or something. */
const BINDING =
  /^(exempt|free|binding|subject|eligible|entitled|liable|voluntary|mandatory|compulsory|optional|illegal|unlawful|legal|public|responsible|obliged|barred|due|permanent|temporary|conditional)$/

const SPEAKERS =
  /^(spokesman|spokeswoman|spokesperson|official|diplomat|aide|adviser|advisor|source|negotiator|minister|mediator|envoy|ambassador|lawyer|analyst|critic|expert|president|chairman|chair|secretary|leader|commander)s?$/

/** A proper name; not a plural that only opens its sentence with a capital, which the tagger takes for one ("Wages would …"). */
const isName = (a: Article, s: { from: number; head: number }): boolean =>
  a.tokens[s.head]!.pos === 'PROPN' &&
  !(s.head === a.first[a.tokens[s.head]!.sentence] && /[a-z]s$/.test(a.tokens[s.head]!.text))

/** How sure it is that a clause without a text of its own is still about one. */
export type Hold =
  /** Contents were told in the sentence before, or a heading promised them. */
  | 'told'
  /** The text was spoken of before, in the same paragraph. */
  | 'spoken'
  /** It was spoken of at the end of the paragraph before. */
  | 'over'

/** What happens around a text rather than by it. */
const EVENTS =
  /^(vote|talk|meeting|deal|agreement|decision|signing|summit|ceremony|failure|collapse|breakthrough|progress|conference|round|session|strike|war|election|referendum|hearing|ruling|step|move|that|which|there)s?$/

/** What may befall anybody: no leave that a text gives. */
const CHANCE =
  /^(be|have|fall|fail|collapse|happen|become|lead|cost|face|see|lose|win|come|take|mean|prove|trigger|spark|cause|hurt|help|resume|return|begin|start|end|go|get|emerge|follow|arise|change|need|slip|drag|last)$/

/** Verbs that judge a text when it is their subject, but only tell what comes about when a thing is. */
const NEUTRAL = /^(bring|face|take|make|need|serve|stand|come|go|lead|pass|become|work|remain|show|see)$/

/** How things stand or what is thought of them: no ruling, though in the present passive. */
const HELD =
  /^(say|believe|expect|think|report|know|understand|see|plan|schedule|draw|discuss|negotiate|call|base|design|intend|mean|aim|need|want|schedule|worry|concern|interest|involve|divide|split|oppose|determine|prepare|ask|tell|pit|rumour|rumor|publish|contest|dispute|estimate|name|locate|situate|make|do|write|bracket|underline)$/

/** "gets", "pay": a present with its subject in the right number. */
function isPresent(a: Article, g: { first: number; head: number }, subject: { head: number }): boolean {
  const t = a.tokens[g.head]!
  if (t.pos !== 'VERB' || /(?:ed|ing)$/.test(t.lower)) return false
  if (g.first !== g.head) return /^(do|does)$/.test(a.tokens[g.first]!.lower)
  const plural =
    /s$/.test(a.tokens[subject.head]!.lower) ||
    /^(they|both|all|those|these|staff|people|police|women|men|children)$/.test(a.tokens[subject.head]!.lower)
  return t.lower === t.lemma ? plural && !PAST_TOO.test(t.lower) : /s$/.test(t.lower)
}

/** Forms that are past as well as present. */
const PAST_TOO = /^(put|set|cut|let|hit|shut|read|spread|split|quit|bet|cast|cost|hurt)$/

/** "Sull would stay a free port", right after contents: what a place or a thing remains, not who stays at the table. */
const keepsState = (a: Article, g: { head: number; to: number; modal: string | null }, told: boolean): boolean =>
  told &&
  g.modal === 'would' &&
  a.tokens[g.head]!.lemma === 'stay' &&
  (/^(DET|ADJ|NOUN|PROPN)$/.test(a.tokens[g.to]?.pos ?? '') || /^(under|within)$/.test(a.tokens[g.to]?.lower ?? '')) &&
  !/^(home|away|calm|silent|put|firm|president|leader)$/.test(a.tokens[g.to]?.lower ?? '')

export function laidDown(a: Article, v: Predication, draft: string, from: number, hold: Hold): Piece[] {
  const told = hold === 'told'
  const { group: g } = v
  const subject = v.subject!
  // "is to open", "are to receive" lay down as much as "would".
  const due = g.modal === 'will' && /^(is|are)$/.test(a.tokens[g.first]!.lower)
  const lemma =
    due && !g.passive && a.tokens[g.head]!.lower === 'to' ? (a.tokens[g.to]?.lemma ?? '') : a.tokens[g.head]!.lemma
  const head = a.tokens[subject.head]!
  const they = told && /^(they|these|those|both|each|all|none)$/.test(head.lower)
  if (
    subject.relative ||
    subject.from - from > 3 ||
    (!they && /^(he|she|we|i|you|they|who|this|that|it|those|these)$/.test(head.lower))
  )
    return []
  const reason = 'goes on about the text of the sentence before'
  const names = isName(a, subject)
  const talker = isTalker(head.lower)
  const animate = names || talker || PARTY_NOUNS.has(head.lower)
  if (talker && !g.passive) return []
  if (hold === 'over' && (animate || EVENTS.test(head.lower)) && !g.passive && !(DOES.has(lemma) && !talker)) return []
  // "There would be no change to pensions"; "There is an amnesty for …", where contents are told
  if (
    head.lower === 'there' &&
    told &&
    /^(is|are)$/.test(a.tokens[g.head]!.lower) &&
    /^(a|an|no)$/.test(a.tokens[g.to]?.lower ?? '')
  )
    return [{ stretch: { from: g.to, to: rightEdge(a, g.to + 1) }, draft, label: null, confidence: 0.5, reason }]
  if (head.lower === 'there')
    return lemma === 'be' &&
      /^(would|shall|will|could)$/.test(g.modal ?? '') &&
      !/^(talks|vote|meeting|deal|agreement|delay|war|war)$/.test(a.tokens[rightEdge(a, g.to) - 1]?.lower ?? '')
      ? clausesFrom(a, subject.from, draft, reason, g)
      : []
  // "They have 120 days to hand in their weapons"
  const given =
    told &&
    lemma === 'have' &&
    g.modal === null &&
    !g.perfect &&
    !g.negated &&
    !talker &&
    /^(NUM|SYM)$/.test(a.tokens[g.to]?.pos ?? '')
  if (given) return clausesFrom(a, subject.from, draft, reason, g)
  // "A spokesman would neither confirm …", "Her party would not put its name under it": people at the table
  if (SPEAKERS.test(head.lower) && !g.passive) return []
  if (g.negated && g.modal === 'would' && (PARTY_NOUNS.has(head.lower) || head.pos === 'PROPN')) return []
  const ordinal = /^(first|second|third|fourth|last)$/.test(head.lower)
  const part =
    ordinal ||
    head.lower === 'another' ||
    PARTS.test(head.lower) ||
    (PARTS.test(a.tokens[subject.from]!.lower) && subject.to - subject.from <= 2)
  if (
    part &&
    g.modal === null &&
    !g.passive &&
    (DOES.has(lemma) ||
      TELLS.has(lemma) ||
      /^(see|name|speak|read|mention|say|deal|concern|address|regulate|govern|last)$/.test(lemma))
  )
    return [
      {
        stretch: { from: subject.from, to: rightEdge(a, g.to) },
        draft,
        label: null,
        confidence: 0.55,
        reason: 'a part of the text told after it',
      },
    ]
  // "The pension age stays at 65", "For cheese the quota grows by 4,000 tonnes"
  const present =
    g.modal === null &&
    !g.passive &&
    !g.perfect &&
    /^(stay|remain|rise|grow|fall|apply|increase)$/.test(lemma) &&
    /s$|^(?:stay|remain|rise|grow|fall|apply|increase)$/.test(a.tokens[g.head]!.lower)
  if (
    hold !== 'over' &&
    present &&
    !/^\p{Lu}/u.test(head.text) &&
    !/^(talks|negotiations|sides|parties|tensions|hopes|fears|prices|inflation)$/.test(head.lower)
  )
    return clausesFrom(a, from, draft, reason, g)
  // "Research gets 400 million more", "the allowance goes up from 14 to 17", "verification now includes the depots"
  const right = rightEdge(a, g.to)
  const plain =
    g.modal === null &&
    !g.passive &&
    !g.perfect &&
    !g.negated &&
    /(?:[^s]s|sses|shes|ches)$|^(?:get|go|run|last|cost|rise|fall|receive|pay|cover|now)$/.test(a.tokens[g.head]!.lower)
  const now = [a.tokens[g.first - 1], a.tokens[g.first + 1], a.tokens[g.to]].some((t) => t?.lower === 'now')
  const amount =
    /^(get|receive|go|run|last|cost|drop|climb|reach|start|begin|expire|double|cover|become|come|amount|stand|total|extend)$/.test(
      lemma,
    ) && quantities(a, g.to, right).length > 0
  const anew = now && (DOES.has(lemma) || TELLS.has(lemma) || /^(carry|read|apply|need|cover|say|run)$/.test(lemma))
  // "The airport reopens after thirty days": right after contents were told, what a text does as well as what it sets
  const acts =
    told &&
    !now &&
    (DOES.has(lemma) ||
      /^(reopen|release|withdraw|pay|cede|disarm|dissolve|surrender|free|send|pull|resume|evacuate|renounce|supply|deliver|sell|buy)$/.test(
        lemma,
      )) &&
    !/^(already|still|always|today|currently)$/.test(a.tokens[g.first - 1]?.lower ?? '')
  // "The annual figure is now 6,500"
  const set =
    now &&
    hold !== 'over' &&
    lemma === 'be' &&
    g.modal === null &&
    !g.negated &&
    /^(is|are)$/.test(a.tokens[g.head]!.lower) &&
    /^(NUM|SYM)$/.test(a.tokens[g.to + (a.tokens[g.to]?.lower === 'now' ? 1 : 0)]?.pos ?? '')
  if (set && !animate) return clausesFrom(a, subject.from, draft, reason, g)
  if (
    plain &&
    hold !== 'over' &&
    a.tokens[g.to]?.lower !== 'no' &&
    (amount || anew || acts) &&
    !/^(talks|negotiations|sides|parties|round|meeting|session|strike)$/.test(head.lower)
  )
    return clausesFrom(a, subject.from, draft, reason, g)
  // "Rice is excluded", "Imported steel is covered": how the text treats a thing, right after its contents were told
  if (
    told &&
    g.passive &&
    g.modal === null &&
    !g.perfect &&
    /^(is|are)$/.test(a.tokens[g.first]!.lower) &&
    /^(exclude|include|cover|exempt|ban|bar|prohibit|forbid|allow|permit|require|oblige|cap|limit|set|fix|guarantee|abolish|protect|raise|lower|cut|reduce|double|halve|keep|leave|spare|recognise|recognize|grant|give|merge|split|share|extend|shorten|phase|lift|freeze|entitle|delay|defer|treat|define|reserve|establish|create|abolish|ring|earmark|pay)$/.test(
      lemma,
    )
  )
    return clausesFrom(a, subject.from, draft, reason, g)
  // "The Parties undertake to notify one another"
  if (
    told &&
    g.modal === null &&
    !g.perfect &&
    /^(undertake|pledge|commit|promise)$/.test(lemma) &&
    /^(undertakes?|pledges?|commits?|promises?|are|is)$/.test(a.tokens[g.first]!.lower) &&
    a.tokens[g.to]?.lower === 'to'
  )
    return listAfter(a, g.to, draft, null, 0.55, 'undertaken in the text')
  // "Aid convoys pass without checks", "Agency staff get contracts after a year", "Hostages are exchanged": how it will be,
  // told in the present right after other contents.
  const ruling =
    told &&
    g.modal === null &&
    !g.perfect &&
    (g.passive
      ? /^(is|are)$/.test(a.tokens[g.first]!.lower) && !HELD.test(lemma)
      : isPresent(a, g, subject) && !NARRATES.has(lemma) && a.tokens[g.to]?.lower !== 'that')
  if (ruling) return clausesFrom(a, subject.from, draft, reason, g)
  // "Existing stocks could be kept", "Members may leave after a year"
  const freed =
    told &&
    (/^may$/.test(g.modal ?? '') ||
      (/^(can|could)$/.test(g.modal ?? '') && (g.passive || (!names && !talker && !CHANCE.test(lemma)))))
  // "A commission was to watch over it"
  const foreseen =
    told &&
    !names &&
    !talker &&
    /^(was|were)$/.test(a.tokens[g.first]!.lower) &&
    a.tokens[g.to - 1] !== undefined &&
    (g.modal === 'will' || (a.tokens[g.to]?.lower === 'to' && g.to === g.first + 1))
  if (foreseen) return clausesFrom(a, subject.from, draft, reason, g)
  const willed =
    told && g.modal === 'will' && !g.passive && (they || DOES.has(lemma) || (!names && !talker)) && !NARRATES.has(lemma)
  // "Each party may inspect ten sites": leave given to everybody alike.
  const leave =
    /^(may|can)$/.test(g.modal ?? '') && /^(each|either|neither|both|every|no)$/.test(a.tokens[subject.from]!.lower)
  const manned = told && g.modal === 'will' && lemma === 'be'
  if (
    !leave &&
    !freed &&
    !willed &&
    !manned &&
    !/^(would|shall|must)$/.test(g.modal ?? '') &&
    !(g.modal === 'will' && g.passive) &&
    !due
  )
    return []
  const next = a.tokens[g.to]?.lower ?? ''
  // "Revenue would go to ports", "shipowners would be exempt"
  if (/\bvotes?\b/.test(a.text.slice(a.tokens[g.head]!.end, a.tokens[Math.min(a.tokens.length, right + 1) - 1]!.end)))
    return []
  const goes =
    /^(go|come)$/.test(lemma) &&
    /^(to|into|from|up|down|out)$/.test(next) &&
    !PARTY_NOUNS.has(head.lower) &&
    !isName(a, subject)
  const ruled = lemma === 'be' && BINDING.test(next)
  if (goes || ruled) return clausesFrom(a, subject.from, draft, reason, g)
  if (
    !g.passive &&
    ((animate
      ? TABLE.test(lemma) && !(due && lemma === 'leave') && !keepsState(a, g, told)
      : /^(mean|mark|say)$/.test(lemma)) ||
      (JUDGES.has(lemma) && !(told && !names && !talker && NEUTRAL.test(lemma)))) &&
    !(lemma === 'get' || /^(have|be)$/.test(lemma))
  )
    return []
  // "The gates will be manned by engineers": the tagger's adjective is a participle
  const done =
    told &&
    lemma === 'be' &&
    a.tokens[g.to]?.pos === 'ADJ' &&
    /(?:ed|en|wn)$/.test(next) &&
    /^(by|to|from|in|for|at|over|with|within)$/.test(a.tokens[g.to + 1]?.lower ?? '')
  if (done && !talker) return clausesFrom(a, subject.from, draft, reason, g)
  if (
    lemma === 'be' &&
    !g.passive &&
    !(due && a.tokens[g.to + 1]?.pos === 'ADJ') &&
    quantities(a, g.to, rightEdge(a, g.to)).length === 0
  )
    return []
  if (
    g.passive &&
    !(told && lemma === 'hold' && /^(election|referendum|poll|vote|census)s?$/.test(head.lower)) &&
    /^(sign|hold|publish|circulate|draw|tempt|force|swayed|present|put|announce|ask|discuss|resume|take|ratify|see)$/.test(
      lemma,
    )
  )
    return []
  // "Streaming payments would": the tagger's participle belongs to the noun.
  const start = subject.from === from + 1 && /ing$/.test(a.tokens[from]!.lower) ? from : subject.from
  return clausesFrom(a, start, draft, reason, g)
}
