import { describe, expect, it } from 'vitest'
import { article } from '../article.ts'
import { tagger } from '../tagger.ts'
import { type VerbGroup, verbGroupAt, verbGroups } from './verb-groups.ts'

const tag = await tagger()

/** The groups of a sentence, each as its words and what is asked of it. */
const read = (text: string, told: (g: VerbGroup) => unknown): [string, unknown][] => {
  const a = article(text, tag)
  return verbGroups(a, { from: 0, to: a.tokens.length }).map((g) => [
    a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end),
    told(g),
  ])
}
const check = (text: string, groups: readonly [string, unknown][], told: (g: VerbGroup) => unknown = (g) => g.form) =>
  expect(read(text, told)).toEqual(groups)

describe('the words of a verb group', () => {
  it('joins helpers, adverbs and the verb', () =>
    check('The ministers would not have been able to sign.', [
      ['would not have been', 'finite'],
      ['to sign', 'infinitive'],
    ]))
  it('goes on inside a quotation that begins between helper and verb', () =>
    check('The ferry levy would “push small ports out of business”.', [['would “push', 'finite']]))
  it('keeps a negation that no verb follows', () => check('It is not a truce.', [['is not', true]], (g) => g.negated))
  it('takes the word behind “neither” for the verb its modal wants', () =>
    check(
      'The embassy would neither confirm the visit nor deny it.',
      [
        ['would neither confirm', true],
        ['deny', true],
      ],
      (g) => g.negated,
    ))
  it('reads no participle before its noun', () => check('They saw the leaked plan.', [['saw', 'finite']]))
  it('takes British spelling for a base form', () =>
    check('The lenders want to honour it and to recognise the bank.', [
      ['want', 'finite'],
      ['to honour', 'infinitive'],
      ['to recognise', 'infinitive'],
    ]))
})

describe('modals and what stands in their place', () => {
  const modal = (g: VerbGroup) => [g.modal, g.semi]
  it('counts “is to” as will and “has to” as must', () => {
    check('The bridge is to open in May.', [['is to open', ['will', 'be to']]], modal)
    check('The port has to close.', [['has to close', ['must', 'have to']]], modal)
  })
  it('keeps the modal before “have to”', () =>
    check('Every crew would have to leave.', [['would have to leave', ['would', 'have to']]], modal))
  it('tells shall from will', () => check('The council shall meet.', [['shall meet', ['shall', null]]], modal))
  it('takes no measure of a degree for a plan', () =>
    check(
      'The clause is harder to read.',
      [
        ['is', [null, null]],
        ['to read', [null, null]],
      ],
      modal,
    ))
  it('reads what has yet to be done as not done', () =>
    check('The senate has yet to decide.', [['has yet to decide', [null, true, true]]], (g) => [
      g.modal,
      g.negated,
      g.perfect,
    ]))
  it('reads a negation that stands before its verb', () =>
    check('The annex no longer names the river.', [['names', true]], (g) => g.negated))
})

describe('participles that describe their noun', () => {
  it('reads one behind its noun, and behind a comma when the clause goes on', () => {
    check('The letter signed by the envoy was short.', [
      ['signed', 'participle'],
      ['was', 'finite'],
    ])
    check('The accord, initialled on Monday and praised by all, ended the strike.', [
      ['initialled', 'participle'],
      ['praised', 'finite'],
      ['ended', 'finite'],
    ])
  })
  it('takes the verb behind a closed parenthesis for the verb of its subject', () =>
    check('The union, in an open letter, called for a vote.', [['called', 'finite']]))
  it('leaves finite what a name did', () => check('Lisbon agreed on Monday.', [['agreed', 'finite']]))
  it('leaves finite what is only hoped for of a noun', () =>
    check('They hoped to see the treaty signed in June.', [
      ['hoped', 'finite'],
      ['to see', 'infinitive'],
      ['signed', 'finite'],
    ]))
})

describe('a stretch', () => {
  it('ends no group past its edge and reads from any token', () => {
    const a = article('The bank will not lend again.', tag)
    expect(verbGroupAt(a, 2, 4)).toMatchObject({ first: 2, head: 2, to: 4, negated: true })
    expect(verbGroupAt(a, 2, 7)).toMatchObject({ first: 2, head: 4, to: 5, lemma: 'lend', tense: 'future' })
    expect(verbGroupAt(a, 0, 7)).toBeNull()
  })
})
