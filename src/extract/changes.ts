import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { against, inPlaceOf } from './changes/against.ts'
import type { Altered } from './changes/altered.ts'
import { inPassing, listed, soIs, thanBefore } from './changes/asides.ts'
import { byVerb, type Near, nothingLeft } from './changes/by-verb.ts'
import { compared } from './changes/compared.ts'
import { enumerated } from './changes/enumerated.ts'
import { comparing, ofOlder } from './changes/passages.ts'
import { laterOf, presence, whereOther } from './changes/presence.ts'
import { insteadOf, opposed } from './changes/side-by-side.ts'
import { mainDraft } from './contents/pieces.ts'
import type { DraftMention, DraftReading } from './drafts-mentioned.ts'
import { mended } from './grammar/mended.ts'
import { type Predication, predications } from './grammar/predications.ts'
import { mainQuantity } from './grammar/quantities.ts'
import { type Stretch, spanOf } from './grammar/stretches.ts'
import type { IssueBook } from './issues.ts'
import { LEAST_ALONE, overlapping } from './learned/beside.ts'
import type { Clause } from './learned/clauses.ts'
import type { ReadChange, ReadDraft, ReadProvision } from './machine-reading.ts'

const HEDGE =
  /\b(?:appears?(?: to be)?|seems?|reportedly|apparently|said to|thought to|may|might|could|likely|possibly|allegedly|willing|would be|is expected|are expected)\b/i

export interface ChangesRules {
  readonly reporter?: (s: Span) => string | null
  readonly within?: (s: Span) => string | null
}

/** What the article says, or sets side by side, as different between two drafts. */
export function changesOf(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  provisions: readonly ReadProvision[],
  rules: ChangesRules = {},
  verbs: readonly Predication[] = predications(given),
): ReadChange[] {
  const a = mended(given)
  const within = comparing(a, drafts)
  const near = nearness(a, drafts, within)
  const altered: Altered[] = []
  for (const v of verbs) {
    const x = byVerb(a, drafts, v, near) ?? nothingLeft(a, drafts, v)
    if (x) altered.push(x)
  }
  altered.push(...presence(a, drafts, near), ...whereOther(a, drafts, provisions))
  altered.push(...opposed(a, drafts, provisions), ...insteadOf(a, drafts, near))
  altered.push(
    ...compared(a, drafts, verbs, within),
    ...against(a, drafts, verbs),
    ...enumerated(a, drafts, verbs),
    ...inPlaceOf(a, within, drafts),
    ...listed(a, drafts, within),
    ...inPassing(a, drafts),
    ...thanBefore(a, drafts, within),
  )
  for (const x of altered.slice()) {
    const same = /^(?:removed|added|left-open)$/.test(x.kind) && soIs(a, x)
    if (same) altered.push(same)
  }
  return headed(a, filed(a, drafts, issues, altered, rules))
}

