import { describe, expect, it } from 'vitest'
import type { ActorKey } from '../../record/ids.ts'
import { layout } from './layout.ts'

const key = (n: number) => `actor-${n}` as ActorKey
const made = (n: number) => ({
  actors: Array.from({ length: n }, (_, i) => ({ key: key(i), name: `Actor ${i}`, ties: n - i })),
  ties: Array.from({ length: n - 1 }, (_, i) => ({ a: key(i), b: key(i + 1), held: 1, planned: 0, meetings: [] })),
})

describe('the drawing of who met whom', () => {
  it('gives the same picture of the same record, inside its box', () => {
    const once = layout(made(12), 800, 500)
    expect(layout(made(12), 800, 500)).toEqual(once)
    for (const a of once.actors) {
      expect(a.x).toBeGreaterThanOrEqual(70)
      expect(a.x).toBeLessThanOrEqual(730)
      expect(a.y).toBeLessThanOrEqual(430)
    }
  })
  it('draws forty at most, says how many it leaves, and no tie to one that is not drawn', () => {
    const { actors, ties, left } = layout(made(60), 800, 500)
    expect([actors.length, left]).toEqual([40, 20])
    expect(ties).toHaveLength(39)
  })
  it('draws nothing of an empty record', () => {
    expect(layout({ actors: [], ties: [] }, 800, 500)).toEqual({ actors: [], ties: [], left: 0 })
  })
})
