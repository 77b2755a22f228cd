import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawSpan, sourceText, toRaw, toText } from './source-text.ts'

/** Strings full of what normalising changes: line ends, blanks, marks, jamo, halves of surrogate pairs. */
const PIECES = [
  'a',
  'The talks',
  ' ',
  '\r\n',
  '\r',
  '\n',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u2060',
  '\u0000',
  '\u0085',
  '\u2028',
  '\u2029',
  'e\u0301',
  'é',
  'A\u030a',
  '\u212b',
  '\u0323\u0307',
  'q\u0307\u0323',
  '\u1100\u1161\u11a8',
  '\uac00\u11a8',
  '\ud83d',
  '\ude00',
  '\u{1f600}',
  '\u{1d15e}',
  '\u0958',
  '\u0344',
  '\ufb2c',
  '“',
  '—',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((p) => p.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)), // lone surrogates too
)
const many = { numRuns: 600 }

describe('source text', () => {
  it('is the raw text itself when there is nothing to change', () => {
    const raw = 'Said the “chair”: it’s 3–4 days — no more.\n\nÜber Zürich, tomorrow.'
    expect(sourceText(raw)).toEqual({ text: raw, at: [], raw: [] })
  })
  it('makes line ends, blanks and hidden characters plain', () => {
    expect(sourceText('one\r\ntwo\rthree\u2028four').text).toBe('one\ntwo\nthree\nfour')
    expect(sourceText('10\u00a0000\u202ftonnes\u3000now').text).toBe('10 000 tonnes now')
    expect(sourceText('\ufeffnego\u00adti\u200bation').text).toBe('negotiation')
    expect(sourceText('a\u0000b\u001fc').text).toBe('a b c')
    expect(sourceText('tab\tstays').text).toBe('tab\tstays')
  })
  it('composes letters and leaves quotation marks and dashes alone', () => {
    expect(sourceText('Zu\u0308rich “e\u0301”').text).toBe('Zürich “é”')
    expect(sourceText('\u1112\u1161\u11ab').text).toBe('한')
  })
  it('puts U+FFFD for half a surrogate pair and keeps whole ones', () => {
    expect(sourceText('x\ud83dy\ude00z').text).toBe('x\ufffdy\ufffdz')
    expect(sourceText('x\u{1f600}y').text).toBe('x\u{1f600}y')
  })
  it('is well-formed NFC without hidden characters, whatever the raw text', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const { text } = sourceText(raw)
        expect(/\p{Surrogate}/u.test(text)).toBe(false)
        expect(text.normalize('NFC')).toBe(text)
        expect(/[\r\u00a0\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f]/.test(text)).toBe(false)
      }),
      many,
    )
  })
  it('is normal once normalised', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const { text } = sourceText(raw)
        expect(sourceText(text).text).toBe(text)
      }),
      many,
    )
  })
})

describe('the way back to the raw text', () => {
  it('leads from a word to the same word', () => {
    const raw = 'A\u00a0line\r\nThe cafe\u0301 in Zu\u0308rich\u00ad\u200b closed; \u{1f600} later.'
    const source = sourceText(raw)
    for (const word of ['line', 'The', 'in', 'closed', 'later']) {
      const start = source.text.indexOf(word)
      const back = rawSpan(source, { start, end: start + word.length })
      expect(raw.slice(back.start, back.end)).toBe(word)
    }
  })
  it('takes in a mark at the very end', () => {
    const source = sourceText('the cafe\u0301')
    expect(rawSpan(source, { start: 4, end: 8 })).toEqual({ start: 4, end: 9 })
  })
  it('takes in the marks that composed with the last letter', () => {
    const raw = 'the cafe\u0301 closed'
    const source = sourceText(raw)
    const start = source.text.indexOf('café')
    expect(raw.slice(...Object.values(rawSpan(source, { start, end: start + 4 })))).toBe('cafe\u0301')
  })
  it('never goes backwards and stays inside, both ways', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const source = sourceText(raw)
        let last = 0
        for (let i = 0; i <= source.text.length; i++) {
          const r = toRaw(source, i)
          expect(r).toBeGreaterThanOrEqual(last)
          expect(r).toBeLessThanOrEqual(raw.length)
          last = r
        }
        last = 0
        for (let i = 0; i <= raw.length; i++) {
          const t = toText(source, i)
          expect(t).toBeGreaterThanOrEqual(last)
          expect(t).toBeLessThanOrEqual(source.text.length)
          last = t
        }
      }),
      many,
    )
  })
  it('agrees with itself: going there and back again changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const source = sourceText(raw)
        for (let i = 0; i <= raw.length; i++)
          expect(toText(source, toRaw(source, toText(source, i)))).toBe(toText(source, i))
        for (let i = 0; i <= source.text.length; i++)
          expect(toRaw(source, toText(source, toRaw(source, i)))).toBe(toRaw(source, i))
      }),
      many,
    )
  })
  it('finds the same characters where normalising changed nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.stringMatching(/^[a-z ]{1,12}$/)), { maxLength: 20 }),
        (parts) => {
          const raw = parts.join('')
          const source = sourceText(raw)
          for (const m of source.text.matchAll(/[b-pr-z]+/g)) {
            const back = rawSpan(source, { start: m.index, end: m.index + m[0].length })
            const found = raw.slice(back.start, back.end).replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
            expect(found).toBe(m[0])
          }
        },
      ),
      many,
    )
  })
  it('maps the ends to the ends', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const source = sourceText(raw)
        expect(toText(source, 0)).toBe(0)
        expect(toText(source, raw.length)).toBe(source.text.length)
        expect(toRaw(source, source.text.length)).toBe(raw.length)
      }),
      many,
    )
  })
})
