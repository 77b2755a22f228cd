import { isCity, placeIn } from '../places.ts'
import { deniedNoun, type Standing, standingOf } from '../tense.ts'
import {
  bareParticiple,
  type Clause,
  clauseOf,
  HARD,
  isHard,
  isPossessive,
  type Parsed,
  QUOTE,
  rightEdge,
} from './clauses.ts'
import type { Finding } from './finding.ts'
import { findWord, namesParty, nounPhraseStart } from './phrases.ts'
import { lemmaOf, type VerbGroup } from './verb-groups.ts'
import { CALLS_OFF, EVENT_NOUNS, FORESEES, HOLDS, PRESS, TAKES_PLACE } from './words.ts'

const QUANTIFIER =
  /^(?:round|day|hour|week|month|session|series|night|evening|weekend|bout|set|resumption|start|end|conclusion|beginning|opening|collapse|close|stretch|result|outcome|pair)$/
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|last|final|previous|earlier|initial|next|new|another|fresh|further|inaugural|recent|upcoming|forthcoming|planned|scheduled)$/
const FORESEEN =
  /^(?:planned|scheduled|upcoming|forthcoming|next|coming|future|expected|proposed|possible|potential|further|another|more|additional|prospective|tentative)$/
const DROPPED = /^(?:cancelled|canceled|postponed|aborted|abandoned|scrapped|delayed|ill-fated)$/
const AFTER = /^(?:after|following|since|during|at|in|over|throughout|from|amid)$/
const AHEAD = /^(?:before|for|until|to|towards?|by)$/
const ASKED =
  /^(?:call|urge|demand|propose|suggest|seek|want|request|offer|advocate|reject|refuse|rule|oppose|discuss|consider|mull|weigh|favour|favor|support|welcome|need|describe|say|invite|decline|float|avoid|deny|block)$/
const GENERIC = /^(?:any|no|such|every|each|regular|weekly|monthly|annual|daily|routine)$/

interface Anchors {
  readonly dated: boolean
  readonly placed: boolean
  readonly parties: boolean
  readonly counted: boolean
  /** "the next round": not yet there. */
  readonly foreseen: boolean
}

