import type { Article } from '../article.ts'
import { rightEdge } from '../clause-edges.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import type { ReadChange } from '../machine-reading.ts'
import { nounPhraseEnd } from '../phrases.ts'
import type { Predication } from '../predications.ts'
import { quantities } from '../quantities.ts'
import { isComma, STOPS, type Stretch, sentenceOf, spanOf } from '../stretches.ts'
import type { Altered } from './by-verb.ts'
import { became, becameOf, before, gainOf, text, yearOf } from './moved-numbers.ts'
import { mentionNear } from './passages.ts'
import { laterOf } from './presence.ts'

type Kind = ReadChange['change']

/** Who or what does things in talks: that these go, come or are dropped is no change of a text. */
const NO_CLAUSE =
  /^(?:talks?|meetings?|sessions?|ceremony|summits?|rounds?|visits?|trips?|strikes?|stoppages?|walkouts?|negotiators?|delegat\p{L}+|ministers?|ministry|envoys?|officials?|spokes\p{L}+|leaders?|presidents?|chair\p{L}*|mediators?|diplomats?|governments?|parliaments?|unions?|parties|party|sides?|ambassadors?|lawyers?|members?|workers|troops|soldiers|rebels|guns|planes?|letters?|trilogues?|votes?|voting|ballots?|polls?|hearings?|conferences?|prices?|shares?|deadlines?|ultimatums?|time|hopes?|mood|patience|doubts?|demands?|objections?|lawsuits?|charges?|claims?|he|she|they|we|i|you|it|this|that|who|there|nobody|everyone|nothing|everything|mandate|drafts?|texts?|versions?|documents?|offers?|proposals?|plans?|deals?|agreements?|accords?|treaty|treaties|packages?)$/iu

/** What a clause that stands in a comparing passage says of a part of the text. */
export function compared(
  a: Article,
  d: DraftReading,
  verbs: readonly Predication[],
  within: (sentence: number) => boolean,
): Altered[] {
  if (d.mentions.length === 0) return []
  const out: Altered[] = []
  for (let n = 0; n < verbs.length; n++) {
    const v = verbs[n]!
    if (!within(v.sentence) || v.group.form !== 'finite' || a.tokens[v.group.head]!.quote >= 0) continue
    const { to } = sentenceOf(a, v.group.first)
    if (/^\?/.test(a.tokens[to - 1]!.text)) continue
    const x = alteredBy(a, d, v, verbs, n)
    if (!x) continue
    out.push(x)
    if (x.kind === 'removed' || x.kind === 'added') {
      const same = soIs(a, x, to)
      if (same) out.push(same)
    }
  }
  return out
}

const REMOVED =
  /^(?:remove|strike|drop|delete|scrap|strip|omit|excise|eliminate|cut|axe|jettison|ditch|abolish|reverse|undo|withdraw|repeal|discard|erase|sacrifice)$/
const ADDED = /^(?:add|insert|introduce|include|incorporate|append|restore|reinstate|attach|annex|write|put|slip|tack)$/
const REWORDED =
  /^(?:rewrite|reword|revise|amend|soften|dilute|modify|change|alter|redraft|rephrase|tighten|strengthen|weaken|narrow|broaden|widen|restrict|limit|recast|reformulate|rework|trim|water|toughen|qualify|replace|empty|confine|relax|loosen|simplify|clarify|split|merge|move|shift|relegate|transfer|demote)$/
const MOVED =
  /^(?:raise|increase|lift|cut|lower|reduce|double|treble|triple|halve|extend|shorten|boost|push|stretch|lengthen|prolong|widen|trim|slash|set|go|rise|fall|climb|grow|shrink|jump|drop|come|move|bring|bump|trim|scale)$/

