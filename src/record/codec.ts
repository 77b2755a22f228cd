import { canonicalJson } from '../text/digest.ts'
import { ITEM_KINDS } from './claim.ts'
import { type Act, type Author, type Entry, FORMAT } from './entry.ts'

/** What came of reading a ledger back. Lines that cannot be read are told, with their number from 1, never skipped in silence. */
export interface Decoded {
  readonly entries: readonly Entry[]
  readonly bad: readonly { readonly line: number; readonly reason: string }[]
}

/** One entry as a line of canonical JSON: the bytes its hash was made of, with the id. */
export const encodeEntry = (entry: Entry): string => canonicalJson(entry)

/** A ledger as JSON lines, in order. */
export const encodeLedger = (entries: readonly Entry[]): string => entries.map((e) => `${encodeEntry(e)}\n`).join('')

export function decodeLedger(text: string): Decoded {
  const entries: Entry[] = []
  const bad: { line: number; reason: string }[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    const read = decodeEntry(line)
    if (read.ok) entries.push(read.entry)
    else bad.push({ line: i + 1, reason: read.reason })
  })
  return { entries, bad }
}

/** Read one entry and check its shape; whether its hash holds is the ledger's question (`damageOf`). */
export function decodeEntry(
  line: string,
): { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly reason: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, reason: 'not JSON' }
  }
  if (!isRecord(value)) return { ok: false, reason: 'not an object' }
  if (value.v !== FORMAT)
    return { ok: false, reason: `format version ${String(value.v)}; this Travaux reads version ${FORMAT}` }
  if (typeof value.id !== 'string') return { ok: false, reason: 'no id' }
  if (!Array.isArray(value.follows) || value.follows.some((f) => typeof f !== 'string'))
    return { ok: false, reason: 'follows is not a list of ids' }
  if (typeof value.recorded !== 'string' || Number.isNaN(Date.parse(value.recorded)))
    return { ok: false, reason: 'recorded is not an instant' }
  if (!isAuthor(value.by)) return { ok: false, reason: 'by names neither a person nor a machine' }
  const why = badAct(value.act)
  if (why) return { ok: false, reason: why }
  return { ok: true, entry: value as unknown as Entry }
}

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)
const isAuthor = (v: unknown): v is Author =>
  isRecord(v) && (v.kind === 'person' || v.kind === 'machine') && typeof v.name === 'string' && v.name !== ''

const NEEDED: Readonly<Record<Act['kind'], readonly string[]>> = {
  open: ['title'],
  file: ['source'],
  accept: ['item'],
  decline: ['suggestion'],
  amend: ['item', 'replaces'],
  withdraw: ['item', 'reason'],
  merge: ['keep', 'gone'],
  part: ['keep', 'gone'],
  link: ['a', 'b'],
  unlink: ['a', 'b'],
}

function badAct(act: unknown): string | undefined {
  if (!isRecord(act) || typeof act.kind !== 'string') return 'no act'
  const needed = NEEDED[act.kind as Act['kind']]
  if (!needed) return `an act of unknown kind ${JSON.stringify(act.kind)}`
  for (const key of needed) if (act[key] === undefined) return `${act.kind} without ${key}`
  if (act.kind === 'accept' || act.kind === 'amend') return badItem(act.item)
  if (act.kind === 'file') return badSource(act.source)
  return undefined
}

function badItem(item: unknown): string | undefined {
  if (!isRecord(item) || !(ITEM_KINDS as readonly string[]).includes(String(item.kind)))
    return 'an item of unknown kind'
  if (!Array.isArray(item.passages) || item.passages.length === 0) return `${String(item.kind)} without a passage`
  for (const p of item.passages) {
    if (!isRecord(p) || typeof p.source !== 'string' || !isRecord(p.selector))
      return 'a passage without source or selector'
    const { exact, start, end } = p.selector
    if (typeof exact !== 'string' || typeof start !== 'number' || typeof end !== 'number')
      return 'a selector without exact words or offsets'
  }
  return undefined
}

function badSource(source: unknown): string | undefined {
  if (!isRecord(source)) return 'file without a source'
  for (const key of ['id', 'kind', 'sha256OfBytes', 'sha256OfText', 'fidelity'])
    if (typeof source[key] !== 'string') return `a source without ${key}`
  return undefined
}