/** What an event noun at token `i` tells; null when it names nothing that happens ("the talks venue", "any meeting"). */
export function nounFinding(p: Parsed, i: number, dated: (from: number, to: number) => boolean): Finding | null {
  const { tokens, first: firsts } = p.article
  const t = tokens[i]!
  const lemma = nounLemma(p, i)
  const type = lemma === null ? undefined : EVENT_NOUNS[lemma]
  if (lemma === null || type === undefined) return null
  const from = firsts[t.sentence]!
  const to = firsts[t.sentence + 1]!
  const next = tokens[i + 1]
  // the noun only qualifies another: "talks venue", "summit host", "vote count"
  if (
    next &&
    i + 1 < to &&
    next.pos === 'NOUN' &&
    !p.at[i + 1] &&
    !/^(?:today|yesterday|tomorrow|tonight|this|last|next|week|later)$/.test(next.lower)
  )
    return null
  if (next && next.text === '-' && next.start === t.end) return null
  if (isPossessive(next) && i + 1 < to) return null
  let start = nounPhraseStart(p, i, from)
  const own = start
  // "two days of talks", "a fourth round of negotiations"
  const quantifier = start - 2 >= from && tokens[start - 1]!.lower === 'of' ? lemmaOf(tokens[start - 2]!) : ''
  if (start - 2 >= from && tokens[start - 1]!.lower === 'of' && QUANTIFIER.test(lemmaOf(tokens[start - 2]!)))
    start = nounPhraseStart(p, start - 2, from)
  if (!specific(p, i, lemma, own, to)) return null
  const counted =
    (start < own &&
      !/^(?:result|outcome|start|end|conclusion|collapse|beginning|opening|close|resumption)s?$/.test(quantifier)) ||
    findWord(p, own, i, ORDINAL) >= 0
  const right = Math.max(i + 1, nounRight(p, i + 1, to))
  const definite =
    findWord(p, start, i, /^(?:the|that|this|these|those|their|its|his|her|both)$/) >= 0 ||
    (namesOf(p, own, i) && findWord(p, own, i, FORESEEN) < 0)
  const verb = verbAbout(p, start, i, right, from, to)
  // "left the talks an hour ago": what follows a known object belongs to the verb
  const lends = verb?.role === 'object' && definite && !HOLDS.has(verb.group.lemma) && !FORESEES.has(verb.group.lemma)
  const anchors: Anchors = {
    dated: dated(start, lends ? i : right),
    placed: placeIn(p, i, right) !== null || placeBefore(p, own, i),
    parties: withPeople(p, i + 1, right) || namesOf(p, own, i),
    counted,
    foreseen: findWord(p, start, i, FORESEEN) >= 0,
  }
  const denied = deniedNoun(tokens, i, from)
  const indefinite = /^(?:an?|another|some|new|fresh|further)$/.test(tokens[start]!.lower)
  const base = { sentence: t.sentence, trigger: i, definite, indefinite, noun: true, around: [start, right] as const }
  if (verb && (verb.role === 'subject' || verb.role === 'object')) {
    const told = withVerb(p, verb.group, verb.role, type, lemma, anchors, denied, definite, dated)
    if (told) {
      const c = verb.clause
      const s0 = Math.min(start, c.start)
      const e0 = Math.max(right, c.end)
      return {
        ...base,
        type: told.type ?? type,
        start: told.tight ? start : s0,
        end: told.tight ? right : e0,
        around: [Math.min(s0, start), e0],
        standing: told.standing,
        parties: [
          [c.subjectStart, c.subjectEnd],
          [start, e0],
        ],
        confidence: told.confidence,
        reason: told.reason,
        verbal: true,
        ...(told.mentionOnly ? { mentionOnly: true, ...(told.promote ? { promote: true } : {}) } : {}),
      }
    }
    if (told === null) return null
  }
  if (denied) return { ...base, ...standIn(type, start, right), mentionOnly: true }
  const generic = findWord(p, own, i, GENERIC) >= 0
  if (generic) return null
  const strong =
    (type === 'vote' && findWord(p, start, own, /^(?:result|results|outcome)$/) >= 0) ||
    anchors.dated ||
    (anchors.placed && (type !== 'travel' || !definite)) ||
    (anchors.parties && /^(?:meeting|summit|call|visit|encounter)$/.test(lemma) && !plural(p, i)) ||
    (counted && anchors.parties) ||
    (start < own &&
      counted &&
      findWord(p, start, i, ORDINAL) >= 0 &&
      (/^(?:at|during|in|after|following)$/.test(tokens[start - 1]?.lower ?? '') ||
        (tokens[start - 1]?.lower === 'of' &&
          /^(?:end|close|conclusion|start|beginning)$/.test(tokens[start - 2]?.lower ?? '')))) ||
    (lemma === 'meeting' && anchors.parties && /^(?:after|following)$/.test(tokens[start - 1]?.lower ?? ''))
  const before = start > from ? tokens[start - 1]!.lower : ''
  const matrix = nearestVerb(p, start, t.sentence)
  if (!strong) {
    if (definite && type !== 'vote') return { ...base, ...standIn(type, start, right), mentionOnly: true }
    return null
  }
  if (
    matrix &&
    ASKED.test(matrix.lemma) &&
    matrix.end <= start &&
    start - matrix.end <= 4 &&
    !definite &&
    !anchors.dated
  )
    return null
  const standing = standingByContext(p, own, i, before, start, matrix)
  if (standing.status === 'none') return null
  const parties: [number, number][] = [[start, right]]
  if (/^(?:at|in|during)$/.test(before) && matrix && matrix.form === 'finite' && !verbBetween(p, matrix.end, start)) {
    const c = clauseOf(p, matrix)
    if (!anchors.parties && c.subjectEnd > c.subjectStart) parties.unshift([c.subjectStart, c.subjectEnd])
  }
  return {
    ...base,
    type,
    start: widen(p, start, from),
    // "meetings on Friday may include all three": what is to come is told by the clause
    end: verb?.role === 'subject' && verb.group.modal !== null ? Math.max(right, verb.clause.end) : right,
    standing,
    parties,
    confidence: anchors.dated && (anchors.placed || anchors.parties) ? 0.7 : 0.55,
    reason: `noun "${lemma}" with ${anchors.dated ? 'a date' : anchors.placed ? 'a place' : 'takers-part'}; ${standing.why}`,
  }
}

