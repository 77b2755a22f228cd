import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { extname, resolve, sep } from 'node:path'
import { serve } from '@hono/node-server'
import { Dossier, type Effects, type Outcome } from '../dossier/index.ts'
import { openSqlite } from '../stores/sqlite.ts'
import { app } from './app.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/** A desk that answers. */
export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serve one dossier on this machine. `folder` holds the built web page. With port 0 the system picks a free one.
 * Rejects when the port is taken or the dossier cannot be opened; the reason is for the person.
 */
export async function listen(path: string, port: number, folder: string, effects: Effects): Promise<Listening> {
  const opened = await openSqlite(path)
  if (!opened.ok) throw new Error(opened.reason)
  const dossier = new Dossier(opened.store, effects.now)
  const free = await isFree(port)
  if (!free) {
    await dossier.close()
    throw new Error(`port ${port} is taken; name another with --port N, or 0 for any free one`)
  }
  // Folded before anybody asks: the first view of a large dossier would wait for it.
  await dossier.whole()
  const key = randomBytes(18).toString('base64url')
  let bound = port
  const server = serve({
    fetch: app({ path, dossier, effects, key, port: () => bound, asset: assetsIn(folder) }).fetch,
    hostname: '127.0.0.1',
    port,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const address = server.address()
  bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}/?key=${key}`,
    port: bound,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await dossier.close()
    },
  }
}

const USUAL = 4719 // no registered service; the same each day, so that a bookmark of the page holds

/** Serve until the person stops it. Without a port the usual one, or any free one when that is taken. */
export async function serveUntilStopped(
  path: string,
  port: number | undefined,
  folder: string,
  effects: Effects,
  opened: (url: string) => void,
): Promise<Outcome> {
  let desk: Listening
  try {
    desk = await listen(path, port ?? ((await isFree(USUAL)) ? USUAL : 0), folder, effects)
  } catch (error) {
    return { ok: false, kind: 'refused', reason: error instanceof Error ? error.message : String(error) }
  }
  opened(desk.url)
  await new Promise<void>((resolve) => {
    if (effects.signal.aborted) resolve()
    effects.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await desk.close()
  return { ok: true, value: { url: desk.url }, lines: ['The desk is closed. Everything entered is kept.'] }
}

/** Files below a folder and nowhere else, each read once. */
export function assetsIn(folder: string) {
  const root = resolve(folder) + sep
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>()
  return async (path: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> => {
    const place = resolve(root, path)
    if (!place.startsWith(root)) return undefined
    const before = kept.get(place)
    if (before) return before
    const type = TYPES[extname(place)]
    if (!type) return undefined
    try {
      const asset = { bytes: new Uint8Array(await readFile(place)), type }
      kept.set(place, asset)
      return asset
    } catch {
      return undefined
    }
  }
}

const isFree = (port: number): Promise<boolean> =>
  port === 0
    ? Promise.resolve(true)
    : new Promise((resolve) => {
        const probe = createServer()
        probe.once('error', () => resolve(false))
        probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
      })
