import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { DOES, TELLS } from '../grammar/content-verbs.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { quantities } from '../grammar/quantities.ts'
import { type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { listAfter, type Piece } from './pieces.ts'

// What several texts hold on one matter, told side by side: by their owners, by a number alone, by a clause on the noun.

export function contrasted(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  if (d.drafts.length === 0) return []
  const owners = ownersOf(d)
  return [...gapped(a, d, owners), ...ownedAmounts(a, owners), ...hadIt(a, d, verbs), ...offered(a, d, owners, verbs)]
}

/** By the last word of a party's name, the texts it put forward, the latest last. */
function ownersOf(d: DraftReading): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>()
  for (const x of d.drafts)
    for (const p of x.proposers) {
      const key = p.toLowerCase().split(/\s+/).at(-1)!
      out.set(key, [...(out.get(key) ?? []), x.id])
    }
  return out
}

/** Tokens within which two numbers stand side by side. */
const BESIDE = 60

const pieceOf = (stretch: Stretch, draft: string, reason: string, confidence = 0.55): Piece => ({
  stretch,
  draft,
  label: null,
  confidence,
  reason,
})

/** "…, Parliament 12 and the Council five", "the first had 40 posts, the second 31": a text or its owner and a number, the verb left out. */
function gapped(a: Article, d: DraftReading, owners: ReadonlyMap<string, readonly string[]>): Piece[] {
  const out: Piece[] = []
  const heads = new Map(d.mentions.map((m) => [m.from, m]))
  for (let i = 1; i + 1 < a.tokens.length; i++) {
    const before = a.tokens[i - 1]!
    if (!/^(,|;|and|but|while)$/.test(before.lower) || before.sentence !== a.tokens[i]!.sentence) continue
    const m = heads.get(i)
    const { from, to } = sentenceOf(a, i)
    const word = a.tokens[i]!.lower === 'the' ? i + 1 : i
    const end = m ? m.to : word + 1
    const owner = m ? null : a.tokens[word]?.pos === 'PROPN' ? owners.get(a.tokens[word]!.lower) : undefined
    const draft = m?.draft ?? owner?.at(-1)
    if (draft === undefined) continue
    let at = end
    if (a.tokens[at]?.lower === 'of' || a.tokens[at]?.text === ',') at++
    while (/^(only|just|about|some|up|to|a|an|the)$/.test(a.tokens[at]?.lower ?? '')) at++
    const first = a.tokens[at]
    if (!first || at >= to || !/^(NUM|SYM)$/.test(first.pos)) continue
    let stop = nounPhraseEnd(a, at, to)
    if (stop <= at) continue
    // The row closes, and no verb of its own follows.
    while (stop < to && /^(of|per|a)$/.test(a.tokens[stop]!.lower))
      stop = Math.max(stop + 1, nounPhraseEnd(a, stop + 1, to))
    if (stop < to && !/^(,|;|\.|and|but|:|—|–|\))$/.test(a.tokens[stop]!.lower)) continue
    // Only beside another number: the row opens with a clause that has one.
    if (quantities(a, Math.max(from, i - BESIDE), i - 1).length === 0) continue
    out.push(pieceOf({ from: i, to: stop }, draft, 'its number told beside another text’s'))
  }
  return out
}

