import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, sep } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { whyMisused } from '../dossier/check-call.ts'
import type { Dossier, Effects } from '../dossier/index.ts'
import { type Call, VERBS, VERSION, type Verb, verbNamed } from '../dossier/index.ts'
import type { SourceId } from '../record/ids.ts'
import { itemId } from '../record/ledger.ts'
import type { Format, LateFormat } from '../writers/write.ts'
import { areAddresses, callOf } from './asked.ts'
import { guard } from './guard.ts'
import type {
  DeskMessage,
  EntriesMessage,
  HitsMessage,
  SourceMessage,
  SuggestionsMessage,
  VerbAnswer,
} from './messages.ts'
import { safeName } from './safe-name.ts'
import { watch } from './watch.ts'

/** A served dossier: where it is, open for reading, and the world its verbs work in. */
export interface Served {
  readonly path: string
  readonly dossier: Dossier
  readonly effects: Effects
  readonly key: string
  readonly port: () => number
  /** A file of the web page by its path ("index.html"), or undefined. */
  readonly asset: (path: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>
}

/** Verbs that a browser may run. Each answers to its table; the dossier is the served one, whatever is asked. */
export const SERVED_VERBS: ReadonlySet<string> = new Set(
  'file suggest accept decline reopen amend withdraw same apart link verify'.split(' '),
)
/** Views that can be had as files: those with a cut. */
const PAGES: ReadonlySet<string> = new Set(
  VERBS.filter((v) => v.formats && v.options.some((o) => o.name === 'as-of')).map((v) => v.name),
)

const MIME: Readonly<Record<string, string>> = {
  text: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}
const LARGEST = 64 * 2 ** 20 // bytes of one upload; the readers have limits of their own below it
const LONGEST = 8 * 2 ** 20 // bytes of one question: the ids of 100,000 suggestions
const LIMIT = 50 // passages a search gives at most
const WORDS = 400 // UTF-16 units of a search; more is no question

/** All routes of the desk, behind the guard. */
export function app(served: Served): Hono {
  const { dossier, effects } = served
  const pages = new Hono()
  pages.use(guard(served.key, served.port))
  const atMost = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => c.json(refusal(`larger than ${maxSize / 2 ** 20} MB`), 413) })
  pages.use('/api/files', atMost(LARGEST))
  pages.use('/api/verbs/*', atMost(LONGEST))
  pages.onError((error, c) => {
    console.error(error)
    return c.json(
      { ok: false, reason: 'a mistake in Travaux itself; whatever was reported as done is kept', notes: [] },
      500,
    )
  })
  const growth = watch(() => dossier.store.counts())

  pages.get('/api/desk', async (c) => {
    const state = await dossier.whole()
    const message: DeskMessage = {
      title: state.title,
      file: basename(served.path),
      person: effects.person ?? null,
      version: VERSION,
      today: effects.now().slice(0, 10),
    }
    return c.json(message)
  })

  pages.get('/api/entries', async (c) => {
    const from = Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0)
    const entries = await dossier.entries(from)
    const { suggestions } = await dossier.store.counts()
    // Whoever folds needs the ids of items; here they are known, in a browser hashing ten thousand takes a third of a second.
    const items = entries.map(({ act }) => (act.kind === 'accept' || act.kind === 'amend' ? itemId(act.item) : null))
    const message: EntriesMessage = { from, entries, items, suggestions }
    return c.json(message)
  })

  pages.get('/api/suggestions', async (c) => {
    const message: SuggestionsMessage = { suggestions: await dossier.store.suggestions() }
    return c.json(message)
  })

  pages.get('/api/sources/:id', async (c) => {
    const source = await dossier.store.source(c.req.param('id') as SourceId)
    if (!source) return c.json({ ok: false, reason: 'no such source in this dossier' }, 404)
    const message: SourceMessage = { source }
    c.header('cache-control', 'private, max-age=31536000, immutable') // addressed by its content
    return c.json(message)
  })

  pages.get('/api/search', async (c) => {
    const words = (c.req.query('q') ?? '').slice(0, WORDS).trim()
    const message: HitsMessage = { hits: words === '' ? [] : await dossier.search(words, LIMIT) }
    return c.json(message)
  })

  pages.get('/api/pages/:name', async (c) => {
    const name = c.req.param('name')
    const format = c.req.query('format') ?? 'html'
    const verb = PAGES.has(name) ? verbNamed(name) : undefined
    if (!verb?.formats?.includes(format)) return c.json({ ok: false, reason: `no ${name} as ${format}` }, 404)
    const asOf = c.req.query('as-of')
    const call: Call = {
      args: { [verb.args[0]!.name]: [served.path] },
      options: { format: [format], ...(asOf ? { 'as-of': [asOf] } : {}) },
    }
    const misused = whyMisused(verb, call)
    if (misused) return c.json({ ok: false, reason: misused.reason }, 400)
    const outcome = await (await verb.load())(call, quiet(served, []))
    if (!outcome.ok) return c.json({ ok: false, reason: outcome.reason }, 409)
    const bytes =
      outcome.bytes ??
      (outcome.page && format !== 'json'
        ? await (await import('../writers/write.ts')).writeAny(outcome.page, format as Format | LateFormat)
        : new TextEncoder().encode(`${JSON.stringify(outcome.value, null, 2)}\n`))
    c.header('content-type', MIME[format] ?? 'application/octet-stream')
    const file = `${basename(served.path).replace(/\.travaux$/, '')}-${name}.${format === 'text' ? 'txt' : format}`
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
    return c.body(bytes as Uint8Array<ArrayBuffer>)
  })

  pages.post('/api/verbs/:name', async (c) => {
    const name = c.req.param('name')
    const asked: unknown = await c.req.json().catch(() => undefined)
    if (asked === undefined) return c.json(refusal('not JSON'), 400)
    const verb = SERVED_VERBS.has(name) ? verbNamed(name) : undefined
    if (!verb) return c.json(refusal(`the desk has no verb “${name.slice(0, 40)}”`), 404)
    const call = callOf(verb, asked, served.path)
    if (!call.ok) return c.json(refusal(call.reason), 400)
    if (name === 'file' && !areAddresses(call.call.args['PATH|URL'] ?? []))
      return c.json(refusal('only web addresses can be filed so; choose the file itself to send it'), 400)
    const answer = await run(verb, call.call)
    return c.json(answer, answer.ok ? 200 : 409)
  })

  pages.post('/api/files', async (c) => {
    const form = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, never>)
    const files = [form.file ?? []].flat().filter((f) => f instanceof File)
    if (files.length === 0) return c.json(refusal('no file came with it'), 400)
    const options = parsed(typeof form.options === 'string' ? form.options : '{}') ?? null
    const verb = verbNamed('file')!
    const folder = await mkdtemp(join(tmpdir(), 'travaux-upload-'))
    try {
      const places: string[] = []
      for (const [i, f] of files.entries()) {
        const own = join(folder, String(i)) // two files may have one name
        await mkdir(own)
        const place = join(own, safeName(f.name))
        await writeFile(place, new Uint8Array(await f.arrayBuffer()))
        places.push(place)
      }
      const call = callOf(verb, { args: { 'PATH|URL': places }, options }, served.path)
      if (!call.ok) return c.json(refusal(call.reason), 400)
      const answer = await run(verb, call.call)
      return c.json(withoutFolder(answer, folder), answer.ok ? 200 : 409)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  pages.get('/api/changes', (c) =>
    streamSSE(c, async (stream) => {
      let end = (): void => {}
      const ended = new Promise<void>((resolve) => {
        end = resolve
      })
      const stop = growth.listen((m) => void stream.writeSSE({ event: 'change', data: JSON.stringify(m) }).catch(end))
      stream.onAbort(end)
      await ended
      stop()
    }),
  )

  pages.all('/api/*', (c) => c.json({ ok: false, reason: 'no such address' }, 404))

  pages.get('*', async (c) => {
    const path = new URL(c.req.url).pathname.slice(1)
    const asset = (await served.asset(path)) ?? (path.includes('.') ? undefined : await served.asset('index.html'))
    if (!asset) return c.text('no such page\n', 404)
    c.header('content-type', asset.type)
    c.header('cache-control', path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store')
    return c.body(asset.bytes as Uint8Array<ArrayBuffer>)
  })

  async function run(verb: Verb, call: Call): Promise<VerbAnswer> {
    const notes: string[] = []
    const outcome = await (await verb.load())(call, quiet(served, notes))
    growth.wake()
    return outcome.ok ? { ok: true, value: outcome.value, notes } : { ok: false, reason: outcome.reason, notes }
  }
  return pages
}

const refusal = (reason: string): VerbAnswer => ({ ok: false, reason, notes: [] })

/** Nothing reaches the terminal of the server: what a verb has to say goes into its answer. */
const quiet = ({ effects, path, dossier }: Served, notes: string[]): Effects => ({
  ...effects,
  held: (asked) => (asked === path ? dossier : undefined),
  note: (line) => void notes.push(line),
  progress: () => {},
  out: async () => {},
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An uploaded file is told by its name: the folder it passed through is gone. */
function withoutFolder(answer: VerbAnswer, folder: string): VerbAnswer {
  const inJson = JSON.stringify(folder + sep).slice(1, -1)
  const parts = JSON.stringify(answer).split(inJson)
  const slash = JSON.stringify(sep).slice(1, -1)
  return JSON.parse(
    parts.map((p, i) => (i === 0 ? p : p.slice(p.indexOf(slash) + slash.length))).join(''),
  ) as VerbAnswer
}
