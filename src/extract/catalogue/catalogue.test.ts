import { describe, expect, it } from 'vitest'
import { CATALOGUE, triggerHits } from './catalogue.ts'

/** What a trigger of letters, blanks, hyphens and a star means, as an expression that heeds no case. */
const meaning = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${source.replace(/\*$/, '[\\p{L}-]{0,20}')}s?(?![\\p{L}])`, 'iu')

const ENDINGS = [
  '',
  's',
  'ss',
  'es',
  '-',
  '-x',
  'ation',
  'ations',
  'é',
  '𝒳',
  ' s',
  ';',
  '1',
  `${'a'.repeat(22)}`,
  `${'a'.repeat(19)}-b`,
]

describe('triggers that are words alone', () => {
  it('fire where their expression would, whatever follows the words', () => {
    let fired = 0
    let quiet = 0
    for (const issue of CATALOGUE)
      for (const source of issue.triggers) {
        if (!/^[\p{L} -]+\*?$/u.test(source)) continue
        for (const ending of ENDINGS) {
          const text = `On ${source.replace('*', '').toUpperCase()}${ending} they spoke`
          const m = meaning(source).exec(text)
          const ends = triggerHits(text).flatMap((h) => (h.issue === issue && h.start === 3 ? [h.end] : []))
          if (m) {
            fired++
            expect(ends, `${source} in ${text}`).toContain(3 + m[0].trimEnd().length)
          } else quiet++
        }
      }
    expect(fired).toBeGreaterThan(2000)
    expect(quiet).toBeGreaterThan(1000)
  })
  it('do not fire within a word or on its first letters', () => {
    expect(triggerHits('They seceded; the preannexed land was cedeX.').map((h) => h.issue.id)).toEqual([])
    expect(triggerHits('They would cede it.').map((h) => [h.issue.id, h.words])).toEqual([['territory.cession', 1]])
  })
})
