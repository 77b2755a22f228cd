import type { Lexicon, Tokens } from './tokens.ts'

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|article|articles|annex|chapter|section|part|title|protocol)$/i

/**
 * Which words are names in these drafts: written with a capital inside a sentence, and nowhere in small letters. Gives none
 * where most words carry capitals, as in German or in headings, for there a capital tells nothing.
 */
export function namesOf(texts: readonly Tokens[], lex: Lexicon): (key: number) => boolean {
  const inside = new Set<number>()
  const stands = new Set<number>()
  let capitals = 0
  let words = 0
  for (const t of texts) {
    let starts = true
    for (let i = 0; i < t.count; i++) {
      stands.add(t.keys[i]!)
      const c = t.text.charCodeAt(t.starts[i]!)
      if (t.ends[i]! - t.starts[i]! === 1 && !isLetter(c)) {
        // A comma or a dash goes on with the sentence; all other marks may begin one.
        if (c !== 44 && c !== 45 && c !== 0x2013 && c !== 0x2014 && c !== 47) starts = true
        continue
      }
      const upper = isCapital(t.text, t.starts[i]!)
      if (!starts) {
        words++
        if (upper && !t.text.slice(t.ends[i - 1]!, t.starts[i]!).includes('\n')) {
          capitals++
          inside.add(t.keys[i]!)
        }
      }
      starts = c >= 48 && c <= 57 && starts // a label goes before the sentence
    }
  }
  // English prose and law stay below a fifth, German begins at a third.
  if (words > 60 && capitals / words > 0.28) return () => false
  return (key) => {
    if (!inside.has(key)) return false
    const w = lex.words[key]!
    return !CALENDAR.test(w) && !stands.has(lex.ids.get(w.toLowerCase()) ?? -1)
  }
}

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 191

function isCapital(text: string, i: number): boolean {
  const c = text.charCodeAt(i)
  if (c < 128) return c >= 65 && c <= 90
  const ch = text[i]!
  return ch !== ch.toLowerCase() && ch === ch.toUpperCase()
}
