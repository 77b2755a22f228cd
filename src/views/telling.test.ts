import { describe, expect, it } from 'vitest'
import type { Attribution } from '../record/attribution.ts'
import { actorKey } from '../record/ids.ts'
import type { SourceHead } from '../record/source.ts'
import { between, onDay } from '../time/when.ts'
import { chainInWords, counted, speakerInWords, whenAsSaid, whenInWords } from './telling.ts'

describe('a date with the words of the source', () => {
  it.each([
    ['Friday', 'Fri 16 May 2031'],
    ['on Friday', 'Fri 16 May 2031'],
    ['16 May', 'Fri 16 May 2031'],
    ['May 16', 'Fri 16 May 2031'],
    ['on Friday, May 16th', 'Fri 16 May 2031'],
    ['Friday, 16 May 2031', 'Fri 16 May 2031'],
    ['late on Friday', 'late on Friday, 16 May 2031'],
    ['Friday night', 'Friday night, 16 May 2031'],
    ['the same day', 'the same day, Fri 16 May 2031'],
  ])('says “%s” once: %s', (said, told) => {
    expect(whenAsSaid(onDay('2031-05-16', said))).toBe(told)
  })

  it('keeps the words of a span, and the month alone once', () => {
    expect(whenAsSaid(between('2031-05-19', '2031-05-25', 'next week'))).toBe('next week, 19–25 May 2031')
    expect(whenAsSaid(between('2031-05-01', '2031-05-31', 'in May'))).toBe('May 2031')
  })

  it('does not drop a weekday that is not the day it resolved to', () => {
    expect(whenAsSaid(between('2031-05-12', '2031-05-16', 'by Friday'))).toBe('by Friday, 12–16 May 2031')
  })
})

describe('the road of a claim', () => {
  const source = { publisher: 'Estuary Gazette', kind: 'news' } as SourceHead
  const said = (more: Partial<Attribution>): string =>
    chainInWords(
      {
        speaker: { kind: 'named', actor: actorKey('Rosa Quill'), name: 'Rosa Quill' },
        voice: 'own',
        form: 'direct',
        cue: 'said',
        via: [],
        ...more,
      },
      source,
    )
  const via = (...names: string[]): Attribution['via'] => names.map((name) => ({ name, actor: actorKey(name) }))

  it('goes through a person without a name, not “in” one', () => {
    expect(said({ via: via('official briefed on the talks', 'Harbour Wire') })).toBe(
      'Rosa Quill, through an official briefed on the talks, in Harbour Wire, in Estuary Gazette',
    )
  })

  it('was told to the outlet that asked', () => {
    expect(said({ cue: 'told', via: via('Harbour Times') })).toBe(
      'Rosa Quill, to the Harbour Times, in Estuary Gazette',
    )
  })

  it.each([
    ['statement', 'in a statement'],
    ['interview', 'in an interview'],
    ['remarks', 'in remarks'],
    ['social media', 'on social media'],
    ['state television', 'on state television'],
  ])('names the medium with the article it takes: %s', (medium, told) => {
    expect(said({ medium })).toBe(`Rosa Quill, ${told}, in Estuary Gazette`)
  })
})

describe('who speaks without a name', () => {
  const described = (description: string): string =>
    speakerInWords({
      speaker: { kind: 'described', description, actor: actorKey('x') },
      voice: 'own',
      form: 'indirect',
      via: [],
    })

  it.each([
    ['anonymous source briefed on the talks', 'a source briefed on the talks, unnamed'],
    ['White House official', 'a White House official, unnamed'],
    ['EU diplomat', 'an EU diplomat, unnamed'],
    ['two officials close to the mediator', 'two officials close to the mediator, unnamed'],
    ['officials in the capital', 'officials in the capital, unnamed'],
  ])('%s', (words, told) => {
    expect(described(words)).toBe(told)
  })

  it('counts by the noun, not by what qualifies it', () => {
    expect(counted('aide to the ministers')).toBe('an aide to the ministers')
    expect(counted('aides to the minister')).toBe('aides to the minister')
  })
})

describe('whenInWords', () => {
  it('invents no day where the source bounds a time on one side only', () => {
    expect(whenInWords({ earliest: '2022-01-01', latest: null, said: 'from 2022 onwards' })).toBe('from 2022 onwards')
    expect(whenInWords({ earliest: null, latest: '2031-05-20' })).toBe('by Tue 20 May 2031')
  })
})
