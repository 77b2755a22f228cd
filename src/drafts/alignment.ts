import type { KnownLanguage } from './languages.ts'
import type { TypedChange } from './typed-change.ts'

export const RELATIONS = ['split', 'merged', 'quantity-changed', 'moved', 'reworded', 'same'] as const
/** How a provision stands to the one it came from; the first of these that holds. */
export type Relation = (typeof RELATIONS)[number]

/** Provisions of B that carry on the content of provisions of A. */
export interface ProvisionLink {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly relation: Relation
  /** The other relations that hold as well. */
  readonly also: readonly Relation[]
  readonly changes: readonly TypedChange[]
  /** 0 to 1: how sure the link is; 1 for a person's. */
  readonly score: number
  /** What speaks for the link, in words. */
  readonly reason: string
  /** What changed, in one line of plain words. */
  readonly summary: string
  readonly by: 'machine' | 'hand'
}

/** A provision the comparison could not decide on, and why. */
export interface NotCompared {
  readonly side: 'a' | 'b'
  readonly id: string
  readonly reason: string
}

export interface Alignment {
  readonly links: readonly ProvisionLink[]
  /** Provisions of A that no provision of B carries on. */
  readonly removedA: readonly string[]
  readonly addedB: readonly string[]
  readonly notCompared: readonly NotCompared[]
  /** Bare titles that stand over the same parts; they bind nobody and are no links. */
  readonly headings: readonly { readonly a: string; readonly b: string }[]
  /** The languages of the two drafts, when they are not the same: then figures are compared and words are not. */
  readonly languages?: { readonly a: KnownLanguage; readonly b: KnownLanguage }
}

/** A person's word on a pair of provisions, which outranks the machine's. */
export interface HandMade {
  readonly kind: 'link' | 'unlink'
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly relation?: string
}

export interface AlignOptions {
  readonly hand?: readonly HandMade[]
}
