import { readFileSync } from 'node:fs'
import { isTerminal, writeAll } from './streams.ts'
import { type CliEffects, type Terminal, wantsColour } from './terminal.ts'

/** The real world: this process, its streams, its clock, its disk. */
export function nodeEffects(signal: () => AbortSignal, interrupted: () => boolean): CliEffects {
  const { env } = process
  let terminal: Terminal | undefined
  let line = 0 // length of the progress line that stands on the terminal
  const clear = (): void => {
    if (line > 0) writeAll(2, `\r${' '.repeat(line)}\r`)
    line = 0
  }
  const err = (text: string): void => {
    clear()
    writeAll(2, text)
  }
  return {
    now: () => new Date().toISOString(),
    account: accountName,
    person: env.TRAVAUX_AS?.trim() || undefined,
    async open(where, about) {
      if (/^https?:\/\//i.test(where))
        return (await import('../intake/fetch-url.ts')).fetchUrl(where, about, undefined, undefined, signal())
      return (await import('../intake/open-file.ts')).openFile(where, about, undefined, signal())
    },
    async bytes(path) {
      try {
        const read = readFileSync(path) // nothing else goes on meanwhile, and Node starts its thread pool for the other way
        return { ok: true, bytes: new Uint8Array(read.buffer, read.byteOffset, read.length) }
      } catch (error) {
        return { ok: false, reason: `${path} cannot be read (${codeOf(error)})` }
      }
    },
    async save(path, bytes) {
      const { rename, rm, writeFile } = await import('node:fs/promises')
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
    stdin: () => process.stdin,
    async out(piece) {
      clear()
      writeAll(1, piece)
    },
    err,
    note: (text) => err(`${text}\n`),
    progress(done, of, what) {
      if (!isTerminal(2)) return
      clear()
      if (of < 2) return
      const count = of === Number.POSITIVE_INFINITY ? `${done}` : `${done + 1}/${of}` // nobody knows how many will come
      const text = `${count} ${what}`.slice(0, (process.stderr.columns ?? 80) - 1)
      writeAll(2, text)
      line = text.length
    },
    async suggester() {
      const [{ embedded }, { engines }] = await Promise.all([
        import('../extract/embedded.ts'),
        import('../intake/engines.ts'),
      ])
      return embedded(engines)
    },
    async reader() {
      const [{ readReport }, { engines }] = await Promise.all([
        import('../extract/read-report.ts'),
        import('../intake/engines.ts'),
      ])
      const ready = await engines()
      return (text, about) => readReport(text, about, ready)
    },
    crew: async (size) => (await import('./read-crew.ts')).readCrew(size),
    lineFile: async (path, resume) => (await import('./line-file.ts')).lineFile(path, resume),
    async serve(path, port, person) {
      const [{ serveUntilStopped }, { fileURLToPath }] = await Promise.all([
        import('../server/listen.ts'),
        import('node:url'),
      ])
      const pages = fileURLToPath(new URL('../web/', import.meta.url)) // beside the bundled command
      const signed = { ...this, person: person ?? this.person, signal: signal() }
      return serveUntilStopped(path, port, pages, signed, (url) =>
        err(
          `The desk is open at\n\n  ${url}\n\nThe address holds its key: whoever has it, on this machine, can write. Stop with Ctrl-C; everything entered is kept.\n`,
        ),
      )
    },
    asker: async () => (await import('./asker.ts')).clackAsker(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    interrupted,
    get signal() {
      return signal()
    },
    get terminal() {
      terminal ??= {
        columns: isTerminal(1) ? process.stdout.columns || 80 : 80,
        colour: wantsColour(env, isTerminal(1)),
        interactive: isTerminal(0) && isTerminal(1),
      }
      return terminal
    },
  }
}

async function accountName(): Promise<string> {
  try {
    const { userInfo } = await import('node:os')
    return userInfo().username
  } catch {
    return 'unknown account' // a container's user without an entry in the password file
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)
