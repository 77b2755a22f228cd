import { type Alignment, align, type Outlined, type OutlinedProvision, type ProvisionLink } from '../drafts/index.ts'
import type { Provision } from '../record/claim.ts'
import type { ItemId } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import type { DraftOnRecord } from './register.ts'

/**
 * A draft's provisions as the `drafts` room reads them: one text with a line a provision. Ids are the eIds, so that what
 * an alignment says can be led back to the record.
 */
export function outlinedOf(provisions: readonly Held<Provision>[]): Outlined {
  let text = ''
  const out: OutlinedProvision[] = []
  for (const { item } of provisions) {
    const start = text.length
    text += item.label ? `${item.label} ` : ''
    const textStart = text.length
    text += item.wording
    out.push({
      id: item.eId,
      label: item.label ?? null,
      heading: item.heading ?? null,
      parent: item.parent ?? null,
      level: item.level ?? 0,
      start,
      end: text.length,
      textStart,
      kind: item.unit ?? 'point',
      known: item.known === 'withheld' ? 'unknown' : item.known,
      covers: item.covers,
    })
    text += '\n'
  }
  return { text, provisions: out }
}

/** The alignment of two drafts whose texts are held, with the links a person made outranking the computed ones. */
export function alignmentOf(a: DraftOnRecord, b: DraftOnRecord, state: StateOfPlay): Alignment {
  const ids = new Map<ItemId, { side: 'a' | 'b'; eId: string }>()
  for (const p of a.provisions) ids.set(p.id, { side: 'a', eId: p.item.eId })
  for (const p of b.provisions) ids.set(p.id, { side: 'b', eId: p.item.eId })
  const hand = state.links.flatMap((l) => {
    const all = [...l.a, ...l.b].flatMap((id) => ids.get(id) ?? [])
    const inA = all.filter((x) => x.side === 'a').map((x) => x.eId)
    const inB = all.filter((x) => x.side === 'b').map((x) => x.eId)
    return inA.length > 0 && inB.length > 0
      ? [{ kind: l.kind, a: inA, b: inB, relation: l.relation as ProvisionLink['relation'] | undefined }]
      : []
  })
  return align(outlinedOf(a.provisions), outlinedOf(b.provisions), { hand })
}
