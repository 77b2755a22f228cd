import type { Claim } from '../record/claim.ts'
import type { ActorKey, DraftKey, ItemId } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import type { When } from '../time/when.ts'
import { type Sentence, sentence } from './citation.ts'
import { CHANGE_WORD, changeInWords, eventInWords, quoted, statementInWords } from './claims-in-words.ts'
import { type DeadlineHistory, deadlinesOf } from './deadlines.ts'
import { Register } from './register.ts'
import { capital, inSentence, speakerInWords, whenAsSaid, whenInWords } from './telling.ts'
import { headOf, type SectionedView, type ViewRow } from './view.ts'

/** One thing on the timeline: when it took place, when it was reported, what it was. */
export interface Moment {
  readonly happened: When | null
  readonly reported: When | null
  /** "day", "week", "month" …: how long the span of possible days is; null when nothing is known. */
  readonly precision: 'day' | 'days' | 'week' | 'month' | 'year' | null
  readonly type: string
  readonly status: string
  readonly sentence: Sentence
  readonly item: ItemId
  /** The passage behind it, by the number of its citation. */
  readonly cite: number
  /** A short name for it: "Meeting of A and B in Geneva". */
  readonly name: string
  readonly gist: string
  /** Whom it names: participants, the speaker and whom they speak for, who set the deadline. */
  readonly parties: readonly ActorKey[]
  readonly draft: DraftKey | null
}

export interface Timeline extends SectionedView {
  readonly kind: 'timeline'
  readonly moments: readonly Moment[]
  /** Parties and drafts that moments name, those with most moments first. */
  readonly parties: readonly { readonly key: ActorKey; readonly name: string }[]
  readonly drafts: readonly { readonly key: DraftKey; readonly name: string }[]
  readonly deadlines: readonly DeadlineHistory<Moment>[]
}

/** Everything dated, by when it happened; what has no date of its own stands last, under the day it was reported. */
export function timeline(state: StateOfPlay): Timeline {
  const r = new Register(state)
  const moments = state.claims
    .flatMap((h) => momentOf(r, h) ?? [])
    .sort(
      (a, b) =>
        byTime(a.happened ?? undefined, b.happened ?? undefined) ||
        byTime(a.reported ?? undefined, b.reported ?? undefined),
    )
  const dated = moments.filter((m) => m.happened)
  const undated = moments.filter((m) => !m.happened && m.type !== 'statement')
  const table = (list: readonly Moment[]): ViewRow[] =>
    list.map((m) => ({
      cells: [
        {
          sentences: [
            m.happened
              ? sentence({
                  kind: 'time',
                  text: whenAsSaid(m.happened),
                  from: m.happened.earliest,
                  to: m.happened.latest,
                })
              : sentence('no date given'),
          ],
        },
        { sentences: [sentence(capital(m.status))] },
        { sentences: [m.sentence] },
        { sentences: [sentence(m.reported ? whenInWords(m.reported) : 'date not known')] },
      ],
    }))
  const columns = ['When', 'State', 'What', 'Reported']
  return {
    kind: 'timeline',
    head: headOf(state, 'timeline'),
    moments,
    parties: named(
      moments.flatMap((m) => m.parties),
      (key) => r.actor(key),
    ),
    drafts: named(
      moments.flatMap((m) => m.draft ?? []),
      (key) => r.draftName(key),
    ),
    deadlines: deadlinesOf(moments),
    sections: [
      {
        id: 'dated',
        heading: 'By date',
        blocks:
          dated.length > 0
            ? [
                {
                  kind: 'table',
                  caption: 'Events, deadlines and dated statements by when they took place',
                  columns,
                  rows: table(dated),
                },
              ]
            : [{ kind: 'nothing', text: 'Nothing dated is on record.' }],
      },
      ...(undated.length > 0
        ? [
            {
              id: 'undated',
              heading: 'Without a date of their own',
              blocks: [
                { kind: 'table', caption: 'Events whose date no source gives', columns, rows: table(undated) } as const,
              ],
            },
          ]
        : []),
    ],
    citations: r.citations.all(),
  }
}

const ON_IT: ReadonlySet<Claim['kind']> = new Set(['event', 'deadline', 'statement', 'change'])

function partiesOf(item: Claim): readonly ActorKey[] {
  if (item.kind === 'event') return item.participants
  if (item.kind === 'deadline') return item.setBy ? [item.setBy] : []
  const { speaker, onBehalfOf } = item.attribution
  return [...(speaker ? [speaker.actor] : []), ...(onBehalfOf ? [onBehalfOf.actor] : [])]
}

/** Keys by how often they come, with their names. */
function named<K extends string>(keys: readonly K[], nameOf: (key: K) => string): { key: K; name: string }[] {
  const n = new Map<K, number>()
  for (const k of keys) n.set(k, (n.get(k) ?? 0) + 1)
  return [...n].sort((a, b) => b[1] - a[1]).map(([key]) => ({ key, name: nameOf(key) }))
}

function momentOf(r: Register, held: Held<Claim>): Moment | undefined {
  const { item } = held
  if (!ON_IT.has(item.kind)) return undefined
  const happened = item.happened && (item.happened.earliest || item.happened.latest) ? item.happened : null
  if (!happened && (item.kind === 'statement' || item.kind === 'change')) return undefined
  const cite = r.citations.of(held)
  const base = {
    happened,
    reported: item.reported ?? r.sourceOf(held)?.published ?? null,
    precision: happened ? precisionOf(happened) : null,
    item: held.id,
    cite: cite.kind === 'cite' ? cite.number : 0,
    gist: item.gist,
    parties: partiesOf(item),
    draft: (item.kind === 'event' ? item.draft : item.kind === 'change' ? item.to : undefined) ?? null,
  }
  switch (item.kind) {
    case 'event':
      return {
        ...base,
        type: item.type,
        status: item.status,
        name: eventInWords(r, item),
        sentence: sentence(`${eventInWords(r, item)}: `, quoted(item.gist), ' ', r.citations.of(held)),
      }
    case 'deadline':
      return {
        ...base,
        type: 'deadline',
        status: item.status,
        name: `Deadline for ${item.for}`,
        sentence: sentence(`Deadline for ${item.for}: `, quoted(item.gist), ' ', r.citations.of(held)),
      }
    case 'statement':
      return happened
        ? {
            ...base,
            type: 'statement',
            status: 'said',
            name: capital(inSentence(speakerInWords(r.spelt(item.attribution)) || r.outlet(held))),
            sentence: statementInWords(r, held as Held<typeof item>, true, false),
          }
        : undefined
    case 'change':
      return happened
        ? {
            ...base,
            type: 'change',
            status: 'changed',
            name: `${capital(r.issue(item.issue))}: ${CHANGE_WORD[item.change]}`,
            sentence: changeInWords(r, held as Held<typeof item>),
          }
        : undefined
    default:
      return undefined
  }
}

function precisionOf(w: When): Moment['precision'] {
  if (w.earliest === null || w.latest === null) return null
  const days = (Date.parse(w.latest) - Date.parse(w.earliest)) / 86_400_000 + 1
  return days <= 1 ? 'day' : days < 5 ? 'days' : days <= 10 ? 'week' : days <= 31 ? 'month' : 'year'
}
