import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { tagger } from '../tagger.ts'
import { parsed } from './clauses.ts'
import { isCity, placeIn, samePlace } from './places.ts'

const tag = await tagger()
const place = (text: string): string | null => {
  const p = parsed(article(text, tag))
  return placeIn(p, 0, p.article.tokens.length)?.name ?? null
}

describe('places', () => {
  it.each([
    ['They met in Muscat, Oman, on Sunday.', 'Muscat'],
    ['They met at the White House on Sunday.', 'White House'],
    ['They met in the Qatari capital of Doha.', 'Doha'],
    ['They met in the Cuban capital on Sunday.', 'Cuban capital'],
    ['They met in the capital, Lima, on Sunday.', 'Lima'],
    ['They met on Tuesday in New York.', 'New York'],
    ['They spoke by videoconference.', 'videoconference'],
  ])('%s', (text, expected) => {
    expect(place(text)).toBe(expected)
  })
  it.each([
    'They met in March.',
    'They met at Ruiz’s request.',
    'They met in secret.',
    'They spoke by phone.',
    'They spoke to President Ruiz.',
  ])('no place: %s', (text) => {
    expect(place(text)).toBeNull()
  })
  it('takes a city and its country for one place, two cities for two', () => {
    expect(samePlace('Geneva', 'Switzerland')).toBe(true)
    expect(samePlace('the Hague', 'The Hague')).toBe(true)
    expect(samePlace('Geneva', 'Vienna')).toBe(false)
    expect(samePlace('constructor', 'Vienna')).toBe(false)
  })
  it('knows cities of talks and capitals', () => {
    expect(isCity('Geneva')).toBe(true)
    expect(isCity('Brexit')).toBe(false)
  })
})
