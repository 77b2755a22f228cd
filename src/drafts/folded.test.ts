import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'

const joinedTo = (a: string, b: string): Map<string, readonly string[]> => {
  const found = compare(a, b)
  return new Map(found.links.flatMap((l) => l.a.map((id) => [id, l.b] as const)))
}

const LIST = `1. Ferries run from dawn to dusk.
2. The Warden:
(a) counts the barrels in the northern cellar;
(b) seals the scales of the fish market;
(c) reports every quarter to the guild.
3. Lamps are trimmed by the night watch.`

describe('a list folded into one provision', () => {
  it('takes its opening words along, though none of them is left', () => {
    const b = `1. Ferries run from dawn to dusk.
2. He counts the barrels in the northern cellar, seals the scales of the fish market and reports to the guild every quarter.
3. Lamps are trimmed by the night watch.`
    const to = joinedTo(LIST, b)
    expect(to.get('para_2__point_a')).toEqual(['para_2'])
    expect(to.get('para_2')).toEqual(['para_2'])
  })

  it('leaves them behind when its items went to different places', () => {
    const b = `1. Ferries run from dawn to dusk.
2. Whoever keeps the northern cellar counts the barrels there.
3. Lamps are trimmed by the night watch.
4. The scales of the fish market are sealed by two aldermen.
5. Every quarter someone reports to the guild.`
    expect(joinedTo(LIST, b).get('para_2')).toBeUndefined()
  })
})
