import type { Token } from '../article.ts'
import { endingOf, lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Parsed } from './clauses.ts'
import { MONTH, WEEKDAY } from './words.ts'

/**
 * How a clause places its act: told as done, announced, expected, called off; or not told as an event at all (denied,
 * conditional, asked for, habitual).
 */
export interface Standing {
  readonly status: 'held' | 'planned' | 'expected' | 'cancelled' | 'withdrawn' | 'none'
  /** Which way a bare weekday in the clause points. */
  readonly tense: 'past' | 'present' | 'future'
  /** A word for the reviewer: "past tense", "expected to", "no plans to". */
  readonly why: string
}

/** Words before "to" by which somebody has fixed the act. */
const FIXED = new Set(
  'plan schedule slate set due arrange agree decide intend prepare direct instruct order vow pledge promise commit resolve undertake book poise confirm announce elect appoint assign dispatch'.split(
    ' ',
  ),
)
/** … by which it is only looked for. */
const LOOKED_FOR = new Set(
  'expect hope want need likely look seek wish ready willing prepared invite propose offer consider aim try tentatively anticipate keen eager long possible think believe mean invitation proposal hope chance opportunity intention desire willingness readiness'.split(
    ' ',
  ),
)
/** … by which it did not come about, or not yet: nothing to record. */
const NOT_DONE = new Set(
  'refuse decline fail unable unlikely reluctant unwilling hesitate neglect forget ask urge call demand press request tell warn threaten refusal failure attempt effort call appeal demand pressure push bid able persuade convince pressure beg encourage lobby implore allow permit'.split(
    ' ',
  ),
)
/** … by which it did. */
const DONE = new Set(
  'manage begin start continue proceed go get help serve come return gather meet travel fly sit use'.split(' '),
)
const CONDITIONAL = new Set(['if', 'unless', 'whether', 'lest'])
const IRREALIS_BEFORE = /^(?:provided|providing|assuming|supposing|should)$/

export const conditional = (opener: string | null): boolean => opener !== null && CONDITIONAL.has(opener)

interface Governor {
  readonly lemma: string
  readonly group: VerbGroup | null
  readonly negated: boolean
  readonly at: number
  readonly noun: boolean
}

/** The word an infinitive hangs on: a verb right before it or over its object, an adjective, a noun. */
export function governorOf(p: Parsed, g: VerbGroup): Governor | null {
  const { tokens, first } = p.article
  const from = first[g.sentence]!
  let i = g.first - 1
  while (i >= from && (tokens[i]!.pos === 'ADV' || tokens[i]!.lower === 'not')) i--
  if (i < from) return null
  const t = tokens[i]!
  const direct = p.at[i]
  if (direct) return { lemma: direct.lemma, group: direct, negated: direct.negated, at: i, noun: false }
  if (t.pos === 'ADJ' || /^(?:due|set|likely|unlikely|ready|willing|able|unable|scheduled)$/.test(t.lower)) {
    const be = i - 1 >= from ? copulaBefore(p, i, from) : null
    return { lemma: t.lower, group: be, negated: be?.negated ?? false, at: i, noun: false }
  }
  // a noun, or a verb over its object: "no plans to meet", "directed the envoy to meet", "a deadline for Kyiv to agree"
  let noun = -1
  for (let k = i; k >= from && k > i - 12; k--) {
    const w = tokens[k]!
    const over = p.at[k]
    if (over) {
      if (noun >= 0 && NOUN_GOVERNORS.has(lemmaOf(tokens[noun]!))) break
      return { lemma: over.lemma, group: over, negated: over.negated, at: k, noun: false }
    }
    if (w.pos === 'NOUN' && noun < 0) noun = k
    else if (w.pos === 'NOUN' && NOUN_GOVERNORS.has(lemmaOf(w))) {
      noun = k
      break
    }
    if (w.text === ',' || w.pos === 'PUNCT') break
  }
  if (noun < 0) return null
  return {
    lemma: lemmaOf(tokens[noun]!),
    group: groupBefore(p, noun, from),
    negated: deniedNoun(tokens, noun, from),
    at: noun,
    noun: true,
  }
}

