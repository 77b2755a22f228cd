import type { Moment } from '../../views/timeline.ts'

/** What the filters of the page ask for; empty strings ask for nothing. */
export interface Asked {
  readonly party: string
  readonly type: string
  readonly draft: string
}

export const asked = (moments: readonly Moment[], { party, type, draft }: Asked): readonly Moment[] =>
  moments.filter(
    (m) =>
      (type === '' || m.type === type) &&
      (draft === '' || m.draft === draft) &&
      (party === '' || (m.parties as readonly string[]).includes(party)),
  )

/** Kinds of moments on record with how many of each, the most first. */
export function typesOf(moments: readonly Moment[]): readonly (readonly [string, number])[] {
  const n = new Map<string, number>()
  for (const m of moments) n.set(m.type, (n.get(m.type) ?? 0) + 1)
  return [...n].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
