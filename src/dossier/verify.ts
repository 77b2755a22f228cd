import type { Entry } from '../record/entry.ts'
import type { SourceId } from '../record/ids.ts'
import { damageOf } from '../record/ledger.ts'
import { headOf, type Source, type SourceHead } from '../record/source.ts'
import { passagesOf, whyPassageFails, whyQuotesFail, whyWordsFail } from '../review/quotes-hold.ts'
import type { Store } from '../stores/store.ts'
import { canonicalJson, sha256 } from '../text/digest.ts'

/** One thing that is not as it was. */
export interface Finding {
  readonly where: 'storage' | 'history' | 'source' | 'quote' | 'suggestion'
  /** Id of the entry, source or suggestion; absent for the storage itself. */
  readonly id?: string
  readonly what: string
}

export interface Verified {
  readonly sound: boolean
  readonly findings: readonly Finding[]
  /** What was looked at, so that "sound" says of how much. */
  readonly checked: {
    readonly entries: number
    readonly sources: number
    readonly quotes: number
    readonly suggestions: number
  }
  /** Not damage: sources kept whose filing was never entered, as after a process killed in between. */
  readonly notFiled: readonly SourceId[]
}

/** Look at everything: the storage, the chain of entries, each source's bytes and text, each quote to the character. */
export async function verified(store: Store): Promise<Verified> {
  const findings: Finding[] = (await store.check()).map((what) => ({ where: 'storage', what }))
  const read = async <T>(
    where: Finding['where'],
    id: string | undefined,
    act: () => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      return await act()
    } catch (error) {
      findings.push({ where, ...(id ? { id } : {}), what: error instanceof Error ? error.message : String(error) })
      return undefined
    }
  }

  const entries = (await read('history', undefined, () => store.entries(0, true))) ?? []
  for (const d of damageOf({ entries })) {
    const what = {
      changed: 'the entry was changed after it was made: its content does not hash to its id',
      orphan: `the entry follows one that is not there before it${d.kind === 'orphan' ? `: ${d.missing}` : ''}`,
      twice: 'the entry stands twice',
      'second-beginning': 'a second entry that follows nothing',
    }[d.kind]
    findings.push({ where: 'history', id: d.entry, what: `entry ${d.at + 1}: ${what}` })
  }

  const filed = new Map<SourceId, SourceHead>()
  for (const { act } of entries) if (act.kind === 'file') filed.set(act.source.id, act.source)
  const kept = (await read('source', undefined, () => store.sourceIds())) ?? []
  const texts = new Map<SourceId, string>()
  for (const id of new Set([...filed.keys(), ...kept])) {
    const source = await read('source', id, () => store.source(id))
    const bytes = await read('source', id, () => store.bytesOf(id))
    if (!source || !bytes) {
      findings.push({ where: 'source', id, what: 'the source was filed, and is not kept' })
      continue
    }
    texts.set(id, source.text)
    for (const what of faultsOf(source, bytes, filed.get(id))) findings.push({ where: 'source', id, what })
  }

  let quotes = 0
  const textOf = (id: SourceId): string | undefined => texts.get(id)
  for (const entry of entries) {
    for (const p of quotesIn(entry)) {
      quotes++
      const why = whyPassageFails(p, textOf)
      if (why) findings.push({ where: 'quote', id: entry.id, what: why })
    }
    const why = entry.act.kind === 'accept' || entry.act.kind === 'amend' ? whyWordsFail(entry.act.item) : undefined
    if (why) findings.push({ where: 'quote', id: entry.id, what: why })
  }

  const suggestions = (await read('suggestion', undefined, () => store.suggestions())) ?? []
  for (const s of suggestions) {
    const why = whyQuotesFail(s.item, textOf)
    if (why) findings.push({ where: 'suggestion', id: s.id, what: why })
  }
  return {
    sound: findings.length === 0,
    findings,
    checked: { entries: entries.length, sources: texts.size, quotes, suggestions: suggestions.length },
    notFiled: kept.filter((id) => !filed.has(id)),
  }
}

function faultsOf(source: Source, bytes: Uint8Array, filed: SourceHead | undefined): string[] {
  const faults: string[] = []
  if (sha256(bytes) !== source.sha256OfBytes) faults.push('the bytes are not those that were filed')
  if (sha256(source.text) !== source.sha256OfText) faults.push('the text is not the one that was filed')
  if (filed && canonicalJson(filed) !== canonicalJson(headOf(source)))
    faults.push('what is kept of the source is not what the history says was filed')
  return faults
}

const quotesIn = ({ act }: Entry) => (act.kind === 'accept' || act.kind === 'amend' ? passagesOf(act.item) : [])
