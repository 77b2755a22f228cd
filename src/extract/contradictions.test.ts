import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { article } from './article.ts'
import { contradictionsOf } from './contradictions.ts'
import { eventsOf } from './events.ts'
import { mentionsOf } from './mentions.ts'
import { tagger } from './tagger.ts'

const tag = await tagger()
const found = (text: string): (string | null)[][] => {
  const a = article(text, tag, { dateline: onDay('2024-03-13') })
  const m = mentionsOf(a)
  return contradictionsOf(a, m, eventsOf(a, m)).map((c) => [
    text.slice(c.a.start, c.a.end),
    c.b && text.slice(c.b.start, c.b.end),
  ])
}

describe('contradictions', () => {
  it('sets a denial against what it denies', () => {
    expect(
      found('Kenya denied that it had closed the border to Somali traders. Traders said Kenya had closed the border.'),
    ).toEqual([['Kenya denied that it had closed the border to Somali traders', 'Kenya had closed the border']])
  })
  it('keeps a denial of something told nowhere, with one passage', () => {
    expect(found('Chile denied that it had moved the markers.')).toEqual([
      ['Chile denied that it had moved the markers', null],
    ])
  })
  it('sets one verb against its negation when names and matter agree', () => {
    expect(
      found(
        'Kenya’s cabinet accepted the revised tariff schedule, its envoy said. A spokesman said Kenya had not accepted the revised tariff schedule.',
      ),
    ).toHaveLength(1)
  })
  it('sets the aim of a meeting against word that the matter did not come up', () => {
    expect(
      found(
        'The minister flew to Oslo with the aim of presenting the fishing plan to the Norwegian mediators. A Norwegian mediator in Oslo said the plan was not discussed.',
      ),
    ).toEqual([
      ['with the aim of presenting the fishing plan to the Norwegian mediators', 'the plan was not discussed'],
    ])
  })
  it('sets nearness against distance', () => {
    expect(
      found(
        'The minister said the two sides had moved closer on quotas. A union official said they were still far apart on pay.',
      ),
    ).toHaveLength(1)
  })
  it('sets two limits for one agreement against one another', () => {
    expect(
      found('There must be an agreement by 1 May, she said. The agreement has to be signed by 1 June at the latest.'),
    ).toHaveLength(1)
  })
  it('sets "first" against an earlier telling', () => {
    expect(
      found(
        'Norland announced the levy in June 2021, its cabinet said. The minister first proposed the levy in March 2023.',
      ),
    ).toHaveLength(1)
  })
  it('marks a claim told to be without evidence', () => {
    expect(found('Sutria claimed, without evidence, that its rival had shelled the port.')).toEqual([
      ['Sutria claimed, without evidence, that its rival had shelled the port', null],
    ])
  })
  it.each([
    'The union accepted the Harbour Board’s pension offer on Monday. By Friday the union rejected the Harbour Board’s pension offer.',
    'The council approved the budget. The council will not approve the budget twice.',
    'Kenya did not deny the report.',
    'The two sides have not become closer, one diplomat said. They are far apart on everything.',
    'Peru will not accept the levy. Chile accepted the quota.',
    'The sides made progress on Monday.',
    'A Friday deadline was extended to 1 May.',
  ])('none: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const a = article(text, tag)
        for (const c of contradictionsOf(a, mentionsOf(a))) expect(c.a.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
