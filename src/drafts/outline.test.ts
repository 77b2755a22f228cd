import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'

/** `level label|kind words` of each provision, one a line. */
const check = (text: string, ...expected: string[]): void => {
  const lines = outline(text).map((p) =>
    `${p.level} ${p.label ?? p.kind} ${text.slice(p.textStart, p.end).replace(/\s+/g, ' ').slice(0, 18)}`.trim(),
  )
  expect(lines).toEqual(expected)
}

describe('outline reads the numbering of the field', () => {
  it('numbers with a stop, and lettered items under them', () => {
    check(
      '1. The parties meet.\na) in spring;\nb) in autumn.\n2. They report.',
      '0 1 The parties meet.',
      '1 a in spring;',
      '1 b in autumn.',
      '0 2 They report.',
    )
  })
  it('numbers with a bracket on one side or on both', () => {
    check('1) Peace.\n2) Trade.', '0 1 Peace.', '0 2 Trade.')
    check('(1) Peace.\n(2) Trade.', '0 (1) Peace.', '0 (2) Trade.')
  })
  it('decimal numbers, each a level down', () => {
    check(
      '1. Scope\n1.1 Goods are covered.\n1.2 Services are covered.\n1.2.1 Transport is not.\n2. Tariffs',
      '0 1 Scope',
      '1 1.1 Goods are covered.',
      '1 1.2 Services are cover',
      '2 1.2.1 Transport is not.',
      '0 2 Tariffs',
    )
  })
  it('roman items below letters, and the letter i after h', () => {
    check(
      '(a) first;\n(i) inner one;\n(ii) inner two;\n(b) second.',
      '0 (a) first;',
      '1 (i) inner one;',
      '1 (ii) inner two;',
      '0 (b) second.',
    )
    const letters = 'abcdefghij'.split('').map((c) => `(${c}) item ${c};`)
    expect(outline(letters.join('\n')).map((p) => p.level)).toEqual(letters.map(() => 0))
  })
  it('insertions: 2a, (aa), bis', () => {
    check(
      '2. Two.\n2a. Two and a half.\n3. Three.\n3 bis. More.',
      '0 2 Two.',
      '0 2a Two and a half.',
      '0 3 Three.',
      '0 3 bis More.',
    )
    check('(a) one;\n(aa) one and a half;\n(b) two.', '0 (a) one;', '0 (aa) one and a half;', '0 (b) two.')
  })
  it('articles with chapters above and paragraphs below', () => {
    check(
      'Chapter II Rights\nArticle 4 Leave\n1. Workers rest.\n(a) on Sundays;\nArticle 4 bis Pay\n1. Workers are paid.',
      '0 Chapter II Rights',
      '1 Article 4 Leave',
      '2 1 Workers rest.',
      '3 (a) on Sundays;',
      '1 Article 4 bis Pay',
      '2 1 Workers are paid.',
    )
  })
  it('a title on the line below its article', () => {
    const text = 'Article 7\nRight to strike\n1. Strikes are lawful.'
    const [head, first] = outline(text)
    expect(head).toMatchObject({ label: 'Article 7', heading: 'Right to strike', kind: 'heading' })
    expect(first!.parent).toBe(head!.id)
  })
  it.each([
    ['Article 3. Les parties se réunissent.', 'Article 3'],
    ['Artículo 3. Las partes se reúnen.', 'Artículo 3'],
    ['Artikel 3\nDie Parteien treffen sich.', 'Artikel 3'],
    ['§ 3 Die Parteien treffen sich.', '§ 3'],
    ['Статья 3. Стороны встречаются.', 'Статья 3'],
    ['Стаття 3. Сторони зустрічаються.', 'Стаття 3'],
    ['Глава 2. Общие положения', 'Глава 2'],
    ['Punkt 3: Die Parteien treffen sich.', 'Punkt 3'],
    ['Artículo 2º. El Estado protege los ríos.', 'Artículo 2'],
    ['PART TWO\nTrade', 'PART TWO'],
    ['OP3 bis. Requests a report on the matter;', 'OP3 bis'],
    ['5.02 The week has 40 hours.', '5.02'],
    ['Pkt', null],
    ['3.5 million people live there.', null],
  ])('labels in other languages: %s', (text, label) => {
    expect(outline(text)[0]!.label).toBe(label)
  })
  it('bullets, each a provision under what opens them', () => {
    const text = 'The fund pays for:\n— roads;\n— schools.'
    const [chapeau, one, two] = outline(text)
    expect(chapeau!.kind).toBe('chapeau')
    expect([one!.kind, two!.kind]).toEqual(['bullet', 'bullet'])
    expect(one!.parent).toBe(chapeau!.id)
    expect(text.slice(one!.textStart, one!.end)).toBe('roads;')
  })
  it('recitals before the first article', () => {
    const kinds = outline('Recalling their common history,\n\nWhereas peace is dear,\n\nArticle 1\nPeace holds.').map(
      (p) => p.kind,
    )
    expect(kinds).toEqual(['recital', 'recital', 'heading', 'paragraph'])
  })
  it('Markdown headings and bullets', () => {
    check(
      '# Code\n\n## Pledge\n\nWe pledge care.\n\n* for one\n* for all\n',
      '0 heading Code',
      '1 heading Pledge',
      '2 paragraph We pledge care.',
      '2 * for one'.replace('*', 'bullet'),
      '2 bullet for all',
    )
  })
  it('labels in emphasis', () => {
    check('_(a)_ will pay;\n_(b)_ will wait.', '0 (a) will pay;', '0 (b) will wait.')
    check('**1.** Peace.\n**2.** Trade.', '0 1 Peace.', '0 2 Trade.')
  })
  it('rows of a table, without the rule below their heads', () => {
    expect(outline('| Good | Rate |\n|---|---|\n| Rice | 5 % |').map((p) => p.kind)).toEqual(['table', 'table'])
  })
})

