import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { TELLS } from '../grammar/content-verbs.ts'
import { conjuncts } from '../grammar/lists.ts'
import { numberOf } from '../grammar/quantities.ts'
import { isMark, type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { verbGroupAt } from '../grammar/verb-groups.ts'

export const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

export const LABELS =
  /^(article|point|clause|section|paragraph|annex|chapter|recital|item|art|option|variant|scenario|model|tier|track|phase|stage|pillar)$/

/** A piece of text that is one clause of a draft, before it is filed. */
export interface Piece {
  readonly stretch: Stretch
  readonly draft: string
  readonly label: string | null
  readonly confidence: number
  readonly reason: string
  /** Where its matter is named, if the clause itself is a bare number. */
  readonly about?: Stretch
}

/** Index from head token to mention, for asking whether a subject is a draft. */
export const headsOf = (d: DraftReading): ReadonlyMap<number, DraftMention> =>
  new Map(d.mentions.map((m) => [m.head, m]))

/** The text an article is about: the one most spoken of, and of two the later one. */
export function mainDraft(d: DraftReading): string | null {
  const counts = new Map<string, number>()
  for (const m of d.mentions) counts.set(m.draft, (counts.get(m.draft) ?? 0) + 1)
  const bases = new Set(d.drafts.map((x) => x.basedOn))
  return (
    d.drafts
      .map((x) => ({ id: x.id, n: (counts.get(x.id) ?? 0) + (bases.has(x.id) ? 0 : 0.5) })) // half a mention decides a draw
      .sort((x, y) => y.n - x.n)[0]?.id ?? null
  )
}

/** The draft last spoken of before token `i`: in its sentence, else in the one before it of the same paragraph. */
export function lastDraft(a: Article, d: DraftReading, i: number, back = 1): DraftMention | null {
  const s = a.tokens[i]!.sentence
  let lo = 0
  let hi = d.mentions.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (d.mentions[mid]!.from < i) lo = mid + 1
    else hi = mid
  }
  const m = d.mentions[lo - 1]
  if (!m) return null
  const at = a.tokens[m.head]!.sentence
  if (at === s) return m
  if (at < s - back) return null
  // Of the sentence before, its subject is meant rather than the last text it names.
  return mentionsWithin(d, a.first[at]!, a.first[at + 1]!)[0] ?? m
}

export function labelAt(a: Article, s: Stretch): string | null {
  for (let i = s.from; i < s.to; i++)
    if (
      LABELS.test(a.tokens[i]!.lower) &&
      a.tokens[i + 1] &&
      (numberOf(a.tokens[i + 1]!) !== null || /^[A-H]$/.test(a.tokens[i + 1]!.text))
    )
      return a.text.slice(a.tokens[i]!.start, a.tokens[i + 1]!.end)
  return null
}

/** The items told from token `i` on: what follows "calls for", "includes", "provides that". */
export function listAfter(
  a: Article,
  i: number,
  draft: string,
  label: string | null,
  confidence: number,
  reason: string,
): Piece[] {
  const { to: end } = sentenceOf(a, i - 1)
  let k = i
  // "proposes, among other things, a bridge"; "calls for"; "lays down"; "provides, inter alia, that"
  if (a.tokens[k]?.text === ',') {
    let close = k + 1
    while (close < end && close < k + 9 && a.tokens[close]!.text !== ',') close++
    if (close < end && a.tokens[close]!.text === ',') k = close + 1
    else return []
  }
  // also past the mark that closes a quoted verb: the text “calls on” parties to …
  while (
    k < end &&
    (/^(for|down|out|up|forth|on|also|notably|explicitly|:)$/.test(a.tokens[k]!.lower) || closesQuote(a, k, i))
  )
    k++
  if (k >= end) return []
  const to = listEdge(a, k)
  if (to <= k) return []
  return amountsJoined(a, conjuncts(a, { from: k, to }))
    .map((p) => withoutLead(a, p))
    .filter((p) => p.to > p.from)
    .map((stretch) => ({ stretch, draft, label, confidence, reason }))
}

/** "6%, 4% and 3.5% over three years": amounts of one thing in a row are one item. */
function amountsJoined(a: Article, items: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const x of items) {
    const held = out.at(-1)
    const named = a.tokens
      .slice(x.from, x.to)
      .some(
        (t) =>
          /^(NOUN|PROPN|VERB|ADJ)$/.test(t.pos) &&
          !/^(cent|percent|year|years|month|months|next|first|second|third|last)$/.test(t.lower),
      )
    if (held && !named && /^(NUM|SYM)$/.test(a.tokens[x.from]!.pos)) out[out.length - 1] = { from: held.from, to: x.to }
    else out.push(x)
  }
  return out
}

/** Whether token `k` is the mark at the end of a quotation that began before token `i`. */
const closesQuote = (a: Article, k: number, i: number): boolean => {
  const t = a.tokens[k]!
  return (
    isMark(t) &&
    t.quote >= 0 &&
    a.quotes[t.quote]!.outer.end === t.end &&
    a.quotes[t.quote]!.outer.start < a.tokens[i - 1]!.end
  )
}

