import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeEffects } from '../../src/cli/node-effects.ts'
import type { Effects } from '../../src/dossier/index.ts'
import type { Act, Entry } from '../../src/record/entry.ts'
import { chain } from '../../src/record/ledger.ts'
import type { Source } from '../../src/record/source.ts'
import type { Suggestion } from '../../src/record/suggestion.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { createSqlite } from '../../src/stores/sqlite.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A dossier in a file of its own, made of sources, acts or whole entries, and suggestions. */
export interface Made {
  readonly sources?: readonly Source[]
  readonly acts?: readonly Act[]
  readonly entries?: readonly Entry[]
  readonly suggestions?: readonly Suggestion[]
}

/** A dossier served by the real server with the real pages, from a folder that `clear` takes away again. */
export interface Served extends Listening {
  readonly folder: string
  readonly path: string
  /** Address without its key. */
  readonly base: string
  readonly key: string
  readonly clear: () => Promise<void>
}

let built: Promise<string> | undefined

/** The pages, bundled once for all tests of a run, so that no test depends on what was built before. */
export function builtPages(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-pages-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    const script = new URL('../../scripts/bundle-web.mjs', import.meta.url).href
    const { bundleWeb } = (await import(script)) as { bundleWeb: (root: string, out: string) => Promise<unknown> }
    await bundleWeb(root, folder)
    return folder
  })()
  return built
}

/** Write the dossier; the file is closed again when this resolves. */
export async function madeDossier(path: string, made: Made): Promise<void> {
  const { sources = [], suggestions = [] } = made
  const opened = await createSqlite(path, async (store) => {
    for (const s of sources) await store.keepSource(s, new TextEncoder().encode(s.text))
    const acts = made.acts ?? [{ kind: 'open', title: 'Talks' }]
    const entries = made.entries ?? chain([], { kind: 'person', name: 'Ada Desk' }, '2031-05-20T09:00:00Z', acts)
    await store.append(entries, [])
    if (suggestions.length > 0) await store.keepSuggestions(suggestions)
  })
  if (!opened.ok) throw new Error(opened.reason)
  await opened.store.close()
}

/** Serve a made dossier. `world` replaces parts of the real world: its clock, its reader. */
export async function served(made: Made, world: Partial<Effects> = {}, port = 0): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-served-'))
  const path = join(folder, 'talks.travaux')
  await madeDossier(path, made)
  const desk = await servedFrom(path, world, port)
  return {
    ...desk,
    folder,
    path,
    clear: async () => {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Serve the dossier in a file. */
export async function servedFrom(
  path: string,
  world: Partial<Effects> = {},
  port = 0,
): Promise<Listening & { readonly base: string; readonly key: string }> {
  const never = new AbortController()
  const effects: Effects = {
    ...nodeEffects(
      () => never.signal,
      () => false,
    ),
    signal: never.signal,
    person: undefined,
    ...world,
  }
  const desk = await listen(path, port, await builtPages(), effects)
  const { searchParams, origin } = new URL(desk.url)
  return { ...desk, base: origin, key: searchParams.get('key')! }
}
