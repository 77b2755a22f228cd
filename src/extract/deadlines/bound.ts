import { clauseOf, HARD, type Parsed } from '../events/clauses.ts'
import type { DatedWords } from '../events/dates.ts'
import type { Finding } from '../events/finding.ts'
import { findWord } from '../events/phrases.ts'
import { standingOf } from '../events/tense.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { shape, standsAs } from './shape.ts'

const BOUND_TO =
  /^(?:agree|sign|finish|complete|conclude|accept|ratify|respond|submit|reach|approve|adopt|finalise|finalize|decide|implement|withdraw|release|disarm|resolve|settle|pay|deliver|answer|leave|pass|present|hand|end|hold|reply|vacate|comply|dismantle|phase|cut|join|give|strike|negotiate|produce|table|publish|draft|prepare|seal|wrap|do|make|return|meet|send|file|rule|lodge|comment|vote|report|inform|notify|consult|provide|supply|establish|transfer|lay|stop|halt|lower|restore|apply|nominate|stand|hand|name|appoint|choose|free|lift|reopen|open|dissolve|set|declare)$/
const DUTY = /^(?:must|should|shall)$/

/** "must sign by November", "to finish the draft by the end of 2026", "November at the latest". */
export function bound(p: Parsed, d: DatedWords, from: number, to: number): Finding | null {
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
    standing: standsAs('planned', strong ? 'at the latest' : 'bound by a date'),
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
