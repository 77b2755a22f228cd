import { decodeEntry, encodeEntry } from '../record/codec.ts'
import type { Entry } from '../record/entry.ts'
import type { Source } from '../record/source.ts'
import type { Suggestion } from '../record/suggestion.ts'
import type { Store } from '../stores/store.ts'
import { canonicalJson } from '../text/digest.ts'

/** Version of the export's lines. The entries inside have their own. */
const ARCHIVE = 1

/** A dossier as lines of JSON: first what it is, then entries, sources with their bytes in base64, suggestions. */
export async function* archiveOf(store: Store): AsyncGenerator<string> {
  yield `${canonicalJson({ travaux: 'export', version: ARCHIVE })}\n`
  const entries = await store.entries()
  let sources = 0
  for (const entry of entries) yield `{"entry":${encodeEntry(entry)}}\n`
  for (const id of await store.sourceIds()) {
    const source = await store.source(id)
    const bytes = await store.bytesOf(id)
    if (!source || !bytes) continue
    sources++
    yield `${canonicalJson({ source, bytes: Buffer.from(bytes).toString('base64') })}\n`
  }
  const suggestions = await store.suggestions()
  for (const suggestion of suggestions) yield `${canonicalJson({ suggestion })}\n`
  // The last line counts the others, so that an export cut short is never taken for a whole one.
  yield `${canonicalJson({ end: { entries: entries.length, sources, suggestions: suggestions.length } })}\n`
}

export interface Archive {
  readonly entries: readonly Entry[]
  readonly sources: readonly { readonly source: Source; readonly bytes: Uint8Array }[]
  readonly suggestions: readonly Suggestion[]
}

/** Read an export back. The first line that cannot be read is told, and nothing is taken from the rest. */
export function archiveFrom(
  text: string,
): { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly reason: string } {
  const lines = text.split('\n')
  const bad = (i: number, why: string): { readonly ok: false; readonly reason: string } => ({
    ok: false,
    reason: `line ${i + 1} of the export: ${why}`,
  })
  const first = parsed(lines[0] ?? '')
  if (first?.travaux !== 'export') return { ok: false, reason: 'this is not an export of a dossier' }
  if (first.version !== ARCHIVE)
    return { ok: false, reason: `an export of version ${String(first.version)}; this Travaux reads version ${ARCHIVE}` }
  const entries: Entry[] = []
  const sources: { source: Source; bytes: Uint8Array }[] = []
  const suggestions: Suggestion[] = []
  let end: { readonly [key: string]: unknown } | undefined
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue
    const value = parsed(lines[i]!)
    if (!value) return bad(i, 'not JSON')
    if (value.entry !== undefined) {
      const read = decodeEntry(JSON.stringify(value.entry))
      if (!read.ok) return bad(i, read.reason)
      entries.push(read.entry)
    } else if (isObject(value.source) && typeof value.source.text === 'string' && typeof value.bytes === 'string') {
      sources.push({
        source: value.source as unknown as Source,
        bytes: new Uint8Array(Buffer.from(value.bytes, 'base64')),
      })
    } else if (isObject(value.suggestion) && isObject(value.suggestion.item)) {
      suggestions.push(value.suggestion as unknown as Suggestion)
    } else if (isObject(value.end)) {
      end = value.end
    } else return bad(i, 'neither entry, source nor suggestion')
  }
  const whole =
    end?.entries === entries.length && end.sources === sources.length && end.suggestions === suggestions.length
  if (!whole)
    return { ok: false, reason: 'the export is cut short: its closing line is missing or counts more than there is' }
  return { ok: true, archive: { entries, sources, suggestions } }
}

const isObject = (v: unknown): v is { readonly [key: string]: unknown } =>
  typeof v === 'object' && v !== null && !Array.isArray(v)

function parsed(line: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
