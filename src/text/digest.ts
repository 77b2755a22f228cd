// SHA-256 at once in Node and in a browser. In Node it is Node's; in a browser plain TypeScript after FIPS 180-4, since Web
// Crypto is asynchronous and absent on pages without a secure context.

// Signed words: numbers above 2^31 would leave the small-integer path and cost half the speed.
const K = new Int32Array(64)
const INITIAL = new Int32Array(8)
{
  // First 32 bits of the fractional parts of the cube roots (K) and square roots (initial value) of the first primes.
  let found = 0
  for (let n = 2; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) INITIAL[found] = (n ** 0.5 % 1) * 2 ** 32
    K[found++] = (Math.cbrt(n) % 1) * 2 ** 32
  }
}

const encoder = new TextEncoder()
// Kept between calls, for most of what is hashed is short: hashing never waits halfway.
const tail = new Uint8Array(128)
const tailView = new DataView(tail.buffer)

type OneShot = (algorithm: 'sha256', data: Uint8Array | string, encoding: 'hex') => string
interface Host {
  readonly getBuiltinModule?: (id: 'node:crypto') => { readonly hash?: OneShot }
}
/** Node's own, asked for without an import, which a browser could not resolve; nothing in a browser. */
let native: OneShot | null | undefined
const LARGE = 2048 // bytes or units: below, loading it costs more than it saves

/** Lower-case hexadecimal SHA-256 of bytes, or of a string's UTF-8. */
export function sha256(data: Uint8Array | string): string {
  if (native === undefined && data.length >= LARGE)
    native = (globalThis as { readonly process?: Host }).process?.getBuiltinModule?.('node:crypto').hash ?? null
  return native ? native('sha256', data, 'hex') : plainSha256(data)
}

/** The same in plain TypeScript, for browsers and whatever else has no hash of its own at once. */
export function plainSha256(data: Uint8Array | string): string {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data
  const state = INITIAL.slice()
  const whole = bytes.length >>> 6
  for (let b = 0; b < whole; b++) compress(state, bytes, b << 6)
  const rest = bytes.length & 63
  const size = rest < 56 ? 64 : 128
  tail.fill(0)
  for (let i = 0, from = whole << 6; i < rest; i++) tail[i] = bytes[from + i]!
  tail[rest] = 0x80
  tailView.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29))
  tailView.setUint32(size - 4, bytes.length << 3)
  for (let off = 0; off < size; off += 64) compress(state, tail, off)
  let hex = ''
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

const w = new Int32Array(64) // the message schedule

function compress(h: Int32Array, p: Uint8Array, off: number): void {
  for (let i = 0, j = off; i < 16; i++, j += 4) w[i] = (p[j]! << 24) | (p[j + 1]! << 16) | (p[j + 2]! << 8) | p[j + 3]!
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let a = h[0]!,
    b = h[1]!,
    c = h[2]!,
    d = h[3]!,
    e = h[4]!,
    f = h[5]!,
    g = h[6]!,
    k = h[7]!
  for (let i = 0; i < 64; i++) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (k + S1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    k = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  h[0]! += a
  h[1]! += b
  h[2]! += c
  h[3]! += d
  h[4]! += e
  h[5]! += f
  h[6]! += g
  h[7]! += k
}

/**
 * JSON with sorted keys and without `undefined`: equal values give equal bytes, so a hash can stand for a value.
 * Follows RFC 8785 (JCS) for the values the record holds: strings, finite numbers, booleans, null, arrays, objects.
 * Throws on anything else, since such a value could not be read back.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} is not a JSON number`)
      return JSON.stringify(value)
    case 'object':
      break
    default:
      throw new TypeError(`canonicalJson: a ${typeof value} cannot be recorded`)
  }
  if (value === null) return 'null'
  let out = ''
  if (Array.isArray(value)) {
    for (const v of value) out += `${out === '' ? '' : ','}${v === undefined ? 'null' : canonicalJson(v)}`
    return `[${out}]`
  }
  const record = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(record).sort() // by UTF-16 units, as RFC 8785 asks
  for (const k of keys) {
    const v = record[k]
    if (v !== undefined) out += `${out === '' ? '' : ','}${quotedKey(k)}:${canonicalJson(v)}`
  }
  return `{${out}}`
}

const quoted = new Map<string, string>()
const MOST_KEYS = 1000 // the record's types have about a hundred; foreign JSON may have any number

/** A key as JSON. The record's few keys come again and again, so they are quoted once. */
function quotedKey(key: string): string {
  const known = quoted.get(key)
  if (known !== undefined) return known
  const text = JSON.stringify(key)
  if (quoted.size < MOST_KEYS) quoted.set(key, text)
  return text
}
