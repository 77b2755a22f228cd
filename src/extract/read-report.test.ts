import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseWhen } from '../time/when.ts'
import type { Tagger } from './article.ts'
import { type ReportAbout, readReport } from './read-report.ts'
import { SENTENCES } from './reading.test-source.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const ABOUT: ReportAbout = { published: parseWhen('2032-06-10')!, publisher: null, language: 'en', title: null }
const read = (text: string, about: Partial<ReportAbout> = {}) => readReport(text, { ...ABOUT, ...about }, { tag })

describe('reading a report', () => {
  it('reads nothing of a text in another language, and says so', () => {
    const r = read(SENTENCES.join(' '), { language: 'fr' })
    expect(r.notes).toEqual([expect.stringContaining('another language (fr)')])
    expect([r.statements, r.events, r.drafts, r.positions, r.actors].flat()).toEqual([])
  })

  it('tries English where the language is not known or is a regional English', () => {
    for (const language of [null, 'en-GB', 'EN'])
      expect(read('Zambia demands a lower tariff.', { language }).positions).toHaveLength(1)
  })

  it('notes that relative dates stay unresolved without a date of publication', () => {
    const text = 'The parties will meet on Friday.'
    expect(read(text).notes).toEqual([])
    const undated = read(text, { published: null })
    expect(undated.notes).toEqual([expect.stringContaining('No date of publication')])
    for (const e of undated.events) expect(e.date?.earliest ?? null).toBeNull()
  })

  it('reads the head of a text that is too long, and says how much', () => {
    const r = read(`The parties met in Oslo on Tuesday.\n\n${'. '.repeat(500_001)}`)
    expect(r.notes).toEqual([expect.stringMatching(/first 1000000 of 10000\d\d/)])
    expect(r.events).toHaveLength(1)
  })

  it('takes what a draft would have a party do for no wish of that party', () => {
    const parties = (text: string) => read(text).positions.map((p) => p.party)
    expect(parties('The plan proposed that Zambia refuse foreign troops.')).toEqual([])
    expect(parties('The draft called for Zambia to declare in its charter that it would not raise tariffs.')).toEqual(
      [],
    )
    expect(parties('Zambia demands a lower tariff.')).toContain('Zambia')
  })

  it('reads the rest and says what is missing when a part of it fails', () => {
    const broken = { tag, attribution: {} as never } // weights that are none: the attribution reader trips over them
    const r = readReport('The envoys met in Lusaka on Monday. “We agree,” she said.', ABOUT, broken)
    expect(r.notes).toEqual([
      expect.stringMatching(/^The attributions of this text were not read: a mistake in Travaux/),
    ])
    expect(r.events).toHaveLength(1)
  })

  it('gives the same for the same text', () => {
    const text = SENTENCES.join('\n\n')
    expect(read(text)).toEqual(read(text))
  })

  it('reads any string, and points only into it', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...SENTENCES),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(
          '“',
          '”',
          '"',
          '’',
          '(',
          ')',
          '[',
          '—',
          '\n\n',
          '\u0000',
          '\ud800',
          ' said ',
          '1.',
          '%',
          'U.S. ',
        ),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('')
        const r = read(text)
        expect(r.notes).toEqual([]) // no part of the reading failed
        const spans = [
          ...r.statements.flatMap((s) => [s.content, s.sourceSpan]),
          ...r.events.map((e) => e.span),
          ...r.drafts.flatMap((d) => d.spans),
          ...r.provisions.map((p) => p.span),
          ...r.changes.map((c) => c.span),
          ...r.positions.map((p) => p.span),
          ...r.open.map((o) => o.span),
        ]
        for (const s of spans) {
          expect(s.start).toBeGreaterThanOrEqual(0)
          expect(s.end).toBeGreaterThan(s.start)
          expect(s.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says who tells a position that stands in a quotation', () => {
    const r = read('“Zambia demands a lower tariff,” trade minister Ruth Banda said.')
    expect(r.positions.map((p) => p.within)).toEqual([r.statements[0]!.id])
  })
})
