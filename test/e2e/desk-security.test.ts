import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headOf } from '../../src/record/source.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { meetingIn, sourceOf, suggested } from '../made-up.ts'
import { type Served, served } from '../support/served.ts'

const report = sourceOf('Delegates of Norland met in Estuary. They met again on Friday.', { title: 'A report' })
const offered = suggested(report, meetingIn(report, 'Delegates of Norland met'), 0.9)

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

describe('the desk’s server, under attack', () => {
  let desk: Served
  beforeAll(async () => {
    desk = await served({
      sources: [report],
      acts: [
        { kind: 'open', title: 'Talks' },
        { kind: 'file', source: headOf(report) },
      ],
      suggestions: [offered],
    })
  })
  afterAll(() => desk?.clear())

  /** A request with any headers at all: browsers and fetch would not send these. */
  function ask(
    path: string,
    headers: Readonly<Record<string, string>> = {},
    method = 'GET',
    body?: string | Uint8Array,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const r = request(
        {
          host: '127.0.0.1',
          port: desk.port,
          path,
          method,
          agent: false, // a connection of its own: one that was cut must not serve the next question
          headers: { host: `127.0.0.1:${desk.port}`, cookie: `travaux-${desk.port}=${desk.key}`, ...headers },
        },
        (response) => {
          let text = ''
          response.on('data', (d) => {
            text += String(d)
          })
          response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
        },
      )
      r.on('error', reject)
      r.end(body)
    })
  }
  const OURS = { 'x-travaux': '1', 'content-type': 'application/json' }
  const verb = (name: string, message: unknown, headers: Readonly<Record<string, string>> = OURS) =>
    ask(`/api/verbs/${name}`, headers, 'POST', typeof message === 'string' ? message : JSON.stringify(message))
  const entries = async (): Promise<number> => JSON.parse((await ask('/api/entries')).body).entries.length

  it.each([
    ['attacker.example', 421],
    ['localhost', 421],
    ['127.0.0.1:1', 421],
    ['127.0.0.1.attacker.example', 421],
  ])('does not answer under the name %s', async (host, status) => {
    expect((await ask('/api/desk', { host })).status).toBe(status)
  })

  it.each([['https://attacker.example'], ['null'], ['http://127.0.0.1:1'], ['http://localhost']])(
    'does not answer a page from %s',
    async (origin) => {
      expect((await ask('/api/desk', { origin })).status).toBe(403)
      expect((await verb('accept', { args: { ID: [offered.id] } }, { ...OURS, origin })).status).toBe(403)
    },
  )

  it.each([['cross-site'], ['same-site']])('gives nothing to a page that the browser calls %s', async (site) => {
    expect((await ask('/api/entries', { 'sec-fetch-site': site })).status).toBe(403)
    expect((await verb('accept', {}, { ...OURS, 'sec-fetch-site': site })).status).toBe(403)
  })

  it.each([
    ['no key', ''],
    ['a wrong key', 'travaux=x'],
    ['a key of another length', 'KEYx'],
    ['the key under another port', 'OTHER'],
  ])('asks for its key: %s', async (_, cookie) => {
    const given = cookie.replace('KEY', `travaux-${desk.port}=${desk.key}`).replace('OTHER', `travaux-1=${desk.key}`)
    for (const path of ['/', '/api/desk', '/api/entries', '/api/changes', '/assets/desk.js', '/api/pages/brief'])
      expect((await ask(path, { cookie: given })).status, path).toBe(401)
    expect((await ask(`/?key=${desk.key}x`, { cookie: given })).status).toBe(401)
  })

  it('takes the key out of the address and keeps it where no script reads it', async () => {
    const first = await ask(`/review?key=${desk.key}&asof=2031-05-01`, { cookie: '' })
    expect([first.status, first.headers.location]).toEqual([303, '/review?asof=2031-05-01'])
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/)
    const away = await ask(`//attacker.example/?key=${desk.key}`, { cookie: '' })
    expect(String(away.headers.location ?? '')).not.toMatch(/^(?:https?:)?\/\/(?!127)/)
  })

  it('changes nothing for a request that any page’s form could send', async () => {
    const before = await entries()
    for (const headers of [
      { 'content-type': 'application/json' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ])
      expect((await verb('accept', { args: { ID: [offered.id] }, options: { as: ['E'] } }, headers)).status).toBe(403)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await ask('/api/verbs/accept', {}, method)).status).toBe(403)
    expect((await ask(`/api/verbs/accept?ID=${offered.id}`)).status).toBe(404)
    expect(await entries()).toBe(before)
  })

  it.each([
    '/assets/../../../../etc/passwd',
    '/assets/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/..%5c..%5cpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '//etc/passwd',
    '/assets/%00/etc/passwd',
    '/%',
    `/${'a/'.repeat(3000)}x.js`,
  ])('hands out nothing but its own pages: %s', async (path) => {
    const got = await ask(path)
    expect([200, 303, 400, 404, 431]).toContain(got.status)
    expect(got.body).not.toMatch(/root:|"dependencies"/)
  })

  it('refuses what is too large, while it comes', async () => {
    const large = await verb('accept', `{"args":{"ID":["${'x'.repeat(9 * 2 ** 20)}"]}}`)
    expect(large.status).toBe(413)
    const told = await ask('/api/files', { 'x-travaux': '1', 'content-length': String(2 ** 40) }, 'POST').catch(
      () => ({ status: 413 }) as Answer,
    )
    expect(told.status).toBe(413)
  })

  it.each([
    ['no JSON', 'accept', '{"args"', 400],
    ['a list', 'accept', '[]', 400],
    ['null', 'accept', 'null', 400],
    ['arguments that are no lists', 'accept', { args: { ID: 'x' } }, 400],
    ['numbers for words', 'accept', { args: { ID: [1] } }, 400],
    ['an option of another kind', 'accept', { args: { ID: ['x'] }, options: { as: true } }, 400],
    ['an option it has not', 'accept', { args: { ID: ['x'] }, options: { output: ['/tmp/x'] } }, 400],
    ['another way of printing', 'accept', { args: { ID: ['x'] }, options: { json: true } }, 400],
    ['an argument it has not', 'accept', { args: { ID: ['x'], TABLE: ['/etc/passwd'] } }, 400],
    ['another dossier', 'accept', { args: { DOSSIER: ['/tmp/other.travaux'], ID: ['x'] } }, 400],
    ['an argument left out', 'amend', { options: { set: ['gist=x'], as: ['E'] } }, 400],
    ['a prototype', 'accept', '{"args":{"__proto__":{"ID":["x"]}}}', 400],
    ['a NUL', 'decline', { args: { ID: ['x'] }, options: { reason: ['a\u0000b'], as: ['E'] } }, 400],
    ['a verb it does not serve', 'import', { args: { FILE: ['/etc/passwd'] } }, 404],
    ['a verb that writes files', 'export', { options: { output: ['/tmp/x'] } }, 404],
    ['a verb that serves', 'serve', {}, 404],
    ['a name from the prototype', 'constructor', {}, 404],
  ])('refuses %s with a reason, and enters nothing', async (_, name, message, status) => {
    const before = await entries()
    const got = await verb(name as string, message)
    expect(got.status).toBe(status)
    expect(JSON.parse(got.body)).toMatchObject({ ok: false, reason: expect.stringMatching(/\w/) })
    expect(await entries()).toBe(before)
  })

  it.each([
    '/etc/hostname',
    './package.json',
    'file:///etc/hostname',
    'FILE:///etc/hostname',
    '\\\\server\\share\\x.txt',
    'http:/etc/hostname',
    'C:\\boot.ini',
    'data:text/plain,x',
  ])('files nothing of this machine by path: %s', async (place) => {
    const got = await verb('file', { args: { 'PATH|URL': [place] } })
    expect(got.status).toBe(400)
    expect(JSON.parse((await ask('/api/entries')).body).entries).toHaveLength(2)
  })

  it.each([
    'http://127.0.0.1:1/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0/',
    'http://[::ffff:127.0.0.1]/',
    'http://user:secret@example.org/',
  ])('fetches nothing from this machine and its network: %s', async (place) => {
    const got = await verb('file', { args: { 'PATH|URL': [place] } })
    expect(got.status).toBe(409)
    expect(JSON.parse(got.body).reason).toMatch(/public|machine|password/i)
  })

  it('writes no page anywhere but into its answer', async () => {
    const place = join(desk.folder, 'written.html')
    const got = await ask(`/api/pages/brief?format=html&output=${encodeURIComponent(place)}`)
    expect(got.status).toBe(200)
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''talks-brief\.html$/)
    const { existsSync } = await import('node:fs')
    expect(existsSync(place)).toBe(false)
    expect((await ask('/api/pages/brief?format=../../x')).status).toBe(404)
    expect((await ask('/api/pages/read?format=json')).status).toBe(404)
    expect((await ask('/api/pages/brief?as-of=yesterday')).status).toBe(400)
  })

  it('keeps files of any name under their own harmless name, and two of one name apart', async () => {
    const form = new FormData()
    const names = [
      '../../x.txt',
      '<img src=x onerror=1>.txt',
      'a\u0001b.txt',
      `${'n'.repeat(300)}.txt`,
      'same.txt',
      'same.txt',
    ]
    names.forEach((name, i) => form.append('file', new File([`Report number ${i} of the talks.`], name)))
    form.append('options', JSON.stringify({ publisher: ['The <b>Herald</b>'] }))
    const sent = await fetch(`${desk.base}/api/files`, {
      method: 'POST',
      headers: { 'x-travaux': '1', cookie: `travaux-${desk.port}=${desk.key}` },
      body: form,
    })
    const answer = (await sent.json()) as { ok: boolean; value: { filed: { place: string; fresh: boolean }[] } }
    expect(answer.ok).toBe(true)
    expect(answer.value.filed.map((f) => f.fresh)).toEqual(names.map(() => true))
    for (const f of answer.value.filed) expect(f.place).not.toMatch(/[/\\<>]|travaux-upload/)
    expect(answer.value.filed.slice(-2).map((f) => f.place)).toEqual(['same.txt', 'same.txt'])
  })

  it.each([
    ['no file', () => new FormData()],
    [
      'options that are no JSON',
      () => {
        const form = new FormData()
        form.append('file', new File(['words'], 'a.txt'))
        form.append('options', '{')
        return form
      },
    ],
    [
      'an option that names a place',
      () => {
        const form = new FormData()
        form.append('file', new File(['words'], 'a.txt'))
        form.append('options', JSON.stringify({ output: ['/tmp/x'] }))
        return form
      },
    ],
  ])('refuses an upload with %s', async (_, form) => {
    const sent = await fetch(`${desk.base}/api/files`, {
      method: 'POST',
      headers: { 'x-travaux': '1', cookie: `travaux-${desk.port}=${desk.key}` },
      body: form(),
    })
    expect(sent.status).toBe(400)
  })

  it('has its policy on every answer', async () => {
    const answers = await Promise.all([
      ask('/'),
      ask('/api/desk'),
      ask('/nothing.js'),
      ask('/api/nothing'),
      ask('/api/sources/none'),
      ask('/api/pages/brief'),
      ask('/api/desk', { cookie: '' }),
      ask('/api/desk', { host: 'x' }),
      ask('/api/desk', { origin: 'null' }),
      ask(`/?key=${desk.key}`),
      verb('accept', '{'),
      verb('nothing', {}),
    ])
    for (const { headers, status } of answers) {
      expect(headers['content-security-policy'], String(status)).toMatch(/default-src 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
    }
  })

  it('tells sixty listeners at once, and forgets them when they go', async () => {
    const cookie = `travaux-${desk.port}=${desk.key}`
    const heard = Array.from({ length: 60 }, async () => {
      const stop = new AbortController()
      const response = await fetch(`${desk.base}/api/changes`, { headers: { cookie }, signal: stop.signal })
      const reader = response.body!.getReader()
      let text = ''
      while ((text.match(/event: change/g) ?? []).length < 2) {
        const { done, value } = await reader.read()
        if (done) break
        text += new TextDecoder().decode(value)
      }
      stop.abort()
      return text
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const done = await verb('accept', { args: { ID: [offered.id] }, options: { as: ['Ana'] } })
    expect(JSON.parse(done.body)).toMatchObject({ ok: true })
    for (const text of await Promise.all(heard)) expect(text.match(/event: change/g)!.length).toBeGreaterThanOrEqual(2)
    expect((await ask('/api/desk')).status).toBe(200)
  })

  it('outlives malformed requests', async () => {
    const send = (bytes: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(desk.port, '127.0.0.1', () => socket.write(bytes))
        let got = ''
        socket.on('data', (d) => {
          got += String(d)
        })
        socket.on('error', () => resolve(got))
        socket.on('close', () => resolve(got))
        socket.setTimeout(500, () => socket.destroy())
      })
    const host = `Host: 127.0.0.1:${desk.port}\r\n`
    for (const bytes of [
      'GARBAGE\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      `GET / HTTP/1.1\r\n${host}${host}\r\n`,
      `GET http://attacker.example/ HTTP/1.1\r\n${host}\r\n`,
      `GET /\u0000 HTTP/1.1\r\n${host}\r\n`,
      `POST /api/verbs/accept HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `POST /api/files HTTP/1.1\r\n${host}Cookie: travaux-${desk.port}=${desk.key}\r\nX-Travaux: 1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9\r\n\r\n--x\r\nbad\r\n`,
      `POST /api/files HTTP/1.1\r\n${host}Cookie: travaux-${desk.port}=${desk.key}\r\nX-Travaux: 1\r\nContent-Type: multipart/form-data\r\nContent-Length: 100\r\n\r\nbroken off`,
      `GET / HTTP/1.1\r\n${host}X: ${'y'.repeat(100_000)}\r\n\r\n`,
    ])
      expect(await send(bytes)).not.toMatch(/^HTTP\/1.1 200/)
    expect((await ask('/api/desk')).status).toBe(200)
  })

  it('survives searches and ids of any kind', async () => {
    for (const q of ['"', '*', 'a OR', '(', 'NEAR(', '\u0000', '🎉', 'x'.repeat(5000)])
      expect((await ask(`/api/search?q=${encodeURIComponent(q)}`)).status, q.slice(0, 9)).toBe(200)
    for (const id of ['%00', '..%2f..', '%F0%9F', 'x'.repeat(5000)])
      expect([400, 404], id.slice(0, 9)).toContain((await ask(`/api/sources/${id}`)).status)
    for (const from of ['-1', 'x', '1e99', '99999999999'])
      expect((await ask(`/api/entries?from=${from}`)).status, from).toBe(200)
  })

  it('leaves a dossier that can be verified', async () => {
    writeFileSync(join(desk.folder, 'x'), '')
    const opened = await openSqlite(desk.path)
    if (!opened.ok) throw new Error(opened.reason)
    expect(await opened.store.check()).toEqual([])
    await opened.store.close()
  })
})
