import { describe, expect, it } from 'vitest'
import {
  by,
  crews,
  DESK,
  draft,
  type Filed,
  filed,
  ledgerOf,
  mediators,
  PORT_SOURCES,
  passage,
  portItems,
  portLedger,
} from '../../test/support/talks.ts'
import type { Item } from '../record/claim.ts'
import type { Act } from '../record/entry.ts'
import type { DraftKey } from '../record/ids.ts'
import { append } from '../record/ledger.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { plain } from './citation.ts'
import { comparison } from './comparison.ts'

describe('comparison', () => {
  const view = comparison(stateOfPlay(portLedger()))
  const row = (words: RegExp) =>
    view.rows.find((r) => r.cells.some((c) => c.sentences.some((s) => words.test(plain(s)))))!

  it('has a column for each draft, in time, the unread one last', () => {
    expect(view.drafts.map((d) => [d.name, d.textHeld])).toEqual([
      ['company offer', true],
      ['union counter-offer', true],
      ["mediator's text", false],
    ])
  })

  it('joins points that were renumbered and says what changed in substance', () => {
    expect(row(/Night work/).cells.map((c) => c.labels)).toEqual([['3'], ['2'], []])
    expect(row(/Wages rise/).changed).toBe(true)
    expect(row(/Wages rise/).summary.join()).toMatch(/4.*7/)
  })

  it('shows every word of both texts in the redline', () => {
    const cell = row(/Wages rise/).cells[1]!
    const parts = cell.sentences[0]!.parts
    const kept = parts
      .filter((p) => p.kind === 'words' || p.kind === 'inserted')
      .map((p) => ('text' in p ? p.text : ''))
      .join('')
    expect(kept.replace(/\s+/g, ' ').trim()).toBe('Wages rise by 7 percent a year.')
    expect(parts.some((p) => p.kind === 'deleted' && p.text.includes('4'))).toBe(true)
  })

  it('sets what is reported of an unread draft beside the point it is about', () => {
    const r = row(/Crane crews number/)
    expect(r.issues).toContain(crews)
    const reported = r.cells.find((c) => c.draft === mediators)!
    expect(reported.known).toBe('described')
    expect(reported.sentences.map(plain).join()).toMatch(/16 workers[\s\S]*15 workers/)
  })

  it('keeps four blanks apart: dropped, never there, not yet known, not held', () => {
    const dropped = row(/Crane crews number/).cells[1]!
    expect(dropped.known).toBe('deleted')
    expect(row(/joint committee/).cells[0]!.known).toBe('absent')
    expect(row(/Night work/).cells[2]!.known).toBe('unknown')
  })

  it('numbers its passages as one reads, from the drafts down', () => {
    const [first] = view.sections[0]!.blocks
    const numbers = first?.kind === 'points' ? first.items.flat().flatMap((x) => x.parts) : []
    expect(numbers.flatMap((p) => (p.kind === 'cite' ? [p.number] : []))).toEqual([1, 2, 3])
  })

  it('does not say in a cell the label that heads the row', () => {
    const r = row(/Night work/)
    expect(r.name).toBe('3')
    expect(plain(r.cells[0]!.sentences[0]!)).toMatch(/^Night work/)
    expect(plain(r.cells[1]!.sentences[0]!)).toMatch(/^2 Night work/)
  })

  it('says whose number heads a row that the first draft does not have', () => {
    const heads = view.sections
      .flatMap((s) => s.blocks)
      .flatMap((b) => (b.kind === 'table' ? b.rows.map((r) => plain(r.cells[0]!.sentences[0]!)) : []))
    expect(heads).toEqual(['1', '2 crane crews', '3', '3 of the union counter-offer'])
  })

  it('lets a link made by hand join two rows, and an unlink part them', () => {
    const ledger = portLedger()
    const state = stateOfPlay(ledger)
    const id = (words: string) => state.provisions.filter((p) => p.item.wording.includes(words)).map((p) => p.id)
    const [night1, night2] = id('Night work')
    const acts: Act[] = [
      { kind: 'link', a: id('Crane crews'), b: id('joint committee') },
      { kind: 'unlink', a: [night1!], b: [night2!] },
    ]
    const after = comparison(stateOfPlay(append(ledger, DESK, '2031-05-21T09:00:00Z', acts).ledger))
    const of = (words: string) =>
      after.rows.filter((x) => x.cells.some((c) => c.sentences.some((s) => plain(s).includes(words))))
    expect(of('joint committee')).toHaveLength(1)
    expect(
      of('joint committee')[0]!
        .cells.slice(0, 2)
        .map((c) => c.labels),
    ).toEqual([['2'], ['3']])
    expect(of('Night work')).toHaveLength(2)
    expect(JSON.stringify(after.sections)).toContain('1 correspondence set by hand: Ada Desk.')
    expect(JSON.stringify(view.sections)).not.toContain('by hand')
    expect(comparison(state).rows).toEqual(view.rows)
  })

  it('shows a claim whose draft nobody has named yet under the draft’s key', () => {
    const items = portItems().filter((i) => !(i.kind === 'draft' && i.key === mediators))
    const unnamed = comparison(stateOfPlay(ledgerOf(PORT_SOURCES, items)))
    expect(unnamed.drafts.map((d) => d.key)).toContain(mediators)
    expect(JSON.stringify(unnamed.rows)).toContain('16 workers')
  })
})

