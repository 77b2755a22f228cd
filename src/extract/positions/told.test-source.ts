import { article } from '../article.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import type { ReadPosition } from '../machine-reading.ts'
import { positionsOf } from '../positions.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

export const tag = await tagger()

/** The positions read in a text. */
export function read(text: string): readonly ReadPosition[] {
  const a = article(text, tag)
  const sides = sidesOf(a)
  return positionsOf(a, draftReading(a, sides), issueBook(a), sides)
}
