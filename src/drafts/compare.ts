import { align } from './align.ts'
import type { Alignment, AlignOptions, NotCompared, ProvisionLink } from './alignment.ts'
import { outline } from './outline.ts'
import { isCompared, type OutlinedProvision } from './provision.ts'

/** A comparison of two drafts as data; the fixed JSON of `travaux compare`, to which fields may be added, never taken away. */
export interface Comparison {
  readonly provisionsA: readonly OutlinedProvision[]
  readonly provisionsB: readonly OutlinedProvision[]
  readonly links: readonly ProvisionLink[]
  readonly removedA: readonly string[]
  readonly addedB: readonly string[]
  readonly notCompared: readonly NotCompared[]
  readonly headings: Alignment['headings']
  readonly languages?: Alignment['languages']
  /** Titles, bare labels and remarks: in the text, and in no link. */
  readonly apartA: readonly OutlinedProvision[]
  readonly apartB: readonly OutlinedProvision[]
}

/** Outline both texts, align them, and say what could not be compared. */
export function compare(textA: string, textB: string, options: AlignOptions = {}): Comparison {
  const a = { text: textA, provisions: outline(textA) }
  const b = { text: textB, provisions: outline(textB) }
  const { links, removedA, addedB, notCompared, headings, languages } = align(a, b, options)
  return {
    provisionsA: a.provisions.filter((p) => isCompared(textA, p)),
    provisionsB: b.provisions.filter((p) => isCompared(textB, p)),
    links,
    removedA,
    addedB,
    notCompared,
    headings,
    ...(languages ? { languages } : {}),
    apartA: a.provisions.filter((p) => !isCompared(textA, p)),
    apartB: b.provisions.filter((p) => !isCompared(textB, p)),
  }
}
