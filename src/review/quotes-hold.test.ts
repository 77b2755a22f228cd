import { describe, expect, it } from 'vitest'
import { draft, OFFER, passage, REPORTER } from '../../test/support/talks.ts'
import type { Provision, Statement } from '../record/claim.ts'
import { whyQuotesFail } from './quotes-hold.ts'

const textOf = () => OFFER.text
const provision = (wording: string): Provision => ({
  kind: 'provision',
  draft: draft('offer'),
  order: 0,
  eId: 'pt_1',
  known: 'verbatim',
  wording,
  passages: [passage(OFFER, '1. Wages rise by 4 percent a year.')],
})

describe('whyQuotesFail', () => {
  it('bears with a wording that stands in its passage, blanks aside', () => {
    expect(whyQuotesFail(provision('Wages rise by  4 percent\na year.'), textOf)).toBeUndefined()
  })

  it('finds a wording that its passage does not bear, though the quote itself is right', () => {
    expect(whyQuotesFail(provision('Wages rise by 9 percent a year.'), textOf)).toContain('not what its passage says')
  })

  it('finds words put into a speaker’s mouth', () => {
    const said = (content: string): Statement => ({
      kind: 'statement',
      content,
      gist: content,
      attribution: REPORTER,
      passages: [passage(OFFER, 'Night work is paid at double rate')],
    })
    expect(whyQuotesFail(said('Night work is paid at double rate'), textOf)).toBeUndefined()
    expect(whyQuotesFail(said('Night work is paid at triple rate'), textOf)).toBeDefined()
  })
})
