import type { About } from '../../readers/reader.ts'
import { draftKey } from '../../record/ids.ts'
import type { Handling, SourceKind } from '../../record/source.ts'
import { isDay } from '../../time/when.ts'
import { count, sourceName, whenInWords } from '../../views/telling.ts'
import { misused, type Refusal } from '../reasons.ts'
import { arg, args, type Call, option, type Run } from '../verb.ts'
import { filer, withDossier } from './with-dossier.ts'

export const file: Run = async (call, effects) => {
  const about = aboutOf(call, effects.now())
  if (!about.ok) return about
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const by = await filer(call, effects)
    const filed: unknown[] = []
    const lines: string[] = []
    const failed: string[] = []
    const places = args(call, 'PATH|URL')
    for (const [i, place] of places.entries()) {
      await effects.pause()
      if (effects.signal.aborted) {
        failed.push(`stopped before ${place}; what was filed stays filed`)
        break
      }
      effects.progress(i, places.length, place)
      const opened = await effects.open(place, about.about)
      if (!opened.ok) {
        failed.push(opened.reason)
        effects.note(opened.reason)
        continue
      }
      const { source, notes } = opened.reading
      for (const n of notes) effects.note(`${place}: ${n.text}`)
      const twin = (await dossier.whole()).sources.find(
        (s) => s.sha256OfBytes === source.sha256OfBytes && s.id !== source.id,
      )
      if (twin)
        effects.note(
          `${place}: the same bytes are on file already as ${twin.id}, with another date, publisher or kind; what both say will count twice. Withdraw what was accepted from one of them.`,
        )
      const done = await dossier.file(source, opened.bytes, by)
      if (!done.ok) return done
      const { id, kind, title, publisher, published, fidelity, length } = source
      filed.push({ place, id, fresh: done.fresh, kind, title, publisher, published, fidelity, length, notes })
      lines.push(
        `${id}  ${done.fresh ? 'filed' : 'was filed already'}: ${kind}, ${published ? whenInWords(published) : 'no date'}, “${sourceName(source)}”`,
      )
    }
    if (failed.length > 0 && filed.length === 0)
      return {
        ok: false,
        kind: 'refused',
        reason: failed.length === 1 ? failed[0]! : `nothing was filed: ${failed.join('; ')}`,
      }
    if (failed.length > 0) {
      for (const line of lines) effects.note(line)
      return {
        ok: false,
        kind: 'refused',
        reason: `${count(filed.length, 'document')} filed, ${failed.length} not: ${failed.join('; ')}`,
      }
    }
    return { ok: true, value: { filed }, lines }
  })
}

/** What the person says of the documents. */
export function aboutOf(call: Call, now: string): { readonly ok: true; readonly about: About } | Refusal {
  const handling = handlingOf(option(call, 'handling'))
  if (handling === null) return misused('--handling is public, internal or embargo:DATE, as in embargo:2031-05-02')
  const draft = option(call, 'draft')
  const kind = option(call, 'kind') as SourceKind | undefined
  const about: { -readonly [K in keyof About]: About[K] } = { retrieved: now }
  if (kind ?? draft) about.kind = kind ?? 'draft-text'
  if (draft) about.draft = draftKey(draft)
  if (handling) about.handling = handling
  for (const name of ['title', 'publisher', 'author', 'published', 'language', 'proposer'] as const) {
    const value = option(call, name)
    if (value !== undefined) about[name] = value
  }
  return { ok: true, about }
}

function handlingOf(typed: string | undefined): Handling | undefined | null {
  if (typed === undefined) return undefined
  if (typed === 'public' || typed === 'internal') return { kind: typed }
  const until = /^embargo:(.*)$/.exec(typed)?.[1]
  return until !== undefined && isDay(until) ? { kind: 'embargo', until } : null
}
