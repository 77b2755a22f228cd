import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv-rows.ts'

const cells = (text: string): readonly (readonly string[])[] => readCsv(text).map((r) => r.cells)

describe('readCsv', () => {
  it('reads commas, semicolons and tabs, whichever the file uses', () => {
    const table = [
      ['old', 'new'],
      ['1', '2'],
    ]
    expect(cells('old,new\n1,2\n')).toEqual(table)
    expect(cells('old;new\r\n1;2')).toEqual(table)
    expect(cells('old\tnew\r1\t2')).toEqual(table)
  })

  it('keeps marks, line ends and doubled quotation marks inside quoted cells', () => {
    expect(cells('a,b\n"1, 2","say ""no"""\n"two\nlines",x')).toEqual([
      ['a', 'b'],
      ['1, 2', 'say "no"'],
      ['two\nlines', 'x'],
    ])
  })

  it('passes over a byte-order mark and empty lines, and knows the line a record begins on', () => {
    expect(readCsv('\ufeffa,b\n\n"x\ny",1\nz,2')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['x\ny', '1'], line: 3 },
      { cells: ['z', '2'], line: 5 },
    ])
  })

  it('keeps empty cells, the last one too', () => {
    expect(cells('a,b,c\n,,\n1,,')).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      ['1', '', ''],
    ])
  })

  it('reads any string, and what was quoted comes back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (s) => Array.isArray(readCsv(s))))
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 12 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const csv = rows.map((r) => r.map((c) => `"${c.replace(/"/g, '""')}"`).join(',')).join('\n')
          expect(cells(csv)).toEqual(rows)
        },
      ),
    )
  })
})
