import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { provisionsOf } from '../contents.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

/** Name of the draft and words of each clause. */
function told(text: string): [string, string][] {
  const a = article(text, tag, { publisher: 'The Courier' })
  const d = draftReading(a, sidesOf(a))
  return provisionsOf(a, d, issueBook(a)).map((p) => [
    d.drafts.find((x) => x.id === p.draft)!.name,
    text.slice(p.span.start, p.span.end),
  ])
}
const clauses = (text: string): string[] => told(text).map(([, c]) => c)
const first = 'The new draft raises the fee to 5 per cent. '

describe('what was put in, altered or taken out', () => {
  it('takes a thing added as a clause of the text', () =>
    expect(clauses(`${first}A hardship fund of $90 million was added.`)).toContain('A hardship fund of $90 million'))
  it('takes the list after a colon for the thing put in', () =>
    expect(clauses(`${first}One thing was put in: a claims court of five judges.`)).toContain(
      'a claims court of five judges',
    ))
  it('takes the new state of what was altered', () =>
    expect(clauses(`${first}The phase-out for coal, six years in May, has been stretched to nine.`)).toContain(
      'The phase-out for coal, six years in May, has been stretched to nine',
    ))
  it('gives what was taken out to the text before', () =>
    expect(told(`The May version was longer. ${first}A duty on imported glass has vanished.`)).toContainEqual([
      'May version',
      'A duty on imported glass',
    ]))
  it('leaves a part of the text that says nothing of its content', () =>
    expect(clauses(`The May version was longer. ${first}A paragraph on fish has vanished.`)).toHaveLength(1))
  it('leaves what is altered where no text is spoken of', () =>
    expect(clauses('The talks opened. The budget of the port has been cut to $9 million.')).toEqual([]))
})

describe('a text as a subject with all that hangs on it', () => {
  it('skips an aside between the text and its verb', () =>
    expect(clauses('The draft, tabled in May and seen by two papers, would cap rents at 600 crowns.')).toEqual([
      'would cap rents at 600 crowns',
    ]))
  it('takes an aside with two names for one', () =>
    expect(
      clauses('The text, written overnight by the chairs from Mali and Chad, keeps the floor of $9 billion.'),
    ).toEqual(['keeps the floor of $9 billion']))
  it('takes a clause put after the text as one that only describes it', () =>
    expect(clauses('The draft we have seen says 900 lorries.')).toEqual(['The draft we have seen says 900 lorries']))
  it('reads what a text is thought to hold', () =>
    expect(clauses('A third draft is ready. It is believed to restore the night bonus until 2031.')).toEqual([
      'restore the night bonus until 2031',
    ]))
  it('leaves what a person is thought to do', () =>
    expect(clauses('A third draft is ready. The minister is believed to favour a vote in May.')).toEqual([]))
})

describe('going on', () => {
  it('reads amounts and states told after the contents', () =>
    expect(
      clauses(`${first}Night shifts get $40 more. Rice is excluded. Farms with fewer than 10 cows would be exempt.`),
    ).toEqual([
      'The new draft raises the fee to 5 per cent',
      'Night shifts get $40 more',
      'Rice is excluded',
      'Farms with fewer than 10 cows would be exempt',
    ]))
  it('takes a plural that opens its sentence for no name', () => {
    expect(clauses(`${first}Wages would go up by a fifth.`)).toContain('Wages would go up by a fifth')
    expect(clauses(`${first}Mr Lee would go to Bern.`)).toHaveLength(1)
  })
  it('leaves what people at the table do', () =>
    expect(
      clauses(`${first}A spokesman would not confirm it. Her party would not put its name under 5 per cent.`),
    ).toEqual(['The new draft raises the fee to 5 per cent']))
  it('keeps the theme over a text that it is only measured against', () =>
    expect(
      told(`The May draft was shorter. ${first}Libraries get $4 million more than in the May draft.`),
    ).toContainEqual(['new draft', 'Libraries get $4 million more than in the May draft']))
  it('goes on after a question about the text, and not after any', () => {
    const before = 'The plan was tabled in May.\n\n'
    expect(clauses(`${before}What is in the plan?\n\nThe army would be capped at 900 men.`)).toEqual([
      'The army would be capped at 900 men',
    ])
    expect(clauses(`${before}Who wrote the plan?\n\nThe army would be capped at 900 men.`)).toEqual([])
  })
  it('adds what comes on top', () =>
    expect(clauses(`${first}On top of that comes a bonus of $300.`)).toContain('a bonus of $300'))
  it('adds amounts told with the clause', () =>
    expect(clauses('Under the draft, large firms would report every year, with fines of up to 4 per cent.')).toContain(
      'fines of up to 4 per cent',
    ))
  it('takes what comes of a text if it is adopted', () => {
    expect(clauses('If the draft is adopted, farmers would lose the rebate by 2029.')).toEqual([
      'farmers would lose the rebate by 2029',
    ])
    expect(clauses('If the draft is delayed, farmers would march on the capital.')).toEqual([])
  })
  it('takes the clause before "according to the draft"', () =>
    expect(clauses('The draft is out. Tolls would fall by a third, according to the draft.')).toContain(
      'Tolls would fall by a third',
    ))
})

describe('lists', () => {
  it('takes the lines under a line that says what the text includes', () =>
    expect(clauses('The draft accord includes:\n- a truce of 60 days\n- the return of all prisoners;')).toEqual([
      'a truce of 60 days',
      'the return of all prisoners',
    ]))
  it('leaves lines that tell what people say, and lines under anything else', () => {
    expect(clauses('The draft accord includes:\n- Ann Lee says the draft is dead')).toEqual([])
    expect(clauses('The draft accord was late. Present were:\n- two ministers of the north')).toEqual([])
  })
  it('keeps amounts of one thing in a row together', () =>
    expect(clauses('The package offers raises of 6%, 4% and 3% over three years.')).toEqual([
      'raises of 6%, 4% and 3% over three years',
    ]))
})
