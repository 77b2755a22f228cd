import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutEndings } from './endings.ts'
import { stemOf } from './terms.ts'

const together = (words: string): void => {
  const stems = new Set(words.split(' ').map(stemOf))
  expect(stems.size, [...stems].join(' ')).toBe(1)
}

describe('words without their endings', () => {
  it('are one word in all cases of Russian and Ukrainian, however short', () => {
    together('мост моста мосту мостом мосты мостов мостами')
    together('соль соли солью')
    together('вода воды водой водам')
    together('річка річки річкою')
    expect(stemOf('мост')).not.toBe(stemOf('место'))
  })
  it('are one word behind the article and conjunction of Arabic', () => {
    together('اتفاق الاتفاق والاتفاق بالاتفاق للاتفاق')
    together('لجنة اللجنة واللجنة')
  })
  it('are one word behind the prefixes of Hebrew, and in the plural', () => {
    together('ועדה הוועדה בוועדה לוועדה')
    together('גשרים הגשרים לגשרים')
  })
  it('are one word before the particles of Korean', () => {
    together('협정 협정은 협정의 협정에')
  })
  it('are left alone in Latin letters, and never empty', () => {
    expect(withoutEndings('harbour')).toBe('harbour')
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (w) => {
        expect(withoutEndings(w).length).toBeGreaterThan(0)
      }),
    )
  })
})
