import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { TELLS } from '../grammar/content-verbs.ts'
import type { Piece } from './pieces.ts'

const ITEM = /^[ \t]*(?:[-•*–—‣▪]|\(?[a-z]{1,4}\))[ \t]+/
const LEADS =
  /\b(?:agree[ds]?|agreed (?:on|to|that)|as follows|the following|would|shall|will|main (?:points|provisions|elements)|key (?:points|provisions|elements)|terms|contents?)\b/i
const MOST_ITEMS = 60 // a list longer than that is the text itself, which the reader of drafts takes
const LONGEST = 400 // UTF-16 units; a longer item is a paragraph of prose

/** "The parties agreed in the accord:", "The plan includes the following:" and the lines with dashes, letters or numbers under it. */
export function bulleted(a: Article, d: DraftReading): Piece[] {
  const out: Piece[] = []
  let draft: string | null = null
  let items = 0
  let k = 0
  let start = 0
  while (start < a.text.length) {
    let end = a.text.indexOf('\n', start)
    if (end < 0) end = a.text.length
    const line = a.text.slice(start, Math.min(end, start + LONGEST + 40))
    const at = start
    start = end + 1
    if (line.trim() === '') continue
    while (k < a.tokens.length && a.tokens[k]!.start < at) k++
    const first = k
    const mark = ITEM.exec(line)
    if (mark === null) {
      items = 0
      draft = /:\s*$/.test(line) && end - at <= LONGEST ? leadOf(a, d, first, end) : null
      continue
    }
    if (draft === null || end - at > LONGEST || ++items > MOST_ITEMS) continue
    let from = first
    while (from < a.tokens.length && a.tokens[from]!.start < at + mark[0].length) from++
    let to = from
    while (to < a.tokens.length && a.tokens[to]!.end <= end) to++
    while (to > from && /^(?:;|,|\.|and|or)$/.test(a.tokens[to - 1]!.lower)) to--
    // Two sentences under a dash, or somebody who says something, are a digest of what papers or people say.
    const prose = to > from && (a.tokens[to - 1]!.sentence !== a.tokens[from]!.sentence || speaks(a, from, to))
    if (to - from >= 2 && !prose && !GONE.test(a.text.slice(a.tokens[from]!.start, a.tokens[to - 1]!.end)))
      out.push({ stretch: { from, to }, draft, label: null, confidence: 0.7, reason: 'an item of a list of contents' })
  }
  return out
}

/** "drops the levy", "no longer provides for a court": what went, and no content. */
const GONE = /^(?:no longer|drops?|deletes?|removes?|omits?|strikes?|scraps?|leaves? out|takes? out|does not|do not)\b/i

const speaks = (a: Article, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) {
    const t = a.tokens[k]!
    if (t.quote >= 0) return true
    if (t.pos === 'VERB' && /^(say|write|report|claim|argue|tell|quote|warn|add|note|find|ask|deny)$/.test(t.lemma))
      return true
  }
  return false
}

/** The text that a line introducing a list speaks of, if it says that contents follow. */
function leadOf(a: Article, d: DraftReading, from: number, end: number): string | null {
  let to = from
  let tells = false
  while (to < a.tokens.length && a.tokens[to]!.start < end) {
    if (a.tokens[to]!.pos === 'VERB' && TELLS.has(a.tokens[to]!.lemma)) tells = true
    to++
  }
  if (to <= from) return null
  // "Compared with the March draft, the new draft:" and under it what it does
  const last = mentionsWithin(d, from, to).at(-1)
  if (last && last.to >= to - 1 && /^[\s"”’]*:/.test(a.text.slice(a.tokens[last.to - 1]!.end, end))) return last.draft
  if (!tells && !LEADS.test(a.text.slice(a.tokens[from]!.start, end))) return null
  const named = mentionsWithin(d, from, to)
  if (named.length > 0) return named[0]!.draft
  return null
}
