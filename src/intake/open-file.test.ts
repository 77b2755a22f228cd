import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { INTAKE_LIMITS } from './limits.ts'
import { openFile } from './open-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'travaux-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const why = async (path: string, maxBytes = INTAKE_LIMITS.maxBytes): Promise<string> => {
  const taken = await openFile(path, {}, { ...INTAKE_LIMITS, maxBytes })
  return taken.ok ? 'taken' : taken.reason
}

describe('openFile', () => {
  it('gives bytes and reading of a file, named without its folder', async () => {
    const path = join(folder, 'ferry.txt')
    writeFileSync(path, 'Ferry talks\n\nThe ports agreed.')
    const taken = await openFile(path, { kind: 'news' })
    expect(taken.ok && taken.reading.source).toMatchObject({
      file: 'ferry.txt',
      kind: 'news',
      text: 'Ferry talks\n\nThe ports agreed.',
    })
    expect(taken.ok && new TextDecoder().decode(taken.bytes)).toBe('Ferry talks\n\nThe ports agreed.')
  })
  it('says what is in the way', async () => {
    expect(await why(folder)).toMatch(/is a folder/)
    expect(await why(join(folder, 'none.txt'))).toMatch(/does not exist/)
    expect(await why(join(folder, 'ferry.txt', 'deeper'))).toMatch(/does not exist/)
    expect(await why('a\0b')).toMatch(/no name a file can have/)
    expect(await why(join(folder, 'x'.repeat(5000)))).toMatch(/no name a file can have/)
    expect(await why('/dev/null')).toMatch(process.platform === 'win32' ? /./ : /is not a file/)
    writeFileSync(join(folder, 'big.txt'), 'x'.repeat(100))
    expect(await why(join(folder, 'big.txt'), 10)).toMatch(/at most/)
  })
  it('says when a file may not be read', async () => {
    const path = join(folder, 'closed.txt')
    writeFileSync(path, 'x')
    chmodSync(path, 0)
    // Root may read everything; then the file is simply taken.
    expect(await why(path)).toMatch(
      process.getuid?.() === 0 || process.platform === 'win32' ? /taken/ : /may not be read/,
    )
  })
})
