import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const lead = 'The draft treaty was published on Monday. '
const told = (text: string): [string, string][] => read(lead + text).map((p) => [p.party, p.stance])

describe('positions others say somebody has', () => {
  it('reads the stance in the infinitive', () => {
    expect(told('Marland is understood to favour an extension to 2040.')).toEqual([['Marland', 'demands']])
    expect(told('Marland is said to oppose an extension to 2040.')).toEqual([['Marland', 'opposes']])
    expect(told('The Front is believed to want a longer truce.')).toEqual([['Front', 'demands']])
    expect(told('Marland seems to oppose any cap on fishing.')).toEqual([['Marland', 'opposes']])
  })
  it('takes no forecast for a stance', () =>
    expect(told('Marland is expected to oppose an extension to 2040.')).toEqual([]))
})
