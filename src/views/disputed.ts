import type { Contents, DraftNaming, EventClaim, Item, Quantity } from '../record/claim.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { canCoincide } from '../time/when.ts'

/**
 * Two or more entries that differ. `contradicted`: they cannot both hold, or one denies the other. `contested`: they
 * differ and may yet both hold. Shown side by side with their chains; never settled here.
 */
export interface Dispute {
  readonly kind: 'contradicted' | 'contested'
  readonly what: 'number' | 'change' | 'event' | 'points' | 'told'
  /** Draft, issue or event it is about, as a key or as words. */
  readonly about: { readonly draft?: string; readonly issue?: string; readonly words?: string }
  readonly sides: readonly Held[]
}

/** Every dispute a rule can find in the state, and those that an accepted entry tells of. */
export function disputes(state: StateOfPlay): readonly Dispute[] {
  return [
    ...told(state),
    ...differentNumbers(state),
    ...differentChanges(state),
    ...deniedEvents(state),
    ...differentPoints(state),
  ]
}

function told(state: StateOfPlay): Dispute[] {
  return state.claims.flatMap((h) =>
    h.item.kind === 'contradiction'
      ? [{ kind: 'contradicted', what: 'told', about: { words: h.item.what }, sides: [h] } as const]
      : [],
  )
}

/** The same draft is said to give different numbers for the same thing: equal issue, equal unit, no overlap of the values. */
function differentNumbers(state: StateOfPlay): Dispute[] {
  const cells = groups(
    state.claims.filter((h): h is Held<Contents> => h.item.kind === 'contents' && h.item.quantity !== undefined),
    (h) => `${h.item.draft}|${h.item.issue}|${h.item.quantity!.unit ?? ''}`,
  )
  return cells.flatMap((list) => {
    const sides = distinct(list, (h) => numbers(h.item.quantity!))
    if (sides.length < 2 || sameSource(sides)) return []
    return [
      {
        kind: 'contradicted',
        what: 'number',
        about: { draft: list[0]!.item.draft, issue: list[0]!.item.issue },
        sides,
      } as const,
    ]
  })
}

/** One document that names two numbers for one issue has more likely named two things. */
const sameSource = (list: readonly Held[]): boolean => new Set(list.map((h) => h.item.passages[0]!.source)).size < 2

const numbers = (q: Quantity): string => `${q.value}–${q.to ?? q.value}`

/** One account has the issue removed, another reworded or left open, on the way to the same draft. */
function differentChanges(state: StateOfPlay): Dispute[] {
  const cells = groups(
    state.claims.filter((h) => h.item.kind === 'change' && h.item.to !== undefined),
    (h) => (h.item.kind === 'change' ? `${h.item.to}|${h.item.issue}` : ''),
  )
  return cells.flatMap((list) => {
    const sides = distinct(list, (h) => (h.item.kind === 'change' ? h.item.change : ''))
    const first = sides[0]!.item
    if (sides.length < 2 || first.kind !== 'change' || sameSource(sides)) return []
    return [{ kind: 'contested', what: 'change', about: { draft: first.to, issue: first.issue }, sides } as const]
  })
}

/** Somebody denies, or reports as called off, what somebody else reports as held: same type, a shared participant, a possible date. */
function deniedEvents(state: StateOfPlay): Dispute[] {
  const events = state.claims.filter((h): h is Held<EventClaim> => h.item.kind === 'event')
  const denials = events.filter((h) => h.item.status === 'denied' || h.item.status === 'cancelled')
  const held = new Map(
    groups(
      events.filter((h) => h.item.status === 'held' && h.item.happened !== undefined),
      (h) => h.item.type,
    ).map((list) => [list[0]!.item.type, list]),
  )
  return denials.flatMap((d) => {
    const against = (held.get(d.item.type) ?? []).find(
      (h) =>
        h.item.participants.some((p) => d.item.participants.includes(p)) &&
        h.item.happened !== undefined &&
        d.item.happened !== undefined &&
        canCoincide(h.item.happened, d.item.happened),
    )
    return against
      ? [{ kind: 'contradicted', what: 'event', about: { words: d.item.gist }, sides: [against, d] } as const]
      : []
  })
}

/** A draft said to have so many points, and by another source so many others. */
function differentPoints(state: StateOfPlay): Dispute[] {
  return state.drafts.flatMap((d) => {
    const sides = distinct(
      d.namings.filter((n) => n.item.points !== undefined),
      (n: Held<DraftNaming>) => String(n.item.points),
    )
    return sides.length > 1 ? [{ kind: 'contradicted', what: 'points', about: { draft: d.key }, sides } as const] : []
  })
}

function groups<H extends Held<Item>>(list: readonly H[], key: (h: H) => string): H[][] {
  const by = new Map<string, H[]>()
  for (const h of list) {
    const k = key(h)
    const group = by.get(k)
    if (group) group.push(h)
    else by.set(k, [h])
  }
  return [...by.values()]
}

function distinct<H>(list: readonly H[], key: (h: H) => string): H[] {
  const seen = new Set<string>()
  return list.filter((h) => !seen.has(key(h)) && seen.add(key(h)))
}
