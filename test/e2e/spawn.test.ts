import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Verified } from '../../src/dossier/verify.ts'

// The command as users have it: the bundle in dist, which `npm test` builds first.
const BIN = fileURLToPath(new URL('../../dist/bin/travaux.js', import.meta.url))
const REPORT = `Envoys of Norland and Sudmark met in Elmport on Thursday. “We will not accept a ceiling of 40 vessels,” said Ana Ruiz, the foreign minister of Sudmark.

A Norland official said the second draft had dropped the clause on fishing rights.`

let folder = ''
beforeAll(() => {
  if (!existsSync(BIN)) throw new Error('dist/bin/travaux.js is not there; run npm run build first')
  folder = mkdtempSync(join(tmpdir(), 'travaux-spawn-'))
  writeFileSync(join(folder, 'report.txt'), REPORT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = { ...process.env, TRAVAUX_AS: 'Ana', NO_COLOR: undefined, FORCE_COLOR: undefined }
const travaux = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
  })
  return { exit: status, out: stdout, err: stderr }
}

describe('the command itself', () => {
  it('prints help on standard output and complaints on standard error', () => {
    expect(travaux(['--help'])).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('travaux VERB') })
    expect(travaux([])).toMatchObject({ exit: 2, out: '', err: travaux(['--help']).out })
    expect(travaux(['breif'])).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('Did you mean brief?') })
    expect(travaux(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('goes from report to brief, and leaves one file', () => {
    expect(travaux(['new', 'talks']).exit).toBe(0)
    expect(travaux(['file', 'talks', 'report.txt', '--published', '2031-05-02']).exit).toBe(0)
    expect(travaux(['suggest', 'talks'])).toMatchObject({ exit: 0, out: expect.stringContaining('suggestion') })
    expect(travaux(['review', 'talks', '--accept', 'all'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('accepted by Ana'),
    })
    expect(travaux(['brief', 'talks'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('as reported up to Fri 2 May 2031'),
    })
    const checked = JSON.parse(travaux(['verify', 'talks', '--json']).out) as Verified
    expect(checked.sound).toBe(true)
    expect(checked.checked.entries).toBeGreaterThan(2)
    expect(readdirSync(folder).filter((f) => f.startsWith('talks'))).toEqual(['talks.travaux'])
  })

  it('reads documents of all lines on standard input', () => {
    const input = `${JSON.stringify({ id: 1, text: REPORT })}\nnonsense\n`
    const { exit, out } = travaux(['read', '--jsonl'], input)
    expect(exit).toBe(0)
    const [record, error] = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l)) as [{ statements: { contentText: string }[] }, { error: string }]
    expect(record.statements.map((s) => s.contentText).join(' ')).toContain(
      'We will not accept a ceiling of 40 vessels',
    )
    expect(error.error).toBe('not JSON')
  })

  it('reads in its parts what the source reads: they hold no letter beyond ASCII, whatever the launcher takes them for', () => {
    const bin = join(BIN, '..')
    const parts = readdirSync(bin).filter((f) => f.endsWith('.js'))
    expect(parts.length).toBeGreaterThan(5)
    for (const part of parts) expect(/[^\x00-\x7f]/.test(readFileSync(join(bin, part), 'utf8')), part).toBe(false)
  })

  it('reads the same with several workers, after a kill in the middle, and in the same order', async () => {
    const names = ['Norland', 'Sudmark', 'Westmark', 'Ostland', 'Midmark', 'Farland']
    const asked = (times: number): string =>
      Array.from({ length: times }, (_, id) =>
        JSON.stringify({ id, text: REPORT.replaceAll('Norland', names[id % names.length]!).repeat(1 + (id % 4)) }),
      ).join('\n')
    const input = asked(60)
    const alone = travaux(['read', '--jsonl'], input).out
    expect(alone.split('\n').slice(0, -1)).toHaveLength(60)
    const file = join(folder, 'many.jsonl')
    const child = spawn(process.execPath, [BIN, 'read', '--jsonl', '--jobs', '2', '-o', file], { cwd: folder, env })
    child.stdin.on('error', () => {})
    child.stdin.write(`${asked(30)}\n`) // and waits for more, so that it cannot end by itself
    const some = async (): Promise<void> => {
      while (!existsSync(file) || readFileSync(file).length === 0) await new Promise((r) => setTimeout(r, 20))
    }
    await some()
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('close', resolve))
    expect(readFileSync(file, 'utf8').length).toBeLessThan(alone.length)
    expect(travaux(['read', '--jsonl', '--jobs', '2', '-o', file, '--resume'], input)).toMatchObject({
      exit: 0,
      out: '',
    })
    expect(readFileSync(file, 'utf8')).toBe(alone)
  })

  it('keeps quiet when the reader of its output has seen enough', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${BIN}" export talks | head -c 10`], { cwd: folder, env })
    let err = ''
    child.stderr.on('data', (piece) => {
      err += piece
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('')
  })

  it('stops at Ctrl-C in the middle of much work, and not at its end', async () => {
    const child = spawn(process.execPath, [BIN, 'read', '--jsonl'], { cwd: folder, env })
    let out = ''
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
    child.stdout.on('data', (piece) => {
      if (out === '') child.kill('SIGINT')
      out += piece
    })
    child.stdin.on('error', () => {}) // it ends before it has read all
    child.stdin.end(`${JSON.stringify({ id: 1, text: REPORT })}\n`.repeat(3000))
    expect(await closed).toBe(130)
    const lines = out.split('\n').slice(0, -1)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(3000)
    for (const line of lines) expect(JSON.parse(line).id).toBe(1)
  })

  it('stops at Ctrl-C with 130 and says what is kept', async () => {
    const child = spawn(process.execPath, [BIN, 'read', '--jsonl'], { cwd: folder, env })
    let out = ''
    let err = ''
    child.stderr.on('data', (piece) => {
      err += piece
    })
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (piece) => {
        out += piece
        if (out.includes('\n')) resolve()
      })
      child.stdin.write(`${JSON.stringify({ id: 1, text: 'Envoys met.' })}\n`)
    })
    child.kill('SIGINT') // its standard input is still open: it waits for a line that does not come
    expect(await closed).toBe(130)
    expect(err).toContain('is kept')
    expect(JSON.parse(out).id).toBe(1)
  })
})
