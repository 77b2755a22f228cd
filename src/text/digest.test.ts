import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, plainSha256, sha256 } from './digest.ts'

const node = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

describe.each([
  ['of whatever runs it', sha256],
  ['in plain TypeScript', plainSha256],
])('SHA-256 %s', (_, hash) => {
  it('gives the published digests', () => {
    // FIPS 180-4 examples and NIST's long message.
    const known: readonly (readonly [string, string])[] = [
      ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      [
        'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
        '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      ],
      ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ]
    for (const [message, digest] of known) expect(hash(message)).toBe(digest)
  })
  it('agrees with Node at every length around the block edges', () => {
    for (let n = 0; n <= 260; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n) & 255)
      expect(hash(bytes), String(n)).toBe(node(bytes))
    }
  })
  it('agrees with Node on a megabyte and a bit', () => {
    const bytes = Uint8Array.from({ length: 1_048_579 }, (_, i) => (i * 131) >>> 3)
    expect(hash(bytes)).toBe(node(bytes))
  })
  it('agrees with Node on any string, as UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => hash(s) === node(s)))
    const long = `${'é\u{1f600}'.repeat(2000)}\ud800`
    expect(hash(long)).toBe(node(long))
  })
})

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units, at every depth, and leaves out undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [], B: null } })).toBe('{"a":{"B":null,"c":[]},"b":1}')
    // The example of RFC 8785, 3.2.3: the surrogates of the smiley come before U+FB33.
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.keys(JSON.parse(canonicalJson(keys)) as object)).toHaveLength(7)
    expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map((m) => m[1])).toEqual(['2', '4', '6', '7', '1', '5', '3'])
  })
  it('writes numbers as RFC 8785 asks', () => {
    // Appendix B of the RFC.
    const cases: readonly (readonly [number, string])[] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [-5e-324, '-5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [9.999999999999997e22, '9.999999999999997e+22'],
      [1e23, '1e+23'],
      [1.0000000000000001e23, '1.0000000000000001e+23'],
      [999999999999999700000, '999999999999999700000'],
      [1e21, '1e+21'],
      [9.999999999999997e-7, '9.999999999999997e-7'],
      [0.000001, '0.000001'],
      [333333333.3333332, '333333333.3333332'],
    ]
    for (const [n, s] of cases) expect(canonicalJson(n)).toBe(s)
  })
  it('refuses what could not be read back', () => {
    for (const v of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, Symbol('s'), 1n])
      expect(() => canonicalJson(v)).toThrow(TypeError)
    expect(() => canonicalJson({ a: [Number.NaN] })).toThrow(TypeError)
  })
  it('is read back as the same value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (v) => {
        const text = canonicalJson(v)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(v)))
        expect(canonicalJson(backwards(v))).toBe(text)
      }),
    )
  })
  it('keeps a key called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"z":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"z":1}')
  })
})

/** The same value with the keys of every object in the opposite order. */
function backwards(v: unknown): unknown {
  if (Array.isArray(v)) return v.map(backwards)
  if (typeof v !== 'object' || v === null) return v
  const out = Object.create(null) as Record<string, unknown>
  for (const [k, x] of Object.entries(v).reverse()) out[k] = backwards(x)
  return out
}
