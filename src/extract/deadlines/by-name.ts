import { clauseOf, HARD, type Parsed, rightEdge } from '../events/clauses.ts'
import { type DatedWords, datesWithin } from '../events/dates.ts'
import type { Finding } from '../events/finding.ts'
import { findWord, nounPhraseStart } from '../events/phrases.ts'
import { deniedNoun, standingOf } from '../events/tense.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { sentenceOf, shape, standsAs } from './shape.ts'

/** The setter takes it back. */
const TAKES_BACK =
  /^(?:drop|withdraw|lift|scrap|abandon|rescind|waive|cancel|remove|revoke|retract|retreat|back|soften|ditch|shelve)$/
const MOVES = /^(?:extend|postpone|delay|push|move|shift|prolong|change|reset|roll)$/
const ENDS = /^(?:expire|lapse|elapse)$/
const NEAR_DATE = 10 // tokens between a limit and the date that says when: a noun phrase and a preposition

/** A deadline by name. */
export function named(
  p: Parsed,
  i: number,
  from: number,
  to: number,
  dates: readonly DatedWords[],
  taken: Set<DatedWords>,
): Finding | null {
  const { tokens } = p.article
  const next = tokens[i + 1]
  if (next && next.pos === 'NOUN' && i + 1 < to && !p.at[i + 1]) return null // "deadline pressure"
  const start = nounPhraseStart(p, i, from)
  const right = Math.max(i + 1, rightEdge(p, i + 1, to, 1))
  const verb = governing(p, i, start, from, to)
  const c = verb ? clauseOf(p, verb) : null
  const denied = deniedNoun(tokens, i, from) || findWord(p, Math.max(from, start - 3), i, /^longer$/) >= 0
  const near =
    datesWithin(dates, start, i).find((d) => d.first >= start && d.first < i) ??
    datesWithin(dates, i, i + NEAR_DATE + 1).find(
      (d) => d.first >= i && d.first <= i + NEAR_DATE && d.first < Math.max(right, c?.end ?? 0) && ties(p, i, d.first),
    )
  const apart =
    near ??
    datesWithin(dates, i, i + 16).find((d) => d.first > i && /^[,(–—-]$/.test(tokens[d.first - 1]!.text) && !d.length)
  const gone = wentBy(p, i, to)
  if (gone >= 0) {
    if (apart) taken.add(apart)
    return {
      ...shape(i, start, gone, sentenceOf(p, i)),
      standing: { status: 'held', tense: 'past', why: 'came and went' },
      definite: findWord(p, start, i, /^(?:the|that|this)$/) >= 0,
      confidence: apart ? 0.7 : 0.5,
      reason: 'a deadline that went by',
    }
  }
  if (near) taken.add(near)
  const definite = findWord(p, start, i, /^(?:the|that|this|his|her|its|their)$/) >= 0
  if (denied) {
    const there = verb && verb.lemma === 'be'
    return {
      ...shape(i, there ? c!.start : start, Math.max(right, i + 1), sentenceOf(p, i)),
      standing: standsAs('withdrawn', '"no" deadline'),
      definite: true,
      confidence: 0.5,
      reason: 'a deadline is said not to hold',
      mentionOnly: near === undefined,
    }
  }
  let standing = standsAs('planned', 'a deadline')
  let confidence = near ? 0.75 : 0.45
  if (verb && c) {
    const s = standingOf(p, verb, c.opener)
    const object = verb.first < start
    const missed =
      verb.lemma === 'meet' &&
      (verb.negated || findWord(p, c.start, verb.first, /^(?:fail|fails|failed|unable|failing)$/) >= 0)
    if (missed)
      return {
        ...shape(i, c.start, Math.max(near?.end ?? 0, i + 1), sentenceOf(p, i)),
        standing: { status: 'held', tense: 'past', why: 'missed' },
        definite,
        confidence,
        reason: 'a deadline that was missed',
        parties: [[c.subjectStart, c.subjectEnd]],
      }
    if (
      TAKES_BACK.test(verb.lemma) &&
      s.status === 'held' &&
      (verb.lemma !== 'back' || findWord(p, verb.to, verb.to + 2, /^(?:away|off|down)$/) >= 0)
    )
      standing = standsAs('withdrawn', `"${verb.lemma}"`)
    else if (MOVES.test(verb.lemma)) standing = standsAs('planned', `"${verb.lemma}"`)
    else if (
      (/^(?:miss|blow|overrun|overshoot|bust|breach)$/.test(verb.lemma) && s.status === 'held' && s.tense === 'past') ||
      (/^(?:pass|come|slip|go)$/.test(verb.lemma) &&
        !object &&
        s.status === 'held' &&
        s.tense === 'past' &&
        (verb.lemma === 'pass' || findWord(p, verb.to, verb.to + 2, /^(?:and|by)$/) >= 0)) ||
      (verb.lemma === 'pass' && !object && s.status === 'held') ||
      (ENDS.test(verb.lemma) && s.status === 'held' && s.tense === 'past')
    )
      standing = { status: 'held', tense: 'past', why: `"${verb.lemma}"` }
    else if (s.status === 'none' && !near) return null
    if (
      object &&
      /^(?:set|give|impose|issue|extend|face|have|announce|drop|withdraw|lift|push|miss|agree|meet|put)$/.test(
        verb.lemma,
      )
    )
      confidence += 0.1
    if (object && verb.lemma === 'meet' && !near) return null
    const wide =
      object &&
      /^(?:set|give|impose|issue|extend|face|drop|withdraw|lift|push|miss|announce|scrap|postpone|delay|move)$/.test(
        verb.lemma,
      )
    const subject = !object
    // "moved from 20 May to 10 June": the new day
    const moved = MOVES.test(verb.lemma)
      ? findWord(p, Math.max(verb.to, i + 1), Math.min(to, c.end), /^(?:to|until|till)$/)
      : -1
    if (!near && !wide && definite)
      return {
        // "The ultimatum was withdrawn on Tuesday": the first word of it, where no other sentence told it
        ...(standing.status === 'withdrawn' ? { promote: true } : {}),
        ...shape(i, start, standing.status === 'withdrawn' ? Math.max(right, c.end) : right, sentenceOf(p, i)),
        standing,
        definite,
        confidence: 0.3,
        reason: 'names a deadline told elsewhere',
        mentionOnly: true,
      }
    if (!near && !wide) return null
    const s0 = wide || subject ? Math.min(c.start, start) : prepositionBefore(p, start, from)
    const e0 = wide || subject ? Math.max(c.end, right) : Math.max(i + 1, nearEnd(near, i))
    return {
      ...shape(i, s0, e0, sentenceOf(p, i)),
      standing,
      definite,
      ...(moved >= 0 && datesWithin(dates, moved, c.end).some((d) => d.first > moved) ? { dateFrom: moved } : {}),
      confidence,
      reason: `noun "deadline"; ${standing.why}`,
      parties: [
        [c.subjectStart, c.subjectEnd],
        [start, e0],
      ],
    }
  }
  if (!near)
    return definite
      ? {
          ...shape(i, start, right, sentenceOf(p, i)),
          standing,
          definite,
          confidence: 0.3,
          reason: 'names a deadline told elsewhere',
          mentionOnly: true,
        }
      : null
  return {
    ...shape(i, prepositionBefore(p, start, from), Math.max(i + 1, nearEnd(near, i)), sentenceOf(p, i)),
    standing,
    definite,
    confidence,
    reason: 'noun "deadline" with its date',
  }
}

/** "… came and went", "slipped by": one past its last word; -1 when it did not. */
function wentBy(p: Parsed, i: number, to: number): number {
  for (let k = i + 1; k < to && k < i + 24; k++) {
    const w = p.article.tokens[k]!.lower
    const next = p.article.tokens[k + 1]?.lower ?? ''
    if (w === 'came' && next === 'and' && p.article.tokens[k + 2]?.lower === 'went') return k + 3
    if (/^(?:slipped|passed|went)$/.test(w) && next === 'by') return k + 2
  }
  return -1
}

/** "the target date for a deal is 1 May". */
export function namedDate(
  p: Parsed,
  i: number,
  from: number,
  to: number,
  dates: readonly DatedWords[],
  taken: Set<DatedWords>,
): Finding | null {
  const { tokens } = p.article
  // "a March target date"
  const ahead = datesWithin(dates, Math.max(from, i - 4), i).find((d) => d.qualifies === i && !taken.has(d))
  if (ahead && /^(?:target|closing|expiry|cut-off)$/.test(tokens[i - 1]?.lower ?? '')) {
    taken.add(ahead)
    return {
      ...shape(i, nounPhraseStart(p, i, from), i + 1, tokens[i]!.sentence),
      standing: standsAs('planned', 'a target date'),
      confidence: 0.6,
      reason: 'a target date',
    }
  }
  for (const d of datesWithin(dates, i, i + 18)) {
    if (taken.has(d) || d.first <= i || d.first > i + 16 || d.length) continue
    const be = p.at[d.first - 1] ?? p.at[d.first - 2]
    const tied =
      tokens[i + 1]?.lower === 'of' &&
      d.first - i <= 3 &&
      /^(?:closing|target|expiry|expiration|cut-off|final|due)$/.test(tokens[i - 1]?.lower ?? '')
    if (tied) {
      taken.add(d)
      const from0 = nounPhraseStart(p, i, from)
      return {
        ...shape(i, from0, d.end, tokens[i]!.sentence),
        standing: standsAs('planned', 'a closing date'),
        confidence: 0.6,
        reason: 'a closing date',
      }
    }
    // "the final date for acceptance, 27 May, still stands"
    const aside =
      tokens[d.first - 1]?.text === ',' &&
      /^(?:closing|target|expiry|expiration|cut-off|final|last|due)$/.test(tokens[i - 1]?.lower ?? '') &&
      d.first - i <= 6
    if (aside) {
      taken.add(d)
      const start = nounPhraseStart(p, i, from)
      const verb = tokens[d.end]?.text === ',' ? p.groups[tokens[i]!.sentence]!.find((o) => o.first > d.end) : undefined
      return {
        ...shape(i, start, verb ? clauseOf(p, verb).end : d.end, tokens[i]!.sentence),
        standing: standsAs('planned', 'a closing date'),
        confidence: 0.6,
        reason: 'a closing date',
      }
    }
    if (be?.lemma !== 'be' || be.first <= i || d.first >= to) continue
    const between = findWord(p, i + 1, be.first, /^(?:meeting|talks|summit|vote)$/) >= 0
    if (between) continue
    taken.add(d)
    const start = nounPhraseStart(p, i, from)
    return {
      ...shape(i, start, d.end, tokens[i]!.sentence),
      standing: standsAs('planned', 'a date set'),
      confidence: 0.55,
      reason: 'a date set for an act',
      parties: [[start, be.first]],
    }
  }
  return null
}

const nearEnd = (d: DatedWords | undefined, i: number): number => (d ? Math.max(i + 1, d.end) : i + 1)

function prepositionBefore(p: Parsed, start: number, from: number): number {
  const t = p.article.tokens[start - 1]
  return start > from && t && /^(?:before|by|ahead|until)$/.test(t.lower) ? start - 1 : start
}

/** Only a preposition, "is" or "was" lies between the noun and its date. */
function ties(p: Parsed, i: number, at: number): boolean {
  const { tokens } = p.article
  for (let k = i + 1; k < at; k++) {
    const t = tokens[k]!
    if (HARD.has(t.text) || t.text === ',') return false
    const g = p.at[k]
    if (
      g &&
      !/^(?:be|set|fall|loom|expire|pass|end|come|extend|move|push|sign|submit|respond|reach|agree|accept)$/.test(
        g.lemma,
      )
    )
      return false
  }
  return true
}

function governing(p: Parsed, i: number, start: number, from: number, to: number): VerbGroup | null {
  for (let k = start - 1; k >= from && k > start - 8; k--) {
    if (p.at[k]) return p.at[k]!
    if (HARD.has(p.article.tokens[k]!.text) || p.article.tokens[k]!.text === ',' || p.article.tokens[k]!.pos === 'NOUN')
      break
  }
  for (let k = i + 1; k < to && k < i + 16; k++) {
    const g = p.at[k]
    if (g && g.form === 'finite') return g
    if (HARD.has(p.article.tokens[k]!.text)) break
  }
  return null
}
