import type { Article } from '../article.ts'
import { clauseAt } from './clause-edges.ts'
import { isModifier } from './phrases.ts'
import { isComma, isMark, isNominal, NOUN_OR_VERB, type Stretch } from './stretches.ts'

const kindOfPiece = (
  a: Article,
  i: number,
  to: number,
): 'that' | 'verb' | 'gerund' | 'for' | 'clause' | 'noun' | 'none' => {
  let k = i
  while (k < to && (isMark(a.tokens[k]) || (a.tokens[k]!.pos === 'ADV' && a.tokens[k]!.lower !== 'not'))) k++
  const t = a.tokens[k]
  if (k >= to || !t) return 'none'
  if (t.lower === 'that' && (t.pos === 'SCONJ' || clauseAt(a, k + 1, to))) return 'that'
  if (t.lower === 'to' && t.pos === 'PART') return 'verb'
  if (t.lower === 'for' && k + 1 < to) return 'for'
  // "filling stretched over 12 years": what is done to it is said of a noun.
  if (t.pos === 'VERB' && /ing$/.test(t.lower) && a.tokens[k + 1]?.pos === 'VERB' && /ed$/.test(a.tokens[k + 1]!.lower))
    return 'noun'
  if (t.pos === 'VERB' && /ing$/.test(t.lower) && !isModifier(a, k)) return 'gerund'
  if (t.pos === 'VERB' && !isModifier(a, k)) return 'verb'
  if (t.pos === 'AUX') return 'verb'
  if (clauseAt(a, k, to) && !describes(a, k, to)) return 'clause'
  if (isNominal(t) || t.pos === 'DET' || t.pos === 'ADJ' || t.pos === 'VERB') return 'noun'
  return 'none'
}

/** "the release of money held in Seoul": the first verb only describes the noun. */
const describes = (a: Article, i: number, to: number): boolean => {
  for (let k = i; k < to; k++) {
    const t = a.tokens[k]!
    if (t.pos === 'AUX' || isComma(t)) return false
    if (t.pos === 'VERB' && !isModifier(a, k))
      return (
        /(?:ed|held|sent|made|led|given|taken|kept|built|lost|paid|brought|found|seen|drawn)$/.test(t.lower) &&
        /^(in|by|at|under|from|since)$/.test(a.tokens[k + 1]?.lower ?? '')
      )
  }
  return false
}

const ownHead = (a: Article, i: number, to: number): boolean => {
  let k = i
  while (k < to && isMark(a.tokens[k])) k++
  const t = a.tokens[k]
  return (
    t !== undefined &&
    (t.pos === 'DET' ||
      t.pos === 'NUM' ||
      t.pos === 'SYM' ||
      (t.pos === 'PRON' && /^(its|their|his|her|our)$/.test(t.lower)))
  )
}

/**
 * Parts of a coordination at its top level: "cede A, reduce B, and abandon C" gives three; "civilians and prisoners"
 * stays one. Two nouns part only when each has its own article or number, or when commas make a list of them.
 */