/** Where a list of contents ends: at a clause that is no item of it. */
function listEdge(a: Article, k: number): number {
  const edge = rightEdge(a, isMark(a.tokens[k - 1]) ? k + 1 : k, { keepConjuncts: true, keepCondition: true })
  const opening = a.tokens[k]!
  const clauses = opening.lower === 'that' || clauseAt(a, k, edge)
  for (let i = k + 1; i < edge; i++) {
    const t = a.tokens[i]!
    if (!/^(and|but)$/.test(t.lower)) continue
    let n = i + 1
    while (n < edge && a.tokens[n]!.pos === 'ADV') n++
    if (a.tokens[n]?.lower === 'that') continue
    const g = n < edge ? verbGroupAt(a, n, edge) : null
    if (g && g.form === 'finite' && !clauses && a.tokens[n]!.lower !== a.tokens[n]!.lemma) return i
    if (g && g.form === 'finite' && TELLS.has(a.tokens[g.head]!.lemma) && a.tokens[n]!.lower !== a.tokens[n]!.lemma)
      return i
    if (!clauses && clauseAt(a, n, edge) && !relativeInside(a, k, i)) return i
  }
  return edge
}

const relativeInside = (a: Article, from: number, to: number): boolean => {
  for (let i = to - 1; i > Math.max(from, to - 8); i--)
    if (/^(that|which|who|where)$/.test(a.tokens[i]!.lower)) return true
  return false
}

function withoutLead(a: Article, p: Stretch): Stretch {
  let { from } = p
  while (
    from < p.to &&
    /^(that|and|also|or|,|both)$/.test(a.tokens[from]!.lower) &&
    !(a.tokens[from]!.lower === 'that' && a.tokens[from]!.pos === 'DET' && !clauseAt(a, from + 1, p.to))
  )
    from++
  let { to } = p
  while (to > from + 1 && /^(and|or|,)$/.test(a.tokens[to - 1]!.lower)) to--
  return { from, to }
}

/** Tokens; no reporter lists more in one breath. */
const LONGEST_ROW = 120

/**
 * The items of a row that has no verb of its own: "no tariffs on grain, no quotas on fish, a joint court". Null where a clause
 * stands in it, or where what the commas part are no noun phrases.
 */
export function nominalItems(a: Article, from: number, to: number): Stretch[] | null {
  while (to > from && a.tokens[to - 1]!.pos === 'PUNCT') to--
  if (to - from > LONGEST_ROW) return null
  const out: Stretch[] = []
  let start = from
  for (let k = from; k <= to; k++) {
    const t = a.tokens[k]
    const cut = k === to || (t !== undefined && (t.text === ';' || (t.text === ',' && !betweenNumbers(a, k))))
    if (!cut) continue
    if (k > start) out.push({ from: start, to: k })
    start = k + 1
    if (/^(and|plus)$/.test(a.tokens[start]?.lower ?? '')) start++
  }
  const items = out.flatMap((x, n) => twoOwn(a, x, n > 0))
  return items.length > 0 && items.every((x) => isItem(a, x)) ? items : null
}

const betweenNumbers = (a: Article, k: number): boolean =>
  a.tokens[k]!.end === a.tokens[k + 1]?.start && /\d$/.test(a.tokens[k - 1]?.text ?? '')

/** "a bonus of £400 and two days off": two items where each has its own article or number. */
function twoOwn(a: Article, x: Stretch, listed: boolean): Stretch[] {
  for (let k = x.from + 2; k + 1 < x.to; k++)
    if (
      /^(and|plus)$/.test(a.tokens[k]!.lower) &&
      (listed || /^(DET|NUM|SYM)$/.test(a.tokens[x.from]!.pos)) &&
      /^(DET|NUM|SYM)$/.test(a.tokens[k + 1]!.pos) &&
      !/^(between|both|either)$/.test(a.tokens[x.from]!.lower)
    ) {
      let between = false
      for (let n = x.from; n < k; n++) if (a.tokens[n]!.lower === 'between') between = true
      if (!between) return [{ from: x.from, to: k }, ...twoOwn(a, { from: k + 1, to: x.to }, listed)]
    }
  return [x]
}

function isItem(a: Article, x: Stretch): boolean {
  let noun = false
  for (let k = x.from; k < x.to; k++) {
    const t = a.tokens[k]!
    if (t.pos === 'NOUN' || (t.pos === 'NUM' && x.to - x.from > 1)) noun = true
    if (t.quote >= 0 && k === x.from) return false
  }
  const first = a.tokens[x.from]!
  if (x.to - x.from <= 2 && LABELS.test(first.lower)) return false // "Article 5."
  if (!noun || !/^(DET|NUM|SYM|ADJ|NOUN|PRON|ADV|VERB|PROPN)$/.test(first.pos)) return false
  for (let k = x.from; k < x.to; k++) {
    const g = verbGroupAt(a, k, x.to)
    if (!g) continue
    const relative = /^(that|which|who|where|whose)$/.test(a.tokens[k - 1]?.lower ?? '')
    if (g.form === 'finite' && !relative && (g.modal !== null || g.passive || a.tokens[g.head]!.pos === 'AUX'))
      return false
    if (g.form === 'finite' && !relative && /s$/.test(a.tokens[g.head]!.lower) && k > x.from) return false
    k = g.to - 1
  }
  return true
}
