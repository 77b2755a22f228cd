// Makes example/dossier.jsonl anew: files the sources of example/about.json in order of publication, lets the machine
// suggest, and takes the decisions of example/decisions.json, as a desk would. Run it when the example's texts change;
// a better reader alone is no reason, for the dossier is a record of what was decided.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveOf } from '../src/dossier/archive.ts'
import { embedded } from '../src/extract/embedded.ts'
import { engines } from '../src/intake/engines.ts'
import { type About, read } from '../src/readers/index.ts'
import type { Item } from '../src/record/claim.ts'
import type { Act, Author } from '../src/record/entry.ts'
import { append, emptyLedger } from '../src/record/ledger.ts'
import { headOf, type Passage, type Source } from '../src/record/source.ts'
import { stateOfPlay } from '../src/record/state-of-play.ts'
import type { Suggestion } from '../src/record/suggestion.ts'
import { memoryStore } from '../src/stores/index.ts'
import { describe } from '../src/text/selector.ts'

interface Decision {
  readonly file: string
  readonly kind: Item['kind']
  /** Part of the words of the first passage; the first decision that fits counts. */
  readonly words: string
  /** Turned down, with the reason. */
  readonly decline?: string
  /** Accepted with these fields put right. */
  readonly set?: Readonly<Record<string, unknown>>
}

/** What the desk entered by hand: the words of each passage, and the rest of the item. */
interface Added {
  readonly passages: readonly (readonly [file: string, words: string])[]
  readonly item: Readonly<Record<string, unknown>>
}

const root = join(import.meta.dirname, '../example')
const json = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8'))
const about = json<{ title: string; sources: (About & { file: string })[] }>('about.json')
const { decisions, adds } = json<{ decisions: Decision[]; adds: Added[] }>('decisions.json')
const DESK: Author = { kind: 'person', name: 'Example desk' }
let minute = 0
const instant = (): string => new Date(Date.UTC(2025, 10, 27, 9, minute++)).toISOString()

const store = memoryStore()
let ledger = emptyLedger
async function enter(acts: readonly Act[]): Promise<void> {
  const heads = ledger.entries.length > 0 ? [ledger.entries.at(-1)!.id] : []
  const made = append(ledger, DESK, instant(), acts)
  ledger = made.ledger
  const done = await store.append(made.added, heads)
  if (!done.ok) throw new Error(done.reason)
}

const sources = new Map<string, Source>()
function passage(file: string, words: string): Passage {
  const source = sources.get(file)!
  const at = source.text.indexOf(words)
  if (at < 0) throw new Error(`“${words}” does not stand in ${file}`)
  return { source: source.id, selector: describe(source.text, { start: at, end: at + words.length }) }
}

const used = new Set<Decision>()
function decided(s: Suggestion, file: string): Act {
  const words = s.item.passages[0]!.selector.exact
  const found = decisions.find((d) => d.file === file && d.kind === s.item.kind && words.includes(d.words))
  if (found) used.add(found)
  if (found?.decline) return { kind: 'decline', suggestion: s.id, reason: found.decline }
  const { passages, ...set } = found?.set ?? {}
  const item = { ...s.item, ...set, ...(typeof passages === 'string' ? { passages: [passage(file, passages)] } : {}) }
  return { kind: 'accept', item: item as Item, suggestion: s.id }
}

await enter([{ kind: 'open', title: about.title }])
const suggester = embedded(engines)
for (const s of about.sources) {
  const bytes = new Uint8Array(readFileSync(join(root, 'sources', s.file)))
  const { source } = await read(bytes, { ...s, retrieved: '2025-11-27T09:00:00.000Z' })
  await store.keepSource(source, bytes)
  sources.set(s.file, source)
  await enter([{ kind: 'file', source: headOf(source) }])
  const suggestions = await suggester.suggest(source, stateOfPlay(ledger))
  await store.keepSuggestions(suggestions)
  const acts = suggestions.map((x) => decided(x, s.file))
  await enter(acts)
  if (process.argv.includes('--list') && source.kind !== 'draft-text') {
    for (const [i, x] of suggestions.entries())
      console.log(
        `${s.file}\t${acts[i]!.kind}\t${x.item.kind}\t${x.confidence.toFixed(2)}\t${x.item.passages[0]!.selector.exact}\t${brief(x.item)}`,
      )
  }
}
await enter(
  adds.map((x): Act => {
    const passages = x.passages.map(([file, words]) => passage(file, words))
    const reported = sources.get(x.passages[0]![0])!.published
    return { kind: 'accept', item: { ...x.item, passages, reported } as unknown as Item }
  }),
)
for (const d of decisions)
  if (!used.has(d)) console.error(`no suggestion for the decision on ${d.file}, ${d.kind}: “${d.words}”`)
let out = ''
for await (const line of archiveOf(store)) out += line
writeFileSync(join(root, 'dossier.jsonl'), out)

function brief(item: Item): string {
  const {
    kind: _k,
    passages: _p,
    reported: _r,
    gist: _g,
    attribution,
    ...rest
  } = item as Item & {
    gist?: string
    attribution?: { speaker?: { name?: string; description?: string }; via: { name: string }[] }
  }
  return JSON.stringify({
    by: attribution?.speaker?.name ?? attribution?.speaker?.description,
    via: attribution?.via.map((v) => v.name),
    ...rest,
  })
}