function alteredBy(
  a: Article,
  d: DraftReading,
  v: Predication,
  verbs: readonly Predication[],
  n: number,
): Altered | null {
  const { group: g } = v
  const about = matterOf(a, v, verbs, n)
  if (!about) return null
  const { subject, shared } = about
  const head = phraseEnd(a, subject.from, subject.to) - 1
  if (head < subject.from) return null
  const named = mentionsWithin(d, subject.from, Math.min(subject.to, head + 1)).find((m) => m.head === head)
  const it = /^it$/.test(a.tokens[head]!.lower) && !shared ? textBefore(a, d, verbs, n) : undefined
  const draft = named ?? it
  const { lemma } = a.tokens[g.head]!
  const edge = rightEdge(a, g.to)
  const next = a.tokens[g.to]?.lower ?? ''
  const rest = g.to < edge ? a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end) : ''
  const settled = g.modal === null || (/^(?:would|can|may|must|will)$/.test(g.modal) && nowAt(a, g.first, g.to))
  const from = shared ? g.first : subject.from
  const make = (kind: Kind, object: Stretch, reason: string, more: Partial<Altered> = {}): Altered => {
    const span = spanOf(a, object)
    const words = span ? a.text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 160) : null // two lines of a table cell
    return {
      stretch: { from, to: edge },
      kind,
      object,
      before: kind === 'added' ? null : words,
      after: kind === 'added' ? words : null,
      quantity: null,
      mention: draft ?? mentionNear(d, a, g.first),
      whole: false,
      confidence: 0.55,
      reason,
      ...more,
    }
  }

  if (draft) {
    // "The second one adds forty seats", "the new text puts the pledge back".
    if (g.passive || !settled || edge <= g.to) return null
    const current = laterOf(d, draft.draft) === null
    if (g.negated) return null
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
    if (!current) return null
    const by =
      /\bby (?:about |some |nearly |almost |up to )?(?:an? (?:third|quarter|half|fifth|tenth)|[\d$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b)/.test(
        rest,
      )
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
      (lemma === 'scale' && /^(?:back|down|up)$/.test(next))
    )
      return make('reworded', { from: g.to, to: edge }, 'one thing turned into another by the text')
    const object = { from: g.to, to: edge }
    const moved = MOVED.test(lemma) ? becameOf(a, g.to, edge) : null
    if (moved) return make('quantity-changed', object, 'a number raised or lowered by the text', moved)
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
    const instead = a.tokens[g.to]?.lower === 'instead' || a.tokens[g.first - 1]?.lower === 'instead'
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
    if (q && (lemma === 'become' || (lemma === 'be' && nowFirst(a, subject.from))))
      return make('quantity-changed', subject, 'a number of now', became(a, null, q))
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
    (lemma === 'survive' ? edge - g.to <= 3 : /^(?:it into|the (?:cut|final))/.test(rest))
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
    /^(?:remain|stay|be|stand)$/.test(lemma) &&
    (edge - g.to <= 1 || /^(?:around|on|over|about|in)\b/.test(rest))
  )
    return make('left-open', { from: g.to, to: edge }, 'left in brackets')
  if (
    lemma === 'become' &&
    !g.passive &&
    (g.perfect || /^became$/.test(a.tokens[g.head]!.lower) || g.modal === 'would')
  ) {
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
  if (!g.passive && lemma === 'find' && /^(?:its|their) way (?:back )?into\b/.test(rest))
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
    const moved = becameOf(a, g.to, edge)
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
    const moved = MOVED.test(lemma) && !/^(?:set|push|bring|move)$/.test(lemma) ? becameOf(a, g.to, edge) : null
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
    if (fresh && !shared && PART.test(a.tokens[head]!.lower)) return make('added', subject, 'named as new')
    return null
  }
  if (/^(?:halve|double|treble|triple|quadruple)$/.test(lemma))
    return make('quantity-changed', subject, 'a number multiplied')
  if (nowAt(a, g.first, g.to) && /^(?:cap|set|fix|limit|put|cut|raise|pay|peg|hold|allow|restrict|keep)$/.test(lemma)) {
    const q = quantities(a, g.to, edge)[0]
    if (q) return make('quantity-changed', subject, 'a number of now', became(a, before(a, subject), q))
  }
  if (
    MOVED.test(lemma) &&
    /\bby (?:about |some |nearly |almost )?(?:an? (?:third|quarter|half|fifth)|[\d$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b)/.test(
      rest,
    )
  )
    return make('quantity-changed', subject, 'a number raised or lowered')
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
    if (ADDED.test(lemma) && (!/^(?:put|write|slip|tack)$/.test(lemma) || /^(?:in|into|on|back)$/.test(next))) {
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
      return make('reworded', subject, 'said to be worded anew')
    }
  }
  return null
}

