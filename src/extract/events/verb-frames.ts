import { nameAt, placeIn } from '../places.ts'
import { conditional, type Standing, standingOf } from '../tense.ts'
import { type Clause, clauseOf, type Parsed } from './clauses.ts'
import type { Finding } from './finding.ts'
import { findWord, isThing, isTimeWord, type NounPhrase, namesParty, nounPhraseAt, nounPhraseStart } from './phrases.ts'
import { lemmaOf, type VerbGroup } from './verb-groups.ts'
import {
  DRAFT_NOUNS,
  EVENT_NOUNS,
  INSTRUMENTS,
  NOT_MET,
  PARTIES,
  PUBLISHES,
  REPLIES,
  SUBMITS,
  TRAVELS,
} from './words.ts'

interface At {
  readonly p: Parsed
  readonly g: VerbGroup
  readonly c: Clause
  /** Object or, in the passive and the participle, subject: what the act is done to. */
  readonly object: NounPhrase | null
  readonly subject: NounPhrase | null
  readonly dated: (from: number, to: number) => boolean
}

type Told = Pick<Finding, 'type' | 'confidence' | 'reason'> & {
  readonly end?: number
  readonly start?: number
  readonly held?: boolean
}

const PHONE = /^(?:phone|telephone|videoconference|videolink|zoom|call|calls|teleconference)$/
const AUDIENCE =
  /^(?:reporters?|journalists?|press|media|newspaper|television|tv|radio|magazine|agency|broadcaster|newsmen|crowd|supporters|audience)$/
const VOTERS =
  /^(?:members?|membership|workers?|employees?|teachers?|nurses?|doctors?|pilots?|drivers?|actors?|writers?|dockworkers?|machinists?|staff|union|unions|parliament|parliaments|senate|house|lawmakers?|deputies|assembly|congress|voters?|duma|rada|knesset|majlis|bundestag|council|cabinet|legislature|legislators?|mps|meps|senators?|states?|electorate|delegates?|committee|board|%|percent|majority|thirds|plenary|shareholders?|bundesrat|seimas|sejm|verkhovna)$/

