import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function* pieces(all: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size)
}

const read = async (text: string, size: number, longest = 1000): Promise<readonly (readonly [string, boolean])[]> => {
  const out: (readonly [string, boolean])[] = []
  for await (const l of linesOf(pieces(new TextEncoder().encode(text), size), longest)) out.push([l.text, l.cut])
  return out
}

describe('lines of a stream', () => {
  it('are the same whatever pieces the stream comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (list, size) => {
          const lines = list.map((l) => l.replaceAll('\n', ' '))
          const got = await read(lines.map((l) => `${l}\n`).join(''), size)
          expect(got.map(([text]) => text)).toEqual(lines.map((l, i) => (i === 0 ? l.replace(/^\ufeff/, '') : l)))
        },
      ),
    )
  })

  it('give the last line also without an end', async () => {
    expect(await read('a\nb', 1)).toEqual([
      ['a', false],
      ['b', false],
    ])
  })

  it('cut a line that is too long, say so, and go on with the next', async () => {
    expect(await read('abcdefgh\nxy\n', 3, 5)).toEqual([
      ['abcde', true],
      ['xy', false],
    ])
  })
})
