import { lemmaOf } from '../grammar/verb-forms.ts'
import {
  agreed,
  askedToVote,
  balloting,
  consenting,
  deciding,
  motionDecided,
  putToVote,
  signing,
  tallied,
  VOTERS,
} from './ballots.ts'
import { clauseOf } from './clauses.ts'
import {
  boarding,
  bringing,
  comingTogether,
  facing,
  lastWord,
  leavingTable,
  parting,
  quitting,
  rising,
  seeing,
  shakingHands,
  taken,
  takingStock,
  workingAgain,
} from './encounters.ts'
import { type At, AUDIENCE, isObject, recipient, type Told, told, withParty } from './frame.ts'
import { gathering, gatheringType, hosting, phoning, speaking, working } from './gatherings.ts'
import {
  bringingText,
  cameOut,
  claimFiled,
  copyOf,
  countering,
  expectingReply,
  floating,
  followed,
  frontedText,
  givenText,
  improving,
  inWriting,
  landed,
  listsExchanged,
  opinion,
  ordinalText,
  overTable,
  postedUp,
  putTo,
  replyAwaited,
  reporting,
  showing,
  textAhead,
  wroteTo,
} from './handovers.ts'
import { travelling } from './journeys.ts'
import { findWord, isTimeWord, namesParty, nounPhraseAt } from './phrases.ts'
import { being, expected, sittingDown } from './presence.ts'
import { exchange, marching, starting, strike, takingOffice } from './steps.ts'
import { askedToCome, calledIn, inviting, settling, sitting, wantedBack } from './summons.ts'
import { channels, claimAfter, dispatching, publishing, replying, submitting } from './texts.ts'
import { DRAFT_NOUNS, INSTRUMENTS, NOT_MET, REPLIES } from './words.ts'

