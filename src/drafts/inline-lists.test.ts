import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineLists } from './inline-lists.ts'

/** First words after each mark at which the paragraph would be cut. */
const check = (text: string, ...expected: string[]): void => {
  const breaks = inlineLists(text, 0, text.length).flatMap((l) => l.breaks)
  expect(breaks.sort((a, b) => a.at - b.at).map((b) => text.slice(b.at).split(' ').slice(0, 2).join(' '))).toEqual(
    expected,
  )
}

describe('a list that runs on in a paragraph', () => {
  it('counts in letters, Roman and Arabic numbers, with one bracket or two', () => {
    check('The fund pays for: (a) roads; (b) wells; and (c) barns.', '(a) roads;', '(b) wells;', '(c) barns.')
    check(
      'Each side shall (i) lift the toll, (ii) open the gate and (iii) go home.',
      '(i) lift',
      '(ii) open',
      '(iii) go',
    )
    check('The board has: 1) a chair; 2) a clerk.', '1) a', '2) a')
  })
  it('is told in other languages', () => {
    check('Les parties : a) ouvrent le pont ; et b) ferment le puits.', 'a) ouvrent', 'b) ferment')
    check('Сторони: а) міряють рівень; б) чистять русло.', 'а) міряють', 'б) чистять')
  })
  it('may hold another list', () => {
    check(
      'It covers: (a) boats: (i) with oars; (ii) with sails; and (b) rafts.',
      '(a) boats:',
      '(i) with',
      '(ii) with',
      '(b) rafts.',
    )
  })
  it.each([
    ['a reference', 'Points (a) and (b) hold until the end of the year.'],
    ['a reference with a number', 'As said in paragraph 2 (a), (b) and (c), the toll is void.'],
    ['a list that does not begin', 'The fees are (b) small; and (c) rare.'],
    ['a list with a gap', 'The fees are: (a) small; (c) rare.'],
    ['one item', 'A member (a) may leave at any time.'],
    ['choices within a sentence', 'It lapses unless (i) both sides agree or (ii) a court so holds.'],
    ['an aside', 'The toll (see a) and the fee (see b) are due.'],
  ])('is not %s', (_, text) => {
    check(text)
  })
  it('goes on with the label of its own paragraph', () => {
    const text = '(a) roads; (b) wells.'
    expect(inlineLists(text, 0, text.length, { shape: '(', word: 'a', textStart: 4 })[0]!.breaks).toEqual([
      { at: 11, kind: 'item' },
    ])
  })
  it('takes any text, and cuts it only at marks, in order', () => {
    const piece = fc.constantFrom(
      '(a) ',
      '(b) ',
      '(i) ',
      'b) ',
      'one thing; ',
      ' and ',
      '. The ',
      '(',
      ')',
      ': ',
      '\n',
      '1) ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (list) => {
        const text = list.join('')
        for (const l of inlineLists(text, 0, text.length)) {
          expect(l.breaks.length).toBeGreaterThan(1)
          l.breaks.forEach((b, k) => {
            expect(text.slice(b.at)).toMatch(/^\(?[a-z\d]+\)/)
            if (k > 0) expect(b.at).toBeGreaterThan(l.breaks[k - 1]!.at)
          })
        }
      }),
    )
  })
})