/** Alterations as changes: each with the two texts it lies between, in the order of the text. */
function filed(
  a: Article,
  drafts: DraftReading,
  issues: IssueBook,
  altered: readonly Altered[],
  rules: ChangesRules,
): ReadChange[] {
  const out: ReadChange[] = []
  const seen: Span[] = []
  const first = firstNamed(a, drafts)
  let pair: { from: string; to: string; paragraph: number } | null = null
  const placed = parted(a, altered)
    .filter((x) => x.kind === 'left-open' || !onlyIf(a, x.stretch.from))
    .map((x) => ({ x, span: spanOf(a, x.stretch) }))
    .filter((y): y is { x: Altered; span: Span } => y.span !== null)
    .sort((p, q) => p.span.start - q.span.start || q.x.confidence - p.x.confidence)
  for (const { x, span } of placed) {
    if (
      seen.slice(-24).some(
        // in order of the text: what covers a span is among the last few
        (s) =>
          Math.min(s.end, span.end) - Math.max(s.start, span.start) >
          0.5 * Math.min(s.end - s.start, span.end - span.start),
      )
    )
      continue
    seen.push(span)
    const sentence = a.tokens[x.stretch.from]!.sentence
    // Two texts set against each other are the two that the rest of their paragraph goes on about.
    const same =
      pair !== null &&
      pair.paragraph === a.paragraphOf[sentence] &&
      (x.mention === null || a.tokens[x.mention.head]!.sentence !== sentence)
    const ends =
      x.from !== undefined
        ? { from: x.from, to: x.to ?? null }
        : same
          ? { from: pair!.from, to: pair!.to }
          : between(a, drafts, x, first)
    if (x.from != null && x.to != null) pair = { from: x.from, to: x.to, paragraph: a.paragraphOf[sentence]! }
    const object = spanOf(a, x.object)
    const text = a.text.slice(span.start, span.end)
    for (const part of x.kind === 'left-open' && object ? split(a, x.object) : [x.object]) {
      const of = spanOf(a, part) ?? span
      out.push({
        id: `c${out.length + 1}`,
        ...ends,
        issue: x.whole ? issues.whole() : issues.nameFor(of, span),
        change: x.kind,
        before: x.before,
        after: x.after,
        quantity: x.quantity,
        hedge: HEDGE.exec(text)?.[0] ?? null,
        span,
        mentions: [],
        reportedBy: rules.reporter?.(span) ?? a.publisher,
        within: rules.within?.(span) ?? null,
        confidence: x.confidence,
        reason: x.reason,
      })
    }
  }
  return out
}

/**
 * Changes as the trained reader finds them, with what the rules know of each; where the rules found one that it did not,
 * theirs stays.
 */
export function withLearned(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  ruled: readonly ReadChange[],
  clauses: readonly Clause[],
  rules: ChangesRules,
): readonly ReadChange[] {
  const a = mended(given)
  const near = nearness(a, drafts, comparing(a, drafts))
  const altered = clauses.map((c): Altered => {
    const kind = c.label as ReadChange['change']
    return {
      stretch: c,
      kind,
      object: c,
      before: null,
      after: null,
      quantity: kind === 'quantity-changed' ? mainQuantity(a, c.from, c.to) : null,
      mention: near(a.tokens[c.from]!.sentence, 1),
      whole: false,
      confidence: c.confidence,
      reason: 'the trained reader takes it for a change',
    }
  })
  const taken = new Set<ReadChange>()
  const found = filed(a, drafts, issues, altered, rules).flatMap((c): ReadChange[] => {
    const known = ruled.filter((r) => overlapping([r.span, ...r.mentions], c.span))
    for (const r of known) taken.add(r)
    const [first] = known
    if (!first) return c.confidence < LEAST_ALONE ? [] : [c]
    const reason = `${first.reason}; the trained reader agrees`
    return [{ ...first, span: c.span, within: c.within, confidence: Math.max(c.confidence, first.confidence), reason }]
  })
  return [...found, ...ruled.filter((r) => !taken.has(r))]
    .sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end)
    .map((c, n) => ({ ...c, id: `c${n + 1}` }))
}