/** What each verb of the field asks of its clause before it tells an event; null when the clause tells none. */
export const FRAMES: Readonly<Record<string, (at: At) => Told | null>> = {
  meet: ({ p, g, c, object, subject }) => {
    if (g.passive || (subject && DRAFT_NOUNS.has(subject.lemma))) return null
    // "meets every Tuesday": a custom, no event
    if (
      g.tense === 'present' &&
      !g.perfect &&
      findWord(p, g.to, Math.min(c.end, g.to + 6), /^(?:every|each|often|regularly|usually|twice)$/) >= 0
    )
      return null
    const after = p.article.tokens[g.to]
    if (after?.lower === 'with' && g.to + 1 < c.end) {
      const np = nounPhraseAt(p, g.to + 1, c.end)
      if (np && (NOT_MET.has(np.lemma) || AUDIENCE.test(np.lemma))) return null // "met with resistance"
    } else if (object && isObject(p, g, object) && !/^(?:day|week|fortnight|night|month)$/.test(object.lemma)) {
      const beyond = p.article.tokens[object.end]
      if (NOT_MET.has(object.lemma) || AUDIENCE.test(object.lemma) || (beyond && NOT_MET.has(lemmaOf(beyond))))
        return null
      if (!namesParty(p, object.first, object.end)) return null
    }
    if (!namesParty(p, c.subjectStart, g.first) && g.form === 'finite' && c.subjectEnd > c.subjectStart && !object)
      return null
    return told(gatheringType(p, g.to, c.end, 'meeting'), 0.85, 'verb "meet" with people or bodies')
  },
  host: hosting,
  receive: (at) => submitting(at) ?? hosting(at),
  welcome: hosting,
  gather: gathering,
  reassemble: gathering,
  regroup: gathering,
  hand: (at) => exchange(at) ?? givenText(at) ?? submitting(at) ?? frontedText(at),
  convene: (at) => taken(at) ?? gathering(at),
  assemble: gathering,
  reconvene: (at) => taken(at) ?? gathering(at),
  huddle: gathering,
  confer: (at) =>
    findWord(at.p, at.g.to, at.c.end, /^with$/) >= 0
      ? told('talks', 0.7, 'verb "confer"')
      : findWord(at.p, at.g.to, at.c.end, /^(?:hours?|minutes|days|again|separately)$/) >= 0 ||
          at.dated(at.c.start, at.c.end)
        ? told('meeting', 0.6, 'conferred for a time')
        : null,
  board: boarding,
  leave: (at) => quitting(at) ?? travelling(at),
  quit: quitting,
  decide: deciding,
  follow: followed,
  deliver: (at) => givenText(at) ?? submitting(at) ?? opinion(at) ?? frontedText(at),
  submit: (at) => submitting(at) ?? opinion(at) ?? frontedText(at),
  present: (at) => givenText(at) ?? submitting(at) ?? opinion(at) ?? frontedText(at),
  give: (at) => consenting(at) ?? givenText(at) ?? submitting(at) ?? frontedText(at),
  sit: (at) => sittingDown(at) ?? sitting(at),
  close: taken,
  get: (at) => comingTogether(at) ?? givenText(at),
  swear: takingOffice,
  float: floating,
  moot: floating,
  counter: countering,
  improve: improving,
  raise: improving,
  sweeten: improving,
  finish: taken,
  run: taken,
  adjourn: (at) => taken(at) ?? rising(at),
  disperse: rising,
  break: rising,
  rise: rising,
  shake: shakingHands,
  write: wroteTo,
  land: (at) => landed(at) ?? travelling(at),
  see: seeing,
  have: lastWord,
  show: (at) => givenText(at) ?? showing(at),
  move: taken,
  postpone: taken,
  invite: inviting,
  summon: inviting,
  ask: (at) => askedToVote(at) ?? askedToCome(at),
  urge: askedToCome,
  order: askedToCome,
  want: wantedBack,
  agree: (at) => inWriting(at) ?? settling(at),
  settle: settling,
  narrow: settling,
  resolve: settling,
  hammer: settling,
  thrash: settling,
  confirm: inWriting,
  slide: overTable,
  push: overTable,
  lay: overTable,
  place: overTable,
  shove: overTable,
  file: (at) => submitting(at) ?? claimFiled(at),
  lodge: (at) => submitting(at) ?? claimFiled(at),
  serve: claimFiled,
  appear: (at) => {
    const { p, g, c, dated, subject } = at
    if (
      /^(?:next|alongside|beside|with|together)$/.test(p.article.tokens[g.to]?.lower ?? '') &&
      namesParty(p, g.to, c.end) &&
      namesParty(p, c.start, g.first)
    )
      return told('meeting', 0.65, 'appeared side by side')
    if (findWord(p, c.start, g.first, /^leaked$/) >= 0)
      return dated(c.start, c.end) ? told('leak', 0.6, 'a leaked text appeared') : null
    return (copyOf(at) || (subject && DRAFT_NOUNS.has(subject.lemma))) &&
      dated(c.start, c.end) &&
      p.article.tokens[g.to]?.lower !== 'to'
      ? told('publication', 0.5, 'a text appeared')
      : null
  },
  negotiate: ({ p, g, c, object, dated }) => {
    if (g.passive || g.form === 'participle') return null
    if (g.form !== 'finite' || (g.tense === 'present' && !g.perfect && !g.progressive && g.modal === null)) return null
    const withWhom = findWord(p, g.to, c.end, /^with$/) >= 0
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
        at.g.to,
        Math.min(at.c.end, at.g.to + 3),
        /^(?:towards?|through|on|out|into|late|until|overnight)$/,
      ) >= 0
    const goal =
      findWord(
        at.p,
        at.g.to,
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
    if (!time && !(p.article.tokens[g.to] && isTimeWord(p.article.tokens[g.to]!))) return null
    const how = findWord(
      p,
      g.to,
      p.article.first[g.sentence + 1]!,
      /^(?:on|in|at|negotiating|talking|haggling|discussing|bargaining|arguing|debating|behind|closeted|locked|working|going)$/,
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
  call: (at) => calledIn(at) ?? phoning(at) ?? askedToCome(at),
  promise: (at) => (at.g.passive ? textAhead(at) : null),
  plan: (at) => (at.g.passive ? textAhead(at) : null),
  report: reporting,
  come: (at) => {
    const { p, g, c } = at
    if (cameOut(at)) return told('publication', 0.55, 'a text came out')
    if (at.subject && REPLIES.has(at.subject.lemma) && at.dated(g.to, c.end) && !g.negated)
      return told('submission', 0.6, 'an answer came')
    const { tokens } = p.article
    const face = findWord(p, g.to, Math.min(c.end, g.to + 3), /^(?:face|face-to-face)$/)
    if (
      face >= 0 &&
      (tokens[face]!.lower !== 'face' || findWord(p, face + 1, face + 5, /^face$/) >= 0) &&
      namesParty(p, c.start, g.first)
    )
      return told('meeting', 0.7, 'came face to face')
    return comingTogether(at) ?? travelling(at)
  },
  discuss: ({ p, g, c, object, dated }) => {
    if (findWord(p, c.start, c.end, /^(?:phone|telephone)$/) >= 0 && !g.passive)
      return told('call', 0.7, 'discussed by phone')
    if (!object || g.passive)
      return withParty(p, g.to, c.end) && g.passive === false ? told('talks', 0.55, 'discussed with somebody') : null
    const w = withParty(p, object.end, c.end) || (c.opener === null && withParty(p, g.to, c.end))
    if (w) return told('talks', 0.6, 'discussed with somebody')
    return dated(c.start, c.end) &&
      (g.tense === 'past' || g.modal === 'will') &&
      namesParty(p, c.start, g.first) &&
      g.form === 'finite'
      ? told('talks', 0.5, 'discussed on a day')
      : null
  },
  send: (at) => givenText(at) ?? dispatching(at) ?? frontedText(at) ?? ordinalText(at),
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
    const open = findWord(p, g.to, Math.min(c.end, g.to + 8), /^public$/)
    const thing = g.passive || g.form === 'participle' ? subject : object
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
      thing &&
      (thing === subject || (object && isObject(p, g, object))) &&
      /^(?:offer|proposal|counter-offer|counteroffer|counterproposal|counter-proposal)$/.test(thing.lemma) &&
      (dated(c.start, c.end) || recipient(p, thing === subject ? g.to : thing.end, c.end))
    )
      return told('submission', 0.55, 'made an offer')
    return null
  },
  expect: (at) => expectingReply(at) ?? replyAwaited(at) ?? expected(at),
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
      (p.article.tokens[object.head]!.pos === 'PROPN' ||
        (namesParty(p, object.first, object.end) && dated(c.start, c.end)))
    )
      return told('submission', 0.7, 'a text reached a party')
    return agreed(g, c, object, subject, dated)
  },
  strike: (at) => strike(at) ?? agreed(at.g, at.c, at.object, at.subject, at.dated),
  down: strike,
  stop: strike,
  cease: strike,
  free: exchange,
  exchange: (at) =>
    exchange(at) ??
    (at.object && isObject(at.p, at.g, at.object) && DRAFT_NOUNS.has(at.object.lemma) && at.dated(at.c.start, at.c.end)
      ? told('submission', 0.6, 'exchanged texts')
      : listsExchanged(at)),
  trade: (at) =>
    at.object && isObject(at.p, at.g, at.object) && DRAFT_NOUNS.has(at.object.lemma) && at.dated(at.c.start, at.c.end)
      ? told('submission', 0.6, 'exchanged texts')
      : listsExchanged(at),
  ballot: ({ g, c, object, dated }) =>
    object && !g.passive && dated(c.start, c.end) ? told('vote', 0.65, 'ballots its members') : null,
  elect: ({ p, g, c, object, dated }) =>
    object && !g.passive && dated(c.start, c.end) && findWord(p, c.start, g.first, VOTERS) >= 0
      ? told('vote', 0.55, 'a body elects')
      : null,
  swap: exchange,
  bring: bringing,
  take: (at) => takingStock(at) ?? takingOffice(at) ?? bringingText(at) ?? taken(at),
  part: parting,
  face: facing,
  begin: (at) => starting(at) ?? taken(at),
  start: (at) => starting(at) ?? taken(at),
  open: taken,
  resume: (at) => taken(at) ?? workingAgain(at),
  restart: (at) => taken(at) ?? workingAgain(at),
  continue: taken,
  hold: taken,
  schedule: taken,
  fix: taken,
  set: taken,
  end: taken,
  conclude: taken,
  reschedule: taken,
  release: (at) => exchange(at) ?? publishing(at),
  clinch: ({ g, c, object, subject, dated }) => agreed(g, c, object, subject, dated),
  respond: (at) => replying(at) ?? inWriting(at),
  reply: (at) => replying(at) ?? inWriting(at),
  answer: inWriting,
  tell: ({ p, g, c }) => {
    const via = findWord(p, g.to, c.end, /^(?:channels?|intermediary|intermediaries|mediators?)$/)
    if (via >= 0 && findWord(p, g.to, via, /^(?:through|via|by)$/) >= 0) {
      const end = claimAfter(p, c.end, g.sentence)
      return { ...told('submission', 0.65, 'told through channels'), end }
    }
    const np = nounPhraseAt(p, g.to, c.end)
    if (
      np &&
      !g.passive &&
      /^(?:videoconference|conference|meeting|summit|gathering|session|congress|assembly|forum|teleconference)$/.test(
        np.lemma,
      ) &&
      !/^(?:news|press)$/.test(p.article.tokens[np.head - 1]?.lower ?? '')
    )
      return np.lemma === 'meeting'
        ? told('meeting', 0.6, 'told a meeting')
        : /^(?:forum|congress|assembly|conference|gathering)$/.test(np.lemma)
          ? told('speech', 0.5, 'told an assembly')
          : told('talks', 0.6, 'told a gathering')
    return null
  },
  inform: channels,
  notify: channels,
  convey: (at) => channels(at) ?? submitting(at),
  put: (at) =>
    (at.object &&
    /^(?:name|initial|signature)s?$/.test(at.object.lemma) &&
    findWord(at.p, at.object.end, Math.min(at.c.end, at.object.end + 2), /^to$/) >= 0
      ? told('signing', 0.65, 'names put to a text')
      : null) ??
    putToVote(at) ??
    putTo(at) ??
    overTable(at) ??
    (at.p.article.tokens[at.g.to]?.lower === 'out' ? publishing(at) : submitting(at)),
  vote: ({ p, g, c, subject, dated }) => {
    if (g.form === 'participle' || g.passive) return told('vote', 0.7, 'voted on')
    const how =
      /^(?:on|for|against|to|in|down|by|unanimously|overwhelmingly|narrowly|not|yes|no|,|\.)$/.test(
        p.article.tokens[g.to]?.lower ?? '',
      ) ||
      dated(g.to, c.end) ||
      p.article.tokens[g.to]?.pos === 'ADV' ||
      tallied(p, g.to, c.end)
    if (!how) return null
    if (findWord(p, g.to, Math.min(c.end, g.to + 6), /^(?:elections?|polls?)$/) >= 0) return null
    // "vote for her": elections are no acts of a negotiation
    if (p.article.tokens[g.to]?.lower === 'for') {
      const np = nounPhraseAt(p, g.to + 1, c.end)
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
  reject: (at) => balloting(at) ?? inWriting(at) ?? motionDecided(at),
  approve: (at) => balloting(at) ?? motionDecided(at),
  authorise: balloting,
  authorize: balloting,
  endorse: balloting,
  back: balloting,
  adopt: balloting,
  accept: (at) => balloting(at) ?? inWriting(at),
  turn: (at) =>
    /^(?:in|over)$/.test(at.p.article.tokens[at.g.to]?.lower ?? '') && at.object && DRAFT_NOUNS.has(at.object.lemma)
      ? told('submission', 0.65, 'turned in a text')
      : /^down$/.test(at.p.article.tokens[at.g.to]?.lower ?? '')
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
  pass: (at) => balloting(at) ?? submitting(at) ?? frontedText(at),
  carry: (at) => balloting(at) ?? motionDecided(at),
  defeat: (at) => balloting(at) ?? motionDecided(at),
  go: (at) =>
    putToVote(at) ??
    putTo(at) ??
    (/^(?:out|round|around|off)$/.test(at.p.article.tokens[at.g.to]?.lower ?? '') &&
    at.subject &&
    DRAFT_NOUNS.has(at.subject.lemma) &&
    recipient(at.p, at.g.to, at.c.end)
      ? told('submission', 0.6, 'a text went out')
      : null) ??
    postedUp(at) ??
    (/^on$/.test(at.p.article.tokens[at.g.to]?.lower ?? '') ? taken(at) : null) ??
    (/^on$/.test(at.p.article.tokens[at.g.to]?.lower ?? '') &&
    /^strike$/.test(at.p.article.tokens[at.g.to + 1]?.lower ?? '') &&
    at.dated(at.c.start, at.c.end)
      ? told('other', 0.5, 'a strike on a day')
      : travelling(at)),
  march: marching,
  rally: marching,
  protest: marching,
  demonstrate: marching,
  picket: marching,
  walk: (at) => leavingTable(at) ?? strike(at),
  be: being,
}
