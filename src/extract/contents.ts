import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { agreedOn } from './contents/agreed.ts'
import { afterColon, afterRelative, followingOn, opposedNumber, rowBehind, withAmounts } from './contents/appended.ts'
import { numbered, toldAfter, toldByOwner, toldUnder } from './contents/around-mentions.ts'
import { bulleted } from './contents/bulleted.ts'
import { draftMeant, toldBySubject } from './contents/by-subject.ts'
import { carriedOn, themesOf } from './contents/carried.ts'
import { contrasted } from './contents/contrasted.ts'
import { inPlace } from './contents/in-place.ts'
import { PARTS } from './contents/laid-down.ts'
import type { Piece } from './contents/pieces.ts'
import { heldTo, reworked } from './contents/reworked.ts'
import { aboutPoints, alsoSaid, standsIn } from './contents/standing-in.ts'
import { turned } from './contents/turned.ts'
import { type DraftReading, mentionsWithin } from './drafts-mentioned.ts'
import { mended } from './grammar/mended.ts'
import { type Predication, predications, verbsWithin } from './grammar/predications.ts'
import { mainQuantity } from './grammar/quantities.ts'
import { type Stretch, spanOf } from './grammar/stretches.ts'
import type { IssueBook } from './issues.ts'
import type { ReadProvision } from './machine-reading.ts'

export interface ContentsRules {
  /** Who tells the words at a span, if anybody but the reporter. */
  readonly reporter?: (s: Span) => string | null
  /** Id of the statement that holds the span. */
  readonly within?: (s: Span) => string | null
}

/** Clauses that the article says its drafts contain, one provision each. */
export function provisionsOf(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  rules: ContentsRules = {},
  verbs: readonly Predication[] = predications(given),
): ReadProvision[] {
  const a = mended(given)
  const pieces = [
    ...toldBySubject(a, drafts, verbs),
    ...toldUnder(a, drafts),
    ...toldAfter(a, drafts, issues),
    ...toldByOwner(a, drafts),
    ...standsIn(a, drafts, verbs),
    ...aboutPoints(a, drafts, verbs),
    ...numbered(a, drafts),
    ...afterRelative(a, drafts, verbs),
    ...afterColon(a, drafts, verbs),
    ...opposedNumber(a, drafts),
    ...turned(a, drafts, verbs),
    ...contrasted(a, drafts, verbs),
  ]
  pieces.push(...bulleted(a, drafts))
  pieces.push(...agreedOn(a, drafts, verbs))
  pieces.push(...carriedOn(a, drafts, pieces, verbs))
  pieces.push(...followingOn(a, pieces, verbs))
  pieces.push(...withAmounts(a, drafts, pieces, verbs))
  pieces.push(...heldTo(a, drafts, verbs, (v) => draftMeant(a, drafts, v, verbs)))
  const themes = themesOf(a, drafts, pieces, verbs)
  pieces.push(...reworked(a, drafts, themes, verbs))
  pieces.push(...inPlace(a, drafts, themes))
  pieces.push(...alsoSaid(a, pieces, verbs))
  pieces.push(...rowBehind(a, pieces))
  const out: ReadProvision[] = []
  const seen: { span: Span; draft: string }[] = []
  const title = titleEnd(a)
  const found = pieces
    .map((p) => ({ p, span: spanOf(a, p.stretch) }))
    .filter(
      (x): x is { p: Piece; span: Span } =>
        x.span !== null &&
        x.span.start >= title &&
        worth(a, x.p.stretch, x.span) &&
        !somebodySays(a, x.p.stretch, drafts, verbs),
    )
    .sort((x, y) => x.span.start - y.span.start || y.p.confidence - x.p.confidence)
  for (const { p, span } of found) {
    if (seen.slice(-NEAR).some((s) => s.draft === p.draft && mostlySame(s.span, span))) continue
    seen.push({ span, draft: p.draft })
    out.push({
      id: `p${out.length + 1}`,
      draft: p.draft,
      issue: issues.nameFor((p.about && spanOf(a, p.about)) || span, a.sentences[a.tokens[p.stretch.from]!.sentence]),
      summary: a.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      label: p.label,
      quantity: mainQuantity(a, p.stretch.from, p.stretch.to),
      span,
      mentions: [],
      reportedBy: rules.reporter?.(span) ?? a.publisher,
      within: rules.within?.(span) ?? null,
      confidence: p.confidence,
      reason: p.reason,
    })
  }
  return out
}

