import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filed, filed, ledgerOf, passage } from '../../../test/support/talks.ts'
import type { ActorNaming, DraftNaming, Item } from '../../record/claim.ts'
import { actorKey, draftKey, issueKey, type SourceId } from '../../record/ids.ts'
import { type StateOfPlay, stateOfPlay } from '../../record/state-of-play.ts'
import { parseWhen } from '../../time/when.ts'
import { type MachineReading, nothingFound, type ReadActor, type ReadDraft } from '../machine-reading.ts'
import { keysFor } from './keys.ts'

const page = 'What stood in the first report.'
const FIRST: Filed = filed('First', page, { on: '2032-06-01' })
const at = [passage(FIRST, page)]
const NEXT = 'src-next00' as SourceId

const state = (...items: Item[]): StateOfPlay => stateOfPlay(ledgerOf([FIRST], items))
const person = (name: string, aliases: string[] = []): ActorNaming => ({
  kind: 'actor',
  key: actorKey(name),
  name,
  actorKind: 'person',
  aliases,
  passages: at,
})
const onRecord = (name: string, more: Partial<DraftNaming> = {}): DraftNaming => ({
  kind: 'draft',
  key: draftKey(name),
  name,
  draftKind: 'draft',
  proposers: [],
  authors: [],
  passages: at,
  ...more,
})
const read = (name: string, more: Partial<ReadDraft> = {}): ReadDraft => ({
  id: 'd1',
  confidence: 0.8,
  reason: 'named',
  name,
  points: null,
  proposers: [],
  authors: [],
  date: null,
  publication: null,
  basedOn: null,
  kind: 'draft',
  spans: [{ start: 0, end: 4 }],
  ...more,
})
const someone = (name: string, kind: ReadActor['kind'] = 'person'): ReadActor => ({
  name,
  kind,
  role: null,
  affiliation: null,
  aliases: [],
  spans: [{ start: 0, end: 4 }],
})
const reading = (more: Partial<MachineReading>): MachineReading => ({
  ...nothingFound({ language: 'en', title: null, dateline: null }),
  ...more,
})
const keys = (r: Partial<MachineReading>, on: StateOfPlay, source = NEXT) => keysFor(reading(r), source, on)

describe('keys of drafts', () => {
  it('takes a draft of the same number of points for the one on record, and says why', () => {
    const k = keys({ drafts: [read('revised plan', { points: 14 })] }, state(onRecord('14-point plan', { points: 14 })))
    expect(k.draft('d1')).toBe('14-point-plan')
    expect(k.taken('d1')).toContain('14 points')
  })

  it('never joins drafts of different numbers of points, even of one name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
        fc.pre(a !== b)
        const k = keys({ drafts: [read('plan', { points: b })] }, state(onRecord('plan', { points: a })))
        expect(k.draft('d1')).not.toBe('plan')
        expect(k.taken('d1')).toBeUndefined()
      }),
    )
  })

  it('does not choose between two drafts of the same number of points by different hands', () => {
    const on = state(
      onRecord('plan of Norland', { points: 14, proposers: [actorKey('Norland')] }),
      onRecord('plan of Suvania', { points: 14, proposers: [actorKey('Suvania')] }),
    )
    expect(keys({ drafts: [read('the plan', { points: 14 })] }, on).taken('d1')).toBeUndefined()
    const told = keys({ drafts: [read('the plan', { points: 14, proposers: ['Suvania'] })] }, on)
    expect(told.draft('d1')).toBe('plan-of-suvania')
  })

  it('takes a report’s draft for the text that was filed under that name, whatever its title', () => {
    const text = filed('Text', page, { kind: 'draft-text', draft: draftKey('ten-point offer') })
    const named = onRecord('Terms for the harbour', { key: draftKey('ten-point offer') })
    const on = stateOfPlay(ledgerOf([FIRST, text], [named]))
    const k = keys({ drafts: [read('ten-point offer', { points: 10 })] }, on)
    expect(k.draft('d1')).toBe('ten-point-offer')
    expect(k.taken('d1')).toContain('filed as the ten-point offer')
    expect(keys({ drafts: [read('ten-point offer')] }, state(named)).draft('d1')).toBe('ten-point-offer-2')
  })

  it('knows a reply by its kind and its proposer, told at another length', () => {
    const on = state(onRecord('counter-offer', { draftKind: 'counter-proposal', proposers: [actorKey('the union')] }))
    const k = keys({ drafts: [read('answer', { kind: 'counter-proposal', proposers: ['the union'] })] }, on)
    expect(k.draft('d1')).toBe('counter-offer')
    expect(k.taken('d1')).toContain('same proposer')
  })

  it('takes the only reply on record where the dates agree, and not where they rule each other out', () => {
    const on = state(onRecord('reply of May', { draftKind: 'reply', dated: parseWhen('2032-05') }))
    const dated = (day: string) => keys({ drafts: [read('answer', { kind: 'reply', date: parseWhen(day)! })] }, on)
    expect(dated('2032-05-20').draft('d1')).toBe('reply-of-may')
    expect(dated('2032-06-02').draft('d1')).toBe('answer')
  })

  it('gives two drafts of one reading two keys, free ones', () => {
    const on = state(onRecord('text', { points: 3 }))
    const k = keys({ drafts: [read('text'), read('text', { id: 'd2' })] }, on)
    expect([k.draft('d1'), k.draft('d2')]).toEqual(['text-2', 'text-3'])
  })

  it('knows no draft that the reading has not', () => {
    expect(keys({}, state()).draft('d9')).toBeUndefined()
  })
})

