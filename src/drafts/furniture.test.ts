import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'
import { isCompared } from './provision.ts'

const compared = (text: string): readonly string[] =>
  outline(text)
    .filter((p) => isCompared(text, p))
    .map((p) => text.slice(p.start, p.end).replace(/\s+/g, ' '))

describe('a table of contents is no part of the text', () => {
  it('without leading dots, labels and titles on lines of their own', () => {
    const text =
      'FISHERY ACT\n\nArrangement of Sections\n\nPART ONE\nTHE LAKE\n1. Boats\n2. Nets\nPART TWO\nTHE SHORE\n3. Huts\n\nPART ONE\n\nTHE LAKE\n\n1. Every boat has a number.\n2. No net is wider than ten feet.\n\nPART TWO\n\nTHE SHORE\n\n3. Huts stand back from the water.'
    expect(compared(text).filter((s) => /^\d/.test(s))).toEqual([
      '1. Every boat has a number.',
      '2. No net is wider than ten feet.',
      '3. Huts stand back from the water.',
    ])
  })
  it('with pages behind wide gaps, and in other languages', () => {
    const text =
      'Inhalt\n\n§ 1 Zweck          2\n§ 2 Begriffe       3\n\n§ 1\nZweck\n\nDer See wird geschützt.\n\n§ 2\nBegriffe\n\nBoot ist ein Fahrzeug.'
    expect(compared(text).filter((s) => s.endsWith('.'))).toEqual(['Der See wird geschützt.', 'Boot ist ein Fahrzeug.'])
    expect(compared(text)).not.toContain('§ 1 Zweck 2')
  })
  it('inside a section of a bill', () => {
    const text =
      'SECTION 1. TITLES.\n\n(a) NAME.—This is the Boat Act.\n\n(b) CONTENTS.—The table of contents is as follows:\n\nSec. 1. Titles.\nSec. 2. Boats.\nSec. 3. Nets.\n\nSEC. 2. BOATS.\n\nBoats are kept dry.\n\nSEC. 3. NETS.\n\nNets are mended.'
    expect(compared(text).filter((s) => /^Sec\./.test(s))).toEqual([])
    expect(compared(text)).toContain('Boats are kept dry.')
  })
  it('but a chapter on contents is, when nothing of it comes again', () => {
    const text = 'Contents\n\n1. Each box holds ten nets.\n2. Each crate holds ten boxes.'
    expect(compared(text)).toHaveLength(2)
  })
})

describe('heads and feet of pages are no part of the text', () => {
  const page = (n: number): string => `\n- ${n} -\n\nHARBOUR/5/Rev.3      Limited\n`
  it('when they stand beside the numbers of the pages', () => {
    const text = `HARBOUR/5/Rev.3      Limited\n\n1. Ships wait outside the bar in\n${page(2)}\nthe order in which they came.\n\n2. Pilots go first.\n${page(3)}\n3. Tugs follow.\n`
    expect(compared(text)).toEqual([
      expect.stringMatching(/^1\. Ships.*came\.$/),
      '2. Pilots go first.',
      '3. Tugs follow.',
    ])
  })
  it('when they count the pages themselves', () => {
    const head = (n: number): string => `Draft of the chair, third reading – page ${n}\n\n`
    const text = `${head(1)}1. Ships wait.\n\n${head(2)}2. Pilots go first.\n\n${head(3)}3. Tugs follow.`
    expect(compared(text)).toEqual(['1. Ships wait.', '2. Pilots go first.', '3. Tugs follow.'])
  })
  it('but a title that comes again without them is', () => {
    const text = 'Text of the chair\n\nShips wait.\n\nText of the chair\n\nTugs wait.\n\nText of the chair\n\nAll wait.'
    expect(outline(text).filter((p) => p.heading === 'Text of the chair')).toHaveLength(3)
    expect(outline(text).some((p) => p.id.includes('page'))).toBe(false)
  })
})

it('keeps every character of text that comes between pages and tables', () => {
  const line = fc.constantFrom(
    'Contents',
    '1. Boats',
    'PART ONE',
    '- 2 -',
    'Port/5',
    'Ships wait outside',
    '',
    'the bar.',
    'Page 3 of 9',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n')
      const list = outline(text)
      const covered = new Set(list.flatMap((p) => Array.from({ length: p.end - p.start }, (_, d) => p.start + d)))
      for (let i = 0; i < text.length; i++) if (/\S/.test(text[i]!)) expect(covered.has(i)).toBe(true)
      list.forEach((p, k) => {
        if (k > 0) expect(p.start).toBeGreaterThanOrEqual(list[k - 1]!.end)
      })
    }),
  )
})
