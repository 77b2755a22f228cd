import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import { READ_LIMITS } from './rendition.ts'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const parts = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([k, v]) => [k, strToU8(v)]),
    ),
  )
const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const num = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const level = (at: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`
const numbering = (abstract: string, nums: string): string => `<w:numbering ${W}>${abstract}${nums}</w:numbering>`

const opened = async (bytes: Uint8Array) => {
  const { source, notes } = await read(bytes, { file: 'a.docx' })
  return { source, notes, blocks: source.text === '' ? [] : source.text.split('\n\n') }
}
const check = async (body: string, blocks: string[], more: Record<string, string> = {}): Promise<void> =>
  expect((await opened(parts(body, more))).blocks).toEqual(blocks)

async function draft(): Promise<Uint8Array> {
  const when = '2024-05-02T09:00:00Z'
  const cell = (...texts: string[]): TableCell => new TableCell({ children: texts.map((t) => new Paragraph(t)) })
  const doc = new Document({
    title: 'River agreement, second draft',
    creator: 'The chair',
    numbering: {
      config: [
        {
          reference: 'law',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: 'Article %1' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
            { level: 2, format: LevelFormat.LOWER_LETTER, text: '(%3)' },
            { level: 3, format: LevelFormat.LOWER_ROMAN, text: '(%4)' },
          ],
        },
      ],
    },
    comments: {
      children: [{ id: 0, author: 'Jo Bell', date: new Date(when), children: [new Paragraph('Too high for us.')] }],
    },
    footnotes: { 1: { children: [new Paragraph('As measured at the bridge.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('DOC 12/24 – LIMITED')] }) },
        children: [
          new Paragraph({ text: 'River agreement', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Flow', numbering: { reference: 'law', level: 0 } }),
          new Paragraph({
            numbering: { reference: 'law', level: 1 },
            children: [
              new TextRun('The upper state '),
              new DeletedTextRun({ text: 'should', id: 1, author: 'Upper', date: when }),
              new InsertedTextRun({ text: 'shall', id: 2, author: 'Lower', date: when }),
              new TextRun(' release water'),
              new FootnoteReferenceRun(1),
              new TextRun('.'),
            ],
          }),
          new Paragraph({
            numbering: { reference: 'law', level: 1 },
            children: [
              new CommentRangeStart(0),
              new TextRun('No less than 400 units'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun(' a day:'),
            ],
          }),
          new Paragraph({ text: 'in summer;', numbering: { reference: 'law', level: 2 } }),
          new Paragraph({ text: 'in a dry one;', numbering: { reference: 'law', level: 3 } }),
          new Paragraph({ text: 'in winter.', numbering: { reference: 'law', level: 2 } }),
          new Paragraph({ text: 'Fish', numbering: { reference: 'law', level: 0 } }),
          new Paragraph({ text: 'Both states count them.', numbering: { reference: 'law', level: 1 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell('State'), cell('Boats')] }),
              new TableRow({ children: [cell('Upper'), cell('40', 'of any size')] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(doc))
}

describe('a Word document', () => {
  it('gives paragraphs with computed labels, tables, footnotes and tracked changes as accepted', async () => {
    const { blocks, source } = await opened(await draft())
    expect(blocks).toEqual([
      'River agreement',
      'Article 1 Flow',
      '1.1 The upper state shall release water¹.',
      '1.2 No less than 400 units a day:',
      '(a) in summer;',
      '(i) in a dry one;',
      '(b) in winter.',
      'Article 2 Fish',
      '2.1 Both states count them.',
      'State | Boats',
      'Upper | 40 of any size',
      '¹ As measured at the bridge.',
    ])
    expect(source).toMatchObject({
      title: 'River agreement, second draft',
      author: 'The chair',
      kind: 'draft-text',
    })
    expect(source.published).toBeUndefined() // the day the file was made is not the day its text came out
  })
  it('tells who changed what, the comments with the words they are tied to, and the page header', async () => {
    const { notes } = await opened(await draft())
    const told = notes.map((n) => n.text).join('\n')
    expect(told).toContain('Upper: 1 deletion; Lower: 1 insertion')
    expect(told).toContain('Comment by Jo Bell, 2024-05-02, on “No less than 400 units”: Too high for us.')
    expect(told).toContain('DOC 12/24 – LIMITED')
    expect(told).toMatch(/the file itself was made on/)
  })
})

describe('numbering', () => {
  const law = (more = ''): string =>
    `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', more)}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>`
  const one = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
  it('begins deeper levels anew under each higher one', () =>
    check(
      p('a', num(1)) +
        p('b', num(1, 1)) +
        p('c', num(1, 2)) +
        p('d', num(1, 1)) +
        p('e', num(1, 2)) +
        p('f', num(1)) +
        p('g', num(1, 1)),
      ['I. a', 'I.1 b', 'a) c', 'I.2 d', 'a) e', 'II. f', 'II.1 g'],
      { 'word/numbering.xml': numbering(law(), one) },
    ))
  it('counts on where a level does not restart, and in Arabic figures where it is legal', () =>
    check(
      p('a', num(1)) + p('b', num(1, 1)) + p('c', num(1)) + p('d', num(1, 1)),
      ['I. a', '1.1 b', 'II. c', '2.2 d'],
      { 'word/numbering.xml': numbering(law('<w:lvlRestart w:val="0"/><w:isLgl/>'), one) },
    ))
  it('shares the count between lists of one scheme, unless one has a start of its own', () => {
    const two = `${one}<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
    return check(
      p('a', num(1)) + p('b', num(2)) + p('c', num(3)) + p('d', num(3)),
      ['I. a', 'II. b', 'V. c', 'VI. d'],
      { 'word/numbering.xml': numbering(law(), two) },
    )
  })
  it('comes from the paragraph style, and is switched off by list 0', () => {
    const styles = `<w:styles ${W}><w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    return check(
      p('a', '<w:pStyle w:val="H"/>') +
        p('b', '<w:pStyle w:val="H2"/>') +
        p('c', `<w:pStyle w:val="H"/>${num(0)}`) +
        p('d', '<w:pStyle w:val="H"/>'),
      ['I. a', 'I.1 b', 'c', 'II. d'],
      { 'word/numbering.xml': numbering(law(), one), 'word/styles.xml': styles },
    )
  })
  it('counts words, ordinals, bullets and long alphabets', () => {
    const all = ['ordinal', 'cardinalText', 'ordinalText', 'decimalZero', 'bullet', 'russianLower']
      .map(
        (f, i) =>
          `<w:abstractNum w:abstractNumId="${i}">${level(0, f, f === 'bullet' ? '\uf0b7' : '%1')}</w:abstractNum>`,
      )
      .join('')
    const nums = Array.from(
      { length: 6 },
      (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`,
    ).join('')
    return check(
      Array.from({ length: 6 }, (_, i) => p('x', num(i + 1))).join(''),
      ['1st x', 'One x', 'First x', '01 x', '• x', 'а x'],
      { 'word/numbering.xml': numbering(all, nums) },
    )
  })
  it('shows nothing for a list that is not described', () => check(p('a', num(9)), ['a']))
})

describe('tracked changes', () => {
  const by = 'w:author="Ann" w:date="2024-01-01T00:00:00Z"'
  it('join paragraphs whose end was deleted, and keep the numbers right', () =>
    check(
      p('one', num(1)) + p('two ', `${num(1)}<w:rPr><w:del ${by}/></w:rPr>`) + p('three', num(1)) + p('four', num(1)),
      ['1. one', '2. two three', '3. four'],
      {
        'word/numbering.xml': numbering(
          `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>`,
          '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        ),
      },
    ))
  it('take moved words at their new place, rows that were deleted out, and old properties for nothing', async () => {
    const body = `<w:p><w:moveFrom ${by}><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:t>Stays</w:t></w:r></w:p><w:p><w:pPr><w:pPrChange ${by}><w:pPr>${num(1)}</w:pPr></w:pPrChange></w:pPr><w:moveTo ${by}><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p><w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`
    const { blocks, notes } = await opened(parts(body))
    expect(blocks).toEqual(['Stays', 'moved', 'a | b'])
    expect(notes.map((n) => n.text).join()).toContain('Ann: 1 deletion, 1 moved passage')
  })
})

describe('runs', () => {
  it('read breaks, tabs, hyphens, symbols, fields and hidden words', async () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r></w:p>`
    const { blocks, notes } = await opened(parts(body))
    expect(blocks).toEqual(['a\nb c-d7•'])
    expect(notes.some((n) => n.kind === 'lost' && /Hidden text/.test(n.text))).toBe(true)
  })
  it('read a text box once', () =>
    check(
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('in the box')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('in the box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>outside</w:t></w:r></w:p>`,
      ['in the box', 'outside'],
    ))
  it('read whatever prefix the file gives the namespace', async () => {
    const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:pStyle x:val="T"/></x:pPr><x:r><x:t>Here</x:t></x:r></x:p></x:body></x:document>`
    const bare = `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Here</t></r></p></body></document>`
    for (const document of [xml, bare])
      expect((await opened(zipSync({ 'word/document.xml': strToU8(document) }))).blocks).toEqual(['Here'])
  })
  it('read nested tables and merged cells a row a line', () =>
    check(
      `<w:tbl><w:tr><w:tc>${p('1.')}</w:tc><w:tc>${p('First')}<w:tbl><w:tr><w:tc>${p('(a)')}</w:tc><w:tc>${p('inner')}</w:tc></w:tr></w:tbl></w:tc></w:tr><w:tr><w:tc>${p('x')}</w:tc><w:tc><w:p/></w:tc><w:tc>${p('z')}</w:tc></w:tr></w:tbl>`,
      ['1. First', '(a) inner', 'x |  | z'],
    ))
})

describe('Word files that are damaged or mean harm', () => {
  const lostOf = async (bytes: Uint8Array, limits = READ_LIMITS): Promise<string> =>
    (await read(bytes, { file: 'a.docx' }, limits)).notes
      .filter((n) => n.kind === 'lost')
      .map((n) => n.text)
      .join(' ')
  it('give what stands before the cut, wherever it is', async () => {
    const whole = await draft()
    for (let n = 0; n < whole.length; n += 501)
      expect((await read(whole.subarray(0, n), { file: 'a.docx' })).notes.length).toBeGreaterThan(0)
    const long = parts(Array.from({ length: 3000 }, (_, i) => p(`Paragraph ${i} of ${i * 7919} words`)).join(''))
    const { source, notes } = await read(long.subarray(0, long.length >> 1), { file: 'a.docx' })
    expect(source.text).toMatch(/^Paragraph 0 of 0 words\n\nParagraph 1 of/)
    expect(notes.filter((n) => n.kind === 'lost').length).toBe(1)
  })
  it('stop a bomb at the cap, whatever sizes it claims', async () => {
    const bomb = parts(p('a'.repeat(20_000_000)))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await lostOf(bomb, { ...READ_LIMITS, maxUnpacked: 5_000_000 })).toMatch(/unpacks to far more/)
    const lying = bomb.slice()
    const at = lying.lastIndexOf(0x50, lying.length - 23)
    const view = new DataView(lying.buffer)
    for (let i = at; i > at - 200 && i > 0; i--)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true)
    expect(await lostOf(lying, { ...READ_LIMITS, maxUnpacked: 5_000_000 })).toMatch(/unpacks to far more/)
  })
  it('refuse declared entities and endless depth', async () => {
    const entities = zipSync({
      'word/document.xml': strToU8(
        `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    })
    expect(await lostOf(entities)).toMatch(/XML entities/)
    expect(await lostOf(parts(p('ok') + '<w:sdt>'.repeat(100_000)))).toMatch(/nests deeper/)
    expect(await lostOf(parts(`${p('ok')}<w:p></w:q>`))).toMatch(/not well-formed/)
  })
  it('take a million tiny paragraphs', async () => {
    const { source } = await read(parts('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(300_000)), { file: 'a.docx' })
    expect(source.length).toBe(900_000 - 2)
  })
  it('hold no document, or one with a password', async () => {
    expect(await lostOf(zipSync({ 'word/other.xml': strToU8('<a/>') }))).toMatch(/No Word document/)
    const locked = parts(p('x'))
    const view = new DataView(locked.buffer)
    for (let i = 0; i + 8 < locked.length; i++) if (view.getUint32(i, true) === 0x02014b50) locked[i + 8] = 1
    expect(await lostOf(locked)).toMatch(/password/)
  })
  it('survive any change of bytes', async () => {
    const whole = parts(p('One', num(1)) + p('Two'), { 'word/numbering.xml': numbering('', '') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), async (edits) => {
        const bytes = whole.slice()
        for (const [at, to] of edits) bytes[at] = to
        expect(typeof (await read(bytes, { file: 'a.docx' })).source.text).toBe('string')
      }),
      { numRuns: 200 },
    )
  })
})
