import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { tagger } from '../tagger.ts'
import { rightEdge } from './clause-edges.ts'
import { conjuncts } from './lists.ts'
import { mended } from './mended.ts'
import { predications } from './predications.ts'
import { spanOf } from './stretches.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const parts = (text: string): string[] => {
  const a = mended(article(text, tag))
  return conjuncts(a, { from: 0, to: a.tokens.length }).map((s) => {
    const span = spanOf(a, s)
    return span ? text.slice(span.start, span.end) : ''
  })
}
/** Subject and verb group of each verb. */
const verbs = (text: string): [subject: string | null, verb: string][] => {
  const a = mended(article(text, tag))
  const words = (from: number, to: number): string => text.slice(a.tokens[from]!.start, a.tokens[to - 1]!.end)
  return predications(a).map((v) => [
    v.subject ? words(v.subject.from, v.subject.to) : null,
    words(v.group.first, v.group.to),
  ])
}
/** The clause from its first word to where it ends. */
const clause = (text: string): string => {
  const a = mended(article(text, tag))
  const [v] = predications(a)
  const span = spanOf(a, { from: 0, to: rightEdge(a, v!.group.to) })!
  return text.slice(span.start, span.end)
}

describe('lists', () => {
  it('parts nouns with articles of their own', () =>
    expect(parts('a truce, a swap and a bridge')).toEqual(['a truce', 'a swap', 'a bridge']))
  it('parts bare nouns only where commas make a list', () => {
    expect(parts('higher pay, shorter hours and better buses')).toEqual(['higher pay', 'shorter hours', 'better buses'])
    expect(parts('prisoners and civilians')).toEqual(['prisoners and civilians'])
  })
  it('parts two adjectives with their nouns', () =>
    expect(parts('higher pay and shorter hours')).toEqual(['higher pay', 'shorter hours']))
  it('parts verbs after "to"', () =>
    expect(parts('to close the port, open the road and pay the crews')).toEqual([
      'to close the port',
      'open the road',
      'pay the crews',
    ]))
  it('keeps names that hang on one preposition', () =>
    expect(parts('a withdrawal from Alton, Brent and Corby')).toEqual(['a withdrawal from Alton, Brent and Corby']))
  it('gives back a stretch without a list as it is', () => expect(parts('a long truce')).toEqual(['a long truce']))
  it('loses no word of any list but its joints', () => {
    const word = fc.constantFrom(
      'a',
      'the',
      'truce',
      'pay',
      'and',
      ',',
      'to',
      'close',
      'that',
      'or',
      'of',
      'long',
      'ships',
      '(',
      ')',
      'including',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (w) => {
        const a = mended(article(w.join(' '), tag))
        const out = conjuncts(a, { from: 0, to: a.tokens.length })
        for (let i = 1; i < out.length; i++) expect(out[i]!.from).toBeGreaterThanOrEqual(out[i - 1]!.to)
      }),
      { numRuns: 100 },
    )
  })
})

describe('subjects', () => {
  it('steps over a parenthesis', () =>
    expect(verbs('The union, which met on Monday, rejected it.').at(-1)).toEqual(['The union', 'rejected']))
  it('steps over a participle', () =>
    expect(verbs('The text released on Friday set a goal.').at(-1)).toEqual(['The text released on Friday', 'set']))
  it('steps over an infinitive', () =>
    expect(verbs('A duty to adopt plans was scrapped.').at(-1)).toEqual(['A duty to adopt plans', 'was scrapped']))
  it('takes a list whole', () => expect(verbs('Chad, Mali and Niger agreed.').at(-1)![0]).toBe('Chad, Mali and Niger'))
  it('passes on over "and"', () =>
    expect(verbs('The firm offered money and asked for time.').at(-1)).toEqual(['The firm', 'asked']))
  it('leaves the place in front', () =>
    expect(verbs('In Oslo the firm agreed.').at(-1)).toEqual(['the firm', 'agreed']))
  it('reads a helper chain as one', () =>
    expect(verbs('The clause has not yet been dropped.')).toEqual([['The clause', 'has not yet been dropped']]))
})

describe('where a clause ends', () => {
  it('before who said it', () => expect(clause('The army will leave, the minister said.')).toBe('The army will leave'))
  it('before a second verb', () =>
    expect(clause('The firm rejected the cap and left the room.')).toBe('The firm rejected the cap'))
  it('before "because"', () =>
    expect(clause('The firm rejected the cap because it was low.')).toBe('The firm rejected the cap'))
  it('before "which"', () =>
    expect(clause('The firm rejected the cap, which was low.')).toBe('The firm rejected the cap'))
  it('not at a comma inside a list', () =>
    expect(clause('The firm rejected the cap, the fee and the levy.')).toBe(
      'The firm rejected the cap, the fee and the levy',
    ))
  it('not before "not"', () => expect(clause('The plan bars Chad, not Mali.')).toBe('The plan bars Chad, not Mali'))
})

describe('the tagger’s slips', () => {
  const pos = (text: string, word: string): string => {
    const a = mended(article(text, tag))
    return a.tokens.find((t) => t.text === word)!.pos
  }
  it('makes a name at the head of a sentence a name', () => expect(pos('Ford agreed to it.', 'Ford')).toBe('PROPN'))
  it('makes a cut of 40% a noun', () => expect(pos('They called for a 40% cut by May.', 'cut')).toBe('NOUN'))
  it('makes what a proposal does a verb', () => expect(pos('The proposal caps interest at 4%.', 'caps')).toBe('VERB'))
  it('leaves caps that are worn', () => expect(pos('They wear woollen caps.', 'caps')).toBe('NOUN'))
  it('keeps offsets and words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (s) => {
        const a = article(s, tag)
        expect(mended(a).tokens.map((t) => [t.start, t.end, t.text])).toEqual(
          a.tokens.map((t) => [t.start, t.end, t.text]),
        )
      }),
      { numRuns: 50 },
    )
  })
})
