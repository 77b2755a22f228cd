import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import type { CliEffects } from './terminal.ts'
import { wantsColour } from './terminal.ts'

/** The real world: this process, its streams, its clock, its disk. */
export function nodeEffects(signal: AbortSignal): CliEffects {
  const { env, stdin, stdout, stderr } = process
  let line = 0 // length of the progress line that stands on the terminal
  const clear = (): void => {
    if (line > 0) stderr.write(`\r${' '.repeat(line)}\r`)
    line = 0
  }
  const err = (text: string): void => {
    clear()
    stderr.write(text)
  }
  return {
    now: () => new Date().toISOString(),
    account: accountName(),
    person: env.TRAVAUX_AS?.trim() || undefined,
    async open(where, about) {
      if (/^https?:\/\//i.test(where))
        return (await import('../intake/fetch-url.ts')).fetchUrl(where, about, undefined, undefined, signal)
      return (await import('../intake/open-file.ts')).openFile(where, about, undefined, signal)
    },
    async bytes(path) {
      try {
        return { ok: true, bytes: new Uint8Array(await readFile(path)) }
      } catch (error) {
        return { ok: false, reason: `${path} cannot be read (${codeOf(error)})` }
      }
    },
    async save(path, bytes) {
      const beside = `${path}.${process.pid}-new`
      try {
        await writeFile(beside, bytes)
        await rename(beside, path)
        return { ok: true }
      } catch (error) {
        await rm(beside, { force: true }).catch(() => {})
        return { ok: false, reason: `${path} cannot be written (${codeOf(error)})` }
      }
    },
    stdin: () => stdin,
    out: (piece) =>
      new Promise((resolve) => {
        clear()
        if (stdout.write(piece)) resolve()
        else stdout.once('drain', resolve)
      }),
    err,
    note: (text) => err(`${text}\n`),
    progress(done, of, what) {
      if (!stderr.isTTY) return
      clear()
      if (of < 2) return
      const text = `${done + 1}/${of} ${what}`.slice(0, (stderr.columns ?? 80) - 1)
      stderr.write(text)
      line = text.length
    },
    async suggester() {
      const [{ embedded }, { engines }] = await Promise.all([
        import('../extract/embedded.ts'),
        import('../dossier/engines.ts'),
      ])
      return embedded(engines)
    },
    async reader() {
      const [{ readReport }, { engines }] = await Promise.all([
        import('../extract/read-report.ts'),
        import('../dossier/engines.ts'),
      ])
      const ready = await engines()
      return (text, about) => readReport(text, about, ready)
    },
    asker: async () => (await import('./asker.ts')).clackAsker(),
    signal,
    terminal: {
      columns: stdout.columns ?? 80,
      colour: wantsColour(env, stdout.isTTY === true),
      interactive: stdin.isTTY === true && stdout.isTTY === true,
    },
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown account' // a container's user without an entry in the password file
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)
