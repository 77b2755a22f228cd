import { basename } from 'node:path'
import { chain } from '../../record/ledger.ts'
import { createSqlite } from '../../stores/sqlite.ts'
import { misused, refused } from '../reasons.ts'
import { arg, option, type Run } from '../verb.ts'
import { filer, newDossierPath } from './with-dossier.ts'

export const begin: Run = async (call, effects) => {
  const named = arg(call, 'DOSSIER')
  if (named.trim() === '') return misused('name the file of the new dossier, as in talks.travaux')
  const path = newDossierPath(named)
  const title = option(call, 'title')?.trim() || basename(path).replace(/\.[^.]+$/, '')
  const by = await filer(call, effects)
  const opening = chain([], by, effects.now(), [{ kind: 'open', title }])
  const made = await createSqlite(path, async (store) => {
    await store.append(opening, [])
  })
  if (!made.ok) return refused(made.reason)
  await made.store.close()
  return {
    ok: true,
    value: { dossier: path, title, by, entry: opening[0]!.id },
    lines: [`${path}: “${title}”, opened by ${by.name}`],
  }
}
