import type { Suggestion } from '../../record/suggestion.ts'

const LONGEST = 2500 // UTF-16 units; a "paragraph" beyond it is a text whose lines are its paragraphs

/**
 * The paragraph around a place of a text, half-open. Texts that part paragraphs by empty lines may break lines inside
 * them; in others every line is a paragraph.
 */
export function paragraphAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const between = (part: string): { start: number; end: number } => {
    const before = at > 0 ? text.lastIndexOf(part, at - 1) : -1
    const after = text.indexOf(part, at)
    return { start: before < 0 ? 0 : before + part.length, end: after < 0 ? text.length : after }
  }
  const wide = between('\n\n')
  return wide.end - wide.start <= LONGEST ? wide : between('\n')
}

const placeOf = (s: Suggestion): number => s.item.passages[0]?.selector.start ?? 0

/** Those that stand in the same paragraph as one of them, itself among them, in the order given. */
export function inParagraph(
  one: Suggestion,
  waiting: readonly Suggestion[],
  text: string | undefined,
): readonly Suggestion[] {
  if (text === undefined) return [one]
  const { start, end } = paragraphAt(text, placeOf(one))
  return waiting.filter((s) => s.source === one.source && placeOf(s) >= start && placeOf(s) < end)
}

/** Names of drafts, people and issues in the source of one: claims speak of them, so they are best settled first. */
export const namesIn = (one: Suggestion, waiting: readonly Suggestion[]): readonly Suggestion[] =>
  waiting.filter(
    (s) => s.source === one.source && (s.item.kind === 'actor' || s.item.kind === 'draft' || s.item.kind === 'issue'),
  )
