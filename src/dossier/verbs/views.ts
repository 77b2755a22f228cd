import type { StateOfPlay } from '../../record/state-of-play.ts'
import { isDossier } from '../../stores/sqlite.ts'
import type { SectionedView } from '../../views/view.ts'
import { pageOf } from '../../writers/pages.ts'
import type { Effects } from '../effects.ts'
import { misused } from '../reasons.ts'
import { args, type Call, type Outcome, type Run } from '../verb.ts'
import { cutOf, dossierPath, withDossier } from './with-dossier.ts'

type View = (state: StateOfPlay) => SectionedView

/** Each view loads by itself: a brief needs no timeline. */
const VIEWS: Readonly<Record<string, () => Promise<View>>> = {
  brief: async () => (await import('../../views/brief.ts')).brief,
  comparison: async () => (await import('../../views/comparison.ts')).comparison,
  matrix: async () => (await import('../../views/matrix.ts')).matrix,
  timeline: async () => (await import('../../views/timeline.ts')).timeline,
  unsettled: async () => (await import('../../views/unsettled.ts')).unsettled,
}

export const viewNamed =
  (name: string): Run =>
  async (call, effects) => {
    const [first = '', ...more] = [...args(call, 'DOSSIER'), ...args(call, 'DOSSIER|FILE')]
    if (name === 'brief') {
      const dossiers = await Promise.all([first, ...more].map(async (p) => isDossier(await dossierPath(p))))
      if (!dossiers.includes(true) && !(more.length === 0 && first.endsWith('.travaux')))
        return (await import('./brief-files.ts')).briefFiles([first, ...more], call, effects)
      if (more.length > 0) return misused('brief takes one dossier, or files that are none')
    }
    return viewOf(first, name, call, effects)
  }

async function viewOf(dossier: string, name: string, call: Call, effects: Effects): Promise<Outcome> {
  const cut = cutOf(call)
  if (!cut.ok) return cut
  const view = await VIEWS[name]!()
  return withDossier(dossier, effects, async (d) => {
    const value = view(await d.state(cut.asOf))
    return { ok: true, value, page: pageOf(value) }
  })
}
