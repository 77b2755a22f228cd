import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMatch, lettersOf, neededPieces } from './needed-letters.ts'

describe('the pieces that a pattern cannot do without', () => {
  it('are the longest run of letters of each alternative', () => {
    expect(neededPieces('\\b(?:is|are) (?:still )?unknown\\b')).toEqual(['unknown'])
    expect(neededPieces('(?:Mon|Tues)day’s (?:own )?paper')).toEqual(['monday’s ', 'tuesday’s '])
    expect(neededPieces('has (?:learnt|obtained)\\b')).toEqual(['has learnt', 'has obtained'])
    expect(neededPieces('has (?:learnt|obtained|(?:see|foresee)n)+')).toEqual([
      'learnt',
      'obtained',
      'seen',
      'foreseen',
    ])
    expect(neededPieces('undecided|left open (?:by|for)')).toEqual(['undecided', 'left open by', 'left open for'])
    expect(neededPieces('\\b(?:treaty|pact|accord)s?$')).toEqual(['treaty', 'pact', 'accord'])
    expect(neededPieces('Settle(?:d|ment)? it')).toEqual(['settle'])
  })
  it('leave out letters that may be missing, and begin anew after those that may come twice', () => {
    expect(neededPieces('finali[sz]ed')).toEqual(['finali'])
    expect(neededPieces('agreements?')).toEqual(['agreement'])
    expect(neededPieces('odou*rless')).toEqual(['rless'])
    expect(neededPieces('ports+ide')).toEqual(['ports'])
    expect(neededPieces('(?:harbour ){0,2}quay')).toEqual(['quay'])
    expect(neededPieces('(?:harbour ){1,2}at')).toEqual(['harbour '])
  })
  it('are none where an alternative needs none, where they are short, or where the pattern only looks on', () => {
    expect(neededPieces('treaty|\\d+')).toBeNull()
    expect(neededPieces('treaty|no')).toBeNull()
    expect(neededPieces('(?=treaty).')).toBeNull()
    expect(neededPieces('(?<!treaty)\\w+')).toBeNull()
    expect(neededPieces('(?:treaty)?')).toBeNull()
    expect(neededPieces('(treaty)*|pact')).toBeNull()
    expect(neededPieces('[treaty]+')).toBeNull()
    expect(neededPieces('été')).toBeNull()
    expect(neededPieces('')).toBeNull()
  })
  it('are found behind what looks on, names of groups, classes and escapes', () => {
    expect(neededPieces('(?!a)(?<who>council) of')).toEqual(['council of'])
    expect(neededPieces('[^)|(]+ shall\\.')).toEqual([' shall.'])
    expect(neededPieces('\\p{Lu}\\p{L}+ agencies')).toEqual([' agencies'])
    expect(neededPieces('\\u0041bcde')).toEqual(['bcde'])
  })
})

describe('asking a text before a pattern is tried', () => {
  const PATTERNS = [
    /\b(?:is|are) (?:still )?unknown\b/i,
    /\b(?:treaty|pact|accord)s? (?:of|with) \p{Lu}/iu,
    /\bleft (?:\w+ )?open\b|\bundecided\b/,
    /(?:tasks|masks) of/iu,
    /^(?:who|what) [a-z]+ (?:signs?|pays)\b/i,
    /\d+ vessels/,
  ]
  const words = fc.constantFrom(
    ...'is are still unknown UNKNOWN treaty Pacts accord of with Norland left wide open undecided Undecided taſks maſKs who signs pays 40 vessels , . \n İs'.split(
      ' ',
    ),
  )
  const text = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '))
  it('never refuses a pattern that matches', () => {
    fc.assert(
      fc.property(text, (t) => {
        const letters = lettersOf(t)
        for (const p of PATTERNS) if (p.test(t)) expect(canMatch(p, letters), `${p} in ${t}`).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('refuses a pattern whose words are not there', () => {
    const letters = lettersOf('The harbour council met on Thursday and set the fee for pilots.')
    expect(PATTERNS.map((p) => canMatch(p, letters))).toEqual(PATTERNS.map(() => false))
    expect(canMatch(/\bharbour\b/, letters)).toBe(true)
  })
  it('takes texts of any length', () => {
    expect(canMatch(/unknown/, lettersOf(''))).toBe(false)
    expect(canMatch(/unknown/, lettersOf('unk'))).toBe(false)
    expect(canMatch(/unknown/, lettersOf(`${'x y '.repeat(200_000)}unknown`))).toBe(true)
    expect(canMatch(/unknown/, lettersOf('x y '.repeat(200_000)))).toBe(false)
  })
})
