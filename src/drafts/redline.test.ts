import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redline } from './redline.ts'

/** Deletions in [-…-], insertions in {+…+}, as git prints them. */
const marked = (a: string, b: string): string =>
  redline(a, b)
    .map((p) => (p.kind === 'same' ? p.textA : p.kind === 'deleted' ? `[-${p.textA}-]` : `{+${p.textB}+}`))
    .join('')

describe('redline', () => {
  it('marks words, not letters', () => {
    expect(marked('The cap is 600 men.', 'The cap is 800 men.')).toBe('The cap is [-600 -]{+800 +}men.')
  })
  it('marks a phrase as one change, not its words one by one', () => {
    const parts = redline(
      'they hold, with Ruritania as host, a first talk',
      'they open under the eyes of a neutral chair a first talk',
    )
    expect(parts.filter((p) => p.kind === 'deleted')).toHaveLength(1)
  })
  it('keeps a number that stayed between two changes', () => {
    const parts = redline('pay in gold 500 coins at dawn', 'hand over in silver 500 pieces by noon')
    expect(parts.some((p) => p.kind === 'same' && p.textA.includes('500'))).toBe(true)
  })
  it('sets the looks of quotation marks and blanks aside, and keeps both looks', () => {
    const parts = redline('the  “all for all” rule', 'the "all for all"\nrule')
    expect(parts).toEqual([
      {
        kind: 'same',
        textA: 'the  “all for all” rule',
        textB: 'the "all for all"\nrule',
        fromA: 0,
        toA: 23,
        fromB: 0,
        toB: 22,
      },
    ])
  })
  it('counts case and accents as differences', () => {
    expect(redline('accord', 'Accord').map((p) => p.kind)).toEqual(['deleted', 'inserted'])
    expect(redline('peché', 'péché').map((p) => p.kind)).toEqual(['deleted', 'inserted'])
  })
  it('takes composed and decomposed letters for the same', () => {
    expect(redline('Orbán', 'Orba\u0301n').map((p) => p.kind)).toEqual(['same'])
  })
  it('works where no blanks part the words', () => {
    expect(marked('双方应当停火', '双方可以停火')).toBe('双方[-应当-]{+可以+}停火')
  })
  it('gives nothing for nothing, and one part for one side', () => {
    expect(redline('', '')).toEqual([])
    expect(redline('gone', '').map((p) => p.kind)).toEqual(['deleted'])
    expect(redline('', 'new').map((p) => p.kind)).toEqual(['inserted'])
  })

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom('shall', 'meet', 'in', 'peace', ',', '.', ' ', '\n', '“', '"', '600,000', 'é', '😀', '不'),
        fc.string({ maxLength: 3 }),
      ),
      {
        maxLength: 60,
      },
    )
    .map((w) => w.join(' '))
  it('rebuilds both texts to the character, with every stretch in exactly one part', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = redline(a, b)
        expect(parts.map((p) => p.textA).join('')).toBe(a)
        expect(parts.map((p) => p.textB).join('')).toBe(b)
        let atA = 0
        let atB = 0
        for (const p of parts) {
          expect([p.fromA, p.fromB]).toEqual([atA, atB])
          expect(a.slice(p.fromA, p.toA)).toBe(p.textA)
          expect(b.slice(p.fromB, p.toB)).toBe(p.textB)
          if (p.kind === 'deleted') expect(p.textB).toBe('')
          if (p.kind === 'inserted') expect(p.textA).toBe('')
          atA = p.toA
          atB = p.toB
        }
        expect([atA, atB]).toEqual([a.length, b.length])
      }),
      { numRuns: 500 },
    )
  })
  it('finds no difference between a text and itself', () => {
    fc.assert(fc.property(words, (a) => redline(a, a).every((p) => p.kind === 'same')))
  })
  it('rebuilds long texts that have little in common', () => {
    const long = (seed: number): string => Array.from({ length: 9000 }, (_, k) => `w${(k * seed) % 997}`).join(' ')
    const a = long(7)
    const b = long(31)
    const parts = redline(a, b)
    expect(parts.map((p) => p.textA).join('')).toBe(a)
    expect(parts.map((p) => p.textB).join('')).toBe(b)
  })
})

describe('pictures and flags', () => {
  const shown = (a: string, b: string) =>
    redline(a, b).map((p) => (p.kind === 'same' ? p.textB : p.kind === 'inserted' ? `{${p.textB}}` : `[${p.textA}]`))

  it.each([
    ['a family', '👩\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['a shade of skin', '👍🏽', '👍🏿'],
    ['a flag', '🇫🇷', '🇫🇮'],
    ['a sign with its shape', '⚖\ufe0f', '⚠\ufe0f'],
  ])('are never cut in two: %s', (_, a, b) => {
    const parts = shown(`Sign: ${a} here.`, `Sign: ${b} here.`).join('')
    expect(parts).toContain(`[${a}`)
    expect(parts).toContain(`{${b}`)
  })
})
