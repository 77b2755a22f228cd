import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'
import { isCompared } from './provision.ts'

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
  it('Chinese articles, whose word stands round the number, with their words on the line', () => {
    check(
      '第一条 甲方应付款。\n第二条 双方每年开会。\n第十二条 本协定有效。',
      '0 第一条 甲方应付款。',
      '0 第二条 双方每年开会。',
      '0 第十二条 本协定有效。',
    )
  })
  it('takes no sentence for a title that ends in a full-width or Arabic stop', () => {
    check('双方应停火。\n甲方应付款。', '0 paragraph 双方应停火。', '0 paragraph 甲方应付款。')
  })
  it('Arabic articles', () => {
    check(
      'المادة 1\nيتوقف القتال.\n\nالمادة 2\nيعود الأسرى.',
      '0 المادة 1',
      '1 paragraph يتوقف القتال.',
      '0 المادة 2',
      '1 paragraph يعود الأسرى.',
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

describe('outline nests what a draft counts', () => {
  it('a constitution with parts, chapters, sections, provisos and a schedule', () => {
    check(
      'PART I\nTHE LAKES\n\nCHAPTER ONE\nTHE WATER\n\n1. The lake\n(1) The lake is one.\n(2) It is kept—\n(a) by the towns; and\n(b) by a keeper who is—\n(i) sworn; and\n(ii) paid:\nProvided that no keeper fishes.\n\n2.—(1) The keeper reports.\n(2) The report is public.\n\nFIRST SCHEDULE\n\n1. Upper lake',
      '0 PART I THE LAKES',
      '1 CHAPTER ONE THE WATER',
      '2 1 The lake',
      '3 (1) The lake is one.',
      '3 (2) It is kept—',
      '4 (a) by the towns; and',
      '4 (b) by a keeper who is',
      '5 (i) sworn; and',
      '5 (ii) paid:',
      '4 paragraph Provided that no k',
      '2 2',
      '3 (1) The keeper reports',
      '3 (2) The report is publ',
      '0 FIRST SCHEDULE',
      '1 1 Upper lake',
    )
  })
  it('a French law with codes, Roman paragraphs and degrees', () => {
    check(
      'TITRE IER\nDES LACS\n\nArticle premier\nI. – Le garde veille :\n1° Le jour ;\n2° La nuit.\nII. – Il rend compte.\n\nArt. L. 12-3. – Les lacs sont publics.\n\nArticle R. 4-1\nLe garde est nommé.',
      '0 TITRE IER DES LACS',
      '1 Article premier',
      '2 I Le garde veille :',
      '3 1 Le jour ;',
      '3 2 La nuit.',
      '2 II Il rend compte.',
      '1 Art. L. 12-3 Les lacs sont publ',
      '1 Article R. 4-1',
      '2 paragraph Le garde est nommé',
    )
  })
  it('a German law with doubled letters', () => {
    check(
      'Erster Abschnitt\nGrundsätze\n\n§ 1\n(1) Gefischt wird\n1. im Sommer,\n2. im Winter, und zwar\na) am Tag,\nb) bei Nacht\naa) mit Licht,\nbb) ohne Licht.\n(2) § 2 Abs. 1 gilt.',
      '0 Erster Abschnitt Grundsätze',
      '1 § 1',
      '2 (1) Gefischt wird',
      '3 1 im Sommer,',
      '3 2 im Winter, und zwa',
      '4 a am Tag,',
      '4 b bei Nacht',
      '5 aa mit Licht,',
      '5 bb ohne Licht.',
      '2 (2) § 2 Abs. 1 gilt.',
    )
  })
  it('a Russian agreement with parts of articles and numbered annexes', () => {
    check(
      'Статья 1. Мир\nЧасть 1. Стороны ждут.\nЧасть 2. Стороны пишут:\nа) письма;\nб) ноты.\n\nСтатья 2\n2.1. Ноты кратки.\n\nПриложение № 1\nк Соглашению\n1) Образец',
      '0 Статья 1 Мир',
      '1 Часть 1 Стороны ждут.',
      '1 Часть 2 Стороны пишут:',
      '2 а письма;',
      '2 б ноты.',
      '0 Статья 2',
      '1 2.1 Ноты кратки.',
      '0 Приложение 1 к Соглашению',
      '1 1 Образец',
    )
  })
  it('Ukrainian sections with numbers set in Cyrillic letters, and a raised number', () => {
    check(
      'РОЗДІЛ ІІ\nРІЧКА\n\nСтаття 3¹. Збори\n1. Збори малі.',
      '0 РОЗДІЛ ІІ РІЧКА',
      '1 Стаття 3¹ Збори',
      '2 1 Збори малі.',
    )
  })
  it('a Spanish agreement with ordinals in words', () => {
    check(
      'CAPÍTULO PRIMERO\nDEL LAGO\n\nARTÍCULO DÉCIMO PRIMERO. El lago es público.\nPARÁGRAFO 1. Nadie lo cierra.\n\nPrimero: Se nombra un guarda.\nSegundo: El guarda informa.\n\nDisposición final única\nRige desde hoy.',
      '0 CAPÍTULO PRIMERO DEL LAGO',
      '1 ARTÍCULO DÉCIMO PRIMERO El lago es público',
      '2 PARÁGRAFO 1 Nadie lo cierra.',
      '3 Primero Se nombra un guard',
      '3 Segundo El guarda informa.',
      '1 Disposición final única',
      '2 paragraph Rige desde hoy.',
    )
  })
  it('a plan as the press sets it, whatever marks it puts after the numbers', () => {
    check(
      '1: Guns fall silent.\n2: Boats go home.\n3 - Tolls end\n4/ Talks begin.\n5 Elections\n#6 Peace',
      '0 1 Guns fall silent.',
      '0 2 Boats go home.',
      '0 3 Tolls end',
      '0 4 Talks begin.',
      '0 5 Elections',
      '0 6 Peace',
    )
    expect(outline('First: Guns fall silent.\nSecond: Boats go home.').map((p) => p.label)).toEqual(['First', 'Second'])
  })
  it('items that begin with amounts and years', () => {
    check(
      '1. 300 boats stay.\n2. 2031 is the first year.\n3,000 nets are burnt.\n2031. That year ends it.\n3. 4 May is the day.',
      '0 1 300 boats stay.',
      '0 2 2031 is the first',
      '1 paragraph 3,000 nets are bur',
      '1 paragraph 2031. That year en',
      '0 3 4 May is the day.',
    )
  })
  it('annexes that begin their numbers anew', () => {
    const ids = outline(
      'Article 1\nLakes are free.\n\nANNEX I\n\nArticle 1\nBoats.\n\nANNEX II (Article 1)\n\n1. Nets',
    ).map((p) => p.id)
    expect(ids).toContain('annex_i__art_1')
    expect(ids).toContain('annex_ii__para_1')
  })
  it('letters of understanding beside a collective agreement', () => {
    const list = outline(
      'ARTICLE 9 – TERM\n9.01 One year.\n\nLETTER OF UNDERSTANDING NO. 2\nRe: Parking\nThe parties meet.',
    )
    expect(list[2]).toMatchObject({ label: 'LETTER OF UNDERSTANDING NO. 2', heading: 'Re: Parking', level: 0 })
  })
  it('bullets and numbers set in below others of the same look', () => {
    check('- one\n  - inside\n- two', '0 bullet one', '1 bullet inside', '0 bullet two')
    check('1. one\n   1. inside\n   2. also\n2. two', '0 1 one', '1 1 inside', '1 2 also', '0 2 two')
  })
  it('a list that a paragraph broke into goes on in its place', () => {
    check(
      '1. The board:\n(a) meets;\n\nIt may meet by night.\n\n(b) votes.\n(i) by hand.',
      '0 1 The board:',
      '1 (a) meets;',
      '1 paragraph It may meet by nig',
      '1 (b) votes.',
      '2 (i) by hand.',
    )
  })
  it('lists that run on in a paragraph, each item a provision', () => {
    check(
      '2. The fund pays for: (a) roads; (b) wells; and (c) barns.\n3. Points (a) and (b) hold.',
      '0 2 The fund pays for:',
      '1 (a) roads;',
      '1 (b) wells; and',
      '1 (c) barns.',
      '0 3 Points (a) and (b)',
    )
  })
  it('no running list where a law sets its lists line by line', () => {
    const laid = Array.from({ length: 6 }, (_, k) => `${k + 1}. Boats:\n(a) sail;\n(b) rest.`).join('\n')
    const list = outline(`${laid}\n7. Boats: (a) float; and (b) sink.`)
    expect(list.at(-1)!.label).toBe('7')
  })
})

describe('outline tells text from what surrounds it', () => {
  it('goes on with a sentence past the mark of a page', () => {
    const text =
      'Article 2\n\n1. Each side lets in the keepers who come with\n\n- 4 -\n\nletters of their town.\n\n2. They stay.'
    const [, first, second] = outline(text)
    expect(text.slice(first!.start, first!.end)).toMatch(/^1\. Each[\s\S]*their town\.$/)
    expect(second!.label).toBe('2')
  })
  it('takes a page mark and a line of contents for no provision', () => {
    const text = 'Article 1 ........ 3\nArticle 2 ........ 5\n\n1. Boats rest.\n\nPage 3 of 9\n\n2. Nets dry.'
    expect(
      outline(text)
        .filter((p) => isCompared(text, p))
        .map((p) => p.label),
    ).toEqual(['1', '2'])
  })
  it('takes a note below a rule for no point', () => {
    expect(outline('4. Boats rest.¹\n_____\n1 At night only.').map((p) => p.label)).toEqual(['4', null])
  })
  it('rows set with tabs, bars or wide gaps', () => {
    for (const table of [
      'Boat\tFee\nSmall\t4',
      'Boat | Fee\n\nSmall | 4',
      'Boat     Fee     Year\nSmall    4       2031',
    ])
      expect(outline(`1. Fees:\n${table}`).map((p) => p.kind)).toEqual(['point', 'table', 'table'])
    expect(outline('(a)\tsmall boats;\n(b)\tlarge boats.').map((p) => p.kind)).toEqual(['point', 'point'])
  })
  it('a title over several lines, with who made it', () => {
    const [title, first] = outline('HARBOUR AGREEMENT\nbetween\nthe Crane Drivers\nand\nthe Port\n\n1. Cranes rest.')
    expect(title).toMatchObject({
      kind: 'heading',
      heading: 'HARBOUR AGREEMENT\nbetween\nthe Crane Drivers\nand\nthe Port',
    })
    expect(first!.level).toBe(0)
  })
  it('recitals of a resolution, line by line', () => {
    const kinds = outline(
      'The Council,\nrecalling the flood,\nDeeply troubled by the drought,\nhas agreed as follows:\n1. Wells are dug.',
    ).map((p) => p.kind)
    expect(kinds.slice(1, 3)).toEqual(['recital', 'recital'])
    expect(kinds.at(-1)).toBe('point')
  })
  it('what only looks like a label in the middle of a sentence', () => {
    expect(outline('1. The gate opens by\n5. May of each year.').map((p) => p.label)).toEqual(['1'])
    const list = outline(
      '1. The boats of both sides that lie in the upper harbour\n   North Pier are moved.\n2. Nets dry.',
    )
    expect(list.map((p) => p.label)).toEqual(['1', '2'])
  })
  it('points that are dropped, under a bare label or with their own', () => {
    const list = outline('Article 4\n[Reserved]\n\nArticle 5\n1. Boats rest.\n2. (deleted)\n3. Nets dry.')
    expect(list.filter((p) => p.kind === 'notice').map((p) => p.covers)).toEqual([
      [{ from: '4', to: '4' }],
      [{ from: '2', to: '2' }],
    ])
    expect(list.at(-1)!.parent).toBe('art_5')
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
