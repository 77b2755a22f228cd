import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column, type MadePdf, madePdf, type Setting } from '../../test/support/made-pdf.ts'
import { read } from './read.ts'
import { READ_LIMITS } from './rendition.ts'

const opened = async (pdf: MadePdf) => {
  const { source, notes } = await read(madePdf(pdf), { file: 'a.pdf' })
  return {
    source,
    blocks: source.text === '' ? [] : source.text.split('\n\n'),
    told: notes.map((n) => `${n.kind}: ${n.text}`).join('\n'),
  }
}
const check = async (pages: readonly (readonly Setting[])[], blocks: string[]): Promise<void> =>
  expect((await opened({ pages })).blocks).toEqual(blocks)

const SENTENCES = [
  'The observers may go wherever the line runs and shall be let through at any hour of the day.',
  'Each side tells the commission of every movement of more than twenty vehicles, two days ahead.',
  'Disputes about the line are settled by the commission, whose word is final for ninety days.',
  'Either side may ask for a new survey once a year and bears its cost alone unless both agree.',
  'Nothing in this text touches the claims of either side, which are kept for the later talks.',
  'The commission sits in the old customs house and is chaired in turn, a month for each side.',
]
const prose = (from: number, n: number): string =>
  Array.from({ length: n }, (_, i) => SENTENCES[(from + i) % SENTENCES.length]).join(' ')

describe('a PDF', () => {
  it('joins lines to paragraphs, and parts them where a gap, a label or a short line does', () =>
    check(
      [
        [
          ...column(`${prose(0, 3)}\n\n${prose(3, 2)}`, 60, 780, 470),
          ...column(
            `1. ${prose(1, 2)}\n2. ${prose(2, 1)}\n(a) a first thing;\n(b) a second thing.\nArticle 4\nSurveys`,
            60,
            600,
            470,
          ),
        ],
      ],
      [
        prose(0, 3),
        prose(3, 2),
        `1. ${prose(1, 2)}`,
        `2. ${prose(2, 1)}`,
        '(a) a first thing;',
        '(b) a second thing.',
        'Article 4',
        'Surveys',
      ],
    ))

  it('judges the few lines of a last page by the width of the pages before', () =>
    check([column(prose(0, 12), 60, 780, 300), column(`${prose(0, 1)}`, 60, 780, 300)], [prose(0, 12), prose(0, 1)]))

  it('leaves out running heads and page numbers, says so, and joins what a page break parted', async () => {
    const parts = [prose(0, 4), prose(4, 4), prose(2, 4)]
    const whole = parts.join(' ').split(' ')
    const third = Math.floor(whole.length / 3)
    const pages = [0, 1, 2].map((i) => [
      { text: 'WK 77/24 LIMITED', x: 60, y: 810, size: 8 },
      ...column(whole.slice(i * third, i === 2 ? undefined : (i + 1) * third).join(' '), 60, 780, 470),
      { text: `Page ${i + 1} of 3`, x: 280, y: 30, size: 8 },
    ])
    // The last line of a page is filled out, as a justified page is, so that only the break parts it from the next.
    const { blocks, told } = await opened({ pages })
    expect(blocks.join(' ')).toBe(whole.join(' '))
    expect(told).toContain('Left out as running heads and page numbers: “WK 77/24 LIMITED”, “Page 1 of 3”')
  })

  it('knows a head that changes with the chapter by its counting pages, and keeps points that count alike', async () => {
    const head = (i: number): string => `Chapter ${i < 2 ? 'one: The line' : 'two: The observers'} ${i + 7}`
    const chapters = [0, 1, 2, 3].map((i) => [
      { text: head(i), x: 60, y: 810, size: 8 },
      ...column(SENTENCES[i]!, 60, 780, 470),
    ])
    expect((await opened({ pages: chapters })).blocks).toEqual(SENTENCES.slice(0, 4))
    const points = [0, 1, 2].map((i) => [
      { text: `Article ${i + 1}`, x: 60, y: 810 - 9 * i },
      ...column(SENTENCES[i]!, 60, 780 - 9 * i, 470),
    ])
    expect((await opened({ pages: points })).blocks.filter((b) => /^Article \d$/.test(b))).toEqual([
      'Article 1',
      'Article 2',
      'Article 3',
    ])
  })

  it('keeps a line that stands at the top of one page only', () =>
    check([[{ text: 'Annex', x: 60, y: 800 }], [{ text: 'Other', x: 60, y: 800 }]], ['Annex', 'Other']))

  it('puts broken words together, and leaves hyphens that belong to a word', async () => {
    const { blocks, told } = await opened({
      pages: [
        column(
          'The govern-\nment keeps its long-term forces and its long-\nterm plan until the cease-\nfire line is drawn in 2024-\n25 by both, and the cease-fire holds.',
          60,
          700,
          500,
        ),
      ],
    })
    expect(blocks).toEqual([
      'The government keeps its long-term forces and its long-term plan until the cease-fire line is drawn in 2024-25 by both, and the cease-fire holds.',
    ])
    expect(told).toMatch(/words? broken at a line’s end/)
  })

  it('reads two columns one after the other, under a headline across both', () =>
    check(
      [
        [
          { text: 'The line and its observers', x: 60, y: 800, size: 16 },
          ...column(prose(0, 4), 60, 770, 225),
          ...column(prose(2, 4), 310, 770, 225),
        ],
      ],
      ['The line and its observers', prose(0, 4), prose(2, 4)],
    ))

  it('reads a table across, not down', async () => {
    const rows = ['State', 'Upper', 'Lower', 'Hill', 'Coast', 'Plain', 'Delta'].map((name, i) => [
      { text: name, x: 60, y: 700 - 14 * i },
      { text: i === 0 ? 'Boats' : `${i * 10}`, x: 400, y: 700 - 14 * i },
    ])
    const { source } = await opened({ pages: [rows.flat()] })
    expect(source.text).toMatch(/State \| Boats\n\nUpper \| 10\n\nLower \| 20/)
  })

  it('raises footnote marks and puts the notes at the end', async () => {
    const page = [
      ...column('No more than 600,000', 60, 700, 470),
      { text: '2', x: 156, y: 704, size: 6 },
      { text: ' troops may stay in the north.', x: 161, y: 700, size: 10 },
      ...column(prose(0, 3), 60, 670, 470),
      { text: '2 Of all ranks.', x: 60, y: 60, size: 7 },
    ]
    const { blocks } = await opened({ pages: [page, column(prose(3, 2), 60, 780, 470)] })
    expect(blocks[0]).toBe('No more than 600,000² troops may stay in the north.')
    expect(blocks.at(-1)).toBe('2 Of all ranks.')
  })

  it('takes title, author and day from its metadata, with a doubt about the day', async () => {
    const { source, told } = await opened({
      pages: [column(prose(0, 2), 60, 700, 400)],
      info: { Title: 'Microsoft Word - River line', Author: 'The chair', CreationDate: "D:20240502120000+02'00'" },
    })
    expect(source).toMatchObject({
      title: 'River line',
      author: 'The chair',
      fidelity: 'text-layer',
    })
    expect(source.published).toBeUndefined() // the day the file was made is not the day its text came out
    expect(told).toMatch(/doubt: .*the file itself was made on 2024-05-02/)
    const named = await opened({
      pages: [
        [
          { text: 'The river line', x: 60, y: 800, size: 20 },
          ...column(`Geneva, 4 May 2024\n${prose(0, 2)}`, 60, 760, 400),
        ],
      ],
      info: { Title: 'draft7.docx', CreationDate: 'D:20240502' },
    })
    expect(named.source).toMatchObject({
      title: 'The river line',
      publishedBy: 'inferred',
      published: { earliest: '2024-05-04' },
    })
  })
})

