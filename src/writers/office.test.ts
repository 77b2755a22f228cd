import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { portLedger } from '../../test/support/talks.ts'
import { redline } from '../drafts/index.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { comparison } from '../views/comparison.ts'
import type { Page } from './page.ts'
import { pageOf } from './pages.ts'
import { linesOf, type TrackedPart, trackedDocx } from './tracked-docx.ts'
import { writeAny } from './write.ts'

const page = pageOf(comparison(stateOfPlay(portLedger())))
const about = { title: 'Offer and counter-offer', author: 'Ada Desk', date: '2031-05-20T09:00:00Z' }
const partXml = (docx: Uint8Array, part = 'word/document.xml'): string => strFromU8(unzipSync(docx)[part]!)

/** The text of a document with all changes accepted or all rejected, read from its XML as ECMA-376 §17.13.5 defines. */
function settled(docx: Uint8Array, keep: 'inserted' | 'deleted'): string {
  let out = ''
  let inside: string | undefined // ins or del around a run
  let inText = false
  let inMark = false // in the paragraph's own run properties
  let mark = 'same'
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') mark = 'same'
    if (name === 'w:rPr') inMark = inParagraphProperties
    if (name === 'w:pPr') inParagraphProperties = true
    if (name === 'w:ins' || name === 'w:del') {
      const kind = name === 'w:ins' ? 'inserted' : 'deleted'
      if (inMark) mark = kind
      else inside = kind
    }
    if (name === 'w:t' || name === 'w:delText') inText = true
  })
  let inParagraphProperties = false
  parser.on('closetag', ({ name }) => {
    if (name === 'w:pPr') inParagraphProperties = false
    if (name === 'w:rPr') inMark = false
    if ((name === 'w:ins' || name === 'w:del') && !inMark) inside = undefined
    if (name === 'w:t' || name === 'w:delText') inText = false
    if (name === 'w:p' && (mark === 'same' || mark === keep)) out += '\n'
  })
  parser.on('text', (t) => {
    if (inText && (inside === undefined || inside === keep)) out += t
  })
  parser.write(partXml(docx)).close()
  return out.replace(/\n$/, '')
}

const A = 'The port\n\n1. Wages rise by 4 percent.\n2. Crews have 12 workers.\n3. Night work is paid double.'
const B =
  'The port\n\n1. Wages rise by 7 percent a year.\n2. Night work is paid double.\n3. A committee meets “each quarter”.'

describe('tracked changes', () => {
  it('gives the later text when all are accepted, the earlier when all are rejected', async () => {
    const docx = await trackedDocx(redline(A, B), about)
    expect(settled(docx, 'inserted')).toBe(B)
    expect(settled(docx, 'deleted')).toBe(A)
  })

  it('names author and date of every change, each with an id of its own', async () => {
    const xml = partXml(await trackedDocx(redline(A, B), about))
    const changes = [...xml.matchAll(/<w:(?:ins|del) [^>]*>/g)].map((m) => m[0])
    expect(changes.length).toBeGreaterThan(2)
    for (const c of changes) {
      expect(c).toContain('w:author="Ada Desk"')
      expect(c).toContain('w:date="2031-05-20T09:00:00Z"')
    }
    const ids = changes.map((c) => /w:id="(\d+)"/.exec(c)![1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps both texts whatever the parts are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '“'), maxLength: 12 })
    const parts = fc.array(
      fc.oneof(
        text.map((t): TrackedPart => ({ kind: 'same', textA: t, textB: t })),
        fc.tuple(text, text).map(([a, b]): TrackedPart => ({ kind: 'same', textA: a, textB: b })),
        text.map((t): TrackedPart => ({ kind: 'deleted', textA: t, textB: '' })),
        text.map((t): TrackedPart => ({ kind: 'inserted', textA: '', textB: t })),
      ),
      { maxLength: 8 },
    )
    const side = (p: readonly TrackedPart[], keep: 'inserted' | 'deleted'): string =>
      linesOf(p)
        .map(
          (l, i, all) =>
            l.pieces
              .filter((x) => x.kind === 'same' || x.kind === keep)
              .map((x) => x.text)
              .join('') + (i < all.length - 1 && (l.mark === 'same' || l.mark === keep) ? '\n' : ''),
        )
        .join('')
    fc.assert(
      fc.property(parts, (p) => {
        expect(side(p, 'deleted')).toBe(p.map((x) => x.textA).join(''))
        expect(side(p, 'inserted')).toBe(p.map((x) => x.textB).join(''))
      }),
    )
  })
})

describe('docx', () => {
  it('holds every column of the comparison as a real table with a repeated head, on landscape paper', async () => {
    const xml = partXml(await writeAny(page, 'docx'))
    const heads = /<w:tr>.*?<w:tblHeader.*?<\/w:tr>/s.exec(xml)![0]
    for (const c of ['company offer', 'union counter-offer', "mediator's text", 'What changed'])
      expect(heads).toContain(c.split("'")[0]!)
    expect(xml).toContain('w:orient="landscape"')
    expect(xml).toContain('<w:strike')
  })

  it('is well-formed XML whatever a source put into it', async () => {
    const hostile = '<w:p>&amp;]]>\u0000\u000b\ud800"'
    const nasty: Page = {
      ...page,
      title: hostile,
      blocks: [
        { kind: 'heading', level: 2, text: hostile, id: 'x' },
        { kind: 'paragraph', inlines: [{ kind: 'source', text: hostile }] },
      ],
      notes: [],
    }
    const docx = await writeAny(nasty, 'docx')
    for (const part of ['word/document.xml', 'docProps/core.xml']) {
      const faults: string[] = []
      const parser = new SaxesParser()
      parser.on('error', (e) => faults.push(e.message))
      parser.write(partXml(docx, part)).close()
      expect(faults).toEqual([])
    }
  })
})

describe('csv', () => {
  it('gives each row its cells and disarms formulas', async () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeAny(page, 'csv'))
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv).toContain('Point,company offer,union counter-offer,mediator')
    const evil: Page = {
      ...page,
      blocks: [
        {
          kind: 'table',
          caption: 'c',
          columns: [{ title: 'a' }],
          rows: [
            { cells: [{ blocks: [{ kind: 'paragraph', inlines: [{ kind: 'source', text: '=HYPERLINK("x")' }] }] }] },
          ],
        },
      ],
      notes: [],
    }
    const out = new TextDecoder().decode(await writeAny(evil, 'csv'))
    expect(out).not.toMatch(/(^|[\r\n,"])=HYPERLINK/)
    expect(out).toContain('HYPERLINK')
  })
})
