import type { Article } from '../article.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import { numberOf } from '../grammar/quantities.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import type { Sides } from '../sides.ts'
import type { Noticed } from './noticed.ts'

// Texts named by their count of points alone: "the seven points", "cut to 19 points".

/** "many of its 20 points", "all 28 points": the count belongs to the text spoken of; no mention is made of it. */
export function countedAt(a: Article, i: number): Noticed | null {
  if (!/^(the|all|its|their)$/.test(a.tokens[i]!.lower)) return null
  const n = a.tokens[i + 1] ? numberOf(a.tokens[i + 1]!) : null
  if (n === null || n < 6 || n > 500 || !/^(points|articles|clauses|paragraphs)$/.test(a.tokens[i + 2]?.lower ?? ''))
    return null // six: fewer are a choice of points, not their count
  if (/^(on|where|that|of|left|remaining)$/.test(a.tokens[i + 3]?.lower ?? '')) return null
  return { ...bareCount(i, i + 3, n), lemma: 'count', strong: false }
}

/** "Chad's, seven points on two pages, …": a text named by its owner and its count alone. */
export function ownedCountAt(a: Article, i: number, sides: Sides): Noticed | null {
  if (!/^['’]s?$/.test(a.tokens[i]!.text) || a.tokens[i]!.pos !== 'PART' || a.tokens[i + 1]?.text !== ',') return null
  let k = i + 2
  while (/^(with|its|a|of)$/.test(a.tokens[k]?.lower ?? '')) k++
  const n = a.tokens[k] ? numberOf(a.tokens[k]!) : null
  if (n === null || n < 2 || !/^(points|articles|clauses)$/.test(a.tokens[k + 1]?.lower ?? '')) return null
  const { from: floor } = sentenceOf(a, i)
  const from = nounPhraseStart(a, i - 1, floor)
  const proposer = sides.of({ from, to: i })
  if (proposer === null) return null
  let to = k + 2
  if (/^(on|over|in)$/.test(a.tokens[to]?.lower ?? '')) to = nounPhraseEnd(a, to + 1, sentenceOf(a, i).to)
  return { ...bareCount(from, to, n), head: k + 1, proposer }
}

/** "The seven points answer …": the count as the text's name, where it is the subject of a verb. */
export function countAsSubject(a: Article, i: number): Noticed | null {
  if (a.tokens[i]!.lower !== 'the') return null
  const n = a.tokens[i + 1] ? numberOf(a.tokens[i + 1]!) : null
  if (n === null || n < 2 || !/^(points|articles|clauses)$/.test(a.tokens[i + 2]?.lower ?? '')) return null
  const next = a.tokens[i + 3]
  if (!next || /^(on|of|that|where|which|in|left|it|they|he|she|,|\.)$/.test(next.lower)) return null
  return { ...bareCount(i, i + 3, n), lemma: 'named count' }
}

export const bareCount = (from: number, to: number, points: number): Noticed => ({
  from,
  to,
  head: to - 1,
  lemma: 'points',
  points,
  order: null,
  ordinal: null,
  alternative: false,
  proposer: null,
  definite: true,
  possessed: false,
  generic: false,
  strong: true,
  deal: false,
  dating: null,
  epithet: null,
  matter: false,
  merged: false,
  compromise: false,
})

/** "from 28 points to 19", "cut to 19 points": the phrase is the mention. */
export function shrunkAt(a: Article, i: number): Noticed[] | null {
  const t = a.tokens[i]!
  if (!/^(from|to)$/.test(t.lower)) return null
  const n = a.tokens[i + 1] ? numberOf(a.tokens[i + 1]!) : null
  if (n === null || n < 2) return null
  const noun = a.tokens[i + 2]?.lower ?? ''
  const made = (from: number, to: number, points: number, order: 'initial' | 'later'): Noticed => ({
    ...bareCount(from, to, points),
    order,
  })
  if (t.lower === 'from' && /^(points|articles)$/.test(noun) && a.tokens[i + 3]?.lower === 'to') {
    const m = a.tokens[i + 4] ? numberOf(a.tokens[i + 4]!) : null
    return m === null
      ? null
      : [
          made(i + 1, i + 3, n, 'initial'),
          made(i + 4, /^(points|articles)$/.test(a.tokens[i + 5]?.lower ?? '') ? i + 6 : i + 5, m, 'later'),
        ]
  }
  if (t.lower === 'from' && a.tokens[i + 2]?.lower === 'to') {
    const m = a.tokens[i + 3] ? numberOf(a.tokens[i + 3]!) : null
    if (m !== null && /^(points|articles)$/.test(a.tokens[i + 4]?.lower ?? ''))
      return [made(i + 1, i + 2, n, 'initial'), made(i + 3, i + 5, m, 'later')]
  }
  if (
    t.lower === 'to' &&
    /^(points|articles)$/.test(noun) &&
    /^(cut|reduced|shrunk|down|trimmed|whittled|slimmed|pared)$/.test(a.tokens[i - 1]?.lower ?? '')
  )
    return [made(i + 1, i + 3, n, 'later')]
  return null
}
