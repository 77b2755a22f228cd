import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import { type Altered, altered } from './altered.ts'
import { type Clause, NO_CLAUSE } from './matter.ts'
import { mentionNear } from './passages.ts'

// What a text leaves open: blanks, brackets, matters put before others.

/** Who holds the pen of a text: what they bracket is bracketed in it. */
const HOLDS_THE_PEN =
  /^(?:chair|chairs|co-?chairs?|chairman|chairwoman|presidency|facilitators?|mediators?|secretariat|rapporteurs?|drafters?|negotiators?|they|it)$/

/** Before whom a matter is put that a text does not settle. */
const TO_OTHERS =
  /\bto (?:(?:the|a|an|their|its|another|later|further|future|separate|direct) )?(?:[\p{L}-]+ ){0,2}(?:meetings?|leaders|presidents|ministers|heads|summit|talks|negotiations?|round|session|committees?|commission|panel|experts|courts?|parliaments?|referendum|parties|sides|governments|capitals|working (?:group|party)|drafting group|lawyers|jurists|arbitration|arbitrator|date|stage)\b/iu

/** "The text leaves a gap there", "says only that talks will continue", "the chair has bracketed the whole of Article 4". */
export function leavesOpen(c: Clause): Altered | null {
  const { a, v, draft, subject, head, edge, rest, make } = c
  const { group: g } = v
  // "Nothing has been settled on staffing"
  if (
    /^nothing$/.test(a.tokens[head]!.lower) &&
    g.passive &&
    /^(?:settle|agree|decide|fix)$/.test(a.tokens[g.head]!.lemma) &&
    /^(?:yet )?(?:on|about|over|as to|regarding|concerning)\b/i.test(rest)
  )
    return make('left-open', { from: g.to + 1, to: edge }, 'said not to be settled')
  // "No agreement was reached on paragraph 15"
  if (
    g.passive &&
    a.tokens[subject.from]!.lower === 'no' &&
    /^(?:agreement|consensus|compromise|solution|accord)$/.test(a.tokens[head]!.lower) &&
    /^(?:reach|find|achieve|secure)$/.test(a.tokens[g.head]!.lemma) &&
    /^(?:yet )?(?:on|about|over|as to|regarding|concerning)\b/i.test(rest)
  )
    return make('left-open', { from: g.to + 1, to: edge }, 'said not to be agreed')
  // "was referred to the legal experts"
  if (
    g.passive &&
    !g.negated &&
    !draft &&
    g.modal === null &&
    !NO_CLAUSE.test(a.tokens[head]!.lower) &&
    /^(?:refer|remit|send|pass|hand|entrust|submit|relegate)$/.test(a.tokens[g.head]!.lemma) &&
    TO_OTHERS.test(rest)
  )
    return make('left-open', subject, 'put before others')
  // "Class size is to be dealt with by a joint committee"
  if (
    g.passive &&
    !g.negated &&
    !draft &&
    !NO_CLAUSE.test(a.tokens[head]!.lower) &&
    /^(?:deal|handle|take|settle|decide|work|negotiate|determine|fix|discuss|resolve|address|tackle|examine|revisit)$/.test(
      a.tokens[g.head]!.lemma,
    ) &&
    (g.modal === 'will' || g.modal === 'would') &&
    /\b(?:by|in|at|between) (?:the|a|an|their|another|separate|later|further)\b.*\b(?:committee|commission|panel|working group|ministers|leaders|experts|talks|negotiations?|round|session|meeting|stage|conference|body|summit|date)\b/iu.test(
      rest,
    )
  )
    return make('left-open', subject, 'left for others to settle')
  if (g.passive || g.negated || edge <= g.to) return null
  const { lemma } = a.tokens[g.head]!
  const object = { from: g.to, to: edge }
  if (lemma === 'bracket' && (draft || HOLDS_THE_PEN.test(a.tokens[head]!.lower)))
    return make('left-open', object, 'put in brackets')
  if (!draft || !c.settled) return null
  if (
    lemma === 'have' &&
    /^(?:only |just |merely |nothing but )(?:an? )?(?:row of dots|dots|blanks?|placeholder|gap|brackets?|question mark|heading|title)\b/i.test(
      rest,
    )
  )
    return make('left-open', object, 'left blank by the text')
  if (
    lemma === 'leave' &&
    /^(?:(?:a|an) (?:gap|blank|hole|space)|(?:it|this|that|them|the [^,;]{2,60}?) (?:open|blank|for the|for later))\b/i.test(
      rest,
    )
  )
    return make('left-open', object, 'left blank by the text')
  // "leaves the question that began it, who is to govern, to a meeting of the leaders": what hangs on the noun stands between.
  if (lemma === 'leave') {
    const end = Math.min(sentenceOf(a, g.first).to, g.to + 30) // a longer matter has lost its verb
    const said = a.text.slice(a.tokens[g.to]!.start, a.tokens[end - 1]!.end)
    const to = TO_OTHERS.exec(said)
    if (to) {
      let k = g.to
      while (k < end && a.tokens[k]!.start < a.tokens[g.to]!.start + to.index) k++
      return make('left-open', { from: g.to, to: k }, 'left to others by the text', {
        stretch: { from: c.shared ? g.first : c.subject.from, to: rightEdge(a, k + 2) },
      })
    }
  }
  if (
    /^(?:say|state|note|record|mention)$/.test(lemma) &&
    /^(?:only|merely|just|simply|no more than)\b.*\b(?:continue|later|further|future|negotiat\p{L}+|consult\p{L}*|discuss\p{L}*|decid\p{L}+|settled|revisit\p{L}*|return)\b/iu.test(
      rest,
    )
  )
    return make('left-open', object, 'the text says only that it is to be settled')
  if (/^(?:defer|postpone|shelve)$/.test(lemma)) return make('left-open', object, 'put off by the text')
  return null
}

