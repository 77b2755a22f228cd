import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingIn, sourceOf, suggested } from '../../../test/made-up.ts'
import { inParagraph, namesIn, paragraphAt } from './together.ts'

const wrapped = 'Norland met Sudmark\nin the old harbour.\n\nThey spoke of herring.\n\nNobody signed.'

describe('suggestions decided together', () => {
  it('takes lines that an empty line does not part for one paragraph', () => {
    const { start, end } = paragraphAt(wrapped, wrapped.indexOf('harbour'))
    expect(wrapped.slice(start, end)).toBe('Norland met Sudmark\nin the old harbour.')
  })

  it('takes each line for a paragraph where a text knows no empty lines and is long', () => {
    const text = `${'They sat down again.\n'.repeat(200)}Nobody signed.`
    const { start, end } = paragraphAt(text, 22)
    expect(text.slice(start, end)).toBe('They sat down again.')
  })

  it('finds a paragraph around any place of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ') }), fc.nat(50), (text, n) => {
        const at = Math.min(n, text.length)
        const { start, end } = paragraphAt(text, at)
        expect(start).toBeLessThanOrEqual(at + 1) // one past it between the two line ends of a gap
        expect(end).toBeGreaterThanOrEqual(at)
        expect(text.slice(start, end)).not.toContain('\n\n')
      }),
    )
  })

  it('gathers what stands in the paragraph of one, of its source only', () => {
    const source = sourceOf(wrapped)
    const other = sourceOf(`${wrapped} Again.`)
    const [first, second, third] = ['Norland met', 'harbour', 'herring'].map((w) =>
      suggested(source, meetingIn(source, w)),
    )
    const elsewhere = suggested(other, meetingIn(other, 'Norland met'))
    const all = [first!, second!, third!, elsewhere]
    expect(inParagraph(second!, all, wrapped)).toEqual([first, second])
    expect(inParagraph(third!, all, wrapped)).toEqual([third])
    expect(inParagraph(third!, all, undefined)).toEqual([third])
    expect(namesIn(first!, all)).toEqual([])
  })
})
