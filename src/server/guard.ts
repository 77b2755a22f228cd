import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** Cookie that holds the key of a running desk. The port is in the name: two desks on one machine share a host. */
export const cookieName = (port: number): string => `travaux-${port}`

// Nothing but our own script, style and answers; no frames, no forms, no plugins, no other host.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** The hosts by which a desk on this machine may be called. Another name that leads here is an attack (DNS rebinding). */
export const hostsOf = (port: number): ReadonlySet<string> =>
  new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])

/**
 * Lets nobody in but the browser that was given the key, from this machine, on our own pages.
 *
 * Host must be ours. A request that changes something must come from our own origin and carry the header `x-travaux`,
 * which no form and no image of another page can send. The key comes once in the address and lives in a cookie that
 * no script can read.
 */
export function guard(key: string, port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = hostsOf(port())
    const host = c.req.header('host') ?? ''
    if (!hosts.has(host)) return answer(c, 421, 'This desk answers on this machine only, by the address it printed.')
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`)
      return answer(c, 403, 'Another page may not use this desk.')
    const site = c.req.header('sec-fetch-site')
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (changes && (c.req.header('x-travaux') === undefined || (site !== undefined && site !== 'same-origin')))
      return answer(c, 403, 'Only the desk’s own pages may change the record.')
    // A page of another program on this machine shares our cookies, for those know no ports; its questions stay outside.
    if (!changes && c.req.path.startsWith('/api/') && site !== undefined && site !== 'same-origin' && site !== 'none')
      return answer(c, 403, 'Another page may not use this desk.')
    const name = cookieName(port())
    const given = c.req.query('key')
    if (given !== undefined && !changes && isKey(given, key)) {
      setCookie(c, name, key, { httpOnly: true, sameSite: 'Strict', path: '/' })
      const to = new URL(c.req.url)
      to.searchParams.delete('key')
      for (const [k, v] of Object.entries(HEADERS)) c.header(k, v)
      return c.redirect(to.pathname.replace(/^[/\\]+/, '/') + to.search, 303) // two slashes would name another host
    }
    if (!isKey(getCookie(c, name) ?? '', key))
      return answer(c, 401, 'Open the desk by the whole address that “travaux serve” printed, with its key.')
    await next()
    for (const [k, v] of Object.entries(HEADERS)) c.res.headers.set(k, v)
  }
}

function answer(c: Context, status: 401 | 403 | 421, reason: string): Response {
  for (const [k, v] of Object.entries(HEADERS)) c.header(k, v)
  c.header('cache-control', 'no-store')
  return c.req.path.startsWith('/api/') ? c.json({ ok: false, reason }, status) : c.text(`${reason}\n`, status)
}

function isKey(given: string, key: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(key)
  return a.length === b.length && timingSafeEqual(a, b)
}
