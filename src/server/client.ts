import type { SourceId } from '../record/ids.ts'
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

/** The server cannot be reached, or does not know us. What was acknowledged before is safe. */
export class DeskUnreachable extends Error {
  readonly status: number
  constructor(status: number, reason: string) {
    super(reason)
    this.name = 'DeskUnreachable'
    this.status = status
  }
}

/** The desk's server as its pages see it. Rejects with `DeskUnreachable`; a verb that was refused is an answer, not an error. */
export interface Client {
  desk(): Promise<DeskMessage>
  entries(from: number): Promise<EntriesMessage>
  suggestions(): Promise<SuggestionsMessage>
  source(id: SourceId): Promise<SourceMessage>
  search(words: string, signal?: AbortSignal): Promise<HitsMessage>
  verb(name: string, message: VerbMessage): Promise<VerbAnswer>
  file(files: readonly File[], options: VerbMessage['options']): Promise<VerbAnswer>
  /** Address of a page as a file to be downloaded. */
  page(name: string, format: string, asOf?: string): string
  /** Calls `told` now and whenever the record grows; gives back what ends it. */
  changes(told: (message: ChangeMessage) => void, lost: () => void): () => void
}

export function client(base = ''): Client {
  const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
    const response = await reached(() => fetch(base + path, signal ? { signal } : {}))
    const body = (await response.json().catch(() => undefined)) as { reason?: string } | undefined
    if (!response.ok) throw new DeskUnreachable(response.status, body?.reason ?? response.statusText)
    if (body === undefined) throw new DeskUnreachable(response.status, 'The answer broke off. Load the page again.')
    return body as T
  }
  const post = async (path: string, init: RequestInit): Promise<VerbAnswer> => {
    const headers = { ...(init.headers as Record<string, string> | undefined), 'x-travaux': '1' }
    const response = await reached(() => fetch(base + path, { ...init, method: 'POST', headers }))
    const body = (await response.json().catch(() => undefined)) as VerbAnswer | undefined
    if (body && typeof body.ok === 'boolean') return body
    throw new DeskUnreachable(response.status, response.statusText)
  }
  return {
    desk: () => get('/api/desk'),
    entries: (from) => get(`/api/entries?from=${from}`),
    suggestions: () => get('/api/suggestions'),
    source: (id) => get(`/api/sources/${encodeURIComponent(id)}`),
    search: (words, signal) => get(`/api/search?q=${encodeURIComponent(words)}`, signal),
    verb: (name, message) =>
      post(`/api/verbs/${encodeURIComponent(name)}`, {
        body: JSON.stringify(message),
        headers: { 'content-type': 'application/json' },
      }),
    file(files, options) {
      const form = new FormData()
      for (const f of files) form.append('file', f, f.name)
      form.append('options', JSON.stringify(options ?? {}))
      return post('/api/files', { body: form })
    },
    page: (name, format, asOf) =>
      `${base}/api/pages/${name}?format=${format}${asOf ? `&as-of=${encodeURIComponent(asOf)}` : ''}`,
    changes(told, lost) {
      const source = new EventSource(`${base}/api/changes`)
      source.addEventListener('change', (e) =>
        told(JSON.parse((e as unknown as { readonly data: string }).data) as ChangeMessage),
      )
      source.addEventListener('error', lost)
      return () => source.close()
    },
  }
}

async function reached(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new DeskUnreachable(
      0,
      'The desk’s server does not answer. Nothing acknowledged is lost; start it again with: travaux serve',
    )
  }
}