/** Whether an object is a part of a text: "the clause on shots", "the one on uniforms". */
function actedOn(a: Article, from: number, to: number): boolean {
  let k = from
  if (/^(?:out|in|back|also)$/.test(a.tokens[k]!.lower)) k++
  const end = nounPhraseEnd(a, k, to)
  if (end === k) return false
  const noun = a.tokens[end - 1]!.lower
  return PART.test(noun) || (noun === 'one' && a.tokens[end]?.lower === 'on')
}

/** The text that was the subject of the sentence before: what "it" stands for at the head of this one. */
function textBefore(a: Article, d: DraftReading, verbs: readonly Predication[], n: number): DraftMention | undefined {
  const s = verbs[n]!.sentence
  let first: Predication | undefined
  for (
    let m = n - 1;
    m >= Math.max(0, n - 40) && verbs[m]!.sentence >= s - 1;
    m-- // a sentence of forty verbs has lost its subject
  )
    if (verbs[m]!.sentence === s - 1 && verbs[m]!.subject) first = verbs[m]
  const subject = first?.subject
  if (!subject || a.paragraphOf[s] !== a.paragraphOf[s - 1]) return undefined
  return mentionsWithin(d, subject.from, subject.to).find((m) => m.head === subject.head || m.to === subject.to)
}

/** The end of a noun phrase whose first words may be joined by hyphens: "the own-risk payment". */
function phraseEnd(a: Article, from: number, to: number): number {
  let end = nounPhraseEnd(a, from, to)
  for (let hops = 0; hops < 3 && end > from && end + 1 < to && /^[-‑]$/.test(a.tokens[end]!.text); hops++)
    end = Math.max(end + 2, nounPhraseEnd(a, end + 1, to))
  return Math.min(end, to)
}

/** Nouns for a part of a text, as a text is cut up. */
const PART =
  /^(?:clause|paragraph|article|passage|provision|section|annex|chapter|sentence|wording|reference|footnote|line|point|recital|schedule|appendix|preamble|protocol|cap|quota|limit|levy|fund|mechanism)s?$/

const labelled = (a: Article, from: number, head: number): boolean =>
  /^(?:article|chapter|annex|point|section|paragraph|clause|title|part|protocol|schedule)$/.test(
    a.tokens[from]!.lower,
  ) || head - from > 1

/** "Now it is two years": the word opens the sentence. */
const nowFirst = (a: Article, i: number): boolean =>
  a.tokens[i - 1]?.lower === 'now' || (isComma(a.tokens[i - 1]) && a.tokens[i - 2]?.lower === 'now')

const nowAt = (a: Article, from: number, to: number): boolean => {
  for (let k = Math.max(0, from - 1); k < to; k++) if (a.tokens[k]!.lower === 'now') return true
  return a.tokens[to]?.lower === 'now'
}

/** What leaves a matter open, said of it: why, or null. */
function blankAt(lemma: string, passive: boolean, rest: string): string | null {
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
    /^(?:still |now |entirely |also |largely )*(?:blank|empty|bracketed|in (?:square )?brackets)\b/i.test(rest)
  )
    return 'left blank'
  if (
    /^(?:shrink|reduce|cut|whittle|boil)$/.test(lemma) &&
    /^(?:down )?to an? (?:mere |bare |empty )?(?:placeholder|blank|stub)\b/i.test(rest)
  )
    return 'reduced to a placeholder'
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

