import { describe, expect, it } from 'vitest'
import { crews, mediators, portLedger } from '../../test/support/talks.ts'
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
})
