import type { Span } from '../text/span.ts'
import { bracketChanges } from './bracket-changes.ts'
import type { Stretch } from './edit-script.ts'
import { hunks, type Worded, wordedText } from './hunks.ts'
import { namesOf } from './names.ts'
import { quantityChanges } from './quantity-changes.ts'
import { lexicon } from './tokens.ts'
import { wordingChanges } from './wording-changes.ts'

export const CHANGE_TYPES = [
  'quantity',
  'deadline',
  'modality',
  'polarity',
  'party',
  'condition-added',
  'condition-dropped',
  'scope',
  'legal-force',
  'bracket-opened',
  'bracket-closed',
  'moved',
  'renumbered',
] as const
export type ChangeType = (typeof CHANGE_TYPES)[number]

/** One change of substance between two linked provisions. Spans are offsets in each draft's own text. */
export interface TypedChange {
  readonly kind: ChangeType
  /** The words before; null when there were none. */
  readonly before: string | null
  readonly after: string | null
  readonly beforeSpan: Span | null
  readonly afterSpan: Span | null
  /** Which way it went, where that can be told: a number "raised", a duty "weaker", a scope "narrower". */
  readonly way?: 'raised' | 'lowered' | 'stronger' | 'weaker' | 'wider' | 'narrower' | 'negated' | 'affirmed'
}

/** Words of A and B, and which names stand for parties in both drafts. */
export interface Compared {
  readonly a: Worded
  readonly b: Worded
  readonly isName: (key: number) => boolean
}

/** Changes of substance between two wordings, in the order of B. Says nothing of place and number: see `align`. */
export function changesIn(c: Compared, cut: readonly Stretch[] = hunks(c.a, c.b)): readonly TypedChange[] {
  return [...quantityChanges(c, cut), ...wordingChanges(c, cut), ...bracketChanges(c.a, c.b)]
}

/** The same for two texts that stand alone. */
export function changes(a: string, b: string): readonly TypedChange[] {
  const lex = lexicon()
  const wa = wordedText(a, lex)
  const wb = wordedText(b, lex)
  return changesIn({ a: wa, b: wb, isName: namesOf([wa.tokens, wb.tokens], lex) })
}
