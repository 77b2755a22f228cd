import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hunks, printed, wordAt, wordedText } from './hunks.ts'
import { lexicon } from './tokens.ts'

/** `before → after` of each changed stretch. */
const changed = (a: string, b: string): string[] => {
  const lex = lexicon()
  const wa = wordedText(a, lex)
  const wb = wordedText(b, lex)
  return hunks(wa, wb)
    .filter((s) => !s.same)
    .map((s) => `${printed(wa, s.fromA, s.toA)} → ${printed(wb, s.fromB, s.toB)}`)
}

describe('hunks', () => {
  it('takes a small word between two changes into them', () => {
    expect(changed('The pact will be confirmed in Mirn.', 'The pact is to be renewed in Mirn.')).toEqual([
      'will be confirmed → is to be renewed',
    ])
  })
  it('shows a sentence put in from its first word to its stop', () => {
    expect(changed('Gates open. Guards rest.', 'Gates open. A bell rings. Guards rest.')).toEqual([' → A bell rings.'])
    expect(changed('The gates open.', 'The gates open. The bells ring.')).toEqual([' → The bells ring.'])
  })
  it('leaves a name and a number standing between two changes', () => {
    expect(changed('Barges reach Mirn daily.', 'Carts reach Mirn weekly.')).toEqual([
      'Barges → Carts',
      'daily → weekly',
    ])
    expect(changed('pays 5 coins', 'gives 5 pieces')).toEqual(['pays → gives', 'coins → pieces'])
  })

  const text = fc
    .array(fc.constantFrom('the', 'port', 'of', 'Mirn', 'shall', 'pay', '5', '%', ',', '.', '“', '"', 'ї', '不'), {
      maxLength: 50,
    })
    .map((w) => w.join(' '))
  it('holds every token of both texts exactly once, and calls the same only what is', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const lex = lexicon()
        const wa = wordedText(a, lex)
        const wb = wordedText(b, lex)
        let atA = 0
        let atB = 0
        for (const s of hunks(wa, wb)) {
          expect([s.fromA, s.fromB]).toEqual([atA, atB])
          if (s.same) {
            expect(s.toA - s.fromA).toBe(s.toB - s.fromB)
            for (let d = 0; d < s.toA - s.fromA; d++) expect(wordAt(wa, s.fromA + d)).toBe(wordAt(wb, s.fromB + d))
          }
          atA = s.toA
          atB = s.toB
        }
        expect([atA, atB]).toEqual([wa.at.length, wb.at.length])
      }),
      { numRuns: 300 },
    )
  })
})
