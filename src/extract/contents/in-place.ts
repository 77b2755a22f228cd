import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { lastDraft, listAfter, type Piece } from './pieces.ts'

const COMES = /^(comes?|came|stands?|stood|appears?|appeared|is|are|was|were|sits?|has|have|enters?)$/

/** "The freeze is gone; in its place comes a review by a commission": what a text puts where something stood. */
export function inPlace(a: Article, d: DraftReading, themes: readonly (string | null)[]): Piece[] {
  const out: Piece[] = []
  for (let i = 0; i + 5 < a.tokens.length; i++) {
    if (a.tokens[i]!.lower !== 'in' || a.tokens[i]!.quote >= 0) continue
    if (!/^(its|their|whose)$/.test(a.tokens[i + 1]!.lower) || !/^(place|stead)$/.test(a.tokens[i + 2]!.lower)) continue
    let k = a.tokens[i + 3]!.text === ',' ? i + 4 : i + 3
    if (a.tokens[k]?.lower === 'now') k++
    const verb = a.tokens[k]?.lower ?? ''
    if (!COMES.test(verb)) continue
    if (/^(has|have)$/.test(verb)) {
      if (!/^(come|appeared)$/.test(a.tokens[k + 1]?.lower ?? '')) continue
      k++
    }
    if (!/^(DET|NUM|SYM|ADJ|NOUN)$/.test(a.tokens[k + 1]?.pos ?? '')) continue
    const draft = themes[a.tokens[i]!.sentence] ?? lastDraft(a, d, i, 3)?.draft
    if (draft) out.push(...listAfter(a, k + 1, draft, null, 0.6, 'put in the place of something'))
  }
  return out
}
