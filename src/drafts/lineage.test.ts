import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineage, phrases } from './lineage.ts'

describe('lineage', () => {
  const told = (...texts: string[]): string[] =>
    lineage(texts.map((text, k) => ({ draft: `d${k + 1}`, text }))).map((list, k) =>
      list.map((s) => `${s.draft}:${texts[k]!.slice(s.start, s.end)}`).join(' | '),
    )
  it('says which draft first had each phrase', () => {
    expect(told('the army has 400 men', 'the army has 600 men in peacetime')).toEqual([
      'd1:the army has 400 men',
      'd1:the army has | d2:600 | d1:men | d2:in peacetime',
    ])
  })
  it('knows words again that were dropped and came back', () => {
    expect(told('ships pass free of toll by day', 'ships pass by day', 'ships pass free of toll by day')[2]).toBe(
      'd1:ships pass free of toll by day',
    )
  })
})

describe('phrases', () => {
  const version = (draft: string, text: string, base?: number) => ({
    draft,
    text,
    ...(base === undefined ? {} : { base }),
  })

  it('tells with which draft words came in and that they stayed', () => {
    const [p, ...more] = phrases([
      version('first', 'The harbour is open to all ships.'),
      version('second', 'The harbour is open to all ships that carry a pilot.'),
      version('third', 'The harbour is always open to all ships that carry a pilot.'),
    ])
    expect(more).toEqual([])
    expect(p).toMatchObject({
      words: 'that carry a pilot',
      came: 'second',
      left: [],
      back: [],
      standsIn: ['second', 'third'],
    })
  })

  it('recognises words that were taken out and put back', () => {
    const found = phrases([
      version('first', 'Ships pay no toll unless they carry iron from the north.'),
      version('second', 'Ships pay no toll.'),
      version('third', 'Ships pay no toll unless they carry iron from the north.'),
    ])
    expect(found).toMatchObject([{ came: 'first', left: ['second'], back: ['third'], taken: [] }])
    expect(found[0]!.words).toContain('unless they carry iron')
  })

  it('does not call a return what a second answer to the same draft never dropped', () => {
    const answers = [
      version('draft', 'The council meets in spring in the old customs house.'),
      version('their answer', 'The council meets in spring.', 0),
      version('our answer', 'The council meets in spring in the old customs house, behind closed doors.', 0),
    ]
    expect(phrases(answers).flatMap((p) => p.back)).toEqual([])
    // Read as one line of three, the same words would have come back.
    expect(phrases(answers.map((v) => version(v.draft, v.text))).flatMap((p) => p.back)).toEqual(['our answer'])
  })

  it('says that words stand in another draft too, when that is not on their line', () => {
    const found = phrases([
      version('draft', 'The council meets in spring.'),
      version('their answer', 'The council meets in spring under a rotating chair.', 0),
      version('our answer', 'The council meets in spring under a rotating chair.', 0),
    ])
    expect(found).toMatchObject([{ came: 'their answer', taken: ['our answer'] }])
  })

  it('has nothing to tell of two versions, of words that never changed, or of single words', () => {
    expect(
      phrases([version('a', 'Bells ring at noon.'), version('b', 'Bells ring at dawn and at dusk each day.')]),
    ).toEqual([])
    expect(phrases(['a', 'b', 'c'].map((d) => version(d, 'Bells ring at noon.')))).toEqual([])
    expect(
      phrases([version('a', 'Bells ring.'), version('b', 'Bells ring loudly.'), version('c', 'Bells ring loudly.')]),
    ).toEqual([])
  })

  it('follows a point that a draft left out and the next took up again', () => {
    const found = phrases([version('a', 'Honey pays no toll.'), version('b', ''), version('c', 'Honey pays no toll.')])
    expect(found).toMatchObject([{ came: 'a', left: ['b'], back: ['c'] }])
  })

  it('passes over a draft whose text is not available there', () => {
    const known = [
      version('a', 'Honey pays no toll at the gate.'),
      version('c', 'Honey pays no toll.'),
      version('d', 'Honey pays no toll at the gate.'),
    ]
    const unread = { draft: 'b', text: null }
    expect(phrases([known[0]!, unread, known[1]!, known[2]!])).toEqual(phrases(known))
    expect(phrases([known[0]!, unread, known[2]!])).toEqual([])
  })

  it('takes any strings, and only tells of words that are there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 5 }), (texts) => {
        const versions = texts.map((text, i) => version(String(i), text))
        for (const p of phrases(versions)) expect(texts[Number(p.came)]).toContain(p.words)
      }),
      { numRuns: 200 },
    )
  })
})
