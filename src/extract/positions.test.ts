import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './positions/told.test-source.ts'

/** Party, stance and words of each position, and no others. */
const check = (text: string, positions: [party: string, stance: string, words: string][]): void =>
  expect(read(text).map((p) => [p.party, p.stance, text.slice(p.span.start, p.span.end)])).toEqual(positions)

describe('demands', () => {
  it('reads "insists that"', () =>
    check('Beijing insists that export controls be lifted first.', [
      ['China', 'demands', 'Beijing insists that export controls be lifted first'],
    ]))
  it('reads "is holding out for"', () =>
    check('France is holding out for a ten-year transition on fish.', [
      ['France', 'demands', 'France is holding out for a ten-year transition on fish'],
    ]))
  it('reads "would like to see"', () =>
    check('Zambia would like to see the tariff halved.', [
      ['Zambia', 'demands', 'Zambia would like to see the tariff halved'],
    ]))
  it('reads what a party says must be', () => {
    const [p] = read('Spain’s minister Ana Ruiz said the quota must be doubled.')
    expect(p).toMatchObject({ party: 'Spain', stance: 'demands' })
  })
  it('reads a condition for any deal', () =>
    expect(
      read('“There can be no treaty without verification,” the American delegate told reporters.')[0],
    ).toMatchObject({ party: 'United States', stance: 'demands' }))
  it('reads a named aim', () =>
    expect(read("Norway's aim is the complete removal of the export quota, its envoy said.")[0]).toMatchObject({
      party: 'Norway',
      stance: 'demands',
    }))
  it('leaves a wish to talk', () => check('Japan wants to meet the delegation again on Friday.', []))
  it('leaves a wish for nothing in particular', () => check('Japan wants peace.', []))
  it('leaves a question asked', () => check('Reporters asked whether the tariffs would stay.', []))
  it('leaves an attempt', () => check('Chile sought to reassure its farmers about tariffs.', []))
})

describe('no', () => {
  it('reads "rejects"', () =>
    check('Britain rejects any role for the Court of Justice.', [
      ['United Kingdom', 'rejects', 'Britain rejects any role for the Court of Justice'],
    ]))
  it('reads "will not accept"', () =>
    check('China will not accept tariffs above 10%, the commerce ministry said.', [
      ['China', 'rejects', 'China will not accept tariffs above 10%'],
    ]))
  it('reads "voted against" for each party', () =>
    check('Hungary and Poland voted against the draft regulation.', [
      ['Hungary', 'rejects', 'Hungary and Poland voted against the draft regulation'],
      ['Poland', 'rejects', 'Hungary and Poland voted against the draft regulation'],
    ]))
  it('reads "has not moved on"', () =>
    check('Management has not moved on rosters.', [['Management', 'rejects', 'Management has not moved on rosters']]))
  it('takes the phrase in front with it', () =>
    check('On the quota Chile has not budged.', [['Chile', 'rejects', 'On the quota Chile has not budged']]))
  it('reads opposition by its noun', () =>
    check('Germany and Luxembourg had voiced concerns about encryption.', [
      ['Germany', 'opposes', 'Germany and Luxembourg had voiced concerns about encryption'],
      ['Luxembourg', 'opposes', 'Germany and Luxembourg had voiced concerns about encryption'],
    ]))
  it('reads "X, which Y opposes"', () =>
    check('There is a ban on mining, which Chile strongly opposes.', [
      ['Chile', 'opposes', 'a ban on mining, which Chile strongly opposes'],
    ]))
  it('reads who a text was rejected by', () =>
    expect(read('The draft contract was rejected by the nurses.')).toMatchObject([
      { party: 'nurses', stance: 'rejects' },
    ]))
  it('reads what is called beyond negotiation', () =>
    expect(read('A limit on enrichment is not negotiable, Iran’s foreign minister said.')).toMatchObject([
      { party: 'Iran', stance: 'rejects' },
    ]))
  it('reads a verdict on the text', () =>
    expect(read('The draft accord was tabled on Monday. Campaigners called it a betrayal.')).toMatchObject([
      { party: 'Campaigners', stance: 'opposes' },
    ]))
  it('reads a refusal doubled as a yes', () =>
    expect(read('Brazil does not oppose the quota.')).toMatchObject([{ party: 'Brazil', stance: 'open' }]))
  it('leaves a fear of a no', () => check('There is no guarantee that Brazil will reject the quota.', []))
  it('leaves a question of a no', () => check('It is unclear whether Brazil will accept the quota.', []))
  it('leaves a refusal to comment', () => check('Brazil declined to comment on the quota.', []))
  it('leaves a supposed no', () => check('If Brazil rejects the quota, prices will rise.', []))
})

