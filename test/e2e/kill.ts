import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { verified } from '../../src/dossier/verify.ts'
import type { Entry } from '../../src/record/entry.ts'
import { chain } from '../../src/record/ledger.ts'
import { createSqlite, openSqlite } from '../../src/stores/sqlite.ts'

export interface KillReport {
  readonly runs: number
  /** Things that a child said were done before it was killed. */
  readonly acknowledged: number
  /** Of these, what is not there afterwards. */
  readonly lost: readonly string[]
  /** What `verify` found after any of the kills. */
  readonly damage: readonly string[]
}

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

/**
 * Kill writing processes at random moments, one or two at a time, over and over on one dossier; look each time whether
 * everything acknowledged is there and everything that is there is sound.
 */
export async function killRuns(runs: number, random: () => number, tell: (line: string) => void): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-kill-'))
  const lost: string[] = []
  const damage: string[] = []
  let acknowledged = 0
  let path = ''
  try {
    for (let run = 0; run < runs; run++) {
      if (run % 20 === 0) path = await fresh(join(folder, `${run}.travaux`)) // small and large dossiers, both
      const said = (
        await Promise.all(
          run % 3 === 2 ? [killed(path, 'A', random), killed(path, 'B', random)] : [killed(path, 'A', random)],
        )
      ).flat()
      acknowledged += said.length
      const opened = await openSqlite(path)
      if (!opened.ok) {
        damage.push(`run ${run}: ${opened.reason}`)
        path = await fresh(join(folder, `${run}-after.travaux`))
        continue
      }
      const { store } = opened
      const here = new Set<string>([
        ...(await store.sourceIds()).map((id) => `source ${id}`),
        ...(await store.suggestions()).map((s) => `suggestion ${s.id}`),
        ...itemsAccepted(await store.entries()),
      ])
      for (const line of said) if (!here.has(line)) lost.push(`run ${run}: ${line}`)
      const state = await verified(store)
      damage.push(...state.findings.map((f) => `run ${run}: ${f.where} ${f.what}`))
      await store.close()
      tell(
        `run ${run + 1} of ${runs}: ${said.length} acknowledged, ${state.checked.entries} entries, ${lost.length} lost, ${damage.length} damaged`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { runs, acknowledged, lost, damage }
}

/** The lines a child says for what stands in a ledger. */
const itemsAccepted = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((e) => (e.act.kind === 'file' ? [`filed ${e.act.source.id}`] : [`entry ${e.id}`]))

async function fresh(path: string): Promise<string> {
  const made = await createSqlite(path, async (store) => {
    await store.append(
      chain([], { kind: 'person', name: 'Desk' }, '2031-01-01T00:00:00.000Z', [{ kind: 'open', title: 'Talks' }]),
      [],
    )
  })
  if (!made.ok) throw new Error(made.reason)
  await made.store.close()
  return path
}

/** What a child said before it was killed, up to half a second after it was ready. */
function killed(path: string, name: string, random: () => number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', CHILD, path, name], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let complaint = ''
    child.stdout!.on('data', (piece: Buffer) => {
      const wasReady = out.includes('ready\n')
      out += piece.toString('utf8')
      if (!wasReady && out.includes('ready\n')) setTimeout(() => child.kill('SIGKILL'), random() * 500)
    })
    child.stderr!.on('data', (piece: Buffer) => {
      complaint += piece.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${complaint}`))
      // The last line counts only when its end came through.
      else
        resolve(
          out
            .split('\n')
            .slice(0, -1)
            .filter((line) => line !== 'ready'),
        )
    })
  })
}
