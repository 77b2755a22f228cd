// One item of every kind, of no real negotiation, for the tests of this room.
import type { Day } from '../time/when.ts'
import type { Item, ItemKind } from './claim.ts'
import type { Act, Author } from './entry.ts'
import type { ActorKey, DraftKey, IssueKey, SourceId } from './ids.ts'
import { append, emptyLedger, type Ledger } from './ledger.ts'
import type { Passage, SourceHead } from './source.ts'

export const DESK: Author = { kind: 'person', name: 'Ines' }
export const MACHINE: Author = { kind: 'machine', name: 'travaux-rules 0' }

const actor = (k: string) => k as ActorKey
const draft = (k: string) => k as DraftKey
const issue = (k: string) => k as IssueKey

export const passage = (source: string, exact = 'the words'): Passage => ({
  source: source as SourceId,
  selector: { exact, prefix: 'before ', suffix: ' after', start: 7, end: 7 + exact.length },
})

export function head(id: string, published?: Day, more: Partial<SourceHead> = {}): SourceHead {
  return {
    id: id as SourceId,
    kind: 'news',
    ...(published && { published: { earliest: published, latest: published } }),
    sha256OfBytes: 'b',
    sha256OfText: 't',
    length: 100,
    fidelity: 'text-layer',
    handling: { kind: 'public' },
    ...more,
  }
}

/** An item of a kind on a source. Every key it can carry is set: actors a1…, drafts d1, d2, issue i1. */
export function made(kind: ItemKind, source = 's1', words = 'the words'): Item {
  const passages = [passage(source, words)]
  const claim = {
    passages,
    gist: words,
    attribution: {
      speaker: { kind: 'named', actor: actor('a1'), name: 'A One' },
      onBehalfOf: { actor: actor('a2'), name: 'A Two' },
      voice: 'own',
      form: 'direct',
      via: [{ actor: actor('a3'), name: 'A Three' }],
    },
  } as const
  switch (kind) {
    case 'statement':
      return { ...claim, kind, content: words }
    case 'contents':
      return { ...claim, kind, draft: draft('d1'), issue: issue('i1'), known: 'described' }
    case 'change':
      return { ...claim, kind, from: draft('d1'), to: draft('d2'), issue: issue('i1'), change: 'reworded' }
    case 'position':
      return { ...claim, kind, party: actor('a4'), issue: issue('i1'), position: 'demand' }
    case 'stance':
      return { ...claim, kind, party: actor('a4'), target: { draft: draft('d1'), issue: issue('i1') }, stance: 'for' }
    case 'event':
      return {
        ...claim,
        kind,
        type: 'talks',
        status: 'held',
        participants: [actor('a4'), actor('a5')],
        draft: draft('d1'),
      }
    case 'deadline':
      return { ...claim, kind, setBy: actor('a4'), for: 'signing', status: 'set' }
    case 'commitment':
      return { ...claim, kind, party: actor('a4'), to: 'withdraw' }
    case 'unknown':
      return { ...claim, kind, what: 'who wrote it', issue: issue('i1'), draft: draft('d1') }
    case 'contradiction':
      return { ...claim, kind, what: 'the number of points' }
    case 'draft':
      return {
        kind,
        passages,
        key: draft('d1'),
        name: words,
        draftKind: 'draft',
        proposers: [actor('a4')],
        authors: [actor('a5')],
        basedOn: draft('d2'),
      }
    case 'actor':
      return {
        kind,
        passages,
        key: actor('a1'),
        name: words,
        actorKind: 'person',
        affiliation: actor('a2'),
        aliases: [],
      }
    case 'issue':
      return { kind, passages, key: issue('i1'), name: words, scale: 'text', synonyms: [] }
    case 'provision':
      return {
        kind,
        passages,
        draft: draft('d1'),
        issue: issue('i1'),
        order: 0,
        eId: 'pt_1',
        known: 'verbatim',
        wording: words,
      }
  }
}

/** A ledger of acts, each by someone at an instant a minute after the one before. */
export function ledgerOf(acts: readonly (Act | readonly [Author, Act])[], start = '2031-03-01T09:00:00Z'): Ledger {
  let ledger = emptyLedger
  acts.forEach((a, i) => {
    const [by, act] = 'kind' in a ? [DESK, a] : a
    ledger = append(ledger, by, new Date(Date.parse(start) + 60_000 * i).toISOString(), [act]).ledger
  })
  return ledger
}
