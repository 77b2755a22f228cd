import { createRequire } from 'node:module'
import { StoreFailure } from './store.ts'

/** What may be bound to a statement. Anything else is our own mistake and throws. */
export type Bind = string | number | bigint | boolean | null | Uint8Array
export type SqlRow = Readonly<{ [column: string]: string | number | bigint | null | Uint8Array }>

export interface SqlStatement {
  run(...binds: readonly Bind[]): { readonly changes: number }
  get(...binds: readonly Bind[]): SqlRow | undefined
  all(...binds: readonly Bind[]): readonly SqlRow[]
}

/** The little of SQLite that a store needs, so that the library behind it can be changed. Failures throw `StoreFailure`. */
export interface SqlDriver {
  readonly name: 'node:sqlite' | '@photostructure/sqlite'
  exec(sql: string): void
  /** Prepared once a text, kept until `close`. */
  prepare(sql: string): SqlStatement
  /**
   * The packaged library keeps the file open until its statements are collected or the process ends: whoever wants the
   * file whole at once checkpoints its log first.
   */
  close(): void
}

interface DatabaseLike {
  exec(sql: string): void
  prepare(sql: string): {
    run(...binds: unknown[]): { changes: number | bigint }
    get(...binds: unknown[]): unknown
    all(...binds: unknown[]): unknown[]
  }
  close(): void
}
type DatabaseClass = new (path: string, options?: { readOnly?: boolean }) => DatabaseLike

/** Opens a database file with Node's own SQLite where it has one (22.13 and later), with the packaged one elsewhere. */
export async function openDriver(path: string, mode: 'write' | 'read' = 'write'): Promise<SqlDriver> {
  const builtIn = hasBuiltIn(process.versions.node)
  const Database = builtIn ? await builtInClass() : packagedClass()
  const db = guarded(() => new Database(path, mode === 'read' ? { readOnly: true } : {}))
  const prepared = new Map<string, SqlStatement>()
  return {
    name: builtIn ? 'node:sqlite' : '@photostructure/sqlite',
    exec: (sql) => guarded(() => db.exec(sql)),
    prepare(sql) {
      let statement = prepared.get(sql)
      if (!statement) {
        const raw = guarded(() => db.prepare(sql))
        statement = {
          run: (...binds) => ({ changes: Number(guarded(() => raw.run(...binds.map(bound))).changes) }),
          get: (...binds) => guarded(() => raw.get(...binds.map(bound))) as SqlRow | undefined,
          all: (...binds) => guarded(() => raw.all(...binds.map(bound))) as readonly SqlRow[],
        }
        prepared.set(sql, statement)
      }
      return statement
    },
    close() {
      prepared.clear()
      guarded(() => db.close())
    },
  }
}

export function hasBuiltIn(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13) // before 22.13 node:sqlite asked for a flag
}

async function builtInClass(): Promise<DatabaseClass> {
  // Node 22 announces that its SQLite is experimental; our users did not ask.
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite')) (emitWarning as (...a: unknown[]) => void).call(process, warning, ...rest)
  }) as typeof emitWarning
  try {
    const name: string = 'node:sqlite' // a variable: the types of Node 20 do not know the module
    return ((await import(name)) as { DatabaseSync: DatabaseClass }).DatabaseSync
  } finally {
    process.emitWarning = emitWarning
  }
}

/** By `require`: the package is two CommonJS files inside, and importing them takes twice as long. */
const packagedClass = (): DatabaseClass =>
  (createRequire(import.meta.url)('@photostructure/sqlite') as { DatabaseSync: DatabaseClass }).DatabaseSync

/**
 * The value as SQLite is to see it. The libraries bind a Date as NULL without a word, and one of them cuts a string at an
 * embedded NUL: neither may reach them.
 */
export function bound(value: unknown): string | number | bigint | null | Uint8Array {
  if (value === null || typeof value === 'bigint' || value instanceof Uint8Array) return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`sql: ${value} cannot be bound`)
    return value
  }
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new TypeError('sql: a string with an embedded NUL cannot be bound')
    return value
  }
  throw new TypeError(
    `sql: ${value === undefined ? 'undefined' : Object.prototype.toString.call(value)} cannot be bound`,
  )
}

function guarded<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw failureOf(error)
  }
}

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
function failureOf(error: unknown): unknown {
  const code = Number((error as { errcode?: unknown }).errcode) & 0xff
  const said = error instanceof Error ? error.message : String(error)
  switch (code) {
    case 5:
    case 6:
      return new StoreFailure('locked', 'another program is writing to the dossier and did not finish in time', error)
    case 8:
      return new StoreFailure('read-only', 'the dossier cannot be written: file or folder is read-only', error)
    case 10:
      return new StoreFailure('unreachable', `the disk failed while reading or writing the dossier (${said})`, error)
    case 11:
      return new StoreFailure('damaged', `the dossier file is damaged (${said})`, error)
    case 13:
      return new StoreFailure('full', 'no space left on the disk; nothing of this step was written', error)
    case 14:
      return new StoreFailure('unreachable', 'the dossier file cannot be opened', error)
    case 26:
      return new StoreFailure('damaged', 'the file is not a database, or its beginning is damaged', error)
    default:
      return error
  }
}
