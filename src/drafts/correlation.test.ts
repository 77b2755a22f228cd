import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from './align.ts'
import { handMade, resolveCorrelation, writeCorrelation } from './correlation.ts'
import { correlationTable } from './correlation-table.ts'
import { outline } from './outline.ts'

const drafted = (text: string) => ({ text, provisions: outline(text) })

const OLD = drafted(`Chapter I
General

Article 1
Scope
1. This Convention applies to ferries.
2. It does not apply to rowing boats.

Article 2
Duties
1. A captain shall keep a log.
2. A captain shall carry:
(a) a lamp;
(b) a bell.

Chapter II
Money

Article 3
Fees
The fee is 40 crowns.

Article 4
Lamps
Lamps are inspected each spring.
`)
const NEW = drafted(`Article 1
Words
Ferry means a boat for hire.

Article 2
Scope
1. This Convention applies to ferries and tugs.
2. It does not apply to rowing boats.

Article 5
Fees
The fee is 60 crowns.

Article 6
Duties of captains
1. A captain shall keep a log.
2. A captain shall carry:
(a) a lamp;
(b) two bells.
`)

const rowsOf = (csv: string) => {
  const table = correlationTable(csv)
  if (!table.ok) throw new Error(table.reason)
  return table.rows
}
const links = (csv: string): readonly string[] => {
  const r = resolveCorrelation(rowsOf(csv), OLD, NEW)
  if (!r.ok) throw new Error(JSON.stringify(r.unknown))
  return r.links.map((l) => `${l.a.join('+')} > ${l.b.join('+')}`)
}

describe('correlationTable', () => {
  it('finds its columns by their heads, in any order and under a title', () => {
    const rows = rowsOf(
      '\ufeffTable of equivalences;;\r\nNew numbering;Old numbering;Remarks\r\nArticle 2;Article 1;as it was\r\n',
    )
    expect(rows).toEqual([{ old: ['Article 1'], new: ['Article 2'], note: 'as it was', line: 3 }])
  })

  it('takes several labels in a cell, and a dash or nothing for what has no counterpart', () => {
    const rows = rowsOf('old,new,relation\n"1(1), 1(2)",2,merged\n4,—,\n,1,\n"3; 4","5 and 6",x')
    expect(rows.map((r) => [r.old, r.new, r.relation])).toEqual([
      [['1(1)', '1(2)'], ['2'], 'merged'],
      [['4'], [], undefined],
      [[], ['1'], undefined],
      [['3', '4'], ['5', '6'], undefined],
    ])
  })

  it('does not cut “Article 4, point (a)” in two', () => {
    expect(rowsOf('old,new\n"Article 4, point (a)",5')[0]!.old).toEqual(['Article 4, point (a)'])
  })

  it('says what is missing when there is no heading row, or nothing under it', () => {
    expect(correlationTable('1,2\n3,4')).toMatchObject({ ok: false, reason: expect.stringContaining('heading row') })
    expect(correlationTable('old,new\n')).toMatchObject({ ok: false })
  })

  it('reads any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        (s) => typeof correlationTable(`old,new\n${s}`).ok === 'boolean',
      ),
    )
  })
})