/** Drafts in order of time, each with its numbered points; nothing else on record. */
function talks(...texts: readonly (readonly [name: string, points: readonly string[], basedOn?: string])[]) {
  const sources: Filed[] = []
  const items: Item[] = []
  texts.forEach(([name, points, basedOn], d) => {
    const text = `${name}\n\n${points.map((p, i) => `${i + 1}. ${p}`).join('\n')}`
    const source = filed(name, text, { kind: 'draft-text', on: `2031-06-0${d + 1}`, publisher: undefined })
    sources.push(source)
    items.push(
      {
        kind: 'draft',
        key: draft(name),
        name,
        draftKind: 'draft',
        proposers: [],
        authors: [],
        ...(basedOn ? { basedOn: draft(basedOn) } : {}),
        passages: [passage(source, name)],
      },
      ...points.map(
        (wording, order): Item => ({
          kind: 'provision',
          draft: draft(name) as DraftKey,
          order,
          eId: `pt_${order + 1}`,
          label: String(order + 1),
          level: 0,
          unit: 'point',
          known: 'verbatim',
          wording,
          passages: [passage(source, `${order + 1}. ${wording}`)],
        }),
      ),
    )
  })
  return { sources, items, view: comparison(stateOfPlay(ledgerOf(sources, items))) }
}

const LAW = [
  'Operators keep a record of every test for ten years.',
  'The authority may inspect any plant on working days.',
  'Fines go to the fund for rivers and lakes.',
] as const

describe('what is compared with what', () => {
  const answers = () =>
    talks(
      ['bill', LAW],
      [
        'upper house',
        [
          LAW[0],
          'The authority shall inspect each plant twice a year.',
          LAW[2],
          'Wells are sealed when a plant closes.',
        ],
      ],
      ['lower house', [LAW[0], 'The authority may inspect any plant on any day.', LAW[2]]],
    )

  it('compares two answers with the draft they answer, not with one another, and says so', () => {
    const { view } = answers()
    expect(view.drafts.map((d) => d.comparedWith)).toEqual([null, 'bill', 'bill'])
    expect(JSON.stringify(view.sections)).toContain('compared with the bill')
    const inspected = view.rows.find((r) => r.name === '2')!
    expect(inspected.cells.map((c) => c.comparedWith)).toEqual([null, 'bill', 'bill'])
    const removed = inspected.cells[2]!.sentences[0]!.parts.flatMap((p) => (p.kind === 'deleted' ? [p.text] : []))
    expect(removed.join(' ')).not.toContain('twice')
  })

  it('does not say that a draft dropped what the draft it is compared with never had', () => {
    const wells = answers().view.rows.find((r) =>
      r.cells.some((c) => c.sentences.some((s) => plain(s).includes('Wells'))),
    )!
    expect(wells.cells.map((c) => c.known)).toEqual(['absent', 'verbatim', 'absent'])
    expect(wells.summary).toEqual(['upper house: new'])
  })

  it('goes by the base that a draft itself names', () => {
    const { view } = talks(
      ['bill', LAW],
      ['upper house', [...LAW, 'Wells are sealed.']],
      ['lower house', LAW, 'upper house'],
    )
    expect(view.drafts.at(-1)!.comparedWith).toBe(draft('upper house'))
  })

  it('says that a point is back which an earlier draft of the line had and its base had not', () => {
    const { view } = talks(['first', LAW], ['second', LAW.slice(0, 2), 'first'], ['third', LAW, 'second'])
    const fines = view.rows.find((r) => r.cells[0]!.sentences.some((s) => plain(s).includes('Fines')))!
    expect(fines.cells.map((c) => c.known)).toEqual(['verbatim', 'deleted', 'verbatim'])
    expect(fines.summary).toEqual(['second: no counterpart found', 'third: back, as in the first'])
    expect(fines.history).toMatchObject([{ came: 'first', left: ['second'], back: ['third'] }])
    expect(JSON.stringify(view.sections)).toContain('out in the second, back in the third')
  })
})

