import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { provisionsOf } from '../contents.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { tokenFrom } from '../grammar/stretches.ts'
import { issueBook } from '../issues.ts'
import type { Clause } from '../learned/clauses.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'
import { withLearned } from './learned.ts'

const tag = await tagger()
const nobody = { reporter: () => null, within: () => null }

/** The clauses told of a text when the trained reader finds the given words. */
function read(text: string, ...found: readonly (readonly [words: string, confidence: number])[]): string[] {
  const a = article(text, tag)
  const drafts = draftReading(a, sidesOf(a))
  const issues = issueBook(a)
  const clauses = found.map(([words, confidence]): Clause => {
    const at = text.indexOf(words)
    const from = tokenFrom(a, at)
    return { kind: 'provisions', label: null, confidence, from, to: tokenFrom(a, at + words.length) }
  })
  return withLearned(a, drafts, issues, provisionsOf(a, drafts, issues), clauses, nobody).map((p) =>
    text.slice(p.span.start, p.span.end),
  )
}

const TEXT =
  'The draft treaty would cap tolls at 3% and open the eastern lock to ferries. The river froze in May. Barges with grain first, then the rest.'

describe('contents with the trained reader', () => {
  it('are those of the rules where it finds nothing', () => {
    expect(read(TEXT)).toEqual(['The draft treaty would cap tolls at 3%', 'open the eastern lock to ferries'])
  })
  it('keep their parts where it takes two clauses in one', () => {
    expect(read(TEXT, [TEXT.slice(0, TEXT.indexOf('.')), 0.9])).toEqual(read(TEXT))
  })
  it('take its bounds where both find one clause', () => {
    expect(read(TEXT, ['cap tolls at 3%', 0.9])).toEqual(['cap tolls at 3%', 'open the eastern lock to ferries'])
  })
  it('hold what only it finds, of the text last told of, when it is likelier right than wrong', () => {
    expect(read(TEXT, ['Barges with grain first', 0.7])).toContain('Barges with grain first')
    expect(read(TEXT, ['Barges with grain first', 0.3])).toEqual(read(TEXT))
  })
})
