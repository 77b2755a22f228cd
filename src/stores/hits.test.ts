import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf, shortest, snippetOf, termsOf, wordsOf } from './hits.ts'

const found = (text: string, typed: string): string | undefined => {
  const places = placesOf(wordsOf(text), termsOf(typed))
  const at = places && shortest(places)
  return at && text.slice(at.start, at.end)
}

describe('what someone typed', () => {
  it('is taken apart into words, phrases and beginnings', () => {
    expect(termsOf('Fleet* "Cape Élan" 4,500')).toEqual([
      { words: ['fleet'], prefix: true },
      { words: ['cape', 'elan'], prefix: false },
      { words: ['4', '500'], prefix: false },
    ])
    expect(termsOf(' "" - * ')).toEqual([])
  })

  it('may be any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const t of termsOf(typed)) expect(t.words.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the stretch that holds all the words', () => {
  it.each([
    ['a cap, a fleet; later a fleet cap', 'cap fleet', 'fleet cap'],
    ['cap fleet cap', 'cap fleet', 'cap fleet'],
    ['the fleet of the north', 'fleet', 'fleet'],
    ['north and south and north', 'north south', 'north and south'],
    ['fleets and a fleet', 'fleet', 'fleet'],
    ['fleets and a fleet', 'fleet* and', 'fleets and'],
  ])('of “%s” for “%s” is “%s”', (text, typed, stretch) => {
    expect(found(text, typed)).toBe(stretch)
  })

  it('is not there when a word is missing', () => {
    expect(found('the fleet', 'fleet cap')).toBeUndefined()
  })

  it('is no longer than any other that holds them', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'x')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 14 }),
        fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        (text, wanted) => {
          const joined = text.join(' ')
          const stretch = found(joined, wanted.join(' '))
          let least: number | undefined
          for (let i = 0; i < text.length; i++)
            for (let j = i + 1; j <= text.length; j++)
              if (wanted.every((w) => text.slice(i, j).includes(w))) least = Math.min(least ?? 99, j - i)
          expect(stretch?.split(' ').length).toBe(least)
        },
      ),
    )
  })
})

describe('a snippet', () => {
  it('holds the stretch on one line, cut between words', () => {
    const text = `${'before '.repeat(30)}the\nfleet cap${' after'.repeat(30)}`
    const start = text.indexOf('fleet')
    const snippet = snippetOf(text, { start, end: start + 9 })
    expect(snippet).toMatch(/^…(before )+the fleet cap( after)+…$/)
  })

  it('is the whole of a short text', () => {
    expect(snippetOf('A fleet.', { start: 2, end: 7 })).toBe('A fleet.')
  })
})
