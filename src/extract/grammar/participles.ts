import type { Article } from '../article.ts'
import { isModifier, nounPhraseStart } from './phrases.ts'
import { isComma, isNominal, RELATIVE, sentenceOf } from './stretches.ts'
import { lemmaOf } from './verb-forms.ts'

/** "a letter sent last May, which …", "the bill, filed in June, was …": a participle after its noun. */
export function describesItsNoun(a: Article, i: number): boolean {
  const prev = a.tokens[i - 1]
  const next = a.tokens[i + 1]
  if (!prev || prev.sentence !== a.tokens[i]!.sentence) return true // "Backed by …"
  if (isComma(prev)) {
    if (next === undefined) return false
    if (/^(by|as)$/.test(next.lower)) return true
    return !closesParenthesis(a, i - 1) && (laterFinite(a, i) || appended(a, i))
  }
  if (next?.lower !== 'by' && isNominal(prev) && awaited(a, i)) return false
  // A name seldom takes a participle ("Beijing agreed on Monday"), nor do verbs that take no object.
  if (
    next?.lower !== 'by' &&
    (prev.pos === 'PROPN' ||
      /^(agree|insist|refuse|meet|go|come|say|begin|remain|arrive|speak|talk|warn|hope|vote|appear|want|decide|fail|try|rise|fall|travel|return|work|stay|pledge|vow|promise|hint|insist)$/.test(
        a.tokens[i]!.lemma,
      )) &&
    !/^(known|called|based|led)$/.test(a.tokens[i]!.lower)
  )
    return false
  return (
    (prev.pos === 'NOUN' || prev.pos === 'PROPN') &&
    next !== undefined &&
    /^(by|in|last|at|during|under|between|to|on)$/.test(next.lower) &&
    next.pos !== 'PART' &&
    laterFinite(a, i)
  )
}

/** "hopes to see the accord signed", "wants the clause dropped": the participle is what is looked for, not a mark of the noun. */
function awaited(a: Article, i: number): boolean {
  const { from } = sentenceOf(a, i)
  const verb = a.tokens[nounPhraseStart(a, i - 1, from) - 1]
  return (
    verb?.sentence === a.tokens[i]!.sentence && /^(see|want|get|watch|hear|wish|like|need|prefer)$/.test(verb.lemma)
  )
}

/** Verbs that want an object: without one behind it, a form in -ed after a comma tells what was done to the noun before. */
const ISSUES =
  /^(leak|publish|release|unveil|submit|table|sign|issue|circulate|draft|approve|reject|deliver|hand|file|send|lodge|transmit|forward|present|adopt|endorse|initial)$/

/** Verbs that cannot follow their noun without "who": nobody is "met with" or "arrived" by another. */
const INTRANSITIVE = /^(meet|travel|go|come|arrive|say|tell|speak|fly|leave|return|talk|agree|vote)$/

/** "The agreement, signed on March 30 and …": no object follows, and the sentence has another verb to lean on. */
function appended(a: Article, i: number): boolean {
  const before = a.tokens[i - 2]
  const next = a.tokens[i + 1]!
  if (before?.sentence !== a.tokens[i]!.sentence || !/^(NOUN|PROPN|NUM)$/.test(before.pos)) return false
  const adverbial =
    next.pos === 'ADP' ||
    next.pos === 'ADV' ||
    /^(last|this|late|early|earlier|down|public|overnight)$/.test(next.lower) ||
    /day$/.test(next.text)
  const lemma = lemmaOf(a.tokens[i]!)
  return (
    adverbial && (ISSUES.test(lemma) || next.lower === 'down' || (!INTRANSITIVE.test(lemma) && hasAnotherVerb(a, i)))
  )
}

function hasAnotherVerb(a: Article, i: number): boolean {
  const { from, to } = sentenceOf(a, i)
  for (let k = from; k < to; k++) {
    const t = a.tokens[k]!
    if (k === i || a.tokens[k - 1]?.lower === 'to') continue
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !isModifier(a, k) && !/ing$/.test(t.lower))) return true
  }
  return false
}

/** Whether the comma closes what another opened after a noun that has no verb yet: "X, which …, said". */
function closesParenthesis(a: Article, comma: number): boolean {
  const { from } = sentenceOf(a, comma)
  for (let k = comma - 1; k > Math.max(from, comma - 30); k--) {
    if (!isComma(a.tokens[k])) continue
    if (!isNominal(a.tokens[k - 1])) return false
    // "Britain, France and Spain, known …": a list, not a parenthesis.
    for (let p = k + 1; p < comma; p++)
      if (/^(and|or)$/.test(a.tokens[p]!.lower) && isNominal(a.tokens[k + 1])) return false
    for (let p = k - 1; p >= from; p--) {
      const t = a.tokens[p]!
      if (t.pos === 'AUX' || (t.pos === 'VERB' && !isModifier(a, p) && !/ing$/.test(t.lower))) return false
    }
    return true
  }
  return false
}

function laterFinite(a: Article, i: number): boolean {
  const { to } = sentenceOf(a, i)
  for (let k = i + 1; k < Math.min(to, i + 20); k++) {
    const t = a.tokens[k]!
    if (t.pos === 'SCONJ' || RELATIVE.has(t.lower) || t.lower === 'that' || /^(and|but|;)$/.test(t.lower)) return false
    if (t.pos === 'AUX') return true
    if (t.pos === 'VERB' && !isModifier(a, k) && !/ing$/.test(t.lower) && a.tokens[k - 1]?.lower !== 'to') return true
  }
  return false
}
