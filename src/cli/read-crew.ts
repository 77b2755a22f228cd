import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Crew } from '../dossier/effects.ts'
import type { StreamLine } from '../dossier/lines.ts'
import { beginningOf } from '../dossier/read-line.ts'

const HEAP = 300 // MB of objects a worker may hold: with tables and code it stays under 400
const AHEAD = 4 // lines a worker that are read or wait: enough that a long one among short ones leaves nobody idle

/** What a worker is asked, and what it answers: a line of JSON. */
export interface Asked {
  readonly line: StreamLine
  readonly n: number
}

interface Job extends Asked {
  readonly done: (record: string) => void
  tries: number
}

/**
 * Workers that read lines, each with a reader of its own. One that runs out of memory or fails is replaced, and its line is
 * tried once more by another; a line that ends two is answered with an error.
 */
export function readCrew(size: number): Crew {
  const jobs: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  let closed = false
  const hand = (): void => {
    while (jobs.length > 0 && idle.length > 0) {
      const worker = idle.pop()!
      const job = jobs.shift()!
      busy.set(worker, job)
      worker.postMessage({ line: job.line, n: job.n } satisfies Asked)
    }
  }
  const hire = (): void => {
    const { script, loader } = workerScript()
    const worker = new Worker(script, {
      execArgv: [...loader],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    worker.on('message', (record: string) => {
      busy.get(worker)?.done(record)
      busy.delete(worker)
      idle.push(worker)
      hand()
    })
    let why = 'it ended'
    worker.on('error', (error) => {
      why = error.message
    })
    worker.on('exit', () => {
      const job = busy.get(worker)
      busy.delete(worker)
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      if (closed) return
      if (job && ++job.tries < 2) jobs.unshift(job)
      else if (job)
        job.done(`${beginningOf(job.line)}"line":${job.n},"error":${JSON.stringify(`the reader failed: ${why}`)}}`)
      hire()
      hand()
    })
    idle.push(worker)
  }
  for (let k = 0; k < size; k++) hire()
  return {
    ahead: size * AHEAD,
    read: (line, n) =>
      new Promise((done) => {
        jobs.push({ line, n, done, tries: 0 })
        hand()
      }),
    close: () => {
      closed = true
      for (const worker of [...idle, ...busy.keys()]) void worker.terminate()
    },
  }
}

/** The worker's entry beside this file: `.ts` when run from source, `.js` when built or bundled. */
function workerScript(): { readonly script: string; readonly loader: readonly string[] } {
  const fromSource = import.meta.url.endsWith('.ts')
  const script = fileURLToPath(new URL(fromSource ? './read-worker.ts' : './read-worker.js', import.meta.url))
  return { script, loader: fromSource ? ['--import', 'tsx'] : [] }
}
