import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passageIn, reporter, saidBy, sourceOf } from '../../test/made-up.ts'
import { onDay } from '../time/when.ts'
import type { Attribution } from './attribution.ts'
import type { Item } from './claim.ts'
import { alike, copied, wordsOf } from './likeness.ts'
import { otherReports, otherReportsInWords } from './reports.ts'
import type { Source } from './source.ts'

// One day of the talks on the Lanner salt works, in five papers.
const WIRE = 'The owners will keep the evening ferry running until the strike committee has voted on the new roster'
const five = [
  sourceOf(`${WIRE}, the harbour office said. Forty boats lay idle.`, {
    publisher: 'Lanner Post',
    author: 'Gull News Agency',
  }),
  sourceOf(`${WIRE}. Prices rose.`, { publisher: 'Coast Echo', author: 'Gull News Agency' }),
  sourceOf(`${WIRE}. The mayor was not at his desk.`, { publisher: 'Isle Mail' }),
  sourceOf(
    'Until the strike committee has voted on the roster, the owners will keep running the evening ferry. It rained.',
    { publisher: 'Salt Gazette' },
  ),
  sourceOf(
    'The owners will not keep the evening ferry running until the strike committee has voted on the new roster.',
    {
      publisher: 'Northern Times',
    },
  ),
]
const claim = (source: Source, words: string, attribution: Attribution = reporter): Item => ({
  kind: 'statement',
  content: words,
  gist: words,
  attribution,
  passages: [passageIn(source, words)],
})
const said = [
  { id: 'post', item: claim(five[0]!, WIRE) },
  { id: 'echo', item: claim(five[1]!, WIRE) },
  { id: 'mail', item: claim(five[2]!, WIRE) },
  {
    id: 'gazette',
    item: claim(
      five[3]!,
      'Until the strike committee has voted on the roster, the owners will keep running the evening ferry',
    ),
  },
  {
    id: 'times',
    item: claim(
      five[4]!,
      'The owners will not keep the evening ferry running until the strike committee has voted on the new roster',
    ),
  },
  { id: 'boats', item: claim(five[0]!, 'Forty boats lay idle') },
]

describe('one claim in five papers', () => {
  const of = otherReports(said, five)

  it('is one claim with several reports, copied or rewritten', () => {
    expect(of('post').others.map((o) => o.id)).toEqual(['echo', 'mail', 'gazette'])
    expect(of('gazette').others.map((o) => o.id)).toEqual(['post', 'echo', 'mail'])
  })

  it('counts who wrote it, not who printed it', () => {
    expect(of('post')).toMatchObject({
      origins: 2,
      oneWire: 2,
      ofWire: true,
      independent: ['gazette'],
      wire: 'gull news agency',
    })
    expect(otherReportsInWords(of('post'))).toBe('also in 3 others, of which 2 from the same wire')
    expect(otherReportsInWords(of('gazette'))).toBe('also in 3 others, all from one wire')
  })

  it('never takes a denial for one more report', () => {
    expect(of('times').others).toEqual([])
    expect(otherReportsInWords(of('times'))).toBe('')
  })

  it('counts one speaker once, in whatever words', () => {
    const words = 'the evening ferry must run until the strike committee has voted'
    const list = five.slice(0, 3).map((s, i) => ({
      id: `s${i}`,
      item: { ...claim(s, WIRE, saidBy('Ada Holm')), gist: `${words} ${'again '.repeat(i)}` } as Item,
    }))
    expect(otherReports(list, five)('s0')).toMatchObject({ origins: 1, independent: [] })
  })

  it('finds a wire that sixty papers print', () => {
    const papers = Array.from({ length: 60 }, (_, n) => sourceOf(`${WIRE}. ${n}`, { publisher: `Paper ${n}` }))
    const list = papers.map((s, n) => ({ id: `p${n}`, item: claim(s, WIRE) }))
    expect(otherReports(list, papers)('p0')).toMatchObject({ origins: 1, oneWire: 59, ofWire: true })
  })

  it('does not join what two people said', () => {
    const list = [
      { id: 'holm', item: claim(five[0]!, WIRE, saidBy('Ada Holm')) },
      { id: 'brand', item: claim(five[2]!, WIRE, saidBy('Per Brand')) },
    ]
    expect(otherReports(list, five)('holm').others).toEqual([])
  })
})

describe('claims of one kind that many sources tell', () => {
  it('are not one claim when they are about different matters or days', () => {
    const words = 'The owners and the committee met in the old customs house'
    const sources = [1, 2].map((n) => sourceOf(`${words}. ${n}`, { publisher: `Paper ${n}` }))
    const met = (n: number, day: string): Item => ({
      kind: 'event',
      type: 'meeting',
      status: 'held',
      participants: [],
      gist: words,
      happened: onDay(day),
      attribution: reporter,
      passages: [passageIn(sources[n]!, words)],
    })
    const others = (day: string) =>
      otherReports(
        [
          { id: 'a', item: met(0, '2031-03-02') },
          { id: 'b', item: met(1, day) },
        ],
        sources,
      )('a').others
    expect(others('2031-03-02')).toHaveLength(1)
    expect(others('2031-03-09')).toEqual([])
  })
})

describe('likeness of words', () => {
  it('sees a copy that was cut, and a rewrite', () => {
    expect(copied(wordsOf(WIRE), wordsOf(WIRE.slice(0, 70)))).toBe(true)
    expect(copied(wordsOf(WIRE), wordsOf(said[3]!.item.kind === 'statement' ? said[3]!.item.gist : ''))).toBe(false)
  })
  it.each([
    ['the fund will hold 40 million', 'the fund will hold 14 million'],
    ['the committee has accepted the roster', 'the committee has never accepted the roster'],
    ['the envoys met', 'the envoys left'],
  ])('keeps apart “%s” and “%s”', (a, b) => {
    expect(alike(wordsOf(a), wordsOf(b))).toBe(false)
  })
  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(alike(wordsOf(a), wordsOf(b))).toBe(alike(wordsOf(b), wordsOf(a)))
      }),
    )
  })
})
