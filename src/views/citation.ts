import type { Item } from '../record/claim.ts'
import type { ItemId, SourceId } from '../record/ids.ts'
import type { Passage, SourceHead } from '../record/source.ts'
import type { Held } from '../record/state-of-play.ts'
import type { Selector } from '../text/selector.ts'
import { sourceName, whenInWords } from './telling.ts'

/** A passage behind a sentence, with the road by which it reached the page. JSON-ready. */
export interface Citation {
  /** From 1, in order of first use in the view. */
  readonly number: number
  readonly item: ItemId
  readonly source: SourceId
  readonly selector: Selector
  /** "Kyslytsya, to the Financial Times, in Al Jazeera". */
  readonly chain: string
  readonly sourceTitle: string
  /** When the source came out, as a reader would say it; null when not known. */
  readonly published: string | null
  readonly acceptedBy: string
  /** Accepted by a machine, not by a person. */
  readonly machine: boolean
}

/** A sentence of a view. One without a citation says only what the record lacks or counts. */
export interface Sentence {
  readonly parts: readonly SentencePart[]
}

export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  /** The source's own words, as they stand. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string; readonly from: string | null; readonly to: string | null }
  /** A short remark on the standing of what was said: "second-hand", "withdrawn". */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'inserted' | 'deleted'; readonly text: string }
  | { readonly kind: 'cite'; readonly number: number }

export const say = (text: string): SentencePart => ({ kind: 'text', text })
export const words = (text: string): SentencePart => ({ kind: 'words', text })
export const mark = (text: string): SentencePart => ({ kind: 'mark', text })
export const strong = (text: string): SentencePart => ({ kind: 'strong', text })
export const sentence = (
  ...parts: readonly (SentencePart | string | undefined | readonly SentencePart[])[]
): Sentence => {
  const out: SentencePart[] = []
  for (const p of parts) {
    if (p === undefined || p === '') continue
    if (typeof p === 'string') out.push(say(p))
    else if ('kind' in p) out.push(p)
    else out.push(...p)
  }
  return { parts: out }
}

/** Several short sentences as one line, parted by semicolons; what would stand there twice stands once. */
export function inOneLine(sentences: readonly Sentence[]): Sentence {
  if (sentences.length === 1) return sentences[0]!
  const told = new Set<string>()
  const parts: SentencePart[] = []
  for (const s of sentences) {
    const key = keyOf(s)
    if (told.has(key)) continue
    if (told.size > 0) parts.push(say('; '))
    told.add(key)
    parts.push(...s.parts)
  }
  return { parts }
}

/** Equal for sentences that read the same and cite the same. */
export const keyOf = (s: Sentence): string =>
  s.parts.map((p) => (p.kind === 'cite' ? `[${p.number}]` : p.text)).join('')

/** The words of a sentence without its citations: for comparing and for plain output. */
export const plain = (s: Sentence): string => s.parts.map((p) => (p.kind === 'cite' ? '' : p.text)).join('')

/** Collects the passages of one view and gives each its number: the same passage is the same number everywhere. */
export class Citations {
  readonly #byPassage = new Map<string, Citation>()
  readonly #sources: ReadonlyMap<SourceId, SourceHead>
  readonly #chainOf: (held: Held<Item>) => string

  constructor(sources: readonly SourceHead[], chainOf: (held: Held<Item>) => string) {
    this.#sources = new Map(sources.map((s) => [s.id, s]))
    this.#chainOf = chainOf
  }

  /** The mark for the first passage of an item, or for the passage given. */
  of(held: Held<Item>, passage: Passage = held.item.passages[0]!): SentencePart {
    const { source, selector } = passage
    const key = `${source}:${selector.start}:${selector.end}:${selector.exact}`
    let citation = this.#byPassage.get(key)
    if (!citation) {
      const head = this.#sources.get(source)
      citation = {
        number: this.#byPassage.size + 1,
        item: held.id,
        source,
        selector,
        chain: this.#chainOf(held),
        sourceTitle: head ? sourceName(head) : source,
        published: head?.published ? whenInWords(head.published) : null,
        acceptedBy: held.by.name,
        machine: held.by.kind === 'machine',
      }
      this.#byPassage.set(key, citation)
    }
    return { kind: 'cite', number: citation.number }
  }

  all(): readonly Citation[] {
    return [...this.#byPassage.values()]
  }
}
