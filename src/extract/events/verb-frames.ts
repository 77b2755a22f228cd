import type { VerbGroup } from '../grammar/verb-groups.ts'
import { tallied } from './ballots.ts'
import { type Clause, clauseOf, type Parsed } from './clauses.ts'
import type { Finding } from './finding.ts'
import { type At, particleEnd } from './frame.ts'
import { FRAMES } from './frames-by-verb.ts'
import { frontedText, givenText } from './handovers.ts'
import { travelling } from './journeys.ts'
import {
  disowned,
  lenderClause,
  lentSubject,
  overAside,
  passiveBefore,
  reducedClause,
  reducedRelative,
  relativeObject,
  subjectOf,
  wished,
} from './lent.ts'
import { findWord, isTimeWord, nounPhraseAt } from './phrases.ts'
import { conditional, type Standing, standingOf } from './tense.ts'
import { publishing, submitting } from './texts.ts'
import { GATHERING, PUBLISHES, SUBMITS, TRAVELS } from './words.ts'

/** What a verb of the article tells, if its frame is filled; null otherwise. */
export function verbFinding(p: Parsed, group: VerbGroup, dated: (from: number, to: number) => boolean): Finding | null {
  const lender = passiveBefore(p, group)
  const g = lender
    ? {
        ...group,
        passive: lender.form === 'finite',
        form: lender.form,
        modal: lender.modal,
        semi: lender.semi,
        tense: lender.tense,
        perfect: lender.perfect,
        negated: lender.negated,
      }
    : reducedRelative(p, group)
      ? { ...group, form: 'participle' as const }
      : group
  const frame = Object.hasOwn(FRAMES, g.lemma)
    ? FRAMES[g.lemma]!
    : TRAVELS.has(g.lemma) || g.lemma === 'go' || g.lemma === 'come' || g.lemma === 'leave'
      ? travelling
      : PUBLISHES.has(g.lemma)
        ? publishing
        : SUBMITS.has(g.lemma)
          ? (at: At) => givenText(at) ?? submitting(at) ?? frontedText(at)
          : null
  if (!frame) return tallyFinding(p, group)
  const c = g === group || lender ? clauseOf(p, group) : reducedClause(p, g)
  const subject =
    (lender ? subjectOf(p, lenderClause(p, lender), lender) : subjectOf(p, c, g)) ??
    (g.passive ? overAside(p, c) : null)
  const behind = nounPhraseAt(p, particleEnd(p, g), Math.max(c.end, g.to))
  const object = behind && !isTimeWord(p.article.tokens[behind.head]!) ? behind : (relativeObject(p, g, c) ?? behind)
  // "demands that it be voted down", "should it be voted down": thought of only
  if (p.article.tokens[g.first]!.lower === 'be' && g.modal === null && g.form === 'finite') return null
  const t = frame({ p, g, c, object, subject, dated })
  if (!t) return tallyFinding(p, group)
  const own = wished(p, g, c) ?? standingOf(p, g, c.opener)
  const standing: Standing =
    /^invited /.test(t.reason) && own.status !== 'none'
      ? { status: 'planned', tense: 'future', why: '"invited"' }
      : /^due /.test(t.reason)
        ? { status: 'planned', tense: 'future', why: '"due"' }
        : g.lemma === 'expect' && own.status !== 'none'
          ? { status: 'expected', tense: 'future', why: 'expected' }
          : own
  if (standing.status === 'none' || ofNobody(p, c)) return null
  if (conditional(c.opener) || disowned(p, g, c)) return null
  const again =
    standing.why === 'present tense' &&
    GATHERING.has(t.type) &&
    findWord(p, g.to, Math.min(c.end, g.to + 3), /^(?:again|next)$/) >= 0
  const start = t.start ?? c.start
  const end = t.end ?? c.end
  const sender = /^(?:send|dispatch|despatch)$/.test(g.lemma) && t.type === 'travel' && !g.passive
  // "They are to begin on Monday": the talks are meant, not who was named last
  const earlier = /told before$/.test(t.reason)
  const parties: [number, number][] = sender || earlier ? [] : [[c.subjectStart, Math.max(c.subjectEnd, g.first)]]
  if (!sender && !earlier && (c.subjectEnd <= c.subjectStart || (g.first === c.start && g.form !== 'ing')))
    parties.unshift(...lentSubject(p, g))
  if (g.form === 'ing') parties.push(...lentSubject(p, g))
  parties.push([g.to, end])
  return {
    type: t.type,
    sentence: g.sentence,
    trigger: g.head,
    start,
    end,
    standing: again ? { status: 'planned', tense: 'future', why: 'a meeting "again"' } : standing,
    parties,
    around: [start, end],
    definite: false,
    confidence: t.confidence,
    reason: `${t.reason}; ${standing.why}`,
    noun: false,
  }
}

/** "No parliament would vote for it", "neither side signed": done by nobody. */
const ofNobody = (p: Parsed, c: Clause): boolean =>
  c.subjectEnd > c.subjectStart &&
  /^(?:no|nobody|none|neither|few)$/.test(p.article.tokens[c.subjectStart]!.lower) &&
  !/^(?:one|fewer|less)$/.test(p.article.tokens[c.subjectStart + 1]?.lower ?? '')

/** "gave its blessing by 21 votes to four": a count tells a vote whatever the verb. */
function tallyFinding(p: Parsed, g: VerbGroup): Finding | null {
  if (g.form !== 'finite' || (g.tense !== 'past' && !g.perfect) || g.modal !== null) return null
  const c = clauseOf(p, g)
  if (!tallied(p, g.to, c.end) || findWord(p, g.to, c.end, /^(?:votes?|majority|split|margin|ballot)$/) < 0) return null
  const standing = standingOf(p, g, c.opener)
  if (standing.status !== 'held') return null
  return {
    type: 'vote',
    sentence: g.sentence,
    trigger: g.head,
    start: c.start,
    end: c.end,
    standing,
    parties: [[c.subjectStart, c.end]],
    around: [c.start, c.end],
    definite: false,
    confidence: 0.6,
    reason: 'a count of votes',
    noun: false,
  }
}
