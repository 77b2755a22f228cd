// Not node:fs/promises: loading it takes longer than all that is done with it here.
import { createHash } from 'node:crypto'
import { accessSync, closeSync, constants, existsSync, linkSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { decodeEntry, encodeEntry } from '../record/codec.ts'
import type { Entry } from '../record/entry.ts'
import type { EntryId, SourceId } from '../record/ids.ts'
import { headOf, type Source, type SourceHead } from '../record/source.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { canonicalJson } from '../text/digest.ts'
import { paragraphs } from '../text/sentences.ts'
import { trimmed } from '../text/span.ts'
import { placesOf, shortest, snippetOf, type Term, termsOf, wordsOf } from './hits.ts'
import { sameSet } from './memory.ts'
import { openDriver, type SqlDriver, type SqlRow } from './sql-driver.ts'
import { APPLICATION_ID, PRAGMAS, SCHEMA, SCHEMA_VERSION } from './sqlite-schema.ts'
import { type Hit, type Store, StoreFailure } from './store.ts'

export type OpenedStore =
  | { readonly ok: true; readonly store: Store }
  | { readonly ok: false; readonly kind: StoreFailure['kind'] | 'absent'; readonly reason: string }

/** Open the dossier in a file. Whatever is not a dossier is told so before SQLite sees it. */
export async function openSqlite(path: string): Promise<OpenedStore> {
  const not = whyNotDossier(path)
  if (not) return { ok: false, kind: not.kind, reason: not.reason }
  try {
    return { ok: true, store: sqliteStore(await prepared(path, isWritable(path))) }
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, kind: error.kind, reason: `${path}: ${error.message}` }
    throw error
  }
}

/**
 * Make a dossier. It is built beside its place and moved there whole, so that a process killed on the way leaves nothing
 * that looks like one. Refuses a place that is taken.
 */
export async function createSqlite(path: string, fill: (store: Store) => Promise<void>): Promise<OpenedStore> {
  if (existsSync(path)) return { ok: false, kind: 'refused', reason: `${path} already exists` }
  const beside = `${path}.${process.pid}-new`
  try {
    rmSync(beside, { force: true })
    const db = await openDriver(beside)
    try {
      db.exec(PRAGMAS) // and no write-ahead log yet: it would be called after the name that the file is about to lose
      db.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
      await fill(sqliteStore(db))
    } finally {
      db.close()
    }
    if (!putInPlace(beside, path)) return { ok: false, kind: 'refused', reason: `${path} already exists` }
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, kind: error.kind, reason: `${path}: ${error.message}` }
    const place = placeFault(error)
    if (place) return { ok: false, kind: 'unreachable', reason: `${path} cannot be made (${place})` }
    throw error
  } finally {
    removed(beside)
  }
  return openSqlite(path)
}

/** The code of a fault of the place itself, such as a folder one may not enter; undefined for any other. */
function placeFault(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall === undefined ? undefined : code
}

