import { describe, expect, it } from 'vitest'
import { guessKind } from './kind.ts'

const POINTS = Array.from(
  { length: 6 },
  (_, i) => `${i + 1}. The sides shall open crossing ${i + 1} within thirty days.`,
).join('\n\n')

describe('guessKind', () => {
  it('takes a text of numbered points or articles for a draft', () => {
    expect(guessKind(`Framework for the river\n\n${POINTS}`).kind).toBe('draft-text')
    expect(
      guessKind(
        'Article 1\nThe union shall have a seat.\nArticle 2\nThe seat shall be in the capital.\nArticle 3\nMembers shall pay.\nArticle 4\nThe council shall decide.',
      ).kind,
    ).toBe('draft-text')
  })
  it('takes a report that lists points for news', () => {
    expect(
      guessKind(`The plan was leaked on Monday. One official said it was final, according to the daily.\n\n${POINTS}`)
        .kind,
    ).toBe('news')
    expect(guessKind('The envoy said talks were slow. 1. is not a list.\nHe said more.').kind).toBe('news')
  })
  it('takes statements and transcripts by how they open and run', () => {
    expect(
      guessKind('Joint statement by the foreign ministers\n\nWe met today in the spirit of good neighbours.').kind,
    ).toBe('statement')
    expect(guessKind('In its statement on the talks the ministry repeated its demands.').kind).toBe('news')
    expect(
      guessKind(
        Array.from({ length: 8 }, (_, i) => (i % 2 ? 'MR. HALL: We are near.' : 'Q: Are you near a deal?')).join('\n'),
      ).kind,
    ).toBe('transcript')
  })
  it('falls back to news, and survives anything', () => {
    expect(guessKind('').kind).toBe('news')
    for (const s of ['1.'.repeat(100_000), 'A'.repeat(200_000), '('.repeat(200_000), `${'A B.'.repeat(30_000)}:`])
      guessKind(s, s)
  })
})