/**
 * The matter a verb speaks of: all from the head of its clause to the verb, with what hangs on the noun ("the ban that
 * they tabled", "the referendum, which both texts had fixed"); the subject the verb shares with another, where it has none.
 */
function matterOf(
  a: Article,
  v: Predication,
  verbs: readonly Predication[],
  n: number,
): { subject: Stretch; shared: boolean } | null {
  const { group: g } = v
  if (v.subject?.relative) return null
  const { from: floor } = sentenceOf(a, g.first)
  let verb = g.first
  while (verb - 1 >= floor && (a.tokens[verb - 1]!.pos === 'ADV' || a.tokens[verb - 1]!.lower === 'now')) verb--
  const lead = a.tokens[verb - 1]
  if (v.inherited || (lead && verb > floor && /^(?:and|but|or)$/.test(lead.lower)))
    return v.subject ? { subject: { from: v.subject.from, to: v.subject.to }, shared: true } : null
  let from = floor
  for (let k = verb - 1; k >= floor; k--) {
    if (verb - k > 40) return null // a matter told in forty words is none
    const t = a.tokens[k]!
    if (STOPS.has(t.text) && t.text !== '–' && t.text !== '—') {
      from = k + 1
      break
    }
    if (/^(?:and|but|while|whereas)$/.test(t.lower) && k > floor && isComma(a.tokens[k - 1]) && k < verb - 1) {
      from = k + 1
      break
    }
  }
  while (
    from < verb &&
    /^(?:and|but|also|yet|instead|meanwhile|however|,|then|finally|so)$/.test(a.tokens[from]!.lower)
  )
    from++
  // "In the new draft, a call to …": what stands in front of the comma is where, not what.
  if (/^(?:in|under|on|for|at|with|by|from|compared|since)$/.test(a.tokens[from]?.lower ?? '')) {
    const end = nounPhraseEnd(a, from + 1, verb)
    if (end > from + 1 && isComma(a.tokens[end])) from = end + 1
    else if (v.subject && v.subject.from > from) from = v.subject.from
  }
  if (from >= verb || verb - from > 30) return null
  const start = nounPhraseEnd(a, from, verb)
  if (start === from) return null
  // A verb before it whose subject opens the clause is the clause's own: "Officials said the cap was dropped".
  for (let m = n - 1; m >= 0 && verbs[m]!.sentence === v.sentence && verbs[m]!.group.first >= from; m--) {
    const u = verbs[m]!
    if (u.group.form === 'finite' && u.subject && !u.subject.relative && u.subject.from === from)
      return v.subject && v.subject.from > u.group.first
        ? { subject: { from: v.subject.from, to: v.subject.to }, shared: false }
        : null
  }
  return { subject: { from, to: verb }, shared: false }
}

/** "X is out; so is Y": Y shares what is said of X. */
function soIs(a: Article, x: Altered, to: number): Altered | null {
  let k = x.stretch.to
  while (k < to && (isComma(a.tokens[k]) || STOPS.has(a.tokens[k]!.text) || a.tokens[k]!.lower === 'and')) k++
  if (a.tokens[k]?.lower !== 'so' || !/^(?:is|are|was|were|has|have|had)$/.test(a.tokens[k + 1]?.lower ?? ''))
    return null
  const edge = rightEdge(a, k + 2)
  if (edge <= k + 2) return null
  const span = spanOf(a, { from: k + 2, to: edge })
  const words = span ? a.text.slice(span.start, span.end) : null
  return {
    ...x,
    stretch: { from: k, to: edge },
    object: { from: k + 2, to: edge },
    before: x.kind === 'added' ? null : words,
    after: x.kind === 'added' ? words : null,
    reason: `${x.reason}, and the same of this`,
  }
}
