import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { clauseOf, HARD, isPossessive, type Parsed, QUOTE, rightEdge } from './clauses.ts'
import { FORESEEN, nounLemma, ORDINAL, plural, QUANTIFIER, specific } from './event-nouns.ts'
import { closing, fateOf } from './fates.ts'
import type { Finding } from './finding.ts'
import { type Anchors, ASKED, st, verbAbout, withPeople, withVerb } from './noun-verbs.ts'
import { findWord, namesParty, nounPhraseStart, trimmedEnd } from './phrases.ts'
import { isCity, placeIn } from './places.ts'
import { deniedNoun, type Standing, standingOf } from './tense.ts'
import { CALLS_OFF, EVENT_NOUNS, FORESEES, HOLDS } from './words.ts'

const DROPPED = /^(?:cancelled|canceled|postponed|aborted|abandoned|scrapped|delayed|ill-fated)$/

const AFTER = /^(?:after|following|since|during|at|in|over|throughout|from|amid)$/

const AHEAD = /^(?:before|for|until|to|towards?|by)$/

const GENERIC = /^(?:any|no|such|every|each|regular|weekly|monthly|annual|daily|routine)$/

/** What an event noun at token `i` tells; null when it names nothing that happens ("the talks venue", "any meeting"). */
export function nounFinding(p: Parsed, i: number, dated: (from: number, to: number) => boolean): Finding | null {
  const { tokens, first: firsts } = p.article
  const t = tokens[i]!
  const lemma = nounLemma(p, i)
  const named = lemma === null ? undefined : EVENT_NOUNS[lemma]
  if (lemma === null || named === undefined) return null
  const from = firsts[t.sentence]!
  const to = firsts[t.sentence + 1]!
  const next = tokens[i + 1]
  // the noun only qualifies another: "talks venue", "summit host", "vote count"
  if (
    next &&
    i + 1 < to &&
    next.pos === 'NOUN' &&
    !p.at[i + 1] &&
    !(next.lower === 'ceremony' && named === 'signing') &&
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
  const ofParty = lemma === 'conference' && findWord(p, own, i, /^(?:party|special|delegate|delegates|union)$/) >= 0
  const type: Finding['type'] = ofParty ? 'meeting' : named // a party's conference is no summit
  const counted =
    (start < own &&
      !/^(?:result|outcome|start|end|conclusion|collapse|beginning|opening|close|resumption)s?$/.test(quantifier)) ||
    findWord(p, own, i, ORDINAL) >= 0
  const right = asideDated(p, Math.max(i + 1, nounRight(p, i + 1, to)), to, dated)
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
  // work stops and prisoners change hands as acts of a negotiation where a day is told
  if (type === 'other' && !anchors.dated && !(verb && dated(verb.clause.start, verb.clause.end)) && !seen(p, start))
    return null
  const subject = start === from || tokens[start - 1]!.pos !== 'ADP'
  const fate = subject && !denied ? fateOf(p, i, to, dated) : null
  const indefinite = /^(?:an?|another|some|new|fresh|further)$/.test(tokens[start]!.lower)
  const base = { sentence: t.sentence, trigger: i, definite, indefinite, noun: true, around: [start, right] as const }
  if (
    fate &&
    (anchors.dated ||
      dated(start, fate.group.first) ||
      definite ||
      counted ||
      anchors.placed ||
      anchors.parties ||
      fate.moved)
  ) {
    const end = Math.max(right, fate.clause.end)
    return {
      ...base,
      type,
      start,
      end,
      around: [start, end],
      standing: fate.standing,
      parties: [[start, end]],
      confidence: 0.65,
      reason: `noun "${lemma}"; ${fate.standing.why}`,
      verbal: true,
      ...(fate.moved ? { dateFrom: fate.group.to } : {}),
      // "was cancelled on Monday": the day of cancelling
      ...(fate.standing.status === 'cancelled' && fate.group.passive ? { dateTo: fate.group.first } : {}),
    }
  }
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
        ...(verb.role === 'subject' && told.standing.status !== 'cancelled' && dated(verb.group.head, verb.clause.end)
          ? { dateNear: verb.group.head }
          : {}),
        ...(told.mentionOnly ? { mentionOnly: true, ...(told.promote ? { promote: true } : {}) } : {}),
      }
    }
    if (told === null) return null
  }
  if (denied) return { ...base, ...standIn(type, start, right), mentionOnly: true }
  const generic = findWord(p, own, i, GENERIC) >= 0
  if (generic) return null
  const strong =
    (type === 'other' && seen(p, start)) ||
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
  if (matrix && ASKED.test(matrix.lemma) && matrix.to <= start && start - matrix.to <= 4 && !definite && !anchors.dated)
    return null
  const standing = standingByContext(p, own, i, before, start, matrix)
  if (standing.status === 'none') return null
  const parties: [number, number][] = [[start, right]]
  if (/^(?:at|in|during)$/.test(before) && matrix && matrix.form === 'finite' && !verbBetween(p, matrix.to, start)) {
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

/** "the first phase saw the release of 18 captives". */
const seen = (p: Parsed, start: number): boolean =>
  p.at[start - 1]?.lemma === 'see' && p.at[start - 1]!.tense === 'past'

/** "the next walkout, set for Thursday, goes ahead": the aside that dates the noun belongs to it. */
function asideDated(p: Parsed, right: number, to: number, dated: (from: number, to: number) => boolean): number {
  const { tokens } = p.article
  if (tokens[right]?.text !== ',' || right + 1 >= to) return right
  let k = right + 1
  while (k < to && k < right + 3 && tokens[k]!.pos === 'ADV') k++
  const g = p.at[k]
  const set =
    (g &&
      g.first === k &&
      /^(?:set|plan|schedule|expect|fix|slate|call|announce|mark|foresee|hold|stage|convene|host|chair|mediate|broker)$/.test(
        g.lemma,
      ) &&
      g.to - g.first === 1 &&
      g.tense === 'past') ||
    /^(?:due|set|scheduled|planned|pencilled|penciled|slated|earmarked|fixed|billed|booked)$/.test(
      tokens[k]?.lower ?? '',
    ) ||
    // "the vote, which closes on 21 May, is …"
    (tokens[k]?.lower === 'which' &&
      /^(?:close|end|open|begin|start|run|take|be)$/.test(p.at[k + 1]?.lemma ?? '') &&
      (p.at[k + 1]!.modal === null || /^(?:be to|will)$/.test(p.at[k + 1]!.modal ?? '')))
  if (!set) return right
  const close = closing(p, right + 1, to)
  if (close > 0) return p.at[close + 1] && dated(right, close) ? close : right
  // "come to Bergen for a final round, which is to open on 28 May."
  const last = trimmedEnd(p, right + 1, to)
  return tokens[k]!.lower === 'which' && p.at[k + 1]!.modal !== null && last - right < 14 && dated(right, last)
    ? last
    : right
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

/** Right end of the noun's own phrase: its prepositions, and a relative clause that dates it. */
function nounRight(p: Parsed, at: number, to: number): number {
  const { tokens } = p.article
  let end = at
  let i = at
  const limit = Math.min(to, rightEdge(p, at, to, 0), at + 26)
  while (i < limit) {
    if (/^(?:nothing|nobody|none|everything|everyone|little)$/.test(tokens[i]!.lower)) break
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
          g.to - g.first === 1)
      if (!(dating && (rel || (soft && tokens[i + 1]?.pos === 'ADP'))) && g.form !== 'ing') break
      if (g.form === 'ing' && tokens[i - 1]?.pos !== 'ADP') break
      i = g.to
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
  // "a final round, which is to open on 28 May"
  if (p.article.tokens[i + 1]?.text === ',' && p.article.tokens[i + 2]?.lower === 'which') {
    const which = p.at[i + 3]
    if (which && which.modal === 'will' && which.tense === 'future')
      return st('planned', 'future', `"which ${which.semi ?? which.modal}"`)
  }
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
  // "gave notice of a strike from 1 June", "dropped plans for a walkout on 20 May"
  if (
    /^(?:of|for)$/.test(before) &&
    /^(?:notice|plans?|threats?|preparations|dates?)$/.test(p.article.tokens[start - 2]?.lower ?? '')
  )
    return matrix && CALLS_OFF.has(matrix.lemma) && !matrix.negated && outer?.status === 'held'
      ? st('cancelled', 'future', `"${matrix.lemma}"`)
      : st('planned', 'future', `"${p.article.tokens[start - 2]!.lower}"`)
  // "was opened for signature on 12 May"
  if (before === 'for' && p.at[start - 2]?.lemma === 'open' && outer) return st(outer.status, outer.tense, outer.why)
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
