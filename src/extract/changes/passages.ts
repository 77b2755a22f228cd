import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { REACH, sentenceOf } from '../stretches.ts'

/** Words by which a passage says that it sets a text against an older one. */
const SETS_AGAINST =
  /\b(?:differences?|differs?|side by side|compared (?:with|to)|used to|originally|up from|down from|instead of|no longer|as against|(?:has|have|had) (?:been )?(?:changed|altered|reworked|rewritten|amended)|what (?:has )?changed|(?:is|are) (?:new|gone)|(?:new|newer|newest|revised|redrafted|updated|amended|latest|second|third|earlier|previous|prior|original|initial|reworked) (?:\p{L}+ )?(?:version|drafts?|texts?|offer|proposal|iteration|paper|list|package|sheet|edition))\b/iu

/** Paragraphs over which a comparison goes on unsaid: those of reports are short, and lists have one for each item. */
const CARRY = 3

/**
 * Sentences of passages that set two states of a text against each other: two drafts in one paragraph, or one with a word
 * of comparison; and the paragraph after such a one, which goes on with it. There a clause need not name the text again.
 */
export function comparing(a: Article, d: DraftReading): (sentence: number) => boolean {
  const count = a.paragraphs.length
  const drafts: Set<string>[] = Array.from({ length: count }, () => new Set())
  for (const m of d.mentions) drafts[a.paragraphOf[a.tokens[m.head]!.sentence]!]!.add(m.draft)
  const sets = a.paragraphs.map(
    (p, n) =>
      drafts[n]!.size > 1 ||
      (drafts.slice(Math.max(0, n - CARRY), n + 1).some((x) => x.size > 0) &&
        SETS_AGAINST.test(a.text.slice(p.start, p.end))),
  )
  return (sentence) => {
    const n = a.paragraphOf[sentence]!
    for (let k = n; k >= Math.max(0, n - CARRY); k--) if (sets[k] === true) return true
    return false
  }
}

/** The draft named last before a token, in its own sentence or before. */
export function mentionNear(d: DraftReading, a: Article, i: number): DraftMention | null {
  const { from, to } = sentenceOf(a, i)
  const own = mentionsWithin(d, Math.max(from, i - REACH), Math.min(to, i + REACH))[0]
  if (own) return own
  let lo = 0
  let hi = d.mentions.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (d.mentions[mid]!.from < i) lo = mid + 1
    else hi = mid
  }
  return d.mentions[lo - 1] ?? null
}
