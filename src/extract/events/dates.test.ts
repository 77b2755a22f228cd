import { describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article } from '../article.ts'
import { tagger } from '../tagger.ts'
import { datedWords, whenOf } from './dates.ts'

const tag = await tagger()
const day = (text: string, tense: 'past' | 'future'): string | null => {
  const a = article(text, tag, { dateline: onDay('2031-09-02'), publisher: null })
  return whenOf(a, datedWords(a).flat()[0]!, tense)?.latest ?? null
}

describe('a day of a month told without its year', () => {
  it('lies ahead where the verb looks back on a plan and the past day would be most of a year ago', () =>
    expect(day('A round had been expected for 22 September.', 'past')).toBe('2031-09-22'))
  it('lies behind where the day to come would be nearly a year off', () =>
    expect(day('The fee was due to rise on 1 September.', 'future')).toBe('2031-09-01'))
  it('keeps what the verb says within most of a year', () => {
    expect(day('The round was held on 22 March.', 'past')).toBe('2031-03-22')
    expect(day('The fee rises on 1 May.', 'future')).toBe('2032-05-01')
  })
  it('keeps a year that is told', () =>
    expect(day('The round was held on 22 September 2030.', 'past')).toBe('2030-09-22'))
})
