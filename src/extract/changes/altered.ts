import type { Article } from '../article.ts'
import type { DraftMention } from '../drafts-mentioned.ts'
import { type Stretch, spanOf } from '../grammar/stretches.ts'
import type { ReadChange, ReadQuantity } from '../machine-reading.ts'

/** A change of a text as a sentence tells it, in tokens; drafts are still mentions. */
export interface Altered {
  readonly stretch: Stretch
  readonly kind: ReadChange['change']
  /** What changed: the words of the clause, the number or the text. */
  readonly object: Stretch
  readonly before: string | null
  readonly after: string | null
  readonly quantity: ReadQuantity | null
  readonly mention: DraftMention | null
  /** The text as a whole changed, not a clause of it. */
  readonly whole: boolean
  readonly confidence: number
  readonly reason: string
  /** The older and the newer draft, where the sentence says which they are. */
  readonly from?: string | null
  readonly to?: string | null
}

type Told = Pick<Altered, 'stretch' | 'kind' | 'object' | 'mention' | 'confidence' | 'reason'> & Partial<Altered>

/** The object's words are what there was before, or, of a clause that is new, what there is now. */
export function altered(a: Article, told: Told): Altered {
  const words = wordsOf(a, told.object)
  const added = told.kind === 'added'
  return { before: added ? null : words, after: added ? words : null, quantity: null, whole: false, ...told }
}

/** The words of a stretch on one line, as many as two lines of a table cell hold. */
export const wordsOf = (a: Article, s: Stretch): string | null => {
  const span = spanOf(a, s)
  return span ? a.text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 160) : null // two lines of a table cell
}
