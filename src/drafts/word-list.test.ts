import { describe, expect, it } from 'vitest'
import { beginnings, wordList } from './word-list.ts'

describe('a list of words as a pattern', () => {
  it('knows what each alternative cannot do without', () => {
    expect(beginnings('struck(?: out)?|removed?|v\\.h\\.')).toEqual(['struck', 'remove', 'v'])
    expect(beginnings('(?:also |again )?(?:noting|(?:re)?calling)|seeking')).toEqual(['noting', 'calling', 'seeking'])
    expect(beginnings('fest[eo]s?|[ab]c')).toEqual(['fest', ''])
  })

  it('makes the pattern when a text first holds a beginning, and not before', () => {
    let made = 0
    const list = wordList('struck(?: out)?|vacant', (any) => {
      made++
      return new RegExp(`^(?:${any})$`)
    })
    expect(list.test('the parties meet')).toBe(false)
    expect(made).toBe(0)
    expect(list.test('struckle')).toBe(false)
    expect(list.test('struck out')).toBe(true)
    expect(list.test('the parties meet')).toBe(false)
    expect(made).toBe(1)
  })
})