const NOUN_GOVERNORS = new Set(
  'pressure plan deadline invitation offer decision agreement intention proposal date time day schedule attempt effort promise pledge chance opportunity refusal failure call appeal demand'.split(
    ' ',
  ),
)

function copulaBefore(p: Parsed, i: number, from: number): VerbGroup | null {
  for (let k = i - 1; k >= from && k > i - 6; k--) if (p.at[k]) return p.at[k]!
  return null
}

function groupBefore(p: Parsed, i: number, from: number): VerbGroup | null {
  for (let k = i - 1; k >= from && k > i - 12; k--) if (p.at[k]) return p.at[k]!
  return null
}

/** "no plans", "without any plan", "not a deadline". */
export function deniedNoun(tokens: readonly Token[], noun: number, from: number): boolean {
  for (let k = noun - 1; k >= from && k > noun - 6; k--) {
    const w = tokens[k]!.lower
    if (w === 'no' || w === 'without' || w === 'neither' || w === 'never') return true
    if (tokens[k]!.pos === 'VERB' || tokens[k]!.pos === 'PUNCT') {
      // "no more specific deadline" is stopped by nothing; a quotation mark inside is passed over
      if (/^["“”]$/.test(w)) continue
      return false
    }
  }
  return false
}

const s = (status: Standing['status'], tense: Standing['tense'], why: string): Standing => ({ status, tense, why })

/** How the clause about `g` stands. `opener` is the word that joins the clause to its sentence. */
export function standingOf(p: Parsed, g: VerbGroup, opener: string | null, depth = 0): Standing {
  if (conditional(opener)) return s('none', 'future', `depends on "${opener}"`)
  // "takes effect once both have ratified it"
  if (opener === 'once' && g.tense === 'present') return s('none', 'future', 'depends on "once"')
  const { tokens, first } = p.article
  const from = first[g.sentence]!
  if (hypothetical(p, g, from)) return s('none', 'future', 'follows from a condition')
  if (g.first > from && IRREALIS_BEFORE.test(tokens[g.first - 1]!.lower)) return s('none', 'future', 'a condition')
  if (g.form === 'infinitive') return infinitive(p, g, opener, depth)
  if (g.form === 'ing') return gerund(p, g, opener, depth)
  if (g.negated) {
    if (g.modal === 'will' || g.modal === 'would')
      return asForeseen(p, g)
        ? s('cancelled', 'future', 'will not happen as foreseen')
        : s('none', 'future', 'will not happen')
    return s('none', g.tense === 'past' ? 'past' : 'present', 'negated')
  }
  if (g.semi === 'be to') {
    if (g.tense === 'past')
      return g.perfect ? s('cancelled', 'past', 'was to have happened') : s('planned', 'future', '"was to"')
    return s('planned', 'future', '"is to"')
  }
  if (g.modal === 'will' || g.modal === 'shall') return s(g.perfect ? 'expected' : 'planned', 'future', `"${g.modal}"`)
  if (g.semi === 'have to' && g.tense === 'past') return s('held', 'past', '"had to"')
  if (g.modal === 'would') return s(g.perfect ? 'none' : 'expected', 'future', '"would"')
  if (g.modal !== null)
    return g.perfect ? s('none', 'past', `"${g.modal} have"`) : s('expected', 'future', `"${g.semi ?? g.modal}"`)
  if (g.tense === 'present' && g.modal === null && !g.perfect && !g.progressive && !g.passive && depth < 4) {
    const lender =
      joinedTo(p, g, from) ?? (g.to - g.first === 1 && endingOf(tokens[g.head]!) === 'base' ? caused(p, g, from) : null)
    if (lender) return standingOf(p, lender, opener, depth + 1)
  }
  if (g.perfect) return s('held', 'past', 'perfect')
  if (g.tense === 'past') return s('held', 'past', 'past tense')
  if (g.progressive) return s('held', 'present', 'going on')
  return s('held', 'present', 'present tense')
}

/** "If the vote fails, talks would resume"; "little prospect the sides would meet". */
function hypothetical(p: Parsed, g: VerbGroup, from: number): boolean {
  const { tokens } = p.article
  const lead = tokens[from]!.lower
  const ahead = g.modal !== null || (g.tense === 'present' && !g.perfect)
  // "If they agree, the chamber votes on 25 November" names the day; without one, what follows stays a supposition
  if (lead === 'if' && ahead)
    return !(g.modal === null || (g.modal === 'will' && g.semi === null)) || !timetabled(p, g, from)
  // "Unless they agree, the crews will walk out on Monday" tells what is planned; the condition itself is none
  if (lead === 'unless' && ahead) {
    let comma = from
    while (comma < g.first && tokens[comma]!.text !== ',') comma++
    if (comma >= g.first || (g.modal !== null && g.modal !== 'will')) return true
  }
  for (let k = g.first - 1; k >= from && k > g.first - 10; k--) {
    if (p.at[k]) return false
    if (
      /^(?:prospect|chance|hope|sign|likelihood|possibility|point|sense|use)s?$/.test(tokens[k]!.lower) &&
      /^(?:little|no|slim|scant|few|any)$/.test(tokens[k - 1]?.lower ?? '')
    )
      return true
  }
  return false
}

/** Behind the comma of a condition, with its own day: "votes on 25 November", "will meet on Friday". */
function timetabled(p: Parsed, g: VerbGroup, from: number): boolean {
  const { tokens, first } = p.article
  let comma = from
  while (comma < g.first && tokens[comma]!.text !== ',') comma++
  if (comma >= g.first) return false
  const to = Math.min(first[g.sentence + 1]!, g.to + 14)
  for (let k = g.to; k < to && tokens[k]!.text !== ','; k++)
    if (
      tokens[k]!.lower === 'on' &&
      (WEEKDAY.test(tokens[k + 1]?.text ?? '') ||
        MONTH.test(tokens[k + 1]?.text ?? '') ||
        MONTH.test(tokens[k + 2]?.text ?? ''))
    )
      return true
  return false
}

/** "let its contract expire": the bare verb happens when the letting does. */
function caused(p: Parsed, g: VerbGroup, from: number): VerbGroup | null {
  for (let k = g.first - 1; k >= from && k > g.first - 10; k--) {
    const o = p.at[k]
    if (o) return /^(?:let|make|see|watch|help|have)$/.test(o.lemma) && o !== g && k < g.first - 1 ? o : null
    if (p.article.tokens[k]!.pos === 'PUNCT') return null
  }
  return null
}

/** "would review it and provide a response": a base form behind "and" shares the modal or the "to" before it. */
function joinedTo(p: Parsed, g: VerbGroup, from: number): VerbGroup | null {
  const { tokens } = p.article
  let k = g.first - 1
  while (k >= from && tokens[k]!.pos === 'ADV') k--
  if (k < from || tokens[k]!.pos !== 'CCONJ') return null
  for (k--; k >= from && k > g.first - 25; k--) {
    const o = p.at[k]
    if (o) return o.modal !== null || o.form === 'infinitive' ? o : null
  }
  return null
}

/** "no longer", "as planned", "as scheduled" near the verb: it had been foreseen. */
function asForeseen(p: Parsed, g: VerbGroup): boolean {
  const { tokens, first } = p.article
  const to = Math.min(first[g.sentence + 1]!, g.to + 14)
  for (let i = g.first; i < to; i++) {
    const w = tokens[i]!.lower
    if (w === 'longer') return true
    if (w === 'as' && /^(?:planned|scheduled|expected|foreseen|announced)$/.test(tokens[i + 1]?.lower ?? ''))
      return true
  }
  return false
}

function infinitive(p: Parsed, g: VerbGroup, opener: string | null, depth: number): Standing {
  if (g.negated) return s('none', 'future', 'negated')
  const by = governorOf(p, g)
  if (!by || depth > 4) return s('expected', 'future', 'infinitive')
  const { lemma } = by
  const matrix = by.group
  if (by.negated) return s('none', 'future', `not "${lemma}"`)
  const outer = matrix ? outerOf(p, matrix, opener, depth) : null
  if (outer?.status === 'none' && outer.why !== 'present tense') return s('none', outer.tense, outer.why)
  const past = matrix !== null && matrix.tense === 'past' && matrix.perfect
  const due = matrix !== null && (matrix.passive || matrix.lemma === 'be')
  if (past && (FIXED.has(lemma) || lemma === 'expect' || lemma === 'due') && due)
    return s('cancelled', 'past', `had been to happen ("${lemma}")`)
  if (NOT_DONE.has(lemma)) return s('none', 'future', `"${lemma} to"`)
  if (FIXED.has(lemma)) {
    if (lemma === 'be' || !matrix) return s('planned', 'future', `"${lemma} to"`)
    if (outer && outer.status === 'expected') return s('expected', 'future', `"${lemma} to"`)
    return s('planned', 'future', `"${lemma} to"`)
  }
  if (LOOKED_FOR.has(lemma)) return s('expected', 'future', `"${lemma} to"`)
  if (DONE.has(lemma) && outer) return s(outer.status, outer.tense, outer.why)
  if (!by.noun && !p.at[by.at]) return s('none', 'present', `"${lemma} to"`)
  if (by.noun) return s('expected', 'future', `"${lemma} to"`)
  // a purpose: "travelled to Geneva to meet"
  return outer
    ? s(outer.status === 'held' ? 'held' : outer.status, outer.tense, `purpose of "${lemma}"`)
    : s('expected', 'future', 'infinitive')
}

const outerOf = (p: Parsed, g: VerbGroup, opener: string | null, depth: number): Standing =>
  standingOf(p, g, conditional(opener) ? opener : null, depth + 1)

function gerund(p: Parsed, g: VerbGroup, opener: string | null, depth: number): Standing {
  const { tokens, first } = p.article
  const from = first[g.sentence]!
  if (g.negated) return s('none', 'past', 'negated')
  let i = g.first - 1
  while (i >= from && tokens[i]!.pos === 'ADV') i--
  const before = i >= from ? tokens[i]!.lower : ''
  if (before === 'without' || before === 'instead' || before === 'against' || before === 'avoid')
    return s('none', 'past', `"${before}"`)
  if (before === 'to' && i - 1 >= from && /^(?:forward|committed|open|close)$/.test(tokens[i - 1]!.lower))
    return s('expected', 'future', `"${tokens[i - 1]!.lower} to"`)
  const matrix = nearestFinite(p, g)
  const outer = matrix && depth < 4 ? standingOf(p, matrix, opener, depth + 1) : null
  if (/^(?:of|about|for|on)$/.test(before))
    return s(outer && outer.tense !== 'past' ? 'expected' : 'none', 'future', `"${before}" and a gerund`)
  if (before === 'before')
    return outer ? s(outer.status, outer.tense, 'before + gerund') : s('expected', 'future', 'before')
  if (before === 'after' || before === 'since' || before === 'following') return s('held', 'past', 'after + gerund')
  if (!outer || outer.status === 'none') return s(outer && outer.why !== 'negated' ? 'none' : 'held', 'past', 'gerund')
  return s(outer.status, outer.tense, outer.why)
}

function nearestFinite(p: Parsed, g: VerbGroup): VerbGroup | null {
  const list = p.article.sentences.length > g.sentence ? p.groups[g.sentence]! : []
  let best: VerbGroup | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const o of list) {
    if (o.form !== 'finite') continue
    const d = Math.abs(o.first - g.first)
    if (d < distance) {
      distance = d
      best = o
    }
    if (o.first > g.first && d > distance) break
  }
  return best
}
