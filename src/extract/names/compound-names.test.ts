import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Article, article, type Tagger } from '../article.ts'
import { tagger } from '../tagger.ts'
import { compoundName } from './compound-names.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})
/** The compound name that begins with the words' first token; null when none does. */
const nameAt = (text: string, words: string): string | null => {
  const a: Article = article(text, tag)
  const i = a.tokens.findIndex((t) => t.start === text.indexOf(words))
  const last = compoundName(a, i, a.tokens.length)
  return last === 0 ? null : text.slice(a.tokens[i]!.start, a.tokens[last - 1]!.end)
}

describe('a name of the kind "Alliance of Inland Ports"', () => {
  const whole = (name: string): void =>
    it(name, () => expect(nameAt(`Talks with the ${name} failed.`, name)).toBe(name))
  whole('Alliance of Inland Ports')
  whole('Alliance of Low-lying Deltas')
  whole('Front for the Renewal of the Coast')
  whole('Group of 12 Lenders')
  whole('Sisters of the Harbour')
  whole('National Movement for Land and Justice')
  whole('Union of Docks and Ferries')
  whole('Campaign against Night Flights')
})

describe('no such name', () => {
  const none = (text: string, words: string): void => it(text, () => expect(nameAt(text, words)).toBe(null))
  none('Ann Lee of the Greens spoke.', 'Ann Lee')
  none('The Parliament of Norway voted.', 'Parliament')
  none('The Front for peace talks was closed.', 'Front')
  none('The Council of Ms Lee met.', 'Council')
  none('The Army for Monday was ready.', 'Army')
  it('leaves somebody beside the body alone', () =>
    expect(nameAt('The Federation of Ferry Crews and Volmark met.', 'Federation')).toBe('Federation of Ferry Crews'))
})

it('survives any string', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (text) => {
      const a = article(text, tag)
      for (let i = 0; i < a.tokens.length; i++) {
        const last = compoundName(a, i, a.tokens.length)
        expect(last === 0 || (last > i && last <= a.tokens.length)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
