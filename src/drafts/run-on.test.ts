import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'

const spans = (text: string): readonly string[] =>
  outline(text).map((p) => text.slice(p.start, p.end).replace(/\s+/g, ' '))

describe('a line that begins with a figure goes on with the sentence above it', () => {
  it.each([
    ['a day', '1. The gate opens on\n1 May of each year.\n2. It closes in autumn.'],
    ['a day with a stop', '(1) Das Tor öffnet am\n1. Mai. Im Winter ruht es.\n(2) Der Wärter zählt.'],
    ['an amount', '1. The port pays each pilot a yearly sum of\n1,500 crowns.\n2. The sum is paid in spring.'],
    ['a number of people', '1. Наблюдение на реке ведёт миссия в составе\n40 человек.\n2. Миссия пишет отчёты.'],
    ['a year', '1. The rules are those laid down in\n2030. They stand.\n2. They may be changed.'],
    ['the number that would be next', '1. No pilot works more than\n2. nights in a row.\n2. Nights begin at ten.'],
  ])('%s', (_, text) => {
    const [first, second, ...rest] = spans(text)
    expect(first).toBe(text.slice(0, text.lastIndexOf('\n')).replace(/\s+/g, ' '))
    expect(second).toBe(text.slice(text.lastIndexOf('\n') + 1))
    expect(rest).toEqual([])
  })
  it('but not below a title or a short line of its own', () => {
    expect(
      spans('The strength of all the armed forces in the valley\n60,000 troops are allowed.\n\nThey rest.'),
    ).toHaveLength(3)
    expect(spans('1. Key figures\n60,000 troops stay.\n2. More')).toHaveLength(3)
  })
  it('nor where it begins a list', () => {
    expect(spans('The board decides on\n1. dues\n2. boats')).toHaveLength(3)
  })
  it('takes a letter that numbers a part for no preposition', () => {
    expect(outline('Lists of all the boats in Annex A\n2. Nets dry.').map((p) => p.label)).toEqual([null, '2'])
    expect(outline('I\nORDER\n\nBoats wait.\n\nII\nPEACE\n\nBoats sail.').map((p) => p.label)).toEqual([
      'I',
      null,
      'II',
      null,
    ])
  })
  it('takes no line for a title that ends before its sentence does', () => {
    const text = '§ 4\n\nDie Weide öffnet am\n1. Mai.'
    expect(outline(text).map((p) => p.heading)).toEqual([null, null])
  })
})
