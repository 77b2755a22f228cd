import { describe, expect, it } from 'vitest'
import { changes } from './changes.ts'

const told = (a: string, b: string): readonly string[] =>
  changes(a, b).map((c) => `${c.kind} ${c.before ?? ''}>${c.after ?? ''}${c.way ? ` ${c.way}` : ''}`)

describe('what a rule is about, narrowed or widened', () => {
  it.each([
    [
      'The levy falls on farms.',
      'The levy falls on farms that are larger than a hectare.',
      'scope >that are larger than a hectare narrower',
    ],
    ['The levy falls on farmers who keep goats.', 'The levy falls on farmers.', 'scope who keep goats> wider'],
    ['Boats registered in the delta pass free.', 'Boats pass free.', 'scope registered in the delta> wider'],
    ['All captives go home.', 'All captives except officers go home.', 'scope >except officers narrower'],
    ['Keepers may enter any hut.', 'Keepers may enter listed huts.', 'scope any hut>listed huts narrower'],
    ['Tous les bateaux passent.', 'Les bateaux vides passent.', 'scope Tous les bateaux>Les bateaux vides narrower'],
    [
      'Pilots are entitled to rest.',
      'Part-time pilots are entitled to rest.',
      'scope Pilots>Part-time pilots narrower',
    ],
  ])('%s > %s', (a, b, expected) => {
    expect(told(a, b)).toContain(expected)
  })
  it.each([
    ['a clause that only explains', 'The ferry sails.', 'The ferry, which is old, sails.'],
    ['a verb', 'The deed shall be kept.', 'The deed shall be kept registered in the book.'],
    ['a reference to a part', 'The list binds.', 'The list referred to in Article 4 binds.'],
    ['a reference', 'Fees are paid.', 'Fees are paid according to Annex 2.'],
    ['the manner of an act', 'Talks shall begin.', 'Urgent talks shall begin.'],
    ['a sentence that follows', 'The ferry sails that day.', 'The ferry sails.'],
  ])('is not %s', (_, a, b) => {
    expect(told(a, b).filter((x) => x.startsWith('scope'))).toEqual([])
  })
})

describe('lists of things named one by one', () => {
  it('longer and shorter', () => {
    expect(
      told('The fund pays for wells, roads and barns.', 'The fund pays for wells, roads, barns and schools.'),
    ).toEqual(['scope >schools'])
    expect(told('The fund pays for wells, roads and barns.', 'The fund pays for wells and barns.')).toEqual([
      'scope roads>',
    ])
  })
  it('not things exchanged, put in another order or joined in another way', () => {
    expect(told('It pays for wells, roads and barns.', 'It pays for barns, wells and roads.')).toEqual([])
    expect(told('It pays for wells, roads and barns.', 'It pays for wells, roads, and barns.')).toEqual([])
  })
})

it('a time that was vague and is vaguer', () => {
  expect(told('The gate opens without delay.', 'The gate opens within a reasonable time.')).toEqual([
    'deadline without delay>within a reasonable time weaker',
  ])
})

describe('who acts, by kind', () => {
  it.each([
    ['Costs are borne by the coastal State.', 'Costs are borne by the flag State.', 'party coastal State>flag State'],
    ['Northern members shall pay first.', 'All members shall pay first.', 'party Northern members>All members'],
    ['The employees pay the premium.', 'The employer pays the premium.', 'party employees>employer'],
    ['Председатель назначает судью.', 'Комиссия назначает судью.', 'party Председатель>Комиссия'],
  ])('%s > %s', (a, b, expected) => {
    expect(told(a, b)).toContain(expected)
  })
  it('is not told by a word that only points', () => {
    expect(told('The competent authority decides.', 'The relevant authority decides.')).toEqual([])
    expect(told('Nobody may enter.', 'Anybody may enter.').filter((x) => x.startsWith('party'))).toEqual([])
  })
})

describe('what binds, by its verb', () => {
  it.each([
    ['Each side ensures free passage.', 'Each side promotes free passage.', 'legal-force ensures>promotes weaker'],
    [
      'The panel makes recommendations on claims.',
      'The panel decides on claims.',
      'legal-force recommendations>decides stronger',
    ],
    [
      'Die Parteien verpflichten sich zu räumen.',
      'Die Parteien beabsichtigen zu räumen.',
      'legal-force verpflichten>beabsichtigen weaker',
    ],
    ['The code is binding on pilots.', 'The code is non-binding.', 'legal-force binding>binding weaker'],
  ])('%s > %s', (a, b, expected) => {
    expect(told(a, b)).toContain(expected)
  })
  it('and what is turned round by "non-" and "no longer"', () => {
    expect(told('The fee is refundable.', 'The fee is non-refundable.')).toEqual([
      'polarity refundable>non-refundable negated',
    ])
    expect(told('The rule no longer applies.', 'The rule applies.')).toHaveLength(1)
  })
})

it.each([
  ['The gate shuts in the second quarter of 2030.', 'The gate shuts in the fourth quarter of 2030.', 'deadline'],
  ['The gate shuts by early 2031.', 'The gate shuts by late 2031.', 'deadline'],
  ['The dues are £4m a year.', 'The dues are £4m.', 'quantity'],
])('parts of years, and sums by the year: %s > %s', (a, b, kind) => {
  expect(changes(a, b).map((c) => c.kind)).toEqual([kind])
})

it.each([
  [
    'The sides agree not to block the port.',
    'The sides do not agree to block the port.',
    'polarity not to block>not agree',
  ],
  ['The keeper has the right to inspect.', 'The keeper has the duty to inspect.', 'modality right>duty stronger'],
  ['Boats pass from 1 May 2031.', 'Boats pass until 1 May 2031.', 'deadline from 1 May 2031>until 1 May 2031'],
  ['The Union and the Port set the dues.', 'The Port sets the dues.', 'party Union>'],
  ['Captives go home without delay.', 'Captives go home.', 'deadline without delay>'],
  [
    'We make no fewer than six visits.',
    'We make no more than six visits.',
    'quantity no fewer than six visits>no more than six visits',
  ],
  ['Aid reaches every district.', 'Aid reaches most districts.', 'scope every>most narrower'],
  ['Assets are freed in exchange for pledges.', 'Assets are freed.', 'condition-dropped in exchange for pledges>'],
])('%s > %s', (a, b, expected) => {
  expect(told(a, b)).toContain(expected)
})

it('takes the days after an act for a span of time, and a count of members for no other party', () => {
  expect(told('It binds within 30 days of signature.', 'It binds 30 days after signature.').join()).not.toContain(
    'condition',
  )
  expect(told('The council has nine members.', 'The council has eleven members.')).toEqual([
    'quantity nine members>eleven members raised',
  ])
})

it('takes the same denials in another order for no turn', () => {
  const told2 = told('It is not lit, does not sail and is not sold.', 'It is not sold, is not lit and does not sail.')
  expect(told2.filter((x) => x.startsWith('polarity'))).toEqual([])
})
