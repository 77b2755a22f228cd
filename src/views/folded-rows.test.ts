import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, chunksOf, gradientOf, runsOf } from './folded-rows.ts'

const kind = (letter: string): string | undefined => (letter === 'x' ? undefined : letter)
const folds = (letters: string): string =>
  runsOf([...letters], kind)
    .map((r) => `${r.folds ?? '-'}:${r.rows.join('')}`)
    .join(' ')

describe('rows that fold', () => {
  it('folds three alike and leaves two alike standing with their neighbours', () => {
    expect(folds('xsssxss')).toBe('-:x s:sss -:xss')
  })

  it('parts rows that fold for different reasons', () => {
    expect(folds('sssuuu')).toBe('s:sss u:uuu')
  })

  it('loses no row and keeps their order, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 's', 'u')), (rows) => {
        expect(runsOf(rows, kind).flatMap((r) => r.rows)).toEqual(rows)
        expect(chunksOf(rows).flat()).toEqual(rows)
      }),
    )
  })
})

describe('the map of a long table', () => {
  it('has a stripe for each changed row of few, where the row stands', () => {
    const rows = [{ changed: false }, { changed: true }, { changed: false }, { changed: false }]
    expect(bandsOf(rows)).toEqual([{ from: 25, to: 50, share: 1 }])
  })

  it('has at most 240 stripes, and says how much of each changed', () => {
    const bands = bandsOf(Array.from({ length: 2400 }, (_, i) => ({ changed: i % 10 < 5 })))
    expect(bands).toHaveLength(240)
    expect(bands.every((b) => b.share === 0.5)).toBe(true)
  })

  it('is a gradient even where nothing changed', () => {
    expect(gradientOf(bandsOf([]))).toBe('linear-gradient(transparent,transparent)')
  })
})
