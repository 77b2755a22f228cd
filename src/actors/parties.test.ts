import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaderOf, ownerOf, partyNamed, partyOf } from './parties.ts'

describe('a form', () => {
  it.each([
    ['Kenya', 'Kenya', 'name'],
    ['Kenyan', 'Kenya', 'people'],
    ['Kenyans', 'Kenya', 'people'],
    ['Nairobi', 'Kenya', 'capital'],
    ['the Netherlands', 'Netherlands', 'name'],
    ['Dutch', 'Netherlands', 'people'],
    ['U.S.', 'United States', 'name'],
    ['US', 'United States', 'name'],
    ['Kyiv', 'Ukraine', 'capital'],
    ['Kiev', 'Ukraine', 'capital'],
    ['the FT', 'Financial Times', 'name'],
    ['Elysee', 'Élysée', 'name'],
    ['Côte d’Ivoire', 'Ivory Coast', 'name'],
    ['WTO', 'World Trade Organization', 'name'],
    ['UAW', 'United Auto Workers', 'name'],
    ['al-Shabab', 'al-Shabab', 'name'],
  ])('%s names %s', (form, name, by) => {
    const m = partyOf(form)
    expect(m?.party.name).toBe(name)
    expect(m?.by).toBe(by)
  })
  it.each(['us', 'Who', 'kenya', 'polish', 'Atlantis', 'it', '', 'pa'])('"%s" names nobody', (form) =>
    expect(partyOf(form)).toBeUndefined(),
  )
  it('may be any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => partyOf(s) === undefined || partyOf(s)!.party.name !== ''),
    )
  })
})

describe('the owner', () => {
  it.each([
    ['Kremlin', 'Russia'],
    ['White House', 'United States'],
    ['European Commission', 'European Union'],
    ['Kenya', 'Kenya'],
    ['Hamas', 'Hamas'],
    ['Volmark', 'Volmark'],
  ])('of %s is %s', (name, owner) => expect(ownerOf(name)).toBe(owner))
  it('ends for every party of the gazetteer', () => {
    for (const n of ['UN Security Council', 'OSCE Minsk Group', 'North Atlantic Council', 'Eurogroup'])
      expect(partyNamed(ownerOf(n))).toBeDefined()
  })
})

describe('a well-known office-holder', () => {
  it('is known by the full name', () => expect(leaderOf('Kofi Annan', false)).toBe('United Nations'))
  it('is known by a surname with a title', () => expect(leaderOf('Merkel', true)).toBe('Germany'))
  it('is not known by a bare surname', () => expect(leaderOf('Merkel', false)).toBeNull())
  it('is not known by a surname that two parties share', () => expect(leaderOf('Hussein', true)).not.toBe('Iraq'))
  it('is nobody else', () => expect(leaderOf('Lena Brandt', true)).toBeNull())
})
