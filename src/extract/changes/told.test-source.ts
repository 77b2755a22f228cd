import { article } from '../article.ts'
import { changesOf } from '../changes.ts'
import { provisionsOf } from '../contents.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import type { ReadChange } from '../machine-reading.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

export const tag = await tagger()

/** The changes read in a text. */
export function read(text: string): readonly ReadChange[] {
  const a = article(text, tag)
  const drafts = draftReading(a, sidesOf(a))
  const issues = issueBook(a)
  return changesOf(a, drafts, issues, provisionsOf(a, drafts, issues))
}
