import { count } from '../../views/telling.ts'
import { archiveOf } from '../archive.ts'
import { refused } from '../reasons.ts'
import { arg, given, option, type Run } from '../verb.ts'
import { withDossier } from './with-dossier.ts'

export const exportVerb: Run = (call, effects) =>
  withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const { sources } = await dossier.whole()
    const today = effects.now().slice(0, 10)
    const held = sources.filter(({ handling: h }) => h.kind === 'internal' || (h.kind === 'embargo' && today < h.until))
    if (held.length > 0 && !given(call, 'internal'))
      return refused(
        `${count(held.length, 'source')} inside ${held.length === 1 ? 'is' : 'are'} internal or under embargo (${held.map((s) => s.id).join(', ')}). Say --internal to export them too`,
      )
    if (option(call, 'output') === undefined) {
      for await (const line of archiveOf(dossier.store)) await effects.out(line)
      return { ok: true, written: true, value: null }
    }
    const lines: string[] = []
    for await (const line of archiveOf(dossier.store)) lines.push(line)
    return {
      ok: true,
      value: { sources: sources.length, lines: lines.length },
      bytes: new TextEncoder().encode(lines.join('')),
      lines: [`${count(lines.length, 'line')} written to ${option(call, 'output')}`],
    }
  })
