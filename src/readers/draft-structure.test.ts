// The road of a draft's structure from the bytes of a file to its outline.
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { column, madePdf } from '../../test/support/made-pdf.ts'
import { outline } from '../drafts/index.ts'
import { read } from './read.ts'

/** `level label|kind first words` of each provision of a file. */
const check = async (bytes: Uint8Array, file: string, expected: string[]): Promise<void> => {
  const { source } = await read(bytes, { file, kind: 'draft-text' })
  const lines = outline(source.text).map((p) =>
    `${p.level} ${p.label ?? p.kind} ${source.text.slice(p.textStart, p.end).replace(/\s+/g, ' ').slice(0, 14)}`.trim(),
  )
  expect(lines).toEqual(expected)
}

async function word(): Promise<Uint8Array> {
  const of = (reference: string) => (text: string, level: number, instance?: number) =>
    new Paragraph({ text, numbering: { reference, level, ...(instance !== undefined && { instance }) } })
  const [law, ru, dots] = [of('law'), of('ru'), of('dots')]
  const cell = (t: string): TableCell => new TableCell({ children: [new Paragraph(t)] })
  const row = (...cells: string[]): TableRow => new TableRow({ children: cells.map(cell) })
  const doc = new Document({
    numbering: {
      config: [
        {
          reference: 'law',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: 'CHAPTER %1' },
            { level: 1, format: LevelFormat.DECIMAL, text: 'Article %2' },
            { level: 2, format: LevelFormat.DECIMAL, text: '%2.%3' },
            { level: 3, format: LevelFormat.LOWER_LETTER, text: '(%4)' },
            { level: 4, format: LevelFormat.LOWER_ROMAN, text: '(%5)' },
          ],
        },
        {
          reference: 'ru',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.RUSSIAN_LOWER, text: '%2)' },
          ],
        },
        {
          reference: 'dots',
          levels: [
            { level: 0, format: LevelFormat.BULLET, text: '•' },
            { level: 1, format: LevelFormat.BULLET, text: 'o' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          law('Boats', 0),
          law('Lights', 1),
          law('Boats carry lights.', 2),
          law('Boats carry:', 2),
          law('a rope;', 3),
          law('a horn:', 3),
          law('of brass, or', 4),
          law('of tin.', 4),
          law('Fees', 1),
          law('Fees are small.', 2),
          dots('by day', 0),
          dots('in summer', 1),
          dots('by night', 0),
          law('Fish', 0),
          law('Shares', 1),
          ru('Стороны делят:', 0, 1),
          ru('треску;', 1, 1),
          ru('сельдь.', 1, 1),
          ru('Стороны считают.', 0, 1),
          ru('Новый счёт.', 0, 2),
          new Table({ rows: [row('Fish', 'Share', 'Year'), row('Cod', '40 %', '2031')] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(doc))
}

describe('the structure of a draft comes through', () => {
  it('from the numbering of a Word file, which its text does not hold', async () =>
    check(await word(), 'a.docx', [
      '0 CHAPTER I Boats',
      '1 Article 1 Lights',
      '2 1.1 Boats carry li',
      '2 1.2 Boats carry:',
      '3 (a) a rope;',
      '3 (b) a horn:',
      '4 (i) of brass, or',
      '4 (ii) of tin.',
      '1 Article 2 Fees',
      '2 2.1 Fees are small',
      '3 bullet by day',
      '4 bullet in summer',
      '3 bullet by night',
      '0 CHAPTER II Fish',
      '1 Article 1 Shares',
      '2 1 Стороны делят:',
      '3 а треску;',
      '3 б сельдь.',
      '2 2 Стороны считаю',
      '2 1 Новый счёт.',
      '3 table Fish | Share |',
      '3 table Cod | 40 % | 2',
    ]))

  it('from the lists and tables of a page', async () => {
    const html = `<html><body><article><h1>Pact on the reef</h1>
      <p>The two sides agree as follows, for the term of ten years and for all waters within the reef.</p>
      <ol><li>Boats are safe.<ol><li>by day</li><li>by night</li></ol></li>
      <li>Fish are shared:<ol type="a"><li>cod<ol type="i"><li>large</li><li>small</li></ol></li><li>hake</li></ol></li></ol>
      <ul><li>nets<ul><li>fine</li></ul></li><li>lines</li></ul>
      <h2>Annex</h2><table><tr><th>Fish</th><th>Share</th></tr><tr><td>Cod</td><td>40 %</td></tr></table>
      </article></body></html>`
    await check(new TextEncoder().encode(html), 'a.html', [
      '0 heading Pact on the re',
      '0 paragraph The two sides',
      '0 1 Boats are safe',
      '1 1 by day',
      '1 2 by night',
      '0 2 Fish are share',
      '1 a cod',
      '2 i large',
      '2 ii small',
      '1 b hake',
      '2 bullet nets',
      '3 bullet fine',
      '2 bullet lines',
      '0 heading Annex',
      '1 table Fish | Share',
      '1 table Cod | 40 %',
    ])
  })

  it('from the lines of a PDF, in German as in English', async () => {
    const text = (n: number): string =>
      `(${n}) Die Boote beider Seiten liegen im oberen Hafen und fahren nur bei Tag aus, soweit der Hafenmeister nichts anderes bestimmt.`
    const pdf = madePdf({
      pages: [
        column(
          `§ 1 Hafen\n${text(1)}\n${text(2)}\na) im Sommer;\nb) im Winter.\n§ 2 Fischer\n${text(1)}`,
          60,
          780,
          300,
        ),
      ],
    })
    await check(pdf, 'a.pdf', [
      '0 § 1 Hafen',
      '1 (1) Die Boote beid',
      '1 (2) Die Boote beid',
      '2 a im Sommer;',
      '2 b im Winter.',
      '0 § 2 Fischer',
      '1 (1) Die Boote beid',
    ])
  })
})
