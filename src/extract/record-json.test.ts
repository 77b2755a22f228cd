import { beforeAll, describe, expect, it } from 'vitest'
import { rawSpan, sourceText } from '../text/source-text.ts'
import { parseWhen } from '../time/when.ts'
import type { Tagger } from './article.ts'
import { readReport } from './read-report.ts'
import { SENTENCES } from './reading.test-source.ts'
import { recordJson } from './record-json.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

interface Anchored {
  readonly span: { readonly start: number; readonly end: number }
  readonly quote: string
}
interface Printed {
  readonly [kind: string]: unknown
  readonly statements: readonly Record<string, unknown>[]
  readonly events: readonly (Anchored & Record<string, unknown>)[]
  readonly drafts: readonly { readonly spans: readonly Anchored[] }[]
  readonly provisions: readonly Anchored[]
  readonly positions: readonly Anchored[]
  readonly attributions: readonly { readonly content: readonly [number, number][] }[]
  readonly published: unknown
}

function printed(raw: string, dated = true): Printed {
  const source = sourceText(raw)
  const published = dated ? parseWhen('2032-06-10')! : null
  const reading = readReport(source.text, { published, publisher: null, language: 'en', title: null }, { tag })
  return JSON.parse(JSON.stringify(recordJson(reading, 'talks.txt', raw, (s) => rawSpan(source, s)))) as Printed
}

const TEXT = SENTENCES.join('\n\n')

describe('the printed record', () => {
  it.each([
    ['as it is', TEXT],
    ['with a byte-order mark', `\ufeff${TEXT}`],
    ['with CRLF line ends', TEXT.replace(/\n/g, '\r\n')],
    ['with decomposed letters', `José Núñez opened the talks in Åre.\n\n${TEXT}`.normalize('NFD')],
    [
      'with all three',
      `\ufeff${`José Núñez opened the talks in Åre.\n\n${TEXT}`.normalize('NFD').replace(/\n/g, '\r\n')}`,
    ],
  ])('points into the characters of the file %s', (_, raw) => {
    const r = printed(raw)
    const anchored = [...r.events, ...r.provisions, ...r.positions, ...r.drafts.flatMap((d) => d.spans)]
    expect(anchored.length).toBeGreaterThan(8)
    for (const { span, quote } of anchored) expect(raw.slice(span.start, span.end)).toBe(quote)
    expect(r.statements.length).toBeGreaterThan(3)
    for (const s of r.statements) {
      const { start, end } = s.content as Anchored['span']
      expect(raw.slice(start, end)).toBe(s.contentText)
      const by = s.sourceSpan as Anchored['span']
      expect(raw.slice(by.start, by.end)).toBe(s.sourceText)
    }
    const said = r.attributions.flatMap((a) => a.content.map(([a0, z]) => raw.slice(a0, z)))
    expect(said.join(' ')).toContain('We are not far apart')
  })

  it('has the same quotes whatever the line ends', () => {
    const quotes = (raw: string) => printed(raw).events.map((e) => e.quote.replace(/\s+/g, ' '))
    expect(quotes(TEXT.replace(/\n/g, '\r\n'))).toEqual(quotes(TEXT))
  })

  it('has every field of a record, and dates as from, to and words', () => {
    const r = printed(TEXT)
    expect(Object.keys(r)).toEqual(
      expect.arrayContaining([
        'file',
        'title',
        'language',
        'published',
        'statements',
        'events',
        'drafts',
        'provisions',
        'changes',
        'positions',
        'issues',
        'actors',
        'open',
        'contradictions',
        'attributions',
        'notes',
      ]),
    )
    expect(r.published).toEqual({ date: '2032-06-10', from: '2032-06-10', to: '2032-06-10', words: null })
    for (const s of r.statements)
      for (const field of ['id', 'speaker', 'speakerRole', 'onBehalfOf', 'via', 'medium', 'quoteType', 'said'])
        expect(s).toHaveProperty(field)
    for (const e of r.events)
      for (const field of ['id', 'type', 'status', 'participants', 'place', 'date']) expect(e).toHaveProperty(field)
    const dated = r.events.find((e) => e.date !== null)!
    expect(Object.keys(dated.date as object)).toEqual(['from', 'to', 'words'])
  })

  it('has no date of publication where none is known', () => {
    expect(printed(TEXT, false).published).toBeNull()
  })
})
