import type { Tagger } from './article.ts'

let loaded: Promise<Tagger> | undefined

/** The embedded tagger (wink-nlp's English model), loaded on first use: it costs two starts of Node. */
export const tagger = (): Promise<Tagger> => (loaded ??= load())

async function load(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  return (sentence) => {
    if (sentence === '') return []
    const doc = nlp.readDoc(sentence)
    const texts = doc.tokens().out(its.value) as string[]
    const spaces = doc.tokens().out(its.precedingSpaces as typeof its.value) as string[]
    const lemmas = doc.tokens().out(its.lemma as typeof its.value) as string[]
    const tags = doc.tokens().out(its.pos as typeof its.value) as string[]
    const out = new Array<{ start: number; end: number; text: string; lemma: string; pos: string }>(texts.length)
    let at = 0
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!
      at += spaces[i]!.length
      // wink folds some characters; where its words and ours part, look the token up rather than drift.
      if (!sentence.startsWith(text, at)) {
        const found = sentence.indexOf(text, at)
        if (found >= 0 && found - at < 8) at = found
      }
      out[i] = { start: at, end: Math.min(sentence.length, at + text.length), text, lemma: lemmas[i]!, pos: tags[i]! }
      at += text.length
    }
    return out
  }
}