/** What each verb of the field asks of its clause before it tells an event; null when the clause tells none. */
const FRAMES: Readonly<Record<string, (at: At) => Told | null>> = {
  meet: ({ p, g, c, object, subject }) => {
    if (g.passive || (subject && DRAFT_NOUNS.has(subject.lemma))) return null
    const after = p.article.tokens[g.end]
    if (after?.lower === 'with' && g.end + 1 < c.end) {
      const np = nounPhraseAt(p, g.end + 1, c.end)
      if (np && (NOT_MET.has(np.lemma) || AUDIENCE.test(np.lemma))) return null // "met with resistance"
    } else if (object && isObject(p, g, object)) {
      const beyond = p.article.tokens[object.end]
      if (NOT_MET.has(object.lemma) || AUDIENCE.test(object.lemma) || (beyond && NOT_MET.has(lemmaOf(beyond))))
        return null
      if (!namesParty(p, object.first, object.end)) return null
    }
    if (!namesParty(p, c.subjectStart, g.first) && g.form === 'finite' && c.subjectEnd > c.subjectStart && !object)
      return null
    return told(gatheringType(p, g.end, c.end, 'meeting'), 0.85, 'verb "meet" with people or bodies')
  },
  host: hosting,
  receive: (at) => submitting(at) ?? hosting(at),
  welcome: hosting,
  gather: gathering,
  convene: gathering,
  assemble: gathering,
  reconvene: gathering,
  huddle: gathering,
  confer: (at) => (findWord(at.p, at.g.end, at.c.end, /^with$/) >= 0 ? told('talks', 0.7, 'verb "confer"') : null),
  sit: ({ p, g, c }) =>
    findWord(p, g.end, g.end + 2, /^(?:down|across|opposite)$/) >= 0 &&
    findWord(p, g.end, c.end, /^(?:with|together|opposite|from|for|talks|table)$/) >= 0
      ? told(gatheringType(p, g.end, c.end, 'meeting'), 0.75, '"sit down with"')
      : null,
  appear: ({ p, g, c, dated, subject }) => {
    if (
      /^(?:next|alongside|beside|with|together)$/.test(p.article.tokens[g.end]?.lower ?? '') &&
      namesParty(p, g.end, c.end) &&
      namesParty(p, c.start, g.first)
    )
      return told('meeting', 0.65, 'appeared side by side')
    return subject && DRAFT_NOUNS.has(subject.lemma) && dated(c.start, c.end) && p.article.tokens[g.end]?.lower !== 'to'
      ? told('publication', 0.5, 'a text appeared')
      : null
  },
  negotiate: ({ p, g, c, object, dated }) => {
    if (g.passive || g.form === 'participle') return null
    if (g.form !== 'finite' || (g.tense === 'present' && !g.perfect && !g.progressive && g.modal === null)) return null
    const withWhom = findWord(p, g.end, c.end, /^with$/) >= 0
    const thing = object && isObject(p, g, object) ? object : null
    if (!thing && !withWhom && !dated(c.start, c.end)) return null
    return { ...told('talks', 0.65, 'verb "negotiate"'), ...(thing ? { end: thing.end } : {}) }
  },
  bargain: working,
  haggle: working,
  wrangle: working,
  work: (at) => {
    const toward =
      findWord(
        at.p,
        at.g.end,
        Math.min(at.c.end, at.g.end + 3),
        /^(?:towards?|through|on|out|into|late|until|overnight)$/,
      ) >= 0
    const goal =
      findWord(
        at.p,
        at.g.end,
        at.c.end,
        /^(?:agreement|deal|compromise|text|accord|night|weekend|settlement|treaty|draft|solution)$/,
      ) >= 0
    return toward && goal && (at.g.progressive || at.g.tense === 'past') ? working(at) : null
  },
  spend: ({ p, g, c, object }) => {
    const time =
      object &&
      (/^(?:hour|day|week|night|month|weekend|minute|evening|morning|afternoon|half)$/.test(object.lemma) ||
        isTimeWord(p.article.tokens[object.head]!))
    if (!time && !(p.article.tokens[g.end] && isTimeWord(p.article.tokens[g.end]!))) return null
    const how = findWord(
      p,
      g.end,
      p.article.first[g.sentence + 1]!,
      /^(?:on|in|negotiating|talking|haggling|discussing|bargaining|arguing|debating|behind|closeted|locked|working|going)$/,
    )
    if (how < 0 || how >= c.end + 3 || !namesParty(p, c.start, g.first)) return null
    const doing = p.at[how]
    return {
      ...told('talks', 0.6, 'time spent in talks'),
      ...(doing && doing.first >= c.end ? { end: clauseOf(p, doing).end } : {}),
    }
  },
  speak: speaking,
  talk: speaking,
  phone: phoning,
  telephone: phoning,
  ring: phoning,
  call: phoning,
  come: (at) => {
    const { p, g, c } = at
    const { tokens } = p.article
    const face = findWord(p, g.end, Math.min(c.end, g.end + 3), /^(?:face|face-to-face)$/)
    if (
      face >= 0 &&
      (tokens[face]!.lower !== 'face' || findWord(p, face + 1, face + 5, /^face$/) >= 0) &&
      namesParty(p, c.start, g.first)
    )
      return told('meeting', 0.7, 'came face to face')
    return travelling(at)
  },
  discuss: ({ p, g, c, object, dated }) => {
    if (findWord(p, c.start, c.end, /^(?:phone|telephone)$/) >= 0 && !g.passive)
      return told('call', 0.7, 'discussed by phone')
    if (!object || g.passive)
      return withParty(p, g.end, c.end) && g.passive === false ? told('talks', 0.55, 'discussed with somebody') : null
    const w = withParty(p, object.end, c.end) || (c.opener === null && withParty(p, g.end, c.end))
    if (w) return told('talks', 0.6, 'discussed with somebody')
    return dated(c.start, c.end) && g.tense === 'past' && namesParty(p, c.start, g.first) && g.form === 'finite'
      ? told('talks', 0.5, 'discussed on a day')
      : null
  },
  send: dispatching,
  dispatch: dispatching,
  leak: ({ g, object, subject }) => {
    const thing = g.passive || g.form === 'participle' ? subject : (object ?? subject)
    if (!thing) return null
    const ok =
      DRAFT_NOUNS.has(thing.lemma) ||
      /^(?:it|them|which|that|detail|content|conversation|call)$/.test(thing.lemma) ||
      (subject !== null && DRAFT_NOUNS.has(subject.lemma))
    return ok ? told('leak', 0.8, 'verb "leak" with a text') : null
  },
  make: ({ p, g, c, object, subject, dated }) => {
    const open = findWord(p, g.end, Math.min(c.end, g.end + 8), /^public$/)
    const thing = g.passive ? subject : object
    if (
      open >= 0 &&
      p.article.tokens[open + 1]?.pos !== 'NOUN' &&
      thing &&
      (DRAFT_NOUNS.has(thing.lemma) || /^(?:it|text|which)$/.test(thing.lemma))
    ) {
      const leak = findWord(p, open, Math.min(p.article.first[g.sentence + 1]!, open + 12), /^leak(?:s|ed|ing)?$/)
      if (leak >= 0)
        return {
          ...told('leak', 0.75, 'made public by a leak'),
          end: Math.max(c.end, clauseOf(p, p.at[leak] ?? g).end),
        }
      return told('publication', 0.75, '"made public"')
    }
    if (
      object &&
      isObject(p, g, object) &&
      /^(?:offer|proposal|counter-offer|counteroffer|counterproposal|counter-proposal)$/.test(object.lemma) &&
      (dated(c.start, c.end) || recipient(p, object.end, c.end))
    )
      return told('submission', 0.55, 'made an offer')
    return null
  },
  expect: ({ g, subject, c, dated }) =>
    (g.passive || g.form === 'participle' || (g.form === 'finite' && g.end - g.first === 1 && g.tense === 'past')) &&
    subject &&
    /^(?:draft|text|version|document|proposal)$|^(?:deal)$/.test(subject.lemma) &&
    (subject.lemma !== 'deal' || subject.head - subject.first > 1) &&
    dated(g.end, c.end)
      ? told('publication', 0.5, 'a text is expected')
      : null,
  emerge: ({ subject, c, dated, object }) =>
    subject && DRAFT_NOUNS.has(subject.lemma) && dated(c.start, c.end) && !(object && object.lemma === 'victor')
      ? told('publication', 0.5, 'a text emerged')
      : null,
  surface: ({ subject, c, dated }) =>
    subject && DRAFT_NOUNS.has(subject.lemma) && dated(c.start, c.end)
      ? told('publication', 0.5, 'a text surfaced')
      : null,
  reach: ({ p, g, c, object, subject, dated }) => {
    if (
      !g.passive &&
      subject &&
      DRAFT_NOUNS.has(subject.lemma) &&
      object &&
      p.article.tokens[object.head]!.pos === 'PROPN'
    )
      return told('submission', 0.7, 'a text reached a party')
    return agreed(g, c, object, subject, dated)
  },
  strike: ({ g, c, object, subject, dated }) => agreed(g, c, object, subject, dated),
  clinch: ({ g, c, object, subject, dated }) => agreed(g, c, object, subject, dated),
  respond: replying,
  reply: replying,
  tell: ({ p, g, c }) => {
    const via = findWord(p, g.end, c.end, /^(?:channels?|intermediary|intermediaries|mediators?)$/)
    if (via >= 0 && findWord(p, g.end, via, /^(?:through|via|by)$/) >= 0) {
      const end = claimAfter(p, c.end, g.sentence)
      return { ...told('submission', 0.65, 'told through channels'), end }
    }
    const np = nounPhraseAt(p, g.end, c.end)
    if (
      np &&
      !g.passive &&
      /^(?:videoconference|conference|meeting|summit|gathering|session|congress|assembly|forum|teleconference)$/.test(
        np.lemma,
      ) &&
      !/^(?:news|press)$/.test(p.article.tokens[np.head - 1]?.lower ?? '')
    )
      return told('talks', 0.6, 'told a gathering')
    return null
  },
  inform: channels,
  notify: channels,
  convey: (at) => channels(at) ?? submitting(at),
  vote: ({ p, g, c, subject, dated }) => {
    if (g.form === 'participle' || g.passive) return told('vote', 0.7, 'voted on')
    const how =
      /^(?:on|for|against|to|in|down|by|unanimously|overwhelmingly|narrowly|not|yes|no|,|\.)$/.test(
        p.article.tokens[g.end]?.lower ?? '',
      ) ||
      dated(g.end, c.end) ||
      p.article.tokens[g.end]?.pos === 'ADV'
    if (!how) return null
    // "vote for her": elections are no acts of a negotiation
    if (p.article.tokens[g.end]?.lower === 'for') {
      const np = nounPhraseAt(p, g.end + 1, c.end)
      if (
        np &&
        !INSTRUMENTS.has(np.lemma) &&
        !/^(?:strike|walkout|action|independence|ratification|acceptance|rejection|adoption|withdrawal)$/.test(np.lemma)
      )
        return null
    }
    return namesParty(p, c.start, g.first) || (subject && VOTERS.test(subject.lemma)) || g.form !== 'finite'
      ? told('vote', 0.75, 'verb "vote"')
      : null
  },
  ratify: ({ object, subject, g }) => ((g.passive ? subject : object) ? told('vote', 0.65, 'verb "ratify"') : null),
  reject: balloting,
  approve: balloting,
  endorse: balloting,
  back: balloting,
  adopt: balloting,
  accept: balloting,
  turn: (at) =>
    /^(?:in|over)$/.test(at.p.article.tokens[at.g.end]?.lower ?? '') && at.object && DRAFT_NOUNS.has(at.object.lemma)
      ? told('submission', 0.65, 'turned in a text')
      : /^down$/.test(at.p.article.tokens[at.g.end]?.lower ?? '')
        ? balloting(at)
        : null,
  sign: signing,
  initial: signing,
  ink: signing,
  address: ({ p, g, object }) =>
    object &&
    isObject(p, g, object) &&
    !g.passive &&
    /^(?:parliament|assembly|council|congress|nation|conference|summit|rally|forum|lawmakers?|senate|delegates?|lawmaker|plenary|chamber|legislature|knesset|duma|rada|union)$/i.test(
      p.article.tokens[object.head]!.lower,
    )
      ? told('speech', 0.65, 'addressed a body')
      : null,
  go: (at) =>
    /^on$/.test(at.p.article.tokens[at.g.end]?.lower ?? '') &&
    /^strike$/.test(at.p.article.tokens[at.g.end + 1]?.lower ?? '') &&
    at.dated(at.c.start, at.c.end)
      ? told('other', 0.5, 'a strike on a day')
      : travelling(at),
  walk: ({ p, g, c, dated }) =>
    /^off$/.test(p.article.tokens[g.end]?.lower ?? '') &&
    findWord(p, g.end, c.end, /^(?:job|jobs)$/) >= 0 &&
    dated(c.start, c.end)
      ? told('other', 0.5, 'walked off the job')
      : null,
  be: ({ p, g, c }) => {
    const way = findWord(p, g.end, Math.min(c.end, g.end + 4), /^(?:way|route)$/)
    if (
      way >= 0 &&
      /^(?:on|en|their|his|her|its)$/.test(p.article.tokens[way - 1]!.lower) &&
      findWord(p, way, c.end, /^(?:home|to|back)$/) >= 0 &&
      !g.negated
    ) {
      const home = findWord(p, way, c.end, /^home$/) >= 0
      return home || placeIn(p, way, c.end, TO) ? told('travel', 0.55, 'on the way') : null
    }
    const place = placeIn(p, g.end, Math.min(c.end, g.end + 6), IN)
    if (
      place &&
      !g.negated &&
      namesParty(p, c.start, g.first) &&
      findWord(
        p,
        place.end,
        Math.min(c.end, place.end + 6),
        /^(?:talks|negotiations|discussions|consultations|meetings?)$/,
      ) >= 0
    )
      return told('travel', 0.5, 'in a place for talks')
    return null
  },
}

