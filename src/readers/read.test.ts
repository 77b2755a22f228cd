import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../text/digest.ts'
import { rawSpan } from '../text/source-text.ts'
import { read, unread } from './read.ts'
import type { About } from './reader.ts'

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s)
const REPORT =
  'By Ana Lindqvist\nPublished on 14 March 2024\n\nThe two delegations met for the third time in the lake town. Their spokesman said that the fishing quota was settled and that the date of the vote was not.\n'

describe('read', () => {
  it('gives a source with its hashes, length, language and date', async () => {
    const bytes = utf8(REPORT)
    const { source } = await read(bytes, { file: 'report.txt' })
    expect(source).toMatchObject({
      kind: 'news',
      language: 'en',
      author: 'Ana Lindqvist',
      publishedBy: 'inferred',
      fidelity: 'text-layer',
      file: 'report.txt',
      mediaType: 'text/plain',
      handling: { kind: 'public' },
      length: source.text.length,
    })
    expect(source.published).toMatchObject({ earliest: '2024-03-14', latest: '2024-03-14' })
    expect(source.sha256OfBytes).toBe(sha256(bytes))
    expect(source.sha256OfText).toBe(sha256(source.text))
  })

  it('lets what the filer tells outrank what the document says', async () => {
    const about: About = {
      kind: 'statement',
      published: '2024-02',
      author: 'Desk',
      title: 'T',
      publisher: 'P',
      language: 'fr',
      fidelity: 'paraphrase',
      draft: 'Lake Plan',
      proposer: 'The chair',
      handling: { kind: 'internal' },
    }
    const { source, notes } = await read(utf8(REPORT), about)
    expect(source).toMatchObject({
      kind: 'statement',
      author: 'Desk',
      title: 'T',
      publisher: 'P',
      language: 'fr',
      fidelity: 'paraphrase',
      draft: 'lake-plan',
      proposer: 'The chair',
      publishedBy: 'told',
      handling: { kind: 'internal' },
    })
    expect(source.published).toEqual({ earliest: '2024-02-01', latest: '2024-02-29', said: '2024-02' })
    expect(notes.filter((n) => n.text.startsWith('Taken for'))).toEqual([])
  })

  it('gives the same id to the same bytes with the same words about them, whenever and wherever they were read', async () => {
    const id = async (about: About): Promise<string> => (await read(utf8(REPORT), about)).source.id
    const first = await id({ kind: 'news', file: 'a.txt', retrieved: '2024-03-15T08:00:00Z' })
    expect(await id({ kind: 'news', file: 'b.txt', retrieved: '2024-03-16T08:00:00Z' })).toBe(first)
    for (const other of [
      { kind: 'note' },
      { kind: 'news', draft: 'x' },
      { kind: 'news', published: '2024-03-13' },
      { kind: 'news', publisher: 'P' },
    ] as const)
      expect(await id(other)).not.toBe(first)
  })

  it('says when a date, kind or fidelity it was told cannot be one', async () => {
    const { source, notes } = await read(utf8('Short.'), {
      published: 'last week',
      kind: 'rumour' as never,
      fidelity: 'good' as never,
    })
    expect(source.published).toBeUndefined()
    expect(source.kind).toBe('news')
    expect(notes.filter((n) => n.kind === 'info').map((n) => n.text)).toContainEqual(
      expect.stringMatching(/^Taken for news/),
    )
    expect(notes.filter((n) => n.kind === 'doubt').map((n) => n.text.slice(0, 12))).toEqual([
      '“last week” ',
      '“rumour” is ',
      '“good” is no',
    ])
  })

  it('leaves an undated text undated and a short one without language', async () => {
    const { source } = await read(utf8('Ja, wir. On Wednesday, 14 March.'), {})
    expect(source.published).toBeUndefined()
    expect(source.publishedBy).toBeUndefined()
    expect(source.language).toBeUndefined()
  })

  it('takes the agency of a dateline for the publisher when none is told', async () => {
    const wire = utf8('LAKE TOWN, March 14 (Wire) - The envoys met.')
    expect((await read(wire, {})).source.publisher).toBe('Wire')
    expect((await read(wire, { publisher: 'Post' })).source.publisher).toBe('Post')
  })

  it('recognises languages that are not English', async () => {
    const german =
      'Die Verhandlungen über das Abkommen wurden am Mittwoch fortgesetzt. Beide Seiten erklärten, dass sie weiterhin an einer Lösung arbeiten wollen, obwohl viele Fragen offen sind.'
    const ukrainian =
      'Переговори щодо угоди тривали у середу. Обидві сторони заявили, що й надалі працюватимуть над рішенням, хоча багато питань залишаються відкритими.'
    expect((await read(utf8(german), {})).source.language).toBe('de')
    expect((await read(utf8(ukrainian), {})).source.language).toBe('uk')
  })

  it('says what is in the way of a format it does not read', async () => {
    const cases: [Uint8Array, RegExp][] = [
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /before 2007/],
      [utf8('{\\rtf1 hello}'), /RTF/],
      [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /picture/],
      [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /zip/],
      [new Uint8Array(0), /empty/],
    ]
    for (const [bytes, why] of cases) {
      const { source, notes } = await read(bytes, {})
      expect(source.text).toBe('')
      expect(notes.find((n) => n.kind === 'lost')?.text).toMatch(why)
    }
  })

  it('tells one reading of bytes it could not read at all', async () => {
    const { source, notes } = await unread(utf8('x'), { title: 'T' }, 'It took too long.')
    expect(source).toMatchObject({ text: '', title: 'T', sha256OfBytes: sha256('x') })
    expect(notes).toContainEqual({ kind: 'lost', text: 'It took too long.' })
  })

  it('says that a text of blanks in a guessed encoding is empty', async () => {
    const { source, notes } = await read(
      Uint8Array.from({ length: 16 }, (_, i) => (i % 2 ? 0 : i % 3 ? 0x20 : 0x0a)),
      {},
    )
    expect(source.text.trim()).toBe('')
    expect(notes.some((n) => n.kind === 'lost')).toBe(true)
  })

  it('cuts a text past the limit and says so', async () => {
    const { source, notes } = await read(utf8('word '.repeat(100)), {}, { maxText: 50, maxUnpacked: 1000 })
    expect(source.text.length).toBeLessThanOrEqual(50)
    expect(notes[0]).toMatchObject({ kind: 'lost' })
  })
})

