import { describe, expect, it } from 'vitest'
import { LEAST_SURE, unsure } from './text-changes.ts'

describe('a match below even odds', () => {
  it('is told as unsure', () => {
    expect(unsure({ by: 'machine', score: LEAST_SURE - 0.01 })).toContainEqual({ kind: 'mark', text: 'unsure match' })
  })

  it('is told without remark when it is likelier than not, or when a person made it', () => {
    expect(unsure({ by: 'machine', score: LEAST_SURE })).toEqual([])
    expect(unsure({ by: 'hand', score: 0 })).toEqual([])
  })
})
