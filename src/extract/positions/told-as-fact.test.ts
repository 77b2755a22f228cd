import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

/** Party, stance and words of each position, and no others. */
const check = (text: string, positions: [party: string, stance: string, words: string][]): void =>
  expect(read(text).map((p) => [p.party, p.stance, text.slice(p.span.start, p.span.end)])).toEqual(positions)

describe('what is claimed and not asked for', () => {
  it('takes what is insisted to be so for no demand', () => {
    check('Chile insists it does not hold the fishing records.', [])
    check('Norway insisted that the tariff had been lifted in May.', [])
    check('Japan insists that the quota is too complicated to describe.', [])
  })
  it('keeps what is insisted to become so', () => {
    check('Norway insisted that every quota include a review.', [
      ['Norway', 'demands', 'Norway insisted that every quota include a review'],
    ])
    check('Norway insists that nothing be imposed on small boats.', [
      ['Norway', 'demands', 'Norway insists that nothing be imposed on small boats'],
    ])
    check('Norway insists on a review of the quota.', [
      ['Norway', 'demands', 'Norway insists on a review of the quota'],
    ])
  })
  it('tells a finding from a proposal in what is suggested', () => {
    check('Spain suggested that the quota would last four years.', [])
    expect(read('Spain suggested that the quota should be halved.')[0]).toMatchObject({ stance: 'offers' })
  })
  it('takes what somebody ought to have done for nobody’s wish', () =>
    check('Japan should have demanded a lower tariff.', []))
  it('takes advice to think again for no demand', () => check('Chile may want to keep the tariff for a while.', []))
  it('takes a pronoun claimed about for no demand', () => check('Chile insisted that was not part of the quota.', []))
  it('takes what one would have to do for no will, and keeps what one would do', () => {
    check('Chile would have to sign off on the quota.', [])
    expect(read('Chile would sign off on the quota.')[0]).toMatchObject({ party: 'Chile', stance: 'open' })
  })
  it('takes the trade of an adviser for no demand', () =>
    check('Norway advises small states on tariffs and quotas.', []))
})

describe('what has no matter', () => {
  it('leaves a person or a body blamed or embraced', () => {
    check('Chile embraced him.', [])
    check('Japan denounced the United Nations.', [])
    check('Norway has not endorsed anyone.', [])
  })
  it('keeps an act of theirs that is blamed', () =>
    check('Japan denounced the United Nations quota plan.', [
      ['Japan', 'opposes', 'Japan denounced the United Nations quota plan'],
    ]))
  it('leaves everything and nothing', () => {
    check('Chile has accepted nothing.', [])
    check('Japan is against everything.', [])
  })
  it('leaves anonymity asked of the press', () => check('A Norwegian official requested anonymity.', []))
  it('leaves weighing in, and keeps weighing', () => {
    check('Chile was weighing in by radio on the quota.', [])
    expect(read('Chile is weighing a lower quota.')[0]).toMatchObject({ party: 'Chile', stance: 'open' })
  })
  it('leaves a stake somebody has, and keeps an interest shown', () => {
    check('Chile and Japan have a shared interest in the quota.', [])
    expect(read('Chile showed interest in a lower quota.')[0]).toMatchObject({ party: 'Chile', stance: 'open' })
  })
})

describe('who takes no position', () => {
  it('leaves what undergoes the verb', () =>
    check('Fighters backed by Chile in a battle with Japan lost the pass.', []))
  it('leaves what happens or is reckoned', () => {
    check('The projections reject any fall of the tariff.', [])
    check('A clash raised serious doubts about the quota.', [])
  })
  it('leaves a count of votes', () => check('The support of 67 members for the tariff was in doubt.', []))
  it('gives the wills of other people to nobody before them', () =>
    expect(
      read(
        'Chile angered farmers who rejected the quota, brewers who wanted the tariff and vintners who opposed a levy.',
      )
        .filter((p) => p.party === 'farmers')
        .map((p) => p.stance),
    ).toEqual(['rejects']))
  it('keeps bodies whose names are made like those of acts', () =>
    expect(read('The federation rejects any fall of the tariff.')[0]).toMatchObject({ stance: 'rejects' }))
  it('leaves what nobody does at will', () => {
    check('Japan would not notice the tariff.', [])
    check('Workers in Chile won’t end up seeing the tariff.', [])
  })
})

describe('whose position it is', () => {
  const parties = (text: string): readonly string[] => read(text).map((p) => p.party)
  it('takes no creed for a party', () => {
    expect(parties('Ann Hale, the Socialist candidate, opposes the tariff.')).toEqual(['Ann Hale'])
    expect(parties('Jewish groups opposed the tariff.')).toEqual(['Jewish groups'])
  })
  it('names the party of a creed where the text does', () =>
    expect(parties('The Socialists met in May. Ann Hale, the Socialist candidate, opposes the tariff.')).toEqual([
      'Socialists',
    ]))
  it('keeps the adjective of a land', () =>
    expect(parties('The Norwegian minister opposes the tariff.')).toEqual(['Norway']))
  it('takes no phrase after a name into it', () =>
    expect(parties('Norvane on its proposed sale has offered a lower tariff.')).toEqual(['Norvane']))
  it('takes a capital that only opens the sentence for no name', () =>
    expect(parties('Projections oppose a higher tariff.')).toEqual([]))
})

describe('what a position is about', () => {
  it('takes no time, place or person for the issue', () => {
    for (const text of [
      'Chile opposes it by phone.',
      'Japan opposes a move in this direction over the next decade.',
      'Norway urged officials to leave the west.',
    ])
      for (const p of read(text)) expect(p.issue).not.toMatch(/phone|decade|direction|officials|west/)
  })
  it('keeps a matter that stands beside them', () =>
    expect(read('Chile opposes a lighthouse fee over the next decade.')[0]).toMatchObject({ issue: 'lighthouse fee' }))
})
