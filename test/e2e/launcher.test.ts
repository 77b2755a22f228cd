import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

describe('the built command', () => {
  it.each([
    ['Ukrainian', 'Стаття 1. Війська відходять за річку.\n\nСтаття 2. Квота становить 40 суден.\n', 'quantity-changed'],
    [
      'French',
      'Article premier. Les troupes se retirent.\n\nArticle 2. Le quota est fixé à 40 navires.\n',
      'quantity-changed',
    ],
    ['Chinese', '第一条 双方停火。\n\n第二条 配额为40艘船。\n', 'quantity-changed'],
    [
      'curly quotes',
      '1. “Quota” means the catch.\n\n2. The ceiling’s height is 40 vessels – no more.\n',
      'quantity-changed',
    ],
  ])('reads letters beyond ASCII as the source does: %s', (_, text, relation) => {
    writeFileSync(join(folder, 'a.txt'), text)
    writeFileSync(join(folder, 'b.txt'), text.replace('40', '60'))
    const { stdout } = compared()
    const found = JSON.parse(stdout) as { provisionsA: unknown[]; links: { relation: string }[] }
    expect(found.provisionsA).toHaveLength(2)
    expect(found.links.map((l) => l.relation)).toEqual(['same', relation])
  })

  it('has no byte beyond ASCII in any part, since parts are read as Latin-1', () => {
    const parts = readdirSync(BUILT).filter((f) => f.endsWith('.js'))
    expect(parts.length).toBeGreaterThan(20)
    expect(parts.filter((f) => /[^\x00-\x7f]/.test(readFileSync(join(BUILT, f), 'latin1')))).toEqual([])
  })
})

describe('the switches of the launcher', () => {
  it('are given to the V8 that knows them, and to no other', () => {
    const launcher = readFileSync(join(BUILT, 'travaux.js'), 'utf8')
    const asked = launcher.slice(0, launcher.indexOf('setFlagsFromString'))
    expect(asked).toMatch(/process\.versions\.v8\.startsWith\('11\.'\)\)\s*require\('node:v8'\)\.$/)
    expect(spawnSync(process.execPath, [join(folder, 'travaux.js'), '--version'], { encoding: 'utf8' }).stderr).toBe('')
  })
})
