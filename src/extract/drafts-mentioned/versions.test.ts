import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

/** The words of every mention, a list for each draft. */
const check = (text: string, drafts: string[][]): void =>
  expect(read(text).map((d) => d.spans.map((s) => text.slice(s.start, s.end)))).toEqual(drafts)

describe('versions told apart', () => {
  it('keeps the version of a month apart and older', () => {
    const [current, older] = read('The new draft is shorter. The July version had 60 pages.')
    expect(current?.basedOn).toBe(older?.id)
    expect(older?.name).toBe('July version')
  })
  it("tells the text of a month, called by the month's genitive, from the one under talks", () =>
    check("The chairs' proposal was sent out. That is twice the share of July's non-paper.", [
      ["The chairs' proposal"],
      ["July's non-paper"],
    ]))
  it('tells a draft of a season, named anew, from the one under talks', () =>
    check("The chair's draft is gentler. A winter draft had more checks.", [["The chair's draft"], ['A winter draft']]))
  it('takes a draft whose day is told later for the one that was only announced', () =>
    check('A draft was sent out. A May draft, it is.', [['A draft', 'A May draft']]))
  it('keeps an opening offer apart from the current one', () =>
    check("The firm's improved pay offer failed. The firm's opening offer in May was lower.\n\nThe offer stands.", [
      ["The firm's improved pay offer", 'The offer'],
      ["The firm's opening offer"],
    ]))
  it('goes back to the current text after a passing mention of a first one', () =>
    check("The mediators' draft was sent out. A first version named no date.\n\nThe cabinet will study the text.", [
      ["The mediators' draft", 'the text'],
      ['A first version'],
    ]))
  it('keeps amendments apart from the compromise', () =>
    check("A compromise text from the chair was read out. The council's amendments went further.", [
      ['A compromise text'],
      ["The council's amendments"],
    ]))
  it('takes a written reply for a text, and not for the draft', () =>
    check('The rebels object to the draft accord. A two-page reply was sent. The draft has gaps.', [
      ['the draft accord', 'The draft'],
      ['two-page reply'],
    ]))
})

describe('no texts', () => {
  it('leaves what was ruled out', () => check('The company ruled out a third offer.', []))
  it('leaves a strike mandate', () => check("The crews' strike mandate ends in May.", []))
})

describe('counts and order', () => {
  it('reads points on sheets as points', () => {
    const [first] = read("Chad's, seven points on two pages, came first. The seven points answer in kind.")
    expect(first?.points).toBe(7)
    expect(first?.proposers).toEqual(['Chad'])
  })
  it('leaves points that are no text', () => check('The two points that matter were left open.', []))
})

describe('who can read it', () => {
  const publication = (text: string): unknown => read(text)[0]?.publication
  it('reads a text obtained by a paper as leaked', () =>
    expect(publication('A draft treaty that the Courier has obtained caps fares.')).toBe('leaked'))
  it('reads a text that never left its office as unpublished', () =>
    expect(publication('A first version, which never left the palace, had two parts.')).toBe('unpublished'))
  it('reads a text printed in part as published', () =>
    expect(publication('The draft treaty, printed in part on Monday, caps fares.')).toBe('published'))
})
