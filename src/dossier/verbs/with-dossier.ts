import { statSync } from 'node:fs'
import type { Author } from '../../record/entry.ts'
import type { AsOf } from '../../record/state-of-play.ts'
import { openSqlite } from '../../stores/sqlite.ts'
import { parseWhen } from '../../time/when.ts'
import { Dossier } from '../dossier.ts'
import type { Effects } from '../effects.ts'
import { damaged, misused, type Refusal, refusalOf, refused } from '../reasons.ts'
import { type Call, type Outcome, option } from '../verb.ts'

const ENDING = '.travaux'

/** The file a person means: the path as given, or with the ending added when only that one is there. */
export function dossierPath(given: string): string {
  if (given.endsWith(ENDING) || isThere(given)) return given
  return isThere(given + ENDING) ? given + ENDING : given
}

/** Where a new dossier goes: a name without any ending gets ours. */
export const newDossierPath = (given: string): string => (/\.[^./\\]+$/.test(given) ? given : given + ENDING)

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Opens the dossier unless it is held open, does the work, and closes what it opened whatever came of it. What the disk did becomes a reason. */
export async function withDossier(
  given: string,
  effects: Pick<Effects, 'now' | 'held'>,
  work: (dossier: Dossier) => Promise<Outcome>,
): Promise<Outcome> {
  const held = effects.held?.(given)
  if (held) {
    try {
      return await work(held)
    } catch (error) {
      return refusalOf(error)
    }
  }
  const opened = await openSqlite(dossierPath(given))
  if (!opened.ok) {
    if (opened.kind === 'damaged')
      return damaged(`${opened.reason}. Keep the file; a copy or an export may still be whole`)
    return refused(opened.kind === 'absent' ? `${opened.reason}. Begin one with: travaux new ${given}` : opened.reason)
  }
  const dossier = new Dossier(opened.store, effects.now)
  try {
    return await work(dossier)
  } catch (error) {
    return refusalOf(error)
  } finally {
    await dossier.close()
  }
}

/** Whoever stands behind a decision. Never the machine, never a guess: a name must have been given. */
export function signer(call: Call, effects: Effects): { readonly ok: true; readonly by: Author } | Refusal {
  const name = (option(call, 'as') ?? effects.person ?? '').trim()
  if (name === '') return misused('say who decides: --as NAME, or set TRAVAUX_AS')
  return { ok: true, by: { kind: 'person', name } }
}

/** Whoever files or opens; the account's name will do. */
export async function filer(call: Call, effects: Effects): Promise<Author> {
  const name = (option(call, 'as') ?? effects.person ?? '').trim()
  return { kind: 'person', name: name || (await effects.account()) }
}

/** The cut asked for. A month or a year as `--as-of` means its last day. */
export function cutOf(call: Call): { readonly ok: true; readonly asOf: AsOf } | Refusal {
  const asOf = option(call, 'as-of')
  const day = asOf === undefined ? undefined : parseWhen(asOf)?.latest
  if (asOf !== undefined && !day) return misused(`--as-of ${asOf} is not a date`)
  const recorded = option(call, 'recorded-by')
  return { ok: true, asOf: { ...(day ? { reported: day } : {}), ...(recorded ? { recorded } : {}) } }
}
