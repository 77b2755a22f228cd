import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Article, article, type Tagger } from '../article.ts'
import { tagger } from '../tagger.ts'
import { attributions } from './attributions.ts'
import { type AttributionModel, loadModel } from './model.ts'

const WEIGHTS = new URL('../model/attribution.bin', import.meta.url)
let tag: Tagger
let model: AttributionModel | undefined

beforeAll(async () => {
  tag = await tagger()
  if (!existsSync(WEIGHTS)) return
  const loaded = loadModel(readFileSync(WEIGHTS))
  if (!loaded.ok) throw new Error(loaded.reason)
  model = loaded.model
})

const join = (a: Article, spans: readonly { start: number; end: number }[]): string =>
  spans.map((s) => a.text.slice(s.start, s.end)).join(' … ')
const read = (text: string, m?: AttributionModel): string[] => {
  // A headline before it: a reader expects one, and the first paragraph is read as such.
  const a = article(`Talks go on\n\n${text}`, tag)
  return attributions(a, m).map((x) => `${join(a, x.source) || '-'} | ${join(a, x.content)}`)
}

/** [text, source, a stretch that the content must hold, a stretch it must not]. */
type Case = readonly [text: string, source: string, holds: string, not?: string]

function check(cases: readonly Case[], by: 'both' | 'rules' | 'model' = 'both'): void {
  for (const [text, source, holds, not] of cases) {
    const run = (m?: AttributionModel): void => {
      const found = read(text, m)
      const good = found.some((f) => {
        const cut = f.indexOf(' | ')
        const s = f.slice(0, cut)
        const c = f.slice(cut + 3)
        return (
          (s === source || s.startsWith(`${source},`)) && c.includes(holds) && (not === undefined || !c.includes(not))
        )
      })
      expect(good ? 'read' : found, text).toBe('read')
    }
    if (by !== 'model') it(`by rules: ${text.slice(0, 70)}`, () => run())
    if (by !== 'rules') it(`by the model: ${text.slice(0, 70)}`, () => run(model))
  }
}

describe('direct speech', () => {
  check([
    ['“We will not sign this text,” Ms. Okafor said.', 'Ms. Okafor', 'We will not sign this text'],
    ['"The wage table is settled," the mediator said on Monday.', 'the mediator', 'The wage table is settled'],
    ['“Nobody walked out,” said Henrik Dahl, the chief negotiator.', 'Henrik Dahl', 'Nobody walked out'],
    ['Minister Adebayo said: “The ceasefire holds in all four districts.”', 'Minister Adebayo', 'The ceasefire holds'],
    ['“The quota is too low,” Mr. Silva said. “We want it doubled by spring.”', 'Mr. Silva', 'We want it doubled'],
    ['“The annex,” the envoy said, “was never discussed.”', 'the envoy', 'was never discussed'],
    ['“Is this the last draft?” asked the ambassador.', 'the ambassador', 'Is this the last draft'],
    ['“It was a long night,” she added.', 'she', 'It was a long night'],
    [
      '“The union has given enough,” Petra Lindqvist told reporters in Gothenburg.',
      'Petra Lindqvist',
      'has given enough',
    ],
    ['He told the committee, “Article 9 stays as it is.”', 'He', 'Article 9 stays'],
    ['“We are close,” insisted President Moreno.', 'President Moreno', 'We are close'],
    ['«The border question is open», the minister said.', 'the minister', 'The border question is open'],
  ])
})

describe('indirect speech', () => {
  check([
    ['The spokesman said that the delegation would return on Friday.', 'The spokesman', 'the delegation would return'],
    ['Ms. Haddad said the islands were not on the agenda.', 'Ms. Haddad', 'the islands were not on the agenda'],
    ['The union argued that the pension cut broke the old agreement.', 'The union', 'the pension cut broke'],
    [
      'Officials in Oslo warned that the truce could collapse within days.',
      'Officials in Oslo',
      'the truce could collapse',
    ],
    ['They claimed that the clause had been added overnight.', 'They', 'the clause had been added overnight'],
    [
      'The foreign minister told parliament that no concessions had been made.',
      'The foreign minister',
      'no concessions had been made',
      'parliament',
    ],
    ['The company has insisted that the offer is final.', 'The company', 'the offer is final'],
    ['The envoy acknowledged that the map was wrong.', 'The envoy', 'the map was wrong'],
    ['Ms. Brandt announced that the second round would open in Geneva.', 'Ms. Brandt', 'the second round would open'],
    ['The tariffs will stay in force, the commission said.', 'the commission', 'The tariffs will stay in force'],
    ['The plan would cut emissions by a third, she said.', 'she', 'The plan would cut emissions'],
    ['Mr. Tanaka believes that a deal is within reach.', 'Mr. Tanaka', 'a deal is within reach'],
  ])
})

