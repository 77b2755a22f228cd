import { misused, refused } from '../reasons.ts'
import { arg, option, type Run } from '../verb.ts'
import { dossierPath, withDossier } from './with-dossier.ts'

const HIGHEST = 65_535

/** Opens the desk: checks that the dossier can be opened, then leaves the serving to whoever gave the effects. */
export const serve: Run = async (call, effects) => {
  const typed = option(call, 'port')
  const port = typed === undefined ? undefined : Number(typed)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= HIGHEST))
    return misused(`--port is a number from 0 to ${HIGHEST}`)
  const path = arg(call, 'DOSSIER')
  const sound = await withDossier(path, effects, async (dossier) => {
    await dossier.whole()
    return { ok: true, value: null }
  })
  if (!sound.ok) return sound
  if (!effects.serve) return refused('the desk can be opened from the command line only')
  return effects.serve(dossierPath(path), port, option(call, 'as'))
}
