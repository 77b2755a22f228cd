// What became of a gathering, a vote, a signing: called off, moved to another day, never begun.

import type { VerbGroup } from '../grammar/verb-groups.ts'
import { bareParticiple, type Clause, clauseOf, isHard, type Parsed } from './clauses.ts'
import { findWord, isTimeWord } from './phrases.ts'
import type { Standing } from './tense.ts'
import { standingOf } from './tense.ts'

/** The verb that settles what became of an act, and what it settles. */
export interface Fate {
  readonly group: VerbGroup
  readonly clause: Clause
  readonly standing: Standing
  /** Only the new day counts: "moved from 3 May to 10 May". */
  readonly moved: boolean
}

const DROPS =
  /^(?:hold|avert|cancel|scrap|scratch|scrub|axe|nix|abandon|drop|shelve|ditch|abort|bin|suspend|remove|withdraw|strike|pull)$/
/** Verbs that call something off only with the word behind them. */
const DROPS_WITH: Readonly<Record<string, RegExp>> = {
  call: /^off$/,
  hold: /^over$/,
  take: /^off$/,
  remove: /^from$/,
  strike: /^(?:from|off)$/,
  pull: /^(?:from|off)$/,
  withdraw: /^from$/,
}
const DEFERS = /^(?:postpone|delay|defer|reschedule|move|shift|push|put|bring)$/
const HAPPENS = /^(?:happen|materialise|materialize|occur|begin|start|open|convene)$/
const st = (status: Standing['status'], tense: Standing['tense'], why: string): Standing => ({ status, tense, why })

/**
 * The fate of the act that the noun at `i` names, told by the main verb behind it: over "planned for Monday", over
 * ", first set for May,", over "which was to be the last". Null when that verb tells no such thing.
 */
export function fateOf(p: Parsed, i: number, to: number, dated: (from: number, to: number) => boolean): Fate | null {
  const g = mainVerb(p, i + 1, to)
  // talks that are suspended had begun; a strike that is suspended does not take place
  const struck = /^(?:strike|walkout|stoppage|lockout)s?$/.test(p.article.tokens[i]!.lower)
  if (g && struck && g.passive && !g.negated && /^(?:suspend|halt|lift)$/.test(g.lemma)) {
    const clause = clauseOf(p, g)
    if (standingOf(p, g, clause.opener).status !== 'none')
      return { group: g, clause, standing: st('cancelled', 'future', `"${g.lemma}"`), moved: false }
  }
  const own = (g && fateIn(p, g, to, dated)) ?? fateAside(p, i, to, dated)
  if (own || !g) return own
  // "had been set for Wednesday but was dropped": a second verb of the same subject
  for (let k = g.to; k < to && k < g.to + 18; k++) {
    if (isHard(p.article.tokens, k)) return null
    const o = p.at[k]
    if (!o || o.first !== k) continue
    if (o.form !== 'finite') {
      k = o.to - 1
      continue
    }
    let before = k - 1
    while (before > g.to && p.article.tokens[before]!.pos === 'ADV') before--
    return /^(?:but|and|then|yet)$/.test(p.article.tokens[before]!.lower) ? fateIn(p, o, to, dated) : null
  }
  return null
}

/** "the consultations, which were due to start today but have been put back to Saturday, will be led by …". */
function fateAside(p: Parsed, i: number, to: number, dated: (from: number, to: number) => boolean): Fate | null {
  const { tokens } = p.article
  let which = i + 1
  while (which < to && which < i + 8 && tokens[which]!.text !== ',' && !p.at[which]) which++
  if (tokens[which]?.text !== ',' || tokens[which + 1]?.lower !== 'which') return null
  for (let k = which + 2; k < to && k < i + REACH && tokens[k]!.text !== ','; k++) {
    if (isHard(tokens, k)) return null
    const g = p.at[k]
    if (!g || g.first !== k || g.form !== 'finite') continue
    const fate = fateIn(p, g, to, dated)
    if (fate) return fate
    k = g.to - 1
  }
  return null
}

