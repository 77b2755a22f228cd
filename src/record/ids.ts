/**
 * Ids are strings with a brand, so that one cannot be passed for another.
 *
 * SourceId, SuggestionId, EntryId and ClaimId are hashes of what they name: the same content has the same id on every
 * machine. ActorKey, DraftKey and IssueKey are readable slugs; what they stand for is told by sourced namings in the
 * ledger, and two keys can be joined by a `merge` entry.
 */
import { canonicalJson, sha256 } from '../text/digest.ts'

declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

export type SourceId = Branded<'source'>
export type SuggestionId = Branded<'suggestion'>
export type EntryId = Branded<'entry'>
/** Of anything accepted into the record: a claim, a naming, a provision. */
export type ItemId = Branded<'item'>
export type ActorKey = Branded<'actor'>
export type DraftKey = Branded<'draft'>
export type IssueKey = Branded<'issue'>

const PREFIX_LENGTH = 24 // hex digits, 96 bits: no accidental clash among billions, still readable in a terminal

export const contentId = (prefix: string, content: unknown): string =>
  `${prefix}-${sha256(canonicalJson(content)).slice(0, PREFIX_LENGTH)}`

/** A readable key from a name: lower case, ASCII where letters decompose to it, words joined by hyphens. */
export function slug(name: string): string {
  const s = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .normalize('NFC')
    .replace(/^-/, '')
  return (
    s
      .slice(0, 64)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/-$/, '') || 'unnamed'
  ) // 64 fit a line of a terminal; no half of a letter at the cut
}

export const actorKey = (name: string): ActorKey => slug(name.replace(/^anonymous:?\s+/i, 'anonymous-')) as ActorKey
export const draftKey = (name: string): DraftKey => slug(name) as DraftKey
export const issueKey = (name: string): IssueKey => slug(name) as IssueKey