describe('reports in a comparison', () => {
  it('shows versions of one clause that cannot both hold side by side, and says so', () => {
    const row = comparison(stateOfPlay(portLedger())).rows.find((r) => r.issues.includes(crews))!
    const cell = row.cells.find((c) => c.draft === mediators)!
    expect(plain(cell.sentences[0]!)).toBe('contradicted: reports cannot both hold')
    expect(cell.claims).toHaveLength(2)
    expect(row.summary).toContain("mediator's text: reports differ")
  })

  it('does not report as contents what somebody denied', () => {
    const items = portItems().map((i) =>
      i.kind === 'contents' && i.quantity?.value === 15
        ? { ...i, quantity: undefined, attribution: by('the company', { cue: 'denied' }) }
        : i,
    )
    const view = comparison(
      stateOfPlay(
        ledgerOf(
          PORT_SOURCES,
          items.filter((i) => !(i.kind === 'contents' && i.quantity)),
        ),
      ),
    )
    const cell = view.rows.find((r) => r.issues.includes(crews))!.cells.find((c) => c.draft === mediators)!
    expect(cell.known).toBe('denied')
    expect(plain(cell.sentences[0]!)).toMatch(/^denied: .* by the company/)
  })

  it('lists, once the text is there, which reports it bears out and which it does not, the wrong ones first', () => {
    const text = filed('Mediator', "Mediator's text\n\n1. Crane crews number at most 16 workers a shift.", {
      kind: 'draft-text',
      on: '2031-05-19',
    })
    const provision: Item = {
      kind: 'provision',
      draft: mediators,
      order: 0,
      eId: 'pt_1',
      label: '1',
      level: 0,
      unit: 'point',
      known: 'verbatim',
      wording: 'Crane crews number at most 16 workers a shift.',
      passages: [passage(text, '1. Crane crews number at most 16 workers a shift.')],
    }
    const view = comparison(stateOfPlay(ledgerOf([...PORT_SOURCES, text], [...portItems(), provision])))
    expect(view.checked.map((c) => c.verdict).sort()).toEqual(['borne-out', 'not-borne-out'])
    const section = view.sections.find((s) => s.id === 'checked')!
    const [tally, list] = section.blocks
    expect(tally?.kind === 'prose' && plain(tally.sentences[0]!)).toContain(
      '1 borne out, 1 not borne out, 0 not decided',
    )
    expect(list?.kind === 'points' && plain(list.items[0]![0]!)).toMatch(/15 workers.*not borne out/)
    // The reports stay where they were.
    expect(JSON.stringify(view.rows)).toContain('15 workers')
  })

  it('has no such list where nothing was reported of a text that is held', () => {
    expect(comparison(stateOfPlay(portLedger())).sections.map((s) => s.id)).toEqual(['drafts', 'points'])
  })

  it('says of a withheld draft that it is withheld where nobody said anything of the point', () => {
    const items = portItems().map((i) =>
      i.kind === 'draft' && i.key === mediators ? { ...i, publication: 'withheld' as const } : i,
    )
    const view = comparison(stateOfPlay(ledgerOf(PORT_SOURCES, items)))
    const night = view.rows.find((r) => r.cells[0]!.sentences.some((s) => plain(s).includes('Night work')))!
    expect(night.cells.at(-1)!.known).toBe('withheld')
  })
})

describe('drafts in two languages', () => {
  const { view } = talks(
    ['bill', ['The two sides withdraw to the line of May.', 'The force in the zone is limited to 40,000 soldiers.']],
    [
      'projet',
      ['Les deux parties vont en arrière dans les dix jours.', 'La force dans la zone est limitée à 60 000 soldats.'],
    ],
  )
  const shown = view.rows.flatMap((r) => r.cells.flatMap((c) => c.sentences.flatMap((s) => s.parts)))

  it('strikes out and inserts nothing, and still tells the figures', () => {
    expect(shown.filter((p) => p.kind === 'inserted' || p.kind === 'deleted')).toEqual([])
    expect(view.rows.flatMap((r) => r.summary).join('; ')).toMatch(/raised from 40,000 soldiers to 60 000 soldats/)
  })

  it('calls nothing new or gone, and says which language each is in', () => {
    expect(view.rows.flatMap((r) => r.summary)).not.toContain('new')
    expect(view.rows.flatMap((r) => r.cells.map((c) => c.known))).not.toContain('deleted')
    expect(view.notCompared.join()).toMatch(/the bill is in English and the projet in French/)
  })
})
