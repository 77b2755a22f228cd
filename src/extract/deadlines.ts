import { limitFindings } from './deadlines/limits.ts'
import { clauseOf, HARD, type Parsed, rightEdge } from './events/clauses.ts'
import { type DatedWords, datesWithin } from './events/dates.ts'
import type { Finding } from './events/finding.ts'
import { findWord, namesParty, nounPhraseStart } from './events/phrases.ts'
import { deniedNoun, type Standing, standingOf } from './events/tense.ts'
import { lemmaOf } from './grammar/verb-forms.ts'
import type { VerbGroup } from './grammar/verb-groups.ts'

/** Nouns that name a limit in time. */
const LIMITS = /^(?:deadline|ultimatum|cutoff|cut-off|expiry|expiration)$/
/** A date for something is a limit where the text says which day it is. */
const DATES = /^(?:date)$/
/** The setter takes it back. */
const TAKES_BACK =
  /^(?:drop|withdraw|lift|scrap|abandon|rescind|waive|cancel|remove|revoke|retract|retreat|back|soften|ditch|shelve)$/
/** What runs for a term. */
const TERM =
  /^(?:contract|truce|ceasefire|cease-fire|program|programme|mandate|moratorium|agreement|pact|treaty|extension|licence|license|lease|armistice|freeze|waiver|deadline|period|pause)$/
const MOVES = /^(?:extend|postpone|delay|push|move|shift|prolong|change|reset|roll)$/
const ENDS = /^(?:expire|lapse|elapse)$/
const NEAR_DATE = 10 // tokens between a limit and the date that says when: a noun phrase and a preposition

const st = (status: Standing['status'], why: string): Standing => ({ status, tense: 'future', why })

/**
 * The limits in time that a sentence sets, moves, misses or drops: "a Monday deadline", "expires on 1 March", "has until
 * Friday to answer", "must sign by November". A date after "by" alone is no deadline: somebody has to be bound by it.
 */
export function deadlineFindings(p: Parsed, sentence: number, dates: readonly DatedWords[]): Finding[] {
  const { tokens, first } = p.article
  const from = first[sentence]!
  const to = first[sentence + 1]!
  const out: Finding[] = []
  const taken = new Set<DatedWords>()
  for (let i = from; i < to; i++) {
    const lemma = lemmaOf(tokens[i]!)
    if (LIMITS.test(lemma) && tokens[i]!.pos !== 'VERB') {
      const found = named(p, i, from, to, dates, taken)
      if (found) out.push(found)
    } else if (
      DATES.test(lemma) &&
      tokens[i]!.pos === 'NOUN' &&
      (/^(?:for|to|of|by|chosen|set|on)$/.test(tokens[i + 1]?.lower ?? '') ||
        /^(?:target|closing|expiry|cut-off)$/.test(tokens[i - 1]?.lower ?? ''))
    ) {
      const found = namedDate(p, i, from, to, dates, taken)
      if (found) out.push(found)
    } else if (lemma === 'limit' && tokens[i - 1]?.lower === 'time' && tokens[i]!.pos === 'NOUN') {
      const found = named(p, i, from, to, dates, taken)
      if (found) out.push(found)
    }
  }
  for (const g of p.groups[sentence]!) {
    const found = byVerb(p, g, to, dates, taken)
    if (found) out.push(found)
  }
  out.push(...limitFindings(p, sentence, dates, taken))
  for (const d of dates) {
    if (taken.has(d)) continue
    const found = bound(p, d, from, to)
    if (found) out.push(found)
  }
  return out
}

/** A deadline by name. */
function named(
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
      standing: st('withdrawn', '"no" deadline'),
      definite: true,
      confidence: 0.5,
      reason: 'a deadline is said not to hold',
      mentionOnly: near === undefined,
    }
  }
  let standing = st('planned', 'a deadline')
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
      standing = st('withdrawn', `"${verb.lemma}"`)
    else if (MOVES.test(verb.lemma)) standing = st('planned', `"${verb.lemma}"`)
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
function namedDate(
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
      standing: st('planned', 'a target date'),
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
        standing: st('planned', 'a closing date'),
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
        standing: st('planned', 'a closing date'),
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
      standing: st('planned', 'a date set'),
      confidence: 0.55,
      reason: 'a date set for an act',
      parties: [[start, be.first]],
    }
  }
  return null
}

