import { describe, expect, it } from 'vitest'
import { by, filed, ledgerOf, passage } from '../../test/support/talks.ts'
import type { Attribution } from '../record/attribution.ts'
import type { EventClaim, Item, Position, Statement } from '../record/claim.ts'
import { actorKey, issueKey } from '../record/ids.ts'
import { type Held, stateOfPlay } from '../record/state-of-play.ts'
import { onDay } from '../time/when.ts'
import { plain } from './citation.ts'
import { balanced, eventInWords, positionInWords, quoted, statementInWords } from './claims-in-words.ts'
import { theDraft } from './drafts-in-words.ts'
import { Register } from './register.ts'

const PAPER = filed('Paper', 'All that was said at the harbour.', { on: '2031-05-14' })
const at = [passage(PAPER, 'All that was said at the harbour')]

function told(item: Item): { r: Register; held: Held } {
  const state = stateOfPlay(ledgerOf([PAPER], [item]))
  return { r: new Register(state), held: state.claims[0]! }
}

const statement = (content: string, attribution: Partial<Attribution>, more: Partial<Statement> = {}): string => {
  const { r, held } = told({
    kind: 'statement',
    content,
    gist: content,
    passages: at,
    attribution: by('Rosa Quill', { cue: 'said', ...attribution }),
    ...more,
  })
  return plain(statementInWords(r, held as Held<Statement>)).trim()
}

describe('a statement in words', () => {
  it('runs indirect words on, the first with a small letter', () => {
    expect(statement('The offer is too low', { form: 'indirect' })).toBe('Rosa Quill said that the offer is too low')
    expect(statement('Unless wages rise, cranes stop', { form: 'indirect' })).toContain('that unless wages')
  })

  it('keeps the capital of a name', () => {
    expect(statement('Estuary must pay', { form: 'indirect' })).toBe('Rosa Quill said that Estuary must pay')
  })

  it('sets words apart that carry their own cue', () => {
    expect(statement('A deal, she said, is near', { form: 'mixed' })).toBe(
      'Rosa Quill said: “A deal, she said, is near”',
    )
  })

  it('says a bare day with “on”, other moments between commas', () => {
    const on = (said?: string) =>
      statement('pay must rise', { form: 'indirect' }, { happened: onDay('2031-05-13', said) })
    expect(on('Tuesday')).toBe('Rosa Quill said on Tue 13 May 2031 that pay must rise')
    expect(on('late Tuesday')).toBe('Rosa Quill said, late Tuesday, 13 May 2031, that pay must rise')
  })

  it('has no comma before a colon', () => {
    const s = statement('Never', { form: 'direct' }, { happened: onDay('2031-05-13', 'late Tuesday') })
    expect(s).toBe('Rosa Quill said, late Tuesday, 13 May 2031: “Never”')
  })
})

describe('a position in words', () => {
  const position = (party: string): string => {
    const { r, held } = told({
      kind: 'position',
      party: actorKey(party),
      issue: issueKey('wages'),
      position: 'rejects',
      gist: 'no to four percent',
      passages: at,
      attribution: { voice: 'reporter', form: 'indirect', via: [] },
    })
    return plain(positionInWords(r, held as Held<Position>, true)).split(':')[0]!
  }

  it('has its verb in the number of its party', () => {
    expect(position('members')).toBe('Members reject')
    expect(position('union negotiators')).toBe('Union negotiators reject')
    expect(position('the company')).toBe('The company rejects')
    expect(position('congress')).toBe('Congress rejects')
  })
})

describe('an event in words', () => {
  const event = (type: EventClaim['type'], ...who: string[]): string => {
    const item: EventClaim = {
      kind: 'event',
      type,
      status: 'held',
      participants: who.map(actorKey),
      gist: 'x',
      passages: at,
      attribution: { voice: 'reporter', form: 'indirect', via: [] },
    }
    return eventInWords(told(item).r, item)
  }

  it('is of several, with one, by whoever acts alone', () => {
    expect(event('meeting', 'ann', 'bob')).toBe('Meeting of ann and bob')
    expect(event('talks', 'ann')).toBe('Talks with ann')
    expect(event('submission', 'ann')).toBe('Handing over by ann')
    expect(event('leak', 'ann')).toBe('Leak involving ann')
    expect(event('vote')).toBe('Vote')
  })
})

describe('quotation marks', () => {
  it('close what was cut open, on the side that lacks it', () => {
    expect(balanced('the "grand bargain')).toBe('the "grand bargain"')
    expect(balanced('bargain" was near')).toBe('"bargain" was near')
    expect(balanced('the “grand bargain')).toBe('the “grand bargain”')
    expect(balanced('nothing to close')).toBe('nothing to close')
  })

  it('are single within double', () => {
    expect(quoted('all "will be paid')).toEqual({ kind: 'words', text: '“all ‘will be paid’”' })
  })
})

describe('the name of a draft in a sentence', () => {
  it('has its article unless an owner stands before it', () => {
    expect(theDraft('Draft on tolls')).toBe('the draft on tolls')
    expect(theDraft("Harbourline's latest offer")).toBe("Harbourline's latest offer")
    expect(theDraft("company's latest offer")).toBe("the company's latest offer")
    expect(theDraft('28-point plan')).toBe('the 28-point plan')
  })
})

describe('a large dossier', () => {
  it('is told in a brief by its newest entries, with the rest counted', async () => {
    const { brief } = await import('./brief.ts')
    const many = Array.from({ length: 50 }, (_, i): Item => {
      const words = `point ${i} is unclear`
      return {
        kind: 'unknown',
        what: words,
        gist: words,
        passages: at,
        reported: onDay(`2031-05-${String(1 + (i % 28)).padStart(2, '0')}`),
        attribution: { voice: 'reporter', form: 'indirect', via: [] },
      }
    })
    const view = brief(stateOfPlay(ledgerOf([PAPER], many)))
    const [list, rest] = view.sections.find((s) => s.id === 'unknown')!.blocks
    expect(list).toMatchObject({ kind: 'points', items: { length: 40 } })
    expect(rest).toMatchObject({ kind: 'nothing', text: '10 more entries on record; `unsettled` shows them.' })
  })
})
