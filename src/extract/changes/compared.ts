import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { quantities } from '../grammar/quantities.ts'
import { isComma, sentenceOf } from '../grammar/stretches.ts'
import type { Altered } from './altered.ts'
import { blankAt, leavesOpen, questionLeft } from './blank.ts'
import { byNoun } from './by-noun.ts'
import { gappedPassives } from './gapped-passives.ts'
import { hereAndGone } from './here-and-gone.ts'
import { actedOn, type Clause, clauseOf, labelled, NO_CLAUSE, nowAt, nowFirst, PART } from './matter.ts'
import { became, becameOf, before, gainOf, text, yearOf } from './moved-numbers.ts'
import { BY, MOVED, REMOVED, textDoes } from './text-does.ts'
import { tailOfOld, twoStates, unlike, wasAndIs, whatWas } from './was-and-is.ts'

/** What a clause that stands in a comparing passage says of a part of the text. */
export function compared(
  a: Article,
  d: DraftReading,
  verbs: readonly Predication[],
  within: (sentence: number) => boolean,
): Altered[] {
  const out: Altered[] = []
  for (let n = 0; n < verbs.length; n++) {
    const v = verbs[n]!
    if (v.group.form !== 'finite' || !(within(v.sentence) || ofPart(a, v))) continue
    const { to } = sentenceOf(a, v.group.first)
    if (/^\?/.test(a.tokens[to - 1]!.text)) continue
    const c = clauseOf(a, d, verbs, n)
    if (!c) continue
    const x = alteredBy(c) ?? stayedAs(c) ?? leavesOpen(c) ?? hereAndGone(c) ?? wasAndIs(c) ?? byThem(c)
    if (!x) continue
    out.push(x)
  }
  out.push(...gappedPassives(a, d, verbs, out))
  out.push(
    ...twoStates(a, d, verbs, within),
    ...tailOfOld(a, d, within),
    ...byNoun(a, d, within),
    ...unlike(a, d, within),
  )
  for (let s = 0; s < a.sentences.length; s++) {
    const x = within(s) && (questionLeft(a, d, s) ?? whatWas(a, d, s))
    if (x) out.push(x)
  }
  return out
}

const ADDED =
  /^(?:add|insert|introduce|include|incorporate|append|restore|reinstate|attach|annex|write|put|slip|tack|create)$/
const REWORDED =
  /^(?:rewrite|reword|revise|amend|soften|dilute|modify|change|alter|redraft|rephrase|tighten|strengthen|weaken|narrow|broaden|widen|restrict|limit|recast|reformulate|rework|trim|water|toughen|qualify|replace|turn|convert|transform|downgrade|empty|confine|relax|loosen|simplify|clarify|split|merge|move|shift|relegate|transfer|demote)$/