describe('outline joins and parts lines as a reader would', () => {
  const wrapped = `The parties to this instrument shall settle every dispute that
may arise between them by talks, and shall not resort to arms
until six months have passed after the talks have failed.

They shall tell the depositary of each such dispute within the
month in which it arose, in writing and in one of the languages
of this instrument.`
  it('joins hard-wrapped lines and parts at blank ones', () => {
    const list = outline(wrapped)
    expect(list).toHaveLength(2)
    expect(wrapped.slice(list[0]!.start, list[0]!.end)).toMatch(/^The parties[\s\S]*failed\.$/)
  })
  it('takes a dash in a wrapped sentence for no bullet', () => {
    const text = wrapped.replace('until six', '- until six')
    expect(outline(text)).toHaveLength(2)
  })
  it('parts lines that are paragraphs of their own', () => {
    expect(outline('The parties meet in spring, as every year.\nThey report to the assembly afterwards.')).toHaveLength(
      2,
    )
  })
  it('takes short lines in a row for a list, not for titles of nothing', () => {
    const kinds = outline('1. The fund pays for the following.\nRoads\nSchools\nBridges\nWells\n2. It reports.').map(
      (p) => p.kind,
    )
    expect(kinds.filter((k) => k === 'paragraph').length).toBeGreaterThanOrEqual(3)
  })
  it('takes a sentence about an article for no label', () => {
    expect(outline('Article 5 shall apply to vessels as well.')[0]!.label).toBeNull()
    expect(outline('3 parties have signed.')[0]!.label).toBeNull()
    expect(outline('23. November 2025 wird gewählt.')[0]!.label).toBeNull()
  })
  it('keeps numbers bare of marks where they go on with a list', () => {
    const list = outline('1. One holds.\n1a Another holds too.\n2. Two holds.')
    expect(list.map((p) => p.label)).toEqual(['1', '1a', '2'])
  })
})

describe('outline hears what a draft says of its own points', () => {
  it('deleted points', () => {
    const list = outline('1. One.\n[Point 2 is to be removed.]\n3. Three.')
    expect(list[1]).toMatchObject({ kind: 'notice', known: 'deleted', covers: [{ from: '2', to: '2' }] })
    expect(list[2]!.parent).toBeNull()
  })
  it('points without text, which are unknown and not deleted', () => {
    expect(outline('[Points 12 to 17: no text available.]')[0]).toMatchObject({
      kind: 'notice',
      known: 'unknown',
      covers: [{ from: '12', to: '17' }],
    })
  })
  it('a struck article that keeps its number', () => {
    expect(
      outline('Article 3\nPeace holds.\n\nArticle 4 (deleted)\n\nArticle 5\nTrade flows.').map((p) => p.known),
    ).toContain('deleted')
  })
  it('takes a bracketed obligation for text', () => {
    expect(outline('[All sanctions shall be removed.]')[0]!.kind).not.toBe('notice')
    expect(outline('Duties on rice shall be removed.')[0]!.kind).toBe('paragraph')
  })
})

describe('ids of an outline', () => {
  it('follow the labels, not the place', () => {
    const ids = (t: string): string[] => outline(t).map((p) => p.id)
    expect(ids('Article 4 bis Pay\n2. Wages rise.\n(a) yearly;')).toEqual([
      'art_4bis',
      'art_4bis__para_2',
      'art_4bis__para_2__point_a',
    ])
  })
  it('stay unique when labels repeat', () => {
    const list = outline('1. One.\n1. One again.\n1. And again.')
    expect(new Set(list.map((p) => p.id)).size).toBe(list.length)
  })
})

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
    for (const sign of ['(', '[', '1.', 'a) ', '- ', '|', '#', 'i', '*', '“', '1 ', '. ', 'Article ']) {
      expect(outline(sign.repeat(20_000)).length).toBeGreaterThanOrEqual(0)
    }
  })
})
