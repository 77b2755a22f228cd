import type { EventClaim } from '../record/claim.ts'
import type { ActorKey } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import { type Sentence, say, sentence } from './citation.ts'
import { eventInWords } from './claims-in-words.ts'
import { Register } from './register.ts'
import { capital, count, whenInWords } from './telling.ts'
import { headOf, type SectionedView } from './view.ts'

/** Two parties or persons who came together, or were to, with each time. */
export interface Tie {
  readonly a: ActorKey
  readonly b: ActorKey
  /** Times they are said to have come together, and times they were only to. */
  readonly held: number
  readonly planned: number
  readonly meetings: readonly Sentence[]
}

/** Who met whom, as a table and, for a drawing, as ties between actors. */
export interface Network extends SectionedView {
  readonly kind: 'network'
  readonly actors: readonly { readonly key: ActorKey; readonly name: string; readonly ties: number }[]
  readonly ties: readonly Tie[]
}

// What brings people together; an appeal or a publication with two names in it does not.
const TOGETHER: ReadonlySet<EventClaim['type']> = new Set(['meeting', 'talks', 'call', 'summit', 'signing'])
const HAPPENED: ReadonlySet<EventClaim['status']> = new Set(['held'])
const NOT: ReadonlySet<EventClaim['status']> = new Set(['denied', 'hypothetical'])

/** Pairs of actors with the meetings, talks, calls, summits and signings that name both. Nothing is inferred from one name alone. */
export function network(state: StateOfPlay): Network {
  const r = new Register(state)
  const met = new Map<string, Held<EventClaim>[]>()
  for (const h of r.claims('event')) {
    if (!TOGETHER.has(h.item.type) || NOT.has(h.item.status)) continue
    const who = [...new Set(h.item.participants)].sort()
    for (let i = 0; i < who.length; i++)
      for (let j = i + 1; j < who.length; j++) {
        const key = `${who[i]}\n${who[j]}`
        met.set(key, [...(met.get(key) ?? []), h])
      }
  }
  const ties = [...met]
    .map(([key, list]): Tie => {
      const [a, b] = key.split('\n') as [ActorKey, ActorKey]
      return {
        a,
        b,
        held: list.filter((h) => HAPPENED.has(h.item.status)).length,
        planned: list.filter((h) => !HAPPENED.has(h.item.status)).length,
        meetings: [...list].sort((x, y) => byTime(x.item.happened, y.item.happened)).map((h) => meetingInWords(r, h)),
      }
    })
    .sort((x, y) => y.held + y.planned - x.held - x.planned || (r.actor(x.a) < r.actor(y.a) ? -1 : 1))
  const weight = new Map<ActorKey, number>()
  for (const t of ties) for (const k of [t.a, t.b]) weight.set(k, (weight.get(k) ?? 0) + t.held + t.planned)
  const actors = [...weight]
    .map(([key, n]) => ({ key, name: r.actor(key), ties: n }))
    .sort((x, y) => y.ties - x.ties || (x.name < y.name ? -1 : 1))
  return {
    kind: 'network',
    head: headOf(state, 'who met whom'),
    actors,
    ties,
    sections: [
      {
        id: 'meetings',
        heading: 'Who met whom',
        blocks:
          ties.length === 0
            ? [
                {
                  kind: 'nothing',
                  text: 'No meeting, call or talks with two named sides is on record. Accept suggestions of kind "event" to fill this table.',
                },
              ]
            : [
                {
                  kind: 'table',
                  caption: 'Pairs named together in a meeting, talks, call, summit or signing',
                  columns: ['Between', 'And', 'How often', 'Each time'],
                  rows: ties.map((t) => ({
                    cells: [
                      { sentences: [sentence(capital(r.actor(t.a)))] },
                      { sentences: [sentence(capital(r.actor(t.b)))] },
                      { sentences: [sentence(oftenInWords(t))] },
                      { sentences: t.meetings },
                    ],
                  })),
                },
              ],
      },
    ],
    citations: r.citations.all(),
  }
}

const oftenInWords = ({ held, planned }: Tie): string =>
  [
    held > 0 ? `held ${count(held, 'time')}` : '',
    planned > 0 ? `${count(planned, 'time')} planned, expected or called off` : '',
  ]
    .filter((s) => s !== '')
    .join('; ')

function meetingInWords(r: Register, h: Held<EventClaim>): Sentence {
  const { happened, status } = h.item
  const when = happened ? `, ${whenInWords(happened)}` : ''
  return sentence(
    `${eventInWords(r, h.item)}${when}`,
    status === 'held' ? undefined : [say(' '), { kind: 'mark', text: status }],
    say(' '),
    r.citations.of(h),
  )
}
