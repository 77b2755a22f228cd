import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from './safe-name.ts'

describe('the name of an uploaded file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['..', 'document'],
    ['', 'document'],
    ['/', 'document'],
    ['.hidden', 'hidden'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
    ['one\u0000two\r\nthree.pdf', 'one_two__three.pdf'],
    ['offer\u202Etxt.exe', 'offer_txt.exe'],
    ['Проєкт угоди.docx', 'Проєкт угоди.docx'],
  ])('of %j is %j', (given, safe) => {
    expect(safeName(given)).toBe(safe)
  })

  it('is cut when too long, and keeps its ending', () => {
    const safe = safeName(`${'я'.repeat(300)}.docx`)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180)
    expect(safe).toMatch(/^я+\.docx$/)
  })

  it('is one name that a folder can hold, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeName(name)
        expect(safe).not.toMatch(/[/\\\0]|^\.|\p{Cs}/u)
        expect(safe.length).toBeGreaterThan(0)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180)
      }),
    )
  })
})