const nearEnd = (d: DatedWords | undefined, i: number): number => (d ? Math.max(i + 1, d.end) : i + 1)
const sentenceOf = (p: Parsed, i: number): number => p.article.tokens[i]!.sentence

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

function shape(trigger: number, start: number, end: number, sentence: number) {
  return {
    type: 'deadline' as const,
    sentence,
    trigger,
    start,
    end,
    parties: [[start, end]] as [number, number][],
    around: [start, end] as [number, number],
    noun: true,
    definite: false,
  }
}

/** "expires on 1 March", "enters into force", "has until Friday to", "gave them ten days". */
function byVerb(
  p: Parsed,
  g: VerbGroup,
  to: number,
  dates: readonly DatedWords[],
  taken: Set<DatedWords>,
): Finding | null {
  const { tokens } = p.article
  if (!ENDS.test(g.lemma) && !/^(?:run|enter|come|go|take|have|give|end|draw)$/.test(g.lemma)) return null
  const c = clauseOf(p, g)
  const dated = datesWithin(dates, g.first, c.end).find((d) => d.first >= g.first && d.first < c.end && !taken.has(d))
  if (!dated) return null
  const s = standingOf(p, g, c.opener)
  if (s.status === 'none') return null
  const after = tokens[g.to]?.lower ?? ''
  const parties: [number, number][] = [[c.subjectStart, c.end]]
  const make = (why: string, confidence: number, limit: Finding['limit'] = 'deadline'): Finding => {
    taken.add(dated)
    const lapsed = s.status === 'held' && s.tense === 'past' && limit !== 'deadline'
    return {
      // "have a draft, a row about it and until Sunday to sort it out": the limit alone
      ...shape(
        g.head,
        tokens[dated.first - 1]?.lower === 'and' && g.lemma === 'have' ? dated.first : c.start,
        Math.max(c.end, dated.end),
        g.sentence,
      ),
      noun: false,
      standing: lapsed ? { ...s, why } : { status: 'planned', tense: 'future', why },
      confidence,
      reason: why,
      parties,
      limit,
      ...(g.lemma === 'have' || g.lemma === 'give' ? { bounds: true } : {}),
    }
  }
  // a contract, a truce, a programme ends; a meeting that ends is no limit
  const lapse =
    (g.lemma === 'end' || (g.lemma === 'draw' && findWord(p, g.to, g.to + 3, /^close$/) >= 0)) &&
    findWord(p, c.subjectStart, g.first, TERM) >= 0 &&
    !g.passive
  if (lapse) return make(`"${g.lemma}"`, 0.6, 'expiry')
  if (ENDS.test(g.lemma) || (g.lemma === 'run' && after === 'out')) {
    if (dated.first - g.to > 4) return null
    return make(`"${g.lemma}"`, 0.75, 'expiry')
  }
  if (
    (g.lemma === 'enter' || g.lemma === 'come' || g.lemma === 'go') &&
    after === 'into' &&
    /^(?:force|effect|operation)$/.test(tokens[g.to + 1]?.lower ?? '')
  )
    return make('entry into force', 0.7, 'effect')
  if (g.lemma === 'take' && after === 'effect') return make('takes effect', 0.65, 'effect')
  if (
    (g.lemma === 'have' || g.lemma === 'give') &&
    (dated.bound === 'until' || findWord(p, g.to, dated.first, /^until$/) >= 0) &&
    (namesParty(p, c.start, c.end) || findWord(p, c.subjectStart, g.first, /^(?:talks|negotiations)$/) >= 0)
  )
    return make(`"${g.lemma} until"`, 0.75)
  if (
    g.lemma === 'give' &&
    dated.length &&
    !g.passive &&
    findWord(p, dated.end, Math.min(to, dated.end + 2), /^to$/) >= 0 &&
    namesParty(p, g.to, dated.first)
  )
    return make('given a time', 0.7)
  if (
    g.lemma === 'have' &&
    dated.length &&
    dated.first - g.to <= 2 &&
    findWord(p, dated.end, Math.min(to, dated.end + 2), /^to$/) >= 0 &&
    p.at[dated.end]?.form === 'infinitive' &&
    namesParty(p, c.start, g.first)
  )
    return make('has a time', 0.65)
  return null
}