const TO: ReadonlySet<string> = new Set(['to', 'into', 'toward', 'towards', 'for', 'in', 'at'])
const IN: ReadonlySet<string> = new Set(['in', 'at'])

const told = (type: Finding['type'], confidence: number, reason: string): Told => ({ type, confidence, reason })

/** What a verb of the article tells, if its frame is filled; null otherwise. */
export function verbFinding(p: Parsed, group: VerbGroup, dated: (from: number, to: number) => boolean): Finding | null {
  const g = reducedRelative(p, group) ? { ...group, form: 'participle' as const } : group
  const frame = Object.hasOwn(FRAMES, g.lemma)
    ? FRAMES[g.lemma]!
    : TRAVELS.has(g.lemma) || g.lemma === 'go' || g.lemma === 'come' || g.lemma === 'leave'
      ? travelling
      : PUBLISHES.has(g.lemma)
        ? publishing
        : SUBMITS.has(g.lemma)
          ? submitting
          : null
  if (!frame) return null
  const c = g === group ? clauseOf(p, g) : reducedClause(p, g)
  const subject = subjectOf(p, c, g)
  const behind = nounPhraseAt(p, particleEnd(p, g), Math.max(c.end, g.end))
  const object = behind && !isTimeWord(p.article.tokens[behind.head]!) ? behind : (relativeObject(p, g, c) ?? behind)
  const t = frame({ p, g, c, object, subject, dated })
  if (!t) return null
  const own = standingOf(p, g, c.opener)
  const standing: Standing =
    g.lemma === 'expect' && own.status !== 'none' ? { status: 'expected', tense: 'future', why: 'expected' } : own
  if (standing.status === 'none') return null
  if (conditional(c.opener)) return null
  const start = t.start ?? c.start
  const end = t.end ?? c.end
  const sender = /^(?:send|dispatch|despatch)$/.test(g.lemma) && t.type === 'travel' && !g.passive
  const parties: [number, number][] = sender ? [] : [[c.subjectStart, Math.max(c.subjectEnd, g.first)]]
  if (!sender && (c.subjectEnd <= c.subjectStart || (g.first === c.start && g.form !== 'ing')))
    parties.unshift(...lentSubject(p, g))
  if (g.form === 'ing') parties.push(...lentSubject(p, g))
  parties.push([g.end, end])
  return {
    type: t.type,
    sentence: g.sentence,
    trigger: g.head,
    start,
    end,
    standing,
    parties,
    around: [start, end],
    definite: false,
    confidence: t.confidence,
    reason: `${t.reason}; ${standing.why}`,
    noun: false,
  }
}

