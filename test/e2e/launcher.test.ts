import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BUILT = fileURLToPath(new URL('../../dist/bin', import.meta.url))
let folder: string

beforeAll(() => {
  if (!existsSync(join(BUILT, 'travaux.js')))
    throw new Error('dist/bin/travaux.js is not there; run npm run build first')
  folder = mkdtempSync(join(tmpdir(), 'travaux-launcher-'))
  for (const f of readdirSync(BUILT)) {
    if (f.startsWith('word-model') || f.endsWith('.map')) continue // megabytes that comparing does not ask for
    cpSync(join(BUILT, f), join(folder, f))
  }
  writeFileSync(join(folder, 'a.txt'), 'First draft\n\n1. The ceiling is 40 vessels.\n\n2. Talks are held in May.\n')
  writeFileSync(join(folder, 'b.txt'), 'Second draft\n\n1. The ceiling is 60 vessels.\n\n2. Talks are held in May.\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const compared = (): { status: number | null; stdout: string; stderr: string } => {
  const run = spawnSync(
    process.execPath,
    [join(folder, 'travaux.js'), 'compare', 'a.txt', 'b.txt', '--format', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}
const codes = (): string[] => readdirSync(folder).filter((f) => f.endsWith('.code'))

describe('the launcher', () => {
  it('gives the same answer from compiled code, from code that Node refuses, and from none', () => {
    expect(codes()).toContain('dossier-verbs-compare.code')
    const kept = compared()
    expect(kept.stderr).toBe('')
    expect(JSON.parse(kept.stdout)).toMatchObject({ links: [{ relation: 'quantity-changed' }, { relation: 'same' }] })

    for (const f of codes()) writeFileSync(join(folder, f), 'code of another version')
    expect(compared()).toEqual(kept)

    for (const f of codes()) rmSync(join(folder, f))
    expect(compared()).toEqual(kept)
  })
})
