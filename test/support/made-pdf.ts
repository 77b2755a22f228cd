import { zlibSync } from 'fflate'

/** A string set at a place of a page; `x` and `y` in points from the lower left corner. */
export interface Setting {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

export interface MadePdf {
  readonly pages: readonly (readonly Setting[])[]
  readonly info?: Readonly<Record<string, string>>
  /** Page contents instead of `pages`, already deflated: for files that mean harm. */
  readonly packed?: Uint8Array
}

const bytesOf = (s: string): Uint8Array =>
  Uint8Array.from(s, (c) => WIN_ANSI[c] ?? (c.charCodeAt(0) < 256 ? c.charCodeAt(0) : 63))
const WIN_ANSI: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '•': 0x95,
  '…': 0x85,
  '\u00ad': 0xad,
}
const escaped = (s: string): string => s.replace(/[\\()]/g, '\\$&')

/** A small, correct PDF: Helvetica, one content stream a page, a cross-reference table. */
export function madePdf({ pages, info = {}, packed }: MadePdf): Uint8Array {
  const objects: (string | Uint8Array)[][] = []
  const add = (...parts: (string | Uint8Array)[]): number => objects.push(parts)
  const catalog = add('')
  const tree = add('')
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  const kids: number[] = []
  const contents = packed
    ? [packed]
    : pages.map((page) =>
        bytesOf(
          page.map((s) => `BT /F1 ${s.size ?? 10} Tf 1 0 0 1 ${s.x} ${s.y} Tm (${escaped(s.text)}) Tj ET`).join('\n'),
        ),
      )
  for (const content of contents) {
    const data = packed ?? zlibSync(content)
    const stream = add(`<</Length ${data.length}/Filter/FlateDecode>>\nstream\n`, data, '\nendstream')
    kids.push(
      add(
        `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 ${font} 0 R>>>>/Contents ${stream} 0 R>>`,
      ),
    )
  }
  objects[catalog - 1] = [`<</Type/Catalog/Pages ${tree} 0 R>>`]
  objects[tree - 1] = [`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((k) => `${k} 0 R`).join(' ')}]>>`]
  const about = add(
    `<<${Object.entries(info)
      .map(([k, v]) => `/${k}(${escaped(v)})`)
      .join('')}>>`,
  )
  const out: Uint8Array[] = []
  let length = 0
  const write = (part: string | Uint8Array): void => {
    const b = typeof part === 'string' ? bytesOf(part) : part
    out.push(b)
    length += b.length
  }
  write('%PDF-1.4\n')
  const at = objects.map((parts, i) => {
    const start = length
    write(`${i + 1} 0 obj\n`)
    for (const p of parts) write(p)
    write('\nendobj\n')
    return start
  })
  const xref = length
  write(
    `xref\n0 ${at.length + 1}\n0000000000 65535 f \n${at.map((a) => `${String(a).padStart(10, '0')} 00000 n \n`).join('')}`,
  )
  write(`trailer\n<</Size ${at.length + 1}/Root ${catalog} 0 R/Info ${about} 0 R>>\nstartxref\n${xref}\n%%EOF\n`)
  const all = new Uint8Array(length)
  let to = 0
  for (const b of out) {
    all.set(b, to)
    to += b.length
  }
  return all
}

// Helvetica's widths in thousandths of its size; capitals and figures by their average.
const NARROW: Readonly<Record<string, number>> = {
  ' ': 278,
  f: 278,
  i: 222,
  j: 222,
  l: 222,
  r: 333,
  t: 278,
  c: 500,
  k: 500,
  s: 500,
  v: 500,
  x: 500,
  y: 500,
  z: 500,
  m: 833,
  w: 722,
  '.': 278,
  ',': 278,
  '-': 333,
}
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((n, c) => n + (NARROW[c] ?? (/[A-Z]/.test(c) ? 690 : 556)), 0) * (size / 1000)

/** Lines of a text no wider than `width` points, one under the other from `y` down; words are not broken. */
export function column(text: string, x: number, y: number, width: number, size = 10, pitch = 1.2): Setting[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(`${line} ${word}`, size) > width) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines.map((line, i) => ({ text: line, x, y: y - i * size * pitch, size })).filter((s) => s.text !== '')
}
