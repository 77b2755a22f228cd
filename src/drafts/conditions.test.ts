import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionsIn } from './conditions.ts'
import { printed, wordedText } from './hunks.ts'
import { lexicon } from './tokens.ts'

const read = (text: string): string[] => {
  const w = wordedText(text, lexicon())
  return conditionsIn(w).map((c) => printed(w, c.from, c.to))
}

describe('conditionsIn', () => {
  it.each([
    ['Tea is free if the harvest is in, and so is rice.', 'if the harvest is in'],
    ['Unless the council objects, tea is free.', 'Unless the council objects'],
    ['Should war break out, the pact ends.', 'Should war break out'],
    ['The corps has 800 riders in time of peace.', 'in time of peace'],
    ['Fees are published where appropriate and kept low.', 'where appropriate'],
    ['The loan is paid subject to the consent of the diet.', 'subject to the consent of the diet'],
    ['The ban ends upon ratification by both sides.', 'upon ratification by both sides'],
    ['The ban ends once a count is complete.', 'once a count is complete'],
    ['Les droits sont levés sous réserve de leurs lois.', 'sous réserve de leurs lois'],
    ['El embargo se levanta siempre que haya datos.', 'siempre que haya datos'],
    ['Der Hafen öffnet, sofern der Rat zustimmt.', 'sofern der Rat zustimmt'],
    ['Порт открыт при условии, что мост цел.', 'при условии, что мост цел'],
    ['Порт відкрито, якщо міст цілий.', 'якщо міст цілий'],
  ])('finds the clause in %s', (text, clause) => {
    expect(read(text)).toEqual([clause])
  })
  it.each([
    'The panel is to find out whether or not tea was sold.',
    'The owner shall be subject to a fine.',
    'The council meets once a year.',
    'It shall stop at once.',
    'A report upon any matter is published.',
    'The date when the truce began is known.',
    'The truce holds until 4 May 2031.',
    'Help is given as soon as possible.',
    'The sum is provided for in the budget.',
  ])('finds none in %s', (text) => {
    expect(read(text)).toEqual([])
  })
  it('goes through any string, in order and without overlap', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'if',
            'unless',
            ',',
            '.',
            'tea',
            'Should',
            'upon',
            'si',
            'in',
            'time',
            'of',
            'peace',
            '\n',
            'не',
          ),
        ),
        (words) => {
          const w = wordedText(words.join(' '), lexicon())
          let at = 0
          for (const c of conditionsIn(w)) {
            expect(c.from).toBeGreaterThanOrEqual(at)
            expect(c.to).toBeGreaterThan(c.from + 1)
            expect(c.to).toBeLessThanOrEqual(w.at.length)
            at = c.to
          }
        },
      ),
    )
  })
})
