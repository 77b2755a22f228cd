import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { type FoundQuantity, quantities } from '../grammar/quantities.ts'
import { isComma, REACH, STOPS, type Stretch, sentenceOf, spanOf } from '../grammar/stretches.ts'
import { type Altered, altered, wordsOf } from './altered.ts'
import { mentionNear } from './passages.ts'
import { laterOf } from './presence.ts'

/** A clause that tells what one text says. */
interface OfText {
  readonly draft: string | null
  readonly mention: DraftMention | null
  readonly stretch: Stretch
  readonly sentence: number
  /** The first token after the text's name. */
  readonly from: number
}

const TELLS =
  /^(?:be|say|speak|have|give|set|put|fix|provide|offer|allow|foresee|envisage|cap|limit|require|demand|guarantee|promise|grant|name|list|call|use|contain|include|mention|cover|read|ask|propose|leave|keep|let|make|want|oblige|impose|bar|ban|permit|talk|refer|stipulate|specify|prescribe|state|cite|stop|go|run|count|reserve|earmark|assign)$/

/** Before what was said first: an older state of the text, though no text is named. */
const FORMERLY = /^(?:originally|previously|formerly|earlier|initially|before)$/

/**
 * Two texts' clauses side by side: "the first draft gave one seat; the new one gives two", "The draft says 1,050. The one
 * from the spring said 900.", "Last month it was 5%". The clauses need no verb of change: their neighbourhood tells it.
 */
export function against(a: Article, d: DraftReading, verbs: readonly Predication[]): Altered[] {
  if (d.mentions.length === 0) return []
  const out: Altered[] = []
  let last: OfText | null = null
  for (const v of verbs) {
    const now = ofText(a, d, v)
    if (!now) continue
    const x = (last && now.draft !== last.draft && pair(a, d, last, now)) || alone(a, d, now)
    if (x) out.push(x)
    // A clause is one side of one comparison.
    if (x && x.stretch.from < now.stretch.from) last = null
    else if (now.draft !== null) last = now
  }
  return out
}

