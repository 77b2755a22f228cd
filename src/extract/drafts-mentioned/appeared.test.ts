import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article, type Tagger } from '../article.ts'
import { draftsOf } from '../drafts-mentioned.ts'
import type { ReadDraft } from '../machine-reading.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

/** Read as a report of Wednesday 18 March 2026. */
function read(text: string): readonly ReadDraft[] {
  const a = article(text, tag, { dateline: onDay('2026-03-18') })
  return draftsOf(a, sidesOf(a))
}
const dates = (text: string): (string | null)[] =>
  read(text).map((d) => (d.date ? `${d.date.earliest}..${d.date.latest}` : null))

describe('the day of a text', () => {
  it('reads the month or the day in its name', () => {
    expect(dates('The January version had 60 pages.')).toEqual(['2026-01-01..2026-01-31'])
    expect(dates('The version of 2 March had 60 pages.')).toEqual(['2026-03-02..2026-03-02'])
  })
  it('reads a participle with its day', () =>
    expect(dates('The first offer, tabled in February, was worth 3 per cent.')).toEqual(['2026-02-01..2026-02-28']))
  it('reads the day on which it was handed on', () =>
    expect(dates('The envoy gave the rebels a draft agreement on Monday.')).toEqual(['2026-03-16..2026-03-16']))
  it('reads the day of a clause on it', () =>
    expect(dates('The new draft they passed to the union on Monday is short.')).toEqual(['2026-03-16..2026-03-16']))
  it('looks ahead for a text that is still to come', () => {
    const [d] = read('She plans to circulate a third draft by Friday.')
    expect(d?.date?.latest).toBe('2026-03-20')
    expect(d?.publication).toBe('unpublished')
  })
  it('reads the day of a verb by which a text appears', () =>
    expect(dates('The draft convention appeared on Monday.')).toEqual(['2026-03-16..2026-03-16']))
  it('leaves the day of something else that happens with it', () =>
    expect(dates('The new draft, which the union turned down on Monday, is short.')).toEqual([null]))
})

describe('who has seen it', () => {
  const seen = (text: string): (string | null)[] => read(text).map((d) => d.publication)
  it('takes a text seen by outsiders for leaked', () => {
    expect(seen('The new draft, dated 9 March and seen by this paper, is short.')).toEqual(['leaked'])
    expect(seen('The second draft we have seen says 900 lorries.')).toEqual(['leaked'])
  })
  it('does not take what a text has seen for that', () =>
    expect(seen('The new draft has seen three changes.')).toEqual([null]))
  it('reads that it was not made public in the sentence after', () =>
    expect(seen('Both sides exchanged revised proposals. They have not been made public.')).toEqual(['unpublished']))
})

describe('texts by rank and count', () => {
  const names = (text: string): string[][] => read(text).map((d) => d.spans.map((s) => text.slice(s.start, s.end)))
  it('tells a third from a second', () =>
    expect(names('The second offer failed. A third offer is being written.')).toHaveLength(2))
  it('reads a rank without its noun where a text tells what it holds', () =>
    expect(names('The first offer was worth 3 per cent. The second raises it to 4.')).toEqual([
      ['The first offer'],
      ['The second'],
    ]))
  it('takes a draft of what is to be a decision or a law for a text, and a decision for none', () => {
    expect(names('They woke up to a draft decision of 40 pages. The text keeps the fund.')).toEqual([
      ['a draft decision', 'The text'],
    ])
    expect(names('They woke up to a decision of the court.')).toEqual([])
  })
  it('gives a text named by its day to nobody', () =>
    expect(read("Thursday's draft was longer than the text of May.")[0]?.proposers).toEqual([]))
  it('leaves a rank that counts something else', () =>
    expect(names('The first offer was worth 3 per cent. The second is a friend of the minister.')).toHaveLength(1))
  it('takes a list for a text only once it is a version', () => {
    expect(
      names('The first list named 20 prisoners. The second list adds forty. The list is with the rebels.'),
    ).toEqual([['The first list'], ['The second list', 'The list']])
    expect(names('The list of guests is long. She read the list.')).toEqual([])
  })
  it('reads how many articles a text has wherever it is said', () => {
    const points = (text: string): (number | null)[] => read(text).map((d) => d.points)
    expect(points('The new draft, nine articles, is short.')).toEqual([9])
    expect(points('The second draft runs to 31 articles.')).toEqual([31])
    expect(points('The second draft, two articles of which are open, is short.')).toEqual([null])
  })
})
