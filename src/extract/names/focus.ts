import type { Article } from '../article.ts'
import { SAYING } from '../grammar/speech-verbs.ts'
import type { Draft } from './mention.ts'
import { isMark, uttered } from './name-words.ts'

/** A mention in view, when the next short form comes. */
export interface Seen {
  readonly d: Draft
  readonly sentence: number
  /** How much in view it is: a speaker before a subject before the rest. */
  readonly weight: number
  readonly speaker: boolean
  readonly quoted: boolean
}

export const SPEAKER = 3
export const SUBJECT = 2.4
export const OTHER = 1
export const FADE = 0.72 // a sentence further back counts so much less; four back is about a third
export const WINDOW = 400 // mentions kept in view for "the union"; a long report names its bodies again
export const REACH = 7 // sentences; farther back a reader would repeat the name

/** How much in view a mention is. */
export function view(a: Article, d: Draft, s: number, here: readonly Draft[]): Seen {
  const quoted = a.tokens[d.head]!.quote >= 0
  // "An official familiar with the file said": the official, not the file.
  const inside = here.length <= 120 && here.some((x) => x !== d && x.last === d.last && x.first < d.first)
  // "The ministry confirms that Tarn has said yes": who is told of in what another says is not the one in view.
  const told =
    a.tokens[d.first - 1]?.lower === 'that' &&
    here.length <= 120 &&
    here.some((x) => x.last < d.first && x.kind !== 'thing' && besideSaying(a, x))
  const speaker = !quoted && !inside && !told && besideSaying(a, d)
  const subject = isSubject(a, d, here)
  return {
    d,
    sentence: s,
    weight: (speaker ? SPEAKER : subject ? SUBJECT : OTHER) - (quoted ? 0.7 : 0),
    speaker,
    quoted,
  }
}

/** Whether the phrase is the first before the sentence's first verb and no preposition governs it. */
function isSubject(a: Article, d: Draft, here: readonly Draft[]): boolean {
  if (here.length > 120) return false // a list, not a sentence
  const before = a.tokens[d.first - 1]
  if (before && before.sentence === d.sentence && (before.pos === 'ADP' || before.lower === 'to')) return false
  if (a.tokens[d.last] && /^['’]s?$/.test(a.tokens[d.last]!.text)) return false
  for (let k = a.first[d.sentence]!; k < d.first; k++)
    if (
      a.tokens[k]!.pos === 'VERB' &&
      a.tokens[k]!.quote < 0 &&
      k > a.first[d.sentence]! &&
      !/ing$/.test(a.tokens[k]!.lower)
    )
      return false
  const earlier = here.filter(
    (x) => x !== d && x.last <= d.first && x.kind !== 'pronoun' && x.kind !== 'thing' && !governed(a, x),
  )
  if (earlier.length === 0) return true
  // "Britain, France and Germany announced": all three.
  let k = Math.min(...earlier.map((x) => x.last))
  while (k < d.first) {
    const x = earlier.find((e) => e.first === k)
    if (x) k = x.last
    else if (/^(?:,|and|or|the)$/.test(a.tokens[k]!.lower)) k++
    else return false
  }
  return true
}
const governed = (a: Article, x: Draft): boolean => {
  const b = a.tokens[x.first - 1]
  return (
    (b !== undefined && b.sentence === x.sentence && b.pos === 'ADP') || /^['’]s?$/.test(a.tokens[x.last]?.text ?? '')
  )
}

/** Whether a verb of saying stands before or after the phrase, with no more than adverbs and a clause in commas between. */
export function besideSaying(a: Article, d: { readonly first: number; readonly last: number }): boolean {
  const before = a.tokens[d.first - 1]
  if (before !== undefined && before.quote < 0 && /^(?:VERB|ADJ|NOUN)$/.test(before.pos)) {
    const mark = a.tokens[d.first - 2]
    if (before.pos === 'VERB' && mark && (isMark(mark) || mark.text === ',') && SAYING.has(before.lemma.toLowerCase()))
      return true
    if (uttered(a, d.first - 1)) return true
  }
  let k = d.last
  const end = a.first[a.tokens[d.first]!.sentence + 1]!
  if (a.tokens[k]?.text === '(') {
    // "Voss (EPP, Germany) told"
    for (let n = 0; k < end && n < 12 && a.tokens[k]!.text !== ')'; k++) n++
    k++
  }
  if (a.tokens[k]?.text === ',') {
    // "X, who attended the talks, told": to the comma that closes.
    let n = 0
    for (k++; k < end && n < 30 && a.tokens[k]!.text !== ','; k++) n++
    if (n >= 30 || k >= end) return false
    k++
  }
  for (let n = 0; k < end && n < 4; k++, n++) {
    const t = a.tokens[k]!
    if (t.pos === 'VERB') return (SAYING.has(t.lemma.toLowerCase()) || isPhrasal(a, k)) && t.quote < 0
    if (t.pos !== 'ADV' && t.pos !== 'AUX') return false
  }
  return false
}

/** Verbs of saying in two words: "let slip", "went further". */
const PHRASAL: Readonly<Record<string, RegExp>> = {
  point: /^out$/,
  make: /^(?:clear|plain)$/,
  spell: /^out$/,
  hit: /^(?:back|out)$/,
  shoot: /^back$/,
  fire: /^back$/,
  lash: /^out$/,
  chime: /^in$/,
  weigh: /^in$/,
  set: /^out$/,
  let: /^(?:slip|drop)$/,
  speak: /^of$/,
  talk: /^of$/,
}
export const isPhrasal = (a: Article, k: number): boolean =>
  PHRASAL[a.tokens[k]!.lemma.toLowerCase()]?.test(a.tokens[k + 1]?.lower ?? '') ?? false

export const isPerson = (d: Draft): boolean =>
  d.kind === 'person' || d.kind === 'anonymous' || (d.kind === 'office' && !d.plural)
export const isMany = (d: Draft): boolean =>
  d.kind === 'crowd' || d.kind === 'body' || d.kind === 'group' || d.kind === 'media' || d.kind === 'state'
export const isOne = (d: Draft): boolean =>
  (d.kind === 'body' || d.kind === 'group' || d.kind === 'media' || d.kind === 'state') && !d.inPlace