function ofText(a: Article, d: DraftReading, v: Predication): OfText | null {
  const { group: g, subject } = v
  if (g.form !== 'finite' || a.tokens[g.head]!.quote >= 0) return null
  const tells = !g.passive && TELLS.test(a.tokens[g.head]!.lemma)
  const does = !g.passive && (g.perfect || g.modal !== null) // "the first deal would have raised it by 9 percent"
  const { from: floor } = sentenceOf(a, g.first)
  const stretch = { from: g.first, to: rightEdge(a, g.to) }
  if ((tells || does) && subject && !v.inherited && !subject.relative) {
    const m = mentionsWithin(d, subject.from, subject.to).find((x) => x.head === subject.head || x.to === subject.to)
    if (m && (tells || laterOf(d, m.draft) !== null))
      return {
        draft: m.draft,
        mention: m,
        stretch: { from: subject.from, to: stretch.to },
        sentence: v.sentence,
        from: m.to,
      }
  }
  // "Under the old draft the ward would keep two"
  let open = g.first
  while (open > floor && !STOPS.has(a.tokens[open - 1]!.text) && g.first - open < 25) open--
  while (/^(?:and|but|while|whereas|where)$/.test(a.tokens[open]!.lower)) open++
  if (/^(?:in|under|by)$/.test(a.tokens[open]!.lower)) {
    const m = mentionsWithin(d, open + 1, g.first)[0]
    if (m && m.from <= open + 4 && nounPhraseEnd(a, open + 1, g.first) <= m.to + 1)
      return { draft: m.draft, mention: m, stretch: { from: open, to: stretch.to }, sentence: v.sentence, from: m.to }
  }
  if (subject && a.tokens[g.head]!.lemma === 'be' && !g.negated && quantities(a, subject.from, subject.to).length > 0) {
    // "30 per cent was the figure in the first offer"
    const m = mentionsWithin(d, g.to, stretch.to)[0]
    if (m && /^(?:in|of|under|from)$/.test(a.tokens[m.from - 1]?.lower ?? '') && m.from - g.to <= 6)
      return {
        draft: m.draft,
        mention: m,
        stretch: { from: subject.from, to: Math.max(stretch.to, m.to) },
        sentence: v.sentence,
        from: subject.from,
      }
  }
  if (!tells) return null
  const past = /^(?:was|were|had|did)$/.test(a.tokens[g.first]!.lower) || /ed$/.test(a.tokens[g.head]!.lower)
  const w = a.tokens[open]!.lower
  const then =
    FORMERLY.test(w) ||
    (w === 'last' &&
      /^(?:week|month|year|spring|summer|autumn|fall|winter|time)$/.test(a.tokens[open + 1]?.lower ?? ''))
  const tail = a.text.slice(a.tokens[g.first]!.start, a.tokens[Math.max(g.to, stretch.to) - 1]!.end)
  const dated =
    /\b(?:in (?:\p{Lu}|the)|under|before|last (?:week|month|year|spring|autumn)|originally|previously|until now)/u.test(
      tail,
    )
  if (
    past &&
    dated &&
    subject &&
    subject.to - subject.from === 1 &&
    /^(?:it|that|they)$/.test(a.tokens[subject.from]!.lower) &&
    /^(?:was|were)$/.test(a.tokens[g.head]!.lower)
  )
    return {
      draft: null,
      mention: null,
      stretch: { from: subject.from, to: stretch.to },
      sentence: v.sentence,
      from: g.first,
    }
  if (
    then &&
    past &&
    subject &&
    /^(?:it|the|this|that|they)$/.test(a.tokens[subject.from]!.lower) &&
    /^(?:it|figure|number|rate|cap|limit|amount|sum|offer|ceiling|share|term)$/.test(a.tokens[subject.to - 1]!.lower)
  )
    return { draft: null, mention: null, stretch: { from: open, to: stretch.to }, sentence: v.sentence, from: g.first }
  return null
}

