import type { Tagger } from './article.ts'

let loaded: Promise<Tagger> | undefined

/** The embedded tagger (wink-nlp's English model), loaded on first use: it costs two starts of Node. */
export const tagger = (): Promise<Tagger> => (loaded ??= load())

async function load(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  let nlp = winkNLP(model, ['sbd', 'pos'])
  let read = 0
  const words: Tagger = (sentence) => {
    if (sentence === '') return []
    read += sentence.length
    if (read > RENEWED) {
      nlp = winkNLP(model, ['sbd', 'pos'])
      read = sentence.length
    }
    const { its } = nlp
    const doc = nlp.readDoc(sentence)
    const texts = doc.tokens().out(its.value) as string[]
    const spaces = doc.tokens().out(its.precedingSpaces as typeof its.value) as string[]
    const lemmas = doc.tokens().out(its.lemma as typeof its.value) as string[]
    const tags = doc.tokens().out(its.pos as typeof its.value) as string[]
    const out: { start: number; end: number; text: string; lemma: string; pos: string }[] = []
    let at = 0
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!
      at += spaces[i]!.length
      // wink folds some characters; where its words and ours part, look the token up rather than drift.
      if (!sentence.startsWith(text, at)) {
        const found = sentence.indexOf(text, at)
        if (found >= 0 && found - at < 8) at = found
      }
      const end = Math.min(sentence.length, at + text.length)
      const cut = possessiveAt(text)
      if (cut > 0 && end - at === text.length) {
        const stem = text.slice(0, cut)
        out.push({
          start: at,
          end: at + cut,
          text: stem,
          lemma: stem.toLowerCase(),
          pos: tags[i] === 'PART' ? 'NOUN' : tags[i]!,
        })
        out.push({ start: at + cut, end, text: text.slice(cut), lemma: text.slice(cut).toLowerCase(), pos: 'PART' })
      } else out.push({ start: at, end, text, lemma: lemmas[i] ?? text.toLowerCase(), pos: tags[i]! })
      at += text.length
    }
    return whole(out)
  }
  return (sentence) => {
    if (sentence.length <= LONGEST_RUN) return words(sentence)
    const out: ReturnType<Tagger>[number][] = []
    let from = 0
    for (const run of sentence.matchAll(RUN)) {
      for (const t of words(sentence.slice(from, run.index)))
        out.push({ ...t, start: t.start + from, end: t.end + from })
      const end = run.index + run[0].length
      out.push({ start: run.index, end, text: run[0], lemma: run[0], pos: 'X' })
      from = end
    }
    for (const t of words(sentence.slice(from))) out.push({ ...t, start: t.start + from, end: t.end + from })
    return out
  }
}

/**
 * Characters after which wink is made anew. It keeps every new word it meets for ever, some 100 bytes each, in tables that
 * overflow in silence at a million; ten million characters of news bring some 40,000. Making it anew takes a tenth of a second.
 */
const RENEWED = 10_000_000

/** No word or address is longer; what is (a key, a table's rule, letters without end) is one token, for wink's patterns are quadratic on it. */
const LONGEST_RUN = 200
const RUN = /\S{201,}/g

/**
 * Where "'s" begins in a word that wink left whole; 0 when it ends otherwise. wink remembers words: whether it cuts
 * "Ito's" in two depends on what it read before, and a reading must not.
 */
function possessiveAt(text: string): number {
  const n = text.length
  if (n < 3 || (text[n - 1] !== 's' && text[n - 1] !== 'S')) return 0
  return text[n - 2] === "'" || text[n - 2] === '’' ? n - 2 : 0
}

/** wink parts some words at a letter it does not know ("Brnabi" "ć"): what touches and is all letters is one word. */
function whole<T extends { start: number; end: number; text: string; lemma: string; pos: string }>(tokens: T[]): T[] {
  const out: T[] = []
  for (const t of tokens) {
    const last = out.at(-1)
    if (
      last &&
      last.end === t.start &&
      /^[\p{L}\p{M}]+$/u.test(t.text) &&
      /^[\p{L}\p{M}]+$/u.test(last.text) &&
      /[^\x00-\x7f]/.test(last.text + t.text)
    )
      out[out.length - 1] = { ...last, end: t.end, text: last.text + t.text, lemma: last.text + t.text }
    else out.push(t)
  }
  return out
}
