import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const before = 'The second draft of the lease differs from the March draft in many ways. '
/** Type and words of each change told after a sentence that compares two drafts, and no others. */
const check = (text: string, changes: [change: string, words: string][], lead = before): void =>
  expect(read(lead + text).map((c) => [c.change, (lead + text).slice(c.span.start, c.span.end)])).toEqual(changes)

describe('clauses of a passage that compares', () => {
  it('reads what has gone, and what shares its verb', () =>
    check('The ban on barges that Oster tabled is out; so is the levy on sand.', [
      ['removed', 'The ban on barges that Oster tabled is out'],
      ['removed', 'so is the levy on sand'],
    ]))
  it('reads the same words as no change where no text is compared', () =>
    check('The levy on sand has vanished.', [], 'The harbour was quiet on Monday. '))
  it('takes people, talks and offers that go for no clause', () =>
    check('The envoys have gone. The meeting was dropped. The demand has been withdrawn.', []))
  it('reads a part put in after a colon to its end', () =>
    check('One thing was put in: a lease council of five members, two of them local.', [
      ['added', 'One thing was put in: a lease council of five members, two of them local'],
    ]))
  it('reads a blank', () =>
    check('The rent fund has a square bracket where the sum should be. Some 12 brackets remain.', [
      ['left-open', 'The rent fund has a square bracket where the sum should be'],
      ['left-open', 'Some 12 brackets remain'],
    ]))
  it('reads a number of now against the one told of its noun', () => {
    const text = `${before}The grace period, five years in March, is now seven.`
    expect(read(text).map((c) => [c.change, c.before, c.after, c.quantity])).toEqual([
      ['quantity-changed', 'five years', 'seven', { value: 7, unit: 'years' }],
    ])
  })
  it('reads bare numbers before and after', () => {
    const [c] = read(`${before}The number of inspectors has been cut from 490 to 100.`)
    expect([c?.change, c?.before, c?.after]).toEqual(['quantity-changed', '490', '100'])
  })
  it('takes what stays the same for no change', () =>
    check('The rent stays at 40 crowns. The seniority rule was kept.', []))
  it('takes what hangs on a condition for no change', () =>
    check('Oster could sign if the levy on sand were removed.', []))
  it('reads one word given up for another', () =>
    check('The rent freeze gives way to a rent ceiling.', [
      ['reworded', 'The rent freeze gives way to a rent ceiling'],
    ]))
  it('ends a change where the next begins', () =>
    check('A clause on noise has been inserted, and the paragraph on lamps has been softened.', [
      ['added', 'A clause on noise has been inserted'],
      ['reworded', 'the paragraph on lamps has been softened'],
    ]))
  it('reads a list without verbs', () =>
    check('\n\nSand levy: out.\n\nLamp fund – added at the request of Oster.\n\nMoorings: unchanged.', [
      ['removed', 'Sand levy: out'],
      ['added', 'Lamp fund – added at the request of Oster'],
    ]))
})

describe('what the newer text does', () => {
  const lead = 'The new draft of the lease follows the March draft closely. '
  it('reads what it passes over', () =>
    check('It makes no mention of moorings.', [['removed', 'It makes no mention of moorings']], lead))
  it('reads what it halves and puts off', () =>
    check(
      'The new draft halves the fee and delays the vote until 2041.',
      [
        ['quantity-changed', 'The new draft halves the fee'],
        ['reworded', 'delays the vote until 2041'],
      ],
      lead,
    ))
  it('takes what it says without a word of change for no change', () =>
    check('The new draft has twelve pages. The new draft was printed in Oster.', [], lead))
})

describe('in passing', () => {
  const lead = 'The second draft differs from the March draft. '
  it('reads what the older text had not', () =>
    check(
      'Observers, absent from the March draft, get a chapter.',
      [['added', 'Observers, absent from the March draft']],
      lead,
    ))
  it('leaves alone what no text has', () => check('Observers, absent from all drafts, were named.', [], lead))
})

describe('more and less than before', () => {
  it('reads a comparison with the older text', () =>
    check('Oster gets 200 berths more than in the March draft.', [
      ['quantity-changed', 'Oster gets 200 berths more than in the March draft'],
    ]))
  it('takes any other comparison for none', () => check('Oster has more berths than Wick.', []))
  it('reads a blank where no number is given, and none where no date was', () => {
    check('No date is given for the survey.', [['left-open', 'No date is given for the survey']])
    check('No date was given for the next meeting.', [])
  })
  it('reads what has crept up, been shortened or been made a duty', () =>
    check(
      'The rate has crept up to 5 per cent. The lease was shortened by six months. The audit has been made mandatory.',
      [
        ['quantity-changed', 'The rate has crept up to 5 per cent'],
        ['quantity-changed', 'The lease was shortened by six months'],
        ['reworded', 'The audit has been made mandatory'],
      ],
    ))
})

it('reads any string of such words', () => {
  const word = fc.constantFrom(
    'the second draft',
    'the March draft',
    'rather than',
    'than',
    'is',
    'gone',
    ':',
    ';',
    '(',
    'to',
    '40',
    'so',
    'now',
    'it',
    'has been cut',
    ',',
    'and',
    '.',
    '“',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      for (const c of read(text)) expect(c.span.end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 60 },
  )
})

describe('clauses that lack a verb or keep a matter in another form', () => {
  it('reads a second participle without its verb', () =>
    check('The preamble was rewritten and a mention of the border taken out.', [
      ['reworded', 'The preamble was rewritten'],
      ['removed', 'a mention of the border taken out'],
    ]))
  it('reads what shares the verdict of the sentence before', () =>
    check('Gone is the ban on barges. So too is Annex III.', [
      ['removed', 'Gone is the ban on barges'],
      ['removed', 'So too is Annex III'],
    ]))
  it('reads what has stayed in another form', () =>
    check('Neutrality stayed, but as a declaration by the government. The rent stayed as it was.', [
      ['reworded', 'Neutrality stayed, but as a declaration by the government'],
    ]))
  it('reads words of the text as the matter', () =>
    check('“Shall refrain” has become “intend to refrain”.', [
      ['reworded', '“Shall refrain” has become “intend to refrain”'],
    ]))
  it('reads twice as much as before', () =>
    check('It gives the tenants 20 seats, twice as many as before.', [
      ['quantity-changed', 'It gives the tenants 20 seats, twice as many as before'],
    ]))
  it('takes a rise of prices for no change of the text', () => check('Fares went up by 4 per cent in January.', []))
})
