import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Format, formatOf, READ_LIMITS, read, unread } from '../readers/index.ts'
import type { About, Reading } from '../readers/reader.ts'

/** How much one document may cost. No parser bounds itself, so a child process reads and this process watches it. */
export interface IntakeLimits {
  /** Largest document taken at all, in bytes. */
  readonly maxBytes: number
  /** Longest text kept, in UTF-16 units. */
  readonly maxText: number
  /** Most bytes one part of a packed file may unpack to. */
  readonly maxUnpacked: number
  /** Processor time for one document where the system tells it (Linux), so that a busy machine loses none; elsewhere, and threefold everywhere, time by the clock. */
  readonly seconds: number
  /** Resident memory of the reading process, in MB. Watched where the system tells it (Linux); elsewhere only the heap is bounded. */
  readonly memory: number
}

export const INTAKE_LIMITS: IntakeLimits = {
  maxBytes: 64_000_000, // a thousand scanned pages; texts are a hundredth of it
  maxText: READ_LIMITS.maxText,
  maxUnpacked: READ_LIMITS.maxUnpacked,
  seconds: 20, // 2,000 pages of PDF take 12
  memory: 900, // MB: 64 MB of bytes as text, normalised and in JSON, with the interpreter's own 60
}

const IN_PROCESS = 1_000_000 // bytes of plain text read without a child: milliseconds, and nothing to unpack
const PARSED = new Set<Format>(['txt', 'markdown', 'html', 'docx', 'pdf']) // the rest is only told apart
const WATCH_EVERY = 40 // ms between two looks at the child's memory: a parser gains some 10 MB in that time
const MOST_ANSWER = 400_000_000 // bytes of JSON taken back: under V8's longest string of 512 MB

/**
 * Read a document that may mean harm. Like `read`, it never throws and always gives a reading; when a limit was hit the
 * text is empty and a note says which one and what to do.
 */
export async function readWithin(
  bytes: Uint8Array,
  about: About,
  limits: IntakeLimits = INTAKE_LIMITS,
  signal?: AbortSignal,
): Promise<Reading> {
  if (bytes.length > limits.maxBytes)
    return unread(
      bytes.subarray(0, limits.maxBytes),
      about,
      `The document has ${mb(bytes.length)} MB; at most ${mb(limits.maxBytes)} MB are read. Split it, or save it without pictures.`,
    )
  const format = formatOf(bytes, about)
  const small = (format === 'txt' || format === 'markdown') && bytes.length <= Math.min(IN_PROCESS, limits.maxText)
  if (small || !PARSED.has(format)) return read(bytes, about, limits)
  const outcome = await inChild(bytes, about, limits, signal)
  return outcome.ok ? outcome.reading : unread(bytes, about, outcome.reason)
}

type Outcome = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly reason: string }

