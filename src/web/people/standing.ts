import type { ActorKey } from '../../record/ids.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'

/** One actor with its other names and how often it speaks. */
export interface ActorStanding {
  readonly key: ActorKey
  readonly name: string
  readonly kind: string
  readonly role: string | undefined
  readonly affiliation: ActorKey | undefined
  readonly aliases: readonly string[]
  readonly merged: readonly ActorKey[]
  /** Claims attributed to it, and claims about it: positions, events. */
  readonly says: number
  readonly about: number
}

export function actorsOf(state: StateOfPlay): readonly ActorStanding[] {
  const says = new Map<string, number>()
  const about = new Map<string, number>()
  const add = (to: Map<string, number>, key: string | undefined): void => {
    if (key !== undefined) to.set(key, (to.get(key) ?? 0) + 1)
  }
  for (const { item } of state.claims) {
    const { speaker } = item.attribution
    if (speaker?.kind === 'named') add(says, speaker.actor)
    if ('party' in item) add(about, item.party)
    if (item.kind === 'event') for (const p of new Set(item.participants)) add(about, p)
  }
  return state.actors
    .map(({ key, name, namings, merged }): ActorStanding => {
      const items = namings.map((n) => n.item)
      const names = new Set(items.flatMap((i) => [i.name, ...i.aliases]))
      names.delete(name)
      return {
        key,
        name,
        kind: items[0]!.actorKind,
        role: items.find((i) => i.role)?.role,
        affiliation: items.find((i) => i.affiliation)?.affiliation,
        aliases: [...names],
        merged,
        says: says.get(key) ?? 0,
        about: about.get(key) ?? 0,
      }
    })
    .sort((a, b) => b.says + b.about - a.says - a.about || (a.name < b.name ? -1 : 1))
}
