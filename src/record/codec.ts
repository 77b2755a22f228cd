import { canonicalJson } from '../text/digest.ts'
import { CLAIM_KINDS, ITEM_KINDS, type Item } from './claim.ts'
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
  if (deeper(value, DEEPEST)) return { ok: false, reason: `nested more than ${DEEPEST} deep` }
  if (value.v !== FORMAT)
    return { ok: false, reason: `format version ${String(value.v)}; this Travaux reads version ${FORMAT}` }
  if (typeof value.id !== 'string') return { ok: false, reason: 'no id' }
  if (!Array.isArray(value.follows) || value.follows.some((f) => typeof f !== 'string'))
    return { ok: false, reason: 'follows is not a list of ids' }
  if (typeof value.recorded !== 'string' || !INSTANT.test(value.recorded) || Number.isNaN(Date.parse(value.recorded)))
    return { ok: false, reason: 'recorded is not an instant' }
  if (!isAuthor(value.by)) return { ok: false, reason: 'by names neither a person nor a machine' }
  const why = badAct(value.act)
  if (why) return { ok: false, reason: why }
  return { ok: true, entry: value as unknown as Entry }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/ // ISO 8601; other forms that Date.parse takes would not sort
const DEEPEST = 64 // levels; an item of the record has about eight, and a walk over thousands would exhaust the stack

function deeper(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  for (const v of Object.values(value)) if (deeper(v, left - 1)) return true
  return false
}

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)
const isText = (v: unknown): v is string => typeof v === 'string'
const isTexts = (v: unknown): v is readonly string[] => Array.isArray(v) && v.every(isText)
const isAuthor = (v: unknown): v is Author =>
  isRecord(v) && (v.kind === 'person' || v.kind === 'machine') && typeof v.name === 'string' && v.name !== ''
const isKey = (v: unknown): boolean =>
  isRecord(v) && (v.of === 'actor' || v.of === 'draft' || v.of === 'issue') && isText(v.key)

type Test = (v: unknown) => boolean
const may =
  (test: Test): Test =>
  (v) =>
    v === undefined || test(v)

/** What must stand in each act, and of what type, for the fold to be able to read it. */
const ACTS: Readonly<Record<Act['kind'], Readonly<Record<string, Test>>>> = {
  open: { title: isText },
  file: { source: isRecord },
  accept: { item: isRecord, suggestion: may(isText) },
  decline: { suggestion: isText },
  reopen: { suggestion: isText },
  amend: { item: isRecord, replaces: isText },
  withdraw: { item: isText, reason: isText },
  merge: { keep: isKey, gone: isKey },
  part: { keep: isKey, gone: isKey },
  link: { a: isTexts, b: isTexts },
  unlink: { a: isTexts, b: isTexts },
}

/** The same for items, besides passages and, for claims, the attribution. */
const ITEMS: Readonly<Record<Item['kind'], Readonly<Record<string, Test>>>> = {
  statement: { content: isText },
  contents: { draft: isText, issue: isText },
  change: { issue: isText, from: may(isText), to: may(isText) },
  position: { party: isText, issue: isText },
  stance: { party: isText, target: isRecord },
  event: { participants: isTexts },
  deadline: { for: isText },
  commitment: { party: isText, to: isText },
  unknown: { what: isText },
  contradiction: { what: isText },
  draft: { key: isText, name: isText, proposers: isTexts, authors: isTexts },
  actor: { key: isText, name: isText, aliases: isTexts },
  issue: { key: isText, name: isText, synonyms: isTexts },
  provision: { draft: isText, eId: isText, wording: isText, order: Number.isFinite as Test },
}

/** The first field that is missing or of a wrong type. */
function wrongField(value: Record<string, unknown>, tests: Readonly<Record<string, Test>>): string | undefined {
  for (const [key, test] of Object.entries(tests)) {
    if (test(value[key])) continue
    return value[key] === undefined
      ? `${String(value.kind)} without ${key}`
      : `${String(value.kind)} with a wrong ${key}`
  }
  return undefined
}

function badAct(act: unknown): string | undefined {
  if (!isRecord(act) || typeof act.kind !== 'string') return 'no act'
  if (!Object.hasOwn(ACTS, act.kind)) return `an act of unknown kind ${JSON.stringify(act.kind)}`
  const why = wrongField(act, ACTS[act.kind as Act['kind']])
  if (why) return why
  if (act.kind === 'accept' || act.kind === 'amend') return badItem(act.item)
  if (act.kind === 'file') return badSource(act.source)
  return undefined
}

function badItem(item: unknown): string | undefined {
  if (!isRecord(item) || !(ITEM_KINDS as readonly string[]).includes(String(item.kind)))
    return 'an item of unknown kind'
  const kind = item.kind as Item['kind']
  if (!Array.isArray(item.passages) || item.passages.length === 0) return `${kind} without a passage`
  for (const p of item.passages) {
    if (!isRecord(p) || typeof p.source !== 'string' || !isRecord(p.selector))
      return 'a passage without source or selector'
    const { exact, prefix, suffix, start, end } = p.selector
    if (!isText(exact) || !isText(prefix) || !isText(suffix) || typeof start !== 'number' || typeof end !== 'number')
      return 'a selector without exact words or offsets'
  }
  const why = wrongField(item, ITEMS[kind])
  if (why) return why
  if (!(CLAIM_KINDS as readonly string[]).includes(kind)) return undefined
  const { attribution } = item
  if (!isRecord(attribution) || !Array.isArray(attribution.via) || !attribution.via.every(isRecord))
    return `${kind} without an attribution`
  return undefined
}

function badSource(source: unknown): string | undefined {
  if (!isRecord(source)) return 'file without a source'
  for (const key of ['id', 'kind', 'sha256OfBytes', 'sha256OfText', 'fidelity'])
    if (typeof source[key] !== 'string') return `a source without ${key}`
  if (!isRecord(source.handling)) return 'a source without handling'
  return undefined
}