describe('resolveCorrelation', () => {
  it('knows a provision by each of the ways in which tables write its label', () => {
    for (const label of [
      'Article 2(1)',
      'Art. 2 (1)',
      '2.1',
      '2(1)',
      'Article 2, paragraph 1',
      'article 2 para. 1',
      'Chapter I, Article 2(1)',
    ])
      expect(links(`old,new\n"${label}",6(1)`), label).toEqual(['chp_i__art_2__para_1 > art_6__para_1'])
  })

  it('takes the article where a chapter has the same number, unless the chapter is named', () => {
    expect(links('old,new\n1(1),2(1)')).toEqual(['chp_i__art_1__para_1 > art_2__para_1'])
    expect(resolveCorrelation(rowsOf('old,new\nChapter II,5'), OLD, NEW).ok).toBe(true)
  })

  it('lets the words decide within two parts that the table links as wholes', () => {
    expect(links('old,new\nArticle 1,Article 2')).toEqual([
      'chp_i__art_1__para_1 > art_2__para_1',
      'chp_i__art_1__para_2 > art_2__para_2',
    ])
  })

  it('links what stands under a bare title', () => {
    expect(links('old,new\n3,5')).toEqual(['chp_ii__art_3__para_1 > art_5__para_1'])
  })

  it('makes one link of lines that share a provision', () => {
    expect(links('old,new\n3,5\n3,1')).toEqual(['chp_ii__art_3__para_1 > art_5__para_1+art_1__para_1'])
  })

  it('reads ranges, whether their end is told whole or by its last number', () => {
    const all = ['chp_i__art_1__para_1+chp_i__art_1__para_2 > art_2__para_1']
    expect(links('old,new\n1(1)–(2),2(1)')).toEqual(all)
    expect(links('old,new\n1(1) to 1(2),2(1)')).toEqual(all)
  })

  it('lists every label it cannot place, with its line, and resolves nothing', () => {
    const r = resolveCorrelation(rowsOf('old,new\n1,2\n9,5\n2(1),6(7)\n3,5–99'), OLD, NEW)
    expect(r).toEqual({
      ok: false,
      unknown: [
        { line: 3, side: 'old', label: '9', why: 'not in the draft' },
        { line: 4, side: 'new', label: '6(7)', why: 'not in the draft' },
        { line: 5, side: 'new', label: '5–99', why: 'a range that is not in the draft' },
      ],
    })
  })

  it('will not choose between two provisions of one number, and takes the part above when it is told', () => {
    const again = drafted(`Chapter I
Article 1
Salt is weighed at the gate.
Article 2
Salt is taxed in spring.

Chapter II
Article 1
Wine is weighed at the gate.
Article 2
Wine is taxed in autumn.
`)
    expect(resolveCorrelation(rowsOf('old,new\nArticle 1,5'), again, NEW)).toMatchObject({
      ok: false,
      unknown: [{ why: 'there more than once' }],
    })
    const r = resolveCorrelation(rowsOf('old,new\n"Chapter II, Article 1",5'), again, NEW)
    expect(r.ok && r.links.map((l) => l.a.length)).toEqual([1])
  })

  it('does not take a paragraph for the article of its number', () => {
    expect(resolveCorrelation(rowsOf('old,new\nparagraph 1,5'), OLD, NEW).ok).toBe(false)
  })

  it('keeps apart what the table says is removed or new, however alike it is', () => {
    const r = resolveCorrelation(rowsOf('old,new\n1(2),—\n—,2(2)\n'), OLD, NEW)
    if (!r.ok) throw new Error('unknown labels')
    const found = align(OLD, NEW, { hand: handMade(r, OLD, NEW) })
    expect(align(OLD, NEW).removedA).not.toContain('chp_i__art_1__para_2')
    expect(found.removedA).toContain('chp_i__art_1__para_2')
    expect(found.addedB).toContain('art_2__para_2')
  })
})

describe('writeCorrelation', () => {
  const written = () => {
    const found = align(OLD, NEW)
    return writeCorrelation(
      [
        ...found.links,
        ...found.removedA.map((id) => ({ a: [id], b: [] })),
        ...found.addedB.map((id) => ({ a: [], b: [id] })),
      ],
      OLD,
      NEW,
    )
  }

  it('names every provision so that reading the table gives the same correspondences back', () => {
    const { csv, unnamed } = written()
    expect(unnamed).toEqual([])
    const r = resolveCorrelation(rowsOf(csv), OLD, NEW)
    if (!r.ok) throw new Error(JSON.stringify(r.unknown))
    const again = align(OLD, NEW, { hand: handMade(r, OLD, NEW) })
    const pairs = (list: typeof again.links): string[] =>
      list
        .map((l) => `${l.a.join('+')} > ${l.b.join('+')}`)
        .filter((s) => s.includes('para'))
        .sort()
    expect(pairs(again.links)).toEqual(pairs(align(OLD, NEW).links))
    expect(again.links.filter((l) => l.a[0]!.includes('para')).every((l) => l.by === 'hand')).toBe(true)
  })

  it('tells what it could not name instead of losing it', () => {
    const bare = drafted('The parties meet at the mill.\n\nThe dam is mended each autumn.\n')
    const list = bare.provisions.map((p) => ({ a: [p.id], b: [] }))
    expect(writeCorrelation(list, bare, NEW).unnamed).toHaveLength(list.length)
  })

  it('disarms what a spreadsheet would compute', () => {
    expect(writeCorrelation([{ a: ['chp_i__art_1__para_1'], b: [], note: '=1+1' }], OLD, NEW).csv).toContain("'=1+1")
  })
})