/** "is off", "is now off the calendar", "was off the table by noon". */
function off(p: Parsed, g: VerbGroup): boolean {
  const { tokens } = p.article
  if (g.lemma !== 'be' || g.negated || (g.modal !== null && (g.modal !== 'will' || g.semi !== null))) return false
  let k = g.to
  while (k < g.to + 2 && /^(?:now|again|therefore|all|officially|already)$/.test(tokens[k]?.lower ?? '')) k++
  if (tokens[k]?.lower !== 'off') return false
  const next = tokens[k + 1]
  if (!next || next.sentence !== g.sentence || /^(?:PUNCT|CCONJ|SCONJ)$/.test(next.pos)) return true
  return (
    /^(?:for|until|after|since|because|again)$/.test(next.lower) ||
    /^(?:agenda|calendar|table|programme|schedule|timetable|docket|diary)$/.test(tokens[k + 2]?.lower ?? '')
  )
}

/** What a verb says became of its subject. */
export function fateIn(p: Parsed, g: VerbGroup, to: number, dated: (from: number, to: number) => boolean): Fate | null {
  const clause = clauseOf(p, g)
  const standing = standingOf(p, g, clause.opener)
  const word = p.article.tokens[g.to]?.lower ?? ''
  const fate = (s: Standing, moved = false): Fate => ({ group: g, clause, standing: s, moved })
  if (off(p, g)) return fate(st('cancelled', 'future', '"off"'))
  if (unrealised(p, g)) {
    // "did not begin on time": it began
    return findWord(p, g.to, clause.end, /^(?:time|until|before|well|easily|smoothly)$/) >= 0
      ? null
      : fate(st('cancelled', g.tense === 'past' || g.perfect ? 'past' : 'future', `not "${g.lemma}"`))
  }
  // "has slipped to 17 May", "slid into June": the act moves by itself
  if (/^(?:slip|slide|shift|drift)$/.test(g.lemma) && !g.passive && !g.negated && standing.status !== 'none')
    return /^(?:to|into|until|till)$/.test(word) && (dated(g.to, clause.end) || ordinalDay(p, g.to + 1))
      ? fate(st('planned', 'future', `"${g.lemma}"`), true)
      : null
  if (!g.passive || g.negated || g.modal === 'would' || /^(?:could|may|might|should|can)$/.test(g.modal ?? ''))
    return null
  const needs = Object.hasOwn(DROPS_WITH, g.lemma) ? DROPS_WITH[g.lemma]! : null
  if ((DROPS.test(g.lemma) && !needs) || needs?.test(word)) {
    if (
      g.lemma === 'take' &&
      findWord(
        p,
        g.to,
        Math.min(to, g.to + 6),
        /^(?:agenda|calendar|table|programme|schedule|timetable|docket|list|diary)$/,
      ) < 0
    )
      return null
    if (standing.status === 'none') return null
    if (g.lemma === 'suspend') return null // talks that are suspended had begun
    return fate(st('cancelled', 'future', `"${g.lemma}"`))
  }
  if (DEFERS.test(g.lemma)) {
    if (/^(?:put|bring|push|move)$/.test(g.lemma) && !/^(?:off|back|forward|to|from|until|by)$/.test(word)) return null
    if (standing.status === 'none') return null
    const later = findWord(p, g.to, Math.min(to, g.to + 12), /^(?:to|until|till|for)$/)
    if (later >= 0 && (dated(later, clause.end) || ordinalDay(p, later + 1)))
      return fate(st('planned', 'future', `"${g.lemma}"`), true)
    return /^(?:postpone|defer)$/.test(g.lemma) || (g.lemma === 'put' && word === 'off')
      ? fate(st('cancelled', 'future', `"${g.lemma}"`))
      : null
  }
  return null
}

/** "moved to the 18th". */
const ordinalDay = (p: Parsed, i: number): boolean =>
  p.article.tokens[i]?.lower === 'the' && /^\d{1,2}(?:st|nd|rd|th)$/.test(p.article.tokens[i + 1]?.lower ?? '')

