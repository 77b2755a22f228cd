import { describe, expect, it } from 'vitest'
import { concordance, type KeyedDraft } from './concordance.ts'
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
  it('keeps what stands between two merged points between them, not after all that follows', () => {
    const old = draft(
      'old',
      `1. The mill pays rent in flour.
2. The dam is mended each autumn by the miller.
3. Rent in flour is due at Easter.
4. Swans on the pond belong to the abbey.`,
    )
    const fresh = draft(
      'fresh',
      `1. The mill pays rent in flour, and rent in flour is due at Easter.
2. Swans on the pond belong to the abbey.`,
    )
    const order = concordance([old, fresh]).rows.map((r) => r.cells[0]?.ids.join('+'))
    expect(order).toEqual(['para_1+para_3', 'para_2', 'para_4'])
  })
  it('gives one column for one draft, and nothing for none', () => {
    expect(concordance([first]).rows).toHaveLength(3)
    expect(concordance([])).toEqual({ drafts: [], rows: [] })
  })
})
