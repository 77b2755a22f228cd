import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from './article.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

describe('the tagger', () => {
  const exact = (text: string): void => {
    let last = 0
    for (const t of article(text, tag).tokens) {
      expect(text.slice(t.start, t.end)).toBe(t.text)
      expect(t.start).toBeGreaterThanOrEqual(last)
      last = t.end
    }
  }
  it('gives each token the words at its own offsets', () => {
    exact('Ms. Ito’s lawyer -- a "hard-liner" -- didn’t sign on 3.5.2024 at 5 p.m.; the U.S. and E.U. did.')
    exact('“We can’t,” said Dr. O’Neill (74). «Never!» “It’s £1.5bn…” 10% – 12%, e.g. naïve café’s.')
    exact('email me@example.org or see https://example.org/a?b=c#d, #treaty @desk 🙂 ok')
  })
  it('takes a run of letters without end for one word', () => {
    const run = 'a'.repeat(50_000)
    const text = `The key ${run} was agreed.`
    exact(text)
    expect(tag(text).map((t) => t.text)).toEqual(['The', 'key', run, 'was', 'agreed', '.'])
  })
  it('gives words of the text whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        for (const t of article(text, tag).tokens) expect(t.end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 100 },
    )
  })
  it('cuts a possessive in two always, whatever it has read before', () => {
    const words = (text: string): string[] => article(text, tag).tokens.map((t) => t.text)
    const once = words('Ito’s plan and Ito’s map')
    words('Ito’s-Ito’s “Ito’s” (Ito’s) Ito’s/Ito’s')
    expect(words('Ito’s plan and Ito’s map')).toEqual(once)
    expect(once).toEqual(['Ito', '’s', 'plan', 'and', 'Ito', '’s', 'map'])
  })
  it('gives every word a lemma, also where the embedded model has none', () => {
    const tokens = article('Borders can be moved, but rivers cannot, goes the saying of the mill towns.', tag).tokens
    expect(tokens.map((t) => t.lemma)).toContain('cannot')
    for (const t of tokens) expect(t.lemma, t.text).toEqual(expect.any(String))
  })
  it('tags the plain words of a report', () => {
    const tags = article('The envoy told reporters that talks would resume.', tag).tokens.map(
      (t) => `${t.lemma}/${t.pos}`,
    )
    expect(tags.slice(0, 4)).toEqual(['the/DET', 'envoy/NOUN', 'tell/VERB', 'reporter/NOUN'])
  })
})
