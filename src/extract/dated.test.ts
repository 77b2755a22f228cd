import { beforeAll, describe, expect, it } from 'vitest'
import { onDay, parseWhen } from '../time/when.ts'
import { type Article, article, type Tagger } from './article.ts'
import { datedDrafts, momentsIn } from './dated.ts'
import type { ReadDraft, ReadEvent, ReadStatement } from './machine-reading.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})
const read = (text: string): Article => article(text, tag, { dateline: parseWhen('2032-06-10')!, publisher: null }) // a Thursday
const all = (text: string) => ({ start: 0, end: text.length })

describe('the moment of a stretch', () => {
  it('is the one its own words name, looking back', () => {
    const text = 'The union rejected the offer on Tuesday.'
    expect(momentsIn(read(text), () => null)(all(text))).toMatchObject({ earliest: '2032-06-08', latest: '2032-06-08' })
  })

  it('is else that of the statement it stands in', () => {
    const text = 'The union rejected the offer.'
    const said = { said: onDay('2032-06-07') } as ReadStatement
    expect(momentsIn(read(text), () => said)(all(text))).toEqual(onDay('2032-06-07'))
  })

  it('is not borrowed from words outside the stretch', () => {
    const text = 'The union rejected the offer. Talks resumed on Tuesday.'
    expect(momentsIn(read(text), () => null)({ start: 0, end: 29 })).toBeNull()
  })
})

describe('the date of a draft', () => {
  const draft = (date: ReadDraft['date'] = null) => ({ id: 'd1', date }) as ReadDraft
  const event = (more: Partial<ReadEvent>) =>
    ({ draft: 'd1', type: 'leak', status: 'held', date: onDay('2032-06-03'), ...more }) as ReadEvent

  it('is that of the leak, publication or handing over by which it appeared', () => {
    for (const type of ['leak', 'publication', 'submission'] as const)
      expect(datedDrafts([draft()], [event({ type })])[0]!.date).toEqual(onDay('2032-06-03'))
  })

  it('is not that of a meeting about it, of an appearance to come, or of another draft', () => {
    for (const other of [event({ type: 'meeting' }), event({ status: 'planned' }), event({ draft: 'd2' })])
      expect(datedDrafts([draft()], [other])[0]!.date).toBeNull()
  })

  it('stays as its own mentions give it', () => {
    expect(datedDrafts([draft(onDay('2032-05-30'))], [event({})])[0]!.date).toEqual(onDay('2032-05-30'))
  })
})
