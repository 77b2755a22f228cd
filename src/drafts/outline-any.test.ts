import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'

describe('any string goes through outline', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '1. ',
      '(a) ',
      '(i) ',
      'Article 4 bis ',
      '§ 5 ',
      '# ',
      '* ',
      '— ',
      '[',
      ']',
      '[Point 3 deleted]',
      ':',
      '; ',
      'Whereas ',
      '| a | b |',
      '---',
      '\u2028',
      '\ud800',
      'Стаття 2. ',
      'the parties shall meet ',
      'I',
      'ANNEX I\n',
      '**',
      '_(a)_ ',
      '4.—(1) ',
      '; (b) ',
      'First: ',
      'aa) ',
      'Page 3',
      '\t',
      ' | ',
      '   ',
      '(deleted)',
      'Annex',
    ),
  )
  const anyText = fc.array(piece, { maxLength: 40 }).map((list) => list.join(''))

  it('gives spans in order that never overlap and leave nothing out but rules', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const list = outline(text)
        let at = 0
        for (const p of list) {
          expect(p.start).toBeGreaterThanOrEqual(at)
          expect(p.textStart).toBeGreaterThanOrEqual(p.start)
          expect(p.end).toBeGreaterThanOrEqual(p.textStart)
          expect(p.end).toBeLessThanOrEqual(text.length)
          expect(p.end).toBeGreaterThan(p.start)
          for (const line of text.slice(at, p.start).split('\n')) expect(line).not.toMatch(/[\p{L}\p{N}]/u)
          at = p.end
        }
        for (const line of text.slice(at).split('\n')) expect(line).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 400 },
    )
  })
  it('gives unique ids, parents that come before, and levels that fit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const seen = new Map<string, number>()
        for (const p of outline(text)) {
          expect(seen.has(p.id)).toBe(false)
          if (p.parent === null) expect(p.level).toBe(0)
          else expect(p.level).toBe(seen.get(p.parent)! + 1)
          seen.set(p.id, p.level)
        }
      }),
      { numRuns: 400 },
    )
  })
  it('stays quick on long lines of one sign', () => {
    for (const sign of [
      '(',
      '[',
      '1.',
      'a) ',
      '- ',
      '|',
      '#',
      'i',
      '*',
      '“',
      '1 ',
      '. ',
      'Article ',
      '(a) x; (b) y; ',
      '1.—(1) a\n',
      'a\tb\n',
      '1. x\n  1. y\n',
      'Page 1\n',
      'by\n2. ',
    ]) {
      expect(outline(sign.repeat(20_000)).length).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('long lists', () => {
  it('go on past 999, and a year at the head of a line opens no point', () => {
    const text = Array.from({ length: 6 }, (_, i) => `${996 + i}. The parties keep register number ${i} of the port.`)
    expect(outline(`${text.join('\n\n')}\n`).map((p) => p.label)).toEqual(['996', '997', '998', '999', '1000', '1001'])
    const year =
      '1. The talks ended.\n\n2025. It was a year without rain, and little was agreed.\n\n2. The talks began again.\n'
    expect(outline(year).map((p) => p.label)).not.toContain('2025')
  })
})
