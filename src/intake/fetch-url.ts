import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import ipaddr from 'ipaddr.js'
import type { About } from '../readers/reader.ts'
import { INTAKE_LIMITS, type IntakeLimits, readWithin } from './limits.ts'
import type { Taken } from './open-file.ts'

/** What fetching needs of the world; tests give their own. */
export interface FetchDoors {
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** Whether an address may be spoken to. The default lets nothing through that is not public. */
  readonly allowed: (address: string) => boolean
  readonly maxRedirects: number
  /** Seconds for all requests together, redirects and body included. */
  readonly seconds: number
}

export const FETCH_DOORS: FetchDoors = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map((a) => a.address),
  allowed: isPublic,
  maxRedirects: 5, // as many as a shortener, a consent page and a move to https need
  seconds: 30,
}

/**
 * Fetch a document over http or https and read it within limits.
 *
 * A web address in a dossier is outside text, and following it blindly would let it reach this machine's own network:
 * the host must be public, each of its addresses must be, the connection goes to the very address that was checked, and
 * every redirect is checked anew. A lookup hook alone is passed by literal addresses, so those are checked too.
 */
export async function fetchUrl(
  url: string,
  about: About = {},
  limits: IntakeLimits = INTAKE_LIMITS,
  doors: Partial<FetchDoors> = {},
  signal?: AbortSignal,
): Promise<Taken> {
  const world = { ...FETCH_DOORS, ...doors }
  const deadline = AbortSignal.timeout(world.seconds * 1000)
  const until = signal ? AbortSignal.any([signal, deadline]) : deadline
  try {
    const got = await follow(url, world, limits.maxBytes, until)
    if (!got.ok) return got
    const { bytes, mediaType, at } = got
    const file = fileName(at)
    const reading = await readWithin(
      bytes,
      { url: at, ...(mediaType && { mediaType }), ...(file && { file }), ...about },
      limits,
      signal,
    )
    return { ok: true, bytes, reading }
  } catch (error) {
    if (signal?.aborted) return refused('Fetching was interrupted.')
    if (deadline.aborted) return refused(`${short(url)} did not answer in full within ${world.seconds} seconds.`)
    return refused(`${short(url)} could not be fetched (${whyOf(error)}).`)
  }
}

type Got = {
  readonly ok: true
  readonly bytes: Uint8Array
  readonly mediaType: string | undefined
  readonly at: string
}
type Refused = { readonly ok: false; readonly reason: string }
const refused = (reason: string): Refused => ({ ok: false, reason })

async function follow(start: string, world: FetchDoors, maxBytes: number, signal: AbortSignal): Promise<Got | Refused> {
  const { Agent, request } = await import('undici') // a megabyte that only fetching needs
  let at = start
  for (let hop = 0; hop <= world.maxRedirects; hop++) {
    const target = await checked(at, world, signal)
    if (!target.ok) return target
    const { url, address } = target
    const agent = new Agent({
      connect: {
        timeout: 10_000, // ms; a server that takes longer to accept is not there
        lookup: (_host, options, done) => {
          const family = isIP(address)
          if (options.all) done(null, [{ address, family }])
          else done(null, address, family)
        },
      },
      maxHeaderSize: 65_536,
    })
    try {
      const response = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': 'travaux (https://www.npmjs.com/package/travaux)',
          accept: 'text/html, application/xhtml+xml, application/pdf, text/*;q=0.9, */*;q=0.5',
          'accept-encoding': 'identity',
        },
      })
      const { statusCode, headers, body } = response
      const location = one(headers.location)
      if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
        body.on('error', () => {})
        body.destroy()
        if (!URL.canParse(location, url.href))
          return refused(`${short(at)} leads on to an address that cannot be read.`)
        at = new URL(location, url.href).href
        continue
      }
      if (statusCode !== 200 && statusCode !== 203) {
        body.on('error', () => {})
        body.destroy()
        return refused(
          `${short(at)} answered ${statusCode}${MEANINGS[statusCode] ? ` (${MEANINGS[statusCode]})` : ''}.`,
        )
      }
      const bytes = await bodyOf(body, one(headers['content-encoding']), maxBytes)
      if (!bytes)
        return refused(
          `${short(at)} holds more than ${(maxBytes / 1e6).toFixed(0)} MB; save the part you need and file that.`,
        )
      return { ok: true, bytes, mediaType: one(headers['content-type']), at: url.href }
    } finally {
      agent.destroy().catch(() => {})
    }
  }
  return refused(`${short(start)} was passed on more than ${world.maxRedirects} times.`)
}

const MEANINGS: Readonly<Record<number, string>> = {
  401: 'it asks for a log-in; save the page yourself and file it',
  402: 'it asks for payment; save the page yourself and file it',
  403: 'it lets programs in no further; save the page yourself and file it',
  404: 'no such page',
  410: 'the page is gone',
  429: 'too many requests; try later',
  503: 'out of service; try later',
}

async function checked(
  at: string,
  world: FetchDoors,
  signal: AbortSignal,
): Promise<{ readonly ok: true; readonly url: URL; readonly address: string } | Refused> {
  if (!URL.canParse(at)) return refused(`“${short(at)}” is no web address.`)
  const url = new URL(at)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused(`${short(at)}: only http and https addresses are fetched.`)
  if (url.username !== '' || url.password !== '')
    return refused('Addresses with a user name or password in them are not fetched; a dossier would keep the password.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) > 0 || ipaddr.isValid(host)) {
    return world.allowed(host) ? { ok: true, url, address: host } : refused(notPublic(host))
  }
  let addresses: readonly string[]
  try {
    addresses = await beforeEnd(world.resolve(host), signal)
  } catch (error) {
    if (signal.aborted) throw error
    return refused(`No machine named ${host} can be found.`)
  }
  const first = addresses[0]
  if (first === undefined) return refused(`No machine named ${host} can be found.`)
  // One private address among public ones is enough to refuse: which one is taken would be chance.
  return addresses.every((a) => world.allowed(a)) ? { ok: true, url, address: first } : refused(notPublic(host))
}

const notPublic = (host: string): string =>
  `${host} is not a public machine; addresses of this computer or of a local network are not fetched.`

/** Only what the registries call global unicast: no loopback, private, link-local, multicast, mapped or tunnelled address. */
function isPublic(address: string): boolean {
  try {
    return ipaddr.process(address).range() === 'unicast'
  } catch {
    return false
  }
}

const beforeEnd = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })

/** The body, unpacked if the server packed it unasked; undefined when it is larger than `most`. */
async function bodyOf(body: Readable, encoding: string | undefined, most: number): Promise<Uint8Array | undefined> {
  const unpacking =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined
  if (unpacking) body.on('error', (e) => unpacking.destroy(e))
  const stream: Readable = unpacking ? body.pipe(unpacking) : body
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    length += (piece as Buffer).length
    if (length > most) {
      body.on('error', () => {})
      body.destroy()
      return undefined
    }
    pieces.push(piece as Buffer)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

const one = (h: string | string[] | undefined): string | undefined => (Array.isArray(h) ? h[0] : h)
const short = (s: string): string => (s.length > 120 ? `${s.slice(0, 117)}…` : s)

function fileName(url: string): string | undefined {
  const last = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || undefined
  } catch {
    return last || undefined
  }
}

function whyOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  switch (code) {
    case 'ECONNREFUSED':
      return 'the connection was refused'
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection broke off'
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'no connection could be made'
    default:
      return typeof code === 'string' ? code : error instanceof Error ? error.message.slice(0, 120) : 'unknown fault'
  }
}
