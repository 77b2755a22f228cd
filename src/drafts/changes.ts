import type { Span } from '../text/span.ts'
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
  const open = bracketChanges(c.a, c.b, cut)
  // A number that came or went with a bracket is part of that change.
  const inBracket = (x: TypedChange): boolean =>
    (x.before === null || x.after === null) &&
    open.some((o) => overlap(x.beforeSpan ?? x.afterSpan, x.beforeSpan ? o.beforeSpan : o.afterSpan))
  const amounts = quantityChanges(c, cut)
  return [...(open.length > 0 ? amounts.filter((x) => !inBracket(x)) : amounts), ...wordingChanges(c, cut), ...open]
}

const overlap = (x: Span | null, y: Span | null): boolean =>
  x !== null && y !== null && x.start < y.end && y.start < x.end

/** The same for two texts that stand alone. */
export function changes(a: string, b: string): readonly TypedChange[] {
  const lex = lexicon()
  const wa = wordedText(a, lex)
  const wb = wordedText(b, lex)
  return changesIn({ a: wa, b: wb, isName: namesOf([wa.tokens, wb.tokens], lex) })
}
