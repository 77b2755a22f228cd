import type { Lexicon, Tokens } from './tokens.ts'

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|article|articles|annex|chapter|section|part|title|protocol)$/i

/**
 * Which words are names in these drafts: written with a capital inside a sentence, and nowhere in small letters. Gives none
 * where most words carry capitals, as in German or in headings, for there a capital tells nothing. `opens` holds, for each
 * text, where the words of its provisions begin, ascending: after "c" as after "c." a capital tells nothing.
 */
export function namesOf(
  texts: readonly Tokens[],
  lex: Lexicon,
  opens: readonly Int32Array[] = [],
): (key: number) => boolean {
  // By key: stands in a draft, stands there with a capital inside a sentence.
  const seen = new Uint8Array(lex.words.length)
  let capitals = 0
  let words = 0
  for (const [k, t] of texts.entries()) {
    const begin = opens[k] ?? new Int32Array(0)
    let next = 0
    let starts = true
    for (let i = 0; i < t.count; i++) {
      while (next < begin.length && begin[next]! < t.starts[i]!) next++
      if (next < begin.length && begin[next] === t.starts[i]) starts = true
      const key = t.keys[i]!
      seen[key]! |= STANDS
      const c = t.text.charCodeAt(t.starts[i]!)
      if (t.ends[i]! - t.starts[i]! === 1 && !isLetter(c)) {
        // A comma or a dash goes on with the sentence; all other marks may begin one.
        if (c !== 44 && c !== 45 && c !== 0x2013 && c !== 0x2014 && c !== 47) starts = true
        continue
      }
      const upper = isCapital(t.text, t.starts[i]!)
      if (!starts) {
        words++
        if (upper && !breaksLine(t.text, t.ends[i - 1]!, t.starts[i]!)) {
          capitals++
          seen[key]! |= INSIDE
        }
      }
      starts = c >= 48 && c <= 57 && starts // a label goes before the sentence
    }
  }
  // English prose and law stay below a fifth, German begins at a third.
  if (words > 60 && capitals / words > 0.28) return () => false
  return (key) => {
    if ((seen[key]! & INSIDE) === 0) return false
    const w = lex.words[key]!
    return !CALENDAR.test(w) && (seen[lex.ids.get(w.toLowerCase()) ?? -1] ?? 0) === 0
  }
}

const STANDS = 1
const INSIDE = 2

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true
  return false
}

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 191

function isCapital(text: string, i: number): boolean {
  const c = text.charCodeAt(i)
  if (c < 128) return c >= 65 && c <= 90
  const ch = text[i]!
  return ch !== ch.toLowerCase() && ch === ch.toUpperCase()
}