function verbBetween(p: Parsed, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (p.at[k]) return true
  return false
}

const standIn = (type: Finding['type'], start: number, end: number) => ({
  type,
  start,
  end,
  standing: { status: 'held', tense: 'past', why: 'mention' } as Standing,
  parties: [[start, end]] as [number, number][],
  confidence: 0.3,
  reason: 'names an event told elsewhere',
})

/** The lemma if the token is such a noun; the tagger takes "talks" after a noun for a verb now and then. */
function nounLemma(p: Parsed, i: number): string | null {
  const t = p.article.tokens[i]!
  const lemma =
    t.pos === 'PROPN' && t.lower.endsWith('s') && Object.hasOwn(EVENT_NOUNS, t.lower.slice(0, -1))
      ? t.lower.slice(0, -1)
      : Object.hasOwn(EVENT_NOUNS, t.lower)
        ? t.lower
        : lemmaOf(t)
  if (t.lower === 'plenary' && t.pos === 'ADJ' && p.article.tokens[i + 1]?.pos !== 'NOUN') return 'plenary'
  if (t.lower === 'talk' || (lemma === 'talk' && t.lower !== 'talks')) return null
  if (t.lower === 'meeting' && t.pos === 'VERB') {
    const prev = p.article.tokens[i - 1]
    return prev &&
      (prev.pos === 'DET' ||
        prev.pos === 'ADJ' ||
        (prev.pos === 'PRON' && /^(?:his|her|their|its|our)$/.test(prev.lower)) ||
        isPossessive(prev))
      ? 'meeting'
      : null
  }
  if (t.pos === 'NOUN' || t.pos === 'PROPN')
    return Object.hasOwn(EVENT_NOUNS, lemma)
      ? lemma
      : t.lower === 'meeting' || t.lower === 'meetings'
        ? 'meeting'
        : null
  if (t.pos === 'VERB' && t.lower === 'talks') {
    const prev = p.article.tokens[i - 1]
    return prev && /^(?:ADJ|DET|NOUN|PROPN|ADP|VERB|PART)$/.test(prev.pos) && p.article.tokens[i + 1]?.lower !== 'about'
      ? 'talk'
      : null
  }
  return null
}

