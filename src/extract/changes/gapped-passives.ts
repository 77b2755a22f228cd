import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import type { Altered } from './altered.ts'
import { verbless } from './asides.ts'
import { NO_CLAUSE } from './matter.ts'
import { REMOVED } from './text-does.ts'

/**
 * "The preamble was rewritten and a mention of the border taken out": the second participle without its verb. Only after
 * a change told in the same sentence.
 */
export function gappedPassives(
  a: Article,
  d: DraftReading,
  verbs: readonly Predication[],
  told: readonly Altered[],
): Altered[] {
  const out: Altered[] = []
  const sentences = new Set(told.map((x) => a.tokens[x.stretch.from]!.sentence))
  for (const v of verbs) {
    const { group: g } = v
    if (
      !sentences.has(v.sentence) ||
      (g.form !== 'participle' && g.form !== 'finite') ||
      g.passive ||
      g.to - g.first > 1
    )
      continue
    const { lemma } = a.tokens[g.head]!
    const next = a.tokens[g.to]?.lower ?? ''
    const out_ = /^(?:take|leave|throw|strike|cut)$/.test(lemma) && next === 'out'
    const in_ = /^(?:put|write)$/.test(lemma) && next === 'in'
    const kind =
      REMOVED.test(lemma) || out_
        ? 'removed'
        : /^(?:add|insert|introduce|restore|reinstate)$/.test(lemma) || in_
          ? 'added'
          : /^(?:rewrite|reword|soften|weaken|strengthen|tighten|narrow|broaden|shorten|amend|merge|split)$/.test(lemma)
            ? 'reworded'
            : null
    if (kind === null) continue
    const { from: floor } = sentenceOf(a, g.first)
    // The noun right before it, after "and" or a comma, and a clause's end right after it.
    let from = g.first
    while (from > floor && !/^(?:and|,|;|but|while)$/.test(a.tokens[from - 1]!.lower) && g.first - from < 14) from--
    const end = out_ || in_ ? g.to + 1 : g.to
    if (from === floor || from === g.first || g.first - from < 2) continue
    if (!/^(?:\.|,|;|and|$)/.test(a.tokens[end]?.lower ?? '')) continue
    const first = a.tokens[from]!
    if (first.pos === 'PRON' || /^(?:VERB|AUX)$/.test(first.pos) || NO_CLAUSE.test(a.tokens[g.first - 1]!.lower))
      continue
    if (
      nounPhraseEnd(a, from, g.first) === from ||
      verbs.some((u) => u !== v && u.group.first >= from && u.group.first < g.first && u.group.form === 'finite')
    )
      continue
    const why = 'shares the verb of the change before'
    out.push(verbless(a, d, { from, to: g.first }, end, kind, why))
  }
  return out
}
