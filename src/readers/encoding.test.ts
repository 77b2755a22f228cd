import { describe, expect, it } from 'vitest'
import { decode } from './encoding.ts'

const TEXT =
  'Переговоры о прекращении огня продолжатся в четверг, сообщил представитель министерства. Стороны обсудят границы и порядок вывода войск.'
const bytesOf = (text: string, table: (c: string) => number): Uint8Array =>
  Uint8Array.from(text, (c) => (c.charCodeAt(0) < 128 ? c.charCodeAt(0) : table(c)))
/** Bytes of a one-byte encoding, by asking the decoder for each byte's character. */
function encoded(text: string, name: string): Uint8Array {
  const decoder = new TextDecoder(name)
  const back = new Map<string, number>()
  for (let b = 128; b < 256; b++) back.set(decoder.decode(Uint8Array.of(b)), b)
  if (name === 'windows-1252')
    for (const [c, b] of [
      ['“', 0x93],
      ['”', 0x94],
      ['’', 0x92],
      ['–', 0x96],
    ] as const)
      back.set(c, b)
  return bytesOf(text, (c) => back.get(c) ?? 63)
}
const wide = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const s = mark ? `\ufeff${text}` : text
  const out = new Uint8Array(2 * s.length)
  const view = new DataView(out.buffer)
  for (let i = 0; i < s.length; i++) view.setUint16(2 * i, s.charCodeAt(i), little)
  return out
}

async function check(
  bytes: Uint8Array,
  text: string,
  encoding: string,
  told: number,
  declared?: string,
): Promise<void> {
  const d = await decode(bytes, declared)
  expect(d.text).toBe(text)
  expect(d.encoding).toBe(encoding)
  expect(d.notes.length).toBe(told)
}

describe('decode', () => {
  it('takes valid UTF-8 as it is, and keeps a byte-order mark as a character', async () => {
    await check(new TextEncoder().encode(TEXT), TEXT, 'utf-8', 0)
    await check(new TextEncoder().encode(`\ufeff${TEXT}`), `\ufeff${TEXT}`, 'utf-8', 0)
  })
  it('reads UTF-16 with a mark in silence, and without one with a note', async () => {
    for (const little of [true, false]) {
      const name = little ? 'utf-16le' : 'utf-16be'
      await check(wide(TEXT, little, true), `\ufeff${TEXT}`, name, 0)
      await check(wide(TEXT, little, false), TEXT, name, 1)
      await check(
        wide('Plain English words, and nothing else at all.', little, false),
        'Plain English words, and nothing else at all.',
        name,
        1,
      )
    }
  })
  it('guesses Cyrillic and Western one-byte encodings and says that it guessed', async () => {
    for (const name of ['windows-1251', 'koi8-r']) await check(encoded(TEXT, name), TEXT, name, 1)
    const quoted = 'The minister said “the text is done” – and left. It’s the third round of talks, and the last.'
    await check(encoded(quoted, 'windows-1252'), quoted, 'windows-1252', 1)
    const french =
      'Le ministre a déclaré que les négociations étaient achevées et que le traité serait signé à Genève après l’été.'
    await check(encoded(french, 'windows-1252'), french, 'windows-1252', 1)
  })
  it('follows a declared encoding when the bytes are not UTF-8', async () => {
    await check(encoded(TEXT, 'windows-1251'), TEXT, 'windows-1251', 0, 'cp1251')
    await check(new TextEncoder().encode(TEXT), TEXT, 'utf-8', 0, 'iso-8859-1')
    const guessed = await decode(encoded(TEXT, 'windows-1251'), 'no-such-encoding')
    expect(guessed.text).toBe(TEXT)
  })
  it('keeps UTF-8 with a few broken bytes as UTF-8 and says how many', async () => {
    const bytes = new TextEncoder().encode(TEXT)
    const d = await decode(bytes.subarray(0, bytes.length - 2))
    expect(d.encoding).toBe('utf-8')
    expect(d.text.startsWith(TEXT.slice(0, 100))).toBe(true)
    expect(d.notes[0]?.kind).toBe('doubt')
  })
})
