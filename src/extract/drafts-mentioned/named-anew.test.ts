import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

/** The words of every mention, a list for each draft. */
const check = (text: string, drafts: string[][]): void =>
  expect(read(text).map((d) => d.spans.map((s) => text.slice(s.start, s.end)))).toEqual(drafts)

describe('a text and the name it is given', () => {
  it('joins a name in brackets with the text it is set behind', () =>
    check(
      'They had before them the revised draft convention sent round by the secretariat (“the April draft”). The April draft limits the catches.',
      [['the revised draft convention', 'the April draft', 'The April draft']],
    ))
  it('keeps another text in brackets apart where the words between end a clause', () =>
    expect(
      read('The unions rejected the second offer; the firm stood by it. (The first offer had 3 per cent.)'),
    ).toHaveLength(2))
})

describe('one more text', () => {
  it('takes a text of their own for an answer', () => {
    const [plan, own] = read(
      'The Chadian plan has 12 points. On Sunday the neighbours published a text of their own. The counter-proposal lifts the cap.',
    )
    expect(plan?.kind).toBe('draft')
    expect(own?.kind).toBe('counter-proposal')
    expect(own?.spans).toHaveLength(2)
  })
  it('opens a new text where one is submitted beside a draft known already', () =>
    check('The draft was sent out. The draft caps fees. A group of farmers submitted a proposal to end all levies.', [
      ['The draft', 'The draft'],
      ['a proposal'],
    ]))
  it('takes a proposal one has been sent for the one spoken of', () =>
    expect(
      read(
        "The government's third proposal is on the table. “We've been sent a proposal,” said Lee. The proposal is long.",
      ),
    ).toHaveLength(1))
  it('reads a joint paper, and no joint statement', () => {
    expect(read('The two parties put a joint paper of 20 pages to the mediator.')).toHaveLength(1)
    expect(read('The two parties issued a joint statement to the press.')).toEqual([])
  })
  it('takes the first paper for the one named before the second version', () =>
    check(
      'The parties put a joint paper of 20 pages to the mediator. A second version exists, and it caps rents. Nobody knows who leaked the first paper.',
      [['a joint paper', 'the first paper'], ['A second version']],
    ))
  it('takes the leaked text for the newest version told of right before', () =>
    check('A plan has been rewritten, and the newest version was online on Sunday. The leaked text has 22 articles.', [
      ['the newest version', 'The leaked text'],
    ]))
  it('reads the marked copy of one side as its answer', () =>
    expect(
      read(
        "The unions put a paper to the firm. The paper would cap overtime. The firm's annotated copy strikes the cap.",
      ),
    ).toHaveLength(2))
})

describe('no text', () => {
  it('leaves what a text is likened to', () =>
    check('The draft caps fees. Lee called it “a contract written by the devil”.', [['The draft']]))
  it('leaves the form that one clause takes', () =>
    check('The draft caps fees. Neutrality stays, but as a declaration by the government.', [['The draft']]))
  it('leaves a body called by its treaty', () =>
    expect(read('The three states of the Coastal Pact were not consulted.')).toEqual([]))
})
