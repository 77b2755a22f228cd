import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, fullest, nameParts, sameName, sameSurname, skeleton, spellingDistance } from './names.ts'

describe('the parts of a name', () => {
  const parts = (name: string) => {
    const p = nameParts(name)
    return [p.honorifics.join(' '), p.given.join(' '), p.surname, p.suffix ?? ''].join('|')
  }
  it.each([
    ['Ann Lee', '|Ann|Lee|'],
    ['Mr. Ann Lee', 'Mr.|Ann|Lee|'],
    ['Prime Minister Ann Lee', 'Prime Minister|Ann|Lee|'],
    ['Karl von der Heide', '|Karl|von der Heide|'],
    ['Walid bin Talal', '|Walid|bin Talal|'],
    ['Omar al-Hadi', '|Omar|al-Hadi|'],
    ['Piet de Vries Jr.', '|Piet|de Vries|Jr.'],
    ['Lee', '||Lee|'],
    ['', '|||'],
  ])('are told apart in "%s"', (name, expected) => expect(parts(name)).toBe(expected))
  it('do not take a capital De for a particle', () => expect(nameParts('Ana De Vries').surname).toBe('Vries'))
})

describe('one name in two spellings', () => {
  it.each([
    ['Petrov', 'Petroff'],
    ['Sadovyy', 'Sadovyi'],
    ['Sadovy', 'Sadovyy'],
    ['Hryhoriy', 'Hrihorij'],
    ['Tikhonov', 'Tihonov'],
    ['Zhukov', 'Zukov'],
    ['Müller', 'Muller'],
    ['Nguyễn', 'Nguyen'],
    ['al-Hadi', 'Hadi'],
    ['von der Heide', 'Heide'],
    ['Chernyshev', 'Chernishev'],
  ])('%s is %s', (a, b) => expect(sameSurname(a, b)).toBe(true))
  it.each([
    ['Ivanov', 'Ivanova'],
    ['Clinton', 'Clifton'],
    ['Miller', 'Muenster'],
    ['Lee', 'Li'],
    ['Kim', 'Kin'],
    ['Hassan', 'Hussein'],
    ['Kovalenko', 'Kovalchuk'],
    ['Barnes', 'Baines'],
  ])('%s is not %s', (a, b) => expect(sameSurname(a, b)).toBe(false))
  it.each([
    ['Lee', 'Ann Lee'],
    ['Mr Lee', 'Ann Lee'],
    ['A. Lee', 'Ann Lee'],
    ['Dan Driver', 'Daniel Driver'],
    ['Xu', 'Xu Meiling'],
    ['Caroline Levy', 'Karoline Levy'],
  ])('%s can be %s', (a, b) => expect(sameName(a, b)).toBe(true))
  it.each([
    ['Ann Lee', 'Bob Lee'],
    ['Ann Lee', 'Ann Low'],
    ['', 'Ann Lee'],
  ])('"%s" cannot be %s', (a, b) => expect(sameName(a, b)).toBe(false))
  it('is symmetric', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (a, b) => {
          expect(sameName(a, b)).toBe(sameName(b, a))
          expect(spellingDistance(a, b)).toBeCloseTo(spellingDistance(b, a), 6)
        },
      ),
    )
  })
  it('always agrees with itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (a) => sameName(a, a)))
  })
})

describe('folding', () => {
  it('drops accents, apostrophes and stops', () => expect(foldName("D'Árcy-Łoś Jr.")).toBe('darcy los jr'))
  it('keeps folded names as they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => foldName(foldName(s)) === foldName(s)))
  })
  it('gives one skeleton to one sound', () =>
    expect(new Set(['Sadovy', 'Sadovyy', 'Sadovyi', 'Sadovii'].map(skeleton)).size).toBe(1))
})

describe('the fullest form', () => {
  it('has the given name and no title', () => expect(fullest(['Lee', 'President Ann Lee', 'Mr Lee'])).toBe('Ann Lee'))
  it('is the usual spelling among equals', () => expect(fullest(['Ann Lee', 'Anne Lee', 'Anne Lee'])).toBe('Anne Lee'))
  it('is the surname when nothing else is known', () => expect(fullest(['Mr Lee', 'Lee'])).toBe('Lee'))
})
