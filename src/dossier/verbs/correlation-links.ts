import {
  type CorrelationRow,
  isCompared,
  type Outlined,
  type Resolved,
  resolveCorrelation,
} from '../../drafts/index.ts'
import type { Provision } from '../../record/claim.ts'
import type { Act } from '../../record/entry.ts'
import type { ItemId } from '../../record/ids.ts'
import type { Held } from '../../record/state-of-play.ts'
import { outlinedOf } from '../../views/held-texts.ts'
import { type Refusal, refused } from '../reasons.ts'
import { unknownLabels } from './correlation-table.ts'

/** What a table says of two drafts on record, as acts; all of it or none. */
export function linksOf(
  rows: readonly CorrelationRow[],
  from: readonly Held<Provision>[],
  to: readonly Held<Provision>[],
  title: string,
  names: readonly [string, string],
): { readonly ok: true; readonly acts: readonly Act[]; readonly resolved: Extract<Resolved, { ok: true }> } | Refusal {
  const a = outlinedOf(from)
  const b = outlinedOf(to)
  const resolved = resolveCorrelation(rows, a, b)
  if (!resolved.ok) return refused(unknownLabels(resolved.unknown, names))
  const ids = (list: readonly Held<Provision>[]): ReadonlyMap<string, ItemId> =>
    new Map(list.map((p) => [p.item.eId, p.id]))
  const inA = ids(from)
  const inB = ids(to)
  const of = (eIds: readonly string[], at: ReadonlyMap<string, ItemId>): ItemId[] =>
    eIds.flatMap((e) => at.get(e) ?? [])
  const compared = (d: Outlined): string[] => d.provisions.filter((p) => isCompared(d.text, p)).map((p) => p.id)
  const acts: Act[] = [
    ...(resolved.removed.length > 0
      ? [apart(of(resolved.removed, inA), of(compared(b), inB), `removed, says the correlation table ${title}`)]
      : []),
    ...(resolved.added.length > 0
      ? [apart(of(compared(a), inA), of(resolved.added, inB), `new, says the correlation table ${title}`)]
      : []),
    ...resolved.links.map(
      (l): Act => ({
        kind: 'link',
        a: of(l.a, inA),
        b: of(l.b, inB),
        ...(l.relation ? { relation: l.relation } : {}),
        origin: `correlation table ${title}: ${l.origin}`,
      }),
    ),
  ]
  return { ok: true, acts, resolved }
}

const apart = (a: readonly ItemId[], b: readonly ItemId[], reason: string): Act => ({ kind: 'unlink', a, b, reason })
/** Equal for the same provisions on both sides, in whatever order. */
export const pairKey = (x: { readonly a: readonly ItemId[]; readonly b: readonly ItemId[] }): string =>
  JSON.stringify([[...x.a].sort(), [...x.b].sort()])
