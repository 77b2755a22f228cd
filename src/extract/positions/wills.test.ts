import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

/** Party, stance and words of each position, and no others. */
const check = (text: string, ...positions: [party: string, stance: string, words: string][]): void =>
  expect(read(text).map((p) => [p.party, p.stance, text.slice(p.span.start, p.span.end)])).toEqual(positions)

describe('a will told in other words', () => {
  it('reads what is the least somebody takes', () => {
    check('Chile will accept nothing short of a doubled quota.', [
      'Chile',
      'demands',
      'Chile will accept nothing short of a doubled quota',
    ])
    check('Chile will settle for nothing less than a doubled quota.', [
      'Chile',
      'demands',
      'Chile will settle for nothing less than a doubled quota',
    ])
    expect(read('Chile would settle for a smaller quota.')[0]).toMatchObject({ stance: 'open' })
  })
  it('reads "would rather", and its denial', () => {
    check('Norway would rather keep the tariff.', ['Norway', 'demands', 'Norway would rather keep the tariff'])
    check('Norway would rather not keep the tariff.', ['Norway', 'opposes', 'Norway would rather not keep the tariff'])
    check('Norway would rather say nothing of the tariff.')
  })
  it('reads vows to block', () => {
    check('Norway vowed to block the quota.', ['Norway', 'rejects', 'Norway vowed to block the quota'])
    check('Norway pledged to fight the quota.', ['Norway', 'opposes', 'Norway pledged to fight the quota'])
    check('Norway pledged to lift the quota.', ['Norway', 'offers', 'Norway pledged to lift the quota'])
  })
  it('reads lines drawn, and no line on a map', () => {
    check('Norway drew a red line at a quota above 10%.', [
      'Norway',
      'rejects',
      'Norway drew a red line at a quota above 10%',
    ])
    check('Norway drew a long line through the tariff.')
  })
  it('reads what a party has yet to do as open', () => {
    check('Norway has yet to agree to the quota.', ['Norway', 'open', 'Norway has yet to agree to the quota'])
    check('Norway has yet to publish the quota.')
  })
  it('reads a condition named as one', () =>
    check('Norway set a review of the quota as a condition for signing.', [
      'Norway',
      'demands',
      'Norway set a review of the quota as a condition for signing',
    ]))
  it('reads the top of a list', () =>
    check('At the top of Norway’s list is a lower tariff.', [
      'Norway',
      'demands',
      'At the top of Norway’s list is a lower tariff',
    ]))
  it('reads "unwilling to go beyond", and no journey', () => {
    check('The union refuses to go beyond 30%.', ['union', 'rejects', 'The union refuses to go beyond 30%'])
    check('The union refused to go to the talks.')
  })
  it('reads "will only … in exchange for", and leaves a plain "will"', () => {
    expect(read('Norway will only lift the tariff in exchange for a larger quota.')[0]).toMatchObject({
      party: 'Norway',
      stance: 'conditional',
    })
    check('Norway will host the talks if the weather holds.')
  })
  it('reads "insists it will not" as a refusal', () =>
    check('Norway insists it will not cut the tariff.', ['Norway', 'rejects', 'it will not cut the tariff']))
  it('reads what is hinted, and leaves what is foretold', () => {
    check('Norway hinted that it might cut the tariff.', ['Norway', 'open', 'it might cut the tariff'])
    check('Norway hinted that it might lose the tariff.')
    check('Norway feared that it might cut the tariff.')
  })
})

describe('verdicts by those they name', () => {
  it('reads "acceptable to", and "unacceptable to"', () => {
    check('The quota was acceptable to Norway.', ['Norway', 'accepts', 'The quota was acceptable to Norway'])
    check('The quota is unacceptable to Norway.', ['Norway', 'rejects', 'The quota is unacceptable to Norway'])
    check('The quota was acceptable.')
  })
  it('reads "finds unacceptable"', () => {
    check('Norway finds the quota unacceptable.', ['Norway', 'opposes', 'Norway finds the quota unacceptable'])
    check('Norway finds the quota useful.')
  })
})

describe('a will told by a noun', () => {
  it('reads offers, willingness and reluctance by their owners', () => {
    check('Norway’s offer to cut the tariff came too late.', ['Norway', 'offers', 'Norway’s offer to cut the tariff'])
    check('Norway’s willingness to cut the tariff surprised Chile.', [
      'Norway',
      'open',
      'Norway’s willingness to cut the tariff',
    ])
    check('Norway’s reluctance to cut the tariff surprised Chile.', [
      'Norway',
      'opposes',
      'Norway’s reluctance to cut the tariff',
    ])
  })
  it('leaves to whom something was offered', () => check('Norway’s offer to Chile came too late.'))
  it('ends where it is told what the refusal did', () =>
    check('Norway’s refusal to cut the tariff has stalled the talks.', [
      'Norway',
      'rejects',
      'Norway’s refusal to cut the tariff',
    ]))
})

describe('whose will was done, and whose is open', () => {
  it('reads what was done at somebody’s insistence', () => {
    check('The clause on tariffs was deleted at the insistence of the creditors.', [
      'creditors',
      'demands',
      'The clause on tariffs was deleted at the insistence of the creditors',
    ])
    check('A quota had been written in at Norway’s request.', [
      'Norway',
      'demands',
      'A quota had been written in at Norway’s request',
    ])
    check('The quota was read out at the meeting of Norway’s union.')
  })
  it('reads an open mind, and no open door', () => {
    check('Chile will look at the quota with an open mind.', [
      'Chile',
      'open',
      'Chile will look at the quota with an open mind',
    ])
    check('Chile will look at the quota with a lawyer.')
  })
  it('reads what a party calls negotiable', () =>
    check('The Norwegian minister said the quota was negotiable.', ['Norway', 'open', 'the quota was negotiable']))
  it('reads those among many who are named', () =>
    expect(read('Two of them, Chile and Norway, have rejected any quota for beef.').map((p) => p.party)).toEqual([
      'Chile',
      'Norway',
    ]))
  it('leaves what is asked of a meeting', () => {
    check('Norway asked for more time.')
    check('Norway asked both delegations to come to the hall.')
    check('Norway wants replies in writing.')
    check('Norway must now ask members for a new tariff.')
  })
  it('tells hosting the talks from hosting a body', () => {
    check('Chile has offered to host the talks.')
    check('Chile has offered to host the secretariat.', [
      'Chile',
      'offers',
      'Chile has offered to host the secretariat',
    ])
  })
})
