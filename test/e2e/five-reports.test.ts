import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embedded } from '../../src/extract/embedded.ts'
import { tagger } from '../../src/extract/tagger.ts'
import { type Desk, desk } from './desk.ts'

// Five papers on one day of talks that never were: an agency's report, the same cut by one paper and unsigned in another,
// a report of its own, and one of the day after that differs.
const AGENCY = `Orvia and the Tamsk Islands have agreed on the second draft of the salt port accord, Orvian foreign minister Clara Venn told reporters on Monday.

“The second draft limits the fleet to 40 vessels,” Ms Venn said. “We can sign it this month.”

It is unclear who will pay for the new lighthouse on the western mole. No date has been set for the next round.`

const FIVE: readonly (readonly [name: string, text: string, publisher: string, day: string, author?: string])[] = [
  ['post.txt', AGENCY, 'Lanner Post', '2031-05-12', 'Gull News Agency'],
  [
    'echo.txt',
    AGENCY.replace(' No date has been set for the next round.', ''),
    'Coast Echo',
    '2031-05-12',
    'Gull News Agency',
  ],
  ['mail.txt', `${AGENCY}\n\nFog is expected tonight.`, 'Isle Mail', '2031-05-12'],
  [
    'gazette.txt',
    `The second draft limits the fleet to 40 vessels, two diplomats in Lanner told the Gazette on Monday.

Ms Venn said the islands had accepted a fee of 3 crowns a ton. The islands' envoy, Per Brand, denied any such offer.

The size of the customs office remains to be decided.`,
    'Salt Gazette',
    '2031-05-12',
  ],
  [
    'times.txt',
    `The second draft limits the fleet to 60 vessels, Mr Brand told the Times on Tuesday.

Talks on Monday lasted six hours, according to Mr Brand; the Orvian side says they lasted two hours.`,
    'Northern Times',
    '2031-05-13',
  ],
]

interface Pending {
  readonly id: string
  readonly kind: string
  readonly gist: string
  readonly corroborated: number
  readonly contradicting: readonly string[]
}

let d: Desk
let pending: readonly Pending[]
let shown: { readonly brief: string; readonly unsettled: string; readonly review: string }

beforeAll(async () => {
  const tag = await tagger()
  d = desk({ suggester: embedded(async () => ({ tag })), columns: 400, person: 'Ana' })
  await d.json('new', 'salt.travaux', '--title', 'Salt port accord')
  for (const [name, text, publisher, day, author] of FIVE) {
    d.put(name, text)
    await d.json(
      'file',
      'salt.travaux',
      name,
      '--publisher',
      publisher,
      '--published',
      day,
      '--language',
      'en',
      ...(author ? ['--author', author] : []),
    )
  }
  await d.json('suggest', 'salt.travaux')
  pending = (await d.json<{ readonly pending: readonly Pending[] }>('review', 'salt.travaux')).pending
  const review = (await d.travaux('review', 'salt.travaux')).out
  await d.json('accept', 'salt.travaux', ...pending.map((p) => p.id))
  const flat = (page: string): string => page.split('\nPassages')[0]!.replace(/\n(?=\s*\S)(?!\s*•)\s*/g, ' ') // a line of the page, whatever its width
  const of = async (view: string): Promise<string> => flat((await d.travaux(view, 'salt.travaux')).out)
  shown = { brief: await of('brief'), unsettled: await of('unsettled'), review: flat(review) }
})
afterAll(() => d.clear())

describe('five reports of one negotiation', () => {
  it('hold one unknown that three papers tell, and say that they print one wire', () => {
    const lines = shown.unsettled
      .split('\n')
      .filter((l) => l.includes('who will pay for the new lighthouse') && l.startsWith('•'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('also in 2 others, all from the same wire')
  })
  it('call the later figure a contradiction and overwrite nothing', () => {
    expect(shown.unsettled).toMatch(/40 vessels[\s\S]*against[\s\S]*60 vessels/)
  })
  it('set the denial and the two lengths of one meeting side by side', () => {
    expect(shown.unsettled).toContain('denied any such offer')
    expect(shown.unsettled).toMatch(/lasted six hours.*against.*lasted two hours/)
  })
  it('count origins in the review, not papers', () => {
    const cap = pending.filter((p) => p.kind === 'contents' && p.gist.includes('40 vessels'))
    expect(cap.length).toBeGreaterThan(2)
    for (const p of cap) expect(p.corroborated).toBeLessThanOrEqual(2)
    expect(shown.review).toContain('from the same wire')
  })
  it('show each claim once in the brief, with the others beside it', () => {
    const brief = shown.brief.slice(0, shown.brief.indexOf('What this rests on'))
    expect(brief.match(/We can sign it this month/g)).toHaveLength(1)
    expect(brief).toMatch(/have agreed on the second draft[^•]*also in 2 others/)
  })
  it('tell in the brief what is not known as sentences of their own', () => {
    expect(shown.brief).toContain('“The size of the customs office remains to be decided”')
  })
  it('say of a sixth in another language that it was not read, and what stands in it', async () => {
    d.put('journal.txt', 'Le 12 mai 2031, la ministre Clara Venn a parlé de 40 navires à Lanner.')
    await d.json('file', 'salt.travaux', 'journal.txt', '--language', 'fr')
    const { err } = await d.travaux('suggest', 'salt.travaux')
    expect(err.replace(/\s+/g, ' ')).toContain('another language (fr)')
    expect(err.replace(/\s+/g, ' ')).toContain('Clara Venn')
  })
})
