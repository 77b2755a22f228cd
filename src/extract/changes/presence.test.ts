import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { changesOf } from '../changes.ts'
import { provisionsOf } from '../contents.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import { sidesOf } from '../sides.ts'
import { read, tag } from './told.test-source.ts'

/** Type and words of each change, and no others. */
const check = (text: string, changes: [change: string, words: string][]): void =>
  expect(read(text).map((c) => [c.change, text.slice(c.span.start, c.span.end)])).toEqual(changes)

const ends = (text: string): unknown[] => {
  const a = article(text, tag)
  const drafts = draftReading(a, sidesOf(a))
  const issues = issueBook(a)
  const name = (id: string | null): string | null => drafts.drafts.find((d) => d.id === id)?.name ?? null
  return changesOf(a, drafts, issues, provisionsOf(a, drafts, issues)).map((c) => [name(c.from), name(c.to)])
}

describe('presence and absence', () => {
  const before = 'The ministers circulated a new text on Friday. '
  it('reads a sentence turned round', () =>
    check(`${before}Gone, too, is the promise of compensation.`, [
      ['removed', 'Gone, too, is the promise of compensation'],
    ]))
  it('reads what disappeared', () =>
    check(`${before}What vanished was a levy on ferries.`, [['removed', 'What vanished was a levy on ferries']]))
  it('reads what is new', () => check(`${before}The toll is new.`, [['added', 'The toll is new']]))
  it('takes no noun before "new" at its word', () => check(`${before}This is a new day for all of us.`, []))
  it('reads what an older version had not', () =>
    check('The second draft is shorter. The bridge was not in the March draft.', [
      ['added', 'The bridge was not in the March draft'],
    ]))
  it('reads what the older version did not mention', () =>
    check('The deal, signed in May, was printed. An earlier draft of the deal did not mention the tunnel.', [
      ['added', 'An earlier draft of the deal did not mention the tunnel'],
    ]))
  it('reads a clause with a clause on it', () =>
    check(`${before}The clause that let owners sell is gone.`, [
      ['removed', 'The clause that let owners sell is gone'],
    ]))
  it('knows gone people from gone clauses', () => check(`${before}The envoy who led the talks is gone.`, []))
})

describe('new wording', () => {
  const before = 'The ministers circulated a new text on Friday. '
  it('reads what has come back in other words', () =>
    check(`${before}The reference to coal has come back reading "dirty coal".`, [
      ['reworded', 'The reference to coal has come back reading "dirty coal"'],
    ]))
  it('reads a move to the annex', () =>
    check(`${before}A paragraph on loss and damage has been moved to the annex.`, [
      ['reworded', 'A paragraph on loss and damage has been moved to the annex'],
    ]))
  it('leaves a minister who moved alone', () => check(`${before}The minister has moved to the capital.`, []))
  it('reads brackets as left open', () =>
    check(`${before}The levy on ships is in brackets.`, [['left-open', 'The levy on ships is in brackets']]))
})

describe('two texts set against each other', () => {
  it('reads "where the one …, the other …"', () =>
    check(
      'Mali has a 7-point paper and Chad has a 9-point paper. Where the first sets no toll, the second guarantees 20 litres.',
      [['added', 'Where the first sets no toll, the second guarantees 20 litres']],
    ))
  it('leads from the version of a month to the current one', () =>
    expect(ends('The new draft sets the quota at 40,000 tonnes, down from 55,000 in the March version.')).toEqual([
      ['March version', 'new draft'],
    ]))
  it('does not lead to a rival named last', () =>
    expect(
      ends(
        'The first draft set limits. The revised draft is shorter. Chad tabled a counter-proposal. The cap on ships was deleted.',
      ),
    ).toEqual([['first draft', 'revised draft']]))
})
