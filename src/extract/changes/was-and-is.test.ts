import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const lead = 'The second draft of the charter differs from the April draft in many ways. '
const check = (text: string, changes: [change: string, words: string][]): void =>
  expect(read(lead + text).map((c) => [c.change, (lead + text).slice(c.span.start, c.span.end)])).toEqual(changes)

describe('a matter told with its old state', () => {
  it('reads two numbers, the old one told beside its noun', () => {
    const text = `${lead}The transition, originally 24 months, is 18.`
    expect(read(text).map((c) => [c.change, c.before, c.after])).toEqual([['quantity-changed', '24 months', '18']])
  })
  it('reads what was to be so and is to be otherwise', () =>
    check('The senate, which was to have been elected, is to be appointed.', [
      ['reworded', 'The senate, which was to have been elected, is to be appointed'],
    ]))
  it('reads what stood otherwise in the older draft', () =>
    check('Overtime, unlimited under the April draft, would be capped.', [
      ['reworded', 'Overtime, unlimited under the April draft, would be capped'],
    ]))
  it('takes a clause that only tells what a thing is for no change', () =>
    check(
      'The bridge, which was built by the army, is closed. The council, which tabled the April draft, is neutral.',
      [],
    ))
})

describe('two states in one sentence', () => {
  it('reads how it was and how it is now', () =>
    check('In the April draft inspections were mandatory; now they are voluntary.', [
      ['reworded', 'In the April draft inspections were mandatory; now they are voluntary'],
    ]))
  it('reads where something was and what is there now', () =>
    check('Where there had been a referendum there is now a consultation.', [
      ['reworded', 'Where there had been a referendum there is now a consultation'],
    ]))
  it('takes two things that went on for no change', () =>
    check('The talks were slow, and the envoys are now in Vareg. He was ill; now he is well.', []))
})

describe('what the older text had, in the tail of a clause', () => {
  it('reads what stands where the older draft had something else', () =>
    check('The guarantees take up one line where the April draft had two pages.', [
      ['reworded', 'The guarantees take up one line where the April draft had two pages'],
    ]))
  it('reads a date and not that of the older draft', () =>
    check('The ill would go free on the first day and not, as in the April draft, on the seventh.', [
      ['reworded', 'The ill would go free on the first day and not, as in the April draft, on the seventh'],
    ]))
  it('reads the older text told second', () =>
    check('Patrols will be unarmed; in the April draft they carried rifles.', [
      ['reworded', 'Patrols will be unarmed; in the April draft they carried rifles'],
    ]))
  it('takes a place for no older text', () => check('The envoys met where the army had two camps.', []))
})
