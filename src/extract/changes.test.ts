import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './changes/told.test-source.ts'

/** Type and words of each change, and no others. */
const check = (text: string, changes: [change: string, words: string][]): void =>
  expect(read(text).map((c) => [c.change, text.slice(c.span.start, c.span.end)])).toEqual(changes)

describe('removed', () => {
  it('reads what was dropped from a version', () =>
    check('The first draft was long. The reference to coal was dropped from the latest version.', [
      ['removed', 'The reference to coal was dropped from the latest version'],
    ]))
  it('reads what a text no longer mentions', () =>
    check('The revised text no longer mentions a transition away from coal.', [
      ['removed', 'The revised text no longer mentions a transition away from coal'],
    ]))
  it('reads what is no longer on the table', () =>
    check('The fleet limits of the first draft are no longer on the table.', [
      ['removed', 'The fleet limits of the first draft are no longer on the table'],
    ]))
  it('reads what a new draft does away with', () =>
    check('The new draft does away with the cap on soldiers.', [
      ['removed', 'The new draft does away with the cap on soldiers'],
    ]))
  it('reads what a new text will not deal with either', () =>
    check('The original plan was short. Nor will the revised plan touch on fishing.', [
      ['removed', 'Nor will the revised plan touch on fishing'],
    ]))
  it('reads a point that is to be struck', () =>
    check("The counter-proposal follows Norway's plan. Point 3 of Norway's plan is to be deleted.", [
      ['removed', "Point 3 of Norway's plan is to be deleted"],
    ]))
  it('keeps the hedge of a change that is only likely', () => {
    const [c] = read('Little remains of the original plan. Oslo seems ready to remove the cap on soldiers.')
    expect(read('The original plan was long. Oslo seems ready to remove the cap on soldiers.')[0]).toMatchObject({
      change: 'removed',
      hedge: 'seems',
    })
    expect(c).toBeDefined()
  })
  it('leaves a plan that was given up', () => check('The revised plan was dropped.', []))
  it('leaves bombs that were dropped', () => check('The revised plan was short. The air force dropped 20 bombs.', []))
  it('leaves a demand given up', () => check('The revised plan was short. Iran dropped its demand for money.', []))
  it('leaves what was not removed', () => check('The clause on water was not removed from the revised plan.', []))
  it('leaves sanctions lifted in the world', () => check('The sanctions were lifted in 2016.', []))
})

describe('reworded and added', () => {
  it('reads a text amended as a whole', () => {
    const [c] = read('The original plan was amended after protests.')
    expect(c).toMatchObject({ change: 'reworded', issue: 'the plan as a whole' })
  })
  it('reads a clause watered down', () =>
    check('The draft bill advanced. The clause on bonuses was watered down.', [
      ['reworded', 'The clause on bonuses was watered down'],
    ]))
  it('reads changes that were made to a clause', () =>
    check("Changes were made to the earlier deal's limits on foreign troops.", [
      ['reworded', "Changes were made to the earlier deal's limits on foreign troops"],
    ]))
  it('reads how little is left', () =>
    check('Little is left of the first version.', [['reworded', 'Little is left of the first version']]))
  it('reads what was added to a text', () =>
    check('The draft law advanced. A clause on audits was added to the text.', [
      ['added', 'A clause on audits was added to the text'],
    ]))
  it('leaves words that were added in speech', () => check('The draft law advanced. “It is late,” she added.', []))
  it('leaves a change in the weather', () => check('The draft law advanced. The mood changed overnight.', []))
})

describe('numbers', () => {
  it('reads from and to', () => {
    const [c] = read('The amended bill raises the threshold from 250 to 1,000 employees.')
    expect(c).toMatchObject({
      change: 'quantity-changed',
      before: '250',
      after: '1,000 employees',
      quantity: { value: 1000 },
    })
  })
  it('reads one number instead of another', () => {
    const [c] = read(
      "Under the Council's version, checks could last 12 weeks, instead of the 10 weeks in the first draft.",
    )
    expect(c).toMatchObject({ change: 'quantity-changed', quantity: { value: 12 } })
  })
  it('reads a number up from the draft before', () => {
    const [c] = read('A limit of 800 launchers, up from 700 in the previous draft, is foreseen.')
    expect(c).toMatchObject({ change: 'quantity-changed', before: '700' })
  })
  it('reads a text with fewer points', () => {
    const [c] = read('The plan was cut from 28 points to 19 points in Geneva.')
    expect(c).toMatchObject({ issue: 'the plan as a whole', before: '28 points', after: '19 points' })
  })
  it('opposes two drafts set side by side', () => {
    const found = read(
      "The ministers tabled a counter-proposal to Norway's plan.\n\n1. The army is capped at 800 soldiers. (Norway's plan set 600 soldiers.)\n\n2. The port reopens.",
    )
    expect(found).toMatchObject([{ change: 'quantity-changed', quantity: { value: 800 } }])
  })
  it('leaves prices that rise', () => check('The draft law advanced. Oil rose from 60 to 70 dollars.', []))
})

describe('left open', () => {
  it('reads each issue left to leaders', () => {
    const found = read(
      'The revised draft is shorter. The hardest topics – the border and the pensions – were left to the two presidents.',
    )
    expect(found.map((c) => c.change)).toEqual(['left-open', 'left-open'])
    expect(new Set(found.map((c) => c.issue)).size).toBe(2)
  })
  it('reads brackets', () =>
    check('The leaked draft is long. References to production caps had been placed in brackets.', [
      ['left-open', 'References to production caps had been placed in brackets'],
    ]))
  it('reads what a text leaves open', () =>
    check("The chair's text leaves the scope of the treaty open.", [
      ['left-open', "The chair's text leaves the scope of the treaty open"],
    ]))
  it('reads a question left to ministers', () =>
    check('The revised text is short. Whether coal is covered is left to ministers.', [
      ['left-open', 'Whether coal is covered is left to ministers'],
    ]))
  it('leaves somebody who left', () => check('The revised text is short. The envoy left the room.', []))
  it('leaves a door left open', () => check('The revised text is short. Oslo left the door open to talks.', []))
})

describe('from which draft to which', () => {
  it('goes from the first to the later one', () => {
    const [c] = read('The original plan was long. The cap on soldiers was removed from the revised plan.')
    expect([c!.from, c!.to]).toEqual(['d1', 'd2'])
  })
  it('knows no later text where none is named', () => {
    const [c] = read('The original plan was amended.')
    expect(c!.to).toBeNull()
  })
  it('reads no change where no text is spoken of', () =>
    check('The clause was removed and the cap was raised from 5 to 9 men.', []))
})

describe('any text', () => {
  it('is read without harm where a sentence is a dash', () => {
    expect(() => read('The plan left. –')).not.toThrow()
    expect(() => read('plan left . –')).not.toThrow()
  })

  it('is read without harm', () => {
    const word = fc.constantFrom(
      'plan',
      'the',
      'revised',
      'original',
      'was',
      'removed',
      'from',
      '5',
      'to',
      '9',
      ',',
      '.',
      'and',
      '(',
      ')',
      'no',
      'longer',
      'left',
      'open',
      '–',
      'cap',
      'instead',
      'of',
      '28-point',
      'Nor',
      'will',
      'rewritten',
      'Whether',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (w) => {
        const s = w.join(' ')
        for (const c of read(s))
          expect(c.span.start >= 0 && c.span.end <= s.length && c.span.start < c.span.end).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
