/**
 * The fold and every view of a large dossier: 200 sources, 10,000 claims, all made up. Run: npx tsx bench/large.ts [claims]
 * Prints CPU milliseconds, the median of nine runs; only ratios between runs on one machine count.
 */
import { pathToFileURL } from 'node:url'
import type { Attribution } from '../src/record/attribution.ts'
import { CHANGES, type Item, POSITION_KINDS } from '../src/record/claim.ts'
import type { Act, Author } from '../src/record/entry.ts'
import { actorKey, draftKey, issueKey, type SourceId } from '../src/record/ids.ts'
import { append, emptyLedger, itemId, type Ledger } from '../src/record/ledger.ts'
import type { Passage, SourceHead } from '../src/record/source.ts'
import { stateOfPlay } from '../src/record/state-of-play.ts'
import { parseWhen } from '../src/time/when.ts'
import { brief } from '../src/views/brief.ts'
import { comparison } from '../src/views/comparison.ts'
import { matrix } from '../src/views/matrix.ts'
import { timeline } from '../src/views/timeline.ts'
import { unsettled } from '../src/views/unsettled.ts'
import { median } from './median.ts'

const TOPICS =
  'quotas tariffs inspections fisheries subsidies ports pilotage dredging pensions shifts levies permits rivers dams grain visas transit audits escrow arbitration'.split(
    ' ',
  )
const QUALITIES = 'annual coastal joint seasonal disputed'.split(' ')
const PLACES = 'Northmouth Eastford Westerlee Southport'.split(' ')
const PERSON: Author = { kind: 'person', name: 'Desk' }
const REPORTER: Attribution = { voice: 'reporter', form: 'indirect', via: [] }
const two = (n: number): string => String(n).padStart(2, '0')
const dayOf = (n: number): string => `2030-${two((Math.floor(n / 28) % 12) + 1)}-${two((n % 28) + 1)}`

/** A ledger with so many sources and claims, 100 issues, 40 parties, 12 drafts of which four are held with 60 points each. */
export function largeLedger(sources = 200, claims = 10_000): Ledger {
  const heads = Array.from(
    { length: sources },
    (_, i): SourceHead => ({
      id: `src-${i}` as SourceId,
      kind: 'news',
      title: `Report ${i}`,
      publisher: `Paper ${i % 17}`,
      published: parseWhen(dayOf(i)),
      sha256OfBytes: String(i),
      sha256OfText: String(i),
      length: 100_000,
      fidelity: 'text-layer',
      handling: { kind: 'public' },
    }),
  )
  const issues = TOPICS.flatMap((t) => QUALITIES.map((q) => `${q} ${t}`))
  const parties = Array.from({ length: 40 }, (_, i) => `Party ${i}`)
  const drafts = Array.from({ length: 12 }, (_, i) => `draft of round ${i}`)
  const at = (n: number, words: string): Passage => ({
    source: heads[n % sources]!.id,
    selector: {
      start: n * 100,
      end: n * 100 + words.length,
      exact: words,
      prefix: 'before that, ',
      suffix: ', it says',
    },
  })
  const items: Item[] = [
    ...parties.map(
      (name, i): Item => ({
        kind: 'actor',
        key: actorKey(name),
        name,
        actorKind: 'state',
        aliases: [],
        passages: [at(i, name)],
      }),
    ),
    ...issues.map(
      (name, i): Item => ({
        kind: 'issue',
        key: issueKey(name),
        name,
        scale: 'text',
        synonyms: [],
        passages: [at(i, name)],
      }),
    ),
    ...drafts.map(
      (name, i): Item => ({
        kind: 'draft',
        key: draftKey(name),
        name,
        draftKind: 'draft',
        points: i < 4 ? undefined : 20 + i,
        proposers: [actorKey(parties[i]!)],
        authors: [],
        dated: parseWhen(dayOf(i * 15)),
        passages: [at(i, name)],
      }),
    ),
  ]
  for (let d = 0; d < 4; d++) {
    for (let p = 0; p < 60; p++) {
      const wording = `The parties agree on ${issues[p]} in ${PLACES[p % 4]}, with at most ${(p + 1) * (d > p % 5 ? 3 : 2)} vessels a season and ${issues[(p + 7) % 100]} under review.`
      items.push({
        kind: 'provision',
        draft: draftKey(drafts[d]!),
        order: p,
        eId: `pt_${p}`,
        label: String(p + 1),
        level: 0,
        unit: 'point',
        known: 'verbatim',
        wording,
        passages: [at(d * 60 + p, wording)],
      })
    }
  }
  const fixed = items.length
  for (let i = 0; i < claims; i++) items.push(claimOf(i + fixed, issues, parties, drafts, at))
  const acts: Act[] = [
    { kind: 'open', title: 'A large dossier' },
    ...heads.map((source): Act => ({ kind: 'file', source })),
    ...items.map((item): Act => ({ kind: 'accept', item })),
  ]
  return append(emptyLedger, PERSON, '2031-01-01T00:00:00Z', acts).ledger
}

