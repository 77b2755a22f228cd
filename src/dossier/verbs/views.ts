import type { StateOfPlay } from '../../record/state-of-play.ts'
import { isDossier } from '../../stores/sqlite.ts'
import { brief } from '../../views/brief.ts'
import { comparison } from '../../views/comparison.ts'
import { matrix } from '../../views/matrix.ts'
import { movement } from '../../views/movement.ts'
import { network } from '../../views/network.ts'
import { timeline } from '../../views/timeline.ts'
import { unsettled } from '../../views/unsettled.ts'
import type { SectionedView } from '../../views/view.ts'
import { pageOf } from '../../writers/pages.ts'
import type { Effects } from '../effects.ts'
import { misused } from '../reasons.ts'
import { args, type Call, type Outcome, type Run } from '../verb.ts'
import { cutOf, dossierPath, withDossier } from './with-dossier.ts'

type View = (state: StateOfPlay) => SectionedView

const VIEWS: Readonly<Record<string, View>> = { brief, comparison, matrix, movement, network, timeline, unsettled }

export const viewNamed =
  (name: string): Run =>
  async (call, effects) => {
    const [first = '', ...more] = [...args(call, 'DOSSIER'), ...args(call, 'DOSSIER|FILE')]
    if (name === 'brief') {
      const dossiers = [first, ...more].map((p) => isDossier(dossierPath(p)))
      if (!dossiers.includes(true) && !(more.length === 0 && first.endsWith('.travaux')))
        return (await import('./brief-files.ts')).briefFiles([first, ...more], call, effects)
      if (more.length > 0) return misused('brief takes one dossier, or files that are none')
    }
    return viewOf(first, name, call, effects)
  }

async function viewOf(dossier: string, name: string, call: Call, effects: Effects): Promise<Outcome> {
  const cut = cutOf(call)
  if (!cut.ok) return cut
  const view = VIEWS[name]!
  return withDossier(dossier, effects, async (d) => {
    const value = view(await d.state(cut.asOf))
    return { ok: true, value, page: pageOf(value) }
  })
}