/** "… drops sugar" in a heading and "Sugar has disappeared" below it are one change, told twice: the heading is its mention. */
function headed(a: Article, changes: readonly ReadChange[]): ReadChange[] {
  const reach = a.paragraphs[Math.min(3, a.paragraphs.length - 1)]?.end ?? 0 // headings and what stands under them
  const inHeading = (c: ReadChange): boolean => {
    if (c.span.start >= reach) return false
    const n = a.paragraphs.findIndex((p) => c.span.start < p.end)
    const p = a.paragraphs[n]
    return p !== undefined && n < 4 && p.end - p.start < 160 && !/[.!?”"]\s*$/.test(a.text.slice(p.start, p.end)) // headings and what stands under them
  }
  const out: ReadChange[] = []
  const heads: ReadChange[] = []
  for (const c of changes) (inHeading(c) ? heads : out).push(c)
  for (const h of heads) {
    const words = matter(a, h.span)
    const n = out.findIndex((c) => c.change === h.change && [...matter(a, c.span)].some((w) => words.has(w)))
    if (n < 0) out.unshift(h)
    else out[n] = { ...out[n]!, mentions: [...out[n]!.mentions, h.span] }
  }
  return out.sort((x, y) => x.span.start - y.span.start).map((c, n) => ({ ...c, id: `c${n + 1}` }))
}

/** Words by which a matter is known again; those of texts and of changing are in every change. */
const matter = (a: Article, s: Span): Set<string> =>
  new Set(
    (
      a.text
        .slice(s.start, s.end)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    )
      .filter(
        (w) =>
          !/^(?:that|this|with|from|have|been|were|would|which|their|than|into|more|less|text|draft|plan|deal|offer|version|proposal|clause|clauses|paragraph|article|drops|dropped|removed|added|gone|disappeared|altogether|changed|reworded|open|left)$/.test(
            w,
          ),
      )
      .map((w) => w.replace(/s$/, '')),
  )

/** "A was added, and B has been softened": each clause ends where the next begins. */
function parted(a: Article, altered: readonly Altered[]): Altered[] {
  const opens = [...new Set(altered.map((x) => x.stretch.from))].sort((x, y) => x - y)
  return altered.map((x) => {
    let lo = 0
    let hi = opens.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (opens[mid]! <= x.stretch.from + 2) lo = mid + 1
      else hi = mid
    }
    for (; lo < opens.length && opens[lo]! < x.stretch.to; lo++) {
      // ", and that B was added": the clause opens after the "that" of its reporter.
      const k = a.tokens[opens[lo]! - 1]!.lower === 'that' ? opens[lo]! - 2 : opens[lo]! - 1
      if (/^(?:and|but)$/.test(a.tokens[k]!.lower) && a.tokens[k - 1]?.text === ',' && k - 1 > x.stretch.from + 2) {
        const to = k - 1
        const object = x.object.to > to && x.object.from < to ? { from: x.object.from, to } : x.object
        return { ...x, stretch: { from: x.stretch.from, to }, object }
      }
    }
    return x
  })
}

/** "if the cap were cut to 45%": what hangs on a condition has not changed. */
function onlyIf(a: Article, i: number): boolean {
  const floor = a.first[a.tokens[i]!.sentence]!
  if (/^(?:if|unless|should|provided|until|before|once)$/.test(a.tokens[i]!.lower)) return true
  // Twelve tokens: a condition's subject seldom stands farther from its "if".
  for (let k = i - 1; k >= Math.max(floor, i - 12); k--) {
    const w = a.tokens[k]!.lower
    if (/^(?:if|unless|provided|until|before|once)$/.test(w)) return true
    if (/^[,;:]$/.test(w)) return false
  }
  return false
}

/** "the most sensitive topics – A and B – were left to …" are two issues left open. */
function split(a: Article, s: Stretch): Stretch[] {
  let open = -1
  let close = -1
  for (let i = s.from; i < s.to; i++)
    if (/^[–—]$/.test(a.tokens[i]!.text) || a.tokens[i]!.text === ':') {
      if (open < 0) open = i
      else close = i
    }
  const inner = open >= 0 ? { from: open + 1, to: close > open ? close : s.to } : s
  const out: Stretch[] = []
  let from = inner.from
  for (let i = inner.from; i <= inner.to; i++) {
    const t = a.tokens[i]
    if (i < inner.to && t && !/^(and|,)$/.test(t.lower)) continue
    if (i > from) out.push({ from, to: i })
    from = i + 1
  }
  return open >= 0 && out.length > 0 ? out : [s]
}

/** Paragraphs of reports are short; a longer one has changed its subject by then. */
const MOST_BACK = 6

