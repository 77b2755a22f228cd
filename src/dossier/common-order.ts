import type { Entry } from '../record/entry.ts'
import type { EntryId } from '../record/ids.ts'

/**
 * The order in which entries are folded. One line of history stays as it is; where two stood side by side (copies of a
 * dossier that were worked on apart), the earlier recorded comes first and then the smaller id, so that every copy that
 * holds the same entries shows the same state, whichever was joined to which.
 */
export function inCommonOrder(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every((e, i) => i === 0 || (e.follows.length === 1 && e.follows[0] === entries[i - 1]!.id)))
    return entries
  const waiting = new Map<EntryId, number>() // how many of those it follows are still to come
  const followers = new Map<EntryId, Entry[]>()
  const here = new Set(entries.map((e) => e.id))
  const ready: Entry[] = []
  for (const e of entries) {
    const before = e.follows.filter((f) => here.has(f))
    waiting.set(e.id, before.length)
    for (const f of before) followers.set(f, [...(followers.get(f) ?? []), e])
    if (before.length === 0) ready.push(e)
  }
  const out: Entry[] = []
  while (ready.length > 0) {
    let next = 0 // few lines stand side by side, so a look at each is cheap
    for (let i = 1; i < ready.length; i++) if (comesBefore(ready[i]!, ready[next]!)) next = i
    const [entry] = ready.splice(next, 1)
    out.push(entry!)
    for (const f of followers.get(entry!.id) ?? []) {
      const left = waiting.get(f.id)! - 1
      waiting.set(f.id, left)
      if (left === 0) ready.push(f)
    }
  }
  return out
}

const comesBefore = (a: Entry, b: Entry): boolean => (a.recorded === b.recorded ? a.id < b.id : a.recorded < b.recorded)
