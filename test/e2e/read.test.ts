import { afterEach, describe, expect, it } from 'vitest'
import type { ReadReport } from '../../src/dossier/effects.ts'
import { type Desk, desk, nothingRead, type World } from './desk.ts'

let d: Desk
afterEach(() => d.clear())

const bytes = (...lines: readonly string[]): readonly Uint8Array[] => {
  // In pieces of seven bytes, so that lines and letters are cut apart wherever it hurts.
  const all = new TextEncoder().encode(lines.join('\n'))
  return Array.from({ length: Math.ceil(all.length / 7) }, (_, i) => all.slice(i * 7, i * 7 + 7))
}

/** Finds the word "accord" and calls it an open question. */
const accords: ReadReport = (text, about) => ({
  ...nothingRead(text, about),
  open: [...text.matchAll(/accord/g)].map((m, i) => ({
    id: `o${i}`,
    what: 'accord',
    issue: null,
    draft: null,
    within: null,
    confidence: 1,
    reason: 'the word',
    span: { start: m.index, end: m.index + m[0].length },
  })),
})

interface Line {
  readonly id: unknown
  readonly error?: string
  readonly line?: number
  readonly published?: { readonly date: string }
  readonly open?: readonly { readonly span: { readonly start: number; readonly end: number }; readonly quote: string }[]
}

async function lines(world: World): Promise<readonly Line[]> {
  d = desk({ reader: accords, ...world })
  const { exit, out } = await d.travaux('read', '--jsonl')
  expect(exit).toBe(0)
  return out
    .split('\n')
    .slice(0, -1)
    .map((l) => JSON.parse(l) as Line)
}

describe('reading lines of JSON', () => {
  it('gives one record a line, with its id, in order, whatever the pieces it comes in', async () => {
    const texts = ['An accord — “naïve” 🎉.', 'Nothing.', 'accord accord']
    const out = await lines({
      stdin: bytes(...texts.map((text, id) => JSON.stringify({ id, text, published: '2031-05-02' }))),
    })
    expect(out.map((l) => [l.id, l.open?.length])).toEqual([
      [0, 1],
      [1, 0],
      [2, 2],
    ])
    expect(out[0]!.published!.date).toBe('2031-05-02')
  })

  it('counts offsets in the characters of the text as it came', async () => {
    const text = '\ufeffOne\u00ad more\r\naccord and\u00a0an accord.'
    const [line] = await lines({ stdin: bytes(JSON.stringify({ id: 'x', text })) })
    expect(line!.open!.map((o) => text.slice(o.span.start, o.span.end))).toEqual(['accord', 'accord'])
    expect(line!.open!.map((o) => o.quote)).toEqual(['accord', 'accord'])
  })

  it('answers a bad line with an error that says which, and goes on', async () => {
    const out = await lines({
      stdin: bytes(
        'nonsense',
        '[]',
        '{"id":7}',
        '{"id":8,"text":"x","published":"soon"}',
        '',
        '{"id":9,"text":"accord"}',
      ),
    })
    expect(out.map((l) => [l.id, l.line, l.error?.slice(0, 12)])).toEqual([
      [null, 1, 'not JSON'],
      [null, 2, 'not an objec'],
      [7, 3, '“text” is mi'],
      [8, 4, '“published” '],
      [9, undefined, undefined],
    ])
  })

  it('does not let one text that breaks the reader take the others along', async () => {
    const reader: ReadReport = (text, about) => {
      if (text === 'bad') throw new Error('oh')
      return nothingRead(text, about)
    }
    const out = await lines({ reader, stdin: bytes('{"id":1,"text":"bad"}', '{"id":2,"text":"good"}') })
    expect(out.map((l) => l.error)).toEqual(['the reader failed on this text: oh', undefined])
  })

  it('goes on behind the last whole record of a file, dropping one cut short', async () => {
    const asked = [0, 1, 2].map((id) => JSON.stringify({ id, text: 'an accord' }))
    d = desk({ reader: accords, stdin: bytes(...asked) })
    const run = (...more: string[]) => d!.travaux('read', '--jsonl', '-o', 'out.jsonl', ...more)
    expect(await run('--resume')).toMatchObject({ exit: 0, out: '' })
    const whole = d.get('out.jsonl')
    const [first, second] = whole.split('\n') as [string, string]
    for (const broken of ['', first.slice(0, 30), `${first}\n`, `${first}\n${second.slice(0, -1)}`, whole]) {
      d.put('out.jsonl', broken)
      expect((await run('--resume')).exit).toBe(0)
      expect(d.get('out.jsonl')).toBe(whole)
    }
  })

  it('does not write on in a file of other records, nor over one without being told to go on', async () => {
    d = desk({ reader: accords, stdin: bytes('{"id":"a","text":"x"}') })
    for (const [held, why] of [
      ['{"id":"b","title":null}\n', 'not that of line 1'],
      ['{"id":"a","title":null}\n{"id":"b","title":null}\n', 'more records'],
    ] as const) {
      d.put('out.jsonl', held)
      const said = await d.travaux('read', '--jsonl', '-o', 'out.jsonl', '--resume')
      expect(said).toMatchObject({ exit: 1, err: expect.stringContaining(why) })
      expect(d.get('out.jsonl')).toBe(held)
      const over = await d.travaux('read', '--jsonl', '-o', 'out.jsonl')
      expect(over).toMatchObject({ exit: 1, err: expect.stringContaining('--resume') })
      expect(d.get('out.jsonl')).toBe(held)
    }
  })

  it('refuses jobs that are no number of workers, and resuming nowhere', async () => {
    d = desk({ reader: accords })
    for (const args of [['--jobs', '0'], ['--jobs', '1.5'], ['--jobs', '900'], ['--resume']])
      expect((await d.travaux('read', '--jsonl', ...args)).exit).toBe(2)
    expect((await d.travaux('read', 'a.txt', '--jobs', '2')).exit).toBe(2)
  })

  it('takes no files besides', async () => {
    d = desk()
    expect((await d.travaux('read', 'a.txt', '--jsonl')).exit).toBe(2)
    expect((await d.travaux('read')).exit).toBe(2)
  })
})

describe('reading files', () => {
  it('prints a record with offsets in the characters of the file', async () => {
    d = desk({ reader: accords })
    const text = 'Über\r\n\r\nan accord\u00a0of sorts.\r\n'
    d.put('a.txt', text)
    const record = await d.json<Line>('read', 'a.txt', '--published', '2031-05-02')
    expect(record).toMatchObject({ file: 'a.txt', published: { date: '2031-05-02' } })
    expect(record.open!.map((o) => text.slice(o.span.start, o.span.end))).toEqual(['accord'])
  })

  it('prints a list for several files, and a page for people', async () => {
    d = desk({ reader: accords })
    d.put('a.txt', 'The accord is near, say the parties.')
    d.put('b.txt', 'No word of it.')
    expect(await d.json('read', 'a.txt', 'b.txt')).toHaveLength(2)
    const { out } = await d.travaux('read', 'a.txt', 'b.txt')
    expect(out).toContain('accord: “accord”')
    expect(out).toContain('Nothing about a negotiation was read here.')
    expect((await d.travaux('read', 'none.txt')).exit).toBe(1)
  })
})