/** "the plan leaked last week", "a new draft expected on Monday": a text and what was done to it, with no verb "to be". */
function reducedRelative(p: Parsed, g: VerbGroup): boolean {
  if (
    !/^(?:leak|publish|release|expect|unveil|circulate|submit|table|sign|present|issue|negotiate|reject|approve)$/.test(
      g.lemma,
    )
  )
    return false
  if (g.form !== 'finite' || g.tense !== 'past' || g.end - g.first !== 1) return false
  const { tokens } = p.article
  const before = tokens[g.first - 1]
  const after = tokens[g.end]
  if (before?.pos !== 'NOUN' || !DRAFT_NOUNS.has(lemmaOf(before)) || !after) return false
  return (
    after.pos === 'ADP' ||
    after.pos === 'ADV' ||
    after.text === ',' ||
    isTimeWord(after) ||
    /^(?:last|this|early|late|earlier)$/.test(after.lower)
  )
}

function reducedClause(p: Parsed, g: VerbGroup): Clause {
  const c = clauseOf(p, g)
  const from = p.article.first[g.sentence]!
  const start = nounPhraseStart(p, g.first - 1, from)
  return { ...c, start, subjectStart: start, subjectEnd: g.first, opener: null }
}

/** "a deal that the presidents could sign": the noun before the pronoun is the object. */
function relativeObject(p: Parsed, g: VerbGroup, c: Clause): NounPhrase | null {
  if (c.opener !== 'that' && c.opener !== 'which') return null
  const { tokens, first } = p.article
  for (let k = c.start - 2; k >= first[g.sentence]! && k > c.start - 8; k--) {
    if (p.at[k]) return null
    if (tokens[k]!.pos === 'NOUN' && INSTRUMENTS.has(lemmaOf(tokens[k]!)))
      return { first: k, end: k + 1, head: k, lemma: lemmaOf(tokens[k]!) }
  }
  return null
}

/** The subject's noun phrase: the first before the verb that no preposition governs and that is no time. */
function subjectOf(p: Parsed, c: Clause, g: VerbGroup): NounPhrase | null {
  const { tokens } = p.article
  let best: NounPhrase | null = null
  for (let i = c.subjectStart; i < Math.min(c.subjectEnd, g.first); ) {
    const np = nounPhraseAt(p, i, Math.min(c.subjectEnd, g.first))
    if (!np) {
      i++
      continue
    }
    const before = tokens[np.first - 1]
    const governed = before !== undefined && np.first > c.subjectStart && before.pos === 'ADP'
    const leading = np.first > 0 && np.first === c.subjectStart + 1 && tokens[c.subjectStart]!.pos === 'ADP'
    if (
      !governed &&
      !leading &&
      !best &&
      !isTimeWord(tokens[np.head]!) &&
      !/^(?:hour|day|week|minute|month)$/.test(np.lemma)
    )
      best = np
    i = Math.max(np.end, i + 1)
  }
  return best
}

/** Subject of the verb that a joined or non-finite verb shares. */
function lentSubject(p: Parsed, g: VerbGroup): [number, number][] {
  const from = p.article.first[g.sentence]!
  for (let i = g.first - 1; i >= from && i > g.first - 40; i--) {
    const o = p.at[i]
    if (o && o.form === 'finite') {
      const c = clauseOf(p, o)
      if (c.subjectEnd > c.subjectStart) return [[c.subjectStart, c.subjectEnd]]
      i = o.first
    }
  }
  if (g.form === 'ing')
    for (let i = g.end; i < p.article.first[g.sentence + 1]! && i < g.end + 40; i++) {
      const o = p.at[i]
      if (o?.form === 'finite') {
        const c = clauseOf(p, o)
        return [[c.subjectStart, c.subjectEnd]]
      }
    }
  return []
}

