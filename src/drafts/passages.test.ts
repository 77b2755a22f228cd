import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'
import { bestMarked, bestPassage, mark, passages } from './passages.ts'
import { type Side, side, wordings } from './side.ts'
import { stems, type Weights, weigh } from './terms.ts'
import { lexicon } from './tokens.ts'

function two(textA: string, textB: string): { a: Side; b: Side; w: Weights } {
  const lex = lexicon()
  const stem = stems(lex, true)
  const same = wordings()
  const [a, b] = [textA, textB].map((text) => side({ text, provisions: outline(text) }, lex, stem, same)) as [
    Side,
    Side,
  ]
  return { a, b, w: weigh(a.rows, b.rows, stem.lexicon.words.length, stem.lexicon.words) }
}
const all = (): boolean => true

describe('passages', () => {
  it('cuts a point at its sentences, and leaves a single sentence alone', () => {
    const { a, w } = two(
      '1. The mill grinds barley on Mondays. The miller keeps a tenth part for himself.\n2. Bees are kept outside the walls.',
      '1. Nothing.',
    )
    expect(Array.from(passages(a, w, all).first)).toEqual([0, 2, 2])
  })
  it('lets a stretch too short to tell anything go with its neighbour', () => {
    const { a, w } = two(
      '1. Agreed. The mill grinds barley every Monday; rye waits. Oats are ground on Fridays by the widow.',
      '1. x',
    )
    const cut = passages(a, w, all)
    expect(cut.first[1]).toBe(2)
    expect(cut.mass.length).toBe(2)
  })
  it('cuts only what is wanted', () => {
    const { a, w } = two('1. The mill grinds barley on Mondays. The miller keeps a tenth part for himself.', '1. x')
    expect(passages(a, w, () => false).mass).toHaveLength(0)
  })
  it('gives a sentence its full likeness, however much stands round it', () => {
    const { a, b, w } = two(
      '1. The miller keeps a tenth part for himself.',
      '1. The mill grinds barley on Mondays. The miller keeps a tenth part for himself. Bees and geese stay outside the walls.',
    )
    expect(bestPassage(a, 0, passages(b, w, all), 0, w)).toBeCloseTo(1, 6)
  })
  it('gives none for a provision of one sentence', () => {
    const { a, b, w } = two('1. The mill grinds barley.', '1. The mill grinds barley.')
    expect(bestPassage(a, 0, passages(b, w, all), 0, w)).toBe(0)
  })
  it('keeps every word of what it cuts, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(fc.lorem(), { maxLength: 6 }),
        (noise, words) => {
          const { a, w } = two(`1. ${words.join(' ')} ${noise}`, '1. x')
          const cut = passages(a, w, all)
          for (let i = 0; i < a.rows.count; i++) {
            const [from, to] = [cut.first[i]!, cut.first[i + 1]!]
            if (from === to) continue
            const got = new Set(cut.terms.subarray(cut.rowStart[from]!, cut.rowStart[to]!))
            const asked = new Set(a.rows.terms.subarray(a.rows.rowStart[i]!, a.rows.rowStart[i + 1]!))
            expect(got).toEqual(asked)
          }
        },
      ),
      { numRuns: 80 },
    )
  })
  it('measures the same with marked terms as without, and leaves no mark behind', () => {
    const words = 'ports ships quotas shall publish monthly 40 observers council . ; the of'.split(' ')
    const text = fc
      .array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 })
      .map((list) => list.map((p, k) => `${k + 1}. Parties ${p.join(' ')}\n`).join(''))
    fc.assert(
      fc.property(text, text, (x, y) => {
        const { a, b, w } = two(x, y)
        const parts = passages(b, w, all)
        const marked = new Float64Array(w.weight.length)
        for (let i = 0; i < a.rows.count; i++) {
          mark(marked, a.rows, i, w)
          for (let j = 0; j < b.rows.count; j++)
            expect(bestMarked(marked, a.rows.mass[i]!, parts, j)).toBe(bestPassage(a, i, parts, j, w))
          mark(marked, a.rows, i, undefined)
        }
        expect(marked.every((v) => v === 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