describe('keys of actors', () => {
  it('takes a bare surname for the one person on record who bears it', () => {
    const k = keys({ actors: [someone('Toll')] }, state(person('Mira Toll')))
    expect(k.actor('Toll')).toBe('mira-toll')
  })

  it('does not guess where two persons bear the surname', () => {
    const k = keys({ actors: [someone('Toll')] }, state(person('Mira Toll'), person('Ivo Toll')))
    expect(k.actor('Toll')).toBe('toll')
  })

  it('does not take a body for a person of the same name', () => {
    const k = keys({ actors: [someone('Hansen', 'body')] }, state(person('Per Hansen')))
    expect(k.actor('Hansen')).toBe('hansen')
  })

  it('finds a spelling that the record lists', () => {
    expect(keys({}, state(person('Sergiy Tarn', ['Serhii Tarn']))).actor('Serhii Tarn')).toBe('sergiy-tarn')
  })

  it('keeps unnamed officials of two reports apart, and those of one report together', () => {
    const name = 'anonymous: a senior official'
    const one = keys({}, state(), 'src-aaaaaa111111' as SourceId)
    const other = keys({}, state(), 'src-aaaaaa222222' as SourceId)
    expect(one.actor(name)).toBe(one.actor(name))
    expect(one.actor(name)).not.toBe(other.actor(name))
  })

  it('keeps an unnamed official apart from one on record under the same words', () => {
    const on = state({ ...person('a senior official'), key: actorKey('anonymous: a senior official') })
    expect(keys({}, on).actor('anonymous: a senior official')).not.toBe('anonymous-a-senior-official')
  })
})

describe('keys of issues', () => {
  const issueOnRecord: Item = {
    kind: 'issue',
    key: issueKey('Border troops'),
    name: 'Border troops',
    catalogue: 'force-cap',
    scale: 'numeric',
    synonyms: [],
    passages: at,
  }

  it('joins by name whatever the capitals, and by the entry of the catalogue', () => {
    const k = keys({ issues: [{ name: 'size of forces', synonyms: [], catalogue: 'force-cap' }] }, state(issueOnRecord))
    expect(k.issue('border TROOPS')).toBe('border-troops')
    expect(k.issue('size of forces')).toBe('border-troops')
    expect(k.issue('fisheries')).toBe('fisheries')
  })

  it('does not join two issues because neither is in the catalogue', () => {
    const on = state({ ...issueOnRecord, catalogue: undefined })
    expect(keys({ issues: [{ name: 'tolls', synonyms: [], catalogue: null }] }, on).issue('tolls')).toBe('tolls')
  })
})
