import type { Article } from '../article.ts'
import { isModifier, nounPhraseEnd } from './phrases.ts'
import { isComma, isMark, isVerb, REACH, RELATIVE, STOPS, sentenceOf, words } from './stretches.ts'
import { verbGroupAt } from './verb-groups.ts'

/** Subordinators that open a clause which is no part of what the clause before says. */
const ADJUNCT = words('because while although though whereas since until despite amid following')

const CONDITION = words('if unless provided providing once only')

const SPEECH = words(
  'say tell add warn note write report announce confirm claim argue insist reply answer explain state declare acknowledge concede comment respond stress emphasize emphasise reiterate repeat',
)

export interface EdgeRules {
  /** Keep "if …", "unless …", "provided that …" in the clause. */
  readonly keepCondition?: boolean
  /** Go on over "and VERB": the clause with all its verbs. */
  readonly keepConjuncts?: boolean
}

/** One past the last token of the clause whose verb (or noun) ends at `i`: what hangs on it, and nothing that only follows. */
export function rightEdge(a: Article, i: number, rules: EdgeRules = {}): number {
  const { to } = sentenceOf(a, Math.max(0, i - 1))
  const limit = Math.min(to, i + REACH)
  const quote = i > 0 ? a.tokens[i - 1]!.quote : -1
  let depth = 0
  // "that A, B and C act": nouns before the verb of a complement are its subject, however many.
  let openThat = -1
  for (let k = i; k < limit; k++) {
    const t = a.tokens[k]!
    if (t.lower === 'that' && t.pos !== 'DET' && k <= i + 1) openThat = k
    if (openThat >= 0 && k > openThat && (t.pos === 'AUX' || (t.pos === 'VERB' && !isModifier(a, k)))) openThat = -1
    if (openThat >= 0 && (isComma(t) || t.pos === 'CCONJ')) continue
    if (t.text === '(' || t.text === '[') depth++
    else if (t.text === ')' || t.text === ']') {
      if (depth === 0) return k
      depth--
    }
    if (depth > 0) continue
    if (quote >= 0 && t.quote !== quote) return k
    if (isMark(t) && quote >= 0 && t.start >= a.quotes[quote]!.inner.end) return k
    if (STOPS.has(t.text) || /^(?:--|\.)$/.test(t.text) || /^[!?]/.test(t.text)) return k
    if (isComma(t)) {
      if (commaEnds(a, k, limit, rules)) return k
      continue
    }
    if (t.pos === 'SCONJ' || t.pos === 'ADP' || t.pos === 'ADV') {
      if (
        ADJUNCT.has(t.lower) &&
        (!/^(since|until)$/.test(t.lower) || clauseAt(a, k + 1, limit)) &&
        ((t.lower !== 'despite' && t.lower !== 'following') || k > i + 1)
      )
        return k
      if (!rules.keepCondition && /^(if|unless)$/.test(t.lower) && clauseAt(a, k + 1, limit)) return k
      if (/^(after|before|when|as)$/.test(t.lower) && k >= i && clauseAt(a, k + 1, limit)) return k
      continue
    }
    // "let either side restore": the word only goes with its noun
    if (/^(?:either|neither|both)$/.test(t.lower)) continue
    if (t.pos === 'CCONJ' && !rules.keepConjuncts && conjunctEnds(a, k, limit)) return k
  }
  return limit
}

/** Whether a clause (a noun phrase, then a finite verb) begins at `k`. */
export function clauseAt(a: Article, k: number, to: number): boolean {
  while (k < to && (isMark(a.tokens[k]) || a.tokens[k]!.pos === 'ADV')) k++
  if (k >= to) return false
  let n = nounPhraseEnd(a, k, to)
  if (n === k) return a.tokens[k]!.pos === 'PRON' && isVerb(a.tokens[k + 1])
  for (let hops = 0; hops < 2 && n < to && a.tokens[n]!.pos === 'ADP'; hops++) {
    const m = nounPhraseEnd(a, n + 1, to)
    if (m === n + 1) break
    n = m
  }
  // "the government and the rebels would"
  if (n < to && /^(and|or)$/.test(a.tokens[n]!.lower)) {
    const m = nounPhraseEnd(a, n + 1, to)
    if (m > n + 1 && m < to && verbGroupAt(a, m, to)?.form === 'finite') n = m
  }
  // "a commission chaired by the union would"
  if (n + 1 < to && a.tokens[n]!.pos === 'VERB' && a.tokens[n + 1]!.lower === 'by') {
    const m = nounPhraseEnd(a, n + 2, to)
    if (m > n + 2) n = m
  }
  while (n < to && (a.tokens[n]!.pos === 'ADV' || isMark(a.tokens[n]))) n++
  const g = n < to ? verbGroupAt(a, n, to) : null
  return g !== null && g.form === 'finite'
}