describe('mixed speech', () => {
  check([
    ['The envoy said the offer was “an insult to every miner” and left.', 'The envoy', 'an insult to every miner'],
    ['The governor said that the route “cuts our valley in two.”', 'The governor', 'cuts our valley in two'],
    ['Ms. Oyelaran said the two sides had made “real progress” on prisoners.', 'Ms. Oyelaran', 'real progress'],
  ])
})

describe('according to', () => {
  check([
    ['According to the ministry, the troops left the zone on Sunday.', 'the ministry', 'the troops left the zone'],
    [
      'The draft has nineteen articles, according to two diplomats.',
      'two diplomats',
      'The draft has nineteen articles',
    ],
    [
      'Three of the hostages are ill, according to a person familiar with the talks.',
      'a person familiar with the talks',
      'Three of the hostages are ill',
    ],
    ['The levy, according to the union, would hit the poorest first.', 'the union', 'would hit the poorest first'],
  ])
})

describe('pronouns, roles, crowds and papers as sources', () => {
  check([
    ['She said the vote would be close.', 'She', 'the vote would be close'],
    ['A senior European official said the text was not ready.', 'A senior European official', 'the text was not ready'],
    ['Critics say that the treaty gives away too much.', 'Critics', 'the treaty gives away too much'],
    ['Many farmers said they had not been asked.', 'Many farmers', 'they had not been asked'],
    ['The report said that both armies had broken the truce.', 'The report', 'both armies had broken the truce'],
    ['The newspaper reported that a second letter exists.', 'The newspaper', 'a second letter exists'],
    [
      'Two people briefed on the matter said the sum was never agreed.',
      'Two people briefed on the matter',
      'the sum was never agreed',
    ],
  ])
})

describe('colons, dashes and transcripts', () => {
  check([
    ['MARGIT BAUER: We will come back to the fisheries chapter tomorrow morning.', 'MARGIT BAUER', 'We will come back'],
    [
      '“The harbour must stay open at all times.” — Tomas Reyes, dock worker',
      'Tomas Reyes',
      'The harbour must stay open',
    ],
  ])
  it('reads a name and a colon as a speaker when it comes again, by rules', () => {
    const found = read(
      'Bauer: We agreed on the first part.\n\nReyes: We did not agree on anything yet.\n\nBauer: Then we start again.',
    )
    expect(found.length).toBe(3)
    expect(found[1]).toBe('Reyes | We did not agree on anything yet.')
  })
  it('takes no heading with a colon for a speaker', () => {
    expect(read('Background: The talks opened in March in a hotel near the lake.')).toEqual([])
  })
})

describe('quotes over several paragraphs', () => {
  for (const by of ['rules', 'model'] as const)
    it(`gives the quote below "continued:" to the speaker above, by ${by}`, () => {
      const found = read(
        'Ms. Okafor continued:\n\n“The second point is the harbour. We have never accepted a foreign guard there.”',
        by === 'model' ? model : undefined,
      )
      expect(found.some((f) => f.startsWith('Ms. Okafor | ') && f.includes('a foreign guard'))).toBe(true)
    })
  it('goes on into the next paragraph when the quote was not closed', () => {
    const found = read('The chair said:\n\n“We began with the border.\n\n“We ended with the water.”')
    expect(found.some((f) => f.startsWith('The chair | ') && f.includes('the border') && f.includes('the water'))).toBe(
      true,
    )
  })
})

describe('quotes that stand alone', () => {
  it('go to the last speaker of the paragraph, by rules', () => {
    const found = read('Ms. Okafor said that the map was a mistake. “It must be drawn anew before anyone signs.”')
    expect(found.some((f) => f.startsWith('Ms. Okafor | ') && f.includes('drawn anew'))).toBe(true)
  })
  it('stay alone when nobody has spoken', () => {
    expect(read('The hall was empty. “It must be drawn anew before anyone signs.”')).toEqual([])
  })
})

