import { bound } from './deadlines/bound.ts'
import { named, namedDate } from './deadlines/by-name.ts'
import { byVerb } from './deadlines/by-verb.ts'
import { limitFindings } from './deadlines/limits.ts'
import type { Parsed } from './events/clauses.ts'
import type { DatedWords } from './events/dates.ts'
import type { Finding } from './events/finding.ts'
import { lemmaOf } from './grammar/verb-forms.ts'

/** Nouns that name a limit in time. */
const LIMITS = /^(?:deadline|ultimatum|cutoff|cut-off|expiry|expiration)$/
/** A date for something is a limit where the text says which day it is. */
const DATES = /^(?:date)$/

/**
 * The limits in time that a sentence sets, moves, misses or drops: "a Monday deadline", "expires on 1 March", "has until
 * Friday to answer", "must sign by November". A date after "by" alone is no deadline: somebody has to be bound by it.
 */
export function deadlineFindings(p: Parsed, sentence: number, dates: readonly DatedWords[]): Finding[] {
  const { tokens, first } = p.article
  const from = first[sentence]!
  const to = first[sentence + 1]!
  const out: Finding[] = []
  const taken = new Set<DatedWords>()
  for (let i = from; i < to; i++) {
    const lemma = lemmaOf(tokens[i]!)
    if (LIMITS.test(lemma) && tokens[i]!.pos !== 'VERB') {
      const found = named(p, i, from, to, dates, taken)
      if (found) out.push(found)
    } else if (
      DATES.test(lemma) &&
      tokens[i]!.pos === 'NOUN' &&
      (/^(?:for|to|of|by|chosen|set|on)$/.test(tokens[i + 1]?.lower ?? '') ||
        /^(?:target|closing|expiry|cut-off)$/.test(tokens[i - 1]?.lower ?? ''))
    ) {
      const found = namedDate(p, i, from, to, dates, taken)
      if (found) out.push(found)
    } else if (lemma === 'limit' && tokens[i - 1]?.lower === 'time' && tokens[i]!.pos === 'NOUN') {
      const found = named(p, i, from, to, dates, taken)
      if (found) out.push(found)
    }
  }
  for (const g of p.groups[sentence]!) {
    const found = byVerb(p, g, to, dates, taken)
    if (found) out.push(found)
  }
  out.push(...limitFindings(p, sentence, dates, taken))
  for (const d of dates) {
    if (taken.has(d)) continue
    const found = bound(p, d, from, to)
    if (found) out.push(found)
  }
  return out
}
