import { describe, expect, it } from 'vitest'
import type { ChangeMessage } from './messages.ts'
import { watch } from './watch.ts'

const later = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('watching a dossier grow', () => {
  it('looks once for all who listen, and not at all once nobody does', async () => {
    let looks = 0
    const w = watch(async () => ({ entries: ++looks, suggestions: 0 }), 5)
    const stops = Array.from({ length: 30 }, () => w.listen(() => {}))
    await later(40)
    expect(looks).toBeLessThan(30)
    for (const stop of stops) stop()
    await later(20)
    const before = looks
    await later(30)
    expect(looks).toBe(before)
  })

  it('tells a newcomer what there is, and everybody what is added, once', async () => {
    let entries = 3
    const w = watch(async () => ({ entries, suggestions: 1 }), 5)
    const told: ChangeMessage[] = []
    const stop = w.listen((m) => told.push(m))
    await later()
    entries = 4
    w.wake()
    await later()
    stop()
    expect(told.map((m) => m.entries)).toEqual([3, 4])
  })

  it('goes on after a look that failed', async () => {
    let looks = 0
    const w = watch(async () => {
      if (++looks === 1) throw new Error('the file is busy')
      return { entries: 7, suggestions: 0 }
    }, 5)
    const told: number[] = []
    const stop = w.listen((m) => told.push(m.entries))
    await later(40)
    stop()
    expect(told).toEqual([7])
  })
})
