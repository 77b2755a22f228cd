import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { column, madePdf } from '../../test/support/made-pdf.ts'
import { read } from '../readers/index.ts'
import { INTAKE_LIMITS, type IntakeLimits, readWithin } from './limits.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docx = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`) })
const PAGE =
  '<html><body><h1>Ferry talks</h1><p>The two ports agreed on a timetable for the ferry, and on nothing else.</p></body></html>'

/** The first `lost` note of a reading within limits; undefined when nothing was lost. */
async function lostOf(
  bytes: Uint8Array,
  limits: Partial<IntakeLimits> = {},
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { notes, source } = await readWithin(bytes, { kind: 'news' }, { ...INTAKE_LIMITS, ...limits }, signal)
  expect(source.sha256OfBytes).toMatch(/^[0-9a-f]{64}$/)
  return notes.find((n) => n.kind === 'lost')?.text
}

describe('readWithin', () => {
  it('reads in a child what it would read itself', async () => {
    const pdf = madePdf({ pages: [column('The ports agree on a timetable. It holds for a year.', 60, 700, 300)] })
    const word = docx('<w:p><w:r><w:t>Ferry – “draft”</w:t></w:r></w:p>')
    for (const bytes of [strToU8(PAGE), pdf, word, strToU8('A plain text.\r\nWith two lines.')])
      expect(await readWithin(bytes, { file: 'x', title: 'Ünïcode 🕊' })).toEqual(
        await read(bytes, { file: 'x', title: 'Ünïcode 🕊' }),
      )
  })
  it('reads a large plain text in a child and keeps its way back to the file', async () => {
    const bytes = strToU8('One line of the log of the talks.\r\n'.repeat(40_000))
    const { source } = await readWithin(bytes, { kind: 'note' })
    expect(source.length).toBe(34 * 40_000)
    expect(source.rawMap?.at.length).toBeGreaterThan(39_000)
  })
  it('refuses more bytes than the limit', async () => {
    expect(await lostOf(strToU8('x'.repeat(2000)), { maxBytes: 1000 })).toMatch(/at most 0\.0 MB are read/)
  })
  it('stops when time is up', async () => {
    expect(await lostOf(strToU8(PAGE), { seconds: 0.02 })).toMatch(/longer than 0\.02 seconds/)
  })
  it('stops a PDF that unpacks without end', async () => {
    const bomb = madePdf({ pages: [[]], packed: deflateSync(new Uint8Array(400_000_000).fill(32)) })
    expect(bomb.length).toBeLessThan(500_000)
    expect(await lostOf(bomb, { memory: 220, seconds: 60 })).toMatch(/more than 220 MB of memory/)
  })
  it('stops when asked to', async () => {
    const stop = new AbortController()
    const reading = lostOf(docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(200_000)), {}, stop.signal)
    stop.abort()
    expect(await reading).toMatch(/interrupted/)
    expect(await lostOf(strToU8(PAGE), {}, AbortSignal.abort())).toMatch(/interrupted/)
  })
  it('keeps the beginning of a text that is too long', async () => {
    const { source, notes } = await readWithin(strToU8('word '.repeat(1000)), {}, { ...INTAKE_LIMITS, maxText: 100 })
    expect(source.length).toBe(100)
    expect(notes[0]?.kind).toBe('lost')
  })
})
