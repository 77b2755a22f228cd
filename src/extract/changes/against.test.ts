import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { changesOf } from '../changes.ts'
import { provisionsOf } from '../contents.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import { sidesOf } from '../sides.ts'
import { read, tag } from './told.test-source.ts'

/** Type, words, and what stood before and after, of each change. */
const check = (
  text: string,
  changes: [change: string, words: string, before: string | null, after: string | null][],
): void =>
  expect(read(text).map((c) => [c.change, text.slice(c.span.start, c.span.end), c.before, c.after])).toEqual(changes)

describe('clauses of two texts side by side', () => {
  it('reads an older number after the one of now', () =>
    check('The second draft sets the fee at 900 crowns. In the March draft the figure was 700 crowns.', [
      ['quantity-changed', 'In the March draft the figure was 700 crowns', '700 crowns', '900 crowns'],
    ]))
  it('compares only what is measured alike', () =>
    check('The second draft sets the fee at 900 crowns. The March draft had 12 articles.', []))
  it('reads two clauses without numbers where a word sets them against each other', () =>
    check('The March draft speaks of duties; the second draft speaks of hopes.', [
      [
        'reworded',
        'The March draft speaks of duties; the second draft speaks of hopes',
        'speaks of duties',
        'speaks of hopes',
      ],
    ]))
  it('reads a fronted text', () =>
    check('Under the March draft the port would keep 40 guards; under the second draft it would keep 20 guards.', [
      [
        'quantity-changed',
        'Under the March draft the port would keep 40 guards; under the second draft it would keep 20 guards',
        '40 guards',
        '20 guards',
      ],
    ]))
  it('takes one text alone for no comparison', () =>
    check('The March draft speaks of duties. The March draft sets a fee of 900 crowns.', []))
})

describe('one wording for another', () => {
  it('reads what stands in place of what', () =>
    expect(
      read(
        'The second draft differs from the March draft. In place of a hardship fund there is now a loan scheme.',
      ).map((c) => [c.change, c.before]),
    ).toEqual([['reworded', 'a hardship fund']]))
  it('takes a wish for one thing rather than another for none', () =>
    check('The second draft differs from the March draft. Oster wants a fund rather than a loan.', []))
})

describe('which text is the older', () => {
  const ends = (text: string): unknown[] => {
    const a = article(text, tag)
    const drafts = draftReading(a, sidesOf(a))
    const issues = issueBook(a)
    const name = (id: string | null): string | null => drafts.drafts.find((d) => d.id === id)?.name ?? null
    return changesOf(a, drafts, issues, provisionsOf(a, drafts, issues)).map((c) => [name(c.from), name(c.to)])
  }
  it('goes on with two texts set against each other to the end of their paragraph', () =>
    expect(
      ends('The March draft speaks of duties; the second draft speaks of hopes. The levy on sand has gone.'),
    ).toEqual([
      ['March draft', 'second draft'],
      ['March draft', 'second draft'],
    ]))
  it('takes no text that is named only later for an end', () =>
    expect(
      ends(
        'The second draft differs from the first draft. The levy on sand has gone.\n\nA third draft will be sent out in May.',
      ),
    ).toEqual([['first draft', 'second draft']]))
})
