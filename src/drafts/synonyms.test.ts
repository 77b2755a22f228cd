import { describe, expect, it } from 'vitest'
import { conceptOf } from './synonyms.ts'
import { SETS_ELSEWHERE } from './synonyms-elsewhere.ts'
import { stemOf } from './terms.ts'

const near = (x: string, y: string): boolean => {
  const of = conceptOf(stemOf(x), stemOf, false)
  return of !== undefined && of === conceptOf(stemOf(y), stemOf, false)
}

describe('words that stand for one another', () => {
  it('are known in several languages, whatever their endings', () => {
    expect(near('ceasefire', 'truces')).toBe(true)
    expect(near('trêve', "l'armistice")).toBe(true)
    expect(near('tregua', 'armisticios')).toBe(true)
    expect(near('Sitzungen', 'Tagung')).toBe(true)
    expect(near('соглашения', 'договором')).toBe(true)
    expect(near('засідання', 'зустрічі')).toBe(true)
    expect(near('соглашения', 'границы')).toBe(false)
  })

  it('are those of English alone in English texts', () => {
    expect(conceptOf(stemOf('pacts'), stemOf, true)).toBe('~agreement')
    expect(conceptOf(stemOf('tregua'), stemOf, true)).toBeUndefined()
  })

  it('stand in one set of their language only, cut short as they are', () => {
    for (const language of SETS_ELSEWHERE.trim().split('\n\n')) {
      const lineOf = new Map<string, string>()
      for (const line of language.split('\n'))
        for (const word of line.split(' ')) {
          const known = lineOf.get(stemOf(word))
          expect(known === undefined || known === line, `${word}: ${known} / ${line}`).toBe(true)
          lineOf.set(stemOf(word), line)
        }
    }
  })

  it('are never alone in their set', () => {
    for (const line of SETS_ELSEWHERE.trim().split('\n'))
      expect(line === '' || new Set(line.split(' ').map(stemOf)).size > 1, line).toBe(true)
  })
})
