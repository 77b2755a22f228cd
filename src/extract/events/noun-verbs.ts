// What the verb beside an event noun makes of it: held, resumed, called off, foreseen.

import type { VerbGroup } from '../grammar/verb-groups.ts'
import { bareParticiple, type Clause, clauseOf, HARD, isHard, type Parsed } from './clauses.ts'
import { closing } from './fates.ts'
import type { Finding } from './finding.ts'
import { findWord, namesParty } from './phrases.ts'
import { placeIn } from './places.ts'
import { type Standing, standingOf } from './tense.ts'
import { CALLS_OFF, FORESEES, HOLDS, TAKES_PLACE } from './words.ts'

export const ASKED =
  /^(?:call|urge|demand|propose|suggest|seek|want|request|offer|advocate|reject|refuse|rule|oppose|discuss|consider|mull|weigh|favour|favor|support|welcome|need|describe|say|invite|decline|float|avoid|deny|block)$/

export interface Anchors {
  readonly dated: boolean
  readonly placed: boolean
  readonly parties: boolean
  readonly counted: boolean
  /** "the next round": not yet there. */
  readonly foreseen: boolean
}

const LOCAL: ReadonlySet<string> = new Set(['in', 'at'])

interface About {
  readonly group: VerbGroup
  readonly role: 'subject' | 'object' | 'other'
  readonly clause: Clause
}

/** The verb that has the noun as its subject or its object. */
export function verbAbout(p: Parsed, start: number, i: number, right: number, from: number, to: number): About | null {
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
  for (let n = i + 1; n < to && n < Math.max(right + 12, i + 30); n++) {
    const g = p.at[n]
    // ", which was to have been the last," between subject and verb
    // ", suspended since March," and ", the third this year," likewise
    const aside = p.at[n + 1]
    const opened =
      /^(?:which|who|whose|where)$/.test(tokens[n + 1]?.lower ?? '') ||
      (n === i + 1 &&
        ((aside !== undefined && aside.to - aside.first === 1 && aside.tense === 'past' && aside.form !== 'ing') ||
          (/^(?:the|their|its)$/.test(tokens[n + 1]?.lower ?? '') &&
            /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|last|longest)$/.test(
              tokens[n + 2]?.lower ?? '',
            ))))
    if (tokens[n]!.text === ',' && opened) {
      const close = closing(p, n + 1, to)
      const main = close > 0 ? p.at[close + 1] : undefined
      if (main && (main.form === 'finite' || main.form === 'participle') && governedByNoun(p, start, i + 1, from)) {
        const group = { ...main, form: 'finite' as const }
        return {
          group,
          role: 'subject',
          clause: { ...clauseOf(p, group), start, subjectStart: start, subjectEnd: right },
        }
      }
    }
    if (g && /^(?:say|add|tell|note|announce)$/.test(g.lemma) && tokens[g.to]?.text === ',' && n - i < 8) {
      n = g.to // ", he said," between subject and verb
      continue
    }
    if (g && g.form !== 'ing') {
      const own = g.form === 'finite' && governedByNoun(p, start, n, from)
      const later =
        bareParticiple(g) && /^(?:ADP|ADV|DET|PROPN|ADJ)$/.test(tokens[g.to]?.pos ?? '')
          ? auxiliaryAhead(p, g.to, to)
          : null
      if (own && later) return { group: later, role: 'subject', clause: clauseOf(p, later) }
      if (own) return { group: g, role: 'subject', clause: clauseOf(p, g) }
      if (g.form === 'finite') return { group: g, role: 'other', clause: clauseOf(p, g) }
      n = g.to - 1
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
      !(SPEECH.test(p.at[k]!.lemma) && p.article.tokens[p.at[k]!.to]?.text === ',')
    )
      return false
  return true
}

