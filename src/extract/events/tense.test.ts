import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { tagger } from '../tagger.ts'
import { clauseOf, parsed } from './clauses.ts'
import { standingOf } from './tense.ts'

const tag = await tagger()

/** Standing of the clause whose main verb is `lemma`. */
function standing(text: string, lemma: string): string {
  const p = parsed(article(text, tag))
  const g = p.groups.flat().find((x) => x.lemma === lemma)
  if (!g) return 'no such verb'
  return standingOf(p, g, clauseOf(p, g).opener).status
}
const check = (text: string, lemma: string, expected: string): void => {
  it(`${expected}: ${text}`, () => {
    expect(standing(text, lemma)).toBe(expected)
  })
}

describe('standing of a clause', () => {
  check('The envoys met the general.', 'meet', 'held')
  check('The envoys have met the general twice.', 'meet', 'held')
  check('The envoys will meet the general.', 'meet', 'planned')
  check('The envoys are to meet the general.', 'meet', 'planned')
  check('The envoys are going to meet the general.', 'meet', 'planned')
  check('The envoys agreed to meet the general.', 'meet', 'planned')
  check('The envoys are scheduled to meet the general.', 'meet', 'planned')
  check('The king directed the envoy to meet the general.', 'meet', 'planned')
  check('The envoys hope to meet the general.', 'meet', 'expected')
  check('The envoys are likely to meet the general.', 'meet', 'expected')
  check('The envoys would meet the general, he said.', 'meet', 'expected')
  check('The envoys may meet the general.', 'meet', 'expected')
  check('The envoys were to have met the general.', 'meet', 'cancelled')
  check('The envoys will no longer meet the general.', 'meet', 'cancelled')
  check('The envoys did not meet the general.', 'meet', 'none')
  check('The envoys never met the general.', 'meet', 'none')
  check('The envoys declined to meet the general.', 'meet', 'none')
  check('The envoys are unlikely to meet the general.', 'meet', 'none')
  check('The union urged the envoys to meet the general.', 'meet', 'none')
  check('There are no plans to meet the general.', 'meet', 'none')
  check('If the envoys meet the general, all is well.', 'meet', 'none')
  check('It is unclear whether the envoys will meet the general.', 'meet', 'none')
  check('Unless the king objects, the envoys will meet the general.', 'meet', 'planned')
  check('Unless the envoys meet the general, nothing moves.', 'meet', 'none')
  check('The envoys managed to meet the general.', 'meet', 'held')
  check('The envoys flew to Oslo to meet the general.', 'meet', 'held')
  check('The union would review the text and send a reply.', 'send', 'expected')
  check('The union let the contract expire.', 'expire', 'held')
  check('The envoys had to leave the hall.', 'leave', 'held')
})
