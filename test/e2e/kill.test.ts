import { describe, expect, it } from 'vitest'
import { killRuns } from './kill.ts'

describe('a dossier whose writer is killed', () => {
  it('holds everything that was acknowledged, and nothing broken', async () => {
    const report = await killRuns(8, Math.random, () => {})
    expect(report.lost).toEqual([])
    expect(report.damage).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(0)
  })
})
