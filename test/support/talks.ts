import type { Attribution } from '../../src/record/attribution.ts'
import type { Item } from '../../src/record/claim.ts'
import type { Act, Author } from '../../src/record/entry.ts'
import { actorKey, type DraftKey, draftKey, type IssueKey, issueKey, type SourceId } from '../../src/record/ids.ts'
import { append, emptyLedger, type Ledger } from '../../src/record/ledger.ts'
import type { Passage, SourceHead } from '../../src/record/source.ts'
import { sha256 } from '../../src/text/digest.ts'
import { describe } from '../../src/text/selector.ts'
import { parseWhen } from '../../src/time/when.ts'

/** A negotiation in a port, made up for tests: a dockers' union, a port company, two offers and three reports. */
export const DESK: Author = { kind: 'person', name: 'Ada Desk' }
export const MACHINE: Author = { kind: 'machine', name: 'travaux-reader test' }

export interface Filed {
  readonly head: SourceHead
  readonly text: string
}

export function filed(name: string, text: string, about: Partial<SourceHead> & { on?: string } = {}): Filed {
  const { on, ...rest } = about
  return {
    text,
    head: {
      id: `src-${name}` as SourceId,
      kind: 'news',
      title: name,
      publisher: `The ${name}`,
      published: on ? parseWhen(on) : undefined,
      sha256OfBytes: sha256(text),
      sha256OfText: sha256(text),
      length: text.length,
      fidelity: 'text-layer',
      handling: { kind: 'public' },
      ...rest,
    },
  }
}

/** The passage of the words in the source; the words must stand there, once or more. */
export function passage(source: Filed, words: string): Passage {
  const at = source.text.indexOf(words)
  if (at < 0) throw new Error(`“${words}” does not stand in ${source.head.id}`)
  return { source: source.head.id, selector: describe(source.text, { start: at, end: at + words.length }) }
}

export const by = (name: string, more: Partial<Attribution> = {}): Attribution => ({
  speaker: { kind: 'named', actor: actorKey(name), name },
  voice: 'own',
  form: 'indirect',
  via: [],
  ...more,
})

export const REPORTER: Attribution = { voice: 'reporter', form: 'indirect', via: [] }

export const draft = (name: string): DraftKey => draftKey(name)
export const issue = (name: string): IssueKey => issueKey(name)

/** A ledger with the sources filed and the items accepted, in order. */
export function ledgerOf(
  sources: readonly Filed[],
  items: readonly Item[],
  author: Author = DESK,
  recorded = '2031-05-20T09:00:00Z',
): Ledger {
  const acts: Act[] = [
    { kind: 'open', title: 'Port of Estuary' },
    ...sources.map((s): Act => ({ kind: 'file', source: s.head })),
    ...items.map((item): Act => ({ kind: 'accept', item })),
  ]
  return append(emptyLedger, author, recorded, acts).ledger
}

const offerText = `Company offer to the dockers

1. Wages rise by 4 percent a year.
2. Crane crews number at most 12 workers a shift.
3. Night work is paid at double rate.`
const counterText = `Union counter-offer

1. Wages rise by 7 percent a year.
2. Night work is paid at double rate.
3. A joint committee reviews safety each quarter.`
const gazette = `The company's offer was made last week. A mediator's text exists, but it has not been published.
Union secretary Rosa Quill told the Harbour Times that the mediator's text raises crane crews to 16 workers. The company refuses crews above 14, Quill said.
“We will not sign a bad deal,” Quill said of the offer. The parties will meet in Estuary on Friday.
The strike deadline of 1 June was dropped. It is unclear who pays for training.`
const herald = `The mediator's text raises crane crews to 15 workers, a person close to the talks said.
The company denied that it had agreed to training pay.`

export const OFFER = filed('Offer', offerText, { kind: 'draft-text', on: '2031-05-05', publisher: undefined })
export const COUNTER = filed('Counter', counterText, { kind: 'draft-text', on: '2031-05-09', publisher: undefined })
export const GAZETTE = filed('Gazette', gazette, { on: '2031-05-14' })
export const HERALD = filed('Herald', herald, { on: '2031-05-16' })

const provisions = (source: Filed, key: DraftKey, lines: readonly [string, string, string][]): Item[] =>
  lines.map(
    ([eId, label, wording], order): Item => ({
      kind: 'provision',
      draft: key,
      order,
      eId,
      label,
      level: 0,
      unit: 'point',
      known: 'verbatim',
      wording,
      passages: [passage(source, `${label}. ${wording}`)],
    }),
  )

const company = actorKey('the company')
const union = actorKey('the union')
const quill = actorKey('Rosa Quill')
export const mediators = draft("mediator's text")
export const crews = issue('crane crews')

