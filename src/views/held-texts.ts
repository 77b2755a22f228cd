import { type Alignment, align, type Outlined, type OutlinedProvision, type ProvisionLink } from '../drafts/index.ts'
import type { Provision } from '../record/claim.ts'
import type { ItemId } from '../record/ids.ts'
import type { HandLink, Held } from '../record/state-of-play.ts'

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

interface Remembered {
  readonly a: readonly Provision[]
  readonly b: readonly Provision[]
  readonly links: string
  readonly alignment: Alignment
}

/**
 * Alignments already made, under the first provision of A. Items never change and outlive a fold, so that several views,
 * or one view at several moments, need not align the same words again.
 */
const remembered = new WeakMap<Provision, Remembered[]>()
const KEPT = 16 // counterparts and states of the hand links per draft; more are the oldest ones

/** The alignment of two drafts whose texts are held, with the links a person made outranking the computed ones. */
export function alignmentOf(
  a: readonly Held<Provision>[],
  b: readonly Held<Provision>[],
  links: readonly HandLink[],
): Alignment {
  const first = a[0]?.item
  if (!first) return aligned(a, b, links)
  const stamp = links.map((l) => l.entry).join()
  const before = remembered.get(first) ?? []
  const found = before.find((m) => m.links === stamp && isOf(m.a, a) && isOf(m.b, b))
  if (found) return found.alignment
  const alignment = aligned(a, b, links)
  const now: Remembered = { a: a.map((p) => p.item), b: b.map((p) => p.item), links: stamp, alignment }
  remembered.set(first, [now, ...before.slice(0, KEPT - 1)])
  return alignment
}

const isOf = (items: readonly Provision[], held: readonly Held<Provision>[]): boolean =>
  items.length === held.length && items.every((item, i) => item === held[i]!.item)

function aligned(a: readonly Held<Provision>[], b: readonly Held<Provision>[], links: readonly HandLink[]): Alignment {
  const ids = new Map<ItemId, { side: 'a' | 'b'; eId: string }>()
  for (const p of a) ids.set(p.id, { side: 'a', eId: p.item.eId })
  for (const p of b) ids.set(p.id, { side: 'b', eId: p.item.eId })
  const hand = links.flatMap((l) => {
    const all = [...l.a, ...l.b].flatMap((id) => ids.get(id) ?? [])
    const inA = all.filter((x) => x.side === 'a').map((x) => x.eId)
    const inB = all.filter((x) => x.side === 'b').map((x) => x.eId)
    return inA.length > 0 && inB.length > 0
      ? [{ kind: l.kind, a: inA, b: inB, relation: l.relation as ProvisionLink['relation'] | undefined }]
      : []
  })
  return align(outlinedOf(a), outlinedOf(b), { hand })
}
