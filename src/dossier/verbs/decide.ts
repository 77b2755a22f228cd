import type { Act } from '../../record/entry.ts'
import type { ItemId, SourceId } from '../../record/ids.ts'
import { itemId } from '../../record/ledger.ts'
import type { Held } from '../../record/state-of-play.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import {
  type Amendment,
  accept,
  acceptAmended,
  amend,
  type Decision,
  decline,
  reopen,
  withdraw,
} from '../../review/decide.ts'
import { passagesOf } from '../../review/quotes-hold.ts'
import type { Desk, Dossier } from '../dossier.ts'
import type { Effects } from '../effects.ts'
import { misused, type Refusal, refused } from '../reasons.ts'
import { arg, args, type Call, type Outcome, option, options, type Run } from '../verb.ts'
import { signer, withDossier } from './with-dossier.ts'

/** Sources on which an item stands: their texts are needed to check its quotes. */
export const sourcesBehind = (item: Suggestion['item']): readonly SourceId[] => passagesOf(item).map((p) => p.source)

/**
 * Decide on each of the things meant. All or nothing: when one cannot be decided so, none is, and each reason is told;
 * a person who named five ids wants to know before half of them are signed.
 */
async function decideOn<T>(
  call: Call,
  effects: Effects,
  meant: (dossier: Dossier, word: string) => Promise<{ readonly ok: true; readonly one: T } | Refusal>,
  behind: (one: T) => readonly SourceId[],
  decide: (one: T, desk: Desk, by: { readonly kind: 'person'; readonly name: string }) => Decision,
  said: (act: Act) => string,
): Promise<Outcome> {
  const who = signer(call, effects)
  if (!who.ok) return who
  const by = who.by as { readonly kind: 'person'; readonly name: string }
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const things = new Map<string, T>()
    for (const word of args(call, 'ID')) {
      const one = await meant(dossier, word)
      if (!one.ok) return one
      things.set((one.one as { readonly id: string }).id, one.one)
    }
    const done = await dossier.enter(
      by,
      (desk) => {
        const acts: Act[] = []
        const reasons: string[] = []
        for (const thing of things.values()) {
          const decision = decide(thing, desk, by)
          if (decision.ok) acts.push(decision.act)
          else reasons.push(decision.reason)
        }
        return reasons.length > 0 ? refused(reasons.join('\n')) : { ok: true, acts }
      },
      [...things.values()].flatMap(behind),
    )
    if (!done.ok) return done
    return {
      ok: true,
      value: { entered: done.entries.map((e) => ({ entry: e.id, by: e.by, act: e.act.kind, id: idIn(e.act) })) },
      lines: done.entries.map((e) => `${said(e.act)} by ${by.name}`),
    }
  })
}

/** The id a person would use from now on for what an act is about. */
const idIn = (act: Act): string =>
  act.kind === 'accept' || act.kind === 'amend'
    ? itemId(act.item)
    : act.kind === 'decline' || act.kind === 'reopen'
      ? act.suggestion
      : act.kind === 'withdraw'
        ? act.item
        : ''

export const acceptVerb: Run = (call, effects) =>
  decideOn<Suggestion>(
    call,
    effects,
    (d, word) => d.suggestionMeant(word),
    (s) => sourcesBehind(s.item),
    (s, desk, by) => accept(s, by, desk.textOf, desk.held),
    (act) => `${idIn(act)}  accepted${act.kind === 'accept' && act.suggestion ? ` (from ${act.suggestion})` : ''}`,
  )

export const declineVerb: Run = (call, effects) =>
  decideOn<Suggestion>(
    call,
    effects,
    (d, word) => d.suggestionMeant(word),
    () => [],
    (s, desk) => decline(s, desk.state, desk.held, option(call, 'reason')),
    (act) => `${idIn(act)}  declined`,
  )

export const reopenVerb: Run = (call, effects) =>
  decideOn<Suggestion>(
    call,
    effects,
    (d, word) => d.suggestionMeant(word),
    () => [],
    (s, desk) => reopen(s, desk.state, option(call, 'reason')),
    (act) => `${idIn(act)}  waits again, taken back`,
  )

export const withdrawVerb: Run = async (call, effects) => {
  const reason = option(call, 'reason')
  if (!reason?.trim()) return misused('a withdrawal needs a reason: --reason "why"')
  return decideOn<Held>(
    call,
    effects,
    (d, word) => d.itemMeant(word),
    () => [],
    (h, desk) => withdraw(h.id, reason, desk.held),
    (act) => `${idIn(act)}  withdrawn`,
  )
}

export const amendVerb: Run = async (call, effects) => {
  const amendment = amendmentOf(call)
  if (!amendment.ok) return amendment
  return decideOn<Suggestion | Held>(
    call,
    effects,
    async (d, word) => {
      const item = await d.itemMeant(word)
      if (item.ok) return item
      const suggestion = await d.suggestionMeant(word)
      return suggestion.ok || word.startsWith('sug-') ? suggestion : item
    },
    (one) => sourcesBehind(one.item),
    (one, desk) => {
      if ('kind' in one) {
        const held = desk.held.get(itemId(one.item) as ItemId)
        return held
          ? amend(held, amendment, desk.textOf, option(call, 'reason'))
          : acceptAmended(one, amendment, desk.textOf)
      }
      return amend(one, amendment, desk.textOf, option(call, 'reason'))
    },
    (act) =>
      act.kind === 'amend'
        ? `${idIn(act)}  in the place of ${act.replaces}, amended`
        : `${idIn(act)}  accepted as amended`,
  )
}

function amendmentOf(call: Call): (Amendment & { readonly ok: true }) | Refusal {
  const set: Record<string, string> = {}
  for (const pair of options(call, 'set')) {
    const at = pair.indexOf('=')
    if (at <= 0) return misused(`--set wants FIELD=VALUE, not “${pair}”`)
    set[pair.slice(0, at).trim()] = pair.slice(at + 1)
  }
  const quote = option(call, 'quote')
  if (Object.keys(set).length === 0 && quote === undefined)
    return misused('say what to amend: --set FIELD=VALUE or --quote "words of the source"')
  return { ok: true, set, ...(quote === undefined ? {} : { quote }) }
}
