import { describe, expect, it } from 'vitest'
import { crews, DESK, ledgerOf, mediators, PORT_SOURCES, portItems, portLedger } from '../../test/support/talks.ts'
import type { Act } from '../record/entry.ts'
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
    expect(comparison(state).rows).toEqual(view.rows)
  })

  it('shows a claim whose draft nobody has named yet under the draft’s key', () => {
    const items = portItems().filter((i) => !(i.kind === 'draft' && i.key === mediators))
    const unnamed = comparison(stateOfPlay(ledgerOf(PORT_SOURCES, items)))
    expect(unnamed.drafts.map((d) => d.key)).toContain(mediators)
    expect(JSON.stringify(unnamed.rows)).toContain('16 workers')
  })
})