const particleEnd = (p: Parsed, g: VerbGroup): number =>
  (/^(?:up|out|over|forward|down|off|back)$/.test(p.article.tokens[g.end]?.lower ?? '') ||
    (/^(?:turn|hand|bring)$/.test(g.lemma) && p.article.tokens[g.end]?.lower === 'in')) &&
  p.article.tokens[g.end + 1]?.pos !== 'PROPN'
    ? g.end + 1
    : g.end

/** Whether the noun phrase stands right behind the verb, not in a date or under a preposition. */
const isObject = (p: Parsed, g: VerbGroup, np: NounPhrase): boolean =>
  np.first <= particleEnd(p, g) + 1 &&
  p.article.tokens[np.first]!.pos !== 'ADP' &&
  !isTimeWord(p.article.tokens[np.head]!) &&
  !/^(?:last|next|this)$/.test(p.article.tokens[np.first]!.lower)

/** What a gathering is called in its own clause: "met for a fourth round of talks" tells talks. */
function gatheringType(p: Parsed, from: number, to: number, otherwise: Finding['type']): Finding['type'] {
  const { tokens } = p.article
  for (let i = from; i < to; i++) {
    if (p.at[i] && p.at[i]!.form !== 'finite' && i > from) break // "to break a deadlock in the talks" names no gathering
    const w = tokens[i]!.lower
    if (/^(?:talks|negotiations|consultations|trilogue|trialogue|mediation)$/.test(w)) {
      // "ahead of talks", "after talks", "the talks venue" are other things
      for (let k = i - 1; k >= from && k > i - 9; k--) {
        const v = tokens[k]!.lower
        if (v === 'for' || v === 'in' || v === 'hold') return 'talks'
        if (
          /^(?:of|ahead|before|after|following|since|on|during)$/.test(v) &&
          !/^(?:round|session|day|days|hours|series)$/.test(tokens[k - 1]?.lower ?? '')
        )
          break
      }
    }
    if (w === 'round' && findWord(p, from, i, /^for$/) >= 0) return 'talks'
    if (w === 'summit' && findWord(p, Math.max(from, i - 5), i, /^(?:for|in)$/) >= 0) return 'summit'
  }
  return otherwise
}

/** "will host the two leaders in Amman": the hosted are people, and a place or a day is told. */
function hosting({ p, g, c, object, subject, dated }: At): Told | null {
  const guest = g.passive ? subject : object
  if (!guest || (!g.passive && !isObject(p, g, guest)) || DRAFT_NOUNS.has(guest.lemma) || NOT_MET.has(guest.lemma))
    return null
  const { tokens } = p.article
  const people =
    tokens.slice(guest.first, guest.end).some((t) => PARTIES.has(lemmaOf(t)) && t.pos === 'NOUN') ||
    tokens[guest.head]!.pos === 'PROPN'
  return people && (dated(c.start, c.end) || placeIn(p, g.end, c.end, IN) !== null)
    ? told('meeting', 0.6, `"${g.lemma}" people`)
    : null
}

function gathering({ p, g, c, object, dated }: At): Told | null {
  if (
    object &&
    isObject(p, g, object) &&
    !namesParty(p, object.first, object.end) &&
    !/^(?:meeting|summit|session|talk|council)$/.test(object.lemma)
  )
    return null
  if (!namesParty(p, c.start, g.first)) return null
  if (findWord(p, c.start, g.first, /^(?:protesters|demonstrators|crowds?|thousands|hundreds|fans|mourners)$/) >= 0)
    return null
  if (!placeIn(p, g.end, c.end) && !dated(c.start, c.end) && findWord(p, g.end, c.end, /^(?:for|over|to|around)$/) < 0)
    return null
  const over = findWord(p, g.end, c.end, /^(?:over|proposal|plan|deal|agreement|text)$/) >= 0
  return told(gatheringType(p, g.end, c.end, over ? 'talks' : 'meeting'), 0.7, `verb "${g.lemma}"`)
}

function working({ p, g, c, dated }: At): Told | null {
  if (g.form !== 'finite' && g.form !== 'ing') return null
  if (!namesParty(p, c.start, g.first) || !dated(c.start, c.end)) return null
  return told('talks', 0.6, `"${g.lemma}" on a day`)
}

function speaking({ p, g, c, dated }: At): Told | null {
  const { tokens } = p.article
  const phone = findWord(p, c.start, c.end, PHONE)
  const withWord = findWord(p, g.end, Math.min(c.end, g.end + 8), /^(?:with|to)$/)
  if (withWord >= 0) {
    const np = nounPhraseAt(p, withWord + 1, c.end)
    if (np && AUDIENCE.test(np.lemma)) return null
    if (np && AUDIENCE.test(tokens[np.end - 1]!.lower)) return null
    const person = np !== null && namesParty(p, np.first, np.end)
    if (person && tokens[withWord]!.lower === 'with' && (phone >= 0 || dated(c.start, c.end)) && g.form !== 'ing')
      return told(phone >= 0 ? 'call' : 'talks', 0.65, `"${g.lemma} with"`)
    if (person && phone >= 0) return told('call', 0.75, `"${g.lemma}" by phone`)
  }
  // "the premier and the president talked about the deal on Monday"
  const two =
    c.subjectEnd > c.subjectStart &&
    tokens
      .slice(c.subjectStart, g.first)
      .some((t) => t.pos === 'CCONJ' || /^(?:two|both|sides|leaders|ministers)$/.test(t.lower))
  if (
    two &&
    withWord < 0 &&
    g.form === 'finite' &&
    dated(c.start, c.end) &&
    !/^(?:at|before|in|out|of)$/.test(tokens[g.end]?.lower ?? '') &&
    namesParty(p, c.subjectStart, g.first)
  )
    return told(phone >= 0 ? 'call' : 'talks', 0.55, `"${g.lemma}" with one another`)
  if (
    phone >= 0 &&
    /^(?:by|on|over)$/.test(
      tokens[phone - 1]?.lower === 'the' ? (tokens[phone - 2]?.lower ?? '') : (tokens[phone - 1]?.lower ?? ''),
    )
  )
    return told('call', 0.75, `"${g.lemma}" by phone`)
  if (g.lemma === 'speak' && g.form === 'ing' && g.first === p.article.first[g.sentence]! && dated(g.end, c.end)) {
    const at = placeIn(p, g.end, c.end, new Set(['in', 'at', 'before', 'to']))
    if (
      at &&
      /(?:Parliament|Assembly|Council|Congress|Forum|Conference|Senate|House|Commons|Knesset|Duma|Rada|Nations|Summit|COP)/.test(
        at.name,
      )
    ) {
      const next = p.groups[g.sentence]!.find((o) => o.first >= c.end && o.form === 'finite')
      return { ...told('speech', 0.5, 'speaking before a body'), end: next ? next.end : c.end }
    }
  }
  return null
}