async function inChild(bytes: Uint8Array, about: About, limits: IntakeLimits, signal?: AbortSignal): Promise<Outcome> {
  const { spawn } = await import('node:child_process') // most documents are read without
  const { script, loader } = childScript()
  const heap = Math.max(64, Math.floor(limits.memory * 0.75)) // MB for objects; the rest is for buffers, which V8 does not count
  const child = spawn(process.execPath, ['--no-warnings', `--max-old-space-size=${heap}`, ...loader, script], {
    cwd: dirname(script), // where the loader is looked for when run from source
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}, // a parser needs no secrets
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  return new Promise((resolve) => {
    let stopped: string | undefined
    const stop = (reason: string): void => {
      stopped ??= reason
      child.kill('SIGKILL')
    }
    const slow = `Reading took longer than ${limits.seconds} seconds and was stopped. The file may be damaged or made to do harm; try it as plain text or PDF saved anew.`
    const timer = setTimeout(() => stop(slow), limits.seconds * (process.platform === 'linux' ? 3000 : 1000))
    const watch = setInterval(async () => {
      const used = await usageOf(child.pid)
      if (used.memory > limits.memory)
        stop(
          `Reading needed more than ${limits.memory} MB of memory and was stopped. The file may be made to do harm; try it as plain text or PDF saved anew.`,
        )
      if (used.seconds > limits.seconds) stop(slow)
    }, WATCH_EVERY)
    const interrupted = (): void => stop('Reading was interrupted.')
    signal?.addEventListener('abort', interrupted)
    if (signal?.aborted) interrupted()
    const answer: Buffer[] = []
    let length = 0
    let complaint = ''
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length
      if (length > MOST_ANSWER) stop('The document’s text is too large to be kept.')
      else answer.push(piece)
    })
    child.stderr.on('data', (piece: Buffer) => {
      complaint = (complaint + piece.toString('utf8')).slice(-4000)
    })
    const done = (outcome: Outcome): void => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', interrupted)
      resolve(outcome)
    }
    child.on('error', (error) =>
      done({ ok: false, reason: `The reading process could not be started (${error.message}).` }),
    )
    child.on('close', (code, killedBy) => {
      if (stopped !== undefined) return done({ ok: false, reason: stopped })
      if (/heap out of memory|allocation failed|Array buffer allocation/i.test(complaint) || killedBy === 'SIGABRT')
        return done({
          ok: false,
          reason: `Reading needed more than ${limits.memory} MB of memory and was stopped. The file may be made to do harm; try it as plain text or PDF saved anew.`,
        })
      if (code !== 0)
        return done({
          ok: false,
          reason: `The reading process broke down (${killedBy ?? `code ${code}`}). The file may be damaged; try it as plain text or PDF saved anew.`,
        })
      done(understood(Buffer.concat(answer), bytes))
    })
    child.stdin.on('error', () => {}) // a child killed while it is being fed; `close` tells the rest
    const head = Buffer.from(
      JSON.stringify({
        about,
        limits: { maxText: limits.maxText, maxUnpacked: limits.maxUnpacked, seconds: limits.seconds },
      }),
    )
    const size = Buffer.alloc(4)
    size.writeUInt32LE(head.length)
    child.stdin.write(Buffer.concat([size, head]))
    child.stdin.end(bytes)
  })
}

/** The child's answer, believed only if it is a reading of these very bytes. */
function understood(answer: Buffer, bytes: Uint8Array): Outcome {
  try {
    const reading = JSON.parse(answer.toString('utf8')) as Reading
    const { source, notes } = reading
    if (
      typeof source.text === 'string' &&
      source.length === source.text.length &&
      Array.isArray(notes) &&
      source.sha256OfBytes === createHash('sha256').update(bytes).digest('hex') &&
      source.sha256OfText === createHash('sha256').update(source.text).digest('hex')
    )
      return { ok: true, reading }
  } catch {
    // told below
  }
  return {
    ok: false,
    reason:
      'The reading process gave no usable answer. The file may be damaged; try it as plain text or PDF saved anew.',
  }
}

/** The child's entry beside this file: `.ts` when run from source, `.js` when built or bundled. */
function childScript(): { readonly script: string; readonly loader: readonly string[] } {
  const fromSource = import.meta.url.endsWith('.ts')
  const script = fileURLToPath(new URL(fromSource ? './read-child.ts' : './read-child.js', import.meta.url))
  return { script, loader: fromSource ? ['--import', 'tsx'] : [] }
}

/** Resident memory in MB and processor time in seconds of a process; zeros where the system does not say. */
async function usageOf(pid: number | undefined): Promise<{ readonly memory: number; readonly seconds: number }> {
  if (pid === undefined || process.platform !== 'linux') return { memory: 0, seconds: 0 }
  try {
    const [status, stat] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'latin1'),
      readFile(`/proc/${pid}/stat`, 'latin1'),
    ])
    // Fields after the name, which stands in brackets and may hold blanks: 12th and 13th are user and system time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
    return { memory: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024, seconds: ticks / 100 } // Linux counts a hundred ticks a second on every platform Node runs on
  } catch {
    return { memory: 0, seconds: 0 } // it has ended
  }
}

const mb = (n: number): string => (n / 1_000_000).toFixed(1)
