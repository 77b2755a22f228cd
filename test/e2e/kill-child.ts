// Files and accepts without end, and says each thing done on a line of its own as soon as it is acknowledged. Made to be killed.
import { writeSync } from 'node:fs'
import { Dossier } from '../../src/dossier/dossier.ts'
import type { Author } from '../../src/record/entry.ts'
import { suggestion } from '../../src/record/suggestion.ts'
import { accept } from '../../src/review/decide.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { meetingIn, sourceOf } from '../made-up.ts'

const [path = '', name = ''] = process.argv.slice(2)
const by: Author = { kind: 'person', name }
const said = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const opened = await openSqlite(path)
if (!opened.ok) throw new Error(opened.reason)
const dossier = new Dossier(opened.store, () => new Date().toISOString())
said('ready')
for (let i = 0; ; i++) {
  const words = `Envoys met for round ${i} of ${name}, run ${process.pid}`
  const source = sourceOf(
    `${words}.\n${'They spoke at length and parted without a word to the press. '.repeat(i % 40)}`,
  )
  await opened.store.keepSource(source, new TextEncoder().encode(source.text))
  said(`source ${source.id}`)
  const filed = await dossier.file(source, new TextEncoder().encode(source.text), by)
  if (!filed.ok) throw new Error(filed.reason)
  said(`filed ${source.id}`)
  const s = suggestion(source.id, meetingIn(source, words), 0.9, 'made up', 'test 1')
  await opened.store.keepSuggestions([s])
  said(`suggestion ${s.id}`)
  const done = await dossier.enter(
    by,
    ({ textOf, held }) => {
      const decision = accept(s, by, textOf, held)
      return decision.ok ? { ok: true, acts: [decision.act] } : { ok: false, kind: 'refused', reason: decision.reason }
    },
    [source.id],
  )
  if (!done.ok) throw new Error(done.reason)
  said(`entry ${done.entries[0]!.id}`)
}