function phoning({ p, g, c, object, dated }: At): Told | null {
  const { tokens } = p.article
  if (!object || g.passive || !isObject(p, g, object)) return null
  if (!tokens.slice(object.first, object.end).some((t) => t.pos === 'PROPN') && !PARTIES.has(object.lemma)) return null
  if (AUDIENCE.test(object.lemma) || Object.hasOwn(EVENT_NOUNS, object.lemma)) return null
  if (g.lemma !== 'call') return told('call', 0.75, `verb "${g.lemma}"`)
  const next = tokens[object.end]
  if (object.lemma === 'it' || object.lemma === 'him' || object.lemma === 'them' || object.lemma === 'they') return null
  // "called the plan a capitulation", "called Tehran reckless": a noun or adjective follows
  if (
    next &&
    object.end < c.end &&
    (next.pos === 'DET' || next.pos === 'ADJ' || next.pos === 'NOUN' || QUOTEISH.test(next.text)) &&
    !isTimeWord(next)
  )
    return null
  return dated(object.end, c.end) || /^(?:to|after|before)$/.test(next?.lower ?? '')
    ? told('call', 0.55, 'called somebody')
    : null
}
const QUOTEISH = /^["“”‘’']$/

function withParty(p: Parsed, from: number, to: number): boolean {
  const w = findWord(p, from, to, /^with$/)
  if (w < 0) return false
  const np = nounPhraseAt(p, w + 1, to)
  return np !== null && namesParty(p, np.first, np.end)
}

function recipient(p: Parsed, from: number, to: number): boolean {
  for (let w = findWord(p, from, to, /^to$/); w >= 0; w = findWord(p, w + 1, to, /^to$/)) {
    if (p.at[w]) continue
    const np = nounPhraseAt(p, w + 1, to)
    if (np && namesParty(p, np.first, np.end) && !AUDIENCE.test(np.lemma)) return true
  }
  return false
}

function travelling({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  if (g.passive) return null
  if (subject && isThing(p, subject) && !(g.form === 'infinitive' && subject.end === g.first)) return null
  const after = tokens[g.end]?.lower ?? ''
  if (
    (g.lemma === 'return' || g.lemma === 'go' || g.lemma === 'come' || g.lemma === 'get') &&
    findWord(p, g.end, Math.min(c.end, g.end + 2), /^(?:to|back)$/) >= 0
  ) {
    const table = findWord(p, g.end, Math.min(c.end, g.end + 7), /^(?:table|talks|negotiations)$/)
    if (table >= 0 && !placeIn(p, g.end, table, TO))
      return (dated(c.start, c.end) || g.tense === 'past') && namesParty(p, c.start, g.first)
        ? told('talks', 0.6, 'back to the table')
        : null
  }
  if (/^(?:return|come|go)$/.test(g.lemma)) {
    const w = findWord(p, g.end, Math.min(c.end, g.end + 6), /^with$/)
    const np = w >= 0 ? nounPhraseAt(p, w + 1, c.end) : null
    if (np && REPLIES.has(np.lemma)) return told('submission', 0.6, 'back with a reply')
  }
  if (c.subjectEnd > c.subjectStart && g.form === 'finite' && !namesParty(p, c.subjectStart, g.first)) return null
  if (g.lemma === 'visit' || g.lemma === 'tour') {
    const named = nameAt(p, g.end, c.end)
    const person =
      object !== null &&
      isObject(p, g, object) &&
      namesParty(p, object.first, object.end) &&
      placeIn(p, object.end, c.end) !== null
    return named || person || (object && /^(?:capital|region|headquarters|country)$/.test(object.lemma))
      ? told('travel', 0.75, `verb "${g.lemma}"`)
      : null
  }
  if (
    (g.lemma === 'leave' || g.lemma === 'depart') &&
    !/^(?:for|to)$/.test(after) &&
    !(nameAt(p, g.end, c.end) || /^(?:capital|city|country|venue)$/.test(object?.lemma ?? ''))
  )
    return null
  if ((g.lemma === 'leave' || g.lemma === 'depart') && !/^(?:for|to)$/.test(after))
    return told('travel', 0.6, 'left a place')
  const needTo = /^(?:go|come|head|return|fly|travel|journey|jet|shuttle)$/.test(g.lemma)
  const place = placeIn(
    p,
    g.end,
    Math.min(c.end, g.end + 14),
    g.lemma === 'leave' || g.lemma === 'depart' ? FOR : needTo ? TO_ONLY : ARRIVE,
  )
  const home = /^(?:home)$/.test(after) || (after === 'back' && tokens[g.end + 1]?.lower === 'home')
  // "will arrive on Thursday for talks": the place is left out
  if (!place && !home && /^(?:arrive|travel|fly|return|come)$/.test(g.lemma) && dated(c.start, c.end)) {
    const goal = findWord(p, g.end, c.end, /^(?:talks|meetings?|negotiations|consultations|summit)$/)
    if (goal >= 0 && findWord(p, g.end, goal, /^for$/) >= 0) return told('travel', 0.6, `verb "${g.lemma}" for talks`)
  }
  if (!place && !home) return null
  if (place && (g.lemma === 'come' || g.lemma === 'go') && place.preposition !== 'to') return null
  if (home && g.lemma !== 'fly' && g.lemma !== 'return' && g.lemma !== 'head' && g.lemma !== 'go') return null
  return told('travel', home ? 0.5 : 0.75, `verb "${g.lemma}" to a place`)
}
const TO_ONLY: ReadonlySet<string> = new Set(['to', 'into', 'for', 'between'])
const FOR: ReadonlySet<string> = new Set(['for', 'to'])
const ARRIVE: ReadonlySet<string> = new Set(['in', 'at', 'to', 'from'])

function dispatching(at: At): Told | null {
  const { p, g, c, object, subject } = at
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (!thing) return null
  if (DRAFT_NOUNS.has(thing.lemma) || REPLIES.has(thing.lemma) || thing.lemma === 'letter') return submitting(at)
  const second = g.passive ? null : nounPhraseAt(p, thing.end, c.end)
  if (second && second.first === thing.end && DRAFT_NOUNS.has(second.lemma) && namesParty(p, thing.first, thing.end))
    return told('submission', 0.65, 'sent somebody a text')
  if (isThing(p, thing) || !namesParty(p, thing.first, thing.end)) return null
  return placeIn(p, g.passive ? g.end : thing.end - 1, c.end, new Set(['to']))
    ? told('travel', 0.75, 'somebody sent to a place')
    : null
}

const NOT_PUBLISHED =
  /^(?:statement|demand|agreement|list|bid|article|answer|feedback|deal|accord|pact|resolution|contract|protocol|term|letter|response|reply|order|audio|note)$/

function publishing({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (!thing || !DRAFT_NOUNS.has(thing.lemma)) return null
  if (!g.passive && g.form !== 'participle' && !isObject(p, g, thing)) return null
  const announce = g.lemma === 'announce' || g.lemma === 'issue' || g.lemma === 'reveal'
  if (
    g.lemma === 'announce' &&
    /^(?:deal|agreement|accord|truce|ceasefire)$/.test(thing.lemma) &&
    dated(c.start, c.end) &&
    g.tense === 'past' &&
    !g.passive &&
    namesParty(p, c.start, g.first)
  )
    if (/^the$/.test(tokens[thing.first]!.lower)) return told('other', 0.45, 'announced an agreement on a day')
  if (announce) {
    const novel = tokens
      .slice(thing.first, thing.end)
      .some((t) => /^(?:a|an|new|alternative|own|revised|its|their|his|her|rival)$/.test(t.lower))
    if (
      !/^(?:plan|proposal|deal|framework|roadmap|blueprint|draft|text|document|version|offer|package|counterproposal|counter-proposal)$/.test(
        thing.lemma,
      ) ||
      !novel
    )
      return null
    if (g.lemma === 'announce' && tokens[thing.end]?.lower === 'to' && p.at[thing.end]) return null // "announced a plan to build"
    return told('publication', 0.6, `verb "${g.lemma}" with a new text`)
  }
  if (NOT_PUBLISHED.test(thing.lemma)) return null
  return told('publication', 0.75, `verb "${g.lemma}" with a text`)
}

function submitting(at: At): Told | null {
  const { p, g, c, object, subject, dated } = at
  const { tokens } = p.article
  if (g.lemma === 'offer' || g.lemma === 'issue') return null
  if (
    g.lemma === 'put' &&
    !/^(?:forward|forth)$/.test(tokens[g.end]?.lower ?? '') &&
    findWord(p, g.end, c.end, /^(?:forward|forth)$/) < 0
  )
    return null
  if ((g.lemma === 'hand' || g.lemma === 'pass') && findWord(p, g.end, c.end, /^(?:over|in|to|on)$/) < 0) return null
  const passive = g.passive || (g.form === 'participle' && g.lemma !== 'receive')
  const thing = passive ? subject : object
  if (!thing) return null
  const pronoun = /^(?:it|them|they|one|which|that)$/.test(thing.lemma) && !passive
  const text = DRAFT_NOUNS.has(thing.lemma) || REPLIES.has(thing.lemma)
  if (!text && !pronoun && !(thing.lemma === 'letter' && /^(?:send|deliver|hand)$/.test(g.lemma))) return null
  if (!passive && !isObject(p, g, thing)) return null
  if (/^(?:agreement|deal|pact|accord|list|contract|term|treaty)$/.test(thing.lemma) && !recipient(p, thing.end, c.end))
    return null
  const to = recipient(p, passive ? g.end : thing.end, c.end)
  if (thing.lemma === 'letter')
    return to || tokens[thing.end]?.lower === 'to' ? told('submission', 0.55, 'a letter sent') : null
  const strong = /^(?:submit|table|transmit|lodge|hand|resubmit)$/.test(g.lemma) || REPLIES.has(thing.lemma)
  if (g.lemma === 'receive') {
    const from = findWord(p, thing.end, c.end, /^from$/) >= 0
    return !pronoun && (from || dated(c.start, c.end) || REPLIES.has(thing.lemma)) && g.tense === 'past' && !passive
      ? told('submission', 0.6, 'received a text')
      : null
  }
  if (pronoun && !to) return null
  const antecedent = pronoun ? earlierText(p, g.first, g.sentence) : -1
  if (pronoun && antecedent < 0) return null
  if (pronoun && to) {
    const maker = verbBefore(p, antecedent, g.sentence)
    return {
      ...told('submission', 0.65, 'handed over what it had made'),
      ...(maker ? { start: Math.min(c.start, clauseOf(p, maker).start) } : {}),
    }
  }
  if (REPLIES.has(thing.lemma) || to || strong)
    return told('submission', to ? 0.75 : 0.65, `verb "${g.lemma}" with a text`)
  if (/^(?:present|deliver|put|send|give)$/.test(g.lemma) && dated(c.start, c.end))
    return told('submission', 0.55, `verb "${g.lemma}" with a text, dated`)
  if (!to && g.lemma !== 'present' && object) {
    // "gave the union a new offer": the receiver before the text
    const second = nounPhraseAt(p, object.end, c.end)
    if (second && DRAFT_NOUNS.has(second.lemma) && namesParty(p, object.first, object.end))
      return told('submission', 0.6, `"${g.lemma}" somebody a text`)
  }
  return null
}

/** Token of the text that "it" stands for, earlier in the sentence; -1 when there is none. */
function earlierText(p: Parsed, at: number, sentence: number): number {
  const { tokens, first } = p.article
  for (let i = at - 1; i >= first[sentence]! && i > at - 40; i--)
    if (tokens[i]!.pos === 'NOUN' && DRAFT_NOUNS.has(lemmaOf(tokens[i]!))) return i
  return -1
}

function verbBefore(p: Parsed, at: number, sentence: number): VerbGroup | null {
  for (let i = at - 1; i >= p.article.first[sentence]! && i > at - 12; i--) if (p.at[i]) return p.at[i]!
  return null
}

function replying({ p, g, c, dated }: At): Told | null {
  const to = findWord(p, g.end, Math.min(c.end, g.end + 5), /^to$/)
  if (to < 0 || p.at[to]) return null
  const np = nounPhraseAt(p, to + 1, c.end)
  if (!np || !DRAFT_NOUNS.has(np.lemma)) return null
  return dated(c.start, c.end) || g.perfect || g.form === 'infinitive' || g.modal !== null
    ? told('submission', 0.6, `"${g.lemma}" to a text`)
    : null
}

function channels({ p, g, c }: At): Told | null {
  const via = findWord(p, g.end, c.end, /^(?:channels?|intermediary|intermediaries|mediators?)$/)
  if (via < 0 || findWord(p, g.end, via, /^(?:through|via|by)$/) < 0) return null
  return { ...told('submission', 0.65, 'through channels'), end: claimAfter(p, c.end, g.sentence) }
}

/** End of the that-clause that follows at `at`: what was told. */
function claimAfter(p: Parsed, at: number, sentence: number): number {
  const { tokens, first } = p.article
  const to = first[sentence + 1]!
  if (tokens[at]?.lower !== 'that' || at >= to) return at
  const next = p.groups[sentence]!.find((o) => o.first > at)
  return next ? clauseOf(p, next).end : at
}

function balloting({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  const thing = g.passive || g.form === 'participle' ? subject : object
  const ballot = findWord(p, g.end, c.end, /^(?:referendum|ballot|vote)$/)
  if (ballot >= 0 && tokens[ballot - 2]?.lower === 'in' && g.tense === 'past')
    return told('vote', 0.7, `"${g.lemma}" in a ballot`)
  if (!thing || !INSTRUMENTS.has(thing.lemma)) return null
  const from = g.passive ? g.end : c.start
  const to = g.passive ? c.end : g.first
  const voters = findWord(p, from, to, VOTERS) >= 0
  if (!voters) return null
  if (
    /^(?:accept|back|endorse|reject|turn)$/.test(g.lemma) &&
    !dated(c.start, c.end) &&
    findWord(p, c.start, g.first, /^(?:members?|workers|%|percent|voters|lawmakers|parliament|senate|majority)$/) < 0
  )
    return null
  if (g.tense === 'present' && !g.perfect && g.modal === null) return null
  return told('vote', 0.6, `a body's "${g.lemma}"`)
}

function signing({ p, g, c, object, subject, dated }: At): Told | null {
  const after = p.article.tokens[g.end]?.lower ?? ''
  if (/^(?:up|off|on|onto|in)$/.test(after) && !dated(g.end, c.end) && !(after === 'in')) return null
  if (after === 'off' || after === 'up') return null
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (thing && (g.passive || g.form === 'participle' || thing.end <= g.first || isObject(p, g, thing))) {
    if (/^(?:it|them|which|that)$/.test(thing.lemma)) return told('signing', 0.6, `verb "${g.lemma}"`)
    return INSTRUMENTS.has(thing.lemma) ||
      (p.article.tokens[thing.head]!.pos === 'PROPN' &&
        findWord(
          p,
          thing.first,
          thing.end,
          /^(?:agreement|accords?|treaty|declaration|protocol|pact|convention|memorandum|framework)$/,
        ) >= 0)
      ? told('signing', 0.75, `verb "${g.lemma}" with an instrument`)
      : null
  }
  return dated(g.end, c.end) && placeIn(p, g.end, c.end) ? told('signing', 0.5, `verb "${g.lemma}"`) : null
}

function agreed(
  g: VerbGroup,
  c: Clause,
  object: NounPhrase | null,
  subject: NounPhrase | null,
  dated: At['dated'],
): Told | null {
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (
    !thing ||
    !/^(?:agreement|deal|accord|truce|ceasefire|compromise|settlement|pact|understanding)$/.test(thing.lemma)
  )
    return null
  if (g.form !== 'finite' || g.modal !== null || (g.tense === 'present' && !g.perfect) || !dated(c.start, c.end))
    return null
  return told('other', 0.5, 'reached an agreement on a day')
}
