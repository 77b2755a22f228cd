import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftNaming, Provision } from '../record/claim.ts'
import type { Source } from '../record/source.ts'
import { draftTextSuggestions } from './draft-text.ts'
import { report } from './reading.test-source.ts'

const filedDraft = (text: string, about: Partial<Source> = {}): Source => report(text, { kind: 'draft-text', ...about })
const items = (text: string, about: Partial<Source> = {}) =>
  draftTextSuggestions(filedDraft(text, about), 'test 1').map((s) => s.item)
const naming = (text: string, about: Partial<Source> = {}): DraftNaming =>
  items(text, about).find((i): i is DraftNaming => i.kind === 'draft')!
const provisions = (text: string, about: Partial<Source> = {}): Provision[] =>
  items(text, about).filter((i): i is Provision => i.kind === 'provision')

const POINTS =
  '1. The river is open to all ships.\n2. No tolls are levied above the weir.\n3. A commission sits each spring.'

describe('the naming of a draft text', () => {
  it('takes the number of points from the title and never counts', () => {
    expect(naming(`A 3-point plan for the river\n\n${POINTS}`).points).toBe(3)
    expect(naming(`Plan in 28 points\n\n${POINTS}`).points).toBe(28)
    expect(naming(`Draft on the river\n\n${POINTS}`).points).toBeUndefined()
  })

  it.each([
    ['Counter-proposal of the ferrymen', 'counter-proposal'],
    ['Non-paper on tolls', 'non-paper'],
    ["Chair's text on tolls", 'chairs-text'],
    ['Negotiating mandate on tolls', 'mandate'],
    ['Reply to the ferrymen', 'reply'],
    ['Treaty on the river', 'treaty'],
    ['Draft treaty on the river', 'draft'],
    ['Notes on the river', 'draft'],
  ] as const)('reads the kind of “%s”', (title, kind) => {
    expect(naming(`${title}\n\n${POINTS}`).draftKind).toBe(kind)
  })

  it.each([
    ['before the word for the text', 'French draft on river tolls', 'france'],
    ['after it', 'Proposal by France on river tolls', 'france'],
    ['in brackets', 'Draft on river tolls (France)', 'france'],
  ])('finds the proposer named %s', (_, title, key) => {
    expect(naming(`${title}\n\n${POINTS}`).proposers).toEqual([key])
  })

  it('gives no proposer where the title names none', () => {
    const list = items(`Draft on river tolls\n\n${POINTS}`)
    expect(list.filter((i) => i.kind === 'actor')).toEqual([])
    expect(naming(`Draft on river tolls\n\n${POINTS}`).proposers).toEqual([])
  })

  it('believes the person who filed it before the title', () => {
    const about = {
      title: 'French draft',
      proposer: 'Ferrymen of the Lower River',
      draft: 'river-1' as DraftNaming['key'],
    }
    expect(naming(POINTS, about)).toMatchObject({ key: 'river-1', proposers: ['ferrymen-of-the-lower-river'] })
    expect(provisions(POINTS, about).every((p) => p.draft === 'river-1')).toBe(true)
  })

  it('joins a party told in short with the party of the reports', () => {
    const list = items(`Use of the river\n\n${POINTS}`, { proposer: 'US' })
    const [actor] = list.filter((i) => i.kind === 'actor')
    expect(actor).toMatchObject({ key: 'united-states', name: 'United States', aliases: ['US'] })
    expect(naming(POINTS, { proposer: 'US' }).proposers).toEqual(['united-states'])
  })

  it('does not take the middle of a word for the name of the proposer', () => {
    const text = `PURUS AND US DRAFT\n\n${POINTS}`
    const [actor] = items(text, { proposer: 'US' }).filter((i) => i.kind === 'actor')
    expect(actor!.passages[0]!.selector.start).toBe(text.indexOf('US DRAFT'))
  })

  it('calls it leaked only when the title does', () => {
    expect(naming(`Leaked draft on tolls\n\n${POINTS}`).publication).toBe('leaked')
    expect(naming(`Draft on tolls\n\n${POINTS}`).publication).toBeUndefined()
  })
})

describe('the provisions of a draft text', () => {
  it('are its points with their printed labels, in order, and not its title', () => {
    const list = provisions(`Draft on the river\n\n${POINTS}`)
    expect(list.map((p) => [p.label, p.wording, p.known])).toEqual([
      ['1', 'The river is open to all ships.', 'verbatim'],
      ['2', 'No tolls are levied above the weir.', 'verbatim'],
      ['3', 'A commission sits each spring.', 'verbatim'],
    ])
    expect(list.map((p) => p.order)).toEqual([...list.map((p) => p.order)].sort((a, b) => a - b))
  })

  it('do not take a note that a point is deleted, or not available, for the words of the point', () => {
    const list = provisions(
      'Draft on the river\n\n1. Ships pass freely.\n\n[Point 2 is to be removed.]\n\n3. Tolls end.',
    )
    const notice = list.find((p) => p.unit === 'notice')
    expect(notice).toMatchObject({ known: 'deleted', covers: [{ from: '2', to: '2' }] })
    const missing = provisions('Draft\n\n1. Ships pass.\n\n[Points 2 to 4: text not available.]\n\n5. Tolls end.')
    expect(missing.find((p) => p.unit === 'notice')).toMatchObject({
      known: 'unknown',
      covers: [{ from: '2', to: '4' }],
    })
    expect(list.filter((p) => p.unit !== 'notice').map((p) => p.label)).toEqual(['1', '3'])
  })

  it('quote the text to the character, and any string survives', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '1. ',
          '(a) ',
          'Article 4\n',
          '\n\n',
          '\n',
          '[',
          ']',
          'Option 1: ',
          'Draft plan by the Union',
          '§ 3 ',
          '- ',
        ),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(pieces, fc.option(fc.string({ maxLength: 60 }), { nil: undefined }), (list, title) => {
        const text = list.join('')
        for (const i of items(text, { title })) {
          for (const { selector } of i.passages) {
            expect(text.slice(selector.start, selector.end)).toBe(selector.exact)
            expect(selector.exact).not.toBe('')
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('give nothing for a text of blanks', () => {
    expect(items(' \n\t\n')).toEqual([])
  })
})
