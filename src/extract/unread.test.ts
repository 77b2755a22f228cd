import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takenFrom, unreadNote } from './unread.ts'

const taken = (text: string, language: string) => {
  const t = takenFrom(text, language)
  const words = (list: readonly { readonly words: string }[]): string[] => list.map((x) => x.words)
  return { names: words(t.names), figures: words(t.figures), dates: t.dates.map((d) => d.day) }
}

describe('a report in a language that is not read', () => {
  it.each([
    [
      'fr',
      'Le 12 mai 2031, la ministre Claire Vasseur a remis le texte à Lanner. Les douze îles recevront 40 000 euros et 12,5 % des droits.',
      { names: ['Claire Vasseur', 'Lanner'], figures: ['40 000 euros', '12,5 %'], dates: ['2031-05-12'] },
    ],
    [
      'es',
      'El 3 de junio de 2031 el ministro Juan de la Vega viajó a Puerto Olmo. El acuerdo prevé 350 barcos.',
      { names: ['Juan de la Vega', 'Puerto Olmo'], figures: ['350 barcos'], dates: ['2031-06-03'] },
    ],
    [
      'de',
      'Am 7. März 2031 traf die Ministerin Frieda Holm den Vermittler. Der Entwurf nennt 1.200 Boote und 30 Prozent.',
      { names: ['Ministerin Frieda Holm'], figures: ['1.200 Boote', '30 Prozent'], dates: ['2031-03-07'] },
    ],
    [
      'uk',
      'Делегація на чолі з Оленою Гай прибула до Ланнера 9 травня 2031 року. Проєкт містить 28 пунктів.',
      { names: ['Оленою Гай', 'Ланнера'], figures: ['28 пунктів'], dates: ['2031-05-09'] },
    ],
    ['ar', 'وصل الوفد في 9 مايو 2031 وقدم 28 نقطة.', { names: [], figures: ['28 نقطة'], dates: ['2031-05-09'] }],
    ['zh', '代表团于2031年5月9日抵达，提出了28点方案。', { names: [], figures: ['28点方案'], dates: ['2031-05-09'] }],
    [
      'pt',
      'A ministra Rita Nobre chegou em 2 de abril de 2031. O texto fala de 15 portos.',
      { names: ['Rita Nobre'], figures: ['15 portos'], dates: ['2031-04-02'] },
    ],
  ])('gives its names, figures and dates: %s', (language, text, expected) => {
    expect(taken(text, language)).toEqual(expected)
  })

  it('resolves no day where day and month could change places, or the year is not told', () => {
    expect(taken('Réunion le 03/04/2031, puis le 5 juin.', 'fr').dates).toEqual([null, null])
    expect(taken('Réunion le 23/04/2031.', 'fr').dates).toEqual(['2031-04-23'])
  })

  it('says which language it is, that nothing was read, and what could be taken', () => {
    const note = unreadNote('La ministre Claire Vasseur a parlé de 40 navires.', 'fr')
    expect(note).toContain('another language (fr)')
    expect(note).toContain('French')
    expect(note).toContain('Claire Vasseur')
    expect(note).toContain('40 navires')
  })

  it('bears any text and any tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('fr', 'ar', 'xx', 'not a tag', ''), (text, tag) => {
        for (const t of takenFrom(text, tag).figures) expect(text.slice(t.span.start, t.span.end)).toBe(t.words)
        expect(unreadNote(text, tag)).toContain('another language')
      }),
    )
    expect(takenFrom('Ab '.repeat(40_000), 'fr').names.length).toBeLessThan(10)
    expect(takenFrom('1 000 '.repeat(20_000), 'fr').figures.length).toBeGreaterThan(0)
  })
})
