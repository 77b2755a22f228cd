import type { Article } from '../article.ts'

// Signs around a noun that it brings one more text to the table, or none at all.

/** "a text of their own": beside the one there is. */
export const ofTheirOwn = (a: Article, h: number): boolean =>
  a.tokens[h + 1]?.lower === 'of' &&
  /^(its|their|his|her|our|my)$/.test(a.tokens[h + 2]?.lower ?? '') &&
  a.tokens[h + 3]?.lower === 'own'

/** "the states of the Atlantic Pact": a body of members, called by the treaty that made it. */
export function isBody(a: Article, h: number): boolean {
  if (!/^\p{Lu}/u.test(a.tokens[h]!.text)) return false
  for (let i = h - 1; i > Math.max(1, h - 5); i--)
    if (a.tokens[i]!.lower === 'the')
      return (
        a.tokens[i - 1]?.lower === 'of' &&
        /^(?:states?|members?|countries|allies|leaders|ministers|forces|capitals|summit|council|secretariat)$/.test(
          a.tokens[i - 2]?.lower ?? '',
        )
      )
  return false
}

/** "submitted a proposal", "has handed in a paper". */
export function broughtHere(a: Article, from: number, floor: number): boolean {
  for (let i = Math.max(floor, from - 2); i < from; i++)
    if (
      a.tokens[i]!.pos === 'VERB' &&
      /^(submit|table|present|propose|hand|send|circulate|file|lodge)$/.test(a.tokens[i]!.lemma) &&
      a.tokens[i]!.lower !== a.tokens[i]!.lemma
    )
      return a.tokens[i - 1]?.lemma !== 'be' // "we have been sent a proposal": the one spoken of
  return false
}

/** 'called it “a bill for the poor”': what somebody likens the text to. */
export function likened(a: Article, from: number, floor: number): boolean {
  for (let i = from - 1; i >= Math.max(floor, from - 4); i--)
    if (/^(call|dub|brand|label|describe|denounce|deride|dismiss)$/.test(a.tokens[i]!.lemma))
      return a.tokens[i]!.pos === 'VERB' && /^(it|them|that|this|["“‘'])$/.test(a.tokens[i + 1]!.text)
  return false
}

/** "Neutrality stayed, but as a declaration": the form that one clause takes. */
export const asForm = (a: Article, from: number, lemma: string): boolean =>
  a.tokens[from - 1]?.lower === 'as' && /^(declaration|letter|resolution|statement|protocol|law|act)$/.test(lemma)
