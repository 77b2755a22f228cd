import { basename } from 'node:path'
import type { Author } from '../../record/entry.ts'
import { acceptAll } from '../../review/decide.ts'
import { memoryStore } from '../../stores/memory.ts'
import { brief } from '../../views/brief.ts'
import { count } from '../../views/telling.ts'
import { pageOf } from '../../writers/pages.ts'
import { Dossier } from '../dossier.ts'
import type { Effects } from '../effects.ts'
import { refused } from '../reasons.ts'
import { type Call, type Outcome, option, options } from '../verb.ts'
import { VERSION } from '../version.ts'
import { sourcesBehind } from './decide.ts'
import { draftsFirst, suggestFor } from './suggest.ts'
import { cutOf } from './with-dossier.ts'

/**
 * A brief straight from files. The machine files, reads and accepts, each by an entry in its own name, in a dossier that
 * rests nowhere; so every page says that nobody has reviewed it.
 */
export async function briefFiles(files: readonly string[], call: Call, effects: Effects): Promise<Outcome> {
  const cut = cutOf(call)
  if (!cut.ok) return cut
  const machine: Author = { kind: 'machine', name: `travaux ${VERSION}` }
  const dossier = new Dossier(memoryStore(), effects.now)
  const opened = await dossier.enter(machine, () => ({ ok: true, acts: [{ kind: 'open', title: '' }] }))
  if (!opened.ok) return opened
  for (const [i, file] of files.entries()) {
    await effects.pause()
    if (effects.signal.aborted) return refused('stopped; nothing was kept')
    effects.progress(i, files.length, file)
    const read = await openAs(file, call, effects)
    if (!read.ok) return refused(read.reason)
    const { source, notes } = read.reading
    for (const n of notes) if (n.kind !== 'info') effects.note(`${file}: ${n.text}`)
    await dossier.file(source, read.bytes, machine)
  }
  const { sources } = await dossier.whole()
  const suggester = await effects.suggester()
  for (const [i, head] of draftsFirst(sources).entries()) {
    await effects.pause()
    if (effects.signal.aborted) return refused('stopped; nothing was kept')
    effects.progress(i, sources.length, head.file ?? head.id)
    await suggestFor(dossier, suggester, head)
    const suggestions = await dossier.store.suggestions(head.id)
    let failed: readonly string[] = []
    const done = await dossier.enter(
      machine,
      ({ textOf, held }) => {
        const { acts, refused: bad } = acceptAll(suggestions, machine, textOf, held)
        failed = bad
        return { ok: true, acts }
      },
      suggestions.flatMap((s) => sourcesBehind(s.item)),
    )
    if (!done.ok) return done
    if (failed.length > 0) effects.note(`${count(failed.length, 'finding')} left out: ${failed[0]}`)
  }
  const view = brief(await dossier.state(cut.asOf))
  return { ok: true, value: view, page: pageOf(view) }
}

/** The date told with --published is that of the reports; a draft is as old as it says itself. */
async function openAs(file: string, call: Call, effects: Effects) {
  const named = (name: string): boolean => options(call, name).some((f) => f === file || basename(f) === basename(file))
  if (named('draft')) return effects.open(file, { kind: 'draft-text' })
  const published = option(call, 'published')
  const told = { ...(published ? { published } : {}), ...(named('report') ? { kind: 'news' as const } : {}) }
  const read = await effects.open(file, told)
  if (!read.ok || read.reading.source.kind !== 'draft-text' || !published) return read
  return effects.open(file, { kind: 'draft-text' })
}
