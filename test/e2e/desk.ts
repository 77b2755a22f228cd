import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Exit } from '../../src/cli/exit.ts'
import { lineFile } from '../../src/cli/line-file.ts'
import { run } from '../../src/cli/run.ts'
import type { Asker, CliEffects } from '../../src/cli/terminal.ts'
import type { ReadReport } from '../../src/dossier/effects.ts'
import { nothingFound } from '../../src/extract/machine-reading.ts'
import type { Suggester } from '../../src/extract/suggester.ts'
import { openFile } from '../../src/intake/open-file.ts'
import { ceilingIn, meetingIn, suggested } from '../made-up.ts'

/** What a command line gave. */
export interface Said {
  readonly exit: Exit
  readonly out: string
  readonly err: string
}

/** A desk for tests: a folder of its own, a clock that moves a minute a look, a reader that finds what it is told to. */
export interface Desk {
  readonly folder: string
  /** Writes a file into the folder. */
  readonly put: (name: string, text: string) => string
  readonly get: (name: string) => string
  readonly travaux: (...argv: readonly string[]) => Promise<Said>
  /** The result as JSON; fails when the command did. */
  readonly json: <T>(...argv: readonly string[]) => Promise<T>
  readonly clear: () => void
}

export interface World {
  readonly suggester?: Suggester
  readonly reader?: ReadReport
  readonly asker?: Asker
  readonly interactive?: boolean
  readonly stdin?: readonly Uint8Array[]
  readonly person?: string
  readonly signal?: AbortSignal
  readonly columns?: number
  readonly colour?: boolean
}

export function desk(world: World = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-desk-'))
  let minute = 0
  const at = (name: string): string => (isAbsolute(name) ? name : join(folder, name))
  const travaux = async (...argv: readonly string[]): Promise<Said> => {
    let out = ''
    let err = ''
    const decoder = new TextDecoder()
    const effects: CliEffects = {
      now: () => new Date(Date.UTC(2031, 4, 2, 10, minute++)).toISOString(),
      account: async () => 'desk-account',
      person: world.person,
      open: (where, about) => openFile(at(where), about),
      bytes: async (path) => {
        try {
          return { ok: true, bytes: new Uint8Array(readFileSync(at(path))) }
        } catch {
          return { ok: false, reason: `${path} cannot be read` }
        }
      },
      save: async (path, bytes) => {
        writeFileSync(at(path), bytes)
        return { ok: true }
      },
      stdin: async function* () {
        yield* world.stdin ?? []
      },
      out: async (piece) => {
        out += typeof piece === 'string' ? piece : decoder.decode(piece)
      },
      err: (text) => {
        err += text
      },
      note: (line) => {
        err += `${line}\n`
      },
      progress: () => {},
      suggester: async () => world.suggester ?? pattern,
      reader: async () => world.reader ?? nothingRead,
      lineFile: async (path, resume) => lineFile(at(path), resume),
      pause: async () => {},
      interrupted: () => world.signal?.aborted === true,
      asker: async () => world.asker ?? nobody,
      signal: world.signal ?? new AbortController().signal,
      terminal: {
        columns: world.columns ?? 80,
        colour: world.colour ?? false,
        interactive: world.interactive ?? false,
      },
    }
    const exit = await run(
      argv.map((word) => (word.endsWith('.travaux') ? at(word) : word)),
      effects,
    )
    return { exit, out, err }
  }
  return {
    folder,
    put: (name, text) => {
      writeFileSync(at(name), text)
      return at(name)
    },
    get: (name) => readFileSync(at(name), 'utf8'),
    travaux,
    json: async (...argv) => {
      const said = await travaux(...argv, '--json')
      if (said.exit !== 0) throw new Error(`travaux ${argv.join(' ')}: ${said.exit} ${said.err}`)
      return JSON.parse(said.out)
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A reader that finds nothing but the date it was told. */
export const nothingRead: ReadReport = (_text, about) =>
  nothingFound({ language: about.language ?? 'en', title: about.title, dateline: about.published })

const nobody: Asker = {
  choose: async () => undefined,
  ask: async () => undefined,
  show: () => {},
}

/** Finds every "met in PLACE" and every "at N" vessels: enough for a desk to have something to decide on. */
const pattern: Suggester = {
  name: 'pattern 1',
  async suggest(source) {
    const meetings = [...source.text.matchAll(/\w+ met in \w+/g)].map((m) =>
      suggested(source, meetingIn(source, m[0]), 0.9),
    )
    const ceilings = [...source.text.matchAll(/at (\d+) vessels/g)].map((m) =>
      suggested(source, ceilingIn(source, m[0], Number(m[1])), 0.6),
    )
    return [...meetings, ...ceilings]
  },
}
