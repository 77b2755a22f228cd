import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMarks } from '../scripts/learned/marks.ts'

const folder = join(import.meta.dirname, 'gold/marked')
const files = readdirSync(folder).filter((f) => f.endsWith('.txt'))

describe('readMarks', () => {
  it('takes the marks out of the text and tells what each covers', () => {
    const r = readMarks(
      'x',
      '# published 2031-04-02\n\nMills shut\n\nThe union <s k="rejects" who="union" issue="hours">turned down <p draft="offer" issue="hours">a 40-hour week</p></s>.\n',
    )
    expect(r.text).toBe('Mills shut\n\nThe union turned down a 40-hour week.\n')
    expect(r.published).toBe('2031-04-02')
    expect(r.clauses.map((c) => [c.kind, c.label, r.text.slice(c.span.start, c.span.end)])).toEqual([
      ['positions', 'rejects', 'turned down a 40-hour week'],
      ['provisions', null, 'a 40-hour week'],
    ])
  })

  it.each([
    ['a first line without a date', 'Mills shut', /first line/],
    ['a mark that is never closed', '# published 2031-04-02\n\n<p>a week', /never closed/],
    ['marks that cross', '# published 2031-04-02\n\n<p>a <c t="added">week</p></c>', /closes/],
    ['an unknown mark', '# published 2031-04-02\n\n<q>a week</q>', /stray/],
    ['an unknown label', '# published 2031-04-02\n\n<c t="better">a week</c>', /better/],
    ['a mark over two paragraphs', '# published 2031-04-02\n\n<p>a\n\nweek</p>', /paragraph/],
  ])('refuses %s', (_, raw, why) => {
    expect(() => readMarks('x', raw)).toThrow(why)
  })
})

describe('the marked reports', () => {
  it('are all well marked, and hold all kinds', () => {
    const reports = files.map((f) => readMarks(f, readFileSync(join(folder, f), 'utf8')))
    expect(reports.length).toBeGreaterThan(100)
    for (const kind of ['provisions', 'changes', 'positions', 'events'])
      expect(reports.filter((r) => r.clauses.some((c) => c.kind === kind)).length, kind).toBeGreaterThan(60)
  })
})