/** Two clauses, each of its own text. */
function pair(a: Article, d: DraftReading, x: OfText, y: OfText): Altered | null {
  const gap = y.sentence - x.sentence
  if (gap > 1 || a.paragraphOf[x.sentence] !== a.paragraphOf[y.sentence] || y.draft === null) return null
  if (gap === 0 && y.stretch.from < x.stretch.to && y.stretch.from >= x.stretch.from) return null
  const [p, q] = alike(a, x.from, gap === 0 ? y.stretch.from : x.stretch.to, y.from, y.stretch.to)
  const whole = gap === 0 ? { from: x.stretch.from, to: y.stretch.to } : y.stretch
  const ends = order(d, x, y)
  const [was, is] = ends.turned ? [y, x] : [x, y]
  const words = (o: OfText): string | null => wordsOf(a, { from: o.from, to: o.stretch.to })
  const made = (kind: Altered['kind'], more: Partial<Altered>): Altered =>
    altered(a, {
      stretch: whole,
      kind,
      object: { from: is.from, to: is.stretch.to },
      before: words(was),
      after: words(is),
      mention: null,
      confidence: 0.6,
      reason: 'clauses of two texts set against each other',
      from: ends.from,
      to: ends.to,
      ...more,
    })
  if (p && q) {
    const [old, now] = ends.turned ? [q, p] : [p, q]
    return made('quantity-changed', {
      before: slice(a, old),
      after: slice(a, now),
      quantity: { value: now.value, unit: now.unit ?? old.unit },
    })
  }
  if (gap > 0 ? !saysOtherwise(a, d, x, y) : !joined(a, x, y)) return null
  const none = (o: OfText): boolean =>
    /\b(?:no|none|nothing|not|neither|n[’']t)\b/i.test(
      a.text.slice(a.tokens[o.from]!.start, a.tokens[o.stretch.to - 1]!.end),
    )
  return made(none(was) && !none(is) ? 'added' : none(is) && !none(was) ? 'removed' : 'reworded', {})
}

/** Over two sentences only where the second is the newer text and says so: "The new one has only …", "now speaks of". */
function saysOtherwise(a: Article, d: DraftReading, x: OfText, y: OfText): boolean {
  if (d.drafts.find((z) => z.id === y.draft)?.basedOn !== x.draft) return false
  for (let k = y.stretch.from; k < y.stretch.to; k++)
    if (/^(?:now|only|merely|simply|instead|neither|longer|none)$/.test(a.tokens[k]!.lower)) return true
  return false
}

/** "where the one says X, the other says Y", "X says …; Y says …", "… while Y says". */
const joined = (a: Article, x: OfText, y: OfText): boolean =>
  /^(?:where|while|whereas)$/.test(a.tokens[x.stretch.from - 1]?.lower ?? '') ||
  /^(?:where|while|whereas|but|;)$/.test(a.tokens[y.stretch.from - 1]?.lower ?? '')

/** An older text's number after one told before: "In the December proposal the figure was $900". */
function alone(a: Article, d: DraftReading, y: OfText): Altered | null {
  const older = y.draft === null || laterOf(d, y.draft) !== null
  if (!older) return null
  const { from: floor } = sentenceOf(a, y.stretch.from)
  const same = y.stretch.from - floor > 3
  const before = same ? Math.max(floor, y.stretch.from - REACH) : (a.first[y.sentence - 1] ?? floor)
  if (!same && (y.sentence === 0 || a.paragraphOf[y.sentence - 1] !== a.paragraphOf[y.sentence])) return null
  const [p, q] = alike(a, before, y.stretch.from, y.from, y.stretch.to)
  if (!p || !q) return null
  const to = y.draft === null ? null : laterOf(d, y.draft)
  return {
    stretch: y.stretch,
    kind: 'quantity-changed',
    object: { from: before, to: y.stretch.to },
    before: slice(a, q),
    after: slice(a, p),
    quantity: { value: p.value, unit: p.unit ?? q.unit },
    mention: y.mention,
    whole: false,
    confidence: 0.55,
    reason: 'an older number after the one of now',
    ...(y.draft !== null && { from: y.draft, to }),
  }
}

const slice = (a: Article, q: FoundQuantity): string => a.text.slice(q.span.start, q.span.end)

/** The first two numbers, one of each side, that measure the same and differ. */
function alike(
  a: Article,
  f1: number,
  t1: number,
  f2: number,
  t2: number,
): [FoundQuantity | null, FoundQuantity | null] {
  const xs = quantities(a, f1, t1)
  const ys = quantities(a, f2, t2)
  for (const y of ys)
    for (const x of xs.toReversed())
      if (x.value !== y.value && (x.unit === y.unit || y.unit === null) && !isYear(x) && !isYear(y)) return [x, y]
  return [null, null]
}

const isYear = (q: FoundQuantity): boolean =>
  q.unit === null && q.value > 1900 && q.value < 2100 && Number.isInteger(q.value)

/** Which of two clauses tells the older text. */
function order(d: DraftReading, x: OfText, y: OfText): { from: string | null; to: string | null; turned: boolean } {
  const based = (id: string | null): string | null => d.drafts.find((z) => z.id === id)?.basedOn ?? null
  const rival = (id: string | null): boolean => d.drafts.find((z) => z.id === id)?.kind === 'counter-proposal'
  // "a redraft" is made of another text, whichever it was.
  const remade = (id: string | null): boolean =>
    /\b(?:re-?draft|revis\p{L}+|amended|reworked|rewritten|counter-?\p{L}+)\b/iu.test(
      d.drafts.find((z) => z.id === id)?.name ?? '',
    )
  if (remade(x.draft) !== remade(y.draft)) {
    const back = remade(x.draft)
    return back ? { from: y.draft, to: x.draft, turned: true } : { from: x.draft, to: y.draft, turned: false }
  }
  const turned =
    based(x.draft) === y.draft ||
    (based(x.draft) !== null && based(y.draft) === null) ||
    (rival(x.draft) && !rival(y.draft))
  return turned ? { from: y.draft, to: x.draft, turned } : { from: x.draft, to: y.draft, turned }
}

/** Where one thing rather than another is wished, offered or told, no text has changed. */
const UNTOLD =
  /\b(?:if|unless|could|might|wants?|wanted|wish\p{L}*|prefers?|preferred|offer(?:s|ed)?|resign|asks?|asked|demand\p{L}*|urg\p{L}+|call(?:s|ed)|said|says?|told|insist\p{L}*|propos\p{L}+|should|chose|decided)\b/iu

/** "Night shifts at double pay rather than time and a half", "In place of a fund there is a loan": one wording for another. */
export function inPlaceOf(a: Article, within: (sentence: number) => boolean, d: DraftReading): Altered[] {
  const out: Altered[] = []
  for (let i = 0; i + 2 < a.tokens.length; i++) {
    const w = a.tokens[i]!.lower
    const next = a.tokens[i + 1]!.lower
    const size =
      w === 'in' && next === 'place' && a.tokens[i + 2]!.lower === 'of'
        ? 3
        : (w === 'instead' && next === 'of') || (w === 'rather' && next === 'than')
          ? 2
          : 0
    const { sentence, quote } = a.tokens[i]!
    if (size === 0 || quote >= 0 || !within(sentence)) continue
    const { from: floor, to } = sentenceOf(a, i)
    const opens = i === floor || STOPS.has(a.tokens[i - 1]!.text)
    if (
      UNTOLD.test(a.text.slice(a.tokens[Math.max(floor, i - REACH)]!.start, a.tokens[i]!.start)) ||
      /^(?:VERB|AUX|ADV)$/.test(a.tokens[i + size]?.pos ?? '')
    )
      continue
    const at = /^(?:in|on|at|by|for|to|from)$/.test(a.tokens[i + size]?.lower ?? '') ? i + size + 1 : i + size
    const end = nounPhraseEnd(a, at, to)
    if (end <= at) continue
    let start = i
    if (!opens)
      while (
        start > floor &&
        !STOPS.has(a.tokens[start - 1]!.text) &&
        i - start < 20 &&
        !(/^(?:and|but)$/.test(a.tokens[start - 1]!.lower) && isComma(a.tokens[start - 2]))
      )
        start--
    const comma = opens && isComma(a.tokens[end]) ? end + 1 : end
    const edge = opens ? rightEdge(a, comma) : rightEdge(a, end)
    if (edge - start < 4) continue
    const q = quantities(a, i + size, opens ? comma : edge)[0]
    const p = opens ? quantities(a, comma, Math.min(to, comma + 14))[0] : quantities(a, start, i).at(-1)
    const changed = p !== undefined && q !== undefined && p.value !== q.value
    if (changed && !opens) continue // read as two numbers opposed
    const object = opens ? { from: comma, to: edge } : { from: start, to: i }
    const words = (s: Stretch): string | null => {
      const span = spanOf(a, s)
      return span ? a.text.slice(span.start, span.end).slice(0, 160) : null // two lines of a table cell
    }
    const old = { from: i + size, to: end }
    out.push({
      stretch: { from: start, to: edge },
      kind: changed ? 'quantity-changed' : 'reworded',
      object: changed ? { from: i + size, to: edge } : object,
      before: changed ? slice(a, q) : words(old),
      after: changed ? slice(a, p) : words(object),
      quantity: changed ? { value: p.value, unit: p.unit ?? q.unit } : null,
      mention: mentionNear(d, a, i),
      whole: false,
      confidence: 0.5,
      reason: 'one wording for another',
    })
  }
  return out
}