/** Ambiguous nouns need a neighbour that settles them: a session of talks, a phone call, a vote on an offer. */
function specific(p: Parsed, i: number, lemma: string, start: number, to: number): boolean {
  const { tokens } = p.article
  const before = (re: RegExp): boolean => findWord(p, start, i, re) >= 0
  const next = tokens[i + 1]?.lower ?? ''
  switch (lemma) {
    case 'session':
      return (
        before(
          /^(?:bargaining|negotiating|negotiation|plenary|closed-door|mediation|night|marathon|trilogue|working)$/,
        ) ||
        /^(?:of|with|between)$/.test(next) ||
        before(ORDINAL)
      )
    case 'round':
      return next === 'of'
        ? /^(?:talk|negotiation|consultation|discussion|bargaining|dialogue|meeting|session|mediation|trilogue)$/.test(
            lemmaOf(tokens[i + 2] ?? tokens[i]!),
          ) === false && false
        : before(
            /^(?:bargaining|negotiating|negotiation|second|third|fourth|fifth|first|next|latest|last|sixth|new|another|fresh|final|further)$/,
          ) && !before(/^(?:election|funding|voting|qualifying)$/)
    case 'call':
      return (
        before(/^(?:phone|telephone|video|conference|three-way|joint|lengthy|hour)$/) ||
        (/^(?:with|between|on)$/.test(next) && !/^(?:for|to)$/.test(next) && next !== 'on')
      )
    case 'conversation':
      return before(/^(?:phone|telephone|video)$/) || next === 'with' || next === 'between'
    case 'discussion':
    case 'dialogue':
    case 'deliberation':
      return (
        plural(p, i) ||
        before(ORDINAL) ||
        /^(?:with|between)$/.test(next) ||
        before(/^(?:peace|trade|bilateral|trilateral)$/)
      )
    case 'vote':
    case 'ballot':
      return (
        !before(/^(?:popular|electoral|early|protest|swing)$/) &&
        (p.at[i + 1] !== undefined ||
          /^(?:on|to|over|for|against|in|by)$/.test(next) ||
          before(
            /^(?:ratification|strike|authorization|authorisation|membership|union|final|parliamentary|confidence|up-or-down|floor|a|the|plenary)$/,
          ))
      )
    case 'ratification':
      return /^(?:vote|votes|ballot)$/.test(next) || /^(?:of|by|in)$/.test(next)
    case 'referendum':
      return true
    case 'signing':
    case 'signature':
      return (i + 1 < to && /^(?:of|ceremony|in|on|at)$/.test(next)) || before(/^(?:the|formal|official|planned)$/)
    case 'speech':
    case 'address':
      return (
        /^(?:to|at|in|before)$/.test(next) &&
        findWord(
          p,
          i + 1,
          Math.min(to, i + 8),
          /^(?:parliament|nation|assembly|council|congress|lawmakers|senate|conference|summit|forum|delegates|members|knesset|duma|rada|union|un|u\.n\.)$/,
        ) >= 0
      )
    case 'visit':
    case 'trip':
    case 'tour':
      return true
    case 'meeting':
      return !before(PRESS_RE)
    case 'summit':
      return true
    case 'conference':
      return before(
        /^(?:ministerial|peace|review|climate|diplomatic|donors?|reconstruction|intergovernmental|international|pledging|recovery)$/,
      )
    case 'approval':
    case 'rejection':
    case 'endorsement':
      return (
        next === 'of' &&
        (before(/^(?:unanimous|parliamentary|overwhelming|narrow|formal|final)$/) ||
          findWord(p, i + 1, Math.min(to, i + 10), /^by$/) >= 0) &&
        findWord(
          p,
          i + 1,
          Math.min(to, i + 8),
          /^(?:deal|agreement|accord|treaty|contract|offer|text|plan|pact|protocol)$/,
        ) >= 0
      )
    default:
      return true
  }
}
const PRESS_RE = new RegExp(`^(?:${[...PRESS].join('|')})$`)

const plural = (p: Parsed, i: number): boolean =>
  /s$/.test(p.article.tokens[i]!.lower) && !/ss$/.test(p.article.tokens[i]!.lower)

/** Right end of the noun's own phrase: its prepositions, and a relative clause that dates it. */
function nounRight(p: Parsed, at: number, to: number): number {
  const { tokens } = p.article
  let end = at
  let i = at
  const limit = Math.min(to, rightEdge(p, at, to, 0), at + 26)
  while (i < limit) {
    if (p.at[i]) {
      const g = p.at[i]!
      const rel = tokens[i - 1]?.lower === 'that' || tokens[i - 1]?.lower === 'which'
      const dating =
        /^(?:end|begin|start|open|conclude|schedule|hold|plan|set|due|expect|mediate|broker|host|finish|lead|aim|follow)$/.test(
          g.lemma,
        )
      const soft =
        g.form === 'participle' ||
        (g.form === 'finite' &&
          !g.passive &&
          g.modal === null &&
          !g.perfect &&
          tokens[g.head]!.lower !== lemmaOf(tokens[g.head]!) &&
          g.end - g.first === 1)
      if (!(dating && (rel || (soft && tokens[i + 1]?.pos === 'ADP'))) && g.form !== 'ing') break
      if (g.form === 'ing' && tokens[i - 1]?.pos !== 'ADP') break
      i = g.end
      end = i
      continue
    }
    i++
    end = i
  }
  while (
    end > at &&
    (tokens[end - 1]!.text === ',' ||
      /^(?:ADP|CCONJ|SCONJ|DET)$/.test(tokens[end - 1]!.pos) ||
      HARD.has(tokens[end - 1]!.text) ||
      tokens[end - 1]!.lower === 'that' ||
      QUOTE.test(tokens[end - 1]!.text))
  )
    end--
  return end
}

function placeBefore(p: Parsed, start: number, i: number): boolean {
  const { tokens } = p.article
  const t = tokens[i - 1]
  return i - 1 >= start && t !== undefined && t.pos === 'PROPN' && (isCity(t.text) || p.places.has(t.lower))
}

