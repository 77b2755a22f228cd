import type { ItemKind } from '../../record/claim.ts'
import { otherReportsInWords } from '../../record/reports.ts'
import { acceptAll } from '../../review/decide.ts'
import { gistOf } from '../../review/fields.ts'
import { type Order, type Pending, queue, type Wanted } from '../../review/queue.ts'
import { count, sourceName } from '../../views/telling.ts'
import type { Cell, Page } from '../../writers/page.ts'
import type { Dossier } from '../dossier.ts'
import { misused, type Refusal } from '../reasons.ts'
import { arg, type Call, option, type Run } from '../verb.ts'
import { sourcesBehind } from './decide.ts'
import { signer, withDossier } from './with-dossier.ts'

export const review: Run = async (call, effects) => {
  const accepting = option(call, 'accept')
  const who = accepting === undefined ? undefined : signer(call, effects)
  if (who && !who.ok) return who
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const wanted = await wantedOf(call, dossier)
    if (!wanted.ok) return wanted
    const pending = await pendingIn(dossier, wanted.wanted)
    if (!who || accepting === undefined)
      return { ok: true, value: { pending: pending.map(lineOf) }, page: listOf(pending, await namesIn(dossier)) }
    const suggestions = pending.map((p) => p.suggestion)
    let refusedOnes: readonly string[] = []
    const done = await dossier.enter(
      who.by,
      ({ textOf, held }) => {
        const kind = accepting === 'all' ? undefined : (accepting as ItemKind)
        const { acts, refused } = acceptAll(suggestions, who.by, textOf, held, kind)
        refusedOnes = refused
        return { ok: true, acts }
      },
      suggestions.flatMap((s) => sourcesBehind(s.item)),
    )
    if (!done.ok) return done
    for (const reason of refusedOnes) effects.note(reason)
    return {
      ok: true,
      value: {
        accepted: done.entries.length,
        refused: refusedOnes,
        by: who.by,
        entries: done.entries.map((e) => e.id),
      },
      lines: [
        `${count(done.entries.length, 'suggestion')} accepted by ${who.by.name}${refusedOnes.length > 0 ? `, ${refusedOnes.length} not: see above` : ''}`,
      ],
    }
  })
}

/** Which suggestions the call asks for. */
export async function wantedOf(
  call: Call,
  dossier: Dossier,
): Promise<{ readonly ok: true; readonly wanted: Wanted } | Refusal> {
  const atLeast = Number(option(call, 'at-least') ?? 0)
  if (!(atLeast >= 0 && atLeast <= 1)) return misused('--at-least is a share from 0 to 1')
  const word = option(call, 'source')
  const source = word === undefined ? undefined : await dossier.sourceMeant(word)
  if (source && !source.ok) return source
  return {
    ok: true,
    wanted: {
      atLeast,
      order: (option(call, 'order') ?? 'position') as Order,
      ...(source ? { source: source.one.id } : {}),
      ...(option(call, 'kind') ? { kind: option(call, 'kind') as ItemKind } : {}),
    },
  }
}

export async function pendingIn(dossier: Dossier, wanted: Wanted): Promise<readonly Pending[]> {
  return queue(await dossier.store.suggestions(), await dossier.whole(), wanted)
}

async function namesIn(dossier: Dossier): Promise<ReadonlyMap<string, string>> {
  return new Map((await dossier.whole()).sources.map((s) => [s.id as string, sourceName(s)]))
}

const lineOf = ({ suggestion: s, corroborated, agreeing, contradicting }: Pending) => ({
  id: s.id,
  source: s.source,
  kind: s.item.kind,
  gist: gistOf(s.item),
  confidence: s.confidence,
  reason: s.reason,
  suggester: s.suggester,
  corroborated,
  agreeing,
  contradicting,
  item: s.item,
})

/** What speaks for and against a suggestion besides its own words. */
export const supportInWords = (p: Pending): string =>
  [
    otherReportsInWords(p.reports),
    p.corroborated > 0 ? `also from ${count(p.corroborated, 'other origin')}` : '',
    p.contradicting.length > 0 ? `contradicts ${p.contradicting.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ')

const SHORT = 12 // characters of an id in a list: the prefix and eight, enough to name one of millions

function listOf(pending: readonly Pending[], names: ReadonlyMap<string, string>): Page {
  const begins = new Map<string, number>()
  for (const { suggestion } of pending) {
    const start = suggestion.id.slice(0, SHORT)
    begins.set(start, (begins.get(start) ?? 0) + 1)
  }
  const short = (id: string): string => (begins.get(id.slice(0, SHORT)) === 1 ? id.slice(0, SHORT) : id)
  const cell = (text: string): Cell => ({ blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }] })
  return {
    kind: 'page',
    title: `${count(pending.length, 'suggestion')} to review`,
    marks: [],
    blocks:
      pending.length === 0
        ? [{ kind: 'empty', text: 'Nothing waits for review. `travaux suggest` reads sources that were not read yet.' }]
        : [
            {
              kind: 'table',
              caption: 'Suggestions nobody has decided',
              columns: [
                { title: 'Id', head: true },
                { title: 'Kind' },
                { title: 'Says' },
                { title: 'Sure' },
                { title: 'Source' },
              ],
              rows: pending.map((p) => ({
                id: p.suggestion.id,
                cells: [
                  cell(short(p.suggestion.id)),
                  cell(p.suggestion.item.kind),
                  cell([gistOf(p.suggestion.item), supportInWords(p)].filter(Boolean).join(' — ')),
                  cell(`${Math.round(p.suggestion.confidence * 100)} %`),
                  cell(names.get(p.suggestion.source) ?? p.suggestion.source),
                ],
              })),
            },
          ],
    notes: [],
    language: 'en',
  }
}