/** Cleaning up must not hide why there is something to clean: where nothing can be removed, nothing was made either. */
function removed(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    if (placeFault(error) === undefined) throw error
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Linking fails where something stands already, even if it came a moment ago; where links are unknown, a look must do. */
function putInPlace(beside: string, path: string): boolean {
  try {
    linkSync(beside, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) return false
    renameSync(beside, path)
    return true
  }
}

/** Whether the file is one of ours, sound or not. */
export const isDossier = (path: string): boolean => {
  const not = whyNotDossier(path)
  return not === undefined || not.ours === true
}

const HEADER = 100 // bytes of a SQLite file's header, https://www.sqlite.org/fileformat.html

interface NotDossier {
  readonly kind: StoreFailure['kind'] | 'absent'
  readonly reason: string
  /** It is one of ours all the same, only not one we can open. */
  readonly ours?: true
}

function whyNotDossier(path: string): NotDossier | undefined {
  const header = new Uint8Array(HEADER)
  let got = 0
  try {
    const file = openSync(path, 'r')
    try {
      got = readSync(file, header, 0, HEADER, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return { kind: 'absent', reason: `there is no dossier at ${path}` }
    if (code === 'EISDIR') return { kind: 'refused', reason: `${path} is a folder, not a dossier` }
    return { kind: 'unreachable', reason: `${path} cannot be read (${code ?? String(error)})` }
  }
  if (got === 0) return { kind: 'refused', reason: `${path} is empty, not a dossier` }
  if (new TextDecoder('latin1').decode(header.subarray(0, 16)) !== 'SQLite format 3\0')
    return { kind: 'refused', reason: `${path} is not a Travaux dossier` }
  if (got < HEADER) return { kind: 'damaged', reason: `${path} breaks off after ${got} bytes` }
  const view = new DataView(header.buffer)
  if (view.getUint32(68) !== APPLICATION_ID)
    return { kind: 'refused', reason: `${path} is a database of another program, not a Travaux dossier` }
  const version = view.getUint32(60)
  if (version > SCHEMA_VERSION)
    return {
      kind: 'refused',
      ours: true,
      reason: `${path} was written by a newer Travaux (format ${version}; this one reads up to ${SCHEMA_VERSION}). Update travaux to open it`,
    }
  return undefined
}

async function prepared(path: string, writable: boolean): Promise<SqlDriver> {
  const db = await openDriver(path, writable ? 'write' : 'read')
  try {
    db.exec(PRAGMAS)
    if (writable) db.exec('PRAGMA journal_mode = WAL')
    db.prepare('SELECT count(*) AS n FROM head').get() // reads the schema: a damaged one shows here
    return db
  } catch (error) {
    db.close()
    if (error instanceof StoreFailure) throw error
    throw new StoreFailure(
      'damaged',
      `the tables of the dossier are not as they should be (${messageOf(error)})`,
      error,
    )
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A store over an open database that has our tables. */
function sqliteStore(db: SqlDriver): Store {
  const heads = (): EntryId[] =>
    db
      .prepare('SELECT id FROM head ORDER BY id')
      .all()
      .map((r) => str(r, 'id') as EntryId)
  /** All or none, and alone: the write lock is taken before the first look, so nobody comes between look and write. */
  const alone = <T>(act: () => T): T => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = act()
      db.exec('COMMIT')
      return result
    } catch (error) {
      try {
        db.exec('ROLLBACK')
      } catch {
        // SQLite has rolled back by itself (disk full, for one); the first error is the one to tell.
      }
      throw error
    }
  }
  return {
    async entries(from = 0, altered = false) {
      const rows = db.prepare('SELECT seq, id, json FROM entry ORDER BY seq LIMIT -1 OFFSET ?').all(from)
      return rows.map((row) => entryOfRow(row, altered))
    },
    async counts() {
      const row = db
        .prepare('SELECT (SELECT count(*) FROM entry) AS entries, (SELECT count(*) FROM suggestion) AS suggestions')
        .get()
      return { entries: Number(row?.entries), suggestions: Number(row?.suggestions) }
    },
    heads: async () => heads(),
    append: async (added, expects) =>
      alone(() => {
        const now = heads()
        if (!sameSet(now, expects)) return { ok: false, reason: 'moved', heads: now } as const
        const insert = db.prepare('INSERT INTO entry (id, json) VALUES (?, ?)')
        const known = db.prepare('SELECT 1 AS one FROM entry WHERE id = ?')
        const unhead = db.prepare('DELETE FROM head WHERE id = ?')
        const head = db.prepare('INSERT INTO head (id) VALUES (?)')
        for (const entry of added) {
          for (const f of entry.follows) {
            if (unhead.run(f).changes === 0 && !known.get(f))
              throw new Error(`append: ${entry.id} follows ${f}, which is not in the ledger`)
          }
          insert.run(entry.id, encodeEntry(entry))
          head.run(entry.id)
        }
        return { ok: true } as const
      }),
    async keepSource(source, bytes) {
      const { id, text, rawMap } = source
      alone(() => {
        if (db.prepare('SELECT 1 AS one FROM source WHERE id = ?').get(id)) return
        db.prepare('INSERT INTO source (id, head, raw_map, text, bytes) VALUES (?, ?, ?, ?, ?)').run(
          id,
          canonicalJson(headOf(source)),
          rawMap ? canonicalJson(rawMap) : null,
          text,
          bytes,
        )
        const passage = db.prepare('INSERT INTO passage (text, source, start) VALUES (?, ?, ?)')
        for (const p of paragraphs(text)) passage.run(text.slice(p.start, p.end), id, p.start)
      })
    },
    async source(id) {
      const row = one(db, 'SELECT head, raw_map, text FROM source WHERE id = ?', id)
      return row && sourceOfRow(id, row)
    },
    async bytesOf(id) {
      const row = one(db, 'SELECT bytes FROM source WHERE id = ?', id)
      return row && (row.bytes as Uint8Array)
    },
    sourceIds: async () =>
      db
        .prepare('SELECT id FROM source ORDER BY seq')
        .all()
        .map((r) => str(r, 'id') as SourceId),
    async keepSuggestions(list) {
      alone(() => {
        const insert = db.prepare(
          'INSERT INTO suggestion (id, source, json) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
        )
        for (const s of list) insert.run(s.id, s.source, canonicalJson(s))
      })
    },
    async suggestions(source) {
      const rows =
        source === undefined
          ? db.prepare('SELECT id, json FROM suggestion ORDER BY seq').all()
          : all(db, 'SELECT id, json FROM suggestion WHERE source = ? ORDER BY seq', source)
      return rows.map(suggestionOfRow)
    },
    async suggestion(id) {
      const row = one(db, 'SELECT id, json FROM suggestion WHERE id = ?', id)
      return row && suggestionOfRow(row)
    },
    async search(words, limit) {
      const terms = termsOf(words)
      if (terms.length === 0) return []
      const rows = db
        .prepare(
          'SELECT source, start, text, highlight(passage, 0, char(1), char(2)) AS marked FROM passage WHERE passage MATCH ? ORDER BY rank, rowid LIMIT ?',
        )
        .all(terms.map(asked).join(' AND '), limit)
      return rows.map((r) => hitOf(r, terms, (id) => textOf(db, id)))
    },
    check: async () => faultsOf(db),
    async close() {
      try {
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)') // so that the one file is whole and may be copied
      } catch {
        // A read-only or busy dossier: whatever was acknowledged stands in the log beside it.
      }
      db.close()
    },
  }
}

/** Ids come from outside too; one with a NUL names nothing, and the driver would refuse to bind it. */
const one = (db: SqlDriver, sql: string, id: string): SqlRow | undefined =>
  id.includes('\0') ? undefined : db.prepare(sql).get(id)
const all = (db: SqlDriver, sql: string, id: string): readonly SqlRow[] =>
  id.includes('\0') ? [] : db.prepare(sql).all(id)
const str = (row: SqlRow, column: string): string => String(row[column])

function parsed<T>(json: string, what: string): T {
  try {
    return JSON.parse(json) as T
  } catch (error) {
    throw new StoreFailure('damaged', `${what} cannot be read back: ${messageOf(error)}`, error)
  }
}

function entryOfRow(row: SqlRow, altered: boolean): Entry {
  const read = decodeEntry(str(row, 'json'))
  if (!read.ok) throw new StoreFailure('damaged', `entry ${str(row, 'seq')} cannot be read back: ${read.reason}`)
  if (read.entry.id !== row.id)
    throw new StoreFailure('damaged', `entry ${str(row, 'seq')} stands under another id than its own`)
  if (!altered && hashOfLine(str(row, 'json'), read.entry.id) !== read.entry.id)
    throw new StoreFailure('damaged', `entry ${str(row, 'seq')} was changed after it was entered; \`verify\` tells all`)
  return read.entry
}

/**
 * The id that a stored line hashes to. Lines are canonical JSON with the id among their keys, so the bytes that were
 * hashed are the line without it: no view ever shows an entry that somebody changed, at the cost of one hash by Node.
 */
const hashOfLine = (line: string, id: string): string =>
  `ent-${createHash('sha256')
    .update(line.replace(`"id":"${id}",`, ''))
    .digest('hex')}`

function sourceOfRow(id: SourceId, row: SqlRow): Source {
  const head = parsed<SourceHead>(str(row, 'head'), `source ${id}`)
  const source: Source = { ...head, text: str(row, 'text') }
  return row.raw_map === null ? source : { ...source, rawMap: parsed(str(row, 'raw_map'), `source ${id}`) }
}

const suggestionOfRow = (row: SqlRow): Suggestion => parsed(str(row, 'json'), `suggestion ${str(row, 'id')}`)

const textOf = (db: SqlDriver, id: SourceId): string =>
  str(one(db, 'SELECT text FROM source WHERE id = ?', id) ?? {}, 'text')

/** A term in the query language of FTS5. Its words hold letters and digits only, so that nothing needs escaping. */
const asked = (term: Term): string => `"${term.words.join(' ')}"${term.prefix ? ' *' : ''}`

const MARK = /\u0001([^\u0002]*)\u0002/g // normalised text holds no control characters, so these can be no part of it

/** Where the words stand. SQLite and we fold nearly alike; where we part, its own marks say where. */
function hitOf(row: SqlRow, terms: readonly Term[], text: (id: SourceId) => string): Hit {
  const source = str(row, 'source') as SourceId
  const from = Number(row.start)
  const paragraph = str(row, 'text')
  let dropped = 0
  const marks = [...str(row, 'marked').matchAll(MARK)].map((m) => {
    const start = m.index - dropped
    dropped += 2
    return { start, end: start + m[1]!.length }
  })
  const places = placesOf(wordsOf(paragraph), terms)
  const words = places ? places.flat().sort((a, b) => a.start - b.start) : marks
  const at = places
    ? shortest(places)
    : {
        start: marks[0]?.start ?? 0,
        end: marks.at(-1)?.end ?? trimmed(paragraph, { start: 0, end: paragraph.length }).end,
      }
  const moved = { start: at.start + from, end: at.end + from }
  return {
    source,
    ...moved,
    words: words.map((w) => ({ start: w.start + from, end: w.end + from })),
    snippet: snippetOf(text(source), moved),
  }
}

/** How many entries are heads and not kept as such, or kept as such and are none. */
const HEADS_OFF = `
WITH followed AS (SELECT DISTINCT f.value AS id FROM entry, json_each(entry.json, '$.follows') AS f),
  heads AS (SELECT id FROM entry WHERE id NOT IN (SELECT id FROM followed))
SELECT (SELECT count(*) FROM heads WHERE id NOT IN (SELECT id FROM head))
  + (SELECT count(*) FROM head WHERE id NOT IN (SELECT id FROM heads)) AS n`

/** SQLite's own check, then ours: the heads follow from the entries, and the search index from the sources. */
function faultsOf(db: SqlDriver): readonly string[] {
  const faults: string[] = []
  const look = (what: string, act: () => void): void => {
    try {
      act()
    } catch (error) {
      faults.push(`${what}: ${messageOf(error)}`)
    }
  }
  look('integrity check', () => {
    for (const row of db.prepare('PRAGMA integrity_check(20)').all())
      if (row.integrity_check !== 'ok') faults.push(`integrity check: ${str(row, 'integrity_check')}`)
  })
  look('foreign keys', () => {
    for (const row of db.prepare('PRAGMA foreign_key_check').all())
      faults.push(`a row of ${str(row, 'table')} names a row of ${str(row, 'parent')} that is not there`)
  })
  look('heads', () => {
    const { n } = db.prepare(HEADS_OFF).get() ?? { n: 0 }
    if (Number(n) > 0) faults.push('the heads kept are not those of the entries')
  })
  look('protection', () => {
    const { n } = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'trigger'").get() ?? { n: 0 }
    if (Number(n) < 6) faults.push('triggers that keep entries, sources and suggestions from being changed are missing')
  })
  return faults
}
