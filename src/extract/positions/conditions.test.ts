import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

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

describe('conditions told otherwise', () => {
  it('reads a condition by word order', () =>
    check('Chad would go to 1,500 were the arms handed in.', [
      ['Chad', 'conditional', 'Chad would go to 1,500 were the arms handed in'],
    ]))
  it('reads a condition after who tells it', () =>
    check('Chad would accept the cap, two aides say, if the fund came back.', [
      ['Chad', 'conditional', 'Chad would accept the cap, two aides say, if the fund came back'],
    ]))
  it('reads a price', () =>
    check('Mali could agree to the cap in exchange for the port.', [
      ['Mali', 'conditional', 'Mali could agree to the cap in exchange for the port'],
    ]))
})

describe('orders', () => {
  it('reads what envoys are told to want as the will of their sender', () =>
    check('Chad told its envoys to insist on a cap of 400 ships and to refuse any tax.', [
      ['Chad', 'demands', 'insist on a cap of 400 ships'],
      ['Chad', 'rejects', 'refuse any tax'],
    ]))
  it('reads an order to the other side as a demand', () =>
    check('Chad told the rebels to hand over their rifles.', [
      ['Chad', 'demands', 'Chad told the rebels to hand over their rifles'],
    ]))
  it('takes advice to the press for no demand', () => check('Mali told reporters to read the rules.', []))
})

describe('other words for yes and no', () => {
  it.each([
    ['Chad has brushed aside the cap.', 'rejects'],
    ['Chad said no to a joint court.', 'rejects'],
    ['Chad said yes to a joint court.', 'accepts'],
    ['Chad saw no need for a referendum.', 'rejects'],
    ['Chad balked at a cap on ships.', 'opposes'],
    ['Chad is unable to accept the cap.', 'rejects'],
    ['Chad has come round to a joint court.', 'accepts'],
    ['Chad remains wary of a referendum.', 'opposes'],
    ['Chad is amenable to a referendum.', 'open'],
    ['Chad has made the release of prisoners a condition.', 'demands'],
    ["Among Chad's demands is the release of prisoners.", 'demands'],
    ['For Chad, a cap on ships is out of the question.', 'rejects'],
    ['Chad repeated its demand for a referendum.', 'demands'],
    ['Chad has vowed never to disarm.', 'rejects'],
    ['Chad could stomach a wealth tax.', 'open'],
    ['Chad has dug in its heels over the cap.', 'rejects'],
    ['Chad described the tariff as excessive.', 'opposes'],
    ['Chad would accept the cap as long as the port stays open.', 'conditional'],
    ['What does Chad want? It wants a cap on ships.', 'demands'],
  ])('%s', (text, stance) => expect(read(text).map((p) => [p.party, p.stance])).toEqual([['Chad', stance]]))
  it.each([
    'Chad said no more than that.',
    'Chad has no need of a map.',
    'Chad is able to read the text.',
    'Chad has a demand for rice.',
    'Chad promised to meet Mali.',
    'Chad described the mood as excessive.',
    'Chad came round the corner.',
    'Among the guests was Chad.',
  ])('takes none from: %s', (text) => expect(read(text)).toEqual([]))
})
