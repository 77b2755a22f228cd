import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { withLearned } from '../changes.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { tokenFrom } from '../grammar/stretches.ts'
import { issueBook } from '../issues.ts'
import { sidesOf } from '../sides.ts'
import { tag } from './told.test-source.ts'

/** The names of the two texts between which a clause, found by the trained reader, is taken to lie. */
function ends(text: string, words: string): (string | null)[] {
  const a = article(text, tag)
  const d = draftReading(a, sidesOf(a))
  const from = tokenFrom(a, text.indexOf(words))
  const clause = {
    kind: 'changes',
    from,
    to: tokenFrom(a, text.indexOf(words) + words.length),
    label: 'removed',
    confidence: 0.8,
  } as const
  const [c] = withLearned(a, d, issueBook(a), [], [clause], {})
  return [c!.from, c!.to].map((id) => d.drafts.find((x) => x.id === id)?.name ?? null)
}

describe('between which texts a change lies that names none', () => {
  const TALK = 'The delegates went home.\n\nThe hotel was full.\n\n'
  it('takes it for one of the text that the report is about', () =>
    expect(ends(`The chair's draft was sent out. ${TALK}Whale hunting no more.`, 'Whale hunting no more')).toEqual([
      null,
      "chair's draft",
    ]))
  it('takes the one other text told of for the older', () =>
    expect(
      ends(
        `The chair's draft was sent out. It is twice as long as July's non-paper. ${TALK}The draft is long. The ban has had its day.`,
        'The ban has had its day',
      ),
    ).toEqual(["July's non-paper", "chair's draft"]))
  it('names no older text where none was told of by then', () =>
    expect(
      ends(
        `The chair's draft was sent out. The ban has had its day.\n\nThe mayor's plan was short.`,
        'The ban has had its day',
      ),
    ).toEqual([null, "chair's draft"]))
})