describe('PDFs that hold no text, are damaged or mean harm', () => {
  it('say that a scan needs character recognition', async () => {
    const { source, told } = await opened({ pages: [[], []] })
    expect(source.text).toBe('')
    expect(told).toMatch(/lost: The PDF has no text layer/)
    expect((await opened({ pages: [[], column(prose(0, 1), 60, 700, 400)] })).told).toMatch(
      /lost: 1 page has no text layer/,
    )
  })
  it('give the pages they had time for', async () => {
    let asked = 0
    const pages = SENTENCES.map((s) => column(s, 60, 700, 475))
    const { source, notes } = await read(madePdf({ pages }), {}, { ...READ_LIMITS, hurry: () => ++asked > 2 })
    expect(source.text).toBe(SENTENCES.slice(0, 3).join('\n\n'))
    expect(notes).toContainEqual({ kind: 'lost', text: 'Only the first 3 pages of 6 were read.' })
  })
  it('say so when the text layer was made by recognition', async () => {
    expect(
      (await opened({ pages: [column(prose(0, 1), 60, 700, 400)], info: { Producer: 'Tesseract 5' } })).told,
    ).toMatch(/character recognition; letters/)
  })
  it('give a reading wherever they break off and whatever bytes change', async () => {
    const whole = madePdf({ pages: [column(prose(0, 3), 60, 700, 400)] })
    for (let n = 6; n < whole.length; n += 211) {
      const { source, notes } = await read(whole.subarray(0, n), {})
      if (source.text === '') expect(notes.some((x) => x.kind === 'lost')).toBe(true)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), async (edits) => {
        const bytes = whole.slice()
        for (const [at, to] of edits) bytes[at] = to
        expect(typeof (await read(bytes, { file: 'a.pdf' })).source.text).toBe('string')
      }),
      { numRuns: 40 },
    )
  })
})