/** Everything a careful desk would have accepted from the four sources. */
export function portItems(): Item[] {
  const toTimes = by('Rosa Quill', {
    onBehalfOf: { actor: union, name: 'the union' },
    via: [{ name: 'Harbour Times', actor: actorKey('Harbour Times') }],
    cue: 'told the Harbour Times',
  })
  return [
    {
      kind: 'actor',
      key: company,
      name: 'the company',
      actorKind: 'group',
      aliases: [],
      passages: [passage(GAZETTE, "The company's")],
    },
    {
      kind: 'actor',
      key: union,
      name: 'the union',
      actorKind: 'group',
      aliases: [],
      passages: [passage(GAZETTE, 'Union')],
    },
    {
      kind: 'actor',
      key: quill,
      name: 'Rosa Quill',
      actorKind: 'person',
      role: 'union secretary',
      affiliation: union,
      aliases: ['Quill'],
      passages: [passage(GAZETTE, 'Union secretary Rosa Quill')],
    },
    {
      kind: 'draft',
      key: draft('company offer'),
      name: 'company offer',
      draftKind: 'draft',
      proposers: [company],
      authors: [],
      dated: parseWhen('2031-05-05'),
      passages: [passage(OFFER, 'Company offer to the dockers')],
    },
    {
      kind: 'draft',
      key: draft('union counter-offer'),
      name: 'union counter-offer',
      draftKind: 'counter-proposal',
      proposers: [union],
      authors: [],
      dated: parseWhen('2031-05-09'),
      passages: [passage(COUNTER, 'Union counter-offer')],
    },
    {
      kind: 'draft',
      key: mediators,
      name: "mediator's text",
      draftKind: 'draft',
      proposers: [],
      authors: [],
      dated: { earliest: '2031-05-10', latest: '2031-05-14' },
      publication: 'unpublished',
      passages: [passage(GAZETTE, "A mediator's text exists, but it has not been published")],
    },
    ...provisions(OFFER, draft('company offer'), [
      ['pt_1', '1', 'Wages rise by 4 percent a year.'],
      ['pt_2', '2', 'Crane crews number at most 12 workers a shift.'],
      ['pt_3', '3', 'Night work is paid at double rate.'],
    ]),
    ...provisions(COUNTER, draft('union counter-offer'), [
      ['pt_1', '1', 'Wages rise by 7 percent a year.'],
      ['pt_2', '2', 'Night work is paid at double rate.'],
      ['pt_3', '3', 'A joint committee reviews safety each quarter.'],
    ]),
    {
      kind: 'issue',
      key: crews,
      name: 'crane crews',
      scale: 'numeric',
      synonyms: ['crews'],
      passages: [passage(GAZETTE, 'crane crews')],
    },
    {
      kind: 'contents',
      draft: mediators,
      issue: crews,
      known: 'described',
      quantity: { value: 16, unit: 'workers' },
      passages: [passage(GAZETTE, "the mediator's text raises crane crews to 16 workers")],
      attribution: toTimes,
      gist: "the mediator's text raises crane crews to 16 workers",
    },
    {
      kind: 'contents',
      draft: mediators,
      issue: crews,
      known: 'described',
      quantity: { value: 15, unit: 'workers' },
      passages: [passage(HERALD, "The mediator's text raises crane crews to 15 workers")],
      attribution: {
        speaker: { kind: 'described', description: 'a person close to the talks', actor: actorKey('anonymous person') },
        voice: 'third-party',
        form: 'indirect',
        via: [],
      },
      gist: "The mediator's text raises crane crews to 15 workers",
    },
    {
      kind: 'position',
      party: company,
      issue: crews,
      position: 'rejects',
      passages: [passage(GAZETTE, 'The company refuses crews above 14')],
      attribution: by('Rosa Quill', { voice: 'counterpart', onBehalfOf: { actor: union, name: 'the union' } }),
      gist: 'The company refuses crews above 14',
    },
    {
      kind: 'statement',
      content: 'We will not sign a bad deal',
      passages: [passage(GAZETTE, 'We will not sign a bad deal')],
      attribution: by('Rosa Quill', { form: 'direct', onBehalfOf: { actor: union, name: 'the union' } }),
      gist: 'We will not sign a bad deal',
    },
    {
      kind: 'event',
      type: 'meeting',
      status: 'planned',
      participants: [company, union],
      place: 'Estuary',
      happened: { earliest: '2031-05-16', latest: '2031-05-16', said: 'on Friday' },
      passages: [passage(GAZETTE, 'The parties will meet in Estuary on Friday')],
      attribution: REPORTER,
      gist: 'The parties will meet in Estuary on Friday',
    },
    {
      kind: 'event',
      type: 'deadline',
      status: 'withdrawn',
      participants: [],
      happened: { earliest: '2031-06-01', latest: '2031-06-01', said: '1 June' },
      passages: [passage(GAZETTE, 'The strike deadline of 1 June was dropped')],
      attribution: REPORTER,
      gist: 'The strike deadline of 1 June was dropped',
    },
    {
      kind: 'unknown',
      what: 'who pays for training',
      passages: [passage(GAZETTE, 'It is unclear who pays for training')],
      attribution: REPORTER,
      gist: 'It is unclear who pays for training',
    },
  ]
}

export const PORT_SOURCES = [OFFER, COUNTER, GAZETTE, HERALD] as const
export const portLedger = (author: Author = DESK): Ledger => ledgerOf(PORT_SOURCES, portItems(), author)
