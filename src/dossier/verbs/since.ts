import { parseWhen } from '../../time/when.ts'
import { since as sinceOf } from '../../views/since.ts'
import { pageOf } from '../../writers/pages.ts'
import { misused } from '../reasons.ts'
import { arg, option, type Run } from '../verb.ts'
import { cutOf, withDossier } from './with-dossier.ts'

/** What was first reported after a day. A month or a year means its last day. */
export const since: Run = async (call, effects) => {
  const cut = cutOf(call)
  if (!cut.ok) return cut
  const given = option(call, 'from')
  const from = given === undefined ? undefined : parseWhen(given)?.latest
  if (!from) return misused(given === undefined ? 'say since when: --from DATE' : `--from ${given} is not a date`)
  return withDossier(arg(call, 'DOSSIER'), effects, async (d) => {
    const value = sinceOf(await d.state(cut.asOf), from)
    return { ok: true, value, page: pageOf(value) }
  })
}
