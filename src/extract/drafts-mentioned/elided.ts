import type { Article } from '../article.ts'
import { DOES, TELLS } from '../grammar/content-verbs.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import { verbGroupAt } from '../grammar/verb-groups.ts'
import { bareCount } from './counted.ts'
import { DATING } from './dating.ts'
import type { Noticed } from './noticed.ts'

const RANKED = /^(first|second|third|fourth|fifth|latter|former|latest)$/

/** How many sentences back the texts must be named that "the second" counts on from. */
const IN_VIEW = 3

/**
 * "The second raises the number to 310", "The first, sent round in March, offered …", "The one from the spring said 900":
 * a text that is told from the others of its kind without its noun. Only where texts were named shortly before, and only
 * with a verb by which a text tells what it holds; where exactly two are in view, they are counted off elsewhere.
 */
export function elidedAt(a: Article, i: number, before: readonly Noticed[]): Noticed | null {
  if (a.tokens[i]!.lower !== 'the') return null
  const { to: end } = sentenceOf(a, i)
  const word = a.tokens[i + 1]?.lower ?? ''
  const one = word === 'one' && /^(from|of|in)$/.test(a.tokens[i + 2]?.lower ?? '')
  if (i + 3 >= end || (!RANKED.test(word) && !one)) return null
  const near = before.slice(-6).filter((n) => a.tokens[i]!.sentence - a.tokens[n.head]!.sentence <= IN_VIEW)
  if (near.length === 0) return null
  if (one) {
    // "the one from the spring", "the one of July"
    let k = i + 3
    while (k < end && /^(the|last|early|late|mid|this)$/.test(a.tokens[k]!.lower)) k++
    if (k >= end || !DATING.test(a.tokens[k]!.lower)) return null
    return { ...bareCount(i, k + 1, 0), head: k, lemma: 'version', points: null, dating: a.tokens[k]!.lower }
  }
  // "The draft has four chapters. The first …": the chapters are counted, not texts
  const last = near.at(-1)!
  if (PARTED.test(a.text.slice(a.tokens[last.from]!.start, a.tokens[i]!.start))) return null
  const kinds = new Set(near.map((n) => `${n.points} ${n.order} ${n.proposer} ${n.dating}`))
  if (kinds.size >= 2 && !near.some((n) => n.ordinal !== null && n.ordinal !== word)) return null
  let v = i + 2
  let sent = false
  if (a.tokens[v]!.text === ',') {
    // ", sent round on 28 October, offered"
    let close = v + 1
    while (close < end && close < v + 14 && a.tokens[close]!.text !== ',') close++
    if (close >= end || a.tokens[close]?.text !== ',') return null
    sent = GIVEN.test(a.tokens[v + 1]!.lower)
    v = close + 1
  }
  const g = v < end ? verbGroupAt(a, v, end) : null
  if (g === null || g.form !== 'finite') return null
  const lemma = a.tokens[g.head]!.lemma
  const next = a.tokens[g.to]
  const amount = next !== undefined && (/^(NUM|SYM)$/.test(next.pos) || next.lower === 'worth')
  if (!sent && !TELLS.has(lemma) && !DOES.has(lemma) && !amount && !/^(stretche?|run|speak)$/.test(lemma)) return null
  if (g.passive && !sent) return null
  const later = word !== 'first' && word !== 'former'
  return {
    ...bareCount(i, i + 2, 0),
    lemma: near.at(-1)!.lemma,
    points: null,
    order: later ? 'later' : 'initial',
    ordinal: word,
  }
}

const GIVEN =
  /^(sent|tabled|circulated|presented|published|submitted|issued|handed|put|drafted|drawn|leaked|unveiled|agreed|signed|dated|made)$/

const PARTED =
  /\b(?:chapters|parts|phases|stages|pillars|options|sections|articles|annexes|steps|tracks|elements|points|variants)\b/i
