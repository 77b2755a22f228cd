import { bracketChanges } from './bracket-changes.ts'
import type { Stretch } from './edit-script.ts'
import { hunks, wordedText } from './hunks.ts'
import { namesOf } from './names.ts'
import { quantityChanges } from './quantity-changes.ts'
import { lexicon } from './tokens.ts'
import type { Compared, TypedChange } from './typed-change.ts'
import { wordingChanges } from './wording-changes.ts'

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
