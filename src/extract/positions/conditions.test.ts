import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { draftReading } from '../drafts-mentioned.ts'
import { issueBook } from '../issues.ts'
import type { ReadPosition } from '../machine-reading.ts'
import { positionsOf } from '../positions.ts'
import { sidesOf } from '../sides.ts'
import { tagger } from '../tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

function read(text: string): readonly ReadPosition[] {
  const a = article(text, tag)
  const sides = sidesOf(a)
  return positionsOf(a, draftReading(a, sides), issueBook(a), sides)
}
/** Party, stance and words of each position, and no others. */
const check = (text: string, positions: [party: string, stance: string, words: string][]): void =>
  expect(read(text).map((p) => [p.party, p.stance, text.slice(p.span.start, p.span.end)])).toEqual(positions)

describe('conditions', () => {
  it('reads what a party would do if', () =>
    check('Chad would sign the treaty if the cap went.', [
      ['Chad', 'conditional', 'Chad would sign the treaty if the cap went'],
    ]))
  it('reads a threat', () =>
    check('Mali threatened to halt the exchange if a convoy was stopped.', [
      ['Mali', 'conditional', 'threatened to halt the exchange if a convoy was stopped'],
    ]))
  it('takes no forecast for one', () => check('Rain will stop if the wind turns.', []))
})

describe('words turned round', () => {
  it('reads a denial of having agreed as a refusal', () =>
    check('Chad denies that it once agreed to expulsions.', [
      ['Chad', 'rejects', 'Chad denies that it once agreed to expulsions'],
    ]))
  it('reads "rather than sign"', () =>
    check('The minister offered to leave rather than sign the withdrawal.', [
      ['minister', 'opposes', 'The minister offered to leave rather than sign the withdrawal'],
    ]))
  it('leaves a denial of other things', () => check('Chad denies that it once saw the road.', []))
})

describe('a verb shared', () => {
  it('gives the second party its own wish', () =>
    check('Chad wants the truce extended by a year, Mali by three months.', [
      ['Chad', 'demands', 'Chad wants the truce extended by a year'],
      ['Mali', 'demands', 'Mali by three months'],
    ]))
})
