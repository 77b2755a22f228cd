import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { quantities } from '../grammar/quantities.ts'
import { REACH, sentenceOf } from '../grammar/stretches.ts'
import type { ReadProvision, ReadQuantity } from '../machine-reading.ts'
import type { Altered } from './altered.ts'
import type { Near } from './by-verb.ts'

/**
 * Provisions of two drafts that stand side by side: on one issue with other numbers, or a clause and the other draft's
 * answer to it in parentheses. The text itself opposes them; what the reader must fetch from two places is left alone.
 */
export function opposed(a: Article, d: DraftReading, provisions: readonly ReadProvision[]): Altered[] {
  const out: Altered[] = []
  for (let j = 1; j < provisions.length; j++) {
    const y = provisions[j]!
    const t = sentenceNumber(a, y.span.start)
    const aside = /^[([]/.test(a.text.slice(a.sentences[t]!.start, a.sentences[t]!.start + 1))
    for (let i = j - 1; i >= Math.max(0, j - 6); i--) {
      const x = provisions[i]!
      const s = sentenceNumber(a, x.span.start)
      if (x.draft === y.draft || t - s > 1 || a.paragraphOf[s] !== a.paragraphOf[t]) continue
      const moved =
        x.quantity && y.quantity && x.quantity.value !== y.quantity.value && sameUnit(x.quantity, y.quantity)
      // Other matters may have the same measure, but hardly the same noun: "workers" on both sides.
      const alike =
        x.quantity?.unit != null &&
        x.quantity.unit === y.quantity?.unit &&
        !/^(%|[A-Z]{3}|years?|months?|days?)$/.test(x.quantity.unit)
      if (!(moved && (x.issue === y.issue || aside || (alike && i === j - 1 && s === t))) && !(aside && i === j - 1))
        continue
      const dx = d.drafts.find((z) => z.id === x.draft)
      const dy = d.drafts.find((z) => z.id === y.draft)
      if (!dx || !dy) continue
      const [from, to] =
        dx.basedOn === dy.id ||
        (/\bhad\b/.test(y.summary) && !/\bhad\b/.test(x.summary) && dy.basedOn !== dx.id) ||
        dx.kind === 'counter-proposal' ||
        (dx.basedOn !== null && dy.basedOn === null)
          ? [y, x]
          : [x, y]
      // The two together when they are neighbours; else the clause that does the opposing.
      const first = tokenIndex(a, i === j - 1 ? x.span.start : y.span.start)
      const last = tokenIndex(a, y.span.end - 1)
      out.push({
        stretch: { from: first, to: last + 1 },
        kind: moved ? 'quantity-changed' : 'reworded',
        object: { from: tokenIndex(a, to.span.start), to: tokenIndex(a, to.span.end - 1) + 1 },
        before: from.summary,
        after: to.summary,
        quantity: moved ? to.quantity : null,
        mention: null,
        whole: false,
        confidence: 0.6,
        reason: moved ? 'two drafts set side by side with different numbers' : 'two drafts set side by side',
        from: from.draft,
        to: to.draft,
      })
      break
    }
  }
  return out
}

const sameUnit = (x: ReadQuantity, y: ReadQuantity): boolean =>
  x.unit === null ||
  y.unit === null ||
  x.unit === y.unit ||
  (!/^(%|[A-Z]{3})$/.test(x.unit) && !/^(%|[A-Z]{3})$/.test(y.unit))

/** The token that holds a place of the text, or the next one after it. */
export function tokenIndex(a: Article, offset: number): number {
  let lo = 0
  let hi = a.tokens.length - 1
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (a.tokens[mid]!.end <= offset) lo = mid + 1
    else hi = mid
  }
  return lo
}

const sentenceNumber = (a: Article, offset: number): number => a.tokens[tokenIndex(a, offset)]?.sentence ?? 0

/** "a cap of 90 ships instead of 70", "6%, up from 4% in the first offer". */
export function insteadOf(a: Article, d: DraftReading, near: Near): Altered[] {
  const out: Altered[] = []
  for (let i = 1; i < a.tokens.length; i++) {
    const t = a.tokens[i]!
    const two = a.tokens[i + 1]?.lower ?? ''
    const meant =
      (t.lower === 'instead' && two === 'of') ||
      (t.lower === 'rather' && two === 'than') ||
      (/^(up|down)$/.test(t.lower) && two === 'from') ||
      (t.lower === 'compared' && /^(with|to)$/.test(two)) ||
      (/^(against|versus)$/.test(t.lower) && quantities(a, i + 1, Math.min(a.tokens.length, i + 4)).length > 0)
    // "15 crowns, previously 14", "3% (was 5%)"
    const once =
      (/^(previously|formerly|originally)$/.test(t.lower) ||
        (/^(was|were|from)$/.test(t.lower) &&
          /^[(,]$/.test(a.tokens[i - 1]!.text) &&
          (t.lower !== 'from' || a.tokens[i - 1]!.text === '('))) &&
      /^[,(–—]$/.test(a.tokens[i - 1]!.text) &&
      quantities(a, i + 1, Math.min(a.tokens.length, i + 4)).length > 0
    // "92 percent (88 in the previous text)"
    const older =
      /^\($/.test(t.text) &&
      quantities(a, i + 1, Math.min(a.tokens.length, i + 4)).length > 0 &&
      mentionsWithin(d, i + 1, Math.min(a.tokens.length, i + 9)).some((m) =>
        /^(in|under|before)$/.test(a.tokens[m.from - 1]!.lower),
      )
    // "47% (Tuesday: 49%)", "2.4%, not 2.2 as before"
    const aside =
      t.text === ':' &&
      (a.tokens[i - 2]?.text === '(' || a.tokens[i - 3]?.text === '(') &&
      quantities(a, i + 1, Math.min(a.tokens.length, i + 4)).length > 0
    const not =
      t.lower === 'not' &&
      a.tokens[i - 1]!.text === ',' &&
      a.tokens[i + 1]?.pos !== 'VERB' &&
      quantities(a, i + 1, Math.min(a.tokens.length, i + 4)).length > 0
    // "14 percent over three years, up one point"
    const step =
      /^(up|down)$/.test(t.lower) &&
      a.tokens[i - 1]!.text === ',' &&
      !/^(from|to)$/.test(two) &&
      quantities(a, i + 1, Math.min(a.tokens.length, i + 4)).length > 0
    if (step) {
      const x = stepped(a, i, near)
      if (x) out.push(x)
      continue
    }
    if (!meant && !once && !aside && !not && !older) continue
    const here = near(t.sentence, 1)
    if (!here) continue
    const { from, to } = sentenceOf(a, i)
    if (not && a.tokens.slice(Math.max(from, i - 12), i).some((x) => /^(?:i|we)$/.test(x.lower))) continue // what a speaker would do
    const rest = quantities(
      a,
      once || aside || not || older || /^(against|versus)$/.test(t.lower) ? i + 1 : i + 2,
      Math.min(to, i + 9),
    )
    const after = rest[0]
    // "goes up from 14 to 17": both numbers follow.
    const onward =
      two === 'from' && rest[1] && /\bto\s*$/.test(a.text.slice(rest[1].span.start - 4, rest[1].span.start))
    const before = onward ? rest[1] : quantities(a, Math.max(from, i - 14), i).at(-1)
    if (!before || !after || before.value === after.value) continue
    let start = i
    for (let k = i - 1; k >= Math.max(from, i - 26); k--) {
      if (/^(and|but)$/.test(a.tokens[k]!.lower) && a.tokens[k - 1]?.text === ',') break
      if (a.tokens[k]!.lower === 'that' && a.tokens[k]!.pos === 'SCONJ') break
      if (/^[;:—–]$/.test(a.tokens[k]!.text) || (a.tokens[k]!.text === ',' && a.tokens[k]!.start < before.span.start))
        break
      start = k
    }
    out.push({
      stretch: { from: start, to: rightEdge(a, once || aside || not || older ? i + 1 : i + 2) },
      kind: 'quantity-changed',
      object: { from: start, to: i },
      before: a.text.slice(after.span.start, after.span.end),
      after: a.text.slice(before.span.start, before.span.end),
      quantity: { value: before.value, unit: before.unit ?? after.unit },
      mention: mentionsWithin(d, i, Math.min(to, i + REACH))[0] ?? here,
      whole: false,
      confidence: 0.65,
      reason: `two numbers opposed by “${t.text} ${two}”`,
    })
  }
  return out
}

/** "The raise is 14 percent, up one point": the number of now, and by how much it moved. */
function stepped(a: Article, i: number, near: Near): Altered | null {
  const here = near(a.tokens[i]!.sentence, 1)
  const { from } = sentenceOf(a, i)
  const is = quantities(a, Math.max(from, i - 14), i)[0] // the number stands in the clause right before
  if (!here || !is) return null
  let start = i
  while (start > from && i - start < 26 && !/^[;:—–]$/.test(a.tokens[start - 1]!.text)) start--
  return {
    stretch: { from: start, to: rightEdge(a, i + 1) },
    kind: 'quantity-changed',
    object: { from: start, to: i },
    before: null,
    after: a.text.slice(is.span.start, is.span.end),
    quantity: { value: is.value, unit: is.unit },
    mention: here,
    whole: false,
    confidence: 0.55,
    reason: 'a number and by how much it moved',
  }
}