/** "did not take place", "never got under way", "will not go ahead", "failed to materialise". */
function unrealised(p: Parsed, g: VerbGroup): boolean {
  const { tokens } = p.article
  const w = tokens[g.to]?.lower ?? ''
  const w2 = tokens[g.to + 1]?.lower ?? ''
  const happens =
    HAPPENS.test(g.lemma) ||
    (g.lemma === 'take' && w === 'place') ||
    (g.lemma === 'go' && w === 'ahead') ||
    (g.lemma === 'get' &&
      (/^(?:underway|going|started)$/.test(w) || (w === 'under' && w2 === 'way') || (w === 'off' && w2 === 'the'))) ||
    (g.lemma === 'come' && (w === 'off' || (w === 'to' && w2 === 'pass')))
  if (g.lemma === 'fail' && !g.negated && w === 'to') {
    const next = p.at[g.to]
    return (
      next !== undefined &&
      /^(?:materialise|materialize|happen|take|begin|start|convene|open)$/.test(next.lemma) &&
      g.tense === 'past'
    )
  }
  if (g.lemma === 'fall' && w === 'through' && (g.tense === 'past' || g.perfect)) return true
  if (happens && g.modal === 'should' && g.perfect && !g.negated) return true // "should have taken place on Tuesday"
  return happens && g.negated && !/^(?:may|might|could|can|should|must)$/.test(g.modal ?? '')
}

const REACH = 40 // tokens between a noun and its verb: two parentheses and a date

/** The finite verb of the clause whose subject ends before `from`, over what stands between. */
export function mainVerb(p: Parsed, from: number, to: number): VerbGroup | null {
  const { tokens } = p.article
  let relative = false
  for (let k = from; k < to && k < from + REACH; k++) {
    const t = tokens[k]!
    if (isHard(tokens, k)) return null
    if (t.text === ',') {
      const next = tokens[k + 1]
      const inserted =
        next &&
        (/^(?:which|who|whose|where)$/.test(next.lower) ||
          p.at[k + 1]?.first === k + 1 ||
          next.pos === 'ADV' ||
          next.pos === 'ADP' ||
          next.pos === 'DET' ||
          next.pos === 'ADJ')
      // ", she said,"
      const aside = next && /^(?:PRON|PROPN)$/.test(next.pos) ? closing(p, k + 1, Math.min(to, k + 7)) : -1
      const close = aside > 0 ? aside : inserted ? closing(p, k + 1, to) : -1
      if (close < 0) return null
      k = close
      continue
    }
    if (/^(?:that|which|who)$/.test(t.lower) && (p.at[k + 1]?.form === 'finite' || subjectThenVerb(p, k + 1, to))) {
      relative = true
      continue
    }
    if (t.pos === 'SCONJ' || (t.pos === 'CCONJ' && p.at[k + 1] && !relative)) return null
    const g = p.at[k]
    if (!g || g.first !== k) continue
    if (g.form !== 'finite' && g.form !== 'participle') {
      k = g.to - 1
      continue
    }
    if (relative) {
      relative = false
      k = g.to - 1
      continue
    }
    const after = tokens[g.to]
    if (bareParticiple(g) && after && (after.pos === 'ADP' || isTimeWord(after)) && verbAhead(p, g.to, to)) {
      k = g.to - 1
      continue
    }
    return g
  }
  return null
}

/** "talks that the mediator had convened": a short subject and its verb. */
function subjectThenVerb(p: Parsed, from: number, to: number): boolean {
  for (let k = from; k < to && k < from + 6; k++) {
    const g = p.at[k]
    if (g) return g.first === k && g.form === 'finite' && k > from
    if (!/^(?:DET|NOUN|PROPN|PRON|ADJ|PART|NUM)$/.test(p.article.tokens[k]!.pos)) return false
  }
  return false
}

/** A finite verb with auxiliaries follows before the next mark. */
function verbAhead(p: Parsed, from: number, to: number): boolean {
  for (let k = from; k < to && k < from + 16; k++) {
    if (isHard(p.article.tokens, k) || p.article.tokens[k]!.pos === 'CCONJ') return false
    const g = p.at[k]
    if (g?.form === 'finite' && g.first === k) return true
  }
  return false
}

/** The comma that closes a parenthesis opened before `from`. */
export function closing(p: Parsed, from: number, to: number): number {
  for (let k = from; k < to && k < from + 24; k++) {
    if (isHard(p.article.tokens, k)) return -1
    if (p.article.tokens[k]!.text === ',') return k
  }
  return -1
}
