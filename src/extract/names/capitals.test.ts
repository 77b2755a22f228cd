import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { tagger } from '../tagger.ts'
import { standsCapital, standsSmall } from './capitals.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

describe('how words are written', () => {
  it('finds a word in small letters only where it stands so', () => {
    const a = article('Research is cheap. They like research. Rome is old.', tag)
    expect(standsSmall(a, 'research')).toBe(true)
    expect(standsSmall(a, 'rome')).toBe(false)
  })
  it('takes the capital of a sentence for none', () => {
    const a = article('Crane drivers met in Rome. Rome was quiet.', tag)
    expect(standsCapital(a, 'Rome')).toBe(true)
    expect(standsCapital(a, 'Crane')).toBe(false)
  })
})
