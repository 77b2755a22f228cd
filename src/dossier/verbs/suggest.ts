import type { Suggester } from '../../extract/suggester.ts'
import { unreadNote } from '../../extract/unread.ts'
import type { SourceHead } from '../../record/source.ts'
import { count, sourceName } from '../../views/telling.ts'
import type { Dossier } from '../dossier.ts'
import { prospect } from '../prospect.ts'
import { arg, args, type Run } from '../verb.ts'
import { withDossier } from './with-dossier.ts'

export const suggest: Run = (call, effects) =>
  withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const asked = args(call, 'SOURCE')
    const sources: SourceHead[] = []
    for (const word of asked) {
      const meant = await dossier.sourceMeant(word)
      if (!meant.ok) return meant
      sources.push(meant.one)
    }
    if (asked.length === 0) {
      const read = new Set((await dossier.store.suggestions()).map((s) => s.source))
      sources.push(...(await dossier.whole()).sources.filter((s) => !read.has(s.id)))
    }
    if (sources.length === 0)
      return { ok: true, value: { read: [] }, lines: ['every source was read before; name one to read it again'] }
    const suggester = await effects.suggester()
    const read: { readonly source: string; readonly suggestions: number; readonly fresh: number }[] = []
    const lines: string[] = []
    for (const [i, head] of draftsFirst(sources).entries()) {
      await effects.pause()
      if (effects.signal.aborted) {
        effects.note(`stopped; ${count(read.length, 'source')} read, and what was suggested is kept`)
        break
      }
      effects.progress(i, sources.length, sourceName(head))
      const made = await suggestFor(dossier, suggester, head)
      if (made.suggestions === 0 && head.kind !== 'draft-text' && head.language && !/^en\b/i.test(head.language)) {
        const source = await dossier.store.source(head.id)
        if (source) effects.note(`${sourceName(head)}: ${unreadNote(source.text, head.language)}`)
      }
      read.push({ source: head.id, ...made })
      lines.push(
        `${head.id}  ${count(made.suggestions, 'suggestion')}${made.fresh < made.suggestions ? `, ${made.fresh} of them new` : ''}: “${sourceName(head)}”`,
      )
    }
    return { ok: true, value: { read, suggester: suggester.name }, lines }
  })

/** Texts of drafts before reports on them: what a report mentions may then be known by its key. */
export const draftsFirst = <S extends Pick<SourceHead, 'kind'>>(sources: readonly S[]): readonly S[] => [
  ...sources.filter((s) => s.kind === 'draft-text'),
  ...sources.filter((s) => s.kind !== 'draft-text'),
]

/** Let the machine read one source, knowing what is on record and what it suggested before on others. */
export async function suggestFor(
  dossier: Dossier,
  suggester: Suggester,
  head: SourceHead,
): Promise<{ readonly suggestions: number; readonly fresh: number }> {
  const source = await dossier.store.source(head.id)
  if (!source) return { suggestions: 0, fresh: 0 }
  const before = new Set((await dossier.store.suggestions(head.id)).map((s) => s.id))
  const state = prospect(await dossier.whole(), await dossier.store.suggestions())
  const made = await suggester.suggest(source, state)
  await dossier.store.keepSuggestions(made)
  return { suggestions: made.length, fresh: made.filter((s) => !before.has(s.id)).length }
}
