import type { Act, NamedKey } from '../../record/entry.ts'
import type { ItemId } from '../../record/ids.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import { type Decision, link as linked, merge, part, unsay } from '../../review/decide.ts'
import { misused, type Refusal, refused, theOne } from '../reasons.ts'
import { arg, args, given, option, type Run } from '../verb.ts'
import { signer, withDossier } from './with-dossier.ts'

type MergeOrPart = (keep: NamedKey, gone: NamedKey, state: StateOfPlay, reason?: string) => Decision

const names =
  (decide: MergeOrPart, word: string): Run =>
  async (call, effects) => {
    const who = signer(call, effects)
    if (!who.ok) return who
    return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
      const done = await dossier.enter(who.by, ({ state }) => {
        const keep = keyMeant(state, arg(call, 'KEY'), option(call, 'of'))
        if (!keep.ok) return keep
        const acts: Act[] = []
        for (const other of args(call, 'OTHER')) {
          const gone = keyMeant(state, other, keep.one.of)
          if (!gone.ok) return gone
          const decision = decide(keep.one, gone.one, state, option(call, 'reason'))
          if (!decision.ok) return refused(decision.reason)
          acts.push(decision.act)
        }
        return { ok: true, acts }
      })
      if (!done.ok) return done
      return {
        ok: true,
        value: { entered: done.entries.map((e) => ({ entry: e.id, act: e.act })) },
        lines: done.entries.flatMap((e) =>
          e.act.kind === 'merge' || e.act.kind === 'part'
            ? [`${e.act.gone.of} ${e.act.gone.key} ${word} ${e.act.keep.key}`]
            : [],
        ),
      }
    })
  }

/** The actor, draft or issue a person means by its key or its name. */
export function keyMeant(
  state: StateOfPlay,
  word: string,
  of: string | undefined,
): { readonly ok: true; readonly one: NamedKey } | Refusal {
  const all: readonly { readonly named: NamedKey; readonly name: string }[] = [
    ...keysOf('draft', state.drafts),
    ...keysOf('actor', state.actors),
    ...keysOf('issue', state.issues),
  ].filter((k) => of === undefined || k.named.of === of)
  const lower = word.toLowerCase()
  const exact = all.filter((k) => k.named.key === word)
  const loose = all.filter((k) => k.name.toLowerCase() === lower)
  const found = theOne(
    exact.length > 0 ? exact : loose,
    word,
    of ?? 'draft, actor or issue',
    (k) => `${k.named.of} ${k.named.key}`,
  )
  return found.ok ? { ok: true, one: found.one.named } : found
}

const keysOf = (
  of: NamedKey['of'],
  list: readonly { readonly key: string; readonly name: string; readonly merged: readonly string[] }[],
): { readonly named: NamedKey; readonly name: string }[] =>
  list.flatMap((n) =>
    [n.key, ...n.merged].map((key) => ({ named: { of, key } as NamedKey, name: key === n.key ? n.name : key })),
  )

export const same: Run = names(merge, 'is the same as')
export const apart: Run = names(part, 'is something else than')

export const link: Run = async (call, effects) => {
  if (given(call, 'undo') && (given(call, 'not') || option(call, 'relation') !== undefined))
    return misused('--undo takes back what was said; give it without --not and --relation')
  const who = signer(call, effects)
  if (!who.ok) return who
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const sides: ItemId[][] = []
    for (const side of ['A', 'B']) {
      const ids: ItemId[] = []
      for (const word of arg(call, side).split(',')) {
        const meant = await dossier.itemMeant(word.trim())
        if (!meant.ok) return meant
        ids.push(meant.one.id)
      }
      sides.push(ids)
    }
    const [a = [], b = []] = sides
    const undo = given(call, 'undo')
    const done = await dossier.enter(who.by, ({ state }) => {
      if (undo) {
        const taken = unsay(a, b, state, option(call, 'reason') ?? 'taken back')
        return taken.ok ? taken : refused(taken.reason)
      }
      const decision = linked(a, b, state, {
        apart: given(call, 'not'),
        relation: option(call, 'relation'),
        reason: option(call, 'reason'),
      })
      return decision.ok ? { ok: true, acts: [decision.act] } : refused(decision.reason)
    })
    if (!done.ok) return done
    return {
      ok: true,
      value: { entered: done.entries.map((e) => ({ entry: e.id, act: e.act })) },
      lines: [
        undo
          ? `${a.join(', ')} and ${b.join(', ')}: left to the alignment again`
          : `${a.join(', ')} ${given(call, 'not') ? 'does not correspond' : 'corresponds'} to ${b.join(', ')}`,
      ],
    }
  })
}
