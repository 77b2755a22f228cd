import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../record/claim.ts'
import { emptyLedger } from '../record/ledger.ts'
import type { Source } from '../record/source.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'
import type { Tagger } from './article.ts'
import { readReport } from './read-report.ts'
import { report, SENTENCES } from './reading.test-source.ts'
import { suggestionsOf } from './suggestions.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const EMPTY = stateOfPlay(emptyLedger)
function suggest(source: Source): readonly Suggestion[] {
  const about = { published: source.published ?? null, publisher: 'The Sound', language: 'en', title: null }
  return suggestionsOf(readReport(source.text, about, { tag }), source, EMPTY, 'test 1')
}
const of = <K extends Item['kind']>(list: readonly Suggestion[], kind: K) =>
  list.map((s) => s.item).filter((i): i is Extract<Item, { kind: K }> => i.kind === kind)

const texts = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 })
  .chain((list) =>
    fc
      .array(fc.constantFrom(' ', '\n\n'), { minLength: list.length, maxLength: list.length })
      .map((gaps) => list.map((s, i) => s + gaps[i]).join('')),
  )

describe('suggestions of a report', () => {
  it('quote words that stand in the source, to the character', () => {
    let seen = 0
    fc.assert(
      fc.property(texts, (text) => {
        const source = report(text)
        for (const { item } of suggest(source)) {
          const more = 'attribution' in item && item.attribution.passage ? [item.attribution.passage] : []
          expect(item.passages.length).toBeGreaterThan(0)
          for (const p of [...item.passages, ...more]) {
            expect(p.source).toBe(source.id)
            expect(p.selector.exact).not.toBe('')
            expect(text.slice(p.selector.start, p.selector.end)).toBe(p.selector.exact)
            seen++
          }
        }
      }),
      { numRuns: 25 },
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('name every actor, issue and draft whose key a claim uses', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const list = suggest(report(text))
        const named = new Set(
          list.flatMap(({ item: i }) =>
            i.kind === 'actor' || i.kind === 'draft' || i.kind === 'issue' ? [`${i.kind}:${i.key}`] : [],
          ),
        )
        const used: string[] = []
        for (const { item } of list) {
          if ('attribution' in item) {
            const { speaker, onBehalfOf, via } = item.attribution
            for (const a of [speaker, onBehalfOf, ...via]) if (a) used.push(`actor:${a.actor}`)
          }
          if (item.kind === 'contents') used.push(`draft:${item.draft}`, `issue:${item.issue}`)
          if (item.kind === 'change') {
            used.push(`issue:${item.issue}`)
            for (const d of [item.from, item.to]) if (d) used.push(`draft:${d}`)
          }
          if (item.kind === 'position') used.push(`actor:${item.party}`, `issue:${item.issue}`)
          if (item.kind === 'event') used.push(...item.participants.map((p) => `actor:${p}`))
          if (item.kind === 'draft') used.push(...[...item.proposers, ...item.authors].map((p) => `actor:${p}`))
          if (item.kind === 'actor' && item.affiliation) used.push(`actor:${item.affiliation}`)
        }
        expect(used.filter((k) => !named.has(k))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('have one id each, the same at every reading', () => {
    const source = report(SENTENCES.join(' '))
    const ids = suggest(source).map((s) => s.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(suggest(source).map((s) => s.id)).toEqual(ids)
  })

  it('keep the road by which words came, and the outlet they were told to', () => {
    const [s] = of(
      suggest(report('Foreign Minister Mira Toll told Reuters that Norland would sign the draft.')),
      'statement',
    )
    expect(s!.attribution).toMatchObject({ speaker: { kind: 'named', name: 'Mira Toll' }, via: [{ name: 'Reuters' }] })
    expect(s!.attribution.cue).toContain('told')
  })

  it('keep an unnamed speaker unnamed, in the words of the source', () => {
    const [s] = of(suggest(report('A senior Western diplomat said the draft drops the limit on boats.')), 'statement')
    expect(s!.attribution.speaker).toMatchObject({ kind: 'described' })
    expect(s!.attribution.speaker).toHaveProperty('description', expect.stringContaining('diplomat'))
    expect(s!.attribution.speaker).not.toHaveProperty('name')
  })

  it('tell a party’s own voice from what the reporter says of it', () => {
    const own = of(
      suggest(report('“Zambia demands a lower tariff,” Zambia’s trade minister Ruth Banda said.')),
      'position',
    )
    const told = of(suggest(report('Zambia demands a lower tariff.')), 'position')
    expect(told.map((p) => p.attribution.voice)).toEqual(['reporter'])
    expect(own.map((p) => p.attribution.voice)).toEqual(['own'])
  })

  it('mark what one party says of another as second-hand', () => {
    const text =
      'France demands a ten-year transition. Spain rejects the quota, France’s fisheries minister Luc Moreau said.'
    const spain = of(suggest(report(text)), 'position').filter((p) => p.party === 'spain')
    expect(spain.map((p) => p.attribution.voice)).toEqual(['counterpart'])
  })
})
