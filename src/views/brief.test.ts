import { describe, expect, it } from 'vitest'
import { ana, draftIn, instant, provisionIn, sourceOf } from '../../test/made-up.ts'
import { HERALD, MACHINE, portLedger } from '../../test/support/talks.ts'
import { draftKey } from '../record/ids.ts'
import { chain, emptyLedger } from '../record/ledger.ts'
import { headOf } from '../record/source.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { brief } from './brief.ts'
import { plain, type Sentence } from './citation.ts'
import type { SectionedView, ViewBlock } from './view.ts'

const sentencesOf = (block: ViewBlock): readonly Sentence[] =>
  block.kind === 'prose'
    ? block.sentences
    : block.kind === 'points'
      ? block.items.flat()
      : block.kind === 'table'
        ? block.rows.flatMap((r) => r.cells.flatMap((c) => c.sentences))
        : []
const section = (view: SectionedView, id: string): readonly Sentence[] =>
  view.sections.find((s) => s.id === id)!.blocks.flatMap(sentencesOf)
const wordsOf = (view: SectionedView, id: string): string =>
  view.sections
    .find((s) => s.id === id)!
    .blocks.map((b) => (b.kind === 'nothing' || b.kind === 'subhead' ? b.text : sentencesOf(b).map(plain).join('\n')))
    .join('\n')

describe('brief', () => {
  const b = brief(stateOfPlay(portLedger(), { today: '2031-05-20' }))

  it('asks the questions in the reader’s order', () => {
    expect(b.sections.map((s) => s.id)).toEqual([
      'now',
      'first-draft',
      'changes',
      'reactions',
      'positions',
      'next',
      'unknown',
      'disputed',
      'sources',
    ])
  })

  it('is JSON-ready', () => {
    expect(JSON.parse(JSON.stringify(b))).toEqual(JSON.parse(JSON.stringify(structuredClone(b))))
  })

  it('cites a passage wherever it shows words of a source', () => {
    for (const s of b.sections.flatMap((x) => x.blocks.flatMap(sentencesOf))) {
      if (s.parts.some((p) => p.kind === 'words'))
        expect(
          s.parts.some((p) => p.kind === 'cite'),
          plain(s),
        ).toBe(true)
    }
  })

  it('numbers its citations without a gap and cites none that is missing', () => {
    expect(b.citations.map((c) => c.number)).toEqual(b.citations.map((_, i) => i + 1))
    const cited = b.sections
      .flatMap((x) => x.blocks.flatMap(sentencesOf))
      .flatMap((s) => s.parts.flatMap((p) => (p.kind === 'cite' ? [p.number] : [])))
    expect(new Set(cited)).toEqual(new Set(b.citations.map((c) => c.number)))
  })

  it('says what changed between two texts that are held', () => {
    expect(wordsOf(b, 'changes')).toMatch(/4 percent.*7 percent|4.*to.*7/)
    expect(wordsOf(b, 'changes')).toContain('A joint committee reviews safety each quarter.')
  })

  it('takes the column of an unread draft from reports and says by whom', () => {
    expect(wordsOf(b, 'changes')).toContain('16 workers')
    expect(wordsOf(b, 'changes')).toContain('says Rosa Quill, to the Harbour Times')
    expect(wordsOf(b, 'changes')).toMatch(
      /its text is unpublished[\s\S]*On every other point of the mediator's text: nothing on record/,
    )
  })

  it('marks what a party is said to want by its opponent', () => {
    expect(wordsOf(b, 'positions')).toContain('second-hand')
  })

  it('strikes a deadline that was taken back', () => {
    const struck = section(b, 'next').flatMap((s) => s.parts.filter((p) => p.kind === 'deleted'))
    expect(struck).toHaveLength(1)
    expect(wordsOf(b, 'next')).toContain('withdrawn')
  })

  it('puts both sides of a contradiction side by side', () => {
    expect(wordsOf(b, 'disputed')).toMatch(/16 workers[\s\S]*against[\s\S]*15 workers/)
  })

  it('shows nothing of a source that came out after the cut, nor its dispute', () => {
    const early = brief(stateOfPlay(portLedger(), { reported: '2031-05-14' }))
    expect(JSON.stringify(early)).not.toContain(HERALD.head.id)
    expect(JSON.stringify(early)).not.toContain('15 workers')
    expect(early.head.leftOut.join()).toContain('1 source published later')
    expect(wordsOf(early, 'disputed')).toMatch(/^No two entries/)
  })

  it('says on its head that nobody reviewed what a machine accepted, and only then', () => {
    expect(b.head.unreviewed).toBe(false)
    expect(brief(stateOfPlay(portLedger(MACHINE))).head.unreviewed).toBe(true)
  })

  it('tells the age of sources only when it is told the day', () => {
    expect(wordsOf(b, 'sources')).toContain('15 days old')
    expect(wordsOf(brief(stateOfPlay(portLedger())), 'sources')).not.toContain('days old')
  })

  it('says of an empty dossier what belongs there', () => {
    const empty = brief(stateOfPlay(emptyLedger))
    expect(wordsOf(empty, 'now')).toMatch(/File a draft or a report/)
    expect(empty.citations).toEqual([])
  })

  it('counts points that stand under a heading as points of their own', () => {
    const text = sourceOf('Terms\n\n1. The lake is shared.\n2. The bay is closed.')
    const key = draftKey('terms')
    const heading = { ...provisionIn(text, 'Terms', key, 0), unit: 'heading', eId: 'hdg_1', label: undefined } as const
    const points = ['The lake is shared.', 'The bay is closed.'].map(
      (w, i) =>
        ({
          ...provisionIn(text, w, key, i + 1),
          unit: 'point',
          eId: `pt_${i + 1}`,
          parent: 'hdg_1',
          label: `${i + 1}`,
        }) as const,
    )
    const entries = chain([], ana, instant, [
      { kind: 'open', title: 'Lake talks' },
      { kind: 'file', source: headOf(text) },
      ...[draftIn(text, 'Terms', { key }), heading, ...points].map((item) => ({ kind: 'accept', item }) as const),
    ])
    const blocks = brief(stateOfPlay({ entries })).sections.find((x) => x.id === 'first-draft')!.blocks
    const table = blocks.find((b) => b.kind === 'table')
    expect(table?.kind === 'table' && table.rows).toHaveLength(2)
  })
})
