import { type Article, canStandIn } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { REACH, sentenceOf } from '../grammar/stretches.ts'

/** Words by which a passage says that it sets a text against an older one. */
const SETS_AGAINST =
  /\b(?:differences?|differs?|different from|side by side|compared? (?:with|to)|how (?:do|does) (?:\p{L}+ ){1,4}compare|(?:the|these|both|two) (?:\p{L}+ )?(?:texts|drafts|versions|papers) compare|(?:changes?|alterations|amendments|revisions|novelties|additions|deletions) (?:stand|made|in|since|between|from|were|are)|(?:has|have|had) (?:been )?(?:changed|altered|reworked|rewritten|amended)|what(?:\p{L}| |’s|'s){0,30} (?:changed|different|new)|(?:is|are) (?:new|gone))\b/iu

/** Words of contrast that any prose has: they tell of texts only where a text is named close by. */
const CONTRASTS =
  /\b(?:used to|originally|up from|down from|instead of|any longer|any more|no longer|in its place|for the first time|as against)\b/iu

/** A text told apart from another state of it: "the second version", "the earlier draft", "its revised offer". */
const ONE_OF_TWO =
  /\b(?:new|newer|newest|revised|redrafted|updated|latest|last|first|second|third|fourth|fifth|earlier|previous|prior|original|initial|opening|interim|final|reworked|tentative|old|older|fresh|amended|modified|slimmed-down|watered-down) (?:[\p{L}-]+ ){0,2}(?:version|drafts?|texts?|offers?|proposals?|iteration|papers?|list|package|sheets?|edition|deal|agreement|accord|plan|framework|report|programme|program|blueprint|outline|roster|contract|treaty|pact|revision|compromise|re-?draft|wording|one|template|charter|compilation|non-?paper|memorandum|bill)\b|\bcounter-?(?:draft|text|proposal|offer|paper)s?\b|\b(?:shorter|longer|weaker|tougher|softer|thinner|leaner|vaguer|better|worse) than (?:the|its|their|that|what)\b/iu

/** A text told apart by its day: "the version of Tuesday", "April's text", "the draft from last week". */
const OF_A_DAY =
  /\b(?:version|draft|text|paper|offer|proposal) (?:of|from|dated) (?:last |the )?(?:\p{Lu}|\d|spring|summer|autumn|winter|week|month|year)|\b(?:\p{Lu}\p{L}+day|\p{Lu}[a-z]{2,8}|yesterday|last (?:week|month|year|night))[’']s (?:version|draft|text|paper|offer|proposal)\b/u

/** Any word for a text under talks. */
const TEXT_WORD =
  /\b(?:texts?|drafts?|versions?|compromise|proposals?|offers?|papers?|redraft|counter-?\p{L}+|agreements?|accord|treaty|pact|deal|document|package|framework|contract|plan|blueprint|resolution|declaration|protocol|charter|non-?paper|term sheet)\b/iu

/** Names of texts: two different ones in a paragraph are two texts. */
const TEXT_NAMES =
  /\b(?:the|\p{L}+[’']s?) (?:\p{L}+ )?(text|version|draft|compromise|proposal|offer|paper|redraft|counter-?proposal)\b/giu

/** Paragraphs back in which a text must have been named for a word of comparison to be about texts. */
const CARRY = 3

/**
 * Sentences of passages that set two states of a text against each other: two drafts in one paragraph, or one with a word
 * of comparison; and the paragraph after such a one, which goes on with it. There a clause need not name the text again.
 */
export function comparing(a: Article, d: DraftReading): (sentence: number) => boolean {
  const count = a.paragraphs.length
  const drafts: Set<string>[] = Array.from({ length: count }, () => new Set())
  for (const m of d.mentions) drafts[a.paragraphOf[a.tokens[m.head]!.sentence]!]!.add(m.draft)
  const met = (re: RegExp, text: string): boolean => canStandIn(a, re) && re.test(text)
  const named = a.paragraphs.map((p, n) => drafts[n]!.size > 0 || TEXT_WORD.test(a.text.slice(p.start, p.end)))
  const sets = a.paragraphs.map((p, n) => {
    if (drafts[n]!.size > 1) return true
    const text = a.text.slice(p.start, p.end)
    const near = named.slice(Math.max(0, n - CARRY), n + 1).some(Boolean)
    // A heading tells what comes under it, though the texts are named only there.
    const heads = d.drafts.length > 1 && p.end - p.start < 80 && !/[.!”"]\s*$/.test(text) // longer than a line is no heading
    if ((near || heads) && met(SETS_AGAINST, text)) return true
    if (met(CONTRASTS, text) && drafts.slice(Math.max(0, n - CARRY), n + 1).some((x) => x.size > 0)) return true
    if (!near) return heads && met(ONE_OF_TWO, text)
    if (met(ONE_OF_TWO, text) || met(OF_A_DAY, text)) return true
    return drafts[n]!.size > 0 && new Set([...text.matchAll(TEXT_NAMES)].map((m) => m[1]!.toLowerCase())).size > 1
  })
  const goesOn = carried(a, sets)
  return (sentence) => goesOn[a.paragraphOf[sentence]!]!
}

/** Characters of prose over which a comparison goes on unsaid: about three paragraphs of a report, more where they are short. */
const CARRIED = 900

/** Which paragraphs stand in a comparison or go on with one. Headings, questions and entries of a list take up none of its reach. */
function carried(a: Article, sets: readonly boolean[]): readonly boolean[] {
  let left = 0
  return a.paragraphs.map((p, n) => {
    if (sets[n]) {
      left = CARRIED
      return true
    }
    if (left <= 0) return false
    const text = a.text.slice(p.start, p.end)
    if (!/^\s*[-–—•*·▪]\s/.test(text) && /[.!:”"’)]\s*$/.test(text)) left -= text.length
    return true
  })
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

/** Words that put a text before another. */
const OLDER = /\b(?:old|older|oldest|earlier|earliest|previous|prior|original|initial|opening|former|first)\b/i

/** Whether a mention is of an older text: another follows it, or its own words say so. */
export function ofOlder(a: Article, d: DraftReading, m: DraftMention): boolean {
  if (d.drafts.some((x) => x.basedOn === m.draft && x.kind !== 'counter-proposal')) return true
  return OLDER.test(a.text.slice(a.tokens[m.from]!.start, a.tokens[m.to - 1]!.end))
}