/** "talks scheduled this week have been cancelled": the verb with its auxiliaries behind the participle. */
function auxiliaryAhead(p: Parsed, from: number, to: number): VerbGroup | null {
  for (let k = from; k < to && k < from + 20; k++) {
    const g = p.at[k]
    if (g && g.form === 'finite') return g.to - g.first > 1 ? g : null
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

export const st = (status: Standing['status'], tense: Standing['tense'], why: string): Standing => ({
  status,
  tense,
  why,
})

/** What the verb makes of the event noun; null to drop the noun, undefined where the verb says nothing about it. */
export function withVerb(
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
    (role === 'subject' && (withPeople(p, g.to, c.end) || placeIn(p, g.to, c.end, LOCAL) !== null))
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
    findWord(p, g.to, role === 'object' ? c.end : g.to + 1, /^(?:until|till|to)$/) >= 0 &&
    dated(g.to, c.end)
  )
    return say(st('planned', 'future', '"adjourned until"'), 0.65, `${lemma} ${g.lemma}`)
  if (
    (done && (CALLS_OFF.has(g.lemma) || g.lemma === 'avert')) ||
    (done && type === 'other' && role === 'object' && g.lemma === 'suspend') ||
    (g.lemma === 'call' && findWord(p, g.to, g.to + 1, /^off$/) >= 0) ||
    (g.lemma === 'put' && findWord(p, g.to, g.to + 1, /^off$/) >= 0)
  ) {
    if (g.negated || standing.status === 'none') return null
    if (!anchored && !definite && type === 'vote') return null
    const later =
      (/^(?:postpone|delay)$/.test(g.lemma) && findWord(p, g.to, g.to + 1, /^by$/) >= 0) ||
      ((g.lemma === 'postpone' || g.lemma === 'delay' || g.lemma === 'put') &&
        findWord(p, g.to, c.end, /^(?:to|until|till)$/) >= 0 &&
        dated(g.to, c.end))
    return say(st(later ? 'planned' : 'cancelled', 'future', `"${g.lemma}"`), 0.65, `${lemma} ${g.lemma}`)
  }
  if (denied && !g.negated)
    return g.lemma === 'plan' || g.lemma === 'schedule' || g.lemma === 'hold' || g.lemma === 'be' || g.lemma === 'have'
      ? undefined
      : null
  if (standing.status === 'none')
    return HOLDS.has(g.lemma) || TAKES_PLACE.has(g.lemma) ? (definite ? undefined : null) : undefined
  if (
    done &&
    FORESEES.has(g.lemma) &&
    (g.lemma !== 'call' || findWord(p, g.to, g.to + 1, /^(?:for|on|off)$/) < 0 || (g.passive && dated(g.to, c.end)))
  ) {
    if (
      definite &&
      !anchors.dated &&
      !dated(g.to, c.end) &&
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
    const tookUp = findWord(p, g.to, g.to + 1, /^up$/) >= 0 && dated(g.to, c.end) // "took up most of Saturday"
    if (g.lemma === 'take' && findWord(p, g.to, g.to + 1, /^place$/) < 0 && !tookUp) return undefined
    if (/^(?:go|drag)$/.test(g.lemma) && findWord(p, g.to, g.to + 1, /^(?:on|ahead|into|nowhere|late)$/) < 0)
      return undefined
    if (
      /^(?:pick|come|bring|produce|yield|get|kick|follow|extend|fail|head|stretch|spill|enter|roll|near|move|hit)$/.test(
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
    findWord(p, g.to, g.to + 3, /^(?:underway|way|ongoing|progress)$/) >= 0 &&
    findWord(p, g.to, g.to + 1, /^(?:underway|under|ongoing|in|still|now|already)$/) >= 0
  )
    return anchored ? say(standing, 0.6, `the ${lemma} under way`) : undefined
  if (
    role === 'subject' &&
    (g.lemma === 'be' || g.lemma === 'remain') &&
    !passive &&
    dated(g.to, Math.min(c.end, g.to + 10)) &&
    c.end - g.to <= 12
  ) {
    const after = p.article.tokens[g.to]
    if (
      after &&
      /^(?:ADP|PROPN|ADJ)$/.test(after.pos) &&
      /^(?:on|in|at|due|set|scheduled|planned|pencilled|penciled|slated|booked|earmarked|down|for|tomorrow|today|next|this)$/.test(
        after.lower,
      )
    ) {
      const word = after.lower
      return say(
        /^(?:due|set|scheduled|planned|pencilled|penciled|slated|booked|earmarked|down)$/.test(word)
          ? st('planned', 'future', `"${word}"`)
          : standing,
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

export function withPeople(p: Parsed, from: number, to: number): boolean {
  const w = findWord(p, from, to, /^(?:between|with|among|of|by)$/)
  return w >= 0 && namesParty(p, w + 1, to)
}
