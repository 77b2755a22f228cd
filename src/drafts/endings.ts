// What is left of a word in a script whose endings or articles five letters do not cut off. All take small letters without
// accents, except Hangul, which comes whole: taken apart into its letters it would be cut in the middle of a syllable.

/**
 * Case endings of short Slavic words: "суд, суда, судом", "вода, воды, водой". After L. Dolamic and J. Savoy, "Indexing and
 * Searching Strategies for the Russian Language", 2009 (the light stemmer), with the Ukrainian endings beside.
 */
const SLAVIC =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ием|иях|иям|ов|ев|ів|еи|ои|ии|ыи|ам|ям|ах|ях|ом|ем|ою|ею|ую|юю|ая|яя|ое|ее|ые|ие|оі|их|ых|ью|ию|ия|[аяоеыиіуюьй])$/u
const CYRILLIC = /^[\u0400-\u052F]+$/u

/** "And", "the" and what is written with them before a word, and the commonest endings: L. Larkey, L. Ballesteros and M. Connell, "Light Stemming for Arabic Information Retrieval", 2007 (light10). */
const ARABIC = /^[\u0621-\u064A\u066E-\u06D3]+$/u
const ARABIC_BEFORE = /^(?:وال|بال|كال|فال|لل|ال)(?=..)/u
const ARABIC_AFTER = /(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/u

/** The same for Hebrew: "and", "the", "in", "to", "from" before a word, plurals after it, and the double letter that spells w. */
const HEBREW = /^[\u05D0-\u05EA]+$/u
const HEBREW_BEFORE = /^(?:ו?[בלמ]?ה|ו?[בלמ]|ו)(?=.{4})/u
const HEBREW_AFTER = /(?:יים|ים|ות|ית|ה|ת|י)$/u

const HANGUL = /^[\uAC00-\uD7A3]+$/u

/** A word without the endings of its script; the word itself in Latin letters and in scripts that are not known here. */
export function withoutEndings(w: string): string {
  const first = w.charCodeAt(0)
  if (first < 0x0400) return w
  if (CYRILLIC.test(w)) {
    const rest = w.length > 3 ? w.replace(SLAVIC, '') : w
    return rest.length >= 3 ? rest : w
  }
  if (ARABIC.test(w)) {
    let rest = w.replace(/[أإآ]/gu, 'ا').replace(/ى$/u, 'ي')
    if (rest.startsWith('و') && rest.length > 4) rest = rest.slice(1)
    rest = rest.replace(ARABIC_BEFORE, '')
    const bare = rest.replace(ARABIC_AFTER, '')
    return bare.length >= 3 ? bare : rest
  }
  if (HEBREW.test(w)) {
    const rest = w.replace(HEBREW_BEFORE, '').replace(/^וו/u, 'ו')
    const bare = rest.replace(HEBREW_AFTER, '')
    return bare.length >= 3 ? bare : rest
  }
  // Particles follow the noun, and most nouns have two syllables.
  if (HANGUL.test(w) && w.length > 2) return w.slice(0, 2)
  return w
}
