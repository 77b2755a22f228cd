import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, piecesOf } from './source-lines.tsx'

describe('a text with stretches lit', () => {
  it('cuts where stretches begin and end, overlaps included', () => {
    const [line] = linesOf('The ferry sails at dawn.')
    const pieces = piecesOf(line!, [
      { id: 'a', start: 4, end: 15 },
      { id: 'b', start: 10, end: 23 },
    ])
    expect(pieces.map((p) => [p.text, p.ids])).toEqual([
      ['The ', []],
      ['ferry ', ['a']],
      ['sails', ['a', 'b']],
      [' at dawn', ['b']],
      ['.', []],
    ])
  })

  it('lights a stretch on each line it runs over', () => {
    const lines = linesOf('one two\nthree four')
    const lit = [{ id: 'x', start: 4, end: 13 }]
    expect(
      lines.map((l) =>
        piecesOf(l, lit)
          .filter((p) => p.ids.length > 0)
          .map((p) => p.text),
      ),
    ).toEqual([['two'], ['three']])
  })

  it('loses and doubles no character of any text', () => {
    const span = fc.record({ id: fc.constantFrom('a', 'b', 'c'), start: fc.nat(60), end: fc.nat(60) })
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const lit = spans.filter((s) => s.start < s.end)
        const shown = linesOf(text).map((l) =>
          piecesOf(l, lit)
            .map((p) => p.text)
            .join(''),
        )
        expect(shown.join('\n')).toBe(text)
      }),
    )
  })
})
