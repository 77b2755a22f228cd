import { describe, expect, it } from 'vitest'
import { told } from './told.test-source.ts'

const both = "Parliament's mandate caps fees at 4 per cent. The Council's mandate would lift the cap."
const own = ["Parliament's mandate caps fees at 4 per cent", "The Council's mandate would lift the cap"]
const check = (text: string, clauses: string[]): void => expect(told(`${both} ${text}`)).toEqual([...own, ...clauses])

describe('what several texts hold on one matter', () => {
  it('reads a number beside its owner, the verb left out', () =>
    expect(told(`${both} On visits, the first mandate has 40, Parliament 12 and the Council 31.`)).toEqual(
      expect.arrayContaining(['Parliament 12', 'the Council 31']),
    ))
  it('reads an amount told as its owner’s', () =>
    check("Parliament's 4% of turnover is far from what ministers like.", ["Parliament's 4% of turnover"]))
  it('leaves numbers that are of no text', () => check("Parliament's 705 members vote in June.", []))
  it('reads what one of them had fixed', () =>
    expect(told('The new draft was sent out. The vote, which the first draft had fixed for 2031, is gone.')).toContain(
      'The vote, which the first draft had fixed for 2031',
    ))
})

describe('clauses that hang on what was told', () => {
  it('reads the clause after “and”', () =>
    expect(told('The draft pact bars mines, and ferries would be free.')).toEqual([
      'The draft pact bars mines',
      'ferries would be free',
    ]))
  it('reads what follows “under which”', () =>
    expect(told('The draft pact sets up a roster, under which drivers could be called in.')).toContain(
      'drivers could be called in',
    ))
  it('leaves what people do about it', () =>
    expect(told('The draft pact bars mines, and ministers would meet in June.')).toEqual(['The draft pact bars mines']))
  it('leaves what somebody says', () =>
    expect(told('Under the draft pact, the official told reporters, mines would be barred.')).not.toContain(
      'the official told reporters',
    ))
})