describe('yes, perhaps, and conditions', () => {
  it('reads "agreed to"', () =>
    check('Ford agreed to restore the cost-of-living raise.', [
      ['Ford', 'accepts', 'Ford agreed to restore the cost-of-living raise'],
    ]))
  it('reads "could accept"', () =>
    check('Moscow opposes on-site inspections but could accept data exchanges.', [
      ['Russia', 'opposes', 'Moscow opposes on-site inspections'],
      ['Russia', 'open', 'could accept data exchanges'],
    ]))
  it('reads "is willing to … if"', () => {
    const [p] = read(
      'President Juan Santos of Colombia said he was willing to extend the truce if the rebels stopped recruiting children.',
    )
    expect(p).toMatchObject({ stance: 'conditional', condition: 'if the rebels stopped recruiting children' })
  })
  it('reads "unless" as a condition', () =>
    expect(read('Russia will not extend the grain deal unless sanctions are lifted.')).toMatchObject([
      { party: 'Russia', stance: 'conditional', condition: 'unless sanctions are lifted' },
    ]))
  it('reads "leaves the door open to"', () =>
    expect(read('Canada leaves the door open to a dairy quota.')).toMatchObject([{ party: 'Canada', stance: 'open' }]))
  it('reads what is possible for a party', () =>
    expect(read('It was possible for Libya to agree to a cap on exports.')).toMatchObject([
      { party: 'Libya', stance: 'open' },
    ]))
  it('reads an appeal to accept as a yes', () =>
    expect(read('The union urged members to accept the offer.')).toMatchObject([{ party: 'union', stance: 'accepts' }]))
  it('reads a demand given up as a yes', () =>
    expect(read('Iran has dropped its demand for the delisting.')).toMatchObject([
      { party: 'Iran', stance: 'accepts' },
    ]))
  it('leaves an agreement to meet', () => check('Chad and Libya agreed to hold talks next week.', []))
})

describe('offers', () => {
  it('reads "proposed"', () =>
    check('Peru proposed holding the fleet under 40 ships.', [
      ['Peru', 'offers', 'Peru proposed holding the fleet under 40 ships'],
    ]))
  it('reads "has offered to"', () =>
    expect(read('Washington has offered to lower duties on steel.')).toMatchObject([
      { party: 'United States', stance: 'offers' },
    ]))
  it('leaves condolences', () => check('Washington offered its condolences.', []))
  it('leaves what a text proposes', () => check('The draft plan was published. It proposes a truce.', []))
})

describe('whose position', () => {
  it('gives a name its country', () =>
    expect(read('Russian foreign minister Igor Petrov rejected the cap on warheads.')).toMatchObject([
      { party: 'Russia' },
    ]))
  it('gives "we" to the speaker', () =>
    expect(read('“We will never accept a cap on warheads,” Indian envoy Asha Rao said.')).toMatchObject([
      { party: 'India', ownVoice: true },
    ]))
  it('marks what is told of a party by another', () =>
    expect(
      read('Chile wants a ban on mining, Peru’s minister Luis Vega said.').find((p) => p.party === 'Chile'),
    ).toMatchObject({ ownVoice: false }))
  it('passes the subject on to the second verb', () =>
    check('The union turned down the pay offer and demanded a ban on night shifts.', [
      ['union', 'rejects', 'The union turned down the pay offer'],
      ['union', 'demands', 'demanded a ban on night shifts'],
    ]))
  it('reads a group that no list knows', () =>
    expect(read('The beekeepers demand a ban on the pesticide.')).toMatchObject([{ party: 'beekeepers' }]))
  it('leaves texts and votes as subjects', () =>
    check('The report demands attention. The poll rejected the theory.', []))
  it('tells a position once and keeps its other places', () => {
    const found = read('Chile opposes the mining ban. Later, in Geneva, Chile opposed the mining ban again.')
    expect(found.map((p) => p.mentions?.length ?? 0)).toEqual([1])
  })
  it('reads its number', () =>
    expect(read('The nurses want a 12% raise.')).toMatchObject([
      { quantity: { value: 12, unit: '%' }, issue: 'wages' },
    ]))
})

describe('any text', () => {
  it('is read without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (s) => {
        for (const p of read(s))
          expect(p.span.start >= 0 && p.span.end <= s.length && p.span.start < p.span.end).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it('of the field’s own words in any order is read without harm', () => {
    const word = fc.constantFrom(
      'Russia',
      'the',
      'union',
      'rejects',
      'demands',
      'if',
      ',',
      '.',
      'and',
      '(',
      '“',
      '”',
      'would',
      'not',
      'accept',
      'which',
      'unless',
      'there',
      'be',
      'no',
      'deal',
      'What',
      'is',
      'for',
      'by',
      '–',
      'said',
      'we',
      'plan',
      '’s',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (w) => {
        const s = w.join(' ')
        for (const p of read(s)) expect(p.span.end).toBeLessThanOrEqual(s.length)
      }),
      { numRuns: 150 },
    )
  })
})
