import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from './article.ts'
import { CATALOGUE, issueById, triggerHits } from './catalogue/catalogue.ts'
import { issueBook, issuesOf } from './issues.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const fired = (text: string): string[] => [...new Set(triggerHits(text).map((h) => h.issue.id))]
/** The name under which the whole of a text is filed. */
const filed = (text: string): string => issueBook(article(text, tag)).nameFor({ start: 0, end: text.length })

describe('the catalogue', () => {
  it('has an id, a short name and triggers for every issue', () => {
    expect(new Set(CATALOGUE.map((i) => i.id)).size).toBe(CATALOGUE.length)
    expect(new Set(CATALOGUE.map((i) => i.name)).size).toBe(CATALOGUE.length)
    for (const i of CATALOGUE) {
      expect(i.name.split(' ').length).toBeLessThanOrEqual(5)
      expect(i.triggers.length).toBeGreaterThan(0)
    }
  })
  it('compiles every trigger', () => {
    for (const i of CATALOGUE)
      for (const t of i.triggers) expect(() => new RegExp(t.replace(/\*/g, ''), 'iu')).not.toThrow()
  })
  it('fires on whole words, with endings and plurals', () => {
    expect(fired('three buffer zones')).toContain('territory.demilitarised-zone')
    expect(fired('an amnesty')).toContain('justice.amnesty')
    expect(fired('the tariffs')).toContain('trade.tariffs')
  })
  it('stays silent inside other words', () => {
    expect(fired('The quotation was wagered.')).toEqual([])
    expect(fired('Unbanned scabs abandoned it.')).toEqual([])
  })
  it('steps over words between a cap and the army', () =>
    expect(fired('a cap on the size of the Ruritanian army')).toContain('forces.force-size'))
  it('finds an issue by its id', () => expect(issueById('labour.pay')?.name).toBe('wages'))
  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (s) => {
        for (const h of triggerHits(s)) expect(h.start < h.end && h.end <= s.length).toBe(true)
      }),
    )
  })
})

describe('filing a clause', () => {
  it('files under the catalogue', () =>
    expect(filed('They may enrich uranium to 3 percent.')).toBe('nuclear programme'))
  it('puts a matter before the talks about it', () =>
    expect(filed('The deadline for the buffer zone passed.')).toBe('buffer zone'))
  it('puts the longer phrase before the shorter', () =>
    expect(filed('They discussed limits on foreign troops.')).toBe('foreign troops'))
  it('names an issue of the article’s own by a short noun phrase', () =>
    expect(filed('She wants wider lecture halls.')).toBe('wider lecture halls'))
  it('keeps one name for one matter of the article’s own', () => {
    const text = 'She wants lecture halls. He opposes the lecture halls.'
    const a = article(text, tag)
    const book = issueBook(a)
    expect(book.nameFor(a.sentences[0]!)).toBe(book.nameFor(a.sentences[1]!))
  })
  it('takes "it" and "the figure" for what was spoken of before', () => {
    const text = 'The tariff stands at 10%. They want the figure halved.'
    const a = article(text, tag)
    expect(issueBook(a).nameFor({ start: text.indexOf('the figure'), end: text.length - 1 })).toBe('tariffs')
  })
  it('falls back on the text as a whole', () => expect(filed('They will.')).toBe('the plan as a whole'))
  it('gives the article’s phrases as synonyms', () => {
    const text = 'They want a long buffer zone.'
    const book = issueBook(article(text, tag))
    book.nameFor({ start: 0, end: text.length })
    expect(book.all()).toEqual([
      { name: 'buffer zone', synonyms: ['long buffer zone'], catalogue: 'territory.demilitarised-zone' },
    ])
  })
  it('lists the issues an article touches', () =>
    expect(issuesOf(article('Pensions are open. The ceasefire holds.', tag)).map((i) => i.catalogue)).toEqual([
      'labour.pensions',
      'fighting.ceasefire',
    ]))
  it('lists none for a text about nothing', () => expect(issuesOf(article('It rained.', tag))).toEqual([]))
})

describe('names an editor can read', () => {
  it('looks past a noun that only holds the matter', () => {
    expect(filed('The paragraph on moorings')).toBe('moorings')
    expect(filed('An increase in berth fees')).toBe('berth fees')
  })
  it('keeps a noun that is the matter itself', () => expect(filed('the moorings of the lake')).toBe('moorings'))
  it('never files a matter under a room or an evening', () => {
    expect(filed('they would leave the room')).not.toBe('room')
    expect(filed('it would sign in the evening')).not.toBe('evening')
  })
  it('lists the word the report has for its text as a name of the whole', () => {
    const book = issueBook(article('The union rejected the offer. This offer is dead.', tag))
    book.whole()
    expect(book.all()[0]!.synonyms).toContain('the offer as a whole')
    expect(book.all()[0]!.synonyms).not.toContain('the treaty as a whole')
  })
})

describe('a matter told before', () => {
  /** Names of stretches of one text, in order. */
  const names = (text: string, ...parts: string[]): string[] => {
    const book = issueBook(article(text, tag))
    return parts.map((p) => book.nameFor({ start: text.indexOf(p), end: text.indexOf(p) + p.length }))
  }
  it('is known again by its label', () => {
    const text = 'Article 7 caps the price of spare lamps. The lobby wants Article 7 deleted.'
    const [first, again] = names(text, 'Article 7 caps the price of spare lamps', 'wants Article 7 deleted')
    expect(again).toBe(first)
  })
  it('is known again by its number', () => {
    const text = 'The coast watch would have 2,500 men. Rourke ruled out any return to 2,500.'
    const [first, again] = names(text, 'The coast watch would have 2,500 men', 'any return to 2,500')
    expect(again).toBe(first)
  })
  it('is known again by a measure that only one matter of the report has', () => {
    const text = 'The firm offers a raise of 4%. The union wants 7%.'
    const [first, again] = names(text, 'offers a raise of 4%', 'wants 7%')
    expect(again).toBe(first)
  })
  it('is not known by another number of days', () => {
    const text = 'The harbour levy would last 90 days. They want 30 days.'
    const [first, again] = names(text, 'The harbour levy would last 90 days', '30 days')
    expect(again).not.toBe(first)
  })
  it('is called by what is bound or banned before "legal force" and "prohibitions"', () =>
    expect(filed('They agreed on a code of conduct for dredgers.')).not.toBe('legal force'))
  it('is never a light noun', () => {
    for (const text of [
      'They reject any semblance.',
      'It ends at midnight.',
      'They want a say.',
      'Two sources agreed.',
    ])
      expect(filed(text)).toBe('the plan as a whole')
  })
})
