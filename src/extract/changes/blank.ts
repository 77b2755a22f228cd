import type { Article } from '../article.ts'
import { rightEdge } from '../clause-edges.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { sentenceOf, spanOf } from '../stretches.ts'
import type { Altered } from './by-verb.ts'
import type { Clause } from './matter.ts'
import { mentionNear } from './passages.ts'

// What a text leaves open: blanks, brackets, matters put before others.

/** Who holds the pen of a text: what they bracket is bracketed in it. */
const HOLDS_THE_PEN =
  /^(?:chair|chairs|co-?chairs?|chairman|chairwoman|presidency|facilitators?|mediators?|secretariat|rapporteurs?|drafters?|negotiators?|they|it)$/

/** "The text leaves a gap there", "says only that talks will continue", "the chair has bracketed the whole of Article 4". */
export function leavesOpen(c: Clause): Altered | null {
  const { a, v, draft, head, edge, rest, make } = c
  const { group: g } = v
  if (g.passive || g.negated || edge <= g.to) return null
  const { lemma } = a.tokens[g.head]!
  const object = { from: g.to, to: edge }
  if (lemma === 'bracket' && (draft || HOLDS_THE_PEN.test(a.tokens[head]!.lower)))
    return make('left-open', object, 'put in brackets')
  if (!draft || !c.settled) return null
  if (
    lemma === 'leave' &&
    /^(?:(?:a|an) (?:gap|blank|hole|space)|(?:it|this|that|them|the [^,;]{2,60}?) (?:open|blank|to the|for the|for later))\b/i.test(
      rest,
    )
  )
    return make('left-open', object, 'left blank by the text')
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
    const span = spanOf(a, object)
    return {
      stretch: { from, to: rightEdge(a, k + 1) },
      kind: 'left-open',
      object,
      before: span ? a.text.slice(span.start, span.end).slice(0, 160) : null, // two lines of a table cell
      after: null,
      quantity: null,
      mention: mentionNear(d, a, from),
      whole: false,
      confidence: 0.5,
      reason: 'a question said to be left open',
    }
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
    /^(?:still |now )*(?:(?:a (?:matter|question) )?for (?:the |a |their )?[\p{L}’' -]{2,40}? to (?:settle|decide|resolve|fill|agree|determine|negotiate|sort|work)|a (?:matter|question) for (?:the |a |later|another)|(?:still )?to be (?:settled|decided|filled|agreed|determined|negotiated|worked out|inserted|completed|fixed|set)\b)/iu.test(
      rest,
    )
  )
    return 'left for others to settle'
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