function nearness(a: Article, d: DraftReading, within: (sentence: number) => boolean): Near {
  const bySentence = new Map<number, DraftMention[]>()
  for (const m of d.mentions) {
    const s = a.tokens[m.head]!.sentence
    const list = bySentence.get(s)
    if (list) list.push(m)
    else bySentence.set(s, [m])
  }
  return (sentence, reach) => {
    for (let s = sentence; s >= Math.max(0, sentence - MOST_BACK); s--) {
      // Past its reach a sentence still goes on about the text of its own paragraph.
      if (s < sentence - reach && (reach === 0 || a.paragraphOf[s] !== a.paragraphOf[sentence])) break
      const list = bySentence.get(s)
      if (list) return list.at(s === sentence ? 0 : -1)!
    }
    // Where texts are compared over several paragraphs, the one named last is still meant.
    return reach > 0 && within(sentence) ? (lastBefore(d, a.first[sentence]!) ?? null) : null
  }
}

function lastBefore(d: DraftReading, token: number): DraftMention | undefined {
  let lo = 0
  let hi = d.mentions.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (d.mentions[mid]!.from < token) lo = mid + 1
    else hi = mid
  }
  return d.mentions[lo - 1]
}

/** The paragraph in which each draft is first named. */
function firstNamed(a: Article, d: DraftReading): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const m of d.mentions) if (!out.has(m.draft)) out.set(m.draft, a.paragraphOf[a.tokens[m.head]!.sentence]!)
  return out
}

const basisOf = (d: DraftReading, x: ReadDraft): string | null =>
  x.basedOn ?? d.drafts.find((y) => y.id !== x.id && y.basedOn === null && y.kind !== 'counter-proposal')?.id ?? null

/**
 * From which draft to which: from the older to the newer version of one line of texts. A rival proposal is an end only
 * where the change's own sentence names it, or where the whole report goes through it.
 */
function between(
  a: Article,
  d: DraftReading,
  x: Altered,
  first: ReadonlyMap<string, number>,
): { from: string | null; to: string | null } {
  const m = x.mention
  let it = m ? d.drafts.find((y) => y.id === m.draft) : undefined
  const titular = d.drafts[0]?.kind === 'counter-proposal'
  const told = m !== null && a.tokens[m.head]!.sentence === a.tokens[x.stretch.from]!.sentence
  // A text that the report comes to only later is no end of a change told before.
  const here = a.paragraphOf[a.tokens[x.stretch.from]!.sentence]!
  const known = (id: string): boolean => (first.get(id) ?? Number.POSITIVE_INFINITY) <= here
  const line = d.drafts.findLast((y) => y.basedOn !== null && y.kind !== 'counter-proposal' && known(y.id))
  if (it?.kind === 'counter-proposal' && !told && !titular)
    it = line ?? d.drafts.find((y) => y.kind !== 'counter-proposal') ?? it
  // Told of no text in its own sentence, a change is one of the newest version.
  for (
    let n = it && !told ? laterOf(d, it.id) : null, hops = 0;
    n !== null && hops < 4 && known(n);
    n = laterOf(d, n), hops++
  )
    it = d.drafts.find((y) => y.id === n) ?? it
  if (it && (it.basedOn !== null || it.kind === 'counter-proposal')) return { from: basisOf(d, it), to: it.id }
  if (it) {
    const newer = laterOf(d, it.id)
    if (newer !== null && known(newer)) return { from: it.id, to: newer }
    const rival = titular ? d.drafts[0]! : undefined
    const other = line ?? rival
    if (other && other.id !== it.id) return { from: it.id, to: other.id }
    // Its own words say whether it is the older or the newer one; the text it is set against is the other one told of.
    const beside = besides(d, it, known)
    return ofOlder(a, d, m!) ? { from: it.id, to: beside } : { from: beside, to: it.id }
  }
  if (line) return { from: basisOf(d, line), to: line.id }
  // Told of no text near by, a change is one of the text that the report is about.
  const main = d.drafts.find((y) => y.id === mainDraft(d))
  return main ? { from: besides(d, main, known), to: main.id } : { from: null, to: null }
}

/** The one other text that a report has told of by then; of several nobody can say which is meant. */
function besides(d: DraftReading, it: ReadDraft, known: (id: string) => boolean): string | null {
  const others = d.drafts.filter((y) => y.id !== it.id && y.kind !== 'counter-proposal' && known(y.id))
  return others.length === 1 ? others[0]!.id : null
}
