import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadClauses } from './model.ts'
import { layOutClauses, viewedClauses } from './tables.ts'

const loaded = loadClauses(readFileSync(new URL('../model/clauses.bin', import.meta.url)))
if (!loaded.ok) throw new Error(loaded.reason)
const { model } = loaded

it('sees the tables of the clause reader as they were laid out', () => {
  const seen = viewedClauses(layOutClauses(model))!
  for (const which of ['unary', 'edge'] as const) {
    expect(seen[which].unit).toBe(model[which].unit)
    expect(seen[which].lines).toEqual(model[which].lines)
    expect(seen[which].marks).toEqual(model[which].marks)
  }
  for (const label of ['changes', 'positions', 'events'] as const) {
    const { rows, pointing } = model.labels[label]
    const { unit, width, values, slots } = rows
    expect(seen.labels[label]).toEqual({ rows: { unit, width, values, slots }, pointing })
    expect(values.length).toBeGreaterThan(width)
  }
  expect(seen.ease).toEqual(model.ease)
  expect(seen.confidence).toEqual(model.confidence)
})

it('takes no other bytes for them', () => {
  const good = layOutClauses(model)
  const newer = good.slice()
  newer[4] = 200
  const fewer = good.slice()
  fewer[12] = 3
  for (const bytes of [new Uint8Array(0), good.slice(0, 40), good.slice(0, -8), newer, fewer])
    expect(viewedClauses(bytes)).toBeUndefined()
})
