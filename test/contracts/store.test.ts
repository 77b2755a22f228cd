import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Author } from '../../src/record/entry.ts'
import { chain } from '../../src/record/ledger.ts'
import { suggestion } from '../../src/record/suggestion.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import { bound, hasBuiltIn, openDriver } from '../../src/stores/sql-driver.ts'
import { createSqlite, openSqlite } from '../../src/stores/sqlite.ts'
import { type Store, StoreFailure } from '../../src/stores/store.ts'
import { meetingIn, sourceOf } from '../made-up.ts'
import { storeContract } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'travaux-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const fresh = (): string => join(folder, `dossier ${++count} é.travaux`)

const opened = async (path: string): Promise<Store> => {
  const o = await openSqlite(path)
  if (!o.ok) throw new Error(o.reason)
  return o.store
}
const created = async (path: string): Promise<Store> => {
  const o = await createSqlite(path, async () => {})
  if (!o.ok) throw new Error(o.reason)
  return o.store
}
const why = async (path: string): Promise<string> => {
  const o = await openSqlite(path)
  if (o.ok) await o.store.close()
  return o.ok ? 'opened' : `${o.kind}: ${o.reason}`
}

storeContract('memory', async () => ({ store: memoryStore(), clear: async () => {} }))
storeContract('sqlite', async () => {
  const path = fresh()
  const store = await created(path)
  return { store, again: () => opened(path), clear: () => store.close() }
})

const desk: Author = { kind: 'person', name: 'Desk' }
const source = sourceOf('Envoys of Sudmark and Norland met twice. They will meet again.')
const opening = chain([], desk, '2031-01-01T00:00:00.000Z', [{ kind: 'open', title: 'Talks' }])

describe('a dossier in a file', () => {
  let path: string
  beforeAll(async () => {
    path = fresh()
    const store = await created(path)
    await store.append(opening, [])
    await store.keepSource(source, new Uint8Array([1, 2, 3]))
    await store.keepSuggestions([suggestion(source.id, meetingIn(source, 'met twice'), 0.5, 'met', 'rules 1')])
    await store.close()
  })

  it('is whole in its one file once it is closed', async () => {
    const copy = fresh()
    copyFileSync(path, copy)
    const store = await opened(copy)
    expect(await store.entries()).toEqual(opening)
    expect(await store.source(source.id)).toEqual(source)
    expect(await store.suggestions()).toHaveLength(1)
    expect(await store.search('envoys met', 5)).toHaveLength(1)
    expect(await store.check()).toEqual([])
    await store.close()
  })

  it('does not take the place of a file that exists', async () => {
    const o = await createSqlite(path, async () => {})
    expect(o).toMatchObject({ ok: false, kind: 'refused' })
    expect(await why(path)).toBe('opened')
  })

  it('says why a place cannot hold one', async () => {
    const file = fresh()
    writeFileSync(file, 'Minutes')
    for (const at of [join(file, 'talks.travaux'), join(folder, `${'a'.repeat(300)}.travaux`)]) {
      const o = await createSqlite(at, async () => {})
      expect(o).toMatchObject({ ok: false, kind: 'unreachable', reason: expect.stringMatching(/cannot be made \(E/) })
    }
  })

  it('leaves nothing behind when making it fails', async () => {
    const at = fresh()
    await expect(
      createSqlite(at, async () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(readdirSync(folder).filter((f) => join(folder, f).startsWith(at))).toEqual([])
  })

  it.each(['entry', 'source', 'suggestion'])('lets no statement change or remove a row of %s', async (table) => {
    const db = await openDriver(path)
    db.exec('PRAGMA recursive_triggers = ON')
    expect(() => db.exec(`UPDATE ${table} SET id = 'x'`)).toThrow('never changed')
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('never removed')
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow('never removed')
    db.close()
  })

  it('says what is wrong with a file that is no dossier', async () => {
    const other = fresh()
    expect(await why(other)).toMatch(/^absent: there is no dossier at /)
    expect(await why(folder)).toMatch(/^refused: .* is a folder/)
    writeFileSync(other, '')
    expect(await why(other)).toMatch(/^refused: .* is empty/)
    writeFileSync(other, 'Minutes of the meeting, in plain text. '.repeat(9))
    expect(await why(other)).toMatch(/^refused: .* is not a Travaux dossier/)
    const database = fresh()
    const db = await openDriver(database)
    db.exec('CREATE TABLE t (x)')
    db.close()
    expect(await why(database)).toMatch(/^refused: .* another program/)
  })

  it('refuses a dossier of a newer format and says what to do', async () => {
    const newer = fresh()
    copyFileSync(path, newer)
    const db = await openDriver(newer)
    db.exec('PRAGMA user_version = 7')
    db.close()
    expect(await why(newer)).toMatch(/newer Travaux \(format 7.*Update travaux/)
  })

  it('tells a file that breaks off, by opening or by its check', async () => {
    const cut = fresh()
    copyFileSync(path, cut)
    truncateSync(cut, 50)
    expect(await why(cut)).toMatch(/^damaged: .* breaks off after 50 bytes/)
    copyFileSync(path, cut)
    truncateSync(cut, 8192)
    expect(await why(cut)).toMatch(/^damaged: /)
  })

  it('tells pages overwritten with rubbish', async () => {
    const bad = fresh()
    copyFileSync(path, bad)
    const bytes = readFileSync(bad)
    bytes.fill(0xab, 4096)
    writeFileSync(bad, bytes)
    expect(await why(bad)).toMatch(/^damaged: /)
  })

  it('gives a failure marked as damage when a kept entry cannot be read back', async () => {
    const bad = fresh()
    copyFileSync(path, bad)
    const db = await openDriver(bad)
    db.exec("DROP TRIGGER entry_never_changed; UPDATE entry SET json = '{}'")
    db.close()
    const store = await opened(bad)
    const failure = await store.entries().catch((e: unknown) => e)
    expect(failure).toBeInstanceOf(StoreFailure)
    expect((failure as StoreFailure).kind).toBe('damaged')
    expect((await store.check()).join('; ')).toMatch(/triggers/)
    await store.close()
  })

  it('tells heads that are not those of the entries', async () => {
    const bad = fresh()
    copyFileSync(path, bad)
    const db = await openDriver(bad)
    db.exec('DELETE FROM head')
    db.close()
    const store = await opened(bad)
    expect((await store.check()).join('; ')).toMatch(/heads/)
    await store.close()
  })

  it('waits for another writer, and then says who is in the way', async () => {
    const store = await opened(path)
    const db = await openDriver(path)
    const other = await openDriver(path)
    other.exec('PRAGMA busy_timeout = 10')
    db.exec('BEGIN IMMEDIATE')
    expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/another program is writing/)
    db.exec('ROLLBACK')
    other.close()
    db.close()
    await store.close()
  })
})

describe('what may be bound to a statement', () => {
  it('takes the values SQLite knows, and booleans as numbers', () => {
    expect([null, 1, 2n, 'é', true, false].map(bound)).toEqual([null, 1, 2n, 'é', 1, 0])
  })

  it('throws on what a driver would bind wrongly without a word', () => {
    for (const value of [undefined, new Date(0), 'a\u0000b', Number.NaN, Number.POSITIVE_INFINITY, {}, [], () => 1])
      expect(() => bound(value)).toThrow(TypeError)
  })

  it('knows which versions of Node bring SQLite without a flag', () => {
    expect(['20.20.2', '22.5.0', '22.12.9', '22.13.0', '23.4.0', '24.0.0'].map(hasBuiltIn)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ])
  })
})
