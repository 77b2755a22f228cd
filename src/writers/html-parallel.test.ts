import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARALLEL_SCRIPT, parallelHtml, titlesStyle } from './html-parallel.ts'
import type { Cell, Row } from './page.ts'

const cell = (text: string, kind: 'text' | 'strong' = 'text'): Cell => ({
  blocks: [{ kind: 'paragraph', inlines: [{ kind, text }] }],
})
/** A row for each letter: `c` changed, `u` unchanged. */
const rows = (pattern: string): Row[] =>
  [...pattern].map((p, i) => ({
    changed: p === 'c',
    cells: [cell(String(i + 1), 'strong'), cell('old'), cell('new'), cell('')],
  }))
const columns = ['Point', 'first', 'second', 'What changed'].map((title) => ({ title }))
const html = (pattern: string): string =>
  parallelHtml(
    { caption: 'rows', columns, rows: rows(pattern) },
    (c) =>
      c.blocks.map((b) => ('inlines' in b ? b.inlines.map((i) => ('text' in i ? i.text : '')).join('') : '')).join(''),
    (s) => s,
  )
const folds = (pattern: string): readonly string[] =>
  [...html(pattern).matchAll(/(\d+ points unchanged[^<]*)/g)].map((m) => m[1]!)

describe('parallelHtml', () => {
  it('folds three unchanged rows or more, and leaves fewer in sight', () => {
    expect(folds('cuuuc')).toEqual(['3 points unchanged: 2 – 4'])
    expect(folds('cuucuuuuc')).toEqual(['4 points unchanged: 5 – 8'])
    expect(folds('cuuc')).toEqual([])
  })

  it('writes every row once, in order, however rows are folded and chunked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('c', 'u'), maxLength: 90 }), (pattern) => {
        const heads = [...html(pattern).matchAll(/<th scope="row">(\d+)<\/th>/g)].map((m) => Number(m[1]))
        expect(heads).toEqual([...pattern].map((_, i) => i + 1))
      }),
      { numRuns: 60 },
    )
  })

  it('draws a map of long documents only', () => {
    expect(html('cu'.repeat(20))).not.toContain('class="map"')
    expect(html('cu'.repeat(200))).toContain('class="map"')
  })
})

describe('titlesStyle', () => {
  it('lets no title out of its string', () => {
    const style = titlesStyle([{ title: 'Point' }, { title: '"}</style><b>\\' }, { title: 'What changed' }])
    expect(style).not.toMatch(/[<>\\]{2}|<|"\}<|\\"/)
    expect(style.match(/"/g)).toHaveLength(2)
    expect(style).toContain('\\3c ')
  })
})

describe('the script', () => {
  it('can stand in a page: it holds no end of a script, and writes no markup', () => {
    expect(PARALLEL_SCRIPT).not.toMatch(/<\/script|<!--|innerHTML|document\.write|eval/i)
    expect(() => new Function(PARALLEL_SCRIPT)).not.toThrow()
  })
})