function namesOf(p: Parsed, start: number, i: number): boolean {
  for (let k = start; k < i; k++)
    if (
      isPossessive(p.article.tokens[k]) &&
      namesParty(p, start, k) &&
      !/day$/i.test(p.article.tokens[k - 1]?.text ?? '')
    )
      return true
  return false
}

function withPeople(p: Parsed, from: number, to: number): boolean {
  const w = findWord(p, from, to, /^(?:between|with|among|of|by)$/)
  return w >= 0 && namesParty(p, w + 1, to)
}

const LOCAL: ReadonlySet<string> = new Set(['in', 'at'])

interface About {
  readonly group: VerbGroup
  readonly role: 'subject' | 'object' | 'other'
  readonly clause: Clause
}

/** The verb that has the noun as its subject or its object. */
function verbAbout(p: Parsed, start: number, i: number, right: number, from: number, to: number): About | null {
  const { tokens } = p.article
  // object: a verb right before the phrase, no preposition between but the particle of a phrasal verb
  let k = start - 1
  while (
    k >= from &&
    k > start - 4 &&
    (tokens[k]!.pos === 'ADV' ||
      /^[“"‘]$/.test(tokens[k]!.text) ||
      /^(?:out|off|up|back|down|to|on|from|in)$/.test(tokens[k]!.lower))
  ) {
    if (p.at[k]) break
    k--
  }
  // "postponed by a day the signing": a measure between verb and object
  for (let b = start - 1; b >= from && b > start - 7; b--) {
    const g = p.at[b]
    if (g) {
      if (CALLS_OFF.has(g.lemma)) return { group: g, role: 'object', clause: clauseOf(p, g) }
      break
    }
    if (
      !/^(?:by|until|to|a|an|one|two|three|the|day|days|week|weeks|month|months|indefinitely|hours?|\d+)$/.test(
        tokens[b]!.lower,
      ) &&
      !/day$/i.test(tokens[b]!.text)
    )
      break
  }
  const left = k >= from ? p.at[k] : undefined
  if (left) {
    const between = tokens.slice(k + 1, start).filter((t) => t.pos !== 'PUNCT' && t.pos !== 'ADV').length
    const particle = between > 0 ? tokens[k + 1]!.lower : ''
    const phrasal = `${left.lemma} ${particle}`
    if ((between === 0 && !SPEECH.test(left.lemma)) || PHRASAL.has(phrasal))
      return { group: left, role: 'object', clause: clauseOf(p, left) }
  }
  // subject: the next finite verb, with nothing but the noun's own phrase between
  for (let n = i + 1; n < to && n < Math.max(right + 8, i + 26); n++) {
    const g = p.at[n]
    if (g && /^(?:say|add|tell|note|announce)$/.test(g.lemma) && tokens[g.end]?.text === ',' && n - i < 8) {
      n = g.end // ", he said," between subject and verb
      continue
    }
    if (g && g.form !== 'ing') {
      const own = g.form === 'finite' && governedByNoun(p, start, n, from)
      const later =
        bareParticiple(g) && /^(?:ADP|ADV|DET|PROPN|ADJ)$/.test(tokens[g.end]?.pos ?? '')
          ? auxiliaryAhead(p, g.end, to)
          : null
      if (own && later) return { group: later, role: 'subject', clause: clauseOf(p, later) }
      if (own) return { group: g, role: 'subject', clause: clauseOf(p, g) }
      if (g.form === 'finite') return { group: g, role: 'other', clause: clauseOf(p, g) }
      n = g.end - 1
    } else if (isHard(tokens, n)) break
  }
  return null
}

const SPEECH = /^(?:say|add|tell|note|report|believe|think|insist|argue|claim|state|warn|hope|know)$/
const PHRASAL = new Set(
  'engage in|participate in|call off|walk out|pull out|agree to|agree on|sit in|take part|withdraw from|return to|break off|wrap up|put off|go into|prepare for|storm out|head to|enter into|come out'.split(
    '|',
  ),
)

/** No preposition stands before the noun phrase, so the verb after it is its own. */
function governedByNoun(p: Parsed, start: number, verb: number, from: number): boolean {
  const before = start > from ? p.article.tokens[start - 1]! : undefined
  if (before && before.pos === 'ADP' && !p.at[start - 1]) return false
  if (before && p.at[start - 1] && p.at[start - 1]!.form !== 'finite') return false
  for (let k = start; k < verb; k++)
    if (
      p.at[k] &&
      p.at[k]!.form === 'finite' &&
      !(SPEECH.test(p.at[k]!.lemma) && p.article.tokens[p.at[k]!.end]?.text === ',')
    )
      return false
  return true
}

/** "talks scheduled this week have been cancelled": the verb with its auxiliaries behind the participle. */
function auxiliaryAhead(p: Parsed, from: number, to: number): VerbGroup | null {
  for (let k = from; k < to && k < from + 20; k++) {
    const g = p.at[k]
    if (g && g.form === 'finite') return g.end - g.first > 1 ? g : null
    if (
      p.article.tokens[k]!.pos === 'CCONJ' ||
      p.article.tokens[k]!.text === ',' ||
      HARD.has(p.article.tokens[k]!.text)
    )
      return null
  }
  return null
}

interface Told {
  readonly standing: Standing
  readonly confidence: number
  readonly reason: string
  readonly tight?: boolean
  readonly type?: Finding['type']
  readonly mentionOnly?: boolean
  readonly promote?: boolean
}

const st = (status: Standing['status'], tense: Standing['tense'], why: string): Standing => ({ status, tense, why })

/** What the verb makes of the event noun; null to drop the noun, undefined where the verb says nothing about it. */
function withVerb(
  p: Parsed,
  g: VerbGroup,
  role: 'subject' | 'object',
  type: Finding['type'],
  lemma: string,
  anchors: Anchors,
  denied: boolean,
  definite: boolean,
  dated: (from: number, to: number) => boolean,
): Told | null | undefined {
  const c = clauseOf(p, g)
  const passive = g.passive || g.form === 'participle'
  const done = role === 'subject' ? passive : !passive
  const standing = standingOf(p, g, c.opener)
  const anchored =
    anchors.dated ||
    anchors.placed ||
    anchors.parties ||
    anchors.counted ||
    dated(c.start, c.end) ||
    (role === 'subject' && (withPeople(p, g.end, c.end) || placeIn(p, g.end, c.end, LOCAL) !== null))
  const bareNoun = !anchors.dated && !anchors.placed && !anchors.parties && !anchors.counted
  const say = (standing: Standing, confidence: number, why: string, tight = false): Told => ({
    standing,
    confidence,
    reason: `${why}; ${standing.why}`,
    tight,
  })
  if (
    done &&
    /^(?:adjourn|suspend)$/.test(g.lemma) &&
    standing.status === 'held' &&
    findWord(p, g.end, g.end + 1, /^(?:until|till|to)$/) >= 0 &&
    dated(g.end, c.end)
  )
    return say(st('planned', 'future', '"adjourned until"'), 0.65, `${lemma} ${g.lemma}`)
  if (
    (done && CALLS_OFF.has(g.lemma)) ||
    (g.lemma === 'call' && findWord(p, g.end, g.end + 1, /^off$/) >= 0) ||
    (g.lemma === 'put' && findWord(p, g.end, g.end + 1, /^off$/) >= 0)
  ) {
    if (g.negated || standing.status === 'none') return null
    if (!anchored && !definite && type === 'vote') return null
    const later =
      (/^(?:postpone|delay)$/.test(g.lemma) && findWord(p, g.end, g.end + 1, /^by$/) >= 0) ||
      ((g.lemma === 'postpone' || g.lemma === 'delay' || g.lemma === 'put') &&
        findWord(p, g.end, c.end, /^(?:to|until|till)$/) >= 0 &&
        dated(g.end, c.end))
    return say(st(later ? 'planned' : 'cancelled', 'future', `"${g.lemma}"`), 0.65, `${lemma} ${g.lemma}`)
  }
  if (denied && !g.negated)
    return g.lemma === 'plan' || g.lemma === 'schedule' || g.lemma === 'hold' || g.lemma === 'be' || g.lemma === 'have'
      ? undefined
      : null
  if (standing.status === 'none')
    return HOLDS.has(g.lemma) || TAKES_PLACE.has(g.lemma) ? (definite ? undefined : null) : undefined
  if (done && FORESEES.has(g.lemma) && (g.lemma !== 'call' || findWord(p, g.end, g.end + 1, /^(?:for|on|off)$/) < 0)) {
    if (
      definite &&
      !anchors.dated &&
      !anchors.placed &&
      !anchors.parties &&
      g.lemma !== 'schedule' &&
      g.lemma !== 'set'
    )
      return { ...say(standing, 0.3, `${lemma} ${g.lemma}`), mentionOnly: true }
    if (standing.status !== 'held') return anchored ? say(standing, 0.6, `${lemma} ${g.lemma}`) : undefined
    if (
      !anchored &&
      type !== 'summit' &&
      (definite || !/^(?:schedule|plan|arrange|organise|organize|set)$/.test(g.lemma))
    )
      return undefined
    return say(
      st(g.lemma === 'expect' || g.lemma === 'propose' ? 'expected' : 'planned', 'future', `"${g.lemma}"`),
      0.6,
      `${lemma} ${g.lemma}`,
    )
  }
  if (
    done &&
    (HOLDS.has(g.lemma) ||
      (role === 'object' &&
        /^(?:walk|pull|storm|break|withdraw|quit|join|attend|return|agree|engage|participate)$/.test(g.lemma)))
  ) {
    const light = /^(?:have|give|see|make|deliver|leave|pay|address|carry|undertake|take|enter|lead)$/.test(g.lemma)
    if (light && !anchored) return undefined
    if (
      (g.lemma === 'deliver' || g.lemma === 'give' || g.lemma === 'make') &&
      type !== 'speech' &&
      type !== 'travel' &&
      type !== 'call'
    )
      return undefined
    if (standing.tense === 'present' && standing.why === 'present tense' && !dated(c.start, c.end)) return undefined
    if (standing.status === 'expected' && !anchored) return definite ? undefined : null
    if (type === 'vote' && g.form === 'infinitive' && !anchored) return null
    if (
      !anchored &&
      definite &&
      !/^(?:begin|start|resume|end|conclude|finish|complete|break|walk|suspend|storm|quit|close|open)$/.test(g.lemma)
    )
      return undefined
    // "the talks were led by …": more about talks told elsewhere, or the first word of them
    const about = role === 'subject' && definite && bareNoun && !dated(c.start, c.end)
    return {
      ...say(standing, anchored && !about ? 0.75 : 0.55, `${g.lemma} + ${lemma}`),
      ...(about ? { mentionOnly: true, promote: anchored } : {}),
    }
  }
  if (role === 'subject' && !passive && TAKES_PLACE.has(g.lemma) && type !== 'travel') {
    if (g.lemma === 'take' && findWord(p, g.end, g.end + 1, /^place$/) < 0) return undefined
    if (/^(?:go|drag)$/.test(g.lemma) && findWord(p, g.end, g.end + 1, /^(?:on|ahead|into|nowhere|late)$/) < 0)
      return undefined
    if (
      /^(?:come|bring|produce|yield|get|kick|follow|extend|fail|head|stretch|spill|enter|roll|near|move|hit)$/.test(
        g.lemma,
      ) &&
      !dated(c.start, c.end)
    )
      return undefined
    const timed = dated(c.start, c.end)
    if (standing.why === 'present tense' && !timed) return undefined
    if (!anchored && !timed && standing.status !== 'held' && standing.status !== 'planned' && !definite) return null
    const bare = definite && bareNoun && !timed
    return {
      ...say(standing, bare ? 0.3 : 0.75, `the ${lemma} ${g.lemma}`),
      ...(bare ? { mentionOnly: true, promote: anchored } : {}),
    }
  }
  if (
    role === 'subject' &&
    g.lemma === 'be' &&
    findWord(p, g.end, g.end + 3, /^(?:underway|way|ongoing|progress)$/) >= 0 &&
    findWord(p, g.end, g.end + 1, /^(?:underway|under|ongoing|in|still|now|already)$/) >= 0
  )
    return anchored ? say(standing, 0.6, `the ${lemma} under way`) : undefined
  if (
    role === 'subject' &&
    (g.lemma === 'be' || g.lemma === 'remain') &&
    !passive &&
    dated(g.end, Math.min(c.end, g.end + 10)) &&
    c.end - g.end <= 12
  ) {
    const after = p.article.tokens[g.end]
    if (
      after &&
      /^(?:ADP|PROPN|ADJ)$/.test(after.pos) &&
      /^(?:on|in|at|due|set|scheduled|planned|for|tomorrow|today|next|this)$/.test(after.lower)
    ) {
      const word = after.lower
      return say(
        /^(?:due|set|scheduled|planned)$/.test(word) ? st('planned', 'future', `"${word}"`) : standing,
        0.65,
        `the ${lemma} is dated`,
      )
    }
  }
  if (role === 'object' && ASKED.test(g.lemma) && !anchors.dated && !definite) return null
  if (
    role === 'subject' &&
    !passive &&
    anchors.counted &&
    /^(?:meeting|session|round|talk|negotiation|consultation|discussion)$/.test(lemma) &&
    !anchors.foreseen &&
    !definite &&
    standing.status === 'held' &&
    standing.tense === 'past'
  )
    return say(standing, 0.55, `a counted ${lemma} as subject`)
  return undefined
}

function nearestVerb(p: Parsed, at: number, sentence: number): VerbGroup | null {
  const { first } = p.article
  for (let k = at - 1; k >= first[sentence]! && k > at - 40; k--) {
    const g = p.at[k]
    if (g && g.form !== 'infinitive') return g
    if (HARD.has(p.article.tokens[k]!.text)) break
  }
  for (let k = at; k < first[sentence + 1]! && k < at + 40; k++) {
    const g = p.at[k]
    if (g && g.form === 'finite') return g
  }
  return null
}

/** Without a verb of its own the words about the noun decide, then the verb of the sentence. */
function standingByContext(
  p: Parsed,
  own: number,
  i: number,
  before: string,
  start: number,
  matrix: VerbGroup | null,
): Standing {
  if (findWord(p, own, i, DROPPED) >= 0) return st('cancelled', 'future', 'called off')
  const foreseen = findWord(p, own, i, FORESEEN)
  if (foreseen >= 0) {
    const w = p.article.tokens[foreseen]!.lower
    return st(
      /^(?:planned|scheduled|upcoming|forthcoming|next|coming)$/.test(w) ? 'planned' : 'expected',
      'future',
      `"${w}"`,
    )
  }
  const clause = matrix ? clauseOf(p, matrix) : null
  const outer = matrix ? standingOf(p, matrix, clause?.opener ?? null) : null
  const tense = outer?.tense ?? 'past'
  if (before === 'of' && /^(?:ahead|eve)$/.test(p.article.tokens[start - 2]?.lower ?? ''))
    return st('planned', tense === 'past' ? 'future' : 'future', '"ahead of"')
  if (AHEAD.test(before) && before !== 'to')
    return st(
      tense === 'past' && before === 'before' ? 'held' : 'planned',
      tense === 'past' && before === 'before' ? 'past' : 'future',
      `"${before}"`,
    )
  if (AFTER.test(before)) {
    if (/^(?:after|following|since)$/.test(before))
      return tense === 'future' ? st('planned', 'future', `"${before}"`) : st('held', 'past', `"${before}"`)
    if (outer && (outer.status === 'planned' || outer.status === 'expected'))
      return st(outer.status, 'future', outer.why)
    return st('held', tense === 'present' ? 'past' : tense, `"${before}"`)
  }
  if (outer && (outer.status === 'planned' || outer.status === 'expected')) return st(outer.status, 'future', outer.why)
  return st('held', 'past', outer ? outer.why : 'no verb')
}

/** A preposition before the phrase belongs to the telling: "on the sidelines of", "in a first session". */
function widen(p: Parsed, start: number, from: number): number {
  const { tokens } = p.article
  if (start - 1 >= from && tokens[start - 1]!.lower === 'of' && tokens[start - 2]?.lower === 'sidelines') {
    let k = start - 2
    while (k > from && /^(?:the|on|at)$/.test(tokens[k - 1]!.lower)) k--
    return k
  }
  return start
}
