import type { Provision } from '../../record/claim.ts'
import type { DraftKey } from '../../record/ids.ts'
import type { Held, StateOfPlay } from '../../record/state-of-play.ts'
import { alignmentOf, outlinedOf } from '../../views/held-texts.ts'
import type { Dossier } from '../dossier.ts'
import type { Effects } from '../effects.ts'
import { misused, type Refusal, refused } from '../reasons.ts'
import { arg, type Call, type Outcome, option, type Run } from '../verb.ts'
import { linksOf, pairKey } from './correlation-links.ts'
import { correlationCsv, tableRows } from './correlation-table.ts'
import { keyMeant } from './names.ts'
import { signer, withDossier } from './with-dossier.ts'

/** Take an official correlation table into the record as links, in somebody's name; or, without a table, write one. */
export const correlate: Run = async (call, effects) => {
  const table = arg(call, 'TABLE')
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const two = await twoDrafts(dossier, call)
    if (!two.ok) return two
    return table === '' ? written(two.one) : taken(dossier, two.one, table, call, effects)
  })
}

interface TwoDrafts {
  readonly state: StateOfPlay
  readonly from: readonly Held<Provision>[]
  readonly to: readonly Held<Provision>[]
  readonly names: readonly [DraftKey, DraftKey]
}

async function twoDrafts(
  dossier: Dossier,
  call: Call,
): Promise<{ readonly ok: true; readonly one: TwoDrafts } | Refusal> {
  const state = await dossier.whole()
  const sides: { readonly key: DraftKey; readonly provisions: readonly Held<Provision>[] }[] = []
  for (const name of ['from', 'to']) {
    const word = option(call, name)
    if (word === undefined) return misused('say which drafts the table is of: --from DRAFT --to DRAFT')
    const meant = keyMeant(state, word, 'draft')
    if (!meant.ok) return meant
    // A key merged into another: its provisions stand under the one that was kept.
    const key = (state.drafts.find((d) => d.key === meant.one.key || d.merged.some((k) => k === meant.one.key))?.key ??
      meant.one.key) as DraftKey
    const provisions = state.provisions.filter((p) => p.item.draft === key)
    if (provisions.length === 0)
      return refused(`no text of ${key} is held: a table needs the provisions of both drafts`)
    sides.push({ key, provisions })
  }
  const [a, b] = sides
  if (a!.key === b!.key) return misused('--from and --to are the same draft')
  return { ok: true, one: { state, from: a!.provisions, to: b!.provisions, names: [a!.key, b!.key] } }
}

async function taken(
  dossier: Dossier,
  { from, to, names }: TwoDrafts,
  file: string,
  call: Call,
  effects: Effects,
): Promise<Outcome> {
  const who = signer(call, effects)
  if (!who.ok) return who
  const read = await tableRows(file, effects)
  if (!read.ok) return read
  const made = linksOf(read.rows, from, to, fileName(file), names)
  if (!made.ok) return made
  const { acts, resolved } = made
  const done = await dossier.enter(who.by, ({ state }) => {
    // What stands already is not entered twice: the last word on a pair counts, so only that is looked at.
    const last = new Map(state.links.map((l) => [pairKey(l), l.kind]))
    return {
      ok: true,
      acts: acts.filter((x) => (x.kind !== 'link' && x.kind !== 'unlink') || last.get(pairKey(x)) !== x.kind),
    }
  })
  if (!done.ok) return done
  const links = done.entries.filter((e) => e.act.kind === 'link').length
  const { removed, added } = resolved
  return {
    ok: true,
    value: {
      entered: done.entries.map((e) => ({ entry: e.id, act: e.act })),
      rows: read.rows.length,
      links: resolved.links.length,
      removed: removed.length,
      added: added.length,
    },
    lines: [
      `${read.rows.length} lines read: ${resolved.links.length} correspondences, ${removed.length} removed, ${added.length} new`,
      done.entries.length === 0 ? 'all of it was on record already' : `${links} links entered by ${who.by.name}`,
    ],
  }
}

function written({ state, from, to }: TwoDrafts): Outcome {
  const alignment = alignmentOf(from, to, state.links)
  const { csv, left } = correlationCsv(alignment, outlinedOf(from), outlinedOf(to))
  const value = {
    csv,
    unnamed: left,
    links: alignment.links.map((l) => ({ a: l.a, b: l.b, relation: l.relation, by: l.by, score: l.score })),
    removed: alignment.removedA,
    added: alignment.addedB,
  }
  return { ok: true, value, bytes: new TextEncoder().encode(csv) }
}

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '')
