import type { Attribution } from '../src/record/attribution.ts'
import type { Contents, DraftNaming, EventClaim, Item, Position, Provision } from '../src/record/claim.ts'
import type { Act, Author, Entry } from '../src/record/entry.ts'
import { type ActorKey, actorKey, type DraftKey, draftKey, issueKey, type SourceId } from '../src/record/ids.ts'
import { chain } from '../src/record/ledger.ts'
import { headOf, type Passage, type Source } from '../src/record/source.ts'
import { type StateOfPlay, stateOfPlay } from '../src/record/state-of-play.ts'
import { type Suggestion, suggestion } from '../src/record/suggestion.ts'
import { sha256 } from '../src/text/digest.ts'
import { describe } from '../src/text/selector.ts'
import { onDay } from '../src/time/when.ts'

// A negotiation that never was, in pieces that tests put together.

export const ana: Author = { kind: 'person', name: 'Ana' }
export const machine: Author = { kind: 'machine', name: 'rules 1' }
export const instant = '2031-03-04T10:00:00.000Z'

/** A source of these words, whose bytes are its text in UTF-8. */
export function sourceOf(text: string, about: Partial<Source> = {}): Source {
  return {
    id: `src-${sha256(text).slice(0, 24)}` as SourceId,
    kind: 'news',
    sha256OfBytes: sha256(text),
    sha256OfText: sha256(text),
    length: text.length,
    fidelity: 'text-layer',
    handling: { kind: 'public' },
    text,
    ...about,
  }
}

/** The passage where these words stand first. */
export function passageIn(source: Source, words: string): Passage {
  const start = source.text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” does not stand in the source`)
  return { source: source.id, selector: describe(source.text, { start, end: start + words.length }) }
}

export const reporter: Attribution = { voice: 'reporter', form: 'document', via: [] }
export const saidBy = (name: string, via: readonly string[] = []): Attribution => ({
  speaker: { kind: 'named', actor: actorKey(name), name },
  voice: 'own',
  form: 'indirect',
  via: via.map((v) => ({ name: v, actor: actorKey(v) })),
})

/** A claim that Norland met somebody, standing on these words. */
export function meetingIn(source: Source, words: string, more: Partial<EventClaim> = {}): EventClaim {
  return {
    kind: 'event',
    type: 'meeting',
    status: 'held',
    participants: ['norland' as ActorKey],
    gist: words,
    attribution: reporter,
    passages: [passageIn(source, words)],
    ...more,
  }
}

/** A claim that a draft holds so many vessels. */
export const ceilingIn = (source: Source, words: string, vessels: number, more: Partial<Contents> = {}): Contents => ({
  kind: 'contents',
  draft: draftKey('second draft'),
  issue: issueKey('vessels'),
  known: 'described',
  quantity: { value: vessels, unit: 'vessels' },
  gist: words,
  attribution: reporter,
  passages: [passageIn(source, words)],
  ...more,
})

export const positionIn = (source: Source, words: string, more: Partial<Position> = {}): Position => ({
  kind: 'position',
  party: actorKey('Sudmark'),
  issue: issueKey('fishing'),
  position: 'accepts',
  gist: words,
  attribution: reporter,
  passages: [passageIn(source, words)],
  happened: onDay('2031-03-01'),
  ...more,
})

export const draftIn = (source: Source, words: string, more: Partial<DraftNaming> = {}): DraftNaming => ({
  kind: 'draft',
  key: draftKey(words),
  name: words,
  draftKind: 'draft',
  proposers: [],
  authors: [],
  passages: [passageIn(source, words)],
  ...more,
})

export const provisionIn = (source: Source, words: string, draft: DraftKey, order: number): Provision => ({
  kind: 'provision',
  draft,
  order,
  eId: `para_${order + 1}`,
  label: String(order + 1),
  known: 'verbatim',
  wording: words,
  passages: [passageIn(source, words)],
})

export const suggested = (source: Source, item: Item, confidence = 0.8): Suggestion =>
  suggestion(source.id, item, confidence, 'made up', 'rules 1')

/** The state of play after these sources were filed and these acts entered, each by its author. */
export function stateAfter(sources: readonly Source[], acts: readonly (readonly [Author, Act])[]): StateOfPlay {
  const all: readonly (readonly [Author, Act])[] = [
    [ana, { kind: 'open', title: 'Straits talks' }],
    ...sources.map((s) => [ana, { kind: 'file', source: headOf(s) }] as const),
    ...acts,
  ]
  const entries: Entry[] = []
  for (const [by, act] of all)
    entries.push(
      ...chain(
        entries.slice(-1).map((e) => e.id),
        by,
        instant,
        [act],
      ),
    )
  return stateOfPlay({ entries })
}
