import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filed, filed, ledgerOf, passage } from '../../test/support/talks.ts'
import type { Attribution } from '../record/attribution.ts'
import { CHANGES, EVENT_STATUSES, EVENT_TYPES, type Item, POSITION_KINDS } from '../record/claim.ts'
import type { Act, Author } from '../record/entry.ts'
import { actorKey, draftKey, issueKey } from '../record/ids.ts'
import { append, type Ledger } from '../record/ledger.ts'
import { type AsOf, stateOfPlay } from '../record/state-of-play.ts'
import { onDay } from '../time/when.ts'
import { brief } from './brief.ts'
import { comparison } from './comparison.ts'
import { matrix } from './matrix.ts'
import { timeline } from './timeline.ts'
import { unsettled } from './unsettled.ts'
import type { SectionedView } from './view.ts'

const VIEWS = { brief, comparison, matrix, timeline, unsettled }
const PERSON: Author = { kind: 'person', name: 'Ines Desk' }
const MACHINE: Author = { kind: 'machine', name: 'reader' }

/** One source and the items it supports; every word of it carries the source's own mark, so that a leak is found by search. */
interface Report {
  readonly day: number | null
  readonly items: readonly {
    readonly kind: number
    readonly a: number
    readonly b: number
    readonly byMachine: boolean
  }[]
}

const reports = fc.array(
  fc.record({
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null, freq: 8 }),
    items: fc.array(fc.record({ kind: fc.nat(9), a: fc.nat(59), b: fc.nat(59), byMachine: fc.boolean() }), {
      maxLength: 12,
    }),
  }),
  { minLength: 1, maxLength: 5 },
)

const dayOf = (n: number): string => `2031-03-${String(n).padStart(2, '0')}`
const markOf = (i: number): string => `zeta${i}q`

const sourceOf = (report: Report, i: number): Filed =>
  filed(`paper-${markOf(i)}`, report.items.map((x, n) => wordsOf(x, i, n)).join('. ') || markOf(i), {
    on: report.day === null ? undefined : dayOf(report.day),
  })

const wordsOf = (x: Report['items'][number], i: number, n: number): string =>
  `clause ${n} of ${markOf(i)} says at most ${x.a} barges and not ${x.b} tolls`

function itemOf(x: Report['items'][number], source: Filed, i: number, n: number): Item {
  const gist = wordsOf(x, i, n)
  const who = `speaker ${markOf(i)} ${x.a % 3}`
  const attribution: Attribution =
    x.b % 3 === 0
      ? { voice: 'reporter', form: 'indirect', via: [] }
      : {
          speaker:
            x.b % 3 === 1
              ? { kind: 'named', actor: actorKey(who), name: who }
              : { kind: 'described', actor: actorKey(who), description: `official of ${markOf(i)}` },
          voice: x.a % 2 ? 'own' : 'counterpart',
          form: x.a % 2 ? 'direct' : 'indirect',
          cue: x.b % 2 ? 'told' : 'said',
          via: x.a % 4 ? [] : [{ name: `Gazette ${markOf(i)}`, actor: actorKey(`gazette ${markOf(i)}`) }],
        }
  const base = {
    passages: [passage(source, gist)],
    attribution,
    gist,
    reported: source.head.published,
    happened: x.b % 4 === 0 ? onDay(dayOf(1 + (x.a % 28)), `on the day of ${markOf(i)}`) : undefined,
  }
  const issue = issueKey(`issue ${x.a % 3}`)
  const draft = draftKey(`draft ${x.b % 3}`)
  const party = actorKey(`party ${x.b % 3}`)
  switch (x.kind) {
    case 0:
      return { ...base, kind: 'statement', content: gist }
    case 1:
      return { ...base, kind: 'position', party, issue, position: POSITION_KINDS[x.a % POSITION_KINDS.length]! }
    case 2:
      return { ...base, kind: 'contents', draft, issue, known: 'described', quantity: { value: x.a, unit: 'barges' } }
    case 3:
      return { ...base, kind: 'change', to: draft, issue, change: CHANGES[x.a % CHANGES.length]! }
    case 4:
      return {
        ...base,
        kind: 'event',
        type: EVENT_TYPES[x.a % EVENT_TYPES.length]!,
        status: EVENT_STATUSES[x.b % EVENT_STATUSES.length]!,
        participants: [party],
      }
    case 5:
      return { ...base, kind: 'unknown', what: gist }
    case 6:
      return { ...base, kind: 'contradiction', what: gist }
    case 7:
      return {
        kind: 'draft',
        key: draft,
        name: `draft ${x.b % 3} of ${markOf(i)}`,
        draftKind: 'draft',
        points: x.a,
        proposers: [party],
        authors: [],
        passages: base.passages,
      }
    case 8:
      return {
        kind: 'provision',
        draft,
        order: x.a,
        eId: `pt_${i}_${n}`,
        label: String(x.a),
        level: 0,
        unit: 'point',
        known: 'verbatim',
        wording: gist,
        passages: base.passages,
      }
    default:
      return {
        kind: 'actor',
        key: party,
        name: `party ${x.b % 3} of ${markOf(i)}`,
        actorKind: 'state',
        aliases: [],
        passages: base.passages,
      }
  }
}