/** "How the costs are shared is still open", "Who pays has yet to be decided": a question left standing as such. */
export function questionLeft(a: Article, d: DraftReading, s: number): Altered | null {
  let from = a.first[s]!
  const { to } = sentenceOf(a, from)
  while (from < to && /^(?:and|but|["“‘']+)$/.test(a.tokens[from]!.lower)) from++
  if (!/^(?:how|what|whether|who|when|which|where)$/.test(a.tokens[from]?.lower ?? '')) return null
  if (to - from > 40 || /^\?/.test(a.tokens[to - 1]!.text)) return null // a question of forty words is a story
  // "How other lenders will be treated the proposal does not say"
  const whole = a.text.slice(a.tokens[from]!.start, a.tokens[to - 1]!.end)
  const unsaid =
    /,? (?:the|this|its) (?:\p{L}+ )?(?:text|draft|proposal|offer|paper|document|deal|agreement|plan|version) (?:does not|did not|doesn[’']t|didn[’']t) (?:yet )?(?:say|specify|spell out|settle|define|tell)\.?$/iu.exec(
      whole,
    )
  if (unsaid) {
    const words = whole.slice(0, unsaid.index)
    return altered(a, {
      stretch: { from, to },
      kind: 'left-open',
      object: { from, to },
      before: words.slice(0, 160), // two lines of a table cell
      mention: mentionNear(d, a, from),
      confidence: 0.5,
      reason: 'a question the text does not answer',
    })
  }
  for (let k = from + 2; k + 1 < to; k++) {
    if (!/^(?:is|are|was|remains?|has|have)$/.test(a.tokens[k]!.lower)) continue
    const rest = a.text.slice(a.tokens[k]!.end, a.tokens[Math.min(to, k + 8) - 1]!.end).trim()
    if (
      !/^(?:still |also |as yet |yet |now |to be )*(?:open|undecided|unsettled|unresolved|blank|bracketed|(?:to be|been) (?:settled|decided|agreed|determined|worked out|left)|left (?:open|blank|to|for|out)|not (?:yet )?(?:settled|decided|agreed|been)|for (?:the |a )?\p{L}+(?: \p{L}+)? to (?:settle|decide))\b/iu.test(
        rest,
      )
    )
      continue
    const object = { from, to: k }
    return altered(a, {
      stretch: { from, to: rightEdge(a, k + 1) },
      kind: 'left-open',
      object,
      mention: mentionNear(d, a, from),
      confidence: 0.5,
      reason: 'a question said to be left open',
    })
  }
  return null
}

/** What leaves a matter open, said of it: why, or null. */
export function blankAt(lemma: string, passive: boolean, rest: string): string | null {
  if (
    !passive &&
    /^(?:have|carry|bear|contain|hold|show)$/.test(lemma) &&
    /^(?:now |only |merely |just |the words? |an? |empty |square |[“"‘'])*(?:brackets?|placeholder|blanks?|gap|question mark|dots|to be (?:decided|determined|completed|agreed|confirmed)|tbd|no (?:date|figure|number|sum|amount|year|deadline|percentage|rate))\b/i.test(
      rest,
    )
  )
    return 'given with a blank'
  if (
    (passive ? /^(?:leave|keep)$/ : /^(?:be|remain|stay|stand)$/).test(lemma) &&
    /^(?:still |now |entirely |also |largely |all |wholly )*(?:blank|empty|bracketed|(?:in|between|within|inside) (?:square |double )?brackets|in the air|up in the air)\b/i.test(
      rest,
    )
  )
    return 'left blank'
  if (
    /^(?:shrink|reduce|cut|whittle|boil)$/.test(lemma) &&
    /^(?:down )?to an? (?:mere |bare |empty )?(?:placeholder|blank|stub)\b/i.test(rest)
  )
    return 'reduced to a placeholder'
  // "Rebates are for the leaders to settle", "the fee is a matter for the next round"
  if (
    !passive &&
    /^(?:be|remain)$/.test(lemma) &&
    /^(?:still |now )*(?:(?:a (?:matter|question) )?for (?:the |a |their )?[\p{L}’' -]{2,40}? to (?:settle|decide|resolve|fill|agree|determine|negotiate|sort|work)|a (?:matter|question) for (?:the |a |later|another)|(?:still )?to be (?:settled|decided|filled|agreed|determined|negotiated|worked out|inserted|completed|fixed|set|drawn up|drawn|written|drafted|discussed|resolved|clarified|defined|spelled out|added|named|found)\b)/iu.test(
      rest,
    )
  )
    return 'left for others to settle'
  // "has yet to be agreed", "is to be dealt with by a joint committee"
  if (
    /^(?:yet to be|still to be) (?:settled|decided|agreed|determined|negotiated|worked out|fixed|set|filled|named|written)\b/i.test(
      rest,
    )
  )
    return 'yet to be settled'
  if (
    passive &&
    /^(?:give|put|state|write|print|render)$/.test(lemma) &&
    /^(?:as |only as |now as )?[“"‘']?\[/.test(rest)
  )
    return 'given in brackets'
  if (!passive && lemma === 'be' && /^(?:now |still |simply |just |only |merely )*[“"‘']?\[/.test(rest))
    return 'given in brackets'
  if (
    !passive &&
    /^(?:say|read|state)$/.test(lemma) &&
    /^(?:only |merely |just |simply )?[“"‘']?(?:to be (?:completed|decided|determined|agreed|confirmed)|tbd|tbc|placeholder)\b/i.test(
      rest,
    )
  )
    return 'given with a blank'
  return null
}
