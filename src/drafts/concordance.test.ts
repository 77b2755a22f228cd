import { describe, expect, it } from 'vitest'
import { concordance, type KeyedDraft } from './concordance.ts'
import { lineage } from './lineage.ts'
import { outline } from './outline.ts'

const draft = (key: string, text: string): KeyedDraft => ({ key, text, provisions: outline(text) })

const first = draft(
  'first',
  `1. The lake of Mirn is open to the fishermen of both shores.
2. The army of Ostland is limited to 40,000 soldiers.
3. A joint mint strikes the silver coins of the two republics.`,
)
const second = draft(
  'second',
  `1. A joint mint strikes silver coins for the two republics.
2. Honey from the upper valleys pays no toll.
3. The army of Ostland is limited to 60,000 soldiers in peacetime.`,
)
const third = draft(
  'third',
  `1. The lake of Mirn shall be open to fishermen of both shores.
2. Honey from the valleys pays no toll at all.
3. The army of Ostland is limited to 50,000 soldiers.`,
)
const cells = (drafts: readonly KeyedDraft[]): string[] => {
  const table = concordance(drafts)
  return table.rows.map((r) =>
    [...r.cells]
      .filter((c) => c !== null)
      .map((c) => `${c.draft}:${c.ids.join('+')}`)
      .sort()
      .join(' '),
  )
}

describe('concordance', () => {
  it('puts what corresponds in one row over all drafts', () => {
    expect(cells([first, second, third])).toEqual([
      'first:para_1 third:para_1',
      'first:para_2 second:para_3 third:para_3',
      'first:para_3 second:para_1',
      'second:para_2 third:para_2',
    ])
  })
  it('is the same whatever order the drafts come in, but for the columns', () => {
    const table = cells([first, second, third])
    expect(cells([third, first, second])).toEqual(table)
    expect(cells([second, third, first])).toEqual(table)
    expect(concordance([third, first]).drafts).toEqual(['third', 'first'])
  })
  it('holds every compared provision exactly once', () => {
    const ids = concordance([first, second, third]).rows.flatMap((r) =>
      r.cells.flatMap((c) => (c ? c.ids.map((i) => c.draft + i) : [])),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(9)
  })
  it('gives one column for one draft, and nothing for none', () => {
    expect(concordance([first]).rows).toHaveLength(3)
    expect(concordance([])).toEqual({ drafts: [], rows: [] })
  })
})

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