function commaEnds(a: Article, k: number, limit: number, rules: EdgeRules): boolean {
  let n = k + 1
  while (n < limit && isMark(a.tokens[n])) n++
  const t = a.tokens[n]
  if (n >= limit || !t) return true
  if (/^(but|yet|so|nor)$/.test(t.lower)) return !(t.lower === 'but' && /^not$/.test(a.tokens[n + 1]?.lower ?? ''))
  if (/^(and|or)$/.test(t.lower)) return rules.keepConjuncts ? false : conjunctEnds(a, n, limit)
  if (RELATIVE.has(t.lower)) return !resumes(a, n, limit)
  if (
    ADJUNCT.has(t.lower) ||
    /^(as|when|after|before|adding|according|saying|where|however|though|though|meaning|making)$/.test(t.lower)
  )
    return !(t.lower === 'as' && /^(well)$/.test(a.tokens[n + 1]?.lower ?? ''))
  if (CONDITION.has(t.lower)) return !rules.keepCondition
  if (/^(including|excluding|not|rather|such|namely|plus|along|especially|notably)$/.test(t.lower)) return false
  if (t.pos === 'VERB' && /ing$/.test(t.lower) && !isModifier(a, n)) return true
  if (t.lower === 'that' && t.pos !== 'DET') return rules.keepConjuncts !== true
  if (saidAt(a, n, limit)) return true
  if (t.pos === 'ADP') return !listGoesOn(a, n, limit) && !(rules.keepConjuncts && verbsGoOn(a, n, limit))
  if (clauseAt(a, n, limit)) return !listGoesOn(a, n, limit)
  if (isVerb(t) && !isModifier(a, n))
    return !listGoesOn(a, n, limit) && !(rules.keepConjuncts && verbsGoOn(a, n, limit))
  return !listGoesOn(a, n, limit)
}

/** "the commission, which he considers useless, to be dissolved": the clause goes on after the relative one. */
function resumes(a: Article, n: number, limit: number): boolean {
  for (let k = n + 1; k < Math.min(limit, n + 14); k++) {
    if (STOPS.has(a.tokens[k]!.text)) return false
    if (isComma(a.tokens[k])) return a.tokens[k + 1]?.lower === 'to' && a.tokens[k + 1]!.pos === 'PART'
  }
  return false
}

/** "…, X said", "…, said X", "…, the minister told reporters": an attribution, not more of the clause. */
function saidAt(a: Article, n: number, limit: number): boolean {
  for (let k = n; k < Math.min(limit, n + 9); k++) {
    const t = a.tokens[k]!
    if (isComma(t) && k > n) {
      continue
    }
    if (t.pos === 'VERB' && SPEECH.has(t.lemma)) return true
    if (isVerb(t) && t.pos === 'VERB') return false
  }
  return false
}

/** A comma whose list is closed by "and X" later on, before any other break. */
function listGoesOn(a: Article, n: number, limit: number): boolean {
  for (let k = n; k < limit; k++) {
    const t = a.tokens[k]!
    if (STOPS.has(t.text) || ADJUNCT.has(t.lower) || (RELATIVE.has(t.lower) && isComma(a.tokens[k - 1]))) return false
    if (/^(and|or)$/.test(t.lower)) return isComma(a.tokens[k - 1]) || !hasFiniteBetween(a, n, k)
    if (/^(but)$/.test(t.lower)) return false
  }
  return false
}

/** ", bans A and creates B": verbs of one form in a row, the last after "and". */
function verbsGoOn(a: Article, n: number, limit: number): boolean {
  const form = (i: number): string | null => {
    const t = a.tokens[i]
    return t?.pos !== 'VERB'
      ? null
      : t.lower === t.lemma
        ? 'base'
        : /s$/.test(t.lower)
          ? 's'
          : /ed$/.test(t.lower)
            ? 'past'
            : 'other'
  }
  let seen: string | null = null
  for (let k = n; k + 1 < limit; k++) {
    const t = a.tokens[k]!
    if (STOPS.has(t.text) || RELATIVE.has(t.lower) || t.lower === 'but') return false
    if ((k === n || isComma(a.tokens[k - 1])) && form(k) !== null) {
      if (seen !== null && form(k) !== seen) return false
      seen = form(k)
    }
    if (t.lower === 'and' && seen !== null && form(k + 1) === seen && seen !== 'other') return true
  }
  return false
}

function hasFiniteBetween(a: Article, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const g = verbGroupAt(a, k, to)
    // A base form goes on with an infinitive before: "close two bases, withdraw its tanks and …".
    const base =
      g !== null &&
      g.modal === null &&
      g.head === g.first &&
      a.tokens[g.head]!.lower === a.tokens[g.head]!.lemma &&
      a.tokens[g.head]!.pos === 'VERB'
    if (g && g.form === 'finite' && !base && !relativeBefore(a, from, k)) return true
    if (g) k = g.to - 1
  }
  return false
}

const relativeBefore = (a: Article, from: number, k: number): boolean => {
  for (let p = k - 1; p >= Math.max(from, k - 6); p--) {
    if (/^(who|whom|which|that|where|whose)$/.test(a.tokens[p]!.lower)) return true
    if (isComma(a.tokens[p])) return false
  }
  return false
}

/** At "and", "or", "but": whether what follows is a clause or a verb of its own rather than another item of the same. */
function conjunctEnds(a: Article, k: number, limit: number): boolean {
  const t = a.tokens[k]!
  if (/^(but|yet|nor|so)$/.test(t.lower)) return true
  let n = k + 1
  while (n < limit && (isMark(a.tokens[n]) || a.tokens[n]!.pos === 'ADV')) n++
  const x = a.tokens[n]
  if (n >= limit || !x) return false
  if (x.lower === 'that' && x.pos === 'SCONJ') return false
  const g = verbGroupAt(a, n, limit)
  if (g && g.form === 'finite') {
    // "to recruit and train": base forms go on with the infinitive before.
    if (x.pos === 'VERB' && x.lower === x.lemma) return false
    return true
  }
  return clauseAt(a, n, limit)
}
