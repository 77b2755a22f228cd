import type { Article } from '../article.ts'
import type { Predication } from '../grammar/predications.ts'
import { isComma } from '../grammar/stretches.ts'

/**
 * Verbs whose helper stands before an insertion are read as one: "would never, she added, accept", "could, however, live
 * with". The inserted clause stays where it was.
 */
export function rejoined(a: Article, verbs: readonly Predication[]): readonly Predication[] {
  const out: Predication[] = []
  const taken = new Set<Predication>()
  for (let n = 0; n < verbs.length; n++) {
    const v = verbs[n]!
    if (taken.has(v)) continue
    const rest =
      v.subject && /^(?:will|would|can|could|may|might|shall|should|must)$/.test(v.group.lemma)
        ? verbAfter(a, v, verbs, n)
        : null
    if (!rest) {
      out.push(v)
      continue
    }
    taken.add(rest)
    out.push({
      ...v,
      group: {
        ...rest.group,
        first: v.group.first,
        form: 'finite',
        modal: v.group.modal,
        negated: v.group.negated || rest.group.negated,
      },
    })
  }
  return out
}

function verbAfter(a: Article, v: Predication, verbs: readonly Predication[], n: number): Predication | null {
  // "could in the end live with": a phrase between, without commas.
  const next = verbs[n + 1]
  if (
    next &&
    a.tokens[v.group.to]?.pos === 'ADP' &&
    next.sentence === v.sentence &&
    next.group.first - v.group.to <= 4 &&
    next.group.modal === null &&
    next.group.form !== 'infinitive' &&
    a.tokens[next.group.head]!.lower === a.tokens[next.group.head]!.lemma
  )
    return next
  if (!isComma(a.tokens[v.group.to])) return null
  for (let m = n + 1; m < Math.min(verbs.length, n + 3); m++) {
    const u = verbs[m]!
    // An insertion is short: "she added", "however", "two aides say", "for its part".
    if (u.sentence !== v.sentence || u.group.first - v.group.to > 9) return null
    if (
      isComma(a.tokens[u.group.first - 1]) &&
      u.group.first - 1 > v.group.to &&
      u.group.modal === null &&
      u.group.to - u.group.first <= 2
    )
      return u
  }
  return null
}
