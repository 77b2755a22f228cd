import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../text/sentences.ts'
import { evenMarks } from './even-marks.ts'
import { quotes } from './quotes.ts'

const quoted = (text: string): string[] => {
  const even = evenMarks(text)
  return quotes(even, paragraphs(even)).map((q) => text.slice(q.inner.start, q.inner.end))
}

describe('quotation marks typed as two single ones', () => {
  it('are read as double marks, and every offset stays', () => {
    expect(quoted("''The ferry stays shut,'' the harbour master said. ''Nobody asked us.''")).toEqual([
      'The ferry stays shut,',
      'Nobody asked us.',
    ])
    expect(quoted("``The ferry stays shut,'' she said.")).toEqual(['The ferry stays shut,'])
    expect(quoted("She called it ''a wall of paper'' (''paper,'' she repeated).")).toEqual([
      'a wall of paper',
      'paper,',
    ])
  })

  it('may hold a single mark at their edge', () => {
    expect(quoted("''He said 'never,''' the envoy recalled.")).toEqual(["He said 'never,'"])
    expect(quoted("'''Never' was his word,'' the envoy recalled.")).toEqual(["'Never' was his word,"])
  })

  it('are left alone where they are feet and inches, an empty pair or a lone apostrophe', () => {
    for (const text of [
      "the fishermen's quotas and the ministers' offer",
      "a pair '' of marks",
      "a post of 6'2'' stood there",
      'no marks at all',
    ])
      expect(evenMarks(text)).toBe(text)
  })

  it('never change the length of a text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", '`', 'a', ' ', '.', '"', '\n', '('), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        expect(evenMarks(text)).toHaveLength(text.length)
      }),
    )
  })
})
