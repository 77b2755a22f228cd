import { describe, expect, it } from 'vitest'
import { type Naming, roster, speaksFor } from './roster.ts'

const person = (form: string, role: string | null = null, affiliation: string | null = null): Naming => ({
  form,
  kind: 'person',
  role,
  affiliation,
})

describe('a roster', () => {
  it('brings the forms of one name together', () => {
    const r = roster([person('Lee'), person('Ann Lee', 'envoy', 'Kenya'), person('Mr Lee')])
    expect(r.all).toHaveLength(1)
    expect(r.all[0]).toMatchObject({
      name: 'Ann Lee',
      role: 'envoy',
      affiliation: 'Kenya',
      aliases: ['Ann Lee', 'Lee', 'Mr Lee'],
    })
  })
  it('finds the bearer of a surname', () => expect(roster([person('Ann Lee')]).find('Lee')?.name).toBe('Ann Lee'))
  it('finds the bearer of another spelling', () =>
    expect(roster([person('Oleh Sadovyy')]).find('Sadovyi')?.name).toBe('Oleh Sadovyy'))
  it('leaves a surname that two share to nobody', () =>
    expect(roster([person('Ann Lee'), person('Bob Lee')]).find('Lee')).toBeUndefined())
  it('prefers the one who is spelt so to the one who sounds so', () =>
    expect(roster([person('Jan Petroff'), person('Ann Petrov')]).find('Petrov')?.name).toBe('Ann Petrov'))
  it('keeps bodies apart from people', () => {
    const r = roster([person('Ann Volmark'), { form: 'Volmark Steel', kind: 'body' }])
    expect(r.all.map((k) => k.kind).sort()).toEqual(['body', 'person'])
  })
  it('fills a gap from a later naming and changes nothing else', () => {
    const r = roster([person('Ann Lee', 'envoy'), person('Ann Lee', 'minister', 'Kenya')])
    expect(r.all[0]).toMatchObject({ role: 'envoy', affiliation: 'Kenya' })
  })
  it('knows nobody it was not told of', () => expect(roster([]).find('Lee')).toBeUndefined())
  it('tells for whom somebody speaks', () => {
    expect(speaksFor({ affiliation: 'Kremlin' })).toBe('Russia')
    expect(speaksFor({ affiliation: null })).toBeNull()
  })
})
