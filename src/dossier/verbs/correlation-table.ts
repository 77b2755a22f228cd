import {
  type Alignment,
  type Corresponding,
  correlationTable,
  type Outlined,
  type UnknownLabel,
  writeCorrelation,
} from '../../drafts/index.ts'
import type { Effects } from '../effects.ts'
import { type Refusal, refused } from '../reasons.ts'

/** An alignment as a correlation table; what no label names is listed, not lost in silence. */
export function correlationCsv(
  alignment: Pick<Alignment, 'links' | 'removedA' | 'addedB'>,
  a: Outlined,
  b: Outlined,
): {
  readonly csv: string
  readonly left: readonly { readonly a: readonly string[]; readonly b: readonly string[] }[]
} {
  const order = new Map(a.provisions.map((p, i) => [p.id, i]))
  const at = (ids: readonly string[]): number => order.get(ids[0] ?? '') ?? Number.POSITIVE_INFINITY
  const rows: Corresponding[] = [
    ...alignment.links.map((l) => ({ a: l.a, b: l.b, relation: l.relation, note: l.by === 'hand' ? 'by hand' : '' })),
    ...alignment.removedA.map((id) => ({ a: [id], b: [], note: 'no counterpart found' })),
  ]
  rows.sort((x, y) => at(x.a) - at(y.a))
  rows.push(...alignment.addedB.map((id) => ({ a: [], b: [id], note: 'new' })))
  const { csv, unnamed } = writeCorrelation(rows, a, b)
  return { csv, left: unnamed.map((u) => ({ a: u.a, b: u.b })) }
}

export async function tableRows(
  file: string,
  effects: Pick<Effects, 'bytes'>,
): Promise<Extract<ReturnType<typeof correlationTable>, { ok: true }> | Refusal> {
  const opened = await effects.bytes(file)
  if (!opened.ok) return refused(opened.reason)
  const table = correlationTable(textOf(opened.bytes))
  return table.ok ? table : refused(`${file}: ${table.reason}`)
}

/** A table saved by a spreadsheet: UTF-16 with its mark, else UTF-8, else the old Western set. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const MOST_TOLD = 20 // unknown labels; more only push the first out of sight

export function unknownLabels(unknown: readonly UnknownLabel[], names: readonly [string, string]): string {
  const told = unknown
    .slice(0, MOST_TOLD)
    .map((u) => `line ${u.line}: “${u.label}” is ${u.why} (${names[u.side === 'old' ? 0 : 1]})`)
  const more = unknown.length > MOST_TOLD ? [`and ${unknown.length - MOST_TOLD} more`] : []
  return [`nothing was taken over: ${unknown.length} of the table's labels cannot be placed`, ...told, ...more].join(
    '\n',
  )
}
