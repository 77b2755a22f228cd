import { matterOf, together } from '../record/accounts.ts'
import type { Item } from '../record/claim.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'

/**
 * Two or more entries that differ. `contradicted`: they cannot both hold, or one denies the other. `contested`: they
 * differ and may yet both hold. Shown side by side with their chains; never settled here.
 */
export interface Dispute {
  readonly kind: 'contradicted' | 'contested'
  readonly what: 'number' | 'change' | 'event' | 'points' | 'position' | 'deadline' | 'told'
  /** Draft, issue or event it is about, as a key or as words. */
  readonly about: { readonly draft?: string; readonly issue?: string; readonly words?: string }
  readonly sides: readonly Held[]
}

/** Every dispute a rule can find in the state, and those that an accepted entry tells of. */
export function disputes(state: StateOfPlay): readonly Dispute[] {
  const all: readonly Held[] = [...state.claims, ...state.drafts.flatMap((d) => d.namings)]
  const matters = groups(all, (h) => matterOf(h.item))
  return [...told(state), ...matters.flatMap((list) => [...contradicted(list), ...contested(list)])]
}

function told(state: StateOfPlay): Dispute[] {
  return state.claims.flatMap((h) =>
    h.item.kind === 'contradiction'
      ? [{ kind: 'contradicted', what: 'told', about: { words: h.item.what }, sides: [h] } as const]
      : [],
  )
}

/**
 * Those of one matter that cannot both hold, from two sources: one document that names two numbers for one issue has more
 * likely named two things. A later report that differs stands beside the earlier one; nothing is overwritten.
 */
function contradicted(list: readonly Held[]): Dispute[] {
  const sides: Held[] = []
  const known = new Map<string, Held>()
  // what reads the same is one side, so that forty reports of one number are compared once
  for (const h of list) if (!known.has(sideOf(h.item))) known.set(sideOf(h.item), h)
  const distinct = [...known.values()].slice(0, MOST)
  const denials = distinct.filter(isDenial)
  if (list[0]?.item.kind === 'event' && denials.length === 0) return []
  const several = new Map(groups(list, (h) => sideOf(h.item)).map((g) => [sideOf(g[0]!.item), g]))
  const reports = (h: Held): readonly Held[] => several.get(sideOf(h.item))!
  for (const a of distinct) {
    const others = a.item.kind === 'event' && !isDenial(a) ? denials : distinct
    if (others.some((b) => a !== b && together(a.item, b.item) === 'contradicts' && fromTwo(reports(a), reports(b))))
      sides.push(a)
  }
  const what = WHAT[sides[0]?.item.kind ?? '']
  // several matters may stand under one kind of event: each pair is a dispute of its own
  if (what === 'event' || what === 'deadline')
    return pairs(sides).map((pair) => ({ kind: 'contradicted', what, about: aboutOf(pair[1]!), sides: pair }))
  return sides.length > 1 && what ? [{ kind: 'contradicted', what, about: aboutOf(sides[0]!), sides }] : []
}

const MOST = 500 // different accounts of one matter that are compared; the work grows by their square
const isDenial = (h: Held): boolean =>
  h.item.kind === 'event' && (h.item.status === 'denied' || h.item.status === 'cancelled')

const pairs = (sides: readonly Held[]): Held[][] => {
  const out: Held[][] = []
  const used = new Set<Held>()
  for (const b of sides) {
    const denial = b.item.kind !== 'event' || b.item.status === 'denied' || b.item.status === 'cancelled'
    const a = denial
      ? sides.find((x) => x !== b && !used.has(x) && together(x.item, b.item) === 'contradicts')
      : undefined
    if (!a) continue
    used.add(b)
    out.push([a, b])
  }
  return out
}

const WHAT: Readonly<Record<string, Dispute['what']>> = {
  contents: 'number',
  change: 'number',
  event: 'event',
  draft: 'points',
  position: 'position',
  deadline: 'deadline',
}

/** Equal for items that say the same of their matter. */
function sideOf(item: Item): string {
  switch (item.kind) {
    case 'contents':
      return JSON.stringify([item.known === 'denied', item.quantity])
    case 'change':
      return JSON.stringify([item.change, item.quantity])
    case 'position':
      return JSON.stringify([item.position, item.quantity, item.happened])
    case 'event':
      return JSON.stringify([item.status, item.happened, item.participants, item.place])
    case 'draft':
      return String(item.points)
    case 'deadline':
      return JSON.stringify([item.for, item.happened])
    default:
      return ''
  }
}

function aboutOf(h: Held): Dispute['about'] {
  const { item } = h
  if (item.kind === 'contents') return { draft: item.draft, issue: item.issue }
  if (item.kind === 'change') return { draft: item.to, issue: item.issue }
  if (item.kind === 'draft') return { draft: item.key }
  return { words: 'gist' in item ? item.gist : undefined }
}

const fromTwo = (a: readonly Held[], b: readonly Held[]): boolean => {
  const source = (h: Held): string => h.item.passages[0]!.source
  return a.some((x) => b.some((y) => source(x) !== source(y)))
}

/** One account has the issue reworded, another left open, on the way to the same draft: they differ and may both hold. */
function contested(list: readonly Held[]): Dispute[] {
  const changes = list.filter((h) => h.item.kind === 'change' && h.item.to !== undefined)
  const sides = new Map<string, Held>()
  for (const h of changes) if (h.item.kind === 'change' && !sides.has(h.item.change)) sides.set(h.item.change, h)
  if (sides.size < 2 || new Set([...sides.values()].map((h) => h.item.passages[0]!.source)).size < 2) return []
  if (sides.has('added') && sides.has('removed')) return [] // these exclude one another, and are told above
  return [{ kind: 'contested', what: 'change', about: aboutOf(changes[0]!), sides: [...sides.values()] }]
}

function groups(list: readonly Held[], key: (h: Held) => string | undefined): Held[][] {
  const by = new Map<string, Held[]>()
  for (const h of list) {
    const k = key(h)
    if (k === undefined) continue
    const group = by.get(k)
    if (group) group.push(h)
    else by.set(k, [h])
  }
  return [...by.values()]
}
