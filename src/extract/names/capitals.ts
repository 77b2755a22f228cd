import type { Article } from '../article.ts'

/** How words of an article are written: what a capital at the head of a sentence does not tell. */
interface Written {
  /** Words in small letters. */
  readonly small: ReadonlySet<string>
  /** Words with a capital in the midst of a sentence. */
  readonly capital: ReadonlySet<string>
}

// Built once an article: asking the text itself for each word would read it again and again.
const known = new WeakMap<Article, Written>()

function written(a: Article): Written {
  const held = known.get(a)
  if (held) return held
  const small = new Set<string>()
  const capital = new Set<string>()
  a.tokens.forEach((t, i) => {
    if (/^\p{Ll}/u.test(t.text)) small.add(t.text)
    else if (
      /^\p{Lu}/u.test(t.text) &&
      /[\p{Ll},]$/u.test(a.tokens[i - 1]?.text ?? '') &&
      a.tokens[i - 1]!.sentence === t.sentence
    )
      capital.add(t.text)
  })
  const out = { small, capital }
  known.set(a, out)
  return out
}

/** Whether the article has the word in small letters somewhere. */
export const standsSmall = (a: Article, word: string): boolean => written(a).small.has(word)

/** Whether the article has the word with its capital in the midst of a sentence. */
export const standsCapital = (a: Article, word: string): boolean => written(a).capital.has(word)