function claimOf(
  i: number,
  issues: readonly string[],
  parties: readonly string[],
  drafts: readonly string[],
  at: (n: number, words: string) => Passage,
): Item {
  const topic = issues[(i * 7) % issues.length]!
  const name = parties[(i * 11) % parties.length]!
  const party = actorKey(name)
  const issue = issueKey(topic)
  const draft = draftKey(drafts[(i * 5) % drafts.length]!)
  const gist = `on ${topic} it names ${i % 90} vessels and the ${PLACES[i % 4]} plan, in round ${i % 12}`
  const attribution: Attribution =
    i % 3 === 0
      ? REPORTER
      : {
          speaker: { kind: 'named', actor: party, name },
          voice: 'own',
          form: i % 2 ? 'direct' : 'indirect',
          cue: 'said',
          via: [],
        }
  const base = {
    passages: [at(i, gist)],
    attribution,
    gist,
    reported: parseWhen(dayOf(i % 200)),
    happened: i % 2 ? parseWhen(dayOf(i % 300)) : undefined,
  }
  switch (i % 10) {
    case 0:
    case 1:
    case 2:
      return { ...base, kind: 'statement', content: gist }
    case 3:
    case 4:
      return { ...base, kind: 'position', party, issue, position: POSITION_KINDS[i % POSITION_KINDS.length]! }
    case 5:
    case 6:
      return {
        ...base,
        kind: 'contents',
        draft,
        issue,
        known: 'described',
        quantity: { value: i % 90, unit: 'vessels' },
      }
    case 7:
      return { ...base, kind: 'change', to: draft, issue, change: CHANGES[i % CHANGES.length]! }
    case 8:
      return {
        ...base,
        kind: 'event',
        type: i % 4 ? 'meeting' : 'talks',
        status: i % 90 === 8 ? 'denied' : i % 3 ? 'held' : 'planned',
        participants: [party],
        place: PLACES[i % 4]!,
      }
    default:
      return { ...base, kind: 'unknown', what: topic }
  }
}

/** CPU rather than wall time: other work on the machine then counts for little. */
function medianOf(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return median(times)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const ledger = largeLedger(200, Number(process.argv[2] ?? 10_000))
  for (const e of ledger.entries) if (e.act.kind === 'accept') itemId(e.act.item) // hashed once when a dossier opens
  const line = (what: string, ms: number): void => console.log(`${what.padEnd(12)} ${ms.toFixed(1)} ms`)
  line(
    'fold',
    medianOf(() => stateOfPlay(ledger)),
  )
  line(
    'fold as of',
    medianOf(() => stateOfPlay(ledger, { reported: '2030-04-01' })),
  )
  for (const [name, view] of Object.entries({ brief, comparison, matrix, timeline, unsettled })) {
    const state = stateOfPlay(ledger, { today: '2031-01-02' })
    line(
      name,
      medianOf(() => view(state)),
    )
  }
}
