import fc from 'fast-check'
import { describe as about, expect, it } from 'vitest'
import { anchor, describe, inCodePoints, type Selector } from './selector.ts'

const TEXT =
  'The chair said no. The mediator said the draft was ready. The union said no. A second reading of the draft follows in May, the mediator said.'
const selectorOf = (exact: string, from = 0): Selector => {
  const start = TEXT.indexOf(exact, from)
  return describe(TEXT, { start, end: start + exact.length })
}
const words = (text: string, selector: Selector): string => {
  const a = anchor(text, selector)
  return a.found ? `${a.by} ${a.span.start} ${text.slice(a.span.start, a.span.end)}` : a.reason
}

about('anchor', () => {
  it('finds every span of a text where describe left it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        expect(anchor(text, describe(text, { start, end }))).toEqual({
          found: true,
          span: { start, end },
          by: 'offset',
        })
      }),
    )
  })
  it('follows a passage that moved', () => {
    const s = selectorOf('the draft was ready')
    expect(words(`Updated. ${TEXT}`, s)).toBe('quote 46 the draft was ready')
  })
  it('follows short words by their neighbours', () => {
    const second = selectorOf('no', 30)
    const moved = `Updated. ${TEXT}`
    expect(words(moved, second)).toBe(`quote ${moved.indexOf('no. A second')} no`)
  })
  it('prefers a better-fitting place to the stored offset', () => {
    const before = 'Alfa will vote at nine in the hall today. The end of it.'
    const start = before.indexOf('vote at nine')
    const s = describe(before, { start, end: start + 12 })
    const lead = 'Zeta must vote at nine or lose its seat now. ' // the same words where ours stood, about another vote
    expect(lead.indexOf('vote at nine')).toBe(start)
    expect(anchor(lead + before, s)).toEqual({
      found: true,
      span: { start: lead.length + start, end: lead.length + start + 12 },
      by: 'quote',
    })
  })
  it('keeps the stored offset when only one neighbour changed', () => {
    const s = selectorOf('the draft was ready')
    const edited = TEXT.replace('The union', 'A trade union')
    expect(words(edited, s)).toBe(`offset ${TEXT.indexOf('the draft was ready')} the draft was ready`)
  })
  it('keeps the stored offset among equals', () => {
    const text = 'a vote by all members here '.repeat(12)
    const start = 27 * 5 + 2
    const s = describe(text, { start, end: start + 23 })
    expect(words(text, s)).toBe(`offset ${start} vote by all members her`)
  })
  it('does not choose between equals', () => {
    const s: Selector = { exact: 'the draft', prefix: '', suffix: '', start: 0, end: 9 }
    expect(words(TEXT, s)).toBe('ambiguous')
  })
  it('does not take a short word elsewhere for the one that was cut', () => {
    const s = selectorOf('no')
    expect(words('Nothing is left, there is no way to tell what was said about it.', s)).toBe('absent')
  })
  it('says when the words are gone, and when there are none', () => {
    expect(words('Quite another text.', selectorOf('the draft was ready'))).toBe('absent')
    expect(anchor(TEXT, { exact: '', prefix: 'a', suffix: 'b', start: 3, end: 3 })).toEqual({
      found: false,
      reason: 'empty',
    })
  })
  it('survives offsets that make no sense', () => {
    for (const start of [-5, 1e9, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER]) {
      const s = { ...selectorOf('the draft was ready'), start, end: start + 19 }
      expect(words(TEXT, s)).toBe('quote 37 the draft was ready')
    }
  })
  it('stays quick when the words stand everywhere', () => {
    const text = 'a'.repeat(400_000)
    expect(anchor(text, { exact: 'a'.repeat(50), prefix: 'b', suffix: 'b', start: -1, end: 49 })).toEqual({
      found: false,
      reason: 'ambiguous',
    })
  })
  it('finds the passage after an edit elsewhere, or says why not, and never another passage', () => {
    const word = fc.constantFrom(
      'the',
      'draft',
      'was',
      'not',
      'agreed',
      'no',
      'by',
      'all',
      'parties',
      'on',
      'Monday',
      'night',
    )
    const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map((w) => w.join(' '))
    fc.assert(
      fc.property(prose, prose, prose, fc.boolean(), (before, cut, after, goes) => {
        // The passage carries marks that stand nowhere else, so that the right place is known.
        const passage = `«${cut}»`
        const old = `${before} ${passage} ${after}`
        const start = before.length + 1
        const s = describe(old, { start, end: start + passage.length })
        const edited = goes ? `${after} ${before}` : `${after} ${before} ${passage} ${after}`
        const a = anchor(edited, s)
        if (goes) expect(a.found).toBe(false)
        else if (a.found) expect(a.span.start).toBe(after.length + 1 + start)
        else expect(['absent', 'ambiguous']).toContain(a.reason)
      }),
    )
  })
  it('never says found where the words do not stand', () => {
    const few = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 60 }).map((x) => x.join(''))
    fc.assert(
      fc.property(few, few, few, few, fc.integer({ min: -3, max: 70 }), (text, exact, prefix, suffix, start) => {
        const a = anchor(text, { exact, prefix, suffix, start, end: start + exact.length })
        if (a.found) expect(text.slice(a.span.start, a.span.end)).toBe(exact)
      }),
      { numRuns: 2000 },
    )
  })
})

about('describe', () => {
  it('throws on a span that is no stretch of the text', () => {
    for (const s of [
      { start: -1, end: 2 },
      { start: 2, end: 2 },
      { start: 3, end: 1 },
      { start: 0, end: TEXT.length + 1 },
      { start: Number.NaN, end: 2 },
    ])
      expect(() => describe(TEXT, s)).toThrow(RangeError)
  })
})

about('code points', () => {
  it('count a pair of surrogates once, as W3C selectors do', () => {
    const text = 'a\u{1f600}b\u{1f600}c'
    expect(inCodePoints(text, { start: 4, end: 6 })).toEqual({ start: 3, end: 4 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (t, n) => {
        const cut = [...t].slice(0, t.length ? n % ([...t].length + 1) : 0).join('').length
        return inCodePoints(t, { start: 0, end: cut }).end === [...t.slice(0, cut)].length
      }),
    )
  })
})