describe('negated and hypothetical speech', () => {
  check([
    ['The minister did not say that the talks had failed.', 'The minister', 'the talks had failed'],
    ['The union denied that it had leaked the letter.', 'The union', 'it had leaked the letter'],
    ['Officials might say that the delay was planned.', 'Officials', 'the delay was planned'],
    ['Reporters asked whether the map would be published.', 'Reporters', 'whether the map would be published'],
  ])
})

describe('what only the model reads', () => {
  check(
    [
      [
        'In a statement, the ministry called for an immediate halt to the strikes.',
        'the ministry',
        'an immediate halt',
      ],
      ['The senator criticized the plan as a gift to the other side.', 'The senator', 'the plan'],
      ['Mr. Okello wants to reopen the chapter on water.', 'Mr. Okello', 'to reopen the chapter on water'],
      ['The chancellor is confident that the summit will take place.', 'The chancellor', 'the summit will take place'],
      ['The rebels rejected the proposal to disarm first.', 'The rebels', 'the proposal'],
    ],
    'model',
  )
})

describe('where nobody speaks', () => {
  const silent = [
    'The delegations met for six hours in a hotel near the airport.',
    'The truck carried the ballots to the capital on Monday.',
    'The draft has nineteen points and two annexes.',
    'Rain fell on the camp for the third day.',
    'The “green line” runs through the old town.',
    'The bridge was closed in 2019 and opened again last spring.',
    'Trading in the port resumed at noon.',
  ]
  for (const text of silent)
    for (const by of ['rules', 'model'] as const)
      it(`by ${by}: ${text}`, () => {
        expect(read(text, by === 'model' ? model : undefined).filter((x) => x !== '')).toEqual([])
      })
  it('takes the one spoken to out of what was said', () => {
    const found = read('The envoy told the two generals that the road must open.')
    expect(found).toEqual(['The envoy | that the road must open'])
  })
})

describe('any text', () => {
  const wellFormed = (text: string, m?: AttributionModel): void => {
    const a = article(text, tag)
    let before = -1
    for (const x of attributions(a, m)) {
      expect(x.content.length).toBeGreaterThan(0)
      expect(x.confidence).toBeGreaterThanOrEqual(0)
      expect(x.confidence).toBeLessThanOrEqual(1)
      for (const s of [...x.source, ...x.cue, ...x.content]) {
        expect(s.start).toBeGreaterThanOrEqual(0)
        expect(s.end).toBeGreaterThan(s.start)
        expect(s.end).toBeLessThanOrEqual(text.length)
      }
      for (const c of [x.content])
        for (let k = 1; k < c.length; k++) expect(c[k]!.start).toBeGreaterThanOrEqual(c[k - 1]!.end)
      before = Math.max(before, x.content[0]!.start)
    }
  }
  it('reads nothing in nothing', () => {
    expect(attributions(article('', tag), model)).toEqual([])
    expect(attributions(article(' \n\n ', tag), model)).toEqual([])
  })
  it('survives any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        wellFormed(text)
        wellFormed(text, model)
      }),
      { numRuns: 60 },
    )
  })
  it('survives words and marks in any order', () => {
    const bits = [
      'said',
      'says',
      'Ms. Ito',
      'the envoy',
      ',',
      '.',
      '“',
      '”',
      '"',
      ':',
      '—',
      '\n\n',
      'that',
      'according to',
      'who',
      'and',
      'told',
      'reporters',
      '(',
      ')',
      'NOT',
      'would',
      'continued',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (words) => {
        wellFormed(words.join(' '))
        wellFormed(words.join(' '), model)
      }),
      { numRuns: 200 },
    )
  })
  it('survives a megabyte in one paragraph', () => {
    const text = 'The envoy said that the road was open, and she told him so. '.repeat(17_000)
    expect(attributions(article(text, tag)).length).toBeGreaterThan(10_000)
    expect(attributions(article(text.slice(0, 60_000), tag), model).length).toBeGreaterThan(600)
  })
  it('survives long stretches without a stop', () => {
    wellFormed('said she '.repeat(40_000))
    wellFormed('the envoy, who said, '.repeat(1_500), model)
    wellFormed('“, said '.repeat(10_000))
    wellFormed('", '.repeat(10_000), model)
    wellFormed('x said: “a\n\n'.repeat(2_000), model)
  })
  it('reads the same whatever was read before', () => {
    const text = 'Ito’s lawyer said the draft was Ito’s own. "No," Ito’s aide said.'
    const once = read(text, model)
    read('“Ito’s” is Ito’s, Ito’s-own said Ito’s”', model)
    expect(read(text, model)).toEqual(once)
  })
})
