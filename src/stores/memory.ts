import type { Entry } from '../record/entry.ts'
import type { EntryId, SourceId, SuggestionId } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { paragraphs } from '../text/sentences.ts'
import { placesOf, shortest, snippetOf, termsOf, wordsOf } from './hits.ts'
import type { Hit, Store } from './store.ts'

/** A dossier that rests nowhere: for a brief straight from files, for tests, for a browser. */
export function memoryStore(): Store {
  const entries: Entry[] = []
  const ids = new Set<EntryId>()
  let heads: EntryId[] = []
  const sources = new Map<SourceId, { readonly source: Source; readonly bytes: Uint8Array }>()
  const suggestions = new Map<SuggestionId, Suggestion>()
  return {
    entries: async (from = 0) => entries.slice(from),
    counts: async () => ({ entries: entries.length, suggestions: suggestions.size }),
    heads: async () => heads,
    async append(added, expects) {
      if (!sameSet(heads, expects)) return { ok: false, reason: 'moved', heads }
      const next = new Set(heads)
      const fresh = new Set<EntryId>()
      for (const e of added) {
        if (ids.has(e.id) || fresh.has(e.id)) throw new Error(`append: ${e.id} is already in the ledger`)
        for (const f of e.follows) {
          if (!ids.has(f) && !fresh.has(f)) throw new Error(`append: ${e.id} follows ${f}, which is not in the ledger`)
          next.delete(f)
        }
        fresh.add(e.id)
        next.add(e.id)
      }
      entries.push(...added.map(frozen))
      for (const id of fresh) ids.add(id)
      heads = [...next]
      return { ok: true }
    },
    async keepSource(source, bytes) {
      if (!sources.has(source.id)) sources.set(source.id, { source: frozen(source), bytes: bytes.slice() })
    },
    source: async (id) => sources.get(id)?.source,
    bytesOf: async (id) => sources.get(id)?.bytes.slice(),
    sourceIds: async () => [...sources.keys()],
    async keepSuggestions(list) {
      for (const s of list)
        if (!sources.has(s.source)) throw new Error(`keepSuggestions: ${s.id} is about ${s.source}, which is not kept`)
      for (const s of list) if (!suggestions.has(s.id)) suggestions.set(s.id, frozen(s))
    },
    suggestions: async (source) => [...suggestions.values()].filter((s) => source === undefined || s.source === source),
    suggestion: async (id) => suggestions.get(id),
    async search(words, limit) {
      const terms = termsOf(words)
      if (terms.length === 0) return []
      const found: { readonly hit: Hit; readonly rank: number }[] = []
      for (const { source } of sources.values()) {
        for (const p of paragraphs(source.text)) {
          const inside = wordsOf(source.text.slice(p.start, p.end))
          const places = placesOf(inside, terms)?.map((list) =>
            list.map((s) => ({ start: s.start + p.start, end: s.end + p.start })),
          )
          if (!places) continue
          const all = places.flat().sort((a, b) => a.start - b.start)
          const at = shortest(places)
          found.push({
            hit: { source: source.id, ...at, words: all, snippet: snippetOf(source.text, at) },
            rank: all.length / (20 + inside.length), // many of the words in a short paragraph first, roughly as bm25 would
          })
        }
      }
      return found
        .sort((a, b) => b.rank - a.rank)
        .slice(0, limit)
        .map((f) => f.hit)
    },
    check: async () => [],
    close: async () => {},
  }
}

export const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length

/** A copy that nobody holds a hand on. */
function frozen<T>(value: T): T {
  const freeze = (v: unknown): void => {
    if (typeof v !== 'object' || v === null || Object.isFrozen(v)) return
    Object.freeze(v)
    for (const inner of Object.values(v)) freeze(inner)
  }
  const copy = structuredClone(value)
  freeze(copy)
  return copy
}