const BOUND_TO =
  /^(?:agree|sign|finish|complete|conclude|accept|ratify|respond|submit|reach|approve|adopt|finalise|finalize|decide|implement|withdraw|release|disarm|resolve|settle|pay|deliver|answer|leave|pass|present|hand|end|hold|reply|vacate|comply|dismantle|phase|cut|join|give|strike|negotiate|produce|table|publish|draft|prepare|seal|wrap|do|make|return|meet|send|file|rule|lodge|comment|vote|report|inform|notify|consult|provide|supply|establish|transfer|lay|stop|halt|lower|restore|apply|nominate|stand|hand|name|appoint|choose|free|lift|reopen|open|dissolve|set|declare)$/
const DUTY = /^(?:must|should|shall)$/

/** "must sign by November", "to finish the draft by the end of 2026", "November at the latest". */
function bound(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
  const { tokens } = p.article
  const latest = findWord(p, d.end, Math.min(to, d.end + 4), /^latest$/)
  const noLater =
    d.first - 3 >= from && /^no$/.test(tokens[d.first - 3]?.lower ?? '') && tokens[d.first - 2]?.lower === 'later'
  const atLatest = latest >= 0 && tokens[latest - 1]?.lower === 'the' && tokens[latest - 2]?.lower === 'at'
  const byWord = d.bound === 'latest' || d.bound === 'by' || d.bound === 'before' || atLatest || noLater
  if (!byWord) return null
  let g: VerbGroup | null = null
  for (let k = d.first - 1; k >= from && k > d.first - 24; k--) {
    const o = p.at[k]
    if (o) {
      g = o
      break
    }
    if (HARD.has(tokens[k]!.text)) break
  }
  if (!g) return null
  const c = clauseOf(p, g)
  const end = Math.max(c.end > d.first ? Math.min(c.end, to) : 0, latest >= 0 ? latest + 1 : d.end)
  const s = standingOf(p, g, c.opener)
  const strong = atLatest || noLater || d.bound === 'latest'
  const duty =
    (g.modal !== null && DUTY.test(g.modal)) ||
    g.semi === 'be to' ||
    s.why.startsWith('"must') ||
    (g.form === 'infinitive' && infinitiveBinds(p, g, from))
  if (!strong && !duty && !(aimed(p, g, from) && BOUND_TO.test(g.lemma))) return null
  if (!strong && d.bound === 'before' && !duty) return null
  if (!strong && g.form !== 'infinitive' && s.status === 'none' && !g.modal) return null
  if (!strong && g.form === 'infinitive' && !BOUND_TO.test(g.lemma)) return null
  if (g.negated && !strong) return null
  return {
    ...shape(d.first, c.start, end, g.sentence),
    noun: false,
    standing: st('planned', strong ? 'at the latest' : 'bound by a date'),
    confidence: strong ? 0.7 : 0.6,
    limit: 'bound' as const,
    reason: strong ? 'a date said to be the latest' : 'an act is bound to be done by a date',
    parties: [[c.start, end]],
  }
}

/** "told / ordered / agreed / has to … by": somebody is bound, not merely hoping. */
function infinitiveBinds(p: Parsed, g: VerbGroup, from: number): boolean {
  const w = leftWords(p, g.first, from)
  return /\b(?:need|must|instruct|order|oblige|require|bind|commit|pledge|undertake|agree|promise|vow|tell|ask|demand|request|urge|deadline|direct|schedule|obligation|commitment|due|task|mandate)\w*\b/.test(
    w,
  )
}
function aimed(p: Parsed, g: VerbGroup, from: number): boolean {
  if (g.form !== 'infinitive' && g.form !== 'ing') return false
  const w = leftWords(p, g.first, from)
  return /\b(?:aim|hope|want|intend|plan|target|seek|goal|commit\w*)\w*\b/.test(w)
}
function leftWords(p: Parsed, at: number, from: number): string {
  const out: string[] = []
  for (let k = at - 1; k >= from && k > at - 8; k--) {
    if (HARD.has(p.article.tokens[k]!.text)) break
    out.unshift(lemmaOf(p.article.tokens[k]!))
  }
  return out.join(' ')
}
