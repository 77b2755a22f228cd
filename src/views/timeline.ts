import type { Claim } from '../record/claim.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import type { When } from '../time/when.ts'
import { type Sentence, sentence } from './citation.ts'
import { changeInWords, eventInWords, quoted, statementInWords } from './claims-in-words.ts'
import { Register } from './register.ts'
import { capital, whenAsSaid, whenInWords } from './telling.ts'
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
}

export interface Timeline extends SectionedView {
  readonly kind: 'timeline'
  readonly moments: readonly Moment[]
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

function momentOf(r: Register, held: Held<Claim>): Moment | undefined {
  const { item } = held
  const happened = item.happened && (item.happened.earliest || item.happened.latest) ? item.happened : null
  const base = {
    happened,
    reported: item.reported ?? r.sourceOf(held)?.published ?? null,
    precision: happened ? precisionOf(happened) : null,
  }
  switch (item.kind) {
    case 'event':
      return {
        ...base,
        type: item.type,
        status: item.status,
        sentence: sentence(`${eventInWords(r, item)}: `, quoted(item.gist), ' ', r.citations.of(held)),
      }
    case 'deadline':
      return {
        ...base,
        type: 'deadline',
        status: item.status,
        sentence: sentence(`Deadline for ${item.for}: `, quoted(item.gist), ' ', r.citations.of(held)),
      }
    case 'statement':
      return happened
        ? {
            ...base,
            type: 'statement',
            status: 'said',
            sentence: statementInWords(r, held as Held<typeof item>, true, false),
          }
        : undefined
    case 'change':
      return happened
        ? { ...base, type: 'change', status: 'changed', sentence: changeInWords(r, held as Held<typeof item>) }
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
