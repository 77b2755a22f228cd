import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, told } from './contents/told.test-source.ts'

/** The clauses read from a text, and no others. */
const check = (text: string, clauses: string[]): void => expect(told(text)).toEqual(clauses)

describe('lists of contents', () => {
  it('parts four nouns after "lays down", one of them with a clause of its own', () =>
    check(
      'The roadmap lays down an immediate truce, the release of all the captives whom the clan keeps in the hills, the dismantling of checkpoints in stages and a joint commission under a foreign chair.',
      [
        'an immediate truce',
        'the release of all the captives whom the clan keeps in the hills',
        'the dismantling of checkpoints in stages',
        'a joint commission under a foreign chair',
      ],
    ))
  it('parts "that" clauses', () =>
    check(
      'The memorandum provides that sanctions are suspended for six months, that inspectors return to all sites and that enrichment stays below 3 percent.',
      ['sanctions are suspended for six months', 'inspectors return to all sites', 'enrichment stays below 3 percent'],
    ))
  it('parts verbs that share one helper', () =>
    check(
      'The tentative agreement, reached late on Friday, would raise wages by 25 percent over four years, end the two-tier system and give temporary workers permanent jobs after nine months.',
      [
        'The tentative agreement, reached late on Friday, would raise wages by 25 percent over four years',
        'end the two-tier system',
        'give temporary workers permanent jobs after nine months',
      ],
    ))
  it('parts verbs in a row after an infinitive', () =>
    check('The draft plan includes promises for Ruritania to close two bases, withdraw its tanks and sign the ban.', [
      'promises for Ruritania to close two bases',
      'withdraw its tanks',
      'sign the ban',
    ]))
  it('parts gerunds', () =>
    check('The new proposal calls for cutting tariffs on steel and lifting the quota on beef.', [
      'cutting tariffs on steel',
      'lifting the quota on beef',
    ]))
  it('keeps two bare nouns together', () =>
    check('The revised plan calls for the exchange of prisoners and civilians.', [
      'the exchange of prisoners and civilians',
    ]))
  it('keeps alternatives together', () =>
    check('The revised plan includes a ban on attacks against ships or ports.', [
      'a ban on attacks against ships or ports',
    ]))
  it('keeps a list that hangs on a preposition together', () =>
    check('The leaked draft includes a duty of 15% on cars, steel and timber.', [
      'a duty of 15% on cars, steel and timber',
    ]))
  it('keeps the names after "including" with their noun', () =>
    check('The leaked draft provides for a handover of four towns, including Alton, Brent and Corby.', [
      'a handover of four towns, including Alton, Brent and Corby',
    ]))
  it('steps over "among other things"', () =>
    check('The framework calls, among other things, for a ten-year lease.', ['a ten-year lease']))
  it('goes on where the next sentence begins with "It also"', () =>
    check('The first draft was shown to the union. It caps overtime at 12 hours. It also provides for a nursery.', [
      'It caps overtime at 12 hours',
      'a nursery',
    ]))
})

describe('what a text itself does', () => {
  it('reads each verb of the text', () =>
    check(
      'The proposal caps interest at 4%, bars new borrowing for five years and gives creditors a seat on the board.',
      ['The proposal caps interest at 4%', 'bars new borrowing for five years', 'gives creditors a seat on the board'],
    ))
  it('reads a text put as a number', () => check('The second offer was 18%.', ['The second offer was 18%']))
  it('leaves what a critic says it would bring about', () =>
    check('The revised plan would weaken the army and embolden the rebels.', []))
  it('leaves the fate of the text', () =>
    check('The revised plan was published on Monday and fell apart on Friday.', []))
  it('leaves what the text does not hold', () => check('The revised plan does not include an amnesty.', []))
})

