import type { Article } from '../article.ts'
import { mentionsWithin } from '../drafts-mentioned.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import type { Altered } from './altered.ts'
import { type Clause, NO_CLAUSE, nowAt } from './matter.ts'
import { ofOlder } from './passages.ts'

/** Verbs for standing in a text; their denial takes a matter out of it, whoever is said to have looked. */
const STANDS = /^(?:appear|feature|figure|survive|exist|apply|remain|recur|occur)$/
const NAMED =
  /^(?:mention|include|find|cover|contain|retain|keep|carry|foresee|envisage|list|name|address|provide|see)$/

/** What clings to a denial that something stands in a text: "any longer", "in the new text", "at all". */
const ANYWHERE =
  /^(?:(?:any ?more|any longer|at all|anywhere|there|this time|now|either|too)\b[ ,]*)*(?:(?:in (?:it|them|the|this|that|its)|from (?:it|the))\b[\s\S]*)?$/i

const FIRST_TIME = /\b(?:for the first time|of (?:its|their) own)\b/i

/**
 * What a comparing passage says is there now, or is there no longer, in other words than those of striking and adding:
 * "is nowhere to be found", "has not made it", "neither A nor B appears any longer", "there is now a lump sum".
 */
export function hereAndGone(c: Clause): Altered | null {
  const { a, v, subject, head, draft, edge, rest, make } = c
  const { group: g } = v
  if (draft || g.form !== 'finite') return null
  if (a.tokens[subject.from]!.lower === 'there') return thereIs(c)
  const trailing = untilNow(c)
  if (trailing) return trailing
  if (someone(a, subject.from, head)) return null
  const { lemma } = a.tokens[g.head]!
  const neither = a.tokens[subject.from]!.lower === 'neither'
  const no = g.negated !== neither
  const past = /^(?:was|were|had|did)$/.test(a.tokens[g.first]!.lower)
  if (no && g.modal === null) {
    const older = mentionsWithin(c.d, g.to, edge).some((m) => ofOlder(a, c.d, m))
    const stands =
      (g.passive && NAMED.test(lemma)) ||
      (!g.passive && STANDS.test(lemma)) ||
      (lemma === 'be' && /^(?:there|in (?:it|the|this)|part of|among)\b/i.test(rest))
    if (stands && !older && (!past || /\b(?:any|no) ?(?:more|longer)\b/i.test(rest)) && ANYWHERE.test(rest))
      return make('removed', subject, 'said not to stand in the text')
    if (lemma === 'make' && /^it\b/.test(rest)) return make('removed', subject, 'said not to have got in')
    return null
  }
  if (no || neither) return null
  if (/^nowhere\b/i.test(rest) && lemma === 'be') return make('removed', subject, 'nowhere to be found')
  if (
    (lemma === 'fall' && /^(?:away|out|by the wayside)\b/i.test(rest)) ||
    (lemma === 'drop' && /^(?:out|away)\b/i.test(rest)) ||
    (lemma === 'go' && /^by the board\b/i.test(rest)) ||
    (lemma === 'be' && /^no more\b/i.test(rest)) ||
    (lemma === 'bite' && /^the dust\b/i.test(rest)) ||
    (lemma === 'lose' && g.passive && edge === g.to)
  )
    return make('removed', subject, 'said to have fallen away')
  if (lemma === 'be' && /^(?:now |also )*in(?: (?:too|again|as well))?$/i.test(rest))
    return make('added', subject, 'said to be in')
  if (/^(?:come|creep|slip)$/.test(lemma) && /^in$/i.test(rest)) return make('added', subject, 'said to have come in')
  if (
    (STANDS.test(lemma) || /^(?:enter|get|give|receive|come)$/.test(lemma) || (g.passive && NAMED.test(lemma))) &&
    (FIRST_TIME.test(rest) || (STANDS.test(lemma) && lemma !== 'remain' && nowAt(a, g.first, g.to)))
  )
    return make('added', subject, 'said to be there for the first time')
  return null
}

/** A person, a name or a thing of the talks: that these are there or not is no change of a text. */
export const someone = (a: Article, from: number, head: number): boolean =>
  NO_CLAUSE.test(a.tokens[head]!.lower) ||
  (a.tokens[head]!.pos === 'PROPN' && (head > from || head !== a.first[a.tokens[head]!.sentence])) ||
  (a.tokens[head]!.pos === 'PRON' && a.tokens[head]!.lower !== 'neither')

/** "There is a new withdrawal clause", "there is now a lump sum", "there is no longer any mention of dams". */
function thereIs(c: Clause): Altered | null {
  const { a, v, edge, rest, make } = c
  const { group: g } = v
  if (g.lemma !== 'be' || (g.modal !== null && !c.settled) || edge <= g.to) return null
  const now = nowAt(a, g.first, g.to)
  let k = g.to
  while (k < edge && (a.tokens[k]!.pos === 'ADV' || /^(?:,|no|now|any)$/.test(a.tokens[k]!.lower))) k++
  const end = nounPhraseEnd(a, k, edge)
  if (end === k) return null
  const noun = a.tokens[end - 1]!.lower
  if (NO_CLAUSE.test(noun)) return null
  const object = { from: k, to: edge }
  const none = g.negated || /^(?:now |also )?no\b/i.test(rest)
  if (none) {
    const longer = /\b(?:no longer|any ?more|any longer)\b/i.test(
      a.text.slice(a.tokens[g.first]!.start, a.tokens[edge - 1]!.end),
    )
    const silent =
      /^(?:mention|reference|trace|word|sign|talk|question)s?$/.test(noun) && /^(?:of|to|about|on)$/.test(after(a, end))
    return longer || now || silent ? make('removed', object, 'said not to be there') : null
  }
  if (/^(?:was|were|had)$/.test(a.tokens[g.first]!.lower) && !now) return null
  const fresh = a.tokens.slice(k, end).some((t) => t.lower === 'new')
  return fresh || now || FIRST_TIME.test(rest) ? make('added', object, 'said to be there now') : null
}

const after = (a: Article, i: number): string => a.tokens[i]?.lower ?? ''

/** "…, something the first offer did not have", "…, which was not foreseen before": new, as the clause that trails says. */
function untilNow(c: Clause): Altered | null {
  const { a, d, v, edge, make } = c
  const { group: g } = v
  const { to } = sentenceOf(a, g.first)
  if (g.negated || a.tokens[edge]?.text !== ',' || edge + 3 > to) return null
  if (!/^(?:something|which|none|a|an|though|although)$/.test(after(a, edge + 1))) return null
  const end = Math.min(to, edge + 18) // a trailing clause of eighteen tokens tells more than newness
  const said = a.text.slice(a.tokens[edge]!.start, a.tokens[end - 1]!.end)
  if (!/\b(?:not|no|never|none|absent|missing|unknown|silent|lacked|omitted)\b|n[’']t\b/i.test(said.split(/[;:(]/)[0]!))
    return null
  const older =
    mentionsWithin(d, edge, end).some((m) => ofOlder(a, d, m)) ||
    /\b(?:before|previously|earlier|until now|originally|last time|at first|in (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter))\b/i.test(
      said,
    )
  if (!older) return null
  return make('added', { from: c.shared ? g.first : c.subject.from, to: edge }, 'told of as new')
}
