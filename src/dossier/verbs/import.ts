import { memoryStore } from '../../stores/memory.ts'
import { createSqlite } from '../../stores/sqlite.ts'
import type { Store } from '../../stores/store.ts'
import { count } from '../../views/telling.ts'
import { type Archive, archiveFrom } from '../archive.ts'
import { damaged, refused } from '../reasons.ts'
import { arg, type Run } from '../verb.ts'
import { verified } from '../verify.ts'
import { newDossierPath } from './with-dossier.ts'

export const importVerb: Run = async (call, effects) => {
  const file = await effects.bytes(arg(call, 'FILE'))
  if (!file.ok) return refused(file.reason)
  const read = archiveFrom(new TextDecoder().decode(file.bytes))
  if (!read.ok) return refused(`${arg(call, 'FILE')}: ${read.reason}`)
  // Into memory first: what does not hold together there is never made a file.
  const trial = memoryStore()
  try {
    await fill(trial, read.archive)
  } catch (error) {
    return damaged(`the export does not hold together: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { sound, findings, checked } = await verified(trial)
  if (!sound)
    return damaged(
      `the export is damaged: ${findings.map((f) => `${f.where}${f.id ? ` ${f.id}` : ''}: ${f.what}`).join('; ')}`,
    )
  const path = newDossierPath(arg(call, 'DOSSIER'))
  const made = await createSqlite(path, (store) => fill(store, read.archive))
  if (!made.ok) return refused(made.reason)
  await made.store.close()
  return {
    ok: true,
    value: { dossier: path, ...checked },
    lines: [
      `${path}: ${count(checked.entries, 'entry', 'entries')}, ${count(checked.sources, 'source')}, ${count(checked.suggestions, 'suggestion')}`,
    ],
  }
}

async function fill(store: Store, archive: Archive): Promise<void> {
  for (const { source, bytes } of archive.sources) await store.keepSource(source, bytes)
  await store.append(archive.entries, [])
  await store.keepSuggestions(archive.suggestions)
}