describe('under, in, with, after a text', () => {
  it('reads the clauses under a deal', () =>
    check(
      'Under the proposed accord, the rebels would hand over their weapons within 180 days, the government would release 500 prisoners and an international force would monitor the ceasefire.',
      [
        'the rebels would hand over their weapons within 180 days',
        'the government would release 500 prisoners',
        'an international force would monitor the ceasefire',
      ],
    ))
  it('reads the clause before "under the plan"', () =>
    check('Islanders would get dual citizenship under the draft plan.', ['Islanders would get dual citizenship']))
  it('reads "a deal under which"', () =>
    check('They initialled a draft treaty under which both navies leave the strait.', ['both navies leave the strait']))
  it('reads what a contract comes with', () =>
    check(
      'The parties settled on a new contract with a 6% pay rise from May, a longer notice period and a $900 allowance.',
      ['a 6% pay rise from May', 'a longer notice period', 'a $900 allowance'],
    ))
  it('leaves who a contract is with', () =>
    check('The company signed a new contract with the teachers and the nurses.', []))
  it('reads a participle after the text', () =>
    check('Nairobi circulated a counter-proposal calling for a customs union and a joint court.', [
      'a customs union',
      'a joint court',
    ]))
  it('reads the offer that includes things', () =>
    check(
      'Leaders urged members to accept the offer, which includes a signing bonus of $3,000, two more days off and a cap on premiums.',
      ['a signing bonus of $3,000', 'two more days off', 'a cap on premiums'],
    ))
  it('reads a clause named as the text’s own', () =>
    check("Officials went over the earlier deal's restrictions on foreign troops in the enclave.", [
      "the earlier deal's restrictions on foreign troops in the enclave",
    ]))
  it('reads what remains in the text', () =>
    check('The draft directive was debated. Fines of up to 5% of turnover remain in the text.', [
      'Fines of up to 5% of turnover remain in the text',
    ]))
  it('leaves plans that are no text', () =>
    check('She plans to cut taxes. His pension plan includes shares. A plan to rebuild the stadium was approved.', []))
})

describe('labels and numbered points', () => {
  it('keeps the label of an article', () => {
    const { provisions } = read('The draft treaty was tabled in May. Article 4 allows an extension by mutual consent.')
    expect(provisions.map((p) => p.label)).toEqual(['Article 4'])
  })
  it('reads a text gone through point by point', () => {
    const text =
      'The ministers tabled a counter-proposal.\n\n1. The limit for nitrates is set at 50 milligrams.\n\n2. Farmers get six years.'
    const { provisions } = read(text)
    expect(provisions.map((p) => [p.label, text.slice(p.span.start, p.span.end)])).toEqual([
      ['1', 'The limit for nitrates is set at 50 milligrams'],
      ['2', 'Farmers get six years'],
    ])
  })
  it('reads what open articles are about', () =>
    check(
      'The draft treaty is nearly done. The two open articles concerned a waiver of lawsuits and the removal of observers.',
      ['a waiver of lawsuits', 'the removal of observers'],
    ))
  it('leaves a numbered list in a report without a text', () => check('1. Stay calm.\n\n2. Drink water.', []))
})

describe('fields', () => {
  it('files a clause under its issue, with its number and the reporter', () => {
    const [p] = read('The revised plan would limit the army to 60,000 soldiers.').provisions
    expect(p).toMatchObject({
      issue: 'size of the armed forces',
      quantity: { value: 60000, unit: 'soldiers' },
      reportedBy: 'The Courier',
    })
  })
  it('gives each clause to its own text', () => {
    const { provisions } = read('The original offer included a 10% raise. The second offer includes a 14% raise.')
    expect(new Set(provisions.map((p) => p.draft)).size).toBe(2)
  })
})

describe('any text', () => {
  it('is read without harm, spans within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (s) => {
        for (const p of read(s).provisions)
          expect(p.span.start >= 0 && p.span.end <= s.length && p.span.start < p.span.end).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it.each(['The revised text that has', 'On the shape of the treaty: it would, she said,', 'The draft treaty would,'])(
    'that breaks off is read: %s',
    (text) => {
      expect(read(`The two sides met.\n\n${text} `).provisions.length).toBeLessThan(3)
    },
  )
  it('that breaks off behind “under which” is read', () => {
    expect(read('The plan calls under which').provisions).toEqual([])
    expect(read('The plan under which “').provisions).toEqual([])
  })
  it('of the field’s own words in any order is read without harm', () => {
    const word = fc.constantFrom(
      'plan',
      'the',
      'that',
      'calls',
      'for',
      'under',
      ',',
      '.',
      'and',
      '(',
      ')',
      '“',
      '”',
      'would',
      'cap',
      '28-point',
      'Article',
      '4',
      'to',
      'not',
      '–',
      ';',
      'draft',
      'including',
      'include',
      '%',
      'which',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (w) => {
        const s = w.join(' ')
        for (const p of read(s).provisions) expect(p.span.end).toBeLessThanOrEqual(s.length)
      }),
      { numRuns: 150 },
    )
  })
})
