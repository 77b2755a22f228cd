import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './drafts-mentioned/told.test-source.ts'

/** The words of every mention, a list for each draft. */
const check = (text: string, drafts: string[][]): void =>
  expect(read(text).map((d) => d.spans.map((s) => text.slice(s.start, s.end)))).toEqual(drafts)

describe('which texts there are', () => {
  it('tells a later text from the first', () =>
    check('The original plan had failed. The revised plan was sent to both sides.', [
      ['The original plan'],
      ['The revised plan'],
    ]))
  it('brings together what is called by number, by article and by pronounless noun', () =>
    check(
      'The leaked 14-point plan angered Quito. The plan was sent on Monday; the 14-point document is short.',
      [['leaked 14-point plan', 'The plan', 'the 14-point document']].map((x) => [
        'The leaked 14-point plan',
        ...x.slice(1),
      ]),
    ))
  it('never merges unequal counts of points', () =>
    check('A 10-point plan was tabled. A 12-point plan was tabled later. The 10-point plan is dead.', [
      ['10-point plan', 'The 10-point plan'],
      ['12-point plan'],
    ]))
  it('reads counts told as shrinking', () =>
    expect(read('The plan was trimmed from 31 points to 22 points.').map((d) => d.points)).toEqual([31, 22]))
  it('tells a counter-proposal from what it answers', () => {
    const found = read("Norway's proposal was rejected. Iceland answered with a counter-proposal.")
    expect(found.map((d) => d.kind)).toEqual(['draft', 'counter-proposal'])
  })
  it('tells texts of two proposers apart', () =>
    expect(
      read("The Danish proposal is long. The Swedish proposal is short. Denmark's proposal won.").map(
        (d) => d.spans.length,
      ),
    ).toEqual([2, 1]))
  it('reads the offers of a company in order', () =>
    expect(read("Ford's latest contract offer was rejected. The first offer was voted down in May.").length).toBe(2))
  it('leaves plans that are no negotiated text', () =>
    check('He plans to travel. Her pension plan failed. The marketing plan works. They plan a party.', []))
  it('leaves a deal that is only wished for', () => check('Any deal must be fair. They hope to reach a deal soon.', []))
  it('reads a text of which contents are told, though named once', () =>
    check('The proposal caps interest at 4%.', [['The proposal']]))
})

describe('what is told of a text', () => {
  it('knows its proposer by possession', () =>
    expect(read("Kenya's plan was adopted as the basis.")[0]!.proposers).toEqual(['Kenya']))
  it('knows its proposer by nationality', () =>
    expect(read('The French proposal was leaked.')[0]!.proposers).toEqual(['France']))
  it('knows who drew it up', () =>
    expect(read('The 9-point plan was drafted by Chile and Peru.')[0]!.authors).toEqual(['Chile', 'Peru']))
  it('knows a leak', () =>
    expect(read('The 9-point plan, leaked on Monday, was short.')[0]!.publication).toBe('leaked'))
  it('lets a leak outweigh publication', () =>
    expect(
      read('The 9-point plan was made public after aides leaked it. The leaked plan was short.')[0]!.publication,
    ).toBe('leaked'))
  it('knows a text nobody outside has read', () =>
    expect(read('The revised plan has not been published.')[0]!.publication).toBe('unpublished'))
  it('says nothing of publication where the article does not', () =>
    expect(read('The revised plan is short.')[0]!.publication).toBeNull())
  it('links a later text to the one before', () => {
    const [first, later] = read('The original plan had failed. The revised plan was sent to both sides.')
    expect(later!.basedOn).toBe(first!.id)
  })
  it('takes points only where they are numbered', () =>
    expect(read('The draft treaty has a dozen chapters.')[0]!.points).toBeNull())
  it('reads points in words and behind the noun', () => {
    expect(read('The eleven-point text was signed.')[0]!.points).toBe(11)
    expect(read('A draft plan of 20 points was tabled.')[0]!.points).toBe(20)
  })
})

describe('any text', () => {
  it('is read without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (s) => {
        for (const d of read(s))
          for (const p of d.spans) expect(p.start >= 0 && p.end <= s.length && p.start < p.end).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it('never names more drafts than a report can hold', () => {
    const text = Array.from({ length: 200 }, (_, i) => `A ${i + 3}-point plan was tabled.`).join(' ')
    expect(read(text).length).toBeLessThanOrEqual(60)
  })
})
