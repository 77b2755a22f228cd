import type { Article } from '../article.ts'
import { mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { quantities } from '../grammar/quantities.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import type { Altered } from './altered.ts'
import { type Clause, nowAt } from './matter.ts'
import { becameOf } from './moved-numbers.ts'
import { laterOf } from './presence.ts'

/** "by a year", "by 3%", "by half". */
export const BY =
  /\bby (?:about |some |nearly |almost |up to |only |a further )?(?:[\d$€£]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|several|a few)\b)/

/** Verbs by which a part of a text is taken out. */
export const REMOVED =
  /^(?:remove|strike|drop|delete|scrap|strip|omit|excise|eliminate|cut|axe|jettison|ditch|abolish|reverse|undo|withdraw|repeal|discard|erase|sacrifice)$/

/** Verbs by which a number goes up or down. */
export const MOVED =
  /^(?:raise|hike|increase|lift|cut|lower|reduce|double|treble|triple|halve|extend|shorten|boost|push|stretch|lengthen|prolong|widen|trim|slash|set|go|rise|fall|climb|grow|shrink|jump|drop|come|move|bring|bump|trim|scale)$/

/** What a text is said to do to what stood before: "The second one adds forty seats", "the new text puts the pledge back". */
export function textDoes(c: Clause): Altered | null {
  const { a, d, v, subject, draft, edge, rest, settled, make } = c
  const { group: g } = v
  if (!draft) return null
  const { lemma } = a.tokens[g.head]!
  const next = a.tokens[g.to]?.lower ?? ''
  // "The second one adds forty seats", "the new text puts the pledge back".
  const current = laterOf(d, draft.draft) === null
  // "It also contained, for the first time, a promise of aid"
  if (!g.passive && settled && current && !g.negated && edge <= g.to) {
    const { to } = sentenceOf(a, g.first)
    const said = a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.min(to, g.to + 7) - 1]!.end)
    if (!/^, for the first time,/i.test(said)) return null
    const object = { from: g.to + 6, to: rightEdge(a, g.to + 6) }
    return make('added', object, 'in the text for the first time', { stretch: { from: subject.from, to: object.to } })
  }
  if (g.passive || !settled || edge <= g.to) return null
  if (g.negated) {
    const longer = /\blonger\b/.test(a.text.slice(a.tokens[Math.max(0, g.first - 2)]!.start, a.tokens[g.to - 1]!.end))
    return longer && current ? make('removed', { from: g.to, to: edge }, 'what the text does no longer') : null
  }
  // "omits the levy", "makes no mention of dams", "says nothing on fees", "is silent about"
  const silent =
    /^(?:omit|lack|skip)$/.test(lemma) ||
    (lemma === 'leave' && next === 'out') ||
    (/^(?:make|contain|have|include|give|carry|offer)$/.test(lemma) &&
      /^no (?:\p{L}+ )?(?:mention|reference|word|trace|sign)s?\b/u.test(rest)) ||
    (lemma === 'say' && /^nothing (?:\p{L}+ )?(?:about|on|of)\b/u.test(rest)) ||
    (lemma === 'be' && /^(?:now )?silent\b/.test(rest))
  if (silent)
    return current
      ? make('removed', { from: g.to, to: edge }, 'passed over by the text')
      : make('added', { from: g.to, to: edge }, 'passed over by the older text', {
          from: draft.draft,
          to: laterOf(d, draft.draft),
        })
  if (!current) return hadBefore(c)
  const by = BY.test(rest)
  if (/^(?:halve|double|treble|triple)$/.test(lemma) || (by && MOVED.test(lemma)))
    return make('quantity-changed', { from: g.to, to: edge }, 'a number raised or lowered by the text')
  if (
    /^(?:delay|postpone|defer)$/.test(lemma) ||
    (lemma === 'put' && next === 'off') ||
    (lemma === 'push' && next === 'back')
  )
    return make('reworded', { from: g.to, to: edge }, 'put off by the text')
  if (
    (/^(?:turn|convert|transform|change)$/.test(lemma) && /\binto\b/.test(rest)) ||
    (/^(?:swap|exchange|substitute)$/.test(lemma) && /\b(?:for|with)\b/.test(rest)) ||
    (/^(?:stretch|spread|shift|move|relegate|fold|merge|split|transfer)$/.test(lemma) &&
      /\b(?:to|into|over|from)\b/.test(rest)) ||
    /^(?:recast|redefine|reshape|reframe|redraw|restructure|reorder)$/.test(lemma) ||
    (/^(?:reduce|confine|restrict|downgrade|upgrade)$/.test(lemma) && /\bto\b/.test(rest)) ||
    (lemma === 'scale' && /^(?:back|down|up)$/.test(next))
  )
    return make('reworded', { from: g.to, to: edge }, 'one thing turned into another by the text')
  const object = { from: g.to, to: edge }
  const moved = MOVED.test(lemma) ? becameOf(a, g.to, edge) : null
  if (moved) return make('quantity-changed', object, 'a number raised or lowered by the text', moved)
  if (
    /^(?:include|contain|provide|foresee|set|have|offer|mention|cover|create|establish)$/.test(lemma) &&
    (/\bfor the first time\b/i.test(rest) || firstTime(a, subject.from))
  )
    return make('added', object, 'in the text for the first time')
  const back = /^(?:put|bring|write)$/.test(lemma) && /\b(?:back|in)\b/.test(rest)
  if (back || /^(?:add|insert|introduce|restore|reinstate)$/.test(lemma))
    return make('added', object, 'put in by the text')
  if (/^(?:drop|delete|scrap|omit|strike|remove|ditch|discard|abandon)$/.test(lemma))
    return make('removed', object, 'left out by the text')
  if (
    /^(?:soften|dilute|narrow|broaden|widen|tighten|loosen|relax|weaken|strengthen|rephrase|reword|rewrite)$/.test(
      lemma,
    )
  )
    return make('reworded', object, 'worded anew by the text')
  const opens = a.text.slice(a.tokens[sentenceOf(a, g.first).from]!.start, a.tokens[subject.from]!.start)
  const instead =
    /^(?:instead of|rather than|in place of)\b/i.test(opens) ||
    a.tokens[g.to]?.lower === 'instead' ||
    a.tokens[g.first - 1]?.lower === 'instead'
  if (
    (nowAt(a, g.first, g.to) || instead) &&
    /^(?:say|speak|call|ask|read|require|set|provide|give|let|allow|foresee|envisage|list|name|refer|promise|urge|invite|talk|propose|demand|limit|cap|put|leave)$/.test(
      lemma,
    )
  )
    return make('reworded', object, 'what the text says now')
  if (lemma === 'replace' && /\b(?:with|by)\b/.test(rest)) return make('reworded', object, 'one wording for another')
  return null
}

