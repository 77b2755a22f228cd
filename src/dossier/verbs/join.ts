import { openSqlite } from '../../stores/sqlite.ts'
import { count } from '../../views/telling.ts'
import { damaged, refused } from '../reasons.ts'
import { arg, type Run } from '../verb.ts'
import { verified } from '../verify.ts'
import { dossierPath, withDossier } from './with-dossier.ts'

export const join: Run = (call, effects) =>
  withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const opened = await openSqlite(dossierPath(arg(call, 'OTHER')))
    if (!opened.ok) return opened.kind === 'damaged' ? damaged(opened.reason) : refused(opened.reason)
    const other = opened.store
    try {
      const state = await verified(other)
      if (!state.sound)
        return damaged(
          `${arg(call, 'OTHER')} is damaged; nothing was taken over. See: travaux verify ${arg(call, 'OTHER')}`,
        )
      const theirs = await other.entries()
      const ours = (await dossier.ledger()).entries
      if (theirs.length > 0 && ours.length > 0 && theirs[0]!.id !== ours[0]!.id)
        return refused('the two did not begin as one dossier, so their histories cannot be joined')
      let sources = 0
      const kept = new Set(await dossier.store.sourceIds())
      for (const id of await other.sourceIds()) {
        const source = kept.has(id) ? undefined : await other.source(id)
        if (!source) continue
        await dossier.store.keepSource(source, (await other.bytesOf(id))!)
        sources++
      }
      await dossier.store.keepSuggestions(await other.suggestions())
      for (;;) {
        const here = new Set((await dossier.ledger()).entries.map((e) => e.id))
        const fresh = theirs.filter((e) => !here.has(e.id))
        const heads = await dossier.store.heads()
        if (fresh.length > 0 && !(await dossier.store.append(fresh, heads)).ok) continue // somebody wrote meanwhile: look again
        return {
          ok: true,
          value: { entries: fresh.length, sources },
          lines: [
            `${count(fresh.length, 'entry', 'entries')} and ${count(sources, 'source')} taken over from ${arg(call, 'OTHER')}`,
          ],
        }
      }
    } finally {
      await other.close()
    }
  })
