import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type FetchDoors, fetchUrl } from './fetch-url.ts'
import { INTAKE_LIMITS } from './limits.ts'

const servers: Server[] = []
afterEach(() => {
  for (const s of servers.splice(0)) {
    s.closeAllConnections()
    s.close()
  }
})
async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}
/** A world in which `*.example` is the test's own server and may be spoken to under that name only. */
const doors = (more: Partial<FetchDoors> = {}): Partial<FetchDoors> => ({
  resolve: async (host) => (host === 'inside.example' ? ['10.0.0.7'] : ['127.0.0.1']),
  allowed: (address) => address === '127.0.0.1',
  seconds: 20,
  ...more,
})
const why = async (
  url: string,
  world: Partial<FetchDoors> = {},
  maxBytes = INTAKE_LIMITS.maxBytes,
): Promise<string> => {
  const taken = await fetchUrl(url, {}, { ...INTAKE_LIMITS, maxBytes }, world)
  return taken.ok ? 'taken' : taken.reason
}

describe('what is never fetched', () => {
  it('is this machine or a local network, in whatever spelling', async () => {
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:7f00:1]',
      '[::ffff:10.0.0.1]',
      '10.0.0.1',
      '172.16.3.4',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '[fe80::1]',
      '[fc00::1]',
      '[ff02::1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[::]',
    ])
      expect(await why(`http://${host}/`), host).toMatch(/not a public machine/)
  })
  it('is a name that leads there, even by one of its addresses', async () => {
    expect(await why('http://localhost/', { resolve: async () => ['127.0.0.1'] })).toMatch(/not a public machine/)
    expect(await why('http://a.example/', { resolve: async () => ['93.184.216.34', '192.168.0.1'] })).toMatch(
      /not a public machine/,
    )
    expect(await why('http://a.example/', { resolve: async () => [] })).toMatch(/No machine named a\.example/)
    expect(await why('http://a.example/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toMatch(
      /No machine named/,
    )
  })
  it('is anything but http and https, or an address with a password', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://a.example/',
      'data:text/html,x',
      'javascript:1',
      'gopher://a.example/',
    ])
      expect(await why(url)).toMatch(/only http and https/)
    expect(await why('not an address')).toMatch(/no web address/)
    expect(await why('http://me:secret@a.example/', doors())).toMatch(/user name or password/)
  })
})

describe('fetchUrl', () => {
  it('gives the reading of a page with its address, following redirects', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/ferry.txt' }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/plain; charset=windows-1251' })
          .end(Buffer.from([0xcc, 0xe8, 0xf0, 0x2e]))
    })
    const taken = await fetchUrl(
      `http://a.example:${port}/old`,
      { retrieved: '2024-05-02T10:00:00Z' },
      INTAKE_LIMITS,
      doors(),
    )
    expect(taken.ok && taken.reading.source).toMatchObject({
      text: 'Мир.',
      url: `http://a.example:${port}/ferry.txt`,
      file: 'ferry.txt',
      retrieved: '2024-05-02T10:00:00Z',
    })
  })
  it('connects to the address it checked, and asks for it once a hop', async () => {
    const asked: string[] = []
    let hits = 0
    const port = await serve((_, response) => {
      hits++
      response.end('ok')
    })
    // A name that changes between two questions: only the first answer may count.
    const world = doors({ resolve: async (host) => (asked.push(host) === 1 ? ['127.0.0.1'] : ['10.0.0.7']) })
    expect((await fetchUrl(`http://turning.example:${port}/`, {}, INTAKE_LIMITS, world)).ok).toBe(true)
    expect(asked).toEqual(['turning.example'])
    expect(hits).toBe(1)
  })
  it('checks every redirect anew', async () => {
    const port = await serve((request, response) => {
      const to =
        {
          '/name': 'http://inside.example/',
          '/literal': 'http://169.254.169.254/latest',
          '/file': 'file:///etc/passwd',
          '/bad': 'http://[',
        }[request.url ?? ''] ?? '/loop'
      response.writeHead(302, { location: to }).end()
    })
    const at = `http://a.example:${port}`
    expect(await why(`${at}/name`, doors())).toMatch(/inside\.example is not a public/)
    expect(await why(`${at}/literal`, doors())).toMatch(/169\.254\.169\.254 is not a public/)
    expect(await why(`${at}/file`, doors())).toMatch(/only http and https/)
    expect(await why(`${at}/bad`, doors())).toMatch(/cannot be read/)
    expect(await why(`${at}/loop`, doors())).toMatch(/passed on more than 5 times/)
  })
  it('says what the server answered', async () => {
    const port = await serve((request, response) => response.writeHead(Number(request.url?.slice(1))).end())
    expect(await why(`http://a.example:${port}/404`, doors())).toMatch(/answered 404 \(no such page\)/)
    expect(await why(`http://a.example:${port}/403`, doors())).toMatch(/403/)
    expect(await why(`http://a.example:${port}/500`, doors())).toMatch(/answered 500\./)
  })
  it('takes no more bytes than the cap, packed or not', async () => {
    const large = Buffer.alloc(3_000_000, 97)
    const port = await serve((request, response) => {
      if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large))
      else if (request.url === '/small')
        response
          .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/plain' })
          .end(gzipSync('Small and packed.'))
      else response.writeHead(200).end(large)
    })
    expect(await why(`http://a.example:${port}/plain`, doors(), 1_000_000)).toMatch(/more than 1 MB/)
    expect(await why(`http://a.example:${port}/packed`, doors(), 1_000_000)).toMatch(/more than 1 MB/)
    const small = await fetchUrl(`http://a.example:${port}/small`, {}, INTAKE_LIMITS, doors())
    expect(small.ok && small.reading.source.text).toBe('Small and packed.')
  })
  it('gives up on a server that never ends, and when asked to', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200)
      response.write('slow')
    })
    expect(await why(`http://a.example:${port}/`, doors({ seconds: 0.3 }))).toMatch(
      /did not answer in full within 0\.3 seconds/,
    )
    const taken = await fetchUrl(`http://a.example:${port}/`, {}, INTAKE_LIMITS, doors(), AbortSignal.timeout(200))
    expect(taken.ok ? '' : taken.reason).toMatch(/interrupted/)
    expect(await why('http://a.example:1/', doors())).toMatch(/connection was refused|could not be fetched/)
  })
})