/** "For the first time it includes …" */
const firstTime = (a: Article, i: number): boolean =>
  /\bfor the first time,?\s*$/i.test(a.text.slice(Math.max(0, a.tokens[i]!.start - 24), a.tokens[i]!.start))

/**
 * What the older text had, told after the newer one in its own paragraph: "The first text had foreseen seven members. It
 * gave the north no seat."
 */
function hadBefore(c: Clause): Altered | null {
  const { a, d, v, draft, edge, rest, make } = c
  const { group: g } = v
  if (
    !draft ||
    !/^(?:foresee|provide|give|set|contain|include|name|have|offer|allow|grant|keep|put|fix|require|envisage|leave|promise|speak|call|say)$/.test(
      a.tokens[g.head]!.lemma,
    )
  )
    return null
  // The newer text, or no text at all, must have been spoken of before in the same paragraph.
  const s = v.sentence
  let first = s
  while (first > 0 && a.paragraphOf[first - 1] === a.paragraphOf[s]) first--
  if (first === s) return null
  const opened = mentionsWithin(d, a.first[first]!, a.first[first + 1]!)
  if (opened.some((m) => m.draft === draft.draft)) return null
  const past = g.perfect
    ? /^had$/.test(a.tokens[g.first]!.lower)
    : /(?:ed|ave|ad|aid|ut|ept|oke|et|eft)$/.test(a.tokens[g.head]!.lower)
  if (!past || edge <= g.to) return null
  const to = laterOf(d, draft.draft)
  const object = { from: g.to, to: edge }
  if (/\bno (?!one\b|doubt\b|longer\b|more\b)\p{L}/iu.test(rest))
    return make('added', object, 'not yet in the earlier text', { from: draft.draft, to })
  if (g.perfect && quantities(a, g.to, edge).length > 0)
    return make('quantity-changed', object, 'an older number after the one of now', { from: draft.draft, to })
  return null
}