/** "…, the official told reporters": somebody's saying, caught where a clause of the text was looked for. */
function somebodySays(a: Article, s: Stretch, d: DraftReading, verbs: readonly Predication[]): boolean {
  const v = verbsWithin(verbs, s.from, s.to).find((x) => x.group.form === 'finite')
  if (!v?.subject || v.subject.relative || v.subject.from < s.from || v.group.passive || v.group.modal !== null)
    return false
  return (
    SAYS.test(a.tokens[v.group.head]!.lemma) &&
    !/^(it|they)$/.test(a.tokens[v.subject.head]!.lower) &&
    mentionsWithin(d, v.subject.from, v.subject.to).length === 0 &&
    !PARTS.test(a.tokens[v.subject.head]!.lower)
  )
}

const SAYS =
  /^(say|tell|deny|reiterate|insist|add|warn|argue|claim|announce|confirm|write|report|explain|acknowledge|concede|complain|believe|think|hope|fear|doubt)$/

/** One past the headline, which only says in short what the report tells; 0 where the first line is no headline. */
function titleEnd(a: Article): number {
  const [first, second] = a.paragraphs
  const line = first ? a.text.slice(first.start, first.end).trim() : ''
  const headline = second && line.length <= LONGEST_TITLE && !/[.!?:;,…]["”’]?$/.test(line) && !line.includes('\n')
  return headline ? first!.end : 0
}

/** UTF-16 units; longer headlines are rare, and a longer first line without a stop is a paragraph cut short. */
const LONGEST_TITLE = 140

/** Spans come in order of the text, so one that covers another is among the last few before it. */
const NEAR = 24

const mostlySame = (a: Span, b: Span): boolean => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common > 0 && common / Math.min(a.end - a.start, b.end - b.start) > 0.7
}

/** A clause says something: a noun at least, and not only that there are things in it. */
function worth(a: Article, s: Stretch, span: Span): boolean {
  let nouns = 0
  for (let i = s.from; i < s.to; i++) if (/^(NOUN|PROPN|NUM)$/.test(a.tokens[i]!.pos)) nouns++
  return (
    nouns > 0 &&
    (span.end - span.start >= 4 || /\d/.test(a.text.slice(span.start, span.end))) &&
    !/^(?:\w+ )?(?:elements|parts|pillars|components|main points|key points)$/i.test(
      a.text.slice(span.start, span.end),
    ) &&
    !(/^(?:AUX|SCONJ|CCONJ)$/.test(a.tokens[s.to - 1]!.pos) && a.tokens[s.to - 2]?.pos !== 'PRON') &&
    !/^(?:the )?following(?: \w+)?$/i.test(a.text.slice(span.start, span.end)) &&
    !/(?:^|\s)I(?:['’](?:d|m|ve|ll))?\s/.test(a.text.slice(span.start, span.end)) &&
    !/^no such\b/i.test(a.text.slice(span.start, span.end)) &&
    !/^(?:no (?:word|mention|reference|trace|sign|talk)|the question of)\b/i.test(a.text.slice(span.start, span.end)) &&
    !/^(?:a choice|a sentence|a line|a paragraph|a page|the details|no details|nothing new|very little)$/i.test(
      a.text.slice(span.start, span.end),
    ) &&
    !/^(?:among other|other things|a lot|changes?|points?|elements?|some|many|several|a number of)\b[\w ]{0,14}$/i.test(
      a.text.slice(span.start, span.end),
    )
  )
}