export function conjuncts(a: Article, s: Stretch): Stretch[] {
  const seps: { at: number; next: number; and: boolean }[] = []
  let depth = 0
  let inner = false // inside "including A, B and C"
  for (let k = s.from; k < s.to; k++) {
    const t = a.tokens[k]!
    if (t.text === '(' || t.text === '[') depth++
    else if (t.text === ')' || t.text === ']') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (/^(including|namely|like)$/.test(t.lower) || (t.lower === 'such' && a.tokens[k + 1]?.lower === 'as'))
      inner = true
    const and =
      /^(and|or|plus)$/.test(t.lower) ||
      (t.lower === 'as' && a.tokens[k + 1]?.lower === 'well' && a.tokens[k + 2]?.lower === 'as')
    if (!and && !isComma(t) && t.text !== ';') continue
    let next = k + 1
    if (t.lower === 'as') next = k + 3
    let sawAnd = and
    if (!and && /^(and|or|plus)$/.test(a.tokens[next]?.lower ?? '')) {
      sawAnd = true
      next++
    }
    const kind = kindOfPiece(a, next, s.to)
    if (inner && kind !== 'that' && kind !== 'verb' && kind !== 'clause') continue
    inner = false
    seps.push({ at: k, next, and: sawAnd })
    k = next - 1
  }
  if (seps.length === 0) return [s]
  const kinds = seps.map((x) => kindOfPiece(a, x.next, s.to))
  const out: Stretch[] = []
  let from = s.from
  let kind = kindOfPiece(a, s.from, s.to)
  // "gave A the port, required B to pay and set up a court"
  const opening = a.tokens[s.from]!
  const past = opening.pos === 'VERB' && opening.lower !== opening.lemma && !/(?:s|ing)$/.test(opening.lower)
  let listed = false // a comma has already parted two nouns of this list
  seps.forEach((x, n) => {
    const end = seps[n + 1]?.at ?? s.to
    const next = pieceKind(a, x.next, s.to, kind, past)
    if (!parts(next, x, n, end)) return
    if (x.at > from) out.push({ from, to: x.at })
    listed = next === 'noun' && (listed || !x.and)
    from = x.next
    kind = next
  })
  if (from < s.to) out.push({ from, to: s.to })
  return out

  function parts(
    next: ReturnType<typeof kindOfPiece>,
    x: { at: number; next: number; and: boolean },
    n: number,
    end: number,
  ): boolean {
    if (next === 'none') return false
    if (next === 'that') return true
    if (next === 'for')
      return (
        ((x.and || (kinds[n + 1] === 'for' && seps[n + 1]!.and)) && a.tokens[s.from - 1]?.lower === 'for') ||
        (kind !== 'that' &&
          kind !== 'clause' &&
          (hasInfinitive(a, x.next, end) || kindOfPiece(a, x.next + 1, end) === 'gerund'))
      )
    if (kind === 'noun') {
      if (next !== 'noun' || verbWord(a, x.next, s.to)) {
        if (next === 'gerund') return x.and
        // "promises for Chad to close A, open B": verbs in a row after an infinitive.
        const t = a.tokens[x.next]!
        return (
          pieceKind(a, x.next, s.to, 'verb') === 'verb' &&
          hasInfinitive(a, from, x.at) &&
          (t.lower === t.lemma || t.pos === 'ADV' || t.pos === 'NOUN')
        )
      }
      if (a.tokens[x.at]!.lower === 'or' && !listed) return false
      const own = ownHead(a, x.next, end)
      if (innerList(a, from, x.at, x.next, end) && !own) return false
      if (own && ownHead(a, from, x.at)) return true
      if (x.and) return listed || (!own && a.tokens[x.next]!.pos === 'ADJ' && a.tokens[from]!.pos === 'ADJ')
      for (let m = n + 1; m < seps.length; m++) {
        if (kinds[m] !== 'noun') return false
        if (seps[m]!.at - seps[m - 1]!.next > 14) return false // items of a list are short; longer ones are clauses
        if (seps[m]!.and) return x.at - from <= 16
      }
      return false
    }
    if (kind === 'gerund') return next === 'gerund' || (next === 'noun' && x.and && ownHead(a, x.next, end) && n > 0)
    if (kind === 'verb' || kind === 'that' || kind === 'clause' || kind === 'for')
      return next === 'verb' || next === 'clause'
    return false
  }
}

/** "tariffs on steel, aluminium and cars", "withdrawal from A, B and C": the list hangs on the preposition inside the item. */
function innerList(a: Article, from: number, at: number, next: number, end: number): boolean {
  const proper = a.tokens[at - 1]!.pos === 'PROPN' && a.tokens[next]!.pos === 'PROPN'
  const short = end - next <= 2
  if (!proper && !short) return false
  for (let k = at - 1; k >= Math.max(from, at - 5); k--) if (a.tokens[k]!.pos === 'ADP') return true
  return false
}

const hasInfinitive = (a: Article, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (a.tokens[k]!.lower === 'to' && a.tokens[k]!.pos === 'PART') return true
  return false
}

const verbWord = (a: Article, i: number, to: number): boolean => {
  let k = i
  while (k < to && (isMark(a.tokens[k]) || a.tokens[k]!.pos === 'ADV')) k++
  const t = a.tokens[k]
  return (
    t !== undefined &&
    t.pos === 'NOUN' &&
    NOUN_OR_VERB.has(t.lower) &&
    k + 1 < to &&
    /^(DET|PRON|NOUN|PROPN|ADJ|NUM|SYM)$/.test(a.tokens[k + 1]!.pos)
  )
}

/** Like `kindOfPiece`, and sees a verb where the tagger saw a noun, if verbs are what the list is made of. */
function pieceKind(a: Article, i: number, to: number, first: string, past = false): ReturnType<typeof kindOfPiece> {
  const kind = kindOfPiece(a, i, to)
  if (first === 'noun' || first === 'none' || first === 'gerund') return kind
  let k = i
  while (k < to && (isMark(a.tokens[k]) || a.tokens[k]!.pos === 'ADV')) k++
  const t = a.tokens[k]
  if (!t) return kind
  if (
    kind === 'noun' &&
    NOUN_OR_VERB.has(t.lower) &&
    k + 1 < to &&
    /^(NOUN|PROPN|DET|ADJ|PRON|NUM|ADP|SYM|VERB|PUNCT)$/.test(a.tokens[k + 1]!.pos) &&
    !/^(of|in)$/.test(a.tokens[k + 1]!.lower)
  )
    return 'verb'
  if (kind === 'verb' && t.pos === 'VERB' && t.lower !== t.lemma && first === 'verb') {
    // A past form after a base form is no item of the same list, unless the list began with one.
    return /ed$/.test(t.lower) && !past ? 'none' : kind
  }
  return kind
}
