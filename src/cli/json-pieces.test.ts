import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces } from './json-pieces.ts'

const whole = (value: unknown): string => [...jsonPieces(value)].join('')

describe('JSON in pieces', () => {
  it('is the JSON that is written at once', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        fc.pre(value === null || typeof value !== 'bigint')
        let once: string
        try {
          once = `${JSON.stringify(value, null, 2)}\n`
        } catch {
          return // no JSON at all
        }
        expect(whole(value)).toBe(once)
      }),
    )
  })

  it('cuts long lists between their items, empty ones and odd ones among them', () => {
    const links = Array.from({ length: 1234 }, (_, i) => (i % 7 === 0 ? undefined : { a: [`p${i}`], '\n]': [], c: {} }))
    const value = { none: undefined, few: [1, 2], links, 'a "key"': links.slice(0, 501), end: true }
    expect(whole(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
    expect([...jsonPieces(value)].every((piece) => piece.length < 60_000)).toBe(true)
    expect(whole({})).toBe('{}\n')
    expect(whole({ links: [] })).toBe(`${JSON.stringify({ links: [] }, null, 2)}\n`)
  })
})
