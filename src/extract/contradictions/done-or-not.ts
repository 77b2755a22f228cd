// One teller says that a thing was done, another that there was none of it: "they had spoken by phone" and "no call had
// taken place", "a deal has been reached" and "it was premature to speak of a deal", "it had not refused" and "a refusal".
import type { Span } from '../../text/span.ts'
import { clauseOf, type Parsed } from '../events/clauses.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { type Found, spanOf } from './assertions.ts'
import { contentOf, others, parts, type Told, told } from './tellers.ts'

/** What is done in talks, by noun and verb. A noun and a verb of one row tell of one thing. */
const DEEDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:deal|agreement|accord|pact|understanding|settlement|compromise|breakthrough)s?$/,
    /^(?:agree|settle|conclude|clinch|seal|finali[sz]e|compromise)$/,
  ],
  [/^(?:call|conversation|contact)s?$/, /^(?:speak|call|phone|telephone|talk)$/],
  [/^(?:meeting|talks|session|encounter|contact|dinner)s?$/, /^(?:meet|gather|confer|talk|negotiate)$/],
  [/^(?:offer|proposal)s?$/, /^(?:offer|propose)$/],
  [/^(?:refusal|rejection|rebuff)s?$/, /^(?:refuse|reject|rebuff|decline)$/],
  [/^(?:acceptance|approval|assent|consent|yes)$/, /^(?:accept|approve|assent|consent|endorse)$/],
  [/^(?:withdrawal|pull-?out|retreat)s?$/, /^(?:withdraw|retreat|leave)$/],
  [/^(?:concession|surrender|capitulation)s?$/, /^(?:concede|surrender|capitulate|yield)$/],
  [/^(?:threat|ultimatum)s?$/, /^threaten$/],
  [/^(?:request|demand)s?$/, /^(?:request|demand)$/],
  [/^(?:order|instruction)s?$/, /^(?:order|instruct)$/],
  [/^(?:visit|trip)s?$/, /^(?:visit|travel)$/],
  [/^(?:promise|pledge|commitment|assurance|guarantee)s?$/, /^(?:promise|pledge|commit|assure|guarantee)$/],
  [/^(?:signature|signing)s?$/, /^(?:sign|initial)$/],
  [/^(?:closure)s?$/, /^close$/],
  [/^(?:payment)s?$/, /^pay$/],
  // what one has sent another has received
  [/^(?:receipt|delivery)$/, /^(?:receive|send|deliver|transmit|forward)$/],
]
/** "turned down" and "said yes" are verbs of two words. */
const ROW_OF_TURN_DOWN = 4
const ROW_OF_DEAL = 0
const HAPPENS = /^(?:take|happen|occur|exist|be|make|reach|strike|conclude|sign|do|come)$/
const REACHED = /^(?:reach|strike|conclude|sign|seal|clinch|do|make|find|agree|announce)$/
const NOT_DONE =
  /\b(?:premature|too (?:early|soon) to (?:speak|talk|say|celebrate)|not (?:yet )?(?:there|done|final|over)\b|far from (?:done|over|agreed|certain|settled)|some way off|a long way (?:off|to go)|still (?:talking|negotiating|under (?:way|discussion|negotiation)|going on|haggling|open)|nothing (?:had|has|was|is|have) (?:yet )?(?:been )?(?:agreed|settled|decided|signed))/i
const CONDITION = /\b(?:until|unless|if|whether|when|once|without|before)\b/i
const NEAR = 3 // sentences between two tellers; farther apart they answer other things
const LABELS = /^(?:call|describe|brand|label|dub|term|characteri[sz]e|see|read|interpret)$/

interface Deed {
  readonly told: Told
  readonly row: number
  readonly denied: boolean
  /** The clause itself, where the stretch holds more. */
  readonly span: Span
}

/** Pairs of a deed told and the same deed denied by another teller near by. */
export function doneOrNot(p: Parsed): Found[] {
  const out: Found[] = []
  const recent: Deed[] = []
  for (let s = 0; s < p.article.sentences.length; s++)
    for (const [from, to] of parts(p, s)) {
      const t = told(p, s, from, to) ?? labelled(p, s, from, to)
      if (!t) continue
      const deeds = deedsOf(p, t)
      for (const d of deeds) {
        const other = recent.findLast(
          (o) =>
            o.row === d.row &&
            o.denied !== d.denied &&
            s - o.told.sentence <= NEAR &&
            others(o.told, t) &&
            p.article.paragraphOf[s]! - p.article.paragraphOf[o.told.sentence]! <= 1,
        )
        if (!other) continue
        out.push({
          what: 'One teller says that it was done, another that it was not',
          a: other.span,
          b: d.span,
          confidence: 0.5,
          reason: 'two tellers near by, of whom one tells a deed and the other denies it',
        })
        break
      }
      recent.push(...deeds)
      while (recent.length > 0 && s - recent[0]!.told.sentence > NEAR) recent.shift()
    }
  return out
}

