import { type Article, article } from '../article.ts'
import { provisionsOf } from '../contents.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import type { ReadProvision } from '../machine-reading.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

export const tag = await tagger()

/** A text and the clauses read in it. */
export function read(text: string): { a: Article; provisions: ReadProvision[] } {
  const a = article(text, tag, { publisher: 'The Courier' })
  return { a, provisions: provisionsOf(a, draftReading(a, sidesOf(a)), issueBook(a)) }
}

/** The words of each. */
export const told = (text: string): string[] => read(text).provisions.map((p) => text.slice(p.span.start, p.span.end))
