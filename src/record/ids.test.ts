import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorKey, contentId, slug } from './ids.ts'
import { itemId } from './ledger.ts'
import { made } from './record.test-items.ts'
import { suggestion } from './suggestion.ts'

describe('a slug', () => {
  const long = fc
    .array(fc.constantFrom('a', '-', ' ', '𐐀', '한', 'é', 'İ'), { minLength: 50, maxLength: 90 })
    .map((x) => x.join(''))
  it('is a readable key', () => {
    expect(slug('The 19-point plan')).toBe('the-19-point-plan')
    expect(slug('Łódź — Čapek’s draft')).toBe('łodz-capek-draft')
    expect(slug('São Tomé')).toBe('sao-tome')
    expect(slug('Переговоры в Женеве')).toBe('переговоры-в-женеве')
    expect(slug('한국 초안')).toBe('한국-초안')
    expect(slug('  ')).toBe('unnamed')
    expect(slug('---')).toBe('unnamed')
    expect(actorKey('anonymous: a mediator')).toBe('anonymous-a-mediator')
  })
  it('of any string has no blanks, no hyphens at its ends, at most 64 characters, and is its own slug', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), long), (s) => {
        const k = slug(s)
        expect(k.length).toBeGreaterThan(0)
        expect(k.length).toBeLessThanOrEqual(64)
        expect(k).not.toMatch(/^-|-$|--|\s/)
        expect(/\p{Surrogate}/u.test(k)).toBe(false)
        expect(slug(k)).toBe(k)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a content id', () => {
  it('is the same for equal content in any order of keys, and another for other content', () => {
    expect(contentId('x', { a: 1, b: [2] })).toBe(contentId('x', { b: [2], a: 1, c: undefined }))
    expect(contentId('x', { a: 1 })).not.toBe(contentId('x', { a: 2 }))
    expect(contentId('x', 0)).toMatch(/^x-[0-9a-f]{24}$/)
  })
  it('of an item does not depend on whether it was asked before', () => {
    const item = made('position')
    expect(itemId(item)).toBe(itemId(item))
    expect(itemId(structuredClone(item))).toBe(itemId(item))
    expect(itemId(made('position', 's1', 'other words'))).not.toBe(itemId(item))
  })
  it('of a suggestion is that of its source and item, whoever suggests it', () => {
    const item = made('event')
    const source = item.passages[0]!.source
    expect(suggestion(source, item, 0.9, 'a rule', 'one 1').id).toBe(
      suggestion(source, item, 0.2, 'another', 'two 2').id,
    )
  })
})
