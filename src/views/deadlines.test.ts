import { describe, expect, it } from 'vitest'
import { between, onDay, type When } from '../time/when.ts'
import { deadlinesOf } from './deadlines.ts'

const told = (status: string, happened: When | null, reported: string, name = 'Deadline', type = 'deadline') => ({
  type,
  status,
  name,
  happened,
  reported: onDay(reported),
})

describe('the history of deadlines', () => {
  it('gathers what is told of one day, the earliest report first, and says whether it was dropped', () => {
    const june = onDay('2031-06-01')
    const [one, ...more] = deadlinesOf([told('withdrawn', june, '2031-05-14'), told('set', june, '2031-05-02')])
    expect(more).toEqual([])
    expect(one!.moments.map((m) => m.status)).toEqual(['set', 'withdrawn'])
    expect(one!.dropped).toBe(true)
  })

  it('keeps apart other days, other purposes and what no source dates', () => {
    const june = onDay('2031-06-01')
    const all = deadlinesOf([
      told('set', june, '2031-05-02', 'Deadline for the reply'),
      told('set', june, '2031-05-02', 'Deadline for the ballot'),
      told('set', onDay('2031-06-09'), '2031-05-02'),
      told('set', null, '2031-05-02'),
      told('set', null, '2031-05-02'),
      told('set', between('2031-05-01', '2031-06-30'), '2031-05-02'),
      told('held', june, '2031-05-02', 'Meeting', 'meeting'),
    ])
    expect(all).toHaveLength(6)
    expect(all.every((d) => !d.dropped)).toBe(true)
  })
})