/** "A member described the reply as a refusal": the label is what he tells. */
function labelled(p: Parsed, s: number, from: number, to: number): Told | null {
  const { tokens } = p.article
  const groups = p.groups[s]!.filter((g) => g.first >= from && g.to <= to)
  const g = groups.find((o) => LABELS.test(o.lemma) && o.form === 'finite' && !o.negated && !o.passive)
  if (!g || tokens[g.first]!.quote >= 0) return null
  const c = clauseOf(p, g)
  const teller = new Set<string>()
  for (let i = c.subjectStart; i < c.subjectEnd; i++)
    if (/^(?:NOUN|PROPN)$/.test(tokens[i]!.pos)) teller.add(tokens[i]!.lower)
  return { sentence: s, from, to, teller, cue: [g.first, g.to], groups }
}

function deedsOf(p: Parsed, t: Told): Deed[] {
  const { tokens, text } = p.article
  const out: Deed[] = []
  const label = LABELS.test(t.groups.find((g) => g.first >= t.cue[0] && g.to <= t.cue[1])?.lemma ?? '')
  const stretch = text.slice(tokens[t.from]!.start, tokens[t.to - 1]!.end)
  if (CONDITION.test(stretch)) return out
  const whole = contentOf(p, t)
  if (label) {
    // the noun behind "as", or the second object: "called the letter a threat"
    for (let i = t.to - 1; i >= t.cue[1]; i--) {
      const row = DEEDS.findIndex(([noun]) => noun.test(tokens[i]!.lower))
      const det = tokens[i - 1]?.pos === 'ADJ' ? i - 2 : i - 1
      if (row >= 0 && /^an?$/.test(tokens[det]?.lower ?? ''))
        return [{ told: t, row, denied: false, span: spanOf(p, t.from, t.to) }]
    }
    return out
  }
  if (NOT_DONE.test(stretch)) out.push({ told: t, row: ROW_OF_DEAL, denied: true, span: whole })
  for (const g of t.groups) {
    if (g.first >= t.cue[0] && g.first < t.cue[1]) continue
    if (g.form !== 'finite' || g.modal !== null || g.tense === 'future') continue
    const c = clauseOf(p, g)
    const none = /^(?:nothing|none|nobody|never)$/.test(tokens[g.first - 1]?.lower ?? '')
    const row = rowOf(p, g)
    const noun = nounAbout(p, g, c.start, Math.min(c.end, t.to))
    const past = g.tense === 'past' || g.perfect
    if (row >= 0 && past) out.push({ told: t, row, denied: g.negated || none, span: whole })
    else if (noun && HAPPENS.test(g.lemma)) {
      if (noun.no) out.push({ told: t, row: noun.row, denied: true, span: whole })
      else if (!g.negated && past && noun.row === ROW_OF_DEAL && REACHED.test(g.lemma))
        out.push({ told: t, row: noun.row, denied: false, span: whole })
      else if (!g.negated && past && g.lemma === 'take' && tokens[g.to]?.lower === 'place')
        out.push({ told: t, row: noun.row, denied: false, span: whole })
    } else if (
      noun?.row === ROW_OF_DEAL &&
      g.lemma === 'be' &&
      /^(?:done|reached|final|ready|agreed|sealed|concluded|complete)$/.test(tokens[g.to]?.lower ?? '')
    )
      out.push({ told: t, row: ROW_OF_DEAL, denied: g.negated, span: whole })
  }
  return out
}

function rowOf(p: Parsed, g: VerbGroup): number {
  if (g.lemma === 'turn' && p.article.tokens[g.to]?.lower === 'down') return ROW_OF_TURN_DOWN
  return DEEDS.findIndex(([, verb]) => verb.test(g.lemma))
}

/** The noun of a deed beside a verb of happening: "no call had taken place", "a deal has been reached". */
function nounAbout(p: Parsed, g: VerbGroup, from: number, to: number): { row: number; no: boolean } | null {
  const { tokens } = p.article
  for (let i = from; i < to; i++) {
    if (i >= g.first && i < g.to) continue
    const row = DEEDS.findIndex(([noun]) => noun.test(tokens[i]!.lower))
    if (row < 0) continue
    const det = tokens[i - 1]?.pos === 'ADJ' ? i - 2 : i - 1
    return { row, no: g.negated || /^(?:no|never|any)$/.test(tokens[det]?.lower ?? '') }
  }
  return null
}
