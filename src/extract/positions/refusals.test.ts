import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

/** Party, stance and words of each position. */
const check = (text: string, positions: [party: string, stance: string, words: string][]): void =>
  expect(read(text).map((p) => [p.party, p.stance, text.slice(p.span.start, p.span.end)])).toEqual(positions)

describe('what a party says will not be', () => {
  it('reads harm foreseen as opposition', () =>
    check('The union warned that a wage freeze would drive nurses away.', [
      ['union', 'opposes', 'a wage freeze would drive nurses away'],
    ]))
  it('reads what must come before', () =>
    check('The union said no worker would go back before the pension was restored.', [
      ['union', 'demands', 'no worker would go back before the pension was restored'],
    ]))
  it('reads what there is no room for', () =>
    check('The company said there was no room for a pay rise.', [
      ['company', 'rejects', 'there was no room for a pay rise'],
    ]))
  it('reads the one without which there is not the other', () =>
    check('“No pension, no deal,” the union said.', [['union', 'demands', 'No pension, no deal']]))
  it('takes what others will not do, and harm told by nobody of a side, for no position', () => {
    check('No parliament would vote for the agreement.', [])
    check('A storm would damage the harbour.', [])
  })
})

describe('set phrases', () => {
  it('reads what is put forward as an offer, and a text put forward as none', () =>
    check('Oster put forward a ceiling of 900 launchers. Tesk put forward a new draft.', [
      ['Oster', 'offers', 'Oster put forward a ceiling of 900 launchers'],
    ]))
  it('reads what is gone along with and what is not heard of', () =>
    check('Oster can go along with the levy on fuel. Tesk will not hear of a levy on fuel.', [
      ['Oster', 'accepts', 'Oster can go along with the levy on fuel'],
      ['Tesk', 'rejects', 'Tesk will not hear of a levy on fuel'],
    ]))
  it('reads support made conditional', () =>
    check('Oster made its support conditional on a wage freeze.', [
      ['Oster', 'conditional', 'Oster made its support conditional on a wage freeze'],
    ]))
  it('takes whom one speaks for, and a room one walks out of, for no stance', () =>
    check('The union speaks for 4,000 nurses. Oster walked out of the room.', []))
})

describe('the party beside other words', () => {
  it('reads the name set beside a common noun', () =>
    check('The dairy lobby, Lacta, opposes any quota. The makers’ federation Domex rejects the levy on fuel.', [
      ['Lacta', 'opposes', 'The dairy lobby, Lacta, opposes any quota'],
      ['Domex', 'rejects', 'The makers’ federation Domex rejects the levy on fuel'],
    ]))
  it('reads the body owned and not its owner', () =>
    check("Oster's United Mill Workers opposes any quota.", [
      ['United Mill Workers', 'opposes', "Oster's United Mill Workers opposes any quota"],
    ]))
  it('reads the country of an office', () =>
    check('The foreign minister of Tesk rejected the quota.', [
      ['Tesk', 'rejects', 'The foreign minister of Tesk rejected the quota'],
    ]))
  it('reads a helper parted from its verb', () =>
    check('Oster would never, its envoy added, accept a quota.', [
      ['Oster', 'rejects', 'Oster would never, its envoy added, accept a quota'],
    ]))
  it('takes a capital that only opens a sentence for no name', () =>
    expect(read('Crane drivers reject the pay offer.').map((p) => p.party)).toEqual(['Crane drivers']))
})
