import { sameName } from '../../actors/names.ts'
import type { DraftNaming } from '../../record/claim.ts'
import {
  type ActorKey,
  actorKey,
  type DraftKey,
  draftKey,
  type IssueKey,
  issueKey,
  type SourceId,
} from '../../record/ids.ts'
import type { Named, StateOfPlay } from '../../record/state-of-play.ts'
import { canCoincide } from '../../time/when.ts'
import type { MachineReading, ReadActor, ReadDraft } from '../machine-reading.ts'

/** Keys for the names of one reading: those already on record where the same thing is surely meant, new ones otherwise. */
export interface Keys {
  actor(name: string): ActorKey
  issue(name: string): IssueKey
  /** By the local id of the reading's draft. */
  draft(id: string): DraftKey | undefined
  /** Why a draft was taken for one on record; undefined for a new one. */
  taken(id: string): string | undefined
}

export function keysFor(reading: MachineReading, source: SourceId, state: StateOfPlay): Keys {
  const actors = new Map<string, ActorKey>()
  const issues = new Map<string, IssueKey>()
  const drafts = new Map<string, { key: DraftKey; why: string | undefined }>()
  const known = new Map(reading.actors.map((a) => [a.name, a]))
  const actor = (name: string): ActorKey => {
    const before = actors.get(name)
    if (before) return before
    const key =
      actorOnRecord(name, known.get(name), state) ?? (isAnonymous(name) ? anonymousKey(name, source) : actorKey(name))
    actors.set(name, key)
    return key
  }
  const issue = (name: string): IssueKey => {
    const before = issues.get(name)
    if (before) return before
    const read = reading.issues.find((i) => i.name === name)
    const there = state.issues.find((i) =>
      i.namings.some(
        (n) =>
          n.item.name.toLowerCase() === name.toLowerCase() || (read?.catalogue && n.item.catalogue === read.catalogue),
      ),
    )
    const key = there?.key ?? issueKey(name)
    issues.set(name, key)
    return key
  }
  const used = new Set<DraftKey>()
  for (const d of reading.drafts) {
    const same = draftOnRecord(d, state, actor, used)
    const key = same?.key ?? freeKey(draftKey(d.name), state, used)
    used.add(key)
    drafts.set(d.id, { key, why: same?.why })
  }
  return { actor, issue, draft: (id) => drafts.get(id)?.key, taken: (id) => drafts.get(id)?.why }
}

const isAnonymous = (name: string): boolean => /^anonymous\b/i.test(name)

/** Two unnamed officials in two reports are not known to be one: the source is part of the key. */
const anonymousKey = (name: string, source: SourceId): ActorKey => `${actorKey(name)}-${source.slice(-6)}` as ActorKey

function actorOnRecord(name: string, read: ReadActor | undefined, state: StateOfPlay): ActorKey | undefined {
  if (isAnonymous(name)) return undefined
  const exact = state.actors.find((a) => a.name === name || a.namings.some((n) => n.item.aliases.includes(name)))
  if (exact) return exact.key
  if (read && read.kind !== 'person') return undefined
  // A bare surname is taken for somebody only when one person on record bears it.
  const people = state.actors.filter((a) => a.namings[0]!.item.actorKind === 'person' && sameName(a.name, name))
  return people.length === 1 ? people[0]!.key : undefined
}

function freeKey(key: DraftKey, state: StateOfPlay, used: ReadonlySet<DraftKey>): DraftKey {
  const taken = (k: DraftKey): boolean => used.has(k) || state.drafts.some((d) => d.key === k)
  if (!taken(key)) return key
  let n = 2
  while (taken(`${key}-${n}` as DraftKey)) n++
  return `${key}-${n}` as DraftKey
}

/**
 * A draft on record that the report surely means: the same number of points, or, where neither counts points, the same
 * proposer and kind or the same name. Different numbers of points never are one draft here; a person may merge them.
 */
function draftOnRecord(
  read: ReadDraft,
  state: StateOfPlay,
  actor: (name: string) => ActorKey,
  used: ReadonlySet<DraftKey>,
): { key: DraftKey; why: string } | undefined {
  const open = state.drafts.filter((d) => !used.has(d.key))
  const items = (d: Named<DraftKey, DraftNaming>): readonly DraftNaming[] => d.namings.map((n) => n.item)
  const pointsOf = (d: Named<DraftKey, DraftNaming>): number | undefined =>
    items(d).find((i) => i.points !== undefined)?.points
  // Whoever filed the text said which draft it carries, in the words by which reports call it.
  const told = open.find((d) => d.key === draftKey(read.name) && state.sources.some((s) => s.draft === d.key))
  if (told && (read.points ?? pointsOf(told)) === (pointsOf(told) ?? read.points))
    return { key: told.key, why: `taken for “${told.name}” on record: its text was filed as the ${read.name}` }
  const proposers = new Set(read.proposers.map(actor))
  const shares = (d: Named<DraftKey, DraftNaming>): boolean =>
    items(d).some((i) => i.proposers.some((p) => proposers.has(p)))
  if (read.points !== null) {
    const same = open.filter((d) => pointsOf(d) === read.points)
    const best = same.find(shares) ?? (same.length === 1 ? same[0] : undefined)
    if (best)
      return { key: best.key, why: `taken for “${best.name}” on record: both are said to have ${read.points} points` }
    return undefined
  }
  const unnumbered = open.filter((d) => pointsOf(d) === undefined)
  const byName = unnumbered.find((d) => items(d).some((i) => i.name.toLowerCase() === read.name.toLowerCase()))
  if (byName) return { key: byName.key, why: `taken for “${byName.name}” on record: the same name` }
  if (read.kind === 'draft') return undefined
  // A reply or counter-proposal is known by its kind; proposers may be told at different lengths ("E3", "Britain and France").
  const ofKind = unnumbered.filter((d) => items(d).some((i) => i.draftKind === read.kind))
  const byProposer = ofKind.filter(shares)
  if (byProposer.length === 1) {
    return {
      key: byProposer[0]!.key,
      why: `taken for “${byProposer[0]!.name}” on record: the same kind of text by the same proposer`,
    }
  }
  const whenOf = (d: Named<DraftKey, DraftNaming>) => items(d).find((i) => i.dated)?.dated
  const datesAgree = ofKind.filter(
    (d) => read.date !== null && whenOf(d) !== undefined && canCoincide(read.date, whenOf(d)!),
  )
  if (ofKind.length === 1 && datesAgree.length === 1) {
    return {
      key: ofKind[0]!.key,
      why: `taken for “${ofKind[0]!.name}” on record: the only text of its kind there, and the dates agree`,
    }
  }
  return undefined
}