/** "Parliament's 4% of turnover", "the Commission's five working days became 15 in the Council's text". */
function ownedAmounts(a: Article, owners: ReadonlyMap<string, readonly string[]>): Piece[] {
  const out: Piece[] = []
  for (let i = 1; i + 2 < a.tokens.length; i++) {
    const mark = a.tokens[i]!
    if (!/^['’]s?$/.test(mark.text) || mark.pos !== 'PART') continue
    const drafts = owners.get(a.tokens[i - 1]!.lower)
    const draft = drafts?.at(-1)
    const next = a.tokens[i + 1]!
    if (draft === undefined || !/^(NUM|SYM)$/.test(next.pos) || next.sentence !== mark.sentence) continue
    const { from, to } = sentenceOf(a, i)
    let stop = nounPhraseEnd(a, i + 1, to)
    if (a.tokens[stop]?.lower === 'of') stop = Math.max(stop, nounPhraseEnd(a, stop + 1, to))
    const measured = /%|per cent|percent|[$€£¥]/.test(a.text.slice(mark.end, a.tokens[stop - 1]!.end))
    const beside =
      quantities(a, Math.max(from, i - BESIDE), i - 1).length +
        quantities(a, stop, Math.min(to, stop + BESIDE)).length >
      0
    if (!measured && !beside) continue
    out.push(pieceOf({ from: nounPhraseStart(a, i - 1, from), to: stop }, draft, 'an amount told as its owner’s'))
  }
  return out
}

/** "The referendum, which both earlier texts had fixed for 2031, now …", "the levy that the first draft had foreseen". */
function hadIt(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const which = m.from - 1
    const { from, to } = sentenceOf(a, m.head)
    if (which <= from + 1 || !/^(which|that)$/.test(a.tokens[which]!.lower)) continue
    const noun = a.tokens[which - 1]!.text === ',' ? which - 2 : which - 1
    if (noun < from || !/^(NOUN|NUM)$/.test(a.tokens[noun]!.pos)) continue
    const v = verbsWithin(verbs, m.to, Math.min(to, m.to + 4)).find((x) => x.group.form === 'finite')
    if (!v || v.group.negated || v.group.passive) continue
    const lemma = a.tokens[v.group.head]!.lemma
    if (!HOLDS.test(lemma) && !DOES.has(lemma) && !TELLS.has(lemma)) continue
    let start = nounPhraseStart(a, noun, from)
    while (
      start - 2 >= from &&
      /^(of|on|for|in)$/.test(a.tokens[start - 1]!.lower) &&
      a.tokens[start - 2]!.pos === 'NOUN'
    )
      start = nounPhraseStart(a, start - 2, from)
    if (mentionsWithin(d, start, noun + 1).some((x) => x.to === noun + 1)) continue
    let stop = v.group.to
    while (
      stop < to &&
      stop < m.to + 16 &&
      !/^(,|;|\.|—|–)$/.test(a.tokens[stop]!.text) &&
      a.tokens[stop]!.pos !== 'AUX'
    )
      stop++
    out.push(pieceOf({ from: start, to: stop }, m.draft, 'what the text had held'))
  }
  return out
}

const HOLDS = /^(have|set|fix|put|foresee|envisage|provide|contain|hold|carry|keep|want|propose|name|demand|promise)$/

/** "The Commission had proposed 10 per cent", "the company is offering 5 per cent and a bonus": told of a party that has a text on the table. */
function offered(
  a: Article,
  d: DraftReading,
  owners: ReadonlyMap<string, readonly string[]>,
  verbs: readonly Predication[],
): Piece[] {
  const out: Piece[] = []
  const offers = d.drafts.filter((x) => /\b(?:offer|proposal|package|contract|plan|draft)$/i.test(x.name))
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || subject.relative || g.form !== 'finite' || g.passive || g.negated || g.modal !== null) continue
    const lemma = a.tokens[g.head]!.lemma
    if (!/^(offer|propose|want|suggest|foresee|envisage)$/.test(lemma) || a.tokens[g.head]!.quote >= 0) continue
    if (mentionsWithin(d, subject.from, subject.to).length > 0 || a.tokens[g.to]?.lower === 'to') continue
    const drafts = owners.get(a.tokens[subject.to - 1]!.lower) ?? owners.get(a.tokens[subject.head]!.lower)
    const only =
      /^(offer|propose)$/.test(lemma) && offers.length === 1 && d.drafts.length === 1 ? offers[0]!.id : undefined
    const draft = drafts?.at(-1) ?? (MAKER.test(a.tokens[subject.head]!.lower) ? only : undefined)
    if (draft === undefined) continue
    // A wish told in the present is the party's own; told in the past, beside other texts, it is what its text said.
    if (lemma === 'want' && !(g.perfect || /ed$/.test(a.tokens[g.head]!.lower))) continue
    const { to } = sentenceOf(a, g.head)
    const edge = rightEdge(a, g.to, { keepConjuncts: true })
    if (quantities(a, g.to, Math.min(edge, to)).length === 0) continue
    if (mentionsWithin(d, g.to, Math.min(to, g.to + 4)).length > 0) continue
    if (lemma === 'want') {
      out.push(pieceOf({ from: subject.from, to: rightEdge(a, g.to) }, draft, 'what the party’s text had said'))
      continue
    }
    out.push(...listAfter(a, g.to, draft, null, 0.5, 'offered by the party whose text it is'))
  }
  return out
}

const MAKER =
  /^(company|management|employer|employers|firm|government|ministry|board|airline|operator|studios|university|council)$/
