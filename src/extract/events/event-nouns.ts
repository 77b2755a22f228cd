// Which nouns name a gathering, a vote, a journey, and which neighbours settle what they name.

import { lemmaOf } from '../grammar/verb-forms.ts'
import { isPossessive, type Parsed } from './clauses.ts'
import { findWord } from './phrases.ts'
import { EVENT_NOUNS, PRESS, TAKES_PLACE } from './words.ts'

export const QUANTIFIER =
  /^(?:round|day|hour|week|month|session|series|night|evening|weekend|bout|set|resumption|start|end|conclusion|beginning|opening|collapse|close|stretch|result|outcome|pair)$/

export const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|last|final|previous|earlier|initial|next|new|another|fresh|further|inaugural|recent|upcoming|forthcoming|planned|scheduled)$/

export const FORESEEN =
  /^(?:planned|scheduled|upcoming|forthcoming|next|coming|future|expected|proposed|possible|potential|further|another|more|additional|prospective|tentative)$/

/** The lemma if the token is such a noun; the tagger takes "talks" after a noun for a verb now and then. */
export function nounLemma(p: Parsed, i: number): string | null {
  const t = p.article.tokens[i]!
  if (t.lower === 'one') return spokenOf(p, i)
  if (t.pos === 'NOUN' && p.at[i]?.head === i && p.at[i]!.form === 'finite') return null // "the members vote"
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

const REMEMBERED = 60 // tokens back to the noun that "one" stands for: two sentences of news prose

/** "a second one, pencilled in for June": the strike or the round that the text spoke of last. */
function spokenOf(p: Parsed, i: number): string | null {
  const { tokens } = p.article
  if (!ORDINAL.test(tokens[i - 1]?.lower ?? '') || !/^(?:an?|the)$/.test(tokens[i - 2]?.lower ?? '')) return null
  for (let k = i - 3; k >= 0 && k > i - REMEMBERED; k--)
    if (tokens[k]!.pos === 'NOUN' && tokens[k]!.lower !== 'one' && Object.hasOwn(EVENT_NOUNS, lemmaOf(tokens[k]!)))
      return nounLemma(p, k)
  return null
}

const CHAMBERS = /^(?:congress|parliament|legislature|assembly|chambers|houses|diet|bundestag)$/

/** Ambiguous nouns need a neighbour that settles them: a session of talks, a phone call, a vote on an offer. */
export function specific(p: Parsed, i: number, lemma: string, start: number, to: number): boolean {
  const { tokens } = p.article
  const before = (re: RegExp): boolean => findWord(p, start, i, re) >= 0
  const next = tokens[i + 1]?.lower ?? ''
  // "addressed a joint meeting of Congress": two chambers sit as one, nobody meets anybody.
  if (
    /^(?:meeting|session)$/.test(lemma) &&
    next === 'of' &&
    before(/^joint$/) &&
    findWord(p, i + 2, Math.min(to, i + 5), CHAMBERS) >= 0
  )
    return false
  switch (lemma) {
    case 'session':
      return (
        before(
          /^(?:bargaining|negotiating|negotiation|plenary|closed-door|mediation|night|marathon|trilogue|working|face|opening|closing|joint|emergency|informal|formal|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow)$/,
        ) ||
        /^(?:of|with|between)$/.test(next) ||
        before(ORDINAL) ||
        // "the session foreseen for 20 May", "suspended the session"
        /^(?:foreseen|planned|scheduled|due|set|called|fixed)$/.test(next) ||
        TAKES_PLACE.has(p.at[i + 1]?.lemma ?? '') ||
        before(/^(?:two|three|four|five|six|several|more)$/) ||
        /^(?:adjourn|suspend|reconvene|resume|chair|close|open)$/.test(p.at[start - 1]?.lemma ?? '')
      )
    case 'round':
      if (next === 'of') return false // the noun behind tells it: "a round of talks"
      return (
        p.article.tokens[i + 1]?.pos === 'NUM' ||
        /^(?:two|three|four|five|six|seven|eight|nine|ten|several)$/.test(p.article.tokens[i - 1]?.lower ?? '') ||
        ((before(ORDINAL) || before(/^(?:bargaining|negotiating|negotiation)$/)) &&
          !before(/^(?:election|funding|voting|qualifying)$/))
      )
    case 'call':
      return (
        before(/^(?:phone|telephone|video|conference|three-way|joint|lengthy|hour)$/) ||
        (/^(?:with|between|on)$/.test(next) && !/^(?:for|to)$/.test(next) && next !== 'on')
      )
    case 'conversation':
      return before(/^(?:phone|telephone|video)$/) || next === 'with' || next === 'between'
    case 'bilateral':
      return plural(p, i) || /^(?:with|between)$/.test(next)
    case 'segment':
      return before(/^(?:high-level|ministerial|level)$/)
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
        !/^(?:to|against)$/.test(p.article.tokens[i - 1]?.pos === 'NUM' ? next : '') &&
        !before(/^(?:popular|electoral|early|protest|swing)$/) &&
        (p.at[i + 1] !== undefined ||
          /^(?:on|to|over|for|against|in|by|that|which)$/.test(next) ||
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
      return (
        (i + 1 < to && /^(?:of|ceremony|in|on|at)$/.test(next)) ||
        (lemma === 'signing' &&
          start === i &&
          /^(?:foresee|plan|set|schedule|expect|be|follow|take)$/.test(p.at[i + 1]?.lemma ?? '')) ||
        before(/^(?:the|formal|official|planned)$/) ||
        (lemma === 'signing' && before(/^an?$/))
      )
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
    case 'hearing':
      return next === 'on' || before(/^(?:ratification|committee|public|parliamentary|congressional|senate)$/)
    case 'conference':
      // "the conference closes on 21 May": its own timetable
      if (p.article.tokens[i - 1]?.lower === 'the' && runs(p, i, to)) return true
      return before(
        /^(?:party|special|delegate|delegates|union|ministerial|peace|review|climate|diplomatic|donors?|reconstruction|intergovernmental|international|pledging|recovery)$/,
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
    case 'dinner':
    case 'lunch':
    case 'breakfast':
    case 'luncheon':
    case 'sitting':
    case 'retreat':
    case 'gathering':
      return (
        (/^(?:of|with|between)$/.test(next) ||
          // "had dinner in Brussels on Tuesday", "at Thursday's lunch"
          (p.at[start - 1]?.lemma === 'have' && /^(?:on|in|at)$/.test(next)) ||
          (/^(?:at|over|during)$/.test(p.article.tokens[start - 1]?.lower ?? '') && before(/day$/)) ||
          before(
            /^(?:working|informal|formal|plenary|official|private|closed|leaders|ministers|ministerial|council|committee|crisis|emergency|special)$/,
          ) ||
          before(ORDINAL)) &&
        !before(/^(?:military|troop|army|hasty|family|mass)$/)
      )
    case 'congress':
    case 'convention':
      return (
        (p.article.tokens[i - 1]?.lower === 'the' && next === 'of' && i + 2 < to) ||
        (before(
          /^(?:a|an|its|their|['’]s?|party|special|extraordinary|delegate|delegates|union|federal|national|emergency)$/,
        ) &&
          p.article.tokens[i]!.pos === 'NOUN')
      )
    case 'ceremony':
      return (
        before(/^(?:signing|signature|ratification|initialling)$/) ||
        (next === 'of' && findWord(p, i + 1, Math.min(to, i + 4), /^signing$/) >= 0)
      )
    case 'strike':
      return !before(
        /^(?:air|missile|drone|military|artillery|rocket|lightning|retaliatory|preemptive|pre-emptive|nuclear|israeli|russian|american|first-strike|bomb|bombing|hunger|precision|deadly)$/,
      )
    case 'exchange':
    case 'swap':
    case 'handover':
    case 'release':
      return (
        before(/^(?:prisoner|prisoners|hostage|hostages|captive|captives|detainee|detainees|body|bodies)$/) ||
        findWord(p, i + 1, Math.min(to, i + 8), HELD_PEOPLE) >= 0
      )
    default:
      return true
  }
}

/** A verb of a timetable follows: "the conference is scheduled to close", "the conference opens". */
function runs(p: Parsed, i: number, to: number): boolean {
  for (let k = i + 1; k < to && k < i + 7; k++) {
    const g = p.at[k]
    if (g && /^(?:open|close|end|begin|start|resume|conclude|reconvene|run)$/.test(g.lemma)) return true
    if (g && !/^(?:schedule|be|set|plan|expect)$/.test(g.lemma)) return false
  }
  return false
}

export const HELD_PEOPLE =
  /^(?:hostages?|prisoners?|captives?|detainees?|internees?|soldiers?|bodies|remains|abductees?|fighters?)$/

const PRESS_RE = new RegExp(`^(?:${[...PRESS].join('|')})$`)

export const plural = (p: Parsed, i: number): boolean =>
  /s$/.test(p.article.tokens[i]!.lower) && !/ss$/.test(p.article.tokens[i]!.lower)
