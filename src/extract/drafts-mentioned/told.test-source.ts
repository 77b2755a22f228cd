import { article } from '../article.ts'
import { draftsOf } from '../drafts-mentioned.ts'
import type { ReadDraft } from '../machine-reading.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

export const tag = await tagger()

/** The drafts a text names. */
export function read(text: string): readonly ReadDraft[] {
  const a = article(text, tag)
  return draftsOf(a, sidesOf(a))
}
