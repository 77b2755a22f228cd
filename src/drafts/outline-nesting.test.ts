import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'

/** `level label|kind words` of each provision, one a line. */
const check = (text: string, ...expected: string[]): void => {
  const lines = outline(text).map((p) =>
    `${p.level} ${p.label ?? p.kind} ${text.slice(p.textStart, p.end).replace(/\s+/g, ' ').slice(0, 18)}`.trim(),
  )
  expect(lines).toEqual(expected)
}

describe('outline nests numbers of mixed kinds', () => {
  it('letters, figures and Roman numbers in one label', () => {
    check(
      'A. DOCKS\nA.1 Cranes\nA.1.1 Cranes are tested.\nA.1.2 The test covers:\nA.1.2.a the hook;\nA.1.2.b the cable:\nA.1.2.b.i its core;\nA.1.2.b.ii its skin.\nA.2 Tugs\nB. DUES\nB.1 Dues are yearly.',
      '0 A DOCKS',
      '1 A.1 Cranes',
      '2 A.1.1 Cranes are tested.',
      '2 A.1.2 The test covers:',
      '3 A.1.2.a the hook;',
      '3 A.1.2.b the cable:',
      '4 A.1.2.b.i its core;',
      '4 A.1.2.b.ii its skin.',
      '1 A.2 Tugs',
      '0 B DUES',
      '1 B.1 Dues are yearly.',
    )
  })
  it('decimals under their number, though small letters follow', () => {
    check(
      '2. Стороны обязуются:\n2.1. не обстреливать сёла;\n2.2 отвести орудия.',
      '0 2 Стороны обязуются:',
      '1 2.1 не обстреливать сё',
      '1 2.2 отвести орудия.',
    )
    expect(outline('1. Losses rose.\n\n2.5 per cent of the boats are lost.').map((p) => p.label)).toEqual(['1', null])
  })
  it('names that only look like mixed numbers are none', () => {
    expect(outline('A.4 sheets are used for every letter.\n\nThey are white.').map((p) => p.label)).toEqual([
      null,
      null,
    ])
  })
  it('Roman headings with lettered parts, each in its own count', () => {
    check(
      'I. SIDES\nA. North\nB. South\n\nII. TRUCE\nA. Start\n1. It starts at noon.\nB. Breach\nA breach is told.\n\nIII. SEALS',
      '0 I SIDES',
      '1 A North',
      '1 B South',
      '0 II TRUCE',
      '1 A Start',
      '2 1 It starts at noon.',
      '1 B Breach',
      '2 paragraph A breach is told.',
      '0 III SEALS',
    )
  })
  it('round bullets of the letter o below others', () => {
    check(
      '• boats\n  o small ones\n  o large ones\n• nets',
      '0 bullet boats',
      '1 bullet small ones',
      '1 bullet large ones',
      '0 bullet nets',
    )
    expect(outline('A lei diz:\n\no governo decide.').map((p) => p.kind)).toEqual(['chapeau', 'paragraph'])
  })
})

describe('outline sees where parts begin and end', () => {
  it('numbered recitals, and the words that lead from them to the text', () => {
    const list = outline(
      'The Parties,\n\n(1) recalling the flood,\n\n(2) noting the drought,\n\nhave agreed as follows:\n\nArticle 1\nWells are dug.',
    )
    expect(list.map((p) => p.kind)).toEqual(['paragraph', 'recital', 'recital', 'chapeau', 'heading', 'paragraph'])
    expect(list[3]!.level).toBe(0)
    expect(outline('Whereas:\n\n(1) Toys float.\n\n(2) Some sink.').map((p) => p.kind)).toEqual([
      'chapeau',
      'recital',
      'recital',
    ])
  })
  it.each([
    'IN WITNESS WHEREOF the envoys have signed.',
    'Fait à Valdor, en deux exemplaires.',
    'Вчинено в місті Тарн.',
  ])('words over the signatures, which belong to no article: %s', (words) => {
    expect(outline(`Article 9\n1. It holds.\n(a) for ever.\n\n${words}`).at(-1)!.level).toBe(0)
  })
  it('annexes whose word has no number', () => {
    for (const annex of ['ENCLOSURE', 'Appendix to Annex II', 'SCHEDULES', 'Приложения']) {
      const list = outline(`Article 9\n1. It holds.\n\n${annex}\n\n1. Upper gate.`)
      expect(list.map((p) => p.level)).toEqual([0, 1, 0, 1])
    }
    expect(outline('Article 9\n\nProtocol to be signed later.').map((p) => p.kind)).toEqual(['heading', 'paragraph'])
  })
  it('the section a schedule belongs to, and the title after it', () => {
    const list = outline('SCHEDULE 1        Section 4\n\nTHE GATES\n\n1. Upper gate.')
    expect(list[0]).toMatchObject({ label: 'SCHEDULE 1' })
    expect(list.at(-1)!.level).toBe(1)
  })
  it('several articles repealed under one label', () => {
    const [gone, next] = outline('§§ 4 bis 6\n(weggefallen)\n\n§ 7\nDas Tor ist offen.')
    expect(gone).toMatchObject({ kind: 'notice', known: 'deleted', covers: [{ from: '4', to: '6' }] })
    expect(next!.label).toBe('§ 7')
  })
  it('titles in capitals over articles in small letters', () => {
    const list = outline(
      'Artículo 3.- Plazo. Diez años.\n\nDISPOSICIONES FINALES\n\nPrimera. Rige hoy.\n\nSegunda. Se publica.',
    )
    expect(list.map((p) => p.level)).toEqual([0, 0, 1, 1])
  })
  it('lines without labels under a point that ends with a colon', () => {
    check(
      'The plan in full:\n1. Money is used as follows:\nTen million go to roads.\nThe rest is saved.\n2. Talks go on.\nThat is all.',
      '0 chapeau The plan in full:',
      '1 1 Money is used as f',
      '2 paragraph Ten million go to',
      '2 paragraph The rest is saved.',
      '1 2 Talks go on.',
      '0 paragraph That is all.',
    )
  })
  it('a sentence with a note is no title', () => {
    expect(outline('Article 2 Nets are mended by night.[3]\n\n1. With care.')[0]!.kind).toBe('point')
  })
})
