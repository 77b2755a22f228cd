import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { mainDraft } from './pieces.ts'

/** "Q:", "QUESTION:", "REPORTER:" before what is asked. */
const ASKER = /^(?:Q|Question|[\p{Lu}][\p{Lu} .’'-]{2,30})\s*[:.]\s*/u

const BULLET = /^(?:[-•*–—‣▪]|\(?[a-z]{1,2}\))\s/

/** UTF-16 units; a longer line is a paragraph, not a heading. */
const LONGEST = 110

/** What a heading asks or promises when the contents of a text follow. */
const CONTENTS =
  /\bwhat(?:['’]s| is| are| was| were)\b[^?]{0,24}\b(?:in (?:it|the|its|this|their)|inside|on offer|on the table|proposed|offered|agreed|planned|foreseen)\b|\bwhat (?:do|does|did|would|will)\b[^?]{0,70}\b(?:say|contain|include|propose|provide|offer|change|foresee|envisage|call for|mean for|entail|involve|require|demand|look like)\b|\bwhat (?:would|will) (?:change|happen to|it change|it do)\b|\bwhat (?:has|have) (?:been|[\w ]{2,24}) (?:agreed|offered|proposed|promised)\b|\bwhat (?:was|is|were|are) (?:agreed|offered|proposed|promised)\b|\bhow (?:would|will|does|do|is|are)\b[^?]{0,50}\b(?:work|be (?:run|shared|divided|paid|protected|guaranteed|enforced|monitored|checked))\b|\bwhat (?:are|were)\b[^?]{0,30}\b(?:terms|provisions|conditions|main points|key points|details|main elements)\b|^(?:the |its |main |key )*(?:terms|contents|provisions|main points|key points|details|essentials)\b|\b(?:at a glance|in brief|in short|point by point)\b|^(?:what|inside) (?:the|is in|it)\b|: what (?:the|is|it|[’']s)\b|\b(?:does|do|is|are) (?:it|they|there|the [\w -]{2,30}?) (?:say |contain |include |have )?(?:anything|something)\b/i

/**
 * By sentence, the text whose contents a heading has promised ("What is in the plan?", "The terms in brief"), until the next
 * heading; null elsewhere. A question asked in the running paragraph holds to the end of that paragraph.
 */
export function sectionThemes(a: Article, d: DraftReading): readonly (string | null)[] {
  const out: (string | null)[] = a.sentences.map(() => null)
  if (d.drafts.length === 0) return out
  const main = mainDraft(d)
  let heading: string | null = null
  // What the title promises, the headings under it may give; without any the whole article would count as contents.
  let promised: string | null = null
  let asked: string | null = null
  for (let s = 0; s < a.sentences.length; s++) {
    const p = a.paragraphOf[s]!
    const opens = s === 0 || a.paragraphOf[s - 1] !== p
    const alone = opens && a.paragraphOf[s + 1] !== p
    if (opens) asked = null
    const text = a.text.slice(a.sentences[s]!.start, a.sentences[s]!.end).trim().replace(ASKER, '')
    // A line under a bullet is no heading, however short.
    if (BULLET.test(text)) {
      out[s] = asked ?? heading
      continue
    }
    const question = /\?["”’]?$/.test(text)
    // Two short sentences may make a heading: "Q: And for pensioners?" stands by itself all the same.
    if ((alone && text.length <= LONGEST && !/[.!:…]["”’]?$/.test(text)) || (alone && question)) {
      const theme: string | null = asks(a, d, s, text)
        ? (named(a, d, s) ?? main)
        : (heading ?? promised) !== null && furthers(a, d, s, text)
          ? (named(a, d, s) ?? heading ?? promised)
          : null
      if (s === 0) promised = theme
      else heading = theme
      continue
    }
    if (question && text.length <= LONGEST) {
      asked = asks(a, d, s, text) ? (named(a, d, s) ?? main) : null
      // A question at the end of a paragraph is answered in the next.
      if (opens || (asked !== null && a.paragraphOf[s + 1] !== p)) heading = opens ? null : asked
      continue
    }
    out[s] = asked ?? heading
  }
  return out
}

/** "And pensions?", "What happens to the fighters?", "Who pays?": a question that goes on through the text. */
function furthers(a: Article, d: DraftReading, s: number, text: string): boolean {
  if (!/\?["”’]?$/.test(text) || /\b(?:you|your|we)\b/i.test(text)) return false
  if (/\b(?:anything|something)\b/i.test(text)) return true
  if (TURNS.test(text)) return false
  return (
    text.split(/\s+/).length <= 4 ||
    /^(?:and |but |so )?(?:what (?:happens to|about|of|is the catch|is missing|is new|else|exactly)|who (?:pays|would|will|gets|runs|decides|rules|governs|holds|monitors|watches|controls|leads|commands|checks)|where|which|what (?:has|have|had) changed|what changes|is there|are there|does (?:it|the)|how (?:would|will|much|many|long|are|is))\b/i.test(
      text,
    ) ||
    named(a, d, s) !== null
  )
}

const TURNS =
  /\b(?:next|why|when|says?|said|react\w*|respon\w*|want\w*|demand\w*|think|thinks|accept\w*|agree\w*|reject\w*|oppos\w*|support\w*|likely|chances?|work out|happens now|wrong|critic\w*|deal breaker|who (?:is|are|was|were)|how did|how have|how has)\b/i

/** What a text is asked about by those who doubt it is not what it holds. */
const DOUBTS = /\b(?:wrong|critics?|next|why|who|whether|when|opponents?|supporters?|problem|chances?)\b/i

function asks(a: Article, d: DraftReading, s: number, text: string): boolean {
  const line = text.replace(/^(?:Q|Question)\s*[:.]\s*/i, '').replace(/^(?:so|and|but|well|then),?\s+/i, '')
  if (DOUBTS.test(line) || !CONTENTS.test(line)) return false
  // "What do you want?" asks for somebody's wishes.
  return !/\b(?:you|your|they|he|she)\b/i.test(line) || named(a, d, s) !== null
}

const named = (a: Article, d: DraftReading, s: number): string | null =>
  mentionsWithin(d, a.first[s]!, a.first[s + 1]!)[0]?.draft ?? null