/** What something is said to be now: a thing, a wording, or bound otherwise than before. */
const AS_NOW =
  /^(?:now |only |merely |just |simply )*(?:an? |the |[“"‘'«]|to be |due\b|subject to|limited to|confined to|tied to|optional|mandatory|voluntary|binding|non-?binding|compulsory|conditional|permanent|temporary)/i

/** A numbered part of a text is one of a text, whoever names no text beside it: "Paragraph 7 was deleted". */
function ofPart(a: Article, v: Predication): boolean {
  if (!v.subject || !v.group.passive) return false
  for (let k = v.subject.from; k + 1 < v.subject.to; k++)
    if (
      /^(?:article|paragraph|para|clause|recital|annex|section|subparagraph|footnote)s?$/.test(a.tokens[k]!.lower) &&
      /^(?:\d|[IVX]+$)/.test(a.tokens[k + 1]!.text)
    )
      return true
  return false
}

function alteredBy(c: Clause): Altered | null {
  const { a, v, subject, shared, head, draft, edge, rest, settled, make } = c
  const { group: g } = v
  const { lemma } = a.tokens[g.head]!
  const next = a.tokens[g.to]?.lower ?? ''
  const from = shared ? g.first : subject.from

  if (g.passive && !g.negated && /^(?:replace|change|substitute)$/.test(lemma) && quotedBothSides(c))
    return make('reworded', subject, 'quoted words for others')
  if (draft) return textDoes(c)
  const done = !g.passive && !g.negated && settled && edge > g.to ? actedOn(a, g.to, edge) : null
  if (done) {
    const object = { from: g.to, to: edge }
    if (REMOVED.test(lemma) || lemma === 'lose' || (/^(?:take|leave|throw)$/.test(lemma) && next === 'out'))
      return make('removed', object, 'a part taken out')
    if (/^(?:add|insert|introduce|restore|reinstate)$/.test(lemma)) return make('added', object, 'a part put in')
    if (
      /^(?:soften|dilute|narrow|broaden|widen|tighten|loosen|relax|weaken|strengthen|rephrase|reword|rewrite|redraft|amend|recast)$/.test(
        lemma,
      )
    )
      return make('reworded', object, 'a part worded anew')
  }
  const opens = a.tokens[subject.from]!.lower
  if (/^(?:it|that|this)$/.test(opens) && subject.to - subject.from === 1 && !g.negated && !g.passive) {
    const q = quantities(a, g.to, edge)[0]
    const now = nowFirst(a, subject.from) || nowAt(a, g.first, g.to)
    if (q && (lemma === 'become' || (lemma === 'be' && now)))
      return make('quantity-changed', subject, 'a number of now', became(a, null, q))
    if (
      now &&
      g.modal === null &&
      edge > g.to &&
      /^(?:say|read|speak|provide|call|ask|require|set|allow|refer|mention|urge|invite|state|run|foresee|let|give|cover|list|name|talk)$/.test(
        lemma,
      )
    )
      return make('reworded', subject, 'what it says now', { stretch: { from, to: edge } })
    if (lemma === 'be' && now && /^(?:now |only |just |merely )*[“"‘'«]/.test(rest))
      return make('reworded', subject, 'quoted in its wording of now', { stretch: { from, to: edge } })
  }
  if (
    /^it$/.test(opens) &&
    g.passive &&
    g.perfect &&
    !g.negated &&
    /^(?:move|shift|relegate|transfer|banish|demote)$/.test(lemma) &&
    /^to (?:the|an?) (?:separate )?(?:preamble|annex|footnote|appendix|protocol|side letter|declaration|recitals?)\b/.test(
      rest,
    )
  )
    return make('reworded', subject, 'moved within the text')
  if (
    g.negated &&
    /^(?:survive|last|make)$/.test(lemma) &&
    !NO_CLAUSE.test(a.tokens[head]!.lower) &&
    (lemma === 'survive' ? edge - g.to <= 4 : /^(?:it into|the (?:cut|final))/.test(rest))
  )
    return make('removed', subject, 'said not to have survived')
  if (NO_CLAUSE.test(a.tokens[head]!.lower) || /^(?:PRON)$/.test(a.tokens[head]!.pos)) return null
  const first = head === subject.from && subject.from === sentenceOf(a, g.first).from // a capital there makes no name
  if (!first && a.tokens[head]!.pos === 'PROPN' && !/\d/.test(a.tokens[head]!.text) && !labelled(a, subject.from, head))
    return null
  // "No date is given for the survey"
  if (
    opens === 'no' &&
    /^(?:is|are)$/.test(a.tokens[g.first]!.lower) && // "no date was given" tells of a meeting
    g.passive &&
    /^(?:dates?|figures?|numbers?|sums?|deadline|years?|amount)$/.test(a.tokens[head]!.lower) &&
    /^(?:give|set|name|fix|mention|specify|provide|agree)$/.test(lemma)
  )
    return make('left-open', { from: subject.from, to: edge }, 'given without a number')
  // The chair "cut eleven options to three"
  if (
    !g.passive &&
    !g.negated &&
    settled &&
    /^(?:cut|reduce|raise|lower|trim|slash|increase|extend|shorten)$/.test(lemma)
  ) {
    const moved = becameOf(a, g.to, edge)
    const was = quantities(a, g.to, edge)[0]
    if (moved && was && was.value !== moved.quantity?.value)
      return make('quantity-changed', { from: g.to, to: edge }, 'a number raised or lowered', {
        ...moved,
        before: moved.before ?? text(a, was),
      })
  }
  const longer = g.negated && a.tokens.slice(Math.max(0, g.first - 2), g.to + 1).some((t) => t.lower === 'longer')
  if (
    longer &&
    edge - g.to <= 14 &&
    (g.passive ||
      g.modal !== null ||
      /^(?:be|have|need|apply|require|count|include|cover|extend|get|bind|oblige|allow)$/.test(lemma) ||
      PART.test(a.tokens[head]!.lower))
  )
    return make('removed', { from: subject.from, to: edge }, 'said to be so no longer')
  if (g.negated) return null
  if (
    /^brackets?$/.test(a.tokens[head]!.lower) &&
    (/^(?:surround|enclose|encircle)$/.test(lemma) ||
      (/^(?:remain|stay|be|stand)$/.test(lemma) && (edge - g.to <= 1 || /^(?:around|on|over|about|in)\b/.test(rest))))
  )
    return make('left-open', { from: g.to, to: edge }, 'left in brackets')
  if (lemma === 'become' && !g.passive && (g.modal === null || g.modal === 'would')) {
    const moved = quantities(a, g.to, edge)[0]
    return make(
      moved ? 'quantity-changed' : 'reworded',
      subject,
      'said to have become another',
      moved ? became(a, before(a, subject), moved) : {},
    )
  }

  const blank = blankAt(lemma, g.passive, rest)
  if (blank && (g.modal === null || settled)) return make('left-open', subject, blank)
  if (!settled) {
    if (g.modal !== 'will' && g.modal !== 'would') return null
    const given = gainOf(a, g.to, edge)
    return given ? make('quantity-changed', subject, 'more or less than before', given) : null
  }
  if (g.passive && lemma === 'go') return make('removed', subject, 'said to be gone')
  if (!g.passive && lemma === 'find' && /^(?:its|their) way (?:back )?in(?:to)?\b/.test(rest))
    return make('added', subject, 'said to have got in')
  if (
    !g.passive &&
    g.perfect &&
    PART.test(a.tokens[head]!.lower) &&
    /^(?:harden|soften|toughen|shrink|thin|swell|grow|weaken)$/.test(lemma) &&
    edge - g.to <= 2
  )
    return make('reworded', subject, 'said to be worded anew')
  if (g.passive && g.perfect && lemma === 'make' && a.tokens[g.to]?.pos === 'ADJ')
    return make('reworded', { from: subject.from, to: edge }, 'made other than it was')
  if (g.passive && /^(?:bring|push|pare|scale)$/.test(lemma) && /^(?:down|up|back)$/.test(next) && edge - g.to <= 2)
    return make('quantity-changed', subject, 'a number raised or lowered')
  const gone =
    (/^(?:go|vanish|disappear|evaporate)$/.test(lemma) &&
      !g.passive &&
      edge - g.to <= 1 &&
      (lemma !== 'go' || g.perfect)) ||
    (lemma === 'fall' && /^(?:away|out|by)$/.test(next) && (next !== 'by' || /wayside/.test(rest))) ||
    (lemma === 'be' &&
      !g.passive &&
      /^(?:now |also |simply )?(?:out|gone|off|missing|history)\b[\s,]*(?:altogether|entirely|too|as well|again|from [^,;]*)?$/i.test(
        rest.split(',')[0]!.trim(),
      ))
  if (gone) return make('removed', subject, 'said to be gone')
  if (/^(?:creep|edge|inch|slip)$/.test(lemma) && !g.passive && g.perfect) {
    // "crept up, from 600 to 650": the numbers may stand past the comma.
    const moved = becameOf(a, g.to, Math.min(sentenceOf(a, g.first).to, g.to + 8))
    if (moved) return make('quantity-changed', subject, 'a number that moves', moved)
  }
  if (lemma === 'make' && !g.passive && /^it into the (?:text|draft|final|document|paper|deal)\b/.test(rest))
    return make('added', subject, 'said to have got in')
  if (
    /^(?:turn|crop|show|creep|appear|resurface|reappear|slip|return)$/.test(lemma) &&
    !g.passive &&
    (g.perfect ||
      /^(?:up|back)$/.test(next) ||
      (next === 'in' && /^(?:creep|slip)$/.test(lemma)) ||
      (edge - g.to <= 1 && /^(?:return|reappear|resurface)$/.test(lemma))) &&
    edge - g.to <= 12
  )
    return /^(?:turn|crop|show)$/.test(lemma) && next !== 'up' ? null : make('added', subject, 'said to have turned up')
  if (lemma === 'be' && !g.passive && /^(?:now |also )?back(?: in| on| in the (?:text|draft|paper|deal))?$/i.test(rest))
    return make('added', subject, 'said to be back')
  if (lemma === 'be' && !g.passive && nowAt(a, g.first, g.to) && AS_NOW.test(rest))
    return make('reworded', subject, 'said to be another now')
  if (
    /^(?:go|come|rise|fall|climb|drop|grow|shrink|increase|decrease)$/.test(lemma) &&
    !g.passive &&
    BY.test(rest) &&
    presentAt(a, g)
  )
    return make('quantity-changed', subject, 'a number raised or lowered')
  if (lemma === 'be' && !g.passive && /^(?:now |only )*(?:down|up) to\b/.test(rest))
    return make(
      quantities(a, g.to, edge).length > 0 ? 'quantity-changed' : 'reworded',
      subject,
      'said to be down or up',
    )
  if (/^(?:turn|change|evolve|mutate|morph)$/.test(lemma) && !g.passive && /^into an?\b/.test(rest))
    return make('reworded', subject, 'turned into another')
  if (lemma === 'be' && !g.passive && /^(?:now |as good as |all but )?(?:dead|buried|finished|history)$/i.test(rest))
    return make('removed', subject, 'said to be dead')
  // "goes up, by 40 cents"
  if (/^(?:go|come)$/.test(lemma) && !g.passive && /^(?:up|down)$/.test(next) && presentAt(a, g)) {
    const { to } = sentenceOf(a, g.first)
    const on = a.text.slice(a.tokens[g.to]!.start, a.tokens[Math.min(to, g.to + 6) - 1]!.end)
    if (/^(?:up|down), by\b/.test(on) && BY.test(on))
      return make('quantity-changed', subject, 'a number raised or lowered', {
        stretch: { from, to: rightEdge(a, g.to + 2) },
      })
  }
  // "the new wording is “keep under review”"
  if (
    lemma === 'be' &&
    !g.passive &&
    /^(?:wording|phrase|formula|formulation|language|sentence)$/.test(a.tokens[head]!.lower) &&
    /^(?:new|latest|revised|current|present)$/.test(a.tokens[head - 1]?.lower ?? '') &&
    /^["“‘'«]/.test(rest)
  )
    return make('reworded', subject, 'given in its new wording')
  if (
    g.passive &&
    g.perfect &&
    /^(?:fill|close|plug)$/.test(lemma) &&
    /^(?:hole|gap|blank|blanks|gaps|loophole)$/.test(a.tokens[head]!.lower)
  )
    return make('added', subject, 'a gap said to be filled', { stretch: { from, to: sentenceOf(a, g.first).to } })
  if (lemma === 'lose' && g.passive && /^(?:in the process|along the way|on the way|overnight)?$/i.test(rest))
    return make('removed', subject, 'said to be lost')
  if (lemma === 'give' && /^way to\b/.test(rest)) return make('reworded', subject, 'gave way to another wording')
  if (!g.passive && nowAt(a, g.first, g.to) && /^(?:read|say|speak|run|state)$/.test(lemma)) {
    const q = quantities(a, g.to, edge)[0]
    return q
      ? make('quantity-changed', subject, 'a number of now', became(a, before(a, subject), q))
      : make('reworded', subject, 'given in its new wording')
  }
  if (lemma === 'be' && !g.passive && /^(?:now )?(?:down|up)\b/.test(rest)) {
    const is = quantities(a, g.to, edge).at(-1)
    if (is) return make('quantity-changed', subject, 'a number that moves', became(a, before(a, subject), is))
  }
  if (!g.passive) {
    const gain = gainOf(a, g.to, edge)
    if (gain) return make('quantity-changed', subject, 'more or less than before', gain)
    const moved =
      MOVED.test(lemma) && !/^(?:set|push|bring|move)$/.test(lemma) && !/\bvotes?\b/.test(rest)
        ? becameOf(a, g.to, edge)
        : null
    if (moved) return make('quantity-changed', subject, 'a number that moves', moved)
    if (nowAt(a, g.first, g.to)) {
      const q = quantities(a, g.to, edge)[0]
      if (q && (before(a, subject) || g.modal === 'would'))
        return make('quantity-changed', subject, 'a number of now', became(a, before(a, subject), q))
      if (/^(?:include|cover|contain|extend|apply|require)$/.test(lemma) && edge > g.to)
        return make('added', { from: g.to, to: edge }, 'said to be so now')
    }
    if (nowAt(a, g.first, g.to) && g.modal === 'would' && edge > g.to)
      return make('reworded', { from: subject.from, to: edge }, 'said to be otherwise now')
    if (/^(?:replace|supersede|supplant)$/.test(lemma) && edge > g.to)
      return make('reworded', { from: g.to, to: edge }, 'one thing put for another')
    const year = nowAt(a, g.first, g.to) ? yearOf(a, g.to, edge) : null
    if (year) return make('quantity-changed', subject, 'a date of now', year)
    const fresh = /^(?:a|an)$/.test(a.tokens[subject.from]!.lower) && a.tokens[subject.from + 1]?.lower === 'new'
    const part = PART.test(a.tokens[head]!.lower) || PART.test(a.tokens[subject.from + 2]?.lower ?? '') // "a new Article 9"
    if (fresh && !shared && part) return make('added', subject, 'named as new')
    return null
  }
  if (
    nowAt(a, g.first, g.to) &&
    /^(?:list|place|put|house|tuck|bury|find|hide|relegate)$/.test(lemma) &&
    /\bin (?:the|an?) (?:\p{L}+ )?(?:annex|footnotes?|appendix|protocol|preamble|schedule|recitals?)\b/u.test(rest)
  )
    return make('reworded', subject, 'moved within the text')
  if (/^cut to (?:the bone|ribbons|pieces)\b/i.test(`${a.tokens[g.head]!.lower} ${rest}`))
    return make('reworded', subject, 'shortened')
  if (/^(?:halve|double|treble|triple|quadruple)$/.test(lemma))
    return make('quantity-changed', subject, 'a number multiplied')
  if (nowAt(a, g.first, g.to) && /^(?:cap|set|fix|limit|put|cut|raise|pay|peg|hold|allow|restrict|keep)$/.test(lemma)) {
    const q = quantities(a, g.to, edge)[0]
    if (q) return make('quantity-changed', subject, 'a number of now', became(a, before(a, subject), q))
  }
  if (MOVED.test(lemma) && BY.test(rest)) return make('quantity-changed', subject, 'a number raised or lowered')
  const by = a.tokens[g.to]?.lower === 'by' || /\bby (?:the|a|an|its|their|\p{Lu})/u.test(rest)
  if (g.perfect || g.modal === 'would' || !by || PART.test(a.tokens[head]!.lower)) {
    const moved = MOVED.test(lemma) ? becameOf(a, g.to, edge) : null
    if (moved) return make('quantity-changed', subject, 'a number raised or lowered', moved)
    const out = /^(?:take|leave|throw|cut|strike|strip|edit|cross)$/.test(lemma) && next === 'out'
    if (
      out ||
      (REMOVED.test(lemma) && !(lemma === 'cut' && next === 'to') && !/^(?:to|by) (?:about |some )?[\d$€£]/.test(rest))
    )
      return make('removed', subject, 'said to be taken out')
    if (
      ADDED.test(lemma) &&
      (!/^(?:put|write|slip|tack)$/.test(lemma) ||
        /^(?:into|on|back|in\.)$/.test(next) ||
        (next === 'in' && (edge - g.to <= 2 || /^(?:ADP|PUNCT)$/.test(a.tokens[g.to + 1]?.pos ?? ''))))
    ) {
      // "One thing was put in: a commission of seven."
      const { to: end } = sentenceOf(a, g.first)
      const colon = a.tokens[edge]?.text === ':' || next === ':' ? edge : -1
      if (
        colon >= 0 &&
        /^(?:thing|things|item|items|novelty|addition|change|changes|passage|element)$/.test(a.tokens[head]!.lower)
      )
        return make('added', { from: colon + 1, to: end }, 'said to be put in', { stretch: { from, to: end } })
      return make('added', subject, 'said to be put in')
    }
    if (/^(?:park|defer|postpone)$/.test(lemma) || (/^(?:put|set|leave)$/.test(lemma) && /^(?:off|aside)$/.test(next)))
      return make('left-open', subject, 'said to be put off')
    if (
      /^(?:reduce|shrink|cut)$/.test(lemma) &&
      /^(?:down )?to an? (?:single |mere |short )?(?:sentence|line|footnote|paragraph|reference|phrase|recital)\b/.test(
        rest,
      )
    )
      return make('reworded', subject, 'shortened')
    if (lemma === 'empty')
      return make('left-open', subject, 'said to be emptied', {
        stretch: { from, to: rightEdge(a, g.to, { keepConjuncts: true }) },
      })
    if (REWORDED.test(lemma)) {
      if (/^(?:move|shift|relegate|transfer|demote)$/.test(lemma) && !/\b(?:to|into) (?:the|an?|its) /.test(rest))
        return null
      if (lemma === 'water' && next !== 'down') return null
      if (lemma === 'split' && !/^(?:into|in)\b/.test(rest)) return null // "the industry is split"
      if (/^(?:turn|convert|transform|downgrade)$/.test(lemma) && !/\b(?:in)?to\b/.test(rest)) return null
      return make('reworded', subject, 'said to be worded anew')
    }
  }
  return null
}

/** "Neutrality stayed, but as a declaration", "survives in softened form, as a recital": kept, in another shape. */
function stayedAs(c: Clause): Altered | null {
  const { a, v, subject, head, edge, shared, make } = c
  const { group: g } = v
  if (c.draft || g.passive || g.negated || g.modal !== null || NO_CLAUSE.test(a.tokens[head]!.lower)) return null
  if (!/^(?:stay|survive|remain|live|stand|return|reappear|resurface)$/.test(a.tokens[g.head]!.lemma)) return null
  const end = Math.min(sentenceOf(a, g.first).to, g.to + 16) // what is kept is told at once
  const said = a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[end - 1]!.end)
  if (
    !/^(?: on)?(?:, (?:but|though|if|albeit) (?:only |now |merely |just )?(?:as|in|for|without|under|with)\b| (?:only |but )?in (?:an? )?(?:\p{L}+ )?(?:softened|weakened|diluted|reduced|shortened|amended|altered|different|modified|weaker|softer|shorter|new|milder|watered-down) (?:form|version|shape|wording)|,? (?:but )?only as\b)/iu.test(
      said,
    )
  )
    return null
  const to = isComma(a.tokens[g.to]) ? rightEdge(a, g.to + 2) : edge
  return make('reworded', subject, 'said to be kept in another form', {
    stretch: { from: shared ? g.first : subject.from, to },
  })
}

/** Told as standing so now: prices that "went up by 4%" rose in the world, not in a text. */
const presentAt = (a: Article, g: Predication['group']): boolean =>
  g.perfect || /(?:s|es)$/.test(a.tokens[g.head]!.lower) || a.tokens[g.head]!.lower === a.tokens[g.head]!.lemma

/** The words “shall endeavour” be replaced by “undertake”. */
const quotedBothSides = (c: Clause): boolean =>
  /^(?:by|with|to|for) [“"‘']/.test(c.rest) &&
  c.a.tokens.slice(c.subject.from, c.subject.to).some((t) => /^["“‘']$/.test(t.text))

/** Those who made the text, told by someone at the table: “They have put in guarantees”, “They've taken the amnesty out”. */
function byThem(c: Clause): Altered | null {
  const { a, v, head, edge, rest, make } = c
  const { group: g } = v
  if (!/^they$/.test(a.tokens[head]!.lower) || g.passive || g.negated || !g.perfect || edge <= g.to) return null
  const { lemma } = a.tokens[g.head]!
  const object = { from: g.to, to: edge }
  if (
    /^(?:demand|objection|opposition|plan|claim|position|mind|side|seat|vote)s?$/.test(
      a.tokens[nounPhraseEnd(a, g.to, edge) - 1]?.lower ?? '',
    )
  )
    return null
  if (
    /^(?:add|insert|introduce|restore)$/.test(lemma) ||
    (/^(?:put|write|slip)$/.test(lemma) && /^(?:back )?in\b|\bin$/.test(rest))
  )
    return make('added', object, 'told as put in')
  if (
    /^(?:delete|drop|strike|remove|scrap|omit)$/.test(lemma) ||
    (/^(?:take|cut|cross|leave)$/.test(lemma) && /^out\b|\bout$/.test(rest))
  )
    return make('removed', object, 'told as taken out')
  if (
    /^(?:soften|weaken|dilute|tighten|strengthen|reword|rewrite|rephrase|replace|narrow|broaden)$/.test(lemma) ||
    (lemma === 'water' && /\bdown\b/.test(rest)) ||
    (/^(?:turn|change|make)$/.test(lemma) && /\binto\b/.test(rest))
  )
    return make('reworded', object, 'told as worded anew')
  return null
}