function ledgerFrom(list: readonly Report[]): Ledger {
  const sources = list.map(sourceOf)
  let ledger = ledgerOf(sources, [])
  list.forEach((report, i) => {
    report.items.forEach((x, n) => {
      const act: Act = { kind: 'accept', item: itemOf(x, sources[i]!, i, n) }
      ledger = append(ledger, x.byMachine ? MACHINE : PERSON, '2031-04-01T08:00:00Z', [act]).ledger
    })
  })
  return ledger
}

const everyView = (ledger: Ledger, asOf: AsOf): [string, SectionedView][] =>
  Object.entries(VIEWS).map(([name, view]) => [name, view(stateOfPlay(ledger, asOf))])

/** Every number that a view cites, wherever it stands. */
function cited(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(cited)
  if (typeof value !== 'object' || value === null) return []
  const { kind, number } = value as { kind?: unknown; number?: unknown }
  return kind === 'cite' && typeof number === 'number' ? [number] : Object.values(value).flatMap(cited)
}

describe('every view', () => {
  it('shows nothing, by id or by word, that was reported after the cut or on no known day', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 0, max: 29 }), (list, cut) => {
        const ledger = ledgerFrom(list)
        for (const [name, view] of everyView(ledger, {
          reported: cut === 0 ? '2031-02-28' : dayOf(cut),
          today: '2031-05-01',
        })) {
          const json = JSON.stringify(view)
          list.forEach((r, i) => {
            if (r.day === null || r.day > cut) expect(json, name).not.toContain(markOf(i))
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('can show every source when nothing is cut away', () => {
    const list: Report[] = [{ day: 3, items: [{ kind: 4, a: 0, b: 1, byMachine: false }] }]
    const json = JSON.stringify(timeline(stateOfPlay(ledgerFrom(list))))
    expect(json).toContain(markOf(0))
  })

  it('survives JSON and cites only what it lists, each from 1 without a gap', () => {
    fc.assert(
      fc.property(reports, (list) => {
        for (const [name, view] of everyView(ledgerFrom(list), { today: '2031-05-01' })) {
          expect(JSON.parse(JSON.stringify(view)), name).toEqual(view)
          const numbers = view.citations.map((c) => c.number)
          expect(numbers, name).toEqual(numbers.map((_, i) => i + 1))
          for (const n of cited({ ...view, citations: [] })) expect(n, name).toBeLessThanOrEqual(numbers.length)
          expect(new Set(cited({ ...view, citations: [] })), name).toEqual(new Set(numbers))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says that it is not reviewed exactly when a machine accepted something it rests on', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const byMachine = list.some((r) => r.items.some((x) => x.byMachine))
        for (const [name, view] of everyView(ledgerFrom(list), {})) expect(view.head.unreviewed, name).toBe(byMachine)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same record, whenever it is made', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const ledger = ledgerFrom(list)
        for (const view of Object.values(VIEWS))
          expect(JSON.stringify(view(stateOfPlay(ledger)))).toBe(JSON.stringify(view(stateOfPlay(ledger))))
      }),
      { numRuns: 20 },
    )
  })
})