describe('offsets of plain text', () => {
  /** Every word of the source's text is found in the string that `readFile(path, 'utf8')` gives, by the map. */
  async function check(raw: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-offsets-'))
    try {
      const path = join(folder, 'a.txt')
      writeFileSync(path, raw)
      const own = readFileSync(path, 'utf8')
      const { source } = await read(readFileSync(path), { file: 'a.txt' })
      const map = { text: source.text, at: source.rawMap?.at ?? [], raw: source.rawMap?.raw ?? [] }
      const words = [...source.text.matchAll(/\S+/g)]
      for (const m of words) {
        const s = rawSpan(map, { start: m.index, end: m.index + m[0].length })
        expect(
          own
            .slice(s.start, s.end)
            .replace(/[\u00ad\ufeff]/g, '')
            .normalize('NFC'),
        ).toBe(m[0])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  it('count the byte-order mark, as reading the file as UTF-8 does', async () => {
    const { source } = await read(utf8('\ufeffThe text.'), {})
    expect(source.text).toBe('The text.')
    expect(
      rawSpan({ text: source.text, at: source.rawMap!.at, raw: source.rawMap!.raw }, { start: 0, end: 3 }),
    ).toEqual({ start: 1, end: 4 })
    await check('\ufeffThe first line.\r\nThe second.')
  })
  it('survive line ends, soft hyphens, composed letters and pairs', async () => {
    await check('One\r\ntwo\rthree\u00ad four e\u0301tat\u00a0x \ud83d\udd4a peace\r\n')
    const { source } = await read(utf8('nothing odd\n'), {})
    expect(source.rawMap).toBeUndefined()
  })
  it('hold for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('a', 'é', 'e\u0301', '\r\n', '\r', ' ', '\u00a0', '\u00ad', '\ufeff', '1.', '\ud83d\udd4a'),
          { maxLength: 40 },
        ),
        (parts) => check(parts.join('')),
      ),
      { numRuns: 60 },
    )
  })
})

describe('any bytes', () => {
  const marks = ['', '%PDF-1.7\n', 'PK\x03\x04', '<html>', '\ufeff', '{\\rtf', '---\ntitle: x\n']
  const endings = ['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a', undefined]
  it('give a reading and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...marks),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...endings),
        async (mark, rest, file) => {
          const head = utf8(mark)
          const bytes = new Uint8Array(head.length + rest.length)
          bytes.set(head)
          bytes.set(rest, head.length)
          const { source, notes } = await read(bytes, { file })
          expect(source.sha256OfText).toBe(sha256(source.text))
          if (source.text.trim() === '') expect(notes.some((n) => n.kind === 'lost')).toBe(true)
          expect(await read(bytes, { file })).toEqual({ source, notes })
        },
      ),
      { numRuns: 120 },
    )
  })
  it('give a reading for any string as page, Markdown or text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('text/html', 'text/markdown', 'text/plain'),
        async (text, mediaType) => {
          const { source } = await read(utf8(text), { mediaType })
          expect(source.text).toBe(source.text.normalize('NFC'))
        },
      ),
      { numRuns: 100 },
    )
  })
})
