import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { whyMisused } from '../dossier/check-call.ts'
import type { Dossier, Effects } from '../dossier/index.ts'
import { type Call, VERBS, VERSION, verbNamed } from '../dossier/index.ts'
import type { SourceId } from '../record/ids.ts'
import type { Format, LateFormat } from '../writers/write.ts'
import { guard } from './guard.ts'
import type {
  ChangeMessage,
  DeskMessage,
  EntriesMessage,
  HitsMessage,
  SourceMessage,
  SuggestionsMessage,
  VerbAnswer,
  VerbMessage,
} from './messages.ts'

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
/** Pages that can be had as files. */
const PAGES: ReadonlySet<string> = new Set(
  VERBS.filter((v) => v.formats && v.args[0]?.name === 'DOSSIER').map((v) => v.name),
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
const WATCH = 700 // milliseconds between looks at what other processes entered
const LIMIT = 50 // passages a search gives at most

/** All routes of the desk, behind the guard. */
export function app(served: Served): Hono {
  const { dossier, effects } = served
  const pages = new Hono()
  pages.use(guard(served.key, served.port))
  pages.use(bodyLimit({ maxSize: LARGEST, onError: (c) => c.json({ ok: false, reason: 'larger than 64 MB' }, 413) }))
  pages.onError((error, c) => {
    console.error(error)
    return c.json(
      { ok: false, reason: 'a mistake in Travaux itself; whatever was reported as done is kept', notes: [] },
      500,
    )
  })
  const said = new Set<() => void>() // listeners to wake as soon as we wrote ourselves

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
    const message: EntriesMessage = { from, entries: await dossier.store.entries(from) }
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
    const words = (c.req.query('q') ?? '').trim()
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
      args: { DOSSIER: [served.path] },
      options: { format: [format], ...(asOf ? { 'as-of': [asOf] } : {}) },
    }
    const misused = whyMisused(verb, call)
    if (misused) return c.json({ ok: false, reason: misused.reason }, 400)
    const outcome = await (await verb.load())(call, quiet(effects, []))
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
    const asked = (await c.req.json().catch(() => undefined)) as VerbMessage | undefined
    if (typeof asked !== 'object' || asked === null) return c.json(refusal('not JSON'), 400)
    const answer = await run(c.req.param('name'), asked)
    return c.json(answer, answer.ok ? 200 : 409)
  })

  pages.post('/api/files', async (c) => {
    const form = await c.req.parseBody({ all: true })
    const files = [form.file ?? []].flat().filter((f) => f instanceof File)
    if (files.length === 0) return c.json(refusal('no file came with it'), 400)
    const text = typeof form.options === 'string' ? form.options : '{}'
    const options = optionsIn(text)
    if (!options) return c.json(refusal('the options are not JSON'), 400)
    const folder = await mkdtemp(join(tmpdir(), 'travaux-upload-'))
    try {
      const places: string[] = []
      for (const f of files) {
        const place = join(folder, safeName(f.name))
        await writeFile(place, new Uint8Array(await f.arrayBuffer()))
        places.push(place)
      }
      const answer = await run('file', { args: { 'PATH|URL': places }, options })
      return c.json(withoutFolder(answer, folder), answer.ok ? 200 : 409)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  pages.get('/api/changes', (c) =>
    streamSSE(c, async (stream) => {
      let told = ''
      let open = true
      stream.onAbort(() => {
        open = false
      })
      while (open) {
        const message: ChangeMessage = {
          entries: (await dossier.ledger()).entries.length,
          suggestions: (await dossier.store.suggestions()).length,
        }
        const data = JSON.stringify(message)
        if (data !== told) await stream.writeSSE({ event: 'change', data })
        told = data
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            clearTimeout(timer)
            said.delete(wake)
            resolve()
          }
          const timer = setTimeout(wake, WATCH)
          said.add(wake)
        })
      }
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

  /** Run a verb of the table on the served dossier. */
  async function run(name: string, asked: VerbMessage): Promise<VerbAnswer> {
    const verb = SERVED_VERBS.has(name) ? verbNamed(name) : undefined
    if (!verb) return refusal(`the desk has no verb “${name}”`)
    const call = callOf(asked, served.path)
    const misused = call ? whyMisused(verb, call) : undefined
    if (!call || misused) return refusal(misused?.reason ?? 'arguments and options are lists of words')
    const notes: string[] = []
    const outcome = await (await verb.load())(call, quiet(effects, notes))
    for (const wake of [...said]) wake()
    return outcome.ok ? { ok: true, value: outcome.value, notes } : { ok: false, reason: outcome.reason, notes }
  }
  return pages
}

const refusal = (reason: string): VerbAnswer => ({ ok: false, reason, notes: [] })

/** Nothing reaches the terminal of the server: what a verb has to say goes into its answer. */
const quiet = (effects: Effects, notes: string[]): Effects => ({
  ...effects,
  note: (line) => void notes.push(line),
  progress: () => {},
  out: async () => {},
})

const isWords = (v: unknown): v is string[] => Array.isArray(v) && v.every((w) => typeof w === 'string')

function callOf(asked: VerbMessage, path: string): Call | undefined {
  const args = Object.entries(asked.args ?? {})
  const options = Object.entries(asked.options ?? {})
  if (!args.every(([, v]) => isWords(v)) || !options.every(([, v]) => v === true || isWords(v))) return undefined
  return { args: { ...Object.fromEntries(args), DOSSIER: [path] }, options: Object.fromEntries(options) }
}

function optionsIn(text: string): VerbMessage['options'] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as NonNullable<VerbMessage['options']>) : undefined
  } catch {
    return undefined
  }
}

/** A file's own name without a path and without what a file system takes for more than a name. */
export const safeName = (name: string): string =>
  basename(name.replace(/[\\/]/g, '/'))
    .replace(/[\u0000-\u001f<>:"|?*]/g, '_')
    .replace(/^\.+/, '') || 'document'

/** An uploaded file is told by its name: the folder it passed through is gone. */
function withoutFolder(answer: VerbAnswer, folder: string): VerbAnswer {
  return JSON.parse(JSON.stringify(answer).replaceAll(JSON.stringify(`${folder}/`).slice(1, -1), '')) as VerbAnswer
}
