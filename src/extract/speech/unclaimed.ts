import type { Span } from '../../text/span.ts'
import type { Article } from '../article.ts'
import type { Mentions } from '../names/mention.ts'
import { type Making, sentenceAtOffset } from './making.ts'

/** Quotations that no cue of their own claims: the next paragraph of one, a second one beside the first. */
export function unclaimed(a: Article, made: readonly Making[], mentions: Mentions): Making[] {
  const out: Making[] = []
  const claimed = new Set<number>()
  a.quotes.forEach((q, i) => {
    for (const m of made)
      if (
        m.pieces.some((p) => p.start < q.inner.end && q.inner.start < p.end) ||
        (m.cueSpan.start < q.inner.start && q.inner.end < m.cueSpan.end)
      ) {
        claimed.add(i)
        break
      }
  })
  const near = [...made].sort((x, y) => x.cueSpan.start - y.cueSpan.start)
  a.quotes.forEach((q, i) => {
    if (claimed.has(i) || q.inner.end <= q.inner.start) return
    const words = a.text.slice(q.inner.start, q.inner.end).trim()
    const s = sentenceAtOffset(a, q.outer.start)
    if (s < 0) return
    const colon = afterColon(a, s, q.outer.start, near, mentions)
    if (colon && words.split(/\s+/).length >= 3) {
      out.push({ ...colon, pieces: [q.inner] })
      claimed.add(i)
      return
    }
    const opens = a.text.slice(a.sentences[s]!.start, q.outer.start).trim() === ''
    const whole = opens && /\s/.test(words) && /[.!?…]$/.test(words) && words.split(/\s+/).length >= 3
    let from: Making | undefined
    if (whole) {
      // The last cue before it, in its paragraph or, when the quotation runs on, in the one before.
      for (const m of near) {
        if (m.cueSpan.start >= q.outer.start) break
        const gap = q.paragraph - a.paragraphOf[m.sentence]!
        if (
          gap === 0 ||
          (gap === 1 && opensParagraph(a, q.outer.start) && endsInQuote(a, m)) ||
          (q.continues && gap <= 3)
        )
          from = m
      }
      // A quotation that leads its paragraph may have its cue in the sentence after: `"A." Ann Lee went on to leave.` is none.
      if (from)
        out.push({
          ...from,
          saying: from.saying,
          mention: from.mention,
          sentence: s,
          pieces: [q.inner],
          leans: true,
          confidence: 0.75,
          reason: 'a quotation that goes on from the last cue',
        })
      else {
        const dash = signed(a, q.outer.end, mentions)
        if (dash) out.push(dash(q.inner, s))
      }
      claimed.add(i)
    }
  })
  // A sentence about the speaker with quoted words and no cue: "He was “determined” to …" goes on with the report of speech.
  a.sentences.forEach((sentence, s) => {
    const inside = a.quotes
      .map((q, i) => [q, i] as const)
      .filter(([q, i]) => !claimed.has(i) && q.outer.start >= sentence.start && q.outer.end <= sentence.end)
    if (inside.length === 0 || inside.every(([q]) => q.outer.start === sentence.start)) return
    if (made.some((m) => m.sentence === s && m.cueSpan.start >= sentence.start && m.cueSpan.end <= sentence.end)) return
    const before = near.findLast((m) => m.sentence === s - 1 && a.paragraphOf[m.sentence] === a.paragraphOf[s])
    const first = mentions.inSentence(s).find((x) => x.first === a.first[s])
    if (
      !before ||
      !first ||
      first.kind !== 'pronoun' ||
      first.name !== before.speaker ||
      !/^(?:he|she|they)$/i.test(first.form)
    )
      return
    const end = /[.!?]$/.test(a.text.slice(sentence.start, sentence.end)) ? sentence.end - 1 : sentence.end
    out.push({
      ...before,
      sentence: s,
      pieces: [{ start: sentence.start, end }],
      leans: true,
      confidence: 0.6,
      reason: 'quoted words in a sentence about the last speaker',
    })
  })
  return out
}

/** `One of the two went further: "…"`, `His verdict was blunt: "…"`: whoever the clause before the colon is about. */
function afterColon(a: Article, s: number, at: number, near: readonly Making[], mentions: Mentions): Making | null {
  const sentence = a.sentences[s]!
  const lead = a.text.slice(sentence.start, at)
  if (!/:\s*$/.test(lead) || /[“”"]/.test(lead)) return null
  // A cue of its own in the clause: its speaker goes on.
  const cue = near.findLast((m) => m.sentence === s && m.cueSpan.end <= at && !m.saying?.nested)
  const base = {
    saying: cue?.saying ?? null,
    sentence: s,
    speakers: null,
    via: cue ? [...cue.via] : [],
    medium: cue?.medium ?? null,
    said: cue?.said ?? null,
    cue: null,
    leans: true,
    pieces: [],
    reason: 'a quotation after a colon',
  }
  if (cue) return { ...base, speaker: cue.speaker, mention: cue.mention, cueSpan: cue.cueSpan, confidence: 0.8 }
  const end = at - (/:\s*$/.exec(lead)?.[0].length ?? 0)
  const who = mentions
    .inSentence(s)
    .filter(
      (x) =>
        x.span.end <= end &&
        x.name !== null &&
        /^(?:person|office|anonymous|crowd|body|state|group|pronoun)$/.test(x.kind),
    )
    .sort((x, y) => x.first - y.first || y.last - x.last)
    .find((x) => a.tokens[x.first - 1]?.sentence !== s || !/^(?:ADP|VERB)$/.test(a.tokens[x.first - 1]!.pos))
  if (!who || who.first - a.first[s]! > 3 || /^(?:it|its)$/i.test(who.form)) return null
  // A verb, or a noun for what is said: "her message to the union:".
  const tells = a.tokens
    .slice(who.last, a.first[s + 1])
    .some(
      (t) =>
        t.end <= end &&
        (/^(?:VERB|AUX)$/.test(t.pos) || /^(?:message|reply|answer|verdict|response|advice)$/.test(t.lower)),
    )
  if (!tells) return null
  return { ...base, speaker: who.name!, mention: who, cueSpan: { start: who.span.start, end }, confidence: 0.7 }
}

const opensParagraph = (a: Article, at: number): boolean => a.paragraphs.some((p) => p.start === at)
/** The content of the statement is, or ends with, a quotation. */
const endsInQuote = (a: Article, m: Making): boolean => {
  const end = m.pieces.at(-1)!.end
  return a.quotes.some((q) => q.inner.end === end || q.outer.end === end)
}

/** `"…" – Ann Lee, teacher`: a name after a dash signs the quotation. */
function signed(a: Article, at: number, mentions: Mentions): ((content: Span, s: number) => Making) | null {
  const m = /^\s*[–—-]{1,2}\s*/.exec(a.text.slice(at, at + 12))
  if (!m || m[0].length === 0) return null
  const who = mentions
    .inSentence(sentenceAtOffset(a, at + m[0].length))
    .find(
      (x) =>
        x.span.start === at + m[0].length &&
        x.name !== null &&
        (x.kind === 'person' || x.kind === 'office' || x.kind === 'body'),
    )
  if (!who) return null
  return (content, s) => ({
    saying: null,
    sentence: s,
    speaker: who.name!,
    speakers: null,
    mention: who,
    pieces: [content],
    cueSpan: who.span,
    cue: null,
    via: [],
    medium: null,
    said: null,
    leans: false,
    confidence: 0.8,
    reason: 'signed after a dash',
  })
}
