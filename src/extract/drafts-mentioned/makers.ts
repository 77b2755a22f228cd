import type { Article } from '../article.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { predications } from '../grammar/predications.ts'
import type { Sides } from '../sides.ts'
import { DATING } from './dating.ts'

// Whose a text is, by what stands around its noun.

/** "the draft, drawn up by the mediator, Ann Lee, …": whoever wrote it or put it forward. */
export function makerAfter(a: Article, h: number, end: number, sides: Sides): string | null {
  for (let k = h + 1; k < Math.min(end - 2, h + 9); k++) {
    const t = a.tokens[k]!
    if (t.pos === 'AUX' || /^[.;]$/.test(t.text) || (t.pos === 'VERB' && !WRITTEN.test(t.lower))) return null
    if (!WRITTEN.test(t.lower)) continue
    const by = /^(up|forward|together|out|round)$/.test(a.tokens[k + 1]!.lower) ? k + 2 : k + 1
    if (a.tokens[by]?.lower !== 'by' || by + 1 >= end) return null
    const to = nounPhraseEnd(a, by + 1, end)
    // "by the mediator, Ann Lee": the name says more than the office
    const name = a.tokens[to]?.text === ',' && a.tokens[to + 1]?.pos === 'PROPN' ? nounPhraseEnd(a, to + 1, end) : to
    const found =
      (name > to ? sides.of({ from: to + 1, to: name }) : null) ?? (to > by + 1 ? sides.of({ from: by + 1, to }) : null)
    return found !== null && !DATING.test(found.toLowerCase()) ? found : null
  }
  return null
}

const WRITTEN =
  /^(drawn|drafted|written|prepared|devised|authored|crafted|proposed|presented|tabled|put|submitted|circulated|issued)$/

/** The subject of the verb of giving that a text is the object of. */
export function giver(a: Article, from: number, floor: number, sides: Sides): string | null {
  const v = predications(a).findLast((x) => x.group.to <= from && x.group.first >= floor)
  if (
    !v?.subject ||
    from - v.group.to > 2 ||
    !/^(put|present|table|submit|propose|circulate|unveil|publish|draft|offer|send|hand|produce|write)$/.test(
      a.tokens[v.group.head]!.lemma,
    )
  )
    return null
  return sides.of(v.subject) ?? sides.of({ from: v.subject.to - 1, to: v.subject.to })
}

/** The land an adjective comes from, if the text names it: "the Ruritanian paper" is Ruritania's. */
export function homeOf(a: Article, adjective: string): string | null {
  const m = /^(\p{Lu}\p{L}{3,}?)(?:n|an|ian|ean|ese|i|ish)$/u.exec(adjective)
  if (!m) return null
  return namesOf(a).get(adjective) ?? null
}

const homes = new WeakMap<Article, ReadonlyMap<string, string>>()

/** By adjective, the name it is made of. */
function namesOf(a: Article): ReadonlyMap<string, string> {
  const known = homes.get(a)
  if (known) return known
  const out = new Map<string, string>()
  for (const t of a.tokens) {
    if (t.pos !== 'PROPN' || t.text.length < 4) continue
    const stem = t.text.replace(/[aeiouy]+$/, '')
    for (const end of ['n', 'an', 'ian', 'ean', 'ese', 'i', 'ish']) {
      if (end === 'n' && !/[ae]$/.test(t.text)) continue
      out.set(t.text + end, t.text)
      if (stem.length > 3 && end !== 'n') out.set(stem + end, t.text)
    }
  }
  homes.set(a, out)
  return out
}
